// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/identiteit.hpp"

#include <algorithm>

#include "base/tekst.hpp"

namespace aanmelding {
namespace {

casus::Persoon persoon(const Antwoorden& rij, std::string rol) {
    casus::Persoon p;
    p.rol = std::move(rol);
    p.voornamen = rij.tekst("voornamen");
    p.voorvoegsel = rij.tekst("voorvoegsel");
    p.achternaam = rij.tekst("achternaam");
    p.geboortedatum = rij.tekst("geboren");
    p.telefoon = rij.tekst("telefoon");
    p.email = rij.tekst("email");
    p.adres = rij.tekst("adres");
    p.gezag = rij.tekst("gezag") == "ja";
    p.afgeschermd = rij.tekst("afgeschermd") == "ja";
    p.contactverbod = rij.tekst("contactverbod");
    return p;
}

std::string organisatie(const Antwoorden& rij, const Keuzes& k) {
    if (rij.tekst("organisatie") == "anders") return rij.tekst("organisatie-naam");
    const auto o = std::find_if(k.organisaties.begin(), k.organisaties.end(),
                                [&](const auto& x) { return x.ref == rij.tekst("organisatie"); });
    return o == k.organisaties.end() ? std::string() : o->naam;
}

/// "Sanne de Wit": a small word between the names is a voorvoegsel. As part of a known first name it would take every "De" out of the text.
casus::Persoon uit_een_stuk(const std::string& naam) {
    auto woorden = base::tekst::splits(naam, ' ');
    std::erase(woorden, "");
    const auto klein = [](const std::string& w) { return w.front() >= 'a' && w.front() <= 'z'; };
    casus::Persoon p;
    if (!woorden.empty()) p.achternaam = woorden.back();
    for (std::size_t n = 0; n + 1 < woorden.size(); ++n) {
        std::string& deel = n > 0 && klein(woorden[n]) ? p.voorvoegsel : p.voornamen;
        deel += (deel.empty() ? "" : " ") + woorden[n];
    }
    return p;
}

/// The referrer and who comes along are known names too: the anonymiser has to find them.
void hulpverleners(casus::Identiteit& i, const Antwoorden& a, const Keuzes& k) {
    for (const auto& rij : a.rijen("hulpverleners")) {
        i.personen.push_back(persoon(rij, "hulpverlener"));
        i.personen.back().organisatie = organisatie(rij, k);
    }
    const auto los = [&](const std::string& naam, const std::string& rol, const std::string& van) {
        if (naam.empty()) return;
        casus::Persoon p = uit_een_stuk(naam);
        p.rol = rol;
        p.organisatie = van;
        i.personen.push_back(std::move(p));
    };
    los(a.tekst("verwijzer-naam"), "verwijzer", a.tekst("verwijzer-organisatie"));
    los(a.tekst("collega-naam"), "verwijzer", a.tekst("verwijzer-organisatie"));
    for (const auto& rij : a.rijen("meekomers")) los(rij.tekst("naam"), "netwerk", "");
}

}  // namespace

casus::Identiteit identiteit_uit(const Antwoorden& a, const Keuzes& k) {
    casus::Identiteit i;
    i.bsn = a.tekst("bsn");
    i.geen_bsn_reden = a.tekst("geen-bsn-reden");
    i.voornamen = a.tekst("voornamen");
    i.roepnaam = a.tekst("roepnaam");
    i.voorvoegsel = a.tekst("voorvoegsel");
    i.achternaam = a.tekst("achternaam");
    i.geboren = base::lees_datum(a.tekst("geboren"));
    i.geslacht = a.tekst("geslacht").empty() ? "onbekend" : a.tekst("geslacht");
    i.straat = a.tekst("straat");
    i.huisnummer = a.tekst("huisnummer");
    i.postcode = a.tekst("postcode");
    i.plaats = a.tekst("plaats");
    i.telefoon = a.tekst("telefoon");
    i.email = a.tekst("email");
    i.school = a.tekst("school");
    i.kader = a.tekst("kader");
    i.verblijfplaats = a.tekst("verblijfplaats");
    i.afgeschermd = a.tekst("adres-geheim") == "ja";
    for (const auto& rij : a.rijen("gezinsleden")) i.personen.push_back(persoon(rij, rij.tekst("rol")));
    hulpverleners(i, a, k);
    return i;
}

}  // namespace aanmelding
