// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/account.hpp"
#include "domein/toegang/bericht.hpp"
#include "domein/toegang/bewijs.hpp"
#include "domein/toegang/koekje.hpp"
#include "domein/toegang/opnieuw.hpp"
#include "domein/toegang/paginas.hpp"
#include "domein/toegang/tweede_factor.hpp"
#include "domein/toegang/wachtwoordvelden.hpp"
#include "web/formulierpagina.hpp"

namespace toegang {
namespace {

using web::formulier::Antwoorden;
using web::formulier::Veld;
constexpr auto kInstallatie = storage::Bereik{};
const web::Menupunt kTerug{"Mijn account", "/account"};

std::string melding(std::string_view code) {
    if (code == "gegevens") return "Je gegevens zijn opgeslagen.";
    if (code == "wachtwoord")
        return "Je wachtwoord is gewijzigd. Je bent op andere plekken uitgelogd en je API-tokens werken niet meer.";
    if (code == "sessie") return "Die plek is uitgelogd.";
    if (code == "sessies") return "Je bent op alle andere plekken uitgelogd.";
    return {};
}

base::Result<web::Antwoord> toon_account(Aanvraag& a) {
    web::Pagina p{.titel = "Mijn account",
                  .bestand = "src/domein/toegang/views/account.html",
                  .actief = "/account",
                  .melding = melding(a.verzoek.vraag["gelukt"])};
    auto& g = p.gegevens;
    a.om.db.lees(kInstallatie, [&](storage::Sessie& s) {
        const auto ik = *account(s, a.kijker.account);
        g.zet("ACCOUNT_NAAM", ik.naam).zet("EMAIL", ik.email);
        g.zet("FUNCTIE", ik.functie.empty() ? "niet ingevuld" : ik.functie)
            .zet("TELEFOON", ik.telefoon.empty() ? "niet ingevuld" : ik.telefoon);
        g.zet("TWEEDE_STAP",
              ik.totp_aan ? "Aan. Je hebt nog " + std::to_string(herstelcodes_over(s, ik.id)) + " herstelcodes." : "Uit.");
        g.zet("TWEEDE_STAP_KNOP", ik.totp_aan ? "Andere telefoon of nieuwe herstelcodes" : "Tweede stap aanzetten");
        const auto deze = deze_sessie(s, a).id;
        const auto sessies = sessies_van(s, ik.id, a.nu());
        for (const auto& sessie : sessies) {
            auto& rij = g.rij("SESSIE");
            rij.zet("PROGRAMMA", sessie.programma).zet("SINDS", base::voluit(sessie.gemaakt)).zet("AFZENDER", sessie.afzender);
            if (sessie.id == deze) rij.toon("DEZE");
            else rij.rij("ANDERE").zet("SESSIE_ID", ref_van(sessie.id.getal));
        }
        g.toon_als(sessies.size() > 1, "MEER_SESSIES");
    });
    return a.pagina(std::move(p));
}

const std::vector<Veld>& gegevensvelden() {
    static const std::vector<Veld> kVelden{
        {.naam = "naam",
         .label = "Naam",
         .uitleg = "Zoals collega's je kennen, bijvoorbeeld S. de Wit.",
         .leeg_fout = "Vul je naam in",
         .gevoelig = false,
         .autocomplete = "name"},
        {.naam = "functie", .label = "Functie", .verplicht = false, .gevoelig = false, .autocomplete = "organization-title"},
        {.naam = "telefoon",
         .label = "Telefoonnummer",
         .uitleg = "Waarop de procesondersteuner je kan bereiken. Is het een ander nummer? Dan vragen we of jij het bent.",
         .verplicht = false,
         .max = 20,
         .invoer = "tel",
         .gevoelig = false,
         .autocomplete = "tel"}};
    return kVelden;
}

web::Formulierpagina gegevensformulier() {
    web::Formulierpagina f{.titel = "Mijn gegevens", .actie = "/account/gegevens", .knop = "Opslaan", .terug = kTerug};
    f.alineas = {"Een ander e-mailadres? Vraag dat aan de beheerder van je regio."};
    f.velden = gegevensvelden();
    return f;
}

base::Result<web::Antwoord> toon_gegevens(Aanvraag& a) {
    Antwoorden nu;
    a.om.db.lees(kInstallatie, [&](storage::Sessie& s) {
        const auto ik = *account(s, a.kijker.account);
        nu.zet("naam", ik.naam);
        nu.zet("functie", ik.functie);
        nu.zet("telefoon", ik.telefoon);
    });
    return a.pagina(gegevensformulier().pagina(nu));
}

base::Result<web::Antwoord> bewaar_gegevens(Aanvraag& a) {
    auto in = web::formulier::lees(gegevensvelden(), a.verzoek.formulier);
    auto fouten = web::formulier::controleer(gegevensvelden(), in);
    if (fouten.empty())
        fouten = keur_gegevens({.email = a.kijker.email,
                                .naam = in.tekst("naam"),
                                .functie = in.tekst("functie"),
                                .telefoon = in.tekst("telefoon")});
    if (!fouten.empty()) return a.pagina(gegevensformulier().pagina(in, fouten));
    const auto ik = a.om.db.lees(kInstallatie, [&](storage::Sessie& s) { return *account(s, a.kijker.account); });
    // S25: on this number a set-up code for another second step is told. Who only finds a session open does not change it.
    const bool ander_nummer = in.tekst("telefoon") != ik.telefoon;
    if (ander_nummer && !is_vers_bewezen(a)) return bewaar_en_vraag_bewijs(a);
    a.om.db.schrijf(kInstallatie, [&](storage::Sessie& s) {
        zet_eigen_gegevens(s, a.kijker.account, in.tekst("naam"), in.tekst("functie"), in.tekst("telefoon"));
        vermeld(s, a, "toegang.gegevens_gewijzigd", audit::Actie::wijzigen, a.kijker.account);
        if (ander_nummer)
            meld_houder(s, a.om, a.kijker.regio, ik, "Je telefoonnummer is gewijzigd",
                        "Bij je account bij Overlegtafel staat een ander telefoonnummer.", a.nu());
    });
    return web::Antwoord::verder("/account?gelukt=gegevens");
}

web::Formulierpagina wachtwoordformulier(const Aanvraag& a) {
    web::Formulierpagina f{
        .titel = "Wachtwoord wijzigen", .actie = "/account/wachtwoord", .knop = "Wachtwoord wijzigen", .terug = kTerug};
    f.alineas = {"Hierna ben je op andere plekken uitgelogd en werken je API-tokens niet meer."};
    f.gebruikersnaam = a.kijker.email;
    f.velden = {huidig_wachtwoord_veld("wachtwoord-nu", "Je wachtwoord van nu"), nieuw_wachtwoord_veld()};
    return f;
}

base::Result<web::Antwoord> toon_wachtwoord(Aanvraag& a) { return a.pagina(wachtwoordformulier(a).pagina()); }

base::Result<web::Antwoord> wijzig_wachtwoord(Aanvraag& a) {
    base::Fouten fouten;
    const auto nieuw = a.verzoek.formulier["wachtwoord"];
    if (auto fout = keur_wachtwoord(nieuw, a.kijker.email, a.kijker.naam)) fouten.push_back(*fout);
    if (auto fout = keur_huidig_wachtwoord(a, "wachtwoord-nu")) fouten.push_back(*fout);
    if (!fouten.empty()) return a.pagina(wachtwoordformulier(a).pagina({}, fouten));
    const auto hash = base::crypto::wachtwoord_hash(nieuw);
    a.om.db.schrijf(kInstallatie, [&](storage::Sessie& s) {
        zet_wachtwoord_hash(s, a.kijker.account, hash);
        begin_opnieuw(s, a.kijker.account, a.nu(), deze_sessie(s, a).id);
        vermeld(s, a, "toegang.wachtwoord_gewijzigd", audit::Actie::wijzigen, a.kijker.account);
        meld_houder(s, a.om, a.kijker.regio, *account(s, a.kijker.account), "Je wachtwoord is gewijzigd",
                    "Het wachtwoord van je account bij Overlegtafel is gewijzigd.", a.nu());
    });
    return web::Antwoord::verder("/account?gelukt=wachtwoord");
}

base::Result<web::Antwoord> eindig_een(Aanvraag& a) {
    const SessieId id{id_uit_ref(a.verzoek.padwaarde("id"))};
    const bool gedaan = a.om.db.schrijf(kInstallatie, [&](storage::Sessie& s) {
        const bool mijn = eindig_sessie(s, a.kijker.account, id);
        if (mijn) vermeld(s, a, "toegang.sessie_beeindigd", audit::Actie::wijzigen, a.kijker.account);
        return mijn;
    });
    if (!gedaan) return base::Fout{base::Soort::niet_gevonden, "toegang.sessie", "", ""};
    return web::Antwoord::verder("/account?gelukt=sessie");
}

base::Result<web::Antwoord> eindig_andere(Aanvraag& a) {
    a.om.db.schrijf(kInstallatie, [&](storage::Sessie& s) {
        eindig_sessies(s, a.kijker.account, deze_sessie(s, a).id);
        vermeld(s, a, "toegang.sessies_beeindigd", audit::Actie::wijzigen, a.kijker.account);
    });
    return web::Antwoord::verder("/account?gelukt=sessies");
}

}  // namespace

void registreer_account(Deur& deur) {
    using web::Methode;
    const auto recht = voor_iedereen("toegang.eigen_account");
    deur.pagina(Methode::get, "/account", "toegang.account", recht, toon_account);
    deur.pagina(Methode::get, "/account/gegevens", "toegang.gegevens_toon", recht, toon_gegevens);
    deur.pagina(Methode::post, "/account/gegevens", "toegang.gegevens", recht, bewaar_gegevens);
    deur.pagina(Methode::get, "/account/wachtwoord", "toegang.wachtwoord_toon", recht, toon_wachtwoord);
    deur.pagina(Methode::post, "/account/wachtwoord", "toegang.wachtwoord", recht, wijzig_wachtwoord);
    deur.rekent_wachtwoord_na({"toegang.wachtwoord"});
    deur.pagina(Methode::post, "/account/sessies/{id:ref}/einde", "toegang.sessie_einde", recht, eindig_een);
    deur.pagina(Methode::post, "/account/sessies/einde", "toegang.sessies_einde", recht, eindig_andere);
}

}  // namespace toegang
