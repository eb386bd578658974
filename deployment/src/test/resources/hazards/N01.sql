-- case: has names that may have been cut off
-- before
create table task (id bigint);
-- after
create table a_table_whose_name_says_so_much_that_it_does_not_fit_into_postgre (id bigint, a_column_whose_name_says_so_much_that_it_does_not_fit_into_postgr integer);
create table task (id bigint, a_column_whose_name_says_so_much_that_it_does_not_fit_into_postgr integer);
create index an_index_whose_name_says_so_much_that_it_does_not_fit_into_postgresql on task (id);
-- hazards
NOTE table a_table_whose_name_says_so_much_that_it_does_not_fit_into_postg
  The name a_table_whose_name_says_so_much_that_it_does_not_fit_into_postg has the 63 bytes that PostgreSQL keeps: the end may have been cut off.
  advice: Give it a shorter name in the mapping.
NOTE column a_table_whose_name_says_so_much_that_it_does_not_fit_into_postg.a_column_whose_name_says_so_much_that_it_does_not_fit_into_post
  The name a_column_whose_name_says_so_much_that_it_does_not_fit_into_post has the 63 bytes that PostgreSQL keeps: the end may have been cut off.
  advice: Give it a shorter name in the mapping.
NOTE column task.a_column_whose_name_says_so_much_that_it_does_not_fit_into_post
  The name a_column_whose_name_says_so_much_that_it_does_not_fit_into_post has the 63 bytes that PostgreSQL keeps: the end may have been cut off.
  advice: Give it a shorter name in the mapping.
NOTE index task.an_index_whose_name_says_so_much_that_it_does_not_fit_into_post
  The name an_index_whose_name_says_so_much_that_it_does_not_fit_into_post has the 63 bytes that PostgreSQL keeps: the end may have been cut off.
  advice: Give it a shorter name in the mapping.

-- case: has names that fit
-- before
create table task (id bigint);
-- after
create table task (id bigint, a_column_whose_name_says_much_and_still_fits_into_postgresql integer);
create index an_index_whose_name_says_much_and_still_fits_into_postgresql on task (id);
-- no hazards
