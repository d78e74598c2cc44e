// SPDX-License-Identifier: EUPL-1.2
#include "base/moment.hpp"

#include <absl/time/civil_time.h>
#include <absl/time/time.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <stdexcept>

namespace base {
namespace {
namespace chr = std::chrono;

constexpr std::array<const char*, 7> kDagen = {"zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"};
constexpr std::array<const char*, 12> kMaanden = {"januari", "februari", "maart",     "april",   "mei",      "juni",
                                                  "juli",    "augustus", "september", "oktober", "november", "december"};

/// The zone of the system's tzdata by absl, which (unlike libdate of Debian 12) follows the rule after 2037
/// too.
absl::TimeZone laad_amsterdam() {
    absl::TimeZone zone;
    if (!absl::LoadTimeZone("Europe/Amsterdam", &zone))
        throw std::runtime_error("time zone Europe/Amsterdam is missing: install tzdata");
    return zone;
}

const absl::TimeZone& amsterdam() {
    static const absl::TimeZone zone = laad_amsterdam();
    return zone;
}

absl::TimeZone::CivilInfo wandtijd(Moment m) { return amsterdam().At(absl::FromUnixMicros(als_getal(m))); }

template <class... Waarden>
std::string opmaak(const char* vorm, Waarden... waarden) {
    std::array<char, 96> uit{};
    const int n = std::snprintf(uit.data(), uit.size(), vorm, waarden...);
    return std::string(uit.data(), static_cast<std::size_t>(n));
}

/// With zeros in front; every answer of the API holds half a dozen dates.
std::string cijfers(int getal, std::size_t breedte) {
    const std::string kaal = std::to_string(getal);
    return std::string(breedte - std::min(breedte, kaal.size()), '0') + kaal;
}

chr::year_month_day kalender(Datum d) { return chr::year_month_day{d}; }

/// Reads digits from the front of a text, one fixed shape at a time.
class Lezer {
  public:
    explicit Lezer(std::string_view t) : rest_(t) {}

    bool getal(std::size_t cijfers, int& waarde) {
        if (rest_.size() < cijfers) return false;
        waarde = 0;
        for (const char c : rest_.substr(0, cijfers)) {
            if (c < '0' || c > '9') return false;
            waarde = waarde * 10 + (c - '0');
        }
        rest_.remove_prefix(cijfers);
        return true;
    }
    bool teken(char c) {
        if (rest_.empty() || rest_.front() != c) return false;
        rest_.remove_prefix(1);
        return true;
    }
    /// ".25" to microseconds; digits after the sixth are dropped. No point: zero.
    bool breuk(int& microseconden) {
        microseconden = 0;
        if (!teken('.')) return true;
        int schaal = 100'000;
        int cijfer = 0;
        if (!getal(1, cijfer)) return false;
        do {
            microseconden += cijfer * schaal;
            schaal /= 10;
        } while (getal(1, cijfer));
        return true;
    }
    bool leeg() const { return rest_.empty(); }

