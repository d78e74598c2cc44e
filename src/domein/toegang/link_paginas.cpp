// SPDX-License-Identifier: EUPL-1.2
#include "base/tekst.hpp"
#include "domein/toegang/account.hpp"
#include "domein/toegang/bericht.hpp"
#include "domein/toegang/bezoeker.hpp"
#include "domein/toegang/fout.hpp"
#include "domein/toegang/inloggen.hpp"
#include "domein/toegang/instel_paginas.hpp"
#include "domein/toegang/koekje.hpp"
#include "domein/toegang/link.hpp"
#include "domein/toegang/opnieuw.hpp"
#include "domein/toegang/paginas.hpp"
#include "domein/toegang/poging.hpp"
#include "domein/toegang/raden.hpp"
#include "domein/toegang/rollen.hpp"
#include "domein/toegang/tweede_factor.hpp"
#include "domein/toegang/wachtwoordvelden.hpp"
#include "web/formulierpagina.hpp"

namespace toegang {
namespace {

web::Antwoord toon(const Omgeving& om, const web::Verzoek& v, web::Pagina p) {
    return web::toon(om.sjablonen, kaal_kader(om, v), std::move(p));
}

/// The same for unknown, used, expired and dead.
web::Antwoord werkt_niet(const Omgeving& om, const web::Verzoek& v) {
    return foutpagina_met(
        om, kaal_kader(om, v), 404, "Deze link werkt niet (meer). Een link werkt 1 keer en 3 dagen lang.",
        "Kon je al inloggen? Kies dan bij het inloggen voor Wachtwoord vergeten. Vraag anders de beheerder om een nieuwe link.");
}

struct Gevonden {
    Link link;
    Account account;
    bool vraag_instelcode = false, vraag_factor = false, heeft_wachtwoord = false;

