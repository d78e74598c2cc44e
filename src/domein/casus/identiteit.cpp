// SPDX-License-Identifier: EUPL-1.2
#include "base/tekst.hpp"
#include "domein/casus/identiteit_json.hpp"
#include "domein/casus/store.hpp"

namespace casus {
namespace {

base::crypto::Plek plek(const Casus& c, std::string_view kolom) { return {"casus_identiteit", kolom, c.id.getal}; }

struct Kluisrij {
    Identiteit identiteit;
    std::string bsn;
};

/// What the vault holds, whole. Only for the functions below, each of which leaves out what its caller may not see.
Kluisrij open_kluis(storage::Sessie& s, const Omgeving& om, const Casus& c) {
    const auto rij = s.een("SELECT inhoud, bsn FROM casus_identiteit WHERE casus_id = ?1 AND regio_id = ?2", c.id, c.regio);
    if (!rij) return {};
    const auto tekst = om.sleutels.ontsleutel(c.regio.getal, plek(c, "inhoud"), rij->bytes(0));
    const auto json = base::Json::lees(tekst.value());
    Kluisrij uit{identiteit_uit_json(json.waarde()), {}};
    if (!rij->leeg(1)) uit.bsn = om.sleutels.ontsleutel(c.regio.getal, plek(c, "bsn"), rij->bytes(1)).value();
    return uit;
}

/// Eigen regel (S1): of somebody who is *afgeschermd* nothing that leads to the place opens without a reveal with purpose.
void scherm_af(Identiteit& i) {
    if (i.afgeschermd) {
        for (std::string* veld : {&i.straat, &i.huisnummer, &i.postcode, &i.plaats, &i.telefoon, &i.email, &i.school})
            veld->clear();
        i.verblijfplaats = "afgeschermd";
    }
    for (Persoon& p : i.personen)
        if (p.afgeschermd)
            for (std::string* veld : {&p.telefoon, &p.email, &p.adres, &p.organisatie}) veld->clear();
}

std::string laatste_drie(const std::string& bsn) { return bsn.empty() ? std::string() : "…" + bsn.substr(6); }

void vermeld(storage::Sessie& s, const Omgeving& om, const Kijker& k, Rol als, const Casus& c, std::string naam,
             std::string groepen, std::string_view doel, base::Moment nu) {
    auto g = toegang::gebeurtenis_van(k, nu, std::move(naam), audit::Actie::lezen, als);
    g.casus = c.id.getal;
    g.object = "identiteit";
    g.groepen = std::move(groepen);
    g.doel = std::string(doel);
    audit::leg_vast(s, om.ids, g);
}

}  // namespace

void bewaar_identiteit(storage::Sessie& s, const Omgeving& om, const Casus& c, const Identiteit& i) {
    const auto inhoud = om.sleutels.versleutel(c.regio.getal, plek(c, "inhoud"), identiteit_als_json(i).schrijf());
    std::optional<storage::Bytes> bsn, index;
    if (!i.bsn.empty()) {
        bsn = om.sleutels.versleutel(c.regio.getal, plek(c, "bsn"), i.bsn);
        index = om.sleutels.blinde_index(c.regio.getal, "bsn", i.bsn);
    }
    s.doe("INSERT INTO casus_identiteit (casus_id, regio_id, bsn, bsn_index, inhoud) VALUES (?1,?2,?3,?4,?5)"
          " ON CONFLICT (casus_id) DO UPDATE SET bsn = excluded.bsn, bsn_index = excluded.bsn_index, inhoud = excluded.inhoud",
          c.id, c.regio, bsn, index, inhoud);
}

Identiteit hele_identiteit(storage::Sessie& s, const Omgeving& om, const Casus& c) { return open_kluis(s, om, c).identiteit; }

Identiteit identiteit(storage::Sessie& s, const Omgeving& om, const Casus& c) {
    Identiteit uit = open_kluis(s, om, c).identiteit;
    scherm_af(uit);
    return uit;
}

std::string bsn_laatste_drie(storage::Sessie& s, const Omgeving& om, const Casus& c) {
    return laatste_drie(open_kluis(s, om, c).bsn);
}

std::pair<Identiteit, std::string> identiteit_en_laatste_drie(storage::Sessie& s, const Omgeving& om, const Casus& c) {
    Kluisrij kluis = open_kluis(s, om, c);
    scherm_af(kluis.identiteit);
    return {std::move(kluis.identiteit), laatste_drie(kluis.bsn)};
}

/// 001 "Hoe zit het met de privacy van mijn cliënt en gezin?": the BSN is for monitoring only. Full only for the
/// procesondersteuner, with a purpose, logged.
base::Result<std::string> toon_bsn(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, std::string_view doel,
                                   base::Moment nu) {
    const auto i = inzage(s, k, c, nu);
    if (!i || !i->rollen.heeft(Rol::procesondersteuner)) return niet_gevonden();
    vermeld(s, om, k, Rol::procesondersteuner, c, "casus.bsn_getoond", "BSN", doel, nu);
    return open_kluis(s, om, c).bsn;
}

/// Eigen regel (S1): every reveal is logged and told to the fg, in the transaction that opens it.
base::Result<Identiteit> toon_afgeschermd(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c,
                                          std::string_view doel, base::Moment nu) {
    const auto i = inzage(s, k, c, nu);
    if (!i || !i->rollen.overlapt({Rol::procesondersteuner, Rol::inbrenger})) return niet_gevonden();
    const Rol als = i->rollen.heeft(Rol::procesondersteuner) ? Rol::procesondersteuner : Rol::inbrenger;
    vermeld(s, om, k, als, c, "casus.afgeschermd_getoond", "IDENTITEIT", doel, nu);
    toegang::meld_fg(s, om, c.regio, "Afgeschermde gegevens bekeken",
                     "De " + std::string(toegang::label_van(als)) + " bekeek de afgeschermde gegevens van casus " + c.nummer +
                         ". Waarvoor: " + std::string(doelwoorden(doel)) + ".",
                     nu, "casus/" + std::to_string(c.id.getal));
    return open_kluis(s, om, c).identiteit;
}

std::vector<CasusId> zelfde_bsn(storage::Sessie& s, const Omgeving&, const Casus& c) {
    std::vector<CasusId> uit;
    for (const auto& r : s.vraag("SELECT a.casus_id FROM casus_identiteit i JOIN casus_identiteit a ON a.regio_id = i.regio_id"
                                 " AND a.bsn_index = i.bsn_index AND a.casus_id <> i.casus_id JOIN casus_casus c"
                                 " ON c.id = a.casus_id WHERE i.casus_id = ?1 AND i.regio_id = ?2 AND c.open = 1",
                                 c.id, c.regio))
        uit.push_back(r.id<CasusId>(0));
    return uit;
}

std::string Identiteit::volledige_naam() const {
    std::vector<std::string> delen;
    for (const std::string& deel : {roepnaam.empty() ? voornamen : roepnaam, voorvoegsel, achternaam})
        if (!deel.empty()) delen.push_back(deel);
    return base::tekst::voeg_samen(delen, " ");
}

/// Eigen regel (domain.md section 6): others see an age only as a band.
std::string leeftijdsband(const Identiteit& i, base::Datum op) {
    if (!i.geboren) return "onbekend";
    if (*i.geboren > op) return "nog niet geboren";
    const int jaar = base::leeftijd(*i.geboren, op);
    if (jaar <= 3) return "0–3";
    if (jaar <= 7) return "4–7";
    if (jaar <= 11) return "8–11";
    if (jaar <= 15) return "12–15";
    if (jaar <= 17) return "16–17";
    return "18+";
}

}  // namespace casus
