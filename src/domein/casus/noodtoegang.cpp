// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/noodtoegang.hpp"

#include <algorithm>

#include "base/tekst.hpp"
#include "domein/casus/bericht.hpp"
#include "domein/casus/tijdlijn.hpp"

namespace casus {
namespace {

constexpr const char* kKies =
    "SELECT id, casus_id, account_id, reden, vanaf, tot, oordeel, regio_id FROM casus_noodtoegang WHERE regio_id = ?1 AND ";

base::crypto::Plek plek(nood::Id id) { return {"casus_noodtoegang", "reden", id.getal}; }

nood::Regel uit(const Omgeving& om, const storage::Rij& r) {
    nood::Regel g{r.id<nood::Id>(0), r.id<CasusId>(1), r.id<AccountId>(2), {}, r.moment(4), r.moment(5), r.tekst(6)};
    g.reden = om.sleutels.ontsleutel(r.getal(7), plek(g.id), r.bytes(3)).value_or("");
    return g;
}

std::vector<nood::Regel> alle_uit(const Omgeving& om, const storage::Rijen& rijen) {
    std::vector<nood::Regel> lijst;
    for (const auto& r : rijen) lijst.push_back(uit(om, r));
    return lijst;
}

base::Fout kan_niet(std::string sleutel, std::string veld, std::string tekst) {
    return {base::Soort::ongeldig, "casus." + std::move(sleutel), std::move(veld), std::move(tekst)};
}

/// The same mark as of who signed: no masked role on this casus any more, in the policy, the lists and the counts.
void onthoud(storage::Sessie& s, const Omgeving& om, const Casus& c, AccountId wie, nood::Id bron, base::Moment nu) {
    s.doe(
        "INSERT INTO casus_relatie (id, regio_id, casus_id, account_id, relatie, vanaf, tot, bron) VALUES (?1,?2,?3,?4,?5,?6,?6,?7)",
        om.ids.nieuw(), c.regio, c.id, wie, naam_van(Relatie::tekenaar), nu, bron.getal);
}

void vertel(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, base::Moment nu) {
    toegang::meld_fg(s, om, c.regio, "Noodtoegang: kijk dit na",
                     k.naam + " opende het dossier van casus " + c.nummer +
                         " met noodtoegang. Lees de reden en kijk dit binnen 5 werkdagen na, bij Noodtoegang in het menu.",
                     nu, "casus/" + std::to_string(c.id.getal));
    const auto anderen = nood::andere_voorzitters(s, k, c, nu);
    for (const auto& wie : anderen)
        bericht::aan(s, om, c, wie, "casus.noodtoegang", "Jij leidt een casus verder",
                     "De voorzitter opende het dossier van casus " + c.nummer +
                         " met noodtoegang en leidt deze casus niet meer. Dat doe jij nu.",
                     nu);
    bericht::procesondersteuner(
        s, om, c, "casus.noodtoegang", "De voorzitter gebruikte noodtoegang",
        "De voorzitter opende het dossier van casus " + c.nummer + " met noodtoegang en leidt deze casus niet meer. " +
            (anderen.empty() ? "Er is geen waarnemend voorzitter: vraag de beheerder om er een aan te wijzen."
                             : "De waarnemend voorzitter doet dat nu."),
        nu);
}

}  // namespace

bool nood::is_vers(const Kijker& k, base::Moment nu, std::chrono::minutes hoe_oud) {
    return k.totp_op && nu - *k.totp_op <= hoe_oud;
}

bool nood::loopt(storage::Sessie& s, const Kijker& k, CasusId casus, base::Moment nu) {
    return s
        .een("SELECT 1 FROM casus_noodtoegang WHERE casus_id = ?1 AND account_id = ?2 AND vanaf <= ?3 AND tot > ?3 LIMIT 1",
             casus, k.account, nu)
        .has_value();
}

std::vector<toegang::Account> nood::andere_voorzitters(storage::Sessie& s, const Kijker& k, const Casus& c, base::Moment nu) {
    std::vector<toegang::Account> anderen;
    for (const Rol rol : {Rol::waarnemend_voorzitter, Rol::voorzitter})
        for (auto& a : toegang::met_rol(s, c.regio, rol, nu)) {
            const bool al = a.id == k.account || std::ranges::find(anderen, a.id, &toegang::Account::id) != anderen.end();
            if (!al && !uitgesloten(s, c.id, a.id, a.organisatie)) anderen.push_back(std::move(a));
        }
    return anderen;
}

/// Eigen regel (S16): three per person in 30 days. It cannot be renewed: afterwards the casus is not there for who opened it (S28).
base::Result<> nood::open(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Gevonden& g, const std::string& reden,
                          base::Moment nu) {
    const Casus& c = g.casus;
    if (!g.inzage.rollen.overlapt({Rol::voorzitter, Rol::waarnemend_voorzitter})) return niet_gevonden();
    if (is_definitief(c.status)) return kan_niet_meer(c);  // nobody is in need any more, or it is read elsewhere
    if (base::tekst::lengte(base::tekst::trim(reden)) < kKortsteReden)
        return kan_niet("noodtoegang_reden", "reden", "Schrijf in minstens 30 tekens waarom dit nodig is");
    if (!is_vers(k, nu, kVersBijVersturen))
        return base::Fout{base::Soort::geen_recht, "casus.noodtoegang_bewijs", "", "Laat eerst opnieuw je tweede stap zien."};
    const auto eerder =
        s.een("SELECT COUNT(*) FROM casus_noodtoegang WHERE account_id = ?1 AND vanaf > ?2", k.account, nu - kPeriode);
    if (eerder->getal(0) >= kMeeste)
        return kan_niet("noodtoegang_te_vaak", "reden",
                        "Je gebruikte in 30 dagen al 3 keer noodtoegang. Vraag de procesondersteuner om hulp");
    const auto id = om.ids.maak<Id>();
    s.doe(
        "INSERT INTO casus_noodtoegang (id, regio_id, casus_id, account_id, reden, vanaf, tot, oordeel) VALUES (?1,?2,?3,?4,?5,?6,?7,'')",
        id, c.regio, c.id, k.account, om.sleutels.versleutel(c.regio.getal, plek(id), reden), nu, nu + kDuur);
    tijdlijn::voeg_toe(s, om, k, {c, "noodtoegang", {}, {}, g.inzage.als, {}}, nu);
    onthoud(s, om, c, k.account, id, nu);
    vertel(s, om, k, c, nu);
    return base::goed();
}

std::vector<nood::Regel> nood::lopend(storage::Sessie& s, const Omgeving& om, const Kijker& k, base::Moment nu) {
    static const std::string kSql = std::string(kKies) + "account_id = ?2 AND vanaf <= ?3 AND tot > ?3 ORDER BY vanaf, id";
    return alle_uit(om, s.vraag(kSql, k.regio, k.account, nu));
}

std::vector<nood::Regel> nood::na_te_kijken(storage::Sessie& s, const Omgeving& om, toegang::RegioId regio) {
    static const std::string kSql = std::string(kKies) + "oordeel = '' ORDER BY vanaf, id";
    return alle_uit(om, s.vraag(kSql, regio));
}

bool nood::kijk_na(storage::Sessie& s, const Omgeving& om, const Kijker& k, Id id, bool terecht, base::Moment nu) {
    const auto r = s.een("SELECT casus_id FROM casus_noodtoegang WHERE regio_id = ?1 AND id = ?2 AND oordeel = ''", k.regio, id);
    if (!r) return false;
    const char* oordeel = terecht ? "terecht" : "onterecht";
    s.doe("UPDATE casus_noodtoegang SET oordeel = ?2, nagekeken_door = ?3, nagekeken_op = ?4 WHERE id = ?1", id, oordeel,
          k.account, nu);
    auto g = toegang::gebeurtenis_van(k, nu, "casus.noodtoegang_nagekeken", audit::Actie::wijzigen, Rol::fg);
    g.casus = r->getal(0);
    g.object = "noodtoegang";
    g.object_id = id.getal;
    g.bijzonderheid = oordeel;
    audit::leg_vast(s, om.ids, g);
    return true;
}

}  // namespace casus
