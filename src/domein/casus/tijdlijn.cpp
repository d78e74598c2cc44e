// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/tijdlijn.hpp"

#include "domein/casus/namen.hpp"

namespace casus {
namespace {

base::crypto::Plek plek(std::int64_t id) { return {"casus_tijdlijn", "toelichting", id}; }

std::string bijzonderheid(std::string_view van, std::string_view naar) {
    return van.empty() ? std::string() : std::string(van) + " -> " + std::string(naar);
}

}  // namespace

void tijdlijn::voeg_toe_van_vroeger(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Nieuw& n, base::Moment toen) {
    const std::int64_t id = om.ids.nieuw();
    std::optional<storage::Bytes> tekst;
    if (!n.toelichting.empty()) tekst = om.sleutels.versleutel(n.casus.regio.getal, plek(id), n.toelichting);
    s.doe("INSERT INTO casus_tijdlijn (id, regio_id, casus_id, op, wat, van, naar, account_id, rol, toelichting)"
          " VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10)",
          id, n.casus.regio, n.casus.id, toen, n.wat, n.van, n.naar, k.account, toegang::naam_van(n.als), tekst);
}

void tijdlijn::voeg_toe(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Nieuw& n, base::Moment nu) {
    voeg_toe_van_vroeger(s, om, k, n, nu);
    auto g = toegang::gebeurtenis_van(k, nu, "casus." + std::string(n.wat), audit::Actie::wijzigen, n.als);
    g.casus = n.casus.id.getal;
    g.object = "casus";
    g.groepen = "PROCES";
    g.bijzonderheid = bijzonderheid(n.van, n.naar);
    audit::leg_vast(s, om.ids, g);
}

std::vector<tijdlijn::Regel> tijdlijn::lees(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c,
                                            bool ook_tekst) {
    std::vector<Regel> uit;
    for (const auto& r : s.vraag("SELECT t.id, t.op, t.wat, t.van, t.naar, t.account_id, a.naam, t.rol, t.toelichting"
                                 " FROM casus_tijdlijn t LEFT JOIN toegang_account a ON a.id = t.account_id"
                                 " WHERE t.casus_id = ?1 ORDER BY t.op, t.id",
                                 c.id)) {
        Regel regel{r.moment(1),        std::string(tijdlijn_label(r.tekst(2))), r.tekst(3), r.tekst(4),
                    r.id<AccountId>(5), r.tekst_of_leeg(6).value_or(""),         r.tekst(7), {}};
        const bool mag = ook_tekst || (k.account && regel.wie == k.account);
        if (mag && !r.leeg(8))
            regel.toelichting = om.sleutels.ontsleutel(c.regio.getal, plek(r.getal(0)), r.bytes(8)).value_or("");
        uit.push_back(std::move(regel));
    }
    return uit;
}

std::string tijdlijn::door(const Regel& r, const Inzage& i) {
    if (!r.wie) return "vanzelf";
    const auto rol = toegang::rol_van(r.rol);
    std::string uit = rol ? std::string(toegang::label_van(*rol)) : "medewerker";
    if (i.rollen.heeft(Rol::procesondersteuner)) uit = r.naam + ", " + uit;
    return "door " + uit;
}

void schrijf_tijdlijn(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, std::string wat,
                      std::string toelichting, base::Moment nu) {
    Rol als = Rol::procesondersteuner;
    if (const auto i = inzage(s, k, c, nu)) als = i->als;
    tijdlijn::voeg_toe(s, om, k, {c, wat, {}, {}, als, toelichting}, nu);
}

}  // namespace casus
