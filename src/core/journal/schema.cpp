// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema.hpp"

namespace unknot {

const char* const kSchemaVersion1 = R"sql(
PRAGMA application_id = 1431194452;

CREATE TABLE episode (
  number            INTEGER PRIMARY KEY,
  id                TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
  changed_at        INTEGER NOT NULL,
  deleted_at        INTEGER,
  noted_utc         INTEGER NOT NULL,
  noted_offset      INTEGER NOT NULL,
  noted_day         TEXT NOT NULL,
  onset_utc         INTEGER,
  onset_offset      INTEGER,
  onset_day         TEXT,
  end_kind          TEXT NOT NULL CHECK (end_kind IN ('open', 'at', 'lasted', 'not-known')),
  end_utc           INTEGER,
  end_offset        INTEGER,
  end_day           TEXT,
  lasted_s          INTEGER CHECK (lasted_s >= 0),
  kind              TEXT NOT NULL,
  spread            TEXT NOT NULL,
  no_trigger_known  INTEGER NOT NULL CHECK (no_trigger_known IN (0, 1)),
  still_open_on_day INTEGER NOT NULL CHECK (still_open_on_day >= 0),
  notes             TEXT NOT NULL,
  own_words         TEXT NOT NULL,
  filed_utc         INTEGER GENERATED ALWAYS AS (coalesce(onset_utc, noted_utc)) VIRTUAL,
  filed_day         TEXT GENERATED ALWAYS AS (coalesce(onset_day, noted_day)) VIRTUAL,
  CHECK ((end_kind = 'at') = (end_utc IS NOT NULL)),
  CHECK ((end_kind = 'lasted') = (lasted_s IS NOT NULL))
) STRICT;
CREATE INDEX episode_filed ON episode (filed_utc DESC, id DESC);
CREATE INDEX episode_day ON episode (filed_day);
CREATE INDEX episode_open ON episode (filed_utc DESC, id DESC) WHERE end_kind = 'open';

CREATE TABLE pick (
  episode    TEXT NOT NULL REFERENCES episode (id),
  id         TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER,
  position   INTEGER NOT NULL,
  list       TEXT NOT NULL CHECK (list IN ('sensation', 'impact', 'trigger', 'own-trigger', 'risk-factor')),
  value      TEXT NOT NULL CHECK (value <> ''),
  PRIMARY KEY (episode, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE place (
  episode    TEXT NOT NULL REFERENCES episode (id),
  id         TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER,
  position   INTEGER NOT NULL,
  area       TEXT NOT NULL CHECK (area <> ''),
  side       TEXT NOT NULL,
  PRIMARY KEY (episode, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE tried (
  episode    TEXT NOT NULL REFERENCES episode (id),
  id         TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER,
  position   INTEGER NOT NULL,
  measure    TEXT NOT NULL,
  own        TEXT NOT NULL,
  at_utc     INTEGER,
  at_offset  INTEGER,
  at_day     TEXT,
  lasted_s   INTEGER CHECK (lasted_s >= 0),
  outcome    TEXT,
  PRIMARY KEY (episode, id),
  CHECK ((measure = '') <> (own = ''))
) STRICT, WITHOUT ROWID;

CREATE TABLE medicine (
  episode    TEXT NOT NULL REFERENCES episode (id),
  id         TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER,
  position   INTEGER NOT NULL,
  what       TEXT NOT NULL CHECK (what <> ''),
  at_utc     INTEGER,
  at_offset  INTEGER,
  at_day     TEXT,
  PRIMARY KEY (episode, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE reading (
  episode    TEXT NOT NULL REFERENCES episode (id),
  id         TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER,
  position   INTEGER NOT NULL,
  at_utc     INTEGER NOT NULL,
  at_offset  INTEGER NOT NULL,
  at_day     TEXT NOT NULL,
  score      INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
  PRIMARY KEY (episode, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE screening (
  episode    TEXT NOT NULL REFERENCES episode (id),
  id         TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER,
  position   INTEGER NOT NULL,
  at_utc     INTEGER NOT NULL,
  at_offset  INTEGER NOT NULL,
  at_day     TEXT NOT NULL,
  PRIMARY KEY (episode, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE screening_answer (
  episode    TEXT NOT NULL,
  id         TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER,
  position   INTEGER NOT NULL,
  screening  TEXT NOT NULL,
  sign       TEXT NOT NULL,
  answer     TEXT NOT NULL,
  PRIMARY KEY (episode, id),
  FOREIGN KEY (episode, screening) REFERENCES screening (episode, id)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE episode_search USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2');
)sql";

const char* const kSchemaVersion2 = R"sql(
CREATE TABLE timer_run (
  number        INTEGER PRIMARY KEY,
  id            TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
  changed_at    INTEGER NOT NULL,
  deleted_at    INTEGER,
  timer         TEXT NOT NULL CHECK (timer <> ''),
  name          TEXT NOT NULL,
  episode       TEXT NOT NULL,
  measure       TEXT NOT NULL,
  length_s      INTEGER NOT NULL CHECK (length_s BETWEEN 1 AND 86400),
  start_utc     INTEGER NOT NULL,
  start_offset  INTEGER NOT NULL,
  start_day     TEXT NOT NULL,
  status        TEXT NOT NULL CHECK (status IN ('running', 'paused', 'time-up', 'asking', 'ended')),
  boot_name     TEXT NOT NULL,
  boot_ns       INTEGER NOT NULL,
  clock_at      INTEGER NOT NULL,
  due_ns        INTEGER NOT NULL,
  left_ns       INTEGER NOT NULL CHECK (left_ns >= 0),
  pause_ends_ns INTEGER NOT NULL,
  check_told    INTEGER NOT NULL CHECK (check_told IN (0, 1)),
  end_utc       INTEGER,
  end_offset    INTEGER,
  end_day       TEXT,
  stayed_s      INTEGER CHECK (stayed_s BETWEEN 0 AND 86400),
  feel          TEXT NOT NULL
) STRICT;
CREATE INDEX timer_run_start ON timer_run (start_utc DESC, id DESC);
CREATE INDEX timer_run_day ON timer_run (start_day);
CREATE INDEX timer_run_open ON timer_run (start_utc DESC, id DESC) WHERE status <> 'ended';

CREATE TABLE reminder (
  number          INTEGER PRIMARY KEY,
  id              TEXT NOT NULL UNIQUE CHECK (id <> ''),
  changed_at      INTEGER NOT NULL,
  deleted_at      INTEGER,
  is_on           INTEGER NOT NULL CHECK (is_on IN (0, 1)),
  boot_name       TEXT NOT NULL,
  boot_ns         INTEGER NOT NULL,
  clock_at        INTEGER NOT NULL,
  next_ns         INTEGER NOT NULL,
  is_asking       INTEGER NOT NULL CHECK (is_asking IN (0, 1)),
  paused_until_ns INTEGER
) STRICT;

CREATE TABLE own_timer (
  number     INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER,
  name       TEXT NOT NULL CHECK (name <> ''),
  length_s   INTEGER NOT NULL CHECK (length_s BETWEEN 1 AND 86400),
  repeats    INTEGER NOT NULL CHECK (repeats IN (0, 1)),
  has_sound  INTEGER NOT NULL CHECK (has_sound IN (0, 1))
) STRICT;
)sql";

const char* const kSchemaVersion3 = R"sql(
CREATE TABLE activity (
  number     INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER,
  guide      TEXT NOT NULL CHECK (guide <> ''),
  title      TEXT NOT NULL CHECK (title <> ''),
  at_utc     INTEGER NOT NULL,
  at_offset  INTEGER NOT NULL,
  at_day     TEXT NOT NULL,
  length_s   INTEGER NOT NULL CHECK (length_s BETWEEN 0 AND 86400),
  outcome    TEXT,
  episode    TEXT NOT NULL
) STRICT;
CREATE INDEX activity_at ON activity (at_utc DESC, id DESC);
CREATE INDEX activity_day ON activity (at_day);
)sql";

const char* const kSchemaVersion4 = R"sql(
CREATE TABLE moment (
  number        INTEGER PRIMARY KEY,
  id            TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
  changed_at    INTEGER NOT NULL,
  deleted_at    INTEGER,
  at_utc        INTEGER NOT NULL,
  at_offset     INTEGER NOT NULL,
  at_day        TEXT NOT NULL,
  none_of_these INTEGER NOT NULL CHECK (none_of_these IN (0, 1)),
  triggers      TEXT NOT NULL CHECK (triggers <> ''),
  own_triggers  TEXT NOT NULL CHECK (own_triggers <> ''),
  CHECK (none_of_these = (triggers = '[]' AND own_triggers = '[]'))
) STRICT;
CREATE INDEX moment_at ON moment (at_utc DESC, id DESC);
CREATE INDEX moment_day ON moment (at_day);
)sql";

} // namespace unknot
