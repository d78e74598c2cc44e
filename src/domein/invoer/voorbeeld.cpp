// SPDX-License-Identifier: EUPL-1.2
#include "base/tekst.hpp"
#include "domein/invoer/bestand.hpp"

namespace invoer::bestand {

/// With a BOM and `;`, so that the spreadsheet programs of this country open it in columns. Nothing in it begins like a formula (S32).
std::string voorbeeld(const aanmelding::Keuzes& k) {
    std::vector<std::string> namen;
    for (const Veld& v : velden(k)) namen.push_back(v.naam);
    const std::string gemeente = k.gemeenten.empty() ? "" : k.gemeenten.front().naam;
    const auto rij = [&](std::vector<std::pair<std::string_view, std::string_view>> waarden) {
        std::vector<std::string> cellen;
        for (const auto& naam : namen) {
            std::string cel;
            for (const auto& [veld, waarde] : waarden)
                if (veld == naam) cel = waarde;
            cellen.push_back(std::move(cel));
        }
        return base::tekst::voeg_samen(cellen, ";") + "\r\n";
    };
    return "\xEF\xBB\xBF" + base::tekst::voeg_samen(namen, ";") + "\r\n" +
           rij({{"kenmerk", "2025-014"},
                {"soort", "vraag"},
                {"verwijzer-email", "s.dewit@jeugdbescherming.example"},
                {"onderwerpen", "inhoudelijk_advies+kernbesluit_1"},
                {"bsn", "999900006"},
                {"voornamen", "Noor"},
                {"achternaam", "Voorbeeld"},
                {"geboren", "27-03-2011"},
                {"gemeente", gemeente},
                {"gezag", "twee"},
                {"kader", "ots"},
                {"status", "in_opvolging"},
                {"ingediend", "03-02-2025"},
                {"vooroverleg", "12-02-2025"},
                {"overleg", "20-02-2025"},
                {"advies", "28-02-2025"},
                {"sinds", "10-03-2025"}}) +
           rij({{"kenmerk", "2025-015"},
                {"soort", "melding"},
                {"verwijzer-email", "s.dewit@jeugdbescherming.example"},
                {"onderwerpen", "plaatsing"},
                {"voornamen", "Sam"},
                {"voorvoegsel", "van"},
                {"achternaam", "Voorbeeld"},
                {"geboren", "01-09-2014"},
                {"gemeente", gemeente},
                {"gezag", "een"},
                {"kader", "vrijwillig"},
                {"status", "geregistreerd"},
                {"ingediend", "10-03-2025"},
                {"vooroverleg", "12-03-2025"}});
}

}  // namespace invoer::bestand
