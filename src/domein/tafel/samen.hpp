// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/tafel/punt.hpp"

/// Two agendapunten of one family, one right after the other with the same people (ADR 11). Each keeps its own casus, dossier, consent,
/// invitation and notulen. Private to this slice.
namespace tafel::samen {

/// The agendapunt that is discussed together with this one: of the same overleg, not discussed and not off the agenda, and of a casus that
/// still belongs with this one. Computed each time: what stops for one child leaves the other alone by itself.
std::optional<Agendapunt> met(storage::Sessie&, regio::RegioId, const Agendapunt&);
/// The same for somebody who works on the agenda, and may see the other casus too (S20).
std::optional<Agendapunt> zichtbaar_met(storage::Sessie&, const Kijker&, const Gezien&, base::Moment);
/// Agendapunten of this overleg that could be taken together with this one, as far as the viewer may see their casus too (S20).
std::vector<Gezien> kan_met(storage::Sessie&, const Kijker&, const Gezien&, base::Moment);

/// Takes them together: who was chosen for either sits at both, unless he may not be at one of them (S3). `versie` as the person saw it.
base::Result<> neem(storage::Sessie&, const Omgeving&, const Kijker&, const Gezien&, int versie, const Gezien& ander,
                    base::Moment);
/// Each goes on alone; people and times stay as they are.
base::Result<> maak_los(storage::Sessie&, const Omgeving&, const Kijker&, const Gezien&, int versie, const Gezien& ander,
                        base::Moment);

/// The one with the lower number first and the other right after it; what lay between comes later.
void sluit_aan(storage::Sessie&, const Omgeving&, regio::RegioId, const Agendapunt&, base::Moment);
/// Somebody chose another time for `p`: the other one goes along.
void schuif_mee(storage::Sessie&, const Omgeving&, regio::RegioId, const Agendapunt& p, base::Moment);

}  // namespace tafel::samen
