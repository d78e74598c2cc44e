-- SPDX-License-Identifier: EUPL-1.2
-- Which reminder of an agendapunt went out: each goes once, whatever often the task runs.
CREATE TABLE tafel_herinnerd (
  regio_id INTEGER NOT NULL,
  agendapunt_id INTEGER NOT NULL,
  wat TEXT NOT NULL,
  op INTEGER NOT NULL,
  PRIMARY KEY (agendapunt_id, wat),
  FOREIGN KEY (regio_id, agendapunt_id) REFERENCES tafel_agendapunt (regio_id, id)
) /*STRICT*/;
