// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/gezin.hpp"
#include "domein/casus/paginas.hpp"

namespace casus {
namespace {

constexpr int kLogregels = 300;

std::string_view label_van_relatie(const Relatieregel& r) {
    switch (r.relatie) {
        case Relatie::inbrenger:
            return "Inbrenger";
        case Relatie::mede_inbrenger:
            return "Mede-inbrenger";
        case Relatie::medeondertekenaar:
            return "Huisarts die meetekent";
        case Relatie::vaste_deelnemer:
            return "Vaste deelnemer van het vooroverleg";
        case Relatie::expert:
            return "Expert aan tafel";
        case Relatie::ervaringsdeskundige:
            return "Ervaringsdeskundige aan tafel";
        case Relatie::maatje:
            return "Maatje";
        case Relatie::procesregisseur:
            return "Procesregisseur";
        case Relatie::doorbraakcoach:
            return "Doorbraakcoach";
        case Relatie::tekenaar:
            return r.bron == 0 ? "Keek het anonieme dossier na" : "Opende het dossier met noodtoegang";
    }
    return {};
}

/// Staff is shown by function; by name only to the procesondersteuner.
std::string wie(storage::Sessie& s, const Inzage& i, AccountId account, std::string functie) {
    if (!account) return "Het systeem";
    if (!i.rollen.heeft(Rol::procesondersteuner)) return functie;
    const auto a = toegang::account(s, account);
    return a ? a->naam + " (" + functie + ")" : functie;
}

void vul_relaties(web::Gegevens& g, storage::Sessie& s, const Gevonden& gevonden) {
    for (const Relatieregel& r : relaties(s, gevonden.casus.id))
        g.rij("RELATIE")
            .zet("WIE", wie(s, gevonden.inzage, r.account, std::string(label_van_relatie(r))))
            .zet("SINDS", base::kort(base::dag_van(r.vanaf)))
            .zet("TOT", r.tot ? base::kort(base::dag_van(*r.tot)) : "Zolang de casus loopt");
}

void vul_log(web::Gegevens& g, storage::Sessie& s, const toegang::Aanvraag& a, const Gevonden& gevonden) {
    auto regels = audit::zoek(s, {.regio = gevonden.casus.regio.getal, .casus = gevonden.casus.id.getal, .hoeveel = kLogregels});
    std::erase_if(regels, [&](const audit::Regel& r) { return !mag_logregel_zien(s, a.kijker, r.gebeurtenis, a.nu()); });
    g.toon_als(regels.empty(), "LEEG");
    if (regels.empty()) return;
    auto& log = g.rij("LOG");
    for (const auto& r : regels) {
        const auto rol = toegang::rol_van(r.gebeurtenis.rol);
        const std::string functie = rol ? std::string(toegang::label_van(*rol)) : "medewerker";
        log.rij("LOGREGEL")
            .zet("OP", base::voluit(r.gebeurtenis.op))
            .zet("WIE", wie(s, gevonden.inzage, AccountId{r.gebeurtenis.account}, functie))
            .zet("WAT", logwoorden(r.gebeurtenis))
            .zet("GROEPEN", groepwoorden(r.gebeurtenis.groepen));
    }
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    web::Pagina p{.titel = "Toegang", .bestand = "src/domein/casus/views/toegang.html", .eigen_kop = true};
    auto gevonden = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<Gevonden> {
        auto g = vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
        if (!g) return g;
        if (!g->inzage.mag(Groep::log)) return niet_gevonden();
        toon_kop(p.gegevens, a, *g, "toegang");
        vul_relaties(p.gegevens, s, *g);
        vul_log(p.gegevens, s, a, *g);
        return g;
    });
    if (!gevonden) return gevonden.fouten();
    p.titel = "Wie heeft gekeken in casus " + gevonden->casus.nummer;
    web::Antwoord antwoord = a.pagina(std::move(p));
    vermeld_lezen(antwoord, a.om, a.kijker, *gevonden, "toegang", {Groep::log}, a.nu());
    return antwoord;
}

}  // namespace

void paginas::registreer_toegang(toegang::Deur& deur) {
    deur.pagina(web::Methode::get, "/casussen/{nummer:casusnummer}/toegang", "casus.toegang",
                {"casus.log", {Rol::inbrenger, Rol::procesondersteuner}}, toon);
}

}  // namespace casus
