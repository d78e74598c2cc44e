// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/paginas.hpp"

namespace casus {
namespace {

struct Tab {
    std::string_view naam, tekst;
    Groep groep;
};
constexpr Tab kTabs[] = {{"overzicht", "Overzicht", Groep::proces},      {"dossier", "Dossier", Groep::inhoud},
                         {"anoniem", "Anoniem dossier", Groep::anoniem}, {"bijlagen", "Bijlagen", Groep::inhoud},
                         {"vooroverleg", "Vooroverleg", Groep::advies},  {"advies", "Advies", Groep::advies},
                         {"tijdlijn", "Tijdlijn", Groep::proces},        {"toegang", "Wie heeft gekeken", Groep::log}};

void vlag(web::Gegevens& g, bool aan, std::string_view badge, std::string_view tekst) {
    if (aan) g.rij("VLAG").zet("VLAG_BADGE", badge).zet("VLAG_TEKST", tekst);
}

void vlaggen(web::Gegevens& g, const Casus& c) {
    vlag(g, c.urgentie == Urgentie::crisis, "danger", "Crisis");
    vlag(g, c.spoed, "danger", "Spoed");
    vlag(g, static_cast<bool>(c.plicht), "neutral", "Meldplicht");
    vlag(g, c.plicht.te_laat, "warning", "Te laat gemeld");
    vlag(g, c.zonder_toestemming, "warning", "Delen zonder toestemming, met reden");
    vlag(g, c.deling_gestopt, "danger", "Delen gestopt");
    vlag(g, c.bsn_ontbreekt, "warning", "Nog geen BSN");
    vlag(g, c.te_tekenen, "warning", "Nog te anonimiseren");
    vlag(g, c.onbevestigd, "warning", "Nog niet bevestigd door de verwijzer");
    vlag(g, c.invoer_achteraf, "neutral", "Achteraf ingevoerd");
    vlag(g, !c.inbrenger_gecontroleerd, "warning", "Verwijzer nog te controleren");
}

}  // namespace

std::string paginas::te_laat(const Casus& c, base::Datum vandaag) {
    if (!c.uiterlijk || *c.uiterlijk >= vandaag || !is_open(c.status)) return {};
    const auto dagen = (vandaag - *c.uiterlijk).count();
    return dagen == 1 ? "1 dag te laat" : std::to_string(dagen) + " dagen te laat";
}

void toon_kop(web::Gegevens& ouder, const toegang::Aanvraag& a, const Gevonden& g, std::string_view actief) {
    const Casus& c = g.casus;
    auto& kop = ouder.deel("CASUSKOP", "src/domein/casus/views/kop.html");
    kop.zet("NUMMER", c.nummer).zet("TITEL", titel(c)).zet("BADGE", badge_van(c.status)).zet("STATUS", label_van(c.status));
    vlaggen(kop, c);
    // For the procesondersteuner only: an inbrenger may not learn that the child is known (S20).
    vlag(kop, c.duplicaathint && g.inzage.rollen.heeft(Rol::procesondersteuner), "warning", "Misschien dubbel aangemeld");
    if (const std::string stap = volgende_stap(c, g.inzage.als); !stap.empty())
        kop.rij("STAP").zet("STAP_TEKST", stap + ".").toon_als(!paginas::te_laat(c, base::dag_van(a.nu())).empty(), "TE_LAAT");
    for (const Tab& t : kTabs) {
        // Who signs goes there before there is anything signed to see.
        const bool nakijken =
            t.naam == "anoniem" && c.te_tekenen && g.inzage.rollen.overlapt({Rol::procesondersteuner, Rol::anonimiseerder});
        // A file never goes to the table, so who only signs has no business in it; the words in it he gets under "Anoniem dossier".
        const bool alleen_tekenen = t.naam == "bijlagen" && g.inzage.als == Rol::anonimiseerder;
        if ((!g.inzage.mag(t.groep) && !nakijken) || alleen_tekenen) continue;
        kop.rij("TAB")
            .rij(t.naam == actief ? "HIER" : "DAAR")
            .zet("TAB_PAD", t.naam == "overzicht" ? pad(c) : pad(c, t.naam))
            .zet("TAB_TEKST", t.tekst);
    }
}

}  // namespace casus
