alter table task drop column priority;
