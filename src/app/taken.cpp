// SPDX-License-Identifier: EUPL-1.2
#include "app/buiten.hpp"
#include "app/kenmerk.hpp"
#include "app/slices.hpp"
#include "domein/aanmelding/verjaardag.hpp"
#include "domein/anonimisering/anonimisering.hpp"
#include "domein/audit/audit.hpp"
#include "domein/bewaren/bewaren.hpp"
#include "domein/invoer/invoer.hpp"
#include "domein/tafel/tafel.hpp"
#include "domein/toegang/aflopend.hpp"
#include "domein/vooroverleg/vooroverleg.hpp"

namespace app {
namespace {

using namespace std::chrono_literals;
using jobs::Uitkomst;

/// A line a day, so that the log itself tells whether the clock can be trusted (S11).
Uitkomst dagregel(const toegang::Omgeving& om, base::Moment nu) {
    om.db.schrijf(storage::Bereik::installatie(), [&](storage::Sessie& s) {
        audit::leg_vast(s, om.ids, {.naam = "installatie.dag", .op = nu, .kanaal = "taak"});
    });
    return {1, {}};
}

Uitkomst verstuur(const toegang::Omgeving& om, outbox::Verzender& verzender, base::Moment nu) {
    if (om.db.lees({}, [](storage::Sessie& s) { return stand(s, kPostBevroren).has_value(); }))
        return {0, "staat stil na een herstel"};
    return {verzender.verstuur(nu), {}};
}

/// S17, S35: what must stand outside this machine.
void voeg_buiten_toe(jobs::Planner& planner, const toegang::Omgeving& om, const Instellingen& i) {
    if (!i.ankers_bestand.empty())
        planner.voeg_toe({"audit.ankers", 60s,
                          [&om, &i](base::Moment) {
                              return Uitkomst{schrijf_ankers(om.db, i.ankers_bestand), {}};
                          },
                          "Ankers van het logboek wegschrijven"});
    if (!i.ankers_email.empty())
        planner.voeg_toe({"audit.ankermail", 24h,
                          [&om, &i](base::Moment nu) {
                              return Uitkomst{mail_anker(om, i.ankers_email, nu) ? 1 : 0, {}};
                          },
                          "Anker van het logboek mailen"});
    if (!i.vernietigregister.empty())
        planner.voeg_toe({"app.vernietigregister", 60s,
                          [&om, &i](base::Moment) {
                              return Uitkomst{schrijf_vernietigd(om.db, i.vernietigregister), {}};
                          },
                          "Vernietigregister bijwerken"});
}

/// The meetings of the coming half year stand ready in every region.
Uitkomst plan_vooruit(const toegang::Omgeving& om, base::Moment nu) {
    const auto regios = om.db.lees({}, [](storage::Sessie& s) { return regio::alle(s); });
    for (const auto& r : regios)
        om.db.schrijf({r.id.getal}, [&](storage::Sessie& s) {
            vooroverleg::plan(s, om, r.id, nu);
            tafel::plan(s, om, r.id, nu);
        });
    return {static_cast<std::int64_t>(regios.size()), {}};
}

/// Adds up what a task did in every region.
Uitkomst per_regio(const toegang::Omgeving& om, base::Moment nu,
                   int (*taak)(const toegang::Omgeving&, regio::RegioId, base::Moment)) {
    int aantal = 0;
    for (const auto& r : om.db.lees({}, [](storage::Sessie& s) { return regio::alle(s); })) aantal += taak(om, r.id, nu);
    return {aantal, {}};
}

/// The same for a task that works in the transaction that it is given.
Uitkomst per_regio(const toegang::Omgeving& om, base::Moment nu,
                   int (*taak)(storage::Sessie&, const toegang::Omgeving&, regio::RegioId, base::Moment)) {
    int aantal = 0;
    for (const auto& r : om.db.lees({}, [](storage::Sessie& s) { return regio::alle(s); }))
        aantal += om.db.schrijf({r.id.getal}, [&](storage::Sessie& s) { return taak(s, om, r.id, nu); });
    return {aantal, {}};
}

/// Until a day on which nothing was found, also of an instance that was replaced later: whoever hands in now writes it down himself, and
/// looking for what misses it takes long in a large installation.
Uitkomst werk_bij(const toegang::Omgeving& om, base::Moment nu) {
    constexpr std::string_view kGedaan = "bijgewerkt.ouders";
    if (om.db.lees({}, [&](storage::Sessie& s) { return stand(s, kGedaan); })) return {};
    auto uit = per_regio(om, nu, aanmelding::werk_bij);
    if (uit.aantal == 0) om.db.schrijf({}, [&](storage::Sessie& s) { zet_stand(s, kGedaan, base::iso(nu)); });
    return uit;
}

/// Domain.md section 8: ended casussen and lines of the log, and then whatever is left of them in the files.
Uitkomst vernietig(const toegang::Omgeving& om, base::Moment nu) {
    std::int64_t weg = 0, wachtend = 0;
    for (const auto& r : om.db.lees({}, [](storage::Sessie& s) { return regio::alle(s); })) {
        const auto uit = bewaren::vernietig_casussen(om, r.id, nu);
        weg += uit.vernietigd;
        wachtend += uit.wacht ? 1 : 0;
    }
    weg += bewaren::snoei_logboek(om, nu);
    const bool schoon = bewaren::wis_sporen(om);
    return {weg, (wachtend > 0 ? "regio's die wachten op akkoord: " + std::to_string(wachtend) + ". " : std::string()) +
                     (schoon ? "" : "databankbestand was bezet, volgende keer opnieuw")};
}

void voeg_bewaren_toe(jobs::Planner& planner, const toegang::Omgeving& om) {
    planner.voeg_toe(
        {"outbox.wis", 24h,
         [&om](base::Moment nu) {
             return Uitkomst{om.db.schrijf({}, [&](storage::Sessie& s) { return bewaren::wis_oude_post(s, nu); }), {}};
         },
         "Oude post wissen"});
    planner.voeg_toe(
        {"toegang.ruim_op", 1h,
         [&om](base::Moment nu) {
             return Uitkomst{om.db.schrijf({}, [&](storage::Sessie& s) { return bewaren::ruim_toegang_op(s, nu); }), {}};
         },
         "Verlopen sessies en links opruimen"});
    planner.voeg_toe({"toegang.tokens", 24h,
                      [&om](base::Moment nu) {
                          return Uitkomst{
                              om.db.schrijf({}, [&](storage::Sessie& s) { return toegang::meld_aflopende_tokens(s, om, nu); }),
                              {}};
                      },
                      "Melden dat een API-token afloopt"});
    planner.voeg_toe({"aanmelding.concepten", 24h,
                      [&om](base::Moment nu) { return per_regio(om, nu, bewaren::ruim_concepten_op); },
                      "Concepten bewaken en opruimen"});
    planner.voeg_toe({"invoer.ruim_op", 1h, [&om](base::Moment nu) { return per_regio(om, nu, invoer::ruim_op); },
                      "Bestanden van invoer wissen"});
    planner.voeg_toe({"bewaren.vernietig", 24h, [&om](base::Moment nu) { return vernietig(om, nu); },
                      "Vernietigen wat over de bewaartermijn is"});
}

}  // namespace

void voeg_taken_toe(jobs::Planner& planner, const toegang::Omgeving& om, outbox::Verzender& verzender, const Instellingen& i) {
    voeg_buiten_toe(planner, om, i);
    planner.voeg_toe({"audit.verzegel", 5s,
                      [&om](base::Moment nu) {
                          return Uitkomst{audit::verzegel(om.db, nu), {}};
                      },
                      "Logboek: regels vastzetten"});
    planner.voeg_toe({"audit.wijs_aan", 60s,
                      [&om](base::Moment) {
                          return Uitkomst{audit::wijs_aan(om.db), {}};
                      },
                      "Logboek: regels vindbaar maken"});
    planner.voeg_toe({"audit.zegel", 60s,
                      [&om](base::Moment nu) {
                          return Uitkomst{audit::maak_zegel(om.db, om.sleutels, nu), {}};
                      },
                      "Logboek: zegel zetten"});
    planner.voeg_toe(
        {"outbox.verstuur", 10s, [&om, &verzender](base::Moment nu) { return verstuur(om, verzender, nu); }, "Post versturen"});
    planner.voeg_toe({"vooroverleg.behandel", 60s,
                      [&om](base::Moment nu) { return per_regio(om, nu, vooroverleg::behandel_na_deadline); },
                      "Na de deadline naar het vooroverleg"});
    planner.voeg_toe({"vooroverleg.haal_terug", 1h, [&om](base::Moment nu) { return per_regio(om, nu, vooroverleg::haal_terug); },
                      "Terughalen wat niemand overneemt"});
    planner.voeg_toe({"tafel.herinner", 5min, [&om](base::Moment nu) { return per_regio(om, nu, tafel::herinner); },
                      "Herinneren aan uitnodigen en notulen"});
    planner.voeg_toe(
        {"overleg.plan", 24h, [&om](base::Moment nu) { return plan_vooruit(om, nu); }, "Bijeenkomsten vooruit plannen"});
    planner.voeg_toe({"aanmelding.dubbel", 5min, [&om](base::Moment nu) { return per_regio(om, nu, aanmelding::zoek_dubbele); },
                      "Dubbele aanmeldingen zoeken"});
    planner.voeg_toe({"aanmelding.werk_bij", 24h, [&om](base::Moment nu) { return werk_bij(om, nu); },
                      "Bijwerken wat een oudere versie niet vastlegde"});
    planner.voeg_toe({"aanmelding.herinner", 1h, [&om](base::Moment nu) { return per_regio(om, nu, aanmelding::herinner); },
                      "Herinneren aan vragen zonder antwoord"});
    planner.voeg_toe({"aanmelding.verjaardag", 24h,
                      [&om](base::Moment nu) { return per_regio(om, nu, aanmelding::verjaardag::waarschuw); },
                      "Op tijd nieuwe toestemming vragen"});
    planner.voeg_toe({"anonimisering.herinner", 1h, [&om](base::Moment nu) { return per_regio(om, nu, anonimisering::herinner); },
                      "Herinneren aan teksten die op een akkoord wachten"});
    voeg_bewaren_toe(planner, om);
    planner.voeg_toe({"installatie.dag", 24h, [&om](base::Moment nu) { return dagregel(om, nu); }, "Dagregel in het logboek"});
}

}  // namespace app
