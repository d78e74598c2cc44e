// SPDX-License-Identifier: EUPL-1.2
#include "app/vul/vul.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "app/vul/mallezer.hpp"
#include "base/tekst.hpp"
#include "domein/aanmelding/aanvulling.hpp"
#include "domein/tafel/tafel.hpp"
#include "domein/vooroverleg/store.hpp"
#include "hulp/app/opdracht.hpp"
#include "hulp/browser.hpp"
#include "hulp/databanken.hpp"
#include "hulp/map.hpp"

/// The synthetic load, as who measures with it finds it.
namespace {

using casus::Casus;
using casus::Status;
constexpr int kCasussen = 300;

/// A program on this database with a load in it.
class Gevuld {
  public:
    Gevuld(const storage::DatabankOpties& db, std::uint64_t seed) {
        app::HuisOpties opties{.klok = std::make_unique<base::StilleKlok>(nu()), .maak_demo = true};
        opties.instellingen.data_map = map_.pad();
        if (db.url.empty()) opties.instellingen.data_map = db.map;
        opties.instellingen.database_url = db.url;
        huis = std::make_unique<app::Huis>(std::move(opties));
        mensen = app::demo::maak_mensen(*huis, accounts);
        EXPECT_TRUE(vul(seed));
    }
    base::Result<> vul(std::uint64_t seed) const {
        return app::vul::vul(*huis, mensen, mallen(), {kCasussen, seed}, [](int) {});
    }
    static base::Moment nu() { return base::om(base::datum(2026, 11, 23), 9, 0); }

    template <class F>
    auto lees(F f) const {
        return huis->db().lees({mensen.regio.getal}, f);
    }
    std::vector<Casus> casussen() const {
        return lees([&](storage::Sessie& s) {
            std::vector<Casus> uit;
            std::string na;
            do {
                auto bladzij =
                    casus::lijst(s, huis->om(), toegang::Kijker::systeem(mensen.regio), {.alleen_open = false}, na, 70, nu());
                for (auto& r : bladzij.regels) uit.push_back(std::move(r.casus));
                na = bladzij.volgende;
            } while (!na.empty());
            return uit;
        });
    }
    /// Everything of the casussen that a person can tell apart, without ids and keys.
    std::string som() const {
        auto alle = casussen();
        std::sort(alle.begin(), alle.end(), [](const Casus& a, const Casus& b) { return a.nummer < b.nummer; });
        std::string tekst;
        for (const Casus& c : alle) {
            tekst += c.nummer + std::string(casus::naam_van(c.status)) + c.gemeente + base::iso(c.ingediend_op);
            lees([&](storage::Sessie& s) {
                tekst += casus::titel(c) + casus::identiteit(s, huis->om(), c).volledige_naam();
                tekst += toegang::account(s, c.inbrenger)->email + casus::bsn_laatste_drie(s, huis->om(), c);
                for (const auto& t : aanmelding::teksten(s, huis->om(), c)) tekst += t.tekst;
            });
        }
        return base::crypto::hex(base::crypto::hash(tekst));
    }

    std::unique_ptr<app::Huis> huis;
    app::demo::Mensen mensen;
    std::vector<app::demo::Demoaccount> accounts;

  private:
    static const app::vul::Mallen& mallen() {
        static const auto uit = app::vul::maak_mallen(nu());
        return uit;
    }
    hulp::Tijdelijkemap map_;
};

/// Filled once for each database; the tests look at it and one of them adds to a database of its own.
class Vulling : public testing::TestWithParam<storage::Dialect> {
  protected:
    struct Bank {
        explicit Bank(storage::Dialect d) : databank(d), gevuld(databank.opties(), 7) {}
        hulp::Testdatabank databank;
        Gevuld gevuld;
    };
    static void SetUpTestSuite() {
        base::crypto::begin();
        base::crypto::zet_wachtwoord_kosten(base::crypto::kTestKosten);
    }
    static void TearDownTestSuite() { banken().clear(); }

    Vulling() {
        auto& bank = banken()[GetParam()];
        if (!bank) bank = std::make_unique<Bank>(GetParam());
        gevuld = &bank->gevuld;
    }
    const Gevuld* gevuld;

