-- case: changes types the server converts by itself
-- before
create table task (a int, b varchar(50) default 'x', c varchar(50) default 'x', d text, e numeric(10,2), f date, g varchar(10)[], h int default 7);
create index ix_b on task (b);
-- after
create table task (a bigint, b varchar(100) default 'x', c text default 'x', d varchar(50), e numeric(12,2), f timestamp(6), g text[], h varchar(5) default 'n');
create index ix_b on task (b);
-- migration
alter table task alter column a type bigint;
alter table task alter column b type varchar(100);
alter table task alter column c drop default;
alter table task alter column c type text;
alter table task alter column c set default 'x';
alter table task alter column d type varchar(50);
alter table task alter column e type numeric(12,2);
alter table task alter column f type timestamp(6);
alter table task alter column g type text[];
alter table task alter column h drop default;
alter table task alter column h type varchar(5);
alter table task alter column h set default 'n';
-- undo
alter table task alter column h drop default;
alter table task alter column h type integer using h::integer;
alter table task alter column h set default 7;
alter table task alter column g type varchar(10)[];
alter table task alter column f type date;
alter table task alter column e type numeric(10,2);
alter table task alter column d type text;
alter table task alter column c drop default;
alter table task alter column c type varchar(50);
alter table task alter column c set default 'x';
alter table task alter column b type varchar(50);
alter table task alter column a type integer;

-- case: changes types with an explicit conversion
-- before
create table task (a text, b varchar(255) default '1' not null, c int, d json, e text default '2020-01-01');
-- after
create table task (a uuid, b int default 1 not null, c boolean, d jsonb, e date default '2020-01-02');
-- migration
alter table task alter column a type uuid using a::uuid;
alter table task alter column b drop default;
alter table task alter column b type integer using b::integer;
alter table task alter column b set default 1;
alter table task alter column c type boolean using c::boolean;
alter table task alter column d type jsonb using d::jsonb;
alter table task alter column e drop default;
alter table task alter column e type date using e::date;
alter table task alter column e set default '2020-01-02';
-- undo
alter table task alter column e drop default;
alter table task alter column e type text;
alter table task alter column e set default '2020-01-01';
alter table task alter column d type json using d::json;
alter table task alter column c type integer using c::integer;
alter table task alter column b drop default;
alter table task alter column b type varchar(255);
alter table task alter column b set default '1';
alter table task alter column a type text;

-- case: changes a type with a check on the column
-- before
create table task (a varchar(20) check (a in ('X', 'Y')), b text check (b in ('X', 'Y')));
-- after
create table task (a text check (a in ('X', 'Y')), b varchar(20) check (b in ('X', 'Y')));
-- migration
alter table task drop constraint task_a_check;
alter table task drop constraint task_b_check;
alter table task alter column a type text;
alter table task alter column b type varchar(20);
alter table task add constraint task_a_check check (a in ('X', 'Y'));
alter table task add constraint task_b_check check (b in ('X', 'Y'));
-- undo
alter table task drop constraint task_b_check;
alter table task drop constraint task_a_check;
alter table task alter column b type text;
alter table task alter column a type varchar(20);
alter table task add constraint task_b_check check (b in ('X', 'Y'));
alter table task add constraint task_a_check check (a in ('X', 'Y'));

-- case: changes a type on both sides of a foreign key
-- before
create table users (id bigint primary key);
create table task (user_id bigint constraint fk_user references users);
-- after
create table users (id text primary key);
create table task (user_id text constraint fk_user references users);
-- migration
alter table task drop constraint fk_user;
alter table task alter column user_id type text;
alter table users alter column id type text;
alter table task add constraint fk_user foreign key (user_id) references users (id);
-- undo
alter table task drop constraint fk_user;
alter table users alter column id type bigint using id::bigint;
alter table task alter column user_id type bigint using user_id::bigint;
alter table task add constraint fk_user foreign key (user_id) references users (id);

