// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/invoer/regels.hpp"

/// Within the slice: a file between upload and run. The only SQL on invoer_bestand.
namespace invoer::bestand {

using BestandId = base::Id<struct BestandTag>;

/// Kept encrypted for who uploaded it, a day at most (S6, S32).
BestandId bewaar(storage::Sessie&, const Omgeving&, const Kijker&, const std::string& inhoud, base::Moment);
/// Nothing for somebody else's, and for one that waited too long.
std::optional<std::string> lees(storage::Sessie&, const Omgeving&, const Kijker&, BestandId, base::Moment);
void vernietig(storage::Sessie&, const Kijker&, BestandId);

/// One row as it was judged.
struct Regel {
    int nummer = 0;  // of the line in the file
    Antwoorden antwoorden;
    base::Fouten fouten;        // `veld` is the column
    bool al_ingevoerd = false;  // left alone
};
struct Inhoud {
    std::vector<Regel> regels;
    int nieuw = 0, fout = 0, dubbel = 0;
};
/// Every row judged; refused as a whole when the file is no CSV or its header is not right.
base::Result<Inhoud> beoordeel(storage::Sessie&, const Omgeving&, const Kijker&, const std::string& bytes, base::Moment nu);
/// Every new row, or none: refused when one of them is wrong. How many.
base::Result<int> voer_alles_in(storage::Sessie&, const Omgeving&, const Kijker&, const std::string& bytes, base::Moment nu);

/// The columns with what may stand in them, and two rows that can be entered in a made-up region.
std::string voorbeeld(const aanmelding::Keuzes&);

}  // namespace invoer::bestand
