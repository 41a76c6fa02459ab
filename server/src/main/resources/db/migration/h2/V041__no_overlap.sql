-- The database itself refuses a double booking, whatever the code above it does. H2 has no exclusion constraint; this
-- trigger locks the agendas of doctor and patient and looks, and answers with the same SQLState 23P01.
CREATE TRIGGER appointment_overlap BEFORE INSERT, UPDATE ON appointment FOR EACH ROW
  CALL 'org.caredesk.server.scheduling.persistence.OverlapTrigger';
