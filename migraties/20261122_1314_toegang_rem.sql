-- SPDX-License-Identifier: EUPL-1.2
-- S16: an account that opened too much at once, since when. Sessions from before that show the second factor again.
CREATE TABLE toegang_rem (
    account_id INTEGER PRIMARY KEY REFERENCES toegang_account (id),
    op INTEGER NOT NULL
) /*STRICT*/;
