ALTER TABLE journal_entry DISABLE TRIGGER journal_entry_kept;

UPDATE journal_entry e SET
  currency = p.currency,
  account = CASE p.method WHEN 'CARD' THEN 'CARD_TERMINAL' WHEN 'CASH' THEN 'CASH_DESK' ELSE 'GATEWAY' END,
  doctor_minor = (SELECT coalesce(sum(CASE 'DOCTOR_EARNINGS' WHEN t.credit_account THEN t.amount_minor
    WHEN t.debit_account THEN -t.amount_minor ELSE 0 END), 0) FROM ledger_transfer t WHERE t.entry_id = e.id),
  hospital_minor = (SELECT coalesce(sum(CASE 'HOSPITAL_REVENUE' WHEN t.credit_account THEN t.amount_minor
    WHEN t.debit_account THEN -t.amount_minor ELSE 0 END), 0) FROM ledger_transfer t WHERE t.entry_id = e.id),
  posted_day = CAST(e.posted_at AT TIME ZONE h.time_zone AS date)
FROM payment p, hospital h WHERE p.appointment_id = e.appointment_id AND h.id = e.hospital_id;
UPDATE journal_entry e SET corrects_day = coalesce((SELECT b.posted_day FROM journal_entry b WHERE b.id =
  coalesce(e.reverses_id, CASE e.source_type WHEN 'TRANSFER_IN' THEN e.source_id END)), e.posted_day);

ALTER TABLE journal_entry ENABLE TRIGGER journal_entry_kept;

-- An entry comes after its lines and seals them; that each line has one is looked at when all is there.
ALTER TABLE ledger_transfer ALTER CONSTRAINT ledger_transfer_entry_id_fkey DEFERRABLE INITIALLY DEFERRED;

CREATE TRIGGER closed_day_kept BEFORE UPDATE OR DELETE ON closed_day
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
