// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <stdexcept>
#include <typeinfo>

#include "base/crypto.hpp"
#include "base/log.hpp"
#include "jobs/standen.hpp"

namespace jobs {
namespace {

using namespace std::chrono_literals;

/// How often the thread looks at the clock. Not "until the next job": the clock of the demo can be moved.
constexpr auto kTik = 1s;

/// What log and Beheer say of an exception: its kind and a reference, never its text, which may hold values
/// (S9).
std::string meld_fout(const std::string& taak, const std::string& soort, const std::string& referentie) {
    base::log::fout("jobs", "taak mislukt", {{"taak", taak}, {"soort", soort}, {"referentie", referentie}});
    return "fout " + referentie;
}

}  // namespace

Planner::Planner(storage::Databank& db, const base::Klok& klok, Opties opties)
    : db_(db), klok_(klok), opties_(std::move(opties)) {}

Planner::~Planner() { stop(); }

void Planner::voeg_toe(Taak taak) {
    if (std::ranges::find(taken_, taak.naam, &Taak::naam) != taken_.end()) throw std::logic_error("two jobs of one name");
    taken_.push_back(std::move(taak));
}

void Planner::begin() {
    stopt_ = false;
    draad_ = std::thread([this] { lus(); });
}

void Planner::stop() {
    {
        std::lock_guard vast(slot_);
        stopt_ = true;
    }
    wekker_.notify_all();
    if (draad_.joinable()) draad_.join();
}

void Planner::lus() {
    std::unique_lock vast(slot_);
    while (!stopt_) {
        vast.unlock();
        try {
            draai_wat_moet(klok_.nu());
        } catch (const std::exception& fout) {
            meld_fout("planner", typeid(fout).name(), base::crypto::willekeurige_code(8));
        }
        vast.lock();
        wekker_.wait_for(vast, kTik, [this] { return stopt_; });
    }
}

base::Result<Stand> Planner::draai_nu(std::string_view naam, base::Moment nu) {
    const auto taak = std::ranges::find(taken_, naam, &Taak::naam);
    if (taak == taken_.end()) {
        return base::Fout{base::Soort::niet_gevonden, "jobs.onbekend", "", "Deze taak bestaat niet."};
    }
    if (!opties_.mag_draaien(nu)) {
        return base::Fout{base::Soort::niet_beschikbaar, "jobs.klok", "",
                          "De klok van deze computer klopt waarschijnlijk niet. Taken staan stil tot iemand "
                          "de klok bevestigt."};
    }
    const auto stand = draai(*taak, nu, Wanneer::hoe_dan_ook);
    if (stand) return *stand;
    return base::Fout{base::Soort::botsing, "jobs.bezig", "", "Deze taak draait al."};
}

std::vector<Stand> Planner::draai_alles(base::Moment nu) {
    std::vector<Stand> uit;
    if (!opties_.mag_draaien(nu)) return uit;
    for (const Taak& taak : taken_) {
        if (auto stand = draai(taak, nu, Wanneer::hoe_dan_ook)) uit.push_back(std::move(*stand));
    }
    return uit;
}

std::vector<Stand> Planner::draai_wat_moet(base::Moment nu, std::string_view alleen) {
    std::vector<Stand> uit;
    if (!opties_.mag_draaien(nu)) return uit;
    for (const Taak& taak : taken_) {
        if (!alleen.empty() && taak.naam != alleen) continue;
        {
            std::lock_guard vast(slot_);
            if (stopt_) return uit;
        }
        if (auto stand = draai(taak, nu, Wanneer::als_het_moet)) uit.push_back(std::move(*stand));
    }
    return uit;
}

bool Planner::is_aan_de_beurt(const Taak& taak, base::Moment nu) {
    return db_.lees(storage::Bereik::installatie(),
                    [&](storage::Sessie& sessie) { return jobs::is_aan_de_beurt(sessie, taak.naam, nu); });
}

std::optional<Stand> Planner::draai(const Taak& taak, base::Moment nu, Wanneer wanneer) {
    const bool altijd = wanneer == Wanneer::hoe_dan_ook;
    if (!altijd && !is_aan_de_beurt(taak, nu)) return std::nullopt;
    std::optional<Stand> stand;
    db_.alleen_ik(taak.naam, [&] {
        // Asked again inside: another instance may have just done it.
        if (altijd || is_aan_de_beurt(taak, nu)) stand = voer_uit(taak, nu);
    });
    if (stand) opties_.na_afloop(*stand);
    return stand;
}

Stand Planner::voer_uit(const Taak& taak, base::Moment nu) {
    Stand stand{.naam = taak.naam, .volgende_op = nu + taak.elke, .laatst_op = nu};
    const auto begin = std::chrono::steady_clock::now();
    try {
        const Uitkomst uitkomst = taak.functie(nu);
        stand.gelukt = true;
        stand.aantal = uitkomst.aantal;
        stand.melding = uitkomst.melding;
    } catch (const storage::DbFout& fout) {
        stand.melding = meld_fout(taak.naam, "databank " + fout.code, fout.referentie);
    } catch (const std::exception& fout) {
        stand.melding = meld_fout(taak.naam, typeid(fout).name(), base::crypto::willekeurige_code(8));
    }
    stand.duur = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
    db_.schrijf(storage::Bereik::installatie(), [&](storage::Sessie& sessie) { bewaar(sessie, stand); });
    return stand;
}

}  // namespace jobs
