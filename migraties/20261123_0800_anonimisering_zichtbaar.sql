-- SPDX-License-Identifier: EUPL-1.2
-- Somebody saw a name in a signed text: an incident, on the list of the fg until oordeel is there; and who had opened that text before.
CREATE TABLE anonimisering_zichtbaar (
  id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL,
  casus_id INTEGER NOT NULL,
  stuk_id INTEGER NOT NULL,
  gemeld_door INTEGER NOT NULL,
  gemeld_op INTEGER NOT NULL,
  ingetrokken INTEGER NOT NULL,
  oordeel TEXT NOT NULL DEFAULT '',
  nagekeken_door INTEGER,
  nagekeken_op INTEGER,
  UNIQUE (regio_id, id),
  FOREIGN KEY (regio_id, casus_id) REFERENCES casus_casus (regio_id, id)
) /*STRICT*/;
CREATE INDEX anonimisering_zichtbaar_casus ON anonimisering_zichtbaar (casus_id);
CREATE INDEX anonimisering_zichtbaar_lijst ON anonimisering_zichtbaar (regio_id, oordeel, gemeld_op);

CREATE TABLE anonimisering_zichtbaar_lezer (
  id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL,
  zichtbaar_id INTEGER NOT NULL,
  account_id INTEGER NOT NULL,
  rol TEXT NOT NULL,
  eerst_op INTEGER NOT NULL,
  laatst_op INTEGER NOT NULL,
  FOREIGN KEY (regio_id, zichtbaar_id) REFERENCES anonimisering_zichtbaar (regio_id, id)
) /*STRICT*/;
CREATE INDEX anonimisering_zichtbaar_lezer_van ON anonimisering_zichtbaar_lezer (zichtbaar_id);
