// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/beeld.hpp"

#include <algorithm>
#include <cstring>
#include <span>
#include <utility>

namespace deident {
namespace {
using namespace lexicon;

std::uint32_t kort(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 16); }

/// How a text, or one line of it, uses capitals: normally, (nearly) never, or everywhere.
enum class Gebruik : std::uint8_t { gewoon, zelden, overal };

/// The lists of a word as one small number: what matters most of them.
constexpr std::uint8_t groep_van_klassen(Klassen k) {
    const auto in = [k](int klassen) { return (k & klassen) != 0; };
    if (in(kNooit)) return 1;
    const bool naam = in(kVoornaam | kAchternaam);
    if (in(kWoord)) return naam ? (in(kGangbaar) ? 12 : 2) : (in(kGangbaar) ? 3 : 4);
    if (in(kPlaats | kWereldplaats)) return naam ? 13 : 7;
    if (in(kVoornaam)) return 5;
    if (in(kAchternaam)) return 6;
    if (in(kNaam)) return 8;
    if (in(kBijna | kSamen)) return 15;
    return in(kEigennaam) ? 9 : 0;
}

constexpr auto maak_groepen() {
    std::array<std::uint8_t, 2 * kSamen> uit{};
    for (std::size_t k = 0; k < uit.size(); ++k) uit[k] = groep_van_klassen(static_cast<Klassen>(k));
    return uit;
}

std::uint8_t groep_van(const Token& t) {
    static constexpr auto kGroepen = maak_groepen();
    if (t.woord()) return kGroepen[t.klassen % kGroepen.size()];
    return t.getal() ? 10 : 11;
}

std::uint32_t woord_van(const Token& t, const std::optional<Label>& dekking) {
    if (dekking) return 1 + static_cast<std::uint32_t>(*dekking);
    if (!t.getal()) return kort(t.hash);
    if (t.vouw.size() > 2) return 200 + static_cast<std::uint32_t>(std::min<std::size_t>(t.vouw.size(), 10));
    std::uint32_t waarde = 0;
    for (const char c : t.vouw) waarde = waarde * 10 + static_cast<std::uint32_t>(c - '0');
    return 100 + waarde;
}

std::uint32_t lengte_van(std::string_view vouw) {
    if (vouw.size() < 3) return static_cast<std::uint32_t>(vouw.size());
    return vouw.size() < 5 ? 3 : vouw.size() < 16 ? 0 : 4;
}

/// Of a word that is followed by zeros up to a whole step, as in Tekst.
void zet_letters(Beeld& b, std::string_view vouw) {
    if (vouw.empty()) return;
    std::memcpy(&b.voor, vouw.data(), sizeof b.voor);
    if (vouw.size() >= sizeof b.na4) {
        std::memcpy(&b.na4, vouw.data() + vouw.size() - sizeof b.na4, sizeof b.na4);
    } else {
        std::memcpy(&b.na4, vouw.data(), sizeof b.na4);
        b.na4 <<= 8 * (sizeof b.na4 - vouw.size());
    }
}

/// How its words use capitals, and where it ends.
struct Regel {
    std::size_t eind = 0, kapitaal = 0, ander = 0, hoofd = 0;
    void neem(const Token& w) {
        if (!w.woord() || w.vouw.size() < 2) return;
        ++(w.kast == Kast::kapitaal ? kapitaal : ander);
        hoofd += w.kast == Kast::hoofd;
    }
    /// In a text that does so.
    Gebruik gebruik(Gebruik in_tekst) const {
        if (kapitaal >= 2 && kapitaal > 3 * ander) return Gebruik::overal;
        if (in_tekst == Gebruik::zelden) return Gebruik::zelden;
        return hoofd == 0 && ander > 6 ? Gebruik::zelden : Gebruik::gewoon;
    }
};

/// How each word is written over the whole piece: a word that also stands there in lower case is rather no name, one with a capital
/// in the middle of a sentence rather is.
class Schrijfwijzen {
  public:
    explicit Schrijfwijzen(std::size_t tokens) : masker_(1) {
        while (masker_ < 2 * tokens) masker_ *= 2;
        vakken_.resize(masker_--);
    }
    /// Where this word is kept.
    std::uint32_t neem(const Token& w, bool zin_begin) {
        const std::uint32_t h = kort(w.hash) | 1U;
        std::size_t i = h & masker_;
        while (vakken_[i].hash != 0 && vakken_[i].hash != h) i = (i + 1) & masker_;
        vakken_[i].hash = h;
        std::uint8_t& keer = vakken_[i].keer[w.kast == Kast::klein ? 0 : zin_begin ? 1 : 2];
        keer += keer < 3;
        return static_cast<std::uint32_t>(i);
    }
    std::uint32_t van(std::uint32_t plek) const {
        const auto& keer = vakken_[plek].keer;
        return static_cast<std::uint32_t>(keer[0] | keer[1] << 2 | keer[2] << 4);
    }

