-- Somebody is invited to the staff. An account is made, or given the role, only when the code of the message is typed in:
-- until then nobody learns whether there is an account with this address. The code itself is nowhere kept.
CREATE TABLE invitation (
  id           uuid PRIMARY KEY,
  email        varchar(254) NOT NULL,
  name         varchar(200) NOT NULL,
  role         varchar(30) NOT NULL,
  hospital_id  uuid,
  code_hash    varchar(64) NOT NULL,
  invited_by   uuid NOT NULL,
  created_at   timestamp with time zone NOT NULL,
  expires_at   timestamp with time zone NOT NULL,
  accepted_at  timestamp with time zone,
  withdrawn_at timestamp with time zone,
  account_id   uuid REFERENCES account
);
CREATE INDEX invitation_to ON invitation (email);
CREATE INDEX invitation_open ON invitation (hospital_id, accepted_at, withdrawn_at);
CREATE INDEX role_grant_at ON role_grant (hospital_id, role);
