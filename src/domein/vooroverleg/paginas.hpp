// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/vooroverleg/lijst.hpp"

/// The pages of this slice. Private to it.
namespace vooroverleg::paginas {

using toegang::Rol;
using toegang::Rollen;

inline constexpr Rollen kVoorzitter{Rol::voorzitter, Rol::waarnemend_voorzitter};
inline constexpr Rollen kLezers{Rol::procesondersteuner, Rol::voorzitter, Rol::waarnemend_voorzitter, Rol::vaste_deelnemer};
const toegang::Recht kLezen{"vooroverleg.lezen", kLezers};
const toegang::Recht kLeiden{"vooroverleg.leiden", kVoorzitter};

void registreer_lijst(toegang::Deur&);
void registreer_vergadering(toegang::Deur&);
void registreer_aanwezig(toegang::Deur&);
void registreer_daden(toegang::Deur&);
void registreer_punt(toegang::Deur&);
void registreer_urgentie(toegang::Deur&);
void registreer_uitkomst(toegang::Deur&);
void registreer_overnemen(toegang::Deur&);
void registreer_versneld(toegang::Deur&);
void registreer_verzet(toegang::Deur&);
void registreer_api(toegang::Deur&);

/// Permanent participants know only the meetings that they attend; for everybody else a meeting of another region does not exist.
bool mag_zien(const Kijker&, const Vooroverleg&);
/// By the reference in the path.
base::Result<Vooroverleg> vind(storage::Sessie&, const toegang::Aanvraag&);
/// One line of the list, as far as the viewer may see its casus.
struct Plek {
    Vooroverleg vooroverleg;
    Punt punt;
    casus::Gevonden gevonden;
    /// Somebody can still decide here.
    bool loopt() const;
};
/// By reference and number in the path.
base::Result<Plek> vind_punt(storage::Sessie&, const toegang::Aanvraag&);
/// A number from a path or a hidden field; 0 when it is none.
int getal(std::string_view);
std::string pad(const Vooroverleg&, std::string_view achter = {});
std::string puntpad(const Vooroverleg&, const Punt&);
base::Fout niet_gevonden();
base::Fout gesloten();
/// "Op de agenda gezet"; for what was not reached that it goes on by itself.
std::string uitkomst_tekst(const Punt&);
/// "Crisis, want: crisisplaatsing": for who sees PROCES.
std::string urgentie_tekst(const Casus&);
/// "er is een crisis; wacht sinds maandag 2 november 2026".
std::string plek_op_lijst(const Casus&);

}  // namespace vooroverleg::paginas
