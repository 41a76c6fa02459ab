-- The database itself refuses working hours of a doctor that overlap others of the same doctor, there or at another
-- hospital, whatever the code above it does (SQLState 23PA1).
CREATE TRIGGER weekly_rule_overlap BEFORE INSERT, UPDATE ON weekly_rule FOR EACH ROW
  CALL 'org.caredesk.server.scheduling.persistence.AvailabilityTrigger';
CREATE TRIGGER availability_window_overlap BEFORE INSERT, UPDATE ON availability_window FOR EACH ROW
  CALL 'org.caredesk.server.scheduling.persistence.AvailabilityTrigger';
CREATE TRIGGER affiliation_returns AFTER UPDATE ON affiliation FOR EACH ROW
  CALL 'org.caredesk.server.scheduling.persistence.AvailabilityTrigger';
