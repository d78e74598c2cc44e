-- When the people who have to act were reminded: once for each question and each text.
ALTER TABLE aanmelding_aanvulling ADD COLUMN herinnerd_op INTEGER;
ALTER TABLE anonimisering_stuk ADD COLUMN herinnerd_op INTEGER;
