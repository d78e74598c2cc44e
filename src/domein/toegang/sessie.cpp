// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/sessie.hpp"

#include <array>
#include <utility>

namespace toegang {
namespace {

using base::crypto::Bytes;

constexpr std::array<std::string_view, 4> kStappen{"code", "instellen", "regio", "klaar"};
constexpr const char* kKies =
    "SELECT id, account_id, gekozen_regio, stap, naar, gemaakt, gezien, totp_op, afzender, programma FROM toegang_sessie ";

std::string_view naam_van(Inlogstap stap) { return kStappen.at(static_cast<std::size_t>(stap)); }

Inlog uit(const storage::Rij& r) {
    Inlog i;
    i.id = r.id<SessieId>(0);
    i.account = r.id<AccountId>(1);
    i.regio = r.id<RegioId>(2);
    for (std::size_t k = 0; k < kStappen.size(); ++k)
        if (kStappen.at(k) == r.tekst(3)) i.stap = static_cast<Inlogstap>(k);
    i.naar = r.tekst(4);
    i.gemaakt = r.moment(5);
    i.gezien = r.moment(6);
    i.totp_op = r.moment_of_leeg(7);
    i.afzender = r.tekst(8);
    i.programma = r.tekst(9);
    return i;
}

Bytes hash_van(std::string_view geheim) { return {base::crypto::hash(geheim)}; }
std::string nieuw_geheim() { return base::crypto::base64url(base::crypto::willekeurig(32)); }

}  // namespace

std::string begin_sessie(storage::Sessie& s, base::Ids& ids, const NieuweInlog& n, base::Moment nu) {
    std::string geheim = nieuw_geheim();
    s.doe(
        "INSERT INTO toegang_sessie (id, hash, account_id, gekozen_regio, stap, naar, gemaakt, gezien, totp_op, afzender, programma) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?8, ?9, ?10)",
        ids.nieuw(), hash_van(geheim), n.account, n.regio, naam_van(n.stap), n.naar, nu, n.totp_op, n.afzender,
        kort_programma(n.user_agent));
    return geheim;
}

std::optional<Inlog> vind_sessie(storage::Sessie& s, std::string_view geheim, base::Moment nu) {
    if (geheim.empty()) return std::nullopt;
    static const std::string kSql = std::string(kKies) + "WHERE hash = ?1 AND gezien > ?2 AND gemaakt > ?3";
    const auto rij = s.een(kSql, hash_van(geheim), nu - kStilTijd, nu - kLangsteTijd);
    if (!rij) return std::nullopt;
    return uit(*rij);
}

std::string ga_verder(storage::Sessie& s, SessieId id, Inlogstap stap, RegioId regio, std::optional<base::Moment> totp_op) {
    std::string geheim = nieuw_geheim();
    s.doe("UPDATE toegang_sessie SET hash = ?2, stap = ?3, gekozen_regio = ?4, totp_op = ?5 WHERE id = ?1", id, hash_van(geheim),
          naam_van(stap), regio, totp_op);
    return geheim;
}

bool wacht_op_code(storage::Sessie& s, SessieId id) {
    return s.een("SELECT id FROM toegang_sessie WHERE id = ?1 AND stap = 'code'", id).has_value();
}

void zet_gezien(storage::Sessie& s, SessieId id, base::Moment nu) {
    s.doe("UPDATE toegang_sessie SET gezien = ?2 WHERE id = ?1 AND gezien < ?2", id, nu);
}

std::vector<Inlog> sessies_van(storage::Sessie& s, AccountId id, base::Moment nu) {
    static const std::string kSql =
        std::string(kKies) +
        "WHERE account_id = ?1 AND stap = 'klaar' AND gezien > ?2 AND gemaakt > ?3 ORDER BY gemaakt DESC, id DESC";
    std::vector<Inlog> sessies;
    for (const auto& rij : s.vraag(kSql, id, nu - kStilTijd, nu - kLangsteTijd)) sessies.push_back(uit(rij));
    return sessies;
}

bool eindig_sessie(storage::Sessie& s, AccountId account, SessieId id) {
    return s.doe("DELETE FROM toegang_sessie WHERE id = ?1 AND account_id = ?2", id, account) == 1;
}

void eindig_sessies(storage::Sessie& s, AccountId account, SessieId behalve) {
    s.doe("DELETE FROM toegang_sessie WHERE account_id = ?1 AND id <> ?2", account, behalve.getal);
}

std::string kort_programma(std::string_view user_agent) {
    using Paar = std::pair<std::string_view, std::string_view>;
    static constexpr std::array<Paar, 5> kBrowsers{
        {{"Edg/", "Edge"}, {"Firefox/", "Firefox"}, {"OPR/", "Opera"}, {"Chrome/", "Chrome"}, {"Safari/", "Safari"}}};
    static constexpr std::array<Paar, 6> kSystemen{{{"Android", "Android"},
                                                    {"iPhone", "iPhone"},
                                                    {"iPad", "iPad"},
                                                    {"Windows", "Windows"},
                                                    {"Mac OS X", "Mac"},
                                                    {"Linux", "Linux"}}};
    const auto zoek = [&](const auto& lijst) -> std::string_view {
        for (const auto& [kenmerk, naam] : lijst)
            if (user_agent.find(kenmerk) != std::string_view::npos) return naam;
        return {};
    };
    const std::string_view browser = zoek(kBrowsers), systeem = zoek(kSystemen);
    if (browser.empty()) return "Onbekend programma";
    return systeem.empty() ? std::string(browser) : std::string(browser) + " op " + std::string(systeem);
}

}  // namespace toegang
