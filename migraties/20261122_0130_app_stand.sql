-- How the installation stands: post that waits after a restore (S35), how far anchors and destructions were written elsewhere (S17).
CREATE TABLE app_stand (
  naam TEXT PRIMARY KEY,
  waarde TEXT NOT NULL
) /*STRICT*/;
