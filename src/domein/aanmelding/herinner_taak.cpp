// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/bericht.hpp"
#include "domein/regio/regio.hpp"

namespace aanmelding {
namespace {

constexpr int kNaWerkdagen = 3;

/// To the inbrenger, and to each procesondersteuner or the one who handles the casus. An address that no longer works stops nothing: the
/// question stands on the work list.
void herinner_aan(storage::Sessie& s, const Omgeving& om, const Casus& c, base::Moment nu) {
    static_cast<void>(
        mail(s, om, c.regio, c.inbrenger,
             {"aanmelding.herinnering", "Er wachten nog vragen op je antwoord",
              "Bij casus " + c.nummer + " staan vragen die nog niet zijn beantwoord. Geef je antwoord zo snel mogelijk.",
              casus::pad(c, "aanvulling"), sleutel_van(c)},
             nu));
    const Bericht bericht{"aanmelding.herinnering_proces", "Vragen nog niet beantwoord",
                          "De vragen bij casus " + c.nummer + " zijn na " + std::to_string(kNaWerkdagen) +
                              " werkdagen nog niet beantwoord. Neem zo nodig contact op met de inbrenger.",
                          casus::pad(c), sleutel_van(c)};
    if (c.behandelaar) {
        static_cast<void>(mail(s, om, c.regio, c.behandelaar, bericht, nu));
        return;
    }
    for (const auto& a : toegang::met_rol(s, c.regio, toegang::Rol::procesondersteuner, nu))
        if (!casus::uitgesloten(s, c.id, a.id, a.organisatie)) static_cast<void>(mail(s, om, c.regio, a.id, bericht, nu));
}

}  // namespace

/// Eigen regel (domain.md section 3, "Reminders"): after three working days without an answer, once for each set of questions; never when
/// the casus waits for nothing any more.
int herinner(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, base::Moment nu) {
    const auto grens = regio::langer_dan_werkdagen(nu, kNaWerkdagen, regio::regels(s, regio, nu).cyclus.feestdagen);
    int aantal = 0;
    for (const auto& r :
         s.vraag("SELECT a.id, a.casus_id FROM aanmelding_aanvulling a"
                 " JOIN casus_casus c ON c.id = a.casus_id AND c.regio_id = a.regio_id"
                 " WHERE a.regio_id = ?1 AND a.beantwoord_op IS NULL AND a.herinnerd_op IS NULL AND a.gevraagd_op < ?2"
                 " AND c.status = 'aanvulling_gevraagd' AND c.deling_gestopt = 0 ORDER BY a.id",
                 regio, grens)) {
        s.doe("UPDATE aanmelding_aanvulling SET herinnerd_op = ?1 WHERE id = ?2", nu, r.getal(0));
        herinner_aan(s, om, casus::lees(s, regio, r.id<CasusId>(1)).value(), nu);
        ++aantal;
    }
    return aantal;
}

}  // namespace aanmelding
