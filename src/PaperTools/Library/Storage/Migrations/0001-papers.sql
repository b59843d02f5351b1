-- The papers and all that users gave. What can be worked out again (an index) is kept elsewhere.

-- Counters: the revision of the whole library, and the last number given to a paper.
CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
INSERT INTO meta VALUES ('revision', 0), ('last_paper', 0);

-- Moments are milliseconds since 1970 in UTC. A row is small, so that filters and counts read little.
CREATE TABLE paper (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  added INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  schemes INTEGER NOT NULL DEFAULT 0, -- the kinds of identifiers that it has one of, as bits
  is_read INTEGER NOT NULL DEFAULT 0,
  rating INTEGER,
  note TEXT
);
CREATE INDEX paper_revision ON paper (revision);

-- The JSON contract in two parts: what the digest says, and the facts, once they were worked out.
-- facts_version is null for facts that the source itself states: those are never worked out again.
CREATE TABLE content (
  paper INTEGER PRIMARY KEY REFERENCES paper ON DELETE CASCADE,
  json TEXT NOT NULL,
  facts_version INTEGER,
  facts TEXT
);

-- Hashes of the keys that a paper is found by, and of every description of it that was seen. Those of removed papers are left behind now and then, and mean nothing.
CREATE TABLE identity (key INTEGER NOT NULL, paper INTEGER NOT NULL, PRIMARY KEY (key, paper)) WITHOUT ROWID;

CREATE TABLE tag (
  paper INTEGER NOT NULL REFERENCES paper ON DELETE CASCADE,
  name TEXT NOT NULL,
  PRIMARY KEY (paper, name)
) WITHOUT ROWID;
CREATE INDEX tag_name ON tag (name);

-- The ledger: which digest brought which paper, and when it first did.
CREATE TABLE source (id INTEGER PRIMARY KEY, label TEXT NOT NULL UNIQUE);
CREATE TABLE sighting (
  paper INTEGER NOT NULL REFERENCES paper ON DELETE CASCADE,
  source INTEGER NOT NULL REFERENCES source,
  seen INTEGER NOT NULL,
  PRIMARY KEY (paper, source)
) WITHOUT ROWID;
CREATE INDEX sighting_source ON sighting (source);

-- Pairs that a user told apart, the smaller number first.
CREATE TABLE not_same (
  first INTEGER NOT NULL REFERENCES paper ON DELETE CASCADE,
  second INTEGER NOT NULL REFERENCES paper ON DELETE CASCADE,
  PRIMARY KEY (first, second)
) WITHOUT ROWID;
CREATE INDEX not_same_second ON not_same (second);

-- Numbers that are no more; of a paper that was put together with another, the number of that one.
CREATE TABLE removal (paper INTEGER PRIMARY KEY, revision INTEGER NOT NULL, successor INTEGER);
CREATE INDEX removal_revision ON removal (revision);
