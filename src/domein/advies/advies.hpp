// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "domein/anonimisering/anonimisering.hpp"

/// What vooroverleg or table advises: adviespunten, executable or not with the reason, and what the inbrenger did with it.
namespace advies {

using casus::Casus;
using casus::CasusId;
using toegang::Kijker;
using toegang::Omgeving;
using AdviesId = base::Id<struct AdviesTag>;

enum class Bron { vooroverleg, tafel };
enum class Puntsoort { inhoudelijk, plaatsing, overbrugging, maatwerk, procesregie, doorbraak, anders };
std::string_view label_van(Puntsoort);

struct Punt {
    Puntsoort soort = Puntsoort::inhoudelijk;
    std::string tekst;  // INHOUD until signed
    bool uitvoerbaar = true;
    std::string niet_uitvoerbaar_reden;
    std::string wie;  // role or function, no name
    std::optional<base::Datum> wanneer;
};

/// Replaces the concept of this source (vooroverleg or agendapunt id); final advice stays as it is. Typed text: goes before the signers with its notulen or outcome.
void bewaar_concept(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, Bron, std::int64_t bron_id,
                    const std::vector<Punt>&, base::Moment);
std::vector<Punt> concept_van(storage::Sessie&, const Omgeving&, const Casus&, Bron, std::int64_t bron_id);
/// The texts of the points as the anonymiser wants them, to lay before the signers together with notulen or outcome.
std::vector<anonimisering::Tekst> teksten(const std::vector<Punt>&);
/// Only of a signed text; its moment is the date of the advies. The inbrenger gets a message without content.
base::Result<AdviesId> maak_definitief(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, Bron, std::int64_t bron_id,
                                       anonimisering::Stuksoort, base::Moment);

/// Final advice as the viewer may see it: masked, signed points with the answer of the inbrenger.
struct Getoond {
    AdviesId id;
    std::string meld_pad;  // of the signed text that it comes from
    Bron bron;
    base::Moment op;
    struct Regel {
        Punt punt;             // text masked
        std::string stand;     // "", "opgevolgd", "kan_niet", "bezig"
        std::string antwoord;  // INHOUD: only for who sees that group
    };
    std::vector<Regel> punten;
};
std::vector<Getoond> definitief(storage::Sessie&, const Omgeving&, const Casus&, bool met_antwoord);

/// What invoer achteraf needs of the advies.
namespace achteraf {
/// "opgelost", "deels", "niet", "onbekend"
const std::vector<web::formulier::Optie>& uitkomsten();
/// How a casus ended that was closed before this program.
void sluit_af(storage::Sessie&, const Omgeving&, const Casus&, std::string_view uitkomst, base::Moment op);
}  // namespace achteraf

/// The advies of a casus goes with it.
void luister(base::Bus&);

/// Routes: the advies tab, answering per point, afsluiten met uitkomst, opvolgen.
void registreer(toegang::Deur&);

}  // namespace advies
