-- SPDX-License-Identifier: EUPL-1.2
-- S17: a line of the log can be deleted only by pruning, and what was pruned stays known. A policy and no trigger, whose function a
-- restore beside the target could not take along; a line that it guards is passed over.
CREATE POLICY alleen_gesnoeid ON audit_gebeurtenis AS RESTRICTIVE FOR DELETE
USING (EXISTS (SELECT 1 FROM audit_te_snoeien t WHERE t.gebeurtenis_id = audit_gebeurtenis.id));
GRANT DELETE ON audit_gebeurtenis TO CURRENT_USER;
REVOKE UPDATE, DELETE, TRUNCATE ON audit_snoei FROM CURRENT_USER;
