// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <iostream>
#include <numeric>
#include <stdexcept>

#include "engines/deident/model/leerling.hpp"
#include "engines/deident/model/voorbeeld.hpp"
#include "engines/deident/token.hpp"
#include "engines/deident/zoekers.hpp"

/// Trains the weights of the sequence model: deident_leer NAMEN WOORDEN UIT MAP... (model/README.md). The same input gives the same
/// bytes.
namespace deident::model {
namespace {

constexpr int kRondes = 64;
constexpr int kKies = 24;             // after this round only the features that fit
constexpr int kGemiddeld = 44;        // from this round on the weights are averaged
constexpr double kVergeetNaam = 0.3;  // of the names: as if no list had them

std::vector<Merk> goede_merken(const Tekst& t, const Voorbeeld& v, const std::vector<std::optional<Label>>& gedekt) {
    std::vector<Merk> uit(t.aantal(), Merk::buiten);
    for (const Goud& g : v.goud) {
        auto merk = merk_van(g.label);
        if (!merk) continue;
        for (std::size_t i = 0; i < t.aantal(); ++i) {
            if (t.op(i).eind <= g.begin || t.op(i).begin >= g.eind || gedekt[i]) continue;
            // A span never goes on over the end of a line.
            if (t.op(i).ervoor == Wit::regel) merk = merk_van(g.label);
            uit[i] = *merk;
            merk = vervolg_van(*merk);
        }
    }
    return uit;
}

/// As if the lists did not have some of the names.
void vergeet_namen(Tekst& t, const std::vector<Merk>& merken, Toeval& toeval) {
    const std::uint64_t zout = toeval();
    const auto grens = static_cast<std::uint64_t>(kVergeetNaam * 1000);
    for (std::size_t i = 0; i < t.aantal(); ++i)
        if (merken[i] != Merk::buiten && (t.op(i).hash ^ zout * 0x9E3779B97F4A7C15ULL) % 1000 < grens)
            t.vergeet(i, lexicon::kVoornaam | lexicon::kAchternaam | lexicon::kNaam | lexicon::kEigennaam | lexicon::kPlaats |
                             lexicon::kWereldplaats);
}

Les maak_les(const Voorbeeld& v, Toeval& toeval) {
    static const Bekenden niemand;
    Tekst t(v.tekst);
    Vlekken mogelijk;
    const auto gedekt = dekking_van(t, zoek_met_regels(t, niemand.zoekregister(), mogelijk));
    Les les;
    les.merken = goede_merken(t, v, gedekt);
    vergeet_namen(t, les.merken, toeval);
    const Beelden beelden(t, gedekt, zoek_wenken(t));
    les.kenmerken.resize(t.aantal());
    std::uint32_t k[Beelden::kKenmerken];
    for (std::size_t i = 0; i < t.aantal(); ++i) {
        beelden.kenmerken(i, k);
        std::copy(std::begin(k), std::end(k), les.kenmerken[i].begin());
    }
    return les;
}

void leer(const Namen& namen, const std::string& uit, const std::vector<Voorbeeld>& voorbeelden) {
    std::vector<std::string> instellingen;
    for (const Voorbeeld& v : voorbeelden)
        for (const Goud& g : v.goud)
            if (g.label == Label::instelling) instellingen.push_back(v.tekst.substr(g.begin, g.eind - g.begin));
    Toeval toeval(20261123);
    Leerling leerling(7);
    std::vector<std::size_t> volgorde(voorbeelden.size());
    std::iota(volgorde.begin(), volgorde.end(), std::size_t{0});
    for (int ronde = 0; ronde < kRondes; ++ronde) {
        std::shuffle(volgorde.begin(), volgorde.end(), toeval);
        double som = 0;
        for (const std::size_t n : volgorde)
            som += leerling.leer(maak_les(verander(voorbeelden[n], namen, instellingen, toeval), toeval));
        if (ronde + 1 == kKies) leerling.kies();
        if (ronde >= kGemiddeld) leerling.tel_mee();
        std::cerr << "round " << ronde + 1 << ": " << som / static_cast<double>(volgorde.size()) << "\n";
    }
    leerling.schrijf(uit);
}
}  // namespace
}  // namespace deident::model

int main(int aantal, char** argumenten) try {
    using namespace deident::model;
    if (aantal < 5) throw std::runtime_error("usage: deident_leer NAMEN WOORDEN UIT MAP...");
    std::vector<Voorbeeld> alle;
    for (int n = 4; n < aantal; ++n)
        for (Voorbeeld& v : lees_corpus(argumenten[n])) alle.push_back(std::move(v));
    std::cerr << alle.size() << " texts\n";
    leer(lees_namen(argumenten[1], argumenten[2]), argumenten[3], alle);
    return 0;
} catch (const std::exception& fout) {
    std::cerr << fout.what() << "\n";
    return 1;
}
