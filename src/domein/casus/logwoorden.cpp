// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/tekst.hpp"
#include "domein/casus/namen.hpp"

/// The one table of what the log says: codes on the left as they are stored, plain words on the right. Codes never change; words may.
namespace casus {
namespace {

struct Woord {
    std::string_view code, tekst;
};

/// Events that are no line of the timeline.
constexpr Woord kGebeurtenissen[] = {
    {"casus.behandelaar", "Behandelaar gekozen"},
    {"casus.kind_opgezocht", "Gezocht of een kind hier een casus heeft"},
    {"casus.gevonden_op_kind", "Gevonden door op dit kind te zoeken"},
    {"casus.bsn_getoond", "Het hele BSN bekeken"},
    {"casus.afgeschermd_getoond", "Afgeschermde gegevens bekeken"},
    {"casus.noodtoegang_nagekeken", "Noodtoegang nagekeken"},
    {"casus.uitgesloten", "Iemand uitgesloten van de casus"},
    {"gezin.verbonden", "Verbonden met de casus van een broer of zus"},
    {"tafel.samen", "Agendapunt samen met een broer of zus"},
    {"tafel.apart", "Agendapunt weer apart"},
    {"gezin.los", "Losgemaakt van de casus van een broer of zus"},
    {"aanmelding.concept_gelezen", "Concept bekeken"},
    {"aanmelding.concept_vernietigd", "Verlopen concept vernietigd"},
    {"aanmelding.concept_weggegooid", "Concept weggegooid"},
    {"aanmelding.voorgelegd", "Aanmelding voorgelegd om te ondertekenen"},
    {"aanmelding.teruggegeven", "Aanmelding teruggegeven"},
    {"aanmelding.teruggehaald", "Aanmelding teruggehaald"},
    {"aanmelding.ondertekend", "Aanmelding ondertekend"},
    {"aanmelding.maatregel_grond", "Getekend of een maatregel een grond is om te delen"},
    {"advies.concept", "Concept van het advies bewaard"},
    {"anonimisering.api", "Anoniem dossier nagekeken via de koppeling"},
    {"anonimisering.bijlage", "Anonieme tekst van een bijlage gemaakt"},
    {"anonimisering.getekend", "Anoniem dossier getekend"},
    {"anonimisering.naam_zichtbaar", "Gemeld dat iemand te herkennen was"},
    {"anonimisering.naam_zichtbaar_nagekeken", "Beoordeeld of een zichtbare naam een datalek is"},
    {"anonimisering.nagekeken", "Anoniem dossier nagekeken"},
    {"bewaren.akkoord", "Akkoord gegeven voor vernietigen"},
    {"bewaren.casus_vernietigd", "Casus vernietigd"},
    {"inzage.logboek", "Logboek bekeken"},
    {"invoer.bestand", "Bestand met casussen achteraf ingevoerd"},
    {"regio.gemaakt", "Regio gemaakt"},
    {"audit.gesnoeid", "Oude regels van het logboek verwijderd"},
    {"tafel.gepland", "Agendapunt gepland"},
    {"tafel.uitgenodigd", "Experts uitgenodigd"},
    {"tafel.inbrenger_uitgenodigd", "Inbrenger uitgenodigd"},
    {"tafel.afgemeld", "Afgemeld voor het overleg"},
    {"tafel.notulen", "Notulen bewaard"},
    {"tafel.definitief", "Notulen definitief gemaakt"},
    {"tafel.gesloten", "Overleg gesloten"},
    {"vooroverleg.aanwezigen", "Aanwezigen van het vooroverleg gewijzigd"},
    {"vooroverleg.hamerstuk_voorgesteld", "Voorgesteld als hamerstuk"},
    {"vooroverleg.hamerstuk_gelicht", "Hamerstuk wordt toch besproken"},
    {"vooroverleg.gesloten", "Vooroverleg gesloten"},
    {"toegang.ingelogd", "Ingelogd"},
    {"toegang.geremd", "Tegengehouden: te veel casussen achter elkaar geopend"},
    {"toegang.tweede_stap", "Tweede stap van het inloggen"},
    {"toegang.regio_gekozen", "Regio gekozen"},
    {"toegang.uitgelogd", "Uitgelogd"},
    {"toegang.opnieuw_bevestigd", "Opnieuw bevestigd met de tweede stap"},
    {"toegang.link_gebruikt", "Link uit een mail gebruikt"},
    {"toegang.tweede_factor_ingesteld", "Tweede stap ingesteld"},
    {"toegang.tweede_factor_gewist", "Tweede stap gewist"},
    {"toegang.account_gemaakt", "Account gemaakt"},
    {"toegang.account_gewijzigd", "Account gewijzigd"},
    {"toegang.gegevens_gewijzigd", "Eigen gegevens gewijzigd"},
    {"toegang.wachtwoord_gewijzigd", "Wachtwoord gewijzigd"},
    {"toegang.rol_gegeven", "Rol gegeven"},
    {"toegang.rol_beeindigd", "Rol beëindigd"},
    {"toegang.geblokkeerd", "Account geblokkeerd"},
    {"toegang.regio_gesloten", "Toegang tot de regio beëindigd"},
    {"toegang.weer_toegelaten", "Account weer toegelaten"},
    {"toegang.registratie_gevraagd", "Toegang als verwijzer gevraagd"},
    {"toegang.registratie_gecontroleerd", "Gebeld over een aanvraag voor toegang"},
    {"toegang.registratie_geweigerd", "Aanvraag voor toegang geweigerd"},
    {"toegang.zelf_geregistreerd", "Account geopend als verwijzer"},
    {"toegang.verwijzer_gecontroleerd", "Verwijzer gecontroleerd"},
    {"toegang.verwijzer_geweigerd", "Verwijzer geweigerd"},
    {"toegang.wijziging_gevraagd", "Wijziging van een account gevraagd"},
    {"toegang.wijziging_goedgekeurd", "Wijziging van een account goedgekeurd"},
    {"toegang.wijziging_afgewezen", "Wijziging van een account afgewezen"},
    {"toegang.sessie_beeindigd", "Op een apparaat uitgelogd"},
    {"toegang.sessies_beeindigd", "Op alle apparaten uitgelogd"},
    {"toegang.token_gemaakt", "API-token gemaakt"},
    {"toegang.token_ingetrokken", "API-token ingetrokken"},
    {"beheer.regels_gewijzigd", "Regels van de regio gewijzigd"},
    {"beheer.cyclus_gewijzigd", "Cyclus gewijzigd"},
    {"beheer.bouwsteen_erbij", "Productcode toegevoegd"},
    {"beheer.bouwsteen_gesloten", "Productcode beëindigd"},
    {"beheer.deelname_erbij", "Deelname van een gemeente toegevoegd"},
    {"beheer.deelname_gesloten", "Deelname van een gemeente beëindigd"},
    {"beheer.gemeente_erbij", "Gemeente toegevoegd"},
    {"beheer.gemeente_gewijzigd", "Gemeente gewijzigd"},
    {"beheer.organisatie_erbij", "Organisatie toegevoegd"},
    {"beheer.organisatie_gewijzigd", "Organisatie gewijzigd"},
    {"beheer.organisatie_beeindigd", "Organisatie beëindigd"},
    {"beheer.post_opnieuw", "Bericht opnieuw verstuurd"},
    {"beheer.taak_gedraaid", "Taak met de hand gestart"},
};
/// What was on the page of a "casus.gelezen".
constexpr Woord kGelezen[] = {
    {"aanvulling", "Vragen aan de inbrenger"},
    {"aanvulling vragen", "Vragen aan de inbrenger"},
    {"advies", "Advies"},
    {"afspraak", "Afspraak voor het overleg"},
    {"agenda", "Agenda"},
    {"anoniem", "Anoniem dossier"},
    {"api", "Casus via de koppeling"},
    {"botsing", "Formulier dat een ander net voor was"},
    {"bijlage", "Bijlage"},
    {"bijlagen", "Lijst van bijlagen"},
    {"dossier", "Dossier"},
    {"inbrengers", "Wie inbrengt"},
    {"nakijken", "Dossier om na te kijken"},
    {"naam zichtbaar", "Formulier om een zichtbare naam te melden"},
    {"notulen", "Notulen"},
    {"ouders", "Ouders en gezag"},
    {"overzicht", "Overzicht"},
    {"planning", "Planning"},
    {"stap", "Bevestiging van een stap"},
    {"tafel", "Agendapunt"},
    {"tijdlijn", "Tijdlijn"},
    {"toegang", "Wie heeft gekeken"},
    {"toestemming", "Toestemming"},
    {"uitkomst", "Uitkomst van het vooroverleg"},
    {"uitnodigen", "Uitnodigingen"},
    {"urgentie", "Urgentie"},
    {"van_agenda", "Van de agenda halen"},
    {"vooroverleg", "Punt van het vooroverleg"},
    {"vraag om in te brengen", "Vraag om over te nemen of mee te doen"},
    {"vraag", "Vraag waarvoor iets nodig is"},
};
constexpr Woord kGroepen[] = {
    {"BSN", "BSN"},          {"IDENTITEIT", "wie het is"}, {"INHOUD", "dossier"}, {"ANONIEM", "anoniem dossier"},
    {"PROCES", "voortgang"}, {"ADVIES", "advies"},         {"GELD", "geld"},      {"LOG", "wie heeft gekeken"}};
constexpr Woord kDoelen[] = {{"monitoring", "Plaatsingen volgen (monitoring)"},
                             {"dubbel", "Controleren of het kind al bekend is"},
                             {"plaatsing", "Een plaatsing terugvinden"},
                             {"contact", "Contact met het gezin of de verwijzer"}};

template <std::size_t N>
std::optional<std::string_view> zoek(const Woord (&tabel)[N], std::string_view code) {
    const auto w = std::find_if(std::begin(tabel), std::end(tabel), [&](const Woord& x) { return x.code == code; });
    if (w == std::end(tabel)) return {};
    return w->tekst;
}

}  // namespace

std::string logwoorden(const audit::Gebeurtenis& g) {
    constexpr std::string_view kCasus = "casus.";
    if (g.naam == "casus.gelezen") return std::string(zoek(kGelezen, g.object).value_or(g.object)) + " bekeken";
    if (const auto tekst = zoek(kGebeurtenissen, g.naam)) return std::string(*tekst);
    const std::string_view naam = g.naam;
    if (naam.starts_with(kCasus))
        if (const auto label = vind_tijdlijn_label(naam.substr(kCasus.size()))) return std::string(*label);
    return g.naam;
}

std::string groepwoorden(std::string_view groepen) {
    std::vector<std::string> uit;
    if (!groepen.empty())
        for (const auto& code : base::tekst::splits(groepen, ' ')) uit.emplace_back(zoek(kGroepen, code).value_or(code));
    return base::tekst::opsomming(uit);
}

std::string_view doelwoorden(std::string_view doel) { return zoek(kDoelen, doel).value_or(doel); }

}  // namespace casus
