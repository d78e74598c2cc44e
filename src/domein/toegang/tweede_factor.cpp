// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/tweede_factor.hpp"

#include <chrono>

#include "domein/toegang/totp.hpp"

namespace toegang {
namespace {

constexpr int kHerstelcodes = 10;
constexpr std::chrono::hours kInstelcodeGeldig{72};  // as long as the link that it goes with

base::crypto::Plek plek(AccountId id) { return {"toegang_account", "totp", id.getal}; }
base::crypto::Plek proefplek(AccountId id) { return {"toegang_account", "totp_proef", id.getal}; }

std::string met_streepje(std::string code) { return code.insert(code.size() / 2, "-"); }

bool gebruik_totp(storage::Sessie& s, const Omgeving& om, AccountId id, std::string_view code, base::Moment nu) {
    const auto rij = s.een("SELECT totp, totp_stap FROM toegang_account WHERE id = ?1 AND totp_aan = 1", id);
    if (!rij || rij->leeg(0)) return false;
    const auto geheim = om.sleutels.ontsleutel(0, plek(id), rij->bytes(0));
    if (!geheim) return false;
    const auto stap = totp::stap_van(*geheim, code, rij->getal(1), nu);
    if (!stap) return false;
    // The step in the condition: of two requests with the same code at the same moment one wins.
    return s.doe("UPDATE toegang_account SET totp_stap = ?2 WHERE id = ?1 AND totp_stap < ?2", id, *stap) == 1;
}

std::vector<std::string> maak_herstelcodes(storage::Sessie& s, const Omgeving& om, AccountId id) {
    s.doe("DELETE FROM toegang_herstelcode WHERE account_id = ?1", id);
    std::vector<std::string> codes;
    for (int k = 0; k < kHerstelcodes; ++k) {
        codes.push_back(met_streepje(base::crypto::willekeurige_code(12)));
        s.doe("INSERT INTO toegang_herstelcode (id, account_id, hash) VALUES (?1, ?2, ?3)", om.ids.nieuw(), id,
              code_hash(om, codes.back()));
    }
    return codes;
}

}  // namespace

base::crypto::Bytes code_hash(const Omgeving& om, std::string_view code) {
    std::string kaal;
    for (const char c : code)
        if (c != ' ' && c != '-') kaal += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return {base::crypto::hash(kaal, om.sleutels.doel_sleutel("toegang.code"))};
}

std::string begin_proef(storage::Sessie& s, const Omgeving& om, AccountId id) {
    std::string geheim = totp::nieuw_geheim();
    s.doe("UPDATE toegang_account SET totp_proef = ?2 WHERE id = ?1", id, om.sleutels.versleutel(0, proefplek(id), geheim));
    return geheim;
}

std::optional<std::string> lopende_proef(storage::Sessie& s, const Omgeving& om, AccountId id) {
    const auto rij = s.een("SELECT totp_proef FROM toegang_account WHERE id = ?1", id);
    if (!rij || rij->leeg(0)) return std::nullopt;
    return om.sleutels.ontsleutel(0, proefplek(id), rij->bytes(0));
}

base::Result<std::vector<std::string>> bevestig_proef(storage::Sessie& s, const Omgeving& om, AccountId id, std::string_view code,
                                                      base::Moment nu) {
    const auto geheim = lopende_proef(s, om, id);
    const auto stap = geheim ? totp::stap_van(*geheim, code, 0, nu) : std::nullopt;
    if (!stap)
        return base::Fout{base::Soort::ongeldig, "toegang.code", "code",
                          "Deze code klopt niet. Vul de 6 cijfers in die de app nu laat zien"};
    s.doe(
        "UPDATE toegang_account SET totp = ?2, totp_aan = 1, totp_stap = ?3, totp_proef = NULL, instelcode = NULL WHERE id = ?1",
        id, om.sleutels.versleutel(0, plek(id), *geheim), *stap);
    return maak_herstelcodes(s, om, id);
}

bool gebruik_code(storage::Sessie& s, const Omgeving& om, AccountId id, std::string_view code, base::Moment nu) {
    if (gebruik_totp(s, om, id, code, nu)) return true;
    return s.doe("UPDATE toegang_herstelcode SET gebruikt_op = ?3 WHERE account_id = ?1 AND hash = ?2 AND gebruikt_op IS NULL",
                 id, code_hash(om, code), nu) == 1;
}

int herstelcodes_over(storage::Sessie& s, AccountId id) {
    return s.een("SELECT COUNT(*) FROM toegang_herstelcode WHERE account_id = ?1 AND gebruikt_op IS NULL", id)->klein(0);
}

void wis_tweede_factor(storage::Sessie& s, AccountId id) {
    s.doe("UPDATE toegang_account SET totp = NULL, totp_proef = NULL, totp_aan = 0 WHERE id = ?1", id);
    s.doe("DELETE FROM toegang_herstelcode WHERE account_id = ?1", id);
}

std::string kenmerk_van_factor(storage::Sessie& s, AccountId id) {
    const auto rij = s.een("SELECT totp FROM toegang_account WHERE id = ?1", id);
    return !rij || rij->leeg(0) ? "geen" : base::crypto::base64url(base::crypto::hash(rij->bytes(0).data));
}

std::string maak_instelcode(storage::Sessie& s, const Omgeving& om, AccountId id) {
    std::string code = met_streepje(base::crypto::willekeurige_code(8));
    s.doe("UPDATE toegang_account SET instelcode = ?2, instelcode_tot = ?3 WHERE id = ?1", id, code_hash(om, code),
          om.klok.nu() + kInstelcodeGeldig);
    return code;
}

bool heeft_instelcode(storage::Sessie& s, AccountId id) {
    return s.een("SELECT id FROM toegang_account WHERE id = ?1 AND instelcode IS NOT NULL", id).has_value();
}

bool instelcode_klopt(storage::Sessie& s, const Omgeving& om, AccountId id, std::string_view code) {
    return s
        .een("SELECT id FROM toegang_account WHERE id = ?1 AND instelcode = ?2 AND instelcode_tot > ?3", id, code_hash(om, code),
             om.klok.nu())
        .has_value();
}

}  // namespace toegang
