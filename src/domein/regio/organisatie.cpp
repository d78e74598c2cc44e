// SPDX-License-Identifier: EUPL-1.2
#include "base/crypto.hpp"
#include "base/tekst.hpp"
#include "domein/regio/namen.hpp"
#include "domein/regio/periode.hpp"

namespace regio {
namespace {

constexpr std::size_t kRefTekens = 16;
constexpr const char* kKolommen =
    "SELECT o.id, o.naam, o.soort, o.agb, o.maildomeinen, r.gecontracteerd, r.convenant_versie, r.convenant_op, r.convenant_tot,"
    " o.ref, r.tot, r.versie"
    " FROM regio_organisatie_in r JOIN regio_organisatie o ON o.id = r.organisatie_id WHERE r.regio_id = ?1";

Organisatie organisatie_uit(const storage::Rij& r) {
    Organisatie o{.id = r.id<OrganisatieId>(0),
                  .ref = r.tekst(9),
                  .naam = r.tekst(1),
                  .soort = organisatiesoort_van(r.tekst(2)),
                  .agb = r.tekst(3),
                  .maildomeinen = {},
                  .gecontracteerd = r.ja(5),
                  .convenant_versie = r.tekst(6),
                  .convenant_op = r.datum_of_leeg(7),
                  .convenant_tot = r.datum_of_leeg(8),
                  .tot = r.datum_of_leeg(10),
                  .versie = r.klein(11)};
    if (!r.tekst(4).empty()) o.maildomeinen = base::tekst::splits(r.tekst(4), ' ');
    return o;
}

}  // namespace

/// 001 "Hoe zit het met de privacy van mijn cliënt en gezin?": who sits at the table signed the agreement of the experts.
bool Organisatie::onder_convenant(base::Datum op) const {
    return hoort_erbij(op) && !convenant_versie.empty() && convenant_op && *convenant_op <= op &&
           (!convenant_tot || op < *convenant_tot);
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

std::optional<Organisatie> organisatie_met_ref(storage::Sessie& s, RegioId regio, std::string_view ref) {
    const auto r = s.een(std::string(kKolommen) + " AND o.ref = ?2", regio, ref);
    if (!r) return {};
    return organisatie_uit(*r);
}

OrganisatieId zet_organisatie(storage::Sessie& s, base::Ids& ids, RegioId regio, const Organisatie& o) {
    const OrganisatieId id = o.id ? o.id : ids.maak<OrganisatieId>();
    const std::string ref = base::tekst::kleine_letters(base::crypto::willekeurige_code(kRefTekens));
    s.doe("INSERT INTO regio_organisatie (id, naam, soort, agb, maildomeinen, ref) VALUES (?1,?2,?3,?4,?5,?6)"
          " ON CONFLICT (id) DO UPDATE SET naam = excluded.naam, soort = excluded.soort, agb = excluded.agb,"
          " maildomeinen = excluded.maildomeinen",
          id, o.naam, naam_van(o.soort), o.agb, base::tekst::voeg_samen(o.maildomeinen, " "), ref);
    s.doe("INSERT INTO regio_organisatie_in (regio_id, organisatie_id, gecontracteerd, convenant_versie, convenant_op,"
          " convenant_tot, tot) VALUES (?1,?2,?3,?4,?5,?6,?7) ON CONFLICT (regio_id, organisatie_id) DO UPDATE SET"
          " gecontracteerd = excluded.gecontracteerd, convenant_versie = excluded.convenant_versie,"
          " convenant_op = excluded.convenant_op, convenant_tot = excluded.convenant_tot, tot = excluded.tot",
          regio, id, o.gecontracteerd, o.convenant_versie, o.convenant_op, o.convenant_tot, o.tot);
    return id;
}

base::Result<OrganisatieId> bewaar_organisatie(storage::Sessie& s, base::Ids& ids, RegioId regio, const Organisatie& o) {
    for (const auto& ander : organisaties(s, regio))
        if (ander.id != o.id && base::tekst::kleine_letters(ander.naam) == base::tekst::kleine_letters(o.naam))
            return base::Fout{base::Soort::ongeldig, "regio.organisatie", "naam", "Er is al een organisatie met deze naam."};
    if (o.id &&
        s.doe("UPDATE regio_organisatie_in SET versie = versie + 1 WHERE regio_id = ?1 AND organisatie_id = ?2 AND versie = ?3",
              regio, o.id, o.versie) == 0)
        return net_gewijzigd();
    return zet_organisatie(s, ids, regio, o);
}

}  // namespace regio
