// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/crypto.hpp"
#include "base/id.hpp"
#include "base/moment.hpp"
#include "storage/databank.hpp"

/// The log of reads and writes after NEN 7513: written in the transaction of what it tells, never changed. A sealer gives order
/// and chained hashes afterwards, in a table of its own. It never holds content: no name, BSN, address or typed text.
namespace audit {

using GebeurtenisId = base::Id<struct GebeurtenisTag>;

enum class Actie { maken, lezen, wijzigen, verwijderen, uitvoeren };
enum class Uitkomst { gelukt, geweigerd };

struct Gebeurtenis {
    std::int64_t regio = 0;  // 0: the installation
    std::string naam;        // "casus.ingediend": slice, dot, what happened
    Actie actie = Actie::uitvoeren;
    Uitkomst uitkomst = Uitkomst::gelukt;
    base::Moment op;
    std::int64_t account = 0;  // 0: the system or nobody
    std::string rol;           // role that allowed it
    std::int64_t casus = 0;    // 0: not about one casus
    std::string object;        // "aanmelding", "bijlage", "account": a kind, never a name
    std::int64_t object_id = 0;
    std::string groepen;        // field groups that were shown or changed: "IDENTITEIT INHOUD"
    std::string doel;           // purpose, from a fixed list
    std::string regel;          // which rule of the policy allowed or refused it
    std::string afzender;       // network address
    std::string kanaal;         // "pagina", "api", "cli", "taak"
    std::string bijzonderheid;  // codes and numbers only: "in_vooroverleg -> geagendeerd"
};

/// Inserts the event in this transaction.
void leg_vast(storage::Sessie&, base::Ids&, const Gebeurtenis&);

struct Regel {
    std::int64_t volgnummer = 0;  // 0: not sealed yet
    GebeurtenisId id;
    Gebeurtenis gebeurtenis;
};
/// Newest first; `na` is the id of the last line of the page before (0: from the newest).
struct Zoekvraag {
    std::int64_t regio = 0;
    std::int64_t casus = 0;  // 0: all
    std::int64_t account = 0;
    std::string naam_begint_met;
    std::optional<base::Moment> vanaf, tot;  // from the first, before the last
    GebeurtenisId na;
    int hoeveel = 50;
};
std::vector<Regel> zoek(storage::Sessie&, const Zoekvraag&);

/// S16: in how many casussen an account opened identity or content, and of how many it saw the BSN. Counted where the log is written, so that
/// no page or API can show something and forget to count.
struct Geopend {
    int casussen = 0, bsns = 0;
};
/// Since this moment, give or take kGeopendRuwweg: what is opened again within that time is not written down again.
inline constexpr std::chrono::minutes kGeopendRuwweg{1};
/// Nothing when nothing new was opened at `nu`: then it is what it was the last time that somebody asked.
Geopend geopend(storage::Sessie&, std::int64_t account, base::Moment sinds, base::Moment nu);
/// Counts from nothing again.
void vergeet_geopend_door(storage::Sessie&, std::int64_t account);
/// A destroyed casus.
void vergeet_geopend(storage::Sessie&, std::int64_t casus);
/// Drops what is older; the number of lines.
std::int64_t ruim_geopend_op(storage::Sessie&, base::Moment voor);

/// Gives every event that has none a place in the chain; the number sealed. Idempotent; run by one instance at a time.
int verzegel(storage::Databank&, base::Moment);
/// Puts what is sealed in the index by which it is found; how much. Until then a search looks through it line by line.
int wijs_aan(storage::Databank&);
/// The same for millions of lines that were written at once (`vul`), with nobody else at work: sorting them all is much faster than finding
/// the place of each.
void wijs_alles_aan(storage::Databank&);
/// Signs the head of the chain when it moved since the last checkpoint; true when it made one.
bool maak_zegel(storage::Databank&, const base::crypto::Sleutelbos&, base::Moment);
/// Checkpoints as text lines "count hash time keyid signature", oldest first: what leaves the machine (S17).
/// `na`: only those of more lines than this.
std::vector<std::string> ankers(storage::Sessie&, std::int64_t na = 0);

/// One destruction, from the log: what a restore of an older backup must destroy again (S35).
struct Vernietiging {
    std::int64_t volgnummer = 0;
    base::Moment op;
    std::int64_t regio = 0;
    std::string object;
    std::int64_t object_id = 0;
};
/// Sealed lines after this number, oldest first: every Actie::verwijderen of a draft, attachment or casus.
std::vector<Vernietiging> vernietigingen(storage::Sessie&, std::int64_t na_volgnummer);

/// Prunes sealed lines older than `voor` of casussen for which `mag_weg` says yes: the lines go, their places in the chain stay, so that every
/// checkpoint and anchor still fits; a signed record says which. In one transaction of the installation; the number pruned, at most
/// kSnoeiPerKeer (call again when it is that many).
inline constexpr int kSnoeiPerKeer = 5000;
int snoei(storage::Sessie&, base::Ids&, const base::crypto::Sleutelbos&, base::Moment voor,
          const std::function<bool(std::int64_t casus)>& mag_weg, base::Moment nu);

struct Bevinding {
    std::int64_t volgnummer = 0;
    std::string wat;  // "gewijzigd", "verwijderd", "ingevoegd", "verplaatst", "niet meer te vinden", "zegel klopt niet", …
};
/// Walks the whole chain; empty: intact. With anchors (lines of `ankers` kept elsewhere) it also finds a cut-off end, a re-sealed
/// log and a rollback.
std::vector<Bevinding> controleer(storage::Databank&, const base::crypto::Sleutelbos&,
                                  const std::vector<std::string>& ankers = {});

}  // namespace audit
