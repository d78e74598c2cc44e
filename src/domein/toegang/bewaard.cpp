// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/bewaard.hpp"

#include <chrono>

#include "base/json.hpp"

namespace toegang {
namespace {

constexpr std::chrono::hours kBewaartijd{24};
constexpr int kHoogstens = 5;

base::crypto::Plek plek(std::int64_t id) { return {"toegang_bewaard", "formulier", id}; }

bool is_geheim(std::string_view veld) {
    return veld == "csrf" || veld == "bewaard" || veld.starts_with("wachtwoord") || veld.starts_with("code");
}

std::string schrijf(const web::Verzoek& v) {
    base::Json velden{base::Json::Lijst{}};
    for (const auto& [naam, waarde] : v.formulier.velden())
        if (!is_geheim(naam)) velden.voeg_toe(base::Json::Lijst{naam, waarde});
    base::Json uit;
    uit.zet("pad", v.pad).zet("bestanden", !v.bestanden.empty()).zet("velden", std::move(velden));
    return uit.schrijf();
}

}  // namespace

void bewaar(storage::Sessie& s, const Omgeving& om, RegioId regio, AccountId account, const web::Verzoek& v) {
    const auto id = om.ids.nieuw();
    s.doe("INSERT INTO toegang_bewaard (id, regio_id, account_id, formulier, verloopt) VALUES (?1, ?2, ?3, ?4, ?5)", id, regio,
          account, om.sleutels.versleutel(regio.getal, plek(id), schrijf(v)), v.moment + kBewaartijd);
    s.doe("DELETE FROM toegang_bewaard WHERE regio_id = ?1 AND account_id = ?2 AND id NOT IN (SELECT id FROM toegang_bewaard "
          "WHERE regio_id = ?1 AND account_id = ?2 ORDER BY id DESC LIMIT ?3)",
          regio, account, kHoogstens);
}

std::optional<Bewaard> bewaard_voor(storage::Sessie& s, const Omgeving& om, RegioId regio, AccountId account, base::Moment nu) {
    const auto rij = s.een("SELECT id, formulier FROM toegang_bewaard WHERE regio_id = ?1 AND account_id = ?2 AND verloopt > ?3 "
                           "ORDER BY id DESC LIMIT 1",
                           regio, account, nu);
    if (!rij) return std::nullopt;
    const auto klaar = om.sleutels.ontsleutel(regio.getal, plek(rij->getal(0)), rij->bytes(1));
    if (!klaar) return std::nullopt;
    const auto json = base::Json::lees(*klaar);
    if (!json) return std::nullopt;
    Bewaard uit{rij->id<BewaardId>(0), (*json)["pad"].tekst(), {}, (*json)["bestanden"].bool_waarde()};
    for (const auto& veld : (*json)["velden"].lijst())
        uit.velden.voeg_toe(veld.lijst().at(0).tekst(), veld.lijst().at(1).tekst());
    return uit;
}

void gooi_bewaard_weg(storage::Sessie& s, RegioId regio, AccountId account, BewaardId id) {
    s.doe("DELETE FROM toegang_bewaard WHERE regio_id = ?1 AND account_id = ?2 AND id = ?3", regio, account, id);
}

}  // namespace toegang
