-- A visit can go to another doctor of the hospital: between whom, and what taking that back leads to.
ALTER TABLE appointment_move ADD COLUMN from_doctor_id uuid REFERENCES doctor;
ALTER TABLE appointment_move ADD COLUMN to_doctor_id uuid REFERENCES doctor;

ALTER TABLE appointment ADD COLUMN undo_affiliation_id uuid;
ALTER TABLE appointment ADD COLUMN undo_share_bp integer;
ALTER TABLE appointment ADD COLUMN undo_queue_day date;
ALTER TABLE appointment ADD COLUMN undo_queue_token varchar(20);
