-- SPDX-License-Identifier: EUPL-1.2
-- Two casussen of brothers or sisters (domain.md section 2, "Siblings"). een_id is the lower id, so that a pair stands here once; a link that
-- was undone stays with its reasons.
CREATE TABLE gezin_band (
    id INTEGER PRIMARY KEY,
    regio_id INTEGER NOT NULL,
    een_id INTEGER NOT NULL,
    ander_id INTEGER NOT NULL,
    gelegd_op INTEGER NOT NULL,
    door_id INTEGER NOT NULL,
    reden BLOB,
    los_op INTEGER,
    los_door_id INTEGER,
    los_reden BLOB,
    UNIQUE (regio_id, id),
    FOREIGN KEY (regio_id, een_id) REFERENCES casus_casus (regio_id, id),
    FOREIGN KEY (regio_id, ander_id) REFERENCES casus_casus (regio_id, id)
) /*STRICT*/;
CREATE UNIQUE INDEX gezin_band_paar ON gezin_band (een_id, ander_id) WHERE los_op IS NULL;
CREATE INDEX gezin_band_ander ON gezin_band (ander_id);
