-- case: sets, replaces and drops defaults
-- before
create table task (a int default 1, b int default 1, c int, d varchar(10) default 'x');
-- after
create table task (a int default 2, b int, c int default 3, d varchar(10) default 'y');
-- migration
alter table task alter column b drop default;
alter table task alter column a set default 2;
alter table task alter column c set default 3;
alter table task alter column d set default 'y';
-- undo
alter table task alter column d set default 'x';
alter table task alter column c drop default;
alter table task alter column a set default 1;
alter table task alter column b set default 1;

-- case: changes a default of boolean
-- before
create table task (a boolean default true, b boolean, c boolean default true);
-- after
create table task (a boolean default false, b boolean default false, c boolean);
-- migration
alter table task alter column c drop default;
alter table task alter column a set default false;
alter table task alter column b set default false;
-- undo
alter table task alter column b drop default;
alter table task alter column a set default true;
alter table task alter column c set default true;

-- case: changes a default of integer
-- before
create table task (a integer default 0, b integer, c integer default 0);
-- after
create table task (a integer default 42, b integer default 42, c integer);
-- migration
alter table task alter column c drop default;
alter table task alter column a set default 42;
alter table task alter column b set default 42;
-- undo
alter table task alter column b drop default;
alter table task alter column a set default 0;
alter table task alter column c set default 0;

-- case: changes a default of integer (2)
-- before
create table task (a integer default -1, b integer, c integer default -1);
-- after
create table task (a integer default -42, b integer default -42, c integer);
-- migration
alter table task alter column c drop default;
alter table task alter column a set default -42;
alter table task alter column b set default -42;
-- undo
alter table task alter column b drop default;
alter table task alter column a set default -1;
alter table task alter column c set default -1;

-- case: changes a default of bigint
-- before
create table task (a bigint default 0, b bigint, c bigint default 0);
-- after
create table task (a bigint default 9223372036854775807, b bigint default 9223372036854775807, c bigint);
-- migration
alter table task alter column c drop default;
alter table task alter column a set default 9223372036854775807;
alter table task alter column b set default 9223372036854775807;
-- undo
alter table task alter column b drop default;
alter table task alter column a set default 0;
alter table task alter column c set default 0;

-- case: changes a default of bigint (2)
-- before
create table task (a bigint default -5, b bigint, c bigint default -5);
-- after
create table task (a bigint default -9223372036854775808, b bigint default -9223372036854775808, c bigint);
-- migration
alter table task alter column c drop default;
alter table task alter column a set default -9223372036854775808;
alter table task alter column b set default -9223372036854775808;
-- undo
alter table task alter column b drop default;
alter table task alter column a set default -5;
alter table task alter column c set default -5;

-- case: changes a default of numeric(10,2)
-- before
create table task (a numeric(10,2) default 0, b numeric(10,2), c numeric(10,2) default 0);
-- after
create table task (a numeric(10,2) default 1.50, b numeric(10,2) default 1.50, c numeric(10,2));
-- migration
alter table task alter column c drop default;
alter table task alter column a set default 1.50;
alter table task alter column b set default 1.50;
-- undo
alter table task alter column b drop default;
alter table task alter column a set default 0;
alter table task alter column c set default 0;

-- case: changes a default of numeric(10,2) (2)
-- before
create table task (a numeric(10,2) default -0.5, b numeric(10,2), c numeric(10,2) default -0.5);
-- after
create table task (a numeric(10,2) default 1e3, b numeric(10,2) default 1e3, c numeric(10,2));
-- migration
alter table task alter column c drop default;
alter table task alter column a set default 1000;
alter table task alter column b set default 1000;
-- undo
alter table task alter column b drop default;
alter table task alter column a set default -0.5;
alter table task alter column c set default -0.5;

-- case: changes a default of double precision
-- before
create table task (a double precision default 0, b double precision, c double precision default 0);
-- after
create table task (a double precision default 0.1, b double precision default 0.1, c double precision);
-- migration
alter table task alter column c drop default;
alter table task alter column a set default 0.1;
alter table task alter column b set default 0.1;
-- undo
alter table task alter column b drop default;
alter table task alter column a set default 0;
alter table task alter column c set default 0;

-- case: changes a default of double precision (2)
-- before
create table task (a double precision default -1.5, b double precision, c double precision default -1.5);
-- after
create table task (a double precision default 'NaN', b double precision default 'NaN', c double precision);
-- migration
alter table task alter column c drop default;
alter table task alter column a set default 'NaN';
alter table task alter column b set default 'NaN';
-- undo
alter table task alter column b drop default;
alter table task alter column a set default -1.5;
alter table task alter column c set default -1.5;

