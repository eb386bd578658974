-- case: counts texts that are too long
-- before
create table task (id bigint, title text);
-- after
create table task (id bigint, title varchar(10));
-- rows
insert into task values (1, 'short'), (2, 'rather a long title'), (3, 'just ten!!     '), (4, null), (5, repeat('ä', 73));
-- hazards
FAILS column task.title
  When task.title becomes varchar(10), the migration fails if a value does not fit.
  SOME: 2 of 5 rows have a title of more than 10 characters; the longest has 73 characters
  samples: rather a long title | äääääääääääääääääääääääääääääääääääääääääääääääääääääääääää…
  advice: Correct the values that do not fit first, or keep the wider type.

-- case: says that every text fits
-- before
create table task (id bigint, title varchar(255));
-- after
create table task (id bigint, title varchar(10));
-- rows
insert into task values (1, 'short'), (2, null);
-- hazards
FAILS column task.title
  When task.title becomes varchar(10), the migration fails if a value does not fit.
  NONE: No rows are affected: each of the 2 rows fits; the longest has 5 characters
  advice: Correct the values that do not fit first, or keep the wider type.

-- case: counts numbers that are too large
-- before
create table task (n bigint, m numeric(10,2), f double precision);
-- after
create table task (n integer, m numeric(6,2), f double precision);
-- rows
insert into task values (3000000000, 12345.60, 0), (-2147483648, 9999.99, 0), (-9223372036854775808, -10000, 0);
-- hazards
FAILS column task.n
  When task.n becomes integer, the migration fails if a value does not fit.
  SOME: 2 of 3 rows have an n beyond the range of integer; the largest is -9223372036854775808
  samples: -9223372036854775808 | 3000000000
  advice: Correct the values that do not fit first, or keep the wider type.
FAILS column task.m
  When task.m becomes numeric(6,2), the migration fails if a value does not fit.
  SOME: 2 of 3 rows have an m beyond the range of numeric(6,2); the largest is 12345.60
  samples: -10000.00 | 12345.60
  advice: Correct the values that do not fit first, or keep the wider type.

-- case: counts values that are rounded
-- before
create table task (price numeric(10,4));
-- after
create table task (price numeric(10,2));
-- rows
insert into task values (1.25), (1.255), (2.5001), (null);
-- hazards
DESTROYS column task.price
  When task.price becomes numeric(10,2), values may be rounded.
  SOME: 2 of 4 rows have a price that changes
  samples: 1.2550 becomes 1.26 | 2.5001 becomes 2.50
  advice: Correct the values that do not fit first, or keep the wider type.

-- case: counts values that are refused where others are rounded
-- before
create table task (price numeric, f double precision);
-- after
create table task (price smallint, f integer);
-- rows
insert into task values (1.5, 1.5), (40000, 1e10), ('NaN', 'NaN'), ('Infinity', '-Infinity');
-- hazards
DESTROYS column task.price
  When task.price becomes smallint, values may be rounded, and the migration fails if a value does not fit.
  SOME: 3 of 4 rows have a price beyond the range of smallint; the largest is 40000
  samples: 40000 | Infinity | NaN
  advice: Correct the values that do not fit first, or keep the wider type.
DESTROYS column task.f
  When task.f becomes integer, values may be rounded, and the migration fails if a value does not fit.
  SOME: 3 of 4 rows have an f beyond the range of integer; the largest is 10000000000
  samples: -Infinity | 10000000000 | NaN
  advice: Correct the values that do not fit first, or keep the wider type.

-- case: rounds up what fits before
-- before
create table task (price numeric(4,2));
-- after
create table task (price numeric(3,1));
-- rows
insert into task values (99.94), (99.96);
-- hazards
DESTROYS column task.price
  When task.price becomes numeric(3,1), values may be rounded, and the migration fails if a value does not fit.
  SOME: 1 of 2 rows has a price beyond the range of numeric(3,1); the largest is 99.96
  samples: 99.96
  advice: Correct the values that do not fit first, or keep the wider type.

-- case: does not take an infinite number for one that fits
-- before
create table task (price numeric);
-- after
create table task (price numeric(10,2));
-- rows
insert into task values ('NaN'), ('Infinity'), (1);
-- hazards
DESTROYS column task.price
  When task.price becomes numeric(10,2), values may be rounded, and the migration fails if a value does not fit.
  SOME: 1 of 3 rows has a price beyond the range of numeric(10,2); the largest is 1
  samples: Infinity
  advice: Correct the values that do not fit first, or keep the wider type.

-- case: looks into arrays
-- before
create table task (tags text[], numbers bigint[]);
-- after
create table task (tags varchar(3)[], numbers smallint[]);
-- rows
insert into task values ('{a,abcd}', '{1}'), ('{abc}', '{70000,1}'), (null, '{}');
-- hazards
FAILS column task.tags
  When task.tags becomes varchar(3)[], the migration fails if a value does not fit.
  SOME: 1 of 3 rows has values in tags of more than 3 characters
  samples: {a,abcd}
  advice: Correct the values that do not fit first, or keep the wider type.
