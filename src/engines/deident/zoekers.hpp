// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "engines/deident/deident.hpp"
#include "engines/deident/token.hpp"

/// The finders behind vind(). Each walks once over the tokens and adds what it finds; vind() settles
/// overlaps.
namespace deident {

using Vlekken = std::vector<Vlek>;

/// What stands in place of a person that the form does not know.
inline constexpr std::string_view kOnbekend = "persoon";

/// Who and what the form names: persons in every spelling, organisations, places, addresses.
void zoek_bekenden(const Tekst&, const Register&, Vlekken&);
/// Names that the form does not know but the text gives away: after "mevrouw", as "J. Bakker", in a
/// signature.
void zoek_onbekenden(const Tekst&, Vlekken&);
void zoek_instellingen(const Tekst&, Vlekken&);
void zoek_adressen(const Tekst&, Vlekken&);
void zoek_datums(const Tekst&, Vlekken&);
void zoek_leeftijden(const Tekst&, Vlekken&);
/// BSN and telephone numbers.
void zoek_nummers(const Tekst&, Vlekken&);
/// IBAN, number plates, case numbers and account names.
void zoek_kenmerken(const Tekst&, Vlekken&);
/// E-mail addresses and web addresses.
void zoek_webadressen(const Tekst&, Vlekken&);

}  // namespace deident
