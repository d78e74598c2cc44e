-- SPDX-License-Identifier: EUPL-1.2
-- A draft that began from the casus of a brother or sister: handing it in links the two. Goes with the draft.
CREATE TABLE aanmelding_broer (
    concept_id INTEGER PRIMARY KEY,
    regio_id INTEGER NOT NULL,
    casus_id INTEGER NOT NULL,
    FOREIGN KEY (regio_id, concept_id) REFERENCES aanmelding_concept (regio_id, id),
    FOREIGN KEY (regio_id, casus_id) REFERENCES casus_casus (regio_id, id)
) /*STRICT*/;
CREATE INDEX aanmelding_broer_casus ON aanmelding_broer (casus_id);
