-- SPDX-License-Identifier: EUPL-1.2
-- What was pruned from the log, and that it was: which places of the chain lost their line, signed. The chain itself keeps every place.
CREATE TABLE audit_snoei (
  id INTEGER PRIMARY KEY,
  op INTEGER NOT NULL,
  aantal INTEGER NOT NULL,
  regels TEXT NOT NULL,
  sleutel TEXT NOT NULL,
  handtekening BLOB NOT NULL
) /*STRICT*/;

-- Lines that this transaction prunes; empty outside it. What does not stand here cannot be deleted.
CREATE TABLE audit_te_snoeien (
  gebeurtenis_id INTEGER PRIMARY KEY
) /*STRICT*/;
