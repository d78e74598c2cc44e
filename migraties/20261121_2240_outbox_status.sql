-- Beheer -> Post asks "what failed" of a table in which nearly everything went well.
CREATE INDEX outbox_bericht_status ON outbox_bericht (regio_id, status, id);
