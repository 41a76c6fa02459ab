-- What a hospital keeps of a paid fee when the visit does not take place, and what was agreed for each appointment.
ALTER TABLE hospital ADD COLUMN cancel_free_hours integer DEFAULT 24 NOT NULL
  CHECK (cancel_free_hours BETWEEN 0 AND 720);
ALTER TABLE hospital ADD COLUMN late_fee_percent integer DEFAULT 0 NOT NULL
  CHECK (late_fee_percent BETWEEN 0 AND 100);
ALTER TABLE hospital ADD COLUMN no_show_fee_percent integer DEFAULT 100 NOT NULL
  CHECK (no_show_fee_percent BETWEEN 0 AND 100);

ALTER TABLE appointment ADD COLUMN cancel_free_hours integer DEFAULT 24 NOT NULL;
ALTER TABLE appointment ADD COLUMN late_fee_percent integer DEFAULT 0 NOT NULL;
ALTER TABLE appointment ADD COLUMN no_show_fee_percent integer DEFAULT 100 NOT NULL;

ALTER TABLE appointment_move ADD COLUMN cancellation_reason varchar(30);
ALTER TABLE appointment_move ADD COLUMN kept_percent integer;
ALTER TABLE appointment_move ADD COLUMN waiver_reason text;
