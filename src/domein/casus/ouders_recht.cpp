// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/ouders_recht.hpp"

namespace casus::ouders {
namespace {

constexpr int kEigenStem = 12;  // Jeugdwet 7.3.4 and 7.3.5, through domain.md section 5
constexpr int kZelfstandig = 16;

/// Eigen regel (S4): an account of its own from 12 on. With a contactverbod it learns not where the other one will be.
Gezinsrecht van_jeugdige(const Gezinsrelatie& r, int jaar) {
    if (jaar < kEigenStem) return {};
    return {.dossier = true, .woorden_kind = true, .verblijf = true, .afspraken = !r.contactverbod};
}

/// Eigen regel (domain.md section 2, "Birthdays"): at 16 a parent's access ends unless the youth agrees. Who represents somebody that cannot
/// judge goes on doing so.
bool mag_dossier(const Gezinsrelatie& r, int jaar, const Geopend& open) {
    if (r.wie == Wie::vertegenwoordiger) return jaar >= kEigenStem;
    return r.gezag && (jaar < kZelfstandig || open.dossier);
}

/// Eigen regel (S4): a text can name a place, so with a contactverbod the words of the child are closed too, until the child opens them.
Gezinsrecht van_volwassene(const Gezinsrelatie& r, int jaar, const Geopend& open) {
    if (!mag_dossier(r, jaar, open)) return {};
    const bool vanzelf = jaar < kEigenStem && !r.contactverbod;
    return {.dossier = true,
            .woorden_kind = vanzelf || (jaar >= kEigenStem && open.woorden),
            .verblijf = !r.contactverbod,
            .afspraken = !r.contactverbod};
}

}  // namespace

Gezinsrecht gezinsrecht(const Gezinsrelatie& r, std::optional<base::Datum> geboren, base::Moment nu, const Geopend& open) {
    const base::Datum dag = base::dag_van(nu);
    if (!geboren || !r.geldt_op(dag)) return {};
    const int jaar = base::leeftijd(*geboren, dag);
    return r.wie == Wie::jeugdige ? van_jeugdige(r, jaar) : van_volwassene(r, jaar, open);
}

bool leest_woorden(const Gezinsrelatie& lezer, const Gezinsrelatie& schrijver, std::optional<base::Datum> geboren,
                   base::Moment nu, const Geopend& open) {
    const Gezinsrecht recht = gezinsrecht(lezer, geboren, nu, open);
    if (lezer.persoon == schrijver.persoon) return recht.dossier;
    return schrijver.wie == Wie::jeugdige && recht.woorden_kind;
}

}  // namespace casus::ouders
