CREATE SEQUENCE appointment_number START WITH 1 INCREMENT BY 50;

-- Weekly hours in the hospital's local time. valid_to is inclusive; null has no end.
CREATE TABLE weekly_rule (
  id             uuid PRIMARY KEY,
  affiliation_id uuid NOT NULL REFERENCES affiliation,
  doctor_id      uuid NOT NULL REFERENCES doctor,
  day_of_week    integer NOT NULL CHECK (day_of_week BETWEEN 1 AND 7),   -- ISO, Monday is 1
  opens          time NOT NULL,
  closes         time NOT NULL,
  valid_from     date NOT NULL,
  valid_to       date,
  CHECK (opens < closes),
  CHECK (valid_to IS NULL OR valid_from <= valid_to)
);
CREATE INDEX weekly_rule_of ON weekly_rule (affiliation_id);
CREATE INDEX weekly_rule_of_doctor ON weekly_rule (doctor_id);

-- Extra hours on one date, in the hospital's local time.
CREATE TABLE availability_window (
  id             uuid PRIMARY KEY,
  affiliation_id uuid NOT NULL REFERENCES affiliation,
  doctor_id      uuid NOT NULL REFERENCES doctor,
  day            date NOT NULL,
  opens          time NOT NULL,
  closes         time NOT NULL,
  CHECK (opens < closes)
);
CREATE INDEX availability_window_of ON availability_window (affiliation_id, day);
CREATE INDEX availability_window_of_doctor ON availability_window (doctor_id, day);

-- In the local time of whichever hospital it meets.
CREATE TABLE time_off (
  id        uuid PRIMARY KEY,
  doctor_id uuid NOT NULL REFERENCES doctor,
  starts    timestamp NOT NULL,
  ends      timestamp NOT NULL,
  reason    varchar(400),
  CHECK (starts < ends)
);
CREATE INDEX time_off_of ON time_off (doctor_id, starts);

CREATE TABLE appointment (
  id              uuid PRIMARY KEY,
  number          varchar(20) NOT NULL UNIQUE,
  status          varchar(20) NOT NULL,
  affiliation_id  uuid NOT NULL REFERENCES affiliation,
  hospital_id     uuid NOT NULL REFERENCES hospital,
  department_id   uuid NOT NULL REFERENCES department,
  doctor_id       uuid NOT NULL REFERENCES doctor,
  patient_id      uuid REFERENCES patient,
  local_start     timestamp NOT NULL,                 -- at the hospital, as it was agreed
  time_zone       varchar(60) NOT NULL,
  starts_at       timestamp with time zone NOT NULL,
  ends_at         timestamp with time zone NOT NULL,
  lane            integer DEFAULT 0 NOT NULL,         -- 0; a deliberate double booking takes another
  visit_mode      varchar(20) NOT NULL,
  reason          text,
  symptoms        text,
  notes           text,
  fee_minor       bigint NOT NULL,
  currency        varchar(3) NOT NULL,
  booking_policy  varchar(20) NOT NULL,
  doctor_share_bp integer NOT NULL,
  payment_state   varchar(20) NOT NULL,
  hold_expires_at timestamp with time zone,
  held_by         varchar(200),
  created_by      uuid NOT NULL,
  created_at      timestamp with time zone NOT NULL,
  source_key      varchar(100) UNIQUE,
  version         integer DEFAULT 0 NOT NULL,
  CHECK (starts_at < ends_at),
  CHECK (ends_at <= starts_at + INTERVAL '4' HOUR),   -- so that every look-up has a closed range
  CHECK ((status = 'HELD') = (hold_expires_at IS NOT NULL)),
  CHECK (patient_id IS NOT NULL OR status IN ('HELD', 'EXPIRED', 'CANCELLED'))
);
CREATE INDEX appointment_of_doctor ON appointment (doctor_id, starts_at);
CREATE INDEX appointment_of_patient ON appointment (patient_id, starts_at);
CREATE INDEX appointment_at_hospital ON appointment (hospital_id, starts_at);
CREATE INDEX appointment_hold ON appointment (hold_expires_at);

-- Every move from state to state, with who and why. Only ever added to.
CREATE TABLE appointment_move (
  appointment_id uuid NOT NULL REFERENCES appointment,
  version        integer NOT NULL,
  moved_at       timestamp with time zone NOT NULL,
  from_status    varchar(20),
  to_status      varchar(20) NOT NULL,
  actor_id       uuid NOT NULL,
  actor_name     varchar(800) NOT NULL,
  reason         text,
  PRIMARY KEY (appointment_id, version)
);
