-- What a patient says of a completed visit, once (SPEC I6). The rating counts at once; others read the comment when the
-- hospital's admin has decided so.
CREATE TABLE feedback (
  id              uuid PRIMARY KEY,
  appointment_id  uuid NOT NULL UNIQUE REFERENCES appointment,
  hospital_id     uuid NOT NULL REFERENCES hospital,
  doctor_id       uuid NOT NULL REFERENCES doctor,
  day             date NOT NULL,                       -- of the visit, at the hospital
  rating          integer NOT NULL CHECK (rating BETWEEN 1 AND 5),
  comment         text,
  state           varchar(10) NOT NULL,                -- see org.caredesk.dto.feedback.FeedbackState
  given_at        timestamp with time zone NOT NULL,
  given_by        uuid NOT NULL,
  decided_at      timestamp with time zone,
  decided_by_name varchar(200),
  reason          text,
  former_state    varchar(10),                         -- what an undo brings back; null when there is nothing to undo
  former_reason   text,
  version         integer NOT NULL
);
CREATE INDEX feedback_at ON feedback (hospital_id, given_at);
CREATE INDEX feedback_to_read ON feedback (hospital_id, state);
CREATE INDEX feedback_of ON feedback (doctor_id, state);

-- How often a doctor's visits of a day were given so many stars; written with the feedback that it counts.
CREATE TABLE rating_day (
  hospital_id uuid NOT NULL REFERENCES hospital,
  day         date NOT NULL,
  doctor_id   uuid NOT NULL REFERENCES doctor,
  stars       integer NOT NULL CHECK (stars BETWEEN 1 AND 5),
  ratings     bigint DEFAULT 0 NOT NULL,
  PRIMARY KEY (hospital_id, day, doctor_id, stars)
);
CREATE INDEX rating_day_of ON rating_day (doctor_id, day);

-- The same over all days, for profiles and lists of doctors.
CREATE TABLE doctor_rating (
  doctor_id   uuid NOT NULL REFERENCES doctor,
  hospital_id uuid NOT NULL REFERENCES hospital,
  ratings     bigint DEFAULT 0 NOT NULL,
  stars       bigint DEFAULT 0 NOT NULL,               -- of all of them together
  PRIMARY KEY (doctor_id, hospital_id)
);
