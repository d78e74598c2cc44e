-- SPDX-License-Identifier: EUPL-1.2
-- Namens indienen: a form that came by mail or on paper, typed in by the procesondersteuner.
ALTER TABLE casus_casus ADD COLUMN onbevestigd INTEGER NOT NULL DEFAULT 0;

-- With a draft: for whom, when it came, and why it is typed in late. Encrypted.
ALTER TABLE aanmelding_concept ADD COLUMN namens BLOB;

-- Whether the referrer said that the form is his.
CREATE TABLE aanmelding_namens (
  casus_id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL,
  door_id INTEGER NOT NULL REFERENCES toegang_account (id),
  gevraagd_op INTEGER NOT NULL,
  bevestigd_op INTEGER,
  ontkend_op INTEGER,
  FOREIGN KEY (regio_id, casus_id) REFERENCES casus_casus (regio_id, id)
) /*STRICT*/;
CREATE INDEX aanmelding_namens_open ON aanmelding_namens (regio_id, gevraagd_op) WHERE bevestigd_op IS NULL;
