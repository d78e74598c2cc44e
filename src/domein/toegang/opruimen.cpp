// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/herhaling.hpp"
#include "domein/toegang/rantsoen.hpp"
#include "domein/toegang/rem.hpp"
#include "domein/toegang/sessie.hpp"

namespace toegang {

/// Domain.md section 8 (eigen regel): sessions 30 days; what hangs on an account no longer than it is of use.
std::int64_t ruim_op(storage::Sessie& s, base::Moment nu) {
    const auto maand_geleden = nu - std::chrono::days{30};
    std::int64_t weg = s.doe("DELETE FROM toegang_sessie WHERE gezien < ?1", maand_geleden);
    weg +=
        s.doe("DELETE FROM toegang_linkgeheim WHERE link_id IN (SELECT id FROM toegang_link WHERE verloopt < ?1)", maand_geleden);
    weg += s.doe("DELETE FROM toegang_link WHERE verloopt < ?1", maand_geleden);
    weg += s.doe("DELETE FROM toegang_token WHERE verloopt < ?1", maand_geleden);
    weg += s.doe("DELETE FROM toegang_poging WHERE laatste < ?1", maand_geleden);
    // A registration of who works here by now is kept until he was checked: it says where he works.
    constexpr const char* kOud = "FROM toegang_registratie WHERE gemaakt < ?1 AND (account_id IS NULL OR account_id IN "
                                 "(SELECT id FROM toegang_account WHERE gecontroleerd = 1))";
    s.doe("DELETE FROM toegang_registratiegeheim WHERE registratie_id IN (SELECT id " + std::string(kOud) + ")", maand_geleden);
    weg += s.doe("DELETE " + std::string(kOud), maand_geleden);
    for (const char* tabel : {"toegang_bewaard", "toegang_nablad"})
        weg += s.doe("DELETE FROM " + std::string(tabel) + " WHERE verloopt < ?1", nu);
    weg += s.doe("DELETE FROM toegang_rem WHERE op < ?1", nu - kLangsteTijd);  // no session is older than that
    weg += audit::ruim_geopend_op(s, nu - kLeesvenster);
    weg += s.doe("DELETE FROM toegang_herhaling WHERE op < ?1", nu - kHerhalingBlijft);
    weg += ruim_rantsoenen_op(s, nu);
    return weg;
}

std::int64_t beeindig_alle_toegang(storage::Sessie& s) {
    std::int64_t weg = s.doe("DELETE FROM toegang_sessie");
    weg += s.doe("DELETE FROM toegang_token");
    s.doe("DELETE FROM toegang_linkgeheim");
    weg += s.doe("DELETE FROM toegang_link");
    weg += s.doe("DELETE FROM toegang_registratiegeheim");
    s.doe("UPDATE toegang_account SET totp_proef = NULL WHERE totp_proef IS NOT NULL");
    return weg;
}

}  // namespace toegang
