// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/herhaling.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "domein/toegang/fout.hpp"

namespace toegang {
namespace {

using base::Json;
using base::crypto::Bytes;

constexpr std::size_t kLangsteSleutel = 255;

/// The place of one key: of this token, so that nobody finds what another sent.
struct Plaats {
    std::int64_t id, regio;
    Bytes sleutel, verzoek;
};

/// Keyed hashes: what was sent cannot be guessed from what is kept (S15).
Plaats plaats(const Aanvraag& a, std::string_view sleutel) {
    const auto& v = a.verzoek;
    const auto regio = a.kijker.regio.getal;
    const auto token = std::string(v.kop("authorization"));
    return {a.om.ids.nieuw(), regio, a.om.sleutels.blinde_index(regio, "herhaling.sleutel", token + "\n" + std::string(sleutel)),
            a.om.sleutels.blinde_index(regio, "herhaling.verzoek",
                                       std::string(web::naam_van(v.methode)) + " " + v.pad + "\n" + v.lichaam)};
}

base::crypto::Plek plek(std::int64_t id) { return {"toegang_herhaling", "antwoord", id}; }

std::string als_tekst(const web::Antwoord& a) {
    Json koppen{Json::Lijst{}};
    for (const auto& [naam, waarde] : a.koppen) koppen.voeg_toe(Json::Lijst{naam, waarde});
    return Json(Json::Object{{"status", a.status}, {"koppen", std::move(koppen)}, {"lichaam", a.lichaam}}).schrijf();
}

web::Antwoord uit_tekst(const std::string& tekst) {
    const auto json = Json::lees(tekst).waarde();
    web::Antwoord a;
    a.status = static_cast<int>(json["status"].getal());
    a.lichaam = json["lichaam"].tekst();
    for (const auto& kop : json["koppen"].lijst()) a.koppen.emplace_back(kop.lijst()[0].tekst(), kop.lijst()[1].tekst());
    return a;
}

web::Antwoord botsing(const char* tekst) { return probleem(409, tekst, {}); }

/// Takes the key, or gives the answer that settles the matter.
std::optional<web::Antwoord> neem(storage::Sessie& s, const Aanvraag& a, const Plaats& p) {
    s.doe("DELETE FROM toegang_herhaling WHERE regio_id = ?1 AND sleutel = ?2 AND op < ?3", p.regio, p.sleutel,
          a.nu() - kHerhalingBlijft);
    if (s.doe("INSERT INTO toegang_herhaling (id, regio_id, sleutel, verzoek, op) VALUES (?1,?2,?3,?4,?5)"
              " ON CONFLICT (regio_id, sleutel) DO NOTHING",
              p.id, p.regio, p.sleutel, p.verzoek, a.nu()) == 1)
        return {};
    const auto rij =
        s.een("SELECT verzoek, antwoord, id FROM toegang_herhaling WHERE regio_id = ?1 AND sleutel = ?2", p.regio, p.sleutel);
    if (rij->bytes(0) != p.verzoek) return botsing("Deze Idempotency-Key is al gebruikt voor een ander verzoek");
    if (rij->leeg(1)) return botsing("Het eerste verzoek met deze Idempotency-Key is nog bezig");
    return uit_tekst(a.om.sleutels.ontsleutel(p.regio, plek(rij->getal(2)), rij->bytes(1)).value());
}

void laat_los(const Aanvraag& a, const Plaats& p) {
    a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) { s.doe("DELETE FROM toegang_herhaling WHERE id = ?1", p.id); });
}

}  // namespace

web::Antwoord eenmalig(const Aanvraag& a, const std::function<web::Antwoord()>& doe) {
    const auto sleutel = a.verzoek.kop("idempotency-key");
    if (sleutel.empty()) return doe();
    if (sleutel.size() > kLangsteSleutel ||
        !std::all_of(sleutel.begin(), sleutel.end(), [](char c) { return c > ' ' && c < 127; }))
        return probleem(400, "Een Idempotency-Key heeft 1 tot en met 255 gewone tekens zonder spaties", {});
    const Plaats p = plaats(a, sleutel);
    if (auto eerder = a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) { return neem(s, a, p); })) return std::move(*eerder);
    web::Antwoord antwoord;
    try {
        antwoord = doe();
    } catch (...) {  // nothing happened: the caller may try again under the same key
        laat_los(a, p);
        throw;
    }
    if (antwoord.status != 201) {
        laat_los(a, p);
        return antwoord;
    }
    a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) {
        s.doe("UPDATE toegang_herhaling SET antwoord = ?1 WHERE id = ?2",
              a.om.sleutels.versleutel(p.regio, plek(p.id), als_tekst(antwoord)), p.id);
    });
    return antwoord;
}

}  // namespace toegang
