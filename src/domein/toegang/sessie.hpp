// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domein/toegang/toegang.hpp"

/// Within the slice: sessions in the database. The browser holds the secret, we hold its hash. The only SQL on toegang_sessie.
namespace toegang {

using SessieId = base::Id<struct SessieTag>;

inline constexpr std::chrono::minutes kStilTijd{30};
inline constexpr std::chrono::hours kLangsteTijd{12};

/// What log-in still needs. Only `klaar` opens the door.
enum class Inlogstap { code, instellen, regio, klaar };

struct Inlog {
    SessieId id;
    AccountId account;
    RegioId regio;
    Inlogstap stap = Inlogstap::code;
    std::string naar;  // where the person wanted to go
    base::Moment gemaakt, gezien;
    std::optional<base::Moment> totp_op;
    std::string afzender, programma;
};

struct NieuweInlog {
    AccountId account;
    RegioId regio;
    Inlogstap stap;
    std::string naar;
    std::optional<base::Moment> totp_op;
    std::string afzender;
    std::string user_agent;
};
/// Makes a session; the secret for the cookie, which exists nowhere else.
std::string begin_sessie(storage::Sessie&, base::Ids&, const NieuweInlog&, base::Moment);
/// The live session of this secret: not idle for 30 minutes, not older than 12 hours.
std::optional<Inlog> vind_sessie(storage::Sessie&, std::string_view geheim, base::Moment);
/// The next step under a new secret (S31: the id changes at log-in, second factor and choice of region).
std::string ga_verder(storage::Sessie&, SessieId, Inlogstap, RegioId, std::optional<base::Moment> totp_op);
/// Whether this half session is there still and asks for the code.
bool wacht_op_code(storage::Sessie&, SessieId);
void zet_gezien(storage::Sessie&, SessieId, base::Moment);
/// The live sessions of an account that came all the way in, newest first.
std::vector<Inlog> sessies_van(storage::Sessie&, AccountId, base::Moment);
/// Ends one session of this account; false when it is not hers.
bool eindig_sessie(storage::Sessie&, AccountId, SessieId);
/// Ends all sessions of an account but one.
void eindig_sessies(storage::Sessie&, AccountId, SessieId behalve = {});
/// "Firefox op Windows": what a person recognises, and no more than that.
std::string kort_programma(std::string_view user_agent);

}  // namespace toegang
