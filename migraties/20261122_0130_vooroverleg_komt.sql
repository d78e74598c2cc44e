-- SPDX-License-Identifier: EUPL-1.2
-- Who holds a role of the meeting comes, until somebody says that he does not: that row stays, so that he is not put back by itself.
ALTER TABLE vooroverleg_aanwezig ADD COLUMN komt INTEGER NOT NULL DEFAULT 1;