  private:
    struct Vak {
        std::uint32_t hash = 0;
        std::array<std::uint8_t, 3> keer{};  // in lower case; with a capital at the begin of a sentence, and elsewhere
    };
    std::size_t masker_;
    std::vector<Vak> vakken_;
};

std::uint32_t lengtegroep(std::size_t n) { return n < 2 ? 0 : n < 4 ? 1 : n < 9 ? 2 : 3; }

/// Without how the line uses capitals; more than zero.
std::uint16_t vorm_van(const Token& w, bool zin_begin) {
    const auto bits = [](auto v) { return static_cast<unsigned>(v); };
    return static_cast<std::uint16_t>((bits(w.soort) + 1) | bits(w.kast) << 2 | lengte_van(w.vouw) << 4 | bits(zin_begin) << 7);
}
constexpr unsigned kVormPerGebruik = 1 << 8;
constexpr std::uint32_t kGeenWoord = UINT32_MAX;

/// What a token is by itself, with the token in front of it.
void zet_beeld(Beeld& b, const Token& w, const Token& vorige, bool zin_begin, const std::optional<Label>& dekking) {
    b.woord = woord_van(w, dekking);
    b.vorm = vorm_van(w, zin_begin);
    b.klassen = dekking ? lexicon::Klassen{0x8000} : w.klassen;
    b.groep = dekking ? std::uint8_t{14} : groep_van(w);
    b.plek = static_cast<std::uint32_t>(w.ervoor) | (vorige.soort == Soort::teken ? vorige.hash & 0xFFFF00U : 0U);
    if (!w.woord()) return;
    zet_letters(b, w.vouw);
    if (!dekking) b.klank = static_cast<std::uint8_t>(1 + w.klank);
}

constexpr std::uint32_t meng(std::uint32_t soort, std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
    std::uint64_t h = (static_cast<std::uint64_t>(a) << 32 | b) * 0x9E3779B97F4A7C15ULL;
    h ^= (h >> 31) + c * 0xD6E8FEB86659FD93ULL + soort * 0xA0761D6478BD642FULL;
    h *= 0xBF58476D1CE4E5B9ULL;
    return static_cast<std::uint32_t>(h >> 32);
}
}  // namespace

