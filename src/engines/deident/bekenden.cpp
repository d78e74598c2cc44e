// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "base/tekst.hpp"
#include "engines/deident/geheugen.hpp"
#include "engines/deident/typefout.hpp"
#include "engines/deident/woorden.hpp"
#include "engines/deident/zoekers.hpp"

namespace deident {
namespace {

/// When a known word in lower case is not enough to be the name itself.
enum class Streng { nee, hoofdletter };
enum class Deel { geen_naam, voornaam, achternaam };

struct Patroon {
    std::vector<std::string> woorden;  // after the first
    Label label;
    std::string rol;
    Streng streng;
    Deel deel;
};

/// The folded words of a known name; signs between them do not matter ("Anne-Marie", "'s-Hertogenbosch"), nor do accents without
/// a letter under them, of which nothing is left.
std::vector<std::string> woorden_van(std::string_view naam) {
    const Tekst t(naam);
    std::vector<std::string> uit;
    for (std::size_t i = 0; i < t.aantal(); ++i)
        if (t.op(i).soort != Soort::teken && !t.op(i).vouw.empty()) uit.emplace_back(t.op(i).vouw);
    return uit;
}

/// The token after i that could carry a name on: past one hyphen, apostrophe, or the dot of an initial; not
/// over a blank line.
std::size_t volgend_woord(const Tekst& t, std::size_t i) {
    std::size_t j = i + 1;
    for (int n = 0; n < 2; ++n) {
        const Token& teken = t.op(j);
        const bool punt_na_voorletter = teken.is('.') && t.vast(j) && t.op(i).vouw.size() == 1;
        if (teken.soort != Soort::teken || !(teken.is('-') || teken.is('\'') || punt_na_voorletter)) break;
        ++j;
    }
    return j;
}

}  // namespace

/// All names, places and institutions that are known, by their first word.
class Register {
  public:
    explicit Register(const Kennis& k) {
        const auto rollen = genummerde_rollen(k.personen);
        for (std::size_t i = 0; i < k.personen.size(); ++i) voeg_persoon_toe(k.personen[i], rollen[i]);
        for (const auto& o : k.organisaties)
            zet(woorden_van(o.naam), Label::instelling, o.rol.empty() ? "instelling" : o.rol, Deel::geen_naam);
        for (const auto& p : k.plaatsen) zet(woorden_van(p), Label::locatie, "plaats", Deel::geen_naam);
        for (const auto& a : k.adressen) zet(woorden_van(a), Label::locatie, "adres", Deel::geen_naam);
        for (auto& [eerste, patronen] : op_woord_)
            std::stable_sort(patronen.begin(), patronen.end(),
                             [](const Patroon& a, const Patroon& b) { return a.woorden.size() > b.woorden.size(); });
    }

    bool leeg() const { return op_woord_.empty() && initialen_.empty(); }
    /// By the hash of the first word.
    const std::vector<Patroon>* begint_met(std::uint64_t hash) const {
        const auto plek = op_woord_.find(hash);
        return plek == op_woord_.end() ? nullptr : &plek->second;
    }
    /// The known name of one word that is meant by this one with a typing error; empty when there is none.
    std::string_view bijna(std::string_view woord) const { return met_fouten_.naam_van(woord); }
    /// "dv" for "D.V."; nothing when nobody has these initials.
    const std::string* rol_van_initialen(const std::string& letters) const {
        const auto plek = initialen_.find(letters);
        return plek == initialen_.end() ? nullptr : &plek->second;
    }
    /// Who with this surname has a first name on this letter; empty when nobody or more than one.
    std::string rol_van(std::string_view letter, std::string_view achternaam) const {
        const auto plek = op_voorletter_.find(std::string(letter).append(" ").append(achternaam));
        return plek == op_voorletter_.end() || plek->second.size() != 1 ? "" : *plek->second.begin();
    }

  private:
    static std::vector<std::string> genummerde_rollen(const std::vector<Bekend>& personen) {
        std::map<std::string, int> keer, tot_nu;
        for (const auto& p : personen) ++keer[p.rol];
        std::vector<std::string> rollen;
        for (const auto& p : personen) {
            const std::string rol = p.rol.empty() ? "persoon" : p.rol;
            rollen.push_back(keer[p.rol] > 1 && !p.rol.empty() ? rol + " " + std::to_string(++tot_nu[p.rol]) : rol);
        }
        return rollen;
    }

