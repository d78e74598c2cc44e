-- SPDX-License-Identifier: EUPL-1.2
-- The same child was registered twice: one casus leads, the other keeps its number and its log. Waits for the yes of both referrers.
CREATE TABLE samenvoeging_samenvoeging (
  id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL REFERENCES regio_regio (id),
  ref TEXT NOT NULL UNIQUE,
  leidend_id INTEGER NOT NULL,
  ander_id INTEGER NOT NULL,
  gevraagd_op INTEGER NOT NULL,
  gevraagd_door_id INTEGER NOT NULL,
  leidend_akkoord_op INTEGER,
  ander_akkoord_op INTEGER,
  stand TEXT NOT NULL,
  FOREIGN KEY (regio_id, leidend_id) REFERENCES casus_casus (regio_id, id),
  FOREIGN KEY (regio_id, ander_id) REFERENCES casus_casus (regio_id, id)
) /*STRICT*/;
CREATE INDEX samenvoeging_leidend ON samenvoeging_samenvoeging (leidend_id, stand);
CREATE INDEX samenvoeging_ander ON samenvoeging_samenvoeging (ander_id, stand);
CREATE INDEX samenvoeging_regio ON samenvoeging_samenvoeging (regio_id, stand);
