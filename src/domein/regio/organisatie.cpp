// SPDX-License-Identifier: EUPL-1.2
#include "base/tekst.hpp"
#include "domein/regio/namen.hpp"

namespace regio {
namespace {

constexpr const char* kKolommen =
    "SELECT o.id, o.naam, o.soort, o.agb, o.maildomeinen, r.gecontracteerd, r.convenant_versie, r.convenant_op, r.convenant_tot"
    " FROM regio_organisatie_in r JOIN regio_organisatie o ON o.id = r.organisatie_id WHERE r.regio_id = ?1";

Organisatie organisatie_uit(const storage::Rij& r) {
    Organisatie o{
        r.id<OrganisatieId>(0), r.tekst(1),        organisatiesoort_van(r.tekst(2)), r.tekst(3), {}, r.ja(5), r.tekst(6),
        r.datum_of_leeg(7),     r.datum_of_leeg(8)};
    if (!r.tekst(4).empty()) o.maildomeinen = base::tekst::splits(r.tekst(4), ' ');
    return o;
}

}  // namespace

/// 001 "Hoe zit het met de privacy van mijn cliënt en gezin?": who sits at the table signed the agreement of the experts.
bool Organisatie::onder_convenant(base::Datum op) const {
    return !convenant_versie.empty() && convenant_op && *convenant_op <= op && (!convenant_tot || op < *convenant_tot);
}

std::vector<Organisatie> organisaties(storage::Sessie& s, RegioId regio) {
    std::vector<Organisatie> uit;
    for (const auto& r : s.vraag(std::string(kKolommen) + " ORDER BY o.naam", regio)) uit.push_back(organisatie_uit(r));
    return uit;
}

std::optional<Organisatie> organisatie(storage::Sessie& s, RegioId regio, OrganisatieId id) {
    const auto r = s.een(std::string(kKolommen) + " AND o.id = ?2", regio, id.getal);
    if (!r) return {};
    return organisatie_uit(*r);
}

OrganisatieId zet_organisatie(storage::Sessie& s, base::Ids& ids, RegioId regio, const Organisatie& o) {
    const OrganisatieId id = o.id ? o.id : ids.maak<OrganisatieId>();
    s.doe("INSERT INTO regio_organisatie (id, naam, soort, agb, maildomeinen) VALUES (?1,?2,?3,?4,?5)"
          " ON CONFLICT (id) DO UPDATE SET naam = excluded.naam, soort = excluded.soort, agb = excluded.agb,"
          " maildomeinen = excluded.maildomeinen",
          id, o.naam, naam_van(o.soort), o.agb, base::tekst::voeg_samen(o.maildomeinen, " "));
    s.doe(
        "INSERT INTO regio_organisatie_in (regio_id, organisatie_id, gecontracteerd, convenant_versie, convenant_op, convenant_tot)"
        " VALUES (?1,?2,?3,?4,?5,?6) ON CONFLICT (regio_id, organisatie_id) DO UPDATE SET gecontracteerd = excluded.gecontracteerd,"
        " convenant_versie = excluded.convenant_versie, convenant_op = excluded.convenant_op, convenant_tot = excluded.convenant_tot",
        regio, id, o.gecontracteerd, o.convenant_versie, o.convenant_op, o.convenant_tot);
    return id;
}

}  // namespace regio
