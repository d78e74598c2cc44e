// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <vector>

#include "engines/deident/groot_geheugen.hpp"
#include "engines/deident/token.hpp"

namespace deident {

/// What is known of a word by itself: asked once for the words that come back, and that are nearly all words of a text. Answers are the
/// same whether a word is remembered or not, so what came before cannot be seen in them. Of fixed size; for one thread at a time.
class Woordgeheugen {
  public:
    Woordgeheugen() : vakken_(kVakken) {}
    /// Asks memory for what zet_kennis() will read first.
    void haal_vast(const Token& w) const { __builtin_prefetch(&vakken_[plek_van(w)]); }
    /// Fills in klassen, trekken and klank of a word that is remembered. Its folded letters are followed by zeros up to a multiple of kStap.
    bool zet_kennis(Token&) const;
    /// The same for one that is not; asked from memory by lexicon::haal_vast(). Remembers it.
    void leer(Token&);

    static constexpr std::size_t kStap = Woordhash::kStap;

  private:
    static constexpr std::size_t kVakken = std::size_t{1} << 18;
    /// One cache line. Longer words are looked up every time.
    struct alignas(64) Vak {
        std::uint64_t letters[6];
        std::uint64_t hash;
        lexicon::Klassen klassen;
        Trekken trekken;
        std::uint8_t lengte;  // 0: nothing is remembered here
        bool hoofd;
        std::uint8_t klank;
    };
    static_assert(sizeof(Vak) == 64);
    static std::size_t plek_van(const Token& w) {
        return (w.hash ^ static_cast<std::uint64_t>(w.kast == Kast::hoofd) << 1) & (kVakken - 2);
    }
    static bool is(const Vak&, const Token&);

    std::vector<Vak, GrootGeheugen<Vak>> vakken_;
};

}  // namespace deident
