CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001';
END $$;

CREATE FUNCTION audit_event_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.hash IS NULL AND NEW.hash IS NOT NULL
     AND (NEW.id, NEW.happened_at, NEW.actor_id, NEW.actor_name, NEW.action, NEW.object_type, NEW.object_id,
          NEW.hospital_id, NEW.origin, NEW.correlation_id, NEW.detail)
         IS NOT DISTINCT FROM
         (OLD.id, OLD.happened_at, OLD.actor_id, OLD.actor_name, OLD.action, OLD.object_type, OLD.object_id,
          OLD.hospital_id, OLD.origin, OLD.correlation_id, OLD.detail) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'audit_event is append-only' USING ERRCODE = '23001';
END $$;

CREATE TRIGGER audit_event_sealed_once BEFORE UPDATE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION audit_event_guard();
CREATE TRIGGER audit_event_kept BEFORE DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER appointment_move_kept BEFORE UPDATE OR DELETE ON appointment_move
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_entry_kept BEFORE UPDATE OR DELETE ON journal_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_transfer_kept BEFORE UPDATE OR DELETE ON ledger_transfer
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
