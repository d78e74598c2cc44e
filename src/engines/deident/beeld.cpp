// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/beeld.hpp"

#include <algorithm>

namespace deident {
namespace {
using namespace lexicon;

std::uint32_t kort(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 16); }

/// How a text, or one line of it, uses capitals: normally, (nearly) never, or everywhere.
enum class Gebruik : std::uint8_t { gewoon, zelden, overal };

/// The lists as one small number: what matters most of them.
std::uint32_t groep_van(const Token& t) {
    if (t.getal()) return 10;
    if (!t.woord()) return 11;
    if (t.in(kNooit)) return 1;
    const bool naam = t.in(kVoornaam | kAchternaam);
    if (t.in(kWoord)) return naam ? (t.in(kGangbaar) ? 12 : 2) : (t.in(kGangbaar) ? 3 : 4);
    if (t.in(kPlaats | kWereldplaats)) return naam ? 13 : 7;
    if (t.in(kVoornaam)) return 5;
    if (t.in(kAchternaam)) return 6;
    if (t.in(kNaam)) return 8;
    if (t.in(kBijna | kSamen)) return 15;
    return t.in(kEigennaam) ? 9 : 0;
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

/// A letter is 8 bits: up to four fit.
std::uint32_t letters(std::string_view t) {
    std::uint32_t uit = 0;
    for (const char c : t) uit = uit << 8 | static_cast<unsigned char>(c);
    return uit;
}

class Kastgebruik {
  public:
    explicit Kastgebruik(const Tekst& t) : t_(t) {
        std::size_t woorden = 0, groot = 0;
        for (std::size_t i = 0; i < t.aantal(); ++i) {
            woorden += t.op(i).woord();
            groot += t.op(i).groot();
        }
        tekst_ = groot * 40 < woorden ? Gebruik::zelden : Gebruik::gewoon;
    }
    /// The line that begins at token i.
    Gebruik van_regel(std::size_t i) const {
        std::size_t groot = 0, klein = 0, hoofd = 0;
        for (std::size_t j = i; j < t_.aantal() && (j == i || t_.op(j).ervoor != Wit::regel); ++j) {
            const Token& w = t_.op(j);
            if (!w.woord() || w.vouw.size() < 2) continue;
            ++(w.kast == Kast::kapitaal ? groot : klein);
            hoofd += w.kast == Kast::hoofd;
        }
        if (groot >= 2 && groot > 3 * klein) return Gebruik::overal;
        if (tekst_ == Gebruik::zelden) return Gebruik::zelden;
        return hoofd == 0 && klein > 6 ? Gebruik::zelden : Gebruik::gewoon;
    }

  private:
    const Tekst& t_;
    Gebruik tekst_;
};

/// How each word is written over the whole piece: a word that also stands there in lower case is rather no name, one with a capital
/// in the middle of a sentence rather is.
class Schrijfwijzen {
  public:
    explicit Schrijfwijzen(const Tekst& t) : masker_(1) {
        while (masker_ < 2 * t.aantal()) masker_ *= 2;
        vakken_.resize(masker_--);
        for (std::size_t i = 0; i < t.aantal(); ++i)
            if (const Token& w = t.op(i); w.woord()) {
                Vak& v = vak(w.hash);
                if (w.kast == Kast::klein) v.klein += v.klein < 3;
                else if (t.zin_begin(i)) v.begin += v.begin < 3;
                else v.midden += v.midden < 3;
            }
    }
    std::uint32_t van(const Token& w) {
        const Vak& v = vak(w.hash);
        return static_cast<std::uint32_t>(v.klein | v.begin << 2 | v.midden << 4);
    }

  private:
    struct Vak {
        std::uint32_t hash = 0;
        std::uint8_t klein = 0, begin = 0, midden = 0;
    };
    Vak& vak(std::uint64_t hash) {
        const std::uint32_t h = kort(hash) | 1U;
        std::size_t i = h & masker_;
        while (vakken_[i].hash != 0 && vakken_[i].hash != h) i = (i + 1) & masker_;
        vakken_[i].hash = h;
        return vakken_[i];
    }
    std::size_t masker_;
    std::vector<Vak> vakken_;
};

std::size_t eind_van_regel(const Tekst& t, std::size_t i) {
    std::size_t j = i + 1;
    while (j < t.aantal() && t.op(j).ervoor != Wit::regel) ++j;
    return j;
}

std::uint32_t lengtegroep(std::size_t n) { return n < 2 ? 0 : n < 4 ? 1 : n < 9 ? 2 : 3; }

std::uint32_t vorm_van(const Tekst& t, std::size_t i, Gebruik gebruik) {
    const Token& w = t.op(i);
    const auto bits = [](auto v) { return static_cast<std::uint32_t>(v); };
    return 1 + (bits(w.soort) | bits(w.kast) << 2 | lengte_van(w.vouw) << 4 | bits(t.zin_begin(i)) << 7 | bits(gebruik) << 8);
}

constexpr std::uint32_t meng(std::uint32_t soort, std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
    std::uint64_t h = (static_cast<std::uint64_t>(a) << 32 | b) * 0x9E3779B97F4A7C15ULL;
    h ^= (h >> 31) + c * 0xD6E8FEB86659FD93ULL + soort * 0xA0761D6478BD642FULL;
    h *= 0xBF58476D1CE4E5B9ULL;
    return static_cast<std::uint32_t>(h >> 32);
}
}  // namespace

Beelden::Beelden(const Tekst& t, const std::vector<std::optional<Label>>& dekking, const Vlekken& wenken)
    : beelden_(t.aantal() + 2 * kRand) {
    const auto wenk = dekking_van(t, wenken);
    const Kastgebruik kast(t);
    Schrijfwijzen schrijfwijzen(t);
    std::size_t regel_begin = 0, regel_eind = 0;
    Gebruik gebruik = Gebruik::gewoon;
    std::uint32_t regel = 0, vorige_regel = 0;
    for (std::size_t i = 0; i < t.aantal(); ++i) {
        const Token& w = t.op(i);
        Beeld& b = beelden_[i + kRand];
        b.woord = woord_van(w, dekking[i]);
        if (w.ervoor == Wit::regel || i == 0) {
            gebruik = kast.van_regel(i);
            vorige_regel = regel;
            regel = b.woord;
            b.vorige_regel = vorige_regel;
            regel_begin = i;
            regel_eind = eind_van_regel(t, i);
        }
        b.regelplek =
            1 + (lengtegroep(regel_eind - regel_begin) | (i == regel_begin ? 4U : 0U) | (i + 1 == regel_eind ? 8U : 0U) |
                 (t.op(regel_eind, -1).is(':') ? 16U : 0U) | (t.op(regel_eind, -1).is('.') ? 32U : 0U));
        if (w.woord()) b.elders = 1 + schrijfwijzen.van(w);
        b.regel = regel;
        b.wenk = wenk[i] ? 1 + static_cast<std::uint32_t>(*wenk[i]) : 0;
        b.vorm = vorm_van(t, i, gebruik);
        b.klassen = dekking[i] ? 0x8000 : w.klassen;
        b.groep = dekking[i] ? 14 : groep_van(w);
        b.plek = static_cast<std::uint32_t>(w.ervoor) | (t.op(i, -1).soort == Soort::teken ? t.op(i, -1).hash & 0xFFFF00U : 0U);
        if (!w.woord()) continue;
        b.voor = letters(w.vouw.substr(0, 2));
        b.na3 = letters(w.vouw.substr(w.vouw.size() < 3 ? 0 : w.vouw.size() - 3));
        b.na4 = letters(w.vouw.substr(w.vouw.size() < 4 ? 0 : w.vouw.size() - 4));
    }
}

namespace {
std::uint32_t zelf(const Beeld& nu) { return nu.vorm << 8 | nu.groep; }

/// Each of these gives its features to neem(number, what it looks at...); b[-3] to b[3] are the token and its neighbours.
template <class Neem>
void groep_woord(const Beeld* b, Neem neem) {
    const Beeld& nu = b[0];
    neem(1, nu.woord);
    neem(2, nu.woord, nu.vorm);
    neem(3, nu.klassen, nu.vorm);
    neem(4, nu.klassen);
    neem(5, nu.voor, nu.vorm);
    neem(6, nu.na3, nu.vorm);
    neem(7, nu.na4, nu.groep);
    neem(32, nu.voor, nu.na3, nu.groep);
    neem(34, nu.wenk, nu.woord);
}

template <class Neem>
void groep_plek(const Beeld* b, Neem neem) {
    const Beeld& nu = b[0];
    neem(21, nu.plek, zelf(nu));
    neem(23, nu.vorige_regel, zelf(nu));
    neem(28, nu.regelplek, zelf(nu));
    neem(29, nu.regelplek, nu.vorm, nu.klassen);
    neem(30, nu.elders, zelf(nu));
    neem(31, nu.elders, nu.vorm, nu.klassen);
}

template <class Neem>
void groep_omgeving(const Beeld* b, Neem neem) {
    const Beeld &nu = b[0], &l1 = b[-1], &r1 = b[1];
    neem(17, l1.groep << 4 | nu.groep, l1.vorm, nu.vorm);
    neem(18, r1.groep << 4 | nu.groep, r1.vorm, nu.vorm);
    neem(19, l1.vorm, nu.vorm, r1.vorm);
    neem(20, l1.groep << 8 | nu.groep << 4 | r1.groep, nu.vorm);
    neem(33, nu.wenk, l1.wenk, r1.wenk);
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
    neem(12, l1.woord, zelf(nu));
    neem(13, r1.woord, zelf(nu));
    neem(14, l2.woord, l1.woord);
    neem(15, r1.woord, r2.woord);
    neem(16, l1.woord, r1.woord);
    neem(22, nu.regel, zelf(nu));
    neem(24, b[-3].woord, nu.groep);
    neem(25, b[3].woord, nu.groep);
    neem(26, l2.groep << 12 | l1.groep << 8 | nu.groep << 4 | r1.groep, r2.groep);
    neem(27, l1.na3, zelf(nu));
}

/// The number of a feature is part of it.
std::uint32_t kenmerk_van(std::uint32_t nummer, std::uint32_t x, std::uint32_t y = 0, std::uint32_t z = 0) {
    return meng(nummer, x, y, z);
}
constexpr std::uint32_t kEersteBuur = 8;
}  // namespace

void Beelden::kenmerken(std::size_t i, std::uint32_t (&uit)[kKenmerken]) const {
    const Beeld* b = &beelden_[i + kRand];
    const auto neem = [&](std::uint32_t nummer, auto... waarop) { uit[nummer - 1] = kenmerk_van(nummer, waarop...); };
    for (std::size_t g = 0; g < kKenmerkgroepen; ++g) groep_van(static_cast<Kenmerkgroep>(g), b, neem);
    const std::uint32_t buren[kBuren] = {b[-1].woord, b[1].woord, b[-2].woord, b[2].woord};
    for (std::uint32_t n = 0; n < kBuren; ++n) neem(kEersteBuur + n, buren[n]);
    geen_groep(b, neem);
}

std::size_t Beelden::kenmerken(Kenmerkgroep groep, std::size_t i, std::uint32_t (&uit)[kMeestInGroep]) const {
    std::size_t aantal = 0;
    groep_van(groep, &beelden_[i + kRand],
              [&](std::uint32_t nummer, auto... waarop) { uit[aantal++] = kenmerk_van(nummer, waarop...); });
    return aantal;
}

void Beelden::losse(std::size_t i, std::uint32_t (&uit)[kLosse]) const {
    std::size_t aantal = 0;
    geen_groep(&beelden_[i + kRand],
               [&](std::uint32_t nummer, auto... waarop) { uit[aantal++] = kenmerk_van(nummer, waarop...); });
}

std::array<std::uint32_t, Beelden::kBuren> Beelden::van_buur(std::uint32_t woord) {
    std::array<std::uint32_t, kBuren> uit{};
    for (std::uint32_t n = 0; n < kBuren; ++n) uit[n] = kenmerk_van(kEersteBuur + n, woord);
    return uit;
}

/// Every value has as many bits as it can fill; the number of the group makes it more than zero.
Beelden::Sleutels Beelden::sleutels(std::size_t i) const {
    const Beeld* b = &beelden_[i + kRand];
    const Beeld &nu = b[0], &l1 = b[-1], &r1 = b[1];
    const auto bits = [](std::uint32_t waarde, int plaats) { return std::uint64_t{waarde} << plaats; };
    const auto nummer = [](Kenmerkgroep groep) { return (static_cast<std::uint64_t>(groep) + 1) << 60; };
    // na3 is a part of na4.
    return {
        {{bits(nu.woord, 0) | bits(nu.vorm, 32) | bits(nu.klassen, 42),
          bits(nu.na4, 0) | bits(nu.voor, 32) | bits(nu.groep, 48) | bits(nu.wenk, 52) | nummer(Kenmerkgroep::woord)},
         {bits(nu.plek, 0) | bits(nu.vorm, 24) | bits(nu.klassen, 34) | bits(nu.elders, 50) | bits(nu.regelplek, 57),
          bits(nu.vorige_regel, 0) | bits(nu.groep, 32) | nummer(Kenmerkgroep::plek)},
         {bits(l1.vorm, 0) | bits(nu.vorm, 10) | bits(r1.vorm, 20) | bits(l1.groep, 30) | bits(nu.groep, 34) | bits(r1.groep, 38),
          bits(l1.wenk, 0) | bits(nu.wenk, 4) | bits(r1.wenk, 8) | nummer(Kenmerkgroep::omgeving)}}};
}

}  // namespace deident
