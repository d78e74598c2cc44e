// SPDX-License-Identifier: EUPL-1.2
#include "domein/anonimisering/kennis.hpp"

#include <algorithm>
#include <set>

#include "base/tekst.hpp"

namespace anonimisering {
namespace {

using deident::Bekend;
using deident::Kennis;

std::vector<std::string> woorden(const std::string& tekst) {
    auto uit = base::tekst::splits(tekst, ' ');
    std::erase(uit, "");
    return uit;
}

Bekend bekende(std::string rol, const std::string& voornamen, const std::string& roepnaam, const std::string& voorvoegsel,
               const std::string& achternaam) {
    std::replace(rol.begin(), rol.end(), '_', ' ');
    Bekend uit{std::move(rol), woorden(voornamen), {}, voorvoegsel, achternaam, roepnaam};
    if (uit.rol.empty()) uit.rol = "persoon";
    return uit;
}

/// "S. de Wit" or "Sanne de Wit", as people write their own name in their account.
Bekend uit_volle_naam(std::string rol, const std::string& naam) {
    auto delen = woorden(naam);
    if (delen.empty()) return {};
    Bekend uit{.rol = std::move(rol)};
    uit.achternaam = delen.back();
    delen.pop_back();
    if (delen.empty()) return uit;
    if (delen.front().find('.') != std::string::npos) uit.voorletters = delen.front();
    else uit.voornamen = {delen.front()};
    delen.erase(delen.begin());
    uit.voorvoegsel = base::tekst::voeg_samen(delen, " ");
    return uit;
}

void voeg_organisatie_toe(Kennis& k, std::string rol, const std::string& naam) {
    if (!naam.empty()) k.organisaties.push_back({std::move(rol), naam});
}

void gezin(Kennis& k, const casus::Identiteit& i) {
    k.personen.push_back(bekende("jeugdige", i.voornamen, i.roepnaam, i.voorvoegsel, i.achternaam));
    voeg_organisatie_toe(k, "school", i.school);
    if (!i.straat.empty()) {
        k.adressen.push_back(i.straat);
        k.adressen.push_back(i.straat + " " + i.huisnummer);
    }
    if (!i.plaats.empty()) k.plaatsen.push_back(i.plaats);
    for (const casus::Persoon& p : i.personen) {
        k.personen.push_back(bekende(p.rol, p.voornamen, p.roepnaam, p.voorvoegsel, p.achternaam));
        voeg_organisatie_toe(k, "organisatie", p.organisatie);
        if (!p.adres.empty()) k.adressen.push_back(p.adres);
    }
}

/// A voogd who came later stands in no form, and a text of after that day may name her.
void kwam_later(Kennis& k, const casus::Identiteit& i, const std::vector<casus::ouders::Gezinsrelatie>& relaties) {
    std::set<std::string> al{i.volledige_naam()};
    for (const casus::Persoon& p : i.personen) al.insert(casus::ouders::volledige_naam(p));
    for (const auto& r : relaties)
        if (al.insert(r.naam).second) k.personen.push_back(uit_volle_naam(r.rol, r.naam));
}

std::string rol_van(regio::Organisatiesoort s) {
    switch (s) {
        case regio::Organisatiesoort::jeugdhulpaanbieder:
            return "aanbieder";
        case regio::Organisatiesoort::gi:
            return "gecertificeerde instelling";
        case regio::Organisatiesoort::wijkteam:
            return "wijkteam";
        case regio::Organisatiesoort::praktijk:
            return "praktijk";
        case regio::Organisatiesoort::ziekenhuis:
            return "ziekenhuis";
        case regio::Organisatiesoort::gemeente:
            return "gemeente";
        case regio::Organisatiesoort::regio:
        case regio::Organisatiesoort::anders:
            break;
    }
    return "organisatie";
}

}  // namespace

/// Eigen regel (domain.md section 4, step 2; S14): the known names feed the anonymiser. Referrer, providers and places are known
/// too: two casussen that differ only in those must look the same.
Kennis kennis_van(storage::Sessie& s, const casus::Identiteit& i, toegang::AccountId inbrenger, regio::RegioId regio) {
    Kennis uit;
    gezin(uit, i);
    if (const auto verwijzer = toegang::account(s, inbrenger)) {
        uit.personen.push_back(uit_volle_naam("verwijzer", verwijzer->naam));
        if (const auto org = regio::organisatie(s, regio, verwijzer->organisatie))
            voeg_organisatie_toe(uit, "organisatie van de verwijzer", org->naam);
    }
    for (const regio::Organisatie& o : regio::organisaties(s, regio)) voeg_organisatie_toe(uit, rol_van(o.soort), o.naam);
    for (const regio::Gemeente& g : regio::gemeenten(s, regio)) uit.plaatsen.push_back(g.naam);
    return uit;
}

/// S1: also what is secret is known here, so that it is taken out of what somebody typed.
Kennis kennis_van(storage::Sessie& s, const toegang::Omgeving& om, const casus::Casus& c) {
    const casus::Identiteit identiteit = casus::hele_identiteit(s, om, c);
    Kennis uit = kennis_van(s, identiteit, c.inbrenger, c.regio);
    kwam_later(uit, identiteit, casus::ouders::alle(s, om, c));
    return uit;
}

}  // namespace anonimisering
