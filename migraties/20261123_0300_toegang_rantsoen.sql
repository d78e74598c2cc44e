-- SPDX-License-Identifier: EUPL-1.2
-- What may go wrong so often in an hour, over all addresses or over all accounts (S25, S34): a keyed hash of what is counted, and when
-- the last of it has run out.
CREATE TABLE toegang_rantsoen (
    wat BLOB PRIMARY KEY,
    leeg_op INTEGER NOT NULL
) /*STRICT*/;
CREATE INDEX toegang_rantsoen_leeg ON toegang_rantsoen (leeg_op);

-- From where an account came all the way in: a keyed hash of account and network, so that nobody reads here where somebody was.
CREATE TABLE toegang_netwerk (
    wat BLOB PRIMARY KEY,
    laatste INTEGER NOT NULL
) /*STRICT*/;
CREATE INDEX toegang_netwerk_laatste ON toegang_netwerk (laatste);
