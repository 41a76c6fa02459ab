-- A committed import can be undone as a whole.
ALTER TABLE cost_item ADD COLUMN import_id uuid;               -- the import that added it, since this is kept
CREATE INDEX cost_item_from ON cost_item (import_id, id);
ALTER TABLE delivery_fact ADD COLUMN import_id uuid;
CREATE INDEX delivery_fact_from ON delivery_fact (import_id, id);
ALTER TABLE satisfaction_fact ADD COLUMN import_id uuid;
CREATE INDEX satisfaction_fact_from ON satisfaction_fact (import_id, id);
ALTER TABLE import_change ADD COLUMN fact_id uuid;

ALTER TABLE figure_import ADD COLUMN commit_no bigint;         -- in which order those of a hospital were committed
ALTER TABLE figure_import ADD COLUMN undo_by uuid;             -- who asked for the undo
ALTER TABLE figure_import ADD COLUMN undo_by_name varchar(800);
