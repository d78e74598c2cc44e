// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/casussen.hpp"

#include <algorithm>

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
constexpr const char* kVanAgenda = "De uitslag van het onderzoek komt pas na de tafel. Het vooroverleg kijkt er eerst naar.";
constexpr const char* kDelingGestopt = "De ouder heeft de toestemming ingetrokken en wil eerst zelf met de verwijzer praten.";
constexpr const char* kVoorzitter = "voorzitter@regio-nijmegen.example";
/// The chair knows no names, so what he types holds none.
constexpr Kind kOnbekend{"de jeugdige", "", "", "", 0, "de ouder", "broer of zus", "school", "de begeleider", ""};

bool is_melding(Loop loop) { return loop == Loop::melding || loop == Loop::melding_aangehouden; }

std::vector<std::string> onderwerpen(Loop loop, std::size_t i) {
    if (loop == Loop::melding_aangehouden) return {"plaatsing"};
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
            const auto rooster = regio::rooster(s, mensen.regio);
            const base::Datum vandaag = base::dag_van(nu_);
            for (const auto& r : regio::rondes(rooster, vandaag - std::chrono::days{365}, vandaag + std::chrono::days{28})) {
                begin_[r.vooroverleg] = regio::aanvulling_tot(rooster, r.vooroverleg);
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
                is_melding(rol.loop) ? casus::Soort::melding : casus::Soort::vraag,
                boek_.naschrift};
            gespeeld_[i] = toneel_.dien_in(verwijzer(i), f);
            verder(gespeeld_[i], rol, i);
        });
    }

    /// What happens to a casus before its vooroverleg.
    void verder(CasusId id, const Rol& rol, std::size_t i) {
        const base::Moment in = toneel_.moment();
        if (rol.loop == Loop::ingetrokken)
            return toneel_.op(in + 9h, [this, id, i] { toneel_.stap(verwijzer(i), id, Stap::intrekken); });
        if (i % 2 == 0) toneel_.op(in + kwart(in), [this, id] { toneel_.neem_aan(id); });
        const bool gevraagd = rol.loop == Loop::vraag_open || rol.loop == Loop::aangevuld || rol.loop == Loop::geen_antwoord;
        if (gevraagd)
            toneel_.op(in + kwart(in), [this, id, i] { toneel_.vraag_aanvulling(id, navraag(i).veld, navraag(i).vraag); });
        if (rol.loop == Loop::aangevuld)
            toneel_.op(in + 2 * kwart(in),
                       [this, id, i] { toneel_.beantwoord_aanvulling(verwijzer(i), id, navraag(i).antwoord); });
        if (rol.loop == Loop::geen_antwoord)
            return toneel_.op(in + 24h * 30, [this, id] { toneel_.stap(kVoorzitter, id, Stap::niet_beantwoord); });
        const bool wacht = rol.loop == Loop::ongetekend || rol.loop == Loop::vraag_open || is_melding(rol.loop);
        if (!wacht) toneel_.op(in + 3 * kwart(in), [this, id] { toneel_.teken_dossier(id); });
        if (rol.ronde == kKomend) return;
        const auto& ronde = gehouden_.at(static_cast<std::size_t>(rol.ronde));
        toneel_.op(begin_[ronde.vooroverleg] + std::chrono::minutes{10 * (static_cast<int>(i) % 12 + 1)},
                   [this, id, &rol, &ronde, i] { vooroverleg(id, rol, ronde, i); });
    }

    void vooroverleg(CasusId id, const Rol& rol, const regio::Ronde& ronde, std::size_t i) {
        const std::string notities = vul_in(verhaal(i).notities, kOnbekend);
        switch (rol.loop) {
            case Loop::melding:
                return toneel_.beslis(id, Stap::registreren, "", {});
            case Loop::melding_aangehouden:
                return toneel_.beslis(id, Stap::aanhouden, "", {});
            case Loop::aangehouden:
                return toneel_.beslis(id, Stap::aanhouden, notities, {});
            case Loop::doorverwezen:
                toneel_.beslis(id, Stap::doorverwijzen, notities, {});
                if (rol.ronde == 0) return;  // waits, for the chair to write down who took it
                // Within the term, or else it comes back by itself.
                return toneel_.op(toneel_.moment() + 24h * 6, [this, id] { toneel_.stap(kVoorzitter, id, Stap::overgenomen); });
            case Loop::aangevuld:
            case Loop::direct:
            case Loop::direct_klaar:
            case Loop::overleden:
            case Loop::overgedragen:
            case Loop::samengevoegd:
                toneel_.beslis(id, Stap::direct_adviseren, notities, adviezen(i, kOnbekend));
                return na_direct_advies(id, rol.loop, i);
            default:
                toneel_.beslis(id, Stap::agenderen, notities, {});
                return aan_tafel(id, rol.loop, ronde, i);
        }
    }

    void na_direct_advies(CasusId id, Loop loop, std::size_t i) {
        const base::Moment advies = toneel_.moment();
        if (loop == Loop::overleden || loop == Loop::overgedragen || loop == Loop::samengevoegd)
            toneel_.op(advies + 24h * 12, [this, id, loop] { toneel_.stap(kOndersteuner, id, einde(loop)); });
        if (loop == Loop::direct_klaar) beantwoord_en_sluit(id, advies, i);
    }

    /// The last agenda waits for the next overleg when its own has passed without time for it.
    void aan_tafel(CasusId id, Loop loop, const regio::Ronde& ronde, std::size_t i) {
        const base::Moment nu = toneel_.moment();
        if (loop == Loop::te_plannen) return;
        if (loop == Loop::teruggehaald)
            return toneel_.op(std::min(nu + 24h, nu_ - 30min), [this, id] { toneel_.haal_van_agenda(id, kVanAgenda); });
        const bool wacht = loop == Loop::agenda || loop == Loop::deling_gestopt;
        const base::Moment uitnodiging = wacht ? nu_ - 1h : base::om(ronde.uitnodiging_uiterlijk, 9, 0);
        toneel_.op(std::max(uitnodiging, nu + 1h), [this, id, i] { toneel_.nodig_uit(id, tekst(verhaal(i).vraag, i)); });
        if (loop == Loop::deling_gestopt)
            toneel_.op(nu_ - 20min, [this, id, i] { toneel_.stop_deling(verwijzer(i), id, kDelingGestopt); });
        if (wacht || loop == Loop::niet_besproken) return;
        const base::Moment overleg = base::om(ronde.overleg, 16, 0) + std::chrono::minutes{static_cast<int>(i) % 10};
        toneel_.op(overleg, [this, id, loop, i] {
            toneel_.bespreek(id, tekst(verhaal(i).notulen, i), adviezen(i, boek_.kinderen.at(i)),
                             loop == Loop::notulen ? Toneel::Notulen::getekend : Toneel::Notulen::definitief);
        });
        na_tafel(id, loop, overleg, i);
    }

    void na_tafel(CasusId id, Loop loop, base::Moment overleg, std::size_t i) {
        if (loop == Loop::tafel || loop == Loop::notulen) return;
        toneel_.op(overleg + 24h * 7, [this, id] { toneel_.stap(kVoorzitter, id, Stap::opvolgen); });
        // Brought in again after the last deadline: it waits for the next one.
        const base::Moment terug = laatste_deadline_ + (nu_ - laatste_deadline_) / 2;
        if (loop == Loop::opvolging) toneel_.op(overleg + 24h * 9, [this, id, i] { beantwoord(id, i); });
        if (loop == Loop::opnieuw) toneel_.op(terug, [this, id, i] { toneel_.stap(verwijzer(i), id, Stap::opnieuw_inbrengen); });
        if (loop == Loop::afgesloten || loop == Loop::heropend) beantwoord_en_sluit(id, overleg, i);
        if (loop == Loop::heropend) toneel_.op(terug, [this, id, i] { toneel_.stap(verwijzer(i), id, Stap::heropenen); });
    }

    void beantwoord(CasusId id, std::size_t i) {
        const Opvolging& o = opvolgingen().at(i % opvolgingen().size());
        toneel_.beantwoord_advies(verwijzer(i), id, {{"opgevolgd", o.opgevolgd}, {"kan_niet", o.kan_niet}});
    }
    void beantwoord_en_sluit(CasusId id, base::Moment advies, std::size_t i) {
        toneel_.op(advies + 24h * 14, [this, id, i] { beantwoord(id, i); });
        toneel_.op(advies + 24h * 45, [this, id, i] {
            constexpr Toneel::Einde kEindes[] = {{"opgelost", "advies_uitgevoerd"},
                                                 {"deels", "hulp_gestart"},
                                                 {"niet", "gezin_stopt"},
                                                 {"opgelost", "hulp_gestart"},
                                                 {"onbekend", "verhuisd"}};
            toneel_.sluit_af(id, kEindes[i % std::size(kEindes)]);
        });
    }

    /// A quarter of the working day, or of the time that there was.
    base::Moment::duration kwart(base::Moment in) const { return std::min<base::Moment::duration>(2h, (nu_ - in) / 5); }
    std::string tekst(const char* wat, std::size_t i) const { return vul_in(wat, boek_.kinderen.at(i)); }
    static std::vector<std::string> adviezen(std::size_t i, const Kind& over) {
        return {vul_in(verhaal(i).advies, over), vul_in(verhaal(i).tweede_advies, over)};
    }
    static const char* verwijzer(std::size_t i) { return kVerwijzers[i % std::size(kVerwijzers)]; }
    static const Navraag& navraag(std::size_t i) { return navragen().at(i % navragen().size()); }
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

std::vector<casus::CasusId> maak_casussen(Huis& huis, const Mensen& mensen, const Draaiboek& boek) {
    return Jaar(huis, mensen, boek).speel();
}

}  // namespace app::demo
