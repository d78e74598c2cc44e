-- SPDX-License-Identifier: EUPL-1.2
-- S17: who takes a line out of what finds it hides that somebody looked. It goes with its line, by pruning.
CREATE POLICY alleen_gesnoeid ON audit_wijzer AS RESTRICTIVE FOR DELETE
USING (EXISTS (SELECT 1 FROM audit_te_snoeien t WHERE t.gebeurtenis_id = audit_wijzer.gebeurtenis_id));
REVOKE UPDATE, TRUNCATE ON audit_wijzer FROM CURRENT_USER;
