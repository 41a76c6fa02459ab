-- What an entry says as a whole, so that a day is added up without its lines: to whom it owes more (or, negative,
-- less), where the money lies, and on which of the hospital's days it counts.
ALTER TABLE journal_entry ADD COLUMN currency varchar(3);
ALTER TABLE journal_entry ADD COLUMN account varchar(30);
ALTER TABLE journal_entry ADD COLUMN doctor_minor bigint;
ALTER TABLE journal_entry ADD COLUMN hospital_minor bigint;
ALTER TABLE journal_entry ADD COLUMN posted_day date;
ALTER TABLE journal_entry ADD COLUMN corrects_day date;   -- the day of what it reverses; else its own

-- Days whose figures are frozen. All before the last one of a hospital are closed too, also those without a row.
CREATE TABLE closed_day (
  hospital_id    uuid NOT NULL REFERENCES hospital,
  day            date NOT NULL,
  currency       varchar(3) NOT NULL,
  paid_minor     bigint NOT NULL,
  refunded_minor bigint NOT NULL,
  doctor_minor   bigint NOT NULL,
  hospital_minor bigint NOT NULL,
  payments       bigint NOT NULL,
  refunds        bigint NOT NULL,
  entries        bigint NOT NULL,
  closed_at      timestamp with time zone NOT NULL,
  PRIMARY KEY (hospital_id, day)
);
