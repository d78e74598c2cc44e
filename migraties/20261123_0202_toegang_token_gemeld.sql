-- SPDX-License-Identifier: EUPL-1.2
-- When the holder was told that a token is about to end.
ALTER TABLE toegang_token ADD COLUMN gemeld_op INTEGER;
