// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/token.hpp"

#include <algorithm>
#include <chrono>

#include "base/tekst.hpp"
#include "domein/toegang/account.hpp"

namespace toegang {
namespace {

using base::crypto::Bytes;

constexpr int kLangsteDagen = 90;           // S25
constexpr std::chrono::days kOpTijd{7};     // for who has to put a new one in
constexpr std::string_view kBegin = "ot_";  // so that a secret scanner recognises a leaked token
constexpr const char* kKolommen = "SELECT t.id, t.regio_id, t.account_id, t.naam, t.scopes, t.gemaakt, t.verloopt, t.gebruikt_op";
constexpr std::size_t kBreedte = 8;
const std::string kKies = std::string(kKolommen) + " FROM toegang_token t ";

Token uit(const storage::Rij& r) {
    return {r.id<TokenId>(0), r.id<RegioId>(1), r.id<AccountId>(2), r.tekst(3), base::tekst::splits(r.tekst(4), ' '),
            r.moment(5),      r.moment(6),      r.moment_of_leeg(7)};
}

bool is_scope(std::string_view naam) {
    return !naam.empty() && naam.size() <= 64 && naam.find('.') != std::string_view::npos &&
           std::all_of(naam.begin(), naam.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '.' || c == '_'; });
}

base::Fout fout(const char* sleutel, const char* veld, const char* tekst) {
    return {base::Soort::ongeldig, sleutel, veld, tekst};
}

}  // namespace

base::Result<std::string> maak_token(storage::Sessie& s, base::Ids& ids, const NieuwToken& n, base::Moment nu) {
    if (n.scopes.empty()) return fout("toegang.token_rechten", "rechten", "Kies minstens één recht");
    if (!std::all_of(n.scopes.begin(), n.scopes.end(), is_scope))
        return fout("toegang.token_rechten", "rechten", "Een recht heeft de vorm casus.lezen");
    if (n.dagen < 1 || n.dagen > kLangsteDagen)
        return fout("toegang.token_dagen", "dagen", "Een token geldt 1 tot en met 90 dagen");
    if (!account(s, n.account)) return base::Fout{base::Soort::niet_gevonden, "toegang.account", "", "Dit account is er niet"};
    std::string tekst = std::string(kBegin) + base::crypto::base64url(base::crypto::willekeurig(32));
    s.doe(
        "INSERT INTO toegang_token (id, regio_id, account_id, naam, hash, scopes, gemaakt, verloopt) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        ids.nieuw(), n.regio, n.account, n.naam, Bytes{base::crypto::hash(tekst)}, base::tekst::voeg_samen(n.scopes, " "), nu,
        nu + std::chrono::days{n.dagen});
    return tekst;
}

base::Result<std::string> maak_token(storage::Sessie& s, base::Ids& ids, RegioId regio, AccountId account,
                                     std::vector<std::string> scopes, base::Moment nu) {
    return maak_token(s, ids, {regio, account, "token", std::move(scopes)}, nu);
}

std::optional<Tokenvondst> vind_token(storage::Sessie& s, std::string_view tekst, base::Moment nu) {
    if (!tekst.starts_with(kBegin)) return std::nullopt;
    static const std::string kSql =
        std::string(kKolommen) + ", rem.op, r.rol, " + std::string(kAccountKolommen) +
        " FROM toegang_token t JOIN toegang_account a ON a.id = t.account_id LEFT JOIN toegang_rem rem ON rem.account_id = a.id"
        " LEFT JOIN toegang_rol r ON r.account_id = a.id AND r.regio_id = t.regio_id AND r.vanaf <= ?2"
        " AND (r.tot IS NULL OR r.tot > ?2)"
        " WHERE t.hash = ?1 AND t.verloopt > ?2 AND a.geblokkeerd_op IS NULL";
    const auto rijen = s.vraag(kSql, Bytes{base::crypto::hash(tekst)}, nu);
    if (rijen.empty()) return std::nullopt;
    const auto& eerste = rijen.front();
    Tokenvondst vondst{uit(eerste), account_uit(eerste, kBreedte + 2), {}, eerste.moment_of_leeg(kBreedte)};
    for (const auto& rij : rijen)
        if (const auto rol = rol_van(rij.tekst_of_leeg(kBreedte + 1).value_or(""))) vondst.rollen.erbij(*rol);
    return vondst;
}

void zet_gebruikt(storage::Sessie& s, TokenId id, base::Moment nu) {
    s.doe("UPDATE toegang_token SET gebruikt_op = ?2 WHERE id = ?1", id, nu);
}

std::vector<Token> tokens_van(storage::Sessie& s, AccountId account, base::Moment nu) {
    static const std::string kSql = kKies + "WHERE t.account_id = ?1 AND t.verloopt > ?2 ORDER BY t.gemaakt DESC, t.id DESC";
    std::vector<Token> tokens;
    for (const auto& rij : s.vraag(kSql, account, nu)) tokens.push_back(uit(rij));
    return tokens;
}

std::vector<Token> neem_aflopende(storage::Sessie& s, base::Moment nu) {
    static const std::string kSql = kKies + "WHERE t.gemeld_op IS NULL AND t.verloopt > ?1 AND t.verloopt <= ?2 "
                                            "AND t.verloopt - t.gemaakt > ?3 ORDER BY t.verloopt, t.id";
    std::vector<Token> tokens;
    for (const auto& rij : s.vraag(kSql, nu, nu + kOpTijd, std::chrono::microseconds{kOpTijd}.count()))
        tokens.push_back(uit(rij));
    for (const auto& t : tokens) s.doe("UPDATE toegang_token SET gemeld_op = ?2 WHERE id = ?1", t.id, nu);
    return tokens;
}

bool trek_token_in(storage::Sessie& s, AccountId account, TokenId id) {
    return s.doe("DELETE FROM toegang_token WHERE id = ?1 AND account_id = ?2", id, account) == 1;
}

void trek_tokens_in(storage::Sessie& s, AccountId account, RegioId regio) {
    s.doe("DELETE FROM toegang_token WHERE account_id = ?1 AND (regio_id = ?2 OR ?2 = 0)", account, regio.getal);
}

}  // namespace toegang
