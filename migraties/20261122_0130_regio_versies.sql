-- SPDX-License-Identifier: EUPL-1.2
-- What a beheerder changes on a page has a version, so that the second of two people is told that somebody else was first.
ALTER TABLE regio_regio ADD COLUMN regels_versie INTEGER NOT NULL DEFAULT 1;
ALTER TABLE regio_gemeente ADD COLUMN versie INTEGER NOT NULL DEFAULT 1;
ALTER TABLE regio_bouwsteen ADD COLUMN versie INTEGER NOT NULL DEFAULT 1;
ALTER TABLE regio_organisatie_in ADD COLUMN versie INTEGER NOT NULL DEFAULT 1;
