create table task (
    id bigint primary key,
    title varchar(200) not null,
    owner varchar(80) not null default '${default-owner}'
);
