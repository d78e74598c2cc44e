// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>
#include <set>

#include "app/vul/mal.hpp"
#include "app/vul/toeval.hpp"

namespace app::vul {

/// Somebody who hands in: the copies of a mould go to people of its kind of referrer.
struct Verwijzer {
    toegang::AccountId account;
    std::string naam, email;
};

/// What the plan may choose from.
struct Voorraad {
    std::map<std::string, std::vector<Verwijzer>> verwijzers;  // by soort_verwijzer
    std::vector<toegang::AccountId> behandelaars;
    std::vector<std::string> bsns;     // that no child has yet
    std::set<std::string> nummers;     // in use
    std::vector<regio::Ronde> rondes;  // up to now and the next, in order
    std::string regiocode;
};

struct Kopie {
    const Mal* mal = nullptr;
    Woorden woorden;
    std::chrono::seconds eerder{0};  // so that not everything happens at the same minute
    toegang::AccountId inbrenger, behandelaar;
    base::Moment ingediend_op;
};

/// The day of the mould, moved along with the copy.
inline base::Datum verschuif(base::Datum dag, const Kopie& k) { return dag + k.woorden.verschuiving; }
base::Moment verschuif(const Cel& moment, const Kopie&);

/// So many copies in order of their handing in, over all statuses, by a share for each. Refuses nothing: every number gives a plan.
std::vector<Kopie> maak_plan(const std::vector<Mal>&, Voorraad, int casussen, Toeval&);

}  // namespace app::vul
