// SPDX-License-Identifier: EUPL-1.2
#include <charconv>

#include "domein/toegang/paginas.hpp"

namespace toegang {

std::string ref_van(std::int64_t id) {
    std::string uit(16, '0');
    const auto getal = static_cast<std::uint64_t>(id);
    for (std::size_t k = 0; k < uit.size(); ++k) uit[k] = "0123456789abcdef"[(getal >> (4 * (15 - k))) & 15U];
    return uit;
}

std::int64_t id_uit_ref(std::string_view ref) {
    std::int64_t id = 0;
    const auto [einde, fout] = std::from_chars(ref.data(), ref.data() + ref.size(), id, 16);
    return fout == std::errc{} && einde == ref.data() + ref.size() ? id : 0;
}

Rol eerste_rol(const Kijker& k) {
    for (const Rol r : alle_rollen())
        if (k.is(r)) return r;
    return Rol::inbrenger;
}

void vermeld(storage::Sessie& s, const Aanvraag& a, std::string naam, audit::Actie actie, AccountId over,
             std::string bijzonderheid) {
    auto g = gebeurtenis_van(a.kijker, a.nu(), std::move(naam), actie, eerste_rol(a.kijker));
    g.object = "account";
    g.object_id = over.getal;
    g.bijzonderheid = std::move(bijzonderheid);
    audit::leg_vast(s, a.om.ids, g);
}

void registreer(Deur& deur) {
    registreer_inloggen(deur);
    registreer_instellen(deur);
    registreer_start(deur);
    registreer_account(deur);
    registreer_tweede_stap(deur);
    registreer_tokens(deur);
    registreer_linkpaginas(deur);
    registreer_beheer(deur);
    registreer_wijzigen(deur);
    registreer_blokkeren(deur);
    registreer_wijzigverzoeken(deur);
    registreer_registratie(deur);
    registreer_verwijzers(deur);
}

}  // namespace toegang
