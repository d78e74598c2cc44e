// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>

#include "base/tekst.hpp"
#include "domein/casus/paginas.hpp"

namespace casus {
namespace {

constexpr int kPerBladzij = 50;
constexpr std::string_view kPad = "/werkvoorraad";

/// What the address says: only codes and cursors, never words that a person typed (S18).
struct Keuze {
    Filter filter;
    std::string gemeente, behandelaar, volgorde, status;
    std::string na;
};

Keuze lees(const toegang::Aanvraag& a) {
    const auto& vraag = a.verzoek.vraag;
    Keuze k{{},
            std::string(vraag["gemeente"]),
            std::string(vraag["behandelaar"]),
            std::string(vraag["volgorde"]),
            std::string(vraag["status"]),
            std::string(vraag["na"])};
    k.filter.status = status_van(k.status);
    k.filter.alleen_open = k.status != "alle";
    k.filter.gemeente = k.gemeente;
    if (k.behandelaar == "ik") k.filter.behandelaar = a.kijker.account;
    if (k.volgorde == "nieuwste") k.filter.volgorde = Volgorde::nieuwste;
    return k;
}

std::string adres(const Keuze& k, const std::string& status, const std::string& na) {
    std::string uit(kPad);
    char tussen = '?';
    const auto erbij = [&](std::string_view naam, const std::string& waarde) {
        if (waarde.empty()) return;
        uit += tussen + std::string(naam) + "=" + waarde;
        tussen = '&';
    };
    erbij("status", status);
    // Only what the region or this page offers comes back in an address.
    if (k.gemeente.size() == 4 && std::all_of(k.gemeente.begin(), k.gemeente.end(), ::isdigit)) erbij("gemeente", k.gemeente);
    if (k.behandelaar == "ik") erbij("behandelaar", k.behandelaar);
    if (k.volgorde == "nieuwste") erbij("volgorde", k.volgorde);
    erbij("na", na);
    return uit;
}

std::string aantal(int n) { return n > 1000 ? "meer dan 1.000" : std::to_string(n); }

void fase(web::Gegevens& g, bool hier, const std::string& pad, std::string_view tekst, const std::string& hoeveel) {
    g.rij("FASE").rij(hier ? "HIER" : "DAAR").zet("FASE_PAD", pad).zet("FASE_TEKST", tekst).zet("FASE_AANTAL", hoeveel);
}

void fases(web::Gegevens& g, const Keuze& k, const Tellingen& t) {
    fase(g, k.status.empty(), adres(k, "", ""), "Alle open", aantal(t.open));
    for (const auto& [status, n] : t.per_status) {
        const std::string naam(naam_van(status));
        fase(g, k.status == naam, adres(k, naam, ""), label_van(status), aantal(n));
    }
}

using Opties = std::vector<std::pair<std::string, std::string>>;
void keuzelijst(web::Gegevens& g, std::string_view naam, std::string_view label, const Opties& opties,
                const std::string& gekozen) {
    auto& rij = g.rij("KEUZE").zet("KEUZE_NAAM", naam).zet("KEUZE_LABEL", label);
    for (const auto& [waarde, tekst] : opties)
        rij.rij("OPTIE").zet("OPTIE_WAARDE", waarde).zet("OPTIE_LABEL", tekst).toon_als(waarde == gekozen, "GEKOZEN");
}

void filters(web::Gegevens& g, const Keuze& k, const std::vector<regio::Gemeente>& gemeenten, bool met_behandelaar) {
    if (k.filter.status) g.rij("STATUSFILTER").zet("STATUSFILTER_WAARDE", k.status);
    Opties lijst{{"", "Alle gemeenten"}};
    for (const auto& gem : gemeenten) lijst.emplace_back(gem.code, gem.naam);
    keuzelijst(g, "gemeente", "Gemeente", lijst, k.gemeente);
    if (met_behandelaar) keuzelijst(g, "behandelaar", "Behandelaar", {{"", "Iedereen"}, {"ik", "Alleen van mij"}}, k.behandelaar);
    keuzelijst(g, "volgorde", "Sorteer op", {{"", "Uiterste datum"}, {"nieuwste", "Nieuwste eerst"}}, k.volgorde);
}

/// What led here and cannot be shown on the casus: it is out of reach now.
std::string gelukt(std::string_view wat) {
    if (wat == "overgedragen") return "De casus is overgedragen. De nieuwe inbrenger heeft een mail gekregen.";
    if (wat == "niet_meer_mee") return "Je doet niet meer mee met deze casus.";
    if (wat == "geweigerd") return "Je antwoord is verstuurd. Je doet niet mee met deze casus.";
    return {};
}

Rol belangrijkste_rol(const Kijker& k) {
    for (const Rol r : {Rol::procesondersteuner, Rol::voorzitter, Rol::waarnemend_voorzitter})
        if (k.is(r)) return r;
    return Rol::inbrenger;
}

void rijen(web::Gegevens& tabel, const std::vector<Regel>& regels, const std::vector<regio::Gemeente>& gemeenten, Rol als,
           base::Datum vandaag) {
    std::map<std::string, std::string> namen;
    for (const auto& gem : gemeenten) namen[gem.code] = gem.naam;
    for (const Regel& r : regels) {
        const Casus& c = r.casus;
        const std::string stap = volgende_stap(c, als), laat = paginas::te_laat(c, vandaag);
        auto& rij = tabel.rij("RIJ")
                        .zet("PAD", pad(c))
                        .zet("NUMMER", c.nummer)
                        .zet("TITEL", r.titel)
                        .zet("GEMEENTE", namen.contains(c.gemeente) ? namen[c.gemeente] : c.gemeente)
                        .zet("BADGE", badge_van(c.status))
                        .zet("STATUS", label_van(c.status))
                        .zet("STAP", stap.empty() ? "Klaar" : stap)
                        .zet("UITERLIJK", c.uiterlijk ? base::voluit(*c.uiterlijk) : "Geen")
                        .zet("BEHANDELAAR", r.behandelaar.empty() ? "Nog niemand" : r.behandelaar);
        rij.toon_als(c.spoed, "SPOED");
        if (!laat.empty()) rij.rij("TE_LAAT").zet("TE_LAAT_TEKST", laat);
    }
}

void tabel(web::Gegevens& g, const Bladzij& b, std::string_view bijschrift, const std::string& leeg,
           const std::vector<regio::Gemeente>& gemeenten, Rol als, base::Datum vandaag, const std::string& begin,
           const std::string& verder) {
    if (b.regels.empty()) {
        g.rij("LEEG").zet("LEEG_TEKST", leeg);
        return;
    }
    auto& t = g.rij("TABEL").zet("BIJSCHRIFT", bijschrift);
    rijen(t, b.regels, gemeenten, als, vandaag);
    const auto n = b.regels.size();
    web::toon_pager(t, n == 1 ? "1 casus" : std::to_string(n) + " casussen op deze pagina", begin, verder);
}

std::string samenvatting(const Tellingen& t) {
    if (t.open == 0) return "Er zijn geen open casussen.";
    std::string uit = t.open == 1 ? "1 casus is open." : aantal(t.open) + " casussen zijn open.";
    if (t.te_laat == 1) uit += " 1 casus is te laat.";
    else if (t.te_laat > 1) uit += " " + aantal(t.te_laat) + " casussen zijn te laat.";
    return uit;
}

std::string titel_voor(const Kijker& k) { return belangrijkste_rol(k) == Rol::inbrenger ? "Mijn aanmeldingen" : "Werkvoorraad"; }

/// Everything of the page but the table itself.
web::Pagina basis(storage::Sessie& s, const toegang::Aanvraag& a, const Keuze& k, const std::vector<regio::Gemeente>& gemeenten) {
    web::Pagina p{
        .titel = titel_voor(a.kijker), .bestand = "src/domein/casus/views/werkvoorraad.html", .actief = std::string(kPad)};
    p.melding = gelukt(a.verzoek.vraag["gelukt"]);
    const Tellingen t = tellingen(s, a.kijker, a.nu());
    p.gegevens.zet("SAMENVATTING", samenvatting(t));
    if (t.te_tekenen > 0 && a.kijker.is(Rol::procesondersteuner))
        p.gegevens.rij("NOG_TEKENEN").zet("NOG_TEKENEN_AANTAL", aantal(t.te_tekenen));
    std::vector<web::Menupunt> te_doen;
    a.om.bus.meld(Werkvoorraad{s, a.om, a.kijker, te_doen});
    for (const auto& punt : te_doen) p.gegevens.rij("TE_DOEN").zet("TE_DOEN_PAD", punt.pad).zet("TE_DOEN_TEKST", punt.tekst);
    p.gegevens.toon_als(a.kijker.is(Rol::inbrenger), "MET_CONCEPTEN");
    fases(p.gegevens, k, t);
    filters(p.gegevens, k, gemeenten, a.kijker.is(Rol::procesondersteuner));
    return p;
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    const Keuze k = lees(a);
    auto pagina = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) {
        const auto gemeenten = regio::gemeenten(s, a.kijker.regio);
        web::Pagina p = basis(s, a, k, gemeenten);
        p.gegevens.zet("ZOEK", "");
        const Bladzij b = lijst(s, a.om, a.kijker, k.filter, k.na, kPerBladzij, a.nu());
        const std::string_view bijschrift = k.filter.volgorde == Volgorde::nieuwste
                                                ? "Casussen, de nieuwste eerst"
                                                : "Casussen, eerst de casus met de vroegste datum";
        tabel(p.gegevens, b, bijschrift, "Er zijn geen casussen die hierbij passen.", gemeenten, belangrijkste_rol(a.kijker),
              base::dag_van(a.nu()), k.na.empty() ? "" : adres(k, k.status, ""),
              b.volgende.empty() ? "" : adres(k, k.status, b.volgende));
        return p;
    });
    return a.pagina(std::move(pagina));
}

