-- The casus and what hangs directly on it. INHOUD and IDENTITEIT only in BLOB columns that the program encrypts.
CREATE TABLE casus_casus (
  id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL REFERENCES regio_regio (id),
  nummer TEXT NOT NULL UNIQUE,
  soort TEXT NOT NULL,
  status TEXT NOT NULL,
  kwam_uit TEXT,
  open INTEGER NOT NULL,
  gemeente TEXT NOT NULL,
  onderwerpen TEXT NOT NULL,
  urgentie INTEGER NOT NULL,
  urgentie_redenen TEXT NOT NULL,
  inbrenger_id INTEGER NOT NULL,
  behandelaar_id INTEGER,
  ingediend_op INTEGER NOT NULL,
  status_sinds INTEGER NOT NULL,
  vooroverleg_op TEXT,
  overleg_op TEXT,
  uiterlijk TEXT NOT NULL,
  getekend INTEGER NOT NULL DEFAULT 0,
  te_tekenen INTEGER NOT NULL DEFAULT 0,
  compleet INTEGER NOT NULL DEFAULT 1,
  spoed INTEGER NOT NULL DEFAULT 0,
  deling_gestopt INTEGER NOT NULL DEFAULT 0,
  duplicaathint INTEGER NOT NULL DEFAULT 0,
  bsn_ontbreekt INTEGER NOT NULL DEFAULT 0,
  invoer_achteraf INTEGER NOT NULL DEFAULT 0,
  inbrenger_gecontroleerd INTEGER NOT NULL DEFAULT 1,
  aangehouden INTEGER NOT NULL DEFAULT 0,
  plicht_grond TEXT NOT NULL DEFAULT '',
  plicht_uiterlijk TEXT,
  plicht_te_laat INTEGER NOT NULL DEFAULT 0,
  plicht_reactie TEXT NOT NULL DEFAULT '',
  plicht_reactie_op TEXT,
  titel TEXT,
  versie INTEGER NOT NULL,
  UNIQUE (regio_id, id)
) /*STRICT*/;
CREATE INDEX casus_open ON casus_casus (regio_id, open, uiterlijk, id);
CREATE INDEX casus_status ON casus_casus (regio_id, status, uiterlijk, id);
CREATE INDEX casus_gemeente ON casus_casus (regio_id, gemeente, open, uiterlijk, id);
CREATE INDEX casus_behandelaar ON casus_casus (regio_id, behandelaar_id, open, uiterlijk, id);
CREATE INDEX casus_nieuwste ON casus_casus (regio_id, ingediend_op, id);
CREATE INDEX casus_inbrenger ON casus_casus (inbrenger_id, regio_id, open, uiterlijk, id);
CREATE INDEX casus_inbrenger_nieuwste ON casus_casus (inbrenger_id, regio_id, ingediend_op, id);
CREATE INDEX casus_te_tekenen ON casus_casus (regio_id, uiterlijk, id) WHERE te_tekenen = 1;

CREATE TABLE casus_relatie (
  id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL,
  casus_id INTEGER NOT NULL,
  account_id INTEGER NOT NULL,
  relatie TEXT NOT NULL,
  vanaf INTEGER NOT NULL,
  tot INTEGER,
  bron INTEGER NOT NULL DEFAULT 0,
  FOREIGN KEY (regio_id, casus_id) REFERENCES casus_casus (regio_id, id)
) /*STRICT*/;
CREATE INDEX casus_relatie_casus ON casus_relatie (casus_id);
CREATE INDEX casus_relatie_account ON casus_relatie (account_id, regio_id, relatie, casus_id);

CREATE TABLE casus_uitgesloten (
  id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL,
  casus_id INTEGER NOT NULL,
  account_id INTEGER,
  organisatie_id INTEGER,
  door_id INTEGER NOT NULL,
  op INTEGER NOT NULL,
  FOREIGN KEY (regio_id, casus_id) REFERENCES casus_casus (regio_id, id)
) /*STRICT*/;
CREATE INDEX casus_uitgesloten_casus ON casus_uitgesloten (casus_id);

CREATE TABLE casus_tijdlijn (
  id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL,
  casus_id INTEGER NOT NULL,
  op INTEGER NOT NULL,
  wat TEXT NOT NULL,
  van TEXT NOT NULL DEFAULT '',
  naar TEXT NOT NULL DEFAULT '',
  account_id INTEGER,
  rol TEXT NOT NULL DEFAULT '',
  toelichting BLOB,
  FOREIGN KEY (regio_id, casus_id) REFERENCES casus_casus (regio_id, id)
) /*STRICT*/;
CREATE INDEX casus_tijdlijn_casus ON casus_tijdlijn (casus_id, op, id);

CREATE TABLE casus_identiteit (
  casus_id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL,
  bsn BLOB,
  bsn_index BLOB,
  inhoud BLOB NOT NULL,
  FOREIGN KEY (regio_id, casus_id) REFERENCES casus_casus (regio_id, id)
) /*STRICT*/;
CREATE INDEX casus_identiteit_bsn ON casus_identiteit (regio_id, bsn_index);

-- A search text travels by POST and is read back by this id (S18).
CREATE TABLE casus_zoekvraag (
  id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL,
  account_id INTEGER NOT NULL,
  tekst BLOB NOT NULL,
  op INTEGER NOT NULL
) /*STRICT*/;
