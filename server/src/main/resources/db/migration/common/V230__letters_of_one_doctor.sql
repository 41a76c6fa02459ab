-- Whose the letters are on that day, so that the waiting room tells two doctors' queues apart.
ALTER TABLE queue_counter ADD COLUMN doctor_id uuid REFERENCES doctor;
CREATE UNIQUE INDEX queue_counter_doctor ON queue_counter (hospital_id, day, doctor_id);
