// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/namen.hpp"

#include <array>
#include <stdexcept>

namespace casus {
namespace {

struct StatusNaam {
    std::string_view naam, label, badge;
};
constexpr std::array<StatusNaam, kAantalStatussen> kStatussen{{
    {"ingediend", "Nieuw", "neutral"},
    {"aanvulling_gevraagd", "Wacht op informatie", "warning"},
    {"in_vooroverleg", "Vooroverleg", "neutral"},
    {"geagendeerd", "Op de agenda", "active"},
    {"geadviseerd", "Advies gegeven", "success"},
    {"in_opvolging", "In opvolging", "success"},
    {"doorverwezen", "Doorverwezen", "neutral"},
    {"afgesloten", "Afgesloten", "inactive"},
    {"geregistreerd", "Geregistreerd", "inactive"},
    {"ingetrokken", "Ingetrokken", "inactive"},
    {"buiten_behandeling", "Buiten behandeling", "inactive"},
    {"overleden", "Overleden", "inactive"},
    {"overgedragen", "Overgedragen", "inactive"},
    {"samengevoegd", "Samengevoegd", "inactive"},
}};

struct Naam {
    std::string_view naam, label;
};
constexpr std::array<Naam, kAantalStappen> kStappen{{
    {"indienen", "Ingediend"},
    {"behandelen", "Naar het vooroverleg"},
    {"aanvulling_vragen", "Aanvulling gevraagd"},
    {"aanvullen", "Aanvulling ontvangen"},
    {"niet_beantwoord", "Niet in behandeling genomen: geen antwoord op de vragen"},
    {"registreren", "Geregistreerd"},
    {"agenderen", "Op de agenda gezet"},
    {"direct_adviseren", "Direct advies gegeven"},
    {"doorverwijzen", "Doorverwezen"},
    {"aanhouden", "Aangehouden tot het volgende vooroverleg"},
    {"bespreken", "Besproken aan tafel"},
    {"niet_besproken", "Niet besproken: door naar het volgende overleg"},
    {"van_agenda_halen", "Van de agenda gehaald"},
    {"opvolgen", "In opvolging genomen"},
    {"opnieuw_inbrengen", "Opnieuw ingebracht"},
    {"afsluiten", "Afgesloten"},
    {"intrekken", "Ingetrokken"},
    {"ongeldig_verklaren", "Ongeldig verklaard"},
    {"overgenomen", "Overgenomen"},
    {"niet_overgenomen", "Niet overgenomen: terug naar het vooroverleg"},
    {"heropenen", "Heropend"},
    {"samenvoegen", "Samengevoegd"},
    {"overlijden", "Overleden"},
    {"overdragen", "Overgedragen naar een andere regio"},
}};
/// Lines of the timeline that change no status.
constexpr Naam kLosseRegels[] = {
    {"deling_gestopt", "Delen gestopt"},
    {"deling_hervat", "Delen hervat"},
    {"uitsluiting", "Vastgelegd wie deze casus niet mag zien"},
    {"uitsluiting_opgeheven", "Uitsluiting opgeheven"},
    {"bsn_gecorrigeerd", "BSN gewijzigd"},
    {"gezag_gewijzigd", "Gezag gewijzigd"},
    {"ouders_gewijzigd", "Ouders en gezag bijgewerkt"},
    {"samenvoegen_gevraagd", "Gevraagd om samen te voegen met een andere aanmelding"},
    {"samenvoegen_akkoord", "Akkoord met samenvoegen"},
    {"samenvoegen_geweigerd", "Niet akkoord met samenvoegen"},
    {"samenvoegen_ingetrokken", "Vraag om samen te voegen ingetrokken"},
    {"samengevoegd_met", "Samengevoegd met een andere aanmelding van dit kind"},
    {"verklaring_gemaakt", "Verklaring van aanmelding gemaakt"},
    {"overdracht_gevraagd", "Een andere regio gevraagd om de casus over te nemen"},
    {"overdracht_ingetrokken", "Vraag aan de andere regio ingetrokken"},
    {"overdracht_geweigerd", "De andere regio neemt de casus niet over"},
    {"aanvulling_toegevoegd", "Aanvulling toegevoegd"},
    {"dossier_getekend", "Anoniem dossier getekend"},
    {"naam_zichtbaar", "Gemeld dat iemand te herkennen was; meteen weggehaald"},
    {"uitgenodigd", "Uitgenodigd voor het overleg"},
    {"notulen_definitief", "Notulen en advies definitief"},
    {"advies_definitief", "Advies definitief"},
    {"advies_beantwoord", "Reactie op het advies"},
    {"urgentie_gewijzigd", "Urgentie gewijzigd"},
    {"vooroverleg_verzet", "Naar een ander vooroverleg"},
    {"overleg_verzet", "Naar een ander overleg"},
    {"noodtoegang", "De voorzitter opende het dossier met noodtoegang"},
    {"verwijzer_gecontroleerd", "Verwijzer gecontroleerd"},
    {"namens_ingediend", "Ingediend namens de verwijzer"},
    {"namens_bevestigd", "De verwijzer bevestigt dat de aanmelding van hem is"},
    {"namens_ontkend", "De verwijzer zegt dat de aanmelding niet van hem is"},
    {"achteraf_ingevoerd", "Achteraf ingevoerd, met de datums van toen"},
    {"inbrenger_gevraagd", "Een andere organisatie gevraagd om mee te doen of over te nemen"},
    {"inbrenger_geweigerd", "De andere organisatie doet niet mee"},
    {"inbrenger_gewisseld", "Overgedragen aan een andere inbrenger"},
    {"mede_inbrenger_erbij", "Mede-inbrenger erbij"},
    {"mede_inbrenger_weg", "Mede-inbrenger eraf"},
};

constexpr std::array<std::string_view, kAantalGroepen> kGroepen{"BSN",    "IDENTITEIT", "INHOUD", "ANONIEM",
                                                                "PROCES", "ADVIES",     "GELD",   "LOG"};
constexpr std::array<std::string_view, 10> kRelaties{
    "inbrenger",           "mede_inbrenger", "medeondertekenaar", "vaste_deelnemer", "expert",
    "ervaringsdeskundige", "maatje",         "procesregisseur",   "doorbraakcoach",  "tekenaar"};

template <class Tabel, class Enum>
const auto& uit(const Tabel& tabel, Enum waarde) {
    return tabel.at(static_cast<std::size_t>(waarde));
}

}  // namespace

std::string_view naam_van(Soort s) { return s == Soort::vraag ? "vraag" : "melding"; }
Soort soort_van(std::string_view naam) { return naam == "melding" ? Soort::melding : Soort::vraag; }
std::string_view naam_van(Status s) { return uit(kStatussen, s).naam; }
std::string_view label_van(Status s) { return uit(kStatussen, s).label; }
std::string_view badge_van(Status s) { return uit(kStatussen, s).badge; }
std::string_view naam_van(Stap s) { return uit(kStappen, s).naam; }
std::string_view label_van(Stap s) { return uit(kStappen, s).label; }
std::string_view naam_van(Groep g) { return uit(kGroepen, g); }
std::string_view naam_van(Relatie r) { return uit(kRelaties, r); }

std::optional<Status> status_van(std::string_view naam) {
    for (std::size_t i = 0; i < kStatussen.size(); ++i)
        if (kStatussen[i].naam == naam) return static_cast<Status>(i);
    return {};
}

std::optional<std::string_view> vind_tijdlijn_label(std::string_view wat) {
    for (const Naam& s : kStappen)
        if (s.naam == wat) return s.label;
    for (const Naam& s : kLosseRegels)
        if (s.naam == wat) return s.label;
    return {};
}

std::string_view tijdlijn_label(std::string_view wat) {
    const auto label = vind_tijdlijn_label(wat);
    if (!label) throw std::logic_error("tijdlijnregel zonder label");
    return *label;
}

Relatie relatie_van(std::string_view naam) {
    for (std::size_t i = 0; i < kRelaties.size(); ++i)
        if (kRelaties[i] == naam) return static_cast<Relatie>(i);
    throw std::logic_error("onbekende relatie");
}

std::string_view label_van(Urgentie u) {
    switch (u) {
        case Urgentie::crisis:
            return "Crisis";
        case Urgentie::jong_en_dreigend:
            return "Jonger dan 12 en een uithuisplaatsing dreigt";
        case Urgentie::kernbesluit_1:
            return "Besluit over wel of niet uit huis";
        case Urgentie::gewoon:
            return "Gewoon";
    }
    return {};
}

std::string_view urgentie_reden_label(std::string_view code) {
    static constexpr Naam kRedenen[] = {{"crisis", "crisisplaatsing"},
                                        {"jonger_dan_12", "jonger dan 12 en een uithuisplaatsing dreigt"},
                                        {"kernbesluit_1", "kernbesluit 1"},
                                        {"gewijzigd", "gewijzigd, de reden staat in de tijdlijn"}};
    for (const Naam& r : kRedenen)
        if (r.naam == code) return r.label;
    return code;
}

const std::vector<Onderwerp>& onderwerpen() {
    static const std::vector<Onderwerp> alle = {
        {"inhoudelijk_advies", "Inhoudelijk advies"},
        {"uithuisplaatsing", "Een uithuisplaatsing dreigt"},
        {"kernbesluit_1", "Kernbesluit 1: wel of niet uit huis"},
        {"kernbesluit_2", "Kernbesluit 2: waar het best"},
        {"kernbesluit_3", "Kernbesluit 3: wel of niet terug naar huis"},
        {"overbrugging", "Overbruggingszorg"},
        {"maatwerk", "Meerwerk, maatwerk of niet-gecontracteerde zorg"},
        {"plaatsing", "Plaatsing in pleegzorg, gezinshuis of residentieel verblijf"},
        {"crisisplaatsing", "Crisisplaatsing"},
        {"doorbraak", "Doorbraakaanpak"},
    };
    return alle;
}

std::string_view onderwerp_label(std::string_view code) {
    for (const Onderwerp& o : onderwerpen())
        if (o.code == code) return o.label;
    throw std::logic_error("onbekend onderwerp");
}

bool is_open(Status s) { return s <= Status::doorverwezen; }
bool is_definitief(Status s) { return s >= Status::overleden; }

}  // namespace casus
