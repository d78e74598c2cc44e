// SPDX-License-Identifier: EUPL-1.2
#include <stdexcept>

#include "base/tekst.hpp"
#include "domein/vooroverleg/store.hpp"

namespace vooroverleg::store {
namespace {

#define PUNT_KOLOMMEN                                                                                                        \
    "id, vooroverleg_id, casus_id, nummer, hamerstuk_voorgesteld, gelicht, uitkomst, reactie, criteria, expertises, gasten," \
    " uitgesloten, doorverwezen_naar, getypt_door_id, besproken_op"

std::string lijst_als_json(const std::vector<std::string>& teksten) {
    base::Json::Lijst uit;
    for (const auto& t : teksten) uit.emplace_back(t);
    return base::Json(std::move(uit)).schrijf();
}
std::vector<std::string> lijst_uit_json(const std::string& tekst) {
    const base::Json json = base::Json::lees(tekst).waarde();
    std::vector<std::string> uit;
    for (const auto& j : json.lijst()) uit.push_back(j.tekst());
    return uit;
}

std::string criteria_als_tekst(const std::vector<int>& nummers) {
    std::vector<std::string> uit;
    for (const int n : nummers) uit.push_back(std::to_string(n));
    return base::tekst::voeg_samen(uit, " ");
}

Punt punt_uit(const storage::Rij& r) {
    Punt p;
    p.id = r.id<PuntId>(0);
    p.vooroverleg = r.id<VooroverlegId>(1);
    p.casus = r.id<CasusId>(2);
    p.nummer = r.klein(3);
    p.hamerstuk_voorgesteld = r.ja(4);
    p.gelicht = r.ja(5);
    p.uitkomst = r.tekst(6);
    p.reactie = r.tekst(7);
    if (!r.tekst(8).empty())
        for (const auto& n : base::tekst::splits(r.tekst(8), ' ')) p.criteria.push_back(std::stoi(n));
    p.agendering.expertises = lijst_uit_json(r.tekst(9));
    p.agendering.gasten = lijst_uit_json(r.tekst(10));
    const base::Json uitgesloten = base::Json::lees(r.tekst(11)).waarde();
    for (const auto& j : uitgesloten.lijst()) p.agendering.uitgesloten.push_back(toegang::OrganisatieId{j.getal()});
    p.doorverwezen_naar = r.tekst(12);
    p.getypt_door = r.id<toegang::AccountId>(13);
    p.besproken_op = r.moment_of_leeg(14);
    return p;
}
std::optional<Punt> een_of_geen(const std::optional<storage::Rij>& r) {
    if (!r) return {};
    return punt_uit(*r);
}
std::vector<Punt> alle_uit(const storage::Rijen& rijen) {
    std::vector<Punt> uit;
    for (const auto& r : rijen) uit.push_back(punt_uit(r));
    return uit;
}

std::optional<storage::Bytes> versleutel(const Omgeving& om, regio::RegioId regio, std::string_view kolom, PuntId id,
                                         const std::string& klaar) {
    if (klaar.empty()) return {};
    return om.sleutels.versleutel(regio.getal, {"vooroverleg_punt", kolom, id.getal}, klaar);
}
/// A cell that does not open was changed outside the program: that is broken infrastructure, not a rule.
std::string ontsleutel(const Omgeving& om, regio::RegioId regio, std::string_view kolom, PuntId id,
                       const std::optional<storage::Bytes>& cel) {
    if (!cel) return {};
    auto klaar = om.sleutels.ontsleutel(regio.getal, {"vooroverleg_punt", kolom, id.getal}, *cel);
    if (!klaar) throw std::runtime_error("tekst van een punt is niet te ontsleutelen");
    return *klaar;
}

}  // namespace

std::vector<Punt> punten(storage::Sessie& s, regio::RegioId regio, VooroverlegId id) {
    return alle_uit(s.vraag(
        "SELECT " PUNT_KOLOMMEN " FROM vooroverleg_punt WHERE vooroverleg_id = ?1 AND regio_id = ?2 ORDER BY nummer", id, regio));
}
std::optional<Punt> punt(storage::Sessie& s, regio::RegioId regio, VooroverlegId id, int nummer) {
    return een_of_geen(s.een("SELECT " PUNT_KOLOMMEN
                             " FROM vooroverleg_punt WHERE vooroverleg_id = ?1 AND nummer = ?2 AND regio_id = ?3",
                             id, nummer, regio));
}
std::optional<Punt> punt_met_id(storage::Sessie& s, regio::RegioId regio, PuntId id) {
    return een_of_geen(s.een("SELECT " PUNT_KOLOMMEN " FROM vooroverleg_punt WHERE id = ?1 AND regio_id = ?2", id, regio));
}
std::optional<Punt> open_punt(storage::Sessie& s, regio::RegioId regio, CasusId casus) {
    return een_of_geen(s.een("SELECT " PUNT_KOLOMMEN
                             " FROM vooroverleg_punt WHERE casus_id = ?1 AND regio_id = ?2 AND uitkomst = ''"
                             " ORDER BY id DESC LIMIT 1",
                             casus, regio));
}
std::vector<Punt> punten_van(storage::Sessie& s, regio::RegioId regio, CasusId casus) {
    return alle_uit(s.vraag(
        "SELECT " PUNT_KOLOMMEN " FROM vooroverleg_punt WHERE casus_id = ?1 AND regio_id = ?2 ORDER BY id DESC", casus, regio));
}

void zet_op_lijst(storage::Sessie& s, base::Ids& ids, regio::RegioId regio, VooroverlegId vooroverleg, CasusId casus) {
    s.doe("INSERT INTO vooroverleg_punt (id, regio_id, vooroverleg_id, casus_id, nummer)"
          " SELECT ?1, ?2, ?3, ?4, coalesce(max(nummer), 0) + 1 FROM vooroverleg_punt WHERE vooroverleg_id = ?3"
          " ON CONFLICT (vooroverleg_id, casus_id) DO UPDATE SET uitkomst = '', besproken_op = NULL",
          ids.nieuw(), regio, vooroverleg, casus);
}

void bewaar(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, const Punt& p, const Getypt& g) {
    base::Json::Lijst uitgesloten;
    for (const auto o : p.agendering.uitgesloten) uitgesloten.emplace_back(o.getal);
    s.doe(
        "UPDATE vooroverleg_punt SET uitkomst = ?1, reactie = ?2, criteria = ?3, expertises = ?4, gasten = ?5, uitgesloten = ?6,"
        " doorverwezen_naar = ?7, notities = ?8, reactie_tekst = ?9, motivering = ?10, getypt_door_id = ?11, besproken_op = ?12"
        " WHERE id = ?13 AND regio_id = ?14",
        p.uitkomst, p.reactie, criteria_als_tekst(p.criteria), lijst_als_json(p.agendering.expertises),
        lijst_als_json(p.agendering.gasten), base::Json(std::move(uitgesloten)).schrijf(), p.doorverwezen_naar,
        versleutel(om, regio, "notities", p.id, g.notities), versleutel(om, regio, "reactie_tekst", p.id, g.reactie_tekst),
        versleutel(om, regio, "motivering", p.id, g.motivering), p.getypt_door, p.besproken_op, p.id, regio);
}

void sluit_punt(storage::Sessie& s, PuntId id, std::string_view uitkomst, std::optional<base::Moment> besproken_op) {
    s.doe("UPDATE vooroverleg_punt SET uitkomst = ?1, besproken_op = ?2 WHERE id = ?3", uitkomst, besproken_op, id);
}

void zet_hamerstuk(storage::Sessie& s, PuntId id, bool voorgesteld, bool gelicht) {
    s.doe("UPDATE vooroverleg_punt SET hamerstuk_voorgesteld = ?1, gelicht = ?2 WHERE id = ?3", voorgesteld, gelicht, id);
}

Getypt getypt(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, PuntId id) {
    const auto r =
        s.een("SELECT notities, reactie_tekst, motivering FROM vooroverleg_punt WHERE id = ?1 AND regio_id = ?2", id, regio);
    if (!r) return {};
    return {ontsleutel(om, regio, "notities", id, r->bytes_of_leeg(0)),
            ontsleutel(om, regio, "reactie_tekst", id, r->bytes_of_leeg(1)),
            ontsleutel(om, regio, "motivering", id, r->bytes_of_leeg(2))};
}

}  // namespace vooroverleg::store
