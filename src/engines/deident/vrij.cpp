// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/vrij.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "engines/deident/woorden.hpp"
#include "engines/deident/zoekers.hpp"

extern "C" const char deident_nooit[];
extern "C" const char deident_nooit_eind[];

namespace deident {
namespace {

/// The lines of the list that are no remark.
template <class Doe>
void voor_elke_regel(Doe doe) {
    std::string_view rest(deident_nooit, static_cast<std::size_t>(deident_nooit_eind - deident_nooit));
    while (!rest.empty()) {
        const auto eind = std::min(rest.find('\n'), rest.size());
        if (const auto regel = rest.substr(0, eind); !regel.starts_with('#')) doe(regel);
        rest.remove_prefix(std::min(eind + 1, rest.size()));
    }
}

/// The first words of entries that go on behind them. By itself, because Tekst asks for it.
std::unordered_set<std::uint64_t> eerste_woorden() {
    std::unordered_set<std::uint64_t> uit;
    voor_elke_regel([&](std::string_view regel) {
        std::string woord;
        for (std::size_t i = 0; i < regel.size();) {
            const Teken teken = lees_teken(regel, i);
            if (teken.klasse != Klasse::letter) {
                uit.insert(woordhash(woord));
                break;
            }
            std::array<char, 4> ruimte;
            woord += gevouwen(teken.c, ruimte);
            i = teken.eind;
        }
    });
    return uit;
}

/// Entries of more words, by the first one: the hashes of the others.
class Uitdrukkingen {
  public:
    Uitdrukkingen() {
        voor_elke_regel([&](std::string_view regel) { neem(regel); });
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
        if (t.aantal() < 2) return;
        auto& rest = op_woord_[t.op(0).hash].emplace_back();
        for (std::size_t i = 1; i < t.aantal(); ++i) rest.push_back(t.op(i).hash);
    }
    std::unordered_map<std::uint64_t, std::vector<std::vector<std::uint64_t>>> op_woord_;
};

/// "[broer 1]", "[12–15]", "[e-mailadres]" from the bracket on: the index after it, or i. "[14]" and "[Jan]" stand in nobody's place.
std::size_t na_plaatshouder(const Tekst& t, std::size_t i) {
    constexpr std::size_t kLangst = 5;
    std::size_t j = i + 1;
    bool rol = false;
    for (; j < i + 1 + kLangst && t.op(j).ervoor != Wit::regel; ++j) {
        const Token& w = t.op(j);
        const bool woord = w.kast == Kast::klein && woorden::rol(w);
        if (!woord && !w.is('-') && !w.is('+') && !(w.getal() && w.vouw.size() <= 2)) break;
        rol = rol || woord;
    }
    if (j == i + 1 || !t.op(j).is(']')) return i;
    const std::string_view inhoud = t.ruw().substr(t.op(i).eind, t.op(j).begin - t.op(i).eind);
    if (!rol && inhoud != leeftijdsgroep(getal_van(t.op(i, 1).vouw))) return i;
    // "[12–15]jarige"
    return t.op(j, 1).vouw.starts_with("jarig") && t.vast(j + 1) ? j + 2 : j + 1;
}

/// "0800-0432", "0900 123 45 67": eight or eleven digits, and not the number of somebody that stands behind it. The index after it, or i.
std::size_t na_servicenummer(const Tekst& t, std::size_t i) {
    if (!is_nummer_van_iedereen(t.op(i))) return i;
    std::size_t cijfers = 0;
    for (std::size_t j = i; j < i + 8 && (j == i || t.op(j).ervoor != Wit::regel); ++j) {
        if (t.op(j).getal()) cijfers += t.op(j).vouw.size();
        else if (!t.op(j).is('-')) break;
        if (t.op(j).getal() && (cijfers == 8 || cijfers == 11)) return j + 1;
    }
    return i + 1;
}
}  // namespace

bool begint_uitdrukking(const Token& w) {
    static const auto woorden = eerste_woorden();
    return woorden.contains(w.hash);
}

std::vector<Vrij> zoek_vrij(const Tekst& t) {
    static const Uitdrukkingen uitdrukkingen;
    std::vector<Vrij> uit;
    t.voor_elk(trek::kUitdrukking | trek::kCijfers | trek::kHaak, [&](std::size_t i) {
        const Token& w = t.op(i);
        const std::size_t na = w.woord() ? uitdrukkingen.na(t, i) : w.getal() ? na_servicenummer(t, i) : na_plaatshouder(t, i);
        if (na > i) uit.push_back({i, na});
        return std::max(na, i + 1);
    });
    return uit;
}

}  // namespace deident
