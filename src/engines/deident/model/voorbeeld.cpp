// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/model/voorbeeld.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

#include "base/tekst.hpp"
#include "engines/deident/token.hpp"
#include "engines/deident/woorden.hpp"

namespace deident::model {
namespace {
using namespace lexicon;

constexpr double kAnderWoord = 0.2;
constexpr double kKnip = 0.3;
constexpr std::size_t kKortst = 20;  // bytes

Voorbeeld lees_tekst(const std::filesystem::path& pad) {
    std::ifstream bestand(pad);
    const std::string ruw((std::istreambuf_iterator<char>(bestand)), {});
    const auto kop = ruw.find("\n---\n");
    if (kop == std::string::npos) throw std::runtime_error(pad.string() + ": no ---");
    Voorbeeld v{pad.stem().string(), "", {}};
    for (std::size_t i = kop + 5; i < ruw.size();) {
        const auto open = ruw.find("{{", i), streep = ruw.find('|', open), dicht = ruw.find("}}", open);
        if (open == std::string::npos) {
            v.tekst += ruw.substr(i);
            break;
        }
        const auto label = label_uit(ruw.substr(open + 2, streep - open - 2));
        if (!label || dicht == std::string::npos) throw std::runtime_error(pad.string() + ": broken mark-up");
        v.tekst += ruw.substr(i, open - i);
        const std::size_t begin = v.tekst.size();
        v.tekst += ruw.substr(streep + 1, dicht - streep - 1);
        v.goud.push_back({begin, v.tekst.size(), *label});
        i = dicht + 2;
    }
    return v;
}

bool kans(Toeval& toeval, double p) { return std::uniform_real_distribution<>(0, 1)(toeval) < p; }
const std::string& een_van(const std::vector<std::string>& lijst, Toeval& toeval) {
    return lijst[std::uniform_int_distribution<std::size_t>(0, lijst.size() - 1)(toeval)];
}

std::string in_kast(const std::string& woord, Kast kast) {
    std::string uit = base::tekst::kleine_letters(woord);
    if (kast == Kast::klein) return uit;
    const std::size_t tot = kast == Kast::kapitaal ? uit.size() : 1;
    for (std::size_t i = 0; i < tot; ++i)
        if (uit[i] >= 'a' && uit[i] <= 'z') uit[i] = static_cast<char>(uit[i] - 'a' + 'A');
    // A capital that is no ASCII stays as the list has it.
    return kast == Kast::hoofd && (static_cast<unsigned char>(uit[0]) & 0x80) != 0 ? woord : uit;
}

/// Rewrites the spans of one text, and leaves all the rest.
class Herschrijver {
  public:
    Herschrijver(const Voorbeeld& v, const Namen& namen, const std::vector<std::string>& instellingen, Toeval& toeval)
        : v_(v), namen_(namen), instellingen_(instellingen), toeval_(toeval) {}

    Voorbeeld loop() {
        Voorbeeld uit{v_.naam, "", {}};
        std::size_t tot = 0;
        for (const Goud& g : v_.goud) {
            uit.tekst += gewoon(tot, g.begin);
            const std::size_t begin = uit.tekst.size();
            uit.tekst += nieuw(g);
            uit.goud.push_back({begin, uit.tekst.size(), g.label});
            tot = g.eind;
        }
        uit.tekst += gewoon(tot, v_.tekst.size());
        return uit;
    }

  private:
    /// Some of the less common words become any other word: what an ordinary word is, does not depend on which one it is.
    std::string gewoon(std::size_t begin, std::size_t eind) {
        const std::string oud = v_.tekst.substr(begin, eind - begin);
        const Tekst t(oud);
        std::string uit;
        std::size_t tot = 0;
        for (std::size_t i = 0; i < t.aantal(); ++i) {
            const Token& w = t.op(i);
            if (!w.woord() || w.vouw.size() < 4 || w.in(kGangbaar | kNooit) || w.kast == Kast::gemengd ||
                !kans(toeval_, kAnderWoord))
                continue;
            uit += oud.substr(tot, w.begin - tot) + in_kast(een_van(namen_.gewoon, toeval_), w.kast);
            tot = w.eind;
        }
        return uit + oud.substr(tot);
    }

