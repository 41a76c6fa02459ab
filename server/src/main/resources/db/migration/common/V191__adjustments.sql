-- Money of a visit that is over, put right by an admin (SPEC M2). Each has one entry in the ledger, which counts on the
-- day it is made and corrects the day of the entry that it puts right.
CREATE TABLE adjustment (
  id               uuid PRIMARY KEY,
  appointment_id   uuid NOT NULL REFERENCES appointment,
  hospital_id      uuid NOT NULL REFERENCES hospital,
  corrects_id      uuid NOT NULL REFERENCES journal_entry,
  direction        varchar(20) NOT NULL,               -- see org.caredesk.dto.billing.AdjustmentDirection
  amount_minor     bigint NOT NULL CHECK (amount_minor > 0),
  currency         varchar(3) NOT NULL,
  doctor_minor     bigint NOT NULL,                    -- what the doctor is owed more; negative for less
  hospital_minor   bigint NOT NULL,
  reason_code      varchar(30) NOT NULL,
  reason           text NOT NULL,
  made_at          timestamp with time zone NOT NULL,
  made_by          uuid NOT NULL,
  CHECK (abs(doctor_minor + hospital_minor) = amount_minor OR abs(doctor_minor) = amount_minor
    AND doctor_minor + hospital_minor = 0)
);
CREATE INDEX adjustment_of ON adjustment (appointment_id);
