// SPDX-License-Identifier: EUPL-1.2
#include "domein/bewaren/store.hpp"

namespace bewaren {
namespace {

base::Fout al_anders() {
    return {base::Soort::botsing, "bewaren.anders", "",
            "Dit is intussen veranderd. Kijk wat er nu wacht en beslis daarna opnieuw."};
}

void leg_vast(storage::Sessie& s, const Omgeving& om, const casus::Kijker& k, const Rem& r, toegang::Rol als, base::Moment nu) {
    auto g = toegang::gebeurtenis_van(k, nu, "bewaren.akkoord", audit::Actie::wijzigen, als);
    g.object = "vernietiging";
    g.object_id = r.id.getal;
    g.regel = r.regel;
    g.bijzonderheid = "casussen " + std::to_string(r.aantal);
    audit::leg_vast(s, om.ids, g);
}

}  // namespace

void store::voeg_in(storage::Sessie& s, base::Ids& ids, RegioId regio, base::Moment peil, std::int64_t aantal,
                    std::string_view regel) {
    s.doe("INSERT INTO bewaren_rem (id, regio_id, peil, aantal, regel) VALUES (?1,?2,?3,?4,?5)", ids.nieuw(), regio, peil, aantal,
          regel);
}

void store::sluit(storage::Sessie& s, RemId id, base::Moment nu) {
    s.doe("UPDATE bewaren_rem SET klaar_op = ?1 WHERE id = ?2", nu, id);
}

std::optional<Rem> open_rem(storage::Sessie& s, RegioId regio) {
    const auto r = s.een(
        "SELECT id, peil, aantal, regel, beheerder_id, fg_id FROM bewaren_rem WHERE regio_id = ?1 AND klaar_op IS NULL", regio);
    if (!r) return std::nullopt;
    return Rem{
        r->id<RemId>(0), r->moment(1), r->getal(2), r->tekst(3), r->id<toegang::AccountId>(4), r->id<toegang::AccountId>(5)};
}

/// S11: a second person's yes. The one who sets the terms (beheerder) and the one who watches over them (fg), never one for both.
base::Result<> geef_akkoord(storage::Sessie& s, const Omgeving& om, const casus::Kijker& k, RemId id, std::int64_t aantal,
                            base::Moment nu) {
    const auto rem = open_rem(s, k.regio);
    if (!rem || rem->id != id || rem->aantal != aantal || rem->akkoord()) return al_anders();
    if (rem->beheerder == k.account || rem->fg == k.account)
        return base::Fout{base::Soort::geen_recht, "bewaren.tweede_persoon", "",
                          "Je hebt al ja gezegd. Nu moet nog iemand anders ja zeggen."};
    const bool als_fg = k.is(toegang::Rol::fg) && !rem->fg;
    if (!als_fg && (!k.is(toegang::Rol::beheerder) || rem->beheerder))
        return base::Fout{base::Soort::geen_recht, "bewaren.andere_rol", "",
                          "Iemand met jouw rol heeft al ja gezegd. Een beheerder en de functionaris gegevensbescherming moeten "
                          "allebei ja zeggen."};
    s.doe(als_fg ? "UPDATE bewaren_rem SET fg_id = ?1 WHERE id = ?2" : "UPDATE bewaren_rem SET beheerder_id = ?1 WHERE id = ?2",
          k.account, id);
    leg_vast(s, om, k, *rem, als_fg ? toegang::Rol::fg : toegang::Rol::beheerder, nu);
    return base::goed();
}

}  // namespace bewaren
