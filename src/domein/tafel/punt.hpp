// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/tafel/berichten.hpp"
#include "domein/tafel/store.hpp"

/// An agendapunt with what belongs to it, found for somebody who works on it. Private to this slice.
namespace tafel {

struct Gezien {
    Overleg overleg;
    Agendapunt punt;
    casus::Gevonden gevonden;
    const Casus& casus() const { return gevonden.casus; }
    bool is(toegang::Rol r) const { return gevonden.inzage.rollen.heeft(r); }
    bool zit_voor() const { return is(toegang::Rol::voorzitter) || is(toegang::Rol::waarnemend_voorzitter); }
};
base::Fout niet_gevonden();
base::Fout net_gewijzigd();
/// For the procesondersteuner and the chair, in so far as they may see the casus; niet_gevonden for everybody else.
base::Result<Gezien> vind_punt(storage::Sessie&, const Kijker&, AgendapuntId, base::Moment);
base::Result<Gezien> vind_punt(storage::Sessie&, const Kijker&, std::string_view ref, std::int64_t nummer, base::Moment);
/// For an expert or ervaringsdeskundige whose invitation to this agendapunt still holds.
base::Result<Gezien> vind_als_genodigde(storage::Sessie&, const Kijker&, std::string_view ref, std::int64_t nummer, base::Moment);
base::Result<Gezien> vind_als_genodigde(storage::Sessie&, const Kijker&, AgendapuntId, base::Moment);

void log(storage::Sessie&, const Omgeving&, const Kijker&, const Gezien&, std::string naam, base::Moment);
berichten::Waarover waarover(storage::Sessie&, const Omgeving&, const Gezien&, base::Moment);
/// Lays question and place before the signers; they show at the table after that (S2).
void leg_afspraak_voor(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, AgendapuntId, base::Moment);

}  // namespace tafel
