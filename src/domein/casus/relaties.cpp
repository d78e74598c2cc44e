// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/namen.hpp"
#include "domein/casus/store.hpp"

namespace casus {
namespace {

/// Roles on a casus that only ever see the masked dossier (S28).
bool gemaskeerd(Relatie r) { return r == Relatie::vaste_deelnemer || r == Relatie::expert || r == Relatie::ervaringsdeskundige; }

}  // namespace

std::vector<Relatieregel> relaties(storage::Sessie& s, CasusId casus) {
    std::vector<Relatieregel> uit;
    for (const auto& r : s.vraag("SELECT casus_id, account_id, relatie, vanaf, tot, bron FROM casus_relatie"
                                 " WHERE casus_id = ?1 ORDER BY vanaf, id",
                                 casus.getal))
        uit.push_back(
            {r.id<CasusId>(0), r.id<AccountId>(1), relatie_van(r.tekst(2)), r.moment(3), r.moment_of_leeg(4), r.getal(5)});
    return uit;
}

/// Eigen regel (S28): on one casus nobody combines a masked role with one that sees identity or content, also not one after the
/// other: who knew the name does not become an expert on the same child.
base::Result<> geef_relatie(storage::Sessie& s, base::Ids& ids, const Casus& c, const Relatieregel& nieuw) {
    for (const Relatieregel& er : relaties(s, c.id)) {
        if (er.account != nieuw.account || gemaskeerd(er.relatie) == gemaskeerd(nieuw.relatie)) continue;
        return base::Fout{base::Soort::ongeldig, "casus.rollen_botsen", "",
                          "Deze persoon kent deze casus al in een andere rol. Dat gaat niet samen."};
    }
    s.doe("INSERT INTO casus_relatie (id, regio_id, casus_id, account_id, relatie, vanaf, tot, bron)"
          " VALUES (?1,?2,?3,?4,?5,?6,?7,?8)",
          ids.nieuw(), c.regio, c.id, nieuw.account, naam_van(nieuw.relatie), nieuw.vanaf, nieuw.tot, nieuw.bron);
    return base::goed();
}

void onthoud_tekenaar(storage::Sessie& s, base::Ids& ids, const Casus& c, AccountId account, base::Moment nu) {
    for (const Relatieregel& er : relaties(s, c.id))
        if (er.account == account && er.relatie == Relatie::tekenaar) return;
    s.doe("INSERT INTO casus_relatie (id, regio_id, casus_id, account_id, relatie, vanaf, tot) VALUES (?1,?2,?3,?4,?5,?6,?6)",
          ids.nieuw(), c.regio, c.id, account, naam_van(Relatie::tekenaar), nu);
}

void eindig_relaties(storage::Sessie& s, CasusId casus, std::int64_t bron, base::Moment nu) {
    zet_einde_relaties(s, casus, bron, nu);
}

void eindig_relatie(storage::Sessie& s, CasusId casus, AccountId account, std::int64_t bron, base::Moment nu) {
    s.doe("UPDATE casus_relatie SET tot = ?1 WHERE casus_id = ?2 AND account_id = ?3 AND bron = ?4 AND (tot IS NULL OR tot > ?1)",
          nu, casus, account, bron);
}

void zet_einde_relaties(storage::Sessie& s, CasusId casus, std::int64_t bron, base::Moment tot) {
    s.doe("UPDATE casus_relatie SET tot = ?1 WHERE casus_id = ?2 AND bron = ?3 AND (tot IS NULL OR tot > ?1)", tot, casus, bron);
}

void store::eindig_tafel(storage::Sessie& s, CasusId casus, base::Moment nu) {
    s.doe("UPDATE casus_relatie SET tot = ?1 WHERE casus_id = ?2 AND (tot IS NULL OR tot > ?1)"
          " AND relatie IN ('vaste_deelnemer', 'expert', 'ervaringsdeskundige')",
          nu, casus);
}

void store::eindig_delen(storage::Sessie& s, CasusId casus, base::Moment nu) {
    eindig_tafel(s, casus, nu);
    s.doe("UPDATE casus_relatie SET tot = ?1 WHERE casus_id = ?2 AND (tot IS NULL OR tot > ?1)"
          " AND relatie IN ('maatje', 'procesregisseur', 'doorbraakcoach')",
          nu, casus);
}

std::vector<CasusId> uitgesloten_van(storage::Sessie& s, const Kijker& k) {
    std::vector<CasusId> uit;
    for (const auto& r : s.vraag("SELECT casus_id FROM casus_uitgesloten WHERE regio_id = ?1 AND account_id = ?2"
                                 " UNION SELECT casus_id FROM casus_uitgesloten WHERE regio_id = ?1 AND organisatie_id = ?3",
                                 k.regio, k.account, k.organisatie))
        uit.push_back({r.getal(0)});
    return uit;
}

}  // namespace casus
