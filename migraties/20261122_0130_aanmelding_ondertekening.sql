-- A draft that one person prepares and another signs: who signs, since when it lies there, and what was said when it was given back.
ALTER TABLE aanmelding_concept ADD COLUMN ondertekenaar_id INTEGER;
ALTER TABLE aanmelding_concept ADD COLUMN voorgelegd_op INTEGER;
ALTER TABLE aanmelding_concept ADD COLUMN opmerking BLOB;
CREATE INDEX aanmelding_concept_ondertekenaar ON aanmelding_concept (ondertekenaar_id, regio_id, gewijzigd_op, id);
