// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "domein/toegang/toegang.hpp"

/// Within the slice: one-time links (S10, S12). A link lives 72 hours, works once, and dies at the third wrong code. Its secret is made
/// while the message leaves; only hashes stay. The only SQL on toegang_link and toegang_linkgeheim.
namespace toegang {

using LinkId = base::Id<struct LinkTag>;
/// `verder`: to a page that waits for this person; who never chose a password does that with the link.
enum class Linksoort { uitnodiging, wachtwoord, email, verder };

struct Link {
    LinkId id;
    Linksoort soort = Linksoort::uitnodiging;
    AccountId account;
    std::string gegeven;  // email: the new address; verder: the path
};
LinkId maak_link(storage::Sessie&, base::Ids&, Linksoort, AccountId, const std::string& gegeven, base::Moment);
/// A new secret for a link that still works; nothing when it does not.
std::optional<std::string> maak_linkgeheim(storage::Sessie&, LinkId, base::Moment);
/// The link with this secret, when it is not used, expired or dead.
std::optional<Link> vind_link(storage::Sessie&, std::string_view geheim, base::Moment);
/// False when somebody else used it in the meantime.
bool gebruik_link(storage::Sessie&, LinkId, base::Moment);
/// Counts an attempt before its code is judged, in the same transaction: of many at once no more than three are looked at. False when the
/// link is dead, used or expired by now.
bool tel_poging(storage::Sessie&, LinkId, base::Moment);
/// Of an attempt whose code was not looked at after all.
void neem_poging_terug(storage::Sessie&, LinkId);
/// Links of this kind, and for the same, that were made before do not work any more.
void vervang_links(storage::Sessie&, AccountId, Linksoort, base::Moment, std::string_view gegeven = "");

/// Mails with a link. Refused when there is no way to deliver a secret (no mail server, no demo mark).
base::Result<> stuur_uitnodiging(storage::Sessie&, const Omgeving&, RegioId, const Account&, base::Moment);
base::Result<> stuur_emailbevestiging(storage::Sessie&, const Omgeving&, RegioId, const Account&, const std::string& nieuw_adres,
                                      base::Moment);
/// For whoever types an address: whether it has an account is looked up only while sending (S20).
base::Result<> stuur_wachtwoordlink(storage::Sessie&, const Omgeving&, const std::string& email, base::Moment);

}  // namespace toegang
