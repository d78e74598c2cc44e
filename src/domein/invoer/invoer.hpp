// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/aanmelding/aanmelding.hpp"

/// Invoer achteraf (domain.md section 2, "Dates"): running casussen of before this program with the dates that they really had, by form or
/// as CSV. No mail goes out, and only what is still to come is reminded of.
namespace invoer {

using casus::Casus;
using toegang::Kijker;
using toegang::Omgeving;
using web::formulier::Antwoorden;
using web::formulier::Veld;

/// One row of the file or one form; the names of the fields are the columns.
std::vector<Veld> velden(const aanmelding::Keuzes&);
/// Everything that is wrong with one casus, by field; empty: it can be entered. Puts the answers in their normal form.
base::Fouten controleer(storage::Sessie&, const Kijker&, const aanmelding::Keuzes&, Antwoorden&, base::Moment nu);
/// The region's own key of this casus was used before.
bool al_ingevoerd(storage::Sessie&, const Omgeving&, regio::RegioId, const std::string& kenmerk);
/// Of answers that passed `controleer`, with a key that is new.
Casus voer_in(storage::Sessie&, const Omgeving&, const Kijker&, const aanmelding::Keuzes&, const Antwoorden&, base::Moment nu);

/// A job: files that waited a day; how many.
int ruim_op(storage::Sessie&, const Omgeving&, regio::RegioId, base::Moment);
void luister(base::Bus&);
/// Routes: choose, form, upload, preview, run.
void registreer(toegang::Deur&);

}  // namespace invoer
