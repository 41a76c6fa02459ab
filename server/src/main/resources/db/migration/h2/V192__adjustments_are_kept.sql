CREATE TRIGGER adjustment_guarded BEFORE UPDATE, DELETE ON adjustment FOR EACH ROW
  CALL 'org.caredesk.server.kernel.persistence.AppendOnlyTrigger';
