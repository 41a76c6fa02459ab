-- The undo of an import gives figures back to the department that they were of.
ALTER TABLE import_change ADD FOREIGN KEY (former_department_id) REFERENCES department (id);
CREATE INDEX import_change_former ON import_change (former_department_id);