base::Result<web::Antwoord> bewaar_zoekvraag(toegang::Aanvraag& a) {
    const std::string tekst = base::tekst::trim(a.verzoek.formulier["zoek"]).substr(0, 200);
    if (tekst.empty() || !base::tekst::geldige_utf8(tekst)) return web::Antwoord::verder(std::string(kPad));
    const std::int64_t id = a.om.ids.nieuw();
    a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) {
        s.doe("INSERT INTO casus_zoekvraag (id, regio_id, account_id, tekst, op) VALUES (?1,?2,?3,?4,?5)", id, a.kijker.regio,
              a.kijker.account, a.om.sleutels.versleutel(a.kijker.regio.getal, {"casus_zoekvraag", "tekst", id}, tekst), a.nu());
    });
    return web::Antwoord::verder(std::string(kPad) + "/zoeken/" + std::to_string(id));
}

std::optional<std::string> zoektekst(storage::Sessie& s, const toegang::Aanvraag& a, std::int64_t id) {
    const auto r = s.een("SELECT tekst FROM casus_zoekvraag WHERE id = ?1 AND regio_id = ?2 AND account_id = ?3", id,
                         a.kijker.regio, a.kijker.account);
    if (!r) return {};
    return a.om.sleutels.ontsleutel(a.kijker.regio.getal, {"casus_zoekvraag", "tekst", id}, r->bytes(0));
}

