-- SPDX-License-Identifier: EUPL-1.2
-- Every request asks who somebody is, and every casus who stands in which relation to it: both are answered from the index alone.
DROP INDEX casus_relatie_casus;
CREATE INDEX casus_relatie_casus ON casus_relatie (casus_id, vanaf, id, account_id, relatie, tot, bron);
DROP INDEX toegang_rol_account;
CREATE INDEX toegang_rol_account ON toegang_rol (account_id, regio_id, rol, vanaf, tot);
