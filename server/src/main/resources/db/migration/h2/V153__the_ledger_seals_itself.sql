CREATE TRIGGER journal_entry_seals BEFORE INSERT ON journal_entry FOR EACH ROW
  CALL 'org.caredesk.server.billing.persistence.SealTrigger';
CREATE TRIGGER ledger_transfer_sealed BEFORE INSERT ON ledger_transfer FOR EACH ROW
  CALL 'org.caredesk.server.billing.persistence.SealTrigger';
