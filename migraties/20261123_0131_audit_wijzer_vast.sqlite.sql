-- SPDX-License-Identifier: EUPL-1.2
-- S17: who takes a line out of what finds it hides that somebody looked. It goes with its line, by pruning.
CREATE TRIGGER audit_wijzer_vast BEFORE UPDATE ON audit_wijzer BEGIN SELECT RAISE (ABORT, 'vast'); END;
CREATE TRIGGER audit_wijzer_blijft BEFORE DELETE ON audit_wijzer
WHEN NOT EXISTS (SELECT 1 FROM audit_te_snoeien t WHERE t.gebeurtenis_id = OLD.gebeurtenis_id)
BEGIN SELECT RAISE (ABORT, 'vast'); END;
