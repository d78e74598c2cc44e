-- SPDX-License-Identifier: EUPL-1.2
-- The table: one overleg per cycle and region, its agendapunten, who is asked and who comes along. What a person types about a casus
-- (question, link, place, notulen, guests) stands in BLOB columns that the program encrypts (S2, S6).
CREATE TABLE tafel_overleg (
  id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL REFERENCES regio_regio (id),
  ref TEXT NOT NULL UNIQUE,
  datum TEXT NOT NULL,
  begint_op INTEGER NOT NULL,
  locatie TEXT NOT NULL,
  lobby_tekst TEXT NOT NULL,
  stand TEXT NOT NULL,
  versie INTEGER NOT NULL,
  UNIQUE (regio_id, id),
  UNIQUE (regio_id, datum)
) /*STRICT*/;

CREATE TABLE tafel_agendapunt (
  id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL,
  overleg_id INTEGER NOT NULL,
  casus_id INTEGER NOT NULL,
  nummer INTEGER NOT NULL,
  begint_op INTEGER NOT NULL,
  minuten INTEGER NOT NULL,
  stand TEXT NOT NULL,
  vraag BLOB,
  lobby BLOB,
  link BLOB,
  link_index BLOB,
  notulen BLOB,
  notulen_door_id INTEGER,
  inbrenger_uitgenodigd_op INTEGER,
  besproken_op INTEGER,
  definitief_op INTEGER,
  versie INTEGER NOT NULL,
  UNIQUE (regio_id, id),
  UNIQUE (overleg_id, nummer),
  FOREIGN KEY (regio_id, overleg_id) REFERENCES tafel_overleg (regio_id, id),
  FOREIGN KEY (regio_id, casus_id) REFERENCES casus_casus (regio_id, id)
) /*STRICT*/;
CREATE INDEX tafel_agendapunt_casus ON tafel_agendapunt (casus_id, id);
CREATE INDEX tafel_agendapunt_link ON tafel_agendapunt (regio_id, link_index);

CREATE TABLE tafel_deelnemer (
  agendapunt_id INTEGER NOT NULL,
  regio_id INTEGER NOT NULL,
  account_id INTEGER NOT NULL REFERENCES toegang_account (id),
  soort TEXT NOT NULL,
  uitgenodigd_op INTEGER,
  weg_op INTEGER,
  reden TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (agendapunt_id, account_id),
  FOREIGN KEY (regio_id, agendapunt_id) REFERENCES tafel_agendapunt (regio_id, id)
) /*STRICT*/;
CREATE INDEX tafel_deelnemer_account ON tafel_deelnemer (account_id, regio_id);

CREATE TABLE tafel_gast (
  id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL,
  agendapunt_id INTEGER NOT NULL,
  gegevens BLOB NOT NULL,
  FOREIGN KEY (regio_id, agendapunt_id) REFERENCES tafel_agendapunt (regio_id, id)
) /*STRICT*/;
CREATE INDEX tafel_gast_agendapunt ON tafel_gast (agendapunt_id);
