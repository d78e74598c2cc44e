// SPDX-License-Identifier: EUPL-1.2
#include "domein/vooroverleg/lijst.hpp"

#include <tuple>

namespace vooroverleg {
namespace {

using casus::Relatie;
using toegang::Rol;

/// Who holds a role of the meeting now and does not stand on its list yet joins it.
void vul_aanwezig(storage::Sessie& s, const Vooroverleg& v, regio::RegioId regio, base::Moment nu) {
    for (const Rol rol : {Rol::voorzitter, Rol::vaste_deelnemer})
        for (const auto& a : toegang::met_rol(s, regio, rol, nu))
            if (!a.geblokkeerd) store::zet_aanwezig(s, regio, v.id, a.id);
}

}  // namespace

/// Eigen regel (domain.md section 5, "Urgentie"; section 2, "aanhouden"): what was held over twice comes first, then by urgentie, then who
/// waits longest.
bool gaat_voor(const Casus& a, const Casus& b) {
    const auto sleutel = [](const Casus& c) {
        return std::tuple(c.aangehouden >= 2 ? 0 : 1, static_cast<int>(c.urgentie), c.ingediend_op, c.id);
    };
    return sleutel(a) < sleutel(b);
}

std::optional<Vooroverleg> volgende_na(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, base::Datum dag,
                                       base::Moment nu) {
    plan(s, om, regio, nu);
    return store::eerste_gepland(s, regio, dag + std::chrono::days{1});
}

/// Eigen regel (domain.md section 6): a permanent participant sees a casus of a vooroverleg until 14 days after it. Who knew the casus in
/// another role (S28) or is excluded (S3) gets nothing; the others do.
void zet_op_vooroverleg(storage::Sessie& s, const Omgeving& om, const Vooroverleg& v, const Casus& c, base::Moment nu) {
    store::zet_op_lijst(s, om.ids, c.regio, v.id, c.id);
    vul_aanwezig(s, v, c.regio, nu);
    const auto dagen = regio::regels(s, c.regio, nu).vaste_deelnemer_dagen;
    const base::Moment tot = base::om(v.datum + std::chrono::days{dagen + 1}, 0, 0);
    casus::eindig_relaties(s, c.id, v.id.getal, nu);
    for (const auto& a : toegang::met_rol(s, c.regio, Rol::vaste_deelnemer, nu))
        if (!a.geblokkeerd && !casus::uitgesloten(s, c.id, a.id, a.organisatie))
            (void)casus::geef_relatie(s, om.ids, c, {c.id, a.id, Relatie::vaste_deelnemer, nu, tot, v.id.getal});
}

std::optional<Agendering> agendering(storage::Sessie& s, const Omgeving&, const Casus& c) {
    for (auto& punt : store::punten_van(s, c.regio, c.id))
        if (punt.uitkomst == casus::naam_van(casus::Stap::agenderen)) return std::move(punt.agendering);
    return {};
}

}  // namespace vooroverleg
