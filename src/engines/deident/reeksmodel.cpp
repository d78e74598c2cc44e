// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/reeksmodel.hpp"

#include <algorithm>
#include <cstring>

#include "engines/deident/geheugen.hpp"

extern "C" const std::uint8_t deident_gewichten[];

namespace deident {
namespace {
/// Below anything that the weights of one token add up to; a few of them still fit in sixteen bits.
constexpr std::int16_t kNooitScore = -8000;
/// Bytes; nobody is called like that, and no place.
constexpr std::size_t kLangsteNaam = 48;

const gewichten::Bestand& bestand() { return *reinterpret_cast<const gewichten::Bestand*>(deident_gewichten); }

void laad(Rij& uit, const std::int16_t* van) { std::memcpy(&uit, van, sizeof uit); }
bool zeker_gewoon(const Scores& s) { return s[kZekerLaan] != 0; }
/// After its scores changed.
void zet_zekerheid(Scores& s) {
    Rij rij;
    laad(rij, s.data());
    s[kZekerLaan] = deident::zeker_gewoon(rij);
}
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

std::size_t volgende_gemerkte(const std::vector<Merk>& merken, std::size_t i) {
    static_assert(Merk::buiten == Merk{0});
    for (std::uint64_t acht = 0; i + sizeof acht <= merken.size(); i += sizeof acht) {
        std::memcpy(&acht, &merken[i], sizeof acht);
        if (acht != 0) return i + static_cast<std::size_t>(__builtin_ctzll(acht)) / 8;
    }
    while (i < merken.size() && merken[i] == Merk::buiten) ++i;
    return i;
}

std::vector<Scores> Reeksmodel::scores(const Tekst& t, const Beelden& beelden) {
    std::vector<Scores> uit(beelden.aantal());
    Geleend::van_deze_draad().rijen.tel(beelden, uit);
    for (std::size_t i = 0; i < uit.size(); ++i) {
        if (t.op(i).vouw.size() >= kLangsteNaam) zet_gewoon(uit[i]);
        // A span never goes on over the end of a line.
        if (t.op(i).ervoor != Wit::regel) continue;
        for (std::size_t m = 0; m < kMerken; ++m)
            if (is_vervolg(static_cast<Merk>(m))) uit[i][m] = kNooitScore;
        zet_zekerheid(uit[i]);
    }
    return uit;
}

void Reeksmodel::zet_gewoon(Scores& s) {
    s.fill(kNooitScore);
    s[0] = 0;
    s[kZekerLaan] = 1;
}

void Reeksmodel::steun_persoon(Scores& s, int nats) {
    for (const Merk m : {Merk::persoon, Merk::persoon_vervolg}) {
        auto& score = s[static_cast<std::size_t>(m)];
        score = static_cast<std::int16_t>(score + nats * kSchaal);
    }
    zet_zekerheid(s);
}

namespace {
/// Of a stand: how good the best way to each mark is, as differences from the best of all.
/// The mark in front of this one on the best way; the first one of those that are as good.
std::size_t vanwaar(const Scores& stand, std::size_t merk) {
    const auto& overgang = bestand().overgang;
    std::size_t van = 0;
    int hoogste = stand[0] + overgang[0][merk];
    for (std::size_t m = 1; m < kMerken; ++m)
        if (const int som = stand[m] + overgang[m][merk]; som > hoogste) {
            hoogste = som;
            van = m;
        }
    return van;
}

/// The best way from there to each mark.
void ga_verder(const Scores& stand, Rij& hoogste) {
    const auto& overgang = bestand().overgang;
    laad(hoogste, overgang[0]);
    hoogste += stand[0];
    for (std::size_t m = 1; m < kMerken; ++m) {
        Rij som;
        laad(som, overgang[m]);
        som += stand[m];
        hoogste = __builtin_elementwise_max(hoogste, som);
    }
}

/// Only differences count: so the sum of a long text never overflows, nor does what lies hopelessly behind.
void zet_verschillen(Scores& uit, const Rij& stand) {
    static constexpr Rij kEigen = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
    const Rij eigen = (stand & kEigen) | (~kEigen & INT16_MIN);
    const Rij verschil = __builtin_elementwise_max(stand - __builtin_reduce_max(eigen), Rij{} + kNooitScore);
    std::memcpy(uit.data(), &verschil, sizeof verschil);
}

/// Behind a word that is ordinary for sure, nobody needs to know what came before it: no other mark can be made up for.
struct NaGewoon {
    Scores stand;
    Rij verder;
    NaGewoon() {
        stand.fill(kNooitScore);
        stand[0] = 0;
        ga_verder(stand, verder);
    }
};

/// The best marks of [begin, eind), between words that are ordinary for sure or the ends of the text.
void zet_beste(const std::vector<Scores>& scores, std::size_t begin, std::size_t eind, std::vector<Scores>& standen,
               std::vector<Merk>& uit) {
    static const NaGewoon na_gewoon;
    standen.clear();  // in front of each token, and behind the last one
    standen.push_back(begin == 0 ? Scores{} : na_gewoon.stand);
    for (std::size_t i = begin; i < eind; ++i) {
        Rij stand = na_gewoon.verder, hier;
        if (i > begin || begin == 0) ga_verder(standen.back(), stand);
        laad(hier, scores[i].data());
        stand += hier;
        zet_verschillen(standen.emplace_back(), stand);
    }
    const Scores& slot = standen.back();
    std::size_t merk = eind < scores.size()
                           ? vanwaar(slot, 0)
                           : static_cast<std::size_t>(std::max_element(slot.begin(), slot.begin() + kMerken) - slot.begin());
    for (std::size_t i = eind; i-- > begin;) {
        uit[i] = static_cast<Merk>(merk);
        merk = vanwaar(standen[i - begin], merk);
    }
}
}  // namespace

std::vector<Merk> Reeksmodel::beste(const std::vector<Scores>& scores) {
    std::vector<Merk> uit(scores.size(), Merk::buiten);
    std::vector<Scores> standen;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const std::size_t begin = i;
        while (i < scores.size() && !zeker_gewoon(scores[i])) ++i;
        if (i > begin) zet_beste(scores, begin, i, standen, uit);
    }
    return uit;
}

void Reeksmodel::verbeter(const std::vector<Scores>& scores, const std::vector<std::size_t>& veranderd,
                          std::vector<Merk>& merken) {
    std::vector<Scores> standen;
    std::size_t gedaan = 0;
    for (const std::size_t i : veranderd) {
        if (i < gedaan || zeker_gewoon(scores[i])) continue;
        std::size_t begin = i, eind = i + 1;
        while (begin > 0 && !zeker_gewoon(scores[begin - 1])) --begin;
        while (eind < scores.size() && !zeker_gewoon(scores[eind])) ++eind;
        zet_beste(scores, begin, eind, standen, merken);
        gedaan = eind;
    }
}

}  // namespace deident
