-- SPDX-License-Identifier: EUPL-1.2
-- Who may be asked to a table: one row per account and region. Staff data, plain.
CREATE TABLE deelnemer_deelnemer (
    regio_id INTEGER NOT NULL REFERENCES regio_regio (id),
    account_id INTEGER NOT NULL REFERENCES toegang_account (id),
    soort TEXT NOT NULL,
    expertises TEXT NOT NULL,
    max_per_overleg INTEGER NOT NULL,
    PRIMARY KEY (regio_id, account_id)
) /*STRICT*/;
