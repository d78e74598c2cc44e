// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/paginas.hpp"
#include "domein/aanmelding/werk.hpp"

namespace aanmelding {
namespace {

/// The casus that the draft of {id} became; to the form when it was not handed in.
struct Verstuurd {
    paginas::Bezig bezig;
    Casus casus;
};
base::Result<Verstuurd> verstuurd(storage::Sessie& s, const toegang::Aanvraag& a) {
    auto b = paginas::open_concept(s, a);
    if (!b) return b.fouten();
    const auto c = b->concept_.casus ? casus::lees(s, a.kijker.regio, b->concept_.casus) : std::nullopt;
    if (!c) return base::Fout{base::Soort::niet_gevonden, "aanmelding.niet_verstuurd", "", ""};
    return Verstuurd{std::move(*b), *c};
}

/// Who handed the casus over to somebody else no longer does.
bool brengt_in(storage::Sessie& s, const toegang::Aanvraag& a, const Casus& c) {
    const auto g = casus::vind(s, a.kijker, c.id, a.nu());
    return g && g->inzage.rollen.heeft(Rol::inbrenger);
}

/// S7: a referrer who was not confirmed sees the dates as the public clock gives them; no table date.
base::Result<web::Antwoord> bevestiging(toegang::Aanvraag& a) {
    web::Pagina p{
        .titel = "Aanmelding verstuurd", .bestand = "src/domein/aanmelding/views/bevestiging.html", .actief = "/aanmelden"};
    const auto v = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) {
        auto v = verstuurd(s, a);
        if (v) p.gegevens.toon_als(!werk::gevraagd(s, a.kijker, a.nu()), "WERK");
        if (v && brengt_in(s, a, v->casus)) p.gegevens.rij("BROER").zet("BROER_PAD", casus::pad(v->casus, "broer-of-zus"));
        return v;
    });
    if (!v) return v.fouten();
    if (v->bezig.concept_.namens) return web::Antwoord::verder(casus::pad(v->casus));
    auto& g = p.gegevens;
    g.zet("NUMMER", v->casus.nummer).zet("GEZIN_PAD", v->bezig.pad("gezin")).zet("CASUS_PAD", casus::pad(v->casus));
    const auto feit = [&](std::string_view label, const std::string& waarde) {
        g.rij("FEIT").zet("FEIT_LABEL", label).zet("FEIT_WAARDE", waarde);
    };
    feit("Verstuurd", base::voluit(v->casus.ingediend_op));
    if (v->casus.vooroverleg_op) feit("Vooroverleg", base::voluit(*v->casus.vooroverleg_op));
    if (v->casus.plicht.uiterlijk) feit("Dit moest je melden, uiterlijk op", base::voluit(*v->casus.plicht.uiterlijk));
    return a.pagina(std::move(p));
}

/// Domain.md section 4: one page in plain language to print, without anything of this child.
base::Result<web::Antwoord> gezin(toegang::Aanvraag& a) {
    web::Pagina p{
        .titel = "Informatie voor het gezin", .bestand = "src/domein/aanmelding/views/gezin.html", .actief = "/aanmelden"};
    const auto v = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) {
        auto v = verstuurd(s, a);
        if (v) p.gegevens.zet("REGIO", regio::vind(s, a.kijker.regio).value().naam);
        return v;
    });
    if (!v) return v.fouten();
    const auto& regels = v->bezig.keuzes.regels;
    if (v->casus.vooroverleg_op) p.gegevens.rij("VOOROVERLEG").zet("DAG", base::voluit(*v->casus.vooroverleg_op));
    if (!regels.telefoon.empty()) p.gegevens.rij("BELLEN").zet("TELEFOON", regels.telefoon);
    if (!regels.email.empty()) p.gegevens.rij("MAILEN").zet("EMAIL", regels.email);
    if (!regels.info_gezin.empty()) p.gegevens.rij("EXTRA").zet("EXTRA_TEKST", regels.info_gezin);
    p.terug = {"Terug", v->bezig.pad("bevestiging")};
    return a.pagina(std::move(p));
}

}  // namespace

void paginas::registreer_bevestiging(toegang::Deur& deur) {
    deur.pagina(web::Methode::get, "/aanmelden/{id:code}/bevestiging", "aanmelding.bevestiging", recht_op_concept(), bevestiging);
    deur.pagina(web::Methode::get, "/aanmelden/{id:code}/gezin", "aanmelding.gezin", recht_op_formulier(), gezin);
}

}  // namespace aanmelding
