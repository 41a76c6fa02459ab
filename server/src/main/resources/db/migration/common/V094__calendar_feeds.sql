-- One address for each doctor at which other programs read their calendar, kept as its keyed hash.
CREATE TABLE calendar_feed (
  doctor_id  uuid PRIMARY KEY REFERENCES doctor,
  token_hash varchar(64) NOT NULL UNIQUE,
  created_at timestamp with time zone NOT NULL
);
