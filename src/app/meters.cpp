// SPDX-License-Identifier: EUPL-1.2
#include "app/meters.hpp"

#include <algorithm>
#include <cmath>

#include "outbox/aantallen.hpp"

namespace app {
namespace {

/// A figure that cannot be asked now is no reason to show none of the others.
template <class F>
double of_onbekend(storage::Databank& db, F vraag) {
    try {
        return db.lees(storage::Bereik::installatie(), vraag);
    } catch (const std::exception&) {
        return std::nan("");
    }
}

double seconden(base::Moment m) { return static_cast<double>(base::als_getal(m)) / 1e6; }

/// 0: never.
double laatste_keer(storage::Sessie& s, const std::string& taak) {
    const auto alle = jobs::standen(s);
    const auto stand = std::find_if(alle.begin(), alle.end(), [&](const jobs::Stand& x) { return x.naam == taak; });
    return stand == alle.end() ? 0 : seconden(stand->laatst_op);
}

}  // namespace

void meet(web::Metrics& metrics, storage::Databank& db, const jobs::Planner& planner) {
    for (const auto& taak : planner.taken())
        metrics.meet(
            "overlegtafel_taak_laatste_seconden", "Wanneer een taak het laatst liep, in seconden sinds 1970 (0: nog nooit)",
            {{"taak", taak.naam}},
            [&db, naam = taak.naam] { return of_onbekend(db, [&](storage::Sessie& s) { return laatste_keer(s, naam); }); });
    for (const auto status : {outbox::Status::klaar, outbox::Status::bezig, outbox::Status::verzonden, outbox::Status::mislukt,
                              outbox::Status::vervallen})
        metrics.meet("overlegtafel_outbox_berichten", "Berichten per toestand",
                     {{"toestand", std::string(outbox::naam_van(status))}}, [&db, status] {
                         return of_onbekend(
                             db, [&](storage::Sessie& s) { return static_cast<double>(outbox::aantallen(s).at(status)); });
                     });
}

void tel_taak(web::Metrics& metrics, const jobs::Stand& stand) {
    metrics.tel("overlegtafel_taak_uitkomsten_total", "Hoe vaak een taak hier liep, per uitkomst",
                {{"taak", stand.naam}, {"uitkomst", stand.gelukt ? "gelukt" : "mislukt"}});
    metrics.duur("overlegtafel_taak_duur_seconden", "Hoe lang een taak duurde", {{"taak", stand.naam}}, stand.duur);
}

}  // namespace app
