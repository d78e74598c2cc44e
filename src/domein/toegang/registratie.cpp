// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/registratie.hpp"

#include <algorithm>
#include <array>

#include "base/tekst.hpp"
#include "domein/toegang/account.hpp"
#include "outbox/outbox.hpp"
#include "web/herkomst.hpp"

namespace toegang {
namespace {

using base::crypto::Bytes;
constexpr std::chrono::hours kLeeftijd{72};
constexpr std::chrono::hours kVenster{1};
// Somebody who mistyped tries again; a colleague behind the same network address does too.
constexpr int kPerAdres = 3, kPerAfzender = 10;
constexpr std::string_view kLink = "toegang.registratie";

constexpr const char* kKolommen =
    "r.id, r.regio_id, r.email, r.naam, r.functie, r.soort_verwijzer, r.agb, r.skj, r.big, r.organisatie_id, r.organisatie_anders, "
    "r.nagebeld, r.account_id, r.gemaakt";

std::string kies(std::string_view rest) {
    return std::string("SELECT ") + kKolommen + " FROM toegang_registratie r " + std::string(rest);
}

Registratie uit(const storage::Rij& r) {
    Registratie g;
    g.id = r.id<RegistratieId>(0);
    g.regio = r.id<RegioId>(1);
    g.email = r.tekst(2);
    g.naam = r.tekst(3);
    g.functie = r.tekst(4);
    g.soort_verwijzer = r.tekst(5);
    g.agb = r.tekst(6);
    g.skj = r.tekst(7);
    g.big = r.tekst(8);
    g.organisatie = r.id<OrganisatieId>(9);
    g.organisatie_anders = r.tekst(10);
    g.nagebeld = r.ja(11);
    g.account = r.id<AccountId>(12);
    g.gemaakt = r.moment(13);
    return g;
}

void voeg_in(storage::Sessie& s, const Registratie& r, std::string_view stand, const std::string& afzender, base::Moment nu,
             std::optional<base::Moment> verloopt) {
    s.doe("INSERT INTO toegang_registratie (id, regio_id, email, email_sleutel, naam, functie, soort_verwijzer, agb, skj, big, "
          "organisatie_id, organisatie_anders, stand, nagebeld, account_id, afzender, gemaakt, verloopt) "
          "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, 0, ?14, ?15, ?16, ?17)",
          r.id, r.regio, base::tekst::email(r.email), email_sleutel(r.email), r.naam, r.functie, r.soort_verwijzer, r.agb, r.skj,
          r.big, r.organisatie, r.organisatie_anders, stand, r.account, afzender, nu, verloopt);
}

/// S7, S34: counted for every address alike.
bool te_vaak(storage::Sessie& s, const Registratie& r, const std::string& afzender, base::Moment nu) {
    const auto adres = s.een("SELECT COUNT(*) FROM toegang_registratie WHERE email_sleutel = ?1 AND gemaakt > ?2",
                             email_sleutel(r.email), nu - kVenster);
    const auto netwerk =
        s.een("SELECT COUNT(*) FROM toegang_registratie WHERE afzender = ?1 AND gemaakt > ?2", afzender, nu - kVenster);
    return adres->getal(0) >= kPerAdres || netwerk->getal(0) >= kPerAfzender;
}

/// S20: the same words to an address with an account and to one without.
base::Result<> stuur_link(storage::Sessie& s, const Omgeving& om, const Registratie& r, base::Moment nu) {
    outbox::Bericht b{.regio = r.regio.getal, .soort = std::string(kLink), .aan = r.email};
    b.onderwerp = "Toegang als verwijzer";
    b.tekst = "Goedendag,\n\nMet dit e-mailadres is toegang als verwijzer gevraagd tot Overlegtafel, " +
              regio::vind(s, r.regio)->naam + ". Was jij dat? Ga dan verder met deze link:\n\n" + std::string(outbox::kLinkPlek) +
              "\n\nHeb je al een account? Dan lees je daar hoe je inlogt. Vroeg je dit niet? Dan hoef je niets te doen."
              "\n\nDe link werkt 1 keer en 3 dagen lang.\n\nMet vriendelijke groet,\nOverlegtafel\n";
    b.link = outbox::Link{std::string(kLink), base::Json::Object{{"registratie", r.id.getal}}};
    auto klaar = outbox::leg_klaar(s, om, b, nu);
    if (!klaar) return klaar.fouten();
    return base::goed();
}

}  // namespace

bool bekend_maildomein(storage::Sessie& s, const Registratie& r, base::Moment nu) {
    const std::string domein = base::tekst::kleine_letters(r.email.substr(r.email.find('@') + 1));
    const auto kent = [&](const std::vector<std::string>& lijst) {
        return std::any_of(lijst.begin(), lijst.end(),
                           [&](const std::string& d) { return base::tekst::kleine_letters(d) == domein; });
    };
    const auto organisatie = regio::organisatie(s, r.regio, r.organisatie);
    const auto regels = regio::regels(s, r.regio, nu);
    return kent(regels.maildomeinen) ||
           (organisatie && organisatie->hoort_erbij(base::dag_van(nu)) && kent(organisatie->maildomeinen));
}

/// S7 (eigen regel): no link to an address outside the list before a procesondersteuner called the organisation.
base::Result<Vervolgstap> vraag_registratie(storage::Sessie& s, const Omgeving& om, Registratie r, const std::string& afzender,
                                            base::Moment nu) {
    const std::string net = web::net_van(afzender);
    if (te_vaak(s, r, net, nu))
        return base::Fout{base::Soort::te_veel, "toegang.registratie_te_vaak", "",
                          "Je vroeg dit te vaak. Wacht een uur en probeer het dan opnieuw"};
    r.id = om.ids.maak<RegistratieId>();
    const bool bekend = bekend_maildomein(s, r, nu);
    voeg_in(s, r, bekend ? "link" : "wacht", net, nu, bekend ? std::optional(nu + kLeeftijd) : std::nullopt);
    audit::Gebeurtenis g{.naam = "toegang.registratie_gevraagd", .actie = audit::Actie::maken, .op = nu};
    g.regio = r.regio.getal;
    g.object = "registratie";
    g.object_id = r.id.getal;
    g.afzender = afzender;
    g.kanaal = "pagina";
    audit::leg_vast(s, om.ids, g);
    if (!bekend) return Vervolgstap::eerst_bellen;
    if (auto klaar = stuur_link(s, om, r, nu); !klaar) return klaar.fouten();
    return Vervolgstap::link;
}

std::vector<Registratie> te_bellen(storage::Sessie& s, RegioId regio) {
    static const std::string kSql = kies("WHERE r.regio_id = ?1 AND r.stand = 'wacht' ORDER BY r.gemaakt, r.id");
    std::vector<Registratie> lijst;
    for (const auto& rij : s.vraag(kSql, regio)) lijst.push_back(uit(rij));
    return lijst;
}

std::optional<Registratie> te_bellen(storage::Sessie& s, RegioId regio, RegistratieId id) {
    static const std::string kSql = kies("WHERE r.regio_id = ?1 AND r.id = ?2 AND r.stand = 'wacht'");
    const auto rij = s.een(kSql, regio, id);
    if (!rij) return std::nullopt;
    return uit(*rij);
}

base::Result<> stuur_na_bellen(storage::Sessie& s, const Omgeving& om, const Registratie& r, base::Moment nu) {
    s.doe("UPDATE toegang_registratie SET stand = 'link', nagebeld = 1, verloopt = ?2 WHERE id = ?1", r.id, nu + kLeeftijd);
    return stuur_link(s, om, r, nu);
}

void weiger_registratie(storage::Sessie& s, const Registratie& r) {
    s.doe("UPDATE toegang_registratie SET stand = 'geweigerd' WHERE id = ?1", r.id);
}

std::optional<Registratie> vind_registratie(storage::Sessie& s, std::string_view geheim, base::Moment nu) {
    static const std::string kSql = kies(
        "JOIN toegang_registratiegeheim g ON g.registratie_id = r.id WHERE g.hash = ?1 AND r.stand = 'link' AND r.verloopt > ?2");
    const auto rij = s.een(kSql, Bytes{base::crypto::hash(geheim)}, nu);
    if (!rij) return std::nullopt;
    return uit(*rij);
}

NieuwAccount nieuw_account(const Registratie& r) {
    return {.email = r.email,
            .naam = r.naam,
            .functie = r.functie,
            .organisatie = r.organisatie,
            .soort_verwijzer = r.soort_verwijzer,
            .agb = r.agb,
            .skj = r.skj,
            .big = r.big,
            .gecontroleerd = r.nagebeld};
}

std::optional<AccountId> open_account(storage::Sessie& s, base::Ids& ids, const Registratie& r,
                                      const std::string& wachtwoord_hash, base::Moment nu) {
    if (account_met_email(s, r.email)) return std::nullopt;
    if (s.doe("UPDATE toegang_registratie SET stand = 'gebruikt' WHERE id = ?1 AND stand = 'link'", r.id) != 1)
        return std::nullopt;
    const auto id = maak_account(s, ids, nieuw_account(r), nu);
    if (!id) return std::nullopt;
    zet_wachtwoord_hash(s, *id, wachtwoord_hash);
    (void)geef_rol(s, ids, r.regio, *id, Rol::inbrenger, nu);  // a new account has no role that it could clash with
    s.doe("UPDATE toegang_registratie SET account_id = ?2 WHERE id = ?1", r.id, *id);
    return *id;
}

void onthoud_registratie(storage::Sessie& s, base::Ids& ids, const Registratie& van, AccountId account, base::Moment nu) {
    Registratie r = van;
    r.id = ids.maak<RegistratieId>();
    r.account = account;
    voeg_in(s, r, "gebruikt", "", nu, std::nullopt);
}

std::string organisatie_anders(storage::Sessie& s, AccountId id) {
    const auto rij = s.een("SELECT organisatie_anders FROM toegang_registratie WHERE account_id = ?1", id);
    return rij ? rij->tekst(0) : std::string{};
}

void registreer_registratielinks(outbox::Verzender& verzender, const Omgeving& om) {
    verzender.registreer(
        std::string(kLink),
        [&om](storage::Sessie& s, const base::Json& gegevens, outbox::BerichtId, base::Moment nu) -> std::optional<std::string> {
            const RegistratieId id{gegevens["registratie"].getal()};
            if (!s.een("SELECT id FROM toegang_registratie WHERE id = ?1 AND stand = 'link' AND verloopt > ?2", id, nu))
                return std::nullopt;
            const std::string geheim = base::crypto::base64url(base::crypto::willekeurig(32));
            s.doe("INSERT INTO toegang_registratiegeheim (hash, registratie_id) VALUES (?1, ?2)",
                  Bytes{base::crypto::hash(geheim)}, id);
            return om.basis_url + "/registratie/" + geheim;
        });
}

}  // namespace toegang
