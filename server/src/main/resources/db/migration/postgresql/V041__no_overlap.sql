-- The database itself refuses a double booking, whatever the code above it does (SQLState 23P01).
CREATE EXTENSION IF NOT EXISTS btree_gist;

ALTER TABLE appointment ADD CONSTRAINT appointment_doctor_overlap
  EXCLUDE USING gist (doctor_id WITH =, lane WITH =, tstzrange(starts_at, ends_at) WITH &&)
  WHERE (status IN ('HELD', 'REQUESTED', 'CONFIRMED', 'CHECKED_IN', 'IN_CONSULTATION', 'COMPLETED'));

ALTER TABLE appointment ADD CONSTRAINT appointment_patient_overlap
  EXCLUDE USING gist (patient_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
  WHERE (patient_id IS NOT NULL
    AND status IN ('HELD', 'REQUESTED', 'CONFIRMED', 'CHECKED_IN', 'IN_CONSULTATION', 'COMPLETED'));
