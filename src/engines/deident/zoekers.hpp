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
/// `mogelijk`: known names that are ordinary words and stand in lower case; whether somebody is meant, the model tells.
void zoek_bekenden(const Tekst&, const Register&, Vlekken&, Vlekken& mogelijk);
void zoek_postcodes(const Tekst&, Vlekken&);
/// Streets by their ending and number. The model finds more of them; what only this finds is masked too.
void zoek_straten(const Tekst&, Vlekken&);
/// The index after a house number with its additions that begins at i ("3-b", "7bis", "5 2 hoog"); i when there is none.
std::size_t na_huisnummer(const Tekst&, std::size_t i);
void zoek_datums(const Tekst&, Vlekken&);
/// The index after "12.05.2010", "12-5-10" or "2010-05-12" that begins at i; i when there is none.
std::size_t na_cijferdatum(const Tekst&, std::size_t i);
/// Ages by fixed turns of phrase. Only a hint for the model, which weighs it with what else stands there.
void zoek_leeftijden(const Tekst&, Vlekken&);
/// The number at i counts something else: "IQ is 85", "14 weken".
bool telt_geen_leeftijd(const Tekst&, std::size_t i);
/// "0800", "0900": so begin numbers that identify nobody.
bool is_nummer_van_iedereen(const Token&);
/// BSN and telephone numbers.
void zoek_nummers(const Tekst&, Vlekken&);
/// IBAN, number plates, case numbers and account names.
void zoek_kenmerken(const Tekst&, Vlekken&);
/// E-mail addresses and web addresses.
void zoek_webadressen(const Tekst&, Vlekken&);

/// All that need no model, in order and without overlap.
Vlekken zoek_met_regels(const Tekst&, const Register&, Vlekken& mogelijk);
/// Ages and streets by fixed turns of phrase, in order: hints for the model.
Vlekken zoek_wenken(const Tekst&);
/// doe(i, label) for each token with a span over it; the spans in order.
template <class Doe>
void voor_dekking(const Tekst& t, const Vlekken& vlekken, Doe doe) {
    std::size_t i = 0;
    for (const Vlek& v : vlekken) {
        while (i < t.aantal() && t.op(i).eind <= v.begin) ++i;
        for (; i < t.aantal() && t.op(i).begin < v.eind; ++i) doe(i, v.label);
    }
}
/// Per token the label of the span over it.
std::vector<std::optional<Label>> dekking_van(const Tekst&, const Vlekken&);

}  // namespace deident
