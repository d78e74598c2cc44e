// SPDX-License-Identifier: EUPL-1.2
#include "base/tekst.hpp"
#include "domein/toegang/account.hpp"
#include "domein/toegang/beheer.hpp"
#include "domein/toegang/paginas.hpp"
#include "domein/toegang/rollen.hpp"
#include "domein/toegang/sessie.hpp"
#include "domein/toegang/token.hpp"
#include "domein/toegang/tweede_factor.hpp"
#include "web/formulierpagina.hpp"

namespace toegang {
namespace {

using web::formulier::Veld;
using web::formulier::Veldsoort;
constexpr int kPerBladzij = 25;
constexpr auto kInstallatie = storage::Bereik{};

web::Antwoord toon_lijst(Aanvraag& a, std::string_view zoek, std::string_view na) {
    web::Pagina p{.titel = "Gebruikers",
                  .bestand = "src/domein/toegang/views/gebruikers.html",
                  .actief = "/beheer",
                  .terug = {"Beheer", "/beheer"}};
    auto& g = p.gegevens;
    g.zet("ZOEK", zoek);
    a.om.db.lees(kInstallatie, [&](storage::Sessie& s) {
        auto accounts = accounts_van_regio(s, a.kijker.regio, zoek, na, kPerBladzij + 1);
        const bool meer = accounts.size() > kPerBladzij;
        if (meer) accounts.pop_back();
        for (const auto& acc : accounts) {
            auto& rij = g.rij("GEBRUIKER").zet("PAD", pad_van(acc.id)).zet("NAAM", acc.naam).zet("EMAIL", acc.email);
            rij.zet("ROLLEN", rollen_tekst(rollen(s, a.kijker.regio, acc.id, a.nu())));
            rij.toon_als(acc.geblokkeerd, "GEBLOKKEERD").toon_als(!acc.gecontroleerd, "ONGECONTROLEERD");
        }
        g.toon_als(accounts.empty(), "NIEMAND");
        // A search shows its first page only: its text does not travel in a URL (S18).
        if (meer && zoek.empty())
            g.rij("VOLGENDE")
                .zet("VOLGENDE_PAD",
                     "/beheer/gebruikers?na=" + a.om.sleutels.verzegel("toegang.na", email_sleutel(accounts.back().email)));
        g.toon_als(meer && !zoek.empty(), "MEER_GEVONDEN");
    });
    return a.pagina(std::move(p));
}

base::Result<web::Antwoord> lijst(Aanvraag& a) {
    return toon_lijst(a, "", a.om.sleutels.ontzegel("toegang.na", a.verzoek.vraag["na"]).value_or(""));
}
base::Result<web::Antwoord> zoek(Aanvraag& a) { return toon_lijst(a, base::tekst::trim(a.verzoek.formulier["zoek"]), ""); }

std::vector<Veld> nieuwvelden(storage::Sessie& s, RegioId regio, base::Datum vandaag) {
    Veld organisatie{
        .naam = "organisatie", .label = "Organisatie", .soort = Veldsoort::keuzelijst, .verplicht = false, .gevoelig = false};
    for (const auto& o : regio::organisaties(s, regio))
        if (o.hoort_erbij(vandaag)) organisatie.opties.push_back({o.ref, o.naam, ""});
    return {{.naam = "email",
             .label = "E-mailadres",
             .uitleg = "Het werkadres van deze persoon.",
             .max = 254,
             .leeg_fout = "Vul het e-mailadres in",
             .invoer = "email",
             .gevoelig = false},
            {.naam = "naam", .label = "Naam", .leeg_fout = "Vul de naam in", .gevoelig = false},
            {.naam = "functie", .label = "Functie", .verplicht = false, .gevoelig = false},
            {.naam = "telefoon",
             .label = "Telefoonnummer",
             .uitleg = "Bel dit nummer om de instelcode door te geven.",
             .verplicht = false,
             .max = 20,
             .invoer = "tel",
             .gevoelig = false},
            std::move(organisatie),
            {.naam = "rol",
             .label = "Rol",
             .soort = Veldsoort::keuze,
             .opties = rolopties(),
             .leeg_fout = "Kies een rol",
             .gevoelig = false},
            {.naam = "reden",
             .label = "Waarom?",
             .uitleg = "De tweede persoon en de functionaris gegevensbescherming lezen dit.",
             .verplicht = false,
             .gevoelig = false}};
}

web::Formulierpagina nieuwformulier(Aanvraag& a) {
    web::Formulierpagina f{.titel = "Gebruiker uitnodigen",
                           .actie = "/beheer/gebruikers/nieuw",
                           .knop = "Uitnodigen",
                           .terug = {"Gebruikers", "/beheer/gebruikers"}};
    f.velden =
        a.om.db.lees(kInstallatie, [&](storage::Sessie& s) { return nieuwvelden(s, a.kijker.regio, base::dag_van(a.nu())); });
    return f;
}

base::Result<web::Antwoord> nieuw(Aanvraag& a) {
    const auto f = nieuwformulier(a);
    auto in = web::formulier::lees(f.velden, a.verzoek.formulier);
    auto fouten = web::formulier::controleer(f.velden, in);
    NieuwAccount gegevens{
        .email = in.tekst("email"), .naam = in.tekst("naam"), .functie = in.tekst("functie"), .telefoon = in.tekst("telefoon")};
    if (!in.tekst("organisatie").empty() && fouten.empty())
        gegevens.organisatie = a.om.db.lees(kInstallatie, [&](storage::Sessie& s) {
            return regio::organisatie_met_ref(s, a.kijker.regio, in.tekst("organisatie")).value().id;
        });
    if (fouten.empty()) fouten = keur_gegevens(gegevens);
    if (!fouten.empty()) return a.pagina(f.pagina(in, fouten));
    AccountId wie;
    const auto uit = a.om.db.schrijf(kInstallatie, [&](storage::Sessie& s) -> base::Result<Wijziguitkomst> {
        // S20: an address that has an account in another region goes the same way and shows nothing of it.
        const auto bestaand = account_met_email(s, gegevens.email);
        wie = bestaand ? bestaand->id : *maak_account(s, a.om.ids, gegevens, a.nu());
        return vraag_wijziging(s, a, {Wijzigsoort::rol, wie, in.tekst("rol"), in.tekst("reden")});
    });
    if (!uit) return a.pagina(f.pagina(in, uit.fouten()));
    // S20: until the role is given nobody here may see who it is, and who did not exist before looks the same.
    return a.pagina(uitkomstpagina(*uit, uit->wacht ? "/beheer/wijzigingen" : pad_van(wie)));
}

void toon_gegevens(storage::Sessie& s, const Aanvraag& a, const Account& wie, web::Gegevens& g) {
    const auto organisatie = regio::organisatie(s, a.kijker.regio, wie.organisatie);
    g.zet("EMAIL", wie.email).zet("FUNCTIE", wie.functie.empty() ? "niet ingevuld" : wie.functie);
    g.zet("TELEFOON", wie.telefoon.empty() ? "niet ingevuld" : wie.telefoon)
        .zet("ORGANISATIE", organisatie ? organisatie->naam : "niet ingevuld");
    g.zet("TWEEDE_STAP", wie.totp_aan ? "aan" : "uit")
        .zet("STAND", wie.geblokkeerd                  ? "geblokkeerd"
                      : wachtwoord_hash_van(s, wie.id) ? "actief"
                                                       : "uitgenodigd, nog niet begonnen");
}

base::Result<web::Antwoord> toon(Aanvraag& a) {
    const auto id = gevraagd_ooit(a);
    if (!id) return id.fouten();
    web::Pagina p{.titel = "Gebruiker",
                  .bestand = "src/domein/toegang/views/gebruiker.html",
                  .actief = "/beheer",
                  .terug = {"Gebruikers", "/beheer/gebruikers"}};
    if (a.verzoek.vraag["gelukt"] == "geblokkeerd") p.melding = "Het account is geblokkeerd.";
    if (a.verzoek.vraag["gelukt"] == "beeindigd") p.melding = "Deze persoon kan niet meer in deze regio werken.";
    auto& g = p.gegevens;
    a.om.db.lees(kInstallatie, [&](storage::Sessie& s) {
        const auto wie = *account(s, *id);
        p.kop = wie.naam;
        g.zet("PAD", pad_van(wie.id));
        const bool hier = werkt_in(s, a.kijker.regio, wie.id, a.nu());
        if (hier) toon_gegevens(s, a, wie, g.rij("WERKT_HIER"));
        else g.toon("WERKTE_HIER");
        const auto r = rolperiodes(s, a.kijker.regio, wie.id, a.nu());
        for (const auto& [rol, periode] : r)
            g.rij("ROL")
                .zet("ROL_LABEL", std::string(label_van(rol)) + periode_tekst(periode, a.nu()))
                .zet("ROL_PAD", pad_van(wie.id) + "/rollen/" + std::string(naam_van(rol)) + "/einde");
        g.toon_als(r.empty(), "GEEN_ROL");
        if (hier) g.rij("TOEGANG").toon(wie.geblokkeerd ? "WEER_TOELATEN" : "BLOKKEREN");
    });
    return a.pagina(std::move(p));
}

}  // namespace

std::string rollen_tekst(Rollen r) {
    std::vector<std::string> labels;
    for (const Rol rol : alle_rollen())
        if (r.heeft(rol)) labels.emplace_back(label_van(rol));
    return labels.empty() ? "geen rol" : base::tekst::opsomming(labels);
}

std::vector<web::formulier::Optie> rolopties() {
    std::vector<web::formulier::Optie> opties;
    // Only roles with work in this version: nobody gets an account with an empty start page.
    static constexpr Rollen kMetWerk{Rol::inbrenger,
                                     Rol::praktijkondersteuner,
                                     Rol::procesondersteuner,
                                     Rol::anonimiseerder,
                                     Rol::voorzitter,
                                     Rol::waarnemend_voorzitter,
                                     Rol::vaste_deelnemer,
                                     Rol::expert,
                                     Rol::ervaringsdeskundige,
                                     Rol::fg,
                                     Rol::beheerder};
    for (const Rol r : alle_rollen()) {
        if (!kMetWerk.heeft(r)) continue;
        opties.push_back({std::string(naam_van(r)), std::string(label_van(r)),
                          vraagt_tweede_persoon(r) ? "Een tweede persoon moet dit goedkeuren." : ""});
    }
    return opties;
}

std::string pad_van(AccountId id) { return "/beheer/gebruikers/" + ref_van(id.getal); }

base::Result<AccountId> gevraagd_ooit(const Aanvraag& a) {
    const AccountId id{id_uit_ref(a.verzoek.padwaarde("id"))};
    const bool bekend = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return hoort_bij_regio(s, a.kijker.regio, id); });
    if (!bekend) return base::Fout{base::Soort::niet_gevonden, "toegang.account", "", ""};
    return id;
}

