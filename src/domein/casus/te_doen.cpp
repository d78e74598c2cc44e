// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/casus.hpp"
#include "domein/casus/luister.hpp"

namespace casus {
namespace {

void vragen_aan_mij(const toegang::TeDoen& t) {
    constexpr int kMeeste = 100;
    if (!t.kijker.is(Rol::inbrenger)) return;
    const auto open = lijst(t.sessie, t.om, t.kijker, {.status = Status::aanvulling_gevraagd}, {}, kMeeste, t.op);
    int aantal = 0;
    std::string een;
    for (const Regel& r : open.regels) {
        if (r.casus.inbrenger != t.kijker.account) continue;
        ++aantal;
        een = pad(r.casus, "aanvulling");
    }
    t.voeg_toe(aantal, "Er zijn vragen bij 1 aanmelding: geef antwoord",
               "aanmeldingen waarbij vragen zijn gesteld: geef antwoord",
               aantal == 1 ? een : "/werkvoorraad?status=aanvulling_gevraagd");
}

}  // namespace

void luister_naar_start(base::Bus& bus) {
    bus.luister<toegang::TeDoen>([](const toegang::TeDoen& t) {
        vragen_aan_mij(t);
        t.om.bus.meld(Werkvoorraad{t.sessie, t.om, t.kijker, t.te_doen});
    });
}

}  // namespace casus
