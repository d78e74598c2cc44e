-- SPDX-License-Identifier: EUPL-1.2
-- What stands in paths, forms and the API for an organisation: it says nothing of how many there are or when it was added.
ALTER TABLE regio_organisatie ADD COLUMN ref TEXT NOT NULL DEFAULT '';
UPDATE regio_organisatie SET ref = substr(replace(gen_random_uuid()::text, '-', ''), 1, 16);
CREATE UNIQUE INDEX regio_organisatie_ref ON regio_organisatie (ref);
ALTER TABLE regio_organisatie_in ADD COLUMN tot TEXT;
