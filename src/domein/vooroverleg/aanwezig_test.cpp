// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "domein/vooroverleg/proef_test.hpp"

namespace vooroverleg {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;
using toegang::Rol;

/// One signed casus on the list of Wednesday, with a chair and one permanent participant.
class Aanwezigen : public Proef {
  protected:
    Aanwezigen() {
        casus_ = maak_casus({});
        teken_dossier(casus_);
        na_deadline();
        pad_ = "/vooroverleggen/" + ref();
    }
    web::Antwoord zet(hulp::Browser& b, std::vector<Rol> wie, std::string versie = {}) {
        const auto pagina = b.haal(pad_ + "/aanwezigen");
        hulp::Velden velden{{"versie", versie.empty() ? hulp::invoer(pagina, "versie") : versie}};
        for (const Rol rol : wie) velden.emplace_back("aanwezig", std::to_string(accounts.at(rol).getal));
        return b.post(pad_ + "/aanwezigen", velden);
    }
    int ziet(const std::string& achter = "/punten/1") { return als(Rol::vaste_deelnemer).haal(pad_ + achter).status; }
    void werkt_bij(Rol rol, const std::string& naam) {
        doe([&](storage::Sessie& s) {
            const auto o = regio::zet_organisatie(s, t.ids, regio, {.naam = naam});
            return s.doe("UPDATE toegang_account SET organisatie_id = ?1 WHERE id = ?2", o, accounts.at(rol));
        });
    }

    Casus casus_;
    std::string pad_;
};
OP_BEIDE(Aanwezigen);

TEST_P(Aanwezigen, wie_een_rol_heeft_komt_vanzelf_en_staat_op_de_lijst) {
    EXPECT_EQ(ziet(), 200);
    EXPECT_THAT(als(Rol::voorzitter).haal(pad_).lichaam, HasSubstr("Aanwezig: voorzitter en vaste_deelnemer."));
    EXPECT_THAT(als(Rol::vaste_deelnemer).haal(pad_).lichaam, Not(HasSubstr("Wijzig wie erbij zijn")));
}

TEST_P(Aanwezigen, wie_niet_komt_leest_de_casussen_meteen_niet_meer) {
    auto v = als(Rol::voorzitter);
    ASSERT_EQ(zet(v, {Rol::voorzitter}).status, 303);
    EXPECT_EQ(ziet(), 404);
    EXPECT_EQ(ziet(""), 404);
    const auto later = maak_casus({});
    ASSERT_TRUE(gebeur(later, casus::Stap::behandelen, Rol::voorzitter, kDag)) << "puts another casus on the list";
    EXPECT_EQ(ziet("/punten/2"), 404) << "and does not put him back";
    ASSERT_EQ(zet(v, {Rol::voorzitter, Rol::vaste_deelnemer}).status, 303);
    EXPECT_EQ(ziet(), 200);
    EXPECT_EQ(ziet("/punten/2"), 200);
}

TEST_P(Aanwezigen, de_casus_blijft_tot_veertien_dagen_na_het_vooroverleg_te_lezen) {
    t.klok.zet(base::om(base::datum(2026, 12, 10), 0, 0) - 1s);
    EXPECT_EQ(ziet(), 200);
    t.klok.vooruit(1s);
    EXPECT_EQ(ziet(), 404);
}

TEST_P(Aanwezigen, wie_het_gezin_kent_is_er_blijvend_uit) {
    auto d = als(Rol::vaste_deelnemer);
    EXPECT_THAT(d.haal(pad_ + "/punten/1").lichaam, HasSubstr("Ik ken dit gezin"));
    EXPECT_THAT(als(Rol::voorzitter).haal(pad_ + "/punten/1").lichaam, Not(HasSubstr("Ik ken dit gezin")));
    const auto vraag = d.haal(pad_ + "/punten/1/ken-gezin");
    EXPECT_THAT(vraag.lichaam, HasSubstr("Ja, ik ken dit gezin"));
    EXPECT_EQ(ziet(), 200) << "only asked";
    const auto klaar = d.post(pad_ + "/punten/1/ken-gezin", {});
    ASSERT_EQ(klaar.status, 303);
    EXPECT_THAT(d.volg(klaar).lichaam, HasSubstr("Je ziet de casus niet meer"));
    EXPECT_EQ(ziet(), 404);
    EXPECT_EQ(d.post(pad_ + "/punten/1/ken-gezin", {}).status, 404) << "twice";
    auto v = als(Rol::voorzitter);
    ASSERT_EQ(zet(v, {Rol::voorzitter}).status, 303);
    ASSERT_EQ(zet(v, {Rol::voorzitter, Rol::vaste_deelnemer}).status, 303);
    EXPECT_EQ(ziet(), 404) << "coming back to the meeting does not open it again";
    ASSERT_TRUE(gebeur(casus_, casus::Stap::aanhouden, Rol::voorzitter, base::datum(2026, 12, 9)));
    pad_ = "/vooroverleggen/" + doe([&](storage::Sessie& s) { return op_datum(s, regio, base::datum(2026, 12, 9))->ref; });
    EXPECT_EQ(ziet(), 404) << "nor does the next meeting";
}

TEST_P(Aanwezigen, wie_bij_een_betrokken_organisatie_werkt_ziet_de_casus_niet) {
    werkt_bij(Rol::vaste_deelnemer, "Stichting Betrokken");
    auto identiteit = casus::Identiteit{};
    identiteit.personen.push_back({.rol = "hulpverlener", .organisatie = "stichting betrokken"});
    const auto tweede = maak_casus({});
    doe([&](storage::Sessie& s) {
        casus::bewaar_identiteit(s, t.om, tweede, identiteit);
        return 0;
    });
    ASSERT_TRUE(gebeur(tweede, casus::Stap::behandelen, Rol::voorzitter, kDag));
    EXPECT_EQ(ziet("/punten/2"), 404);
    EXPECT_EQ(ziet("/punten/1"), 200) << "the employer is no party there";
}

TEST_P(Aanwezigen, wat_niet_kan_verandert_niets) {
    auto p = als(Rol::procesondersteuner);
    const auto niemand = zet(p, {});
    EXPECT_EQ(niemand.status, 400);
    EXPECT_THAT(niemand.lichaam, HasSubstr("Kies wie erbij zijn"));
    ASSERT_EQ(zet(p, {Rol::voorzitter, Rol::vaste_deelnemer}).status, 303);
    const auto botst = zet(p, {Rol::voorzitter}, "1");
    EXPECT_EQ(botst.status, 409);
    EXPECT_THAT(botst.lichaam, HasSubstr("net gewijzigd"));
    EXPECT_EQ(zet(p, {Rol::inbrenger}).status, 400) << "no role of the meeting";
    EXPECT_EQ(ziet(), 200);
    EXPECT_EQ(als(Rol::vaste_deelnemer).haal(pad_ + "/aanwezigen").status, 404);
    EXPECT_EQ(als(Rol::inbrenger).haal(pad_ + "/aanwezigen").status, 404);
    t.klok.zet(base::om(kDag, 11, 0));
    auto v = als(Rol::voorzitter);
    ASSERT_EQ(v.post(pad_ + "/sluiten", {{"versie", hulp::invoer(v.haal(pad_), "versie")}, {"doorzetten", "1"}}).status, 303);
    EXPECT_EQ(v.haal(pad_ + "/aanwezigen").status, 409) << "closed";
}

}  // namespace
}  // namespace vooroverleg
