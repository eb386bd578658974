alter table task add column priority varchar(10);
update task set priority = case when title like '!%' then 'HIGH' else 'NORMAL' end;
alter table task alter column priority set not null;