-- case: widens an integer on both sides of a foreign key
-- before
create table users (id int primary key);
create table task (user_id int constraint fk_user references users);
-- after
create table users (id bigint primary key);
create table task (user_id bigint constraint fk_user references users);
-- migration
alter table task alter column user_id type bigint;
alter table users alter column id type bigint;
-- undo
alter table users alter column id type integer;
alter table task alter column user_id type integer;

-- case: adds a column of type boolean
-- before
create table task (id bigint);
-- after
create table task (id bigint, v boolean);
-- migration
alter table task add column v boolean;
-- undo
alter table task drop column v;

-- case: adds a column of type smallint
-- before
create table task (id bigint);
-- after
create table task (id bigint, v smallint);
-- migration
alter table task add column v smallint;
-- undo
alter table task drop column v;

-- case: adds a column of type integer
-- before
create table task (id bigint);
-- after
create table task (id bigint, v integer);
-- migration
alter table task add column v integer;
-- undo
alter table task drop column v;

-- case: adds a column of type bigint
-- before
create table task (id bigint);
-- after
create table task (id bigint, v bigint);
-- migration
alter table task add column v bigint;
-- undo
alter table task drop column v;

-- case: adds a column of type real
-- before
create table task (id bigint);
-- after
create table task (id bigint, v real);
-- migration
alter table task add column v real;
-- undo
alter table task drop column v;

-- case: adds a column of type double precision
-- before
create table task (id bigint);
-- after
create table task (id bigint, v double precision);
-- migration
alter table task add column v double precision;
-- undo
alter table task drop column v;

-- case: adds a column of type numeric
-- before
create table task (id bigint);
-- after
create table task (id bigint, v numeric);
-- migration
alter table task add column v numeric;
-- undo
alter table task drop column v;

-- case: adds a column of type numeric(38,2)
-- before
create table task (id bigint);
-- after
create table task (id bigint, v numeric(38,2));
-- migration
alter table task add column v numeric(38,2);
-- undo
alter table task drop column v;

-- case: adds a column of type numeric(5,0)
-- before
create table task (id bigint);
-- after
create table task (id bigint, v numeric(5,0));
-- migration
alter table task add column v numeric(5,0);
-- undo
alter table task drop column v;

-- case: adds a column of type numeric(3,-2)
-- since: 15
-- before
create table task (id bigint);
-- after
create table task (id bigint, v numeric(3,-2));
-- migration
alter table task add column v numeric(3,-2);
-- undo
alter table task drop column v;

-- case: adds a column of type char(1)
-- before
create table task (id bigint);
-- after
create table task (id bigint, v char(1));
-- migration
alter table task add column v char(1);
-- undo
alter table task drop column v;

-- case: adds a column of type char(10)
-- before
create table task (id bigint);
-- after
create table task (id bigint, v char(10));
-- migration
alter table task add column v char(10);
-- undo
alter table task drop column v;

-- case: adds a column of type varchar
-- before
create table task (id bigint);
-- after
create table task (id bigint, v varchar);
-- migration
alter table task add column v varchar;
-- undo
alter table task drop column v;

-- case: adds a column of type varchar(255)
-- before
create table task (id bigint);
-- after
create table task (id bigint, v varchar(255));
-- migration
alter table task add column v varchar(255);
-- undo
alter table task drop column v;

-- case: adds a column of type varchar(32600)
-- before
create table task (id bigint);
-- after
create table task (id bigint, v varchar(32600));
-- migration
alter table task add column v varchar(32600);
-- undo
alter table task drop column v;

-- case: adds a column of type text
-- before
create table task (id bigint);
-- after
create table task (id bigint, v text);
-- migration
alter table task add column v text;
-- undo
alter table task drop column v;

-- case: adds a column of type date
-- before
create table task (id bigint);
-- after
create table task (id bigint, v date);
-- migration
alter table task add column v date;
-- undo
alter table task drop column v;

-- case: adds a column of type time
-- before
create table task (id bigint);
-- after
create table task (id bigint, v time);
-- migration
alter table task add column v time;
-- undo
alter table task drop column v;

-- case: adds a column of type time(0)
-- before
create table task (id bigint);
-- after
create table task (id bigint, v time(0));
-- migration
alter table task add column v time(0);
-- undo
alter table task drop column v;

