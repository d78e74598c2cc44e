// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/opnieuw.hpp"

#include "domein/aanmelding/aanvulling.hpp"
#include "domein/aanmelding/bericht.hpp"
#include "domein/aanmelding/store.hpp"
#include "domein/aanmelding/verjaardag.hpp"

namespace aanmelding {
namespace {

using toegang::Rol;

base::Fout delen_is_gestopt() {
    return {base::Soort::ongeldig, "aanmelding.deling_gestopt", "",
            "Het delen van deze casus is gestopt. Leg eerst nieuwe toestemming vast en hervat het delen."};
}

/// Eigen regel (domain.md section 2, "Birthdays"): of 23 and older nothing is brought in.
bool is_te_oud(storage::Sessie& s, const Omgeving& om, const Casus& c, base::Moment nu) {
    const auto geboren = casus::identiteit(s, om, c).geboren;
    return geboren && base::leeftijd(*geboren, base::dag_van(nu)) >= verjaardag::kTeOud;
}

/// A receipt without content; to who is responsible when somebody else did it.
base::Result<> bericht(storage::Sessie& s, const Omgeving& om, const Casus& c, casus::Stap stap, base::Moment nu) {
    if (c.invoer_achteraf) return base::goed();
    const std::string wat = stap == casus::Stap::heropenen ? "heropend" : "opnieuw ingebracht";
    std::string zin = "Casus " + c.nummer + " is " + wat + ".";
    if (c.vooroverleg_op) zin += "\nHet vooroverleg is op " + base::voluit(*c.vooroverleg_op) + ".";
    zin += "\nDe toestemming van eerder geldt niet meer. Vraag opnieuw toestemming en leg die vast.";
    return mail(s, om, c.regio, c.inbrenger,
                {"aanmelding.opnieuw", "Je casus is " + wat, std::move(zin), casus::pad(c, "toestemming"), sleutel_van(c)}, nu);
}

}  // namespace

/// Eigen regel (domain.md section 2, "opnieuw inbrengen" and "heropenen"): the same casus goes on as if it came in now. What the inbrenger
/// writes is a text for the table, masked and signed with the dossier; what another role writes is not.
base::Result<Casus> opnieuw::breng_in(storage::Sessie& s, const Omgeving& om, const Kijker& k, CasusId id, casus::Stap stap,
                                      int versie, const Aanleiding& a, base::Moment nu) {
    const auto g = casus::vind(s, k, id, nu);
    if (!g) return g.fouten();
    if (g->casus.deling_gestopt) return delen_is_gestopt();
    if (is_te_oud(s, om, g->casus, nu))
        return base::Fout{base::Soort::ongeldig, "aanmelding.te_oud", "",
                          "De jeugdige is 23 jaar of ouder. Een casus opnieuw inbrengen kan tot 23 jaar."};
    const bool zelf = g->inzage.rollen.heeft(Rol::inbrenger);
    // Before the step, which lays the dossier before the signers. A step that is refused takes both back.
    if (zelf) aanvullingen::voeg_toe(s, om, k, g->casus, a.waarom, nu);
    store::laat_toestemming_vervallen(s, om, k, g->casus, "niet_gevraagd", zelf ? a.zonder_toestemming : "", nu);
    const auto na = casus::gebeur(s, om, k, id,
                                  {.stap = stap,
                                   .versie = versie,
                                   .als = zelf ? Rol::inbrenger : Rol::voorzitter,
                                   .toelichting = zelf ? std::string() : a.waarom},
                                  nu);
    if (!na) return na;
    const Casus nieuw = casus::lees(s, na->regio, id).value();  // with the vooroverleg that it was promised
    volg_zonder_toestemming(s, om, nieuw, nu);
    if (auto klaar = bericht(s, om, nieuw, stap, nu); !klaar) return klaar.fouten();
    return nieuw;
}

}  // namespace aanmelding
