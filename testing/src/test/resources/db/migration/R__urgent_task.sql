create or replace view urgent_task as select id, title from task where priority = 'HIGH';
