// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/moment.hpp"
#include "domein/regio/feestdagen.hpp"

/// The clock of a region: pure rules from settings and a moment to dates. It never shifts a date by itself.
namespace regio {

/// In which weeks a region holds a vooroverleg.
enum class Ritme { op_afspraak, even_weken, oneven_weken, elke_n_weken };

/// A weekday, so many weeks after the week of the vooroverleg.
struct Weekdag {
    int weken_later;
    std::chrono::weekday dag;
    bool operator==(const Weekdag&) const = default;
};

/// Settings. Times are wall time in Amsterdam.
struct Cyclus {
    Ritme ritme = Ritme::op_afspraak;
    int om_de_weken = 1;  // only for elke_n_weken, counted from the week of `anker`
    base::Datum anker{};
    std::chrono::weekday vooroverleg = std::chrono::Wednesday;
    std::chrono::weekday deadline = std::chrono::Tuesday;  // the last one on or before the vooroverleg
    std::chrono::minutes deadline_tijd{};                  // exclusive: at this second a form is too late
    std::chrono::minutes aanvulling_tot{};                 // on the day of the vooroverleg, exclusive
    Weekdag uitnodiging{1, std::chrono::Monday};
    Weekdag overleg{1, std::chrono::Thursday};
    Weekdag notulen{2, std::chrono::Friday};
    Feestdagen feestdagen = Feestdagen::alle();
    bool operator==(const Cyclus&) const = default;
};

Cyclus nijmegen();
/// What a person must mend before these settings can be used; empty when they are good.
base::Fouten fouten_in(const Cyclus&);

/// A date of a round that falls on a holiday. `veld` is its name in the JSON of als_json.
struct Botsing {
    base::Datum datum;
    std::string_view veld;
    Feestdag feestdag;
    bool operator==(const Botsing&) const = default;
};

/// One turn of the cycle: from the last moment to hand in to the notulen.
struct Ronde {
    base::Moment deadline;
    base::Datum vooroverleg, uitnodiging_uiterlijk, overleg, notulen_uiterlijk;
    std::vector<Botsing> botsingen;
    bool operator==(const Ronde&) const = default;
};

/// The round of the first vooroverleg whose deadline is still ahead; nothing when the region works op
/// afspraak.
std::optional<Ronde> ronde_voor(const Cyclus&, base::Moment ingediend);
/// The round of a vooroverleg on this day, also when a person moved it to a day outside the rhythm.
Ronde ronde_van(const Cyclus&, base::Datum vooroverleg);
/// The rounds with a vooroverleg from `van` up to and not including `tot`, in order; none when op afspraak.
std::vector<Ronde> rondes(const Cyclus&, base::Datum van, base::Datum tot);
/// Answers to an aanvulling before this moment keep this vooroverleg.
base::Moment aanvulling_tot(const Cyclus&, base::Datum vooroverleg);
/// The dates of a round (as computed or as moved by a person) that fall on a counted holiday, in the order of
/// the round.
std::vector<Botsing> botsingen_in(const Ronde&, const Feestdagen&);

/// {"deadline","vooroverleg","uitnodigingUiterlijk","overleg","notulenUiterlijk","botsingen":[{"datum","veld","feestdag"}]};
/// null dates without a round.
base::Json als_json(const std::optional<Ronde>&);

/// The term to hand in after a crisis placement (a setting).
struct Crisistermijn {
    int dagen = 28;
    std::array<int, 2> herinneringen = {21, 26};
    bool operator==(const Crisistermijn&) const = default;
};

/// Handed in before this moment is in time: the end of the last day of the term.
base::Moment crisis_uiterlijk(base::Datum start, const Crisistermijn& = {});
bool crisis_op_tijd(base::Datum start, base::Moment ingediend, const Crisistermijn& = {});
/// The days on which the maker of a concept with this crisis start is reminded.
std::array<base::Datum, 2> crisis_herinneringen(base::Datum start, const Crisistermijn& = {});

}  // namespace regio
