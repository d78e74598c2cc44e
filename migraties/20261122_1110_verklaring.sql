-- SPDX-License-Identifier: EUPL-1.2
-- A paper for the aanbieder: a reference and a code of its own, so that it cannot be joined with a casus outside this table (S5).
CREATE TABLE verklaring_verklaring (
  id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL REFERENCES regio_regio (id),
  ref TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL,
  casus_id INTEGER NOT NULL,
  reactie TEXT NOT NULL,
  reactie_op TEXT NOT NULL,
  gemaakt_op INTEGER NOT NULL,
  vervallen_op INTEGER,
  FOREIGN KEY (regio_id, casus_id) REFERENCES casus_casus (regio_id, id)
) /*STRICT*/;
CREATE INDEX verklaring_casus ON verklaring_verklaring (casus_id, vervallen_op);
