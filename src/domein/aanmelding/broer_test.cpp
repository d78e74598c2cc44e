// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/broer.hpp"

#include "domein/aanmelding/paginas_proef_test.hpp"
#include "domein/gezin/gezin.hpp"

/// Domain.md section 2, "Siblings": a new draft from what the family shares, and the link that handing it in makes.
namespace aanmelding {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

Antwoorden rij(std::initializer_list<std::pair<const char*, const char*>> velden) {
    Antwoorden uit;
    for (const auto& [naam, waarde] : velden) uit.zet(naam, waarde);
    return uit;
}

Antwoorden van_noor() {
    Antwoorden a = rij({{"bsn-bekend", "nee"},
                        {"geen-bsn-reden", "onbekend"},
                        {"voornamen", "Noor"},
                        {"achternaam", "Voorbeeld"},
                        {"geboren", "2012-03-27"},
                        {"geslacht", "v"},
                        {"gemeente", "0268"},
                        {"kader", "ots"},
                        {"gezag", "een"},
                        {"verblijfplaats", "thuis"},
                        {"straat", "Bosweg"},
                        {"huisnummer", "3"},
                        {"postcode", "6511 AB"},
                        {"plaats", "Nijmegen"},
                        {"school", "De Bron"},
                        {"telefoon", "0612345678"},
                        {"titel", "Niet naar school"},
                        {"situatie", "Noor blijft thuis."},
                        {"wilsbekwaam", "ja"},
                        {"gewenste-aanbieder", "x"}});
    a.zet_rijen("gezinsleden", {rij({{"rol", "moeder"},
                                     {"voornamen", "Ada"},
                                     {"achternaam", "Voorbeeld"},
                                     {"telefoon", "0687654321"},
                                     {"gezag", "ja"},
                                     {"contactverbod", "vader"}})});
    a.zet_rijen("hulpverleners", {rij({{"achternaam", "Jansen"}})});
    a.zet_rijen("toestemmingen", {rij({{"wie", "jeugdige"}, {"tafel", "ja"}})});
    return a;
}

TEST(BroerOfZus, KrijgtWatHetGezinDeeltEnNietsVanHetEneKind) {
    const Antwoorden a = broer::voor_broer_of_zus(van_noor(), false);
    for (const auto& [veld, waarde] :
         {std::pair{"gemeente", "0268"}, {"kader", "ots"}, {"straat", "Bosweg"}, {"plaats", "Nijmegen"}})
        EXPECT_EQ(a.tekst(veld), waarde) << veld;
    for (const char* veld : {"bsn-bekend", "geen-bsn-reden", "voornamen", "achternaam", "geboren", "geslacht", "gezag",
                             "verblijfplaats", "school", "telefoon", "titel", "situatie", "wilsbekwaam", "gewenste-aanbieder"})
        EXPECT_THAT(a.tekst(veld), IsEmpty()) << veld;
    EXPECT_THAT(a.rijen("toestemmingen"), IsEmpty());
    EXPECT_THAT(a.rijen("hulpverleners"), SizeIs(1));
    ASSERT_THAT(a.rijen("gezinsleden"), SizeIs(2));
    const Antwoorden &moeder = a.rijen("gezinsleden")[0], &zus = a.rijen("gezinsleden")[1];
    EXPECT_EQ(moeder.tekst("telefoon"), "0687654321");
    EXPECT_EQ(moeder.tekst("gezag") + moeder.tekst("contactverbod"), "") << "differs per child";
    EXPECT_EQ(zus, rij({{"rol", "zus"}, {"voornamen", "Noor"}, {"achternaam", "Voorbeeld"}, {"geboren", "2012-03-27"}}));
}

TEST(BroerOfZus, KrijgtDeTekstAlleenAlsDeInbrengerDatKiest) {
    const Antwoorden a = broer::voor_broer_of_zus(van_noor(), true);
    EXPECT_EQ(a.tekst("titel") + a.tekst("situatie"), "Niet naar schoolNoor blijft thuis.");
}

TEST(BroerOfZus, KrijgtGeenAdresVanEenKindDatErgensAndersWoont) {
    Antwoorden van = van_noor();
    van.zet("verblijfplaats", "pleeggezin");
    EXPECT_THAT(broer::voor_broer_of_zus(van, false).tekst("straat"), IsEmpty());
}

TEST(BroerOfZus, HeetNietBroerOfZusZolangDatNietBekendIs) {
    Antwoorden van = van_noor();
    van.zet("geslacht", "x");
    EXPECT_THAT(broer::voor_broer_of_zus(van, false).rijen("gezinsleden")[1].tekst("rol"), IsEmpty());
}

/// S1: the mark comes along, what it hides does not.
TEST(S1, BroerOfZusNeemtDeAfschermingMeeEnGeenAdresOfTelefoon) {
    Antwoorden van = van_noor();
    van.zet("adres-geheim", "ja");
    auto familie = van.rijen("gezinsleden");
    familie[0].zet("afgeschermd", "ja");
    familie[0].zet("adres", "Schuilweg 1");
    van.zet_rijen("gezinsleden", familie);
    const Antwoorden a = broer::voor_broer_of_zus(van, true);
    EXPECT_EQ(a.tekst("adres-geheim"), "ja");
    for (const auto& lid : a.rijen("gezinsleden")) EXPECT_EQ(lid.tekst("afgeschermd"), "ja");
    const std::string alles = a.als_json().schrijf();
    for (const char* geheim : {"Bosweg", "6511", "De Bron", "0612345678", "0687654321", "Schuilweg"})
        EXPECT_THAT(alles, Not(HasSubstr(geheim)));
}

class BroerPaginas : public AanmeldPaginas {
  protected:
    BroerPaginas() { eerste_ = *w_.dien_in(w_.formulier()); }
    std::string pad() const { return casus::pad(eerste_, "broer-of-zus"); }
    /// The path of the steps of the new draft, without the number.
    std::string begin_broer(const Velden& velden = {}) {
        b_.haal(pad());
        const auto a = b_.post(pad(), velden);
        EXPECT_EQ(a.status, 303) << a.lichaam;
        const auto stap = hulp::kop(a, "Location");
        return stap.substr(0, stap.size() - 1);
    }
    /// Handed in for another child, with the family that was already there.
    Casus dien_broer_in(const std::string& stappen) {
        voorbeeld_.zet("voornamen", "Tim");
        const std::string controle = vul_alles(stappen);
        EXPECT_EQ(verstuur(controle).status, 303);
        return db().lees(w_.bereik(), [&](storage::Sessie& s) {
            const auto id =
                s.een("SELECT id FROM casus_casus WHERE id <> ?1 ORDER BY id DESC LIMIT 1", eerste_.id)->id<CasusId>(0);
            return *casus::lees(s, w_.regio, id);
        });
    }
    bool verbonden(const Casus& c) {
        return db().lees(w_.bereik(), [&](storage::Sessie& s) { return gezin::verbonden(s, eerste_.id.getal, c.id.getal); });
    }
    Casus eerste_;
};
OP_BEIDE(BroerPaginas);

TEST_P(BroerPaginas, BeginnenKanNaHetVersturenEnBijDeCasusEnVultHetGezinIn) {
    EXPECT_THAT(b_.haal(casus::pad(eerste_)).lichaam, HasSubstr(pad()));
    const auto stap = begin_broer();
    const auto jeugdige = b_.haal(stap + "2").lichaam;
    EXPECT_THAT(jeugdige, HasSubstr("value=\"Ada\""));
    EXPECT_THAT(jeugdige, HasSubstr("value=\"Noor\"")) << "as brother or sister";
    EXPECT_THAT(b_.haal(stap + "4").lichaam, Not(HasSubstr("Gezinsbegeleiding")));
    EXPECT_THAT(b_.haal(begin_broer({{"situatie", "ja"}}) + "4").lichaam, HasSubstr("Gezinsbegeleiding"));
}

TEST_P(BroerPaginas, IndienenGeeftEenEigenCasusDieErbijHoort) {
    const Casus tweede = dien_broer_in(begin_broer());
    EXPECT_NE(tweede.nummer, eerste_.nummer);
    EXPECT_TRUE(verbonden(tweede));
    EXPECT_THAT(b_.haal(casus::pad(tweede)).lichaam, HasSubstr(eerste_.nummer));
    EXPECT_THAT(b_.haal(casus::pad(eerste_)).lichaam, HasSubstr(tweede.nummer));
    db().lees(w_.bereik(), [&](storage::Sessie& s) { EXPECT_EQ(s.een("SELECT count(*) FROM aanmelding_broer")->getal(0), 0); });
}

TEST_P(BroerPaginas, WieDeEersteCasusOverdroegLegtGeenBandMeer) {
    const auto stap = begin_broer();
    db().schrijf(w_.bereik(), [&](storage::Sessie& s) {
        s.doe("UPDATE casus_relatie SET tot = ?1 WHERE casus_id = ?2", w_.t.nu() - std::chrono::seconds(1), eerste_.id);
    });
    EXPECT_EQ(b_.haal(pad()).status, 404);
    const Casus tweede = dien_broer_in(stap);
    EXPECT_FALSE(verbonden(tweede));
}

TEST_P(BroerPaginas, IsAlleenVanDeInbrenger) {
    hulp::Browser p(router_, w_.t);
    log_in(p, "p.bakker@oph.example");
    EXPECT_EQ(p.haal(pad()).status, 404);
    EXPECT_EQ(p.post(pad(), {}).status, 404);
}

TEST_P(BroerPaginas, EenVernietigdeCasusOfEenWeggegooidConceptHoudtNietsTegen) {
    begin_broer();
    db().schrijf(w_.bereik(), [&](storage::Sessie& s) {
        const auto id = s.een("SELECT concept_id FROM aanmelding_broer")->id<ConceptId>(0);
        concepten::vernietig(s, w_.regio, id);
        EXPECT_EQ(s.een("SELECT count(*) FROM aanmelding_broer")->getal(0), 0);
    });
    const auto stap = begin_broer();
    db().schrijf(w_.bereik(), [&](storage::Sessie& s) {
        aanmelding::luister(w_.t.bus);
        casus::vernietig(s, w_.t.om, eerste_);
    });
    const Casus tweede = dien_broer_in(stap);
    EXPECT_FALSE(verbonden(tweede));
}

/// Others on the casus read in its log that the dossier was opened, not what for: that would tell of the other child.
class S20 : public BroerPaginas {};
OP_BEIDE(S20);
TEST_P(S20, HetLogboekVanHetEersteKindZegtNietsVanEenBroerOfZus) {
    dien_broer_in(begin_broer());
    db().lees(w_.bereik(), [&](storage::Sessie& s) {
        for (const auto& r : audit::zoek(s, {.regio = w_.regio.getal, .casus = eerste_.id.getal})) {
            if (r.gebeurtenis.object == gezin::kInLog) continue;  // only for who may see both
            EXPECT_THAT(casus::logwoorden(r.gebeurtenis), Not(HasSubstr("broer")));
        }
    });
    EXPECT_THAT(b_.haal(casus::pad(eerste_, "tijdlijn")).lichaam, Not(HasSubstr("broer of zus")));
}

}  // namespace
}  // namespace aanmelding
