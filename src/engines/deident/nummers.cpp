// SPDX-License-Identifier: EUPL-1.2
#include <span>

#include "base/tekst.hpp"
#include "engines/deident/woordlijst.hpp"
#include "engines/deident/zoekers.hpp"

namespace deident {
namespace {

/// Groups of digits on one line with at most one sign and some white space between them: "06 - 12 34 56 78".
struct Reeks {
    std::string cijfers;
    std::size_t na = 0;  // index after the last token taken
};

constexpr std::size_t kMeesteGroepen = 10;
constexpr std::size_t kMeesteCijfers = 16;

bool scheiding(const Token& t) { return t.is('-') || t.is('.') || t.is('/') || t.is('(') || t.is(')'); }

/// The next group of digits after i within the same number, or 0.
std::size_t volgende_groep(const Tekst& t, std::size_t i) {
    std::size_t j = i;
    for (int tekens = 0; tekens < 2 && scheiding(t.op(j)); ++tekens) {
        if (t.op(j).ervoor == Wit::regel) return 0;
        ++j;
    }
    return t.op(j).getal() && t.op(j).ervoor != Wit::regel ? j : 0;
}

class Nummerzoeker {
  public:
    Nummerzoeker(const Tekst& t, Vlekken& uit) : t_(t), uit_(uit) {}

    void loop() {
        t_.voor_elk(trek::kCijfers | trek::kNummerteken, [&](std::size_t i) {
            if (is_tijdstip(i)) return i + 5;
            std::size_t na = telefoon(i);
            if (na == i) na = bsn(i);
            return na == i ? i + 1 : na;
        });
    }

  private:
    void zet(std::size_t van, std::size_t na, Label label, const char* rol, bool twijfel = false) {
        uit_.push_back({t_.op(van).begin, t_.op(na, -1).eind, label, rol, twijfel});
    }

    bool midden_in_getal(std::size_t i) const {
        const Token& ervoor = t_.op(i, -1);
        const bool aan_woord =
            ervoor.woord() && !(ervoor.is("tel") || ervoor.is("telefoon") || ervoor.is("mob") || ervoor.is("bsn"));
        return t_.vast(i) &&
               (aan_woord || ervoor.getal() || (i > 1 && t_.vast(i - 1) && scheiding(ervoor) && t_.op(i, -2).getal()));
    }

    /// Groups from i whose digits, with `ervoor` counted, add up to exactly `lengte`.
    Reeks reeks(std::size_t i, std::size_t lengte) const {
        Reeks r;
        std::size_t j = i;
        for (std::size_t n = 0; n < kMeesteGroepen && t_.op(j).getal(); ++n) {
            r.cijfers += t_.op(j).vouw.substr(0, kMeesteCijfers);
            if (r.cijfers.size() == lengte) {
                r.na = j + 1;
                return r;
            }
            if (r.cijfers.size() > lengte || (j = volgende_groep(t_, j + 1)) == 0) break;
        }
        return {};
    }

    /// Dutch numbers in ten digits, with +31 or 0031, and foreign ones with a plus.
    std::size_t telefoon(std::size_t i) {
        const bool plus = t_.op(i).is('+') && t_.op(i, 1).getal();
        std::size_t begin = i;
        if (i > 0 && t_.op(i).is('(') && t_.op(i, 1).getal()) ++i;
        if (plus) return buitenlands(i + 1, begin, t_.op(i, 1).vouw);
        const std::string_view eerste = t_.op(i).vouw;
        if (!t_.op(i).getal() || eerste[0] != '0' || midden_in_getal(i)) return begin;
        if (eerste.starts_with("00") && eerste.size() >= 4) return buitenlands(i, begin, eerste.substr(2));
        // Numbers of everybody identify nobody.
        if (is_nummer_van_iedereen(t_.op(i))) return begin;
        const Reeks r = reeks(i, 10);
        if (r.na == 0 || r.cijfers[1] == '0') return begin;
        zet(begin, r.na, Label::telefoon, "telefoonnummer");
        return r.na;
    }

    /// "03-12-2024 08:15": a day and an hour have as many digits as a telephone number, or as a BSN.
    bool is_tijdstip(std::size_t i) const {
        const Token &uur = t_.op(i, 5), &minuten = t_.op(i, 7);
        return na_cijferdatum(t_, i) == i + 5 && uur.getal() && getal_van(uur.vouw) < 24 &&
               (t_.op(i, 6).is(':') || t_.op(i, 6).is('.')) && t_.vast(i + 6) && t_.vast(i + 7) && minuten.getal() &&
               minuten.vouw.size() == 2 && getal_van(minuten.vouw) < 60;
    }

    /// "+31 (0)6 12345678", "+49 …": the country code and what follows.
    std::size_t buitenlands(std::size_t i, std::size_t begin, std::string_view land) {
        // With or without the (0), the Netherlands has nine digits after 31; elsewhere 8 to 14 in all.
        static constexpr std::size_t kNederland[] = {11, 12, 13, 14};
        static constexpr std::size_t kElders[] = {14, 13, 12, 11, 10};
        const std::span<const std::size_t> lengten = land.starts_with("31") ? std::span<const std::size_t>(kNederland) : kElders;
        for (const std::size_t lengte : lengten) {
            const Reeks r = reeks(i, lengte);
            if (r.na == 0) continue;
            const std::string kaal = r.cijfers.starts_with("00") ? r.cijfers.substr(2) : r.cijfers;
            const bool nederlands = kaal.starts_with("31");
            if (nederlands && kaal.size() != 11 && !(kaal.size() == 12 && kaal[2] == '0')) continue;
            zet(begin, r.na, Label::telefoon, "telefoonnummer");
            return r.na;
        }
        return begin;
    }

    /// Nine digits that pass the elfproef; after the word itself also with a typing error or without the
    /// first zero.
    std::size_t bsn(std::size_t i) {
        if (!t_.op(i).getal() || midden_in_getal(i)) return i;
        const bool genoemd = na_woord_bsn(i);
        const Reeks negen = reeks(i, 9);
        if (negen.na > 0 && !loopt_door(negen.na)) {
            const bool klopt = !base::tekst::bsn(negen.cijfers).empty();
            if (klopt || genoemd) {
                zet(i, negen.na, Label::bsn, "bsn", !klopt);
                return negen.na;
            }
        }
        const Reeks acht = genoemd ? reeks(i, 8) : Reeks{};
        if (acht.na == 0) return i;
        zet(i, acht.na, Label::bsn, "bsn", true);
        return acht.na;
    }

    bool loopt_door(std::size_t na) const { return t_.vast(na) && (t_.op(na).getal() || t_.op(na).woord()); }

    bool na_woord_bsn(std::size_t i) const {
        for (int terug = 1; terug <= 3; ++terug) {
            const Token& w = t_.op(i, -terug);
            if (w.is("bsn") || w.is("burgerservicenummer") || w.is("sofinummer")) return true;
            if (w.getal() || w.is('.')) return false;
        }
        return false;
    }

    const Tekst& t_;
    Vlekken& uit_;
};
}  // namespace

bool is_nummer_van_iedereen(const Token& w) { return w.is("0800") || w.is("0900") || w.is("0906") || w.is("0909"); }

void zoek_nummers(const Tekst& t, Vlekken& uit) { Nummerzoeker(t, uit).loop(); }

}  // namespace deident
