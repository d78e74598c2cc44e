// SPDX-License-Identifier: EUPL-1.2
#include "base/tekst.hpp"
#include "domein/casus/store.hpp"

/// Small facts that the slices above keep up to date. What a person decides on raises the version.
namespace casus {

void zet_getekend(storage::Sessie& s, CasusId id, int versie) {
    s.doe("UPDATE casus_casus SET getekend = ?1, versie = versie + 1 WHERE id = ?2", versie, id);
}
void zet_te_tekenen(storage::Sessie& s, CasusId id, bool ja) {
    s.doe("UPDATE casus_casus SET te_tekenen = ?1 WHERE id = ?2", ja, id);
}
void zet_vooroverleg(storage::Sessie& s, CasusId id, std::optional<base::Datum> d) {
    s.doe("UPDATE casus_casus SET vooroverleg_op = ?1 WHERE id = ?2", d, id);
}
bool wacht_op(storage::Sessie& s, toegang::RegioId regio, base::Datum vooroverleg) {
    return s.een("SELECT 1 FROM casus_casus WHERE regio_id = ?1 AND open = 1 AND vooroverleg_op = ?2 LIMIT 1", regio, vooroverleg)
        .has_value();
}
void zet_overleg(storage::Sessie& s, CasusId id, std::optional<base::Datum> d) {
    s.doe("UPDATE casus_casus SET overleg_op = ?1 WHERE id = ?2", d, id);
}
void zet_uiterlijk(storage::Sessie& s, CasusId id, std::optional<base::Datum> d) {
    s.doe("UPDATE casus_casus SET uiterlijk = ?1 WHERE id = ?2", store::uiterlijk_sleutel(d), id);
}
void zet_behandelaar(storage::Sessie& s, CasusId id, AccountId wie) {
    s.doe("UPDATE casus_casus SET behandelaar_id = ?1 WHERE id = ?2", wie, id);
}
void zet_urgentie(storage::Sessie& s, CasusId id, Urgentie u, const std::vector<std::string>& redenen) {
    s.doe("UPDATE casus_casus SET urgentie = ?1, urgentie_redenen = ?2, versie = versie + 1 WHERE id = ?3", static_cast<int>(u),
          base::tekst::voeg_samen(redenen, " "), id);
}
void zet_plicht(storage::Sessie& s, CasusId id, const Plicht& p) {
    s.doe("UPDATE casus_casus SET plicht_grond = ?1, plicht_uiterlijk = ?2, plicht_te_laat = ?3, plicht_reactie = ?4,"
          " plicht_reactie_op = ?5 WHERE id = ?6",
          p.grond, p.uiterlijk, p.te_laat, p.reactie, p.reactie_op, id);
}
void zet_duplicaathint(storage::Sessie& s, CasusId id, bool ja) {
    s.doe("UPDATE casus_casus SET duplicaathint = ?1 WHERE id = ?2", ja, id);
}
void zet_zonder_toestemming(storage::Sessie& s, CasusId id, bool ja) {
    s.doe("UPDATE casus_casus SET zonder_toestemming = ?1 WHERE id = ?2", ja, id);
}
void zet_bevestigd(storage::Sessie& s, CasusId id) {
    s.doe("UPDATE casus_casus SET onbevestigd = 0, versie = versie + 1 WHERE id = ?1", id);
}

}  // namespace casus
