// SPDX-License-Identifier: EUPL-1.2
#include "domein/advies/advies.hpp"
#include "domein/invoer/regels.hpp"

namespace invoer {
namespace {

using casus::Stap;
using casus::Status;

storage::Bytes index(const Omgeving& om, regio::RegioId regio, const std::string& kenmerk) {
    return {om.sleutels.blinde_index(regio.getal, "invoer_kenmerk", kenmerk)};
}

std::optional<base::Datum> dag(const Antwoorden& a, std::string_view veld) { return base::lees_datum(a.tekst(veld)); }

/// The time of day is not known: the beginning of the day, so that nothing of today lies ahead.
base::Moment begin_van(base::Datum d) { return base::om(d, 0, 0); }

/// What happened, as the status table knows it.
std::vector<casus::Verleden::Stap> verloop(const Antwoorden& a, Status status) {
    std::vector<casus::Verleden::Stap> uit{
        {Stap::indienen, Status::ingediend, Status::ingediend, begin_van(*dag(a, "ingediend"))}};
    const auto verder = [&](Stap wat, Status naar, std::optional<base::Datum> op) {
        if (op) uit.push_back({wat, uit.back().naar, naar, begin_van(*op)});
    };
    const auto vooroverleg = dag(a, "vooroverleg");
    verder(Stap::behandelen, Status::in_vooroverleg, vooroverleg);
    if (status == Status::doorverwezen) verder(Stap::doorverwijzen, status, vooroverleg);
    if (status == Status::geregistreerd) verder(Stap::registreren, status, vooroverleg);
    if (dag(a, "overleg")) verder(Stap::agenderen, Status::geagendeerd, vooroverleg);
    verder(dag(a, "overleg") ? Stap::bespreken : Stap::direct_adviseren, Status::geadviseerd, dag(a, "advies"));
    if (status == Status::in_opvolging) verder(Stap::opvolgen, status, dag(a, "sinds"));
    if (status == Status::afgesloten) verder(Stap::afsluiten, status, dag(a, "sinds"));
    return uit;
}

}  // namespace

bool al_ingevoerd(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, const std::string& kenmerk) {
    return s.een("SELECT 1 FROM invoer_casus WHERE regio_id = ?1 AND kenmerk = ?2", regio, index(om, regio, kenmerk)).has_value();
}

/// Eigen regel (domain.md section 2, "Dates"): what waits for the vooroverleg is put on the next one by the clock itself; the rest tells
/// nobody anything. The next date is one that is still to come, or none.
Casus voer_in(storage::Sessie& s, const Omgeving& om, const Kijker& k, const aanmelding::Keuzes& keuzes, const Antwoorden& a,
              base::Moment nu) {
    const Status status = *casus::status_van(a.tekst("status"));
    const bool wacht = status == Status::in_vooroverleg;
    const auto wie = *verwijzer(s, k.regio, a.tekst("verwijzer-email"), nu);
    casus::Verleden v;
    v.casus.soort = a.tekst("soort") == "melding" ? casus::Soort::melding : casus::Soort::vraag;
    v.casus.inbrenger = wie.id;
    v.casus.inbrenger_gecontroleerd = wie.gecontroleerd;
    v.casus.ingediend_op = begin_van(*dag(a, "ingediend"));
    v.casus.vooroverleg_op = dag(a, "vooroverleg");
    v.overleg_op = dag(a, "overleg");
    v.stappen = verloop(a, status);
    v.status = wacht ? Status::ingediend : status;
    if (const auto advies = dag(a, "advies"); advies && casus::is_open(status))
        v.uiterlijk = volgende_controle(*advies, keuzes.regels, base::dag_van(nu));
    aanmelding::achteraf::vul(v.casus, a, keuzes, v.casus.ingediend_op);
    const Casus c = casus::maak_achteraf(s, om, k, v, nu);
    aanmelding::achteraf::bewaar(s, om, c, a, keuzes);
    if (status == Status::afgesloten) advies::achteraf::sluit_af(s, om, c, a.tekst("uitkomst"), c.status_sinds);
    s.doe("INSERT INTO invoer_casus (casus_id, regio_id, kenmerk) VALUES (?1,?2,?3)", c.id, c.regio,
          index(om, k.regio, a.tekst("kenmerk")));
    if (!wacht) return c;
    return casus::gebeur(s, om, Kijker::systeem(k.regio), c.id, {.stap = Stap::behandelen, .versie = c.versie}, nu).waarde();
}

void luister(base::Bus& bus) {
    bus.luister<casus::Vernietigd>([](const casus::Vernietigd& v) {
        v.sessie.doe("DELETE FROM invoer_casus WHERE casus_id = ?1 AND regio_id = ?2", v.casus.id, v.casus.regio);
    });
}

}  // namespace invoer
