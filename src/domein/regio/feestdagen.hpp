// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <bitset>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/moment.hpp"

namespace regio {

/// The Dutch holidays that a region may count (domain.md section 3).
enum class Feestdag {
    nieuwjaar,
    goede_vrijdag,
    eerste_paasdag,
    tweede_paasdag,
    koningsdag,
    bevrijdingsdag,
    hemelvaart,
    eerste_pinksterdag,
    tweede_pinksterdag,
    eerste_kerstdag,
    tweede_kerstdag
};

inline constexpr std::array<Feestdag, 11> kFeestdagen = {
    Feestdag::nieuwjaar,          Feestdag::goede_vrijdag,   Feestdag::eerste_paasdag, Feestdag::tweede_paasdag,
    Feestdag::koningsdag,         Feestdag::bevrijdingsdag,  Feestdag::hemelvaart,     Feestdag::eerste_pinksterdag,
    Feestdag::tweede_pinksterdag, Feestdag::eerste_kerstdag, Feestdag::tweede_kerstdag};

/// For people: "Hemelvaartsdag".
std::string_view naam(Feestdag);
/// For settings and forms: "hemelvaart".
std::string_view sleutel(Feestdag);
std::optional<Feestdag> feestdag_uit(std::string_view sleutel);

/// The holidays that a region counts: a setting.
class Feestdagen {
  public:
    Feestdagen() = default;
    Feestdagen(std::initializer_list<Feestdag> dagen) {
        for (const Feestdag f : dagen) zet(f, true);
    }
    static Feestdagen alle() {
        Feestdagen f;
        f.telt_.set();
        return f;
    }
    bool telt(Feestdag f) const { return telt_.test(static_cast<std::size_t>(f)); }
    void zet(Feestdag f, bool telt) { telt_.set(static_cast<std::size_t>(f), telt); }
    bool operator==(const Feestdagen&) const = default;

  private:
    std::bitset<kFeestdagen.size()> telt_;
};

/// Easter Sunday of a year in the Gregorian calendar.
base::Datum pasen(int jaar);
base::Datum datum_van(Feestdag, int jaar);
/// The counted holidays on a day; two when Hemelvaart falls on 5 May.
std::vector<Feestdag> feestdagen_op(base::Datum, const Feestdagen&);

}  // namespace regio
