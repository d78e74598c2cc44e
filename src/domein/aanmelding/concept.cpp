// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/concept.hpp"

#include <algorithm>

#include "domein/aanmelding/broer.hpp"
#include "domein/aanmelding/store.hpp"
#include "domein/aanmelding/velden.hpp"

namespace aanmelding::concepten {
namespace {

constexpr const char* kKolommen =
    "SELECT id, soort, stap, antwoorden, gewijzigd_op, casus_id, versie, maker_id, ondertekenaar_id, voorgelegd_op, opmerking,"
    " namens"
    " FROM aanmelding_concept ";

base::crypto::Plek plek(ConceptId id) { return {"aanmelding_concept", "antwoorden", id.getal}; }
base::crypto::Plek namens_plek(ConceptId id) { return {"aanmelding_concept", "namens", id.getal}; }
base::crypto::Plek opmerking_plek(ConceptId id) { return {"aanmelding_concept", "opmerking", id.getal}; }

storage::Bytes ingesloten(const Omgeving& om, const Kijker& k, ConceptId id, const Antwoorden& a) {
    return om.sleutels.versleutel(k.regio.getal, plek(id), a.als_json().schrijf());
}

Concept uit_rij(const storage::Rij& r, const Omgeving& om, const Kijker& k) {
    Concept c;
    c.id = r.id<ConceptId>(0);
    c.soort = r.tekst(1) == "melding" ? casus::Soort::melding : casus::Soort::vraag;
    c.stap = r.klein(2);
    c.gewijzigd_op = r.moment(4);
    c.casus = r.id<casus::CasusId>(5);
    c.versie = r.klein(6);
    c.maker = r.id<toegang::AccountId>(7);
    c.ondertekenaar = r.id<toegang::AccountId>(8);
    c.voorgelegd_op = r.moment_of_leeg(9);
    if (!r.leeg(3))
        c.antwoorden = Antwoorden::uit_json(
            base::Json::lees(om.sleutels.ontsleutel(k.regio.getal, plek(c.id), r.bytes(3)).value()).waarde());
    if (!r.leeg(10)) c.opmerking = om.sleutels.ontsleutel(k.regio.getal, opmerking_plek(c.id), r.bytes(10)).value();
    if (!r.leeg(11))
        c.namens = namens::Gegevens::uit_json(
            base::Json::lees(om.sleutels.ontsleutel(k.regio.getal, namens_plek(c.id), r.bytes(11)).value()).waarde());
    return c;
}

/// Eigen regel (domain.md section 2, "private to its maker and a named co-signer"): the co-signer as long as it lies there and they work for the
/// same practice; of what was signed and handed in the maker keeps nothing.
bool mag_lezen(storage::Sessie& s, const Kijker& k, const Concept& c) {
    if (c.namens) return k.account == c.maker && k.is(toegang::Rol::procesondersteuner);
    if (k.account == c.maker) return !c.casus || !c.voorgelegd_op;
    const auto maker = toegang::account(s, c.maker);
    return k.account == c.bij() && k.is(toegang::Rol::inbrenger) && k.gecontroleerd && maker &&
           maker->organisatie == k.organisatie;
}

/// The bytes of the attachments that hang on drafts of `maker`, or on what became of them.
std::int64_t bytes_van(storage::Sessie& s, regio::RegioId regio, toegang::AccountId maker, bool ingediend) {
    const std::string waar = ingediend ? "b.casus_id = c.casus_id" : "b.concept_id = c.id";
    return s
        .een("SELECT CAST(coalesce(sum(b.grootte), 0) AS BIGINT) FROM aanmelding_concept c JOIN aanmelding_bijlage b ON " + waar +
                 " AND b.regio_id = c.regio_id WHERE c.maker_id = ?1 AND c.regio_id = ?2",
             maker, regio)
        ->getal(0);
}

std::optional<base::Datum> crisis_van(const Antwoorden& a) { return base::lees_datum(a.tekst("crisis-start")); }

}  // namespace

base::Result<ConceptId> maak(storage::Sessie& s, const Omgeving& om, const Kijker& k, casus::Soort soort, const Antwoorden& a,
                             base::Moment nu) {
    if (aantal(s, k.regio, k.account) >= kMeesteConcepten)
        return base::Fout{
            base::Soort::botsing, "aanmelding.te_veel_concepten", "",
            "Je hebt al 20 aanmeldingen die nog niet zijn verstuurd. Verstuur er een of gooi er een weg. Daarna kun je "
            "een nieuwe beginnen."};
    const auto id = om.ids.maak<ConceptId>();
    s.doe(
        "INSERT INTO aanmelding_concept (id, regio_id, maker_id, soort, stap, antwoorden, crisis_op, gemaakt_op, gewijzigd_op, versie)"
        " VALUES (?1,?2,?3,?4,1,?5,?6,?7,?7,1)",
        id, k.regio, k.account, casus::naam_van(soort), ingesloten(om, k, id, a), crisis_van(a), nu);
    return id;
}

base::Result<ConceptId> maak_namens(storage::Sessie& s, const Omgeving& om, const Kijker& k, casus::Soort soort,
                                    const namens::Gegevens& g, base::Moment nu) {
    const auto id = maak(s, om, k, soort, namens::begin(s, k.regio, g), nu);
    if (id)
        s.doe("UPDATE aanmelding_concept SET namens = ?1 WHERE id = ?2 AND regio_id = ?3",
              om.sleutels.versleutel(k.regio.getal, namens_plek(*id), g.als_json().schrijf()), *id, k.regio);
    return id;
}

std::optional<Concept> lees(storage::Sessie& s, const Omgeving& om, const Kijker& k, ConceptId id) {
    const auto r = s.een(std::string(kKolommen) + "WHERE id = ?1 AND regio_id = ?2 AND (maker_id = ?3 OR ondertekenaar_id = ?3)",
                         id, k.regio, k.account);
    if (!r) return {};
    auto c = uit_rij(*r, om, k);
    return mag_lezen(s, k, c) ? std::optional(std::move(c)) : std::nullopt;
}

std::vector<Concept> van(storage::Sessie& s, const Omgeving& om, const Kijker& k) {
    std::vector<Concept> uit;
    for (const char* wie : {"maker_id", "ondertekenaar_id"})
        for (const auto& r :
             s.vraag(std::string(kKolommen) + "WHERE " + wie +
                         " = ?1 AND regio_id = ?2 AND casus_id IS NULL ORDER BY gewijzigd_op DESC, id DESC LIMIT 100",
                     k.account, k.regio))
            if (auto c = uit_rij(r, om, k); mag_lezen(s, k, c)) uit.push_back(std::move(c));
    return uit;
}

std::int64_t aantal(storage::Sessie& s, regio::RegioId regio, toegang::AccountId maker) {
    return s
        .een("SELECT COUNT(*) FROM aanmelding_concept WHERE maker_id = ?1 AND regio_id = ?2 AND casus_id IS NULL", maker, regio)
        ->getal(0);
}

base::Result<> keur_ruimte(storage::Sessie& s, const Kijker& k, toegang::AccountId maker, std::size_t erbij) {
    const auto totaal = static_cast<std::int64_t>(erbij) + bytes_van(s, k.regio, maker, false) +
                        (k.gecontroleerd ? 0 : bytes_van(s, k.regio, maker, true));
    if (totaal <= (k.gecontroleerd ? kMeesteBytes : kMeesteBytesOngecontroleerd)) return base::goed();
    return base::Fout{
        base::Soort::ongeldig, "aanmelding.geen_ruimte", "bijlage",
        k.gecontroleerd
            ? "De bijlagen van aanmeldingen die nog niet zijn verstuurd, mogen samen 500 MB zijn. Haal een bijlage weg, "
              "of verstuur eerst een andere aanmelding"
            : "Zolang je account nog niet is gecontroleerd, mogen al je bijlagen samen 50 MB zijn. Haal een bijlage "
              "weg, of wacht tot de procesondersteuner je heeft gebeld"};
}

bool bewaar(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Concept& c, base::Moment nu) {
    return c.bij() == k.account &&
           s.doe(
               "UPDATE aanmelding_concept SET stap = ?1, antwoorden = ?2, crisis_op = ?3, gewijzigd_op = ?4, gewaarschuwd_op = NULL,"
               " versie = versie + 1 WHERE id = ?5 AND regio_id = ?6 AND versie = ?7 AND casus_id IS NULL",
               c.stap, ingesloten(om, k, c.id, c.antwoorden), crisis_van(c.antwoorden), nu, c.id, k.regio, c.versie) == 1;
}

bool verplaats(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Concept& c, base::Moment nu) {
    std::optional<storage::Bytes> opmerking;
    if (!c.opmerking.empty()) opmerking = om.sleutels.versleutel(k.regio.getal, opmerking_plek(c.id), c.opmerking);
    return s.doe("UPDATE aanmelding_concept SET ondertekenaar_id = ?1, voorgelegd_op = ?2, opmerking = ?3, antwoorden = ?4,"
                 " gewijzigd_op = ?5, gewaarschuwd_op = NULL, versie = versie + 1"
                 " WHERE id = ?6 AND regio_id = ?7 AND versie = ?8 AND casus_id IS NULL",
                 c.ondertekenaar, c.voorgelegd_op, opmerking, ingesloten(om, k, c.id, c.antwoorden), nu, c.id, k.regio,
                 c.versie) == 1;
}

void markeer_ingediend(storage::Sessie& s, const Kijker& k, ConceptId id, casus::CasusId casus, base::Moment nu) {
    s.doe(
        "UPDATE aanmelding_concept SET antwoorden = NULL, casus_id = ?1, gewijzigd_op = ?2, versie = versie + 1 WHERE id = ?3 AND regio_id = ?4",
        casus, nu, id, k.regio);
}

void vernietig(storage::Sessie& s, regio::RegioId regio, ConceptId id) {
    for (const auto& r : s.vraag("SELECT id FROM aanmelding_bijlage WHERE concept_id = ?1 AND regio_id = ?2", id, regio))
        store::gooi_weg(s, regio, id, r.id<BijlageId>(0));
    broer::vergeet(s, regio, id);
    s.doe("DELETE FROM aanmelding_concept WHERE id = ?1 AND regio_id = ?2", id, regio);
}

base::Datum blijft_tot(base::Moment gewijzigd, std::optional<base::Datum> crisis, const regio::Regels& r) {
    const base::Datum gewoon = base::dag_van(gewijzigd) + std::chrono::days(r.concept_dagen);
    return crisis ? std::max(gewoon, *crisis + std::chrono::days(r.concept_crisis_dagen)) : gewoon;
}

Antwoorden verwijzer_uit(storage::Sessie& s, regio::RegioId regio, toegang::AccountId wie) {
    Antwoorden a;
    const auto account = toegang::account(s, wie);
    if (!account) return a;
    const auto organisatie = regio::organisatie(s, regio, account->organisatie);
    for (const auto& [veld, waarde] : {std::pair<const char*, std::string>{"verwijzer-naam", account->naam},
                                       {"verwijzer-functie", account->functie},
                                       {"verwijzer-organisatie", organisatie ? organisatie->naam : ""},
                                       {"verwijzer-soort", account->soort_verwijzer},
                                       {"verwijzer-skj", account->skj},
                                       {"verwijzer-agb", account->agb},
                                       {"verwijzer-big", account->big},
                                       {"verwijzer-email", account->email},
                                       {"verwijzer-telefoon", account->telefoon}})
        if (!waarde.empty()) a.zet(veld, waarde);
    return a;
}

Antwoorden begin(storage::Sessie& s, const Kijker& k) {
    if (k.is(toegang::Rol::inbrenger)) return verwijzer_uit(s, k.regio, k.account);
    Antwoorden a;
    a.zet("verwijzer-soort", std::string(velden::kHuisarts));
    a.zet("collega-naam", k.naam);
    a.zet("collega-email", k.email);
    return a;
}

}  // namespace aanmelding::concepten
