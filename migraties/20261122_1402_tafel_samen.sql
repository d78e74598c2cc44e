-- SPDX-License-Identifier: EUPL-1.2
-- Agendapunten of brothers and sisters that are discussed one after the other have the same number here. Whether they still are follows from
-- overleg, state and the link of the casussen.
ALTER TABLE tafel_agendapunt ADD COLUMN samen INTEGER;
CREATE INDEX tafel_agendapunt_samen ON tafel_agendapunt (samen);
