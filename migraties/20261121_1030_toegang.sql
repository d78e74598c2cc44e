-- SPDX-License-Identifier: EUPL-1.2
-- Accounts belong to the installation, roles to a region. Staff data is plain; the TOTP secret and kept forms are encrypted.
CREATE TABLE toegang_account (
    id INTEGER PRIMARY KEY,
    email TEXT NOT NULL,
    email_sleutel TEXT NOT NULL UNIQUE,
    naam TEXT NOT NULL,
    naam_sleutel TEXT NOT NULL,
    functie TEXT NOT NULL,
    telefoon TEXT NOT NULL,
    organisatie_id INTEGER,
    soort_verwijzer TEXT NOT NULL,
    agb TEXT NOT NULL,
    skj TEXT NOT NULL,
    big TEXT NOT NULL,
    gecontroleerd INTEGER NOT NULL,
    geblokkeerd_op INTEGER,
    wachtwoord TEXT,
    totp BLOB,
    totp_proef BLOB,
    totp_aan INTEGER NOT NULL,
    totp_stap INTEGER NOT NULL,
    instelcode BLOB,
    gemaakt INTEGER NOT NULL
) /*STRICT*/;

CREATE TABLE toegang_rol (
    id INTEGER PRIMARY KEY,
    regio_id INTEGER NOT NULL REFERENCES regio_regio (id),
    account_id INTEGER NOT NULL REFERENCES toegang_account (id),
    rol TEXT NOT NULL,
    vanaf INTEGER NOT NULL,
    tot INTEGER,
    UNIQUE (regio_id, id)
) /*STRICT*/;
CREATE INDEX toegang_rol_account ON toegang_rol (account_id, regio_id);
CREATE INDEX toegang_rol_regio ON toegang_rol (regio_id, rol);

-- gekozen_regio is what the person picked after log-in, not whose row it is: a session is the account's.
CREATE TABLE toegang_sessie (
    id INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    account_id INTEGER NOT NULL REFERENCES toegang_account (id),
    gekozen_regio INTEGER,
    stap TEXT NOT NULL,
    naar TEXT NOT NULL,
    gemaakt INTEGER NOT NULL,
    gezien INTEGER NOT NULL,
    totp_op INTEGER,
    afzender TEXT NOT NULL,
    programma TEXT NOT NULL
) /*STRICT*/;
CREATE INDEX toegang_sessie_account ON toegang_sessie (account_id);
CREATE INDEX toegang_sessie_gezien ON toegang_sessie (gezien);

CREATE TABLE toegang_herstelcode (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES toegang_account (id),
    hash BLOB NOT NULL,
    gebruikt_op INTEGER
) /*STRICT*/;
CREATE INDEX toegang_herstelcode_account ON toegang_herstelcode (account_id);

CREATE TABLE toegang_link (
    id INTEGER PRIMARY KEY,
    soort TEXT NOT NULL,
    account_id INTEGER NOT NULL REFERENCES toegang_account (id),
    gegeven TEXT NOT NULL,
    gemaakt INTEGER NOT NULL,
    verloopt INTEGER NOT NULL,
    fout_codes INTEGER NOT NULL,
    gebruikt_op INTEGER
) /*STRICT*/;
CREATE INDEX toegang_link_account ON toegang_link (account_id);

-- A secret is made each time that the message leaves, so a message that was sent twice holds two that work (S12).
CREATE TABLE toegang_linkgeheim (
    hash BLOB PRIMARY KEY,
    link_id INTEGER NOT NULL REFERENCES toegang_link (id)
) /*STRICT*/;
CREATE INDEX toegang_linkgeheim_link ON toegang_linkgeheim (link_id);

CREATE TABLE toegang_token (
    id INTEGER PRIMARY KEY,
    regio_id INTEGER NOT NULL REFERENCES regio_regio (id),
    account_id INTEGER NOT NULL REFERENCES toegang_account (id),
    naam TEXT NOT NULL,
    hash BLOB NOT NULL UNIQUE,
    scopes TEXT NOT NULL,
    gemaakt INTEGER NOT NULL,
    verloopt INTEGER NOT NULL,
    gebruikt_op INTEGER
) /*STRICT*/;
CREATE INDEX toegang_token_account ON toegang_token (account_id);

-- Failed attempts per pair of what was tried (a keyed hash, never the typed text) and network address (S34).
CREATE TABLE toegang_poging (
    wat BLOB NOT NULL,
    afzender TEXT NOT NULL,
    mislukt INTEGER NOT NULL,
    laatste INTEGER NOT NULL,
    PRIMARY KEY (wat, afzender)
) /*STRICT*/;
CREATE INDEX toegang_poging_laatste ON toegang_poging (laatste);

-- What needs a second person (S8).
CREATE TABLE toegang_wijzigverzoek (
    id INTEGER PRIMARY KEY,
    regio_id INTEGER NOT NULL REFERENCES regio_regio (id),
    soort TEXT NOT NULL,
    account_id INTEGER NOT NULL REFERENCES toegang_account (id),
    gegeven TEXT NOT NULL,
    reden TEXT NOT NULL,
    door INTEGER NOT NULL REFERENCES toegang_account (id),
    gevraagd_op INTEGER NOT NULL,
    stand TEXT NOT NULL,
    beslist_door INTEGER REFERENCES toegang_account (id),
    beslist_op INTEGER,
    UNIQUE (regio_id, id)
) /*STRICT*/;
CREATE INDEX toegang_wijzigverzoek_stand ON toegang_wijzigverzoek (regio_id, stand);

-- The form of somebody whose session ended while typing: encrypted, returned to the same account only.
CREATE TABLE toegang_bewaard (
    id INTEGER PRIMARY KEY,
    regio_id INTEGER NOT NULL REFERENCES regio_regio (id),
    account_id INTEGER NOT NULL REFERENCES toegang_account (id),
    formulier BLOB NOT NULL,
    verloopt INTEGER NOT NULL
) /*STRICT*/;
CREATE INDEX toegang_bewaard_account ON toegang_bewaard (account_id, regio_id);
