// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/bewijs.hpp"
#include "domein/toegang/instel_paginas.hpp"
#include "domein/toegang/koekje.hpp"
#include "domein/toegang/paginas.hpp"
#include "domein/toegang/tweede_factor.hpp"

namespace toegang {
namespace {

constexpr auto kInstallatie = storage::Bereik{};

/// S25: the old factor (or a recovery code) opens the way to a new one; without a factor the password does.
web::Formulierpagina bewijsformulier(const Aanvraag& a, bool heeft_factor) {
    web::Formulierpagina f{.titel = "Tweede stap instellen",
                           .actie = "/account/tweede-stap",
                           .knop = "Verder",
                           .terug = {"Mijn account", "/account"}};
    f.alineas = {
        heeft_factor
            ? "Laat eerst zien dat jij het bent. Daarna stel je je app opnieuw in en krijg je nieuwe herstelcodes."
            : "Met een tweede stap heb je bij het inloggen ook een code van je telefoon nodig. Zo is je wachtwoord alleen niet genoeg."};
    vraag_bewijs(f, a, heeft_factor);
    return f;
}

base::Result<web::Antwoord> toon_tweede_stap(Aanvraag& a) { return a.pagina(bewijsformulier(a, heeft_factor(a)).pagina()); }

base::Result<web::Antwoord> bewijs_tweede_stap(Aanvraag& a) {
    const bool factor = heeft_factor(a);
    const auto fout = keur_bewijs(a, factor);
    if (fout) return a.pagina(bewijsformulier(a, factor).pagina({}, {*fout}));
    const auto bewijs = a.om.db.schrijf(kInstallatie, [&](storage::Sessie& s) {
        begin_proef(s, a.om, a.kijker.account);
        return maak_bewijs(s, a.om, deze_sessie(s, a), a.nu());
    });
    return web::Antwoord::verder("/account/tweede-stap/instellen?bewijs=" + bewijs);
}

base::Result<web::Antwoord> toon_instellen(Aanvraag& a) {
    const auto inlog = a.om.db.lees(kInstallatie, [&](storage::Sessie& s) { return deze_sessie(s, a); });
    if (!bewijs_klopt(a.om, inlog, a.verzoek.vraag["bewijs"], a.nu())) return web::Antwoord::verder("/account/tweede-stap");
    return a.pagina(instelpagina(a.om, inlog, "/account/tweede-stap/instellen", a.verzoek.vraag["bewijs"], {}));
}

base::Result<web::Antwoord> bevestig_instellen(Aanvraag& a) {
    const auto inlog = a.om.db.lees(kInstallatie, [&](storage::Sessie& s) { return deze_sessie(s, a); });
    const auto bewijs = a.verzoek.formulier["bewijs"];
    if (!bewijs_klopt(a.om, inlog, bewijs, a.nu())) return web::Antwoord::verder("/account/tweede-stap");
    std::string geheim;
    const auto codes = bevestig(a.om, inlog, a.verzoek, [&](storage::Sessie& s) {
        geheim = ga_verder(s, inlog.id, Inlogstap::klaar, inlog.regio, a.nu());
    });
    if (!codes) return a.pagina(instelpagina(a.om, inlog, "/account/tweede-stap/instellen", bewijs, codes.fouten()));
    // The form fields of this page belong to the session's new secret.
    a.kader.csrf = csrf_token(a.om.sleutels, geheim, Maker{a.kijker.account, a.kijker.regio});
    auto uit = a.pagina(herstelcodepagina(*codes, "/account"));
    zet_sessie_koekje(uit, a.verzoek, geheim);
    return uit;
}

/// A page that needs a fresh factor sent the person here (vraag_bevestiging).
web::Formulierpagina bevestigformulier(const Aanvraag& a, std::string_view naar, bool factor) {
    web::Formulierpagina f{.titel = "Laat zien dat jij het bent", .actie = "/bevestigen", .knop = "Verder"};
    f.alineas = {"Voor de volgende stap vragen we dit nog een keer."};
    f.verborgen = {{"naar", std::string(naar)}};
    vraag_bewijs(f, a, factor);
    return f;
}

base::Result<web::Antwoord> toon_bevestigen(Aanvraag& a) {
    return a.pagina(bevestigformulier(a, a.verzoek.vraag["naar"], heeft_factor(a)).pagina());
}

base::Result<web::Antwoord> doe_bevestigen(Aanvraag& a) {
    const bool factor = heeft_factor(a);
    const auto naar = a.verzoek.formulier["naar"];
    if (const auto fout = keur_bewijs(a, factor)) return a.pagina(bevestigformulier(a, naar, factor).pagina({}, {*fout}));
    const auto geheim = a.om.db.schrijf(kInstallatie, [&](storage::Sessie& s) {
        const auto inlog = deze_sessie(s, a);
        vermeld(s, a, "toegang.opnieuw_bevestigd", audit::Actie::uitvoeren, a.kijker.account);
        return ga_verder(s, inlog.id, Inlogstap::klaar, inlog.regio, a.nu());
    });
    auto antwoord = web::Antwoord::verder(ontzegel_pad(a.om.sleutels, naar));
    zet_sessie_koekje(antwoord, a.verzoek, geheim);
    return antwoord;
}

}  // namespace

web::Antwoord vraag_bevestiging(const Aanvraag& a) {
    return web::Antwoord::verder("/bevestigen?naar=" + verzegel_pad(a.om.sleutels, a.verzoek.pad));
}

void registreer_tweede_stap(Deur& deur) {
    using web::Methode;
    const auto recht = voor_iedereen("toegang.eigen_account");
    deur.pagina(Methode::get, "/account/tweede-stap", "toegang.tweede_stap_toon", recht, toon_tweede_stap);
    deur.pagina(Methode::post, "/account/tweede-stap", "toegang.tweede_stap_bewijs", recht, bewijs_tweede_stap);
    deur.pagina(Methode::get, "/account/tweede-stap/instellen", "toegang.tweede_stap_instellen_toon", recht, toon_instellen);
    deur.pagina(Methode::post, "/account/tweede-stap/instellen", "toegang.tweede_stap_instellen", recht, bevestig_instellen);
    deur.pagina(Methode::get, "/bevestigen", "toegang.bevestigen_toon", recht, toon_bevestigen);
    deur.pagina(Methode::post, "/bevestigen", "toegang.bevestigen", recht, doe_bevestigen);
    deur.rekent_wachtwoord_na({"toegang.tweede_stap_bewijs", "toegang.bevestigen"});
}

}  // namespace toegang
