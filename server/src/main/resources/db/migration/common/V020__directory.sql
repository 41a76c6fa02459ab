CREATE TABLE hospital (
  id                  uuid PRIMARY KEY,
  name                varchar(400) NOT NULL,
  name_key            varchar(400) NOT NULL UNIQUE,   -- the name folded for comparison
  line1               varchar(400) NOT NULL,
  line2               varchar(400),
  postal_code         varchar(40),
  city                varchar(400) NOT NULL,
  state               varchar(400),
  country             varchar(400) NOT NULL,
  time_zone           varchar(60) NOT NULL,
  currency            varchar(3) NOT NULL,
  phone               varchar(80),
  email               varchar(254),
  website             varchar(300),
  doctor_share_bp     integer DEFAULT 6000 NOT NULL CHECK (doctor_share_bp BETWEEN 0 AND 10000),
  pay_at_desk         boolean DEFAULT FALSE NOT NULL,
  source_key          varchar(100) UNIQUE,            -- where an import took it from
  version             integer DEFAULT 0 NOT NULL
);

CREATE TABLE specialty (
  code varchar(60) PRIMARY KEY,
  name varchar(100) NOT NULL
);

CREATE TABLE department (
  id          uuid PRIMARY KEY,
  hospital_id uuid NOT NULL REFERENCES hospital,
  name        varchar(400) NOT NULL,
  name_key    varchar(400) NOT NULL,
  retired     boolean DEFAULT FALSE NOT NULL,
  version     integer DEFAULT 0 NOT NULL,
  UNIQUE (hospital_id, name_key)
);

CREATE TABLE department_specialty (
  department_id uuid NOT NULL REFERENCES department,
  specialty     varchar(60) NOT NULL REFERENCES specialty,
  PRIMARY KEY (department_id, specialty)
);
CREATE INDEX department_specialty_covers ON department_specialty (specialty, department_id);

CREATE TABLE doctor (
  id                  uuid PRIMARY KEY,
  name                varchar(400) NOT NULL,
  name_key            varchar(400) NOT NULL,
  email               varchar(254) NOT NULL UNIQUE,
  status              varchar(20) NOT NULL,
  qualifications      text NOT NULL,                  -- JSON array of text
  languages           varchar(400) NOT NULL,          -- BCP 47 tags, comma separated
  years_of_experience integer NOT NULL,
  phone               varchar(80),
  bio                 text,
  date_joined         date NOT NULL,
  source_key          varchar(100) UNIQUE,
  version             integer DEFAULT 0 NOT NULL
);

CREATE TABLE doctor_specialty (
  doctor_id uuid NOT NULL REFERENCES doctor,
  specialty varchar(60) NOT NULL REFERENCES specialty,
  ordinal   integer NOT NULL,
  PRIMARY KEY (doctor_id, specialty)
);
CREATE INDEX doctor_specialty_of ON doctor_specialty (specialty, doctor_id);

CREATE TABLE affiliation (
  id                    uuid PRIMARY KEY,
  doctor_id             uuid NOT NULL REFERENCES doctor,
  hospital_id           uuid NOT NULL REFERENCES hospital,
  department_id         uuid NOT NULL REFERENCES department,
  fee_minor             bigint NOT NULL CHECK (fee_minor >= 0),
  slot_minutes          integer NOT NULL CHECK (slot_minutes BETWEEN 5 AND 240),
  allowed_slot_minutes  varchar(200) NOT NULL,        -- ascending, comma separated
  visit_modes           varchar(60) NOT NULL,         -- comma separated, the default first
  booking_policy        varchar(20) NOT NULL,
  room                  varchar(80),
  buffer_before_minutes integer DEFAULT 0 NOT NULL,
  buffer_after_minutes  integer DEFAULT 0 NOT NULL,
  lead_minutes          integer DEFAULT 0 NOT NULL,
  horizon_days          integer DEFAULT 365 NOT NULL,
  retired               boolean DEFAULT FALSE NOT NULL,
  version               integer DEFAULT 0 NOT NULL,
  UNIQUE (doctor_id, hospital_id)
);
CREATE INDEX affiliation_at ON affiliation (hospital_id, department_id);

CREATE TABLE hospital_holiday (
  hospital_id uuid NOT NULL REFERENCES hospital,
  day         date NOT NULL,
  name        varchar(400) NOT NULL,
  PRIMARY KEY (hospital_id, day)
);

INSERT INTO specialty (code, name) VALUES
  ('ANAESTHESIOLOGY', 'Anaesthesiology'), ('CARDIOLOGY', 'Cardiology'), ('DENTISTRY', 'Dentistry'),
  ('DERMATOLOGY', 'Dermatology'), ('EMERGENCY_MEDICINE', 'Emergency medicine'), ('ENDOCRINOLOGY', 'Endocrinology'),
  ('ENT', 'Ear, nose and throat'), ('GASTROENTEROLOGY', 'Gastroenterology'), ('GENERAL_PRACTICE', 'General practice'),
  ('GENERAL_SURGERY', 'General surgery'), ('GERIATRICS', 'Geriatrics'), ('GYNAECOLOGY', 'Gynaecology and obstetrics'),
  ('HAEMATOLOGY', 'Haematology'), ('INFECTIOUS_DISEASES', 'Infectious diseases'),
  ('INTERNAL_MEDICINE', 'Internal medicine'), ('NEPHROLOGY', 'Nephrology'), ('NEUROLOGY', 'Neurology'),
  ('NEUROSURGERY', 'Neurosurgery'), ('ONCOLOGY', 'Oncology'), ('OPHTHALMOLOGY', 'Ophthalmology'),
  ('ORTHOPAEDICS', 'Orthopaedics'), ('PAEDIATRICS', 'Paediatrics'), ('PHYSIOTHERAPY', 'Physiotherapy'),
  ('PLASTIC_SURGERY', 'Plastic surgery'), ('PSYCHIATRY', 'Psychiatry'), ('PULMONOLOGY', 'Pulmonology'),
  ('RADIOLOGY', 'Radiology'), ('RHEUMATOLOGY', 'Rheumatology'), ('UROLOGY', 'Urology'),
  ('VASCULAR_SURGERY', 'Vascular surgery');
