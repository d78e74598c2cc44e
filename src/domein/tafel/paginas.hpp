// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/tafel/punt.hpp"

/// The pages of this slice, one file each. Private to this slice.
namespace tafel::paginas {

using toegang::Aanvraag;
using toegang::Rol;
using toegang::Rollen;

inline constexpr Rollen kWerkers{Rol::procesondersteuner, Rol::voorzitter, Rol::waarnemend_voorzitter};
inline constexpr Rollen kVoorzitters{Rol::voorzitter, Rol::waarnemend_voorzitter};
inline constexpr Rollen kExperts{Rol::expert, Rol::ervaringsdeskundige};
inline constexpr Rollen kLezers{Rol::procesondersteuner, Rol::voorzitter, Rol::waarnemend_voorzitter, Rol::expert,
                                Rol::ervaringsdeskundige};
inline const std::string kOverleg = "/overleggen/{ref:ref}";
inline const std::string kPunt = kOverleg + "/agendapunten/{n:getal}";

std::string pad(const Overleg&, std::string_view achter = {});
std::string pad(const Overleg&, const Agendapunt&, std::string_view achter = {});
/// A number from a path or a hidden field; 0 when it is none, which nothing has.
int getal(std::string_view);
/// 409 after a clash, 400 when something is wrong, else 200.
int status_bij(const base::Fouten&);
bool is_botsing(const base::Fouten&);
/// The agendapunt of the path, for procesondersteuner and chair, or as an expert.
base::Result<Gezien> van_pad(storage::Sessie&, const Aanvraag&);
base::Result<Gezien> van_pad_als_genodigde(storage::Sessie&, const Aanvraag&);
/// Procesondersteuner and chair see every agenda; experts their own agendapunten (S5).
bool ziet_agenda(const Kijker&);
/// Agendapunten of which the viewer's invitation holds now, newest first.
std::vector<Gezien> eigen_punten(storage::Sessie&, const Kijker&, base::Moment);

void registreer_lijst(toegang::Deur&);
void registreer_overleg(toegang::Deur&);
void registreer_planning(toegang::Deur&);
void registreer_samen(toegang::Deur&);
void registreer_uitnodigen(toegang::Deur&);
void registreer_tafel(toegang::Deur&);
void registreer_notulen(toegang::Deur&);
void registreer_sluiten(toegang::Deur&);
void registreer_afspraak(toegang::Deur&);
void registreer_verzet(toegang::Deur&);
void registreer_api(toegang::Deur&);

}  // namespace tafel::paginas
