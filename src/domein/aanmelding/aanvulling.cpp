// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/aanvulling.hpp"

#include "domein/aanmelding/bericht.hpp"

namespace aanmelding {
namespace {

/// Domain.md section 2, "aanvullen": what was in time keeps its vooroverleg when it is answered before it starts (a setting: Wednesday 09:00),
/// else it gets the next one.
std::optional<base::Datum> vooroverleg_na(const Casus& c, const regio::Rooster& r, base::Moment nu) {
    if (c.vooroverleg_op && nu < regio::aanvulling_tot(r, *c.vooroverleg_op)) return c.vooroverleg_op;
    const auto ronde = regio::ronde_voor(r, nu);
    return ronde ? std::optional(ronde->vooroverleg) : c.vooroverleg_op;
}

base::Fout leeg() { return {base::Soort::ongeldig, "aanmelding.leeg", "", "Vul minstens één vraag in"}; }

}  // namespace

base::Result<Casus> vraag_aanvulling(storage::Sessie& s, const Omgeving& om, const Kijker& k, CasusId id, int versie,
                                     const std::vector<std::pair<std::string, std::string>>& vragen, base::Moment nu) {
    if (vragen.empty()) return leeg();
    const auto voor = casus::lees(s, k.regio, id);
    const auto na = casus::gebeur(
        s, om, k, id,
        {.stap = casus::Stap::aanvulling_vragen,
         .versie = versie,
         .als = k.is(toegang::Rol::procesondersteuner) ? toegang::Rol::procesondersteuner : toegang::Rol::voorzitter,
         .uiterlijk = voor ? voor->vooroverleg_op : std::nullopt},
        nu);
    if (!na) return na;
    aanvullingen::vraag(s, om, k, *na, vragen, nu);
    const auto verstuurd = mail(s, om, na->regio, na->inbrenger,
                                {"aanmelding.aanvulling", "Er zijn vragen bij je aanmelding",
                                 "Er zijn vragen bij je aanmelding " + na->nummer + ". Geef je antwoord zo snel mogelijk.",
                                 casus::pad(*na, "aanvulling"), sleutel_van(*na)},
                                nu);
    if (!verstuurd) return verstuurd.fouten();
    return na;
}

base::Result<Casus> aanvullingen::beantwoord(storage::Sessie& s, const Omgeving& om, const Kijker& k, CasusId id, int versie,
                                             const std::vector<std::string>& antwoorden, base::Moment nu) {
    const auto voor = casus::lees(s, k.regio, id);
    auto vragen = voor ? open(s, om, *voor) : std::nullopt;
    if (!vragen || vragen->vragen.size() != antwoorden.size())
        return base::Fout{base::Soort::botsing, "aanmelding.geen_vragen", "", "Er zijn geen vragen meer om te beantwoorden"};
    const auto dag = vooroverleg_na(*voor, regio::rooster(s, k.regio), nu);
    const auto na = casus::gebeur(s, om, k, id,
                                  {.stap = casus::Stap::aanvullen,
                                   .versie = versie,
                                   .als = toegang::Rol::inbrenger,
                                   .vooroverleg_op = dag,
                                   .uiterlijk = dag},
                                  nu);
    if (!na) return na;
    for (std::size_t i = 0; i < antwoorden.size(); ++i) vragen->vragen[i].antwoord = antwoorden[i];
    antwoord(s, om, k, *na, *vragen, nu);
    casus::zet_te_tekenen(s, na->id, true);
    const auto verstuurd =
        mail(s, om, na->regio, vragen->gevraagd_door,
             {"aanmelding.aangevuld", "Er is antwoord op je vragen",
              "De inbrenger gaf antwoord op je vragen bij casus " + na->nummer + ".", casus::pad(*na), sleutel_van(*na)},
             nu);
    if (!verstuurd) return verstuurd.fouten();
    om.bus.meld(Aangevuld{s, om, k, *na, nu});
    return na;
}

base::Result<Casus> aanvullingen::vul_aan(storage::Sessie& s, const Omgeving& om, const Kijker& k, CasusId id,
                                          const std::string& tekst, base::Moment nu) {
    const auto gevonden = casus::vind(s, k, id, nu);
    if (!gevonden) return gevonden.fouten();
    const Casus& c = gevonden->casus;
    if (!gevonden->inzage.rollen.heeft(toegang::Rol::inbrenger))
        return base::Fout{base::Soort::geen_recht, "aanmelding.niet_van_jou", "",
                          "Alleen de inbrenger kan een aanvulling schrijven"};
    using casus::Status;
    if (c.status != Status::ingediend && c.status != Status::in_vooroverleg && c.status != Status::geagendeerd &&
        c.status != Status::aanvulling_gevraagd)
        return base::Fout{base::Soort::botsing, "aanmelding.kan_niet_meer", "",
                          "Aanvullen kan niet meer: de casus is al besproken of gesloten"};
    voeg_toe(s, om, k, c, tekst, nu);
    casus::zet_te_tekenen(s, c.id, true);
    casus::schrijf_tijdlijn(s, om, k, c, "aanvulling_toegevoegd", "", nu);
    om.bus.meld(Aangevuld{s, om, k, c, nu});
    return c;
}

}  // namespace aanmelding
