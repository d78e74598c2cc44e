// SPDX-License-Identifier: EUPL-1.2
#include "domein/advies/store.hpp"

#include <array>
#include <stdexcept>

namespace advies {
namespace {

struct SoortNaam {
    std::string_view naam, label;
};
constexpr std::array<SoortNaam, 7> kPuntsoorten{{{"inhoudelijk", "Inhoudelijk advies"},
                                                 {"plaatsing", "Plaatsing"},
                                                 {"overbrugging", "Overbruggingszorg"},
                                                 {"maatwerk", "Meerwerk of maatwerk"},
                                                 {"procesregie", "Procesregie"},
                                                 {"doorbraak", "Doorbraakaanpak"},
                                                 {"anders", "Anders"}}};

storage::Bytes versleutel(const Omgeving& om, const Casus& c, std::string_view kolom, store::PuntId rij, std::string_view klaar) {
    return om.sleutels.versleutel(c.regio.getal, {"advies_punt", kolom, rij.getal}, klaar);
}

/// A cell that does not open was changed outside the program: that is broken infrastructure, not a rule.
std::string ontsleutel(const Omgeving& om, const Casus& c, std::string_view kolom, store::PuntId rij, const storage::Bytes& cel) {
    auto klaar = om.sleutels.ontsleutel(c.regio.getal, {"advies_punt", kolom, rij.getal}, cel);
    if (!klaar) throw std::runtime_error("adviespunt is niet te ontsleutelen");
    return *klaar;
}

std::string als_json(const Punt& p) {
    base::Json j;
    j.zet("tekst", p.tekst).zet("reden", p.niet_uitvoerbaar_reden).zet("wie", p.wie);
    return j.schrijf();
}

store::Bewaard bewaard_uit(const storage::Rij& r) {
    return {r.id<AdviesId>(0), r.tekst(1) == store::naam_van(Bron::tafel) ? Bron::tafel : Bron::vooroverleg, r.getal(2),
            r.tekst(3), r.moment_of_leeg(4)};
}

}  // namespace

std::string_view label_van(Puntsoort s) { return kPuntsoorten.at(static_cast<std::size_t>(s)).label; }

namespace store {

std::string_view naam_van(Bron b) { return b == Bron::tafel ? "tafel" : "vooroverleg"; }
std::string_view naam_van(Puntsoort s) { return kPuntsoorten.at(static_cast<std::size_t>(s)).naam; }
Puntsoort puntsoort_van(std::string_view naam) {
    for (std::size_t i = 0; i < kPuntsoorten.size(); ++i)
        if (kPuntsoorten[i].naam == naam) return static_cast<Puntsoort>(i);
    return Puntsoort::anders;
}

std::optional<Bewaard> van_bron(storage::Sessie& s, const Casus& c, Bron bron, std::int64_t bron_id) {
    const auto r = s.een("SELECT id, bron, bron_id, stuksoort, definitief_op FROM advies_advies"
                         " WHERE casus_id = ?1 AND regio_id = ?2 AND bron = ?3 AND bron_id = ?4",
                         c.id, c.regio, naam_van(bron), bron_id);
    if (!r) return {};
    return bewaard_uit(*r);
}

std::vector<Bewaard> definitieve(storage::Sessie& s, const Casus& c) {
    std::vector<Bewaard> uit;
    for (const auto& r :
         s.vraag("SELECT id, bron, bron_id, stuksoort, definitief_op FROM advies_advies"
                 " WHERE casus_id = ?1 AND regio_id = ?2 AND definitief_op IS NOT NULL ORDER BY definitief_op, id",
                 c.id, c.regio))
        uit.push_back(bewaard_uit(r));
    return uit;
}

AdviesId maak(storage::Sessie& s, const Omgeving& om, const Casus& c, Bron bron, std::int64_t bron_id) {
    const auto id = om.ids.maak<AdviesId>();
    s.doe("INSERT INTO advies_advies (id, regio_id, casus_id, bron, bron_id) VALUES (?1,?2,?3,?4,?5)", id, c.regio, c.id,
          naam_van(bron), bron_id);
    return id;
}

void maak_definitief(storage::Sessie& s, AdviesId id, std::string_view stuksoort, base::Moment nu) {
    s.doe("UPDATE advies_advies SET stuksoort = ?1, definitief_op = ?2 WHERE id = ?3", stuksoort, nu, id);
}

std::vector<Puntregel> punten(storage::Sessie& s, const Omgeving& om, const Casus& c, AdviesId advies) {
    std::vector<Puntregel> uit;
    for (const auto& r : s.vraag("SELECT id, soort, tekst, uitvoerbaar, wanneer, stand, antwoord FROM advies_punt"
                                 " WHERE advies_id = ?1 AND regio_id = ?2 ORDER BY nummer",
                                 advies, c.regio)) {
        Puntregel regel;
        regel.id = r.id<PuntId>(0);
        const auto j = base::Json::lees(ontsleutel(om, c, "tekst", regel.id, r.bytes(2))).waarde();
        regel.punt = {puntsoort_van(r.tekst(1)), j["tekst"].tekst(), r.ja(3),
                      j["reden"].tekst(),        j["wie"].tekst(),   r.datum_of_leeg(4)};
        regel.stand = r.tekst(5);
        if (!r.leeg(6)) regel.antwoord = ontsleutel(om, c, "antwoord", regel.id, r.bytes(6));
        uit.push_back(std::move(regel));
    }
    return uit;
}

void vervang_punten(storage::Sessie& s, const Omgeving& om, const Casus& c, AdviesId advies, const std::vector<Punt>& punten) {
    s.doe("DELETE FROM advies_punt WHERE advies_id = ?1 AND regio_id = ?2", advies, c.regio);
    int nummer = 0;
    for (const Punt& p : punten) {
        const auto id = om.ids.maak<PuntId>();
        s.doe("INSERT INTO advies_punt (id, regio_id, advies_id, nummer, soort, tekst, uitvoerbaar, wanneer)"
              " VALUES (?1,?2,?3,?4,?5,?6,?7,?8)",
              id, c.regio, advies, ++nummer, naam_van(p.soort), versleutel(om, c, "tekst", id, als_json(p)), p.uitvoerbaar,
              p.wanneer);
    }
}

void beantwoord(storage::Sessie& s, const Omgeving& om, const Casus& c, PuntId punt, std::string_view stand,
                std::string_view antwoord, base::Moment nu) {
    s.doe("UPDATE advies_punt SET stand = ?1, antwoord = ?2, beantwoord_op = ?3 WHERE id = ?4 AND regio_id = ?5", stand,
          versleutel(om, c, "antwoord", punt, antwoord), nu, punt, c.regio);
}

void sluit_af(storage::Sessie& s, const Omgeving& om, const Casus& c, std::string_view uitkomst, std::string_view reden,
              base::Moment nu) {
    s.doe("INSERT INTO advies_afsluiting (id, regio_id, casus_id, uitkomst, reden, op) VALUES (?1,?2,?3,?4,?5,?6)",
          om.ids.nieuw(), c.regio, c.id, uitkomst, reden, nu);
}

std::optional<Afsluiting> afsluiting(storage::Sessie& s, const Casus& c) {
    const auto r = s.een("SELECT uitkomst, reden, op FROM advies_afsluiting WHERE casus_id = ?1 AND regio_id = ?2"
                         " ORDER BY op DESC, id DESC LIMIT 1",
                         c.id, c.regio);
    if (!r) return {};
    return Afsluiting{r->tekst(0), r->tekst(1), r->moment(2)};
}

}  // namespace store
}  // namespace advies
