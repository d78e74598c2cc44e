// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstring>
#include <set>

#include "hulp/app/muurwereld.hpp"
#include "verhalen/rechten.hpp"
#include "verhalen/routetabel.hpp"

/// The walls: everybody opens every page and API answer about a casus in every state and finds there what the table of rights says, no
/// more and no less; who finds nothing gets the answer of a casus that does not exist.
namespace {

using Regel = toegang::Deur::Regel;
using web::Kanaal;
using web::Methode;
using Letters = std::set<char>;

/// One person with browser and token.
struct Bezoeker {
    Bezoeker(hulp::Muurwereld& w, const std::string& naam) : browser(w.als(naam)), token(w.token(naam)), rollen(w.rollen(naam)) {}
    web::Antwoord vraag(const Regel& r, const std::string& pad) {
        const bool leest = r.methode == Methode::get;
        if (r.kanaal == Kanaal::api) return browser.api(r.methode, pad, token, leest ? "" : hulp::lichaam_voor(r));
        return leest ? browser.haal(pad) : browser.post(pad, {{"versie", "1"}});
    }
    bool mag_door(const Regel& r) const { return r.recht->rollen.overlapt(rollen); }
    hulp::Browser browser;
    std::string token;
    toegang::Rollen rollen;
};

class Muren : public testing::Test {
  protected:
    static void SetUpTestSuite() { wereld_ = std::make_unique<hulp::Muurwereld>(); }
    static void TearDownTestSuite() { wereld_.reset(); }
    static hulp::Muurwereld& w() { return *wereld_; }

    static std::vector<Regel> met_recht() {
        auto uit = w().huis().deur().tafel();
        std::erase_if(uit, [](const Regel& r) { return !r.recht; });
        return uit;
    }
    /// Whether its paths differ per casus.
    static bool verschilt(const Regel& r) {
        const auto& alle = w().casussen();
        return std::any_of(alle.begin(), alle.end(), [&](const auto& c) {
            return hulp::paden_naar(r.patroon, c) != hulp::paden_naar(r.patroon, alle.front());
        });
    }
    /// The letters of the words of this casus that stand in the answer or its headers.
    static Letters letters(const web::Antwoord& a, const hulp::Muurcasus& c) {
        Letters uit;
        const std::string alles = hulp::afdruk(a);
        for (const auto& [letter, woord] : c.kanaries)
            if (alles.find(woord) != std::string::npos) uit.insert(letter);
        return uit;
    }
    static Letters letters(std::string_view tekst) { return {tekst.begin(), tekst.end()}; }
    static std::string tekst(const Letters& gevonden) {
        std::string uit;
        for (const char l : std::string_view("bBITtAPVNL"))
            if (gevonden.contains(l)) uit += l;
        return uit.empty() ? "-" : uit;
    }
    /// An event over the API may show what its page shows.
    static std::string in_de_tabel_als(std::string naam) {
        constexpr std::string_view kTweeling = ".via_api";
        if (naam.ends_with(kTweeling)) naam.resize(naam.size() - kTweeling.size());
        return naam;
    }
    static const rechten::Route* in_tabel(const std::string& naam) {
        const auto* r = std::find_if(std::begin(rechten::kRoutes), std::end(rechten::kRoutes),
                                     [&](const auto& rij) { return in_de_tabel_als(naam) == rij.naam; });
        return r == std::end(rechten::kRoutes) ? nullptr : r;
    }
    static std::string in_een_regel(const std::string& tekst) {
        std::string uit;
        for (const char c : tekst)
            if (std::isspace(static_cast<unsigned char>(c)) == 0) uit += c;
            else if (!uit.empty() && uit.back() != ' ') uit += ' ';
        return uit;
    }
    /// What a person reads of a page: without tags, characters as they are.
    static std::string leesbaar(const std::string& html) {
        std::string uit;
        for (std::size_t i = 0; i < html.size(); ++i) {
            if (html[i] == '<') i = std::min(html.find('>', i), html.size());
            else uit += html[i];
        }
        for (const auto& [teken, woord] :
             {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}})
            for (auto i = uit.find(teken); i != std::string::npos; i = uit.find(teken, i + 1))
                uit.replace(i, std::strlen(teken), woord);
        return in_een_regel(uit);
    }
    /// What of this does not stand in the answer as it was signed; empty when all of it does.
    static std::string ontbreekt(const web::Antwoord& a, const anonimisering::Getekend& g) {
        const std::string pagina = leesbaar(a.lichaam);
        for (const auto& t : g.teksten)
            if (pagina.find(in_een_regel(t.tekst)) == std::string::npos) return t.label + ": " + t.tekst;
        for (const auto& f : g.feiten)
            if (pagina.find(in_een_regel(f.waarde)) == std::string::npos) return f.label + ": " + f.waarde;
        return {};
    }
    /// What decides what anybody sees or what happens next; the log of reads is left out.
    static std::string stand_van_zaken() {
        return w().schrijf([](storage::Sessie& s) {
            std::string uit;
            for (const char* sql :
                 {"SELECT sum(versie), max(behandelaar_id) FROM casus_casus", "SELECT count(*), 0 FROM casus_relatie",
                  "SELECT count(*), 0 FROM casus_tijdlijn", "SELECT count(*), 0 FROM casus_uitgesloten",
                  "SELECT count(*), 0 FROM outbox_bericht", "SELECT count(*), sum(bewerking) FROM anonimisering_stuk",
                  "SELECT count(*), sum(versie) FROM tafel_agendapunt", "SELECT count(*), 0 FROM vooroverleg_punt",
                  "SELECT count(*), 0 FROM aanmelding_toestemming", "SELECT count(*), 0 FROM advies_punt"}) {
                const auto r = s.een(sql);
                uit += std::to_string(r->getal(0)) + "/" + std::to_string(r->getal(1)) + " ";
            }
            return uit;
        });
    }
    /// Visits every casus by this route; what was found of each is added to `gevonden`.
    static void bezoek(Bezoeker& b, const Regel& r, std::map<std::string, Letters>& gevonden) {
        const auto* route = in_tabel(r.naam);
        if (!route) return;  // its own test fails
        const bool een_keer = !verschilt(r);
        for (const auto& c : w().casussen()) {
            for (const auto& pad : hulp::paden_naar(r.patroon, c)) {
                const auto a = b.vraag(r, pad);
                for (const auto& ander : w().casussen()) {
                    const Letters hier = letters(a, ander);
                    gevonden[ander.stand].insert(hier.begin(), hier.end());
                    for (const char l : hier) EXPECT_TRUE(letters(route->toont).contains(l)) << r.naam << " toont " << l;
                }
            }
            if (een_keer) return;
        }
    }

