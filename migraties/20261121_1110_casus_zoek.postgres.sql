-- Words of signed masked texts only; the plain configuration of PostgreSQL, so that both databases find the same words.
CREATE TABLE casus_zoek (
  casus_id BIGINT PRIMARY KEY,
  regio_id BIGINT NOT NULL,
  tekst TSVECTOR NOT NULL
);
CREATE INDEX casus_zoek_tekst ON casus_zoek USING gin (tekst);
