// SPDX-License-Identifier: EUPL-1.2
#include "base/tekst.hpp"
#include "domein/casus/inbrenger.hpp"
#include "domein/casus/paginas.hpp"
#include "web/formulierpagina.hpp"

namespace casus {
namespace {

using web::formulier::Veld;
using web::formulier::Veldsoort;
constexpr std::string_view kAnders = "anders";

std::string email(std::string& waarde) {
    const std::string goed = base::tekst::email(waarde);
    if (goed.empty()) return "Vul een e-mailadres in, bijvoorbeeld s.jansen@organisatie.nl";
    waarde = goed;
    return {};
}

base::Result<Gevonden> vind_inbrengbaar(storage::Sessie& s, const toegang::Aanvraag& a) {
    auto g = vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
    if (g && !g->inzage.rollen.overlapt({Rol::inbrenger, Rol::procesondersteuner})) return niet_gevonden();
    return g;
}
base::Result<Gevonden> vind_overdraagbaar(storage::Sessie& s, const toegang::Aanvraag& a) {
    auto g = vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
    if (g && !mag_overdragen(*g, a.kijker))
        return base::Fout{base::Soort::geen_recht, "casus.niet_jouw_casus", "",
                          "Alleen de inbrenger en de procesondersteuner kunnen dit, zolang de casus loopt."};
    return g;
}

// ---------------------------------------------------------------- who brings it in

void vul_mensen(web::Gegevens& g, storage::Sessie& s, const Gevonden& gevonden, const Kijker& k, base::Moment nu) {
    const bool mag = mag_overdragen(gevonden, k);
    for (const auto& r : relaties(s, gevonden.casus.id)) {
        const bool mede = r.relatie == Relatie::mede_inbrenger;
        if ((!mede && r.relatie != Relatie::inbrenger) || (r.tot && *r.tot <= nu)) continue;
        const auto a = toegang::account(s, r.account);
        const std::string naam = a ? a->naam : "onbekend";
        auto& rij = g.rij("INBRENGER").zet("INBRENGER_NAAM", naam).zet("INBRENGER_ROL", mede ? "mede-inbrenger" : "inbrenger");
        if (!mede || (!mag && r.account != k.account)) continue;
        rij.rij("WEG")
            .zet("WEG_PAD", pad(gevonden.casus, "inbrengers/einde"))
            .zet("WEG_WIE", toegang::ref_van(r.account.getal))
            .zet("WEG_KNOP", r.account == k.account ? "Ik doe niet meer mee" : "Haal weg")
            .zet("WEG_NAAM", naam);
    }
}

void vul_verzoeken(web::Gegevens& g, storage::Sessie& s, const Casus& c, base::Moment nu) {
    const auto lijst = open_verzoeken(s, c, nu);
    g.toon_als(!lijst.empty(), "VERZOEKEN");
    for (const auto& v : lijst)
        g.rij("VERZOEK")
            .zet("VERZOEK_WAT", v.soort == Inbrengsoort::overdracht ? "Overnemen" : "Meedoen als mede-inbrenger")
            .zet("VERZOEK_EMAIL", v.aan_email)
            .zet("VERZOEK_OP", base::kort(base::dag_van(v.gevraagd_op)))
            .zet("VERZOEK_ID", toegang::ref_van(v.id.getal))
            .zet("VERZOEK_PAD", pad(c, "inbrengers/intrekken"));
}

std::string melding_bij(std::string_view gelukt) {
    if (gelukt == "gevraagd")
        return "De vraag is verstuurd, als dit adres van een verwijzer in deze regio is. Je hoort het als er een antwoord komt.";
    if (gelukt == "mede") return "De mede-inbrenger kan er nu bij en heeft een mail gekregen.";
    if (gelukt == "weg") return "De mede-inbrenger kan er niet meer bij.";
    if (gelukt == "ingetrokken") return "De vraag is ingetrokken.";
    if (gelukt == "overgedragen") return "De casus is overgedragen. De nieuwe en de vorige inbrenger hebben een mail gekregen.";
    return {};
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    web::Pagina p{.titel = "Inbrengers", .bestand = "src/domein/casus/views/inbrengers.html", .eigen_kop = true};
    p.melding = melding_bij(a.verzoek.vraag["gelukt"]);
    const auto g = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<Gevonden> {
        auto gevonden = vind_inbrengbaar(s, a);
        if (!gevonden) return gevonden;
        toon_kop(p.gegevens, a, *gevonden, "overzicht");
        vul_mensen(p.gegevens, s, *gevonden, a.kijker, a.nu());
        if (!mag_overdragen(*gevonden, a.kijker)) return gevonden;
        vul_verzoeken(p.gegevens, s, gevonden->casus, a.nu());
        p.gegevens.rij("DOEN")
            .zet("OVERDRAGEN_PAD", pad(gevonden->casus, "inbrengers/overdragen"))
            .zet("MEDE_PAD", pad(gevonden->casus, "inbrengers/mede"));
        return gevonden;
    });
    if (!g) return g.fouten();
    p.titel = "Inbrengers van casus " + g->casus.nummer;
    web::Antwoord antwoord = a.pagina(std::move(p));
    vermeld_lezen(antwoord, a.om, a.kijker, *g, "inbrengers", {Groep::proces}, a.nu());
    return antwoord;
}

// ---------------------------------------------------------------- giving it to somebody

web::Formulierpagina formulier(storage::Sessie& s, const toegang::Aanvraag& a, const Gevonden& g, Inbrengsoort soort,
                               std::string versie) {
    const bool over = soort == Inbrengsoort::overdracht;
    web::Formulierpagina f{.titel = over ? "Casus overdragen" : "Mede-inbrenger toevoegen",
                           .actie = pad(g.casus, over ? "inbrengers/overdragen" : "inbrengers/mede"),
                           .knop = over ? "Draag over" : "Voeg toe",
                           .verborgen = {{"versie", std::move(versie)}},
                           .links = {{"Toch niet, terug naar de casus", pad(g.casus)}},
                           .terug = {"Casus " + g.casus.nummer, pad(g.casus)},
                           .gevaar = over};
    if (over)
        f.alineas = {
            g.casus.inbrenger == a.kijker.account
                ? "Na de overdracht kun je zelf niet meer bij deze casus."
                : "Na de overdracht kan de inbrenger van nu niet meer bij deze casus. Doe dit alleen als de organisatie erom vraagt."};
    else f.alineas = {"Een mede-inbrenger ziet en kan hetzelfde als de inbrenger."};
    f.alineas.emplace_back("Iemand van een andere organisatie krijgt eerst de vraag. Tot het antwoord verandert er niets.");
    Veld wie{.naam = "wie",
             .label = over ? "Aan wie draag je over?" : "Wie gaat er meedoen?",
             .soort = Veldsoort::keuze,
             .leeg_fout = "Kies iemand",
             .gevoelig = false};
    for (const auto& c : collegas(s, g.casus, a.nu())) wie.opties.push_back({toegang::ref_van(c.id.getal), c.naam, c.functie});
    wie.opties.push_back({std::string(kAnders), "Iemand van een andere organisatie", ""});
    f.velden = {std::move(wie),
                {.naam = "email",
                 .label = "E-mailadres op het werk",
                 .max = 254,
                 .controle = email,
                 .leeg_fout = "Vul het e-mailadres in",
                 .toon_als_veld = "wie",
                 .toon_als = {std::string(kAnders)},
                 .toon_als_tekst = "Alleen bij iemand van een andere organisatie.",
                 .invoer = "email",
                 .gevoelig = false}};
    if (g.inzage.rollen.heeft(Rol::procesondersteuner))
        f.velden.push_back({.naam = "reden",
                            .label = "Wie van de organisatie vroeg hierom, en wanneer?",
                            .soort = Veldsoort::lang,
                            .uitleg = "Dit komt op de tijdlijn.",
                            .max = 1000,
                            .leeg_fout = "Schrijf op wie hierom vroeg"});
    return f;
}

base::Result<web::Antwoord> vraag(toegang::Aanvraag& a, Inbrengsoort soort) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = vind_overdraagbaar(s, a);
        if (!g) return g.fouten();
        web::Antwoord antwoord = a.pagina(formulier(s, a, *g, soort, std::to_string(g->casus.versie)).pagina());
        vermeld_lezen(antwoord, a.om, a.kijker, *g, "inbrengers", {Groep::proces}, a.nu());
        return antwoord;
    });
}

