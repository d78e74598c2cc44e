// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/ouders.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/tekst.hpp"
#include "domein/casus/casus.hpp"

namespace casus::ouders {
namespace {

struct Woorden {
    std::string_view naam, label;
};
constexpr std::array<std::string_view, 4> kWie{"jeugdige", "ouder", "voogd", "vertegenwoordiger"};
constexpr Woorden kVia[] = {{"gezagsregister", "Gezien in het gezagsregister"},
                            {"beschikking", "Beschikking van de rechter gezien"},
                            {"document", "Document gezien"},
                            {"verwijzer", "Alleen gehoord van de verwijzer"}};

base::crypto::Plek plek(std::int64_t id, std::string_view kolom) { return {"casus_gezinsrelatie", kolom, id}; }

void voeg_in(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, const Gezinsrelatie& r, base::Moment nu) {
    const auto id = om.ids.nieuw();
    s.doe("INSERT INTO casus_gezinsrelatie (id, regio_id, casus_id, persoon_id, wie, rol, naam, gezag, contactverbod,"
          " identiteit_via, gezag_via, vanaf, door_id, op) VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14)",
          id, c.regio, c.id, r.persoon == 0 ? id : r.persoon, naam_van(r.wie), r.rol,
          om.sleutels.versleutel(c.regio.getal, plek(id, "naam"), r.naam), r.gezag, r.contactverbod, r.identiteit_via,
          r.gezag_via, r.vanaf, k.account.getal, nu);
}

/// False when somebody else ended it first.
bool eindig(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, std::int64_t id, base::Datum tot,
            const std::string& reden, base::Moment nu) {
    return s.doe("UPDATE casus_gezinsrelatie SET tot = ?1, reden = ?2, geeindigd_door_id = ?3, geeindigd_op = ?4"
                 " WHERE id = ?5 AND casus_id = ?6 AND regio_id = ?7 AND tot IS NULL",
                 tot, om.sleutels.versleutel(c.regio.getal, plek(id, "reden"), reden), k.account.getal, nu, id, c.id,
                 c.regio) == 1;
}

Gezinsrelatie uit(const Omgeving& om, const Casus& c, const storage::Rij& r) {
    Gezinsrelatie g{.id = r.getal(0), .persoon = r.getal(1), .rol = r.tekst(3)};
    g.wie = static_cast<Wie>(std::find(kWie.begin(), kWie.end(), r.tekst(2)) - kWie.begin());
    g.naam = om.sleutels.ontsleutel(c.regio.getal, plek(g.id, "naam"), r.bytes(4)).value();
    g.gezag = r.ja(5);
    g.contactverbod = r.ja(6);
    g.identiteit_via = r.tekst(7);
    g.gezag_via = r.tekst(8);
    g.vanaf = r.datum(9);
    g.tot = r.datum_of_leeg(10);
    if (const auto reden = r.bytes_of_leeg(11))
        g.reden = om.sleutels.ontsleutel(c.regio.getal, plek(g.id, "reden"), *reden).value();
    return g;
}

base::Fout kan_niet(std::string sleutel, std::string veld, std::string tekst) {
    return {base::Soort::ongeldig, "casus." + std::move(sleutel), std::move(veld), std::move(tekst)};
}

base::Result<> mag_wijzigen(storage::Sessie& s, const Kijker& k, const Casus& c, base::Moment nu) {
    const auto i = inzage(s, k, c, nu);
    if (!i || !i->mag(Groep::identiteit) || !i->rollen.overlapt({Rol::inbrenger, Rol::procesondersteuner}))
        return niet_gevonden();
    if (is_definitief(c.status)) return kan_niet_meer(c);
    return base::goed();
}

/// What holds on a day was known on that day: a decision of the judge is written down when it holds, not before.
base::Result<> goede_dag(base::Datum dag, std::optional<base::Datum> niet_voor, std::string veld, base::Moment nu) {
    if (dag > base::dag_van(nu)) return kan_niet("ouders_toekomst", std::move(veld), "Deze dag ligt in de toekomst");
    if (niet_voor && dag < *niet_voor)
        return kan_niet("ouders_te_vroeg", std::move(veld),
                        "Dit begon op " + base::voluit(*niet_voor) + ". Kies die dag of een latere");
    return base::goed();
}

/// The row as it stands now; somebody else may have ended it meanwhile.
base::Result<Gezinsrelatie> lopende(storage::Sessie& s, const Omgeving& om, const Casus& c, std::int64_t id) {
    for (auto& r : alle(s, om, c))
        if (r.id == id) {
            if (r.tot) return botsing();
            return std::move(r);
        }
    return niet_gevonden();
}

std::set<std::int64_t> met_gezag(storage::Sessie& s, const Omgeving& om, const Casus& c, base::Datum dag) {
    std::set<std::int64_t> personen;
    for (const auto& r : alle(s, om, c))
        if (r.gezag && r.geldt_op(dag)) personen.insert(r.persoon);
    return personen;
}

/// Does it, writes the timeline without a name, and tells when other people have gezag than before.
template <class Doe>
base::Result<> verander(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, base::Moment nu, Doe doe) {
    const auto voor = met_gezag(s, om, c, base::dag_van(nu));
    if (!doe()) return botsing();
    const bool ander_gezag = met_gezag(s, om, c, base::dag_van(nu)) != voor;
    schrijf_tijdlijn(s, om, k, c, ander_gezag ? "gezag_gewijzigd" : "ouders_gewijzigd", {}, nu);
    if (ander_gezag) om.bus.meld(GezagGewijzigd{s, om, k, c, nu});
    return base::goed();
}

/// Another than a parent who has gezag is a voogd, whatever else the family calls that person.
std::optional<Wie> wie_is(const Persoon& p) {
    for (const char* ouder : {"moeder", "vader", "stiefmoeder", "stiefvader"})
        if (p.rol == ouder) return Wie::ouder;
    if (p.rol == "voogd" || p.gezag) return Wie::voogd;
    return {};
}

/// A contactverbod has two sides: who it was written with, and whoever is named in it.
bool heeft_contactverbod(const std::vector<Persoon>& alle, const Persoon& p) {
    return !p.contactverbod.empty() || std::any_of(alle.begin(), alle.end(), [&](const Persoon& ander) {
        return base::tekst::vouw(ander.contactverbod).find(base::tekst::vouw(p.rol)) != std::string::npos;
    });
}

}  // namespace

std::string volledige_naam(const Persoon& p) {
    std::vector<std::string> delen;
    for (const std::string& deel : {p.roepnaam.empty() ? p.voornamen : p.roepnaam, p.voorvoegsel, p.achternaam})
        if (!deel.empty()) delen.push_back(deel);
    return base::tekst::voeg_samen(delen, " ");
}

std::string_view naam_van(Wie w) { return kWie.at(static_cast<std::size_t>(w)); }

std::string_view via_label(std::string_view code) {
    for (const Woorden& w : kVia)
        if (w.naam == code) return w.label;
    return code;
}

std::vector<Gezinsrelatie> alle(storage::Sessie& s, const Omgeving& om, const Casus& c) {
    std::vector<Gezinsrelatie> lijst;
    for (const auto& r : s.vraag("SELECT id, persoon_id, wie, rol, naam, gezag, contactverbod, identiteit_via, gezag_via, vanaf,"
                                 " tot, reden FROM casus_gezinsrelatie WHERE casus_id = ?1 AND regio_id = ?2 ORDER BY id",
                                 c.id, c.regio))
        lijst.push_back(uit(om, c, r));
    return lijst;
}

Gezag gezag_op(storage::Sessie& s, const Casus& c, base::Datum dag) {
    Gezag uit;
    for (const auto& r :
         s.vraag("SELECT wie, count(*) FROM casus_gezinsrelatie WHERE casus_id = ?1 AND regio_id = ?2 AND gezag = 1"
                 " AND vanaf <= ?3 AND (tot IS NULL OR tot > ?3) GROUP BY wie",
                 c.id, c.regio, dag)) {
        if (r.tekst(0) == naam_van(Wie::voogd)) uit.voogd = true;
        else uit.ouders = r.klein(1);
    }
    return uit;
}

void begin(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, const Identiteit& i, base::Moment nu) {
    Gezinsrelatie r{.wie = Wie::jeugdige,
                    .rol = "jeugdige",
                    .naam = i.volledige_naam(),
                    .identiteit_via = "verwijzer",
                    .vanaf = base::dag_van(c.ingediend_op)};
    voeg_in(s, om, k, c, r, nu);
    for (const Persoon& p : i.personen) {
        const auto wie = wie_is(p);
        if (!wie) continue;
        r.wie = *wie;
        r.rol = p.rol;
        r.naam = volledige_naam(p);
        r.gezag = p.gezag;
        r.gezag_via = "verwijzer";
        r.contactverbod = heeft_contactverbod(i.personen, p);
        voeg_in(s, om, k, c, r, nu);
    }
}

std::vector<CasusId> zonder_rijen(storage::Sessie& s, toegang::RegioId regio) {
    std::vector<CasusId> uit;
    for (const auto& r : s.vraag("SELECT id FROM casus_casus c WHERE regio_id = ?1"
                                 " AND NOT EXISTS (SELECT 1 FROM casus_gezinsrelatie g WHERE g.casus_id = c.id) ORDER BY id",
                                 regio))
        uit.push_back(r.id<CasusId>(0));
    return uit;
}

base::Result<> voeg_toe(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, Gezinsrelatie r,
                        base::Moment nu) {
    if (auto mag = mag_wijzigen(s, k, c, nu); !mag) return mag;
    if (auto goed = goede_dag(r.vanaf, {}, "vanaf", nu); !goed) return goed;
    const auto nu_al = alle(s, om, c);
    if (r.wie == Wie::jeugdige &&
        std::any_of(nu_al.begin(), nu_al.end(), [](const Gezinsrelatie& er) { return er.wie == Wie::jeugdige && !er.tot; }))
        return kan_niet("ouders_jeugdige", "wie", "De jeugdige staat er al");
    r.persoon = 0;
    r.gezag = r.gezag && kan_gezag_hebben(r.wie);
    return verander(s, om, k, c, nu, [&] {
        voeg_in(s, om, k, c, r, nu);
        return true;
    });
}

base::Result<> wijzig(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, std::int64_t id,
                      const Wijziging& w, base::Moment nu) {
    if (auto mag = mag_wijzigen(s, k, c, nu); !mag) return mag;
    const auto oud = lopende(s, om, c, id);
    if (!oud) return oud.fouten();
    if (auto goed = goede_dag(w.vanaf, oud->vanaf, "vanaf", nu); !goed) return goed;
    Gezinsrelatie nieuw = *oud;
    nieuw.gezag = w.gezag && kan_gezag_hebben(oud->wie);
    nieuw.contactverbod = w.contactverbod;
    nieuw.identiteit_via = w.identiteit_via;
    nieuw.gezag_via = w.gezag_via;
    nieuw.vanaf = w.vanaf;
    return verander(s, om, k, c, nu, [&] {
        if (!eindig(s, om, k, c, id, w.vanaf, w.reden, nu)) return false;
        voeg_in(s, om, k, c, nieuw, nu);
        return true;
    });
}

base::Result<> beeindig(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, std::int64_t id, base::Datum tot,
                        const std::string& reden, base::Moment nu) {
    if (auto mag = mag_wijzigen(s, k, c, nu); !mag) return mag;
    const auto oud = lopende(s, om, c, id);
    if (!oud) return oud.fouten();
    if (auto goed = goede_dag(tot, oud->vanaf, "tot", nu); !goed) return goed;
    return verander(s, om, k, c, nu, [&] { return eindig(s, om, k, c, id, tot, reden, nu); });
}

}  // namespace casus::ouders
