// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "domein/casus/mens.hpp"
#include "domein/casus/ouders.hpp"
#include "domein/casus/woorden.hpp"
#include "web/formulierpagina.hpp"

/// The file that follows the child's question through the process: number, status table, relations, policy, timeline and the vault
/// with the child's identity. Thin: the slices above write what they know through this header, in their own transaction.
namespace casus {

// ---------------------------------------------------------------- the status table

/// Facts that a slice above knows and a guard needs.
struct Feiten {
    bool toestemming_tafel = false;  // everyone who must consent to the table did
    bool heeft_procesregisseur = false, heeft_maatje = false;
    bool opgelost = false;
    bool doorbraak_mogelijk = false;
    bool andere_expertise = false;
};

struct Overgang {
    Status van;
    Stap stap;
    Status naar;           // doel_van() knows the two exceptions
    Rollen wie;            // and, for Rol::inbrenger, only the (mede-)inbrenger of this casus
    bool systeem = false;  // jobs may do it
    /// Empty when allowed; else why not, in plain Dutch.
    std::string_view (*voorwaarde)(const Casus&, const Feiten&) = nullptr;
    bool wint_altijd = false;  // needs no version: intrekken, overlijden
};
/// The one table (state x event x who x guard). The docs are drawn from it, the tests walk it.
const std::vector<Overgang>& overgangen();
const Overgang* overgang(Status, Stap);
Status doel_van(const Overgang&, const Casus&);

/// What a slice asks to happen. `versie` is the version that the person saw.
struct Daad {
    Stap stap;
    int versie = 0;
    Rol als = Rol::procesondersteuner;  // role in which it is done; the policy checks that the viewer may act so here
    Feiten feiten = {};
    std::string toelichting = {};  // typed text: INHOUD (S2), encrypted, only who typed it and INHOUD roles read it
    std::optional<base::Datum> vooroverleg_op = {};
    std::optional<base::Datum> overleg_op = {};
    std::optional<base::Datum> uiterlijk = {};
};
/// Told on the bus in the same transaction, after the change.
struct Overgegaan {
    storage::Sessie& sessie;
    const Omgeving& om;
    const Kijker& kijker;
    const Casus& voor;
    const Casus& na;
    Stap stap;
    base::Moment op;
};
/// Sharing was stopped (consent withdrawn, exclusion): access of others ends in this transaction.
struct DelingGestopt {
    storage::Sessie& sessie;
    const Omgeving& om;
    const Kijker& kijker;
    const Casus& casus;
    base::Moment op;
};
/// Checks right, table, guard and version, changes the casus, writes timeline and audit, tells the bus. niet_gevonden for who may
/// not see it, geen_recht for who may not do it, botsing when the version moved on, ongeldig when the guard says no.
base::Result<Casus> gebeur(storage::Sessie&, const Omgeving&, const Kijker&, CasusId, const Daad&, base::Moment);
/// Which steps somebody with these roles on this casus could do now (table and role, without guard).
std::vector<Stap> mogelijk(Rollen, const Casus&);
/// Domain.md section 2, "Deling stoppen".
base::Result<Casus> stop_deling(storage::Sessie&, const Omgeving&, const Kijker&, CasusId, std::string reden, base::Moment);
/// Sharing goes on: nobody has access by it yet, invitations go anew.
struct DelingHervat {
    storage::Sessie& sessie;
    const Omgeving& om;
    const Kijker& kijker;
    const Casus& casus;
    base::Moment op;
};
/// The caller checked that the consent is there: that is known one slice higher.
base::Result<Casus> hervat_deling(storage::Sessie&, const Omgeving&, const Kijker&, CasusId, int versie, std::string toelichting,
                                  base::Moment);

// ---------------------------------------------------------------- making and changing facts

struct NieuweCasus {
    Soort soort;
    std::string gemeente;
    std::vector<std::string> onderwerpen;
    Urgentie urgentie;
    std::vector<std::string> urgentie_redenen;
    AccountId inbrenger;
    base::Moment ingediend_op;  // moment of receipt
    std::optional<base::Datum> vooroverleg_op;
    Plicht plicht;
    bool spoed = false, bsn_ontbreekt = false, inbrenger_gecontroleerd = true;
    bool namens = false;           // typed in by the procesondersteuner: unconfirmed, and she is not its inbrenger
    std::string toelichting = {};  // of the line in the timeline: INHOUD
};
/// Makes the casus in status ingediend with its number, relation, timeline line and audit event.
Casus maak(storage::Sessie&, const Omgeving&, const Kijker&, const NieuweCasus&, base::Moment nu);
/// A casus of before this program (invoer achteraf): where it stands now, and what happened to it on the days that it really did.
struct Verleden {
    NieuweCasus casus;
    Status status = Status::ingediend;
    std::optional<base::Datum> overleg_op, uiterlijk;
    struct Stap {
        casus::Stap wat;
        Status van, naar;
        base::Moment op;
    };
    std::vector<Stap> stappen;  // oldest first; the last one brought it into `status`
};
/// Tells the bus nothing: no mail, no list, no reminder about the past.
Casus maak_achteraf(storage::Sessie&, const Omgeving&, const Kijker&, const Verleden&, base::Moment nu);

/// Facts that slices keep up to date; each raises the version only when it changes what a person decides on.
void zet_getekend(storage::Sessie&, CasusId, int versie);
void zet_te_tekenen(storage::Sessie&, CasusId, bool);
void zet_vooroverleg(storage::Sessie&, CasusId, std::optional<base::Datum>);
void zet_overleg(storage::Sessie&, CasusId, std::optional<base::Datum>);
void zet_uiterlijk(storage::Sessie&, CasusId, std::optional<base::Datum>);
void zet_behandelaar(storage::Sessie&, CasusId, AccountId);
void zet_urgentie(storage::Sessie&, CasusId, Urgentie, const std::vector<std::string>& redenen);
void zet_spoed(storage::Sessie&, CasusId, bool);
void zet_plicht(storage::Sessie&, CasusId, const Plicht&);
void zet_duplicaathint(storage::Sessie&, CasusId, bool);
void zet_zonder_toestemming(storage::Sessie&, CasusId, bool);
/// The referrer said that the form is his.
void zet_bevestigd(storage::Sessie&, CasusId);
/// A line in the timeline without a change of status ("aanvulling toegevoegd").
void schrijf_tijdlijn(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, std::string wat, std::string toelichting,
                      base::Moment);

// ---------------------------------------------------------------- relations

enum class Relatie {
    inbrenger,
    mede_inbrenger,
    medeondertekenaar,
    vaste_deelnemer,
    expert,
    ervaringsdeskundige,
    maatje,
    procesregisseur,
    doorbraakcoach,
    tekenaar  // opened the dossier to sign it: over at once, remembered for good (S28)
};
std::string_view naam_van(Relatie);
struct Relatieregel {
    CasusId casus;
    AccountId account;
    Relatie relatie;
    base::Moment vanaf;
    std::optional<base::Moment> tot;
    std::int64_t bron = 0;  // what gave it: id of the agendapunt or vooroverleg; ends with it
};
/// Refuses what S28 forbids: a masked role for somebody with a role on this casus that sees IDENTITEIT or INHOUD, and the reverse.
base::Result<> geef_relatie(storage::Sessie&, base::Ids&, const Casus&, const Relatieregel&);
/// Ends what this source gave, now.
void eindig_relaties(storage::Sessie&, CasusId, std::int64_t bron, base::Moment);
/// The same for one person.
void eindig_relatie(storage::Sessie&, CasusId, AccountId, std::int64_t bron, base::Moment);
/// Sets the end of what this source gave (14 days after the notulen).
void zet_einde_relaties(storage::Sessie&, CasusId, std::int64_t bron, base::Moment tot);
std::vector<Relatieregel> relaties(storage::Sessie&, CasusId);
/// Who opened identity or content with the right to sign knows the child: from now on no masked role on this casus (S28).
void onthoud_tekenaar(storage::Sessie&, base::Ids&, const Casus&, AccountId, base::Moment);

/// S3: overrides every role. Either an account or an organisation.
void sluit_uit(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, AccountId, toegang::OrganisatieId, base::Moment);
bool uitgesloten(storage::Sessie&, CasusId, AccountId, toegang::OrganisatieId);
/// What this viewer is shut out of: to leave it out of counts.
std::vector<CasusId> uitgesloten_van(storage::Sessie&, const Kijker&);
/// Told in the transaction in which somebody is excluded: invitations and planned mails of that person end.
struct Uitgesloten {
    storage::Sessie& sessie;
    const Omgeving& om;
    const Casus& casus;
    AccountId account;
    toegang::OrganisatieId organisatie;
    base::Moment op;
    bool treft(const toegang::Account& a) const {
        return (account && a.id == account) || (organisatie && a.organisatie == organisatie);
    }
};

/// Told on the bus for each casus of a referrer who was confirmed, in the same transaction: what was held back is computed anew.
struct InbrengerGecontroleerd {
    storage::Sessie& sessie;
    const Omgeving& om;
    const Kijker& kijker;
    const Casus& casus;
    base::Moment op;
};

// ---------------------------------------------------------------- policy

/// What somebody sees of one casus, and by which role and rule. Computed per request, never kept.
struct Inzage {
    std::uint8_t groepen = 0;
    Rollen rollen;             // in which the viewer may act on this casus
    Rol als = Rol::inbrenger;  // the first of them, for the log
    std::string_view regel;    // for the log: "eigen casus", "regio", "uitnodiging" …
    bool mag(Groep g) const { return (groepen & (1U << static_cast<unsigned>(g))) != 0; }
    bool kent_nummer = false;  // S5: who works under /casussen/{nummer}
};
/// Nothing when the viewer may not know that the casus exists.
std::optional<Inzage> inzage(storage::Sessie&, const Kijker&, const Casus&, base::Moment);
bool mag_inzien(storage::Sessie&, const Kijker&, const Casus&, Groep, base::Moment);

/// The refusal that says the same for what is not there, of another region, or not for the viewer (S31).
base::Fout niet_gevonden();
/// Somebody else was first.
base::Fout botsing();
/// It is in a state in which this cannot happen.
base::Fout kan_niet_meer(const Casus&);

struct Gevonden {
    Casus casus;
    Inzage inzage;
};
/// By number, for roles that know the number (S5); niet_gevonden is the same for other region, no right and no such casus (S31).
base::Result<Gevonden> vind(storage::Sessie&, const Kijker&, std::string_view nummer, base::Moment);
/// By id, for a slice that reached it by its own reference (agendapunt, punt): every role.
base::Result<Gevonden> vind(storage::Sessie&, const Kijker&, CasusId, base::Moment);
/// Whether an open casus was promised the vooroverleg of this day.
bool wacht_op(storage::Sessie&, toegang::RegioId, base::Datum vooroverleg);
/// The casus itself, for slices inside a transaction that checked already, and jobs. Region from the session's own query.
std::optional<Casus> lees(storage::Sessie&, toegang::RegioId, CasusId);
/// Upper or lower case; for the log, which knows a casus by its id.
std::optional<CasusId> id_van_nummer(storage::Sessie&, toegang::RegioId, std::string_view nummer);

/// Read-log event of what is about to be shown; hang it on the answer: `antwoord.na_vastlegging.push_back(lees_vermelding(…))`.
std::function<void(storage::Sessie&)> lees_vermelding(const Omgeving&, const Kijker&, const Gevonden&, std::string_view wat,
                                                      std::initializer_list<Groep>, base::Moment, std::string doel = {});
/// The same in one go: also sets the region of the answer.
void vermeld_lezen(web::Antwoord&, const Omgeving&, const Kijker&, const Gevonden&, std::string_view wat,
                   std::initializer_list<Groep>, base::Moment, std::string doel = {});

/// A line of the log in plain words: "Dossier bekeken", "Casus ingediend". An event without words of its own keeps its code.
std::string logwoorden(const audit::Gebeurtenis&);
/// "PROCES INHOUD": "voortgang en dossier"; empty when there are none.
std::string groepwoorden(std::string_view groepen);
/// Code of a purpose that was chosen: its label; other texts as they are.
std::string_view doelwoorden(std::string_view doel);

// ---------------------------------------------------------------- lists and search

/// A line of a work list: PROCES only; `titel` is the masked, signed one or made from soort and boxes (lists never carry
/// IDENTITEIT or INHOUD: S16).
struct Regel {
    Casus casus;
    std::string titel;
    std::string behandelaar;  // name of the procesondersteuner
};
enum class Volgorde { uiterlijk, nieuwste };
struct Filter {
    std::optional<Status> status;
    bool alleen_open = true;
    std::string gemeente;  // CBS code
    AccountId behandelaar;
    bool te_tekenen = false;  // "nog te anonimiseren"
    bool spoed = false;
    Volgorde volgorde = Volgorde::uiterlijk;
};
struct Bladzij {
    std::vector<Regel> regels;
    std::string volgende;  // sealed cursor; empty: this was the last
};
/// Keyset paging; one query per kind of viewer, starting at the narrowest relation. Unknown cursor: from the start.
Bladzij lijst(storage::Sessie&, const Omgeving&, const Kijker&, const Filter&, std::string_view na, int hoeveel, base::Moment);
struct Tellingen {
    std::vector<std::pair<Status, int>> per_status;  // open statuses, at most 1001 each ("meer dan 1.000")
    int open = 0, te_tekenen = 0, te_laat = 0;
};
Tellingen tellingen(storage::Sessie&, const Kijker&, base::Moment);

/// The words of the signed masked text, for search. Replaces what was there; empty text removes it.
void zet_zoektekst(storage::Sessie&, const Casus&, std::string_view titel, std::string_view getekende_tekst);
/// Number (whole or the last part) or words of the signed masked text, newest first, only what the viewer may see.
Bladzij zoek(storage::Sessie&, const Omgeving&, const Kijker&, std::string_view tekst, std::string_view na, int hoeveel,
             base::Moment);

/// Told on the bus while a werkvoorraad is made: slices above add what waits for this person and is no casus (yet), each with its page.
struct Werkvoorraad {
    storage::Sessie& sessie;
    const Omgeving& om;
    const Kijker& kijker;
    std::vector<web::Menupunt>& te_doen;
};

/// Told on the bus while the overview is made for the procesondersteuner: slices above add what was asked about this casus and waits.
struct Uitstaand {
    storage::Sessie& sessie;
    const Casus& casus;
    std::vector<web::Menupunt>& vragen;
};

// ---------------------------------------------------------------- vault

void bewaar_identiteit(storage::Sessie&, const Omgeving&, const Casus&, const Identiteit&);
/// Without the BSN: that has its own door below. Contact data of *afgeschermde* persons are left out.
Identiteit identiteit(storage::Sessie&, const Omgeving&, const Casus&);
/// With them; nobody sees it: the anonymiser has to know what may stand in no text, and who writes it back writes it whole.
Identiteit hele_identiteit(storage::Sessie&, const Omgeving&, const Casus&);
std::string bsn_laatste_drie(storage::Sessie&, const Omgeving&, const Casus&);  // "…789" for the inbrenger
/// `bsn` has nine digits, or is empty with the reason why there is none ("ongeboren", "pasgeboren", "vreemdeling", "onbekend"). The old
/// one is overwritten and stays nowhere; the log says only that it changed.
base::Result<> corrigeer_bsn(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, const std::string& bsn,
                             const std::string& geen_bsn_reden, base::Moment);
/// Casussen whose BSN was corrected since then, for the job that looks for the same child twice.
std::vector<CasusId> bsn_gewijzigd(storage::Sessie&, toegang::RegioId, base::Moment sinds);
/// Takes away every hint of a double that no longer holds.
void herzie_duplicaathints(storage::Sessie&, const Omgeving&, toegang::RegioId);
/// The whole BSN, for a purpose from the list; writes the audit event in this transaction.
base::Result<std::string> toon_bsn(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, std::string_view doel,
                                   base::Moment);
/// A marked person's contact data, for a purpose; logged.
base::Result<Identiteit> toon_afgeschermd(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, std::string_view doel,
                                          base::Moment);
/// Other open casussen of the region with this BSN: for the duplicate hint of the procesondersteuner (a job, S20).
std::vector<CasusId> zelfde_bsn(storage::Sessie&, const Omgeving&, const Casus&);
/// "0–3", "4–7", "8–11", "12–15", "16–17", "18+"; "nog niet geboren".
std::string leeftijdsband(const Identiteit&, base::Datum op);

// ---------------------------------------------------------------- destruction (domain.md section 8); when is decided above

/// Told on the bus before the casus itself goes: each slice deletes its own rows of it, and the messages that it sent about it.
struct Vernietigd {
    storage::Sessie& sessie;
    const Omgeving& om;
    const Casus& casus;
};
/// Everything of it, in every slice. A table that nobody empties stops it by its foreign key: then nothing is gone.
void vernietig(storage::Sessie&, const Omgeving&, const Casus&);

/// Casussen that ended before this moment and did not open again, longest ago first.
std::vector<Casus> beeindigd_voor(storage::Sessie&, toegang::RegioId, base::Moment);
/// From which moment the term runs: of a registration the later of the day that it was registered and the eighteenth birthday of the
/// child, since the end of a placement is not known here; of every other casus the moment that it ended.
base::Moment termijn_loopt_vanaf(storage::Sessie&, const Omgeving&, const Casus&);
std::int64_t aantal(storage::Sessie&, toegang::RegioId);
bool bestaat(storage::Sessie&, CasusId);                           // in any region
bool is_er_nog_uit(storage::Sessie&, toegang::RegioId, int jaar);  // a casus that was handed in that year
int jaar_van(const Casus&);

/// SQLite: merges the parts of the index of search, so that words of what is gone stand in none of them.
void ruim_zoekindex_op(storage::Sessie&);
/// Texts that people searched for, after a day; how many.
std::int64_t ruim_zoekvragen_op(storage::Sessie&, base::Moment nu);

// ---------------------------------------------------------------- pages

/// Fills {{>CASUSKOP}}: number, title, status, next step, tabs by what the viewer may see. `actief` is "overzicht", "dossier", "anoniem",
/// "tijdlijn", "bijlagen", "advies" or "toegang".
void toon_kop(web::Gegevens&, const toegang::Aanvraag&, const Gevonden&, std::string_view actief);
/// The signed masked title, or one made from soort and boxes.
std::string titel(const Casus&);
/// What has to happen next, in words, for this role: "Wacht op het vooroverleg van woensdag 25 november".
std::string volgende_stap(const Casus&, Rol);
std::string pad(const Casus&, std::string_view achter = {});  // "/casussen/NYM-2026-7K3F9/achter"

// ---------------------------------------------------------------- somebody else was first

/// After a botsing also what happened last to this casus, as the viewer may know it, and that nothing was saved: "Het laatste wat gebeurde:
/// Aanvulling gevraagd, door voorzitter, op … Wat je typte staat er nog …". Other refusals stay as they are.
base::Fouten met_wat_veranderde(storage::Sessie&, const toegang::Aanvraag&, base::Fouten, const Gevonden&);

/// A form as it stands now, with the version of now, and the casus that it is about.
struct Herkansing {
    Gevonden gevonden;
    web::Formulierpagina pagina;
};
/// The page to show after a refusal: the form again with everything that was typed and what happened meanwhile, so that a second press
/// means it. The errors themselves when they are no botsing or there is no such form any more; the door then shows what was typed.
base::Result<web::Antwoord> opnieuw_na_botsing(const toegang::Aanvraag&, const base::Fouten&,
                                               const std::function<base::Result<Herkansing>(storage::Sessie&)>&);
/// The same for a page of /casussen/{nummer}/….
base::Result<web::Antwoord> opnieuw_na_botsing(const toegang::Aanvraag&, const base::Fouten&,
                                               const std::function<web::Formulierpagina(const Casus&)>&);

/// What waits on the start page (questions of the inbrenger, and whatever stands above a werkvoorraad), and what an account that is
/// confirmed or blocked means for its casussen.
void luister(base::Bus&);
/// Routes: werkvoorraad, search, overview, timeline, access, behandelaar, intrekken, afsluiten, deling stoppen.
void registreer(toegang::Deur&);

}  // namespace casus