base::Result<AccountId> gevraagd_account(const Aanvraag& a) {
    const AccountId id{id_uit_ref(a.verzoek.padwaarde("id"))};
    const bool hier = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return werkt_in(s, a.kijker.regio, id, a.nu()); });
    if (!hier) return base::Fout{base::Soort::niet_gevonden, "toegang.account", "", ""};
    return id;
}

web::Pagina uitkomstpagina(const Wijziguitkomst& uit, const std::string& verder) {
    web::Pagina p{.titel = uit.wacht ? "Wacht op een tweede persoon" : "Gedaan",
                  .bestand = "src/domein/toegang/views/uitkomst.html",
                  .actief = "/beheer"};
    p.gegevens.zet("VERDER", verder);
    if (uit.wacht)
        p.gegevens.rij("WACHT").zet(
            "WIE_BESLIST", uit.elders.empty() ? "Een andere beheerder of de functionaris gegevensbescherming"
                                              : "Een beheerder of de functionaris gegevensbescherming van " + uit.elders);
    else p.gegevens.toon("GEDAAN");
    if (uit.instelcode.empty()) return p;
    auto& code = p.gegevens.rij("INSTELCODE").zet("CODE", uit.instelcode).zet("WIE", uit.naam);
    if (uit.telefoon.empty()) code.toon("ZONDER_NUMMER");
    else code.rij("MET_NUMMER").zet("NUMMER", uit.telefoon);
    return p;
}

void registreer_beheer(Deur& deur) {
    using web::Methode;
    const Recht recht{"toegang.beheren", {Rol::beheerder}};
    deur.pagina(Methode::get, "/beheer/gebruikers", "toegang.gebruikers", recht, lijst);
    deur.pagina(Methode::post, "/beheer/gebruikers/zoeken", "toegang.gebruikers_zoeken", recht, zoek);
    deur.pagina(Methode::get, "/beheer/gebruikers/nieuw", "toegang.gebruiker_nieuw_toon", recht,
                [](Aanvraag& a) -> base::Result<web::Antwoord> { return a.pagina(nieuwformulier(a).pagina()); });
    deur.pagina(Methode::post, "/beheer/gebruikers/nieuw", "toegang.gebruiker_nieuw", recht, nieuw);
    deur.pagina(Methode::get, "/beheer/gebruikers/{id:ref}", "toegang.gebruiker", recht, toon);
}

}  // namespace toegang