Beelden::Beelden(const Tekst& t, const std::vector<std::optional<Label>>& dekking, const Vlekken& wenken)
    : beelden_(t.aantal() + 2 * kRand, Beeld{}) {
    const std::span<Beeld> beelden(beelden_.data() + kRand, t.aantal());
    Schrijfwijzen schrijfwijzen(t.aantal());
    std::vector<Regel> regels;
    std::size_t woorden = 0, groot = 0;
    const Token* vorige = &t.op(0, -1);
    for (std::size_t i = 0; i < t.aantal(); ++i) {
        const Token& w = t.tokens()[i];
        const bool zin_begin = Tekst::zin_begin(w, *vorige);
        zet_beeld(beelden[i], w, *std::exchange(vorige, &w), zin_begin, dekking[i]);
        if (i == 0 || w.ervoor == Wit::regel) regels.emplace_back();
        regels.back().eind = i + 1;
        regels.back().neem(w);
        // Until the line is known, here stands where the word is kept.
        beelden[i].regel = w.woord() ? schrijfwijzen.neem(w, zin_begin) : kGeenWoord;
        woorden += w.woord();
        groot += w.groot();
    }
    voor_dekking(t, wenken,
                 [&](std::size_t i, Label label) { beelden[i].wenk = static_cast<std::uint8_t>(1 + static_cast<int>(label)); });
    const Gebruik in_tekst = groot * 40 < woorden ? Gebruik::zelden : Gebruik::gewoon;
    std::uint32_t vorige_regel = 0;
    std::size_t begin = 0;
    for (const Regel& r : regels) {
        const std::size_t eind = r.eind;
        const auto vorm = static_cast<std::uint16_t>(kVormPerGebruik * static_cast<unsigned>(r.gebruik(in_tekst)));
        const Token& slot = t.op(eind, -1);
        const auto regelplek =
            static_cast<std::uint8_t>(1 + (lengtegroep(eind - begin) | (slot.is(':') ? 16U : 0U) | (slot.is('.') ? 32U : 0U)));
        const std::uint32_t regel = beelden[begin].woord;
        for (std::size_t i = begin; i < eind; ++i) {
            Beeld& b = beelden[i];
            if (b.regel != kGeenWoord) b.elders = static_cast<std::uint8_t>(1 + schrijfwijzen.van(b.regel));
            b.vorm |= vorm;
            b.regel = regel;
            b.regelplek = regelplek;
        }
        beelden[begin].vorige_regel = std::exchange(vorige_regel, regel);
        beelden[begin].regelplek += 4;
        beelden[eind - 1].regelplek += 8;
        begin = eind;
    }
}

namespace {
std::uint32_t zelf(const Beeld& nu) { return std::uint32_t{nu.vorm} << 8 | nu.groep; }

/// Each of these gives its features to neem(number, what it looks at...); b[-3] to b[3] are the token and its neighbours.
template <class Neem>
void groep_woord(const Beeld* b, Neem neem) {
    const Beeld& nu = b[0];
    neem(1, nu.woord);
    neem(2, nu.woord, nu.vorm);
    neem(3, nu.klassen, nu.vorm);
    neem(4, nu.klassen);
    neem(5, nu.voor, nu.vorm);
    neem(6, nu.na3(), nu.vorm);
    neem(7, nu.na4, nu.groep);
    neem(8, nu.voor, nu.na3(), nu.groep);
    neem(9, nu.wenk, nu.woord);
    neem(10, nu.klank, zelf(nu));
    neem(11, nu.klank, nu.klassen);
}

template <class Neem>
void groep_plek(const Beeld* b, Neem neem) {
    const Beeld& nu = b[0];
    neem(12, nu.plek, zelf(nu));
    neem(13, nu.vorige_regel, zelf(nu));
    neem(14, nu.regelplek, zelf(nu));
    neem(15, nu.regelplek, nu.vorm, nu.klassen);
    neem(16, nu.elders, zelf(nu));
    neem(17, nu.elders, nu.vorm, nu.klassen);
}

template <class Neem>
void groep_omgeving(const Beeld* b, Neem neem) {
    const Beeld &nu = b[0], &l1 = b[-1], &r1 = b[1];
    neem(18, l1.groep << 4 | nu.groep, l1.vorm, nu.vorm);
    neem(19, r1.groep << 4 | nu.groep, r1.vorm, nu.vorm);
    neem(20, l1.vorm, nu.vorm, r1.vorm);
    neem(21, l1.groep << 8 | nu.groep << 4 | r1.groep, nu.vorm);
    neem(22, nu.wenk, l1.wenk, r1.wenk);
}

template <class Neem>
void groep_van(Kenmerkgroep groep, const Beeld* b, Neem neem) {
    switch (groep) {
        case Kenmerkgroep::woord:
            return groep_woord(b, neem);
        case Kenmerkgroep::plek:
            return groep_plek(b, neem);
        case Kenmerkgroep::omgeving:
            return groep_omgeving(b, neem);
    }
}

template <class Neem>
void geen_groep(const Beeld* b, Neem neem) {
    const Beeld &nu = b[0], &l1 = b[-1], &l2 = b[-2], &r1 = b[1], &r2 = b[2];
    neem(27, l1.woord, zelf(nu));
    neem(28, r1.woord, zelf(nu));
    neem(29, l2.woord, l1.woord);
    neem(30, r1.woord, r2.woord);
    neem(31, l1.woord, r1.woord);
    neem(32, nu.regel, zelf(nu));
    neem(33, b[-3].woord, nu.groep);
    neem(34, b[3].woord, nu.groep);
    neem(35, l2.groep << 12 | l1.groep << 8 | nu.groep << 4 | r1.groep, r2.groep);
    neem(36, l1.na3(), zelf(nu));
}

/// The number of a feature is part of it.
std::uint32_t kenmerk_van(std::uint32_t nummer, std::uint32_t x, std::uint32_t y = 0, std::uint32_t z = 0) {
    return meng(nummer, x, y, z);
}
constexpr std::uint32_t kEersteBuur = 23;
}  // namespace

