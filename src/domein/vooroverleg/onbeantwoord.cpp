// SPDX-License-Identifier: EUPL-1.2
#include "domein/vooroverleg/onbeantwoord.hpp"

#include "domein/vooroverleg/store.hpp"

namespace vooroverleg {
namespace {

/// The day of the meeting before the last one that was held; nothing when there were not two yet.
std::optional<base::Datum> voorlaatste(storage::Sessie& s, regio::RegioId regio, base::Moment nu) {
    constexpr int kTerug = 12;
    int gehouden = 0;
    for (const auto& v : store::voor(s, regio, base::dag_van(nu) + std::chrono::days{1}, kTerug))
        if (v.stand != Stand::vervallen && v.begin <= nu && ++gehouden == 2) return v.datum;
    return {};
}

}  // namespace

/// Eigen regel (domain.md section 2, "niet beantwoord"): questions that stayed unanswered for two meetings are the chair's to end.
void wijs_op_onbeantwoord(const casus::Werkvoorraad& w) {
    constexpr int kHoogstens = 20;
    if (!w.kijker.zit_voor()) return;
    const base::Moment nu = w.om.klok.nu();
    const auto grens = voorlaatste(w.sessie, w.kijker.regio, nu);
    if (!grens) return;
    const casus::Filter filter{.status = casus::Status::aanvulling_gevraagd};
    for (const auto& regel : casus::lijst(w.sessie, w.om, w.kijker, filter, "", kHoogstens, nu).regels)
        if (regel.casus.vooroverleg_op && *regel.casus.vooroverleg_op <= *grens)
            w.te_doen.push_back({"Al twee vooroverleggen geen antwoord op de vragen: " + regel.casus.nummer,
                                 casus::pad(regel.casus, "buiten-behandeling")});
}

}  // namespace vooroverleg
