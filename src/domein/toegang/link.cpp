// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/link.hpp"

#include <array>
#include <chrono>

#include "domein/toegang/registratie.hpp"
#include "outbox/outbox.hpp"

namespace toegang {
namespace {

using base::crypto::Bytes;
constexpr std::chrono::hours kLeeftijd{72};
constexpr int kFouteCodes = 3;
constexpr std::array<std::string_view, 4> kSoorten{"uitnodiging", "wachtwoord", "email", "verder"};
constexpr std::string_view kVasteLink = "toegang.link", kWachtwoordLink = "toegang.wachtwoord";

std::string_view naam_van(Linksoort s) { return kSoorten.at(static_cast<std::size_t>(s)); }

base::Result<> stuur(storage::Sessie& s, const Omgeving& om, outbox::Bericht b, base::Moment nu) {
    b.tekst += "\n\nDe link werkt 1 keer en 3 dagen lang.\n\nMet vriendelijke groet,\nOverlegtafel\n";
    auto klaar = outbox::leg_klaar(s, om, b, nu);
    if (!klaar) return klaar.fouten();
    return base::goed();
}

std::string adres(const Omgeving& om, const std::string& geheim) { return om.basis_url + "/link/" + geheim; }

}  // namespace

LinkId maak_link(storage::Sessie& s, base::Ids& ids, Linksoort soort, AccountId account, const std::string& gegeven,
                 base::Moment nu) {
    const auto id = ids.maak<LinkId>();
    s.doe(
        "INSERT INTO toegang_link (id, soort, account_id, gegeven, gemaakt, verloopt, fout_codes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0)",
        id, naam_van(soort), account, gegeven, nu, nu + kLeeftijd);
    return id;
}

std::optional<std::string> maak_linkgeheim(storage::Sessie& s, LinkId id, base::Moment nu) {
    if (!s.een("SELECT id FROM toegang_link WHERE id = ?1 AND gebruikt_op IS NULL AND verloopt > ?2 AND fout_codes < ?3", id, nu,
               kFouteCodes))
        return std::nullopt;
    std::string geheim = base::crypto::base64url(base::crypto::willekeurig(32));
    s.doe("INSERT INTO toegang_linkgeheim (hash, link_id) VALUES (?1, ?2)", Bytes{base::crypto::hash(geheim)}, id);
    return geheim;
}

std::optional<Link> vind_link(storage::Sessie& s, std::string_view geheim, base::Moment nu) {
    const auto rij = s.een(
        "SELECT l.id, l.soort, l.account_id, l.gegeven FROM toegang_linkgeheim g JOIN toegang_link l ON l.id = g.link_id "
        "JOIN toegang_account a ON a.id = l.account_id "
        "WHERE g.hash = ?1 AND l.gebruikt_op IS NULL AND l.verloopt > ?2 AND l.fout_codes < ?3 AND a.geblokkeerd_op IS NULL",
        Bytes{base::crypto::hash(geheim)}, nu, kFouteCodes);
    if (!rij) return std::nullopt;
    Link l{rij->id<LinkId>(0), Linksoort::uitnodiging, rij->id<AccountId>(2), rij->tekst(3)};
    for (std::size_t k = 0; k < kSoorten.size(); ++k)
        if (kSoorten.at(k) == rij->tekst(1)) l.soort = static_cast<Linksoort>(k);
    return l;
}

bool gebruik_link(storage::Sessie& s, LinkId id, base::Moment nu) {
    return s.doe("UPDATE toegang_link SET gebruikt_op = ?2 WHERE id = ?1 AND gebruikt_op IS NULL", id, nu) == 1;
}

bool tel_poging(storage::Sessie& s, LinkId id, base::Moment nu) {
    return s.doe("UPDATE toegang_link SET fout_codes = fout_codes + 1 "
                 "WHERE id = ?1 AND gebruikt_op IS NULL AND verloopt > ?2 AND fout_codes < ?3",
                 id, nu, kFouteCodes) == 1;
}

void neem_poging_terug(storage::Sessie& s, LinkId id) {
    s.doe("UPDATE toegang_link SET fout_codes = fout_codes - 1 WHERE id = ?1 AND fout_codes > 0", id);
}

void vervang_links(storage::Sessie& s, AccountId account, Linksoort soort, base::Moment nu, std::string_view gegeven) {
    s.doe("UPDATE toegang_link SET gebruikt_op = ?3 WHERE account_id = ?1 AND soort = ?2 AND gebruikt_op IS NULL"
          " AND (?4 = '' OR gegeven = ?4)",
          account, naam_van(soort), nu, gegeven);
}

base::Result<> stuur_uitnodiging(storage::Sessie& s, const Omgeving& om, RegioId regio, const Account& aan, base::Moment nu) {
    vervang_links(s, aan.id, Linksoort::uitnodiging, nu);
    const auto link = maak_link(s, om.ids, Linksoort::uitnodiging, aan.id, "", nu);
    outbox::Bericht b{.regio = regio.getal, .soort = "toegang.uitnodiging", .aan = aan.email, .aan_account = aan.id.getal};
    b.onderwerp = "Uitnodiging voor Overlegtafel";
    b.tekst = "Beste " + aan.naam + ",\n\nJe krijgt toegang tot Overlegtafel. Open deze link om te beginnen:\n\n" +
              std::string(outbox::kLinkPlek) +
              "\n\nJe hebt daarbij een instelcode nodig. Die krijg je van de beheerder, bijvoorbeeld per telefoon.";
    b.link = outbox::Link{std::string(kVasteLink), base::Json::Object{{"link", link.getal}}};
    return stuur(s, om, std::move(b), nu);
}

base::Result<> stuur_link_naar(storage::Sessie& s, const Omgeving& om, RegioId regio, const Account& aan, const Mail& m,
                               base::Moment nu) {
    vervang_links(s, aan.id, Linksoort::verder, nu, m.pad);
    const auto link = maak_link(s, om.ids, Linksoort::verder, aan.id, m.pad, nu);
    outbox::Bericht b{.regio = regio.getal, .soort = m.soort, .aan = aan.email, .aan_account = aan.id.getal};
    b.onderwerp = m.onderwerp;
    b.tekst = "Beste " + aan.naam + ",\n\n" + m.zin + " Ga verder met deze link:\n\n" + std::string(outbox::kLinkPlek) +
              "\n\nHeb je nog geen wachtwoord? Dan heb je een code nodig. Die krijg je per telefoon van de procesondersteuner.";
    b.sleutel = m.sleutel;
    b.link = outbox::Link{std::string(kVasteLink), base::Json::Object{{"link", link.getal}}};
    return stuur(s, om, std::move(b), nu);
}

base::Result<> stuur_emailbevestiging(storage::Sessie& s, const Omgeving& om, RegioId regio, const Account& aan,
                                      const std::string& nieuw_adres, base::Moment nu) {
    vervang_links(s, aan.id, Linksoort::email, nu);
    const auto link = maak_link(s, om.ids, Linksoort::email, aan.id, nieuw_adres, nu);
    outbox::Bericht b{.regio = regio.getal, .soort = "toegang.email", .aan = nieuw_adres, .aan_account = aan.id.getal};
    b.onderwerp = "Bevestig je e-mailadres";
    b.tekst =
        "Goedendag,\n\nIemand gaf dit adres op voor een account bij Overlegtafel. Was dat voor jou? Bevestig het dan met deze link:\n\n" +
        std::string(outbox::kLinkPlek) + "\n\nKen je Overlegtafel niet? Dan hoef je niets te doen.";
    b.link = outbox::Link{std::string(kVasteLink), base::Json::Object{{"link", link.getal}}};
    return stuur(s, om, std::move(b), nu);
}

base::Result<> stuur_wachtwoordlink(storage::Sessie& s, const Omgeving& om, const std::string& email, base::Moment nu) {
    outbox::Bericht b{.soort = "toegang.wachtwoord", .aan = email, .onderwerp = "Kies een nieuw wachtwoord"};
    b.tekst =
        "Goedendag,\n\nEr is een nieuw wachtwoord aangevraagd voor je account bij Overlegtafel. Kies het met deze link:\n\n" +
        std::string(outbox::kLinkPlek) +
        "\n\nVroeg je dit niet aan? Dan hoef je niets te doen: je wachtwoord blijft zoals het is.";
    b.link = outbox::Link{std::string(kWachtwoordLink), base::Json::Object{{"email", email}}};
    return stuur(s, om, std::move(b), nu);
}

void registreer_links(outbox::Verzender& verzender, const Omgeving& om) {
    registreer_registratielinks(verzender, om);
    verzender.registreer(std::string(kVasteLink),
                         [&om](storage::Sessie& s, const base::Json& gegevens, outbox::BerichtId, base::Moment nu) {
                             const auto geheim = maak_linkgeheim(s, LinkId{gegevens["link"].getal()}, nu);
                             return geheim ? std::optional(adres(om, *geheim)) : std::nullopt;
                         });
    verzender.registreer(
        std::string(kWachtwoordLink),
        [&om](storage::Sessie& s, const base::Json& gegevens, outbox::BerichtId, base::Moment nu) -> std::optional<std::string> {
            const auto wie = account_met_email(s, gegevens["email"].tekst());
            if (!wie || wie->geblokkeerd) return std::nullopt;
            vervang_links(s, wie->id, Linksoort::wachtwoord, nu);
            return adres(om, *maak_linkgeheim(s, maak_link(s, om.ids, Linksoort::wachtwoord, wie->id, "", nu), nu));
        });
}

}  // namespace toegang
