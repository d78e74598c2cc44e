// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/casussen.hpp"

#include <algorithm>
#include <iterator>

#include "app/demo/toneel.hpp"
#include "domein/tafel/tafel.hpp"
#include "domein/vooroverleg/vooroverleg.hpp"

namespace app::demo {
namespace {

using namespace std::chrono_literals;
using casus::CasusId;
using casus::Stap;

constexpr const char* kVerwijzers[] = {"jeugdbeschermer@jbwaalland.example", "consulent@wijkteamlindenholt.example",
                                       "huisarts@huisartsdebrug.example"};
constexpr const char* kOndersteuner = "procesondersteuner@regio-nijmegen.example";
constexpr const char* kVoorzitter = "voorzitter@regio-nijmegen.example";
/// The chair knows no names, so what he types holds none.
constexpr Kind kOnbekend{"de jeugdige", "", "", "", 0, "de ouder", "broer of zus", "school", "de begeleider", ""};

constexpr Rol kJaar[] = {
    {Loop::nieuw, kKomend},
    {Loop::ongetekend, kKomend},
    {Loop::nieuw, kKomend},
    {Loop::ongetekend, kKomend},
    {Loop::nieuw, kKomend},
    {Loop::vraag_open, kKomend},
    {Loop::vraag_open, kKomend},
    {Loop::melding, kKomend},
    {Loop::aangehouden, 0},
    {Loop::aangehouden, 0},
    {Loop::aangehouden, 0},
    {Loop::agenda, 0},
    {Loop::agenda, 0},
    {Loop::agenda, 0},
    {Loop::direct, 0},
    {Loop::melding, 0},
    {Loop::tafel, 1},
    {Loop::tafel, 1},
    {Loop::direct, 1},
    {Loop::doorverwezen, 1},
    {Loop::ingetrokken, 1},
    {Loop::tafel, 2},
    {Loop::opvolging, 2},
    {Loop::doorverwezen, 2},
    {Loop::melding, 2},
    {Loop::geen_antwoord, 3},
    {Loop::opvolging, 3},
    {Loop::opvolging, 4},
    {Loop::direct_klaar, 5},
    {Loop::melding, 5},
    {Loop::afgesloten, 6},
    {Loop::afgesloten, 7},
    {Loop::direct_klaar, 8},
    {Loop::melding, 9},
    {Loop::afgesloten, 10},
    {Loop::ingetrokken, 11},
    {Loop::afgesloten, 12},
    {Loop::direct_klaar, 14},
    {Loop::melding, 15},
    {Loop::afgesloten, 16},
    {Loop::geen_antwoord, 17},
    {Loop::afgesloten, 19},
    {Loop::direct_klaar, 20},
    {Loop::melding, 22},
    {Loop::afgesloten, 23},
};

std::vector<std::string> onderwerpen(Loop loop, std::size_t i) {
    if (loop == Loop::melding) return i % 2 ? std::vector<std::string>{"crisisplaatsing"} : std::vector<std::string>{"plaatsing"};
    // A casus with a duty to register stays registered when it ends early: these two have none.
    if (loop == Loop::ingetrokken || loop == Loop::geen_antwoord) return {"inhoudelijk_advies"};
    switch (i % 5) {
        case 0:
            return {"uithuisplaatsing", "kernbesluit_1"};
        case 1:
            return {"inhoudelijk_advies"};
        case 2:
            return {"inhoudelijk_advies", "overbrugging"};
        case 3:
            return {"plaatsing", "kernbesluit_2"};
        default:
            return {"maatwerk"};
    }
}

/// The play of the year: hands out the rounds and writes the part of each casus.
class Jaar {
  public:
    Jaar(Huis& huis, const Mensen& mensen, const Draaiboek& boek)
        : nu_(huis.klok().nu()), boek_(boek), toneel_(huis, mensen), gespeeld_(boek.rollen.size()) {
        huis.db().schrijf({mensen.regio.getal}, [&](storage::Sessie& s) {
            const auto cyclus = regio::regels(s, mensen.regio, nu_).cyclus;
            const base::Datum vandaag = base::dag_van(nu_);
            for (const auto& r : regio::rondes(cyclus, vandaag - std::chrono::days{365}, vandaag + std::chrono::days{28})) {
                begin_[r.vooroverleg] = regio::aanvulling_tot(cyclus, r.vooroverleg);
                if (begin_[r.vooroverleg] + 5h <= nu_) gehouden_.insert(gehouden_.begin(), r);
                if (r.deadline <= nu_) laatste_deadline_ = r.deadline;
            }
            for (int maand = 0; maand < 12; ++maand) {
                const base::Moment toen = nu_ - std::chrono::days{365 - 31 * maand};
                vooroverleg::plan(s, huis.om(), mensen.regio, toen);
                tafel::plan(s, huis.om(), mensen.regio, toen);
            }
            vooroverleg::plan(s, huis.om(), mensen.regio, nu_);
            tafel::plan(s, huis.om(), mensen.regio, nu_);
        });
    }

