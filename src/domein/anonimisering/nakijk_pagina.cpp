// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domein/anonimisering/herkenbaar.hpp"
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

/// Doubts, what else goes away, and what was signed before and did not change.
void groepen(web::Gegevens& g, const Stuk& stuk, const std::optional<Stuk>& te_zien, const std::vector<Merkgroep>& alle,
             const std::string& pad) {
    const Groepskader kader{stuk, pad, rollen_voor(stuk.teksten)};
    const auto is_eerder = [&](const Merkgroep& m) {
        return std::all_of(m.plekken.begin(), m.plekken.end(),
                           [&](const Plek& p) { return paginas::is_gelijk(stuk.teksten[p.tekst], te_zien); });
    };
    web::Gegevens *eerst = nullptr, *rest = nullptr, *eerder = nullptr;
    const auto in = [&](web::Gegevens*& deel, std::string_view naam) -> web::Gegevens& {
        if (!deel) deel = &g.rij(naam);
        return *deel;
    };
    int twijfels = 0;
    for (const Merkgroep& m : alle) {
        if (is_eerder(m)) groep(in(eerder, "EERDER"), "EERDERGROEP", kader, m);
        else if (m.twijfel) groep(in(eerst, "EERST"), "TWIJFELGROEP", kader, m), ++twijfels;
        else groep(in(rest, "REST"), "GROEP", kader, m);
    }
    if (eerst)
        eerst->zet("HOEVEEL",
                   twijfels == 1 ? "1 keer twijfelt het programma." : std::to_string(twijfels) + " keer twijfelt het programma.");
}

/// Which card a mark leads to: the one of its group.
std::map<Plek, std::string> kaarten_van(const std::vector<Merkgroep>& alle) {
    std::map<Plek, std::string> uit;
    for (const Merkgroep& m : alle)
        for (const Plek& p : m.plekken) uit.emplace(p, "groep-" + plek_naam(m.plekken.front()));
    return uit;
}

void waarschuwingen(web::Gegevens& g, const Getekend& gemaskeerd) {
    const auto feiten = opvallend(gemaskeerd);
    if (feiten.empty()) return;
    auto& uit = g.rij("HERKENBAAR");
    const std::string samen = samen_met(gemaskeerd);
    uit.zet("SAMEN_MET", samen.empty() ? std::string("Samen met wat er verder staat") : "Samen met " + samen);
    for (const Opvallend& o : feiten) uit.rij("OPVALLEND").zet("OPVALLEND_WOORD", o.woorden).zet("OPVALLEND_WAAROM", o.waarom);
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
    const auto oud = getekend(s, a.om, g.casus, stuk.soort, stuk.bron);
    const auto te_zien = oud ? store::lees(s, a.om, g.casus, oud->stuk) : std::nullopt;
    if (oud) p.gegevens.rij("OUDER").zet("OUDER_VERSIE", oud->versie).zet("OUDER_OP", base::voluit(base::dag_van(oud->op)));
    const auto alle = groepeer(stuk.teksten);
    groepen(p.gegevens, stuk, te_zien, alle, pad);
    toon_originelen(p.gegevens, stuk, te_zien, kaarten_van(alle));
    web::formulier::toon(p.gegevens, woordvelden(stuk), invoer.antwoorden, invoer.fouten);
    p.gegevens.toon_als(!stuk.terug.empty(), "ONGEDAAN").zet("SCRIPT", a.om.statisch ? a.om.statisch("nakijken.js") : "");
    const Getekend gemaskeerd = maskeer(stuk);
    waarschuwingen(p.gegevens, gemaskeerd);
    toon_gemaskeerd(p.gegevens, gemaskeerd);
    return p;
}

}  // namespace anonimisering
