// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/token.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engines/deident/geheugen.hpp"

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

Tekst::Tekst(std::string_view ruw, std::size_t van, Wit ervoor, std::size_t kern_begin) : ruw_(ruw), kern_begin_(kern_begin) {
    constexpr std::size_t kMeestPerTeken = 3;  // bytes that a folded byte becomes, and each token ends on a whole step
    const std::size_t over = ruw.size() - van, meest = std::min(kMeesteTokens, over);
    tokens_.reserve(std::min(kMeesteTokens, over / 4 + 16));
    vouwen_ = std::make_unique_for_overwrite<char[]>(
        std::min(meest * (kMeesteVouw + Woordgeheugen::kStap), over * (kMeestPerTeken + Woordgeheugen::kStap)) +
        Woordgeheugen::kStap);
    lees(van, ervoor);
}

std::optional<Tekst> Tekst::vervolg() const {
    if (laatste_) return std::nullopt;
    const Token& eerste = tokens_[kern_eind() - kRand];
    return Tekst(ruw_, eerste.begin, eerste.ervoor, kRand);
}

void Tekst::lees(std::size_t i, Wit wit) {
    Woordgeheugen& geheugen = Geleend::van_deze_draad().woorden;
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
        sluit_af(token);
        if (token.woord()) geheugen.haal_vast(token);
        i = token.eind;
    }
    laatste_ = i >= ruw_.size();
    zoek_kennis(geheugen);
}

/// Zeros up to a whole step, as Woordgeheugen wants them.
void Tekst::sluit_af(Token& token) {
    const std::size_t lengte = vouw_eind_ - vouw_begin_;
    token.vouw = {vouwen_.get() + vouw_begin_, lengte};
    std::memset(vouwen_.get() + vouw_eind_, 0, Woordgeheugen::kStap);
    token.hash = woordhash(token.vouw, true);
    if (token.soort == Soort::teken) token.trekken = trekken_van_teken(token.vouw);
    vouw_eind_ = vouw_begin_ + (lengte + Woordgeheugen::kStap - 1) / Woordgeheugen::kStap * Woordgeheugen::kStap;
}

/// After the walk: what was asked from memory then has arrived.
void Tekst::zoek_kennis(Woordgeheugen& geheugen) {
    std::vector<Token*> onbekend;
    for (Token& token : tokens_)
        if (token.woord() && !geheugen.zet_kennis(token)) {
            lexicon::haal_vast(token.hash);
            onbekend.push_back(&token);
        }
    for (Token* token : onbekend)
        if (!geheugen.zet_kennis(*token)) geheugen.leer(*token);
    trekken_ = 0;
    vindplaatsen_.clear();
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        Token& token = tokens_[i];
        const Token& erna = op(i, 1);
        if (erna.heeft(trek::kStreepje)) token.trekken |= trek::kVoorStreepje;
        // "de" stands everywhere, and begins an IBAN only in front of digits.
        if (!erna.getal()) token.trekken &= static_cast<Trekken>(~trek::kIbanland);
        trekken_ |= token.trekken;
        if (token.heeft(trek::kTeZoeken)) vindplaatsen_.push_back(static_cast<std::uint32_t>(i));
    }
}

void Tekst::schrijf(std::string_view vouw) {
    if (vouw_eind_ - vouw_begin_ + vouw.size() > kMeesteVouw) return;
    for (const char c : vouw) vouwen_[vouw_eind_++] = c;
}

namespace {
/// The same byte eight times.
constexpr std::uint64_t acht_keer(unsigned char c) { return c * 0x0101010101010101ULL; }
/// The highest bit of each of these eight bytes that is a small letter.
std::uint64_t kleine_letters(std::uint64_t acht) {
    const std::uint64_t laag = acht & acht_keer(0x7F);
    const std::uint64_t vanaf_a = laag + acht_keer(0x80 - 'a'), na_z = laag + acht_keer(0x80 - 'z' - 1);
    return vanaf_a & ~na_z & ~acht & acht_keer(0x80);
}
}  // namespace

/// Nearly all words are letters of ASCII only: folds them, eight at a time, and counts the capitals. The byte where that stops.
std::size_t Tekst::lees_ascii(Token& token, int& groot) {
    char* const uit = vouwen_.get() + vouw_begin_;
    std::size_t lengte = 0, stap = Woordhash::kStap;
    while (stap == Woordhash::kStap && lengte + stap <= kMeesteVouw && token.begin + lengte + stap <= ruw_.size()) {
        std::uint64_t acht = 0;
        std::memcpy(&acht, ruw_.data() + token.begin + lengte, stap);
        const std::uint64_t klein = acht | acht_keer(0x20);
        std::memcpy(uit + lengte, &klein, stap);
        const std::uint64_t ander = ~kleine_letters(klein) & acht_keer(0x80);
        if (ander != 0) stap = static_cast<std::size_t>(__builtin_ctzll(ander)) / 8;
        const std::uint64_t hier = stap == Woordhash::kStap ? ~0ULL : (1ULL << 8 * stap) - 1;
        if (const std::uint64_t hoofd = ~acht & acht_keer(0x20) & hier; hoofd != 0) groot += __builtin_popcountll(hoofd);
        lengte += stap;
    }
    vouw_eind_ += lengte;
    return token.begin + lengte;
}

/// Letters and what is invisible between them.
void Tekst::lees_woord(Token& token) {
    int groot = 0;
    std::size_t i = lees_ascii(token, groot);
    Kastteller kast{static_cast<int>(i - token.begin) - groot, groot, (ruw_[token.begin] & 0x20) == 0};
    token.eind = i;
    // What stopped that walk, and the last letters of a text.
    for (std::array<char, 4> ruimte; i < ruw_.size();) {
        const Teken teken = teken_op(ruw_, i);
        i = teken.eind;
        if (teken.klasse == Klasse::onzichtbaar) continue;
        if (teken.klasse != Klasse::letter) break;
        token.eind = i;
        if (teken.c < 0x80) {
            const char klein = static_cast<char>(teken.c | 0x20);
            kast.neem(static_cast<char>(teken.c) != klein);
            schrijf({&klein, 1});
        } else {
            if (!is_accent(teken.c)) kast.neem(is_hoofdletter(teken.c));
            schrijf(gevouwen(teken.c, ruimte));
        }
    }
    token.soort = Soort::woord;
    token.kast = kast.kast();
}

/// Digits of any script, and what is invisible between them.
void Tekst::lees_getal(Token& token) {
    std::array<char, 4> ruimte;
    for (std::size_t i = token.begin; i < ruw_.size();) {
        const Teken teken = teken_op(ruw_, i);
        i = teken.eind;
        if (teken.klasse == Klasse::onzichtbaar) continue;
        if (teken.klasse != Klasse::cijfer) break;
        token.eind = i;
        schrijf(gevouwen(teken.c, ruimte));
    }
    token.soort = Soort::getal;
    token.trekken = trek::kCijfers;
}

void Tekst::lees_sign(Token& token, const Teken& teken) {
    std::array<char, 4> ruimte;
    token.eind = teken.eind;
    schrijf(gevouwen(teken.c, ruimte));
    token.soort = Soort::teken;
}

}  // namespace deident
