// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domein/casus/casus.hpp"
#include "web/formulier.hpp"

/// The form: the two-minute melding and the six steps of a vraag, drafts, duties, consent, attachments, handing in, and asking for and
/// giving an aanvulling. The original is never edited after handing in.
namespace aanmelding {

using casus::Casus;
using casus::CasusId;
using toegang::Kijker;
using toegang::Omgeving;
using web::formulier::Antwoorden;
using web::formulier::Veld;
using ConceptId = base::Id<struct ConceptTag>;
using BijlageId = base::Id<struct BijlageTag>;

/// What the region lets choose from on one day: filled into the options of the fields.
struct Keuzes {
    std::vector<regio::Gemeente> gemeenten;
    std::vector<regio::Bouwsteen> bouwstenen;
    std::vector<regio::Organisatie> organisaties;
    regio::Regels regels;
    base::Datum vandaag;
    regio::Rooster rooster;
};
Keuzes keuzes(storage::Sessie&, regio::RegioId, base::Moment);

/// One step of the form; the last one of each is the check page, without fields. The tables drive page, check page, API and openapi.json.
struct Stap {
    int nummer;        // from 1
    std::string naam;  // in the path: "jeugdige"
    std::string titel;
    std::vector<Veld> velden;
};
std::vector<Stap> stappen(casus::Soort, const Keuzes&);
std::vector<Veld> alle_velden(casus::Soort, const Keuzes&);

struct Bijlage {
    BijlageId id;
    int nummer = 0;    // "bijlage 3"
    std::string type;  // "PDF": what others may know
    std::string naam;  // INHOUD
    std::size_t grootte = 0;
    base::Moment op;
};

/// What handing in computed: shown at once in the form (duty and terms) and kept with the casus.
struct Beoordeling {
    casus::Plicht plicht;
    bool crisis = false, crisis_op_tijd = true;
    casus::Urgentie urgentie = casus::Urgentie::gewoon;
    std::vector<std::string> urgentie_redenen;
    std::optional<regio::Ronde> ronde;  // the cycle that this moment makes; none when the region works op afspraak
    std::vector<std::string> uitleg;    // sentences for the person: "Deze plaatsing moet je melden …"
};
Beoordeling beoordeel(casus::Soort, const Antwoorden&, const Keuzes&, base::Moment nu);

/// A whole form at once (page, API, demo, invoer namens). Collects all errors with step and field; `bijlagen` are ids of a draft or none.
struct Indiening {
    casus::Soort soort = casus::Soort::vraag;
    Antwoorden antwoorden;                  // of all steps
    ConceptId concept_id;                   // the draft that is used up, or none
    std::optional<base::Moment> ontvangen;  // namens indienen and demo: moment of receipt
    toegang::AccountId namens = {};         // the referrer whose form the procesondersteuner typed in
    std::string namens_reden = {};          // why so late
};
/// The body of the API (camelCase names, "soort", "indienen") as answers: unknown or wrongly typed members are errors with their path.
base::Result<Indiening> uit_json(const base::Json& lichaam, const Keuzes&);
/// A body that the demo accepts as it stands: for openapi.json and the tests.
base::Json voorbeeld_aanmelding(casus::Soort, const Keuzes&);
/// A form that was judged and is good. All thinking is done before the transaction that writes it down, since only one can write at a time.
struct Gekeurd {
    Indiening indiening;  // answers in their normal form
    Keuzes keuzes;
    std::vector<Veld> velden;
    Beoordeling beoordeling;
    base::Moment ontvangen, gekeurd_op;
    regio::RegioId regio;
    toegang::AccountId inbrenger;
    bool inbrenger_gecontroleerd = false;
    base::Meegebracht voorwerk;  // of the listeners of WordtIngediend
};
base::Result<Gekeurd> keur(storage::Sessie&, const Omgeving&, const Kijker&, const Indiening&, base::Moment nu);
base::Result<Casus> dien_in(storage::Sessie&, const Omgeving&, const Kijker&, const Gekeurd&, base::Moment nu);
/// Both at once.
base::Result<Casus> dien_in(storage::Sessie&, const Omgeving&, const Kijker&, const Indiening&, base::Moment nu);
/// A casus that comes from another region: its masked text is all there is to begin with. Who the child is and what consent there is, the
/// inbrenger here fills in.
struct Overname {
    casus::Soort soort = casus::Soort::vraag;
    std::string gemeente;
    std::vector<std::string> onderwerpen;
    casus::Urgentie urgentie = casus::Urgentie::gewoon;
    casus::Plicht plicht;
    toegang::AccountId inbrenger;
    std::string titel, tekst;
};
/// A new casus with its own number, the next vooroverleg of the clock, and a message to its inbrenger.
base::Result<Casus> neem_over(storage::Sessie&, const Omgeving&, const Kijker&, const Overname&, base::Moment);

/// What invoer achteraf needs of the form: who the child is and what it was about, under the names that the form itself uses.
namespace achteraf {
/// The fields of the child that a running casus cannot do without.
std::vector<Veld> velden(const Keuzes&);
/// Rules over more answers: the child as it was on the day of handing in.
base::Fouten controleer(const Antwoorden&, base::Datum ingediend);
/// What the answers make of duty and urgency; the terms themselves are past.
void vul(casus::NieuweCasus&, const Antwoorden&, const Keuzes&, base::Moment ingediend);
/// Vault and answers of a casus that was just made.
void bewaar(storage::Sessie&, const Omgeving&, const Casus&, const Antwoorden&, const Keuzes&);
}  // namespace achteraf

/// Told on the bus while a form is judged: in a session that may only read, and of what may still not be handed in.
struct WordtIngediend {
    storage::Sessie& sessie;
    const Omgeving& om;
    Gekeurd& gekeurd;
};
/// Told on the bus in the same transaction when a form was handed in, and when an aanvulling came.
struct Ingediend {
    storage::Sessie& sessie;
    const Omgeving& om;
    const Kijker& kijker;
    const Casus& casus;
    base::Moment op;
    const base::Meegebracht& voorwerk;
};
struct Aangevuld {
    storage::Sessie& sessie;
    const Omgeving& om;
    const Kijker& kijker;
    const Casus& casus;
    base::Moment op;
};

/// One free text of the casus with the question that it answers: what the anonymiser must mask. In reading order: title, the answers of the
/// steps, then every aanvulling with its date.
struct Tekst {
    std::string naam;  // "situatie", "aanvulling-2"
    std::string label;
    std::string tekst;
};
std::vector<Tekst> teksten(storage::Sessie&, const Omgeving&, const Casus&);
std::vector<Tekst> teksten(const Gekeurd&);
/// Choices, dates and codes that stand beside the masked text (ticked boxes, kader, verblijfplaats, criteria suggested), in words; none of them
/// tells who the child is. Dates only relative ("drie weken voor de aanmelding"): S14.
struct Feit {
    std::string label, waarde;
};
std::vector<Feit> feiten(storage::Sessie&, const Omgeving&, const Casus&);
std::vector<Feit> feiten(const Gekeurd&);
/// Who the child is, as the form says.
casus::Identiteit identiteit(const Gekeurd&);
/// The original answers (INHOUD). The caller checked the right and logs the read.
Antwoorden origineel(storage::Sessie&, const Omgeving&, const Casus&);
std::vector<Bijlage> bijlagen(storage::Sessie&, const Omgeving&, const Casus&);

/// Consent computed at the gate (S13): who must consent on this day by birth date, gezag and kader, and who did.
struct Toestemmingsstand {
    bool compleet = false;                      // everyone who must consent did, or the region's rules need nobody's consent here
    bool zonder_toestemming_met_reden = false;  // not complete, but the inbrenger wrote why it cannot wait (table only)
    bool mag_delen() const { return compleet || zonder_toestemming_met_reden; }
    std::vector<std::string> ontbreekt;  // roles, never names: "jeugdige", "ouder met gezag 2"
};
enum class Doel { tafel, maatje, boeg };
Toestemmingsstand toestemming(storage::Sessie&, const Omgeving&, const Casus&, Doel, base::Moment);

/// Told on the bus when consent for the table is missing that was there: who was invited on it loses the casus in the same transaction.
struct ToestemmingVervallen {
    storage::Sessie& sessie;
    const Omgeving& om;
    const Casus& casus;
    base::Moment op;
};

/// The automatic checks of the vooroverleg, without content.
struct Controle {
    std::string naam, label;  // "compleet", "wettelijk_verwijzer", "toestemming", "plicht", "gemeente", "getekend"
    bool in_orde = false;
    std::string toelichting;
};
std::vector<Controle> controles(storage::Sessie&, const Omgeving&, const Casus&, base::Moment);
/// Numbers of the region's screening criteria that the answers suggest.
std::vector<int> voorgestelde_criteria(storage::Sessie&, const Omgeving&, const Casus&);

/// Questions per field to the inbrenger; the casus goes to aanvulling_gevraagd.
base::Result<Casus> vraag_aanvulling(storage::Sessie&, const Omgeving&, const Kijker&, CasusId, int versie,
                                     const std::vector<std::pair<std::string, std::string>>& vragen, base::Moment);

/// A job, daily: warns makers of drafts that are about to expire or of a crisis, and destroys drafts after their last day; how many.
int ruim_concepten_op(storage::Sessie&, const Omgeving&, regio::RegioId, base::Moment);
/// S35: destroys a draft that came back with a restore; true when it was there.
bool vernietig_concept_opnieuw(storage::Sessie&, const Omgeving&, regio::RegioId, ConceptId, base::Moment);

/// A job: reminds of questions that wait for an answer (domain.md section 3); how many.
int herinner(storage::Sessie&, const Omgeving&, regio::RegioId, base::Moment);

/// A job: marks open casussen of the last two days whose BSN stands on another open casus too; how many.
int zoek_dubbele(storage::Sessie&, const Omgeving&, regio::RegioId, base::Moment);

/// A job: gives casussen that were handed in before a version knew "Ouders en gezag" what that version writes down at handing in; how many.
int werk_bij(const Omgeving&, regio::RegioId, base::Moment);

/// Connects this slice to what others tell: what waits for a signature stands on the work list.
void luister(base::Bus&);

/// Routes: choose, steps, check, confirmation, informatie voor het gezin, drafts, dossier and attachment tabs, toestemming, aanvulling; API aanmeldingen.
void registreer(toegang::Deur&);

}  // namespace aanmelding
