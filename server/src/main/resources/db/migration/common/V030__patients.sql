CREATE SEQUENCE patient_record_number START WITH 100001 INCREMENT BY 50;

CREATE TABLE patient (
  id               uuid PRIMARY KEY,
  record_number    bigint NOT NULL UNIQUE,
  name             varchar(800) NOT NULL,
  gender           varchar(10) NOT NULL,
  date_of_birth    date NOT NULL,
  email            varchar(254),
  phone            varchar(80),
  line1            varchar(400),
  line2            varchar(400),
  postal_code      varchar(40),
  city             varchar(400),
  state            varchar(400),
  country          varchar(400),
  nationality      varchar(200),
  type             varchar(10) NOT NULL,
  identifier_type  varchar(20),
  identifier_value text,                          -- encrypted
  identifier_hash  varchar(64),                   -- keyed hash of type and value, for look-up
  registered_at    timestamp with time zone NOT NULL,
  source_key       varchar(100) UNIQUE,
  version          integer DEFAULT 0 NOT NULL,
  UNIQUE (identifier_hash)
);
CREATE INDEX patient_born ON patient (date_of_birth);

-- Every word a patient is found by: parts of the name in the original and in Latin script, runs of phone digits, the
-- record number. A look-up by prefix is a range of this index.
CREATE TABLE patient_word (
  word       varchar(80) NOT NULL,
  patient_id uuid NOT NULL REFERENCES patient,
  PRIMARY KEY (word, patient_id)
);
CREATE INDEX patient_word_of ON patient_word (patient_id);

-- The vocabulary of names, each word under every form that lacks one of its letters: two words that differ by one
-- typing error share a form (symmetric delete spelling correction).
CREATE TABLE name_variant (
  variant varchar(80) NOT NULL,
  word    varchar(80) NOT NULL,
  PRIMARY KEY (variant, word)
);

CREATE TABLE patient_cover (
  id            uuid PRIMARY KEY,
  patient_id    uuid NOT NULL REFERENCES patient,
  payer         varchar(400) NOT NULL,
  policy_number text,
  valid_from    date NOT NULL,
  valid_to      date,
  source_key    varchar(200) UNIQUE
);
CREATE INDEX patient_cover_of ON patient_cover (patient_id);
