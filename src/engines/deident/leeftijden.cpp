// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/woorden.hpp"
#include "engines/deident/zoekers.hpp"

namespace deident {
namespace {
using Lijst = Woordlijst;

/// After these "3 jaar" is how long something lasts.
bool duur_ervoor(const Token& w) {
    static const Lijst lijst = {"al",     "sinds", "gedurende", "afgelopen", "laatste", "komende", "over",     "binnen",
                                "na",     "voor",  "elke",      "ieder",     "iedere",  "per",     "om",       "duurt",
                                "duurde", "duren", "maximaal",  "minimaal",  "eerste",  "ruim",    "minstens", "hooguit",
                                "tot",    "paar",  "nog",       "onder",     "boven",   "meer",    "dan",      "krijgt",
                                "kreeg",  "met",   "maal",      "vanaf"};
    return lijst.heeft(w);
}

/// Before these "3 jaar" is how long something lasts.
bool duur_erna(const Token& w) {
    static const Lijst lijst = {"geleden",  "lang",           "later",    "eerder",      "ervaring", "cel",
                                "celstraf", "behandeling",    "therapie", "begeleiding", "hulp",     "ots",
                                "vots",     "samen",          "getrouwd", "gescheiden",  "onder",    "verlengd",
                                "detentie", "voorwaardelijk", "durend"};
    return lijst.heeft(w);
}

/// "een periode van 2 jaar": what lasts, before "van".
bool wat_duurt(const Token& w) {
    static const Lijst lijst = {"periode",
                                "duur",
                                "ots",
                                "uithuisplaatsing",
                                "machtiging",
                                "termijn",
                                "verlenging",
                                "contract",
                                "traject",
                                "behandeling",
                                "straf",
                                "looptijd",
                                "relatie",
                                "tijd",
                                "opname",
                                "indicatie",
                                "beschikking",
                                "begeleiding",
                                "ervaring",
                                "celstraf",
                                "detentie",
                                "huwelijk",
                                "wachttijd",
                                "maatregel",
                                "ondertoezichtstelling",
                                "plaatsing"};
    return lijst.heeft(w);
}

bool zegt_leeftijd(const Token& w) {
    static const Lijst lijst = {"is",   "was",   "wordt",  "werd",    "van",    "leeftijd", "nu",       "inmiddels", "net",
                                "pas",  "bijna", "toen",   "jongen",  "meisje", "(",        ",",        "ben",       "waren",
                                "zijn", "oud",   "oudste", "jongste", "pas",    "rond",     "ongeveer", "circa"};
    return lijst.heeft(w);
}

/// Whose age can follow: "zij is 14", "zoon van 9".
bool wie(const Token& w) {
    static const Lijst lijst = {"hij", "zij", "ze", "ik", "die"};
    return lijst.heeft(w) || woorden::persoonswoord(w) ||
           ((w.kast == Kast::hoofd || w.kast == Kast::gemengd) && w.vouw.size() > 2);
}

bool telt_iets(const Token& w) {
    static const Lijst lijst = {"bijlage", "artikel", "art",      "punt",   "pagina",      "tabel", "stap", "groep",
                                "fase",    "deel",    "week",     "versie", "kernbesluit", "dit",   "dat",  "het",
                                "score",   "vraag",   "iq",       "tiq",    "viq",         "piq",   "klas", "cluster",
                                "niveau",  "schaal",  "jeugdwet", "kamer",  "huisnummer"};
    return lijst.heeft(w);
}

/// "16 jaar of ouder", "zestien en jonger": who that is, is a rule.
bool begint_grens(const Tekst& t, std::size_t i) {
    return (t.op(i).is("of") || t.op(i).is("en")) &&
           (t.op(i, 1).is("ouder") || t.op(i, 1).is("jonger") || t.op(i, 1).is("hoger"));
}
bool jaar(const Token& w) { return w.is("jaar") || w.is("jr") || w.is("jaren"); }
bool zin_gaat_door(const Token& w) {
    static const Lijst lijst = {".", ",", ";", ")", "!", "?", "", "en", "maar", "geworden", "toen", "of", "als", "oud"};
    return lijst.heeft(w) || w.ervoor == Wit::regel;
}

/// "op zijn vijftiende ging hij weg", but "op zijn vijfde school".
bool wat_gebeurde(const Token& w) {
    static const Lijst lijst = {"ging",   "kwam",  "is",  "was",    "werd",      "begon", "heeft", "had",  "al",
                                "naar",   "in",    "uit", "woonde", "verhuisde", "kreeg", "liep",  "door", "zat",
                                "stopte", "moest", "bij", "voor",   "met",       "niet",  "woont", "gaat", "zit"};
    return lijst.heeft(w);
}

class Leeftijdzoeker {
  public:
    Leeftijdzoeker(const Tekst& t, Vlekken& uit) : t_(t), uit_(uit) {}

