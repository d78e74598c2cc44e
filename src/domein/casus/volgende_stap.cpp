// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/casus.hpp"

namespace casus {
namespace {

std::string op(std::string tekst, const std::optional<base::Datum>& dag) {
    return dag ? std::move(tekst) + " van " + base::voluit(*dag) : tekst;
}

std::string bij_nieuw(const Casus& c, Rol wie) {
    if (c.te_tekenen && (wie == Rol::procesondersteuner || wie == Rol::anonimiseerder))
        return "Anoniem dossier nakijken en tekenen";
    return op("Wacht op het vooroverleg", c.vooroverleg_op);
}

std::string bij_vooroverleg(const Casus& c, Rol wie) {
    if (c.te_tekenen && wie != Rol::inbrenger) return "Anoniem dossier nakijken en tekenen";
    return op("Bespreken in het vooroverleg", c.vooroverleg_op);
}

std::string bij_advies(Rol wie) {
    return wie == Rol::inbrenger ? "Laat weten wat er met het advies gebeurt" : "Uitvoering van het advies volgen";
}

}  // namespace

std::string volgende_stap(const Casus& c, Rol wie) {
    if (c.deling_gestopt && is_open(c.status)) return "Het delen is gestopt. Er is eerst nieuwe toestemming nodig";
    switch (c.status) {
        case Status::ingediend:
            return bij_nieuw(c, wie);
        case Status::aanvulling_gevraagd:
            return wie == Rol::inbrenger ? "Beantwoord de vragen" : "Wacht op antwoord van de inbrenger";
        case Status::in_vooroverleg:
            return bij_vooroverleg(c, wie);
        case Status::geagendeerd:
            return op("Bespreken aan tafel: overleg", c.overleg_op);
        case Status::geadviseerd:
            return bij_advies(wie);
        case Status::in_opvolging:
            return "Volgen tot de oplossing er is";
        case Status::doorverwezen:
            return c.uiterlijk ? "Wacht tot de casus is overgenomen" : "Overgenomen. De regio blijft de casus volgen";
        case Status::afgesloten:
        case Status::geregistreerd:
        case Status::ingetrokken:
        case Status::buiten_behandeling:
        case Status::overleden:
        case Status::overgedragen:
        case Status::samengevoegd:
            return {};
    }
    return {};
}

std::string pad(const Casus& c, std::string_view achter) {
    std::string uit = "/casussen/" + c.nummer;
    if (!achter.empty()) uit += "/" + std::string(achter);
    return uit;
}

}  // namespace casus
