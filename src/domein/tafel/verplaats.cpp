// SPDX-License-Identifier: EUPL-1.2
#include "domein/tafel/verplaats.hpp"

#include "domein/tafel/punt.hpp"

namespace tafel::verplaats {

using berichten::Waarover;

Agendapunt zet_op(storage::Sessie& s, const Omgeving& om, const Casus& c, const Overleg& o) {
    const auto p = store::voeg_toe(s, om.ids, c.regio, o, c.id);
    casus::zet_overleg(s, c.id, o.datum);
    casus::zet_uiterlijk(s, c.id, o.datum);
    return p;
}

/// Eigen regel (domain.md section 2): what leaves the agenda loses its invitations, access and planned mails in the same transaction.
void haal_af(const Waarover& w, Puntstand stand, const std::string& wat) {
    berichten::laat_vallen(w);
    const std::string onderwerp = "Wijziging voor het overleg van " + base::kort(w.overleg.datum);
    const bool overleden = w.casus.status == casus::Status::overleden;
    berichten::meld_genodigden(w, onderwerp, wat, !overleden);
    // The inbrenger hears of a death from a person; a mail about the agenda is not for that day.
    if (overleden) berichten::meld_gasten(w, onderwerp, wat);
    for (const Genodigde& g : genodigden(w.s, w.punt.id)) store::zet_weg(w.s, w.punt.id, g.account, "vervallen", w.nu);
    casus::eindig_relaties(w.s, w.casus.id, w.punt.id.getal, w.nu);
    Agendapunt na = w.punt;
    na.stand = stand;
    store::bewaar(w.s, na, na.versie);
}

Agendapunt naar(const Waarover& w, const Overleg& nieuw, const std::string& waarom) {
    const auto erna = zet_op(w.s, w.om, w.casus, nieuw);
    for (const Genodigde& g : genodigden(w.s, w.punt.id))
        if (!g.weg_op) store::kies(w.s, w.casus.regio, erna.id, g.account, g.soort);
    for (const std::string_view kolom : {"vraag", "lobby"})
        store::zet_tekst(w.s, w.om, w.casus.regio, erna.id, kolom, store::tekst(w.s, w.om, w.casus.regio, w.punt.id, kolom));
    store::zet_gasten(w.s, w.om, w.casus.regio, erna.id, store::gasten(w.s, w.om, w.casus.regio, w.punt.id));
    leg_afspraak_voor(w.s, w.om, Kijker::systeem(w.casus.regio), w.casus, erna.id, w.nu);
    const std::string wat =
        waarom + " Het gaat naar het overleg van " + base::voluit(nieuw.datum) + ". Je krijgt daarvoor een nieuwe uitnodiging.";
    haal_af(w, Puntstand::niet_besproken, label(w.overleg, w.punt) + wat);
    store::neem_samen_over(w.s, w.punt.id, erna.id);
    // Everyone is told: the inbrenger knows the date from the casus, also before the invitation.
    if (!w.punt.inbrenger_uitgenodigd_op)
        berichten::meld_account(w, w.casus.inbrenger, "Wijziging voor het overleg van " + base::kort(w.overleg.datum),
                                "Je casus" + wat);
    return erna;
}

}  // namespace tafel::verplaats
