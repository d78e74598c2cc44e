// SPDX-License-Identifier: EUPL-1.2
#include <iostream>

#include "app/huis.hpp"
#include "app/opdrachten/opdrachten.hpp"
#include "base/tekst.hpp"

namespace app::opdrachten {
namespace {

using toegang::Kijker;

int weiger(std::string_view tekst) {
    std::cerr << tekst << "\n";
    return kGeweigerd;
}
int weiger(const base::Fouten& fouten) {
    for (const auto& f : fouten) std::cerr << f.tekst << "\n";
    return kGeweigerd;
}

base::Fout fout(std::string tekst) { return {base::Soort::ongeldig, "app.gebruiker", "", std::move(tekst)}; }

base::Result<regio::RegioId> regio_van(storage::Sessie& s, const std::string& code) {
    const auto r = regio::vind_code(s, code);
    if (!r) return fout("Deze regio bestaat hier niet.");
    return r->id;
}

/// S8: on a real installation power over accounts needs a second person who may give it, or an emergency with a reason; the event and
/// a message to the fg stay behind.
base::Result<> verantwoord(storage::Sessie& s, const Huis& huis, regio::RegioId regio, const Verantwoording& v) {
    if (huis.om().demo) return base::goed();
    if (v.nood.size() >= 30) return base::goed();
    if (!v.nood.empty()) return fout("Beschrijf de nood in minstens 30 tekens.");
    const auto wie = toegang::account_met_email(s, v.tweede_persoon);
    const auto rollen = wie ? toegang::rollen(s, regio, wie->id, huis.klok().nu()) : toegang::Rollen{};
    if (!wie || wie->geblokkeerd || !rollen.overlapt({toegang::Rol::beheerder, toegang::Rol::fg}))
        return fout("Dit vraagt een tweede persoon: geef --tweede-persoon met het adres van een andere beheerder of de fg, of --nood \"reden\".");
    return base::goed();
}

void leg_vast(storage::Sessie& s, Huis& huis, regio::RegioId regio, std::string naam, toegang::AccountId wie, const Verantwoording& v) {
    const base::Moment nu = huis.klok().nu();
    auto g = toegang::gebeurtenis_van(Kijker::systeem(regio, "cli"), nu, std::move(naam), audit::Actie::wijzigen, toegang::Rol::beheerder);
    g.object = "account";
    g.object_id = wie.getal;
    g.regel = huis.om().demo ? "demo" : v.nood.empty() ? "tweede persoon" : "nood";
    audit::leg_vast(s, huis.ids(), g);
    if (huis.om().demo || !huis.om().smtp) return;
    for (const auto& fg : toegang::met_rol(s, regio, toegang::Rol::fg, nu))
        (void)outbox::leg_klaar(s, huis.om(), {.regio = regio.getal, .soort = "toegang.cli", .aan = fg.email, .aan_account = fg.id.getal,
                                               .onderwerp = "Op de server is iets aan een account veranderd",
                                               .tekst = "Kijk in het logboek wat er is gebeurd en of dat klopt."}, nu);
}

base::Result<toegang::AccountId> maak(storage::Sessie& s, Huis& huis, const GebruikerVraag& v, const std::string& wachtwoord) {
    const auto regio = regio_van(s, v.regio);
    if (!regio) return regio.fouten();
    const bool eerste = toegang::met_rol(s, *regio, toegang::Rol::beheerder, huis.klok().nu()).empty();
    if (auto mag = verantwoord(s, huis, *regio, v.verantwoording); !mag && !eerste) return mag.fouten();
    auto id = toegang::maak_account(s, huis.ids(), {.email = v.email, .naam = v.naam, .wachtwoord = wachtwoord}, huis.klok().nu());
    if (!id || v.rol.empty()) return id;
    const auto rol = toegang::rol_van(v.rol);
    if (!rol) return fout("Deze rol bestaat niet.");
    if (auto gaf = toegang::geef_rol(s, huis.ids(), *regio, *id, *rol, huis.klok().nu()); !gaf) return gaf.fouten();
    leg_vast(s, huis, *regio, "toegang.account_gemaakt", *id, v.verantwoording);
    return id;
}

}  // namespace

int gebruiker_maak(const Instellingen& i, const GebruikerVraag& v) {
    Huis huis({.instellingen = i});
    const std::string wachtwoord = base::crypto::willekeurige_code(16);
    const auto id = huis.db().schrijf({}, [&](storage::Sessie& s) { return maak(s, huis, v, wachtwoord); });
    if (!id) return weiger(id.fouten());
    base::Json uit;
    uit.zet("email", v.email);
    uit.zet("wachtwoord", wachtwoord);
    std::cout << uit.schrijf() << "\n";
    return kGoed;
}

int gebruiker_lijst(const Instellingen& i, const GebruikerVraag& v) {
    Huis huis({.instellingen = i});
    const auto nu = huis.klok().nu();
    base::Json::Lijst uit;
    const auto regio = huis.db().lees({}, [&](storage::Sessie& s) { return regio_van(s, v.regio); });
    if (!regio) return weiger(regio.fouten());
    huis.db().lees({}, [&](storage::Sessie& s) {
        for (const toegang::Rol rol : toegang::alle_rollen())
            for (const auto& a : toegang::met_rol(s, *regio, rol, nu)) {
                base::Json regel;
                regel.zet("email", a.email);
                regel.zet("naam", a.naam);
                regel.zet("rol", toegang::naam_van(rol));
                regel.zet("geblokkeerd", a.geblokkeerd);
                uit.push_back(std::move(regel));
            }
    });
    std::cout << base::Json(std::move(uit)).schrijf() << "\n";
    return kGoed;
}

int gebruiker_rol(const Instellingen& i, const GebruikerVraag& v) {
    Huis huis({.instellingen = i});
    const auto rol = toegang::rol_van(v.rol);
    if (!rol) return weiger("Deze rol bestaat niet.");
    const auto uit = huis.db().schrijf({}, [&](storage::Sessie& s) -> base::Result<> {
        const auto regio = regio_van(s, v.regio);
        if (!regio) return regio.fouten();
        if (auto mag = verantwoord(s, huis, *regio, v.verantwoording); !mag) return mag;
        const auto wie = toegang::account_met_email(s, v.email);
        if (!wie) return fout("Dit account bestaat niet.");
        if (v.weg) toegang::neem_rol(s, *regio, wie->id, *rol, huis.klok().nu());
        else if (auto gaf = toegang::geef_rol(s, huis.ids(), *regio, wie->id, *rol, huis.klok().nu()); !gaf) return gaf;
        leg_vast(s, huis, *regio, v.weg ? "toegang.rol_weg" : "toegang.rol_gegeven", wie->id, v.verantwoording);
        return base::goed();
    });
    return uit ? kGoed : weiger(uit.fouten());
}

int token_maak(const Instellingen& i, const TokenVraag& v) {
    Huis huis({.instellingen = i});
    const auto token = huis.db().schrijf({}, [&](storage::Sessie& s) -> base::Result<std::string> {
        const auto regio = regio_van(s, v.regio);
        if (!regio) return regio.fouten();
        if (auto mag = verantwoord(s, huis, *regio, v.verantwoording); !mag) return mag.fouten();
        const auto wie = toegang::account_met_email(s, v.account);
        if (!wie) return fout("Dit account bestaat niet.");
        std::vector<std::string> scopes;
        for (const auto& scope : base::tekst::splits(v.rechten, ' '))
            if (!scope.empty()) scopes.push_back(scope);
        auto uit = toegang::maak_token(s, huis.ids(), *regio, wie->id, scopes, huis.klok().nu());
        if (uit) leg_vast(s, huis, *regio, "toegang.token_gemaakt", wie->id, v.verantwoording);
        return uit;
    });
    if (!token) return weiger(token.fouten());
    std::cout << *token << "\n";
    return kGoed;
}

}  // namespace app::opdrachten
