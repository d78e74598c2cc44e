-- SPDX-License-Identifier: EUPL-1.2
-- S17: a line of the log can be deleted only by pruning, and what was pruned stays known.
DROP TRIGGER audit_gebeurtenis_blijft;
CREATE TRIGGER audit_gebeurtenis_blijft BEFORE DELETE ON audit_gebeurtenis
WHEN NOT EXISTS (SELECT 1 FROM audit_te_snoeien t WHERE t.gebeurtenis_id = OLD.id)
BEGIN SELECT RAISE (ABORT, 'vast'); END;
CREATE TRIGGER audit_snoei_vast BEFORE UPDATE ON audit_snoei BEGIN SELECT RAISE (ABORT, 'vast'); END;
CREATE TRIGGER audit_snoei_blijft BEFORE DELETE ON audit_snoei BEGIN SELECT RAISE (ABORT, 'vast'); END;
