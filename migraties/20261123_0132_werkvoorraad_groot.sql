-- SPDX-License-Identifier: EUPL-1.2
-- What the start of a day looks up in a region with very many open casussen: only the few that it is about.
CREATE INDEX casus_deling_gestopt ON casus_casus (regio_id, open) WHERE deling_gestopt = 1;
CREATE INDEX aanmelding_verjaardag ON aanmelding_aanmelding (regio_id, casus_id) WHERE verjaardag_genoemd_op IS NOT NULL;
CREATE INDEX toegang_account_geblokkeerd ON toegang_account (id) WHERE geblokkeerd_op IS NOT NULL;
