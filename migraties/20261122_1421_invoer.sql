-- SPDX-License-Identifier: EUPL-1.2
-- Invoer achteraf: casussen of before this program.
-- The key of the region under which a casus was entered, as a blind index: entered twice is found, and the key itself is not here.
CREATE TABLE invoer_casus (
  casus_id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL,
  kenmerk BLOB NOT NULL,
  UNIQUE (regio_id, kenmerk),
  FOREIGN KEY (regio_id, casus_id) REFERENCES casus_casus (regio_id, id)
) /*STRICT*/;

-- A file that waits between preview and yes: encrypted, gone after the run or a day.
CREATE TABLE invoer_bestand (
  id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL REFERENCES regio_regio (id),
  account_id INTEGER NOT NULL REFERENCES toegang_account (id),
  op INTEGER NOT NULL,
  inhoud BLOB NOT NULL,
  UNIQUE (regio_id, id)
) /*STRICT*/;
CREATE INDEX invoer_bestand_op ON invoer_bestand (op);
