-- SPDX-License-Identifier: EUPL-1.2
-- What the start of a day looks up in a region with very many open casussen: only the few that it is about.
CREATE INDEX casus_deling_gestopt ON casus_casus (regio_id, open) WHERE deling_gestopt = 1;
CREATE INDEX aanmelding_verjaardag ON aanmelding_aanmelding (regio_id, casus_id) WHERE verjaardag_genoemd_op IS NOT NULL;
CREATE INDEX toegang_account_geblokkeerd ON toegang_account (id) WHERE geblokkeerd_op IS NOT NULL;
-- Newest first with a filter: without these a list of few walks all there is.
CREATE INDEX casus_gemeente_nieuwste ON casus_casus (regio_id, gemeente, ingediend_op, id);
CREATE INDEX casus_status_nieuwste ON casus_casus (regio_id, status, ingediend_op, id);
CREATE INDEX casus_behandelaar_nieuwste ON casus_casus (regio_id, behandelaar_id, ingediend_op, id);
-- The two filters that go together most.
CREATE INDEX casus_status_gemeente ON casus_casus (regio_id, status, gemeente, uiterlijk, id);
CREATE INDEX toegang_rol_geweest ON toegang_rol (regio_id, account_id) WHERE tot IS NOT NULL;
