// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace base {

/// A point in time, UTC, microseconds. Stored as int64 microseconds since 1970.
using Moment = std::chrono::sys_time<std::chrono::microseconds>;
/// A calendar day in the Netherlands, without time. Stored as text "2026-11-24".
using Datum = std::chrono::local_days;

inline std::int64_t als_getal(Moment m) { return m.time_since_epoch().count(); }
inline Moment moment_uit(std::int64_t microseconden) { return Moment{std::chrono::microseconds{microseconden}}; }
inline Datum datum(int jaar, unsigned maand, unsigned dag) {
    return Datum{std::chrono::year{jaar} / std::chrono::month{maand} / std::chrono::day{dag}};
}

/// The day that it is in Amsterdam at this moment.
Datum dag_van(Moment);
/// Amsterdam wall time to a moment. In the gap of spring: the moment after it; in the doubled hour of autumn: the first.
Moment om(Datum, int uur, int minuut, int seconde = 0);

/// "2026-11-24"
std::string iso(Datum);
/// "2026-11-24T15:00:00Z"
std::string iso(Moment);
/// Amsterdam wall time with offset: "2026-11-24T16:00:00+01:00"
std::string iso_lokaal(Moment);
/// Strict ISO date of an existing day in years 1900–2199, or nothing.
std::optional<Datum> lees_datum(std::string_view);
/// ISO date-time with "Z" or an offset ("2026-11-24T15:59:59+01:00", fraction allowed), or nothing.
std::optional<Moment> lees_moment(std::string_view);

/// "dinsdag 24 november 2026" / "24 november 2026" / "16.00" / "dinsdag 24 november 2026 om 16.00 uur"
std::string voluit(Datum);
std::string kort(Datum);
std::string tijd(Moment);
std::string voluit(Moment);

/// ISO week number 1–53 and the ISO year that it belongs to.
struct IsoWeek {
    int jaar;
    int week;
    bool operator==(const IsoWeek&) const = default;
};
IsoWeek iso_week(Datum);
/// The Monday of the ISO week in which the day lies.
Datum maandag_van(Datum);
/// Whole years on a day, as a birthday counts: born 29 February becomes a year older on 1 March in other years.
int leeftijd(Datum geboren, Datum op);

}  // namespace base
