// SPDX-License-Identifier: EUPL-1.2
#include "domein/vooroverleg/aanwezig.hpp"

#include <algorithm>

namespace vooroverleg::aanwezig {
namespace {

using casus::Relatie;
using toegang::AccountId;
using toegang::Rol;

bool heeft(const std::vector<AccountId>& lijst, AccountId wie) {
    return std::find(lijst.begin(), lijst.end(), wie) != lijst.end();
}

/// Eigen regel (domain.md sections 5 and 6, "recusal as experts"): not who is excluded (S3), and not whose employer is party to the casus.
bool mag_meepraten(storage::Sessie& s, const Casus& c, const Partijen& partij, const toegang::Account& a) {
    if (a.geblokkeerd || casus::uitgesloten(s, c.id, a.id, a.organisatie)) return false;
    const auto van = regio::organisatie(s, c.regio, a.organisatie);
    return !partij.bevat(a.organisatie, van ? van->naam : std::string());
}

void laat_toe(storage::Sessie& s, const Omgeving& om, const Vooroverleg& v, const Casus& c, const std::vector<AccountId>& wie,
              base::Moment nu) {
    const Partijen partij = partijen(s, om, c);
    const auto dagen = regio::regels(s, c.regio, nu).vaste_deelnemer_dagen;
    const base::Moment tot = base::om(v.datum + std::chrono::days{dagen + 1}, 0, 0);
    for (const auto& a : toegang::met_rol(s, c.regio, Rol::vaste_deelnemer, nu))
        // Who knew the casus in another role (S28) is refused, and gets nothing.
        if (heeft(wie, a.id) && mag_meepraten(s, c, partij, a))
            (void)casus::geef_relatie(s, om.ids, c, {c.id, a.id, Relatie::vaste_deelnemer, nu, tot, v.id.getal});
}

}  // namespace

std::vector<Mens> kandidaten(storage::Sessie& s, regio::RegioId regio, const Vooroverleg& v, base::Moment nu) {
    std::vector<Mens> uit;
    const auto weg = store::afgemeld(s, v.id);
    for (const Rol rol : {Rol::voorzitter, Rol::waarnemend_voorzitter, Rol::vaste_deelnemer})
        for (const auto& a : toegang::met_rol(s, regio, rol, nu)) {
            const bool al = std::any_of(uit.begin(), uit.end(), [&](const Mens& m) { return m.account == a.id; });
            // Who stands in for the chair comes when somebody says so; of a meeting that was, only who came.
            const bool gezegd = rol == Rol::waarnemend_voorzitter || v.stand != Stand::gepland;
            const bool komt = gezegd ? heeft(v.aanwezig, a.id) : !heeft(weg, a.id);
            if (!al && !a.geblokkeerd) uit.push_back({a.id, a.naam, rol, komt});
        }
    return uit;
}

void vul_aan(storage::Sessie& s, regio::RegioId regio, const Vooroverleg& v, base::Moment nu) {
    for (const Mens& m : kandidaten(s, regio, v, nu))
        if (m.komt) store::zet_aanwezig(s, regio, v.id, m.account, true);
}

/// Eigen regel (domain.md section 6): a permanent participant sees a casus of a vooroverleg that he attends, until 14 days after it.
void laat_toe(storage::Sessie& s, const Omgeving& om, const Vooroverleg& v, const Casus& c, base::Moment nu) {
    laat_toe(s, om, v, c, v.aanwezig, nu);
}

base::Result<> zet(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Vooroverleg& v, int versie,
                   const std::vector<AccountId>& komen, base::Moment nu) {
    if (!store::verhoog_versie(s, v.id, versie))
        return base::Fout{
            base::Soort::botsing, "vooroverleg.versie", "",
            "Iemand anders heeft dit vooroverleg net gewijzigd of gesloten. Bewaar je opnieuw, dan geldt wat hier staat."};
    std::vector<AccountId> erbij, eraf;
    for (const Mens& m : kandidaten(s, k.regio, v, nu)) {
        const bool komt = heeft(komen, m.account);
        store::zet_aanwezig(s, k.regio, v.id, m.account, komt);
        if (komt != heeft(v.aanwezig, m.account)) (komt ? erbij : eraf).push_back(m.account);
    }
    for (const Punt& p : store::punten(s, k.regio, v.id)) {
        for (const AccountId wie : eraf) casus::eindig_relatie(s, p.casus, wie, v.id.getal, nu);
        if (const auto c = casus::lees(s, k.regio, p.casus); c && p.open()) laat_toe(s, om, v, *c, erbij, nu);
    }
    auto g = toegang::gebeurtenis_van(k, nu, "vooroverleg.aanwezigen", audit::Actie::wijzigen,
                                      k.zit_voor() ? Rol::voorzitter : Rol::procesondersteuner);
    g.object = "vooroverleg";
    g.object_id = v.id.getal;
    audit::leg_vast(s, om.ids, g);
    return base::goed();
}

void kent_gezin(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Vooroverleg& v, const Casus& c, base::Moment nu) {
    casus::eindig_relatie(s, c.id, k.account, v.id.getal, nu);
    casus::sluit_uit(s, om, k, c, k.account, {}, nu);
}

}  // namespace vooroverleg::aanwezig
