// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "domein/toegang/toegang.hpp"

/// Who may sit at a table: permanent participants, experts and experience experts with their expertise.
namespace deelnemer {

enum class Deelnemersoort { vaste_deelnemer, expert, ervaringsdeskundige };

struct Deelnemer {
    toegang::AccountId account;
    std::string naam;
    std::string organisatie;
    regio::OrganisatieId organisatie_id;
    Deelnemersoort soort = Deelnemersoort::expert;
    std::vector<std::string> expertises;
    int max_per_overleg = 4;
    bool onder_convenant = true;  // employer signed the covenant that holds on the day asked for
};
void zet(storage::Sessie&, regio::RegioId, toegang::AccountId, Deelnemersoort, const std::vector<std::string>& expertises,
         int max_per_overleg);
/// Everybody who may be asked on that day, by name.
std::vector<Deelnemer> alle(storage::Sessie&, regio::RegioId, base::Datum op);
std::optional<Deelnemer> vind(storage::Sessie&, regio::RegioId, toegang::AccountId, base::Datum op);

}  // namespace deelnemer
