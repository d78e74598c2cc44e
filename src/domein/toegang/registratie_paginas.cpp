// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/account.hpp"
#include "domein/toegang/bezoeker.hpp"
#include "domein/toegang/fout.hpp"
#include "domein/toegang/inloggen.hpp"
#include "domein/toegang/instel_paginas.hpp"
#include "domein/toegang/koekje.hpp"
#include "domein/toegang/paginas.hpp"
#include "domein/toegang/registratie_velden.hpp"
#include "domein/toegang/wachtwoord.hpp"
#include "domein/toegang/wachtwoordvelden.hpp"
#include "web/formulierpagina.hpp"

namespace toegang {
namespace {

constexpr auto kInstallatie = storage::Bereik{};

web::Menupunt terug() { return {"Inloggen", "/inloggen"}; }

web::Antwoord toon(const Omgeving& om, const web::Verzoek& v, web::Pagina p) {
    return web::toon(om.sjablonen, kaal_kader(om, v), std::move(p));
}

web::Pagina tekstpagina(std::string titel, const std::vector<std::string>& alineas) {
    web::Pagina p{.titel = std::move(titel), .bestand = "src/domein/toegang/views/tekst.html", .terug = terug()};
    for (const auto& alinea : alineas) p.gegevens.rij("ALINEA").zet("ALINEA_TEKST", alinea);
    return p;
}

web::Formulierpagina formulier(const regio::Regio& r, std::vector<web::formulier::Veld> velden) {
    web::Formulierpagina f{
        .titel = "Toegang vragen als verwijzer", .actie = "/registreren/" + r.code, .knop = "Vraag toegang", .terug = terug()};
    f.alineas = {
        "Regio: " + r.naam + ".", "Je krijgt een mail met een link. Daarna kun je meteen een aanmelding schrijven en versturen.",
        "De procesondersteuner belt je organisatie om te controleren wie je bent. Tot die tijd zie je alleen wat je zelf "
        "typt, en de ontvangst van je aanmelding."};
    f.velden = std::move(velden);
    return f;
}

/// The form of the region in the path.
struct Gevraagd {
    RegioId regio;
    web::Formulierpagina formulier;
};
std::optional<Gevraagd> gevraagd(const Omgeving& om, const web::Verzoek& v) {
    return om.db.lees(kInstallatie, [&](storage::Sessie& s) -> std::optional<Gevraagd> {
        const auto r = regio::vind_code(s, v.padwaarde("regio"));
        if (!r) return std::nullopt;
        return Gevraagd{r->id, formulier(*r, registratievelden(s, r->id, base::dag_van(v.moment)))};
    });
}

/// With one region there is nothing to choose.
web::Antwoord toon_regios(const Omgeving& om, const web::Verzoek& v) {
    const auto regios = om.db.lees(kInstallatie, [](storage::Sessie& s) { return regio::alle(s); });
    if (regios.size() == 1) return web::Antwoord::verder("/registreren/" + regios.front().code);
    web::Pagina p{.titel = "Toegang vragen als verwijzer", .bestand = "src/domein/toegang/views/regios.html", .terug = terug()};
    for (const auto& r : regios) p.gegevens.rij("REGIO").zet("REGIO_PAD", "/registreren/" + r.code).zet("REGIO_NAAM", r.naam);
    return toon(om, v, std::move(p));
}

web::Antwoord toon_registreren(const Omgeving& om, const web::Verzoek& v) {
    const auto g = gevraagd(om, v);
    return g ? toon(om, v, g->formulier.pagina()) : fout_antwoord(om)(v, 404);
}

web::Pagina gevraagd_pagina(Vervolgstap stap) {
    if (stap == Vervolgstap::link)
        return tekstpagina("Kijk in je mail",
                           {"We hebben een mail met een link gestuurd naar het adres dat je opgaf.",
                            "Geen mail? Kijk bij ongewenste mail, of bel de procesondersteuner van je regio."});
    return tekstpagina(
        "We bellen eerst je organisatie",
        {"We kennen dit e-mailadres nog niet als adres van je organisatie. De procesondersteuner belt daarom eerst "
         "naar je organisatie.",
         "Klopt alles? Dan krijg je een mail met een link. Heb je haast? Bel dan de procesondersteuner van je regio."});
}

/// S20: what happens here depends on what was typed and on the lists of the region, never on who has an account.
web::Antwoord doe_registreren(const Omgeving& om, const web::Verzoek& v) {
    const auto g = gevraagd(om, v);
    if (!g) return fout_antwoord(om)(v, 404);
    auto in = web::formulier::lees(g->formulier.velden, v.formulier);
    const auto fouten = web::formulier::controleer(g->formulier.velden, in);
    if (!fouten.empty()) return toon(om, v, g->formulier.pagina(in, fouten));
    const auto stap = om.db.schrijf(kInstallatie, [&](storage::Sessie& s) {
        return vraag_registratie(s, om, registratie_uit(s, g->regio, in), v.afzender, v.moment);
    });
    return toon(om, v, stap ? gevraagd_pagina(*stap) : g->formulier.pagina(in, stap.fouten()));
}

// ---------------------------------------------------------------- the link in the mail

web::Antwoord werkt_niet(const Omgeving& om, const web::Verzoek& v) {
    return foutpagina_met(om, kaal_kader(om, v), 404, "Deze link werkt niet (meer). Een link werkt 1 keer en 3 dagen lang.",
                          "Heb je al een wachtwoord gekozen? Log dan in. Vraag anders opnieuw toegang.");
}

web::Formulierpagina wachtwoordformulier(const Registratie& r, const web::Verzoek& v) {
    web::Formulierpagina f{.titel = "Welkom bij Overlegtafel",
                           .actie = "/registratie/" + std::string(v.padwaarde("geheim")),
                           .knop = "Account openen"};
    f.alineas = {"Kies een wachtwoord. Daarna kun je aan het werk."};
    f.gebruikersnaam = r.email;
    f.velden = {nieuw_wachtwoord_veld()};
    return f;
}

web::Pagina al_account() {
    return tekstpagina(
        "Je hebt al een account",
        {"Met dit e-mailadres kun je al inloggen. Wachtwoord kwijt? Kies bij het inloggen voor Wachtwoord vergeten.",
         "Wil je aanmelden in deze regio en lukt dat niet? Vraag de procesondersteuner van de regio om hulp."});
}

struct Gevonden {
    Registratie registratie;
    bool heeft_account = false;
};
std::optional<Gevonden> zoek(const Omgeving& om, const web::Verzoek& v) {
    return om.db.lees(kInstallatie, [&](storage::Sessie& s) -> std::optional<Gevonden> {
        const auto r = vind_registratie(s, v.padwaarde("geheim"), v.moment);
        if (!r) return std::nullopt;
        return Gevonden{*r, account_met_email(s, r->email).has_value()};
    });
}

/// S10: looking changes nothing.
web::Antwoord toon_link(const Omgeving& om, const web::Verzoek& v) {
    const auto g = zoek(om, v);
    if (!g) return werkt_niet(om, v);
    return toon(om, v, g->heeft_account ? al_account() : wachtwoordformulier(g->registratie, v).pagina());
}

struct Geopend {
    Inloguitkomst inlog;
    std::string naar = "/inloggen/verder";
};
std::optional<Geopend> open(storage::Sessie& s, const Omgeving& om, const web::Verzoek& v, const std::string& hash) {
    const auto r = vind_registratie(s, v.padwaarde("geheim"), v.moment);
    const auto id = r ? open_account(s, om.ids, *r, hash, v.moment) : std::nullopt;
    if (!id) return std::nullopt;
    audit::Gebeurtenis g{.naam = "toegang.zelf_geregistreerd", .actie = audit::Actie::maken, .op = v.moment};
    g.regio = r->regio.getal;
    g.account = g.object_id = id->getal;
    g.object = "account";
    g.afzender = v.afzender;
    g.kanaal = "pagina";
    audit::leg_vast(s, om.ids, g);
    Geopend uit;
    uit.inlog = kom_binnen(s, om, *account(s, *id), "/start", v);
    // S25: nobody knows a number yet to tell a set-up code by. What this account sees until the call is only what it types itself.
    if (uit.inlog.stap == Inlogstap::instellen)
        uit.naar = "/inloggen/instellen?bewijs=" + maak_bewijs(om, *vind_sessie(s, uit.inlog.geheim, v.moment));
    return uit;
}

web::Antwoord gebruik_link(const Omgeving& om, const web::Verzoek& v) {
    const auto g = zoek(om, v);
    if (!g) return werkt_niet(om, v);
    if (g->heeft_account) return toon(om, v, al_account());
    if (auto fout = keur_wachtwoord(v.formulier["wachtwoord"], g->registratie.email, g->registratie.naam))
        return toon(om, v, wachtwoordformulier(g->registratie, v).pagina({}, {*fout}));
    const auto hash = base::crypto::wachtwoord_hash(v.formulier["wachtwoord"]);
    const auto geopend = om.db.schrijf(kInstallatie, [&](storage::Sessie& s) { return open(s, om, v, hash); });
    if (!geopend) return werkt_niet(om, v);
    auto antwoord = web::Antwoord::verder(geopend->naar);
    zet_sessie_koekje(antwoord, v, geopend->inlog.geheim);
    return antwoord;
}

}  // namespace

void registreer_registratie(Deur& deur) {
    using web::Methode;
    const auto openbaar = [&](Methode m, const char* pad, const char* naam,
                              web::Antwoord (*doe)(const Omgeving&, const web::Verzoek&)) {
        deur.openbaar(m, pad, naam, web::Kanaal::pagina,
                      [&om = deur.omgeving(), doe](const web::Verzoek& v) { return doe(om, v); });
    };
    openbaar(Methode::get, "/registreren", "toegang.registreren_regios", toon_regios);
    openbaar(Methode::get, "/registreren/{regio:code}", "toegang.registreren_toon", toon_registreren);
    openbaar(Methode::post, "/registreren/{regio:code}", "toegang.registreren", doe_registreren);
    openbaar(Methode::get, "/registratie/{geheim:code}", "toegang.registratie_toon", toon_link);
    openbaar(Methode::post, "/registratie/{geheim:code}", "toegang.registratie", gebruik_link);
}

}  // namespace toegang
