-- A region, its rules in versions, and what it knows: gemeenten with their deelname, bouwstenen, organisations.
CREATE TABLE regio_regio (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  naam TEXT NOT NULL
) /*STRICT*/;

CREATE TABLE regio_regels (
  id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL REFERENCES regio_regio (id),
  vanaf INTEGER NOT NULL,
  regels TEXT NOT NULL
) /*STRICT*/;
CREATE INDEX regio_regels_vanaf ON regio_regels (regio_id, vanaf);

CREATE TABLE regio_gemeente (
  regio_id INTEGER NOT NULL REFERENCES regio_regio (id),
  code TEXT NOT NULL,
  naam TEXT NOT NULL,
  inwoners INTEGER NOT NULL,
  doorbraak INTEGER NOT NULL,
  doorbraak_tekst TEXT NOT NULL,
  PRIMARY KEY (regio_id, code)
) /*STRICT*/;

CREATE TABLE regio_deelname (
  regio_id INTEGER NOT NULL,
  gemeente TEXT NOT NULL,
  vanaf TEXT NOT NULL,
  tot TEXT,
  soorten TEXT NOT NULL,
  PRIMARY KEY (regio_id, gemeente, vanaf),
  FOREIGN KEY (regio_id, gemeente) REFERENCES regio_gemeente (regio_id, code)
) /*STRICT*/;

CREATE TABLE regio_bouwsteen (
  regio_id INTEGER NOT NULL REFERENCES regio_regio (id),
  code TEXT NOT NULL,
  naam TEXT NOT NULL,
  verblijf TEXT NOT NULL,
  vanaf TEXT NOT NULL,
  tot TEXT,
  PRIMARY KEY (regio_id, code, vanaf)
) /*STRICT*/;

-- Organisations belong to the installation; what they are in a region stands beside it.
CREATE TABLE regio_organisatie (
  id INTEGER PRIMARY KEY,
  naam TEXT NOT NULL,
  soort TEXT NOT NULL,
  agb TEXT NOT NULL,
  maildomeinen TEXT NOT NULL
) /*STRICT*/;

CREATE TABLE regio_organisatie_in (
  regio_id INTEGER NOT NULL REFERENCES regio_regio (id),
  organisatie_id INTEGER NOT NULL REFERENCES regio_organisatie (id),
  gecontracteerd INTEGER NOT NULL,
  convenant_versie TEXT NOT NULL,
  convenant_op TEXT,
  convenant_tot TEXT,
  PRIMARY KEY (regio_id, organisatie_id)
) /*STRICT*/;
