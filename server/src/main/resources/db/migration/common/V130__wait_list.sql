-- Who waits for time to become free (SPEC B7). The offer is a hold: the appointment's own guard against double bookings
-- keeps its slot from everybody else, the column here gives an entry one offer at most and the index a hold one entry.
CREATE TABLE wait_list_entry (
  id                     uuid PRIMARY KEY,
  hospital_id            uuid NOT NULL REFERENCES hospital,
  patient_id             uuid NOT NULL REFERENCES patient,
  affiliation_id         uuid REFERENCES affiliation,
  department_id          uuid REFERENCES department,
  specialty              varchar(60),
  minutes                integer,                              -- the doctor's usual length unless set
  visit_mode             varchar(20) NOT NULL,
  from_day               date NOT NULL,                        -- local at the hospital, as are the times
  to_day                 date NOT NULL,
  days_of_week           varchar(20) NOT NULL,                 -- 1 to 7, empty for any
  time_from              time,
  time_to                time,
  priority               varchar(10) NOT NULL,
  note                   varchar(8000),
  state                  varchar(20) NOT NULL,
  rest_until             timestamp with time zone,             -- an offer ran out: the others first
  offered_appointment_id uuid REFERENCES appointment,
  created_by             uuid NOT NULL,
  created_by_name        varchar(800) NOT NULL,
  created_at             timestamp with time zone NOT NULL,
  version                integer NOT NULL,
  CHECK (from_day <= to_day),
  CHECK (affiliation_id IS NOT NULL OR department_id IS NOT NULL OR specialty IS NOT NULL),
  CHECK (CASE state WHEN 'OFFERED' THEN offered_appointment_id IS NOT NULL
    WHEN 'BOOKED' THEN offered_appointment_id IS NOT NULL ELSE offered_appointment_id IS NULL END)
);
CREATE UNIQUE INDEX wait_list_one_offer ON wait_list_entry (offered_appointment_id);
CREATE INDEX wait_list_of ON wait_list_entry (hospital_id, state);
CREATE INDEX wait_list_in_state ON wait_list_entry (state);
CREATE INDEX wait_list_patient ON wait_list_entry (patient_id);
CREATE INDEX wait_list_affiliation ON wait_list_entry (affiliation_id);
CREATE INDEX wait_list_department ON wait_list_entry (department_id);

-- Offers that came to nothing: the same slot is not offered to the same person again.
CREATE TABLE wait_list_refusal (
  entry_id       uuid NOT NULL REFERENCES wait_list_entry,
  affiliation_id uuid NOT NULL REFERENCES affiliation,
  starts_at      timestamp with time zone NOT NULL,
  ends_at        timestamp with time zone NOT NULL,
  outcome        varchar(20) NOT NULL,                         -- DECLINED, EXPIRED
  ended_at       timestamp with time zone NOT NULL,
  PRIMARY KEY (entry_id, affiliation_id, starts_at)
);
CREATE INDEX wait_list_refusal_affiliation ON wait_list_refusal (affiliation_id);
