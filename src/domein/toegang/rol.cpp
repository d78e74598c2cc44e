// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "domein/toegang/toegang.hpp"

namespace toegang {
namespace {

struct Woord {
    Rol rol;
    std::string_view naam, label;
};

constexpr std::array<Woord, kAantalRollen> kWoorden{{
    {Rol::inbrenger, "inbrenger", "inbrenger"},
    {Rol::praktijkondersteuner, "praktijkondersteuner", "praktijkondersteuner"},
    {Rol::procesondersteuner, "procesondersteuner", "procesondersteuner"},
    {Rol::anonimiseerder, "anonimiseerder", "anonimiseerder"},
    {Rol::waarnemend_voorzitter, "waarnemend_voorzitter", "waarnemend voorzitter"},
    {Rol::voorzitter, "voorzitter", "voorzitter"},
    {Rol::vaste_deelnemer, "vaste_deelnemer", "vaste deelnemer"},
    {Rol::expert, "expert", "expert"},
    {Rol::ervaringsdeskundige, "ervaringsdeskundige", "ervaringsdeskundige"},
    {Rol::maatje, "maatje", "maatje"},
    {Rol::procesregisseur, "procesregisseur", "procesregisseur"},
    {Rol::doorbraakcoach, "doorbraakcoach", "doorbraakcoach"},
    {Rol::beleidsadviseur, "beleidsadviseur", "beleidsadviseur"},
    {Rol::rob, "rob", "Regionaal Ondersteuningsbureau"},
    {Rol::boeg, "boeg", "BOEG-coördinator"},
    {Rol::jeugdige, "jeugdige", "jeugdige"},
    {Rol::ouder, "ouder", "ouder"},
    {Rol::fg, "fg", "functionaris gegevensbescherming"},
    {Rol::gemeentecontact, "gemeentecontact", "contactpersoon gemeente"},
    {Rol::beheerder, "beheerder", "beheerder"},
}};

const Woord& woord(Rol r) { return kWoorden.at(static_cast<std::size_t>(r)); }

}  // namespace

std::string_view naam_van(Rol r) { return woord(r).naam; }
std::string_view label_van(Rol r) { return woord(r).label; }

std::optional<Rol> rol_van(std::string_view naam) {
    for (const auto& w : kWoorden)
        if (w.naam == naam) return w.rol;
    return std::nullopt;
}

std::vector<Rol> alle_rollen() {
    std::vector<Rol> uit;
    for (const auto& w : kWoorden) uit.push_back(w.rol);
    return uit;
}

/// Domain.md section 6 (eigen regel): the roles with "yes", "last 3" or "on request" under BSN, IDENTITEIT or INHOUD.
bool ziet_identiteit(Rol r) {
    static constexpr Rollen kRollen{Rol::inbrenger, Rol::praktijkondersteuner, Rol::procesondersteuner, Rol::anonimiseerder,
                                    Rol::maatje,    Rol::procesregisseur,      Rol::doorbraakcoach,     Rol::jeugdige,
                                    Rol::ouder};
    return kRollen.heeft(r);
}

bool ziet_alleen_gemaskeerd(Rol r) {
    static constexpr Rollen kRollen{Rol::voorzitter, Rol::waarnemend_voorzitter, Rol::vaste_deelnemer,
                                    Rol::expert,     Rol::ervaringsdeskundige,   Rol::boeg};
    return kRollen.heeft(r);
}

/// S25: a second factor for everyone who sees a child's identity or words; eigen regel: and for who decides on access (beheerder)
/// or sees every log line (fg), and for the chair, who can open a casus in an emergency (S16).
bool vereist_tweede_factor(Rollen rollen) {
    if (rollen.overlapt({Rol::beheerder, Rol::fg, Rol::voorzitter, Rol::waarnemend_voorzitter})) return true;
    for (const Rol r : alle_rollen())
        if (rollen.heeft(r) && ziet_identiteit(r)) return true;
    return false;
}

}  // namespace toegang
