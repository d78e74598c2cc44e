-- The form: drafts, what was handed in, consent, attachments, aanvullingen. Typed text only in BLOB columns that the program encrypts.
-- A draft that was handed in stays as an empty shell with its casus, so that sending twice finds the first.
CREATE TABLE aanmelding_concept (
  id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL REFERENCES regio_regio (id),
  maker_id INTEGER NOT NULL,
  soort TEXT NOT NULL,
  stap INTEGER NOT NULL,
  antwoorden BLOB,
  crisis_op TEXT,
  gemaakt_op INTEGER NOT NULL,
  gewijzigd_op INTEGER NOT NULL,
  gewaarschuwd_op TEXT,
  casus_id INTEGER,
  versie INTEGER NOT NULL,
  UNIQUE (regio_id, id),
  FOREIGN KEY (regio_id, casus_id) REFERENCES casus_casus (regio_id, id)
) /*STRICT*/;
CREATE INDEX aanmelding_concept_maker ON aanmelding_concept (maker_id, regio_id, gewijzigd_op, id);
CREATE INDEX aanmelding_concept_oud ON aanmelding_concept (regio_id, gewijzigd_op, id);

CREATE TABLE aanmelding_aanmelding (
  casus_id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL,
  soort TEXT NOT NULL,
  ontvangen_op INTEGER NOT NULL,
  antwoorden BLOB NOT NULL,
  FOREIGN KEY (regio_id, casus_id) REFERENCES casus_casus (regio_id, id)
) /*STRICT*/;

-- The newest line per person and purpose holds; older lines stay.
CREATE TABLE aanmelding_toestemming (
  id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL,
  casus_id INTEGER NOT NULL,
  wie TEXT NOT NULL,
  doel TEXT NOT NULL,
  stand TEXT NOT NULL,
  op TEXT,
  hoe TEXT NOT NULL,
  reden BLOB,
  door_id INTEGER NOT NULL,
  vastgelegd_op INTEGER NOT NULL,
  FOREIGN KEY (regio_id, casus_id) REFERENCES casus_casus (regio_id, id)
) /*STRICT*/;
CREATE INDEX aanmelding_toestemming_casus ON aanmelding_toestemming (casus_id, id);

CREATE TABLE aanmelding_bijlage (
  id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL,
  concept_id INTEGER,
  casus_id INTEGER,
  nummer INTEGER NOT NULL,
  type TEXT NOT NULL,
  naam BLOB NOT NULL,
  grootte INTEGER NOT NULL,
  op INTEGER NOT NULL,
  FOREIGN KEY (regio_id, concept_id) REFERENCES aanmelding_concept (regio_id, id),
  FOREIGN KEY (regio_id, casus_id) REFERENCES casus_casus (regio_id, id)
) /*STRICT*/;
CREATE INDEX aanmelding_bijlage_concept ON aanmelding_bijlage (concept_id, nummer);
CREATE INDEX aanmelding_bijlage_casus ON aanmelding_bijlage (casus_id, nummer);

-- Questions to the inbrenger and their answers; without questions: a text that the inbrenger added unasked.
CREATE TABLE aanmelding_aanvulling (
  id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL,
  casus_id INTEGER NOT NULL,
  nummer INTEGER NOT NULL,
  gevraagd_op INTEGER,
  gevraagd_door_id INTEGER,
  vragen BLOB,
  beantwoord_op INTEGER,
  beantwoord_door_id INTEGER,
  antwoorden BLOB,
  UNIQUE (casus_id, nummer),
  FOREIGN KEY (regio_id, casus_id) REFERENCES casus_casus (regio_id, id)
) /*STRICT*/;

-- "Over jouw werk": who answered this year, and, without any tie to that, what was answered.
CREATE TABLE aanmelding_werk_gevraagd (
  regio_id INTEGER NOT NULL REFERENCES regio_regio (id),
  account_id INTEGER NOT NULL,
  jaar INTEGER NOT NULL,
  PRIMARY KEY (regio_id, account_id, jaar)
) /*STRICT*/;
CREATE TABLE aanmelding_werk (
  id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL REFERENCES regio_regio (id),
  jaar INTEGER NOT NULL,
  antwoorden BLOB NOT NULL
) /*STRICT*/;
CREATE INDEX aanmelding_werk_jaar ON aanmelding_werk (regio_id, jaar);