-- case: adds a column of type time(6) with time zone
-- before
create table task (id bigint);
-- after
create table task (id bigint, v time(6) with time zone);
-- migration
alter table task add column v time(6) with time zone;
-- undo
alter table task drop column v;

-- case: adds a column of type timestamp
-- before
create table task (id bigint);
-- after
create table task (id bigint, v timestamp);
-- migration
alter table task add column v timestamp;
-- undo
alter table task drop column v;

-- case: adds a column of type timestamp(6)
-- before
create table task (id bigint);
-- after
create table task (id bigint, v timestamp(6));
-- migration
alter table task add column v timestamp(6);
-- undo
alter table task drop column v;

-- case: adds a column of type timestamp(3) with time zone
-- before
create table task (id bigint);
-- after
create table task (id bigint, v timestamp(3) with time zone);
-- migration
alter table task add column v timestamp(3) with time zone;
-- undo
alter table task drop column v;

-- case: adds a column of type timestamp with time zone
-- before
create table task (id bigint);
-- after
create table task (id bigint, v timestamp with time zone);
-- migration
alter table task add column v timestamp with time zone;
-- undo
alter table task drop column v;

-- case: adds a column of type interval
-- before
create table task (id bigint);
-- after
create table task (id bigint, v interval);
-- migration
alter table task add column v interval;
-- undo
alter table task drop column v;

-- case: adds a column of type interval second
-- before
create table task (id bigint);
-- after
create table task (id bigint, v interval second);
-- migration
alter table task add column v interval second;
-- undo
alter table task drop column v;

-- case: adds a column of type interval second(6)
-- before
create table task (id bigint);
-- after
create table task (id bigint, v interval second(6));
-- migration
alter table task add column v interval second(6);
-- undo
alter table task drop column v;

-- case: adds a column of type interval day to second(3)
-- before
create table task (id bigint);
-- after
create table task (id bigint, v interval day to second(3));
-- migration
alter table task add column v interval day to second(3);
-- undo
alter table task drop column v;

-- case: adds a column of type interval year to month
-- before
create table task (id bigint);
-- after
create table task (id bigint, v interval year to month);
-- migration
alter table task add column v interval year to month;
-- undo
alter table task drop column v;

-- case: adds a column of type uuid
-- before
create table task (id bigint);
-- after
create table task (id bigint, v uuid);
-- migration
alter table task add column v uuid;
-- undo
alter table task drop column v;

-- case: adds a column of type bytea
-- before
create table task (id bigint);
-- after
create table task (id bigint, v bytea);
-- migration
alter table task add column v bytea;
-- undo
alter table task drop column v;

-- case: adds a column of type oid
-- before
create table task (id bigint);
-- after
create table task (id bigint, v oid);
-- migration
alter table task add column v oid;
-- undo
alter table task drop column v;

-- case: adds a column of type json
-- before
create table task (id bigint);
-- after
create table task (id bigint, v json);
-- migration
alter table task add column v json;
-- undo
alter table task drop column v;

-- case: adds a column of type jsonb
-- before
create table task (id bigint);
-- after
create table task (id bigint, v jsonb);
-- migration
alter table task add column v jsonb;
-- undo
alter table task drop column v;

-- case: adds a column of type xml
-- before
create table task (id bigint);
-- after
create table task (id bigint, v xml);
-- migration
alter table task add column v xml;
-- undo
alter table task drop column v;

-- case: adds a column of type inet
-- before
create table task (id bigint);
-- after
create table task (id bigint, v inet);
-- migration
alter table task add column v inet;
-- undo
alter table task drop column v;

-- case: adds a column of type cidr
-- before
create table task (id bigint);
-- after
create table task (id bigint, v cidr);
-- migration
alter table task add column v cidr;
-- undo
alter table task drop column v;

-- case: adds a column of type macaddr
-- before
create table task (id bigint);
-- after
create table task (id bigint, v macaddr);
-- migration
alter table task add column v macaddr;
-- undo
alter table task drop column v;

