-- SPDX-License-Identifier: EUPL-1.2
-- Proof of what was destroyed: how many of what, on which day, by which rule. No content, nothing of one casus. Region 0: the installation.
CREATE TABLE bewaren_bewijs (
  regio_id INTEGER NOT NULL,
  dag TEXT NOT NULL,
  wat TEXT NOT NULL,
  regel TEXT NOT NULL,
  aantal INTEGER NOT NULL,
  PRIMARY KEY (regio_id, dag, wat, regel)
) /*STRICT*/;

-- What stays of casussen that are gone (S27): counts per year in which they were handed in.
CREATE TABLE bewaren_telling (
  regio_id INTEGER NOT NULL REFERENCES regio_regio (id),
  jaar INTEGER NOT NULL,
  soort TEXT NOT NULL,
  aantal INTEGER NOT NULL,
  PRIMARY KEY (regio_id, jaar, soort)
) /*STRICT*/;

-- A run that stopped because it would destroy more than one run may (S11), and who said yes to it.
CREATE TABLE bewaren_rem (
  id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL REFERENCES regio_regio (id),
  peil INTEGER NOT NULL,
  aantal INTEGER NOT NULL,
  regel TEXT NOT NULL,
  beheerder_id INTEGER,
  fg_id INTEGER,
  klaar_op INTEGER
) /*STRICT*/;
CREATE UNIQUE INDEX bewaren_rem_open ON bewaren_rem (regio_id) WHERE klaar_op IS NULL;
