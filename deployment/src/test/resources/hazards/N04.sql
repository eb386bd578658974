-- case: pads texts
-- before
create table task (id bigint, old varchar(3));
-- after
create table task (id bigint, old char(3), code char(10));
create table project (code char(2));
-- hazards
NOTE column project.code
  project.code is char(2), which fills shorter values up with blanks.
  advice: Map it as varchar.
NOTE column task.code
  task.code is char(10), which fills shorter values up with blanks.
  advice: Map it as varchar.
NOTE column task.old
  task.old is char(3), which fills shorter values up with blanks.
  advice: Map it as varchar.

-- case: has one character
-- before
create table task (id bigint);
-- after
create table task (id bigint, done char(1), flag char, code varchar(10));
-- no hazards
