-- What a vooroverleg or a table advises. Typed texts stand in BLOB columns that the program encrypts; the masked, signed words come from the
-- signed text itself, so that a withdrawn signature takes them away.
CREATE TABLE advies_advies (
  id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL,
  casus_id INTEGER NOT NULL,
  bron TEXT NOT NULL,
  bron_id INTEGER NOT NULL,
  stuksoort TEXT NOT NULL DEFAULT '',
  definitief_op INTEGER,
  UNIQUE (casus_id, bron, bron_id),
  UNIQUE (regio_id, id),
  FOREIGN KEY (regio_id, casus_id) REFERENCES casus_casus (regio_id, id)
) /*STRICT*/;

CREATE TABLE advies_punt (
  id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL,
  advies_id INTEGER NOT NULL,
  nummer INTEGER NOT NULL,
  soort TEXT NOT NULL,
  tekst BLOB NOT NULL,
  uitvoerbaar INTEGER NOT NULL,
  wanneer TEXT,
  stand TEXT NOT NULL DEFAULT '',
  antwoord BLOB,
  beantwoord_op INTEGER,
  UNIQUE (advies_id, nummer),
  FOREIGN KEY (regio_id, advies_id) REFERENCES advies_advies (regio_id, id)
) /*STRICT*/;

-- How a casus ended, apart from why it was closed (domain.md section 2).
CREATE TABLE advies_afsluiting (
  id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL,
  casus_id INTEGER NOT NULL,
  uitkomst TEXT NOT NULL,
  reden TEXT NOT NULL,
  op INTEGER NOT NULL,
  FOREIGN KEY (regio_id, casus_id) REFERENCES casus_casus (regio_id, id)
) /*STRICT*/;
CREATE INDEX advies_afsluiting_casus ON advies_afsluiting (casus_id, op);