-- case: adds a column of type bit(8)
-- before
create table task (id bigint);
-- after
create table task (id bigint, v bit(8));
-- migration
alter table task add column v bit(8);
-- undo
alter table task drop column v;

-- case: adds a column of type bit varying(8)
-- before
create table task (id bigint);
-- after
create table task (id bigint, v bit varying(8));
-- migration
alter table task add column v bit varying(8);
-- undo
alter table task drop column v;

-- case: adds a column of type bit varying
-- before
create table task (id bigint);
-- after
create table task (id bigint, v bit varying);
-- migration
alter table task add column v bit varying;
-- undo
alter table task drop column v;

-- case: adds a column of type money
-- before
create table task (id bigint);
-- after
create table task (id bigint, v money);
-- migration
alter table task add column v money;
-- undo
alter table task drop column v;

-- case: adds a column of type point
-- before
create table task (id bigint);
-- after
create table task (id bigint, v point);
-- migration
alter table task add column v point;
-- undo
alter table task drop column v;

-- case: adds a column of type int4range
-- before
create table task (id bigint);
-- after
create table task (id bigint, v int4range);
-- migration
alter table task add column v int4range;
-- undo
alter table task drop column v;

-- case: adds a column of type tstzmultirange
-- before
create table task (id bigint);
-- after
create table task (id bigint, v tstzmultirange);
-- migration
alter table task add column v tstzmultirange;
-- undo
alter table task drop column v;

-- case: adds a column of type tsvector
-- before
create table task (id bigint);
-- after
create table task (id bigint, v tsvector);
-- migration
alter table task add column v tsvector;
-- undo
alter table task drop column v;

-- case: adds a column of type "char"
-- before
create table task (id bigint);
-- after
create table task (id bigint, v "char");
-- migration
alter table task add column v "char";
-- undo
alter table task drop column v;

-- case: adds a column of type name
-- before
create table task (id bigint);
-- after
create table task (id bigint, v name);
-- migration
alter table task add column v name;
-- undo
alter table task drop column v;

-- case: adds a column of type boolean[]
-- before
create table task (id bigint);
-- after
create table task (id bigint, v boolean[]);
-- migration
alter table task add column v boolean[];
-- undo
alter table task drop column v;

-- case: adds a column of type smallint[]
-- before
create table task (id bigint);
-- after
create table task (id bigint, v smallint[]);
-- migration
alter table task add column v smallint[];
-- undo
alter table task drop column v;

-- case: adds a column of type integer[]
-- before
create table task (id bigint);
-- after
create table task (id bigint, v integer[]);
-- migration
alter table task add column v integer[];
-- undo
alter table task drop column v;

-- case: adds a column of type bigint[]
-- before
create table task (id bigint);
-- after
create table task (id bigint, v bigint[]);
-- migration
alter table task add column v bigint[];
-- undo
alter table task drop column v;

-- case: adds a column of type double precision[]
-- before
create table task (id bigint);
-- after
create table task (id bigint, v double precision[]);
-- migration
alter table task add column v double precision[];
-- undo
alter table task drop column v;

-- case: adds a column of type numeric(10,2)[]
-- before
create table task (id bigint);
-- after
create table task (id bigint, v numeric(10,2)[]);
-- migration
alter table task add column v numeric(10,2)[];
-- undo
alter table task drop column v;

-- case: adds a column of type varchar(255)[]
-- before
create table task (id bigint);
-- after
create table task (id bigint, v varchar(255)[]);
-- migration
alter table task add column v varchar(255)[];
-- undo
alter table task drop column v;

-- case: adds a column of type char(3)[]
-- before
create table task (id bigint);
-- after
create table task (id bigint, v char(3)[]);
-- migration
alter table task add column v char(3)[];
-- undo
alter table task drop column v;

-- case: adds a column of type text[]
-- before
create table task (id bigint);
-- after
create table task (id bigint, v text[]);
-- migration
alter table task add column v text[];
-- undo
alter table task drop column v;

-- case: adds a column of type date[]
-- before
create table task (id bigint);
-- after
create table task (id bigint, v date[]);
-- migration
alter table task add column v date[];
-- undo
alter table task drop column v;

