// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/vrij.hpp"

#include <unordered_map>

#include "engines/deident/woorden.hpp"

extern "C" const char deident_nooit[];
extern "C" const char deident_nooit_eind[];

namespace deident {
namespace {

/// Entries of more words, by the first one: the hashes of the others.
class Uitdrukkingen {
  public:
    Uitdrukkingen() {
        std::string_view rest(deident_nooit, static_cast<std::size_t>(deident_nooit_eind - deident_nooit));
        while (!rest.empty()) {
            const auto eind = std::min(rest.find('\n'), rest.size());
            neem(rest.substr(0, eind));
            rest.remove_prefix(std::min(eind + 1, rest.size()));
        }
    }
    /// The index after the longest entry that stands at i, or i.
    std::size_t na(const Tekst& t, std::size_t i) const {
        const auto plek = op_woord_.find(t.op(i).hash);
        std::size_t uit = i;
        for (std::size_t n = 0; plek != op_woord_.end() && n < plek->second.size(); ++n) {
            const auto& rest = plek->second[n];
            // "d.d." in lower case is an abbreviation; "D.D." may be somebody.
            if (t.op(i).voorletter()) continue;
            std::size_t k = 0;
            while (k < rest.size() && t.op(i + 1 + k).hash == rest[k] && t.op(i + 1 + k).ervoor != Wit::regel) ++k;
            if (k == rest.size()) uit = std::max(uit, i + 1 + k);
        }
        return uit;
    }

  private:
    void neem(std::string_view regel) {
        const Tekst t(regel);
        if (regel.starts_with('#') || t.aantal() < 2) return;
        auto& rest = op_woord_[t.op(0).hash].emplace_back();
        for (std::size_t i = 1; i < t.aantal(); ++i) rest.push_back(t.op(i).hash);
    }
    std::unordered_map<std::uint64_t, std::vector<std::vector<std::uint64_t>>> op_woord_;
};

/// "[broer 1]", "[12–15]", "[e-mailadres]" from the bracket on: the index after it, or i.
std::size_t na_plaatshouder(const Tekst& t, std::size_t i) {
    constexpr std::size_t kLangst = 5;
    std::size_t j = i + 1;
    for (; j < i + 1 + kLangst && t.op(j).ervoor != Wit::regel; ++j) {
        const Token& w = t.op(j);
        const bool past =
            w.is('-') || w.is('+') || (w.getal() && w.vouw.size() <= 2) || (w.kast == Kast::klein && woorden::rol(w));
        if (!past) break;
    }
    if (j == i + 1 || !t.op(j).is(']')) return i;
    // "[12–15]jarige"
    return t.op(j, 1).woord() && t.vast(j + 1) ? j + 2 : j + 1;
}

/// "0800-0432": the index after it, or i.
std::size_t na_servicenummer(const Tekst& t, std::size_t i) {
    const Token& w = t.op(i);
    if (w.vouw.size() != 4 || !(w.is("0800") || w.is("0900") || w.is("0906") || w.is("0909"))) return i;
    std::size_t j = i + 1;
    while (j < i + 8 && t.op(j).ervoor != Wit::regel && (t.op(j).getal() || (t.op(j).is('-') && t.op(j, 1).getal()))) ++j;
    return j;
}
}  // namespace

std::vector<Vrij> zoek_vrij(const Tekst& t) {
    static const Uitdrukkingen uitdrukkingen;
    std::vector<Vrij> uit;
    for (std::size_t i = 0; i < t.aantal();) {
        const Token& w = t.op(i);
        const std::size_t na = w.woord()   ? uitdrukkingen.na(t, i)
                               : w.getal() ? na_servicenummer(t, i)
                               : w.is('[') ? na_plaatshouder(t, i)
                                           : i;
        if (na > i) uit.push_back({i, na});
        i = std::max(na, i + 1);
    }
    return uit;
}

}  // namespace deident
