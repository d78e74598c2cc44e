-- SPDX-License-Identifier: EUPL-1.2
-- Each word is searched by its first letters. Up to ten of them stand in the index now: of a longer beginning than it knows FTS5 first
-- gathers every casus with any of those words, 25 ms and 100 MB among a million, to show the newest fifty.
CREATE VIRTUAL TABLE casus_zoek_nieuw USING fts5 (tekst, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4 5 6 7 8 9 10');
INSERT INTO casus_zoek_nieuw (rowid, tekst) SELECT rowid, tekst FROM casus_zoek;
DROP TABLE casus_zoek;
ALTER TABLE casus_zoek_nieuw RENAME TO casus_zoek;
