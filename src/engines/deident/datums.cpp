// SPDX-License-Identifier: EUPL-1.2

#include "engines/deident/woorden.hpp"
#include "engines/deident/zoekers.hpp"

namespace deident {
namespace {

int waarde(const Token& t) { return t.getal() && t.vouw.size() <= 4 ? getal_van(t.vouw) : -1; }
bool is_dag(const Token& t) { return t.vouw.size() <= 2 && waarde(t) >= 1 && waarde(t) <= 31; }
bool is_maand(const Token& t) { return t.vouw.size() <= 2 && waarde(t) >= 1 && waarde(t) <= 12; }
bool is_jaar(const Token& t) {
    return (t.vouw.size() == 4 && waarde(t) >= 1900 && waarde(t) <= 2199) || (t.vouw.size() == 2 && waarde(t) >= 0);
}
bool streep(const Token& t) { return t.is('-') || t.is('/') || t.is('.'); }

/// What may stand before a day and month in digits without a year; otherwise "8-10" is a range or a score.
bool kondigt_datum_aan(const Token& t) {
    static const Woordlijst lijst = {"op", "dd", "datum", "sinds", "vanaf", "per", "geboren", "geb", "tot", "voor", "na"};
    return lijst.heeft(t);
}

bool kondigt_geboorte_aan(const Token& t) { return t.is("geb") || t.is("geboren") || t.is("geboortedatum") || t.is("gebdatum"); }

/// "op 12-5", "dd. 03/05": only after a word that announces a date, and not before what is counted.
std::size_t na_datum_zonder_jaar(const Tekst& t, std::size_t i) {
    const int terug = t.op(i, -1).is('.') || t.op(i, -1).is(':') ? -2 : -1;
    const bool dd = t.op(i, -1).is('.') && t.op(i, -2).is('d') && t.op(i, -3).is('.') && t.op(i, -4).is('d');
    if (!(dd || kondigt_datum_aan(t.op(i, terug))) || !is_dag(t.op(i)) || !is_maand(t.op(i, 2))) return i;
    if (!(t.op(i, 1).is('-') || t.op(i, 1).is('/')) || !t.vast(i + 1) || !t.vast(i + 2)) return i;
    const Token& erna = t.op(i, 3);
    static const Woordlijst kGeteld = {"uur",     "jaar",     "keer",   "weken",  "dagen",
                                       "maanden", "kinderen", "punten", "jarige", "jarigen"};
    const bool gaat_door = erna.ervoor == Wit::geen && (erna.is('-') || erna.is('/') || erna.getal() || erna.is('%'));
    return gaat_door || kGeteld.heeft(erna) ? i : i + 3;
}

/// The index after a year at j ("2026", "'26"), or j.
std::size_t na_jaar(const Tekst& t, std::size_t j) {
    if (t.op(j).is('\'') && t.op(j, 1).vouw.size() == 2 && t.op(j, 1).getal() && t.vast(j + 1)) return j + 2;
    return t.op(j).vouw.size() == 4 && is_jaar(t.op(j)) && t.op(j).ervoor != Wit::regel ? j + 1 : j;
}

/// The day in front of a month name: "3", "3e", "3de", "derde", "drie". "een juni-avond" is none.
std::size_t begin_van_dag(const Tekst& t, std::size_t maand) {
    const Token& w = t.op(maand, -1);
    if (maand == 0 || t.op(maand).ervoor == Wit::regel) return maand;
    if (is_dag(w)) return maand - 1;
    if ((w.is('e') || w.is("de") || w.is("ste") || w.is('-') || w.is('.')) && maand > 1 && t.vast(maand - 1) &&
        is_dag(t.op(maand, -2)))
        return maand - 2;
    if (!w.woord()) return maand;
    if (woorden::rangtelwoord(w) || (woorden::telwoord(w).value_or(99) <= 31 && !woorden::telt_niet(w))) return maand - 1;
    return maand;
}

/// A month name with a day or a year: "3 mei", "eerste van ..." is none, "mei 2026". "eind mei" is no date.
bool zet_maandnaam(const Tekst& t, std::size_t i, Vlekken& uit) {
    if (!t.op(i).heeft(trek::kMaand)) return false;
    const std::size_t begin = begin_van_dag(t, i);
    std::size_t na = i + 1;
    if (t.op(i).vouw.size() <= 4 && t.op(na).is('.') && t.vast(na) && na_jaar(t, na + 1) > na + 1) ++na;
    if (t.op(na).is('-') && t.vast(na)) ++na;
    const std::size_t na_het_jaar = na_jaar(t, na);
    if (begin == i && na_het_jaar == na) return false;
    const std::size_t laatste = na_het_jaar > na ? na_het_jaar - 1 : i;
    uit.push_back({t.op(begin).begin, t.op(laatste).eind, Label::datum, "datum", false});
    return true;
}

bool geboortedatum_zonder_tekens(const Tekst& t, std::size_t i) {
    const Token& w = t.op(i);
    if (w.vouw.size() != 8) return false;
    const int terug = t.op(i, -1).soort == Soort::teken ? -2 : -1;
    const int dag = getal_van(w.vouw.substr(0, 2)), maand = getal_van(w.vouw.substr(2, 2)), jaar = getal_van(w.vouw.substr(4));
    return kondigt_geboorte_aan(t.op(i, terug)) && dag >= 1 && dag <= 31 && maand >= 1 && maand <= 12 && jaar >= 1900 &&
           jaar <= 2199;
}
}  // namespace

std::size_t na_cijferdatum(const Tekst& t, std::size_t i) {
    if (t.vast(i) && streep(t.op(i, -1)) && t.vast(i - 1) && t.op(i, -2).getal()) return i;
    const std::string_view scheiding = t.op(i, 1).vouw;
    for (int n = 1; n <= 4; ++n)
        if (n % 2 == 1 ? !streep(t.op(i, n)) || t.op(i, n).vouw != scheiding : !t.op(i, n).getal()) return i;
    if (t.op(i, 1).ervoor != t.op(i, 2).ervoor || t.op(i, 1).ervoor == Wit::regel) return i;
    // "7.3.11" is rather an article of a law; whether it is a date, the model tells from what stands around it.
    const bool artikel = scheiding == "." && t.op(i, 4).vouw.size() == 2;
    const bool dag_eerst = !artikel && is_dag(t.op(i)) && is_maand(t.op(i, 2)) && is_jaar(t.op(i, 4));
    const bool jaar_eerst = t.op(i).vouw.size() == 4 && is_jaar(t.op(i)) && is_maand(t.op(i, 2)) && is_dag(t.op(i, 4));
    return dag_eerst || jaar_eerst ? i + 5 : i;
}

void zoek_datums(const Tekst& t, Vlekken& uit) {
    t.voor_elk(trek::kMaand | trek::kCijfers, [&](std::size_t i) {
        if (zet_maandnaam(t, i, uit) || !t.op(i).getal()) return i + 1;
        std::size_t na = na_cijferdatum(t, i);
        const bool zonder_jaar = na == i;
        if (zonder_jaar) na = na_datum_zonder_jaar(t, i);
        if (na == i && geboortedatum_zonder_tekens(t, i)) na = i + 1;
        if (na == i) return i + 1;
        uit.push_back({t.op(i).begin, t.op(na, -1).eind, Label::datum, "datum", zonder_jaar && na - i == 3});
        return na;
    });
}

}  // namespace deident
