CREATE TRIGGER appointment_counted AFTER INSERT, UPDATE ON appointment FOR EACH ROW
  CALL 'org.caredesk.server.scheduling.persistence.VisitDayTrigger';
