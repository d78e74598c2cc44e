// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/casus/casus.hpp"

/// The parts of the work list that its siblings (search, counts) and its test need. Private to this slice.
namespace casus::lijst_ {

/// Where a list starts: the narrowest relation of the viewer, each with an index that ends in the sort key.
enum class Ingang { regio, eigen, mede };
std::vector<Ingang> ingangen(const Kijker&);
/// The query of a next page, for the test that looks at its plan.
std::string sql(Ingang, const Kijker&, const Filter&);
/// The walls of the policy for who starts at the region, as conditions on `casus_casus c`: exclusion (S3), deling stoppen, and the casussen
/// that a chair once opened to sign (S28). The numbers are those of the parameters for account and organisation.
std::string muren(const Kijker&, int account, int organisatie);
/// The ids of all that those walls leave out, as a query; of what sharing was stopped for only what is open.
std::string achter_de_muren(const Kijker&, int regio, int account, int organisatie);
/// From CASUS_KOLOMMEN and the name of the behandelaar.
Regel regel_uit(const storage::Rij&);

}  // namespace casus::lijst_
