// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <unordered_set>

#include "base/tekst.hpp"
#include "engines/deident/woorden.hpp"
#include "engines/deident/zoekers.hpp"

namespace deident {
namespace {
using Lijst = std::unordered_set<std::string_view>;

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
        if (w.size() >= u.size() + 2 && w.ends_with(u)) return true;
    return false;
}

Straat soort_straat(const Token& w) {
    static const Lijst kGeenStraat = {
        "onderweg",    "snelweg",     "autoweg",      "omweg",          "uitweg",    "ringweg",     "voorhof",
        "gerechtshof", "hoofdstraat", "winkelstraat", "doodlopendeweg", "jeugdbaan", "schoolplein", "speelplein",
        "supermarkt",  "woningmarkt", "arbeidsmarkt", "vakantiepark",   "bijbaan",   "achtbaan",    "loopbaan",
        "huiswaarts",  "invalshoek",  "uithoek",      "heenweg",        "terugweg"};
    if (!w.woord() || kGeenStraat.contains(w.vouw)) return Straat::geen;
    if (eindigt(w.vouw, kSterk)) return Straat::sterk;
    return eindigt(w.vouw, kZwak) ? Straat::zwak : Straat::geen;
}

/// "Oude Weg 3", "Dorps straat 3": the ending as a word of its own.
bool losse_uitgang(const Token& w) {
    static const Lijst lijst = {"straat", "laan", "weg", "plein", "dijk", "kade", "hof", "pad"};
    return lijst.contains(w.vouw);
}

/// Two letters behind four digits that make no postcode: "2024 is", "1500 mg".
bool gewoon_paar(std::string_view w) {
    static const Lijst lijst = {"is", "en", "in", "de", "of",  "op", "te", "we", "ze", "je", "al", "nu", "om",
                                "zo", "er", "ik", "na", "bij", "an", "ha", "mg", "ml", "kg", "km", "cm", "mm",
                                "gb", "mb", "uu", "ww", "or",  "kb", "dl", "cl", "ja", "la", "ga", "me", "u"};
    return lijst.contains(w);
}

bool geteld(const Token& w) {
    static const Lijst lijst = {"jaar",     "uur",   "keer", "dagen",   "weken", "maanden",
                                "kinderen", "meter", "km",   "minuten", "mensen"};
    return lijst.contains(w.vouw);
}

class Adreszoeker {
  public:
    Adreszoeker(const Tekst& t, Vlekken& uit) : t_(t), uit_(uit) {}

    void loop() {
        for (std::size_t i = 0; i < t_.aantal(); ++i) {
            postcode(i);
            straat(i);
        }
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
        if (t_.vast(i) && (t_.op(i, -1).getal() || t_.op(i, -1).is("-") || t_.op(i, -1).is("."))) return;
        if (t_.vast(i + 2) && (t_.op(i, 2).getal() || t_.op(i, 2).is("-"))) return;
        if (gewoon_paar(letters.vouw) && (letters.kast == Kast::klein || t_.op(i, 2).kast == Kast::kapitaal)) return;
        if (base::tekst::postcode(cijfers.vouw + letters.vouw).empty()) return;
        zet(i, i + 2, "postcode", letters.kast == Kast::klein && letters.ervoor == Wit::spatie);
    }

    void straat(std::size_t i) {
        const Token& w = t_.op(i);
        const bool los = losse_uitgang(w) && i > 0 && t_.op(i, -1).groot() && !woorden::geen_naam(t_.op(i, -1).vouw) &&
                         w.ervoor == Wit::spatie;
        const Straat soort = los ? Straat::zwak : soort_straat(w);
        if (soort == Straat::geen) return;
        const std::size_t na = na_huisnummer(i + 1);
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
                w.is(".") && t_.op(j, -1).woord() && t_.op(j, -1).vouw.size() <= 4 && t_.op(j, -1).groot() && t_.vast(j);
            const bool naamdeel = w.groot() && !(woorden::geen_naam(w.vouw) || woorden::persoonswoord(w.vouw)) &&
                                  !(t_.zin_begin(j) && woorden::tussenvoegsel(w.vouw));
            if (naamdeel) begin = j;
            else if (!afkorting && !w.is("-") && !(w.woord() && woorden::tussenvoegsel(w.vouw))) break;
        }
        return begin;
    }

    /// The index after "12", "3-b", "7bis", "4 II", "16-2", "5 2 hoog"; i when there is no house number.
    std::size_t na_huisnummer(std::size_t i) const {
        const Token& nummer = t_.op(i);
        if (!nummer.getal() || nummer.vouw.size() > 5 || nummer.ervoor == Wit::regel || geteld(t_.op(i, 1))) return i;
        std::size_t j = i + 1;
        if (t_.op(j).woord() && t_.vast(j) && t_.op(j).vouw.size() <= 3) return j + 1;
        if ((t_.op(j).is("-") || t_.op(j).is("/")) && t_.vast(j) && t_.vast(j + 1) && t_.op(j, 1).soort != Soort::teken &&
            t_.op(j, 1).vouw.size() <= 4)
            return j + 2;
        if (t_.op(j).ervoor != Wit::spatie) return j;
        if (t_.op(j).getal() && t_.op(j, 1).is("hoog")) return j + 2;
        static const Lijst kToevoeging = {"bis", "hs", "huis", "ii", "iii", "iv", "rd", "zw"};
        const bool letter = t_.op(j).voorletter() && !(t_.op(j, 1).is(".") && t_.vast(j + 1));
        return letter || kToevoeging.contains(t_.op(j).vouw) ? j + 1 : j;
    }

    const Tekst& t_;
    Vlekken& uit_;
};
}  // namespace

void zoek_adressen(const Tekst& t, Vlekken& uit) { Adreszoeker(t, uit).loop(); }

}  // namespace deident