    std::string nieuw(const Goud& g) {
        const std::string oud = v_.tekst.substr(g.begin, g.eind - g.begin);
        switch (g.label) {
            case Label::persoon:
                return persoon(oud);
            case Label::locatie:
                return plaats(oud);
            case Label::instelling:
                return kans(toeval_, 0.25) ? een_van(instellingen_, toeval_) : oud;
            default:
                return oud;
        }
    }

    std::string persoon(const std::string& oud) {
        const Tekst t(oud);
        std::string uit;
        std::size_t tot = 0;
        for (std::size_t i = 0; i < t.aantal(); ++i) {
            const Token& w = t.op(i);
            if (!w.woord() || w.vouw.size() < 3 || (w.kast == Kast::kapitaal && w.vouw.size() < 4) || w.kast == Kast::gemengd ||
                woorden::tussenvoegsel(w.vouw))
                continue;
            uit += oud.substr(tot, w.begin - tot) + in_kast(vervanging(w, i == 0 && t.aantal() > 1), w.kast);
            tot = w.eind;
        }
        return uit + oud.substr(tot);
    }

    /// The same name gets the same other name throughout the text, with or without the s of a genitive.
    std::string vervanging(const Token& w, bool vooraan) {
        const std::string naam(w.vouw);
        if (naam.back() == 's' && nieuwe_.contains(naam.substr(0, naam.size() - 1)))
            return nieuwe_[naam.substr(0, naam.size() - 1)] + "s";
        const auto [plek, is_nieuw] = nieuwe_.try_emplace(naam);
        if (is_nieuw) plek->second = andere_naam(w, vooraan);
        return plek->second;
    }

    std::string andere_naam(const Token& w, bool vooraan) {
        if (kans(toeval_, 0.3)) return std::string(w.vouw);
        if (kans(toeval_, 0.15)) return een_van(namen_.woorden, toeval_);
        const bool voornaam = w.in(kVoornaam) || (!w.in(kAchternaam) && vooraan);
        return een_van(voornaam ? namen_.voornamen : namen_.achternamen, toeval_);
    }

    std::string plaats(const std::string& oud) {
        const bool gewoon = std::none_of(oud.begin(), oud.end(), [](char c) { return c >= '0' && c <= '9'; });
        const Tekst t(oud);
        if (!gewoon || t.aantal() > 3 || !t.op(0).in(kPlaats | kWereldplaats | kEigennaam) || !kans(toeval_, 0.6)) return oud;
        const auto [plek, is_nieuw] = plaatsen_.try_emplace(oud);
        if (is_nieuw) plek->second = een_van(namen_.plaatsen, toeval_);
        return t.op(0).kast == Kast::hoofd ? plek->second : in_kast(plek->second, t.op(0).kast);
    }

