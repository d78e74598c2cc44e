// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>

#include "domein/casus/casus.hpp"

/// The verklaring van aanmelding: a paper for the aanbieder that says that a placement was reported and what the vooroverleg answered. It
/// bears a reference and a code of its own, never a casusnummer or an identity (S5); anybody can have the code confirmed.
namespace verklaring {

using casus::Casus;
using casus::CasusId;
using toegang::Kijker;
using toegang::Omgeving;

struct Verklaring {
    std::int64_t id = 0;
    std::string ref, code;  // ten characters each
    toegang::RegioId regio;
    CasusId casus;
    std::string reactie;  // as in casus::Plicht
    base::Datum reactie_op;
    base::Moment gemaakt_op;
};

/// The one of the reactie that holds now; a new reactie takes away the one before. Refuses without a duty or a reactie.
base::Result<Verklaring> maak(storage::Sessie&, const Omgeving&, const Kijker&, const casus::Gevonden&, base::Moment);
std::optional<Verklaring> geldige(storage::Sessie&, const Casus&);
/// For inbrenger and procesondersteuner of its casus.
base::Result<std::pair<Verklaring, casus::Gevonden>> vind(storage::Sessie&, const Kijker&, std::string_view ref, base::Moment);
/// Whether somebody holds a paper that is real and still holds. In a session of the installation.
bool klopt(storage::Sessie&, std::string_view ref, std::string_view code);

/// A casus that was declared void takes its verklaring along; a casus that is destroyed too.
void luister(base::Bus&);
/// Routes: make, show to print, and the public page that confirms.
void registreer(toegang::Deur&);

}  // namespace verklaring
