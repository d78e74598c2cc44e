// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/paginas.hpp"
#include "domein/aanmelding/velden.hpp"
#include "domein/aanmelding/werk.hpp"
#include "web/formulierpagina.hpp"

namespace aanmelding {
namespace {

int jaar_van(base::Moment nu) { return static_cast<int>(std::chrono::year_month_day{base::dag_van(nu)}.year()); }

/// Without the time that other ids carry: that would tie the answers to a person and a casus.
std::int64_t id_zonder_tijd() {
    return (static_cast<std::int64_t>(base::crypto::willekeurig_getal(1U << 30U)) << 30) +
           base::crypto::willekeurig_getal(1U << 30U) + 1;
}

web::Formulierpagina formulier() {
    return {
        .titel = "Over jouw werk",
        .actie = "/aanmelden/over-jouw-werk",
        .knop = "Verstuur",
        .alineas =
            {"Deze vragen gaan over jou en niet over de casus. We bewaren je antwoorden zonder je naam en tonen ze alleen opgeteld, van minstens "
             "vijf verwijzers samen. Je hoeft niets in te vullen."},
        .velden = velden::werk(),
        .links = {{"Sla dit over", "/aanmelden"}}};
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) { return a.pagina(formulier().pagina()); }

base::Result<web::Antwoord> bewaar(toegang::Aanvraag& a) {
    const auto velden = velden::werk();
    auto antwoorden = web::formulier::lees(velden, a.verzoek.formulier);
    const auto fouten = web::formulier::controleer(velden, antwoorden);
    if (!fouten.empty()) return a.pagina(formulier().pagina(antwoorden, fouten));
    a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) { werk::bewaar(s, a.om, a.kijker, antwoorden, a.nu()); });
    return web::Antwoord::verder("/aanmelden");
}

}  // namespace

bool werk::gevraagd(storage::Sessie& s, const Kijker& k, base::Moment nu) {
    return s
        .een("SELECT 1 FROM aanmelding_werk_gevraagd WHERE regio_id = ?1 AND account_id = ?2 AND jaar = ?3", k.regio, k.account,
             jaar_van(nu))
        .has_value();
}

void werk::bewaar(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Antwoorden& a, base::Moment nu) {
    if (s.doe(
            "INSERT INTO aanmelding_werk_gevraagd (regio_id, account_id, jaar) VALUES (?1,?2,?3) ON CONFLICT (regio_id, account_id, jaar) DO NOTHING",
            k.regio, k.account, jaar_van(nu)) == 0)
        return;
    const auto id = id_zonder_tijd();
    s.doe("INSERT INTO aanmelding_werk (id, regio_id, jaar, antwoorden) VALUES (?1,?2,?3,?4)", id, k.regio, jaar_van(nu),
          om.sleutels.versleutel(k.regio.getal, {"aanmelding_werk", "antwoorden", id}, a.als_json().schrijf()));
}

void paginas::registreer_werk(toegang::Deur& deur) {
    deur.pagina(web::Methode::get, "/aanmelden/over-jouw-werk", "aanmelding.werk", recht_op_formulier(), toon);
    deur.pagina(web::Methode::post, "/aanmelden/over-jouw-werk", "aanmelding.werk.bewaar", recht_op_formulier(), bewaar);
}

}  // namespace aanmelding
