// SPDX-License-Identifier: EUPL-1.2
#include <unordered_set>

#include "engines/deident/woorden.hpp"
#include "engines/deident/zoekers.hpp"

namespace deident {
namespace {
using Lijst = std::unordered_set<std::string_view>;

/// A capitalised name after these is that of a school.
bool schoolwoord(std::string_view w) {
    static const Lijst lijst = {"basisschool",
                                "school",
                                "obs",
                                "cbs",
                                "rkbs",
                                "pcbs",
                                "kbs",
                                "sbo",
                                "vso",
                                "praktijkschool",
                                "middelbare",
                                "kinderopvang",
                                "kinderdagverblijf",
                                "kdv",
                                "bso",
                                "peuterspeelzaal",
                                "college",
                                "lyceum",
                                "mytylschool"};
    return lijst.contains(w);
}

bool instellingswoord(std::string_view w) {
    static const Lijst lijst = {
        "stichting",  "zorgboerderij",      "gezinshuis", "woongroep",   "leefgroep", "behandelgroep", "crisisgroep",
        "praktijk",   "huisartsenpraktijk", "ziekenhuis", "kliniek",     "sportclub", "voetbalclub",   "voetbalvereniging",
        "vereniging", "scouting",           "buurthuis",  "wijkcentrum", "moskee",    "kerk",          "organisatie",
        "aanbieder",  "zorgaanbieder",      "instelling", "wijkteam",    "buurtteam", "dagbesteding",  "logeerhuis",
        "manege"};
    return lijst.contains(w);
}

/// "Montessoricollege", "Sint Jozefschool": the kind of institution at the end of its name.
bool eindigt_als_school(const Token& w) {
    static const Lijst kSoortnamen = {"basisschool", "hogeschool",       "praktijkschool", "vakschool",    "mytylschool",
                                      "tytylschool", "middelbareschool", "zwemschool",     "muziekschool", "voorschool",
                                      "dansschool",  "schakelschool",    "jenaplanschool"};
    if (!w.groot() || w.kast == Kast::kapitaal || kSoortnamen.contains(w.vouw)) return false;
    for (const std::string_view uitgang : {"school", "college", "lyceum", "gymnasium"})
        if (w.vouw.size() > uitgang.size() + 2 && w.vouw.ends_with(uitgang)) return true;
    return false;
}

class Instellingzoeker {
  public:
    Instellingzoeker(const Tekst& t, Vlekken& uit) : t_(t), uit_(uit) {}

    void loop() {
        for (std::size_t i = 0; i < t_.aantal(); ++i) {
            const Token& w = t_.op(i);
            if (!w.woord()) continue;
            if (schoolwoord(w.vouw)) na_soort(i, "school");
            else if (instellingswoord(w.vouw)) na_soort(i, "instelling");
            voor_soort(i);
        }
    }

  private:
    bool naamdeel(std::size_t i) const {
        const Token& w = t_.op(i);
        return w.groot() && w.vouw.size() > 1 && !woorden::geen_naam(w.vouw) && !woorden::aanspreking(w.vouw);
    }
    bool lidwoord(std::size_t i) const {
        const Token& w = t_.op(i);
        return w.groot() && (w.is("de") || w.is("het") || w.is("t") || w.is("sint") || w.is("st"));
    }

    void zet(std::size_t van, std::size_t laatste, const char* rol, bool twijfel) {
        uit_.push_back({t_.op(van).begin, t_.op(laatste).eind, Label::instelling, rol, twijfel});
    }

    /// "basisschool De Wegwijzer", "zorgboerderij 't Hoefje".
    void na_soort(std::size_t i, const char* rol) {
        std::size_t j = i + 1;
        while ((t_.op(j).is("'") || t_.op(j).is("\"") || t_.op(j).is("“")) && t_.op(j).ervoor != Wit::regel && j < i + 3) ++j;
        if (t_.op(j).ervoor == Wit::regel) return;
        const bool apostrof_t = t_.op(j).is("t") && t_.vast(j);
        const std::size_t begin = apostrof_t ? j - 1 : j;
        if (lidwoord(j) || apostrof_t) ++j;
        if (t_.op(j).is(".") && t_.vast(j) && j > begin) ++j;
        std::size_t laatste = begin;
        bool gevonden = false;
        for (int n = 0; n < 4 && naamdeel(j) && t_.op(j).ervoor != Wit::regel; ++n) {
            gevonden = true;
            laatste = j++;
            if (t_.op(j).is("-") && t_.vast(j) && t_.vast(j + 1)) ++j;
        }
        if (gevonden) zet(begin, laatste, rol, false);
    }

    /// "Kandinsky College", "het Montessoricollege".
    void voor_soort(std::size_t i) {
        const Token& w = t_.op(i);
        const bool los = w.groot() && (w.is("college") || w.is("lyceum") || w.is("school") || w.is("gymnasium")) && i > 0 &&
                         naamdeel(i - 1) && w.ervoor != Wit::regel && !t_.zin_begin(i);
        if (!los && !eindigt_als_school(w)) return;
        std::size_t begin = los ? i - 1 : i;
        while (begin > 0 && i - begin < 4 && t_.op(begin).ervoor == Wit::spatie &&
               (naamdeel(begin - 1) || (lidwoord(begin - 1) && !t_.zin_begin(begin - 1))))
            --begin;
        zet(begin, i, "school", false);
    }

    const Tekst& t_;
    Vlekken& uit_;
};
}  // namespace

void zoek_instellingen(const Tekst& t, Vlekken& uit) { Instellingzoeker(t, uit).loop(); }

}  // namespace deident
