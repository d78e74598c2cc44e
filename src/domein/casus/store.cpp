// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/store.hpp"

#include "base/tekst.hpp"
#include "domein/casus/namen.hpp"

namespace casus::store {
namespace {

std::vector<std::string> woorden(const std::string& t) {
    return t.empty() ? std::vector<std::string>{} : base::tekst::splits(t, ' ');
}
std::string regel_van(const std::vector<std::string>& w) { return base::tekst::voeg_samen(w, " "); }

}  // namespace

Casus casus_uit(const storage::Rij& r) {
    Casus c;
    c.id = r.id<CasusId>(0);
    c.regio = r.id<toegang::RegioId>(1);
    c.nummer = r.tekst(2);
    c.soort = soort_van(r.tekst(3));
    c.status = status_van(r.tekst(4)).value();
    if (!r.leeg(5)) c.kwam_uit = status_van(r.tekst(5));
    c.gemeente = r.tekst(6);
    c.onderwerpen = woorden(r.tekst(7));
    c.urgentie = static_cast<Urgentie>(r.klein(8));
    c.urgentie_redenen = woorden(r.tekst(9));
    c.inbrenger = r.id<AccountId>(10);
    c.behandelaar = r.id<AccountId>(11);
    c.ingediend_op = r.moment(12);
    c.status_sinds = r.moment(13);
    c.vooroverleg_op = r.datum_of_leeg(14);
    c.overleg_op = r.datum_of_leeg(15);
    if (r.tekst(16) != kGeenDatum) c.uiterlijk = r.datum(16);
    c.getekend = r.klein(17);
    if (c.getekend > 0) c.getekende_titel = r.tekst_of_leeg(33).value_or("");
    c.te_tekenen = r.ja(18);
    c.compleet = r.ja(19);
    c.spoed = r.ja(20);
    c.deling_gestopt = r.ja(21);
    c.duplicaathint = r.ja(22);
    c.bsn_ontbreekt = r.ja(23);
    c.invoer_achteraf = r.ja(24);
    c.inbrenger_gecontroleerd = r.ja(25);
    c.aangehouden = r.klein(26);
    c.plicht = {r.tekst(27), r.datum_of_leeg(28), r.ja(29), r.tekst(30), r.datum_of_leeg(31)};
    c.versie = r.klein(32);
    c.zonder_toestemming = r.ja(34);
    c.onbevestigd = r.ja(35);
    return c;
}

std::string uiterlijk_sleutel(const std::optional<base::Datum>& d) { return d ? base::iso(*d) : std::string(kGeenDatum); }

std::optional<storage::Rij> rij(storage::Sessie& s, toegang::RegioId regio, CasusId id) {
    return s.een("SELECT " CASUS_KOLOMMEN " FROM casus_casus c WHERE c.id = ?1 AND c.regio_id = ?2", id.getal, regio.getal);
}

std::optional<storage::Rij> rij_met_nummer(storage::Sessie& s, toegang::RegioId regio, std::string_view nummer) {
    return s.een("SELECT " CASUS_KOLOMMEN " FROM casus_casus c WHERE c.nummer = ?1 AND c.regio_id = ?2", nummer, regio.getal);
}

void voeg_in(storage::Sessie& s, const Casus& c) {
    s.doe("INSERT INTO casus_casus (id, regio_id, nummer, soort, status, open, gemeente, onderwerpen, urgentie, urgentie_redenen,"
          " inbrenger_id, ingediend_op, status_sinds, vooroverleg_op, uiterlijk, spoed, bsn_ontbreekt, invoer_achteraf,"
          " inbrenger_gecontroleerd, plicht_grond, plicht_uiterlijk, plicht_te_laat, te_tekenen, onbevestigd, overleg_op, versie)"
          " VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20,?21,?22,?23,?24,?25,1)",
          c.id, c.regio, c.nummer, naam_van(c.soort), naam_van(c.status), is_open(c.status), c.gemeente, regel_van(c.onderwerpen),
          static_cast<int>(c.urgentie), regel_van(c.urgentie_redenen), c.inbrenger, c.ingediend_op, c.status_sinds,
          c.vooroverleg_op, uiterlijk_sleutel(c.uiterlijk), c.spoed, c.bsn_ontbreekt, c.invoer_achteraf,
          c.inbrenger_gecontroleerd, c.plicht.grond, c.plicht.uiterlijk, c.plicht.te_laat, c.te_tekenen, c.onbevestigd,
          c.overleg_op);
}

bool bewaar(storage::Sessie& s, const Casus& c, int versie_voor) {
    std::optional<std::string_view> kwam_uit;
    if (c.kwam_uit) kwam_uit = naam_van(*c.kwam_uit);
    const auto geraakt =
        s.doe("UPDATE casus_casus SET status = ?1, kwam_uit = ?2, open = ?3, status_sinds = ?4, vooroverleg_op = ?5,"
              " overleg_op = ?6, uiterlijk = ?7, spoed = ?8, deling_gestopt = ?9, aangehouden = ?10, plicht_grond = ?11,"
              " plicht_uiterlijk = ?12, plicht_te_laat = ?13, plicht_reactie = ?14, plicht_reactie_op = ?15, getekend = ?16,"
              " te_tekenen = ?17, versie = versie + 1 WHERE id = ?18 AND regio_id = ?19 AND versie = ?20",
              naam_van(c.status), kwam_uit, is_open(c.status), c.status_sinds, c.vooroverleg_op, c.overleg_op,
              uiterlijk_sleutel(c.uiterlijk), c.spoed, c.deling_gestopt, c.aangehouden, c.plicht.grond, c.plicht.uiterlijk,
              c.plicht.te_laat, c.plicht.reactie, c.plicht.reactie_op, c.getekend, c.te_tekenen, c.id, c.regio, versie_voor);
    return geraakt == 1;
}

std::string vrij_nummer(storage::Sessie& s, std::string_view regiocode, base::Moment nu) {
    const std::string begin = std::string(regiocode) + "-" + base::iso(base::dag_van(nu)).substr(0, 4) + "-";
    for (;;) {
        std::string nummer = begin + base::crypto::willekeurige_code(5);
        if (!s.een("SELECT 1 FROM casus_casus WHERE nummer = ?1", nummer)) return nummer;
    }
}

}  // namespace casus::store
