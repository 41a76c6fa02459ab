-- A message that waits for the undo window is told at due_at; null is told.
ALTER TABLE notification ADD COLUMN due_at timestamp with time zone;
CREATE INDEX notification_due ON notification (due_at);
