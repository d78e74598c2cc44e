-- One row per job of the program: when it ran, how that went and when it runs again.
CREATE TABLE jobs_taak (
  naam TEXT PRIMARY KEY,
  volgende_op INTEGER NOT NULL,
  laatst_op INTEGER NOT NULL,
  duur_ms INTEGER NOT NULL,
  gelukt INTEGER NOT NULL,
  aantal INTEGER NOT NULL,
  melding TEXT NOT NULL
) /*STRICT*/;