    std::vector<CasusId> speel() {
        for (const auto& r : gehouden_) {
            toneel_.op(r.deadline, [this] { toneel_.na_deadline(); });
            toneel_.op(begin_[r.vooroverleg] + 4h, [this, dag = r.vooroverleg] { toneel_.sluit_vooroverleg(dag); });
            toneel_.op(base::om(r.overleg, 17, 0), [this, dag = r.overleg] { toneel_.sluit_overleg(dag); });
        }
        for (std::size_t i = 0; i < boek_.rollen.size(); ++i) schrijf_rol(i);
        toneel_.speel();
        return gespeeld_;
    }

  private:
    base::Moment ontvangst(const Rol& rol, std::size_t i) const {
        const auto deel = static_cast<int>(i % 8) + 1;
        if (rol.ronde == kKomend) return laatste_deadline_ + (nu_ - laatste_deadline_) * deel / 10;
        return gehouden_.at(static_cast<std::size_t>(rol.ronde)).deadline - std::chrono::days{deel} -
               std::chrono::hours{deel % 5};
    }

    void schrijf_rol(std::size_t i) {
        const Rol& rol = boek_.rollen[i];
        if (rol.ronde >= static_cast<int>(gehouden_.size())) return;
        toneel_.op(ontvangst(rol, i), [this, &rol, i] {
            const Kind& kind = boek_.kinderen.at(i);
            const Formulier f{
                kind,
                verhaal(i),
                i % boek_.zonder_bsn_per == boek_.zonder_bsn_per / 2 ? std::string() : verzonnen_bsn(static_cast<int>(i)),
                onderwerpen(rol.loop, i),
                i % 4 == 1   ? "0209"
                : i % 4 == 2 ? "1945"
                             : "0268",
                rol.loop == Loop::melding ? casus::Soort::melding : casus::Soort::vraag,
                boek_.naschrift};
            gespeeld_[i] = toneel_.dien_in(kVerwijzers[i % 3], f);
            verder(gespeeld_[i], rol, i);
        });
    }

    /// What happens to a casus before its vooroverleg.
    void verder(CasusId id, const Rol& rol, std::size_t i) {
        const base::Moment in = toneel_.moment();
        if (rol.loop == Loop::ingetrokken)
            return toneel_.op(in + 9h, [this, id, i] { toneel_.stap(kVerwijzers[i % 3], id, Stap::intrekken); });
        if (rol.loop == Loop::vraag_open || rol.loop == Loop::geen_antwoord)
            toneel_.op(in + std::min<base::Moment::duration>(2h, (nu_ - in) / 2), [this, id] {
                toneel_.vraag_aanvulling(id, "veiligheid", "Wie let er nu op de veiligheid als het 's avonds misgaat?");
            });
        if (rol.loop == Loop::geen_antwoord)
            toneel_.op(in + 24h * 30, [this, id] { toneel_.stap(kVoorzitter, id, Stap::niet_beantwoord); });
        const bool wacht = rol.loop == Loop::ongetekend || rol.loop == Loop::vraag_open || rol.loop == Loop::melding ||
                           rol.loop == Loop::geen_antwoord;
        if (!wacht) toneel_.op(in + 3h, [this, id] { toneel_.teken_dossier(id); });
        if (rol.ronde == kKomend || rol.loop == Loop::geen_antwoord) return;
        const auto& ronde = gehouden_.at(static_cast<std::size_t>(rol.ronde));
        toneel_.op(begin_[ronde.vooroverleg] + std::chrono::minutes{10 * (static_cast<int>(i) % 12 + 1)},
                   [this, id, &rol, &ronde, i] { vooroverleg(id, rol, ronde, i); });
    }

