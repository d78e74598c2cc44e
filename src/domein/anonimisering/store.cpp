// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <stdexcept>

#include "base/tekst.hpp"
#include "domein/anonimisering/stuk_json.hpp"

namespace anonimisering {
namespace {

constexpr std::array<std::string_view, 5> kSoorten{"dossier", "uitkomst", "notulen", "afspraak", "bijlage"};
constexpr std::size_t kRefTekens = 12;
constexpr std::array<std::string_view, 3> kStatussen{"wacht", "getekend", "vervallen"};

template <class Enum, std::size_t N>
Enum uit_naam(const std::array<std::string_view, N>& namen, std::string_view naam) {
    for (std::size_t i = 0; i < N; ++i)
        if (namen[i] == naam) return static_cast<Enum>(i);
    throw std::logic_error("onbekend woord in anonimisering_stuk");
}

base::crypto::Plek plek(StukId id, std::string_view kolom) { return {"anonimisering_stuk", kolom, id.getal}; }

base::Json ontsleutel(const Omgeving& om, const Casus& c, const base::crypto::Plek& p, const storage::Bytes& cel) {
    const auto tekst = om.sleutels.ontsleutel(c.regio.getal, p, cel);
    return base::Json::lees(tekst.value()).waarde();
}

#define STUK_KOLOMMEN "id, casus_id, soort, bron, versie, status, bewerking, voorgelegd_op, inhoud, merken"

Stuk stuk_uit(const storage::Rij& r, const Omgeving& om, const Casus& c) {
    Stuk uit;
    uit.id = r.id<StukId>(0);
    uit.casus = r.id<CasusId>(1);
    uit.soort = soort_uit(r.tekst(2));
    uit.bron = r.getal(3);
    uit.versie = r.klein(4);
    uit.status = uit_naam<Stukstatus>(kStatussen, r.tekst(5));
    uit.bewerking = r.klein(6);
    uit.voorgelegd_op = r.moment(7);
    vul_uit_json(uit, ontsleutel(om, c, plek(uit.id, "inhoud"), r.bytes(8)),
                 ontsleutel(om, c, plek(uit.id, "merken"), r.bytes(9)));
    return uit;
}

storage::Bytes versleuteld(const Omgeving& om, const Casus& c, StukId id, const Getekend& g) {
    return om.sleutels.versleutel(c.regio.getal, {"anonimisering_getekend", "inhoud", id.getal}, getekend_als_json(g).schrijf());
}

}  // namespace

Stuksoort soort_uit(std::string_view naam) { return uit_naam<Stuksoort>(kSoorten, naam); }
std::string_view naam_van(Stuksoort s) { return kSoorten.at(static_cast<std::size_t>(s)); }

std::optional<StukId> nieuwste(storage::Sessie& s, const Casus& c, Stuksoort soort, std::int64_t bron) {
    const auto r = s.een("SELECT id FROM anonimisering_stuk WHERE casus_id = ?1 AND regio_id = ?2 AND soort = ?3 AND bron = ?4"
                         " ORDER BY versie DESC LIMIT 1",
                         c.id, c.regio, naam_van(soort), bron);
    if (!r) return {};
    return r->id<StukId>(0);
}

Stand stand(storage::Sessie& s, const Casus& c, Stuksoort soort, std::int64_t bron) {
    const auto r =
        s.een("SELECT status FROM anonimisering_stuk WHERE casus_id = ?1 AND regio_id = ?2 AND soort = ?3 AND bron = ?4"
              " AND status <> 'vervallen' ORDER BY versie DESC LIMIT 1",
              c.id, c.regio, naam_van(soort), bron);
    if (!r) return Stand::geen;
    return r->tekst(0) == "wacht" ? Stand::wacht : Stand::getekend;
}

std::optional<Getekend> getekend(storage::Sessie& s, const Omgeving& om, const Casus& c, Stuksoort soort, std::int64_t bron) {
    // The signature of before the casus was brought in again opens nothing any more; what belongs to the dossier does not stand alone.
    const bool met_dossier = soort == Stuksoort::dossier || soort == Stuksoort::bijlage;
    if (c.deling_gestopt || (met_dossier && c.getekend == 0)) return {};
    const auto r =
        s.een("SELECT k.id, k.versie, k.getekend_op, g.inhoud, g.meld_ref FROM anonimisering_stuk k JOIN anonimisering_getekend g"
              " ON g.stuk_id = k.id WHERE k.casus_id = ?1 AND k.regio_id = ?2 AND k.soort = ?3 AND k.bron = ?4"
              " AND k.status = 'getekend' ORDER BY k.versie DESC LIMIT 1",
              c.id, c.regio, naam_van(soort), bron);
    if (!r) return {};
    Getekend uit = getekend_uit_json(ontsleutel(om, c, {"anonimisering_getekend", "inhoud", r->getal(0)}, r->bytes(3)));
    uit.stuk = r->id<StukId>(0);
    uit.meld_ref = r->tekst(4);
    uit.versie = r->klein(1);
    uit.op = r->moment(2);
    uit.nieuwere_wacht = stand(s, c, soort, bron) == Stand::wacht;
    return uit;
}

void store::voeg_in(storage::Sessie& s, const Omgeving& om, const Casus& c, const Stuk& stuk) {
    const auto sleutel = [&](std::string_view kolom, const base::Json& json) {
        return om.sleutels.versleutel(c.regio.getal, plek(stuk.id, kolom), json.schrijf());
    };
    s.doe("INSERT INTO anonimisering_stuk (id, regio_id, casus_id, soort, bron, versie, status, inhoud, merken, voorgelegd_op)"
          " VALUES (?1,?2,?3,?4,?5,?6,'wacht',?7,?8,?9)",
          stuk.id, c.regio, c.id, naam_van(stuk.soort), stuk.bron, stuk.versie, sleutel("inhoud", inhoud_als_json(stuk)),
          sleutel("merken", merken_als_json(stuk)), stuk.voorgelegd_op);
}

std::optional<Stuk> store::lees(storage::Sessie& s, const Omgeving& om, const Casus& c, StukId id) {
    const auto r = s.een("SELECT " STUK_KOLOMMEN " FROM anonimisering_stuk WHERE id = ?1 AND casus_id = ?2 AND regio_id = ?3", id,
                         c.id, c.regio);
    if (!r) return {};
    return stuk_uit(*r, om, c);
}

std::optional<Stuk> store::nieuwste(storage::Sessie& s, const Omgeving& om, const Casus& c, Stuksoort soort, std::int64_t bron) {
    const auto id = anonimisering::nieuwste(s, c, soort, bron);
    if (!id) return {};
    return lees(s, om, c, *id);
}

void store::bewaar_merken(storage::Sessie& s, const Omgeving& om, const Casus& c, Stuk& stuk) {
    ++stuk.bewerking;
    s.doe("UPDATE anonimisering_stuk SET merken = ?1, bewerking = ?2 WHERE id = ?3 AND status = 'wacht'",
          om.sleutels.versleutel(c.regio.getal, plek(stuk.id, "merken"), merken_als_json(stuk).schrijf()), stuk.bewerking,
          stuk.id);
}

void store::zet_vervallen(storage::Sessie& s, StukId id) {
    s.doe("UPDATE anonimisering_stuk SET status = 'vervallen' WHERE id = ?1 AND status = 'wacht'", id);
}

void store::bewaar_getekend(storage::Sessie& s, const Omgeving& om, const Casus& c, const Stuk& stuk, toegang::AccountId door,
                            const Getekend& g) {
    s.doe("UPDATE anonimisering_stuk SET status = 'getekend', getekend_door = ?1, getekend_op = ?2 WHERE id = ?3", door, g.op,
          stuk.id);
    s.doe(
        "DELETE FROM anonimisering_getekend WHERE stuk_id IN (SELECT id FROM anonimisering_stuk WHERE casus_id = ?1 AND soort = ?2"
        " AND bron = ?3)",
        c.id, naam_van(stuk.soort), stuk.bron);
    s.doe("INSERT INTO anonimisering_getekend (stuk_id, regio_id, inhoud, meld_ref) VALUES (?1,?2,?3,?4)", stuk.id, c.regio,
          versleuteld(om, c, stuk.id, g), base::tekst::kleine_letters(base::crypto::willekeurige_code(kRefTekens)));
}

void store::bewaar_inhoud(storage::Sessie& s, const Omgeving& om, const Casus& c, Stuk& stuk) {
    ++stuk.bewerking;
    s.doe("UPDATE anonimisering_stuk SET inhoud = ?1, merken = ?2, bewerking = ?3 WHERE id = ?4",
          om.sleutels.versleutel(c.regio.getal, plek(stuk.id, "inhoud"), inhoud_als_json(stuk).schrijf()),
          om.sleutels.versleutel(c.regio.getal, plek(stuk.id, "merken"), merken_als_json(stuk).schrijf()), stuk.bewerking,
          stuk.id);
}

void store::vervang_getekend(storage::Sessie& s, const Omgeving& om, const Casus& c, Stuk& stuk, const Getekend& g) {
    s.doe("UPDATE anonimisering_getekend SET inhoud = ?1 WHERE stuk_id = ?2", versleuteld(om, c, stuk.id, g), stuk.id);
    bewaar_inhoud(s, om, c, stuk);
}

void store::vergeet_getekend(storage::Sessie& s, const Casus& c, const Stuk& stuk) {
    s.doe("DELETE FROM anonimisering_getekend WHERE regio_id = ?1 AND stuk_id = ?2", c.regio, stuk.id);
}

std::vector<StukId> store::te_zien(storage::Sessie& s, const Casus& c) {
    std::vector<StukId> uit;
    for (const auto& r : s.vraag("SELECT k.id FROM anonimisering_stuk k JOIN anonimisering_getekend g ON g.stuk_id = k.id"
                                 " WHERE k.casus_id = ?1 AND k.regio_id = ?2 ORDER BY k.id",
                                 c.id, c.regio))
        uit.push_back(r.id<StukId>(0));
    return uit;
}

std::optional<store::Plaats> store::met_meld_ref(storage::Sessie& s, toegang::RegioId regio, std::string_view ref) {
    const auto r = s.een("SELECT k.casus_id, k.id FROM anonimisering_getekend g JOIN anonimisering_stuk k ON k.id = g.stuk_id"
                         " WHERE g.regio_id = ?1 AND g.meld_ref = ?2",
                         regio, ref);
    if (!r) return {};
    return Plaats{r->id<CasusId>(0), r->id<StukId>(1)};
}

std::vector<std::int64_t> store::bronnen(storage::Sessie& s, const Casus& c, Stuksoort soort) {
    std::vector<std::int64_t> uit;
    for (const auto& r :
         s.vraag("SELECT DISTINCT bron FROM anonimisering_stuk WHERE casus_id = ?1 AND regio_id = ?2 AND soort = ?3", c.id,
                 c.regio, naam_van(soort)))
        uit.push_back(r.getal(0));
    return uit;
}

std::vector<StukId> store::wachtend(storage::Sessie& s, const Casus& c) {
    std::vector<StukId> uit;
    for (const auto& r :
         s.vraag("SELECT id FROM anonimisering_stuk WHERE casus_id = ?1 AND regio_id = ?2 AND status = 'wacht'", c.id, c.regio))
        uit.push_back(r.id<StukId>(0));
    return uit;
}

std::int64_t store::voeg_woord_in(storage::Sessie& s, const Omgeving& om, const Casus& c, const Woord& w) {
    const std::int64_t id = om.ids.nieuw();
    const base::Json json = base::Json::Object{{"woorden", w.woorden}, {"rol", w.rol}, {"alleenNaam", w.alleen_naam}};
    s.doe("INSERT INTO anonimisering_woord (id, regio_id, casus_id, inhoud) VALUES (?1,?2,?3,?4)", id, c.regio, c.id,
          om.sleutels.versleutel(c.regio.getal, {"anonimisering_woord", "inhoud", id}, json.schrijf()));
    return id;
}

void store::wis_woord(storage::Sessie& s, const Casus& c, std::int64_t id) {
    s.doe("DELETE FROM anonimisering_woord WHERE casus_id = ?1 AND regio_id = ?2 AND id = ?3", c.id, c.regio, id);
}

std::vector<Woord> store::woorden(storage::Sessie& s, const Omgeving& om, const Casus& c) {
    std::vector<Woord> uit;
    for (const auto& r :
         s.vraag("SELECT id, inhoud FROM anonimisering_woord WHERE casus_id = ?1 AND regio_id = ?2 ORDER BY id", c.id, c.regio)) {
        const auto json = ontsleutel(om, c, {"anonimisering_woord", "inhoud", r.getal(0)}, r.bytes(1));
        const base::Json& alleen_naam = json["alleenNaam"];  // not there in words of before the roles were kept
        uit.push_back({json["woorden"].tekst(), json["rol"].tekst(), alleen_naam.is_bool() && alleen_naam.bool_waarde()});
    }
    return uit;
}

std::vector<store::Wachtregel> store::wachtrij(storage::Sessie& s, toegang::RegioId regio, int hoeveel) {
    std::vector<Wachtregel> uit;
    for (const auto& r : s.vraag("SELECT id, casus_id, soort, voorgelegd_op FROM anonimisering_stuk WHERE regio_id = ?1"
                                 " AND status = 'wacht' ORDER BY id LIMIT ?2",
                                 regio, hoeveel))
        uit.push_back({r.id<StukId>(0), r.id<CasusId>(1), soort_uit(r.tekst(2)), r.moment(3)});
    return uit;
}

}  // namespace anonimisering
