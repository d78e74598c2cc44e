// SPDX-License-Identifier: EUPL-1.2
#include <optional>

#include "base/tekst.hpp"
#include "domein/toegang/account.hpp"
#include "domein/toegang/beheer.hpp"
#include "domein/toegang/bericht.hpp"
#include "domein/toegang/blokkeren.hpp"
#include "domein/toegang/paginas.hpp"
#include "domein/toegang/registratie.hpp"
#include "domein/toegang/rollen.hpp"
#include "domein/toegang/tweede_factor.hpp"
#include "outbox/outbox.hpp"
#include "web/formulierpagina.hpp"

/// S7: a procesondersteuner calls the organisation of who registered himself, at a number that the organisation itself published. With an
/// unknown mail domain the call comes before the link; otherwise after it.
namespace toegang {
namespace {

constexpr auto kInstallatie = storage::Bereik{};
constexpr const char* kPad = "/verwijzers";

/// Somebody on the list: an account, or who has none yet.
struct Wachtend {
    std::string naam, email, functie, soort, nummers, organisatie;
};

std::string nummers(const std::string& agb, const std::string& skj, const std::string& big) {
    std::vector<std::string> uit;
    for (const auto& [naam, waarde] : {std::pair{"AGB ", agb}, {"SKJ ", skj}, {"BIG ", big}})
        if (!waarde.empty()) uit.push_back(naam + waarde);
    return uit.empty() ? "niet ingevuld" : base::tekst::voeg_samen(uit, ", ");
}

std::string soort_label(std::string_view code) {
    for (const auto& o : verwijzersoorten())
        if (o.waarde == code) return o.label;
    return "niet ingevuld";
}

std::string organisatie_tekst(storage::Sessie& s, RegioId regio, OrganisatieId id, const std::string& anders) {
    if (const auto o = regio::organisatie(s, regio, id)) return o->naam;
    return anders.empty() ? "niet ingevuld" : anders + " (staat niet in de lijst van de regio)";
}

void toon_wachtend(web::Gegevens& g, const char* waar, const Wachtend& w, const std::string& pad, const char* knop,
                   std::string_view niet_gebeld) {
    const std::string sleutel = pad.substr(pad.rfind('/') + 1);
    g.deel(waar, "src/domein/toegang/views/verwijzer.html")
        .toon_als(sleutel == niet_gebeld, "FOUT")
        .zet("PAD", pad)
        .zet("SLEUTEL", sleutel)
        .zet("KNOP", knop)
        .zet("NAAM", w.naam)
        .zet("FUNCTIE", w.functie.empty() ? "niet ingevuld" : w.functie)
        .zet("SOORT", w.soort)
        .zet("ORGANISATIE", w.organisatie)
        .zet("EMAIL", w.email)
        .zet("NUMMERS", w.nummers);
}

/// The list; with a key (the end of a path) also what went wrong at that person: the call was not ticked.
base::Result<web::Antwoord> toon_lijst(Aanvraag& a, std::string_view niet_gebeld) {
    web::Pagina p{
        .titel = "Verwijzers controleren", .bestand = "src/domein/toegang/views/verwijzers.html", .actief = "/werkvoorraad"};
    if (a.verzoek.vraag["gelukt"] == "ja") p.melding = "De verwijzer is gecontroleerd en heeft een mail gekregen.";
    if (a.verzoek.vraag["gelukt"] == "nee") p.melding = "De verwijzer is geweigerd en heeft een mail gekregen.";
    auto& g = p.gegevens;
    if (!niet_gebeld.empty()) {
        p.fout = true;
        p.status = 400;
        const std::string vinkje = "gebeld-" + std::string(niet_gebeld);
        const base::Fout fout{base::Soort::ongeldig, "toegang.controle", vinkje, "Bel eerst, en vink dat dan aan"};
        web::formulier::toon(g, {}, {}, {fout}, {vinkje});
    }
    a.om.db.lees(kInstallatie, [&](storage::Sessie& s) {
        const RegioId regio = a.kijker.regio;
        const auto aanvragen = te_bellen(s, regio);
        const auto accounts = ongecontroleerden(s, regio, a.nu());
        for (const auto& r : aanvragen)
            toon_wachtend(g, "AANVRAGEN",
                          {r.naam, r.email, r.functie, soort_label(r.soort_verwijzer), nummers(r.agb, r.skj, r.big),
                           organisatie_tekst(s, regio, r.organisatie, r.organisatie_anders)},
                          std::string(kPad) + "/aanvragen/" + ref_van(r.id.getal), "Stuur de link", niet_gebeld);
        for (const auto& w : accounts)
            toon_wachtend(g, "ACCOUNTS",
                          {w.naam, w.email, w.functie, soort_label(w.soort_verwijzer), nummers(w.agb, w.skj, w.big),
                           organisatie_tekst(s, regio, w.organisatie, organisatie_anders(s, w.id))},
                          std::string(kPad) + "/" + ref_van(w.id.getal), "Akkoord", niet_gebeld);
        if (!aanvragen.empty()) g.toon("MET_AANVRAGEN");
        if (!accounts.empty()) g.toon("MET_ACCOUNTS");
        g.toon_als(aanvragen.empty() && accounts.empty(), "NIEMAND");
    });
    return a.pagina(std::move(p));
}

base::Result<web::Antwoord> toon(Aanvraag& a) { return toon_lijst(a, {}); }

base::Fout niet_gevonden() { return {base::Soort::niet_gevonden, "toegang.verwijzer", "", ""}; }
bool gebeld(const Aanvraag& a) { return a.verzoek.formulier["gebeld"] == "ja"; }

std::optional<Account> gevraagd_account_in_lijst(storage::Sessie& s, const Aanvraag& a) {
    const AccountId id{id_uit_ref(a.verzoek.padwaarde("id"))};
    for (auto& wie : ongecontroleerden(s, a.kijker.regio, a.nu()))
        if (wie.id == id) return std::move(wie);
    return std::nullopt;
}
std::optional<Registratie> gevraagde_aanvraag(storage::Sessie& s, const Aanvraag& a) {
    return te_bellen(s, a.kijker.regio, RegistratieId{id_uit_ref(a.verzoek.padwaarde("id"))});
}

/// Domain.md section 5, "Four eyes": one procesondersteuner is enough. Who has no second factor yet hears the code for it in the same call.
base::Result<web::Antwoord> doe_controle(Aanvraag& a) {
    if (!gebeld(a)) return toon_lijst(a, a.verzoek.padwaarde("id"));
    std::string naam;
    const auto code = a.om.db.schrijf(kInstallatie, [&](storage::Sessie& s) -> base::Result<std::string> {
        const auto wie = gevraagd_account_in_lijst(s, a);
        if (!wie) return niet_gevonden();
        naam = wie->naam;
        zet_gecontroleerd(s, wie->id);
        vermeld(s, a, "toegang.verwijzer_gecontroleerd", audit::Actie::wijzigen, wie->id);
        meld_houder(s, a.om, a.kijker.regio, *wie, "Je bent gecontroleerd als verwijzer",
                    "De procesondersteuner heeft gecontroleerd wie je bent. Je ziet nu alles van je eigen casussen.", a.nu());
        a.om.bus.meld(VerwijzerGecontroleerd{s, a.om, a.kijker, wie->id, a.nu()});
        return a.om.demo || wie->totp_aan ? std::string{} : maak_instelcode(s, a.om, wie->id);
    });
    if (!code) return code.fouten();
    if (code->empty()) return web::Antwoord::verder(std::string(kPad) + "?gelukt=ja");
    return a.pagina(uitkomstpagina({.instelcode = *code, .naam = naam}, kPad));
}

void vermeld_aanvraag(storage::Sessie& s, const Aanvraag& a, std::string naam, const Registratie& r) {
    auto g = gebeurtenis_van(a.kijker, a.nu(), std::move(naam), audit::Actie::wijzigen, Rol::procesondersteuner);
    g.object = "registratie";
    g.object_id = r.id.getal;
    audit::leg_vast(s, a.om.ids, g);
}

base::Result<web::Antwoord> doe_aanvraag(Aanvraag& a) {
    if (!gebeld(a)) return toon_lijst(a, a.verzoek.padwaarde("id"));
    const auto klaar = a.om.db.schrijf(kInstallatie, [&](storage::Sessie& s) -> base::Result<> {
        const auto r = gevraagde_aanvraag(s, a);
        if (!r) return niet_gevonden();
        vermeld_aanvraag(s, a, "toegang.registratie_gecontroleerd", *r);
        return stuur_na_bellen(s, a.om, *r, a.nu());
    });
    if (!klaar) return klaar.fouten();
    return web::Antwoord::verder(std::string(kPad) + "?gelukt=ja");
}

// ---------------------------------------------------------------- refusing

const std::vector<web::formulier::Veld>& weigervelden() {
    static const std::vector<web::formulier::Veld> kVelden{
        {.naam = "reden",
         .label = "Waarom?",
         .soort = web::formulier::Veldsoort::keuze,
         .uitleg = "De verwijzer leest dit in de mail.",
         .opties = {{"onbekend", "De organisatie kent deze persoon niet", ""},
                    {"geen_verwijzer", "Deze persoon is daar geen wettelijke verwijzer", ""},
                    {"niet_bereikt", "Je kon de organisatie niet bereiken", ""}},
         .leeg_fout = "Kies waarom",
         .gevoelig = false}};
    return kVelden;
}

std::string mailreden(std::string_view reden) {
    if (reden == "onbekend") return "We belden je organisatie, maar zij kon niet bevestigen dat je daar werkt.";
    if (reden == "geen_verwijzer")
        return "Volgens je organisatie ben je daar geen wettelijke verwijzer. Alleen een wettelijke verwijzer kan aanmelden.";
    return "We konden je organisatie niet bereiken om te controleren wie je bent.";
}

/// S26: to an address that a person checked; without content.
void mail_weigering(storage::Sessie& s, const Aanvraag& a, const std::string& aan, AccountId account, std::string_view reden) {
    const auto regels = regio::regels(s, a.kijker.regio, a.nu());
    outbox::Bericht b{
        .regio = a.kijker.regio.getal, .soort = "toegang.verwijzer_geweigerd", .aan = aan, .aan_account = account.getal};
    b.onderwerp = "Je krijgt nog geen toegang tot Overlegtafel";
    b.tekst = "Goedendag,\n\nJe vroeg toegang tot Overlegtafel als verwijzer. " + mailreden(reden) +
              " Daarom kun je nu niet inloggen en aanmelden.\n\nKlopt dit niet? Bel dan de procesondersteuner van de regio" +
              (regels.telefoon.empty() ? "" : ", " + regels.telefoon) + ".\n\nMet vriendelijke groet,\nOverlegtafel\n";
    (void)outbox::leg_klaar(s, a.om, b, a.nu());
}

using Doe = base::Result<> (*)(storage::Sessie&, const Aanvraag&, const std::string& reden);

/// Who has another role somewhere only loses this one; who has none is out.
base::Result<> weiger_account(storage::Sessie& s, const Aanvraag& a, const std::string& reden) {
    const auto wie = gevraagd_account_in_lijst(s, a);
    if (!wie) return niet_gevonden();
    neem_rol(s, a.kijker.regio, wie->id, Rol::inbrenger, a.nu());
    vermeld(s, a, "toegang.verwijzer_geweigerd", audit::Actie::wijzigen, wie->id, reden);
    if (rollen_overal(s, wie->id, a.nu()).leeg()) blokkeer(s, a, wie->id);
    mail_weigering(s, a, wie->email, wie->id, reden);
    return base::goed();
}
base::Result<> weiger_aanvraag(storage::Sessie& s, const Aanvraag& a, const std::string& reden) {
    const auto r = gevraagde_aanvraag(s, a);
    if (!r) return niet_gevonden();
    weiger_registratie(s, *r);
    vermeld_aanvraag(s, a, "toegang.registratie_geweigerd", *r);
    mail_weigering(s, a, r->email, {}, reden);
    return base::goed();
}

web::Formulierpagina weigerformulier(const Aanvraag& a, const std::string& naam) {
    web::Formulierpagina f{.titel = "Verwijzer weigeren",
                           .actie = a.verzoek.pad,
                           .knop = "Weiger",
                           .terug = {"Verwijzers controleren", kPad},
                           .gevaar = true};
    f.alineas = {
        naam + " kan hierna niet meer inloggen als verwijzer in deze regio.",
        "Heeft deze persoon al een aanmelding verstuurd? Dan blijft die staan. Kijk in de werkvoorraad wat ermee moet gebeuren."};
    f.velden = weigervelden();
    return f;
}

/// The name of who stands at this path: the account or the request.
std::optional<std::string> naam_in_lijst(const Aanvraag& a, bool aanvraag) {
    return a.om.db.lees(kInstallatie, [&](storage::Sessie& s) -> std::optional<std::string> {
        if (aanvraag) {
            const auto r = gevraagde_aanvraag(s, a);
            return r ? std::optional(r->naam) : std::nullopt;
        }
        const auto wie = gevraagd_account_in_lijst(s, a);
        return wie ? std::optional(wie->naam) : std::nullopt;
    });
}

base::Result<web::Antwoord> vraag_weigering(Aanvraag& a, bool aanvraag) {
    const auto naam = naam_in_lijst(a, aanvraag);
    if (!naam) return niet_gevonden();
    return a.pagina(weigerformulier(a, *naam).pagina());
}
base::Result<web::Antwoord> doe_weigering(Aanvraag& a, bool aanvraag) {
    const auto naam = naam_in_lijst(a, aanvraag);
    if (!naam) return niet_gevonden();
    const auto f = weigerformulier(a, *naam);
    auto in = web::formulier::lees(f.velden, a.verzoek.formulier);
    const auto fouten = web::formulier::controleer(f.velden, in);
    if (!fouten.empty()) return a.pagina(f.pagina(in, fouten));
    const Doe doe = aanvraag ? weiger_aanvraag : weiger_account;
    const auto klaar = a.om.db.schrijf(kInstallatie, [&](storage::Sessie& s) { return doe(s, a, in.tekst("reden")); });
    if (!klaar) return klaar.fouten();
    return web::Antwoord::verder(std::string(kPad) + "?gelukt=nee");
}

}  // namespace

int te_controleren(storage::Sessie& s, RegioId regio, base::Moment nu) {
    return static_cast<int>(te_bellen(s, regio).size() + ongecontroleerden(s, regio, nu).size());
}

void registreer_verwijzers(Deur& deur) {
    using web::Methode;
    const Recht recht{"toegang.verwijzer_controleren", {Rol::procesondersteuner}};
    deur.pagina(Methode::get, kPad, "toegang.verwijzers", recht, toon);
    deur.pagina(Methode::post, std::string(kPad) + "/{id:ref}/controle", "toegang.verwijzer_controle", recht, doe_controle);
    deur.pagina(Methode::post, std::string(kPad) + "/aanvragen/{id:ref}/controle", "toegang.aanvraag_controle", recht,
                doe_aanvraag);
    for (const bool aanvraag : {false, true}) {
        const std::string patroon = std::string(kPad) + (aanvraag ? "/aanvragen" : "") + "/{id:ref}/weigering";
        const std::string naam = aanvraag ? "toegang.aanvraag_weigering" : "toegang.verwijzer_weigering";
        deur.pagina(Methode::get, patroon, naam + "_toon", recht,
                    [aanvraag](Aanvraag& a) { return vraag_weigering(a, aanvraag); });
        deur.pagina(Methode::post, patroon, naam, recht, [aanvraag](Aanvraag& a) { return doe_weigering(a, aanvraag); });
    }
}

}  // namespace toegang
