-- Visits that were booked together, every so many weeks (SPEC B7). Each is an appointment of its own.
CREATE TABLE appointment_series (
  id             uuid PRIMARY KEY,
  affiliation_id uuid NOT NULL REFERENCES affiliation,
  every_weeks    integer NOT NULL CHECK (every_weeks BETWEEN 1 AND 12),
  visits         integer NOT NULL CHECK (visits BETWEEN 2 AND 52),
  created_by     uuid NOT NULL,
  created_at     timestamp with time zone NOT NULL
);
ALTER TABLE appointment ADD COLUMN series_id uuid REFERENCES appointment_series;
ALTER TABLE appointment ADD COLUMN series_position integer;   -- from 1, as they were booked
CREATE UNIQUE INDEX appointment_in_series ON appointment (series_id, series_position);
