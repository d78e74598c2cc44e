-- SPDX-License-Identifier: EUPL-1.2
-- Texts that wait for a person's sign-off, one row per version. INHOUD only in BLOB columns that the program encrypts.
CREATE TABLE anonimisering_stuk (
  id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL,
  casus_id INTEGER NOT NULL,
  soort TEXT NOT NULL,
  bron INTEGER NOT NULL,
  versie INTEGER NOT NULL,
  status TEXT NOT NULL,
  bewerking INTEGER NOT NULL DEFAULT 0,
  inhoud BLOB NOT NULL,
  merken BLOB NOT NULL,
  voorgelegd_op INTEGER NOT NULL,
  getekend_door INTEGER,
  getekend_op INTEGER,
  UNIQUE (regio_id, id),
  UNIQUE (casus_id, soort, bron, versie),
  FOREIGN KEY (regio_id, casus_id) REFERENCES casus_casus (regio_id, id)
) /*STRICT*/;
CREATE INDEX anonimisering_stuk_wacht ON anonimisering_stuk (regio_id, id) WHERE status = 'wacht';

-- What roles without INHOUD may see: the masked texts and facts as they were signed. Only of the last signed version.
CREATE TABLE anonimisering_getekend (
  stuk_id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL,
  inhoud BLOB NOT NULL,
  FOREIGN KEY (regio_id, stuk_id) REFERENCES anonimisering_stuk (regio_id, id)
) /*STRICT*/;

-- Words that a person had taken out: also out of every later text of this casus.
CREATE TABLE anonimisering_woord (
  id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL,
  casus_id INTEGER NOT NULL,
  inhoud BLOB NOT NULL,
  FOREIGN KEY (regio_id, casus_id) REFERENCES casus_casus (regio_id, id)
) /*STRICT*/;
CREATE INDEX anonimisering_woord_casus ON anonimisering_woord (casus_id);
