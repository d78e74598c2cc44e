// SPDX-License-Identifier: EUPL-1.2
#include <set>

#include "base/tekst.hpp"
#include "domein/toegang/bericht.hpp"
#include "domein/toegang/bewijs.hpp"
#include "domein/toegang/paginas.hpp"
#include "domein/toegang/token.hpp"
#include "web/formulierpagina.hpp"

namespace toegang {
namespace {

using web::formulier::Veld;
using web::formulier::Veldsoort;

/// What a person reads for a scope. A new one shows its own name until it gets a sentence here.
std::string_view label_van_scope(std::string_view scope) {
    static constexpr std::pair<std::string_view, std::string_view> kLabels[] = {
        {"aanmelding.indienen", "Een casus aanmelden"},
        {"anonimisering.uitvoeren", "Namen uit een tekst laten halen"},
        {"casus.lezen", "Casussen lezen"},
        {"casus.wijzigen", "Alles met een casus doen wat jij met een formulier kunt, en die formulieren lezen"},
        {"overleg.lezen", "Vooroverleggen en overleggen lezen"},
    };
    for (const auto& [code, label] : kLabels)
        if (code == scope) return label;
    return scope;
}

/// The scopes of every API route that one of the viewer's roles may use.
std::vector<web::formulier::Optie> mogelijke_scopes(const Deur& deur, const Kijker& k) {
    std::set<std::string> scopes;
    for (const auto& regel : deur.tafel())
        if (regel.kanaal == web::Kanaal::api && regel.recht && regel.recht->rollen.overlapt(k.rollen)) scopes.insert(regel.scope);
    std::vector<web::formulier::Optie> opties;
    for (const auto& scope : scopes) opties.push_back({scope, std::string(label_van_scope(scope)), ""});
    return opties;
}

std::vector<Veld> velden(const Deur& deur, const Kijker& k) {
    return {{.naam = "naam",
             .label = "Waarvoor is het?",
             .uitleg = "Bijvoorbeeld: koppeling met ons dossiersysteem.",
             .max = 100,
             .leeg_fout = "Vul in waarvoor het token is",
             .gevoelig = false},
            {.naam = "rechten",
             .label = "Wat mag het programma?",
             .soort = Veldsoort::vinkjes,
             .opties = mogelijke_scopes(deur, k),
             .leeg_fout = "Kies minstens één recht",
             .gevoelig = false},
            {.naam = "dagen",
             .label = "Hoelang moet het werken?",
             .soort = Veldsoort::keuze,
             .opties = {{"7", "7 dagen", ""}, {"30", "30 dagen", ""}, {"90", "90 dagen", ""}},
             .leeg_fout = "Kies hoelang",
             .gevoelig = false}};
}

web::Formulierpagina formulier(const Deur& deur, const Kijker& k) {
    web::Formulierpagina f{.titel = "API-token maken",
                           .actie = "/account/tokens",
                           .knop = "Token maken",
                           .terug = {"API-tokens", "/account/tokens"}};
    f.alineas = {"Een programma met dit token kan wat jij kunt, voor zover je het hieronder toestaat. Geef het niet aan mensen."};
    f.velden = velden(deur, k);
    return f;
}

base::Result<web::Antwoord> toon_tokens(const Deur& deur, Aanvraag& a) {
    web::Pagina p{.titel = "API-tokens",
                  .bestand = "src/domein/toegang/views/tokens.html",
                  .actief = "/account",
                  .terug = {"Mijn account", "/account"}};
    if (a.verzoek.vraag["gelukt"] == "ingetrokken") p.melding = "Het token werkt niet meer.";
    a.om.db.lees(storage::Bereik::installatie(), [&](storage::Sessie& s) {
        const auto tokens = tokens_van(s, a.kijker.account, a.nu());
        for (const auto& t : tokens) {
            auto& rij = p.gegevens.rij("TOKEN").zet("TOKEN_NAAM", t.naam).zet("TOKEN_ID", ref_van(t.id.getal));
            std::vector<std::string> rechten;
            for (const auto& scope : t.scopes) rechten.emplace_back(label_van_scope(scope));
            rij.zet("RECHTEN", base::tekst::voeg_samen(rechten, ", ")).zet("VERLOOPT", base::kort(base::dag_van(t.verloopt)));
            rij.zet("GEBRUIKT", t.gebruikt_op ? base::voluit(*t.gebruikt_op) : "nog niet");
        }
        p.gegevens.toon_als(tokens.empty(), "GEEN_TOKENS");
    });
    p.gegevens.toon(mogelijke_scopes(deur, a.kijker).empty() ? "NIETS_TE_KIEZEN" : "MAKEN");
    return a.pagina(std::move(p));
}

/// S8, S25: a token works for 90 days without password or second step, so an open session alone makes none.
base::Result<web::Antwoord> toon_nieuw(const Deur& deur, Aanvraag& a) {
    if (!is_vers_bewezen(a)) return vraag_bevestiging(a);
    return a.pagina(formulier(deur, a.kijker).pagina());
}

base::Result<web::Antwoord> maak(const Deur& deur, Aanvraag& a) {
    if (!is_vers_bewezen(a)) return bewaar_en_vraag_bewijs(a);
    const auto lijst = velden(deur, a.kijker);
    auto in = web::formulier::lees(lijst, a.verzoek.formulier);
    const auto fouten = web::formulier::controleer(lijst, in);
    if (!fouten.empty()) return a.pagina(formulier(deur, a.kijker).pagina(in, fouten));
    const NieuwToken nieuw{a.kijker.regio, a.kijker.account, in.tekst("naam"), in.lijst("rechten"), std::stoi(in.tekst("dagen"))};
    const auto tekst = a.om.db.schrijf(storage::Bereik::installatie(), [&](storage::Sessie& s) {
        auto gemaakt = maak_token(s, a.om.ids, nieuw, a.nu());
        if (!gemaakt) return gemaakt;
        vermeld(s, a, "toegang.token_gemaakt", audit::Actie::maken, a.kijker.account);
        meld_houder(s, a.om, a.kijker.regio, *account(s, a.kijker.account), "Je hebt een API-token gemaakt",
                    "Voor je account bij Overlegtafel is een API-token gemaakt.", a.nu());
        return gemaakt;
    });
    if (!tekst) return tekst.fouten();
    web::Pagina p{.titel = "Je nieuwe API-token",
                  .bestand = "src/domein/toegang/views/token.html",
                  .actief = "/account",
                  .terug = {"API-tokens", "/account/tokens"}};
    p.gegevens.zet("TOKEN", *tekst).zet("VERLOOPT", base::kort(base::dag_van(a.nu() + std::chrono::days{nieuw.dagen})));
    return a.pagina(std::move(p));
}

base::Result<web::Antwoord> trek_in(Aanvraag& a) {
    const TokenId id{id_uit_ref(a.verzoek.padwaarde("id"))};
    const bool gedaan = a.om.db.schrijf(storage::Bereik::installatie(), [&](storage::Sessie& s) {
        const bool mijn = trek_token_in(s, a.kijker.account, id);
        if (mijn) vermeld(s, a, "toegang.token_ingetrokken", audit::Actie::verwijderen, a.kijker.account);
        return mijn;
    });
    if (!gedaan) return base::Fout{base::Soort::niet_gevonden, "toegang.token", "", ""};
    return web::Antwoord::verder("/account/tokens?gelukt=ingetrokken");
}

}  // namespace

void registreer_tokens(Deur& deur) {
    using web::Methode;
    const auto recht = voor_iedereen("toegang.eigen_tokens");
    // The door outlives every request; its table is complete once the program runs.
    deur.pagina(Methode::get, "/account/tokens", "toegang.tokens", recht, [&deur](Aanvraag& a) { return toon_tokens(deur, a); });
    deur.pagina(Methode::get, "/account/tokens/nieuw", "toegang.token_nieuw", recht,
                [&deur](Aanvraag& a) { return toon_nieuw(deur, a); });
    deur.pagina(Methode::post, "/account/tokens", "toegang.token_maken", recht, [&deur](Aanvraag& a) { return maak(deur, a); });
    deur.pagina(Methode::post, "/account/tokens/{id:ref}/intrekken", "toegang.token_intrekken", recht, trek_in);
}

}  // namespace toegang
