insert into users (id, email) values (99, 'undone');
-- no such table
drop table user_counts;
