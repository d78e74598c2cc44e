// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domein/tafel/plannen.hpp"
#include "domein/tafel/punt.hpp"

/// What has to happen before and after a table, and the people who are told when it did not. Each thing is said once.
namespace tafel {
namespace {

using berichten::Waarover;
using std::chrono::days;
using toegang::Rol;

constexpr days kTerug{35};  // older notulen are not asked for any more: nobody at the table can read them
constexpr int kOchtend = 9, kMiddag = 12;

/// To everybody with one of these roles, each person once.
void zeg(const Waarover& w, std::initializer_list<Rol> rollen, const std::string& onderwerp, const std::string& wat) {
    std::vector<AccountId> gehad;
    for (const Rol rol : rollen)
        for (const auto& a : toegang::met_rol(w.s, w.casus.regio, rol, w.nu)) {
            if (a.geblokkeerd || std::find(gehad.begin(), gehad.end(), a.id) != gehad.end()) continue;
            gehad.push_back(a.id);
            berichten::meld_account(
                w, a.id, onderwerp + " " + base::kort(w.overleg.datum),
                label(w.overleg, w.punt) + ": " + wat + "\n" + w.om.basis_url + "/overleggen/" + w.overleg.ref);
        }
}

/// Eigen regel (domain.md section 3, reminders): by Monday of the week of the table everybody is invited.
bool herinner_uitnodiging(const Waarover& w, const regio::Rooster& rooster) {
    if (w.punt.stand != Puntstand::gepland || w.nu >= w.punt.begin) return false;
    if (w.nu < base::om(uitnodiging_uiterlijk(rooster, w.overleg.datum), kOchtend, 0)) return false;
    if (!store::eerste_keer(w.s, w.casus.regio, w.punt.id, "uitnodiging", w.nu)) return false;
    zeg(w, {Rol::procesondersteuner}, "Nog uitnodigen voor het overleg van", "de uitnodiging moet vandaag weg.");
    return true;
}

/// 001 "Wanneer meld ik een casus aan?": the notulen are there by the Friday of the week after the table.
bool herinner_notulen(const Waarover& w, const regio::Rooster& rooster) {
    if (w.punt.definitief_op || w.nu < base::om(notulen_uiterlijk(rooster, w.overleg.datum), kOchtend, 0)) return false;
    if (!store::eerste_keer(w.s, w.casus.regio, w.punt.id, "notulen", w.nu)) return false;
    zeg(w, {Rol::procesondersteuner, Rol::voorzitter, Rol::waarnemend_voorzitter}, "Nog geen notulen van het overleg van",
        "de notulen zijn nog niet definitief. Ze moeten er vandaag zijn.");
    return true;
}

/// Everyone who was told of the meeting hears it from the move itself; these are the people who have to act.
bool schuif_door(const Waarover& w) {
    const auto na =
        casus::gebeur(w.s, w.om, Kijker::systeem(w.casus.regio), w.casus.id, {.stap = casus::Stap::niet_besproken}, w.nu);
    if (!na) return false;
    zeg(w, {Rol::voorzitter, Rol::waarnemend_voorzitter, Rol::procesondersteuner}, "Een punt gaat van het overleg van",
        "het anonieme dossier is niet opnieuw getekend. Het punt gaat naar het volgende overleg.");
    return true;
}

/// Eigen regel (domain.md section 6; S23): a signature that was lost after agenderen and is not back on Monday 12:00 of the week of the
/// table is a task for the chair; on Wednesday 12:00 the point moves on by itself.
bool bewaak_handtekening(const Waarover& w) {
    if (w.casus.soort != casus::Soort::vraag || w.casus.getekend > 0 || w.nu >= w.overleg.begin) return false;
    const auto maandag = base::maandag_van(w.overleg.datum);
    if (w.nu >= base::om(maandag + days{2}, kMiddag, 0)) return schuif_door(w);
    if (w.nu < base::om(maandag, kMiddag, 0)) return false;
    if (!store::eerste_keer(w.s, w.casus.regio, w.punt.id, "handtekening", w.nu)) return false;
    zeg(w, {Rol::voorzitter, Rol::waarnemend_voorzitter, Rol::procesondersteuner}, "Handtekening kwijt voor het overleg van",
        "het anonieme dossier is nog niet opnieuw getekend. Gebeurt dat niet voor woensdag 12.00 uur, dan gaat het punt naar het volgende overleg.");
    return true;
}

int kijk_na(const Waarover& w, const regio::Rooster& rooster) {
    if (w.casus.deling_gestopt || casus::is_definitief(w.casus.status)) return 0;
    if (w.punt.stand == Puntstand::besproken) return herinner_notulen(w, rooster) ? 1 : 0;
    if (!w.punt.loopt() || w.overleg.stand != Stand::gepland) return 0;
    if (bewaak_handtekening(w)) return 1;
    return herinner_uitnodiging(w, rooster) ? 1 : 0;
}

}  // namespace

int herinner(const Omgeving& om, regio::RegioId regio, base::Moment nu) {
    return om.db.schrijf({regio.getal}, [&](storage::Sessie& s) {
        const auto rooster = regio::rooster(s, regio);
        int aantal = 0;
        for (const Overleg& o : store::overleggen(s, regio, base::dag_van(nu) - kTerug))
            for (const Agendapunt& p : store::punten(s, regio, o.id))
                if (const auto c = casus::lees(s, regio, p.casus)) aantal += kijk_na({s, om, *c, o, p, nu}, rooster);
        return aantal;
    });
}

}  // namespace tafel
