// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/bewaard.hpp"
#include "domein/toegang/bezoeker.hpp"
#include "domein/toegang/inloggen.hpp"
#include "domein/toegang/koekje.hpp"
#include "domein/toegang/paginas.hpp"
#include "domein/toegang/poging.hpp"
#include "domein/toegang/wachtwoordvelden.hpp"
#include "web/formulierpagina.hpp"

namespace toegang {
namespace {

using web::formulier::Veld;

const std::vector<Veld>& inlogvelden() {
    static const std::vector<Veld> kVelden{{.naam = "email",
                                            .label = "E-mailadres",
                                            .max = 254,
                                            .leeg_fout = "Vul je e-mailadres in",
                                            .invoer = "email",
                                            .gevoelig = false,
                                            .autocomplete = "username"},
                                           huidig_wachtwoord_veld("wachtwoord", "Wachtwoord")};
    return kVelden;
}

const std::vector<Veld>& codevelden() {
    static const std::vector<Veld> kVelden{{.naam = "code",
                                            .label = "Code",
                                            .uitleg = "6 cijfers uit je app, of een herstelcode van 12 tekens.",
                                            .max = 20,
                                            .leeg_fout = "Vul de code in",
                                            .breedte = "w9",
                                            .gevoelig = false,
                                            .autocomplete = "one-time-code"}};
    return kVelden;
}

web::Formulierpagina inlogformulier(std::string_view naar) {
    web::Formulierpagina f{.titel = "Inloggen", .actie = "/inloggen", .knop = "Inloggen"};
    f.velden = inlogvelden();
    f.verborgen = {{"naar", std::string(naar)}};
    f.links = {{"Wachtwoord vergeten", "/wachtwoord-vergeten"}, {"Ik ben verwijzer en heb nog geen account", "/registreren"}};
    return f;
}

base::Fout fout(std::string sleutel, std::string veld, std::string tekst) {
    return {base::Soort::ongeldig, "toegang." + std::move(sleutel), std::move(veld), std::move(tekst)};
}

base::Fout uitleg(const Inloguitkomst& u, base::Fout onjuist) {
    using Soort = Inloguitkomst::Soort;
    switch (u.soort) {
        case Soort::wachten:
            return fout("wachten", "", "Dit is te vaak misgegaan. Wacht " + wachttekst(u.wacht) + " en probeer het dan opnieuw");
        case Soort::voorbij:
            return fout("voorbij", "", "De code klopte te vaak niet. Begin opnieuw met je e-mailadres en wachtwoord");
        case Soort::geen_rol:
            return fout("geen_rol", "", "Je account heeft geen rol in een regio. Vraag de beheerder van je regio om een rol");
        case Soort::onjuist:
        case Soort::gelukt:
            break;
    }
    return onjuist;
}

int status_bij(const Inloguitkomst& u) { return u.soort == Inloguitkomst::Soort::wachten ? 429 : 400; }

web::Antwoord toon(const Omgeving& om, const web::Verzoek& v, web::Pagina p) {
    return web::toon(om.sjablonen, kaal_kader(om, v), std::move(p));
}

web::Antwoord binnen(const web::Verzoek& v, const std::string& geheim) {
    auto antwoord = web::Antwoord::verder("/inloggen/verder");
    zet_sessie_koekje(antwoord, v, geheim);
    return antwoord;
}

web::Antwoord toon_inloggen(const Omgeving& om, const web::Verzoek& v) {
    if (bezoeker(om, v)) return web::Antwoord::verder("/start");
    auto pagina = inlogformulier(v.vraag["naar"]).pagina();
    if (v.vraag["bewaard"] == "ja")
        pagina.melding = "Je was uitgelogd. Wat je typte hebben we bewaard. Log in om verder te gaan.";
    return toon(om, v, std::move(pagina));
}

web::Antwoord doe_inloggen(const Omgeving& om, const web::Verzoek& v) {
    auto antwoorden = web::formulier::lees(inlogvelden(), v.formulier);
    auto fouten = web::formulier::controleer(inlogvelden(), antwoorden);
    if (v.formulier["wachtwoord"].empty()) fouten.push_back(fout("wachtwoord", "wachtwoord", "Vul je wachtwoord in"));
    const auto formulier = inlogformulier(v.formulier["naar"]);
    if (!fouten.empty()) return toon(om, v, formulier.pagina(antwoorden, fouten));
    const auto u =
        log_in(om, antwoorden.tekst("email"), v.formulier["wachtwoord"], ontzegel_pad(om.sleutels, v.formulier["naar"]), v);
    if (u.soort == Inloguitkomst::Soort::gelukt) return binnen(v, u.geheim);
    auto pagina = formulier.pagina(
        antwoorden,
        {uitleg(u, fout("onjuist", "email", "Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer ze allebei"))});
    pagina.status = status_bij(u);
    return toon(om, v, std::move(pagina));
}

web::Formulierpagina codeformulier() {
    web::Formulierpagina f{.titel = "Tweede stap", .actie = "/inloggen/code", .knop = "Verder"};
    f.alineas = {"Open de app op je telefoon en vul de code in die daar nu staat."};
    f.velden = codevelden();
    f.links = {{"Opnieuw beginnen", "/inloggen"}};
    return f;
}

web::Antwoord toon_code(const Omgeving& om, const web::Verzoek& v) {
    if (!halverwege(om, v, Inlogstap::code)) return web::Antwoord::verder("/inloggen/verder");
    return toon(om, v, codeformulier().pagina());
}

web::Antwoord doe_code(const Omgeving& om, const web::Verzoek& v) {
    const auto inlog = halverwege(om, v, Inlogstap::code);
    if (!inlog) return web::Antwoord::verder("/inloggen/verder");
    auto antwoorden = web::formulier::lees(codevelden(), v.formulier);
    const auto fouten = web::formulier::controleer(codevelden(), antwoorden);
    if (!fouten.empty()) return toon(om, v, codeformulier().pagina(antwoorden, fouten));
    const auto u = geef_code(om, *inlog, antwoorden.tekst("code"), v);
    if (u.soort == Inloguitkomst::Soort::gelukt) return binnen(v, u.geheim);
    const bool voorbij = u.soort == Inloguitkomst::Soort::voorbij;
    auto pagina =
        (voorbij ? inlogformulier(verzegel_pad(om.sleutels, inlog->naar)) : codeformulier())
            .pagina({}, {uitleg(u, fout("code", "code",
                                        "Deze code klopt niet, of is al gebruikt. Vul de code in die de app nu laat zien"))});
    pagina.status = status_bij(u);
    return toon(om, v, std::move(pagina));
}

web::Formulierpagina regioformulier(const Omgeving& om, const Inlog& inlog, base::Moment nu) {
    web::Formulierpagina f{.titel = "Kies je regio", .actie = "/inloggen/regio", .knop = "Verder"};
    Veld keuze{.naam = "regio",
               .label = "In welke regio werk je nu?",
               .soort = web::formulier::Veldsoort::keuze,
               .leeg_fout = "Kies een regio",
               .gevoelig = false};
    om.db.lees(storage::Bereik::installatie(), [&](storage::Sessie& s) {
        for (const auto& r : regio::alle(s))
            if (!rollen(s, r.id, inlog.account, nu).leeg()) keuze.opties.push_back({r.code, r.naam, ""});
    });
    f.velden = {std::move(keuze)};
    return f;
}

web::Antwoord toon_regio(const Omgeving& om, const web::Verzoek& v) {
    const auto inlog = halverwege(om, v, Inlogstap::regio);
    if (!inlog) return web::Antwoord::verder("/inloggen/verder");
    return toon(om, v, regioformulier(om, *inlog, v.moment).pagina());
}

web::Antwoord doe_regio(const Omgeving& om, const web::Verzoek& v) {
    const auto inlog = halverwege(om, v, Inlogstap::regio);
    if (!inlog) return web::Antwoord::verder("/inloggen/verder");
    const auto formulier = regioformulier(om, *inlog, v.moment);
    auto antwoorden = web::formulier::lees(formulier.velden, v.formulier);
    const auto fouten = web::formulier::controleer(formulier.velden, antwoorden);
    if (!fouten.empty()) return toon(om, v, formulier.pagina(antwoorden, fouten));
    const auto gekozen = om.db.lees(storage::Bereik::installatie(),
                                    [&](storage::Sessie& s) { return regio::vind_code(s, antwoorden.tekst("regio")); });
    const auto geheim = gekozen ? kies_regio(om, *inlog, gekozen->id, v) : std::nullopt;
    return geheim ? binnen(v, *geheim) : web::Antwoord::verder("/inloggen/verder");
}

/// Sends everybody to where log-in has got to; at the end to what was kept, or to where the person wanted to go.
web::Antwoord verder(const Omgeving& om, const web::Verzoek& v) {
    return om.db.lees(storage::Bereik::installatie(), [&](storage::Sessie& s) {
        const auto inlog = vind_sessie(s, sessie_koekje(v), v.moment);
        if (!inlog) return web::Antwoord::verder("/inloggen");
        switch (inlog->stap) {
            case Inlogstap::code:
                return web::Antwoord::verder("/inloggen/code");
            case Inlogstap::instellen:
                return web::Antwoord::verder("/inloggen/instellen");
            case Inlogstap::regio:
                return web::Antwoord::verder("/inloggen/regio");
            case Inlogstap::klaar:
                break;
        }
        if (bewaard_voor(s, om, inlog->regio, inlog->account, v.moment)) return web::Antwoord::verder("/bewaard");
        return web::Antwoord::verder(inlog->naar);
    });
}

base::Result<web::Antwoord> uitloggen(Aanvraag& a) {
    a.om.db.schrijf(storage::Bereik::installatie(), [&](storage::Sessie& s) {
        const auto inlog = vind_sessie(s, sessie_koekje(a.verzoek), a.nu());
        if (inlog) eindig_sessie(s, a.kijker.account, inlog->id);
        audit::leg_vast(s, a.om.ids,
                        gebeurtenis_van(a.kijker, a.nu(), "toegang.uitgelogd", audit::Actie::uitvoeren, eerste_rol(a.kijker)));
    });
    auto antwoord = web::Antwoord::verder("/inloggen");
    zet_sessie_koekje(antwoord, a.verzoek, "");
    antwoord.kop("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");  // S18
    return antwoord;
}

}  // namespace

void registreer_inloggen(Deur& deur) {
    using web::Kanaal;
    using web::Methode;
    const auto open = [&](Methode m, const char* pad, const char* naam,
                          web::Antwoord (*doe)(const Omgeving&, const web::Verzoek&)) {
        deur.openbaar(m, pad, naam, Kanaal::pagina, [&om = deur.omgeving(), doe](const web::Verzoek& v) { return doe(om, v); });
    };
    open(Methode::get, "/inloggen", "toegang.inloggen_toon", toon_inloggen);
    open(Methode::post, "/inloggen", "toegang.inloggen", doe_inloggen);
    open(Methode::get, "/inloggen/code", "toegang.code_toon", toon_code);
    open(Methode::post, "/inloggen/code", "toegang.code", doe_code);
    open(Methode::get, "/inloggen/regio", "toegang.regio_toon", toon_regio);
    open(Methode::post, "/inloggen/regio", "toegang.regio", doe_regio);
    open(Methode::get, "/inloggen/verder", "toegang.verder", verder);
    deur.pagina(Methode::post, "/uitloggen", "toegang.uitloggen", voor_iedereen("toegang.uitloggen"), uitloggen);
    deur.rekent_wachtwoord_na({"toegang.inloggen"});
}

}  // namespace toegang
