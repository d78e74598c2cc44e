-- Answers of the API under the Idempotency-Key of one token, for 24 hours. Without an answer: the first call is still at work.
CREATE TABLE toegang_herhaling (
  id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL REFERENCES regio_regio (id),
  sleutel BLOB NOT NULL,
  verzoek BLOB NOT NULL,
  antwoord BLOB,
  op INTEGER NOT NULL,
  UNIQUE (regio_id, sleutel)
) /*STRICT*/;
CREATE INDEX toegang_herhaling_oud ON toegang_herhaling (op);
