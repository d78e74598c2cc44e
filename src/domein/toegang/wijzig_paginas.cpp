// SPDX-License-Identifier: EUPL-1.2
#include "base/tekst.hpp"
#include "domein/toegang/account.hpp"
#include "domein/toegang/beheer.hpp"
#include "domein/toegang/paginas.hpp"
#include "domein/toegang/rollen.hpp"
#include "domein/toegang/sessie.hpp"
#include "domein/toegang/token.hpp"
#include "web/formulierpagina.hpp"

namespace toegang {
namespace {

using web::formulier::Veld;
using web::formulier::Veldsoort;
constexpr auto kInstallatie = storage::Bereik{};

web::Formulierpagina wijzigformulier(Aanvraag& a, AccountId id, Wijzigsoort soort, const std::string& stuk) {
    web::Formulierpagina f{
        .titel = "Wijzigen", .actie = pad_van(id) + "/" + stuk, .knop = "Wijzigen", .terug = {"Gebruiker", pad_van(id)}};
    const Veld reden{.naam = "reden",
                     .label = "Waarom?",
                     .uitleg = "De tweede persoon en de functionaris gegevensbescherming lezen dit.",
                     .leeg_fout = "Vul in waarom",
                     .gevoelig = false};
    const bool twee = a.om.db.lees(kInstallatie, [&](storage::Sessie& s) {
        f.terug.tekst = account(s, id)->naam;
        return vraagt_tweede_persoon(s, {soort, id, "inbrenger", ""}, a.nu());
    });
    switch (soort) {
        case Wijzigsoort::rol:
            f.titel = f.knop = "Rol geven";
            f.velden = {{.naam = "rol",
                         .label = "Rol",
                         .soort = Veldsoort::keuze,
                         .opties = rolopties(),
                         .leeg_fout = "Kies een rol",
                         .gevoelig = false},
                        reden};
            return f;
        case Wijzigsoort::wachtwoord:
            f.titel = f.knop = "Nieuw wachtwoord laten kiezen";
            f.alineas = {
                "Het oude wachtwoord werkt hierna niet meer. De persoon krijgt een mail met een link en is overal uitgelogd."};
            break;
        case Wijzigsoort::email:
            f.titel = f.knop = "E-mailadres wijzigen";
            f.alineas = {"Het nieuwe adres krijgt een mail met een link. Het geldt pas als de persoon die link heeft gebruikt."};
            f.velden = {{.naam = "email",
                         .label = "Nieuw e-mailadres",
                         .max = 254,
                         .leeg_fout = "Vul het e-mailadres in",
                         .invoer = "email",
                         .gevoelig = false}};
            break;
        case Wijzigsoort::tweede_factor:
            f.titel = f.knop = "Tweede stap opnieuw laten instellen";
            f.alineas = {
                "De app en de herstelcodes van nu werken hierna niet meer. De persoon heeft een instelcode nodig en is overal uitgelogd."};
            break;
    }
    f.velden.push_back(reden);
    if (twee)
        f.alineas.emplace_back(
            "Een tweede persoon (een andere beheerder of de functionaris gegevensbescherming) moet dit goedkeuren.");
    return f;
}

base::Result<web::Antwoord> toon_wijzig(Aanvraag& a, Wijzigsoort soort, const std::string& stuk) {
    const auto id = gevraagd_account(a);
    if (!id) return id.fouten();
    return a.pagina(wijzigformulier(a, *id, soort, stuk).pagina());
}

base::Result<web::Antwoord> doe_wijzig(Aanvraag& a, Wijzigsoort soort, const std::string& stuk) {
    const auto id = gevraagd_account(a);
    if (!id) return id.fouten();
    const auto f = wijzigformulier(a, *id, soort, stuk);
    auto in = web::formulier::lees(f.velden, a.verzoek.formulier);
    auto fouten = web::formulier::controleer(f.velden, in);
    if (fouten.empty() && soort == Wijzigsoort::email && base::tekst::email(in.tekst("email")).empty())
        fouten.push_back(
            {base::Soort::ongeldig, "toegang.email", "email", "Vul een e-mailadres in, bijvoorbeeld s.jansen@organisatie.nl"});
    if (!fouten.empty()) return a.pagina(f.pagina(in, fouten));
    const Wijziging w{soort, *id, soort == Wijzigsoort::rol ? in.tekst("rol") : base::tekst::email(in.tekst("email")),
                      in.tekst("reden")};
    const auto uit = a.om.db.schrijf(kInstallatie, [&](storage::Sessie& s) { return vraag_wijziging(s, a, w); });
    if (!uit) return a.pagina(f.pagina(in, uit.fouten()));
    return a.pagina(uitkomstpagina(*uit, pad_van(*id)));
}

base::Result<web::Antwoord> eindig_rol(Aanvraag& a) {
    const auto id = gevraagd_account(a);
    if (!id) return id.fouten();
    const auto rol = rol_van(a.verzoek.padwaarde("rol"));
    if (!rol) return base::Fout{base::Soort::niet_gevonden, "toegang.rol", "", ""};
    a.om.db.schrijf(kInstallatie, [&](storage::Sessie& s) {
        neem_rol(s, a.kijker.regio, *id, *rol, a.nu());
        vermeld(s, a, "toegang.rol_beeindigd", audit::Actie::wijzigen, *id, std::string(naam_van(*rol)));
    });
    return web::Antwoord::verder(pad_van(*id));
}

/// Domain.md section 2, "Handover": blocking an account first lists everything that hangs on it.
base::Result<web::Antwoord> toon_blokkeren(Aanvraag& a) {
    const auto id = gevraagd_account(a);
    if (!id) return id.fouten();
    web::Formulierpagina f{.titel = "Account blokkeren",
                           .actie = pad_van(*id) + "/blokkeren",
                           .knop = "Blokkeren",
                           .terug = {"Gebruiker", pad_van(*id)},
                           .gevaar = true};
    a.om.db.lees(kInstallatie, [&](storage::Sessie& s) {
        f.terug.tekst = account(s, *id)->naam;
        f.alineas = {f.terug.tekst + " kan hierna niet meer inloggen, in geen enkele regio.",
                     "Rollen in deze regio: " + rollen_tekst(rollen(s, a.kijker.regio, *id, a.nu())) +
                         ". Ook in andere regio's: " + (regios_van(s, *id, a.nu()).size() > 1 ? "ja" : "nee") + ".",
                     "Ingelogd op " + std::to_string(sessies_van(s, *id, a.nu()).size()) + " plekken, " +
                         std::to_string(tokens_van(s, *id, a.nu()).size()) + " API-tokens. Die werken meteen niet meer.",
                     "Draag lopende casussen eerst over: in de werkvoorraad staat bij elke casus wie hem behandelt."};
    });
    return a.pagina(f.pagina());
}

base::Result<web::Antwoord> zet_blokkade(Aanvraag& a, bool blokkeren) {
    const auto id = gevraagd_account(a);
    if (!id) return id.fouten();
    if (*id == a.kijker.account)
        return base::Fout{base::Soort::geen_recht, "toegang.eigen_account", "", "Je eigen account kun je niet blokkeren"};
    a.om.db.schrijf(kInstallatie, [&](storage::Sessie& s) {
        zet_geblokkeerd(s, *id, blokkeren ? std::optional(a.nu()) : std::nullopt);
        eindig_sessies(s, *id);
        trek_tokens_in(s, *id);
        vermeld(s, a, blokkeren ? "toegang.geblokkeerd" : "toegang.weer_toegelaten", audit::Actie::wijzigen, *id);
        if (blokkeren) a.om.bus.meld(AccountGeblokkeerd{s, a.om, a.kijker, *id, a.nu()});
    });
    return web::Antwoord::verder(pad_van(*id));
}

}  // namespace

void registreer_wijzigen(Deur& deur) {
    using web::Methode;
    const Recht recht{"toegang.beheren", {Rol::beheerder}};
    deur.pagina(Methode::post, "/beheer/gebruikers/{id:ref}/rollen/{rol:code}/einde", "toegang.rol_einde", recht, eindig_rol);
    deur.pagina(Methode::get, "/beheer/gebruikers/{id:ref}/blokkeren", "toegang.blokkeren_toon", recht, toon_blokkeren);
    deur.pagina(Methode::post, "/beheer/gebruikers/{id:ref}/blokkeren", "toegang.blokkeren", recht,
                [](Aanvraag& a) { return zet_blokkade(a, true); });
    deur.pagina(Methode::post, "/beheer/gebruikers/{id:ref}/toelaten", "toegang.toelaten", recht,
                [](Aanvraag& a) { return zet_blokkade(a, false); });
    for (const auto& [soort, stuk] : {std::pair{Wijzigsoort::rol, "rollen"},
                                      {Wijzigsoort::wachtwoord, "wachtwoord"},
                                      {Wijzigsoort::email, "email"},
                                      {Wijzigsoort::tweede_factor, "tweede-stap"}}) {
        const std::string patroon = std::string("/beheer/gebruikers/{id:ref}/") + stuk,
                          naam = std::string("toegang.wijzig_") + stuk;
        deur.pagina(Methode::get, patroon, naam + "_toon", recht,
                    [soort = soort, stuk = std::string(stuk)](Aanvraag& a) { return toon_wijzig(a, soort, stuk); });
        deur.pagina(Methode::post, patroon, naam, recht,
                    [soort = soort, stuk = std::string(stuk)](Aanvraag& a) { return doe_wijzig(a, soort, stuk); });
    }
}

}  // namespace toegang
