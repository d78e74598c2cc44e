// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/modelvlekken.hpp"

#include <algorithm>
#include <string>

#include "engines/deident/woorden.hpp"

namespace deident {
namespace {

/// The kind of institution, as far as its name or the word in front tells.
std::string_view rol_van_instelling(const Tekst& t, std::size_t begin, std::size_t na) {
    static const Woordlijst kScholen = {
        "school", "basisschool", "college", "lyceum",         "gymnasium",   "obs", "cbs",  "kbs", "rkbs",
        "pcbs",   "sbo",         "vso",     "praktijkschool", "mytylschool", "isk", "mavo", "ib"};
    if (kScholen.heeft(t.op(begin, -1))) return "school";
    for (std::size_t i = begin; i < na; ++i) {
        if (kScholen.heeft(t.op(i))) return "school";
        for (const std::string_view uitgang : {"school", "college", "lyceum"})
            if (t.op(i).vouw.ends_with(uitgang)) return "school";
    }
    return "instelling";
}

/// What kind of institution it is, in lower case, says nothing of which one: "basisschool De Regenboog".
bool is_soort_instelling(const Token& w) {
    static const Woordlijst kSoorten = {"basisschool",
                                        "school",
                                        "praktijkschool",
                                        "judoschool",
                                        "obs",
                                        "kbs",
                                        "cbs",
                                        "sbo",
                                        "vso",
                                        "kindcentrum",
                                        "gezinshuis",
                                        "zorgboerderij",
                                        "logeerhuis",
                                        "leefgroep",
                                        "woongroep",
                                        "crisisgroep",
                                        "peutergroep",
                                        "groep",
                                        "bso",
                                        "kdv",
                                        "mkd",
                                        "opvang",
                                        "praktijk",
                                        "huisartsenpraktijk",
                                        "kliniek",
                                        "ziekenhuis",
                                        "apotheek",
                                        "kerk",
                                        "moskee",
                                        "scouting",
                                        "sportclub",
                                        "zwemclub",
                                        "zwembad",
                                        "sporthal",
                                        "manege",
                                        "speeltuin",
                                        "buurthuis",
                                        "bakkerij",
                                        "kapsalon",
                                        "garage",
                                        "restaurant",
                                        "cafetaria",
                                        "snackbar",
                                        "hotel",
                                        "camping",
                                        "locatie",
                                        "team",
                                        "bureau",
                                        "kinderboerderij"};
    return w.kast == Kast::klein && kSoorten.heeft(w);
}

/// What stands in the place of what the model found at [begin, na).
std::string_view rol_van(const Tekst& t, std::size_t begin, std::size_t na, Label label) {
    switch (label) {
        case Label::locatie:
            return "plaats";
        case Label::instelling:
            return rol_van_instelling(t, begin, na);
        case Label::datum:
            return "datum";
        case Label::id:
            return "nummer";
        default:
            return kOnbekend;
    }
}

/// In whole years: "8 maanden" is 0.
int in_jaren(const Tekst& t, std::size_t i, int aantal) {
    const Token& eenheid = t.op(i, t.op(i, 1).is('-') ? 2 : 1);
    if (eenheid.is("maanden") || eenheid.is("maand") || eenheid.is("mnd") || eenheid.is("mnden")) return aantal / 12;
    return eenheid.is("weken") || eenheid.is("wk") || eenheid.is("dagen") ? 0 : aantal;
}

/// "2,5", "14;3" and "zeven en een half" are one age: the last token of it.
std::size_t laatste_van_leeftijd(const Tekst& t, std::size_t i) {
    if (t.op(i, 1).is("en") && t.op(i, 2).is("een") && (t.op(i, 3).is("half") || t.op(i, 3).is("halve"))) return i + 3;
    const Token& teken = t.op(i, 1);
    const bool breuk = (teken.is(',') || teken.is(';') || teken.is('.')) && t.vast(i + 1) && t.op(i, 2).getal() && t.vast(i + 2);
    return t.op(i).getal() && breuk && t.op(i, 2).vouw.size() < 3 ? i + 2 : i;
}

/// The index after the age that begins at i. Of "vijftienjarige" only the number word in front.
std::size_t zet_leeftijd(const Tekst& t, std::size_t i, bool twijfel, Vlekken& uit) {
    const Token& w = t.op(i);
    const std::size_t laatste = laatste_van_leeftijd(t, i);
    std::string_view getal = w.vouw;
    std::size_t staart = 0;
    if (const auto knip = getal.find("jarig"); w.woord() && knip != std::string_view::npos && knip > 0) {
        // With accents or invisible characters in it, the tail has another length in the text: then all of it goes.
        const std::size_t lengte = getal.size() - knip;
        const std::string_view in_tekst = t.ruw().substr(w.begin, w.eind - w.begin);
        const bool letter_voor_letter =
            in_tekst.size() > lengte && std::all_of(in_tekst.end() - static_cast<std::ptrdiff_t>(lengte), in_tekst.end(),
                                                    [](char c) { return c >= 'A' && c <= 'z'; });
        if (laatste == i && letter_voor_letter) staart = lengte;
        getal = getal.substr(0, knip);
    }
    int aantal = getal_van(getal);
    if (w.woord()) aantal = woorden::telwoord(getal).value_or(woorden::rangtelwoord(getal).value_or(-1));
    if (aantal < 0 || aantal > 120 || w.eind - staart <= w.begin || telt_geen_leeftijd(t, laatste) || telt_geen_leeftijd(t, i))
        return laatste + 1;
    uit.push_back({w.begin, t.op(laatste).eind - staart, Label::leeftijd,
                   std::string(leeftijdsgroep(in_jaren(t, laatste, aantal))), twijfel});
    return laatste + 1;
}

/// "een 8-10", "3-5 dagen", "groep 2/3": no more than ten, and a group with the next one.
bool is_rapportcijfer(const Tekst& t, std::size_t i) {
    static const Woordlijst kCijfer = {"een", "cijfer", "cijfers"}, kGroep = {"groep", "groepen", "grp", "klas", "klassen"},
                            kGeteld = {"dagen", "keer", "uur", "weken", "maanden", "jaar", "kinderen", "punten"};
    if (!(t.op(i, 1).is('-') || t.op(i, 1).is('/')) || t.op(i).ervoor != Wit::spatie) return false;
    const auto cijfer = [](const Token& w) { return w.vouw.starts_with('0') ? -1 : getal_van(w.vouw); };
    const int van = cijfer(t.op(i)), tot = cijfer(t.op(i, 2));
    if (van < 1 || tot < 1 || van > 10 || tot > 10) return false;
    return kCijfer.heeft(t.op(i, -1)) || kGeteld.heeft(t.op(i, 3)) || (kGroep.heeft(t.op(i, -1)) && tot == van + 1);
}

/// On the list, and nobody's name: a Jim stays a Jim, however often JIM is a method.
bool herleidt_nooit(const Token& w) { return w.in(lexicon::kNooit) && !w.in(lexicon::kVoornaam | lexicon::kAchternaam); }

bool is_persoon(Merk m) { return m == Merk::persoon || m == Merk::persoon_vervolg; }

/// "van", "de", "el" in lower case, on the same line.
bool tussen(const Token& w) { return w.ervoor == Wit::spatie && w.kast == Kast::klein && woorden::tussenvoegsel(w); }

/// The sign or the letter of "'t".
bool is_los_lidwoord(const Tekst& t, std::size_t i) {
    const std::size_t teken = t.op(i).is('\'') ? i : i - 1;
    return t.op(teken).is('\'') && t.op(teken, 1).is("t") && t.vast(teken + 1) && t.op(i).ervoor != Wit::regel;
}

/// A word with a capital right behind a name, on the same line, is its surname, whatever it means by itself.
bool kan_achternaam(const Tekst& t, std::size_t i) {
    const Token& w = t.op(i);
    return w.woord() && w.kast == Kast::hoofd && w.ervoor == Wit::spatie && w.vouw.size() > 2 && !w.in(lexicon::kNooit) &&
           !t.op(i, 1).is(':');
}

/// "E." in front of "Geerman"; not the letter of a list at the begin of a line.
void neem_voorletters(const Tekst& t, std::vector<Merk>& merken, std::size_t i) {
    for (std::size_t j = i; j >= 2 && t.op(j, -1).is('.') && t.vast(j - 1) && t.op(j, -2).voorletter() &&
                            t.op(j).ervoor != Wit::regel && t.op(j, -2).ervoor != Wit::regel && merken[j - 2] == Merk::buiten;
         j -= 2) {
        merken[j - 2] = Merk::persoon;
        merken[j - 1] = merken[j] = Merk::persoon_vervolg;
    }
}

/// "fan der"; "een fan van" is something else.
bool is_fries_van(const Tekst& t, std::size_t i) {
    return t.op(i).is("fan") && t.op(i).kast == Kast::klein &&
           (t.op(i, 1).is("der") || t.op(i, 1).is("den") || t.op(i, 1).is("de"));
}

/// "van" in front of "Gils".
void neem_tussenvoegsels(const Tekst& t, std::vector<Merk>& merken, std::size_t i) {
    if (!t.op(i).in(lexicon::kAchternaam) || t.op(i).in(lexicon::kVoornaam)) return;
    static const Woordlijst kZeker = {"van", "der", "den", "ten", "ter", "el"};
    std::size_t j = i;
    while (j > 0 && i - j < 3 && merken[j - 1] == Merk::buiten && t.op(j).ervoor == Wit::spatie &&
           (is_fries_van(t, j - 1) ||
            (woorden::tussenvoegsel(t.op(j, -1)) && (kZeker.heeft(t.op(j, -1)) || (j > 1 && kZeker.heeft(t.op(j, -2)))))))
        --j;
    if (j == i) return;
    merken[j] = Merk::persoon;
    for (std::size_t k = j + 1; k <= i; ++k) merken[k] = Merk::persoon_vervolg;
}

/// Whom the model took for an institution or a place, to the end of the span that begins here.
void noem_persoon(std::vector<Merk>& merken, std::size_t i) {
    const Merk was = merken[i];
    if (was != Merk::instelling && was != Merk::plaats) return;
    merken[i] = Merk::persoon;
    for (std::size_t k = i + 1; k < merken.size() && merken[k] == vervolg_van(was); ++k) merken[k] = Merk::persoon_vervolg;
}

/// "de Kanter" behind "Annefleur", "Blauw" behind "Renske", "Braafheid" behind "M.".
void neem_achternaam(const Tekst& t, std::vector<Merk>& merken, std::size_t i) {
    const bool voorletter = t.op(i).is('.') && t.op(i, -1).voorletter();
    if (!voorletter && (!t.op(i).woord() || t.op(i).vouw.size() < 2 || t.op(i).kast == Kast::kapitaal)) return;
    constexpr std::size_t kMeesteVoorvoegsels = 3;
    std::size_t j = i + 1, voorvoegsels = 0;
    const auto voorvoegsel = [&] { return tussen(t.op(j)) || is_fries_van(t, j); };
    for (; voorvoegsels < kMeesteVoorvoegsels && j < i + 2 + kMeesteVoorvoegsels && (voorvoegsel() || is_los_lidwoord(t, j)); ++j)
        voorvoegsels += voorvoegsel();
    if (j >= t.aantal() || t.op(j).ervoor == Wit::regel) return;
    const bool twee_letters = voorletter && t.op(i, -2).is('.') && t.op(i, -3).voorletter() && t.vast(i - 1);
    // "C.M. op de Beek": behind initials stands no school or place. One letter may be all of a name: "A. in de Achterhoek".
    if (j > i + 2 && twee_letters) noem_persoon(merken, j);
    if (!(merken[j] == Merk::buiten ? kan_achternaam(t, j) : is_persoon(merken[j]) && j > i + 1)) return;
    for (std::size_t k = i + 1; k <= j; ++k) merken[k] = Merk::persoon_vervolg;
}

/// "14" behind "Hof van Twente", with what belongs to it.
void neem_huisnummer(const Tekst& t, std::vector<Merk>& merken, std::size_t i) {
    if (merken[i + 1] != Merk::buiten || t.op(i, 1).ervoor != Wit::spatie) return;
    const std::size_t na = t.op(i).woord() ? na_huisnummer(t, i + 1) : t.op(i).getal() ? na_huisnummer(t, i) : i + 1;
    for (std::size_t k = i + 1; k < na; ++k) merken[k] = Merk::plaats_vervolg;
}
/// "Montessoricollege": no ordinary word, and with a capital.
bool is_schoolnaam(const Tekst& t, std::size_t i) {
    const Token& w = t.op(i);
    return w.heeft(trek::kSchool) && w.kast == Kast::hoofd && !w.in(lexicon::kWoord) && !t.zin_begin(i);
}
/// Behind "mevrouw" or "dhr." stands a person, also when the name looks like an institution ("De Vries").
bool na_aanspreking(const Tekst& t, std::size_t i) {
    static const Woordlijst kAanspreking = {"mevrouw", "mevr", "mw",      "meneer", "mijnheer", "dhr", "heer",
                                            "hr",      "juf",  "meester", "oom",    "tante",    "opa", "oma"};
    const int terug = t.op(i, -1).is('.') && t.vast(i - 1) ? -2 : -1;
    return i > 0 && t.op(i).ervoor == Wit::spatie && kAanspreking.heeft(t.op(i, terug));
}

/// What stands behind such a word, is.
void noem_aangesproken(const Tekst& t, std::vector<Merk>& merken, std::size_t i) {
    if (na_aanspreking(t, i)) noem_persoon(merken, i);
}
}  // namespace

bool noemt_school(const Token& w) {
    for (const std::string_view uitgang : {"college", "lyceum", "gymnasium"})
        if (w.vouw.size() > uitgang.size() + 2 && w.vouw.ends_with(uitgang)) return true;
    return false;
}

void maak_heel(const Tekst& t, std::vector<Merk>& merken) {
    if (t.heeft(trek::kSchool))
        for (std::size_t i = 0; i < t.aantal(); ++i)
            if (merken[i] == Merk::buiten && is_schoolnaam(t, i)) merken[i] = Merk::instelling;
    for (std::size_t i = volgende_gemerkte(merken, 0); i < t.aantal(); i = volgende_gemerkte(merken, i + 1)) {
        noem_aangesproken(t, merken, i);
        if (merken[i] == Merk::persoon) {
            neem_voorletters(t, merken, i);
            neem_tussenvoegsels(t, merken, i);
        }
        if (is_persoon(merken[i])) neem_achternaam(t, merken, i);
        if (label_van(merken[i]) == Label::locatie && i + 1 < t.aantal()) neem_huisnummer(t, merken, i);
    }
}

void zet_modelvlekken(const Tekst& t, const std::vector<Merk>& merken, const std::vector<Scores>& scores, Vlekken& uit) {
    const auto twijfelt = [&](std::size_t i) {
        return scores[i][static_cast<std::size_t>(merken[i])] - scores[i][static_cast<std::size_t>(Merk::buiten)] < 2 * kSchaal;
    };
    for (std::size_t i = volgende_gemerkte(merken, 0); i < t.aantal(); i = volgende_gemerkte(merken, i)) {
        const Merk m = merken[i];
        if (m == Merk::leeftijd) {
            i = zet_leeftijd(t, i, twijfelt(i), uit);
            continue;
        }
        std::size_t na = i + 1;
        bool twijfel = twijfelt(i), vrij = herleidt_nooit(t.op(i));
        for (; na < t.aantal() && is_vervolg(merken[na]) && label_van(merken[na]) == label_van(m); ++na) {
            twijfel = twijfel || twijfelt(na);
            vrij = vrij && herleidt_nooit(t.op(na));
        }
        while (m == Merk::instelling && i + 1 < na && is_soort_instelling(t.op(i))) ++i;
        // "A. van 14 jaar": how old someone is, is no part of a name.
        const std::size_t verder = na;
        while (m == Merk::persoon && na > i + 1 && verder < t.aantal() && merken[verder] == Merk::leeftijd &&
               tussen(t.op(na - 1)))
            --na;
        if (!vrij && !(m == Merk::datum && na == i + 3 && is_rapportcijfer(t, i)))
            uit.push_back(
                {t.op(i).begin, t.op(na - 1).eind, label_van(m), std::string(rol_van(t, i, na, label_van(m))), twijfel});
        i = verder;
    }
}

}  // namespace deident
