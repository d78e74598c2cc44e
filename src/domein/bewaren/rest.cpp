// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/aanmelding.hpp"
#include "domein/bewaren/store.hpp"
#include "outbox/outbox.hpp"
#include "storage/sporen.hpp"

/// What goes by its term and is no casus.
namespace bewaren {
namespace {

constexpr std::int64_t kInstallatie = 0;
/// Domain.md section 8: the log of a casus stays as long as the casus, and each line at least five years.
constexpr std::chrono::days kLogboek{5 * 365 + 2};

}  // namespace

std::int64_t snoei_logboek(const Omgeving& om, base::Moment nu) {
    std::int64_t totaal = 0;
    for (int deel = audit::kSnoeiPerKeer; deel >= audit::kSnoeiPerKeer; totaal += deel)
        deel = om.db.schrijf({}, [&](storage::Sessie& s) {
            const auto is_weg = [&](std::int64_t id) { return !casus::bestaat(s, casus::CasusId{id}); };
            const int gesnoeid = audit::snoei(s, om.ids, om.sleutels, nu - kLogboek, is_weg, nu);
            store::noteer(s, kInstallatie, "logboekregel", "bewaartermijn logboek: 5 jaar, en zo lang de casus blijft", gesnoeid,
                          nu);
            return gesnoeid;
        });
    return totaal;
}

int ruim_concepten_op(storage::Sessie& s, const Omgeving& om, RegioId regio, base::Moment nu) {
    const int weg = aanmelding::ruim_concepten_op(s, om, regio, nu);
    store::noteer(s, regio.getal, "concept", "bewaartermijn concept", weg, nu);
    return weg;
}

std::int64_t wis_oude_post(storage::Sessie& s, base::Moment nu) {
    const int weg = outbox::wis_oude_teksten(s, nu);
    store::noteer(s, kInstallatie, "bericht", "tekst van een bericht: 7 dagen na versturen", weg, nu);
    return weg;
}

std::int64_t ruim_toegang_op(storage::Sessie& s, base::Moment nu) {
    const auto weg = toegang::ruim_op(s, nu);
    store::noteer(s, kInstallatie, "sessie", "sessie of link: 30 dagen", weg, nu);
    const auto gezocht = casus::ruim_zoekvragen_op(s, nu);
    store::noteer(s, kInstallatie, "zoekvraag", "zoekvraag: 1 dag", gezocht, nu);
    return weg + gezocht;
}

/// S23: secure_delete overwrites what was deleted; the index of search keeps words until its parts are merged, and the write-ahead file
/// keeps pages until it is cut.
bool wis_sporen(const Omgeving& om) {
    om.db.schrijf({}, [](storage::Sessie& s) { casus::ruim_zoekindex_op(s); });
    return om.db.dialect() != storage::Dialect::sqlite || storage::kap_wal(om.data_map);
}

}  // namespace bewaren