    /// Comes in for the first time.
    bool opent_account() const {
        return (link.soort == Linksoort::uitnodiging || link.soort == Linksoort::verder) && !heeft_wachtwoord;
    }
    bool kiest_wachtwoord() const { return link.soort == Linksoort::wachtwoord || opent_account(); }
    /// Nothing about who may log in changed.
    bool alleen_verder() const { return link.soort == Linksoort::uitnodiging || link.soort == Linksoort::verder; }
};

std::optional<Gevonden> zoek(const Omgeving& om, const web::Verzoek& v) {
    return om.db.lees(storage::Bereik::installatie(), [&](storage::Sessie& s) -> std::optional<Gevonden> {
        const auto link = vind_link(s, v.padwaarde("geheim"), v.moment);
        if (!link) return std::nullopt;
        Gevonden g{*link, *account(s, link->account)};
        g.heeft_wachtwoord = wachtwoord_hash_van(s, link->account).has_value();
        g.vraag_instelcode = g.opent_account();
        g.vraag_factor = link->soort == Linksoort::wachtwoord && g.account.totp_aan;
        return g;
    });
}

web::Formulierpagina formulier(const Gevonden& g, const web::Verzoek& v) {
    web::Formulierpagina f{.titel = "Kies een nieuw wachtwoord",
                           .actie = "/link/" + std::string(v.padwaarde("geheim")),
                           .knop = "Wachtwoord opslaan"};
    if (g.link.soort == Linksoort::email) {
        f.titel = "Bevestig je e-mailadres";
        f.knop = "Dit is mijn e-mailadres";
        f.alineas = {"Hierna log je in met dit nieuwe e-mailadres."};
        return f;
    }
    if (g.alleen_verder()) {
        f.titel = g.link.soort == Linksoort::verder ? "Er wacht iets op jou" : "Welkom bij Overlegtafel";
        f.knop = g.heeft_wachtwoord ? "Naar het inloggen" : "Account openen";
        f.alineas = {g.heeft_wachtwoord ? "Je hebt al een account. Log in met je eigen wachtwoord."
                                        : "Kies een wachtwoord. Daarna kun je aan het werk."};
        if (g.heeft_wachtwoord) return f;
    }
    if (g.vraag_instelcode)
        f.velden = {{.naam = "code-instellen",
                     .label = "Instelcode",
                     .uitleg = "De code die je per telefoon kreeg. Na 3 fouten werkt deze link niet meer.",
                     .max = 20,
                     .leeg_fout = "Vul de instelcode in",
                     .breedte = "w9"}};
    if (g.vraag_factor)
        f.velden = {{.naam = "code",
                     .label = "Code",
                     .uitleg = "6 cijfers uit je app, of een herstelcode. Na 3 fouten werkt deze link niet meer.",
                     .max = 20,
                     .leeg_fout = "Vul de code in",
                     .breedte = "w9",
                     .gevoelig = false,
                     .autocomplete = "one-time-code"}};
    f.gebruikersnaam = g.account.email;
    f.velden.push_back(nieuw_wachtwoord_veld());
    return f;
}

web::Antwoord toon_link(const Omgeving& om, const web::Verzoek& v) {
    const auto g = zoek(om, v);
    return g ? toon(om, v, formulier(*g, v).pagina()) : werkt_niet(om, v);
}

void vermeld_link(storage::Sessie& s, const Omgeving& om, const web::Verzoek& v, const char* naam, AccountId id,
                  audit::Uitkomst uitkomst) {
    audit::Gebeurtenis g{.naam = naam, .actie = audit::Actie::wijzigen, .uitkomst = uitkomst, .op = v.moment};
    g.account = g.object_id = id.getal;
    g.object = "account";
    g.afzender = v.afzender;
    g.kanaal = "pagina";
    audit::leg_vast(s, om.ids, g);
}

/// Nothing, or why the code is not accepted. Three wrong ones kill the link.
std::optional<base::Fout> keur_code(storage::Sessie& s, const Omgeving& om, const Gevonden& g, const web::Verzoek& v) {
    bool goed = true;
    if (g.vraag_instelcode) {
        goed = instelcode_klopt(s, om, g.account.id, v.formulier["code-instellen"]);
    } else if (g.vraag_factor) {
        // S25: many links may be asked for, each with three tries.
        const auto uitslag = probeer_code(s, om, Raadsoort::linkcode, g.account.id, v.formulier["code"], v.afzender, v.moment);
        if (uitslag.wacht.count() > 0) {
            neem_poging_terug(s, g.link.id);
            return base::Fout{base::Soort::te_veel, "toegang.wachten", "code",
                              "Dit is te vaak misgegaan. Wacht " + wachttekst(uitslag.wacht)};
        }
        goed = uitslag.goed;
    }
    if (goed) return std::nullopt;
    vermeld_link(s, om, v, "toegang.link_gebruikt", g.account.id, audit::Uitkomst::geweigerd);
    return base::Fout{base::Soort::ongeldig, "toegang.code", g.vraag_instelcode ? "code-instellen" : "code",
                      "Deze code klopt niet"};
}

struct Gedaan {
    bool verbruikt = true;  // false: somebody else was first
    std::optional<base::Fout> fout;
    Inloguitkomst inlog;
    std::string naar = "/inloggen";
};

Gedaan gebruik(storage::Sessie& s, const Omgeving& om, const Gevonden& g, const std::string& hash, const web::Verzoek& v) {
    Gedaan uit;
    if ((g.vraag_instelcode || g.vraag_factor) && !tel_poging(s, g.link.id, v.moment)) {
        uit.verbruikt = false;
        return uit;
    }
    uit.fout = keur_code(s, om, g, v);
    if (uit.fout) return uit;
    uit.verbruikt = gebruik_link(s, g.link.id, v.moment);
    if (!uit.verbruikt) return uit;
    vermeld_link(s, om, v, "toegang.link_gebruikt", g.account.id, audit::Uitkomst::gelukt);
    if (g.link.soort == Linksoort::email) {
        zet_email(s, g.account.id, g.link.gegeven);
    } else if (!hash.empty()) {
        zet_wachtwoord_hash(s, g.account.id, hash);
        // S34: the holder comes in from here, also while others guess from everywhere.
        onthoud_netwerk(s, om, g.account.id, v.afzender, v.moment);
    }
    if (!g.alleen_verder() || !hash.empty()) begin_opnieuw(s, g.account.id, v.moment);
    if (!g.alleen_verder()) {
        const bool email = g.link.soort == Linksoort::email;
        meld_houder(s, om, {}, g.account, email ? "Je e-mailadres is gewijzigd" : "Je wachtwoord is gewijzigd",
                    email ? "Je account bij Overlegtafel heeft een ander e-mailadres gekregen."
                          : "Het wachtwoord van je account bij Overlegtafel is gewijzigd.",
                    v.moment);
    } else if (!g.heeft_wachtwoord) {
        uit.inlog = kom_binnen(s, om, g.account, g.link.soort == Linksoort::verder ? g.link.gegeven : "/start", v);
        uit.naar = "/inloggen/verder";
        // The code was given a moment ago: the page that sets up the second factor does not ask it again.
        if (uit.inlog.stap == Inlogstap::instellen)
            uit.naar = "/inloggen/instellen?bewijs=" + maak_bewijs(s, om, *vind_sessie(s, uit.inlog.geheim, v.moment), v.moment);
    } else if (g.link.soort == Linksoort::verder) {
        uit.naar = g.link.gegeven;  // the door asks to log in first
    }
    return uit;
}

web::Antwoord gebruik_link_post(const Omgeving& om, const web::Verzoek& v) {
    const auto g = zoek(om, v);
    if (!g) return werkt_niet(om, v);
    const auto f = formulier(*g, v);
    std::string hash;
    if (g->kiest_wachtwoord()) {
        if (auto fout = keur_wachtwoord(v.formulier["wachtwoord"], g->account.email, g->account.naam))
            return toon(om, v, f.pagina({}, {*fout}));
        hash = base::crypto::wachtwoord_hash(v.formulier["wachtwoord"]);
    }
    const auto gedaan =
        om.db.schrijf(storage::Bereik::installatie(), [&](storage::Sessie& s) { return gebruik(s, om, *g, hash, v); });
    if (!gedaan.verbruikt) return werkt_niet(om, v);
    if (gedaan.fout) return zoek(om, v) ? toon(om, v, f.pagina({}, {*gedaan.fout})) : werkt_niet(om, v);
    auto antwoord = web::Antwoord::verder(gedaan.naar);
    if (!gedaan.inlog.geheim.empty()) zet_sessie_koekje(antwoord, v, gedaan.inlog.geheim);
    return antwoord;
}

web::Formulierpagina vergetenformulier() {
    web::Formulierpagina f{.titel = "Wachtwoord vergeten",
                           .actie = "/wachtwoord-vergeten",
                           .knop = "Stuur mij een link",
                           .terug = {"Inloggen", "/inloggen"}};
    f.alineas = {
        "We sturen een link naar je e-mailadres. Log je in met een code van je telefoon? Dan heb je die hierna ook nodig."};
    f.velden = {{.naam = "email",
                 .label = "E-mailadres",
                 .max = 254,
                 .leeg_fout = "Vul je e-mailadres in",
                 .invoer = "email",
                 .gevoelig = false,
                 .autocomplete = "email"}};
    return f;
}

/// S20: what happens here does not depend on whether the address has an account.
web::Antwoord doe_vergeten(const Omgeving& om, const web::Verzoek& v) {
    const auto f = vergetenformulier();
    auto in = web::formulier::lees(f.velden, v.formulier);
    auto fouten = web::formulier::controleer(f.velden, in);
    const std::string email = base::tekst::email(in.tekst("email"));
    if (fouten.empty() && email.empty())
        fouten.push_back(
            {base::Soort::ongeldig, "toegang.email", "email", "Vul een e-mailadres in, bijvoorbeeld s.jansen@organisatie.nl"});
    if (!fouten.empty()) return toon(om, v, f.pagina(in, fouten));
    const Gok gok(om, Raadsoort::vergeten, email_sleutel(email), {}, v.afzender, v.moment);
    const auto uitkomst = om.db.schrijf(storage::Bereik::installatie(), [&](storage::Sessie& s) -> base::Result<> {
        const auto wacht = gok.wacht(s);
        if (wacht.count() > 0)
            return base::Fout{base::Soort::te_veel, "toegang.wachten", "", "Je vroeg dit te vaak. Wacht " + wachttekst(wacht)};
        gok.tel(s);  // S34: each one, or hundreds of strangers get mail from here
        return stuur_wachtwoordlink(s, om, email, v.moment);
    });
    if (!uitkomst) {
        auto pagina = f.pagina(in, uitkomst.fouten());
        if (uitkomst.fouten().front().soort == base::Soort::te_veel) pagina.status = 429;
        return toon(om, v, std::move(pagina));
    }
    web::Pagina p{
        .titel = "Kijk in je mail", .bestand = "src/domein/toegang/views/tekst.html", .terug = {"Inloggen", "/inloggen"}};
    p.gegevens.rij("ALINEA").zet("ALINEA_TEKST",
                                 "Hoort dit adres bij een account? Dan krijg je binnen een paar minuten een mail met een link.");
    p.gegevens.rij("ALINEA").zet("ALINEA_TEKST",
                                 "Geen mail? Kijk bij ongewenste mail, of bel de procesondersteuner van je regio.");
    return toon(om, v, std::move(p));
}

}  // namespace

void registreer_linkpaginas(Deur& deur) {
    using web::Methode;
    const auto open = [&](Methode m, const char* pad, const char* naam,
                          web::Antwoord (*doe)(const Omgeving&, const web::Verzoek&)) {
        deur.openbaar(m, pad, naam, web::Kanaal::pagina,
                      [&om = deur.omgeving(), doe](const web::Verzoek& v) { return doe(om, v); });
    };
    open(Methode::get, "/link/{geheim:code}", "toegang.link_toon", toon_link);
    open(Methode::post, "/link/{geheim:code}", "toegang.link", gebruik_link_post);
    open(Methode::get, "/wachtwoord-vergeten", "toegang.vergeten_toon",
         [](const Omgeving& om, const web::Verzoek& v) { return toon(om, v, vergetenformulier().pagina()); });
    open(Methode::post, "/wachtwoord-vergeten", "toegang.vergeten", doe_vergeten);
    deur.rekent_wachtwoord_na({"toegang.link"});
}

}  // namespace toegang
