// SPDX-License-Identifier: EUPL-1.2
#include <set>

#include "domein/anonimisering/anonimisering.hpp"
#include "domein/regio/regio.hpp"
#include "outbox/outbox.hpp"

namespace anonimisering {
namespace {

constexpr int kNaWerkdagen = 2;

/// One mail for all that waits, to everybody who may sign; an address that no longer works stops nothing.
void mail_ondertekenaars(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, int aantal, base::Moment nu) {
    std::set<toegang::AccountId> gehad;
    for (const auto rol : {toegang::Rol::procesondersteuner, toegang::Rol::anonimiseerder})
        for (const auto& a : toegang::met_rol(s, regio, rol, nu)) {
            if (a.geblokkeerd || !gehad.insert(a.id).second) continue;
            const std::string wat = aantal == 1 ? "Er wacht 1 tekst" : "Er wachten " + std::to_string(aantal) + " teksten";
            static_cast<void>(
                outbox::leg_klaar(s, om,
                                  {.regio = regio.getal,
                                   .soort = "anonimisering.herinnering",
                                   .aan = a.email,
                                   .aan_account = a.id.getal,
                                   .onderwerp = "Nog te anonimiseren",
                                   .tekst = "Hallo " + a.naam + ",\n\n" + wat + " langer dan " + std::to_string(kNaWerkdagen) +
                                            " werkdagen op een handtekening.\n\nLog in: " + om.basis_url + "/anonimiseren\n"},
                                  nu));
        }
}

}  // namespace

/// Eigen regel (domain.md section 3, "Reminders"): what nobody signed after two working days, once for each text; nothing of a casus that
/// ended or is no longer shared.
int herinner(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, base::Moment nu) {
    const auto grens = regio::langer_dan_werkdagen(nu, kNaWerkdagen, regio::regels(s, regio, nu).cyclus.feestdagen);
    int aantal = 0;
    for (const auto& r : s.vraag("SELECT k.id FROM anonimisering_stuk k"
                                 " JOIN casus_casus c ON c.id = k.casus_id AND c.regio_id = k.regio_id"
                                 " WHERE k.regio_id = ?1 AND k.status = 'wacht' AND k.herinnerd_op IS NULL AND c.open = 1"
                                 " AND c.deling_gestopt = 0 AND k.voorgelegd_op < ?2 ORDER BY k.id",
                                 regio, grens)) {
        s.doe("UPDATE anonimisering_stuk SET herinnerd_op = ?1 WHERE id = ?2", nu, r.getal(0));
        ++aantal;
    }
    if (aantal > 0) mail_ondertekenaars(s, om, regio, aantal, nu);
    return aantal;
}

}  // namespace anonimisering
