-- SPDX-License-Identifier: EUPL-1.2
-- The wall between regions (S29) with one door: a handover belongs to the region that asks and to the one that is asked.
ALTER POLICY regiomuur ON overdracht_overdracht
  USING (regio_id = (SELECT NULLIF(current_setting('overlegtafel.regio', true), '')::bigint)
         OR van_regio_id = (SELECT NULLIF(current_setting('overlegtafel.regio', true), '')::bigint)
         OR (SELECT current_setting('overlegtafel.regio', true)) = '0')
  WITH CHECK (regio_id = (SELECT NULLIF(current_setting('overlegtafel.regio', true), '')::bigint)
         OR van_regio_id = (SELECT NULLIF(current_setting('overlegtafel.regio', true), '')::bigint)
         OR (SELECT current_setting('overlegtafel.regio', true)) = '0');