-- case: changes a default of varchar(20)
-- before
create table task (a varchar(20) default 'x', b varchar(20), c varchar(20) default 'x');
-- after
create table task (a varchar(20) default 'y', b varchar(20) default 'y', c varchar(20));
-- migration
alter table task alter column c drop default;
alter table task alter column a set default 'y';
alter table task alter column b set default 'y';
-- undo
alter table task alter column b drop default;
alter table task alter column a set default 'x';
alter table task alter column c set default 'x';

-- case: changes a default of varchar(20) (2)
-- before
create table task (a varchar(20) default '', b varchar(20), c varchar(20) default '');
-- after
create table task (a varchar(20) default 'it''s', b varchar(20) default 'it''s', c varchar(20));
-- migration
alter table task alter column c drop default;
alter table task alter column a set default 'it''s';
alter table task alter column b set default 'it''s';
-- undo
alter table task alter column b drop default;
alter table task alter column a set default '';
alter table task alter column c set default '';

-- case: changes a default of text
-- before
create table task (a text default 'a "b" c', b text, c text default 'a "b" c');
-- after
create table task (a text default E'line\nfeed\\', b text default E'line\nfeed\\', c text);
-- migration
alter table task alter column c drop default;
alter table task alter column a set default 'line
feed\';
alter table task alter column b set default 'line
feed\';
-- undo
alter table task alter column b drop default;
alter table task alter column a set default 'a "b" c';
alter table task alter column c set default 'a "b" c';

-- case: changes a default of text (2)
-- before
create table task (a text default 'Ä€', b text, c text default 'Ä€');
-- after
create table task (a text default 'ORDER by 1', b text default 'ORDER by 1', c text);
-- migration
alter table task alter column c drop default;
alter table task alter column a set default 'ORDER by 1';
alter table task alter column b set default 'ORDER by 1';
-- undo
alter table task alter column b drop default;
alter table task alter column a set default 'Ä€';
alter table task alter column c set default 'Ä€';

-- case: changes a default of char(3)
-- before
create table task (a char(3) default 'EUR', b char(3), c char(3) default 'EUR');
-- after
create table task (a char(3) default 'USD', b char(3) default 'USD', c char(3));
-- migration
alter table task alter column c drop default;
alter table task alter column a set default 'USD';
alter table task alter column b set default 'USD';
-- undo
alter table task alter column b drop default;
alter table task alter column a set default 'EUR';
alter table task alter column c set default 'EUR';

-- case: changes a default of date
-- before
create table task (a date default '2026-01-02', b date, c date default '2026-01-02');
-- after
create table task (a date default current_date, b date default current_date, c date);
-- migration
alter table task alter column c drop default;
alter table task alter column a set default current_date;
alter table task alter column b set default current_date;
-- undo
alter table task alter column b drop default;
alter table task alter column a set default '2026-01-02';
alter table task alter column c set default '2026-01-02';

-- case: changes a default of time(3)
-- before
create table task (a time(3) default '12:00', b time(3), c time(3) default '12:00');
-- after
create table task (a time(3) default localtime, b time(3) default localtime, c time(3));
-- migration
alter table task alter column c drop default;
alter table task alter column a set default localtime;
alter table task alter column b set default localtime;
-- undo
alter table task alter column b drop default;
alter table task alter column a set default '12:00:00';
alter table task alter column c set default '12:00:00';

-- case: changes a default of timestamp(6)
-- before
create table task (a timestamp(6) default '2026-01-02 03:04:05.678', b timestamp(6), c timestamp(6) default '2026-01-02 03:04:05.678');
-- after
create table task (a timestamp(6) default localtimestamp, b timestamp(6) default localtimestamp, c timestamp(6));
-- migration
alter table task alter column c drop default;
alter table task alter column a set default localtimestamp;
alter table task alter column b set default localtimestamp;
-- undo
alter table task alter column b drop default;
alter table task alter column a set default '2026-01-02 03:04:05.678';
alter table task alter column c set default '2026-01-02 03:04:05.678';

-- case: changes a default of timestamp(6) with time zone
-- before
create table task (a timestamp(6) with time zone default current_timestamp, b timestamp(6) with time zone, c timestamp(6) with time zone default current_timestamp);
-- after
create table task (a timestamp(6) with time zone default now(), b timestamp(6) with time zone default now(), c timestamp(6) with time zone);
-- migration
alter table task alter column c drop default;
alter table task alter column a set default now();
alter table task alter column b set default now();
-- undo
alter table task alter column b drop default;
alter table task alter column a set default current_timestamp;
alter table task alter column c set default current_timestamp;

