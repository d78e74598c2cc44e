// SPDX-License-Identifier: EUPL-1.2
#include "outbox/aantallen.hpp"

namespace outbox {

std::map<Status, std::int64_t> aantallen(storage::Sessie& sessie) {
    std::map<Status, std::int64_t> uit;
    for (const Status s : {Status::klaar, Status::bezig, Status::verzonden, Status::mislukt, Status::vervallen}) uit[s] = 0;
    for (const auto& rij : sessie.vraag("SELECT status, COUNT(*) FROM outbox_bericht GROUP BY status"))
        uit[status_van(rij.tekst(0)).value()] = rij.getal(1);
    return uit;
}

}  // namespace outbox
