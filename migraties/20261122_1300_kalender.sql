-- SPDX-License-Identifier: EUPL-1.2
-- A week in which a person moved or cancelled what the cycle gives. `vooroverleg` is empty when it has none any more; `overleg` is the
-- table of that round.
CREATE TABLE kalender_week (
  regio_id INTEGER NOT NULL REFERENCES regio_regio (id),
  maandag TEXT NOT NULL,
  vooroverleg TEXT,
  overleg TEXT NOT NULL,
  PRIMARY KEY (regio_id, maandag)
) /*STRICT*/;
