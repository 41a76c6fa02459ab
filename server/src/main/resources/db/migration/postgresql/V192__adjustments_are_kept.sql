CREATE TRIGGER adjustment_kept BEFORE UPDATE OR DELETE ON adjustment
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- As before, and for an adjustment: what it corrects, and that it is the one that was written down.
CREATE OR REPLACE FUNCTION seal_journal_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  place record;
  line record;
BEGIN
  SELECT time_zone, currency INTO place FROM hospital WHERE id = NEW.hospital_id FOR KEY SHARE;
  NEW.posted_day := CAST(NEW.posted_at AT TIME ZONE place.time_zone AS date);
  IF NEW.posted_day <= (SELECT max(day) FROM closed_day WHERE hospital_id = NEW.hospital_id) THEN
    RAISE EXCEPTION 'The day % is closed', NEW.posted_day USING ERRCODE = '23PA2';
  END IF;
  NEW.corrects_day := coalesce((SELECT posted_day FROM journal_entry WHERE id = coalesce(NEW.reverses_id,
    CASE NEW.source_type WHEN 'TRANSFER_IN' THEN NEW.source_id
      WHEN 'ADJUSTMENT' THEN (SELECT corrects_id FROM adjustment WHERE id = NEW.source_id) END)), NEW.posted_day);

  SELECT
    coalesce(sum(CASE 'DOCTOR_EARNINGS' WHEN credit_account THEN amount_minor WHEN debit_account THEN -amount_minor
      ELSE 0 END), 0) AS doctor,
    coalesce(sum(CASE 'HOSPITAL_REVENUE' WHEN credit_account THEN amount_minor WHEN debit_account THEN -amount_minor
      ELSE 0 END), 0) AS hospital,
    coalesce(bool_and(currency = NEW.currency AND (
      debit_account = NEW.account AND credit_account IN ('DOCTOR_EARNINGS', 'HOSPITAL_REVENUE')
      OR credit_account = NEW.account AND debit_account IN ('DOCTOR_EARNINGS', 'HOSPITAL_REVENUE'))), true) AS fits
  INTO line FROM ledger_transfer WHERE entry_id = NEW.id;
  IF NOT line.fits OR line.doctor <> NEW.doctor_minor OR line.hospital <> NEW.hospital_minor
      OR NEW.currency <> place.currency OR NEW.account IN ('DOCTOR_EARNINGS', 'HOSPITAL_REVENUE') THEN
    RAISE EXCEPTION 'The entry % does not balance', NEW.id USING ERRCODE = '23PA3';
  END IF;
  IF NEW.source_type = 'PAYMENT' AND NOT EXISTS (SELECT 1 FROM payment WHERE id = NEW.source_id
      AND appointment_id = NEW.appointment_id AND amount_minor = NEW.doctor_minor + NEW.hospital_minor
      AND currency = NEW.currency) THEN
    RAISE EXCEPTION 'The entry % does not balance: there is no such payment', NEW.id USING ERRCODE = '23PA3';
  END IF;
  IF NEW.source_type = 'ADJUSTMENT' AND NOT EXISTS (SELECT 1 FROM adjustment WHERE id = NEW.source_id
      AND appointment_id = NEW.appointment_id AND doctor_minor = NEW.doctor_minor
      AND hospital_minor = NEW.hospital_minor AND currency = NEW.currency) THEN
    RAISE EXCEPTION 'The entry % does not balance: there is no such adjustment', NEW.id USING ERRCODE = '23PA3';
  END IF;
  RETURN NEW;
END $$;
