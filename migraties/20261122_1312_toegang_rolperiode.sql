-- SPDX-License-Identifier: EUPL-1.2
-- A role that is asked for a period: who stands in for the chair, from and until.
ALTER TABLE toegang_wijzigverzoek ADD COLUMN vanaf INTEGER;
ALTER TABLE toegang_wijzigverzoek ADD COLUMN tot INTEGER;
