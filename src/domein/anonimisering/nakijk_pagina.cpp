// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domein/anonimisering/paginas.hpp"

namespace anonimisering {
namespace {

using deident::Vlek;
using web::formulier::Veld;
using web::formulier::Veldsoort;

constexpr std::size_t kOmgeving = 40;

std::string plek_naam(const Plek& p) { return std::to_string(p.tekst) + "-" + std::to_string(p.vlek); }

/// The first byte at or after `i` that begins a character.
std::size_t begin_van_teken(const std::string& t, std::size_t i) {
    while (i < t.size() && (static_cast<unsigned char>(t[i]) & 0xC0U) == 0x80U) ++i;
    return std::min(i, t.size());
}

/// Original text in pieces: plain, or a mark with its label in words beside it.
void stukken(web::Gegevens& g, const Nakijktekst& t, std::size_t nummer) {
    std::size_t tot = 0;
    const auto gewoon = [&](std::size_t eind) {
        if (eind > tot) g.rij("DEEL").rij("GEWOON").zet("GEWOON_TEKST", t.tekst.substr(tot, eind - tot));
    };
    for (std::size_t i = 0; i < t.vlekken.size(); ++i) {
        const Vlek& v = t.vlekken[i];
        gewoon(v.begin);
        g.rij("DEEL")
            .rij("MERK")
            .zet("MERK_ID", plek_naam({nummer, i}))
            .zet("MERK_TEKST", t.tekst.substr(v.begin, v.eind - v.begin))
            .zet("MERK_ROL", v.rol)
            .toon_als(v.twijfel, "TWIJFEL");
        tot = v.eind;
    }
    gewoon(t.tekst.size());
}

void originelen(web::Gegevens& g, const Stuk& stuk) {
    for (std::size_t i = 0; i < stuk.teksten.size(); ++i) {
        auto& rij = g.rij("TEKST").zet("NR", static_cast<std::int64_t>(i)).zet("LABEL", stuk.teksten[i].label);
        stukken(rij, stuk.teksten[i], i);
    }
}

/// A few words before and after a mark, so that a person can judge it without searching.
void omgeving(web::Gegevens& g, const Nakijktekst& t, const Vlek& v) {
    const std::size_t van = begin_van_teken(t.tekst, v.begin > kOmgeving ? v.begin - kOmgeving : 0);
    const std::size_t tot = begin_van_teken(t.tekst, v.eind + kOmgeving);
    g.zet("VOOR", (van > 0 ? "… " : "") + t.tekst.substr(van, v.begin - van))
        .zet("HIER", t.tekst.substr(v.begin, v.eind - v.begin))
        .zet("NA", t.tekst.substr(v.eind, tot - v.eind) + (tot < t.tekst.size() ? " …" : ""))
        .zet("WAAR", t.label);
}

struct Groepskader {
    const Stuk& stuk;
    std::string pad;
    std::vector<std::string> rollen;
};

void groep(web::Gegevens& ouder, std::string_view deel, const Groepskader& k, const Merkgroep& m) {
    const auto aantal = m.plekken.size();
    auto& g = ouder.deel(deel, "src/domein/anonimisering/views/merk.html");
    g.zet("PAD", k.pad)
        .zet("BEWERKING", k.stuk.bewerking)
        .zet("PLEK", plek_naam(m.plekken.front()))
        .zet("WOORDEN", m.woorden)
        .zet("ROL", m.rol)
        .zet("AANTAL", aantal == 1 ? "1 keer" : std::to_string(aantal) + " keer")
        .toon_als(m.twijfel, "TWIJFEL")
        .zet("ROLKNOP", m.twijfel ? "Haal weg" : "Wijzig")
        .zet("WEL", aantal == 1 ? "Laat staan" : "Laat overal staan");
    for (const auto& rol : k.rollen) g.rij("OPTIE").zet("OPTIE_ROL", rol).toon_als(rol == m.rol, "GEKOZEN");
    if (aantal == 1 && !m.twijfel) return;
    auto& lijst = g.rij("PLEKKEN");
    for (const Plek& p : m.plekken) {
        auto& rij = lijst.rij("EENPLEK").zet("EEN", plek_naam(p));
        omgeving(rij, k.stuk.teksten[p.tekst], k.stuk.teksten[p.tekst].vlekken[p.vlek]);
        rij.toon_als(aantal > 1, "LOS");
    }
}

void groepen(web::Gegevens& g, const Stuk& stuk, const std::string& pad) {
    const Groepskader kader{stuk, pad, rollen_voor(stuk.teksten)};
    const auto alle = groepeer(stuk.teksten);
    const auto twijfels = std::count_if(alle.begin(), alle.end(), [](const Merkgroep& m) { return m.twijfel; });
    web::Gegevens* eerst = twijfels > 0 ? &g.rij("EERST") : nullptr;
    if (eerst)
        eerst->zet("HOEVEEL",
                   twijfels == 1 ? "1 keer twijfelt het programma." : std::to_string(twijfels) + " keer twijfelt het programma.");
    web::Gegevens* rest = alle.size() > static_cast<std::size_t>(twijfels) ? &g.rij("REST") : nullptr;
    for (const Merkgroep& m : alle) groep(m.twijfel ? *eerst : *rest, m.twijfel ? "TWIJFELGROEP" : "GROEP", kader, m);
}

void woordformulier(web::Gegevens& g, const Stuk& stuk, const paginas::Invoer& invoer) {
    web::formulier::toon(g, paginas::woordvelden(stuk), invoer.antwoorden, invoer.fouten);
}

}  // namespace

std::vector<Veld> paginas::woordvelden(const Stuk& stuk) {
    Veld rol{.naam = "rol",
             .label = "Wat komt ervoor in de plaats?",
             .soort = Veldsoort::keuzelijst,
             .leeg_fout = "Kies wat ervoor in de plaats komt"};
    for (const auto& r : rollen_voor(stuk.teksten)) rol.opties.push_back({r, r, ""});
    return {
        {.naam = "woorden",
         .label = "Deze woorden ook weghalen",
         .uitleg = "Typ of plak ze zoals ze in de tekst staan. Ze gaan overal in deze casus weg, ook in teksten die later komen.",
         .leeg_fout = "Typ de woorden die weg moeten"},
        rol};
}

web::Pagina paginas::nakijkpagina(storage::Sessie& s, const toegang::Aanvraag& a, const casus::Gevonden& g, const Stuk& stuk,
                                  const Invoer& invoer) {
    web::Pagina p{.titel = "Nakijken: " + g.casus.nummer,
                  .bestand = "src/domein/anonimisering/views/nakijken.html",
                  .fout = !invoer.fouten.empty(),
                  .status = invoer.fouten.empty() ? 200 : 400,
                  .eigen_kop = true};
    const std::string pad = pad_van(g.casus, stuk.id);
    casus::toon_kop(p.gegevens, a, g, "anoniem");
    p.gegevens.zet("WAT", label_van(stuk.soort))
        .zet("PAD", pad)
        .zet("BEWERKING", stuk.bewerking)
        .zet("VERSIE", stuk.versie)
        .zet("KNOP", stuk.soort == Stuksoort::dossier ? "Teken het anonieme dossier" : "Teken deze tekst");
    if (const auto oud = getekend(s, a.om, g.casus, stuk.soort, stuk.bron))
        p.gegevens.rij("OUDER").zet("OUDER_VERSIE", oud->versie).zet("OUDER_OP", base::voluit(base::dag_van(oud->op)));
    groepen(p.gegevens, stuk, pad);
    originelen(p.gegevens, stuk);
    woordformulier(p.gegevens, stuk, invoer);
    toon_gemaskeerd(p.gegevens, maskeer(stuk));
    return p;
}

}  // namespace anonimisering
