// SPDX-License-Identifier: EUPL-1.2
#include <cstdlib>

#include "domein/anonimisering/paginas.hpp"

namespace anonimisering {
namespace {

using casus::Groep;
using toegang::Rol;

constexpr toegang::Rollen kLezers{Rol::inbrenger,     Rol::procesondersteuner,    Rol::anonimiseerder,
                                  Rol::voorzitter,    Rol::waarnemend_voorzitter, Rol::procesregisseur,
                                  Rol::doorbraakcoach};

std::string nog_niet(const Casus& c) {
    if (c.soort == casus::Soort::melding && !c.te_tekenen)
        return "Een melding heeft geen vrije tekst. Er is dus geen anoniem dossier.";
    if (c.deling_gestopt) return "Het delen van deze casus is gestopt. Het anonieme dossier is niet meer te zien.";
    return "Dit is nog niet nagekeken. Je ziet het zodra iemand heeft getekend.";
}

/// What vooroverleg and table wrote is ADVIES too, before and after it was signed.
bool is_advies(Stuksoort s) { return s == Stuksoort::uitkomst || s == Stuksoort::notulen; }

/// The review for who may sign what waits, the signed version for everybody else.
base::Result<web::Antwoord> toon_stuk(toegang::Aanvraag& a, storage::Sessie& s, const casus::Gevonden& g,
                                      const std::optional<Stuk>& stuk) {
    if (stuk && stuk->status == Stukstatus::wacht && mag_tekenen(s, a.kijker, g)) {
        web::Pagina p = paginas::nakijkpagina(s, a, g, *stuk);
        if (stuk->soort == Stuksoort::dossier) paginas::toon_bijlagen(p.gegevens, s, a, g);
        web::Antwoord antwoord = a.pagina(std::move(p));
        casus::vermeld_lezen(antwoord, a.om, a.kijker, g, "nakijken", {Groep::identiteit, Groep::inhoud, Groep::anoniem}, a.nu());
        if (is_advies(stuk->soort)) casus::vermeld_lezen(antwoord, a.om, a.kijker, g, "advies", {Groep::advies}, a.nu());
        return antwoord;
    }
    const Stuksoort soort = stuk ? stuk->soort : Stuksoort::dossier;
    web::Antwoord antwoord = a.pagina(paginas::getekendpagina(s, a, g, soort, stuk ? stuk->bron : 0));
    if (g.inzage.mag(Groep::anoniem)) casus::vermeld_lezen(antwoord, a.om, a.kijker, g, "anoniem", {Groep::anoniem}, a.nu());
    else casus::vermeld_lezen(antwoord, a.om, a.kijker, g, "anoniem", {Groep::proces}, a.nu());
    if (is_advies(soort)) casus::vermeld_lezen(antwoord, a.om, a.kijker, g, "advies", {Groep::advies}, a.nu());
    return antwoord;
}

base::Result<web::Antwoord> toon_dossier(toegang::Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = casus::vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
        if (!g) return g.fouten();
        return toon_stuk(a, s, *g, store::nieuwste(s, a.om, g->casus, Stuksoort::dossier, 0));
    });
}

base::Result<web::Antwoord> toon_ander(toegang::Aanvraag& a) {
    const StukId id{std::atoll(std::string(a.verzoek.padwaarde("stuk")).c_str())};
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = casus::vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
        if (!g) return g.fouten();
        const auto stuk = store::lees(s, a.om, g->casus, id);
        if (!stuk || !g->inzage.mag(Groep::inhoud))
            return base::Fout{base::Soort::niet_gevonden, "anonimisering.stuk", "",
                              "Deze tekst bestaat niet of je mag hem niet zien."};
        if (stuk->status == Stukstatus::vervallen)
            return web::Antwoord::verder(pad_van(g->casus, nieuwste(s, g->casus, stuk->soort, stuk->bron).value()));
        return toon_stuk(a, s, *g, stuk);
    });
}

}  // namespace

void paginas::toon_gemaskeerd(web::Gegevens& ouder, const Getekend& g) {
    auto& uit = ouder.deel("GEMASKEERD", "src/domein/anonimisering/views/gemaskeerd.html");
    if (!g.titel.empty()) uit.rij("TITEL").zet("TITEL_TEKST", g.titel);
    if (!g.feiten.empty()) {
        auto& feiten = uit.rij("FEITEN");
        for (const auto& f : g.feiten) feiten.rij("FEIT").zet("FEIT_LABEL", f.label).zet("FEIT_WAARDE", f.waarde);
    }
    for (const Tekst& t : g.teksten) uit.rij("TEKST").zet("LABEL", t.label).zet("INHOUD", t.tekst);
}

web::Pagina paginas::getekendpagina(storage::Sessie& s, const toegang::Aanvraag& a, const casus::Gevonden& g, Stuksoort soort,
                                    std::int64_t bron) {
    web::Pagina p{.titel = "Anoniem dossier van " + g.casus.nummer,
                  .bestand = "src/domein/anonimisering/views/getekend.html",
                  .eigen_kop = true};
    casus::toon_kop(p.gegevens, a, g, "anoniem");
    const bool eigen_soort = soort != Stuksoort::dossier;
    const bool mag = eigen_soort ? g.inzage.mag(casus::Groep::inhoud) : g.inzage.mag(casus::Groep::anoniem);
    auto getekend = mag ? anonimisering::getekend(s, a.om, g.casus, soort, bron) : std::nullopt;
    if (!eigen_soort) toon_bijlagen(p.gegevens, s, a, g);
    if (!getekend) {
        p.gegevens.rij("NOG_NIET").zet("NOG_NIET_TEKST", nog_niet(g.casus));
        return p;
    }
    auto& uit = p.gegevens.rij("GETEKEND");
    uit.zet("WAT", label_van(soort))
        .zet("VERSIE", getekend->versie)
        .zet("OP", base::voluit(base::dag_van(getekend->op)))
        .zet("LEZER", a.kijker.naam)
        .zet("GELEZEN_OP", base::voluit(a.nu()))
        .toon_als(getekend->nieuwere_wacht, "NIEUWERE");
    getekend->titel.clear();  // it is the heading of the page already
    toon_gemaskeerd(uit, *getekend);
    toon_meldlink(uit, meld_pad(*getekend), "deze tekst");
    if (!eigen_soort) toon_getekende_bijlagen(uit, s, a.om, g.casus);
    return p;
}

void paginas::registreer_dossier(toegang::Deur& deur) {
    deur.pagina(web::Methode::get, "/casussen/{nummer:casusnummer}/anoniem", "anonimisering.dossier",
                {"anonimisering.lezen", kLezers}, toon_dossier);
    deur.pagina(web::Methode::get, "/casussen/{nummer:casusnummer}/anoniem/{stuk:ref}", "anonimisering.stuk", kTekenrecht,
                toon_ander);
}

}  // namespace anonimisering
