// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domein/casus/mens.hpp"
#include "domein/casus/woorden.hpp"

/// Part of casus.hpp, which others include. Parents are two people (S4): who the child's parents, voogd and representative are, with or without gezag, from and until which day. A row is
/// never edited: a change ends it and begins the next, so that one can see later what held on which day.
namespace casus::ouders {

enum class Wie { jeugdige, ouder, voogd, vertegenwoordiger };
std::string_view naam_van(Wie);

struct Gezinsrelatie {
    std::int64_t id = 0;
    std::int64_t persoon = 0;  // the first row about the same person: what an account of the family will hang on
    Wie wie = Wie::ouder;
    std::string rol;   // "moeder", "vader", "stiefmoeder" …
    std::string naam;  // IDENTITEIT
    bool gezag = false, contactverbod = false;
    std::string identiteit_via, gezag_via;  // how it was checked: codes of `via_label`
    base::Datum vanaf;
    std::optional<base::Datum> tot;  // the first day on which it holds no more
    std::string reden;               // why it ended
    bool geldt_op(base::Datum dag) const { return vanaf <= dag && (!tot || dag < *tot); }
};
/// Only what somebody can have: nobody else decides for a child.
constexpr bool kan_gezag_hebben(Wie w) { return w == Wie::ouder || w == Wie::voogd; }
/// "gezagsregister": "Gezien in het gezagsregister".
std::string_view via_label(std::string_view code);

/// Every row of the casus, oldest first.
std::vector<Gezinsrelatie> alle(storage::Sessie&, const Omgeving&, const Casus&);
/// The name under which a person of the form stands in a row.
std::string volledige_naam(const Persoon&);

/// Who had gezag on a day, without a name.
struct Gezag {
    int ouders = 0;
    bool voogd = false;
};
Gezag gezag_op(storage::Sessie&, const Casus&, base::Datum);

/// At handing in: the jeugdige, the parents and whoever else has gezag, as the referrer told it.
void begin(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, const Identiteit&, base::Moment);
/// Casussen without any row: from before there were rows, or without a name.
std::vector<CasusId> zonder_rijen(storage::Sessie&, toegang::RegioId);

/// By inbrenger and procesondersteuner, while the casus can change.
base::Result<> voeg_toe(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, Gezinsrelatie, base::Moment);
struct Wijziging {
    bool gezag = false, contactverbod = false;
    std::string identiteit_via, gezag_via;
    base::Datum vanaf;
    std::string reden;
};
base::Result<> wijzig(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, std::int64_t id, const Wijziging&,
                      base::Moment);
base::Result<> beeindig(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, std::int64_t id, base::Datum tot,
                        const std::string& reden, base::Moment);

/// Told on the bus in the same transaction when other people have gezag today than before: what they said no longer speaks for the child.
struct GezagGewijzigd {
    storage::Sessie& sessie;
    const Omgeving& om;
    const Kijker& kijker;
    const Casus& casus;
    base::Moment op;
};

}  // namespace casus::ouders
