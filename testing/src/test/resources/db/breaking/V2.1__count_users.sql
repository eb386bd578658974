create table user_count (users bigint);
