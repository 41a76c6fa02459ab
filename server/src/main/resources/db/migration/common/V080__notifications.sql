-- One row per message and person. Names are not kept: they are joined when it is read.
CREATE TABLE notification (
  id          uuid PRIMARY KEY,
  account_id  uuid NOT NULL REFERENCES account,
  kind        varchar(60) NOT NULL,
  object_type varchar(40) NOT NULL,
  object_id   uuid NOT NULL,
  hospital_id uuid,
  patient_id  uuid,
  doctor_id   uuid,
  facts       text NOT NULL,                          -- JSON object of text
  created_at  timestamp with time zone NOT NULL,
  read_at     timestamp with time zone
);
CREATE INDEX notification_of ON notification (account_id, id);
CREATE INDEX notification_age ON notification (created_at);
