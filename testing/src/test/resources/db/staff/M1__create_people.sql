create table <<tables.people>> (id bigint primary key);
