ALTER TABLE hospital ADD COLUMN double_booking boolean DEFAULT FALSE NOT NULL;

-- A place that was booked though it was taken or closed: who did it, and why. Only ever added to.
CREATE TABLE double_booking (
  appointment_id uuid PRIMARY KEY REFERENCES appointment,
  affiliation_id uuid NOT NULL REFERENCES affiliation,   -- with starts_at the place; the visit may be elsewhere by now
  hospital_id    uuid NOT NULL REFERENCES hospital,
  starts_at      timestamp with time zone NOT NULL,
  ends_at        timestamp with time zone NOT NULL,
  reason         varchar(300) NOT NULL,
  booked_by      uuid NOT NULL,
  booked_by_name varchar(800) NOT NULL,
  booked_at      timestamp with time zone NOT NULL
);
CREATE INDEX double_booking_at ON double_booking (hospital_id, starts_at);
