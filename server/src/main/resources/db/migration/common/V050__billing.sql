CREATE SEQUENCE receipt_number START WITH 1 INCREMENT BY 50;

-- What an appointment costs, with the terms of the day it was paid.
CREATE TABLE charge (
  id                 uuid PRIMARY KEY,
  appointment_id     uuid NOT NULL UNIQUE REFERENCES appointment,
  hospital_id        uuid NOT NULL REFERENCES hospital,
  department_id      uuid NOT NULL REFERENCES department,
  doctor_id          uuid NOT NULL REFERENCES doctor,
  patient_id         uuid NOT NULL REFERENCES patient,
  quoted_minor       bigint NOT NULL,
  amount_minor       bigint NOT NULL CHECK (amount_minor >= 0),
  currency           varchar(3) NOT NULL,
  doctor_share_bp    integer NOT NULL,
  doctor_minor       bigint NOT NULL,
  hospital_minor     bigint NOT NULL,
  adjustment_reason  text,
  created_at         timestamp with time zone NOT NULL,
  CHECK (doctor_minor + hospital_minor = amount_minor)
);

CREATE TABLE payment (
  id             uuid PRIMARY KEY,
  receipt_number varchar(20) NOT NULL UNIQUE,
  charge_id      uuid NOT NULL UNIQUE REFERENCES charge,
  appointment_id uuid NOT NULL REFERENCES appointment,
  order_id       varchar(200) NOT NULL,
  payment_id     varchar(200) NOT NULL UNIQUE,
  method         varchar(20) NOT NULL,
  amount_minor   bigint NOT NULL CHECK (amount_minor >= 0),
  currency       varchar(3) NOT NULL,
  received_at    timestamp with time zone NOT NULL,
  received_by    uuid NOT NULL
);
CREATE INDEX payment_of ON payment (appointment_id);

-- A journal entry says why money moved; it is unique per source, so nothing is ever posted twice.
CREATE TABLE journal_entry (
  id             uuid PRIMARY KEY,
  source_type    varchar(20) NOT NULL,                -- PAYMENT, REFUND
  source_id      uuid NOT NULL,
  hospital_id    uuid NOT NULL REFERENCES hospital,
  department_id  uuid NOT NULL REFERENCES department,
  doctor_id      uuid NOT NULL REFERENCES doctor,
  appointment_id uuid NOT NULL REFERENCES appointment,
  reverses_id    uuid UNIQUE REFERENCES journal_entry,
  posted_at      timestamp with time zone NOT NULL,
  posted_by      uuid NOT NULL,
  UNIQUE (source_type, source_id)
);
CREATE INDEX journal_entry_at ON journal_entry (hospital_id, posted_at);
CREATE INDEX journal_entry_of ON journal_entry (appointment_id);

-- One transfer from the account credited to the account debited: a row is balanced by its shape, so no insert, not
-- even one by hand, can leave debits and credits apart.
CREATE TABLE ledger_transfer (
  entry_id       uuid NOT NULL REFERENCES journal_entry,
  line           integer NOT NULL,
  debit_account  varchar(30) NOT NULL,
  credit_account varchar(30) NOT NULL,
  amount_minor   bigint NOT NULL CHECK (amount_minor > 0),
  currency       varchar(3) NOT NULL,
  PRIMARY KEY (entry_id, line),
  CHECK (debit_account <> credit_account)
);