    void voeg_persoon_toe(const Bekend& p, const std::string& rol) {
        std::vector<std::string> voornamen = woorden_van(p.roepnaam);
        if (!p.roepnaam.empty()) zet(voornamen, Label::persoon, rol, Deel::voornaam);
        for (const auto& v : p.voornamen) {
            const auto woorden = woorden_van(v);
            zet(woorden, Label::persoon, rol, Deel::voornaam);
            zet({base::tekst::voeg_samen(woorden, "")}, Label::persoon, rol, Deel::voornaam);
            // "Hanna de Boer" in one field: "de" by itself is nobody.
            for (const auto& woord : woorden)
                if (woorden.size() == 1 || !woorden::tussenvoegsel(woord)) zet({woord}, Label::persoon, rol, Deel::voornaam);
            voornamen.insert(voornamen.end(), woorden.begin(), woorden.end());
        }
        // The prefix may stand in its own field or in front of the surname.
        std::vector<std::string> voor = woorden_van(p.voorvoegsel), kern = woorden_van(p.achternaam);
        while (kern.size() > 1 && woorden::tussenvoegsel(kern.front())) {
            voor.push_back(kern.front());
            kern.erase(kern.begin());
        }
        if (kern.empty()) return;
        std::vector<std::string> heel = voor;
        heel.insert(heel.end(), kern.begin(), kern.end());
        zet(heel, Label::persoon, rol, Deel::achternaam);
        zet(kern, Label::persoon, rol, Deel::achternaam, voor.empty() ? Streng::nee : Streng::hoofdletter);
        // Of a double name each half is enough to recognise: "Jansen-de Boer".
        for (const auto& woord : kern)
            if (kern.size() > 1 && !woorden::tussenvoegsel(woord))
                zet({woord}, Label::persoon, rol, Deel::achternaam, Streng::hoofdletter);
        voeg_initialen_toe(p, rol, voornamen, voor, kern);
    }

    void voeg_initialen_toe(const Bekend& p, const std::string& rol, const std::vector<std::string>& voornamen,
                            const std::vector<std::string>& voor, const std::vector<std::string>& kern) {
        std::string letters;
        for (const auto& groep : woorden_van(p.voorletters)) letters += groep;
        std::string uit_voornamen, voorvoegsel;
        for (const auto& v : p.voornamen)
            for (const auto& woord : woorden_van(v)) uit_voornamen += woord.substr(0, 1);
        for (const auto& woord : voor) voorvoegsel += woord.substr(0, 1);
        const std::string slot = kern.front().substr(0, 1);
        std::set<std::string> reeksen = {letters, uit_voornamen};
        for (const auto& v : voornamen) reeksen.insert(v.substr(0, 1));
        for (const auto& reeks : reeksen) {
            if (reeks.empty()) continue;
            initialen_.emplace(reeks + slot, rol);
            initialen_.emplace(reeks + voorvoegsel + slot, rol);
            if (reeks.size() > 1) initialen_.emplace(reeks, rol);
            op_voorletter_[reeks.substr(0, 1) + " " + kern.back()].insert(rol);
        }
    }

    void zet(std::vector<std::string> woorden, Label label, const std::string& rol, Deel deel, Streng streng = Streng::nee) {
        if (woorden.empty() || (woorden.size() == 1 && woorden[0].size() < 2)) return;
        if (woorden.size() == 1 && woorden[0].size() < 3) streng = Streng::hoofdletter;
        // One word of an institution or place is often an ordinary word too: "Karakter", "Beek".
        if (woorden.size() == 1 && deel == Deel::geen_naam) streng = Streng::hoofdletter;
        if (woorden.size() == 1 && label == Label::persoon) met_fouten_.neem(woorden[0]);
        auto& patronen = op_woord_[woordhash(woorden[0])];
        woorden.erase(woorden.begin());
        for (Patroon& p : patronen) {
            if (p.woorden != woorden || p.label != label) continue;
            // A surname that several persons share tells only the family; a shared first name stays with the
            // first.
            if (p.rol != rol && p.deel == Deel::achternaam && deel == Deel::achternaam) p.rol = "familienaam";
            if (streng == Streng::nee) p.streng = streng;
            return;
        }
        patronen.push_back({std::move(woorden), label, rol, streng, deel});
    }

