-- Who was told that the doctor runs late, and when they may expect to be called. Only ever added to.
CREATE TABLE delay_notice (
  appointment_id uuid NOT NULL REFERENCES appointment,
  told_at        timestamp with time zone NOT NULL,
  told_by        uuid NOT NULL,
  late_minutes   integer NOT NULL,
  expected_start timestamp with time zone NOT NULL,
  PRIMARY KEY (appointment_id, expected_start)   -- nobody is told the same twice
);
CREATE TRIGGER delay_notice_guarded BEFORE UPDATE, DELETE ON delay_notice FOR EACH ROW
  CALL 'org.caredesk.server.kernel.persistence.AppendOnlyTrigger';
