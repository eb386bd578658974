-- case: widens an integer
-- before
create table task (id bigint, n integer);
-- after
create table task (id bigint, n bigint);
-- rows
insert into task values (1, 1), (2, 2);
-- hazards
BLOCKS column task.n
  Nobody can read or write task while it is written anew for the new type of n.
  SOME: 2 rows
  safe forms: EXPAND_CONTRACT

-- case: shortens a text
-- before
create table task (id bigint, title varchar(100));
-- after
create table task (id bigint, title varchar(50));
-- hazards
BLOCKS column task.title
  Nobody can read or write task while it is written anew for the new type of title.
  NONE: No rows are affected: the table is empty
  safe forms: EXPAND_CONTRACT

-- case: gives a point in time its zone
-- before
create table task (id bigint, at timestamp);
-- after
create table task (id bigint, at timestamptz);
-- hazards
BLOCKS column task.at
  Nobody can read or write task while it is written anew for the new type of at.
  NONE: No rows are affected: the table is empty
  advice: If the values are in UTC, migrate in a session whose TimeZone is UTC: then only indexes on the column are built anew.
  safe forms: EXPAND_CONTRACT

-- case: reorders labels
-- before
create type mood as enum ('GOOD', 'BAD');
create table task (id bigint, mood mood);
create table day (id bigint, mood mood);
-- after
create type mood as enum ('BAD', 'GOOD');
create table task (id bigint, mood mood);
create table day (id bigint, mood mood);
-- hazards
BLOCKS type mood
  Nobody can read or write day while it is written anew for the new labels of mood.
  NONE: No rows are affected: the table is empty
BLOCKS type mood
  Nobody can read or write task while it is written anew for the new labels of mood.
  NONE: No rows are affected: the table is empty

-- case: adds a label
-- before
create type mood as enum ('GOOD', 'BAD');
create table task (id bigint, mood mood);
-- after
create type mood as enum ('GOOD', 'SO_SO', 'BAD');
create table task (id bigint, mood mood);
-- no hazards

-- case: lengthens a text
-- before
create table task (id bigint, title varchar(50), note varchar(50), n numeric(10,2));
-- after
create table task (id bigint, title varchar(100), note text, n numeric(12,2));
-- no hazards
