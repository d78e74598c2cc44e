-- SPDX-License-Identifier: EUPL-1.2
-- S16: the chair opened the dossier of one casus for a few hours. Open on the list of the fg until oordeel is there.
CREATE TABLE casus_noodtoegang (
    id INTEGER PRIMARY KEY,
    regio_id INTEGER NOT NULL,
    casus_id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    reden BLOB NOT NULL,
    vanaf INTEGER NOT NULL,
    tot INTEGER NOT NULL,
    oordeel TEXT NOT NULL,
    nagekeken_door INTEGER,
    nagekeken_op INTEGER,
    UNIQUE (regio_id, id),
    FOREIGN KEY (regio_id, casus_id) REFERENCES casus_casus (regio_id, id)
) /*STRICT*/;
CREATE INDEX casus_noodtoegang_casus ON casus_noodtoegang (casus_id, account_id);
CREATE INDEX casus_noodtoegang_wie ON casus_noodtoegang (account_id, vanaf);
CREATE INDEX casus_noodtoegang_lijst ON casus_noodtoegang (regio_id, oordeel, vanaf);