  private:
    static inline std::unique_ptr<hulp::Muurwereld> wereld_;
};

TEST_F(Muren, S2_ElkeRouteEnIedereenStaatInDeTabelEnAndersom) {
    std::set<std::string> routes, in_de_tabel, mensen;
    for (const auto& r : w().huis().router().routes())
        if (r.kanaal != Kanaal::techniek) routes.insert(in_de_tabel_als(r.naam));
    for (const auto& r : rechten::kRoutes) in_de_tabel.insert(r.naam);
    EXPECT_EQ(routes, in_de_tabel);
    for (const auto& rij : rechten::kRijen) mensen.insert(rij.wie);
    EXPECT_EQ(mensen, std::set<std::string>(w().wie().begin(), w().wie().end()));
    toegang::Rollen rollen;
    for (const auto& rij : rechten::kRijen)
        for (const auto rol : toegang::alle_rollen())
            if (w().rollen(rij.wie).heeft(rol)) rollen.erbij(rol);
    EXPECT_EQ(rollen, toegang::Rollen::alle()) << "elke rol loopt mee";
}

TEST_F(Muren, S2_IedereenVindtVanElkeCasusWatDeTabelVanRechtenZegt) {
    for (const auto& rij : rechten::kRijen) {
        Bezoeker b(w(), rij.wie);
        std::map<std::string, Letters> gevonden;
        for (const auto& r : met_recht())
            if (r.methode == Methode::get && b.mag_door(r)) bezoek(b, r, gevonden);
        for (int i = 0; i < rechten::kAantalStanden; ++i)
            EXPECT_EQ(tekst(gevonden[rechten::kStanden[i]]), rij.ziet[i]) << rij.wie << ": " << rechten::kStanden[i];
    }
}

/// Issue 5, section 4: one masked projection for every channel. Who sees any of a signed text sees it as it was signed, whole or not at all;
/// routetabel.hpp is the register of what each route shows.
TEST_F(Muren, S2_ElkKanaalToontDezelfdeGetekendeTekst) {
    std::set<std::string> kanalen;
    for (const auto& rij : rechten::kRijen) {
        Bezoeker b(w(), rij.wie);
        for (const auto& r : met_recht()) {
            const auto* route = in_tabel(r.naam);
            if (r.methode != Methode::get || !b.mag_door(r) || !route) continue;
            for (const auto& c : w().casussen())
                for (const auto& pad : hulp::paden_naar(r.patroon, c)) {
                    const auto a = b.vraag(r, pad);
                    const Letters hier = letters(a, c);
                    if (hier.contains('A')) kanalen.insert(r.naam);
                    if (hier.contains('A') && !hier.contains('T'))
                        EXPECT_EQ(ontbreekt(a, w().getekend(c)), "") << rij.wie << " " << r.naam << " " << c.stand;
                }
        }
    }
    std::set<std::string> register_van;
    for (const auto& r : rechten::kRoutes)
        if (letters(r.toont).contains('A')) register_van.insert(r.naam);
    register_van.erase("overdracht.toon");  // nothing is handed over in this world; overdracht_test looks at that page
    EXPECT_EQ(kanalen, register_van) << "a route that shows the signed dossier stands in the register, and is walked here";
}