base::Result<web::Antwoord> toon_gevonden(toegang::Aanvraag& a) {
    const std::int64_t id = std::atoll(std::string(a.verzoek.padwaarde("id")).c_str());
    const std::string hier = std::string(kPad) + "/zoeken/" + std::to_string(id);
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto tekst = zoektekst(s, a, id);
        if (!tekst) return base::Fout{base::Soort::niet_gevonden, "casus.zoekvraag", "", "Deze zoekvraag bestaat niet meer."};
        const auto gemeenten = regio::gemeenten(s, a.kijker.regio);
        web::Pagina p = basis(s, a, {}, gemeenten);
        p.gegevens.zet("ZOEK", *tekst);
        const std::string na(a.verzoek.vraag["na"]);
        const Bladzij b = zoek(s, a.om, a.kijker, *tekst, na, kPerBladzij, a.nu());
        tabel(p.gegevens, b, "Gevonden casussen, de nieuwste eerst",
              "Niets gevonden. Je zoekt in nummers en in de woorden van getekende anonieme dossiers, niet in namen.", gemeenten,
              belangrijkste_rol(a.kijker), base::dag_van(a.nu()), na.empty() ? "" : hier,
              b.volgende.empty() ? "" : hier + "?na=" + b.volgende);
        return a.pagina(std::move(p));
    });
}

}  // namespace

void paginas::registreer_werkvoorraad(toegang::Deur& deur) {
    const toegang::Recht recht{
        "casus.lijst", {Rol::inbrenger, Rol::procesondersteuner, Rol::voorzitter, Rol::waarnemend_voorzitter}, true};
    deur.pagina(web::Methode::get, std::string(kPad), "casus.werkvoorraad", recht, toon);
    deur.pagina(web::Methode::post, std::string(kPad) + "/zoeken", "casus.zoek", recht, bewaar_zoekvraag);
    deur.pagina(web::Methode::get, std::string(kPad) + "/zoeken/{id:ref}", "casus.gevonden", recht, toon_gevonden);
}

}  // namespace casus
