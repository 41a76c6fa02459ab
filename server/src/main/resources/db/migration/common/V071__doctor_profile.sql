ALTER TABLE doctor ADD COLUMN clinic_address varchar(4000);

-- Every application a doctor made; the last one counts.
CREATE TABLE doctor_application (
  id              uuid PRIMARY KEY,
  doctor_id       uuid NOT NULL REFERENCES doctor,
  applied_at      timestamp with time zone NOT NULL,
  decided_at      timestamp with time zone,
  decided_by      uuid,                             -- the account that decided
  decided_by_name varchar(400),
  reason          varchar(4000)
);
CREATE INDEX doctor_application_of ON doctor_application (doctor_id, id);

CREATE TABLE doctor_photo (
  doctor_id  uuid PRIMARY KEY REFERENCES doctor,
  media_type varchar(40) NOT NULL,
  content    bytea NOT NULL,
  tag        varchar(64) NOT NULL,                  -- SHA-256 of the content
  taken_in   timestamp with time zone NOT NULL
);

-- Each field sealed by the installation's data key.
CREATE TABLE doctor_bank_details (
  doctor_id      uuid PRIMARY KEY REFERENCES doctor,
  pan            varchar(200) NOT NULL,
  account_number varchar(200) NOT NULL,
  ifsc           varchar(200) NOT NULL,
  version        integer DEFAULT 1 NOT NULL
);
