// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/bericht.hpp"
#include "domein/casus/store.hpp"
#include "domein/casus/tijdlijn.hpp"

namespace casus {
namespace {

base::Fout niet_jouw_stap(std::string tekst) { return {base::Soort::geen_recht, "casus.niet_jouw_stap", "", std::move(tekst)}; }

/// In which role the viewer does this: the one asked for when he has it here, else the first that the table allows.
std::optional<Rol> rol_voor(const Kijker& k, const Inzage& i, const Overgang& o, Rol gevraagd) {
    if (k.is_systeem()) return o.systeem ? std::optional(gevraagd) : std::nullopt;
    if (o.wie.heeft(gevraagd) && i.rollen.heeft(gevraagd)) return gevraagd;
    for (const Rol r : toegang::alle_rollen())
        if (o.wie.heeft(r) && i.rollen.heeft(r)) return r;
    return {};
}

/// Why this cannot happen to this casus now, or nothing.
std::optional<base::Fout> bezwaar(const Kijker& k, const Casus& c, const Overgang& o, const Daad& d) {
    if (!o.wint_altijd && !k.is_systeem() && d.versie != c.versie) return botsing();
    if (!o.voorwaarde) return {};
    const auto nee = o.voorwaarde(c, d.feiten);
    if (nee.empty()) return {};
    return base::Fout{base::Soort::ongeldig, "casus.voorwaarde", "", std::string(nee)};
}

/// Eigen regel (domain.md section 2): when a casus leaves a status, what belonged to it goes along; what is brought in again asks
/// its sign-off anew.
Casus na_overgang(const Kijker& k, const Casus& voor, const Overgang& o, const Daad& d, base::Moment nu) {
    Casus na = voor;
    na.status = doel_van(o, voor);
    na.status_sinds = nu;
    na.kwam_uit = o.stap == Stap::aanvulling_vragen ? std::optional(voor.status) : std::nullopt;
    if (d.vooroverleg_op) na.vooroverleg_op = d.vooroverleg_op;
    if (d.overleg_op || o.stap == Stap::van_agenda_halen) na.overleg_op = d.overleg_op;
    na.uiterlijk = is_open(na.status) ? d.uiterlijk : std::nullopt;
    // "Versneld": not the system at the deadline but a person before it.
    if (o.stap == Stap::behandelen && !k.is_systeem()) na.spoed = true;
    if (o.stap == Stap::aanhouden) ++na.aangehouden;
    if (o.stap == Stap::ongeldig_verklaren) na.plicht = {};
    if (o.stap == Stap::opnieuw_inbrengen || o.stap == Stap::heropenen) {
        na.vooroverleg_op = na.overleg_op = std::nullopt;  // the clock gives new ones
        na.getekend = 0;
        na.aangehouden = 0;
    }
    if (!is_open(na.status)) na.te_tekenen = false;
    return na;
}

/// Eigen regel (domain.md section 2): "overleden" stops access and every mail at once. Who read along in an earlier round does not read
/// the next one by that.
void ruim_op(storage::Sessie& s, const Casus& c, Stap stap, base::Moment nu) {
    if (stap == Stap::opnieuw_inbrengen || stap == Stap::heropenen) store::eindig_tafel(s, c.id, nu);
    if (stap != Stap::overlijden) return;
    store::eindig_delen(s, c.id, nu);
    bericht::laat_vallen(s, c);
}

}  // namespace

base::Result<Casus> gebeur(storage::Sessie& s, const Omgeving& om, const Kijker& k, CasusId id, const Daad& d, base::Moment nu) {
    const auto gevonden = vind(s, k, id, nu);
    if (!gevonden) return gevonden.fouten();
    const Casus& voor = gevonden->casus;
    const Overgang* o = overgang(voor.status, d.stap);
    if (!o) return kan_niet_meer(voor);
    const auto rol = rol_voor(k, gevonden->inzage, *o, d.als);
    if (!rol) return niet_jouw_stap("Deze stap mag je in deze casus niet doen.");
    if (auto fout = bezwaar(k, voor, *o, d)) return *fout;
    Casus na = na_overgang(k, voor, *o, d, nu);
    if (!store::bewaar(s, na, voor.versie)) return botsing();
    na.versie = voor.versie + 1;
    ruim_op(s, na, d.stap, nu);
    tijdlijn::voeg_toe(s, om, k, {na, naam_van(d.stap), naam_van(voor.status), naam_van(na.status), *rol, d.toelichting}, nu);
    om.bus.meld(Overgegaan{s, om, k, voor, na, d.stap, nu});
    return na;
}

}  // namespace casus
