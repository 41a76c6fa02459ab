-- A person who may sign in. Emails are kept in lower case. Doctor and patient are named by id only: their tables belong to
-- modules above this one.
CREATE TABLE account (
  id            uuid PRIMARY KEY,
  email         varchar(254) NOT NULL UNIQUE,
  name          varchar(200) NOT NULL,
  password_hash varchar(500) NOT NULL,
  status        varchar(20) NOT NULL CHECK (status IN ('ACTIVE', 'DISABLED')),
  doctor_id     uuid UNIQUE,
  patient_id    uuid UNIQUE,
  version       integer DEFAULT 0 NOT NULL,
  created_at    timestamp with time zone NOT NULL
);

-- A role, for one hospital or, without one, for the whole group.
CREATE TABLE role_grant (
  account_id  uuid NOT NULL REFERENCES account,
  role        varchar(30) NOT NULL,
  hospital_id uuid,
  UNIQUE NULLS NOT DISTINCT (account_id, role, hospital_id)
);

-- One row per sign-in: the authorization code it began with and the one refresh token that is good at this moment. Tokens
-- carry the row's id and a secret, of which only the hash is here; so a token that was exchanged before still finds its
-- sign-in, and ends it.
CREATE TABLE sign_in (
  id             uuid PRIMARY KEY,
  account_id     uuid NOT NULL REFERENCES account,
  client_id      varchar(100) NOT NULL,
  code_challenge varchar(200) NOT NULL,
  code_hash      varchar(64) NOT NULL,
  is_code_used   boolean NOT NULL,
  refresh_hash   varchar(64),
  -- The exchange that made refresh_hash: which token was given in, under which Idempotency-Key.
  previous_hash  varchar(64),
  exchange_key   varchar(64),
  exchanged_at   timestamp with time zone,
  created_at     timestamp with time zone NOT NULL,
  expires_at     timestamp with time zone NOT NULL,
  is_ended       boolean NOT NULL,
  version        integer NOT NULL
);
CREATE INDEX sign_in_of_account ON sign_in (account_id);
CREATE INDEX sign_in_expiry ON sign_in (expires_at);
