-- case: has names that are made of a hash
-- before
create table project (id bigint primary key);
create table task (id bigint, project_id bigint);
-- after
create table project (id bigint primary key, code text constraint ukc5i4x0lrlvc4a8hk6n1ayxv0s unique);
create table task (id bigint, project_id bigint constraint fk8xk2o5yqxtbn0sdwj6q7d8k1w references project);
create table step (id bigint, code text constraint uk_4qh8ehjhmmwh6xkdqyb8yiwbt unique);
create index idx2mh0bqb8u6n8kq0y0c9d3k2l on task (id);
-- hazards
NOTE constraint project.ukc5i4x0lrlvc4a8hk6n1ayxv0s
  ukc5i4x0lrlvc4a8hk6n1ayxv0s has no name of its own, and says nothing in an error message.
  advice: Name it in the mapping: @UniqueConstraint(name = …).
NOTE constraint step.uk_4qh8ehjhmmwh6xkdqyb8yiwbt
  uk_4qh8ehjhmmwh6xkdqyb8yiwbt has no name of its own, and says nothing in an error message.
  advice: Name it in the mapping: @UniqueConstraint(name = …).
NOTE index task.idx2mh0bqb8u6n8kq0y0c9d3k2l
  idx2mh0bqb8u6n8kq0y0c9d3k2l has no name of its own, and says nothing in an error message.
  advice: Name it in the mapping: @Index(name = …).
NOTE constraint task.fk8xk2o5yqxtbn0sdwj6q7d8k1w
  fk8xk2o5yqxtbn0sdwj6q7d8k1w has no name of its own, and says nothing in an error message.
  advice: Name it in the mapping: @JoinColumn(foreignKey = @ForeignKey(name = …)).

-- case: has names that say something
-- before
create table project (id bigint primary key);
create table task (id bigint, project_id bigint);
-- after
create table project (id bigint primary key, code text unique);
create table task (id bigint, project_id bigint constraint fk_task_project references project);
create index index_of_everything_that_is_to_be_done on task (id);
create index idxwithouttheleastdigitinit on task (project_id);
-- no hazards
