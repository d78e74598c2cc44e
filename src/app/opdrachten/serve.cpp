// SPDX-License-Identifier: EUPL-1.2
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <iostream>

#include "app/huis.hpp"
#include "app/kenmerk.hpp"
#include "app/keuring.hpp"
#include "app/opdrachten/draai.hpp"
#include "app/opdrachten/opdrachten.hpp"
#include "base/log.hpp"

namespace app::opdrachten {
namespace {

/// S11, S15, S33: what a running installation must be; every complaint at once.
std::vector<std::string> bezwaren(const Huis& huis) {
    const bool demo = huis.om().demo;
    std::vector<std::string> uit = keur(huis.instellingen(), demo ? Soortinstallatie::demo : Soortinstallatie::echt);
    if (!demo && ::geteuid() == 0)
        uit.push_back("Start Overlegtafel niet als root. Gebruik de meegeleverde systemd-unit of een eigen gebruiker.");
    return uit;
}

/// S33: no memory image with keys or names on disk.
void verhard() {
    const rlimit geen{0, 0};
    ::setrlimit(RLIMIT_CORE, &geen);
    ::prctl(PR_SET_DUMPABLE, 0);
}

/// Files that are no connection: database, log, uploads, the pipes of what runs apart.
constexpr rlim_t kAndereBestanden = 512;

/// Connections and files share one limit of the process, mostly 1,024 where nobody thought of it: in a crowd the database could not open its
/// own files any more.
std::size_t passende_verbindingen(std::size_t gewenst) {
    rlimit grens{};
    if (::getrlimit(RLIMIT_NOFILE, &grens) != 0) return gewenst;
    const rlim_t nodig = gewenst + kAndereBestanden;
    if (grens.rlim_cur >= nodig) return gewenst;
    rlimit ruimer = grens;
    ruimer.rlim_cur = std::min(nodig, grens.rlim_max);
    if (::setrlimit(RLIMIT_NOFILE, &ruimer) == 0) grens = ruimer;
    if (grens.rlim_cur >= nodig) return gewenst;
    const rlim_t past = grens.rlim_cur > 2 * kAndereBestanden ? grens.rlim_cur - kAndereBestanden : grens.rlim_cur / 2;
    base::log::waarschuwing("app", "minder verbindingen dan max_verbindingen: het systeem staat te weinig open bestanden toe",
                            {{"verbindingen", std::to_string(past)}});
    return static_cast<std::size_t>(past);
}

}  // namespace

void draai(Huis& huis, const std::function<void(const std::string& adres)>& zodra_open) {
    // Blocked before any thread starts, so that only sigwait below sees them.
    sigset_t signalen;
    sigemptyset(&signalen);
    for (const int s : {SIGINT, SIGTERM}) sigaddset(&signalen, s);
    pthread_sigmask(SIG_BLOCK, &signalen, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    auto opties = huis.instellingen().server;
    opties.max_verbindingen = passende_verbindingen(opties.max_verbindingen);
    web::Server server(opties, huis.router(), huis.db(), huis.klok(), toegang::fout_antwoord(huis.om()));
    huis.db().schrijf({}, [&](storage::Sessie& s) {
        zet_stand(s, kDraaitMetSleutel, std::to_string(huis.om().sleutels.huidige_sleutel_id()));
    });
    huis.meet(&server.metrics());
    // Nobody changes what an older version did not write down before it stands there.
    huis.planner().draai_wat_moet(huis.klok().nu(), "aanmelding.werk_bij");
    server.start();
    huis.planner().begin();
    zodra_open(std::to_string(server.poort()));
    int signaal = 0;
    sigwait(&signalen, &signaal);
    base::log::info("app", "stopt");
    huis.planner().stop();
    server.stop();
    huis.meet(nullptr);
}

int serve(const Instellingen& i, bool alleen_controleren) {
    Huis huis({.instellingen = i});
    const auto fouten = bezwaren(huis);
    for (const auto& fout : fouten) std::cerr << fout << "\n";
    if (!fouten.empty()) return kGeweigerd;
    if (!huis.om().demo)
        for (const auto& zin : waarschuwingen(i)) base::log::waarschuwing("app", zin);
    if (alleen_controleren) {
        std::cerr << "De instellingen zijn in orde.\n";
        return kGoed;
    }
    if (!huis.om().demo) verhard();
    draai(huis, [&](const std::string& poort) { base::log::info("app", "luistert", {{"poort", poort}}); });
    return kGoed;
}

}  // namespace app::opdrachten
