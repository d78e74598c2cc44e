// SPDX-License-Identifier: EUPL-1.2
#include "base/tekst.hpp"
#include "domein/aanmelding/aanmelding.hpp"
#include "domein/verklaring/paginas.hpp"
#include "domein/vooroverleg/vooroverleg.hpp"

/// The paper itself. It has an address of its own, since browsers print the address below a page (S5).
namespace verklaring {
namespace {

using toegang::Rol;

void feit(web::Gegevens& g, std::string_view label, const std::string& waarde) {
    if (!waarde.empty()) g.rij("FEIT").zet("FEIT_LABEL", label).zet("FEIT_WAARDE", waarde);
}

/// "K3F9A-7BXQM": easier to read out and to type.
std::string op_papier(const std::string& code) {
    std::string uit = code;
    for (char& c : uit) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return uit.insert(uit.size() / 2, "-");
}

/// What was reported and the code of the product; of the answers of the form nothing else.
void vul_wat(web::Gegevens& g, storage::Sessie& s, const Omgeving& om, const Casus& c) {
    std::vector<std::string> waarvoor;
    for (const auto& code : c.onderwerpen) waarvoor.emplace_back(casus::onderwerp_label(code));
    feit(g, "Wat is gemeld", base::tekst::voeg_samen(waarvoor, "; "));
    const auto antwoorden = aanmelding::origineel(s, om, c);
    for (const auto& b : aanmelding::keuzes(s, c.regio, c.ingediend_op).bouwstenen)
        if (b.code == antwoorden.tekst("bouwsteen")) feit(g, "Bouwsteen", b.code + " " + b.naam);
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    web::Pagina p{.titel = "Verklaring van aanmelding", .bestand = "src/domein/verklaring/views/verklaring.html"};
    const auto gevonden = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) {
        auto uit = vind(s, a.kijker, a.verzoek.padwaarde("ref"), a.nu());
        if (!uit) return uit;
        const Verklaring& v = uit->first;
        feit(p.gegevens, "Regio", regio::vind(s, v.regio)->naam);
        vul_wat(p.gegevens, s, a.om, uit->second.casus);
        feit(p.gegevens, "Reactie van het vooroverleg", std::string(vooroverleg::reactie_tekst(v.reactie)));
        feit(p.gegevens, "Datum van de reactie", base::voluit(v.reactie_op));
        feit(p.gegevens, "Kenmerk", op_papier(v.ref));
        feit(p.gegevens, "Controlecode", op_papier(v.code));
        return uit;
    });
    if (!gevonden) return gevonden.fouten();
    p.gegevens.zet("CONTROLE", a.om.basis_url + paginas::kControle).zet("TERUG", casus::pad(gevonden->second.casus));
    web::Antwoord uit = a.pagina(std::move(p));
    casus::vermeld_lezen(uit, a.om, a.kijker, gevonden->second, "verklaring", {casus::Groep::proces}, a.nu());
    return uit;
}

}  // namespace

std::string paginas::pad(const Verklaring& v) { return "/verklaringen/" + v.ref; }

void paginas::registreer_tonen(toegang::Deur& deur) {
    deur.pagina(web::Methode::get, "/verklaringen/{ref:ref}", "verklaring.toon",
                {"verklaring.maken", {Rol::inbrenger, Rol::procesondersteuner}}, toon);
}

}  // namespace verklaring