/// Where it leads: the casus is out of reach for who gave it away.
std::string verder(const Gevonden& g, const Kijker& k, Inbrengsoort soort, bool direct) {
    if (!direct) return pad(g.casus, "inbrengers") + "?gelukt=gevraagd";
    if (soort == Inbrengsoort::mede) return pad(g.casus, "inbrengers") + "?gelukt=mede";
    return g.casus.inbrenger == k.account ? "/werkvoorraad?gelukt=overgedragen"
                                          : pad(g.casus, "inbrengers") + "?gelukt=overgedragen";
}

base::Result<web::Antwoord> geef(toegang::Aanvraag& a, Inbrengsoort soort) {
    const std::string versie(a.verzoek.formulier["versie"]);
    const auto klaar = a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = vind_overdraagbaar(s, a);
        if (!g) return g.fouten();
        const auto f = formulier(s, a, *g, soort, versie);
        auto in = web::formulier::lees(f.velden, a.verzoek.formulier);
        const auto fouten = web::formulier::controleer(f.velden, in);
        if (!fouten.empty()) return a.pagina(f.pagina(in, fouten));
        const bool direct = in.tekst("wie") != kAnders;
        if (!direct) {
            vraag_ander(s, a.om, a.kijker, g->casus, soort, in.tekst("email"), in.tekst("reden"), a.nu());
        } else {
            const AccountId wie{toegang::id_uit_ref(in.tekst("wie"))};
            const auto gegeven =
                geef_aan_collega(s, a.om, a.kijker, g->casus, soort, wie, std::atoi(versie.c_str()), in.tekst("reden"), a.nu());
            if (!gegeven) return gegeven.fouten();
        }
        return web::Antwoord::verder(verder(*g, a.kijker, soort, direct));
    });
    if (klaar) return klaar;
    return opnieuw_na_botsing(a, klaar.fouten(), [&](storage::Sessie& s) -> base::Result<Herkansing> {
        auto g = vind_overdraagbaar(s, a);
        if (!g) return g.fouten();
        auto pagina = formulier(s, a, *g, soort, std::to_string(g->casus.versie));
        return Herkansing{*std::move(g), std::move(pagina)};
    });
}

