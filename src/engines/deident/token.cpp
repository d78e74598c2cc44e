// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/token.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace deident {
namespace {
constexpr std::size_t kMeesteTokens = Tekst::kKern + 2 * Tekst::kRand;
constexpr std::size_t kMeesteVouw = 64;

/// Nearly all text is ASCII: one table says what a byte is.
constexpr std::array<Klasse, 128> maak_ascii() {
    std::array<Klasse, 128> klassen{};
    for (std::size_t c = 0; c < 128; ++c) {
        klassen[c] = Klasse::teken;
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) klassen[c] = Klasse::letter;
        if (c >= '0' && c <= '9') klassen[c] = Klasse::cijfer;
        if (c == ' ' || (c >= '\t' && c <= '\r')) klassen[c] = Klasse::wit;
    }
    return klassen;
}
constexpr auto kAscii = maak_ascii();

Teken teken_op(std::string_view t, std::size_t i) {
    const auto c = static_cast<unsigned char>(t[i]);
    return c < 0x80 ? Teken{c, i + 1, kAscii[c]} : lees_teken(t, i);
}

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

/// Counts capitals to tell the case of a word.
struct Kastteller {
    int klein = 0, groot = 0;
    bool eerste_groot = false;
    void neem(bool is_groot) {
        if (klein + groot == 0) eerste_groot = is_groot;
        ++(is_groot ? groot : klein);
    }
    Kast kast() const {
        if (groot == 0) return Kast::klein;
        if (klein == 0 && groot > 1) return Kast::kapitaal;
        return groot == 1 && eerste_groot ? Kast::hoofd : Kast::gemengd;
    }
};
}  // namespace

const Token Tekst::kBuiten;

Tekst::Tekst(std::string_view ruw) : ruw_(ruw) {
    const std::size_t meest = std::min(kMeesteTokens, ruw.size());
    tokens_.reserve(std::min(kMeesteTokens, ruw.size() / 4 + 16));
    vouwen_ = std::make_unique_for_overwrite<char[]>(std::min(meest * (kMeesteVouw + 8), ruw.size() * 3 + 8));
    lees(0, Wit::regel);
}

bool Tekst::volgende() {
    if (laatste_) return false;
    const std::size_t terug = kern_eind() - kRand;
    const std::size_t van = tokens_[terug].begin;
    const Wit wit = tokens_[terug].ervoor;
    tokens_.clear();
    vouw_eind_ = 0;
    lees(van, wit);
    kern_begin_ = kRand;
    return true;
}

void Tekst::lees(std::size_t i, Wit wit) {
    while (i < ruw_.size() && tokens_.size() < kMeesteTokens) {
        const Teken teken = teken_op(ruw_, i);
        if (teken.klasse == Klasse::wit || teken.klasse == Klasse::onzichtbaar) {
            if (teken.c == '\n' || teken.c == '\r') wit = Wit::regel;
            else if (teken.c == '\t' && wit != Wit::regel) wit = Wit::tab;
            else if (teken.klasse == Klasse::wit && wit == Wit::geen) wit = Wit::spatie;
            i = teken.eind;
            continue;
        }
        Token& token = tokens_.emplace_back();
        token.begin = i;
        token.ervoor = std::exchange(wit, Wit::geen);
        vouw_begin_ = vouw_eind_;
        if (teken.klasse == Klasse::letter) lees_woord(token);
        else if (teken.klasse == Klasse::cijfer) lees_getal(token);
        else lees_sign(token, teken);
        token.vouw = {vouwen_.get() + vouw_begin_, vouw_eind_ - vouw_begin_};
        i = token.eind;
    }
    laatste_ = i >= ruw_.size();
    // After the walk: what was asked from memory then has arrived.
    for (Token& token : tokens_) {
        if (!token.woord()) continue;
        token.klassen = lexicon::zoek(token.hash);
        if (token.klassen == 0) token.klassen = klassen_van_onbekende(token.vouw, token.kast);
    }
}

void Tekst::schrijf(std::string_view vouw, Woordhash& hash) {
    if (vouw_eind_ - vouw_begin_ + vouw.size() > kMeesteVouw) return;
    for (const char c : vouw) {
        vouwen_[vouw_eind_++] = c;
        hash.neem(c);
    }
}

/// Letters and what is invisible between them.
void Tekst::lees_woord(Token& token) {
    Woordhash hash;
    Kastteller kast;
    std::array<char, 4> ruimte;
    for (std::size_t i = token.begin; i < ruw_.size();) {
        const Teken teken = teken_op(ruw_, i);
        i = teken.eind;
        if (teken.klasse == Klasse::onzichtbaar) continue;
        if (teken.klasse != Klasse::letter) break;
        token.eind = i;
        if (teken.c < 0x80) {
            const char klein = static_cast<char>(teken.c | 0x20);
            kast.neem(static_cast<char>(teken.c) != klein);
            schrijf({&klein, 1}, hash);
        } else {
            if (!is_accent(teken.c)) kast.neem(is_hoofdletter(teken.c));
            schrijf(gevouwen(teken.c, ruimte), hash);
        }
    }
    token.soort = Soort::woord;
    token.kast = kast.kast();
    token.hash = hash.waarde();
    lexicon::haal_vast(token.hash);
}

/// Digits of any script, and what is invisible between them.
void Tekst::lees_getal(Token& token) {
    Woordhash hash;
    std::array<char, 4> ruimte;
    for (std::size_t i = token.begin; i < ruw_.size();) {
        const Teken teken = teken_op(ruw_, i);
        i = teken.eind;
        if (teken.klasse == Klasse::onzichtbaar) continue;
        if (teken.klasse != Klasse::cijfer) break;
        token.eind = i;
        schrijf(gevouwen(teken.c, ruimte), hash);
    }
    token.soort = Soort::getal;
    token.hash = hash.waarde();
}

void Tekst::lees_sign(Token& token, const Teken& teken) {
    Woordhash hash;
    std::array<char, 4> ruimte;
    token.eind = teken.eind;
    schrijf(gevouwen(teken.c, ruimte), hash);
    token.soort = Soort::teken;
    token.hash = hash.waarde();
}

bool Tekst::zin_begin(std::size_t i) const {
    const Token& vorige = op(i, -1);
    return i == 0 || op(i).ervoor == Wit::regel || vorige.is('.') || vorige.is('!') || vorige.is('?') || vorige.is(':') ||
           vorige.is('"') || (vorige.soort == Soort::teken && vorige.ervoor == Wit::regel);
}

}  // namespace deident
