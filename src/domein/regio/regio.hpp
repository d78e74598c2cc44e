// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/json.hpp"
#include "base/moment.hpp"
#include "base/result.hpp"
#include "domein/regio/benaming.hpp"
#include "domein/regio/rooster.hpp"
#include "domein/regio/werkdagen.hpp"
#include "storage/databank.hpp"

/// A youth-care region: the tenant, its gemeenten, its rules and the clock of its cycle. What Nijmegen does is a setting of
/// the region with Nijmegen's value. Rules are versions with a start: changing a rule never changes the past.
namespace regio {

using RegioId = base::Id<struct RegioTag>;
using OrganisatieId = base::Id<struct OrganisatieTag>;

/// What a gemeente takes part with (domain.md section 1; 001 "Ik ben verwijzer uit gemeente Wijchen").
enum class Deelnamesoort { alles, uithuisplaatsing, plaatsing, crisis };

struct Deelname {
    base::Datum vanaf;
    std::optional<base::Datum> tot;  // first day that it no longer holds
    std::vector<Deelnamesoort> soorten;
};

struct Gemeente {
    std::string code;  // CBS, 4 digits
    std::string naam;
    int inwoners = 0;
    bool doorbraak = false;
    std::string doorbraak_tekst;  // what stands in its place where there is no doorbraak
    std::vector<Deelname> deelname;
    int versie = 0;  // 0: not stored yet
    bool doet_mee(base::Datum op, Deelnamesoort) const;
};

enum class Verblijf { pleegzorg, gezinshuis, residentieel, gesloten, logeren };
std::string_view naam_van(Verblijf);  // "pleegzorg"
std::string_view naam_van(Deelnamesoort);

/// Product code with a duty to register (001, the list of bouwstenen).
struct Bouwsteen {
    std::string code;
    std::string naam;
    Verblijf verblijf = Verblijf::residentieel;
    base::Datum vanaf;
    std::optional<base::Datum> tot;  // first day that it no longer holds
    int versie = 0;                  // 0: not stored yet
};

/// The settings of a region; every field has Nijmegen's value in Regels::nijmegen().
struct Regels {
    Cyclus cyclus;
    Crisistermijn crisis;
    int concept_dagen = 30, concept_crisis_dagen = 35;
    int toegang_na_notulen_dagen = 14, toegang_na_overleg_dagen = 35, vaste_deelnemer_dagen = 14;
    int advies_check_weken = 6, advies_check_maanden_1 = 3, advies_check_maanden_2 = 12;
    int doorverwijzing_werkdagen = 10;
    int gemeente_tonen_vanaf_inwoners = 50000;  // S14
    bool gemeente_tonen = true;                 // to masked roles, when large enough
    std::string locatie, locatie_uitleg, lobby_tekst;
    std::string telefoon, email;            // of the procesondersteuner's office
    std::vector<std::string> criteria;      // the seven screening criteria (001)
    std::vector<std::string> expertises;    // "J&O", "LVB", "jGGZ", "ervaring"
    std::vector<std::string> maildomeinen;  // where a referrer may register himself (S7)
    std::vector<std::string> woorden_weg,
        woorden_blijven;              // in every dossier: always masked; masked only where the form names somebody so
    std::string info_gezin;           // extra paragraph of "informatie voor het gezin"
    bool maatregel_is_grond = false;  // only after the fg signed it (S13)
    std::string maatregel_grond_toelichting;
    std::vector<std::string> modules;  // "tafel", "doorbraak", "productenboek", "consultatie"
    int bewaar_jaren = 5;
    base::Json als_json() const;
    static base::Result<Regels> uit_json(const base::Json&);
    static Regels nijmegen();
};

struct Regio {
    RegioId id;
    std::string code;  // "NYM"
    std::string naam;
};

enum class Organisatiesoort { jeugdhulpaanbieder, gi, wijkteam, praktijk, ziekenhuis, gemeente, regio, anders };
std::string_view naam_van(Organisatiesoort);
struct Organisatie {
    OrganisatieId id;
    std::string ref;  // random, for paths, forms and the API; the store makes it
    std::string naam;
    Organisatiesoort soort = Organisatiesoort::anders;
    std::string agb;
    std::vector<std::string> maildomeinen;
    bool gecontracteerd = false;   // in the region asked for
    std::string convenant_versie;  // empty: not under the covenant
    std::optional<base::Datum> convenant_op, convenant_tot;
    std::optional<base::Datum> tot;  // first day that it no longer belongs to the region
    int versie = 0;                  // 0: not stored yet
    bool onder_convenant(base::Datum op) const;
    bool hoort_erbij(base::Datum op) const { return !tot || op < *tot; }
};

std::vector<Regio> alle(storage::Sessie&);
std::optional<Regio> vind(storage::Sessie&, RegioId);
std::optional<Regio> vind_code(storage::Sessie&, std::string_view code);
RegioId maak(storage::Sessie&, base::Ids&, std::string_view code, std::string_view naam, const Regels&, base::Moment);
/// The version of the rules that held at that moment.
Regels regels(storage::Sessie&, RegioId, base::Moment);
/// The cycles that hold now and later.
Rooster rooster(storage::Sessie&, RegioId);
/// Goes up with every change, whenever it begins: for pages that several people may have open.
int regels_versie(storage::Sessie&, RegioId);
/// A change from `vanaf` on (never in the past), also in the versions that begin later. `botsing` when somebody changed the rules since
/// `versie`.
using Wijziging = std::function<void(Regels&)>;
base::Result<> wijzig_regels(storage::Sessie&, base::Ids&, RegioId, int versie, const Wijziging&, base::Moment vanaf,
                             base::Moment nu);

std::vector<Gemeente> gemeenten(storage::Sessie&, RegioId);
std::optional<Gemeente> gemeente(storage::Sessie&, RegioId, std::string_view code);
/// As it stands, periods too: for a new region and tests. People go through the functions with rules below.
void zet_gemeente(storage::Sessie&, RegioId, const Gemeente&);
/// Name, inhabitants and doorbraak; the periods stay. `botsing` when somebody changed it since `versie`.
base::Result<> bewaar_gemeente(storage::Sessie&, RegioId, const Gemeente&);
/// A period that began is closed, never rewritten: a new one begins today or later and overlaps no other one.
base::Result<> begin_deelname(storage::Sessie&, RegioId, std::string_view code, int versie, const Deelname&, base::Datum vandaag);
/// Ends it on a day that is still to come; one that did not begin yet goes when it would end before it begins.
base::Result<> sluit_deelname(storage::Sessie&, RegioId, std::string_view code, int versie, base::Datum vanaf, base::Datum tot,
                              base::Datum vandaag);

/// Those that hold on a day.
std::vector<Bouwsteen> bouwstenen(storage::Sessie&, RegioId, base::Datum op);
/// Past and coming ones too, by code and day.
std::vector<Bouwsteen> alle_bouwstenen(storage::Sessie&, RegioId);
void zet_bouwsteen(storage::Sessie&, RegioId, const Bouwsteen&);
/// The rules of begin_deelname and sluit_deelname, per code.
base::Result<> begin_bouwsteen(storage::Sessie&, RegioId, const Bouwsteen&, base::Datum vandaag);
base::Result<> sluit_bouwsteen(storage::Sessie&, RegioId, std::string_view code, int versie, base::Datum vanaf, base::Datum tot,
                               base::Datum vandaag);

/// Also those that no longer belong to the region; `hoort_erbij` for what is offered as a choice.
std::vector<Organisatie> organisaties(storage::Sessie&, RegioId);
std::optional<Organisatie> organisatie(storage::Sessie&, RegioId, OrganisatieId);
std::optional<Organisatie> organisatie_met_ref(storage::Sessie&, RegioId, std::string_view ref);
OrganisatieId zet_organisatie(storage::Sessie&, base::Ids&, RegioId, const Organisatie&);
/// Adds or changes with the version that was seen. Refuses a name that another organisation of the region has.
base::Result<OrganisatieId> bewaar_organisatie(storage::Sessie&, base::Ids&, RegioId, const Organisatie&);

/// Nijmegen with its real gemeenten, bouwstenen and the providers of source 001, for the demo and as an example.
RegioId maak_nijmegen(storage::Sessie&, base::Ids&, base::Moment);

}  // namespace regio
