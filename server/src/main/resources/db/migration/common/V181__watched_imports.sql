-- The file of an import still lies in the watched place that it came from.
ALTER TABLE figure_import ADD COLUMN source_open boolean DEFAULT FALSE NOT NULL;
CREATE INDEX figure_import_source ON figure_import (source_open);
