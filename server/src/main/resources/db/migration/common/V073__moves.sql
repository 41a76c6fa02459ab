-- When an appointment reached each stage, what is on offer for it, and what its last move can be taken back to.
ALTER TABLE appointment ADD COLUMN requested_at timestamp with time zone;
ALTER TABLE appointment ADD COLUMN answer_by timestamp with time zone;      -- a request not answered until then expires
ALTER TABLE appointment ADD COLUMN checked_in_at timestamp with time zone;
ALTER TABLE appointment ADD COLUMN started_at timestamp with time zone;
ALTER TABLE appointment ADD COLUMN completed_at timestamp with time zone;
ALTER TABLE appointment ADD COLUMN offered_start timestamp with time zone;  -- another time that the doctor offers
ALTER TABLE appointment ADD COLUMN offered_by varchar(800);
ALTER TABLE appointment ADD COLUMN offered_at timestamp with time zone;
ALTER TABLE appointment ADD COLUMN kept_for uuid;                           -- a hold that keeps an offered time free
ALTER TABLE appointment ADD COLUMN undo_status varchar(20);
ALTER TABLE appointment ADD COLUMN undo_start timestamp with time zone;
ALTER TABLE appointment ADD COLUMN undo_end timestamp with time zone;
ALTER TABLE appointment ADD COLUMN undo_until timestamp with time zone;
CREATE INDEX appointment_answer ON appointment (answer_by);
CREATE INDEX appointment_kept ON appointment (kept_for);

ALTER TABLE appointment_move ADD COLUMN moved_from timestamp with time zone;
ALTER TABLE appointment_move ADD COLUMN moved_to timestamp with time zone;

UPDATE appointment SET checked_in_at = (SELECT max(m.moved_at) FROM appointment_move m
    WHERE m.appointment_id = appointment.id AND m.to_status = 'CHECKED_IN')
  WHERE status IN ('CHECKED_IN', 'IN_CONSULTATION', 'COMPLETED');
UPDATE appointment SET started_at = (SELECT max(m.moved_at) FROM appointment_move m
    WHERE m.appointment_id = appointment.id AND m.to_status = 'IN_CONSULTATION')
  WHERE status IN ('IN_CONSULTATION', 'COMPLETED');
UPDATE appointment SET completed_at = (SELECT max(m.moved_at) FROM appointment_move m
    WHERE m.appointment_id = appointment.id AND m.to_status = 'COMPLETED')
  WHERE status = 'COMPLETED';
UPDATE appointment SET requested_at = (SELECT max(m.moved_at) FROM appointment_move m
    WHERE m.appointment_id = appointment.id AND m.to_status = 'REQUESTED'), answer_by = starts_at
  WHERE status = 'REQUESTED';
