// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "domein/toegang/toegang.hpp"

/// Within the slice: the form of somebody whose session ended while typing. Encrypted; returned to the same account only, for 24
/// hours (S6, S18). The only SQL on toegang_bewaard.
namespace toegang {

using BewaardId = base::Id<struct BewaardTag>;

struct Bewaard {
    BewaardId id;
    std::string pad;
    web::Formulier velden;
    bool had_bestanden = false;  // files are not kept: they must be chosen again
};
/// Keeps at most five forms per account and region; passwords, codes and the CSRF field are left out.
void bewaar(storage::Sessie&, const Omgeving&, RegioId, AccountId, const web::Verzoek&);
/// The newest kept form.
std::optional<Bewaard> bewaard_voor(storage::Sessie&, const Omgeving&, RegioId, AccountId, base::Moment);
void gooi_bewaard_weg(storage::Sessie&, RegioId, AccountId, BewaardId);

}  // namespace toegang