-- case: changes a default of interval
-- before
create table task (a interval default '1 day', b interval, c interval default '1 day');
-- after
create table task (a interval default '02:03:04', b interval default '02:03:04', c interval);
-- migration
alter table task alter column c drop default;
alter table task alter column a set default '02:03:04';
alter table task alter column b set default '02:03:04';
-- undo
alter table task alter column b drop default;
alter table task alter column a set default '1 day';
alter table task alter column c set default '1 day';

-- case: changes a default of interval second(6)
-- before
create table task (a interval second(6) default '1.5', b interval second(6), c interval second(6) default '1.5');
-- after
create table task (a interval second(6) default '00:00:00', b interval second(6) default '00:00:00', c interval second(6));
-- migration
alter table task alter column c drop default;
alter table task alter column a set default '00:00:00';
alter table task alter column b set default '00:00:00';
-- undo
alter table task alter column b drop default;
alter table task alter column a set default '00:00:01.5';
alter table task alter column c set default '00:00:01.5';

-- case: changes a default of uuid
-- before
create table task (a uuid default gen_random_uuid(), b uuid, c uuid default gen_random_uuid());
-- after
create table task (a uuid default '00000000-0000-0000-0000-000000000000', b uuid default '00000000-0000-0000-0000-000000000000', c uuid);
-- migration
alter table task alter column c drop default;
alter table task alter column a set default '00000000-0000-0000-0000-000000000000';
alter table task alter column b set default '00000000-0000-0000-0000-000000000000';
-- undo
alter table task alter column b drop default;
alter table task alter column a set default gen_random_uuid();
alter table task alter column c set default gen_random_uuid();

-- case: changes a default of bytea
-- before
create table task (a bytea default '\x00', b bytea, c bytea default '\x00');
-- after
create table task (a bytea default '\xdeadbeef', b bytea default '\xdeadbeef', c bytea);
-- migration
alter table task alter column c drop default;
alter table task alter column a set default '\xdeadbeef';
alter table task alter column b set default '\xdeadbeef';
-- undo
alter table task alter column b drop default;
alter table task alter column a set default '\x00';
alter table task alter column c set default '\x00';

-- case: changes a default of jsonb
-- before
create table task (a jsonb default '{}', b jsonb, c jsonb default '{}');
-- after
create table task (a jsonb default '{"A": [1, "B"]}', b jsonb default '{"A": [1, "B"]}', c jsonb);
-- migration
alter table task alter column c drop default;
alter table task alter column a set default '{"A": [1, "B"]}';
alter table task alter column b set default '{"A": [1, "B"]}';
-- undo
alter table task alter column b drop default;
alter table task alter column a set default '{}';
alter table task alter column c set default '{}';

-- case: changes a default of json
-- before
create table task (a json default '[]', b json, c json default '[]');
-- after
create table task (a json default '{"A":1}', b json default '{"A":1}', c json);
-- migration
alter table task alter column c drop default;
alter table task alter column a set default '{"A":1}';
alter table task alter column b set default '{"A":1}';
-- undo
alter table task alter column b drop default;
alter table task alter column a set default '[]';
alter table task alter column c set default '[]';

-- case: changes a default of inet
-- before
create table task (a inet default '127.0.0.1', b inet, c inet default '127.0.0.1');
-- after
create table task (a inet default '::1/64', b inet default '::1/64', c inet);
-- migration
alter table task alter column c drop default;
alter table task alter column a set default '::1/64';
alter table task alter column b set default '::1/64';
-- undo
alter table task alter column b drop default;
alter table task alter column a set default '127.0.0.1';
alter table task alter column c set default '127.0.0.1';

-- case: changes a default of text[]
-- before
create table task (a text[] default '{}', b text[], c text[] default '{}');
-- after
create table task (a text[] default array['A', 'b'], b text[] default array['A', 'b'], c text[]);
-- migration
alter table task alter column c drop default;
alter table task alter column a set default array['A'::text, 'b'::text];
alter table task alter column b set default array['A'::text, 'b'::text];
-- undo
alter table task alter column b drop default;
alter table task alter column a set default '{}';
alter table task alter column c set default '{}';

