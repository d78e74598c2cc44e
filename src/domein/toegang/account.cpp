// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/account.hpp"

#include "base/tekst.hpp"

namespace toegang {
namespace {

std::string kies(std::string_view rest) {
    return "SELECT " + std::string(kAccountKolommen) + " FROM toegang_account a " + std::string(rest);
}

std::vector<Account> alle_uit(const storage::Rijen& rijen) {
    std::vector<Account> accounts;
    for (const auto& r : rijen) accounts.push_back(account_uit(r));
    return accounts;
}

}  // namespace

Account account_uit(const storage::Rij& r, std::size_t vanaf) {
    Account a;
    a.id = r.id<AccountId>(vanaf);
    a.email = r.tekst(vanaf + 1);
    a.naam = r.tekst(vanaf + 2);
    a.functie = r.tekst(vanaf + 3);
    a.telefoon = r.tekst(vanaf + 4);
    a.organisatie = r.id<OrganisatieId>(vanaf + 5);
    a.soort_verwijzer = r.tekst(vanaf + 6);
    a.agb = r.tekst(vanaf + 7);
    a.skj = r.tekst(vanaf + 8);
    a.big = r.tekst(vanaf + 9);
    a.geblokkeerd = !r.leeg(vanaf + 10);
    a.totp_aan = r.ja(vanaf + 11);
    a.gecontroleerd = r.ja(vanaf + 12);
    return a;
}

std::string email_sleutel(std::string_view email) { return base::tekst::kleine_letters(base::tekst::trim(email)); }

std::optional<Account> account(storage::Sessie& s, AccountId id) {
    static const std::string kSql = kies("WHERE a.id = ?1");
    const auto rij = s.een(kSql, id);
    if (!rij) return std::nullopt;
    return account_uit(*rij);
}

std::optional<Account> account_met_email(storage::Sessie& s, std::string_view email) {
    static const std::string kSql = kies("WHERE a.email_sleutel = ?1");
    const auto rij = s.een(kSql, email_sleutel(email));
    if (!rij) return std::nullopt;
    return account_uit(*rij);
}

std::vector<Account> met_rol(storage::Sessie& s, RegioId regio, Rol rol, base::Moment nu) {
    static const std::string kSql = kies(
        "WHERE a.geblokkeerd_op IS NULL AND EXISTS (SELECT 1 FROM toegang_rol r WHERE r.account_id = a.id AND r.regio_id = ?1 "
        "AND r.rol = ?2 AND r.vanaf <= ?3 AND (r.tot IS NULL OR r.tot > ?3)) ORDER BY a.naam, a.id");
    return alle_uit(s.vraag(kSql, regio, naam_van(rol), nu));
}

std::vector<Account> ongecontroleerden(storage::Sessie& s, RegioId regio, base::Moment nu) {
    static const std::string kSql = kies(
        "WHERE a.gecontroleerd = 0 AND a.geblokkeerd_op IS NULL AND EXISTS (SELECT 1 FROM toegang_rol r WHERE r.account_id = a.id "
        "AND r.regio_id = ?1 AND r.rol = ?2 AND r.vanaf <= ?3 AND (r.tot IS NULL OR r.tot > ?3)) ORDER BY a.naam, a.id");
    return alle_uit(s.vraag(kSql, regio, naam_van(Rol::inbrenger), nu));
}

std::vector<Account> accounts_van_regio(storage::Sessie& s, RegioId regio, std::string_view zoek, std::string_view na,
                                        int hoeveel) {
    static const std::string kSql =
        kies("WHERE EXISTS (SELECT 1 FROM toegang_rol r WHERE r.account_id = a.id AND r.regio_id = ?1) "
             "AND (?2 = '' OR a.naam_sleutel LIKE ?2 ESCAPE '!' OR a.email_sleutel LIKE ?2 ESCAPE '!') "
             "AND a.email_sleutel > ?3 ORDER BY a.email_sleutel LIMIT ?4");
    std::string patroon;
    for (const char c : base::tekst::vouw(base::tekst::trim(zoek))) {
        if (c == '%' || c == '_' || c == '!') patroon += '!';
        patroon += c;
    }
    if (!patroon.empty()) patroon = "%" + patroon + "%";
    return alle_uit(s.vraag(kSql, regio, patroon, na, hoeveel));
}

base::Result<AccountId> maak_account(storage::Sessie& s, base::Ids& ids, const NieuwAccount& nieuw, base::Moment nu) {
    const auto fouten = keur_gegevens(nieuw);
    if (!fouten.empty()) return fouten;
    if (account_met_email(s, nieuw.email))
        return base::Fout{base::Soort::botsing, "toegang.email_bestaat", "email", "Er is al een account met dit e-mailadres"};
    const auto id = ids.maak<AccountId>();
    const std::optional<std::string> hash =
        nieuw.wachtwoord.empty() ? std::nullopt : std::optional(base::crypto::wachtwoord_hash(nieuw.wachtwoord));
    s.doe(
        "INSERT INTO toegang_account (id, email, email_sleutel, naam, naam_sleutel, functie, telefoon, organisatie_id, soort_verwijzer, "
        "agb, skj, big, gecontroleerd, wachtwoord, totp_aan, totp_stap, gemaakt) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, 0, 0, ?15)",
        id, base::tekst::email(nieuw.email), email_sleutel(nieuw.email), base::tekst::trim(nieuw.naam),
        base::tekst::vouw(base::tekst::trim(nieuw.naam)), nieuw.functie, nieuw.telefoon, nieuw.organisatie, nieuw.soort_verwijzer,
        nieuw.agb, nieuw.skj, nieuw.big, nieuw.gecontroleerd, hash, nu);
    return id;
}

base::Fouten keur_gegevens(const NieuwAccount& nieuw) {
    base::Fouten fouten;
    const auto fout = [&](const char* veld, const char* tekst) {
        fouten.push_back({base::Soort::ongeldig, std::string("toegang.") + veld, veld, tekst});
    };
    if (base::tekst::email(nieuw.email).empty()) fout("email", "Vul een e-mailadres in, bijvoorbeeld s.jansen@organisatie.nl");
    const std::string naam = base::tekst::trim(nieuw.naam);
    if (naam.empty()) fout("naam", "Vul de naam in");
    for (const auto& [veld, waarde] : {std::pair{"naam", naam}, {"functie", nieuw.functie}, {"telefoon", nieuw.telefoon}}) {
        // S26: what ends up in a mail header must not be able to end that header.
        if (base::tekst::lengte(waarde) > 200) fout(veld, "Gebruik niet meer dan 200 tekens");
        else if (base::tekst::heeft_stuurtekens(waarde) || waarde.find_first_of("\r\n\t") != std::string::npos)
            fout(veld, "Gebruik alleen letters, cijfers en leestekens, op één regel");
    }
    return fouten;
}

void zet_eigen_gegevens(storage::Sessie& s, AccountId id, const std::string& naam, const std::string& functie,
                        const std::string& telefoon) {
    s.doe("UPDATE toegang_account SET naam = ?2, naam_sleutel = ?3, functie = ?4, telefoon = ?5 WHERE id = ?1", id, naam,
          base::tekst::vouw(naam), functie, telefoon);
}

void zet_email(storage::Sessie& s, AccountId id, const std::string& email) {
    s.doe("UPDATE toegang_account SET email = ?2, email_sleutel = ?3 WHERE id = ?1", id, base::tekst::email(email),
          email_sleutel(email));
}

void zet_gecontroleerd(storage::Sessie& s, AccountId id) {
    s.doe("UPDATE toegang_account SET gecontroleerd = 1 WHERE id = ?1", id);
}

void zet_geblokkeerd(storage::Sessie& s, AccountId id, std::optional<base::Moment> op) {
    s.doe("UPDATE toegang_account SET geblokkeerd_op = ?2 WHERE id = ?1", id, op);
}

std::optional<std::string> wachtwoord_hash_van(storage::Sessie& s, AccountId id) {
    const auto rij = s.een("SELECT wachtwoord FROM toegang_account WHERE id = ?1", id);
    if (!rij) return std::nullopt;
    return rij->tekst_of_leeg(0);
}

void zet_wachtwoord_hash(storage::Sessie& s, AccountId id, const std::string& hash) {
    s.doe("UPDATE toegang_account SET wachtwoord = ?2 WHERE id = ?1", id, hash);
}

void wis_wachtwoord(storage::Sessie& s, AccountId id) { s.doe("UPDATE toegang_account SET wachtwoord = NULL WHERE id = ?1", id); }

bool hoort_bij_regio(storage::Sessie& s, RegioId regio, AccountId id) {
    return s
        .een("SELECT a.id FROM toegang_account a WHERE a.id = ?2 AND EXISTS (SELECT 1 FROM toegang_rol r "
             "WHERE r.account_id = a.id AND r.regio_id = ?1)",
             regio, id)
        .has_value();
}

}  // namespace toegang
