-- A file of figures on its way in (SPEC I2).
CREATE TABLE figure_import (
  id                uuid PRIMARY KEY,
  hospital_id       uuid NOT NULL REFERENCES hospital,
  kind              varchar(20) NOT NULL,
  status            varchar(20) NOT NULL,
  queued            boolean DEFAULT FALSE NOT NULL,    -- the next step is the server's
  running_at        uuid UNIQUE,                       -- the hospital while the server works on it: one at a time
  staged            boolean DEFAULT TRUE NOT NULL,     -- the file and what was read of it are still kept
  file_name         varchar(255) NOT NULL,
  file_size         bigint NOT NULL,
  file_hash         varchar(64) NOT NULL,
  encoding          varchar(40) NOT NULL,
  encoding_guessed  boolean NOT NULL,
  separator         varchar(1) NOT NULL,
  columns           text NOT NULL,                     -- JSON
  mapping           text NOT NULL,                     -- JSON
  rows_done         bigint DEFAULT 0 NOT NULL,         -- of the step that runs
  rows_about        bigint DEFAULT 0 NOT NULL,
  rows_read         bigint,                            -- these five are null until it was checked
  rows_added        bigint,
  rows_changed      bigint,
  rows_same         bigint,
  rows_rejected     bigint,
  problem_code      varchar(60),
  problem           varchar(1000),
  source            varchar(1000),                     -- the watched place it came from
  created_at        timestamp with time zone NOT NULL,
  created_by        uuid NOT NULL,
  created_by_name   varchar(800) NOT NULL,
  committed_by      uuid,
  finished_at       timestamp with time zone,
  finished_by_name  varchar(800),
  version           integer DEFAULT 0 NOT NULL         -- goes up with what people do, not with progress
);
CREATE INDEX figure_import_of ON figure_import (hospital_id, id);
CREATE INDEX figure_import_same ON figure_import (hospital_id, file_hash);
CREATE INDEX figure_import_queue ON figure_import (queued);
CREATE INDEX figure_import_staged ON figure_import (staged);

-- What follows refers to its import by id alone: a foreign key would lock the import's row for as long as a commit
-- takes, and nobody could cancel it.

-- Accepted rows until they are committed.
CREATE TABLE import_row (
  import_id     uuid NOT NULL,
  line          bigint NOT NULL,
  id            uuid NOT NULL,                         -- of the figure, should it be new
  source_key    varchar(200) NOT NULL,
  department_id uuid,
  doctor_id     uuid,
  word          varchar(100),                          -- the category, or the kind of birth
  day_from      date NOT NULL,
  day_to        date NOT NULL,
  figure        bigint NOT NULL,                       -- minor units, births, or thousandths of a score
  answers       integer NOT NULL,
  PRIMARY KEY (import_id, line),
  UNIQUE (import_id, source_key)
);

CREATE TABLE import_rejection (
  import_id   uuid NOT NULL,
  line        bigint NOT NULL,
  place       integer NOT NULL,                        -- of the fault within its row
  field       varchar(20),
  column_name varchar(200),
  code        varchar(60) NOT NULL,
  sentence    varchar(1000) NOT NULL,
  found       varchar(200) NOT NULL,
  content     varchar(1000) NOT NULL,
  PRIMARY KEY (import_id, line, place)
);

-- What a committed import changed, and from what.
CREATE TABLE import_change (
  import_id      uuid NOT NULL,
  line           bigint NOT NULL,
  department_id  uuid,
  doctor_id      uuid,
  word           varchar(100),
  day_from       date NOT NULL,
  day_to         date NOT NULL,
  figure         bigint NOT NULL,
  answers        integer NOT NULL,
  former         bigint NOT NULL,
  former_answers integer NOT NULL,
  PRIMARY KEY (import_id, line)
);

-- What patients answered in surveys elsewhere. Never mixed with what they say here.
CREATE TABLE satisfaction_fact (
  id                uuid PRIMARY KEY,
  hospital_id       uuid NOT NULL REFERENCES hospital,
  department_id     uuid REFERENCES department,        -- both null: of the hospital as a whole
  doctor_id         uuid REFERENCES doctor,
  day_from          date NOT NULL,
  day_to            date NOT NULL,                     -- inclusive
  score_thousandths integer NOT NULL CHECK (score_thousandths BETWEEN 1000 AND 5000),
  answers           integer NOT NULL CHECK (answers > 0),
  source_key        varchar(200) NOT NULL,
  UNIQUE (hospital_id, source_key),
  CHECK (day_from <= day_to),
  CHECK (day_to <= day_from + INTERVAL '366' DAY)
);
CREATE INDEX satisfaction_fact_on ON satisfaction_fact (hospital_id, day_from);
