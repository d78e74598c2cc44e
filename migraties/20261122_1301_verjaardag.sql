-- SPDX-License-Identifier: EUPL-1.2
-- When it was told that a birthday asks for something: once for each birthday. The birthday itself stays in the vault.
ALTER TABLE aanmelding_aanmelding ADD COLUMN verjaardag_genoemd_op INTEGER;
