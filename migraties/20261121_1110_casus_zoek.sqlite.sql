-- Words of signed masked texts only. The row id is the casus id, so newest first is the order of the index itself.
CREATE VIRTUAL TABLE casus_zoek USING fts5 (tekst, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
