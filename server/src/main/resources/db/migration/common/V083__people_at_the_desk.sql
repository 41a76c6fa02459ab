-- Whether somebody at a desk has seen who this is; false for those who registered themselves.
ALTER TABLE patient ADD COLUMN verified boolean DEFAULT TRUE NOT NULL;

-- The record that stands for this one since the two were found to be one person.
ALTER TABLE patient ADD COLUMN merged_into uuid REFERENCES patient;
CREATE INDEX patient_merged_into ON patient (merged_into);
CREATE INDEX patient_phone ON patient (phone);

-- Whether a person found by one word has another one too is answered from this index alone.
CREATE INDEX patient_word_by_patient ON patient_word (patient_id, word);
DROP INDEX patient_word_of;

-- Who was found to be whom, and whether it was taken back. Rows are kept for good.
CREATE TABLE patient_merge (
  id           uuid PRIMARY KEY,
  survivor_id  uuid NOT NULL REFERENCES patient,
  duplicate_id uuid NOT NULL REFERENCES patient,
  reason       varchar(800) NOT NULL,
  merged_at    timestamp with time zone NOT NULL,
  merged_by    uuid NOT NULL,
  undone_at    timestamp with time zone,
  undone_by    uuid,
  CHECK (survivor_id <> duplicate_id)
);
CREATE INDEX patient_merge_into ON patient_merge (survivor_id);
CREATE INDEX patient_merge_of ON patient_merge (duplicate_id);

-- The appointments that a merge gave to the survivor, for its undoing.
CREATE TABLE merged_appointment (
  merge_id       uuid NOT NULL REFERENCES patient_merge,
  appointment_id uuid NOT NULL REFERENCES appointment,
  PRIMARY KEY (merge_id, appointment_id)
);
CREATE INDEX merged_appointment_of ON merged_appointment (appointment_id);

ALTER TABLE patient_cover ADD COLUMN version integer DEFAULT 0 NOT NULL;
ALTER TABLE patient_cover ADD COLUMN retired boolean DEFAULT FALSE NOT NULL;
