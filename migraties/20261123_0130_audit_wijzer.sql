-- SPDX-License-Identifier: EUPL-1.2
-- Where the lines of a region, a casus or an account stand. Filled by the sealer, as many at once as there are: an index that each line enters
-- by itself makes every read of a casus write three pages somewhere in the middle of a file.
CREATE TABLE audit_wijzer (
    gebeurtenis_id INTEGER PRIMARY KEY,
    regio_id INTEGER NOT NULL,
    casus_id INTEGER NOT NULL,
    account_id INTEGER NOT NULL
) /*STRICT*/;
INSERT INTO audit_wijzer (gebeurtenis_id, regio_id, casus_id, account_id)
SELECT g.id, g.regio_id, g.casus_id, g.account_id FROM audit_keten k JOIN audit_gebeurtenis g ON g.id = k.gebeurtenis_id;
-- Up to which place of the chain: the highest. No row: none yet.
CREATE TABLE audit_wijzer_tot (
    volgnummer INTEGER PRIMARY KEY
) /*STRICT*/;
INSERT INTO audit_wijzer_tot (volgnummer) SELECT max(volgnummer) FROM audit_keten HAVING max(volgnummer) IS NOT NULL;
CREATE INDEX audit_wijzer_regio ON audit_wijzer (regio_id, gebeurtenis_id);
CREATE INDEX audit_wijzer_casus ON audit_wijzer (casus_id, gebeurtenis_id);
CREATE INDEX audit_wijzer_account ON audit_wijzer (account_id, gebeurtenis_id);
DROP INDEX audit_gebeurtenis_regio;
DROP INDEX audit_gebeurtenis_casus;
DROP INDEX audit_gebeurtenis_account;
DROP INDEX audit_gebeurtenis_lezer;

-- S16: what an account opened lately, once for each casus: counted at every read.
CREATE TABLE audit_geopend (
    account_id INTEGER NOT NULL,
    soort TEXT NOT NULL,
    casus_id INTEGER NOT NULL,
    op INTEGER NOT NULL,
    PRIMARY KEY (account_id, soort, casus_id)
) /*STRICT*/;
CREATE INDEX audit_geopend_recent ON audit_geopend (account_id, op, soort);
