// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domein/toegang/toegang.hpp"

/// Within the slice: a referrer who registers himself (S7). What he typed waits here; the account comes into being when the link in his
/// mail is used. The only SQL on toegang_registratie and toegang_registratiegeheim.
namespace toegang {

using RegistratieId = base::Id<struct RegistratieTag>;

struct Registratie {
    RegistratieId id;
    RegioId regio;
    std::string email, naam, functie;
    std::string soort_verwijzer, agb, skj, big;
    OrganisatieId organisatie;       // from the list of the region, or
    std::string organisatie_anders;  // what was typed
    bool nagebeld = false;           // the procesondersteuner called before the link went
    AccountId account;               // after the link was used
    base::Moment gemaakt;
};

/// Whether the domain of the address is one of the organisation, or of the region's own list.
bool bekend_maildomein(storage::Sessie&, const Registratie&, base::Moment);
/// Mails a link, or leaves it for the procesondersteuner when the domain is unknown; which of the two. Refused when this address or this
/// network address asked too often in the last hour. Never looks at who has an account (S20).
enum class Vervolgstap { link, eerst_bellen };
base::Result<Vervolgstap> vraag_registratie(storage::Sessie&, const Omgeving&, Registratie, const std::string& afzender,
                                            base::Moment);

/// Those of the region that wait for a call, oldest first.
std::vector<Registratie> te_bellen(storage::Sessie&, RegioId);
std::optional<Registratie> te_bellen(storage::Sessie&, RegioId, RegistratieId);
/// After the call: mails the link.
base::Result<> stuur_na_bellen(storage::Sessie&, const Omgeving&, const Registratie&, base::Moment);
void weiger_registratie(storage::Sessie&, const Registratie&);

/// The registration with this secret, while its link works: three days, once.
std::optional<Registratie> vind_registratie(storage::Sessie&, std::string_view geheim, base::Moment);
/// The account that what was typed makes; confirmed only after the call.
NieuwAccount nieuw_account(const Registratie&);
/// Uses the link and makes the account with the role inbrenger; nothing when somebody else was first or the address has an account.
std::optional<AccountId> open_account(storage::Sessie&, base::Ids&, const Registratie&, const std::string& wachtwoord_hash,
                                      base::Moment);
/// What stood on a form about somebody whose account was made without a link: for the call that still comes.
void onthoud_registratie(storage::Sessie&, base::Ids&, const Registratie&, AccountId, base::Moment);
/// What the account typed about its organisation when that is not on the list; or empty.
std::string organisatie_anders(storage::Sessie&, AccountId);

void registreer_registratielinks(outbox::Verzender&, const Omgeving&);

}  // namespace toegang
