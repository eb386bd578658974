-- Undo of: Find tasks by title

drop index concurrently ix_task_title;
