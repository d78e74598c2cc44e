// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/tekst.hpp"
#include "domein/casus/gezin.hpp"
#include "domein/casus/inbrenger.hpp"
#include "domein/casus/namen.hpp"
#include "domein/casus/paginas.hpp"

namespace casus {
namespace {

struct Actie {
    Stap stap;
    std::string_view tekst;
    std::string (*pad)(const Casus&);
};

std::string op_dag(std::string_view lijst, const std::optional<base::Datum>& dag) {
    return dag ? std::string(lijst) + "/op/" + base::iso(*dag) : std::string(lijst);
}
std::string naar_vooroverleg(const Casus& c) { return op_dag("/vooroverleggen", c.vooroverleg_op); }
std::string naar_overleg(const Casus& c) { return op_dag("/overleggen", c.overleg_op); }

/// Where each step is done. Several outcomes of one meeting share its page, shown once.
const Actie kActies[] = {
    {Stap::aanvullen, "Beantwoord de vragen", [](const Casus& c) { return pad(c, "aanvulling"); }},
    {Stap::behandelen, "Behandel versneld", [](const Casus& c) { return pad(c, "versneld"); }},
    {Stap::aanvulling_vragen, "Vraag een aanvulling", [](const Casus& c) { return pad(c, "aanvulling/vragen"); }},
    {Stap::agenderen, "Naar het vooroverleg", naar_vooroverleg},
    {Stap::overgenomen, "Leg vast dat de casus is overgenomen", [](const Casus& c) { return pad(c, "overgenomen"); }},
    {Stap::bespreken, "Naar het overleg", naar_overleg},
    {Stap::opvolgen, "Neem in opvolging", [](const Casus& c) { return pad(c, "opvolging"); }},
    {Stap::afsluiten, "Sluit de casus af", [](const Casus& c) { return pad(c, "afsluiting"); }},
    {Stap::opnieuw_inbrengen, "Breng de casus opnieuw in", [](const Casus& c) { return pad(c, "opnieuw"); }},
    {Stap::heropenen, "Heropen de casus", [](const Casus& c) { return pad(c, "heropening"); }},
    {Stap::niet_beantwoord, "Neem niet in behandeling: geen antwoord",
     [](const Casus& c) { return pad(c, "buiten-behandeling"); }},
    {Stap::intrekken, "Trek de aanmelding in", [](const Casus& c) { return pad(c, "intrekking"); }},
    {Stap::ongeldig_verklaren, "Verklaar de aanmelding ongeldig", [](const Casus& c) { return pad(c, "ongeldig"); }},
    {Stap::overdragen, "Draag de casus over aan een andere regio", [](const Casus& c) { return pad(c, "overdragen"); }},
    {Stap::samenvoegen, "Voeg samen met een andere aanmelding van dit kind",
     [](const Casus& c) { return pad(c, "samenvoegen"); }},
    {Stap::overlijden, "De jeugdige is overleden", [](const Casus& c) { return pad(c, "overlijden"); }},
};

/// What the inbrenger can do beside the steps of the process: the pages of the dossier and the advice that the next step asks for.
std::vector<std::pair<std::string_view, std::string_view>> van_inbrenger(const Casus& c) {
    std::vector<std::pair<std::string_view, std::string_view>> uit;
    if (c.deling_gestopt && is_open(c.status)) uit.emplace_back("Leg toestemming vast", "toestemming");
    if (c.status == Status::geadviseerd || c.status == Status::in_opvolging)
        uit.emplace_back("Laat weten wat er met het advies gebeurt", "advies");
    if (c.status == Status::geagendeerd) uit.emplace_back("Bekijk waar en wanneer je casus wordt besproken", "afspraak");
    if (c.status == Status::ingediend || c.status == Status::in_vooroverleg || c.status == Status::geagendeerd)
        uit.emplace_back("Schrijf een aanvulling", "aanvulling");
    if (!c.deling_gestopt && is_open(c.status)) uit.emplace_back("Leg toestemming vast", "toestemming");
    return uit;
}

/// What the procesondersteuner asked others about this casus and waits for.
std::vector<web::Menupunt> uitstaand(storage::Sessie& s, const Omgeving& om, const Gevonden& g) {
    std::vector<web::Menupunt> uit;
    if (g.inzage.rollen.heeft(Rol::procesondersteuner)) om.bus.meld(Uitstaand{s, g.casus, uit});
    return uit;
}

void acties(web::Gegevens& g, storage::Sessie& s, const Omgeving& om, const Gevonden& gevonden, const Kijker& k) {
    auto kan = mogelijk(gevonden.inzage.rollen, gevonden.casus);
    if (regio::alle(s).size() < 2) std::erase(kan, Stap::overdragen);  // there is nobody to hand it to
    web::Gegevens* doen = nullptr;
    const auto erbij = [&](std::string_view tekst, const std::string& naar) {
        if (!doen) doen = &g.rij("DOEN");
        doen->rij("ACTIE").zet("ACTIE_PAD", naar).zet("ACTIE_TEKST", tekst);
    };
    if (gevonden.casus.te_tekenen && gevonden.inzage.rollen.overlapt({Rol::procesondersteuner, Rol::anonimiseerder}))
        erbij("Kijk het anonieme dossier na", pad(gevonden.casus, "anoniem"));
    const auto wacht = uitstaand(s, om, gevonden);
    for (const auto& vraag : wacht) erbij(vraag.tekst, vraag.pad);
    const auto stap = [&](const Actie& a) {
        const std::string naar = a.pad(gevonden.casus);
        const bool gevraagd = std::any_of(wacht.begin(), wacht.end(), [&](const auto& vraag) { return vraag.pad == naar; });
        if (!gevraagd && std::find(kan.begin(), kan.end(), a.stap) != kan.end()) erbij(a.tekst, naar);
    };
    const bool definitief = is_definitief(gevonden.casus.status);
    const bool deelt = gevonden.inzage.rollen.overlapt({Rol::inbrenger, Rol::procesondersteuner}) && !definitief;
    // The questions wait for an answer and come first; withdrawing is the last that one wants.
    stap(kActies[0]);
    if (deelt && gevonden.casus.deling_gestopt)
        erbij("Hervat het delen met nieuwe toestemming", pad(gevonden.casus, "deling-hervatten"));
    if (gevonden.inzage.rollen.heeft(Rol::inbrenger))
        for (const auto& [tekst, achter] : van_inbrenger(gevonden.casus)) erbij(tekst, pad(gevonden.casus, achter));
    if (gevonden.casus.bsn_ontbreekt && gevonden.inzage.mag(Groep::bsn) && !definitief)
        erbij("Vul het BSN in", pad(gevonden.casus, "bsn/corrigeren"));
    std::for_each(std::begin(kActies) + 1, std::end(kActies), stap);
    if (gevonden.inzage.rollen.overlapt({Rol::inbrenger, Rol::procesondersteuner}) && !gevonden.casus.plicht.reactie.empty())
        erbij("Maak de verklaring van aanmelding voor de aanbieder", pad(gevonden.casus, "verklaring"));
    if (deelt) erbij("Leg vast wie deze casus niet mag zien", pad(gevonden.casus, "uitgesloten"));
    if (deelt && !gevonden.casus.deling_gestopt)
        erbij("Stop het delen: het gezin trekt de toestemming in", pad(gevonden.casus, "deling-stoppen"));
    if (gevonden.inzage.rollen.heeft(Rol::inbrenger) && !definitief)
        erbij("Meld ook een broer of zus aan", pad(gevonden.casus, "broer-of-zus"));
    if (gevonden.inzage.rollen.heeft(Rol::procesondersteuner))
        erbij("Verbind met de casus van een broer of zus", pad(gevonden.casus, "gezin"));
    if (mag_overdragen(gevonden, k))
        erbij("Draag over aan een collega, of laat iemand meedoen", pad(gevonden.casus, "inbrengers"));
    else if (gevonden.inzage.rollen.overlapt({Rol::inbrenger, Rol::procesondersteuner}) && k.gecontroleerd)
        erbij("Bekijk wie deze casus inbrengt", pad(gevonden.casus, "inbrengers"));
    if (is_open(gevonden.casus.status) && gevonden.inzage.rollen.overlapt({Rol::voorzitter, Rol::waarnemend_voorzitter}))
        erbij("Open het hele dossier met noodtoegang", pad(gevonden.casus, "noodtoegang"));
}

/// The casus itself is the notification, so its duty was met, in time or not.
std::string plicht_tekst(const Casus& c) {
    const Plicht& p = c.plicht;
    std::string uit =
        (p.te_laat ? "Ja, te laat gemeld op " : "Ja, op tijd gemeld op ") + base::voluit(base::dag_van(c.ingediend_op));
    if (p.uiterlijk) uit += " (het moest uiterlijk " + base::voluit(*p.uiterlijk) + ")";
    if (p.reactie == "akkoord") uit += ". Reactie: akkoord";
    if (p.reactie == "aandachtspunt") uit += ". Reactie: akkoord met aandachtspunt";
    if (p.reactie == "eerst_bespreken") uit += ". Reactie: eerst bespreken";
    return uit;
}

std::string onderwerpen_tekst(const Casus& c) {
    std::vector<std::string> labels;
    for (const auto& code : c.onderwerpen) labels.emplace_back(onderwerp_label(code));
    return base::tekst::voeg_samen(labels, "; ");
}

/// Domain.md section 5: the reasons stand with it.
std::string urgentie_tekst(const Casus& c) {
    std::vector<std::string> redenen;
    if (c.spoed) redenen.emplace_back("spoed");
    for (const auto& code : c.urgentie_redenen) redenen.emplace_back(urgentie_reden_label(code));
    std::string uit(label_van(c.urgentie));
    return redenen.empty() ? uit : uit + " (" + base::tekst::voeg_samen(redenen, "; ") + ")";
}

void feiten(web::Gegevens& g, const Casus& c, const std::string& gemeente) {
    const auto feit = [&](std::string_view label, const std::string& waarde) {
        if (!waarde.empty()) g.rij("FEIT").zet("FEIT_LABEL", label).zet("FEIT_WAARDE", waarde);
    };
    feit("Soort", c.soort == Soort::vraag ? "Vraag aan het expertteam" : "Melding zonder vraag");
    feit("Waarvoor", onderwerpen_tekst(c));
    feit("Gemeente", gemeente);
    feit("Urgentie", urgentie_tekst(c));
    feit("Ingediend", base::voluit(c.ingediend_op));
    feit("Vooroverleg", c.vooroverleg_op ? base::voluit(*c.vooroverleg_op) : std::string());
    feit("Overleg", c.overleg_op ? base::voluit(*c.overleg_op) : std::string());
    if (c.plicht) feit("Meldplicht", plicht_tekst(c));
    if (c.aangehouden > 0) feit("Aangehouden", std::to_string(c.aangehouden) + " keer");
}

/// Eigen regel (S20): only what the viewer may see too.
void toon_gezin(web::Gegevens& g, const std::vector<Casus>& anderen) {
    if (anderen.empty()) return;
    auto& deel = g.rij("GEZIN");
    for (const Casus& ander : anderen) deel.rij("ANDER").zet("ANDER_PAD", pad(ander)).zet("ANDER_NUMMER", ander.nummer);
}

void behandelaar(web::Gegevens& g, const Gevonden& gevonden, const Kijker& k, const std::string& naam) {
    if (!gevonden.inzage.rollen.heeft(Rol::procesondersteuner)) return;
    const bool van_mij = gevonden.casus.behandelaar == k.account;
    g.rij("BEHANDELAAR")
        .zet("BEHANDELAAR_NAAM", naam.empty() ? "Nog niemand" : naam)
        .zet("BEHANDELAAR_PAD", pad(gevonden.casus, "behandelaar"))
        .zet("BEHANDELAAR_WIE", van_mij ? "niemand" : "ik")
        .zet("BEHANDELAAR_KNOP", van_mij ? "Geef terug" : "Neem op mij");
}

std::string melding(std::string_view gelukt) {
    if (gelukt == "vragen") return "De vragen zijn gesteld. De inbrenger krijgt een e-mail.";
    if (gelukt == "gestopt") return "Het delen is gestopt. Alleen de inbrenger en de procesondersteuner lezen de casus nog.";
    if (gelukt == "overdracht") return "De vraag is verstuurd. Je krijgt een e-mail als de andere regio beslist.";
    if (gelukt == "antwoord") return "Je antwoord is verstuurd.";
    if (gelukt == "bsn") return "Het BSN is aangepast.";
    if (gelukt == "aangenomen") return "Gelukt. Je hoort nu bij deze casus.";
    if (gelukt == "stap") return "Opgeslagen. Hieronder staat waar de casus nu staat.";
    return {};
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    web::Pagina p{.titel = "Casus",
                  .bestand = "src/domein/casus/views/overzicht.html",
                  .melding = melding(a.verzoek.vraag["gelukt"]),
                  .eigen_kop = true};
    auto gevonden = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<Gevonden> {
        auto g = vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
        if (!g) return g;
        const auto gemeente = regio::gemeente(s, a.kijker.regio, g->casus.gemeente);
        toon_kop(p.gegevens, a, *g, "overzicht");
        feiten(p.gegevens, g->casus, gemeente ? gemeente->naam : g->casus.gemeente);
        toon_gezin(p.gegevens, zichtbaar_gezin(s, a.kijker, g->casus, a.nu()));
        acties(p.gegevens, s, a.om, *g, a.kijker);
        const auto wie = g->casus.behandelaar ? toegang::account(s, g->casus.behandelaar) : std::nullopt;
        behandelaar(p.gegevens, *g, a.kijker, wie ? wie->naam : std::string());
        return g;
    });
    if (!gevonden) return gevonden.fouten();
    p.titel = "Casus " + gevonden->casus.nummer;
    web::Antwoord antwoord = a.pagina(std::move(p));
    vermeld_lezen(antwoord, a.om, a.kijker, *gevonden, "overzicht", {Groep::proces}, a.nu());
    return antwoord;
}

base::Result<web::Antwoord> zet_wie(toegang::Aanvraag& a) {
    const bool ik = a.verzoek.formulier["wie"] == "ik";
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
        if (!g) return g.fouten();
        zet_behandelaar(s, g->casus.id, ik ? a.kijker.account : AccountId{});
        auto melding = toegang::gebeurtenis_van(a.kijker, a.nu(), "casus.behandelaar", audit::Actie::wijzigen, g->inzage.als);
        melding.casus = g->casus.id.getal;
        audit::leg_vast(s, a.om.ids, melding);
        return web::Antwoord::verder(pad(g->casus));
    });
}

}  // namespace

void paginas::registreer_overzicht(toegang::Deur& deur) {
    deur.pagina(web::Methode::get, "/casussen/{nummer:casusnummer}", "casus.toon", {"casus.lezen", kKentNummer, true}, toon);
    deur.knop("/casussen/{nummer:casusnummer}/behandelaar", "casus.behandelaar", "Een casus behandelen of loslaten",
              {"casus.behandelen", {Rol::procesondersteuner}}, zet_wie,
              {{.naam = "wie",
                .label = "Wie behandelt de casus?",
                .soort = web::formulier::Veldsoort::keuze,
                .opties = {{"ik", "Ik", ""}, {"niemand", "Niemand", ""}}}});
}

}  // namespace casus
