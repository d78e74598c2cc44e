-- A mark stays: nobody can make a demo into a real installation.
REVOKE UPDATE, DELETE, TRUNCATE ON app_kenmerk FROM CURRENT_USER;
