// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/herhaling.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "base/log.hpp"
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
    s.doe("DELETE FROM toegang_herhaling WHERE regio_id = ?1 AND sleutel = ?2 AND (op < ?3 OR"
          " (op < ?4 AND gedaan = 0 AND antwoord IS NULL AND verzoek = ?5))",
          p.regio, p.sleutel, a.nu() - kHerhalingBlijft, a.nu() - kHerhalingBezig, p.verzoek);
    if (s.doe("INSERT INTO toegang_herhaling (id, regio_id, sleutel, verzoek, op) VALUES (?1,?2,?3,?4,?5)"
              " ON CONFLICT (regio_id, sleutel) DO NOTHING",
              p.id, p.regio, p.sleutel, p.verzoek, a.nu()) == 1)
        return {};
    const auto rij = s.een("SELECT verzoek, antwoord, id, op, gedaan FROM toegang_herhaling WHERE regio_id = ?1 AND sleutel = ?2",
                           p.regio, p.sleutel);
    if (rij->bytes(0) != p.verzoek) return botsing("Deze Idempotency-Key is al gebruikt voor een ander verzoek");
    if (rij->leeg(1) && rij->ja(4) && rij->moment(3) < a.nu() - kHerhalingBezig)
        return botsing("Dit verzoek is al uitgevoerd, maar het antwoord is niet bewaard. Zoek op wat er staat");
    if (rij->leeg(1)) return botsing("Het eerste verzoek met deze Idempotency-Key is nog bezig");
    return uit_tekst(a.om.sleutels.ontsleutel(p.regio, plek(rij->getal(2)), rij->bytes(1)).value());
}

void laat_los(const Aanvraag& a, const Plaats& p) {
    a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) { s.doe("DELETE FROM toegang_herhaling WHERE id = ?1", p.id); });
}

/// After an exception: what was committed before it keeps the key, so that it does not happen twice.
void laat_los_als_niets_gebeurde(const Aanvraag& a, const Plaats& p) {
    a.om.db.schrijf(a.bereik(),
                    [&](storage::Sessie& s) { s.doe("DELETE FROM toegang_herhaling WHERE id = ?1 AND gedaan = 0", p.id); });
}

/// In the transaction of the work. Somebody who thought that this call was dead took the key: then he does it, and this one does not.
void markeer(storage::Sessie& s, const Plaats& p) {
    if (s.doe("UPDATE toegang_herhaling SET gedaan = 1 WHERE id = ?1", p.id) == 0) throw storage::Overbelast();
}

/// What was done is done, also when its answer cannot be kept.
void bewaar(const Aanvraag& a, const Plaats& p, const web::Antwoord& antwoord) {
    try {
        a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) {
            s.doe("UPDATE toegang_herhaling SET antwoord = ?1 WHERE id = ?2",
                  a.om.sleutels.versleutel(p.regio, plek(p.id), als_tekst(antwoord)), p.id);
        });
    } catch (const std::runtime_error&) {
        base::log::waarschuwing("toegang", "antwoord niet bewaard bij zijn Idempotency-Key",
                                {{"referentie", a.verzoek.referentie}});
    }
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
        const storage::Meeschrijver mee([&](storage::Sessie& s) { markeer(s, p); });
        antwoord = doe();
    } catch (...) {
        laat_los_als_niets_gebeurde(a, p);
        throw;
    }
    if (antwoord.status == 201) bewaar(a, p, antwoord);
    else laat_los(a, p);
    return antwoord;
}

}  // namespace toegang
