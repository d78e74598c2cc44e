// SPDX-License-Identifier: EUPL-1.2
#include "base/tekst.hpp"
#include "domein/toegang/account.hpp"
#include "domein/toegang/beheer.hpp"
#include "domein/toegang/paginas.hpp"
#include "domein/toegang/rollen.hpp"
#include "web/formulierpagina.hpp"

namespace toegang {
namespace {

using web::formulier::Veld;
using web::formulier::Veldsoort;
constexpr auto kInstallatie = storage::Bereik{};

/// Domain.md section 2, "Handover": who stands in for the chair does so for a time.
Veld periodeveld(std::string naam, std::string label, std::string leeg_fout) {
    return {.naam = std::move(naam),
            .label = std::move(label),
            .soort = Veldsoort::datum,
            .leeg_fout = std::move(leeg_fout),
            .toon_als_veld = "rol",
            .toon_als = {std::string(naam_van(Rol::waarnemend_voorzitter))},
            .toon_als_tekst = "Alleen bij een waarnemend voorzitter.",
            .gevoelig = false};
}

/// The period that was typed; a day that is over, or an end before the start, is an error at its own field.
base::Fouten lees_periode(const web::formulier::Antwoorden& in, base::Moment nu, Wijziging& w) {
    const auto vanaf = base::lees_datum(in.tekst("vanaf")), tot = base::lees_datum(in.tekst("tot"));
    if (!vanaf || !tot) return {};
    if (*vanaf < base::dag_van(nu))
        return {{base::Soort::ongeldig, "toegang.periode_voorbij", "vanaf-dag", "Kies vandaag of een dag die nog komt"}};
    if (*tot < *vanaf)
        return {{base::Soort::ongeldig, "toegang.periode_om", "tot-dag", "De laatste dag ligt voor de eerste dag"}};
    if (*vanaf > base::dag_van(nu)) w.vanaf = base::om(*vanaf, 0, 0);
    w.tot = base::om(*tot + std::chrono::days{1}, 0, 0);
    return {};
}

std::string wie_keurt_goed(storage::Sessie& s, const Aanvraag& a, const Wijziging& w) {
    const auto beslissers = wie_beslist(s, a.kijker.regio, w, a.nu());
    if (beslissers.empty()) return {};
    if (beslissers.front() == a.kijker.regio)
        return "Een tweede persoon (een andere beheerder of de functionaris gegevensbescherming) moet dit goedkeuren.";
    return "Deze persoon werkt ook in " + namen_van(s, beslissers) +
           ". Een beheerder of de functionaris gegevensbescherming daar moet dit goedkeuren.";
}

web::Formulierpagina wijzigformulier(Aanvraag& a, AccountId id, Wijzigsoort soort, const std::string& stuk) {
    web::Formulierpagina f{
        .titel = "Wijzigen", .actie = pad_van(id) + "/" + stuk, .knop = "Wijzigen", .terug = {"Gebruiker", pad_van(id)}};
    const Veld reden{.naam = "reden",
                     .label = "Waarom?",
                     .uitleg = "De tweede persoon en de functionaris gegevensbescherming lezen dit.",
                     .leeg_fout = "Vul in waarom",
                     .gevoelig = false};
    const std::string tweede = a.om.db.lees(kInstallatie, [&](storage::Sessie& s) {
        f.terug.tekst = account(s, id)->naam;
        return wie_keurt_goed(s, a, {soort, id, "inbrenger", ""});
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
                        periodeveld("vanaf", "Vanaf welke dag?", "Vul in vanaf welke dag"),
                        periodeveld("tot", "Tot en met welke dag?", "Vul in tot en met welke dag"),
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
        case Wijzigsoort::rol_einde:
        case Wijzigsoort::toelaten:
            break;  // buttons on the page of the person, without a form
    }
    f.velden.push_back(reden);
    if (!tweede.empty()) f.alineas.push_back(tweede);
    return f;
}

/// A role can be given to who worked here before; the rest is about who works here.
base::Result<AccountId> gevraagd_voor(const Aanvraag& a, Wijzigsoort soort) {
    return soort == Wijzigsoort::rol ? gevraagd_ooit(a) : gevraagd_account(a);
}

base::Result<web::Antwoord> toon_wijzig(Aanvraag& a, Wijzigsoort soort, const std::string& stuk) {
    const auto id = gevraagd_voor(a, soort);
    if (!id) return id.fouten();
    return a.pagina(wijzigformulier(a, *id, soort, stuk).pagina());
}

base::Result<web::Antwoord> doe_wijzig(Aanvraag& a, Wijzigsoort soort, const std::string& stuk) {
    const auto id = gevraagd_voor(a, soort);
    if (!id) return id.fouten();
    const auto f = wijzigformulier(a, *id, soort, stuk);
    auto in = web::formulier::lees(f.velden, a.verzoek.formulier);
    auto fouten = web::formulier::controleer(f.velden, in);
    if (fouten.empty() && soort == Wijzigsoort::email && base::tekst::email(in.tekst("email")).empty())
        fouten.push_back(
            {base::Soort::ongeldig, "toegang.email", "email", "Vul een e-mailadres in, bijvoorbeeld s.jansen@organisatie.nl"});
    Wijziging w{soort, *id, soort == Wijzigsoort::rol ? in.tekst("rol") : base::tekst::email(in.tekst("email")),
                in.tekst("reden")};
    if (fouten.empty() && soort == Wijzigsoort::rol) fouten = lees_periode(in, a.nu(), w);
    if (!fouten.empty()) return a.pagina(f.pagina(in, fouten));
    const auto uit = a.om.db.schrijf(kInstallatie, [&](storage::Sessie& s) { return vraag_wijziging(s, a, w); });
    if (!uit) return a.pagina(f.pagina(in, uit.fouten()));
    return a.pagina(uitkomstpagina(*uit, pad_van(*id)));
}

base::Result<web::Antwoord> eindig_rol(Aanvraag& a) {
    const auto id = gevraagd_account(a);
    if (!id) return id.fouten();
    const auto rol = rol_van(a.verzoek.padwaarde("rol"));
    if (!rol) return base::Fout{base::Soort::niet_gevonden, "toegang.rol", "", ""};
    const auto uit = a.om.db.schrijf(kInstallatie, [&](storage::Sessie& s) {
        return vraag_wijziging(s, a, {Wijzigsoort::rol_einde, *id, std::string(naam_van(*rol)), ""});
    });
    if (!uit) return uit.fouten();
    if (uit->wacht) return a.pagina(uitkomstpagina(*uit, pad_van(*id)));
    return web::Antwoord::verder(pad_van(*id));
}

}  // namespace

void registreer_wijzigen(Deur& deur) {
    using web::Methode;
    const Recht recht{"toegang.beheren", {Rol::beheerder}};
    deur.pagina(Methode::post, "/beheer/gebruikers/{id:ref}/rollen/{rol:code}/einde", "toegang.rol_einde", recht, eindig_rol);
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
