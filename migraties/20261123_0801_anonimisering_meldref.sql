-- SPDX-License-Identifier: EUPL-1.2
-- By what a reader names a signed text: an id would tell when the casus came (S14).
ALTER TABLE anonimisering_getekend ADD COLUMN meld_ref TEXT NOT NULL DEFAULT '';
CREATE INDEX anonimisering_getekend_ref ON anonimisering_getekend (regio_id, meld_ref);
