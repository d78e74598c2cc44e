-- The log: only ever added to. Order and chain stand beside it, made by the sealer; what waits for it is in audit_wacht.
CREATE TABLE audit_gebeurtenis (
  id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL,
  naam TEXT NOT NULL,
  actie TEXT NOT NULL,
  uitkomst TEXT NOT NULL,
  op INTEGER NOT NULL,
  account_id INTEGER NOT NULL,
  rol TEXT NOT NULL,
  casus_id INTEGER NOT NULL,
  object TEXT NOT NULL,
  object_id INTEGER NOT NULL,
  groepen TEXT NOT NULL,
  doel TEXT NOT NULL,
  regel TEXT NOT NULL,
  afzender TEXT NOT NULL,
  kanaal TEXT NOT NULL,
  bijzonderheid TEXT NOT NULL
) /*STRICT*/;
CREATE INDEX audit_gebeurtenis_regio ON audit_gebeurtenis (regio_id, id);
CREATE INDEX audit_gebeurtenis_casus ON audit_gebeurtenis (casus_id, id);
CREATE INDEX audit_gebeurtenis_account ON audit_gebeurtenis (account_id, id);

CREATE TABLE audit_wacht (
  gebeurtenis_id INTEGER PRIMARY KEY
) /*STRICT*/;

CREATE TABLE audit_keten (
  volgnummer INTEGER PRIMARY KEY,
  gebeurtenis_id INTEGER NOT NULL UNIQUE,
  som BLOB NOT NULL,
  hash BLOB NOT NULL
) /*STRICT*/;

CREATE TABLE audit_zegel (
  aantal INTEGER PRIMARY KEY,
  hash BLOB NOT NULL,
  op INTEGER NOT NULL,
  sleutel TEXT NOT NULL,
  handtekening BLOB NOT NULL
) /*STRICT*/;
