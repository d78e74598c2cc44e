-- The encrypted bytes of one attachment. Which slice owns it, its type and its size stand in a table of that slice.
CREATE TABLE documenten_inhoud (
  id INTEGER PRIMARY KEY,
  regio_id INTEGER NOT NULL,
  inhoud BLOB NOT NULL
) /*STRICT*/;