  private:
    static std::map<storage::Dialect, std::unique_ptr<Bank>>& banken() {
        static std::map<storage::Dialect, std::unique_ptr<Bank>> alle;
        return alle;
    }
};
OP_BEIDE(Vulling);

TEST_P(Vulling, GeeftBijHetzelfdeGetalDezelfdeCasussenOokOpEenAndereDatabase) {
    const hulp::Testdatabank nog_een(storage::Dialect::sqlite), anders(storage::Dialect::sqlite);
    EXPECT_EQ(Gevuld(nog_een.opties(), 7).som(), gevuld->som());
    EXPECT_NE(Gevuld(anders.opties(), 8).som(), gevuld->som());
}

TEST_P(Vulling, GeeftElkBsnAanEenKindEnAndersEenReden) {
    std::set<std::string> gezien;
    int zonder = 0;
    for (const Casus& c : gevuld->casussen()) {
        const auto bsn = gevuld->lees([&](storage::Sessie& s) {
            const auto r = s.een("SELECT bsn FROM casus_identiteit WHERE casus_id = ?1", c.id);
            if (r->leeg(0)) return std::string();
            return gevuld->huis->om()
                .sleutels.ontsleutel(c.regio.getal, {"casus_identiteit", "bsn", c.id.getal}, r->bytes(0))
                .value();
        });
        const auto i = gevuld->lees([&](storage::Sessie& s) { return casus::identiteit(s, gevuld->huis->om(), c); });
        EXPECT_EQ(bsn.empty(), !i.geen_bsn_reden.empty());
        EXPECT_EQ(bsn.empty(), c.bsn_ontbreekt);
        if (bsn.empty()) ++zonder;
        else {
            EXPECT_EQ(base::tekst::bsn(bsn), bsn);
            EXPECT_TRUE(bsn >= "999900006" && bsn <= "999999990");
            EXPECT_TRUE(gezien.insert(bsn).second);
        }
    }
    EXPECT_EQ(zonder, kCasussen / 20);
    EXPECT_EQ(app::vul::alle_verzonnen_bsns().size(), 9091U);
}

TEST_P(Vulling, GeeftElkeStatusDeRijenDieErBijHoren) {
    std::set<Status> gezien;
    for (const Casus& c : gevuld->casussen()) {
        gezien.insert(c.status);
        gevuld->lees([&](storage::Sessie& s) {
            const auto& om = gevuld->huis->om();
            const bool op_agenda = c.status == Status::geagendeerd;
            EXPECT_EQ(tafel::lopend_punt(s, c.regio, c.id).has_value(), op_agenda) << c.nummer;
            EXPECT_EQ(vooroverleg::store::open_punt(s, c.regio, c.id).has_value(), c.status == Status::in_vooroverleg)
                << c.nummer;
            EXPECT_EQ(aanmelding::aanvullingen::open(s, om, c).has_value(),
                      c.status == Status::aanvulling_gevraagd || c.status == Status::buiten_behandeling)
                << c.nummer;
            EXPECT_EQ(anonimisering::getekend(s, om, c, anonimisering::Stuksoort::dossier, 0).has_value(), c.getekend > 0)
                << c.nummer;
            if (c.status == Status::in_opvolging || c.status == Status::afgesloten) {
                EXPECT_FALSE(advies::definitief(s, om, c, true).empty()) << c.nummer;
            }
            EXPECT_LE(c.ingediend_op, Gevuld::nu());
            EXPECT_EQ(casus::relaties(s, c.id).front().account, c.inbrenger);
        });
    }
    EXPECT_EQ(gezien.size(), static_cast<std::size_t>(casus::kAantalStatussen));
}

TEST_P(Vulling, StaatInDeLijstenEnIsTeVinden) {
    const auto alle = gevuld->casussen();
    ASSERT_EQ(alle.size(), static_cast<std::size_t>(kCasussen));
    const auto voorzitter = gevuld->mensen.account.at("voorzitter@regio-nijmegen.example");
    gevuld->lees([&](storage::Sessie& s) {
        const auto& om = gevuld->huis->om();
        const auto k = toegang::kijker_van(s, gevuld->mensen.regio, voorzitter, Gevuld::nu(), "pagina").waarde();
        const auto telling = casus::tellingen(s, k, Gevuld::nu());
        EXPECT_EQ(telling.open, std::count_if(alle.begin(), alle.end(), [](const Casus& c) { return casus::is_open(c.status); }));
        for (const Casus& c : {alle.front(), alle.back()}) {
            const auto gevonden = casus::zoek(s, om, k, c.nummer, "", 10, Gevuld::nu());
            ASSERT_EQ(gevonden.regels.size(), 1U);
            EXPECT_EQ(gevonden.regels.front().casus.id, c.id);
        }
        std::set<std::string> met_woord, gevonden;
        for (const Casus& c : alle)
            if (const auto g = anonimisering::getekend(s, om, c, anonimisering::Stuksoort::dossier, 0))
                for (const auto& t : g->teksten)
                    if (t.tekst.find("zwemmen") != std::string::npos) met_woord.insert(c.nummer);
        for (const auto& r : casus::zoek(s, om, k, "Zwemmen", "", kCasussen, Gevuld::nu()).regels)
            gevonden.insert(r.casus.nummer);
        EXPECT_FALSE(met_woord.empty());
        EXPECT_EQ(gevonden, met_woord);
    });
}

TEST_P(Vulling, LaatElkePaginaVanEenCasusZien) {
    hulp::Browser b{gevuld->huis->router(), gevuld->huis->om()};
    const auto& wie = *std::find_if(gevuld->accounts.begin(), gevuld->accounts.end(),
                                    [](const auto& a) { return a.rol == toegang::Rol::procesondersteuner; });
    b.haal("/inloggen");
    b.post("/inloggen", {{"email", wie.email}, {"wachtwoord", wie.wachtwoord}, {"naar", ""}});
    EXPECT_EQ(b.haal("/werkvoorraad").status, 200);
    std::set<Status> gezien;
    for (const Casus& c : gevuld->casussen()) {
        if (!gezien.insert(c.status).second) continue;
        for (const char* tab : {"", "dossier", "anoniem", "advies", "tijdlijn", "toegang"})
            EXPECT_EQ(b.haal(casus::pad(c, tab)).status, 200) << casus::naam_van(c.status) << " " << tab;
    }
}

TEST_P(Vulling, LaatEenHeelLogboekAchter) {
    audit::verzegel(gevuld->huis->db(), Gevuld::nu());
    EXPECT_TRUE(audit::controleer(gevuld->huis->db(), gevuld->huis->om().sleutels).empty());
}

TEST_P(Vulling, KomtErEenKeerBijEnDaarnaMetEenAnderGetal) {
    hulp::Testdatabank databank(GetParam());
    const Gevuld eigen(databank.opties(), 7);
    EXPECT_EQ(audit::verzegel(eigen.huis->db(), Gevuld::nu()), 0) << "een vulling laat niets ongezegeld achter";
    EXPECT_FALSE(eigen.vul(7));
    EXPECT_TRUE(eigen.vul(9));
    EXPECT_EQ(eigen.casussen().size(), 2U * kCasussen);
}

/// A new table of a slice must come along in a copy, or be named here with its reason.
TEST(Vultabellen, ZijnAlleTabellenMetEenCasus) {
    const std::set<std::string> niet{
        "aanmelding_concept",       // the shell of a form that was filled in step by step: moulds come whole
        "aanmelding_bijlage",       // the load has no files
        "aanmelding_broer",         // goes with a draft
        "aanmelding_namens",        // forms on paper: rare
        "invoer_casus",             // of before this program
        "casus_inbrengverzoek",     // somebody asked somebody else: rare
        "casus_noodtoegang",        // rarer
        "anonimisering_zichtbaar",  // an incident
        "verklaring_verklaring",    // made by hand for an aanbieder
        "audit_geopend",            // of the last hour
        "audit_wijzer",             // made by the sealer
        "audit_gebeurtenis"};       // copied line by line, through the log itself
    hulp::Testdatabank databank(storage::Dialect::sqlite);
    std::set<std::string> bekend;
    for (const auto& t : app::vul::tabellen()) bekend.insert(std::string(t.naam));
    databank.db().lees({}, [&](storage::Sessie& s) {
        for (const auto& r : s.vraag("SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) k ON k.name = 'casus_id'"
                                     " WHERE m.type = 'table'"))
            EXPECT_TRUE(bekend.contains(r.tekst(0)) || niet.contains(r.tekst(0))) << r.tekst(0);
    });
}

TEST(Vulopdracht, S11_WeigertEenEchteInstallatieEnOnzinnigeAantallen) {
    base::crypto::begin();
    const hulp::Tijdelijkemap map;
    const std::string sleutel = map.pad() + "-sleutel";
    ASSERT_EQ(hulp::geef_opdracht({"sleutel", "maak", "--bestand", sleutel}).code, 0);
    ASSERT_EQ(hulp::geef_opdracht({"regio", "maak", "--code", "NYM", "--data", map.pad(), "--sleutelbestand", sleutel}).code, 0);
    EXPECT_EQ(hulp::geef_opdracht({"vul", "--casussen", "10", "--data", map.pad(), "--sleutelbestand", sleutel}).code, 1);
    EXPECT_EQ(hulp::geef_opdracht({"vul", "--casussen", "0", "--data", map.pad()}).code, 2);
    std::filesystem::remove(sleutel);
}

}  // namespace
