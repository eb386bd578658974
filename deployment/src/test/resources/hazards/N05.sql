-- case: keeps no time zone
-- before
create table task (id bigint);
-- after
create table task (id bigint, at timestamp(6));
create table project (at timestamp);
-- hazards
NOTE column project.at
  project.at keeps no time zone: that is right for a LocalDateTime, and wrong for a point in time such as an Instant.
  advice: Map a point in time as timestamp with time zone.
NOTE column task.at
  task.at keeps no time zone: that is right for a LocalDateTime, and wrong for a point in time such as an Instant.
  advice: Map a point in time as timestamp with time zone.

-- case: keeps the time zone, or no time
-- before
create table task (id bigint);
-- after
create table task (id bigint, at timestamptz, day date, start time);
-- no hazards
