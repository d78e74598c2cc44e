// SPDX-License-Identifier: EUPL-1.2
#include "domein/regio/periode.hpp"

#include <algorithm>

namespace regio {
namespace {

base::Fout fout(const char* veld, std::string tekst) { return {base::Soort::ongeldig, "regio.periode", veld, std::move(tekst)}; }

bool overlappen(const Periode& a, const Periode& b) { return (!a.tot || b.vanaf < *a.tot) && (!b.tot || a.vanaf < *b.tot); }
bool overlapt_een(const Periode& p, const std::vector<Periode>& andere) {
    return std::any_of(andere.begin(), andere.end(), [&](const Periode& x) { return overlappen(p, x); });
}

}  // namespace

/// Eigen regel (domain.md section 3): changing a rule never changes the past.
base::Fouten fouten_in_begin(const Periode& nieuw, const std::vector<Periode>& andere, base::Datum vandaag) {
    if (nieuw.vanaf < vandaag) return {fout("vanaf-dag", "Kies vandaag of een latere dag. Het verleden verandert niet.")};
    if (nieuw.tot && *nieuw.tot <= nieuw.vanaf) return {fout("tot-dag", "Het einde komt na het begin. Kies een latere dag.")};
    if (overlapt_een(nieuw, andere))
        return {fout("vanaf-dag", "Er loopt dan nog een andere periode. Sluit die eerst, of kies een latere dag.")};
    return {};
}

base::Fouten fouten_in_einde(const Periode& periode, base::Datum tot, const std::vector<Periode>& andere, base::Datum vandaag) {
    if (periode.tot && *periode.tot <= vandaag) return {fout("tot-dag", "Deze periode is al voorbij.")};
    if (tot <= vandaag) return {fout("tot-dag", "Kies een dag na vandaag. Het verleden verandert niet.")};
    if (tot > periode.vanaf && overlapt_een({periode.vanaf, tot}, andere))
        return {fout("tot-dag", "Dan overlapt de periode met een andere. Kies een eerdere dag.")};
    return {};
}

base::Fout net_gewijzigd() {
    return {base::Soort::botsing, "regio.versie", "",
            "Iemand anders heeft dit net gewijzigd. Wat je typte staat er nog. Klopt het? Bewaar dan nog een keer."};
}

}  // namespace regio
