// SPDX-License-Identifier: EUPL-1.2
#include "hulp/huis.hpp"

namespace toegang {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;

/// A route that makes something at each call, and one that fails.
class Herhaling : public Huis {
  protected:
    Herhaling() {
        const Recht recht{"werk.maken", {Rol::inbrenger}};
        deur.api(web::Methode::post, "/api/v1/werk", "werk.maak", recht, "werk.maken",
                 [this](Aanvraag& a) { return maak_werk(a); });
        token = token_van(maak("a@oph.example", "Anja", {Rol::inbrenger}));
    }
    base::Result<web::Antwoord> maak_werk(Aanvraag& a) {
        ++gemaakt;
        if (a.verzoek.lichaam == "stuk") throw std::runtime_error("stuk");
        if (a.verzoek.lichaam == "fout") return base::Fout{base::Soort::ongeldig, "werk.veld", "titel", "Vul de titel in"};
        a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) {
            if (a.verzoek.lichaam == "kwijt") s.doe("DELETE FROM toegang_herhaling");
        });
        return web::Antwoord::json("{\"nummer\":" + std::to_string(gemaakt) + ",\"titel\":\"kanarie\"}", 201)
            .kop("Location", "/werk/" + std::to_string(gemaakt));
    }
    std::string token_van(AccountId id) {
        return schrijf([&](storage::Sessie& s) { return *maak_token(s, t.ids, nijmegen, id, {"werk.maken"}, t.nu()); });
    }
    web::Antwoord stuur(const std::string& sleutel, const std::string& lichaam, const std::string& met) {
        auto b = browser();
        if (!sleutel.empty()) b.koppen.emplace_back("idempotency-key", sleutel);
        return b.api(web::Methode::post, "/api/v1/werk", met, lichaam);
    }
    web::Antwoord stuur(const std::string& sleutel, const std::string& lichaam) { return stuur(sleutel, lichaam, token); }

    int gemaakt = 0;
    std::string token;
};
OP_BEIDE(Herhaling);

TEST_P(Herhaling, HetzelfdeVerzoekMetDezelfdeSleutelGebeurtEenKeer) {
    const auto eerste = stuur("k1", "{}"), tweede = stuur("k1", "{}");
    EXPECT_EQ(eerste.status, 201);
    EXPECT_EQ(tweede.status, 201);
    EXPECT_EQ(tweede.lichaam, eerste.lichaam);
    EXPECT_EQ(hulp::kop(tweede, "Location"), "/werk/1");
    EXPECT_EQ(gemaakt, 1);
}

TEST_P(Herhaling, ZonderSleutelOfMetEenAndereGebeurtHetWeer) {
    for (const char* sleutel : {"", "", "k1", "k2"}) EXPECT_EQ(stuur(sleutel, "{}").status, 201);
    EXPECT_EQ(gemaakt, 4);
}

TEST_P(Herhaling, EenAnderVerzoekMetDezelfdeSleutelBotst) {
    stuur("k1", "{}");
    EXPECT_EQ(stuur("k1", "{ }").status, 409);
    EXPECT_EQ(gemaakt, 1);
}

TEST_P(Herhaling, EenSleutelGeldtPerToken) {
    stuur("k1", "{}");
    EXPECT_EQ(stuur("k1", "{}", token_van(maak("b@oph.example", "Bram", {Rol::inbrenger}))).status, 201);
    EXPECT_EQ(gemaakt, 2);
}

TEST_P(Herhaling, WatNietGelukteMagNogEens) {
    EXPECT_EQ(stuur("k1", "fout").status, 400);
    EXPECT_EQ(stuur("k1", "stuk").status, 500);
    EXPECT_EQ(stuur("k1", "{}").status, 201);
}

TEST_P(Herhaling, ZolangHetEersteBezigIsBotstHetTweede) {
    stuur("k1", "{}");
    schrijf([](storage::Sessie& s) { s.doe("UPDATE toegang_herhaling SET antwoord = NULL"); });
    EXPECT_EQ(stuur("k1", "{}").status, 409);
    EXPECT_EQ(gemaakt, 1);
}

TEST_P(Herhaling, NaEenKnalVoorHetWerkGebeurtHetAlsnog) {
    stuur("k1", "{}");
    schrijf([](storage::Sessie& s) { s.doe("UPDATE toegang_herhaling SET antwoord = NULL, gedaan = 0"); });
    EXPECT_EQ(stuur("k1", "{}").status, 409);
    t.klok.vooruit(11s);
    EXPECT_EQ(stuur("k1", "{ }").status, 409) << "another call stays another call";
    EXPECT_EQ(stuur("k1", "{}").status, 201);
    EXPECT_EQ(gemaakt, 2);
}

TEST_P(Herhaling, NaEenKnalTussenWerkEnAntwoordGebeurtHetNietNogEens) {
    stuur("k1", "{}");
    schrijf([](storage::Sessie& s) { s.doe("UPDATE toegang_herhaling SET antwoord = NULL"); });
    t.klok.vooruit(11s);
    const auto weer = stuur("k1", "{}");
    EXPECT_EQ(weer.status, 409);
    EXPECT_THAT(weer.lichaam, HasSubstr("al uitgevoerd"));
    EXPECT_EQ(gemaakt, 1);
}

TEST_P(Herhaling, WieZijnSleutelKwijtIsDoetHetNiet) {
    stuur("k1", "{}");
    EXPECT_EQ(stuur("k2", "kwijt").status, 503);
    EXPECT_EQ(schrijf([](storage::Sessie& s) { return s.een("SELECT count(*) FROM toegang_herhaling")->getal(0); }), 1);
}

TEST_P(Herhaling, NaEenDagIsDeSleutelVrijEnOpgeruimd) {
    stuur("k1", "{}");
    t.klok.vooruit(25h);
    schrijf([&](storage::Sessie& s) { ruim_op(s, t.nu()); });
    EXPECT_EQ(schrijf([](storage::Sessie& s) { return s.een("SELECT count(*) FROM toegang_herhaling")->getal(0); }), 0);
    EXPECT_EQ(stuur("k1", "{}").status, 201);
    EXPECT_EQ(gemaakt, 2);
}

TEST_P(Herhaling, HetBewaardeAntwoordIsVersleuteld) {
    stuur("k1", "{}");
    const auto cel = schrijf([](storage::Sessie& s) { return s.een("SELECT antwoord FROM toegang_herhaling")->bytes(0).data; });
    EXPECT_THAT(cel, Not(HasSubstr("kanarie")));
}

TEST_P(Herhaling, EenSleutelMetSpatiesOfTeLangWordtGeweigerd) {
    EXPECT_EQ(stuur("a b", "{}").status, 400);
    EXPECT_EQ(stuur(std::string(256, 'k'), "{}").status, 400);
    EXPECT_EQ(gemaakt, 0);
}

}  // namespace
}  // namespace toegang
