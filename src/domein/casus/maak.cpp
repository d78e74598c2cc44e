// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/store.hpp"
#include "domein/casus/tijdlijn.hpp"

namespace casus {
namespace {

Casus nieuw(storage::Sessie& s, const Omgeving& om, const Kijker& k, const NieuweCasus& n) {
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
    c.inbrenger_gecontroleerd = n.inbrenger_gecontroleerd;
    c.onbevestigd = n.namens;
    return c;
}

void bewaar(storage::Sessie& s, const Omgeving& om, const Casus& c, base::Moment nu) {
    store::voeg_in(s, c);
    s.doe("INSERT INTO casus_relatie (id, regio_id, casus_id, account_id, relatie, vanaf, bron) VALUES (?1,?2,?3,?4,?5,?6,0)",
          om.ids.nieuw(), c.regio, c.id, c.inbrenger, naam_van(Relatie::inbrenger), nu);
}

}  // namespace

/// 001 "Hoe meld ik me aan?": handing in the form makes the casus; from then on it has a number that tells nothing.
Casus maak(storage::Sessie& s, const Omgeving& om, const Kijker& k, const NieuweCasus& n, base::Moment nu) {
    Casus c = nieuw(s, om, k, n);
    c.te_tekenen = n.soort == Soort::vraag;
    bewaar(s, om, c, nu);
    const auto wat = n.namens ? std::string_view("namens_ingediend") : naam_van(Stap::indienen);
    const Rol als = n.namens ? Rol::procesondersteuner : Rol::inbrenger;
    tijdlijn::voeg_toe(s, om, k, {c, wat, {}, naam_van(c.status), als, n.toelichting}, nu);
    return c;
}

/// Eigen regel (domain.md section 2, "Dates"): no text came along, so there is nothing to sign yet.
Casus maak_achteraf(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Verleden& v, base::Moment nu) {
    Casus c = nieuw(s, om, k, v.casus);
    c.invoer_achteraf = true;
    c.status = v.status;
    c.overleg_op = v.overleg_op;
    c.uiterlijk = v.uiterlijk;
    if (!v.stappen.empty()) c.status_sinds = v.stappen.back().op;
    bewaar(s, om, c, nu);
    for (const auto& stap : v.stappen)
        tijdlijn::voeg_toe_van_vroeger(s, om, k,
                                       {c,
                                        naam_van(stap.wat),
                                        stap.wat == Stap::indienen ? std::string_view{} : naam_van(stap.van),
                                        naam_van(stap.naar),
                                        Rol::procesondersteuner,
                                        {}},
                                       stap.op);
    tijdlijn::voeg_toe(s, om, k, {c, "achteraf_ingevoerd", {}, naam_van(c.status), Rol::procesondersteuner, {}}, nu);
    return c;
}

}  // namespace casus
