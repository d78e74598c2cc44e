-- SPDX-License-Identifier: EUPL-1.2
-- Who may be asked to a table, per region. Staff data, plain.
CREATE TABLE deelnemer_deelnemer (
    id INTEGER PRIMARY KEY,
    regio_id INTEGER NOT NULL,
    account_id INTEGER NOT NULL REFERENCES toegang_account (id),
    soort TEXT NOT NULL,
    expertises TEXT NOT NULL,
    max_per_overleg INTEGER NOT NULL,
    UNIQUE (regio_id, id),
    UNIQUE (regio_id, account_id)
) /*STRICT*/;
