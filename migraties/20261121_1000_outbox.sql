-- Messages on their way. Address, subject, text and what a link is made of are cipher text (S6); a text never holds a
-- working link outside the demo (S12).
CREATE TABLE outbox_bericht (
  id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL,
  soort TEXT NOT NULL,
  sleutel TEXT,
  aan_account INTEGER,
  aan BLOB NOT NULL,
  onderwerp BLOB NOT NULL,
  tekst BLOB,
  link_soort TEXT,
  link_gegevens BLOB,
  status TEXT NOT NULL CHECK (status IN ('klaar', 'bezig', 'verzonden', 'mislukt', 'vervallen')),
  gemaakt_op INTEGER NOT NULL,
  -- klaar: not before this moment; bezig: when the one that sends it is thought dead
  volgende_op INTEGER NOT NULL,
  pogingen INTEGER NOT NULL,
  melding TEXT NOT NULL,
  verzonden_op INTEGER
) /*STRICT*/;
CREATE INDEX outbox_bericht_te_doen ON outbox_bericht (volgende_op, id) WHERE status IN ('klaar', 'bezig');
CREATE INDEX outbox_bericht_sleutel ON outbox_bericht (sleutel) WHERE status IN ('klaar', 'bezig', 'mislukt');
CREATE INDEX outbox_bericht_te_wissen ON outbox_bericht (verzonden_op) WHERE tekst IS NOT NULL;
CREATE INDEX outbox_bericht_regio ON outbox_bericht (regio_id, id);
