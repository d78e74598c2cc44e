// SPDX-License-Identifier: EUPL-1.2
#include "app/sleutels.hpp"

#include <iostream>

#include "app/herversleutelen.hpp"
#include "app/huis.hpp"
#include "app/kenmerk.hpp"
#include "app/opdrachten/opdrachten.hpp"

namespace app::opdrachten {
namespace {

/// Domain.md section 8: backups are kept 35 days, and one from before the change still needs the old keys.
constexpr std::chrono::days kBackups{35};

int meld(const base::Result<>& uit) {
    if (uit) return kGoed;
    for (const auto& f : uit.fouten()) std::cerr << f.tekst << "\n";
    return kGeweigerd;
}

}  // namespace

int sleutel_maak(const std::string& bestand) { return meld(maak_sleutelbestand(bestand)); }
int sleutel_wissel(const std::string& bestand) { return meld(wissel_sleutel(bestand)); }

int sleutel_herversleutel(const Instellingen& i) {
    Huis huis({.instellingen = i});
    const auto& sleutels = huis.om().sleutels;
    const std::string nieuwste = std::to_string(sleutels.huidige_sleutel_id());
    const auto draait_met = huis.db().lees({}, [](storage::Sessie& s) { return stand(s, kDraaitMetSleutel); });
    if (draait_met && *draait_met != nieuwste) {
        std::cerr << "Het programma is voor het laatst gestart met sleutel " << *draait_met << ". Herstart het eerst met sleutel "
                  << nieuwste << ", anders kan het niet lezen wat opnieuw versleuteld is.\n";
        return kGeweigerd;
    }
    const auto vernieuwd = herversleutel(huis.db(), sleutels);
    const auto over = onder_oude_sleutel(huis.db(), sleutels);
    const auto nu = huis.klok().nu();
    huis.db().schrijf({}, [&](storage::Sessie& s) {
        audit::leg_vast(s, huis.ids(),
                        {.naam = "installatie.herversleuteld",
                         .op = nu,
                         .kanaal = "cli",
                         .bijzonderheid = "sleutel " + nieuwste + ", cellen " + std::to_string(vernieuwd)});
    });
    base::Json uit;
    uit.zet("sleutel", static_cast<std::int64_t>(sleutels.huidige_sleutel_id())).zet("vernieuwd", vernieuwd).zet("over", over);
    if (over == 0) uit.zet("tussensleutelsWegVanaf", base::iso(base::dag_van(nu) + kBackups));
    std::cout << uit.schrijf() << "\n";
    if (over != 0) {
        std::cerr << "Intussen schreef iemand nog met een oude sleutel. Voer deze opdracht opnieuw uit.\n";
        return kGeweigerd;
    }
    std::cerr
        << "Alles staat nu onder sleutel " << nieuwste << ". De onderste sleutel in het bestand blijft altijd nodig: zoeken op "
        << "BSN en het zegel van het logboek hangen eraan. Sleutels daartussen mogen weg zodra er geen backup van voor vandaag "
        << "meer is.\n";
    return kGoed;
}

}  // namespace app::opdrachten
