-- Adding and reading only: the program itself can change or remove no line of the log (S17).
CREATE TRIGGER audit_gebeurtenis_vast BEFORE UPDATE ON audit_gebeurtenis BEGIN SELECT RAISE (ABORT, 'vast'); END;
CREATE TRIGGER audit_gebeurtenis_blijft BEFORE DELETE ON audit_gebeurtenis BEGIN SELECT RAISE (ABORT, 'vast'); END;
CREATE TRIGGER audit_keten_vast BEFORE UPDATE ON audit_keten BEGIN SELECT RAISE (ABORT, 'vast'); END;
CREATE TRIGGER audit_keten_blijft BEFORE DELETE ON audit_keten BEGIN SELECT RAISE (ABORT, 'vast'); END;
CREATE TRIGGER audit_zegel_vast BEFORE UPDATE ON audit_zegel BEGIN SELECT RAISE (ABORT, 'vast'); END;
CREATE TRIGGER audit_zegel_blijft BEFORE DELETE ON audit_zegel BEGIN SELECT RAISE (ABORT, 'vast'); END;
