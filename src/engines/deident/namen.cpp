// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/namen.hpp"

#include <algorithm>

namespace deident {
namespace {

bool is_persoon(Merk m) { return m == Merk::persoon || m == Merk::persoon_vervolg; }

/// In nats.
constexpr int kSteunGelijkend = 7;

/// A word by which a person can be recognised further on.
bool herkenbaar(const Token& w) {
    return w.woord() && w.vouw.size() > 2 && !w.in(lexicon::kGangbaar | lexicon::kNooit) && !w.heeft(trek::kTussenvoegsel);
}

/// A word that nobody spells like this on purpose.
bool onbekend(const Token& w) {
    return !w.in(lexicon::kWoord | lexicon::kEigennaam | lexicon::kNooit | lexicon::kGangbaar | lexicon::kVaak |
                 lexicon::kPlaats);
}
}  // namespace

bool Genoemd::neem(std::uint64_t hash) {
    zeefje_.neem(hash);
    return namen_.insert(hash).second;
}

void Genoemd::onthoud(const Tekst& t, const std::vector<Merk>& merken) {
    for (std::size_t i = t.kern_begin(); i < t.kern_eind() && namen_.size() < kMeeste; ++i)
        if (is_persoon(merken[i]) && herkenbaar(t.op(i)) && neem(t.op(i).hash)) {
            // With the s of a genitive.
            neem(woordhash(std::string(t.op(i).vouw) + 's'));
            met_fouten_.neem(t.op(i).vouw);
        }
}

bool Genoemd::lijkt_op_een(const Token& w) const { return w.woord() && onbekend(w) && met_fouten_.kent(w.vouw); }

std::vector<std::size_t> Genoemd::verhoog(const Tekst& t, const std::vector<Merk>& merken, std::vector<Scores>& scores) const {
    std::vector<std::size_t> veranderd;
    if (namen_.empty()) return veranderd;
    for (std::size_t i = 0; i < t.aantal(); ++i) {
        const Token& w = t.op(i);
        const bool genoemd = heeft(w.hash);
        if (!genoemd && !lijkt_op_een(w)) continue;
        if (is_persoon(merken[i]) || !herkenbaar(w)) continue;
        const int steun = !genoemd ? kSteunGelijkend : !w.in(lexicon::kWoord) ? 7 : !w.groot() ? 0 : t.zin_begin(i) ? 3 : 5;
        if (steun == 0) continue;
        Reeksmodel::steun_persoon(scores[i], steun);
        veranderd.push_back(i);
    }
    return veranderd;
}

}  // namespace deident
