-- SPDX-License-Identifier: EUPL-1.2
-- A set-up code has an end. Of codes from before it is only known that they came with or after the account: those of new accounts go on.
ALTER TABLE toegang_account ADD COLUMN instelcode_tot INTEGER;
UPDATE toegang_account SET instelcode_tot = gemaakt + 259200000000 WHERE instelcode IS NOT NULL;
