// SPDX-License-Identifier: EUPL-1.2
#include "domein/verklaring/verklaring.hpp"

#include <cctype>

#include "base/crypto.hpp"
#include "base/tekst.hpp"

namespace verklaring {
namespace {

using toegang::Rol;

constexpr std::size_t kTekens = 10;  // 49 bits: nobody guesses a code that goes with a reference
constexpr toegang::Rollen kMogen{Rol::inbrenger, Rol::procesondersteuner};

#define VERKLARING_KOLOMMEN "id, ref, code, regio_id, casus_id, reactie, reactie_op, gemaakt_op"

Verklaring uit_rij(const storage::Rij& r) {
    return {r.getal(0), r.tekst(1), r.tekst(2), r.id<toegang::RegioId>(3), r.id<CasusId>(4), r.tekst(5), r.datum(6), r.moment(7)};
}

base::Fout kan_niet(std::string sleutel, std::string tekst) {
    return {base::Soort::ongeldig, "verklaring." + std::move(sleutel), "", std::move(tekst)};
}
base::Fout niet_gevonden() {
    return {base::Soort::niet_gevonden, "verklaring.niet_gevonden", "", "Deze verklaring bestaat niet of je mag hem niet zien."};
}

/// "K3F9A-7BXQM" as it stands on paper.
std::string zoals_bewaard(std::string_view getypt) {
    std::string uit = base::tekst::kleine_letters(getypt);
    std::erase_if(uit, [](unsigned char c) { return !std::isalnum(c); });
    return uit;
}

void laat_vervallen(storage::Sessie& s, CasusId casus, base::Moment nu) {
    s.doe("UPDATE verklaring_verklaring SET vervallen_op = ?1 WHERE casus_id = ?2 AND vervallen_op IS NULL", nu, casus);
}

void voeg_in(storage::Sessie& s, const Verklaring& v) {
    s.doe("INSERT INTO verklaring_verklaring (" VERKLARING_KOLOMMEN ") VALUES (?1,?2,?3,?4,?5,?6,?7,?8)", v.id, v.ref, v.code,
          v.regio, v.casus, v.reactie, v.reactie_op, v.gemaakt_op);
}

}  // namespace

/// 001 "Waarom moet een plaatsing in pleegzorg, gezinshuis of residentieel verblijf worden gemeld?"; eigen regel (domain.md section 5, "Duty to register"): the paper says what
/// the vooroverleg answered, never that a placement is forbidden.
base::Result<Verklaring> maak(storage::Sessie& s, const Omgeving& om, const Kijker& k, const casus::Gevonden& g,
                              base::Moment nu) {
    const Casus& c = g.casus;
    if (!g.inzage.rollen.overlapt(kMogen)) return casus::niet_gevonden();
    if (!c.plicht) return kan_niet("geen_plicht", "Deze aanmelding hoefde je niet te melden. Een verklaring is niet nodig.");
    if (c.plicht.reactie.empty() || !c.plicht.reactie_op)
        return kan_niet("geen_reactie", "Het vooroverleg gaf nog geen reactie. De verklaring kan daarna.");
    if (const auto al = geldige(s, c); al && al->reactie == c.plicht.reactie && al->reactie_op == *c.plicht.reactie_op)
        return *al;
    laat_vervallen(s, c.id, nu);
    const Verklaring v{om.ids.nieuw(),
                       base::tekst::kleine_letters(base::crypto::willekeurige_code(kTekens)),
                       base::tekst::kleine_letters(base::crypto::willekeurige_code(kTekens)),
                       c.regio,
                       c.id,
                       c.plicht.reactie,
                       *c.plicht.reactie_op,
                       nu};
    voeg_in(s, v);
    casus::schrijf_tijdlijn(s, om, k, c, "verklaring_gemaakt", {}, nu);
    return v;
}

std::optional<Verklaring> geldige(storage::Sessie& s, const Casus& c) {
    const auto r = s.een("SELECT " VERKLARING_KOLOMMEN " FROM verklaring_verklaring WHERE casus_id = ?1 AND regio_id = ?2"
                         " AND vervallen_op IS NULL",
                         c.id, c.regio);
    if (!r) return {};
    return uit_rij(*r);
}

base::Result<std::pair<Verklaring, casus::Gevonden>> vind(storage::Sessie& s, const Kijker& k, std::string_view ref,
                                                          base::Moment nu) {
    const auto r = s.een("SELECT " VERKLARING_KOLOMMEN " FROM verklaring_verklaring WHERE ref = ?1 AND regio_id = ?2"
                         " AND vervallen_op IS NULL",
                         ref, k.regio);
    if (!r) return niet_gevonden();
    const auto g = casus::vind(s, k, r->id<CasusId>(4), nu);
    if (!g || !g->inzage.rollen.overlapt(kMogen)) return niet_gevonden();
    return std::pair(uit_rij(*r), *g);
}

/// Both at once: who has only one of them learns nothing of it.
bool klopt(storage::Sessie& s, std::string_view ref, std::string_view code) {
    return s
        .een("SELECT 1 FROM verklaring_verklaring WHERE ref = ?1 AND code = ?2 AND vervallen_op IS NULL", zoals_bewaard(ref),
             zoals_bewaard(code))
        .has_value();
}

void luister(base::Bus& bus) {
    bus.luister<casus::Overgegaan>([](const casus::Overgegaan& e) {
        if (e.stap == casus::Stap::ongeldig_verklaren) laat_vervallen(e.sessie, e.na.id, e.op);
    });
    bus.luister<casus::Vernietigd>(
        [](const casus::Vernietigd& v) { v.sessie.doe("DELETE FROM verklaring_verklaring WHERE casus_id = ?1", v.casus.id); });
}

}  // namespace verklaring
