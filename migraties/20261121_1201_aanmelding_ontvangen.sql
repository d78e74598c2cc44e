-- For the job that looks for the same child twice among what came in lately.
CREATE INDEX aanmelding_aanmelding_ontvangen ON aanmelding_aanmelding (regio_id, ontvangen_op);
