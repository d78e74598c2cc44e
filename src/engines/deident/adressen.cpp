// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "base/tekst.hpp"
#include "engines/deident/woorden.hpp"
#include "engines/deident/zoekers.hpp"

namespace deident {
namespace {
using Lijst = Woordlijst;

/// "dorpsstraat 12" is an address in any case; "snelweg 12" or "Park 3" needs more.
constexpr std::array<std::string_view, 11> kSterk = {"straat",    "laan",  "plein", "singel", "gracht",   "kade",
                                                     "plantsoen", "dreef", "steeg", "allee",  "boulevard"};
constexpr std::array<std::string_view, 20> kZwak = {"weg",  "dijk", "pad",  "hof",    "markt", "park", "baan",
                                                    "ring", "wal",  "erf",  "gaarde", "akker", "veld", "kamp",
                                                    "hoek", "berg", "burg", "brink",  "stede", "oord"};

enum class Straat { geen, sterk, zwak };

template <class Uitgangen>
bool eindigt(std::string_view w, const Uitgangen& uitgangen) {
    for (const std::string_view u : uitgangen)
        if (w.size() >= u.size() + 2 && w.back() == u.back() && w.ends_with(u)) return true;
    return false;
}

Straat soort_straat(const Token& w) {
    static const Lijst kGeenStraat = {
        "onderweg",    "snelweg",     "autoweg",      "omweg",          "uitweg",    "ringweg",     "voorhof",
        "gerechtshof", "hoofdstraat", "winkelstraat", "doodlopendeweg", "jeugdbaan", "schoolplein", "speelplein",
        "supermarkt",  "woningmarkt", "arbeidsmarkt", "vakantiepark",   "bijbaan",   "achtbaan",    "loopbaan",
        "huiswaarts",  "invalshoek",  "uithoek",      "heenweg",        "terugweg"};
    if (!w.woord() || kGeenStraat.heeft(w)) return Straat::geen;
    if (eindigt(w.vouw, kSterk)) return Straat::sterk;
    return eindigt(w.vouw, kZwak) ? Straat::zwak : Straat::geen;
}

/// "Oude Weg 3", "Dorps straat 3": the ending as a word of its own.
bool losse_uitgang(const Token& w) {
    static const Lijst lijst = {"straat", "laan", "weg", "plein", "dijk", "kade", "hof", "pad"};
    return lijst.heeft(w);
}

/// Two letters behind four digits that make no postcode: "2024 is".
bool gewoon_paar(const Token& w) {
    static const Lijst lijst = {"is", "en", "in", "de",  "of", "op", "te", "we", "ze", "je", "al", "nu", "om", "zo",
                                "er", "ik", "na", "bij", "an", "ha", "uu", "ww", "or", "ja", "la", "ga", "me", "u"};
    return lijst.heeft(w);
}

/// "1500 mg"; but behind an address "3312 gb" is a postcode.
bool maat(const Token& w) {
    static const Lijst lijst = {"mg", "ml", "kg", "km", "cm", "mm", "gb", "mb", "kb", "dl", "cl"};
    return lijst.heeft(w);
}

bool geteld(const Token& w) {
    static const Lijst lijst = {"jaar",     "uur",   "keer", "dagen",   "weken", "maanden",
                                "kinderen", "meter", "km",   "minuten", "mensen"};
    return lijst.heeft(w);
}

class Adreszoeker {
  public:
    Adreszoeker(const Tekst& t, Vlekken& uit) : t_(t), uit_(uit) {}

    void postcodes() {
        t_.voor_elk(trek::kCijfers, [&](std::size_t i) { return postcode(i), i + 1; });
    }
    void straten() {
        t_.voor_elk(trek::kStraat, [&](std::size_t i) { return straat(i), i + 1; });
    }

  private:
    void zet(std::size_t van, std::size_t na, const char* rol, bool twijfel) {
        uit_.push_back({t_.op(van).begin, t_.op(na, -1).eind, Label::locatie, rol, twijfel});
    }

    void postcode(std::size_t i) {
        const Token& cijfers = t_.op(i);
        const Token& letters = t_.op(i, 1);
        if (!cijfers.getal() || cijfers.vouw.size() != 4 || !letters.woord() || letters.vouw.size() != 2 ||
            letters.ervoor == Wit::regel)
            return;
        if (t_.vast(i) && (t_.op(i, -1).getal() || t_.op(i, -1).is('-') || t_.op(i, -1).is('.'))) return;
        if (t_.vast(i + 2) && (t_.op(i, 2).getal() || t_.op(i, 2).is('-'))) return;
        const bool woord = gewoon_paar(letters) || (maat(letters) && !achter_adres(i));
        if (woord && (letters.kast == Kast::klein || t_.op(i, 2).kast == Kast::kapitaal)) return;
        if (base::tekst::postcode(std::string(cijfers.vouw).append(letters.vouw)).empty()) return;
        zet(i, i + 2, "postcode", letters.kast == Kast::klein && letters.ervoor == Wit::spatie);
    }

