// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/aanvulling.hpp"

namespace aanmelding::aanvullingen {
namespace {

storage::Bytes dicht(const Omgeving& om, const Casus& c, std::string_view kolom, std::int64_t id, const base::Json& json) {
    return om.sleutels.versleutel(c.regio.getal, {"aanmelding_aanvulling", kolom, id}, json.schrijf());
}
base::Json open_json(const Omgeving& om, const Casus& c, std::string_view kolom, std::int64_t id, const storage::Bytes& b) {
    return base::Json::lees(om.sleutels.ontsleutel(c.regio.getal, {"aanmelding_aanvulling", kolom, id}, b).value()).waarde();
}

int volgend_nummer(storage::Sessie& s, const Casus& c) {
    return s.een("SELECT coalesce(max(nummer), 0) + 1 FROM aanmelding_aanvulling WHERE casus_id = ?1", c.id)->klein(0);
}

Aanvulling uit_rij(const storage::Rij& r, const Omgeving& om, const Casus& c) {
    Aanvulling a{r.getal(0), r.klein(1), r.moment_of_leeg(2), r.moment_of_leeg(4), r.id<toegang::AccountId>(3), {}};
    const auto vragen = r.leeg(5) ? base::Json() : open_json(om, c, "vragen", a.id, r.bytes(5));
    for (const auto& v : vragen.lijst()) a.vragen.push_back({v["veld"].tekst(), v["vraag"].tekst(), ""});
    if (r.leeg(6)) return a;
    const auto antwoorden = open_json(om, c, "antwoorden", a.id, r.bytes(6));
    a.vragen.resize(antwoorden.lijst().size());
    for (std::size_t i = 0; i < a.vragen.size(); ++i) a.vragen[i].antwoord = antwoorden.lijst()[i].tekst();
    return a;
}

}  // namespace

void vraag(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c,
           const std::vector<std::pair<std::string, std::string>>& vragen, base::Moment nu) {
    base::Json json{base::Json::Lijst{}};
    for (const auto& [veld, tekst] : vragen) json.voeg_toe(base::Json::Object{{"veld", veld}, {"vraag", tekst}});
    const auto id = om.ids.nieuw();
    s.doe(
        "INSERT INTO aanmelding_aanvulling (id, regio_id, casus_id, nummer, gevraagd_op, gevraagd_door_id, vragen) VALUES (?1,?2,?3,?4,?5,?6,?7)",
        id, c.regio, c.id, volgend_nummer(s, c), nu, k.account, dicht(om, c, "vragen", id, json));
}

void antwoord(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, const Aanvulling& a, base::Moment nu) {
    base::Json json{base::Json::Lijst{}};
    for (const auto& v : a.vragen) json.voeg_toe(v.antwoord);
    s.doe(
        "UPDATE aanmelding_aanvulling SET beantwoord_op = ?1, beantwoord_door_id = ?2, antwoorden = ?3 WHERE id = ?4 AND regio_id = ?5",
        nu, k.account, dicht(om, c, "antwoorden", a.id, json), a.id, c.regio);
}

void voeg_toe(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, const std::string& tekst,
              base::Moment nu) {
    const auto id = om.ids.nieuw();
    s.doe(
        "INSERT INTO aanmelding_aanvulling (id, regio_id, casus_id, nummer, beantwoord_op, beantwoord_door_id, antwoorden) VALUES (?1,?2,?3,?4,?5,?6,?7)",
        id, c.regio, c.id, volgend_nummer(s, c), nu, k.account, dicht(om, c, "antwoorden", id, base::Json::Lijst{tekst}));
}

std::vector<Aanvulling> van(storage::Sessie& s, const Omgeving& om, const Casus& c) {
    std::vector<Aanvulling> uit;
    for (const auto& r :
         s.vraag("SELECT id, nummer, gevraagd_op, gevraagd_door_id, beantwoord_op, vragen, antwoorden FROM aanmelding_aanvulling"
                 " WHERE casus_id = ?1 AND regio_id = ?2 ORDER BY nummer",
                 c.id, c.regio))
        uit.push_back(uit_rij(r, om, c));
    return uit;
}

std::optional<Aanvulling> open(storage::Sessie& s, const Omgeving& om, const Casus& c) {
    for (auto& a : van(s, om, c))
        if (!a.beantwoord_op) return std::move(a);
    return {};
}

}  // namespace aanmelding::aanvullingen
