-- SPDX-License-Identifier: EUPL-1.2
UPDATE anonimisering_getekend SET meld_ref = lower(hex(randomblob(8)));
