-- What this installation is. The demo mark ("demo") is set once and never removed (S11).
CREATE TABLE app_kenmerk (
  naam TEXT PRIMARY KEY,
  waarde TEXT NOT NULL
) /*STRICT*/;