  private:
    std::string_view rest_;
};

bool lees_dag(Lezer& lezer, Datum& dag) {
    int jaar = 0, maand = 0, dag_in_maand = 0;
    if (!lezer.getal(4, jaar) || !lezer.teken('-') || !lezer.getal(2, maand) || !lezer.teken('-') ||
        !lezer.getal(2, dag_in_maand))
        return false;
    const chr::year_month_day ymd{chr::year{jaar}, chr::month(static_cast<unsigned>(maand)),
                                  chr::day(static_cast<unsigned>(dag_in_maand))};
    if (!ymd.ok() || jaar < 1900 || jaar > 2199) return false;
    dag = Datum{ymd};
    return true;
}

/// "Z" or "+01:00", as minutes east of UTC.
bool lees_verschil(Lezer& lezer, int& minuten) {
    minuten = 0;
    if (lezer.teken('Z')) return true;
    const bool west = lezer.teken('-');
    int uren = 0, rest = 0;
    if ((!west && !lezer.teken('+')) || !lezer.getal(2, uren) || !lezer.teken(':') || !lezer.getal(2, rest)) return false;
    if (uren > 14 || rest > 59) return false;
    minuten = (west ? -1 : 1) * (uren * 60 + rest);
    return true;
}
}  // namespace

Datum dag_van(Moment m) {
    const auto cs = wandtijd(m).cs;
    return datum(static_cast<int>(cs.year()), static_cast<unsigned>(cs.month()), static_cast<unsigned>(cs.day()));
}

Moment om(Datum d, int uur, int minuut, int seconde) {
    const auto ymd = kalender(d);
    const absl::CivilSecond cs(int{ymd.year()}, static_cast<int>(unsigned{ymd.month()}), static_cast<int>(unsigned{ymd.day()}),
                               uur, minuut, seconde);
    const auto gevonden = amsterdam().At(cs);
    // A wall time that the clocks skip becomes the moment at which they jump.
    return moment_uit(absl::ToUnixMicros(gevonden.kind == absl::TimeZone::TimeInfo::SKIPPED ? gevonden.trans : gevonden.pre));
}

std::string iso(Datum d) {
    const auto ymd = kalender(d);
    return cijfers(int{ymd.year()}, 4) + '-' + cijfers(static_cast<int>(unsigned{ymd.month()}), 2) + '-' +
           cijfers(static_cast<int>(unsigned{ymd.day()}), 2);
}

std::string iso(Moment m) {
    const auto dag = chr::floor<chr::days>(m);
    const chr::hh_mm_ss klok{chr::floor<chr::seconds>(m - dag)};
    return iso(Datum{dag.time_since_epoch()}) + 'T' + cijfers(static_cast<int>(klok.hours().count()), 2) + ':' +
           cijfers(static_cast<int>(klok.minutes().count()), 2) + ':' + cijfers(static_cast<int>(klok.seconds().count()), 2) +
           'Z';
}

std::string iso_lokaal(Moment m) {
    const auto info = wandtijd(m);
    const int verschil = info.offset < 0 ? -info.offset : info.offset;
    return opmaak("%04d-%02d-%02dT%02d:%02d:%02d%c%02d:%02d", static_cast<int>(info.cs.year()), info.cs.month(), info.cs.day(),
                  info.cs.hour(), info.cs.minute(), info.cs.second(), info.offset < 0 ? '-' : '+', verschil / 3600,
                  verschil / 60 % 60);
}

std::optional<Datum> lees_datum(std::string_view tekst) {
    Lezer lezer(tekst);
    Datum dag{};
    if (!lees_dag(lezer, dag) || !lezer.leeg()) return std::nullopt;
    return dag;
}

std::optional<Moment> lees_moment(std::string_view tekst) {
    Lezer lezer(tekst);
    Datum dag{};
    int uur = 0, minuut = 0, seconde = 0, microseconden = 0, verschil = 0;
    if (!lees_dag(lezer, dag) || !lezer.teken('T')) return std::nullopt;
    if (!lezer.getal(2, uur) || !lezer.teken(':') || !lezer.getal(2, minuut) || !lezer.teken(':') || !lezer.getal(2, seconde))
        return std::nullopt;
    if (!lezer.breuk(microseconden) || !lees_verschil(lezer, verschil) || !lezer.leeg()) return std::nullopt;
    if (uur > 23 || minuut > 59 || seconde > 59) return std::nullopt;
    return Moment{dag.time_since_epoch()} + chr::hours{uur} + chr::minutes{minuut - verschil} + chr::seconds{seconde} +
           chr::microseconds{microseconden};
}

std::string voluit(Datum d) { return std::string(kDagen[chr::weekday{d}.c_encoding()]) + " " + kort(d); }

std::string kort(Datum d) {
    const auto ymd = kalender(d);
    return opmaak("%u %s %d", unsigned{ymd.day()}, kMaanden[unsigned{ymd.month()} - 1], int{ymd.year()});
}

std::string tijd(Moment m) {
    const auto cs = wandtijd(m).cs;
    return opmaak("%02d.%02d", cs.hour(), cs.minute());
}

std::string voluit(Moment m) { return voluit(dag_van(m)) + " om " + tijd(m) + " uur"; }

IsoWeek iso_week(Datum d) {
    // A week belongs to the year in which its Thursday lies.
    const Datum donderdag = maandag_van(d) + chr::days{3};
    const int jaar{kalender(donderdag).year()};
    return {jaar, static_cast<int>((donderdag - datum(jaar, 1, 1)).count() / 7) + 1};
}

Datum maandag_van(Datum d) { return d - (chr::weekday{d} - chr::Monday); }

int leeftijd(Datum geboren, Datum op) {
    const auto toen = kalender(geboren);
    const auto nu = kalender(op);
    const bool jarig_geweest = nu.month() > toen.month() || (nu.month() == toen.month() && nu.day() >= toen.day());
    return int{nu.year()} - int{toen.year()} - (jarig_geweest ? 0 : 1);
}

}  // namespace base
