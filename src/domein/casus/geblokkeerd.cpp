// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/casus.hpp"
#include "domein/casus/luister.hpp"
#include "outbox/outbox.hpp"

namespace casus {
namespace {

constexpr int kMeesteTaken = 20;

std::int64_t aantal(storage::Sessie& s, std::string_view waar, toegang::RegioId regio, AccountId wie) {
    return s.een("SELECT COUNT(*) FROM casus_casus WHERE regio_id = ?1 AND open = 1 AND " + std::string(waar), regio, wie)
        ->getal(0);
}
std::int64_t als_inbrenger(storage::Sessie& s, toegang::RegioId regio, AccountId wie) {
    return aantal(s, "inbrenger_id = ?2", regio, wie);
}

std::string casussen(std::int64_t n) { return n == 1 ? "1 lopende casus" : std::to_string(n) + " lopende casussen"; }

/// Eigen regel (domain.md section 2, "Handover"): who blocks an account reads first what hangs on it, as counts: a beheerder sees no casus.
void som_op(const toegang::HangtAan& h) {
    if (const auto n = als_inbrenger(h.sessie, h.regio, h.account); n > 0)
        h.regels.push_back(casussen(n) +
                           " als inbrenger. De procesondersteuner krijgt de taak om een andere inbrenger te zoeken.");
    if (const auto n = aantal(
            h.sessie,
            "id IN (SELECT casus_id FROM casus_relatie WHERE account_id = ?2 AND relatie = 'mede_inbrenger' AND tot IS NULL)",
            h.regio, h.account);
        n > 0)
        h.regels.push_back(casussen(n) + " als mede-inbrenger.");
    if (const auto n = aantal(h.sessie, "behandelaar_id = ?2", h.regio, h.account); n > 0)
        h.regels.push_back(casussen(n) + " als behandelaar. Die hebben hierna nog geen behandelaar.");
}

void meld(const toegang::AccountGeblokkeerd& e, toegang::RegioId regio, std::int64_t n) {
    for (const auto& wie : toegang::met_rol(e.sessie, regio, Rol::procesondersteuner, e.op)) {
        outbox::Bericht b{.regio = regio.getal, .soort = "casus.zonder_inbrenger", .aan = wie.email, .aan_account = wie.id.getal};
        b.onderwerp = n == 1 ? "Een casus heeft een andere inbrenger nodig" : "Casussen hebben een andere inbrenger nodig";
        b.tekst = "Beste " + wie.naam + ",\n\nEen account is geblokkeerd. Daaraan hingen " + casussen(n) +
                  ". Draag ze over aan een andere inbrenger. Je vindt ze na het inloggen in je werkvoorraad:\n" + e.om.basis_url +
                  "/werkvoorraad\n\nMet vriendelijke groet,\nOverlegtafel\n";
        (void)outbox::leg_klaar(e.sessie, e.om, b, e.op);  // an address that takes no mail does not hold up the blocking
    }
}

void na_blokkade(const toegang::AccountGeblokkeerd& e) {
    const auto regio = e.kijker.regio;
    e.sessie.doe("UPDATE casus_casus SET behandelaar_id = NULL WHERE regio_id = ?1 AND behandelaar_id = ?2", regio, e.account);
    if (const auto n = als_inbrenger(e.sessie, regio, e.account); n > 0) meld(e, regio, n);
}

/// As long as a blocked person, or one whose roles in this region ended, still brings in an open casus, the procesondersteuner finds it
/// among her tasks, unless she may not see it (S3).
void taken(const Werkvoorraad& w) {
    if (!w.kijker.is(Rol::procesondersteuner)) return;
    const auto nu = w.om.klok.nu();
    // In this order (CROSS JOIN): few are blocked or left the region, and very many casussen are open.
    for (const auto& rij :
         w.sessie.vraag("SELECT c.id FROM (SELECT id FROM toegang_account WHERE geblokkeerd_op IS NOT NULL UNION"
                        " SELECT weg.account_id FROM toegang_rol weg WHERE weg.regio_id = ?1 AND weg.tot IS NOT NULL"
                        " AND NOT EXISTS (SELECT 1 FROM toegang_rol r WHERE r.account_id = weg.account_id AND r.regio_id = ?1"
                        " AND (r.tot IS NULL OR r.tot > ?2))) a CROSS JOIN casus_casus c"
                        " WHERE c.inbrenger_id = a.id AND c.regio_id = ?1 AND c.open = 1 ORDER BY c.uiterlijk, c.id LIMIT ?3",
                        w.kijker.regio, nu, kMeesteTaken))
        if (const auto g = vind(w.sessie, w.kijker, rij.id<CasusId>(0), nu))
            w.te_doen.push_back(
                {"Zoek een andere inbrenger voor casus " + g->casus.nummer, pad(g->casus, "inbrengers/overdragen")});
}

}  // namespace

void luister_naar_blokkades(base::Bus& bus) {
    bus.luister<toegang::HangtAan>(som_op);
    bus.luister<toegang::AccountGeblokkeerd>(na_blokkade);
    bus.luister<Werkvoorraad>(taken);
}

}  // namespace casus
