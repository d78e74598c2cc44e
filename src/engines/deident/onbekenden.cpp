// SPDX-License-Identifier: EUPL-1.2
#include <unordered_set>

#include "engines/deident/woorden.hpp"
#include "engines/deident/zoekers.hpp"

namespace deident {
namespace {

bool groet(const Token& w) { return w.is("groet") || w.is("groeten") || w.is("groetjes") || w.is("hoogachtend"); }

class Onbekendenzoeker {
  public:
    Onbekendenzoeker(const Tekst& t, Vlekken& uit) : t_(t), uit_(uit) {}

    void loop() {
        for (std::size_t i = 0; i < t_.aantal();) {
            const std::size_t na = na_aanspreking(i);
            i = na > i ? na : i + 1;
        }
        for (std::size_t i = 0; i < t_.aantal(); ++i) noem_opnieuw(i);
    }

  private:
    /// A capitalised word that can be (part of) a name.
    bool naamwoord(std::size_t i, bool kapitaal_mag) const {
        const Token& w = t_.op(i);
        if (!w.groot() || w.vouw.size() < 2 || woorden::geen_naam(w.vouw)) return false;
        return w.kast != Kast::kapitaal || (kapitaal_mag && w.vouw.size() > 2);
    }

    /// Initials, prefixes and at least one capitalised word from token i on; the index after the name, or i.
    std::size_t na_naam(std::size_t i, bool kapitaal_mag) const {
        std::size_t j = i, na = i;
        for (int woorden_gezien = 0; woorden_gezien < 4;) {
            const Token& w = t_.op(j);
            if (j > i && w.ervoor == Wit::regel) break;
            if (w.voorletter() && na > i && t_.op(j, 1).is(".") && t_.vast(j + 1) && !naamwoord(j + 2, kapitaal_mag)) {
                return j + 2;  // "Lisa K."
            } else if (w.voorletter()) {
                j += t_.op(j, 1).is(".") && t_.vast(j + 1) ? 2 : 1;
            } else if (naamwoord(j, kapitaal_mag) && !woorden::aanspreking(w.vouw)) {
                na = ++j;
                ++woorden_gezien;
                if (t_.op(j - 1).kast == Kast::kapitaal) kapitaal_mag = false;
            } else if (voorvoegsel(j, na > i, kapitaal_mag) || verbinding(j, na > i)) {
                ++j;
            } else {
                break;
            }
            if (j - i > 12) break;
        }
        return na;
    }

    /// "van" or "de" as part of a name: before the first name by itself, after it only when a name follows.
    bool voorvoegsel(std::size_t j, bool na_naamwoord, bool kapitaal_mag) const {
        const Token& w = t_.op(j);
        return w.woord() && (na_naamwoord ? naam_na_voorvoegsels(j, kapitaal_mag) : woorden::tussenvoegsel(w.vouw));
    }

    /// The hyphen of "Smit-Bakker", the apostrophe of "d'Hondt" or "'t Hart".
    bool verbinding(std::size_t j, bool na_naamwoord) const {
        const Token& w = t_.op(j);
        if (!w.is("-") && !w.is("'")) return false;
        return t_.vast(j) || (t_.vast(j + 1) && (na_naamwoord || t_.op(j, 1).vouw.size() == 1));
    }

    /// "van der Berg" after a name, but not "Sem van school" or "Sem in Wijchen".
    bool naam_na_voorvoegsels(std::size_t j, bool kapitaal_mag) const {
        for (int n = 0; n < 3; ++n, ++j) {
            if (naamwoord(j, kapitaal_mag)) return true;
            if (!t_.op(j).woord() || !woorden::tussen_namen(t_.op(j).vouw) || t_.op(j).ervoor == Wit::regel) return false;
        }
        return naamwoord(j, kapitaal_mag);
    }

    void zet(std::size_t van, std::size_t na, bool twijfel) {
        // A prefix in lower case at the front belongs to the name: "mevrouw de Wit".
        uit_.push_back({t_.op(van).begin, t_.op(na, -1).eind, Label::persoon, std::string(kOnbekend), twijfel});
        for (std::size_t i = van; i < na; ++i)
            if (naamwoord(i, true) && t_.op(i).vouw.size() > 2 && !woorden::tussenvoegsel(t_.op(i).vouw) &&
                !woorden::functiewoord(t_.op(i).vouw))
                gezien_.insert(t_.op(i).vouw);
    }

    /// The index after the name that the word at i announces; i when there is none.
    std::size_t na_aanspreking(std::size_t i) {
        const Token& w = t_.op(i);
        if (!w.woord()) return i;
        const bool titel = woorden::aanspreking(w.vouw);
        if (titel || woorden::persoonswoord(w.vouw)) {
            std::size_t j = i + 1;
            if (titel && t_.op(j).is(".") && t_.vast(j)) ++j;
            if (t_.op(j).is(":") || t_.op(j).is("is")) ++j;
            // "zus van Daan": the prefix is no part of a name, though "huisarts van Dijk" has it.
            for (int n = 0; !titel && n < 3 && woorden::tussen_namen(t_.op(j).vouw) && !t_.op(j).groot(); ++n) ++j;
            return zet_naam(i, j, titel && w.kast == Kast::kapitaal, !titel);
        }
        if (woorden::voornaam(w.vouw) && naamwoord(i, true)) return zet_naam(i, i, w.kast == Kast::kapitaal, true);
        if (groet(w)) {
            std::size_t j = i + 1;
            if (t_.op(j).is(",") || t_.op(j).is(".")) ++j;
            return zet_naam(i, j, false, false);
        }
        return na_voorletters(i);
    }

    /// "J. Bakker", "A.B. de Groot"; "plan B. Daarna" is none.
    std::size_t na_voorletters(std::size_t i) {
        const bool kan = t_.op(i).voorletter() && t_.op(i, 1).is(".") && t_.vast(i + 1) && !(t_.vast(i) && t_.op(i, -1).is("."));
        if (!kan) return i;
        const Token& ervoor = t_.op(i, -1);
        static const std::unordered_set<std::string_view> kOpsomming = {"plan",      "groep",   "vitamine", "type",     "klas",
                                                                        "optie",     "bijlage", "punt",     "deel",     "fase",
                                                                        "hepatitis", "cluster", "niveau",   "rijbewijs"};
        return kOpsomming.contains(ervoor.vouw) ? i : zet_naam(i, i, false, true);
    }

    std::size_t zet_naam(std::size_t i, std::size_t van, bool kapitaal_mag, bool twijfel) {
        const std::size_t na = na_naam(van, kapitaal_mag);
        if (na == van) return i;
        zet(van, na, twijfel);
        return na;
    }

    /// A name that was announced once is the same person elsewhere: "juf Marieke" ... "Mariekes klas".
    void noem_opnieuw(std::size_t i) {
        const Token& w = t_.op(i);
        if (!w.groot()) return;
        const bool genitief = w.vouw.size() > 3 && w.vouw.back() == 's' && gezien_.contains(w.vouw.substr(0, w.vouw.size() - 1));
        if (genitief || gezien_.contains(w.vouw)) uit_.push_back({w.begin, w.eind, Label::persoon, std::string(kOnbekend), true});
    }

    const Tekst& t_;
    Vlekken& uit_;
    std::unordered_set<std::string> gezien_;
};
}  // namespace

void zoek_onbekenden(const Tekst& t, Vlekken& uit) { Onbekendenzoeker(t, uit).loop(); }

}  // namespace deident
