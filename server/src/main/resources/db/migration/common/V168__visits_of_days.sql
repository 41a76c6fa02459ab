-- What became of the visits of a day, by doctor and department; kept by triggers with every change of an appointment.
-- The day is the one on which the visit begins, at the hospital. Nothing is counted of holds, and of visits that were
-- given up before they were booked.
CREATE TABLE visit_day (
  hospital_id    uuid NOT NULL REFERENCES hospital,
  day            date NOT NULL,
  doctor_id      uuid NOT NULL REFERENCES doctor,
  department_id  uuid NOT NULL REFERENCES department,
  booked         bigint DEFAULT 0 NOT NULL,           -- took, take or should have taken place
  completed      bigint DEFAULT 0 NOT NULL,
  cancelled      bigint DEFAULT 0 NOT NULL,
  no_shows       bigint DEFAULT 0 NOT NULL,
  waits          bigint DEFAULT 0 NOT NULL,           -- who came and was seen
  waited_seconds bigint DEFAULT 0 NOT NULL,           -- from check-in to the doctor, of those
  lead_seconds   bigint DEFAULT 0 NOT NULL,           -- from booking to the visit, of the booked
  booked_seconds bigint DEFAULT 0 NOT NULL,
  PRIMARY KEY (hospital_id, day, doctor_id, department_id)
);
CREATE INDEX visit_day_of ON visit_day (doctor_id, day);

INSERT INTO visit_day (hospital_id, day, doctor_id, department_id, booked, completed, cancelled, no_shows, waits,
  waited_seconds, lead_seconds, booked_seconds)
SELECT hospital_id, CAST(local_start AS date), doctor_id, department_id,
  sum(CASE WHEN status IN ('CANCELLED') THEN 0 ELSE 1 END),
  sum(CASE status WHEN 'COMPLETED' THEN 1 ELSE 0 END),
  sum(CASE status WHEN 'CANCELLED' THEN 1 ELSE 0 END),
  sum(CASE status WHEN 'NO_SHOW' THEN 1 ELSE 0 END),
  sum(CASE WHEN status IN ('IN_CONSULTATION', 'COMPLETED') AND started_at >= checked_in_at THEN 1 ELSE 0 END),
  sum(CASE WHEN status IN ('IN_CONSULTATION', 'COMPLETED') AND started_at >= checked_in_at
    THEN CAST(floor(EXTRACT(EPOCH FROM started_at)) - floor(EXTRACT(EPOCH FROM checked_in_at)) AS bigint) ELSE 0 END),
  sum(CASE WHEN status IN ('CANCELLED') THEN 0
    ELSE CAST(floor(EXTRACT(EPOCH FROM starts_at)) - floor(EXTRACT(EPOCH FROM created_at)) AS bigint) END),
  sum(CASE WHEN status IN ('CANCELLED') THEN 0
    ELSE CAST(floor(EXTRACT(EPOCH FROM ends_at)) - floor(EXTRACT(EPOCH FROM starts_at)) AS bigint) END)
FROM appointment
WHERE status IN ('REQUESTED', 'CONFIRMED', 'CHECKED_IN', 'IN_CONSULTATION', 'COMPLETED', 'NO_SHOW', 'CANCELLED')
GROUP BY hospital_id, CAST(local_start AS date), doctor_id, department_id;
