-- SPDX-License-Identifier: EUPL-1.2
-- S18: what a form got as answer, for a quarter of an hour, on an address of its own. Encrypted; for the same account only.
CREATE TABLE toegang_nablad (
    id INTEGER PRIMARY KEY,
    regio_id INTEGER NOT NULL REFERENCES regio_regio (id),
    account_id INTEGER NOT NULL REFERENCES toegang_account (id),
    pad TEXT NOT NULL,  -- of the form
    status INTEGER NOT NULL,
    lichaam BLOB NOT NULL,
    getoond INTEGER NOT NULL CHECK (getoond IN (0, 1)),
    verloopt INTEGER NOT NULL
) /*STRICT*/;
CREATE INDEX toegang_nablad_account ON toegang_nablad (account_id, regio_id);