    void loop() {
        t_.voor_elk(trek::kCijfers | trek::kLeeftijdwoord, [&](std::size_t i) {
            if (!in_samenstelling(i)) los_getal(i);
            return i + 1;
        });
    }

  private:
    /// Age in figures or words, or -1.
    int waarde(const Token& w) const {
        if (w.getal()) return w.vouw.size() <= 2 ? getal_van(w.vouw) : -1;
        return w.woord() && !woorden::telt_niet(w) ? woorden::telwoord(w).value_or(-1) : -1;
    }

    void zet(std::size_t begin, std::size_t eind) { uit_.push_back({begin, eind, Label::leeftijd, "", true}); }

    /// "vijftienjarige": the number word at the front.
    bool in_samenstelling(std::size_t i) {
        const Token& w = t_.op(i);
        if (!w.woord() || w.vouw.size() < 8) return false;
        const auto knip = w.vouw.find("jarig");
        if (knip == std::string::npos || knip == 0) return false;
        const auto jaren = woorden::telwoord(w.vouw.substr(0, knip));
        const std::string_view rest = w.vouw.substr(knip);
        if (!jaren || (rest != "jarige" && rest != "jarig")) return false;
        zet(w.begin, w.eind);
        return true;
    }

    void los_getal(std::size_t i) {
        rang(i);
        if (waarde(t_.op(i)) < 0) return;
        if (t_.vast(i) && (t_.op(i, -1).getal() || t_.op(i, -1).is(',') || t_.op(i, -1).is('.') || t_.op(i, -1).is('-'))) return;
        // "2,5 jaar" and "14;3 jaar" are one age.
        std::size_t laatste = i;
        if ((t_.op(i, 1).is(',') || t_.op(i, 1).is(';') || t_.op(i, 1).is('.')) && t_.vast(i + 1) && t_.op(i, 2).getal() &&
            t_.vast(i + 2))
            laatste = i + 2;
        std::size_t na = laatste + 1;
        if (t_.op(na).is('-') && t_.vast(na)) ++na;
        const Token& eenheid = t_.op(na);
        if (eenheid.is("jarige") || eenheid.is("jarig")) return zet(t_.op(i).begin, t_.op(laatste).eind);
        if (jaar(eenheid)) {
            if (is_leeftijd_in_jaren(i, na)) zet(t_.op(i).begin, t_.op(laatste).eind);
            return;
        }
        if (eenheid.is("maanden") || eenheid.is("weken") || eenheid.is("maand")) {
            if (t_.op(na, 1).is("oud") || t_.op(na, 1).is("oude") || hoort_bij_jaren(i)) zet(t_.op(i).begin, t_.op(laatste).eind);
            return;
        }
        if (is_kaal(i, laatste)) zet(t_.op(i).begin, t_.op(laatste).eind);
    }

    /// The months of "3 jaar en 8 maanden".
    bool hoort_bij_jaren(std::size_t i) const {
        return i >= 3 && t_.op(i, -1).is("en") && jaar(t_.op(i, -2)) && waarde(t_.op(i, -3)) >= 0 &&
               is_leeftijd_in_jaren(i - 3, i - 2);
    }

    bool is_leeftijd_in_jaren(std::size_t i, std::size_t eenheid) const {
        std::size_t na = eenheid + 1;
        if (t_.op(na).is('.') && t_.op(eenheid).is("jr")) ++na;
        if (t_.op(na).is("oud") || t_.op(na).is("oude")) return true;
        if (begint_grens(t_, na)) return false;
        const Token& ervoor = t_.op(i, -1);
        if (ervoor.is("van") && woorden::persoonswoord(t_.op(i, -2))) return true;
        if (duur_ervoor(ervoor) || duur_erna(t_.op(na))) return false;
        if (ervoor.is("van")) return !wat_duurt(t_.op(i, -2));
        return zegt_leeftijd(ervoor) || ervoor.ervoor == Wit::regel || wie(ervoor);
    }

    /// A number alone: "zij is 14.", "zoon van 9", "Daan (14)", "leeftijd: 14".
    bool is_kaal(std::size_t i, std::size_t laatste) const {
        const Token& ervoor = t_.op(i, -1);
        const Token& daarvoor = t_.op(i, -2);
        const Token& erna = t_.op(laatste, 1);
        if (ervoor.is("leeftijd") || (ervoor.is(':') && daarvoor.is("leeftijd"))) return true;
        if ((erna.is("was") || erna.is("werd")) && wie(ervoor)) return true;  // "toen hij 8 was"
        if (!zin_gaat_door(erna) || begint_grens(t_, laatste + 1)) return false;
        if (telt_iets(daarvoor)) return false;
        if (ervoor.is('(') && erna.is(')')) return wie(daarvoor);
        if (ervoor.is("van")) return woorden::persoonswoord(daarvoor);
        const bool werkwoord = ervoor.is("is") || ervoor.is("was") || ervoor.is("wordt") || ervoor.is("werd") || ervoor.is("ben");
        const bool bijwoord = ervoor.is("nu") || ervoor.is("net") || ervoor.is("bijna") || ervoor.is("pas") || ervoor.is("al") ||
                              ervoor.is("inmiddels");
        if (bijwoord)
            return (daarvoor.is("is") || daarvoor.is("was") || daarvoor.is("wordt")) && wie(t_.op(i, -3)) &&
                   !telt_iets(t_.op(i, -3));
        return werkwoord && wie(daarvoor);
    }

