// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/casus/casus.hpp"
#include "domein/gezin/gezin.hpp"

/// What somebody may know of the casussen of brothers and sisters: only of who may see both (S20). Private to this slice.
namespace casus {

/// The casussen that belong with this one now, as far as the viewer works with them under their number.
std::vector<Casus> zichtbaar_gezin(storage::Sessie&, const Kijker&, const Casus&, base::Moment);
/// A link with a casus that the viewer may see too; also one that was undone.
struct Gezinsband {
    gezin::Band band;
    Casus ander;
};
std::vector<Gezinsband> zichtbare_banden(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, base::Moment);
/// By a procesondersteuner of both. Refuses a casus with itself and what is linked already.
base::Result<> verbind_gezin(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, const Casus& ander,
                             const std::string& reden, base::Moment);
base::Result<> maak_gezin_los(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, const Casus& ander,
                              const std::string& reden, base::Moment);
/// A line of the log about two casussen is for who may see both.
bool mag_logregel_zien(storage::Sessie&, const Kijker&, const audit::Gebeurtenis&, base::Moment);

}  // namespace casus
