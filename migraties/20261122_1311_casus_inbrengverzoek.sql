-- SPDX-License-Identifier: EUPL-1.2
-- Somebody of another organisation is asked to bring in a casus from now on, or along (domain.md section 2, "Handover"). Without aan_id the
-- address was of nobody who can: who asked does not hear that (S20), and it ends by itself.
CREATE TABLE casus_inbrengverzoek (
    id INTEGER PRIMARY KEY,
    regio_id INTEGER NOT NULL,
    casus_id INTEGER NOT NULL,
    soort TEXT NOT NULL,
    door_id INTEGER NOT NULL,
    aan_email TEXT NOT NULL,
    aan_id INTEGER,
    stand TEXT NOT NULL,
    gevraagd_op INTEGER NOT NULL,
    beslist_op INTEGER,
    UNIQUE (regio_id, id),
    FOREIGN KEY (regio_id, casus_id) REFERENCES casus_casus (regio_id, id)
) /*STRICT*/;
CREATE INDEX casus_inbrengverzoek_casus ON casus_inbrengverzoek (casus_id, stand);
CREATE INDEX casus_inbrengverzoek_aan ON casus_inbrengverzoek (aan_id, regio_id, stand);
