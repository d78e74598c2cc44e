// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/nablad.hpp"

#include "domein/toegang/paginas.hpp"

namespace toegang {
namespace {

constexpr std::chrono::minutes kBlijft{15};
constexpr int kHoogstens = 10;

base::crypto::Plek plek(std::int64_t id) { return {"toegang_nablad", "lichaam", id}; }

bool is_pagina(const web::Antwoord& a) {
    for (const auto& [naam, waarde] : a.koppen)
        if (naam == "Content-Type") return waarde.starts_with("text/html");
    return false;
}

std::string leg_weg(storage::Sessie& s, const Aanvraag& a, const web::Antwoord& antwoord) {
    const auto id = a.om.ids.nieuw();
    s.doe("INSERT INTO toegang_nablad (id, regio_id, account_id, pad, status, lichaam, getoond, verloopt) "
          "VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, ?7)",
          id, a.kijker.regio, a.kijker.account, a.verzoek.pad, antwoord.status,
          a.om.sleutels.versleutel(a.kijker.regio.getal, plek(id), antwoord.lichaam), a.nu() + kBlijft);
    s.doe("DELETE FROM toegang_nablad WHERE regio_id = ?1 AND account_id = ?2 AND id NOT IN (SELECT id FROM toegang_nablad "
          "WHERE regio_id = ?1 AND account_id = ?2 ORDER BY id DESC LIMIT ?3)",
          a.kijker.regio, a.kijker.account, kHoogstens);
    return ref_van(id);
}

/// The page of the form itself, as this person would get it now; 200 when it has none.
web::Antwoord formulier_nu(const web::Router& router, const Aanvraag& a, const std::string& pad) {
    const auto gevonden = router.zoek(web::Methode::get, pad);
    if (!gevonden.route) return {};
    web::Verzoek v = a.verzoek;
    v.pad = pad;
    v.vraag = {};
    v.padwaarden = gevonden.padwaarden;
    return gevonden.route->handler(v);
}

struct Nablad {
    std::string pad;
    bool getoond = false;
    web::Antwoord antwoord;
};
/// Takes it; what is not a refusal is gone with that.
std::optional<Nablad> neem(storage::Sessie& s, const Aanvraag& a, std::int64_t id) {
    const auto r = s.een("SELECT pad, getoond, status, lichaam FROM toegang_nablad "
                         "WHERE id = ?1 AND regio_id = ?2 AND account_id = ?3 AND verloopt > ?4",
                         id, a.kijker.regio, a.kijker.account, a.nu());
    if (!r) return std::nullopt;
    const auto lichaam = a.om.sleutels.ontsleutel(a.kijker.regio.getal, plek(id), r->bytes(3));
    if (!lichaam) return std::nullopt;
    const int status = static_cast<int>(r->getal(2));
    s.doe(status < 400 ? "DELETE FROM toegang_nablad WHERE id = ?1" : "UPDATE toegang_nablad SET getoond = 1 WHERE id = ?1", id);
    return Nablad{r->tekst(0), r->getal(1) != 0, web::Antwoord::html(*lichaam, status)};
}

base::Result<web::Antwoord> toon(const web::Router& router, const Aanvraag& a) {
    const auto id = id_uit_ref(a.verzoek.padwaarde("ref"));
    const auto blad = a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) { return neem(s, a, id); });
    if (!blad) return base::Fout{base::Soort::niet_gevonden, "toegang.nablad", "", ""};
    if (blad->getoond)
        if (auto nu = formulier_nu(router, a, blad->pad); nu.status != 200) return nu;
    return blad->antwoord;
}

}  // namespace

web::Antwoord op_nablad(const Aanvraag& a, const Recht& recht, web::Antwoord antwoord) {
    if (recht.naam.starts_with("toegang.") || !is_pagina(antwoord)) return antwoord;
    const auto ref = a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) { return leg_weg(s, a, antwoord); });
    auto uit = web::Antwoord::verder("/antwoord/" + ref);
    uit.na_vastlegging = std::move(antwoord.na_vastlegging);
    uit.vastlegging_regio = antwoord.vastlegging_regio;
    return uit;
}

void registreer_nablad(Deur& deur, const web::Router& router) {
    deur.pagina(web::Methode::get, "/antwoord/{ref:ref}", "toegang.nablad", voor_iedereen("toegang.nablad"),
                [&router](Aanvraag& a) { return toon(router, a); });
}

}  // namespace toegang