    /// "Bankastraat 61-C," in front of i.
    bool achter_adres(std::size_t i) const {
        if (!t_.op(i, -1).is(',') || t_.op(i).ervoor == Wit::regel) return false;
        for (std::size_t n = 3; n <= 6 && n <= i; ++n)
            if (t_.op(i - n).heeft(trek::kStraat)) return na_huisnummer(t_, i - n + 1) == i - 1;
        return false;
    }

    void straat(std::size_t i) {
        const Token& w = t_.op(i);
        if (!w.groot() && !t_.op(i, 1).getal() && !losse_uitgang(w)) return;
        const bool los =
            losse_uitgang(w) && i > 0 && t_.op(i, -1).groot() && !woorden::geen_naam(t_.op(i, -1)) && w.ervoor == Wit::spatie;
        const Straat soort = los ? Straat::zwak : soort_straat(w);
        if (soort == Straat::geen) return;
        const std::size_t na = na_huisnummer(t_, i + 1);
        const bool met_nummer = na > i + 1;
        const bool groot = w.groot() || los;
        if (met_nummer ? soort == Straat::sterk || groot : soort == Straat::sterk && groot && !t_.zin_begin(i))
            zet(begin_van_straat(i), na, "adres", !met_nummer || !groot);
    }

    /// "Burgemeester van Ooij" in front of "straat": capitalised words, with prefixes only between them.
    std::size_t begin_van_straat(std::size_t i) const {
        std::size_t begin = i;
        for (std::size_t j = i; j > 0 && i - j < 5 && t_.op(j).ervoor != Wit::regel;) {
            --j;
            const Token& w = t_.op(j);
            const bool afkorting =
                w.is('.') && t_.op(j, -1).woord() && t_.op(j, -1).vouw.size() <= 4 && t_.op(j, -1).groot() && t_.vast(j);
            const bool naamdeel = w.groot() && !(woorden::geen_naam(w) || woorden::persoonswoord(w)) &&
                                  !(t_.zin_begin(j) && woorden::tussenvoegsel(w));
            if (naamdeel) begin = j;
            else if (!afkorting && !w.is('-') && !(w.woord() && woorden::tussenvoegsel(w))) break;
        }
        return begin;
    }

    const Tekst& t_;
    Vlekken& uit_;
};
}  // namespace

std::size_t na_huisnummer(const Tekst& t, std::size_t i) {
    const Token& nummer = t.op(i);
    if (!nummer.getal() || nummer.vouw.size() > 5 || nummer.ervoor == Wit::regel || geteld(t.op(i, 1))) return i;
    std::size_t j = i + 1;
    if (t.op(j).woord() && t.vast(j) && t.op(j).vouw.size() <= 3) return j + 1;
    if ((t.op(j).is('-') || t.op(j).is('/')) && t.vast(j) && t.vast(j + 1) && t.op(j, 1).soort != Soort::teken &&
        t.op(j, 1).vouw.size() <= 4)
        return j + 2;
    if (t.op(j).ervoor != Wit::spatie) return j;
    if (t.op(j).getal() && t.op(j, 1).is("hoog")) return j + 2;
    static const Lijst kToevoeging = {"bis",  "hs",    "huis",  "ii",      "iii",   "iv",     "rd",  "zw",
                                      "rood", "zwart", "boven", "beneden", "links", "rechts", "sous"};
    if (t.op(j).is("unit") || t.op(j).is("bus"))
        return t.op(j, 1).soort != Soort::teken && t.op(j, 1).vouw.size() < 4 ? j + 2 : j;
    if (t.op(j).is('(') && kToevoeging.heeft(t.op(j, 1)) && t.op(j, 2).is(')')) return j + 2;
    const bool letter = t.op(j).voorletter() && !(t.op(j, 1).is('.') && t.vast(j + 1));
    return letter || kToevoeging.heeft(t.op(j)) ? j + 1 : j;
}

bool noemt_straat(const Token& w) { return losse_uitgang(w) || soort_straat(w) != Straat::geen; }

void zoek_postcodes(const Tekst& t, Vlekken& uit) { Adreszoeker(t, uit).postcodes(); }
void zoek_straten(const Tekst& t, Vlekken& uit) { Adreszoeker(t, uit).straten(); }

}  // namespace deident
