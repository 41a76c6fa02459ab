-- The codes on printed slips, found by their keyed hash alone. A code is good for the time it was printed for:
-- once the appointment starts at another time, or its day is over, it opens nothing.
CREATE TABLE slip_token (
  token_hash     varchar(64) PRIMARY KEY,
  appointment_id uuid NOT NULL REFERENCES appointment,
  starts_at      timestamp with time zone NOT NULL,
  expires_at     timestamp with time zone NOT NULL
);
CREATE INDEX slip_token_of ON slip_token (appointment_id);
CREATE INDEX slip_token_age ON slip_token (expires_at);