    void vooroverleg(CasusId id, const Rol& rol, const regio::Ronde& ronde, std::size_t i) {
        const std::string notities = "De voorzitter vat samen: de jeugdige en de ouder hebben snel duidelijkheid nodig.";
        const std::string advies = vul_in(verhaal(i).advies, kOnbekend);
        switch (rol.loop) {
            case Loop::melding:
                return toneel_.beslis(id, Stap::registreren, "", "");
            case Loop::aangehouden:
                return toneel_.beslis(id, Stap::aanhouden, notities, "");
            case Loop::doorverwezen:
                return toneel_.beslis(id, Stap::doorverwijzen, notities, "");
            case Loop::direct:
                return toneel_.beslis(id, Stap::direct_adviseren, notities, advies);
            case Loop::overleden:
            case Loop::overgedragen:
            case Loop::samengevoegd:
                toneel_.beslis(id, Stap::direct_adviseren, notities, advies);
                return toneel_.op(toneel_.moment() + 24h * 12,
                                  [this, id, &rol] { toneel_.stap(kOndersteuner, id, einde(rol.loop)); });
            case Loop::direct_klaar:
                toneel_.beslis(id, Stap::direct_adviseren, notities, advies);
                return toneel_.op(toneel_.moment() + 24h * 40, [this, id] { toneel_.stap(kVoorzitter, id, Stap::afsluiten); });
            default:
                break;
        }
        toneel_.beslis(id, Stap::agenderen, notities, "");
        aan_tafel(id, rol, ronde, i);
    }

    void aan_tafel(CasusId id, const Rol& rol, const regio::Ronde& ronde, std::size_t i) {
        const std::string vraag = vul_in(verhaal(i).vraag, boek_.kinderen.at(i));
        // The last agenda waits for the next overleg when its own has passed without time for it.
        const bool wacht = rol.loop == Loop::agenda;
        const base::Moment uitnodiging = wacht ? nu_ - 1h : base::om(ronde.uitnodiging_uiterlijk, 9, 0);
        toneel_.op(std::max(uitnodiging, toneel_.moment() + 1h), [this, id, vraag] { toneel_.nodig_uit(id, vraag); });
        if (wacht) return;
        const base::Moment overleg = base::om(ronde.overleg, 16, 0) + std::chrono::minutes{static_cast<int>(i) % 10};
        toneel_.op(overleg, [this, id, i] {
            const Kind& k = boek_.kinderen.at(i);
            toneel_.bespreek(
                id,
                vul_in(
                    "De tafel sprak met de verwijzer en {ouder}. Iedereen ziet hoe hard {kind} rust nodig heeft. {hulp} blijft het vaste gezicht.",
                    k),
                vul_in(verhaal(i).advies, k));
        });
        if (rol.loop == Loop::tafel) return;
        toneel_.op(overleg + 24h * 7, [this, id] { toneel_.stap(kVoorzitter, id, Stap::opvolgen); });
        if (rol.loop == Loop::afgesloten)
            toneel_.op(overleg + 24h * 45, [this, id] { toneel_.stap(kVoorzitter, id, Stap::afsluiten); });
    }

    static Stap einde(Loop loop) {
        if (loop == Loop::overleden) return Stap::overlijden;
        return loop == Loop::overgedragen ? Stap::overdragen : Stap::samenvoegen;
    }
    static const Verhaal& verhaal(std::size_t i) { return verhalen().at(i % verhalen().size()); }

    base::Moment nu_, laatste_deadline_;
    const Draaiboek& boek_;
    Toneel toneel_;
    std::vector<CasusId> gespeeld_;              // by place in the script
    std::vector<regio::Ronde> gehouden_;         // newest first
    std::map<base::Datum, base::Moment> begin_;  // of each vooroverleg
};

}  // namespace

const Draaiboek& jaar() {
    static const Draaiboek boek{{std::begin(kJaar), std::end(kJaar)}, kinderen()};
    return boek;
}

std::vector<casus::CasusId> maak_casussen(Huis& huis, const Mensen& mensen, const Draaiboek& boek) {
    return Jaar(huis, mensen, boek).speel();
}

}  // namespace app::demo