    /// "op zijn vijftiende", "rond haar 12e verjaardag".
    void rang(std::size_t i) {
        const Token& w = t_.op(i);
        const bool cijfers = w.getal() && w.vouw.size() <= 2 && t_.vast(i + 1) &&
                             (t_.op(i, 1).is('e') || t_.op(i, 1).is("de") || t_.op(i, 1).is("ste"));
        const Token& wiens = t_.op(i, -1);
        const bool bezit = wiens.is("zijn") || wiens.is("haar") || wiens.is("hun") || wiens.is("mijn");
        if (!bezit) return;
        const auto n = cijfers ? std::optional(getal_van(w.vouw)) : woorden::rangtelwoord(w);
        if (!n) return;
        const Token& erna = t_.op(i, cijfers ? 2 : 1);
        const bool geteld = erna.is("verjaardag") || erna.is("levensjaar") || erna.is("jaar");
        const bool los = (t_.op(i, -2).is("op") || t_.op(i, -2).is("sinds") || t_.op(i, -2).is("vanaf")) &&
                         (zin_gaat_door(erna) || wat_gebeurde(erna)) && *n > 3;
        if (geteld || los) zet(w.begin, w.eind);
    }

    const Tekst& t_;
    Vlekken& uit_;
};

/// "een IQ (WISC-V) van 71": only what belongs to a score stands between the word and the number. "laag IQ, 38" may be an age.
bool is_iq(const Tekst& t, std::size_t i) {
    static const Lijst kTests = {"iq", "tiq", "viq", "piq", "percentiel"};
    static const Lijst kTussen = {"van", "is", "was", "op", "rond", "een",   "totaal", "score",
                                  ":",   "(",  ")",   "-",  "wisc", "wppsi", "v",      "iii"};
    if (!t.op(i).getal() || getal_van(t.op(i).vouw) < 30 || jaar(t.op(i, 1)) || t.op(i, 1).is("oud")) return false;
    std::size_t j = i;
    while (j > 0 && t.op(j).ervoor != Wit::regel && kTussen.heeft(t.op(j, -1))) --j;
    return kTests.heeft(t.op(j, -1)) && t.op(j).ervoor != Wit::regel;
}

/// "2 jaar geleden", "zijn drie jaar samen": nobody's age, whatever else is said.
bool is_duur(const Tekst& t, std::size_t i) {
    static const Lijst kAltijd = {"geleden", "lang", "ervaring", "cel", "celstraf", "voorwaardelijk", "durend"};
    static const Lijst kVanBeiden = {"samen", "getrouwd", "gescheiden"};
    if (!jaar(t.op(i, 1))) return false;
    return kAltijd.heeft(t.op(i, 2)) || (kVanBeiden.heeft(t.op(i, 2)) && (t.op(i, -1).is("zijn") || t.op(i, -1).is("waren")));
}
}  // namespace

bool telt_geen_leeftijd(const Tekst& t, std::size_t i) {
    const Token& ervoor = t.op(i, -1);
    if (telt_iets(ervoor) ||
        ((ervoor.is("is") || ervoor.is("was") || ervoor.is(':') || ervoor.is('=')) && telt_iets(t.op(i, -2))))
        return true;
    const bool kloktijd = ervoor.is(':') && t.vast(i) && t.vast(i - 1) && t.op(i, -2).getal();
    if (kloktijd || is_iq(t, i) || is_duur(t, i)) return true;
    static const Lijst kEenheden = {"uur", "min",     "minuten", "keer", "x",    "euro",   "cijfers", "dagen",  "weken",
                                    "%",   "procent", "mg",      "ml",   "gram", "kilo",   "kg",      "punten", "meter",
                                    "km",  "cm",      "stuks",   "blz",  "wk",   "graden", "maal"};
    return kEenheden.heeft(t.op(i, 1)) && !t.op(i, 2).is("oud") && !t.op(i, 2).is("oude");
}

bool noemt_leeftijd(const Token& w) {
    return (woorden::telwoord(w) && !woorden::telt_niet(w)) || woorden::rangtelwoord(w) ||
           w.vouw.find("jarig") != std::string_view::npos;
}

void zoek_leeftijden(const Tekst& t, Vlekken& uit) { Leeftijdzoeker(t, uit).loop(); }

}  // namespace deident
