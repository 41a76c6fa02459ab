ALTER TABLE journal_entry ALTER COLUMN currency SET NOT NULL;
ALTER TABLE journal_entry ALTER COLUMN account SET NOT NULL;
ALTER TABLE journal_entry ALTER COLUMN doctor_minor SET NOT NULL;
ALTER TABLE journal_entry ALTER COLUMN hospital_minor SET NOT NULL;
ALTER TABLE journal_entry ALTER COLUMN posted_day SET NOT NULL;
ALTER TABLE journal_entry ALTER COLUMN corrects_day SET NOT NULL;
-- Triggers set both days; H2 wants to see a value before it asks them.
ALTER TABLE journal_entry ALTER COLUMN posted_day SET DEFAULT DATE '1970-01-01';
ALTER TABLE journal_entry ALTER COLUMN corrects_day SET DEFAULT DATE '1970-01-01';
CREATE INDEX journal_entry_on ON journal_entry (hospital_id, posted_day);
CREATE INDEX journal_entry_with ON journal_entry (doctor_id, posted_day);

-- The figures of a day by doctor, department and where the money came in, written with the entries that they sum up.
CREATE TABLE revenue_day (
  hospital_id    uuid NOT NULL REFERENCES hospital,
  day            date NOT NULL,                       -- the hospital's
  doctor_id      uuid NOT NULL REFERENCES doctor,
  department_id  uuid NOT NULL REFERENCES department,
  account        varchar(30) NOT NULL,
  currency       varchar(3) NOT NULL,
  corrects_day   date NOT NULL,                       -- another than day: money of that day was given back or taken again
  paid_minor     bigint DEFAULT 0 NOT NULL,
  refunded_minor bigint DEFAULT 0 NOT NULL,
  doctor_minor   bigint DEFAULT 0 NOT NULL,
  hospital_minor bigint DEFAULT 0 NOT NULL,
  payments       bigint DEFAULT 0 NOT NULL,
  refunds        bigint DEFAULT 0 NOT NULL,
  entries        bigint DEFAULT 0 NOT NULL,
  PRIMARY KEY (hospital_id, day, doctor_id, department_id, account, currency, corrects_day),
  CHECK (paid_minor - refunded_minor = doctor_minor + hospital_minor)
);
CREATE INDEX revenue_day_of ON revenue_day (doctor_id, day);

INSERT INTO revenue_day (hospital_id, day, doctor_id, department_id, account, currency, corrects_day, paid_minor,
  refunded_minor, doctor_minor, hospital_minor, payments, refunds, entries)
SELECT hospital_id, posted_day, doctor_id, department_id, account, currency, corrects_day,
  sum(CASE WHEN source_type LIKE 'REFUND%' THEN 0 ELSE doctor_minor + hospital_minor END),
  sum(CASE WHEN source_type LIKE 'REFUND%' THEN -doctor_minor - hospital_minor ELSE 0 END),
  sum(doctor_minor), sum(hospital_minor),
  sum(CASE source_type WHEN 'PAYMENT' THEN 1 WHEN 'TRANSFER_IN' THEN 1 WHEN 'TRANSFER_OUT' THEN -1 ELSE 0 END),
  sum(CASE source_type WHEN 'REFUND' THEN 1 WHEN 'REFUND_TAKEN_BACK' THEN -1 ELSE 0 END),
  count(*)
FROM journal_entry GROUP BY hospital_id, posted_day, doctor_id, department_id, account, currency, corrects_day;

-- So that a cost in another currency than the hospital's is refused.
ALTER TABLE hospital ADD CONSTRAINT hospital_accounts_in UNIQUE (id, currency);

-- What a hospital spends, as imports tell it (SPEC I2). A cost belongs to every day from day_from to day_to alike.
CREATE TABLE cost_item (
  id            uuid PRIMARY KEY,
  hospital_id   uuid NOT NULL REFERENCES hospital,
  department_id uuid REFERENCES department,            -- null: of the hospital as a whole
  category      varchar(100) NOT NULL,
  day_from      date NOT NULL,
  day_to        date NOT NULL,                         -- inclusive
  amount_minor  bigint NOT NULL,
  currency      varchar(3) NOT NULL,
  source_key    varchar(200) NOT NULL,                 -- what makes it the same when it is imported again
  UNIQUE (hospital_id, source_key),
  FOREIGN KEY (hospital_id, currency) REFERENCES hospital (id, currency),
  CHECK (day_from <= day_to),
  CHECK (day_to <= day_from + INTERVAL '366' DAY)      -- so that every look-up has a closed range
);
CREATE INDEX cost_item_on ON cost_item (hospital_id, day_from);

-- Births, as imports tell them (SPEC I1).
CREATE TABLE delivery_fact (
  id          uuid PRIMARY KEY,
  hospital_id uuid NOT NULL REFERENCES hospital,
  doctor_id   uuid NOT NULL REFERENCES doctor,
  day         date NOT NULL,
  kind        varchar(30) NOT NULL,                    -- see org.caredesk.dto.insights.DeliveryKind
  births      integer DEFAULT 1 NOT NULL CHECK (births > 0),
  source_key  varchar(200) NOT NULL,
  UNIQUE (hospital_id, source_key)
);
CREATE INDEX delivery_fact_of ON delivery_fact (doctor_id, day);
