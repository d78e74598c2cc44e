// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/demo/casussen.hpp"
#include "app/vul/vorm.hpp"

/// The load is made of moulds: casussen that are played through the use cases, as in the demo, in an installation that is thrown away.
/// A copy has every row of its mould (status, relations, timeline, vault, form, masked texts, meetings, advice and log) with its own
/// ids, number, child, referrer and dates, encrypted anew. So a copy obeys every rule that its mould obeyed, in any later schema too.
namespace app::vul {

/// What stands in one column of a row, or which value of the copy comes there.
struct Cel {
    enum class Soort : unsigned char {
        vast,
        eigen_id,
        regio,
        account,
        inbrenger,
        behandelaar,
        vooroverleg,
        overleg,
        moment,
        tekst,
        cijfertekst,
        bsn_index,
        puntnummer,
        agendanummer,
        agendabegin
    };
    Soort soort = Soort::vast;
    storage::Waarde vast = {};
    std::size_t nummer = 0;                 // eigen_id: which of the ids of the copy; account: which of the people
    base::Datum datum = {};                 // vooroverleg, overleg; moment: its day…
    std::chrono::microseconds rest{0};      // …and how far from noon, which a change of the clock leaves alone
    bool los = false;                       // moment: soon after handing in, and so not bound to the hour of a meeting
    std::shared_ptr<const Vorm> vorm = {};  // tekst, cijfertekst
    std::string kolom = {};                 // cijfertekst
};

struct Malrij {
    std::string tabel, sql;
    std::vector<Cel> cellen;
    std::size_t sleutel = 0;  // the column whose value the cipher texts of this row are bound to
};
/// A line of the log.
struct Mallogregel {
    audit::Gebeurtenis gebeurtenis;
    Cel account, object, op;
};

struct Mal {
    casus::Status status{};
    bool met_bsn = false;
    std::string soort_verwijzer;
    base::Moment ingediend_op;
    base::Datum vooroverleg_op;
    std::size_t aantal_ids = 0;  // the first is that of the casus
    std::size_t casus_id = 0;    // its place among them
    std::vector<Malrij> rijen;
    std::vector<Mallogregel> log;
    std::optional<Vorm> titel, zoektekst;
    std::vector<base::Datum> vooroverleggen, overleggen;  // on which it stood
};

struct Mallen {
    base::Moment nu;  // when they were played
    std::vector<Mal> alle;
};
/// Plays the moulds at the full hour before this moment, so that two runs of one day's clock are the same. The people of an account
/// cell are those of `demo::Mensen`, in the order of their addresses.
Mallen maak_mallen(base::Moment);
/// The words that stand in every mould; of the same length as those of a copy.
const Woorden& malwoorden();

}  // namespace app::vul