    const Voorbeeld& v_;
    const Namen& namen_;
    const std::vector<std::string>& instellingen_;
    Toeval& toeval_;
    std::map<std::string, std::string> nieuwe_, plaatsen_;
};

/// Changes letters outside the spans, or all letters, without changing the length.
void verander_kast(Voorbeeld& v, Toeval& toeval) {
    const double lot = std::uniform_real_distribution<>(0, 1)(toeval);
    const auto alles = [&](char van, char tot, int verschil) {
        for (char& c : v.tekst)
            if (c >= van && c <= tot) c = static_cast<char>(c + verschil);
    };
    if (lot < 0.12) return alles('A', 'Z', 'a' - 'A');
    if (lot < 0.16) return alles('a', 'z', 'A' - 'a');
    if (lot > 0.22) return;
    // Who types in a hurry leaves out the capital of most names.
    for (const Goud& g : v.goud)
        for (std::size_t i = g.begin; i < g.eind; ++i)
            if (v.tekst[i] >= 'A' && v.tekst[i] <= 'Z') v.tekst[i] = static_cast<char>(v.tekst[i] - 'A' + 'a');
}

/// Two letters change places, here and there: words that no dictionary has are not all names.
void verander_letters(Voorbeeld& v, Toeval& toeval) {
    const auto letter = [&](std::size_t i) { return v.tekst[i] >= 'a' && v.tekst[i] <= 'z'; };
    for (std::size_t i = 1; i + 2 < v.tekst.size(); ++i)
        if (letter(i - 1) && letter(i) && letter(i + 1) && kans(toeval, 0.004)) std::swap(v.tekst[i], v.tekst[i + 1]);
}
/// Only some lines or sentences of it: names stand in short notes too.
void knip(Voorbeeld& v, Toeval& toeval) {
    std::vector<std::size_t> grenzen = {0};
    for (std::size_t i = 1; i < v.tekst.size(); ++i) {
        const bool binnen = std::any_of(v.goud.begin(), v.goud.end(), [&](const Goud& g) { return g.begin < i && i < g.eind; });
        if (!binnen && (v.tekst[i - 1] == '\n' || (v.tekst[i - 1] == ' ' && i > 1 && v.tekst[i - 2] == '.')))
            grenzen.push_back(i);
    }
    grenzen.push_back(v.tekst.size());
    std::uniform_int_distribution<std::size_t> plek(0, grenzen.size() - 1);
    const std::size_t a = plek(toeval), b = plek(toeval), van = grenzen[std::min(a, b)], tot = grenzen[std::max(a, b)];
    if (tot - van < kKortst) return;
    std::erase_if(v.goud, [&](const Goud& g) { return g.begin < van || g.eind > tot; });
    for (Goud& g : v.goud) g = {g.begin - van, g.eind - van, g.label};
    v.tekst = v.tekst.substr(van, tot - van);
}
}  // namespace

std::vector<Voorbeeld> lees_corpus(const std::string& map) {
    std::vector<std::filesystem::path> paden;
    for (const auto& ingang : std::filesystem::directory_iterator(map))
        if (ingang.path().extension() == ".txt") paden.push_back(ingang.path());
    std::sort(paden.begin(), paden.end());
    std::vector<Voorbeeld> uit;
    for (const auto& pad : paden) uit.push_back(lees_tekst(pad));
    return uit;
}

Namen lees_namen(const std::string& pad, const std::string& woordenboek) {
    Namen uit;
    std::ifstream bestand(pad);
    for (std::string regel; std::getline(bestand, regel);) {
        const auto tab = regel.find('\t');
        const std::string soort = regel.substr(0, tab), naam = regel.substr(tab + 1);
        const Tekst t(naam);
        if (soort == "plaats") uit.plaatsen.push_back(naam);
        if (t.aantal() != 1 || t.op(0).vouw.size() < 3 || t.op(0).in(kGangbaar)) continue;
        const bool woord = t.op(0).in(kWoord);
        if (soort == "voornaam") (woord ? uit.woorden : uit.voornamen).push_back(naam);
        if (soort == "achternaam") (woord ? uit.woorden : uit.achternamen).push_back(naam);
        // The long list of the world is of both kinds; one in five keeps the better lists the rule.
        if (soort == "naam" && !woord && t.op(0).hash % 5 == 0)
            (t.op(0).hash % 2 == 0 ? uit.voornamen : uit.achternamen).push_back(naam);
    }
    std::ifstream woorden(woordenboek);
    for (std::string woord; std::getline(woorden, woord);)
        if (woord.size() > 3 && std::all_of(woord.begin(), woord.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
            uit.gewoon.push_back(woord);
    return uit;
}

Voorbeeld verander(const Voorbeeld& v, const Namen& namen, const std::vector<std::string>& instellingen, Toeval& toeval) {
    Voorbeeld uit = Herschrijver(v, namen, instellingen, toeval).loop();
    verander_kast(uit, toeval);
    if (kans(toeval, kKnip)) knip(uit, toeval);
    if (kans(toeval, 0.5)) verander_letters(uit, toeval);
    return uit;
}

}  // namespace deident::model
