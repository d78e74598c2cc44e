// SPDX-License-Identifier: EUPL-1.2
#include "app/vul/mallezer.hpp"

#include <stdexcept>

#include "base/tekst.hpp"
#include "domein/anonimisering/anonimisering.hpp"

namespace app::vul {
namespace {

constexpr Tabel kTabellen[] = {
    {"casus_casus", "id"},
    {"casus_relatie"},
    {"casus_uitgesloten"},
    {"casus_tijdlijn"},
    {"casus_identiteit"},
    {"casus_gezinsrelatie"},
    {"aanmelding_aanmelding"},
    {"aanmelding_toestemming"},
    {"aanmelding_aanvulling"},
    {"anonimisering_stuk"},
    {"anonimisering_getekend", "stuk_id", "anonimisering_stuk"},
    {"anonimisering_woord"},
    {"vooroverleg_punt"},
    {"advies_advies"},
    {"advies_punt", "advies_id", "advies_advies"},
    {"advies_afsluiting"},
    {"tafel_agendapunt"},
    {"tafel_deelnemer", "agendapunt_id", "tafel_agendapunt"},
    {"tafel_gast", "agendapunt_id", "tafel_agendapunt"},
};

/// What people did of their own accord after handing in; a deadline or a meeting comes later.
constexpr std::chrono::hours kEersteUren{12};

/// Numbers that are a moment: between 2010 and 2060. Counts lie far below, ids (milliseconds and chance) far above.
bool is_moment(std::int64_t getal) {
    static const std::int64_t van = base::als_getal(base::om(base::datum(2010, 1, 1), 0, 0)),
                              tot = base::als_getal(base::om(base::datum(2060, 1, 1), 0, 0));
    return getal > van && getal < tot;
}

}  // namespace

std::span<const Tabel> tabellen() { return kTabellen; }

Mallezer::Mallezer(storage::Sessie& s, const toegang::Omgeving& om, const demo::Mensen& mensen)
    : s_(s), om_(om), mensen_(mensen) {
    std::size_t nummer = 0;
    for (const auto& [email, id] : mensen.account) account_[id.getal] = nummer++;
    for (const auto& r : s.vraag("SELECT id, datum FROM vooroverleg_vooroverleg")) vooroverleg_[r.getal(0)] = r.datum(1);
    for (const auto& r : s.vraag("SELECT id, datum FROM tafel_overleg")) overleg_[r.getal(0)] = r.datum(1);
}

Mal Mallezer::lees(casus::CasusId id) {
    const auto c = casus::lees(s_, mensen_.regio, id).value();
    const auto inbrenger = toegang::account(s_, c.inbrenger).value();
    inbrenger_ = c.inbrenger;
    woorden_ = malwoorden();
    woorden_[Gat::nummer] = c.nummer;
    woorden_[Gat::bsn] = bsn_van(c);
    woorden_[Gat::verwijzer_naam] = inbrenger.naam;
    woorden_[Gat::verwijzer_email] = inbrenger.email;
    const auto rijen = rijen_van(id);
    verzamel_ids(rijen);
    Mal mal{.status = c.status,
            .met_bsn = !c.bsn_ontbreekt,
            .soort_verwijzer = inbrenger.soort_verwijzer,
            .ingediend_op = c.ingediend_op,
            .vooroverleg_op = c.vooroverleg_op.value(),
            .aantal_ids = eigen_.size(),
            .casus_id = eigen_.at(id.getal)};
    for (const auto& g : rijen) mal.rijen.push_back(maak_rij(mal, g));
    lees_log(mal, c);
    lees_zoektekst(mal, c);
    return mal;
}

std::string Mallezer::bsn_van(const casus::Casus& c) const {
    const auto r = s_.een("SELECT bsn FROM casus_identiteit WHERE casus_id = ?1 AND regio_id = ?2", c.id, c.regio);
    if (!r || r->leeg(0)) return {};
    return om_.sleutels.ontsleutel(c.regio.getal, {"casus_identiteit", "bsn", c.id.getal}, r->bytes(0)).value();
}

std::vector<Mallezer::Gelezen> Mallezer::rijen_van(casus::CasusId casus) {
    std::vector<Gelezen> uit;
    for (const Tabel& t : kTabellen) {
        std::vector<std::string> kolommen;
        std::size_t sleutel = 0;
        for (const auto& k : s_.vraag("SELECT name, pk FROM pragma_table_info(?1) ORDER BY cid", t.naam)) {
            if (k.getal(1) == 1) sleutel = kolommen.size();
            kolommen.push_back(k.tekst(0));
        }
        std::string waar(t.ouderkolom);
        if (t.oudertabel == "casus_casus") waar += " = ?1";
        else waar += " IN (SELECT id FROM " + std::string(t.oudertabel) + " WHERE casus_id = ?1)";
        const std::string sql = "SELECT " + base::tekst::voeg_samen(kolommen, ", ") + " FROM " + std::string(t.naam);
        for (auto& r : s_.vraag(sql + " WHERE " + waar + " ORDER BY 1", casus))
            uit.push_back({&t, kolommen, sleutel, std::move(r)});
    }
    return uit;
}

/// The ids that a copy needs of its own, in the order in which they were made: what sorts by id keeps its order.
void Mallezer::verzamel_ids(const std::vector<Gelezen>& rijen) {
    eigen_.clear();
    for (const auto& g : rijen)
        if (g.kolommen[g.sleutel] == "id") eigen_[g.rij.getal(g.sleutel)] = 0;
    std::size_t nummer = 0;
    for (auto& [id, plek] : eigen_) plek = nummer++;
}

Malrij Mallezer::maak_rij(Mal& mal, const Gelezen& g) const {
    Malrij uit{std::string(g.tabel->naam), {}, {}, g.sleutel};
    std::string plaatsen;
    for (std::size_t k = 0; k < g.kolommen.size(); ++k) {
        uit.cellen.push_back(maak_cel(mal, g, k));
        plaatsen += (k == 0 ? "?" : ",?") + std::to_string(k + 1);
    }
    uit.sql = "INSERT INTO " + uit.tabel + " (" + base::tekst::voeg_samen(g.kolommen, ", ") + ") VALUES (" + plaatsen + ")";
    return uit;
}

Cel Mallezer::maak_cel(Mal& mal, const Gelezen& g, std::size_t kolom) const {
    using enum Cel::Soort;
    const std::string& naam = g.kolommen[kolom];
    if (g.tabel->naam == "vooroverleg_punt" && naam == "nummer") return {.soort = puntnummer};
    if (g.tabel->naam == "tafel_agendapunt" && naam == "nummer") return {.soort = agendanummer};
    if (g.tabel->naam == "tafel_agendapunt" && naam == "begint_op") return {.soort = agendabegin};
    if (naam == "behandelaar_id") return {.soort = behandelaar};
    if (g.rij.leeg(kolom)) return {};
    if (naam == "bsn_index") return {.soort = bsn_index};
    const auto& waarde = g.rij.waarde(kolom);
    if (const auto* getal = std::get_if<std::int64_t>(&waarde)) return maak_getal(mal, *getal);
    if (const auto* tekst = std::get_if<std::string>(&waarde)) return maak_tekst(*tekst);
    const base::crypto::Plek plek{g.tabel->naam, naam, g.rij.getal(g.sleutel)};
    const auto klaar = om_.sleutels.ontsleutel(mensen_.regio.getal, plek, g.rij.bytes(kolom));
    if (!klaar) throw std::logic_error("vul: kolom " + std::string(g.tabel->naam) + "." + naam + " is geen gewone cijfertekst");
    return {.soort = cijfertekst, .vorm = std::make_shared<Vorm>(*klaar, woorden_), .kolom = naam};
}

Cel Mallezer::maak_getal(Mal& mal, std::int64_t getal) const {
    using enum Cel::Soort;
    if (const auto e = eigen_.find(getal); e != eigen_.end()) return {.soort = eigen_id, .nummer = e->second};
    if (getal == mensen_.regio.getal) return {.soort = regio};
    if (getal == inbrenger_.getal) return {.soort = inbrenger};
    if (const auto a = account_.find(getal); a != account_.end()) return {.soort = account, .nummer = a->second};
    if (const auto v = vooroverleg_.find(getal); v != vooroverleg_.end()) {
        mal.vooroverleggen.push_back(v->second);
        return {.soort = vooroverleg, .datum = v->second};
    }
    if (const auto o = overleg_.find(getal); o != overleg_.end()) {
        mal.overleggen.push_back(o->second);
        return {.soort = overleg, .datum = o->second};
    }
    if (!is_moment(getal)) return {.vast = getal};
    const auto op = base::moment_uit(getal);
    const auto dag = base::dag_van(op);
    return {.soort = moment, .datum = dag, .rest = op - base::om(dag, 12, 0), .los = op < mal.ingediend_op + kEersteUren};
}

Cel Mallezer::maak_tekst(std::string_view tekst) const {
    return {.soort = Cel::Soort::tekst, .vorm = std::make_shared<Vorm>(tekst, woorden_)};
}

void Mallezer::lees_log(Mal& mal, const casus::Casus& c) {
    constexpr int kAlles = 1000;
    auto regels = audit::zoek(s_, {.regio = c.regio.getal, .casus = c.id.getal, .hoeveel = kAlles});
    for (auto r = regels.rbegin(); r != regels.rend(); ++r)
        mal.log.push_back({r->gebeurtenis, maak_getal(mal, r->gebeurtenis.account), maak_getal(mal, r->gebeurtenis.object_id),
                           maak_getal(mal, base::als_getal(r->gebeurtenis.op))});
}

/// As the signature wrote it: title and masked texts.
void Mallezer::lees_zoektekst(Mal& mal, const casus::Casus& c) {
    const auto g = anonimisering::getekend(s_, om_, c, anonimisering::Stuksoort::dossier, 0);
    if (!g) return;
    std::vector<std::string> alles;
    for (const auto& t : g->teksten) alles.push_back(t.tekst);
    mal.titel.emplace(g->titel, woorden_);
    mal.zoektekst.emplace(base::tekst::voeg_samen(alles, "\n"), woorden_);
}

}  // namespace app::vul
