-- SPDX-License-Identifier: EUPL-1.2
-- A casus that another region is asked to take over. Nothing of its content stands here: who decides reads the signed dossier where it is.
CREATE TABLE overdracht_overdracht (
  id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL REFERENCES regio_regio (id),
  ref TEXT NOT NULL UNIQUE,
  van_regio_id INTEGER NOT NULL REFERENCES regio_regio (id),
  van_casus_id INTEGER NOT NULL,
  gevraagd_op INTEGER NOT NULL,
  gevraagd_door_id INTEGER NOT NULL,
  stand TEXT NOT NULL,
  beslist_op INTEGER,
  beslist_door_id INTEGER
) /*STRICT*/;
CREATE INDEX overdracht_regio ON overdracht_overdracht (regio_id, stand, id);
CREATE INDEX overdracht_casus ON overdracht_overdracht (van_casus_id, stand);