-- case: adds a column of type time(3)[]
-- before
create table task (id bigint);
-- after
create table task (id bigint, v time(3)[]);
-- migration
alter table task add column v time(3)[];
-- undo
alter table task drop column v;

-- case: adds a column of type timestamp(6)[]
-- before
create table task (id bigint);
-- after
create table task (id bigint, v timestamp(6)[]);
-- migration
alter table task add column v timestamp(6)[];
-- undo
alter table task drop column v;

-- case: adds a column of type timestamp(6) with time zone[]
-- before
create table task (id bigint);
-- after
create table task (id bigint, v timestamp(6) with time zone[]);
-- migration
alter table task add column v timestamp(6) with time zone[];
-- undo
alter table task drop column v;

-- case: adds a column of type interval second(3)[]
-- before
create table task (id bigint);
-- after
create table task (id bigint, v interval second(3)[]);
-- migration
alter table task add column v interval second(3)[];
-- undo
alter table task drop column v;

-- case: adds a column of type uuid[]
-- before
create table task (id bigint);
-- after
create table task (id bigint, v uuid[]);
-- migration
alter table task add column v uuid[];
-- undo
alter table task drop column v;

-- case: adds a column of type bytea[]
-- before
create table task (id bigint);
-- after
create table task (id bigint, v bytea[]);
-- migration
alter table task add column v bytea[];
-- undo
alter table task drop column v;

-- case: adds a column of type jsonb[]
-- before
create table task (id bigint);
-- after
create table task (id bigint, v jsonb[]);
-- migration
alter table task add column v jsonb[];
-- undo
alter table task drop column v;

-- case: adds a column of type inet[]
-- before
create table task (id bigint);
-- after
create table task (id bigint, v inet[]);
-- migration
alter table task add column v inet[];
-- undo
alter table task drop column v;

-- case: adds a column of a type with an alias
-- before
create table task (id bigint);
-- after
create table task (id bigint, a int8, b float8, c bool, d decimal(4,1), e int, f float(20), g float(53), h timestamptz, i timetz(3), j varbit(4), k int array, l text[][], m text[4]);
-- migration
alter table task add column a bigint;
alter table task add column b double precision;
alter table task add column c boolean;
alter table task add column d numeric(4,1);
alter table task add column e integer;
alter table task add column f real;
alter table task add column g double precision;
alter table task add column h timestamp with time zone;
alter table task add column i time(3) with time zone;
alter table task add column j bit varying(4);
alter table task add column k integer[];
alter table task add column l text[];
alter table task add column m text[];
-- undo
alter table task drop column m;
alter table task drop column l;
alter table task drop column k;
alter table task drop column j;
alter table task drop column i;
alter table task drop column h;
alter table task drop column g;
alter table task drop column f;
alter table task drop column e;
alter table task drop column d;
alter table task drop column c;
alter table task drop column b;
alter table task drop column a;

-- case: creates a table of large objects
-- after
create table document (id bigint primary key, content oid not null, thumbnail bytea, note text);
-- migration
create table document (
    id bigint not null,
    content oid not null,
    thumbnail bytea,
    note text,
    constraint document_pkey primary key (id)
);
-- undo
drop table document;

-- case: creates a table with a column of each family
-- after
create table sample (
    flag boolean not null, small smallint, whole integer, large bigint, price numeric(19,2), ratio double precision,
    code char(2), label varchar(40) not null, body text, born date, at time(0), seen timestamp(6), sent timestamp(6) with time zone,
    lasts interval second(6), key uuid not null, raw bytea, data jsonb, host inet, tags text[], scores integer[] not null
);
-- migration
create table sample (
    flag boolean not null,
    small smallint,
    whole integer,
    large bigint,
    price numeric(19,2),
    ratio double precision,
    code char(2),
    label varchar(40) not null,
    body text,
    born date,
    at time(0),
    seen timestamp(6),
    sent timestamp(6) with time zone,
    lasts interval second(6),
    key uuid not null,
    raw bytea,
    data jsonb,
    host inet,
    tags text[],
    scores integer[] not null
);
-- undo
drop table sample;
