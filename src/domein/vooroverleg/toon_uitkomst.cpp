// SPDX-License-Identifier: EUPL-1.2
#include "domein/vooroverleg/toon_uitkomst.hpp"

#include "base/tekst.hpp"

namespace vooroverleg {
namespace {

using anonimisering::Stuksoort;
using casus::Groep;

void feit(web::Gegevens& g, std::string_view label, const std::string& waarde) {
    if (!waarde.empty()) g.rij("FEIT").zet("FEIT_LABEL", label).zet("FEIT_WAARDE", waarde);
}

std::string criteria(const regio::Regels& regels, const std::vector<int>& nummers) {
    std::vector<std::string> uit;
    for (const int n : nummers)
        if (n >= 1 && n <= static_cast<int>(regels.criteria.size()))
            uit.push_back(regels.criteria[static_cast<std::size_t>(n - 1)]);
    return base::tekst::voeg_samen(uit, "; ");
}

bool als_getypt(web::Gegevens& g, storage::Sessie& s, const toegang::Aanvraag& a, const Casus& c, const Punt& p) {
    bool iets = false;
    const Getypt getypt = store::getypt(s, a.om, a.kijker.regio, p.id);
    const auto tekst = [&](std::string_view label, const std::string& t) {
        if (t.empty()) return;
        g.rij("TEKST").zet("LABEL", label).zet("INHOUD", t);
        iets = true;
    };
    tekst("Waarom deze uitkomst", getypt.motivering);
    tekst("Notities voor de inbrenger", getypt.notities);
    tekst("Aandachtspunt bij de reactie", getypt.reactie_tekst);
    const auto adviespunten = advies::concept_van(s, a.om, c, advies::Bron::vooroverleg, p.id.getal);
    for (const auto& t : advies::teksten(adviespunten)) tekst(t.label, t.tekst);
    return iets;
}

}  // namespace

bool toon_uitkomst(web::Gegevens& ouder, storage::Sessie& s, const toegang::Aanvraag& a, const casus::Gevonden& g,
                   const Punt& p) {
    auto& uit = ouder.rij("UITKOMST").deel("UITKOMSTDEEL", "src/domein/vooroverleg/views/uitkomst.html");
    feit(uit, "Uitkomst", paginas::uitkomst_tekst(p));
    if (p.besproken_op) feit(uit, "Besproken op", base::voluit(base::dag_van(*p.besproken_op)));
    feit(uit, "Reactie op de melding", std::string(reactie_tekst(p.reactie)));
    feit(uit, "Naar", p.doorverwezen_naar == "doorbraak" ? "De doorbraakaanpak" : p.doorverwezen_naar);
    feit(uit, "Expertise aan tafel", base::tekst::opsomming(p.agendering.expertises));
    feit(uit, "Mag mee", base::tekst::opsomming(p.agendering.gasten));
    const auto stand = anonimisering::stand(s, g.casus, Stuksoort::uitkomst, p.id.getal);
    const bool leest_inhoud = g.inzage.mag(Groep::inhoud) && !g.inzage.rollen.heeft(toegang::Rol::inbrenger);
    if (leest_inhoud || g.inzage.rollen.overlapt(paginas::kVoorzitter))
        feit(uit, "Wat geldt", criteria(regio::regels(s, a.kijker.regio, a.nu()), p.criteria));
    const bool eigen = p.getypt_door && p.getypt_door == a.kijker.account;
    if (stand == anonimisering::Stand::wacht) uit.toon("WACHT");
    if (leest_inhoud && stand == anonimisering::Stand::wacht)
        if (const auto stuk = anonimisering::nieuwste(s, g.casus, Stuksoort::uitkomst, p.id.getal))
            uit.rij("NAKIJKEN").zet("NAKIJKPAD", anonimisering::pad_van(g.casus, *stuk));
    if (eigen || leest_inhoud) return als_getypt(uit, s, a, g.casus, p);
    if (!g.inzage.mag(Groep::advies)) return false;
    if (const auto getekend = anonimisering::getekend(s, a.om, g.casus, Stuksoort::uitkomst, p.id.getal)) {
        for (const auto& t : getekend->teksten) uit.rij("TEKST").zet("LABEL", t.label).zet("INHOUD", t.tekst);
        anonimisering::toon_meldlink(uit, anonimisering::meld_pad(*getekend), "de uitkomst");
    }
    return false;
}

}  // namespace vooroverleg
