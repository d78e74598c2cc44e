// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domein/toegang/toegang.hpp"

/// The words of a casus: soort, status, steps, field groups, urgentie, duty, and what is known of it without identity or content.
namespace casus {

using toegang::AccountId;
using toegang::Kijker;
using toegang::Omgeving;
using toegang::Rol;
using toegang::Rollen;
using CasusId = base::Id<struct CasusTag>;

enum class Soort { vraag, melding };
std::string_view naam_van(Soort);

enum class Status {
    ingediend,
    aanvulling_gevraagd,
    in_vooroverleg,
    geagendeerd,
    geadviseerd,
    in_opvolging,
    doorverwezen,  // open
    afgesloten,
    geregistreerd,
    ingetrokken,
    buiten_behandeling,  // ended
    overleden,
    overgedragen,
    samengevoegd  // final
};
inline constexpr int kAantalStatussen = 14;
std::string_view naam_van(Status);   // "in_vooroverleg"
std::string_view label_van(Status);  // "Vooroverleg": the one Dutch label
std::string_view badge_van(Status);  // css: neutral, active, warning, success, inactive
std::optional<Status> status_van(std::string_view naam);
bool is_open(Status);
bool is_definitief(Status);

/// Events of domain.md section 2.
enum class Stap {
    indienen,
    behandelen,
    aanvulling_vragen,
    aanvullen,
    niet_beantwoord,
    registreren,
    agenderen,
    direct_adviseren,
    doorverwijzen,
    aanhouden,
    bespreken,
    niet_besproken,
    van_agenda_halen,
    opvolgen,
    opnieuw_inbrengen,
    afsluiten,
    intrekken,
    ongeldig_verklaren,
    overgenomen,
    niet_overgenomen,
    heropenen,
    samenvoegen,
    overlijden,
    overdragen
};
inline constexpr int kAantalStappen = 24;
std::string_view naam_van(Stap);  // "direct_adviseren"
/// What the timeline says: "Op de agenda gezet".
std::string_view label_van(Stap);

/// Field groups of domain.md section 6.
enum class Groep : std::uint8_t { bsn, identiteit, inhoud, anoniem, proces, advies, geld, log };
inline constexpr int kAantalGroepen = 8;
std::string_view naam_van(Groep);  // "IDENTITEIT"

/// Urgentie: 0 is most urgent. Computed, reasons shown (domain.md section 5).
enum class Urgentie { crisis = 0, jong_en_dreigend = 1, kernbesluit_1 = 2, gewoon = 3 };
std::string_view label_van(Urgentie);

/// Duty to register (001): what, by when, and the reactie of the vooroverleg.
struct Plicht {
    std::string grond;  // "kernbesluit", "plaatsing", "bouwsteen", "crisis"; empty: no duty
    std::optional<base::Datum> uiterlijk;
    bool te_laat = false;  // start before the reactie without crisis, or crisis after its term
    std::string reactie;   // "akkoord", "aandachtspunt", "eerst_bespreken", or empty
    std::optional<base::Datum> reactie_op;
    explicit operator bool() const { return !grond.empty(); }
};

/// What a casus is about: the boxes of step 3 (001 "Waarom meld ik een casus aan?", "… kernbesluit", "… meerwerk en maatwerk").
struct Onderwerp {
    std::string_view code, label;
};
const std::vector<Onderwerp>& onderwerpen();
std::string_view onderwerp_label(std::string_view code);

/// PROCES: what is known of a casus without identity or content. Its fields are for who may see that group.
struct Casus {
    CasusId id;
    toegang::RegioId regio;
    std::string nummer;  // "NYM-2026-7K3F9"
    Soort soort = Soort::vraag;
    Status status = Status::ingediend;
    std::optional<Status> kwam_uit;        // where aanvulling_gevraagd goes back to
    std::string gemeente;                  // CBS code of the responsible gemeente
    std::vector<std::string> onderwerpen;  // the ticked boxes of step 3, codes
    Urgentie urgentie = Urgentie::gewoon;
    std::vector<std::string> urgentie_redenen;  // codes: "crisis", "jonger_dan_12", "kernbesluit_1", "aangehouden"
    AccountId inbrenger;
    AccountId behandelaar;  // none: nobody yet
    base::Moment ingediend_op;
    base::Moment status_sinds;
    std::optional<base::Datum> vooroverleg_op;  // the vooroverleg that it was promised or that it stood on last
    std::optional<base::Datum> overleg_op;
    std::optional<base::Datum> uiterlijk;  // date of the next step; ended casussen have none
    int getekend = 0;                      // version of the masked dossier that a person signed; 0: none
    std::string getekende_titel;           // of that version; empty: none
    bool te_tekenen = false;               // something typed waits for masking and signing
    bool compleet = true;
    bool spoed = false, deling_gestopt = false, duplicaathint = false, bsn_ontbreekt = false, invoer_achteraf = false;
    bool inbrenger_gecontroleerd = true;  // S7
    bool onbevestigd = false;             // typed in by the procesondersteuner; the referrer did not say yet that it is his
    bool zonder_toestemming = false;      // consent for the table is missing, and the inbrenger wrote why it cannot wait (S13)
    int aangehouden = 0;                  // how often
    Plicht plicht;
    int versie = 1;
};

}  // namespace casus
