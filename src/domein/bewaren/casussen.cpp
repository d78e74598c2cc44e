// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domein/bewaren/store.hpp"
#include "outbox/outbox.hpp"

namespace bewaren {
namespace {

using casus::Casus;

/// S11: what one run may destroy without a second person.
constexpr std::int64_t kAltijd = 20, kDeel = 20;  // a twentieth is 5 %
/// Domain.md section 8: up to twenty years where the region says so; never at once.
constexpr int kMinsteJaren = 1, kMeesteJaren = 20;

int jaren(const regio::Regels& r) { return std::clamp(r.bewaar_jaren, kMinsteJaren, kMeesteJaren); }

std::string regel_van(int jaren) { return "bewaartermijn casus: " + std::to_string(jaren) + " jaar na het einde"; }

/// The same day of the year, that many years before.
base::Moment jaren_voor(base::Moment m, int jaren) {
    const std::chrono::year_month_day dag(base::dag_van(m));
    const auto toen = dag - std::chrono::years(jaren);
    return base::om(toen.ok() ? base::Datum(toen) : base::Datum(toen.year() / std::chrono::February / 28), 0, 0);
}

struct Oogst {
    std::vector<Casus> casussen;
    std::string regel;
    std::int64_t hoogstens = 0;  // in one run
};
/// What is due by `peil` under the rules of now.
Oogst oogst(storage::Sessie& s, const Omgeving& om, RegioId regio, base::Moment peil, base::Moment nu) {
    const int termijn = jaren(regio::regels(s, regio, nu));
    const auto grens = jaren_voor(peil, termijn);
    Oogst uit{casus::beeindigd_voor(s, regio, grens), regel_van(termijn), std::max(kAltijd, casus::aantal(s, regio) / kDeel)};
    std::erase_if(uit.casussen, [&](const Casus& c) { return casus::termijn_loopt_vanaf(s, om, c) >= grens; });
    return uit;
}

/// Domain.md section 8: what and by which rule; its id alone goes on to the register outside, for a restore (S35).
void vernietig(storage::Sessie& s, const Omgeving& om, const Casus& c, const std::string& regel, base::Moment nu) {
    store::tel(s, c);
    casus::vernietig(s, om, c);
    store::noteer(s, c.regio.getal, "casus", regel, 1, nu);
    auto g = toegang::gebeurtenis_van(casus::Kijker::systeem(c.regio), nu, "bewaren.casus_vernietigd", audit::Actie::verwijderen,
                                      toegang::Rol::beheerder);
    g.object = "casus";
    g.object_id = c.id.getal;
    g.regel = regel;
    audit::leg_vast(s, om.ids, g);
}

/// False when it opened again or went in the meantime. Of the installation, since another region may hold a row about it too.
bool vernietig_een(const Omgeving& om, const Casus& gezien, const std::string& regel, base::Moment nu) {
    return om.db.schrijf({}, [&](storage::Sessie& s) {
        const auto c = casus::lees(s, gezien.regio, gezien.id);
        if (!c || casus::is_open(c->status) || c->status_sinds != gezien.status_sinds) return false;
        vernietig(s, om, *c, regel, nu);
        return true;
    });
}

void waarschuw(storage::Sessie& s, const Omgeving& om, RegioId regio, base::Moment nu) {
    for (const auto rol : {toegang::Rol::beheerder, toegang::Rol::fg})
        for (const auto& wie : toegang::met_rol(s, regio, rol, nu))
            // An address that no longer works stops nothing: it also stands on the page.
            (void)outbox::leg_klaar(
                s, om,
                {.regio = regio.getal,
                 .soort = "bewaren.rem",
                 .aan = wie.email,
                 .aan_account = wie.id.getal,
                 .onderwerp = "Vernietigen wacht op jullie akkoord",
                 .tekst =
                     "Hallo " + wie.naam +
                     ",\n\nVan veel casussen tegelijk is de bewaartermijn voorbij. Er is nog niets vernietigd.\nEen beheerder "
                     "en de functionaris gegevensbescherming moeten eerst allebei ja zeggen.\n\nLog in: " +
                     om.basis_url + "/vernietigingen\n"},
                nu);
}

/// What this run may destroy; nothing when it has to wait, and then the question stands there for two people.
std::optional<Oogst> toegestaan(storage::Sessie& s, const Omgeving& om, RegioId regio, base::Moment nu) {
    auto nu_aan_de_beurt = oogst(s, om, regio, nu, nu);
    const auto rem = open_rem(s, regio);
    if (std::ssize(nu_aan_de_beurt.casussen) <= nu_aan_de_beurt.hoogstens) {
        if (rem) store::sluit(s, rem->id, nu);
        return nu_aan_de_beurt;
    }
    if (rem) {
        // What people agreed to is what was due on that day; what came after waits for the next run.
        auto gevraagd = oogst(s, om, regio, rem->peil, nu);
        if (std::ssize(gevraagd.casussen) <= rem->aantal && gevraagd.regel == rem->regel) {
            if (!rem->akkoord()) return std::nullopt;
            store::sluit(s, rem->id, nu);
            return gevraagd;
        }
        store::sluit(s, rem->id, nu);
    }
    store::voeg_in(s, om.ids, regio, nu, std::ssize(nu_aan_de_beurt.casussen), nu_aan_de_beurt.regel);
    waarschuw(s, om, regio, nu);
    return std::nullopt;
}

}  // namespace

Uitkomst vernietig_casussen(const Omgeving& om, RegioId regio, base::Moment nu) {
    const auto mag = om.db.schrijf({regio.getal}, [&](storage::Sessie& s) { return toegestaan(s, om, regio, nu); });
    if (!mag) return {.wacht = true};
    Uitkomst uit;
    for (const Casus& c : mag->casussen)
        if (vernietig_een(om, c, mag->regel, nu)) ++uit.vernietigd;
    om.db.schrijf({regio.getal}, [&](storage::Sessie& s) { store::bescherm_tellingen(s, regio); });
    return uit;
}

bool vernietig_opnieuw(storage::Sessie& s, const Omgeving& om, RegioId regio, casus::CasusId id, base::Moment nu) {
    const auto c = casus::lees(s, regio, id);
    if (!c) return false;
    vernietig(s, om, *c, "opnieuw na herstel", nu);
    return true;
}

}  // namespace bewaren
