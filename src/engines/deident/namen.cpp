// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/namen.hpp"

namespace deident {
namespace {

bool is_persoon(Merk m) { return m == Merk::persoon || m == Merk::persoon_vervolg; }

/// In nats.
constexpr int kSteunGelijkend = 7;

/// A word by which a person can be recognised further on.
bool herkenbaar(const Token& w) {
    return w.woord() && w.vouw.size() > 2 && !w.in(lexicon::kGangbaar | lexicon::kNooit) && !w.heeft(trek::kTussenvoegsel);
}

/// No word of the dictionary; a name, two words as one or a word with a mistake may be the mistaken name of somebody.
bool onbekend(const Token& w) {
    return !w.in(lexicon::kWoord | lexicon::kEigennaam | lexicon::kNooit | lexicon::kGangbaar | lexicon::kVaak |
                 lexicon::kPlaats);
}

/// The hash of the word without its last letter.
std::uint64_t zonder_laatste(std::string_view vouw) { return woordhash(vouw.substr(0, vouw.size() - 1)); }
}  // namespace

void Genoemd::onthoud(const Tekst& t, const std::vector<Merk>& merken) {
    for (std::size_t i = volgende_gemerkte(merken, t.kern_begin()); i < t.kern_eind() && namen_.size() < kMeeste;
         i = volgende_gemerkte(merken, i + 1))
        if (is_persoon(merken[i]) && herkenbaar(t.op(i)) && namen_.insert(t.op(i).hash).second) {
            zeefje_.neem(t.op(i).hash);
            met_fouten_.neem(t.op(i).vouw);
        }
}

std::vector<std::size_t> Genoemd::verhoog(const Tekst& t, const std::vector<Merk>& merken, std::vector<Scores>& scores) const {
    std::vector<std::size_t> veranderd;
    if (namen_.empty()) return veranderd;
    for (std::size_t i = 0; i < t.aantal(); ++i) {
        const Token& w = t.op(i);
        const bool genoemd = heeft(w.hash) || (w.vouw.size() > 3 && w.vouw.back() == 's' && heeft(zonder_laatste(w.vouw)));
        if (!genoemd && !onbekend(w)) continue;
        if (is_persoon(merken[i]) || !herkenbaar(w) || (!genoemd && !met_fouten_.kent(w.vouw))) continue;
        const int steun = !genoemd ? kSteunGelijkend : !w.in(lexicon::kWoord) ? 7 : !w.groot() ? 0 : t.zin_begin(i) ? 3 : 5;
        if (steun == 0) continue;
        Reeksmodel::steun_persoon(scores[i], steun);
        veranderd.push_back(i);
    }
    return veranderd;
}

}  // namespace deident
