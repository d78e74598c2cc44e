// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domein/anonimisering/paginas.hpp"

namespace anonimisering {
namespace {

/// More than this stands on the next page load, when the first are done.
constexpr int kMeeste = 200;

struct Regel {
    Casus casus;
    std::string titel;
    store::Wachtregel wacht;
};

/// What this viewer may sign, the first vooroverleg first.
std::vector<Regel> regels(storage::Sessie& s, const toegang::Aanvraag& a) {
    std::vector<Regel> uit;
    for (const auto& w : store::wachtrij(s, a.kijker.regio, kMeeste)) {
        const auto g = casus::vind(s, a.kijker, w.casus, a.nu());
        if (g && mag_tekenen(s, a.kijker, *g)) uit.push_back({g->casus, casus::titel(g->casus), w});
    }
    const auto dag = [](const Regel& r) { return r.casus.vooroverleg_op.value_or(base::Datum::max()); };
    std::stable_sort(uit.begin(), uit.end(), [&](const Regel& x, const Regel& y) { return dag(x) < dag(y); });
    return uit;
}

std::string samenvatting(std::size_t n) {
    if (n == 0) return "Er wacht niets op je.";
    return n == 1 ? "1 tekst wacht tot iemand hem nakijkt en tekent."
                  : std::to_string(n) + " teksten wachten tot iemand ze nakijkt en tekent.";
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    web::Pagina p{.titel = "Nog te anonimiseren",
                  .bestand = "src/domein/anonimisering/views/wachtrij.html",
                  .actief = std::string(paginas::kWachtrij)};
    const auto getekend = a.verzoek.vraag["getekend"];
    if (getekend == "ja") p.melding = "Getekend. De tafel ziet deze versie nu.";
    if (getekend == "straks") p.melding = "Getekend. De tafel ziet deze tekst zodra ook het dossier getekend is.";
    const auto lijst = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return regels(s, a); });
    p.gegevens.zet("SAMENVATTING", samenvatting(lijst.size()));
    if (lijst.empty()) p.gegevens.toon("LEEG");
    web::Gegevens* tabel = lijst.empty() ? nullptr : &p.gegevens.rij("TABEL");
    for (const Regel& r : lijst)
        tabel->rij("RIJ")
            .zet("PAD", pad_van(r.casus, r.wacht.stuk))
            .zet("NUMMER", r.casus.nummer)
            .zet("TITEL", r.titel)
            .zet("WAT", label_van(r.wacht.soort))
            .zet("SINDS", base::kort(base::dag_van(r.wacht.voorgelegd_op)))
            .zet("VOOROVERLEG", r.casus.vooroverleg_op ? base::voluit(*r.casus.vooroverleg_op) : std::string("Nog geen datum"));
    return a.pagina(std::move(p));
}

}  // namespace

void paginas::registreer_wachtrij(toegang::Deur& deur) {
    deur.pagina(web::Methode::get, std::string(kWachtrij), "anonimisering.wachtrij", kTekenrecht, toon);
}

}  // namespace anonimisering