FAILS column task.numbers
  When task.numbers becomes smallint[], the migration fails if a value does not fit.
  SOME: 1 of 3 rows has values in numbers beyond the range of smallint
  samples: {70000,1}
  advice: Correct the values that do not fit first, or keep the wider type.

-- case: counts numbers that are too long as texts
-- before
create table task (n integer, s smallint);
-- after
create table task (n varchar(5), s varchar(6));
-- rows
insert into task values (123456, 12345), (-1, 1);
-- hazards
FAILS column task.n
  When task.n becomes varchar(5), the migration fails if a value does not fit.
  SOME: 1 of 2 rows has an n of more than 5 characters; the longest has 6 characters
  samples: 123456
  advice: Correct the values that do not fit first, or keep the wider type.

-- case: takes the time of day
-- before
create table task (at timestamp);
-- after
create table task (at date);
-- rows
insert into task values ('2020-01-01 00:00'), ('2020-01-01 12:30');
-- hazards
DESTROYS column task.at
  When task.at becomes date, the time of day is lost.
  SOME: 1 of 2 rows has an at that changes
  samples: 2020-01-01 12:30:00 becomes 2020-01-01
  advice: Correct the values that do not fit first, or keep the wider type.

-- case: counts bits
-- before
create table task (b bit varying(8));
-- after
create table task (b bit varying(4));
-- rows
insert into task values (B'1'), (B'10101');
-- hazards
FAILS column task.b
  When task.b becomes bit varying(4), the migration fails if a value does not fit.
  SOME: 1 of 2 rows has a b of more than 4 bits; the longest has 5 bits
  samples: 10101
  advice: Correct the values that do not fit first, or keep the wider type.

-- case: keeps every value of a wider type
-- before
create table task (n integer, title varchar(50), price numeric(10,2), c char(3));
-- after
create table task (n bigint, title varchar(100), price numeric(12,2), c varchar(3));
-- rows
insert into task values (1, 'a', 1, 'a');
-- no hazards

-- case: is no hazard in a column of a new table
-- before
create table task (id bigint);
-- after
create table task (id bigint);
create table tag (name varchar(5));
-- no hazards

-- case: foresees that rounded values are alike in a key
-- before
create table task (price numeric(10,2) constraint uk unique);
-- after
create table task (price integer constraint uk unique);
-- rows
insert into task values (1.1), (1.2);
-- hazards
DESTROYS column task.price
  When task.price becomes integer, values may be rounded, and the migration fails if a value does not fit.
  SOME: Both rows have a price that changes
  samples: 1.10 becomes 1 | 1.20 becomes 1
  advice: Correct the values that do not fit first, or keep the wider type.

-- case: counts numbers that a float does not take
-- before
create table task (d double precision, n numeric, small numeric(20,4));
-- after
create table task (d real, n double precision, small real);
-- rows
insert into task values (1e39, 1e309, 1), ('NaN', 'Infinity', 1), (1e-60, 1, 1), (1.5, 2, 0.5);
-- hazards
DESTROYS column task.d
  When task.d becomes real, values may be rounded, and the migration fails if a value does not fit.
  SOME: 2 of 4 rows have a d beyond the range of real; the largest is 1000000000000000000000000000000000000000
  samples: 1e+39 | 1e-60
  advice: Correct the values that do not fit first, or keep the wider type.
DESTROYS column task.n
  When task.n becomes double precision, values may be rounded, and the migration fails if a value does not fit.
  SOME: 1 of 4 rows has an n beyond the range of double precision; the largest is 10000000000000000000000000000000000000000000000000000000000…
  samples: 10000000000000000000000000000000000000000000000000000000000…
  advice: Correct the values that do not fit first, or keep the wider type.
DESTROYS column task.small
  When task.small becomes real, values may be rounded.
  NONE: No rows are affected: each of the 4 rows keeps its small
  advice: Correct the values that do not fit first, or keep the wider type.

-- case: rounds up to a number with a digit more
-- before
create table task (price numeric(4,2));
-- after
create table task (price integer);
-- rows
insert into task values (99.99), (1);
-- hazards
DESTROYS column task.price
  When task.price becomes integer, values may be rounded, and the migration fails if a value does not fit.
  SOME: 1 of 2 rows has a price that changes
  samples: 99.99 becomes 100
  advice: Correct the values that do not fit first, or keep the wider type.

-- case: finds what is not a number
-- before
create table task (price numeric(4,2));
-- after
create table task (price integer);
-- rows
insert into task values ('NaN'), (1);
-- hazards
DESTROYS column task.price
  When task.price becomes integer, values may be rounded, and the migration fails if a value does not fit.
  SOME: 1 of 2 rows has a price beyond the range of integer; the largest is 1.00
  samples: NaN
  advice: Correct the values that do not fit first, or keep the wider type.

-- case: finds room for every date and time
-- before
create table task (due date, at timestamp with time zone);
-- after
create table task (due varchar(255), at varchar(255));
-- rows
insert into task values ('infinity', '-infinity'), ('4713-01-01 BC', '294276-12-31 23:59:59.999999+15:59:59');
-- no hazards