    std::unordered_map<std::uint64_t, std::vector<Patroon>> op_woord_;
    Typefouten met_fouten_;
    std::unordered_map<std::string, std::string> initialen_;
    std::unordered_map<std::string, std::set<std::string>> op_voorletter_;
};

namespace {

/// The walk over one text with one register.
class Bekendenzoeker {
  public:
    Bekendenzoeker(const Tekst& t, const Register& r, Vlekken& uit, Vlekken& mogelijk)
        : t_(t), r_(r), uit_(uit), mogelijk_(mogelijk) {}

    void loop() {
        for (std::size_t i = 0; i < t_.aantal();) {
            const std::size_t eind = t_.op(i).soort == Soort::teken ? i : std::max(naam_op(i), initialen_op(i));
            i = std::max(eind, i + 1);
        }
    }

  private:
    static constexpr lexicon::Klassen kBekendWoord =
        lexicon::kWoord | lexicon::kEigennaam | lexicon::kVoornaam | lexicon::kAchternaam | lexicon::kNooit | lexicon::kPlaats;

    /// The last token when the pattern stands here; the last word may have the genitive s ("Daans").
    bool past(std::size_t i, const Patroon& p, std::size_t& laatste, bool genitief_in_eerste) const {
        laatste = i;
        if (genitief_in_eerste) return p.woorden.empty();
        for (std::size_t n = 0; n < p.woorden.size(); ++n) {
            const std::size_t j = volgend_woord(t_, laatste);
            const std::string_view woord = t_.op(j).vouw;
            const bool slot = n + 1 == p.woorden.size() && p.label == Label::persoon;
            if (woord != p.woorden[n] && !(slot && woord == p.woorden[n] + "s")) return false;
            laatste = j;
        }
        return true;
    }

    bool mag(std::size_t i, std::size_t laatste, const Patroon& p) const {
        return groot(i, laatste) || (p.streng == Streng::nee && !(p.woorden.empty() && woorden::functiewoord(t_.op(laatste))));
    }
    bool groot(std::size_t i, std::size_t laatste) const { return t_.op(i).groot() || t_.op(laatste).groot(); }

    bool zet_als_past(std::size_t i, std::uint64_t sleutel, bool genitief, std::size_t& na) {
        const auto* patronen = r_.begint_met(sleutel);
        if (patronen == nullptr) return false;
        for (const Patroon& p : *patronen) {
            std::size_t laatste = i;
            if ((genitief && p.label != Label::persoon) || !past(i, p, laatste, genitief) || !mag(i, laatste, p)) continue;
            zet(i, laatste, p);
            na = laatste + 1;
            return true;
        }
        return false;
    }

    /// A known name that begins at i; the index after it, or 0.
    std::size_t naam_op(std::size_t i) {
        const std::string_view woord = t_.op(i).vouw;
        std::size_t na = 0;
        if (zet_als_past(i, t_.op(i).hash, false, na)) return na;
        for (const std::string_view uitgang : {"s", "tje", "je"}) {
            // A diminutive in lower case is an ordinary word: "roosje".
            if (woord.size() <= uitgang.size() + 1 || !woord.ends_with(uitgang) || (uitgang != "s" && !t_.op(i).groot()))
                continue;
            if (zet_als_past(i, woordhash(woord.substr(0, woord.size() - uitgang.size())), true, na)) return na;
        }
        return bijna_op(i);
    }

    /// A known name with a typing error: a word that no list has, so that nobody else and nothing else is meant.
    std::size_t bijna_op(std::size_t i) {
        if (!t_.op(i).woord() || t_.op(i).in(kBekendWoord)) return 0;
        const std::string_view naam = r_.bijna(t_.op(i).vouw);
        if (naam.empty()) return 0;
        for (const Patroon& p : *r_.begint_met(woordhash(naam)))
            if (p.woorden.empty() && p.label == Label::persoon) {
                zet(i, i, p);
                uit_.back().twijfel = true;
                return i + 1;
            }
        return 0;
    }

