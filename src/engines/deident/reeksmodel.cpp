// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/reeksmodel.hpp"

#include <algorithm>
#include <cstring>

#include "engines/deident/rijgeheugen.hpp"

extern "C" const std::uint8_t deident_gewichten[];

namespace deident {
namespace {
/// Below anything that the weights of one token add up to; a few of them still fit in sixteen bits.
constexpr std::int16_t kNooitScore = -8000;
/// Bytes; nobody is called like that, and no place.
constexpr std::size_t kLangsteNaam = 48;
/// Ten nats.
constexpr int kZeker = 10 * kSchaal;

const gewichten::Bestand& bestand() { return *reinterpret_cast<const gewichten::Bestand*>(deident_gewichten); }

void laad(Rij& uit, const std::int16_t* van) { std::memcpy(&uit, van, sizeof uit); }
}  // namespace

std::optional<Merk> merk_van(Label label) {
    switch (label) {
        case Label::persoon:
            return Merk::persoon;
        case Label::locatie:
            return Merk::plaats;
        case Label::instelling:
            return Merk::instelling;
        case Label::datum:
            return Merk::datum;
        case Label::id:
            return Merk::id;
        case Label::leeftijd:
            return Merk::leeftijd;
        default:
            return std::nullopt;
    }
}

Label label_van(Merk m) {
    switch (m) {
        case Merk::plaats:
        case Merk::plaats_vervolg:
            return Label::locatie;
        case Merk::instelling:
        case Merk::instelling_vervolg:
            return Label::instelling;
        case Merk::datum:
        case Merk::datum_vervolg:
            return Label::datum;
        case Merk::id:
        case Merk::id_vervolg:
            return Label::id;
        case Merk::leeftijd:
            return Label::leeftijd;
        default:
            return Label::persoon;
    }
}

std::vector<Scores> Reeksmodel::scores(const Tekst& t, const Beelden& beelden) {
    std::vector<Scores> uit(beelden.aantal());
    Rijgeheugen::van_deze_draad().tel(beelden, uit);
    for (std::size_t i = 0; i < uit.size(); ++i) {
        if (t.op(i).vouw.size() >= kLangsteNaam) zet_gewoon(uit[i]);
        // A span never goes on over the end of a line.
        if (t.op(i).ervoor == Wit::regel)
            for (std::size_t m = 0; m < kMerken; ++m)
                if (is_vervolg(static_cast<Merk>(m))) uit[i][m] = kNooitScore;
    }
    return uit;
}

void Reeksmodel::zet_gewoon(Scores& s) {
    s.fill(kNooitScore);
    s[0] = 0;
}

void Reeksmodel::steun_persoon(Scores& s, int nats) {
    for (const Merk m : {Merk::persoon, Merk::persoon_vervolg}) {
        auto& score = s[static_cast<std::size_t>(m)];
        score = static_cast<std::int16_t>(score + nats * kSchaal);
    }
}

namespace {
using Stand = std::array<std::int16_t, kLanen>;

/// Leads by more than any neighbours could make up for.
bool zeker_gewoon(const Scores& s) {
    std::int16_t top = s[1];
    for (std::size_t m = 2; m < kMerken; ++m) top = std::max(top, s[m]);
    return s[0] - top > kZeker;
}

/// The only way on is an ordinary word.
void stap_naar_buiten(Stand& nu, const std::int16_t (&overgang)[kMerken][kLanen], std::array<std::uint8_t, kLanen>& vanwaar) {
    std::uint8_t beste_van = 0;
    int hoogste = nu[0] + overgang[0][0];
    for (std::uint8_t m = 1; m < kMerken; ++m)
        if (const int som = nu[m] + overgang[m][0]; som > hoogste) {
            hoogste = som;
            beste_van = m;
        }
    nu.fill(kNooitScore);
    nu[0] = 0;
    vanwaar[0] = beste_van;
}
}  // namespace

std::vector<Merk> Reeksmodel::beste(const std::vector<Scores>& scores) {
    const auto& overgang = bestand().overgang;
    std::vector<std::array<std::uint8_t, kLanen>> vanwaar(scores.size());
    Stand nu{};
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (zeker_gewoon(scores[i])) {
            stap_naar_buiten(nu, overgang, vanwaar[i]);
            continue;
        }
        Rij hoogste, van{};
        laad(hoogste, overgang[0]);
        hoogste += nu[0];
        for (std::int16_t merk = 1; merk < static_cast<std::int16_t>(kMerken); ++merk) {
            Rij som;
            laad(som, overgang[merk]);
            som += nu[static_cast<std::size_t>(merk)];
            const Rij hoger = som > hoogste;
            hoogste = (hoger & som) | (~hoger & hoogste);
            van = (hoger & merk) | (~hoger & van);
        }
        for (std::size_t m = 0; m < kLanen; ++m) vanwaar[i][m] = static_cast<std::uint8_t>(van[m]);
        laad(van, scores[i].data());
        hoogste += van;
        // Only differences count: so the sum of a long text never overflows, nor does what lies hopelessly behind.
        std::int16_t top = hoogste[0];
        for (std::size_t m = 1; m < kMerken; ++m) top = std::max(top, static_cast<std::int16_t>(hoogste[m]));
        hoogste -= top;
        for (std::size_t m = 0; m < kLanen; ++m) nu[m] = std::max(static_cast<std::int16_t>(hoogste[m]), kNooitScore);
    }
    std::vector<Merk> uit(scores.size());
    auto merk = static_cast<std::size_t>(std::max_element(nu.begin(), nu.begin() + kMerken) - nu.begin());
    for (std::size_t i = scores.size(); i-- > 0;) {
        uit[i] = static_cast<Merk>(merk);
        merk = vanwaar[i][merk];
    }
    return uit;
}

}  // namespace deident
