-- What a patient is called by, the hospital's day on which it was given, and who is called first.
ALTER TABLE appointment ADD COLUMN queue_day date;
ALTER TABLE appointment ADD COLUMN queue_token varchar(20);
ALTER TABLE appointment ADD COLUMN priority varchar(10) DEFAULT 'NORMAL' NOT NULL;

-- The last number given to the patients of the doctors with these initials.
CREATE TABLE queue_counter (
  hospital_id uuid NOT NULL REFERENCES hospital,
  day         date NOT NULL,
  initials    varchar(12) NOT NULL,
  last_number integer NOT NULL,
  PRIMARY KEY (hospital_id, day, initials)
);
