-- A doctor was sent home and what was booked went elsewhere: all that is needed to take it back as a whole.
CREATE TABLE replan (
  id            uuid PRIMARY KEY,
  doctor_id     uuid NOT NULL REFERENCES doctor,
  hospital_id   uuid NOT NULL REFERENCES hospital,
  starts        timestamp NOT NULL,                    -- local at the hospital
  ends          timestamp NOT NULL,
  reason        varchar(400),
  time_off_id   uuid NOT NULL,                         -- gone once it was given back
  made_by       uuid NOT NULL,
  made_by_name  varchar(800) NOT NULL,
  made_at       timestamp with time zone NOT NULL,
  undo_until    timestamp with time zone NOT NULL,
  reversed_at   timestamp with time zone,
  CHECK (starts < ends)
);
CREATE INDEX replan_of ON replan (hospital_id, made_at);
CREATE INDEX replan_of_doctor ON replan (doctor_id);

CREATE TABLE replan_item (
  replan_id      uuid NOT NULL REFERENCES replan,
  position       integer NOT NULL,                     -- the order in which they were moved
  appointment_id uuid NOT NULL REFERENCES appointment,
  choice         varchar(20) NOT NULL,
  version_after  integer NOT NULL,                     -- nobody has touched it since as long as it has this
  old_start      timestamp with time zone NOT NULL,
  new_doctor_id  uuid REFERENCES doctor,
  new_start      timestamp with time zone,
  PRIMARY KEY (replan_id, position)
);
CREATE INDEX replan_item_of ON replan_item (appointment_id);
CREATE INDEX replan_item_doctor ON replan_item (new_doctor_id);