/// S31, also for every unsafe method: whatever is asked of a casus that somebody may not see is answered as if it were not there, and
/// changes nothing.
TEST_F(Muren, S31_WieEenCasusNietMagZienKrijgtHetAntwoordVanEenCasusDieErNietIs) {
    const std::string vooraf = stand_van_zaken();
    int vergeleken = 0;
    for (const auto& rij : rechten::kRijen) {
        Bezoeker b(w(), rij.wie);
        for (const auto& r : met_recht()) {
            if (!hulp::gaat_over_casus(r.patroon)) continue;
            const std::string niets = hulp::afdruk(b.vraag(r, hulp::pad_naar_niets(r.patroon)));
            EXPECT_EQ(niets.substr(0, 3), "404") << r.naam << " " << rij.wie;
            for (int i = 0; i < rechten::kAantalStanden; ++i) {
                const bool via_log = std::string_view(rij.wie) == "fg";  // knows of a casus, and opens none
                if (std::string_view(rij.ziet[i]) != "-" && !via_log && b.mag_door(r)) continue;
                for (const auto& pad : hulp::paden_naar(r.patroon, w().casus(rechten::kStanden[i]))) {
                    EXPECT_EQ(hulp::afdruk(b.vraag(r, pad)), niets) << rij.wie << " " << r.naam << " " << rechten::kStanden[i];
                    ++vergeleken;
                }
                if (!b.mag_door(r)) break;  // refused before anything is looked up: one casus is enough
            }
        }
    }
    EXPECT_GE(vergeleken, 3000);
    EXPECT_EQ(stand_van_zaken(), vooraf);
}

/// Issue "The whole life of a casus", section 1, "from page and API": a form opens over the API exactly when its page shows it.
TEST_F(Muren, EenFormulierGaatOverDeApiOpenWanneerZijnPaginaHetToont) {
    std::map<std::string, int> open;
    for (const char* wie : {"inbrenger", "procesondersteuner", "voorzitter", "vaste_deelnemer"}) {
        Bezoeker b(w(), wie);
        for (const auto& r : met_recht()) {
            if (r.kanaal != Kanaal::api || r.methode != Methode::get || r.wat.empty()) continue;
            open.try_emplace(r.naam);
            if (!b.mag_door(r)) continue;
            for (const auto& c : w().casussen())
                for (const auto& pad : hulp::paden_naar(r.patroon, c)) {
                    const std::string pagina = pad.substr(std::string_view("/api/v1").size());
                    const auto api = b.vraag(r, pad);
                    const bool toont = b.browser.haal(pagina).lichaam.find("action=\"" + pagina + "\"") != std::string::npos;
                    EXPECT_EQ(api.status == 200, toont) << wie << " " << pad << "\n" << api.lichaam;
                    if (api.status == 200) ++open[r.naam];
                }
        }
    }
    // What this world has none of: each is a web::Formulierpagina, which always brings its form.
    const std::set<std::string> geen = {"aanmelding.van_jou",    "casus.gezin_los", "overdracht.aannemen", "overdracht.weigeren",
                                        "samenvoeging.antwoord", "tafel.apart",     "tafel.samen"};
    for (const auto& [naam, keren] : open)
        EXPECT_EQ(keren == 0, geen.contains(naam.substr(0, naam.find(".vraag.via_api")))) << naam;
}

/// What is reachable for one column of rights only is proven there: the whole BSN, by its own page, with a purpose.
TEST_F(Muren, HetHeleBsnKomtAlleenMetEenDoelEnAlleenBijDeProcesondersteuner) {
    for (const char* wie : {"procesondersteuner", "inbrenger", "anonimiseerder", "voorzitter", "procesregisseur"}) {
        const auto& c = w().casus("ongetekend");
        auto b = w().als(wie);
        const std::string pad = "/casussen/" + c.nummer + "/bsn";
        b.haal(pad);
        const bool mag = std::string_view(wie) == "procesondersteuner";
        EXPECT_FALSE(letters(b.post(pad, {{"doel", ""}}), c).contains('B')) << wie;
        EXPECT_EQ(letters(b.post(pad, {{"doel", "dubbel"}}), c).contains('B'), mag) << wie;
    }
}

}  // namespace
