-- SPDX-License-Identifier: EUPL-1.2
-- A request about somebody who works in other regions too waits for each of them (S29): a row per region that decides, one groep together.
ALTER TABLE toegang_wijzigverzoek ADD COLUMN gevraagd_in INTEGER;
ALTER TABLE toegang_wijzigverzoek ADD COLUMN groep INTEGER;
UPDATE toegang_wijzigverzoek SET gevraagd_in = regio_id, groep = id;
CREATE INDEX toegang_wijzigverzoek_groep ON toegang_wijzigverzoek (groep);
