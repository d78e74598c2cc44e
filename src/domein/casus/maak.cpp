// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/store.hpp"
#include "domein/casus/tijdlijn.hpp"

namespace casus {

/// 001 "Hoe meld ik me aan?": handing in the form makes the casus; from then on it has a number that tells nothing.
Casus maak(storage::Sessie& s, const Omgeving& om, const Kijker& k, const NieuweCasus& n, base::Moment nu) {
    Casus c;
    c.id = om.ids.maak<CasusId>();
    c.regio = k.regio;
    c.nummer = store::vrij_nummer(s, regio::vind(s, k.regio).value().code, n.ingediend_op);
    c.soort = n.soort;
    c.gemeente = n.gemeente;
    c.onderwerpen = n.onderwerpen;
    c.urgentie = n.urgentie;
    c.urgentie_redenen = n.urgentie_redenen;
    c.inbrenger = n.inbrenger;
    c.ingediend_op = n.ingediend_op;
    c.status_sinds = n.ingediend_op;
    c.vooroverleg_op = n.vooroverleg_op;
    c.uiterlijk = n.vooroverleg_op;
    c.plicht = n.plicht;
    c.spoed = n.spoed;
    c.bsn_ontbreekt = n.bsn_ontbreekt;
    c.invoer_achteraf = n.invoer_achteraf;
    c.inbrenger_gecontroleerd = n.inbrenger_gecontroleerd;
    c.te_tekenen = n.soort == Soort::vraag;
    store::voeg_in(s, c);
    s.doe("INSERT INTO casus_relatie (id, regio_id, casus_id, account_id, relatie, vanaf, bron) VALUES (?1,?2,?3,?4,?5,?6,0)",
          om.ids.nieuw(), c.regio, c.id, n.inbrenger, naam_van(Relatie::inbrenger), nu);
    tijdlijn::voeg_toe(s, om, k, {c, naam_van(Stap::indienen), {}, naam_van(c.status), Rol::inbrenger, {}}, nu);
    return c;
}

}  // namespace casus
