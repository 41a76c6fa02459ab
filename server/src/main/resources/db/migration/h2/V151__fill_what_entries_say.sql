DROP TRIGGER journal_entry_guarded;

UPDATE journal_entry SET
  currency = (SELECT p.currency FROM payment p WHERE p.appointment_id = journal_entry.appointment_id),
  account = (SELECT CASE p.method WHEN 'CARD' THEN 'CARD_TERMINAL' WHEN 'CASH' THEN 'CASH_DESK' ELSE 'GATEWAY' END
    FROM payment p WHERE p.appointment_id = journal_entry.appointment_id),
  doctor_minor = (SELECT coalesce(sum(CASE 'DOCTOR_EARNINGS' WHEN t.credit_account THEN t.amount_minor
    WHEN t.debit_account THEN -t.amount_minor ELSE 0 END), 0) FROM ledger_transfer t WHERE t.entry_id = journal_entry.id),
  hospital_minor = (SELECT coalesce(sum(CASE 'HOSPITAL_REVENUE' WHEN t.credit_account THEN t.amount_minor
    WHEN t.debit_account THEN -t.amount_minor ELSE 0 END), 0) FROM ledger_transfer t WHERE t.entry_id = journal_entry.id),
  posted_day = (SELECT CAST(substring(CAST(journal_entry.posted_at AT TIME ZONE h.time_zone AS varchar) FROM 1 FOR 10)
    AS date) FROM hospital h WHERE h.id = journal_entry.hospital_id);
UPDATE journal_entry SET corrects_day = coalesce((SELECT b.posted_day FROM journal_entry b WHERE b.id =
  coalesce(journal_entry.reverses_id, CASE journal_entry.source_type WHEN 'TRANSFER_IN' THEN journal_entry.source_id END)),
  posted_day);

-- An entry comes after its lines and seals them, so a line cannot refer to it yet.
CREATE TABLE ledger_line (
  entry_id       uuid NOT NULL,
  line           integer NOT NULL,
  debit_account  varchar(30) NOT NULL,
  credit_account varchar(30) NOT NULL,
  amount_minor   bigint NOT NULL CHECK (amount_minor > 0),
  currency       varchar(3) NOT NULL,
  PRIMARY KEY (entry_id, line),
  CHECK (debit_account <> credit_account)
);
INSERT INTO ledger_line SELECT entry_id, line, debit_account, credit_account, amount_minor, currency
  FROM ledger_transfer;
DROP TABLE ledger_transfer;
ALTER TABLE ledger_line RENAME TO ledger_transfer;

CREATE TRIGGER journal_entry_guarded BEFORE UPDATE, DELETE ON journal_entry FOR EACH ROW
  CALL 'org.caredesk.server.kernel.persistence.AppendOnlyTrigger';
CREATE TRIGGER ledger_transfer_guarded BEFORE UPDATE, DELETE ON ledger_transfer FOR EACH ROW
  CALL 'org.caredesk.server.kernel.persistence.AppendOnlyTrigger';
CREATE TRIGGER closed_day_guarded BEFORE UPDATE, DELETE ON closed_day FOR EACH ROW
  CALL 'org.caredesk.server.kernel.persistence.AppendOnlyTrigger';
