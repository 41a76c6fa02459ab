CREATE TRIGGER audit_event_guarded BEFORE UPDATE, DELETE ON audit_event FOR EACH ROW
  CALL 'org.caredesk.server.kernel.persistence.AppendOnlyTrigger';
CREATE TRIGGER appointment_move_guarded BEFORE UPDATE, DELETE ON appointment_move FOR EACH ROW
  CALL 'org.caredesk.server.kernel.persistence.AppendOnlyTrigger';
CREATE TRIGGER journal_entry_guarded BEFORE UPDATE, DELETE ON journal_entry FOR EACH ROW
  CALL 'org.caredesk.server.kernel.persistence.AppendOnlyTrigger';
CREATE TRIGGER ledger_transfer_guarded BEFORE UPDATE, DELETE ON ledger_transfer FOR EACH ROW
  CALL 'org.caredesk.server.kernel.persistence.AppendOnlyTrigger';
