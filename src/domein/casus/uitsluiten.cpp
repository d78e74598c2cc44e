// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/tekst.hpp"
#include "domein/casus/bericht.hpp"
#include "domein/casus/uitsluiten.hpp"

namespace casus {
namespace {

base::Fout kan_niet(std::string sleutel, std::string veld, std::string tekst) {
    return {base::Soort::ongeldig, "casus." + std::move(sleutel), std::move(veld), std::move(tekst)};
}

bool mag(storage::Sessie& s, const Kijker& k, const Casus& c, base::Moment nu) {
    const auto i = inzage(s, k, c, nu);
    return i && i->rollen.overlapt({Rol::inbrenger, Rol::procesondersteuner});
}

/// A recused procesondersteuner is replaced: the others hear that nobody handles it any more.
void geef_terug(const Uitgesloten& e) {
    const auto behandelaar = toegang::account(e.sessie, e.casus.behandelaar);
    if (!behandelaar || !e.treft(*behandelaar)) return;
    zet_behandelaar(e.sessie, e.casus.id, {});
    Casus zonder = e.casus;
    zonder.behandelaar = {};
    bericht::procesondersteuner(e.sessie, e.om, zonder, "casus.zonder_behandelaar", "Een casus heeft geen behandelaar meer",
                                "Casus " + zonder.nummer + " heeft geen behandelaar meer. Neem hem over.", e.op);
}

}  // namespace

void sluit_uit(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, AccountId account,
               toegang::OrganisatieId organisatie, base::Moment nu) {
    if (uitgesloten(s, c.id, account, organisatie)) return;
    s.doe("INSERT INTO casus_uitgesloten (id, regio_id, casus_id, account_id, organisatie_id, door_id, op)"
          " VALUES (?1,?2,?3,?4,?5,?6,?7)",
          om.ids.nieuw(), c.regio, c.id, account, organisatie, k.account.getal, nu);
    auto g = toegang::gebeurtenis_van(k, nu, "casus.uitgesloten", audit::Actie::wijzigen, Rol::procesondersteuner);
    g.casus = c.id.getal;
    g.object = account ? "account" : "organisatie";
    g.object_id = account ? account.getal : organisatie.getal;
    audit::leg_vast(s, om.ids, g);
    const Uitgesloten gebeurd{s, om, c, account, organisatie, nu};
    geef_terug(gebeurd);
    om.bus.meld(gebeurd);
}

bool uitgesloten(storage::Sessie& s, CasusId casus, AccountId account, toegang::OrganisatieId organisatie) {
    return s
        .een("SELECT 1 FROM casus_uitgesloten WHERE casus_id = ?1 AND (account_id = ?2 OR organisatie_id = ?3) LIMIT 1",
             casus.getal, account, organisatie)
        .has_value();
}

std::vector<Uitsluiting> uitsluitingen(storage::Sessie& s, const Casus& c) {
    std::vector<Uitsluiting> uit;
    for (const auto& r : s.vraag("SELECT id, account_id, organisatie_id, door_id, op FROM casus_uitgesloten"
                                 " WHERE casus_id = ?1 AND regio_id = ?2 ORDER BY op, id",
                                 c.id, c.regio))
        uit.push_back({r.getal(0), r.id<AccountId>(1), r.id<toegang::OrganisatieId>(2), r.id<AccountId>(3), r.moment(4)});
    return uit;
}

/// Eigen regel (S3): takes effect with the next request, for every role, relation and list.
base::Result<> sluit_uit_met_reden(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, AccountId account,
                                   toegang::OrganisatieId organisatie, std::string reden, base::Moment nu) {
    if (!mag(s, k, c, nu)) return niet_gevonden();
    const auto inbrenger = toegang::account(s, c.inbrenger);
    if (account && account == c.inbrenger)
        return kan_niet("uitsluiten_inbrenger", "naam", "De inbrenger van de casus kun je niet uitsluiten.");
    if (organisatie && inbrenger && inbrenger->organisatie == organisatie)
        return kan_niet("uitsluiten_inbrenger", "organisatie",
                        "Bij deze organisatie werkt de inbrenger. Sluit iemand met naam uit.");
    schrijf_tijdlijn(s, om, k, c, "uitsluiting", std::move(reden), nu);  // first: afterwards the viewer may see nothing
    sluit_uit(s, om, k, c, account, organisatie, nu);
    return base::goed();
}

base::Result<> laat_weer_toe(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, std::int64_t id,
                             std::string reden, base::Moment nu) {
    if (!mag(s, k, c, nu)) return niet_gevonden();
    if (s.doe("DELETE FROM casus_uitgesloten WHERE id = ?1 AND casus_id = ?2 AND regio_id = ?3", id, c.id, c.regio) == 0)
        return niet_gevonden();
    schrijf_tijdlijn(s, om, k, c, "uitsluiting_opgeheven", std::move(reden), nu);
    return base::goed();
}

std::vector<toegang::Account> met_naam(storage::Sessie& s, toegang::RegioId regio, std::string_view naam, base::Moment nu) {
    const std::string gezocht = base::tekst::vouw(naam);
    std::vector<toegang::Account> uit;
    for (const Rol rol : toegang::alle_rollen())
        for (auto& a : toegang::met_rol(s, regio, rol, nu)) {
            const bool al = std::any_of(uit.begin(), uit.end(), [&](const auto& er) { return er.id == a.id; });
            if (!al && base::tekst::vouw(a.naam) == gezocht) uit.push_back(std::move(a));
        }
    return uit;
}

}  // namespace casus
