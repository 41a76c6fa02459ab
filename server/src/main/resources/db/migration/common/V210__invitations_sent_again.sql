-- When an invitation was sent again: nobody's mailbox is filled from here. Kept for as long as it counts.
CREATE TABLE invitation_sending (
  invitation_id uuid NOT NULL REFERENCES invitation,
  sent_at       timestamp with time zone NOT NULL
);
CREATE INDEX invitation_sending_of ON invitation_sending (invitation_id, sent_at);
