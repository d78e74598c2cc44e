-- Adding and reading only: the program's role can change or remove no line of the log (S17).
REVOKE UPDATE, DELETE, TRUNCATE ON audit_gebeurtenis FROM CURRENT_USER;
REVOKE UPDATE, DELETE, TRUNCATE ON audit_keten FROM CURRENT_USER;
REVOKE UPDATE, DELETE, TRUNCATE ON audit_zegel FROM CURRENT_USER;
