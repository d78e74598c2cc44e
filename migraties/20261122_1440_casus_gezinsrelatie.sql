-- SPDX-License-Identifier: EUPL-1.2
-- S4: who is parent, voogd or representative of the child, with or without gezag, from and until which day. A row is never edited: it ends, and
-- the next one begins. persoon_id is the first row about the same person.
CREATE TABLE casus_gezinsrelatie (
    id INTEGER PRIMARY KEY,
    regio_id INTEGER NOT NULL,
    casus_id INTEGER NOT NULL,
    persoon_id INTEGER NOT NULL,
    wie TEXT NOT NULL,
    rol TEXT NOT NULL,
    naam BLOB NOT NULL,
    gezag INTEGER NOT NULL,
    contactverbod INTEGER NOT NULL,
    identiteit_via TEXT NOT NULL,
    gezag_via TEXT NOT NULL,
    vanaf TEXT NOT NULL,
    tot TEXT,
    reden BLOB,
    door_id INTEGER NOT NULL,
    op INTEGER NOT NULL,
    geeindigd_door_id INTEGER,
    geeindigd_op INTEGER,
    UNIQUE (regio_id, id),
    FOREIGN KEY (regio_id, casus_id) REFERENCES casus_casus (regio_id, id)
) /*STRICT*/;
CREATE INDEX casus_gezinsrelatie_casus ON casus_gezinsrelatie (casus_id, id);
-- Casussen whose gezag changed after handing in: few, and asked for with every work list.
CREATE INDEX aanmelding_toestemming_gezag ON aanmelding_toestemming (regio_id, casus_id) WHERE wie = 'met_gezag';
