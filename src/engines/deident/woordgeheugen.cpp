// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/woordgeheugen.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "engines/deident/klank.hpp"

namespace deident {
namespace {

/// One letter too many, one left out, two changed places, or one for another that sounds like it.
class Schrijffout {
  public:
    /// Of a word that is used often.
    static bool van_gewoon_woord(std::string_view vouw) {
        constexpr std::size_t kKortst = 5;
        return vouw.size() >= kKortst && vouw.size() <= kLangst && Schrijffout(vouw).zoek();
    }

  private:
    static constexpr std::size_t kLangst = 16;
    explicit Schrijffout(std::string_view vouw) : vouw_(vouw) {}

    bool zoek() {
        for (std::size_t i = 1; i < vouw_.size(); ++i)
            if (zonder(i) || verwisseld(i) || ander(i) || met_extra(i, vouw_[i])) return true;
        for (std::size_t i = 1; i <= vouw_.size(); ++i)
            for (const char extra : {'e', 'a', 'o', 'i', 'u', 'n', 't', 'r', 'd'})
                if (met_extra(i, extra)) return true;
        return false;
    }
    bool gewoon(std::size_t lengte) const { return lexicon::is_vaak_gebruikt(woordhash({ander_.data(), lengte})); }
    /// The letters from `van` on, at `naar`.
    void kopieer(std::size_t van, std::size_t naar) {
        std::copy(vouw_.begin() + static_cast<std::ptrdiff_t>(van), vouw_.end(),
                  ander_.begin() + static_cast<std::ptrdiff_t>(naar));
    }
    bool zonder(std::size_t i) {
        kopieer(0, 0);
        kopieer(i + 1, i);
        return gewoon(vouw_.size() - 1);
    }
    bool verwisseld(std::size_t i) {
        kopieer(0, 0);
        std::swap(ander_[i - 1], ander_[i]);
        return gewoon(vouw_.size());
    }
    bool ander(std::size_t i) {
        constexpr std::string_view kVan = "dtiycksz", kNaar = "tdyikczs";
        const auto plek = kVan.find(vouw_[i]);
        if (plek == std::string_view::npos) return false;
        kopieer(0, 0);
        ander_[i] = kNaar[plek];
        return gewoon(vouw_.size());
    }
    bool met_extra(std::size_t i, char extra) {
        kopieer(0, 0);
        kopieer(i, i + 1);
        ander_[i] = extra;
        return gewoon(vouw_.size() + 1);
    }

    std::string_view vouw_;
    std::array<char, kLangst + 1> ander_{};
};

/// "herdenkingsdag": two ordinary words, with or without an s between them.
bool is_samenstelling(std::string_view vouw) {
    constexpr std::size_t kKortsteDeel = 3, kLangst = 32;
    if (vouw.size() > kLangst) return false;
    const auto gewoon = [](std::string_view deel) {
        return deel.size() >= kKortsteDeel && lexicon::is_gewoon_woord(woordhash(deel));
    };
    for (std::size_t i = kKortsteDeel; i + kKortsteDeel + 1 <= vouw.size(); ++i) {
        if (!gewoon(vouw.substr(0, i))) continue;
        if (gewoon(vouw.substr(i)) && vouw.size() >= 8) return true;
        if (vouw[i] == 's' && gewoon(vouw.substr(i + 1)) && vouw.size() >= 9) return true;
    }
    return false;
}

lexicon::Klassen klassen_van_onbekende(std::string_view vouw, Kast kast) {
    // What stands there with a capital is a name more often than a mistake.
    if (kast != Kast::hoofd && Schrijffout::van_gewoon_woord(vouw)) return lexicon::kBijna;
    return is_samenstelling(vouw) ? lexicon::kSamen : lexicon::Klassen{0};
}

lexicon::Klassen klassen_van(const Token& w) {
    const lexicon::Klassen klassen = lexicon::zoek(w.hash);
    return klassen != 0 ? klassen : klassen_van_onbekende(w.vouw, w.kast);
}
}  // namespace

bool Woordgeheugen::is(const Vak& vak, const Token& w) {
    if (vak.hash != w.hash || vak.lengte != w.vouw.size() || vak.hoofd != (w.kast == Kast::hoofd)) return false;
    // Zeros follow both, so that whole steps may be compared.
    for (std::size_t n = 0; n * kStap < w.vouw.size(); ++n) {
        std::uint64_t letters = 0;
        std::memcpy(&letters, w.vouw.data() + n * kStap, kStap);
        if (letters != vak.letters[n]) return false;
    }
    return true;
}

bool Woordgeheugen::zet_kennis(Token& w) const {
    const Vak* const paar = &vakken_[plek_van(w)];
    const bool eerste = is(paar[0], w);
    if (!eerste && !is(paar[1], w)) return false;
    const Vak& vak = paar[eerste ? 0 : 1];
    w.klassen = vak.klassen;
    w.trekken = vak.trekken;
    w.klank = vak.klank;
    return true;
}

void Woordgeheugen::leer(Token& w) {
    w.klassen = klassen_van(w);
    w.trekken = trekken_van_woord(w);
    w.klank = klank::van(w.vouw);
    Vak* const paar = &vakken_[plek_van(w)];
    Vak& vak = paar[0];
    if (w.vouw.empty() || w.vouw.size() > sizeof vak.letters) return;
    paar[1] = vak;
    vak = {{}, w.hash, w.klassen, w.trekken, static_cast<std::uint8_t>(w.vouw.size()), w.kast == Kast::hoofd, w.klank};
    std::memcpy(vak.letters, w.vouw.data(), w.vouw.size());
}

}  // namespace deident
