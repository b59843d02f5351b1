-- What watches remember: where they have read up to, which papers they know, and what they deliver. All of it is the ledger that
-- keeps a paper from being delivered twice. Moments are milliseconds since 1970 in UTC.

CREATE TABLE watch (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

-- An address, and what the next request asks with.
CREATE TABLE watch_address (
  watch INTEGER NOT NULL REFERENCES watch ON DELETE CASCADE,
  address TEXT NOT NULL,
  etag TEXT,
  modified TEXT,
  hash TEXT,
  not_before INTEGER,
  PRIMARY KEY (watch, address)
) WITHOUT ROWID;

-- A run that came as far as its selection. It is done once it is finished; until then a later run completes it.
CREATE TABLE watch_run (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  watch INTEGER NOT NULL REFERENCES watch ON DELETE CASCADE,
  token TEXT NOT NULL,
  started INTEGER NOT NULL,
  finished INTEGER,
  outcome TEXT NOT NULL,
  summary TEXT NOT NULL
);
CREATE INDEX watch_run_watch ON watch_run (watch, id);

-- A paper that a watch has read. It is judged once under the conditions of a profile; the run that delivers it keeps it from any other.
-- A paper that is removed from the library stays here: it was delivered all the same.
CREATE TABLE watch_paper (
  watch INTEGER NOT NULL REFERENCES watch ON DELETE CASCADE,
  paper INTEGER NOT NULL,
  judged TEXT,
  run INTEGER REFERENCES watch_run,
  place INTEGER,
  score TEXT,
  PRIMARY KEY (watch, paper)
) WITHOUT ROWID;
CREATE INDEX watch_paper_run ON watch_paper (run);
CREATE INDEX watch_paper_paper ON watch_paper (paper);

-- The identities of papers that were delivered, for one that is removed and comes again.
CREATE TABLE watch_delivered (
  watch INTEGER NOT NULL REFERENCES watch ON DELETE CASCADE,
  identity TEXT NOT NULL,
  PRIMARY KEY (watch, identity)
) WITHOUT ROWID;

-- The outbox: what a run writes and sends, and what of that is done.
CREATE TABLE watch_output (
  run INTEGER NOT NULL REFERENCES watch_run ON DELETE CASCADE,
  place INTEGER NOT NULL,
  target TEXT NOT NULL,
  task TEXT NOT NULL,
  done INTEGER,
  PRIMARY KEY (run, place)
) WITHOUT ROWID;
CREATE INDEX watch_output_target ON watch_output (target);
