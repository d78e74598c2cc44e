// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/aanmelding/concept.hpp"

/// Within the slice: one prepares, another signs (001 "Ik ben POH, kan ik een casus inbrengen?": the huisarts signs and hands in).
namespace aanmelding::ondertekening {

/// Of the other of the two.
std::string naam(storage::Sessie&, toegang::AccountId);
/// Who may sign for somebody of this practice: its confirmed huisartsen.
std::vector<toegang::Account> ondertekenaars(storage::Sessie&, const Kijker&, base::Moment);
/// The maker puts it before one of them; the referrer of step 1 becomes the one who signs.
base::Result<> leg_voor(storage::Sessie&, const Omgeving&, const Kijker&, concepten::Concept, toegang::AccountId, base::Moment);
/// The one with whom it lies gives it back with a remark, or the maker takes it back without one.
base::Result<> geef_terug(storage::Sessie&, const Omgeving&, const Kijker&, concepten::Concept, const std::string& opmerking,
                          base::Moment);
base::Result<> haal_terug(storage::Sessie&, const Omgeving&, const Kijker&, concepten::Concept, base::Moment);
/// On the work list of the one who signs: what lies there.
void luister(base::Bus&);
/// Tells the maker that it was signed and handed in; nothing when nobody else made it.
base::Result<> meld_ondertekend(storage::Sessie&, const Omgeving&, const Kijker&, const concepten::Concept&, base::Moment);
/// A draft that somebody else prepared was read: for the log, before the answer goes out.
void vermeld_lezen(web::Antwoord&, const Omgeving&, const Kijker&, const concepten::Concept&, base::Moment);

}  // namespace aanmelding::ondertekening
