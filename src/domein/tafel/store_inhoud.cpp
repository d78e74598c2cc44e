// SPDX-License-Identifier: EUPL-1.2
#include "base/tekst.hpp"
#include "domein/tafel/store.hpp"

/// What people typed, encrypted in its cell (S6).
namespace tafel::store {
namespace {

base::crypto::Plek plek(AgendapuntId id, std::string_view kolom) { return {"tafel_agendapunt", kolom, id.getal}; }

base::crypto::Bytes link_index(const Omgeving& om, regio::RegioId regio, std::string_view link) {
    return om.sleutels.blinde_index(regio.getal, "tafel.link", link);
}

/// The five answers about a guest are single lines.
std::string als_tekst(const Gast& g) {
    return base::tekst::voeg_samen({g.soort, g.functie, g.organisatie, g.naam, g.email}, "\n");
}
Gast gast_uit(const std::string& tekst) {
    const auto d = base::tekst::splits(tekst, '\n');
    return {d.at(0), d.at(1), d.at(2), d.at(3), d.at(4)};
}

}  // namespace

std::string tekst(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, AgendapuntId id, std::string_view kolom) {
    const auto r = s.een("SELECT " + std::string(kolom) + " FROM tafel_agendapunt WHERE regio_id = ?1 AND id = ?2", regio, id);
    if (!r || r->leeg(0)) return {};
    return om.sleutels.ontsleutel(regio.getal, plek(id, kolom), r->bytes(0)).value();
}

void zet_tekst(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, AgendapuntId id, std::string_view kolom,
               std::string_view tekst) {
    std::optional<base::crypto::Bytes> cel;
    if (!tekst.empty()) cel = om.sleutels.versleutel(regio.getal, plek(id, kolom), tekst);
    s.doe("UPDATE tafel_agendapunt SET " + std::string(kolom) + " = ?1 WHERE regio_id = ?2 AND id = ?3", cel, regio, id);
    if (kolom != "link") return;
    std::optional<base::crypto::Bytes> index;
    if (!tekst.empty()) index = link_index(om, regio, tekst);
    s.doe("UPDATE tafel_agendapunt SET link_index = ?1 WHERE regio_id = ?2 AND id = ?3", index, regio, id);
}

bool link_eerder_gebruikt(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, AgendapuntId id, std::string_view link) {
    return s
        .een("SELECT 1 FROM tafel_agendapunt WHERE regio_id = ?1 AND link_index = ?2 AND id <> ?3 LIMIT 1", regio,
             link_index(om, regio, link), id)
        .has_value();
}

std::vector<Gast> gasten(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, AgendapuntId id) {
    std::vector<Gast> uit;
    for (const auto& r :
         s.vraag("SELECT id, gegevens FROM tafel_gast WHERE regio_id = ?1 AND agendapunt_id = ?2 ORDER BY id", regio, id))
        uit.push_back(gast_uit(om.sleutels.ontsleutel(regio.getal, {"tafel_gast", "gegevens", r.getal(0)}, r.bytes(1)).value()));
    return uit;
}

void zet_gasten(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, AgendapuntId id, const std::vector<Gast>& gasten) {
    s.doe("DELETE FROM tafel_gast WHERE regio_id = ?1 AND agendapunt_id = ?2", regio, id);
    for (const Gast& g : gasten) {
        const auto rij = om.ids.nieuw();
        s.doe("INSERT INTO tafel_gast (id, regio_id, agendapunt_id, gegevens) VALUES (?1,?2,?3,?4)", rij, regio, id,
              om.sleutels.versleutel(regio.getal, {"tafel_gast", "gegevens", rij}, als_tekst(g)));
    }
}

}  // namespace tafel::store
