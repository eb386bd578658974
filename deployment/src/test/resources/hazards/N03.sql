-- case: keeps json as text
-- before
create table task (id bigint, old jsonb);
-- after
create table task (id bigint, old json, data json);
create table project (data json);
-- hazards
NOTE column project.data
  project.data is json, whose values can be neither compared nor indexed.
  advice: Map it as jsonb unless the text has to be kept as it was written.
NOTE column task.data
  task.data is json, whose values can be neither compared nor indexed.
  advice: Map it as jsonb unless the text has to be kept as it was written.
NOTE column task.old
  task.old is json, whose values can be neither compared nor indexed.
  advice: Map it as jsonb unless the text has to be kept as it was written.

-- case: keeps jsonb
-- before
create table task (id bigint, old json);
-- after
create table task (id bigint, old jsonb, data jsonb);
-- no hazards
