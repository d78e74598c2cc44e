// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include "domein/tafel/tafel.hpp"

/// Messages of this slice: when, where and a place to log in; never a word of the casus. Private to this slice.
namespace tafel::berichten {

/// Everybody who is told about one agendapunt.
struct Waarover {
    storage::Sessie& s;
    const Omgeving& om;
    const Casus& casus;
    const Overleg& overleg;
    const Agendapunt& punt;
    base::Moment nu;
};
void nodig_expert_uit(const Waarover&, AccountId);
void nodig_inbrenger_uit(const Waarover&);
void nodig_gasten_uit(const Waarover&);
/// To the experts who were invited and still come, and with `ook_inbrenger` to inbrenger and guests when they were told of the meeting.
void meld_genodigden(const Waarover&, const std::string& onderwerp, const std::string& wat, bool ook_inbrenger);
/// To the guests, when they were told of the meeting.
void meld_gasten(const Waarover&, const std::string& onderwerp, const std::string& wat);
void meld_account(const Waarover&, AccountId, const std::string& onderwerp, const std::string& wat);
/// Drops what was not sent yet, to everybody or to one.
void laat_vallen(const Waarover&);
void laat_vallen(const Waarover&, AccountId);
/// Every message about this agendapunt, sent or not.
void vernietig(storage::Sessie&, AgendapuntId);

}  // namespace tafel::berichten
