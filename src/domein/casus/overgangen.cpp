// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/casus.hpp"

namespace casus {
namespace {

using enum Status;
using Van = std::vector<Status>;

constexpr Rollen kVoorzitter{Rol::voorzitter, Rol::waarnemend_voorzitter};
constexpr Rollen kProces{Rol::procesondersteuner};
constexpr Rollen kInbrenger{Rol::inbrenger};
constexpr Rollen kProcesOfVoorzitter{Rol::procesondersteuner, Rol::voorzitter, Rol::waarnemend_voorzitter};
constexpr Rollen kOpnieuw{Rol::inbrenger, Rol::voorzitter, Rol::waarnemend_voorzitter, Rol::procesregisseur};
constexpr Rollen kAfsluiters{Rol::voorzitter, Rol::waarnemend_voorzitter, Rol::procesregisseur, Rol::procesondersteuner};
constexpr Rollen kInbrengerOfVoorzitter{Rol::inbrenger, Rol::voorzitter, Rol::waarnemend_voorzitter};

/// Eigen regel (domain.md section 6): a question whose masked dossier nobody signed gets no outcome that needs its content.
std::string_view getekend(const Casus& c, const Feiten&) {
    if (c.soort == Soort::melding || c.getekend > 0) return {};
    return "Het anonieme dossier is nog niet getekend. Vraag een aanvulling of houd de casus aan.";
}
/// 001 "Bespreken in de OPH": the table reads a signed dossier, and a melding has none before a text was added to it.
std::string_view te_bespreken(const Casus& c, const Feiten& f) {
    if (c.soort == Soort::vraag || c.getekend > 0) return getekend(c, f);
    return "Bij deze melding is nog geen dossier om te bespreken. Vraag de inbrenger eerst een aanvulling.";
}
/// 001 "Wat is een doorbraakaanpak?" and "Op welke eisen en richtlijnen wordt in het vooroverleg getoetst?": to the doorbraak
/// only where the gemeente has it, otherwise to another expertise that is named.
std::string_view doorverwijsbaar(const Casus& c, const Feiten& f) {
    if (const auto nee = getekend(c, f); !nee.empty()) return nee;
    if (f.doorbraak_mogelijk || f.andere_expertise) return {};
    return "Deze gemeente heeft geen doorbraakaanpak. Kies naar welke andere expertise de casus gaat.";
}
/// 004 "Procesregie": who has a procesregisseur is let go only when the solution stands.
std::string_view afsluitbaar(const Casus&, const Feiten& f) {
    if (!f.heeft_procesregisseur || f.opgelost) return {};
    return "Er is een procesregisseur. Sluit pas af als de oplossing er is.";
}

struct Rij {
    Van van;
    Stap stap;
    Status naar;
    Rollen wie;
    bool systeem = false;
    std::string_view (*voorwaarde)(const Casus&, const Feiten&) = nullptr;
    bool wint_altijd = false;
};

std::vector<Rij> rijen() {
    const Van voor_advies = {ingediend, aanvulling_gevraagd, in_vooroverleg, geagendeerd};
    const Van geeindigd = {afgesloten, geregistreerd, ingetrokken, buiten_behandeling};
    Van open = voor_advies;
    open.insert(open.end(), {geadviseerd, in_opvolging, doorverwezen});
    Van niet_definitief = open;
    niet_definitief.insert(niet_definitief.end(), geeindigd.begin(), geeindigd.end());
    return {
        // 001 "Wanneer meld ik een casus aan?": what came in before the deadline is discussed in that vooroverleg.
        {{ingediend}, Stap::behandelen, in_vooroverleg, kVoorzitter, true},
        {{ingediend, in_vooroverleg}, Stap::aanvulling_vragen, aanvulling_gevraagd, kProcesOfVoorzitter},
        {{aanvulling_gevraagd}, Stap::aanvullen, in_vooroverleg, kInbrenger},
        {{aanvulling_gevraagd}, Stap::niet_beantwoord, buiten_behandeling, kVoorzitter},
        // 000 and 001 "Wat zijn de verschillen …": all are discussed in the vooroverleg, not all at the table.
        {{in_vooroverleg}, Stap::registreren, geregistreerd, kVoorzitter, false, getekend},
        {{in_vooroverleg}, Stap::agenderen, geagendeerd, kVoorzitter, false, te_bespreken},
        {{in_vooroverleg}, Stap::direct_adviseren, geadviseerd, kVoorzitter, false, getekend},
        {{in_vooroverleg}, Stap::doorverwijzen, doorverwezen, kVoorzitter, false, doorverwijsbaar},
        {{in_vooroverleg}, Stap::aanhouden, in_vooroverleg, kVoorzitter, true},
        {{geagendeerd}, Stap::bespreken, geadviseerd, kProcesOfVoorzitter, true},
        {{geagendeerd}, Stap::niet_besproken, geagendeerd, kProcesOfVoorzitter, true},
        {{geagendeerd}, Stap::van_agenda_halen, in_vooroverleg, kVoorzitter},
        {{geadviseerd}, Stap::opvolgen, in_opvolging, kProcesOfVoorzitter},
        {{geadviseerd, in_opvolging}, Stap::opnieuw_inbrengen, ingediend, kOpnieuw},
        {{geadviseerd, in_opvolging, doorverwezen}, Stap::afsluiten, afgesloten, kAfsluiters, false, afsluitbaar},
        {voor_advies, Stap::intrekken, ingetrokken, kInbrenger, false, nullptr, true},
        {niet_definitief, Stap::ongeldig_verklaren, ingetrokken, kProces},
        {{doorverwezen}, Stap::overgenomen, doorverwezen, kVoorzitter},
        {{doorverwezen}, Stap::niet_overgenomen, in_vooroverleg, {}, true},
        {geeindigd, Stap::heropenen, ingediend, kInbrengerOfVoorzitter},
        // Asked by the procesondersteuner; it happens when both referrers agreed.
        {open, Stap::samenvoegen, samengevoegd, kProces, true},
        {niet_definitief, Stap::overlijden, overleden, kProcesOfVoorzitter, false, nullptr, true},
        // Asked by the procesondersteuner; it happens when the other region accepts.
        {open, Stap::overdragen, overgedragen, kProces, true},
    };
}

std::vector<Overgang> maak_tabel() {
    std::vector<Overgang> uit;
    for (const Rij& r : rijen())
        for (const Status van : r.van) uit.push_back({van, r.stap, r.naar, r.wie, r.systeem, r.voorwaarde, r.wint_altijd});
    return uit;
}

}  // namespace

const std::vector<Overgang>& overgangen() {
    static const std::vector<Overgang> tabel = maak_tabel();
    return tabel;
}

const Overgang* overgang(Status van, Stap stap) {
    for (const Overgang& o : overgangen())
        if (o.van == van && o.stap == stap) return &o;
    return nullptr;
}

/// Eigen regel (domain.md section 2): an answer goes back to where the question was asked, and what ends without being handled
/// stays registered when there is a duty to register.
Status doel_van(const Overgang& o, const Casus& c) {
    if (o.stap == Stap::aanvullen) return c.kwam_uit.value_or(in_vooroverleg);
    if ((o.stap == Stap::intrekken || o.stap == Stap::niet_beantwoord) && c.plicht) return geregistreerd;
    return o.naar;
}

/// Eigen regel (domain.md section 2, "niet overgenomen"): taking over ends the term, so without a term it was done already.
std::vector<Stap> mogelijk(Rollen rollen, const Casus& c) {
    std::vector<Stap> uit;
    for (const Overgang& o : overgangen())
        if (o.van == c.status && o.wie.overlapt(rollen) && (o.stap != Stap::overgenomen || c.uiterlijk)) uit.push_back(o.stap);
    return uit;
}

}  // namespace casus
