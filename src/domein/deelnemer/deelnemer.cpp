// SPDX-License-Identifier: EUPL-1.2
#include "domein/deelnemer/deelnemer.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <map>

#include "base/tekst.hpp"

namespace deelnemer {
namespace {

struct Woord {
    Deelnemersoort soort;
    std::string_view naam;
    toegang::Rol rol;
};
constexpr std::array<Woord, 3> kWoorden{
    {{Deelnemersoort::vaste_deelnemer, "vaste_deelnemer", toegang::Rol::vaste_deelnemer},
     {Deelnemersoort::expert, "expert", toegang::Rol::expert},
     {Deelnemersoort::ervaringsdeskundige, "ervaringsdeskundige", toegang::Rol::ervaringsdeskundige}}};

const Woord& woord(Deelnemersoort s) { return kWoorden.at(static_cast<std::size_t>(s)); }

/// Roles count as they stand at the end of the day asked for.
base::Moment eind_van(base::Datum dag) { return base::om(dag + std::chrono::days{1}, 0, 0) - std::chrono::microseconds{1}; }

struct Gegeven {
    std::string soort;
    std::vector<std::string> expertises;
    int max_per_overleg = 0;
};

std::map<std::int64_t, Gegeven> gegevens(storage::Sessie& s, regio::RegioId regio) {
    std::map<std::int64_t, Gegeven> uit;
    for (const auto& r :
         s.vraag("SELECT account_id, soort, expertises, max_per_overleg FROM deelnemer_deelnemer WHERE regio_id = ?1", regio))
        uit[r.getal(0)] = {r.tekst(1), r.tekst(2).empty() ? std::vector<std::string>{} : base::tekst::splits(r.tekst(2), ';'),
                           r.klein(3)};
    return uit;
}

std::map<std::int64_t, regio::Organisatie> organisaties_van(storage::Sessie& s, regio::RegioId regio) {
    std::map<std::int64_t, regio::Organisatie> uit;
    for (auto& o : regio::organisaties(s, regio)) uit.emplace(o.id.getal, std::move(o));
    return uit;
}

}  // namespace

void zet(storage::Sessie& s, regio::RegioId regio, toegang::AccountId account, Deelnemersoort soort,
         const std::vector<std::string>& expertises, int max_per_overleg) {
    s.doe(
        "INSERT INTO deelnemer_deelnemer (regio_id, account_id, soort, expertises, max_per_overleg) VALUES (?1, ?2, ?3, ?4, ?5) "
        "ON CONFLICT (regio_id, account_id) DO UPDATE SET soort = ?3, expertises = ?4, max_per_overleg = ?5",
        regio, account, woord(soort).naam, base::tekst::voeg_samen(expertises, ";"), max_per_overleg);
}

std::vector<Deelnemer> alle(storage::Sessie& s, regio::RegioId regio, base::Datum op) {
    const auto rijen = gegevens(s, regio);
    const auto organisaties = organisaties_van(s, regio);
    std::vector<Deelnemer> uit;
    for (const auto& [soort, naam, rol] : kWoorden) {
        for (const auto& a : toegang::met_rol(s, regio, rol, eind_van(op))) {
            const auto rij = rijen.find(a.id.getal);
            if (rij == rijen.end() || rij->second.soort != naam) continue;
            Deelnemer d{a.id, a.naam, {}, a.organisatie, soort, rij->second.expertises, rij->second.max_per_overleg, true};
            const auto organisatie = organisaties.find(a.organisatie.getal);
            if (organisatie != organisaties.end()) d.organisatie = organisatie->second.naam;
            // 001, "Wie zitten aan tafel?": experts work for the organisations of the agreement; an experience expert comes for himself.
            if (soort == Deelnemersoort::expert)
                d.onder_convenant = organisatie != organisaties.end() && organisatie->second.onder_convenant(op);
            uit.push_back(std::move(d));
        }
    }
    std::stable_sort(uit.begin(), uit.end(), [](const Deelnemer& a, const Deelnemer& b) {
        return base::tekst::vouw(a.naam) < base::tekst::vouw(b.naam);
    });
    return uit;
}

std::optional<Deelnemer> vind(storage::Sessie& s, regio::RegioId regio, toegang::AccountId account, base::Datum op) {
    for (auto& d : alle(s, regio, op))
        if (d.account == account) return d;
    return std::nullopt;
}

}  // namespace deelnemer
