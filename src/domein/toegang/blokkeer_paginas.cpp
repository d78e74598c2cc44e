// SPDX-License-Identifier: EUPL-1.2
#include "base/tekst.hpp"
#include "domein/toegang/account.hpp"
#include "domein/toegang/beheer.hpp"
#include "domein/toegang/bericht.hpp"
#include "domein/toegang/blokkeren.hpp"
#include "domein/toegang/paginas.hpp"
#include "domein/toegang/rollen.hpp"
#include "domein/toegang/sessie.hpp"
#include "domein/toegang/token.hpp"
#include "web/formulierpagina.hpp"

namespace toegang {
namespace {

constexpr auto kInstallatie = storage::Bereik{};
/// Without somebody in these roles the work of the region stops.
constexpr Rollen kOnmisbaar{Rol::voorzitter, Rol::procesondersteuner, Rol::anonimiseerder, Rol::fg, Rol::beheerder};

/// Roles that nobody else in the region holds now.
std::vector<std::string> als_enige(storage::Sessie& s, RegioId regio, AccountId id, base::Moment nu) {
    std::vector<std::string> uit;
    const Rollen van_hem = rollen(s, regio, id, nu);
    for (const Rol r : alle_rollen())
        if (kOnmisbaar.heeft(r) && van_hem.heeft(r) && met_rol(s, regio, r, nu).size() == 1) uit.emplace_back(label_van(r));
    return uit;
}

/// What the button does: to the account, or for who works elsewhere too to this region alone (S29).
std::vector<std::string> wat_er_gebeurt(storage::Sessie& s, const Aanvraag& a, AccountId id, const std::vector<RegioId>& elders) {
    const std::string naam = account(s, id)->naam,
                      rollen_hier = "Rollen in deze regio: " + rollen_tekst(rollen(s, a.kijker.regio, id, a.nu())) + ". ";
    if (!elders.empty())
        return {naam + " kan hierna niet meer in deze regio werken.",
                rollen_hier + "Die eindigen nu. Deze persoon werkt ook in " + namen_van(s, elders) +
                    ". Daar verandert niets. Moet het account ook daar dicht? Bel dan meteen een beheerder van die regio.",
                "Deze persoon wordt overal uitgelogd. API-tokens voor deze regio werken meteen niet meer."};
    return {naam + " kan hierna niet meer inloggen.", rollen_hier + "Deze persoon werkt niet in een andere regio.",
            "Aantal plekken waar dit account is ingelogd: " + std::to_string(sessies_van(s, id, a.nu()).size()) +
                ". Aantal API-tokens: " + std::to_string(tokens_van(s, id, a.nu()).size()) + ". Die werken meteen niet meer."};
}

/// Domain.md section 2, "Handover": blocking an account first lists everything that hangs on it.
web::Formulierpagina formulier(storage::Sessie& s, const Aanvraag& a, AccountId id) {
    const auto elders = andere_regios(s, id, a.kijker.regio, a.nu());
    web::Formulierpagina f{.titel = elders.empty() ? "Account blokkeren" : "Toegang tot deze regio beëindigen",
                           .actie = pad_van(id) + "/blokkeren",
                           .knop = elders.empty() ? "Blokkeren" : "Toegang beëindigen",
                           .terug = {account(s, id)->naam, pad_van(id)},
                           .gevaar = true};
    f.alineas = wat_er_gebeurt(s, a, id, elders);
    std::vector<std::string> regels;
    a.om.bus.meld(HangtAan{s, a.om, a.kijker.regio, id, a.nu(), regels});
    f.alineas.push_back(regels.empty() ? "Er hangt in deze regio geen werk aan dit account."
                                       : "Dit hangt in deze regio aan dit account:");
    f.alineas.insert(f.alineas.end(), regels.begin(), regels.end());
    f.alineas.emplace_back(
        "Je kunt deze persoon later weer toelaten, samen met een tweede persoon. Wat dan al is vervallen of bij een ander ligt, komt niet "
        "vanzelf terug.");
    f.links = {{"Toch niet, terug naar de gebruiker", pad_van(id)}};
    const auto enige = als_enige(s, a.kijker.regio, id, a.nu());
    if (enige.empty()) return f;
    f.alineas.push_back("Let op: niemand anders in deze regio is " + base::tekst::opsomming(enige) +
                        ". Zonder iemand met die rol ligt het werk stil. Geef de rol eerst aan iemand anders.");
    f.velden = {{.naam = "toch",
                 .label = "Ik weet dit, en blokkeer het account toch",
                 .soort = web::formulier::Veldsoort::vinkje,
                 .leeg_fout = "Geef de rol eerst aan iemand anders, of vink aan dat je toch blokkeert",
                 .gevoelig = false}};
    return f;
}

base::Result<web::Antwoord> toon(Aanvraag& a) {
    const auto id = gevraagd_account(a);
    if (!id) return id.fouten();
    return a.pagina(a.om.db.lees(kInstallatie, [&](storage::Sessie& s) { return formulier(s, a, *id); }).pagina());
}

base::Fout eigen_account() {
    return {base::Soort::geen_recht, "toegang.eigen_account", "", "Je eigen account kun je niet blokkeren"};
}

/// Before it happens: it may be the fg who is shut out, and then nobody else would hear of it.
void meld_vooraf(storage::Sessie& s, const Aanvraag& a, AccountId id) {
    const auto wie = *account(s, id);
    const bool elders = !andere_regios(s, id, a.kijker.regio, a.nu()).empty();
    meld_toezicht(s, a.om, a.kijker.regio, "Een account is geblokkeerd",
                  a.kijker.naam + " sloot het account van " + wie.naam + (elders ? " voor deze regio." : "."), a.nu());
    meld_houder(s, a.om, a.kijker.regio, wie, elders ? "Je toegang tot een regio is beëindigd" : "Je account is geblokkeerd",
                elders ? "Je kunt bij Overlegtafel niet meer werken in " + regio::vind(s, a.kijker.regio)->naam + "."
                       : "Je kunt niet meer inloggen bij Overlegtafel.",
                a.nu());
}

base::Result<web::Antwoord> doe_blokkeren(Aanvraag& a) {
    const auto id = gevraagd_account(a);
    if (!id) return id.fouten();
    if (*id == a.kijker.account) return eigen_account();
    return a.om.db.schrijf(kInstallatie, [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto f = formulier(s, a, *id);
        auto in = web::formulier::lees(f.velden, a.verzoek.formulier);
        const auto fouten = web::formulier::controleer(f.velden, in);
        if (!fouten.empty()) return a.pagina(f.pagina(in, fouten));
        meld_vooraf(s, a, *id);
        blokkeer(s, a, *id);
        return web::Antwoord::verder(pad_van(*id) + (account(s, *id)->geblokkeerd ? "?gelukt=geblokkeerd" : "?gelukt=beeindigd"));
    });
}

/// S8: who was shut out comes back with the yes of a second person.
base::Result<web::Antwoord> doe_toelaten(Aanvraag& a) {
    const auto id = gevraagd_account(a);
    if (!id) return id.fouten();
    if (*id == a.kijker.account) return eigen_account();
    const auto uit = a.om.db.schrijf(kInstallatie, [&](storage::Sessie& s) {
        return vraag_wijziging(s, a, {Wijzigsoort::toelaten, *id, "", ""});
    });
    if (!uit) return uit.fouten();
    return a.pagina(uitkomstpagina(*uit, pad_van(*id)));
}

}  // namespace

void registreer_blokkeren(Deur& deur) {
    using web::Methode;
    const Recht recht{"toegang.beheren", {Rol::beheerder}};
    const std::string hier = "/beheer/gebruikers/{id:ref}";
    deur.pagina(Methode::get, hier + "/blokkeren", "toegang.blokkeren_toon", recht, toon);
    deur.pagina(Methode::post, hier + "/blokkeren", "toegang.blokkeren", recht, doe_blokkeren);
    deur.pagina(Methode::post, hier + "/toelaten", "toegang.toelaten", recht, doe_toelaten);
}

}  // namespace toegang
