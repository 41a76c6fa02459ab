-- Messages that a mail server has not taken yet. The text is sealed: it may hold a code. A row goes once it is sent.
CREATE TABLE outgoing_mail (
  id          uuid PRIMARY KEY,
  recipient   varchar(254) NOT NULL,
  subject     varchar(200) NOT NULL,
  sealed_text text NOT NULL,
  tries       integer DEFAULT 0 NOT NULL,
  due_at      timestamp with time zone NOT NULL,
  good_until  timestamp with time zone NOT NULL
);
CREATE INDEX outgoing_mail_due ON outgoing_mail (due_at);
