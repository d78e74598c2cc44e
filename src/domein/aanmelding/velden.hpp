// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/aanmelding/aanmelding.hpp"

/// Within the slice: the tables of fields, one function per part of the form. Names of fields are used in answers, API and checks.
namespace aanmelding::velden {

std::vector<Veld> verwijzer();
inline constexpr std::string_view kHuisarts = "02";
/// COD327: the kinds of legal referrer.
Veld verwijzer_soort();
/// BSN, names, birth date, gemeente, gezag, kader: what a melding and a vraag both ask.
std::vector<Veld> kind(const Keuzes&);
/// The rest of step 2: address, school, family, helpers.
std::vector<Veld> omgeving_van_kind(const Keuzes&);
/// Organisations of the region that give youth care, and "another or not known".
std::vector<web::formulier::Optie> aanbieders(const Keuzes&);
std::vector<Veld> waarvoor(casus::Soort, const Keuzes&);
std::vector<Veld> situatie();
std::vector<Veld> toestemming();
/// Consent of one person, recorded after handing in.
std::vector<Veld> toestemming_van_een();
/// "Over jouw werk": experience, training, caseload … each with "zeg ik liever niet".
std::vector<Veld> werk();

/// Checks and normal forms of single fields.
std::string bsn(std::string&);
std::string postcode(std::string&);
std::string email(std::string&);
std::string telefoon(std::string&);

}  // namespace aanmelding::velden