base::Result<web::Antwoord> einde(toegang::Aanvraag& a) {
    const AccountId wie{toegang::id_uit_ref(a.verzoek.formulier["wie"])};
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const bool zelf = wie == a.kijker.account;
        const auto g = zelf ? vind_inbrengbaar(s, a) : vind_overdraagbaar(s, a);
        if (!g) return g.fouten();
        const auto klaar = haal_mede_weg(s, a.om, a.kijker, g->casus, wie, a.nu());
        if (!klaar) return klaar.fouten();
        return web::Antwoord::verder(zelf ? "/werkvoorraad?gelukt=niet_meer_mee" : pad(g->casus, "inbrengers") + "?gelukt=weg");
    });
}

base::Result<web::Antwoord> trek_in(toegang::Aanvraag& a) {
    const InbrengverzoekId id{toegang::id_uit_ref(a.verzoek.formulier["verzoek"])};
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = vind_overdraagbaar(s, a);
        if (!g) return g.fouten();
        if (const auto klaar = trek_verzoek_in(s, g->casus, id, a.nu()); !klaar) return klaar.fouten();
        return web::Antwoord::verder(pad(g->casus, "inbrengers") + "?gelukt=ingetrokken");
    });
}

}  // namespace

/// S7: closed to who was not confirmed yet.
void paginas::registreer_inbrengers(toegang::Deur& deur) {
    using web::Methode;
    const toegang::Recht recht{"casus.overdragen", {Rol::inbrenger, Rol::procesondersteuner}};
    const std::string hier = "/casussen/{nummer:casusnummer}/inbrengers";
    deur.pagina(Methode::get, hier, "casus.inbrengers", recht, toon);
    for (const auto& [soort, stuk, wat] :
         {std::tuple{Inbrengsoort::overdracht, "overdragen", "De casus overdragen aan een ander"},
          {Inbrengsoort::mede, "mede", "Iemand mee laten inbrengen"}}) {
        deur.gebeurtenis(
            hier + "/" + stuk, std::string("casus.inbrengers_") + stuk, wat, recht,
            [soort = soort](toegang::Aanvraag& a) { return vraag(a, soort); },
            [soort = soort](toegang::Aanvraag& a) { return geef(a, soort); });
    }
    const auto wie = [](const char* naam, const char* label) {
        return std::vector<web::formulier::Veld>{{.naam = naam, .label = label}};
    };
    deur.knop(hier + "/einde", "casus.inbrengers_einde", "Iemand niet meer mee laten inbrengen", recht, einde,
              wie("wie", "De verwijzing van wie stopt"));
    deur.knop(hier + "/intrekken", "casus.inbrengers_intrekken", "Een vraag om over te nemen intrekken", recht, trek_in,
              wie("verzoek", "De verwijzing van de vraag"));
}

}  // namespace casus
