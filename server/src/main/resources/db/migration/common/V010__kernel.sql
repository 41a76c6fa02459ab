-- One row per person whose time is booked: a doctor or a patient. A booking locks these rows, in the order of their
-- ids, before it looks; nothing else locks them.
CREATE TABLE agenda (
  owner_id uuid PRIMARY KEY
);

-- What a request with an Idempotency-Key answered, written in the transaction that did the work.
CREATE TABLE idempotent_request (
  account_id   uuid NOT NULL,
  request_key  varchar(200) NOT NULL,
  request_hash varchar(64) NOT NULL,
  answer       text,
  created_at   timestamp with time zone NOT NULL,
  PRIMARY KEY (account_id, request_key)
);
CREATE INDEX idempotent_request_age ON idempotent_request (created_at);
