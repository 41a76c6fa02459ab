-- References are the same whatever the case of their letters. Where two of a hospital differed in nothing else, the first
-- keeps its row and the other is left as it is.
UPDATE cost_item SET source_key = lower(source_key) WHERE (hospital_id, source_key) IN
  (SELECT hospital_id, min(source_key) FROM cost_item WHERE source_key LIKE 'ref:%' GROUP BY hospital_id, lower(source_key)
   HAVING max(CASE WHEN source_key = lower(source_key) THEN 1 ELSE 0 END) = 0);
UPDATE delivery_fact SET source_key = lower(source_key) WHERE (hospital_id, source_key) IN
  (SELECT hospital_id, min(source_key) FROM delivery_fact WHERE source_key LIKE 'ref:%' GROUP BY hospital_id, lower(source_key)
   HAVING max(CASE WHEN source_key = lower(source_key) THEN 1 ELSE 0 END) = 0);
UPDATE satisfaction_fact SET source_key = lower(source_key) WHERE (hospital_id, source_key) IN
  (SELECT hospital_id, min(source_key) FROM satisfaction_fact WHERE source_key LIKE 'ref:%' GROUP BY hospital_id, lower(source_key)
   HAVING max(CASE WHEN source_key = lower(source_key) THEN 1 ELSE 0 END) = 0);

ALTER TABLE import_row ADD COLUMN reference varchar(100);      -- as the file has it
ALTER TABLE import_row ADD COLUMN plain_key varchar(70);       -- its key if it had no reference; null where it has none
ALTER TABLE import_row ADD COLUMN twin_line bigint;            -- the line that says the same; 0: a figure that is there

ALTER TABLE figure_import ADD COLUMN rows_moved bigint;        -- of those changed: in more than their figure
ALTER TABLE figure_import ADD COLUMN rows_twice bigint;        -- of those added: probably there already
-- What is checked already is checked again by these rules.
UPDATE figure_import SET status = 'UPLOADED', queued = TRUE, running_at = NULL, rows_read = NULL, rows_added = NULL,
  rows_changed = NULL, rows_same = NULL, rows_rejected = NULL, version = version + 1
WHERE status IN ('CHECKING', 'READY', 'COMMITTING');
UPDATE figure_import SET rows_moved = 0, rows_twice = 0 WHERE rows_read IS NOT NULL;

ALTER TABLE import_change ADD COLUMN reference varchar(100);
ALTER TABLE import_change ADD COLUMN former_department_id uuid;
ALTER TABLE import_change ADD COLUMN former_doctor_id uuid;
ALTER TABLE import_change ADD COLUMN former_word varchar(100);
ALTER TABLE import_change ADD COLUMN former_day_from date;
ALTER TABLE import_change ADD COLUMN former_day_to date;
-- Of changes until now only the figure was kept.
UPDATE import_change SET former_department_id = department_id, former_doctor_id = doctor_id, former_word = word,
  former_day_from = day_from, former_day_to = day_to;
ALTER TABLE import_change ALTER COLUMN former_day_from SET NOT NULL;
ALTER TABLE import_change ALTER COLUMN former_day_to SET NOT NULL;

-- Figures that are the same under another reference are looked for by their day and amount.
DROP INDEX cost_item_on;
CREATE INDEX cost_item_on ON cost_item (hospital_id, day_from, amount_minor);
DROP INDEX satisfaction_fact_on;
CREATE INDEX satisfaction_fact_on ON satisfaction_fact (hospital_id, day_from, score_thousandths);
