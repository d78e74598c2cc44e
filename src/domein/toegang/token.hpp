// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domein/toegang/toegang.hpp"

/// Within the slice: API tokens. Shown once, kept as a hash. The only SQL on toegang_token.
namespace toegang {

using TokenId = base::Id<struct TokenTag>;

struct Token {
    TokenId id;
    RegioId regio;
    AccountId account;
    std::string naam;
    std::vector<std::string> scopes;
    base::Moment gemaakt, verloopt;
    std::optional<base::Moment> gebruikt_op;
};
struct NieuwToken {
    RegioId regio;
    AccountId account;
    std::string naam;
    std::vector<std::string> scopes;
    int dagen = 90;
};
/// The text of the token. Refuses more than 90 days, no scope, and words that are no scope name.
base::Result<std::string> maak_token(storage::Sessie&, base::Ids&, const NieuwToken&, base::Moment);
/// A token with whose it is, in one question: every request of a program asks it.
struct Tokenvondst {
    Token token;
    Account houder;
    Rollen rollen;                          // in the region of the token, now
    std::optional<base::Moment> geremd_op;  // S16
};
/// The live token with this text, of an account that is not blocked.
std::optional<Tokenvondst> vind_token(storage::Sessie&, std::string_view tekst, base::Moment);
void zet_gebruikt(storage::Sessie&, TokenId, base::Moment);
std::vector<Token> tokens_van(storage::Sessie&, AccountId, base::Moment);
/// Those that end within a week and whose holder was not told yet; after this they count as told. Not those that were made for a week.
std::vector<Token> neem_aflopende(storage::Sessie&, base::Moment);
bool trek_token_in(storage::Sessie&, AccountId, TokenId);
/// All of the account, or those that work in one region.
void trek_tokens_in(storage::Sessie&, AccountId, RegioId = {});

}  // namespace toegang
