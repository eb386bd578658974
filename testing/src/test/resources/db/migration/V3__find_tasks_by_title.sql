create index concurrently ix_task_title on task (title);
