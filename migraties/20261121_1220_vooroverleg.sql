-- The triage meeting, who sits there, and one line per casus on its list. What people typed stands in BLOB columns that the program encrypts.
CREATE TABLE vooroverleg_vooroverleg (
  id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL REFERENCES regio_regio (id),
  ref TEXT NOT NULL UNIQUE,
  datum TEXT NOT NULL,
  deadline INTEGER NOT NULL,
  begin INTEGER NOT NULL,
  stand TEXT NOT NULL,
  extra INTEGER NOT NULL DEFAULT 0,
  versie INTEGER NOT NULL,
  UNIQUE (regio_id, datum),
  UNIQUE (regio_id, id)
) /*STRICT*/;

CREATE TABLE vooroverleg_aanwezig (
  regio_id INTEGER NOT NULL,
  vooroverleg_id INTEGER NOT NULL,
  account_id INTEGER NOT NULL,
  PRIMARY KEY (vooroverleg_id, account_id),
  FOREIGN KEY (regio_id, vooroverleg_id) REFERENCES vooroverleg_vooroverleg (regio_id, id)
) /*STRICT*/;
CREATE INDEX vooroverleg_aanwezig_account ON vooroverleg_aanwezig (account_id, regio_id, vooroverleg_id);

-- `nummer` is the label that permanent participants know a casus by. An empty `uitkomst` is a punt that is still open.
CREATE TABLE vooroverleg_punt (
  id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL,
  vooroverleg_id INTEGER NOT NULL,
  casus_id INTEGER NOT NULL,
  nummer INTEGER NOT NULL,
  hamerstuk_voorgesteld INTEGER NOT NULL DEFAULT 0,
  gelicht INTEGER NOT NULL DEFAULT 0,
  uitkomst TEXT NOT NULL DEFAULT '',
  reactie TEXT NOT NULL DEFAULT '',
  criteria TEXT NOT NULL DEFAULT '',
  expertises TEXT NOT NULL DEFAULT '[]',
  gasten TEXT NOT NULL DEFAULT '[]',
  uitgesloten TEXT NOT NULL DEFAULT '[]',
  doorverwezen_naar TEXT NOT NULL DEFAULT '',
  notities BLOB,
  reactie_tekst BLOB,
  motivering BLOB,
  getypt_door_id INTEGER,
  besproken_op INTEGER,
  UNIQUE (vooroverleg_id, casus_id),
  UNIQUE (vooroverleg_id, nummer),
  FOREIGN KEY (regio_id, vooroverleg_id) REFERENCES vooroverleg_vooroverleg (regio_id, id),
  FOREIGN KEY (regio_id, casus_id) REFERENCES casus_casus (regio_id, id)
) /*STRICT*/;
CREATE INDEX vooroverleg_punt_casus ON vooroverleg_punt (casus_id, id);
