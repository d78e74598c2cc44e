-- SPDX-License-Identifier: EUPL-1.2
-- What one person read in one region lately is looked up at every read of a casus (S16).
CREATE INDEX audit_gebeurtenis_lezer ON audit_gebeurtenis (regio_id, account_id, id);