void Beelden::kenmerken(std::size_t i, std::uint32_t (&uit)[kKenmerken]) const {
    const Beeld* b = &beelden_[i + kRand];
    const auto neem = [&](std::uint32_t nummer, auto... waarop) {
        uit[nummer - 1] = kenmerk_van(nummer, static_cast<std::uint32_t>(waarop)...);
    };
    for (std::size_t g = 0; g < kKenmerkgroepen; ++g) groep_van(static_cast<Kenmerkgroep>(g), b, neem);
    const std::uint32_t buren[kBuren] = {b[-1].woord, b[1].woord, b[-2].woord, b[2].woord};
    for (std::uint32_t n = 0; n < kBuren; ++n) neem(kEersteBuur + n, buren[n]);
    geen_groep(b, neem);
}

std::size_t Beelden::kenmerken(Kenmerkgroep groep, std::size_t i, std::uint32_t (&uit)[kMeestInGroep]) const {
    std::size_t aantal = 0;
    groep_van(groep, &beelden_[i + kRand], [&](std::uint32_t nummer, auto... waarop) {
        uit[aantal++] = kenmerk_van(nummer, static_cast<std::uint32_t>(waarop)...);
    });
    return aantal;
}

void Beelden::losse(std::size_t i, std::uint32_t (&uit)[kLosse]) const {
    std::size_t aantal = 0;
    geen_groep(&beelden_[i + kRand], [&](std::uint32_t nummer, auto... waarop) {
        uit[aantal++] = kenmerk_van(nummer, static_cast<std::uint32_t>(waarop)...);
    });
}

std::array<std::uint32_t, Beelden::kBuren> Beelden::van_buur(std::uint32_t woord) {
    std::array<std::uint32_t, kBuren> uit{};
    for (std::uint32_t n = 0; n < kBuren; ++n) uit[n] = kenmerk_van(kEersteBuur + n, woord);
    return uit;
}

/// Whole pieces of a Beeld, which cost nothing to put together; groep follows from vorm and klassen.
void Beelden::sleutels(std::size_t i, Sleutels& uit) const {
    const Beeld* b = &beelden_[i + kRand];
    std::uint64_t acht[3];
    std::memcpy(acht, b, sizeof acht);
    const auto zet = [&](Kenmerkgroep groep, std::uint64_t een, std::uint64_t twee) {
        uit[static_cast<std::size_t>(groep)] = {een, twee};
    };
    zet(Kenmerkgroep::woord, acht[0], acht[1]);
    const std::uint64_t vorm_en_klassen = acht[0] >> 32;
    zet(Kenmerkgroep::plek, acht[2], b->vorige_regel | vorm_en_klassen << 32);
    zet(Kenmerkgroep::omgeving, b[-1].trekken() | b->trekken() << 24, b[1].trekken());
}

}  // namespace deident
