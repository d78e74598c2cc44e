// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

#include "documenten/opslag.hpp"
#include "domein/casus/casus.hpp"

namespace hulp {

/// An attachment as a form that was handed in leaves it, without the form.
struct Proefbijlage {
    int nummer = 1;
    std::string extensie = "pdf";
    std::string naam = "Verslag Tjibbe Zwaluwe.pdf";  // INHOUD
    std::string inhoud;
};
inline std::int64_t hang_bijlage_aan(storage::Sessie& s, const toegang::Omgeving& om, const casus::Casus& c,
                                     const Proefbijlage& b, base::Moment nu) {
    const std::int64_t id = om.ids.nieuw();
    const auto regio = c.regio.getal;
    s.doe(
        "INSERT INTO aanmelding_bijlage (id, regio_id, casus_id, nummer, type, naam, grootte, op) VALUES (?1,?2,?3,?4,?5,?6,?7,?8)",
        id, c.regio, c.id, b.nummer, b.extensie, om.sleutels.versleutel(regio, {"aanmelding_bijlage", "naam", id}, b.naam),
        static_cast<std::int64_t>(b.inhoud.size()), nu);
    documenten::bewaar(s, regio, id, documenten::sluit_in(om.sleutels, regio, id, b.inhoud));
    return id;
}

}  // namespace hulp