-- case: changes a default of integer[]
-- before
create table task (a integer[] default '{1,2}', b integer[], c integer[] default '{1,2}');
-- after
create table task (a integer[] default array[]::integer[], b integer[] default array[]::integer[], c integer[]);
-- migration
alter table task alter column c drop default;
alter table task alter column a set default array[]::integer[];
alter table task alter column b set default array[]::integer[];
-- undo
alter table task alter column b drop default;
alter table task alter column a set default '{1,2}';
alter table task alter column c set default '{1,2}';

-- case: changes a default of varchar(5)[]
-- before
create table task (a varchar(5)[] default '{A}', b varchar(5)[], c varchar(5)[] default '{A}');
-- after
create table task (a varchar(5)[] default array['B'], b varchar(5)[] default array['B'], c varchar(5)[]);
-- migration
alter table task alter column c drop default;
alter table task alter column a set default array['B'::text];
alter table task alter column b set default array['B'::text];
-- undo
alter table task alter column b drop default;
alter table task alter column a set default '{A}';
alter table task alter column c set default '{A}';

-- case: changes a default of bit(3)
-- before
create table task (a bit(3) default '101', b bit(3), c bit(3) default '101');
-- after
create table task (a bit(3) default B'010', b bit(3) default B'010', c bit(3));
-- migration
alter table task alter column c drop default;
alter table task alter column a set default '010';
alter table task alter column b set default '010';
-- undo
alter table task alter column b drop default;
alter table task alter column a set default '101';
alter table task alter column c set default '101';

-- case: changes a default of text (3)
-- before
create table task (a text default lower('ABC'), b text, c text default lower('ABC'));
-- after
create table task (a text default upper('abc') || 'D', b text default upper('abc') || 'D', c text);
-- migration
alter table task alter column c drop default;
alter table task alter column a set default (upper('abc'::text) || 'D'::text);
alter table task alter column b set default (upper('abc'::text) || 'D'::text);
-- undo
alter table task alter column b drop default;
alter table task alter column a set default lower('ABC'::text);
alter table task alter column c set default lower('ABC'::text);

-- case: changes a default of text (4)
-- before
create table task (a text default current_user, b text, c text default current_user);
-- after
create table task (a text default session_user, b text default session_user, c text);
-- migration
alter table task alter column c drop default;
alter table task alter column a set default session_user;
alter table task alter column b set default session_user;
-- undo
alter table task alter column b drop default;
alter table task alter column a set default current_user;
alter table task alter column c set default current_user;

-- case: changes a default of integer (3)
-- before
create table task (a integer default 1 + 2, b integer, c integer default 1 + 2);
-- after
create table task (a integer default (10 - 3) * 2, b integer default (10 - 3) * 2, c integer);
-- migration
alter table task alter column c drop default;
alter table task alter column a set default ((10 - 3) * 2);
alter table task alter column b set default ((10 - 3) * 2);
-- undo
alter table task alter column b drop default;
alter table task alter column a set default (1 + 2);
alter table task alter column c set default (1 + 2);

-- case: changes a default of text (5)
-- before
create table task (a text default case when current_date > '2026-01-01' then 'A' else 'B' end, b text, c text default case when current_date > '2026-01-01' then 'A' else 'B' end);
-- after
create table task (a text default coalesce(null, 'C'), b text default coalesce(null, 'C'), c text);
-- migration
alter table task alter column c drop default;
alter table task alter column a set default coalesce(null::text, 'C'::text);
alter table task alter column b set default coalesce(null::text, 'C'::text);
-- undo
alter table task alter column b drop default;
alter table task alter column a set default case when (current_date > '2026-01-01'::date) then 'A'::text else 'B'::text end;
alter table task alter column c set default case when (current_date > '2026-01-01'::date) then 'A'::text else 'B'::text end;

-- case: changes a default of xml
-- before
create table task (a xml default '<a/>', b xml, c xml default '<a/>');
-- after
create table task (a xml default '<b/>', b xml default '<b/>', c xml);
-- migration
alter table task alter column c drop default;
alter table task alter column a set default '<b/>';
alter table task alter column b set default '<b/>';
-- undo
alter table task alter column b drop default;
alter table task alter column a set default '<a/>';
alter table task alter column c set default '<a/>';

-- case: changes a default of numeric
-- before
create table task (a numeric default 0.000, b numeric, c numeric default 0.000);
-- after
create table task (a numeric default 12345678901234567890.5, b numeric default 12345678901234567890.5, c numeric);
-- migration
alter table task alter column c drop default;
alter table task alter column a set default 12345678901234567890.5;
alter table task alter column b set default 12345678901234567890.5;
-- undo
alter table task alter column b drop default;
alter table task alter column a set default 0.000;
alter table task alter column c set default 0.000;