    void zet(std::size_t i, std::size_t laatste, const Patroon& p) {
        std::size_t eerste = i;
        std::size_t eind = t_.op(laatste).eind;
        std::string rol = p.rol;
        if (p.deel == Deel::achternaam) neem_voorletters(eerste, t_.op(laatste).vouw, rol);
        if (p.deel == Deel::voornaam) eind = met_letter_erna(laatste, eind);
        const bool klein = t_.op(i).woord() && !groot(i, laatste);
        const bool gewoon = p.label == Label::persoon && kan_gewoon_zijn(eerste, i, laatste);
        (gewoon ? mogelijk_ : uit_).push_back({t_.op(eerste).begin, eind, p.label, rol, klein});
    }

    /// "de storm" is no Storm, "de boer" is no De Boer: of an ordinary word in lower case the model tells which of the two it is. With a
    /// capital it is the name, also where it begins a sentence: better "Storm op komst" masked than "Storm is boos" readable.
    bool kan_gewoon_zijn(std::size_t eerste, std::size_t i, std::size_t laatste) const {
        if (eerste != i || groot(i, laatste) || !t_.op(i).woord() || !t_.op(laatste).in(lexicon::kWoord)) return false;
        for (std::size_t j = i; j < laatste; ++j)
            if (!woorden::tussenvoegsel(t_.op(j))) return false;
        return true;
    }

    /// "D.A." in front of a surname belongs to the name and may tell whose it is.
    void neem_voorletters(std::size_t& eerste, std::string_view achternaam, std::string& rol) const {
        for (int n = 0; n < 6; ++n) {
            const bool punt = eerste >= 2 && t_.op(eerste, -1).is('.') && t_.vast(eerste - 1);
            const std::size_t terug = punt ? 2 : 1;
            if (eerste < terug || !t_.op(eerste - terug).voorletter() || t_.op(eerste).ervoor == Wit::regel) break;
            eerste -= terug;
        }
        const std::string gevonden = r_.rol_van(t_.op(eerste).vouw, achternaam);
        if (!gevonden.empty()) rol = gevonden;
    }

    /// "Daan V." or "Daan de V.": a single capital with a dot after a first name.
    std::size_t met_letter_erna(std::size_t laatste, std::size_t eind) const {
        std::size_t j = laatste + 1;
        for (int n = 0; n < 3 && t_.op(j).woord() && woorden::tussenvoegsel(t_.op(j)) && !t_.op(j).groot(); ++n) ++j;
        const bool letter = t_.op(j).voorletter() && t_.op(j).ervoor == Wit::spatie && t_.op(j, 1).is('.') && t_.vast(j + 1);
        return letter ? t_.op(j, 1).eind : eind;
    }

    /// "D.V." or "D.A. de V." for a known person; the index after it, or 0.
    std::size_t initialen_op(std::size_t i) {
        if (!t_.op(i).voorletter() || (i > 0 && t_.op(i, -1).is('.') && t_.vast(i))) return 0;
        std::string letters;
        std::size_t j = i;
        while (letters.size() < 8 && t_.op(j).woord() && t_.op(j).vouw.size() == 1 && t_.op(j, 1).is('.') && t_.vast(j + 1) &&
               (j == i || t_.op(j).ervoor != Wit::regel)) {
            letters += t_.op(j).vouw;
            j += 2;
        }
        const std::string* rol = letters.size() < 2 ? nullptr : r_.rol_van_initialen(letters);
        if (rol == nullptr) return 0;
        uit_.push_back({t_.op(i).begin, t_.op(j, -1).eind, Label::persoon, *rol, false});
        return j;
    }

    const Tekst& t_;
    const Register& r_;
    Vlekken& uit_;
    Vlekken& mogelijk_;
};
}  // namespace

Bekenden::Bekenden(const Kennis& kennis) {
    if (kennis.leeg()) {
        static const auto niemand = std::make_shared<const Register>(Kennis{});
        register_ = niemand;
        return;
    }
    const Geleend geheugen;
    register_ = std::make_shared<const Register>(kennis);
}

void zoek_bekenden(const Tekst& t, const Register& bekenden, Vlekken& uit, Vlekken& mogelijk) {
    if (!bekenden.leeg()) Bekendenzoeker(t, bekenden, uit, mogelijk).loop();
}

}  // namespace deident
