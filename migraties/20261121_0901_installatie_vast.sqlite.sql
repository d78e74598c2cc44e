-- A mark stays: nobody can make a demo into a real installation.
CREATE TRIGGER app_kenmerk_vast BEFORE UPDATE ON app_kenmerk BEGIN SELECT RAISE (ABORT, 'vast'); END;
CREATE TRIGGER app_kenmerk_blijft BEFORE DELETE ON app_kenmerk BEGIN SELECT RAISE (ABORT, 'vast'); END;
