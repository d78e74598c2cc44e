// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/aanmelding/aanmelding.hpp"

/// Within the slice: questions to the inbrenger and dated texts. The only SQL on aanmelding_aanvulling.
namespace aanmelding::aanvullingen {

struct Vraag {
    std::string veld;  // name of the field that it is about, or "overig"
    std::string vraag, antwoord;
};
struct Aanvulling {
    std::int64_t id = 0;
    int nummer = 0;
    std::optional<base::Moment> gevraagd_op, beantwoord_op;
    toegang::AccountId gevraagd_door;
    std::vector<Vraag> vragen;  // one without a question: text that the inbrenger added unasked
};
void vraag(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&,
           const std::vector<std::pair<std::string, std::string>>&, base::Moment);
void antwoord(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, const Aanvulling&, base::Moment);
void voeg_toe(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, const std::string& tekst, base::Moment);
/// In order.
std::vector<Aanvulling> van(storage::Sessie&, const Omgeving&, const Casus&);
/// The questions that wait for an answer.
std::optional<Aanvulling> open(storage::Sessie&, const Omgeving&, const Casus&);

/// The rule behind the inbrenger's answers: the casus goes back to where it came from, with the vooroverleg that it keeps or the next one.
base::Result<Casus> beantwoord(storage::Sessie&, const Omgeving&, const Kijker&, casus::CasusId, int versie,
                               const std::vector<std::string>& antwoorden, base::Moment);
/// Unasked: a dated text in any state until the table discussed it; the original is never edited.
base::Result<Casus> vul_aan(storage::Sessie&, const Omgeving&, const Kijker&, casus::CasusId, const std::string& tekst,
                            base::Moment);

}  // namespace aanmelding::aanvullingen
