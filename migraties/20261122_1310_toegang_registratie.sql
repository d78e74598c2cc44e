-- SPDX-License-Identifier: EUPL-1.2
-- A referrer who registered himself (S7): kept until the link was used, or a procesondersteuner refused. Nothing here tells whether the
-- address has an account (S20): that is looked at when its link is used.
CREATE TABLE toegang_registratie (
    id INTEGER PRIMARY KEY,
    regio_id INTEGER NOT NULL REFERENCES regio_regio (id),
    email TEXT NOT NULL,
    email_sleutel TEXT NOT NULL,
    naam TEXT NOT NULL,
    functie TEXT NOT NULL,
    soort_verwijzer TEXT NOT NULL,
    agb TEXT NOT NULL,
    skj TEXT NOT NULL,
    big TEXT NOT NULL,
    organisatie_id INTEGER,
    organisatie_anders TEXT NOT NULL,
    stand TEXT NOT NULL,
    nagebeld INTEGER NOT NULL,
    account_id INTEGER REFERENCES toegang_account (id),
    afzender TEXT NOT NULL,
    gemaakt INTEGER NOT NULL,
    verloopt INTEGER,
    UNIQUE (regio_id, id)
) /*STRICT*/;
CREATE INDEX toegang_registratie_stand ON toegang_registratie (regio_id, stand);
CREATE INDEX toegang_registratie_email ON toegang_registratie (email_sleutel, gemaakt);
CREATE INDEX toegang_registratie_afzender ON toegang_registratie (afzender, gemaakt);
CREATE INDEX toegang_registratie_account ON toegang_registratie (account_id);

CREATE TABLE toegang_registratiegeheim (
    hash BLOB PRIMARY KEY,
    registratie_id INTEGER NOT NULL REFERENCES toegang_registratie (id)
) /*STRICT*/;
CREATE INDEX toegang_registratiegeheim_van ON toegang_registratiegeheim (registratie_id);
