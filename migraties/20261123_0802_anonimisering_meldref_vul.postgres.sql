-- SPDX-License-Identifier: EUPL-1.2
UPDATE anonimisering_getekend SET meld_ref = substr(replace(gen_random_uuid()::text, '-', ''), 1, 16);
