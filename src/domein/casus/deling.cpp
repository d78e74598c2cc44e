// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/bericht.hpp"
#include "domein/casus/store.hpp"

namespace casus {
namespace {

constexpr Rollen kMogen{Rol::inbrenger, Rol::procesondersteuner};

base::Fout niet_jouw_stap(std::string_view wat) {
    return {base::Soort::geen_recht, "casus.niet_jouw_stap", "",
            "Alleen de inbrenger en de procesondersteuner kunnen het delen " + std::string(wat) + "."};
}

/// Who did not do it himself hears of it: the other one of inbrenger and procesondersteuner.
void vertel(storage::Sessie& s, const Omgeving& om, const Gevonden& g, std::string_view wat, std::string_view uitleg,
            base::Moment nu) {
    const std::string onderwerp = "Het delen van een casus is " + std::string(wat);
    const std::string zin = "Het delen van casus " + g.casus.nummer + " is " + std::string(wat) + ". " + std::string(uitleg);
    if (!g.inzage.rollen.heeft(Rol::inbrenger)) bericht::inbrenger(s, om, g.casus, "casus.deling", onderwerp, zin, nu);
    if (!g.inzage.rollen.heeft(Rol::procesondersteuner))
        bericht::procesondersteuner(s, om, g.casus, "casus.deling", onderwerp, zin, nu);
}

}  // namespace

/// Eigen regel (domain.md section 2, "Deling stoppen"): needs no version and always wins; a duty stays registered.
base::Result<Casus> stop_deling(storage::Sessie& s, const Omgeving& om, const Kijker& k, CasusId id, std::string reden,
                                base::Moment nu) {
    const auto gevonden = vind(s, k, id, nu);
    if (!gevonden) return gevonden.fouten();
    if (!gevonden->inzage.rollen.overlapt(kMogen)) return niet_jouw_stap("stoppen");
    Casus na = gevonden->casus;
    if (is_definitief(na.status)) return kan_niet_meer(na);
    if (na.deling_gestopt) return na;
    na.deling_gestopt = true;
    na.te_tekenen = false;
    if (!store::bewaar(s, na, na.versie)) return botsing();
    na.versie += 1;
    store::eindig_delen(s, na.id, nu);
    bericht::laat_vallen(s, na);
    schrijf_tijdlijn(s, om, k, na, "deling_gestopt", std::move(reden), nu);
    om.bus.meld(DelingGestopt{s, om, k, na, nu});
    vertel(s, om, *gevonden, "gestopt", "Niemand anders kan de casus nog lezen.", nu);
    return na;
}

/// Eigen regel (domain.md section 2, "Deling stoppen"): going on needs new consent and a new invitation.
base::Result<Casus> hervat_deling(storage::Sessie& s, const Omgeving& om, const Kijker& k, CasusId id, int versie,
                                  std::string toelichting, base::Moment nu) {
    const auto gevonden = vind(s, k, id, nu);
    if (!gevonden) return gevonden.fouten();
    if (!gevonden->inzage.rollen.overlapt(kMogen)) return niet_jouw_stap("hervatten");
    Casus na = gevonden->casus;
    if (is_definitief(na.status)) return kan_niet_meer(na);
    if (!na.deling_gestopt || na.versie != versie) return botsing();
    na.deling_gestopt = false;
    if (!store::bewaar(s, na, versie)) return botsing();
    na.versie += 1;
    schrijf_tijdlijn(s, om, k, na, "deling_hervat", std::move(toelichting), nu);
    om.bus.meld(DelingHervat{s, om, k, na, nu});
    vertel(s, om, *gevonden, "hervat", "De bespreking gaat door. Uitnodigingen gaan opnieuw uit.", nu);
    return na;
}

}  // namespace casus
