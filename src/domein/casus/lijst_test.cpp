// SPDX-License-Identifier: EUPL-1.2
#include <set>

#include "domein/casus/casus_test.hpp"

namespace casus {
namespace {

class Lijst : public Proefregio {
  protected:
    std::vector<std::string> nummers(const Bladzij& b) {
        std::vector<std::string> uit;
        for (const auto& r : b.regels) uit.push_back(r.casus.nummer);
        return uit;
    }
    Bladzij haal(const Kijker& k, const Filter& f = {}, const std::string& na = {}, int hoeveel = 50) {
        return lees([&](storage::Sessie& s) { return lijst(s, t.om, k, f, na, hoeveel, t.nu()); });
    }
    Bladzij zoek_op(const Kijker& k, const std::string& tekst) {
        return lees([&](storage::Sessie& s) { return zoek(s, t.om, k, tekst, "", 50, t.nu()); });
    }
    void teken(const Casus& c, const std::string& titel, const std::string& tekst) {
        schrijf([&](storage::Sessie& s) {
            zet_getekend(s, c.id, 1);
            zet_zoektekst(s, c, titel, tekst);
        });
    }
};
OP_BEIDE(Lijst);

TEST_P(Lijst, BladertDoorAllesZonderIetsDubbelOfOverTeSlaan) {
    std::set<std::string> alle;
    for (int i = 0; i < 7; ++i) alle.insert(nieuw().nummer);
    for (const Volgorde v : {Volgorde::uiterlijk, Volgorde::nieuwste}) {
        Filter f;
        f.volgorde = v;
        std::set<std::string> gezien;
        std::string na;
        int bladzijden = 0;
        do {
            const Bladzij b = haal(procesondersteuner(), f, na, 3);
            for (const auto& n : nummers(b)) EXPECT_TRUE(gezien.insert(n).second);
            na = b.volgende;
            ++bladzijden;
        } while (!na.empty());
        EXPECT_EQ(gezien, alle);
        EXPECT_EQ(bladzijden, 3);
    }
}

TEST_P(Lijst, EenVerzonnenCursorBegintVooraan) {
    nieuw();
    EXPECT_EQ(haal(procesondersteuner(), {}, "verzonnen").regels.size(), 1U);
}

TEST_P(Lijst, IedereenZietAlleenWatHijMagZien) {
    const Casus c = nieuw();
    EXPECT_EQ(haal(procesondersteuner()).regels.size(), 1U);
    EXPECT_EQ(haal(inbrenger()).regels.size(), 1U);
    EXPECT_EQ(haal(voorzitter()).regels.size(), 1U);
    EXPECT_TRUE(haal(kijker({Rol::inbrenger}, 9)).regels.empty());
    for (const Rol rol : {Rol::expert, Rol::vaste_deelnemer, Rol::fg, Rol::beheerder, Rol::rob, Rol::beleidsadviseur})
        EXPECT_TRUE(haal(kijker({rol}, 9)).regels.empty()) << toegang::naam_van(rol);
    schrijf([&](storage::Sessie& s) { sluit_uit(s, t.om, inbrenger(), c, AccountId{2}, {}, t.nu()); });
    EXPECT_TRUE(haal(procesondersteuner()).regels.empty()) << "uitgesloten";
    ASSERT_TRUE(schrijf([&](storage::Sessie& s) { return stop_deling(s, t.om, inbrenger(), c.id, "", t.nu()); }));
    EXPECT_TRUE(haal(voorzitter()).regels.empty()) << "delen gestopt";
}

TEST_P(Lijst, ToontDeTitelUitDeVakjesTotErEenGetekendeIs) {
    const Casus c = nieuw();
    EXPECT_EQ(haal(voorzitter()).regels.front().titel, "Vraag: Inhoudelijk advies");
    teken(c, "Schooluitval bij [jeugdige]", "[jeugdige] gaat niet naar school");
    EXPECT_EQ(haal(voorzitter()).regels.front().titel, "Schooluitval bij [jeugdige]");
}

TEST_P(Lijst, ZoektOpNummerEnOpWoordenVanHetGetekendeDossier) {
    const Casus c = nieuw(), ander = nieuw();
    teken(c, "Schooluitval", "Er is veel agressie en één ouder is overbelast");
    for (const std::string& tekst : {c.nummer, c.nummer.substr(c.nummer.size() - 5), std::string("agressie"),
                                     std::string("AGRES"), std::string("een ouder"), std::string("schooluitval overbelast")})
        EXPECT_EQ(nummers(zoek_op(voorzitter(), tekst)), std::vector<std::string>{c.nummer}) << tekst;
    for (const char* tekst : {"verslaving", "\" OR 1=1 --", "agressie NOT ouder verslaving", "*", "' & |"})
        EXPECT_TRUE(zoek_op(voorzitter(), tekst).regels.empty()) << tekst;
    EXPECT_TRUE(zoek_op(kijker({Rol::inbrenger}, 9), "agressie").regels.empty()) << "een ander zijn casus";
    teken(c, "Schooluitval", "Nu staat er iets anders");
    EXPECT_TRUE(zoek_op(voorzitter(), "agressie").regels.empty()) << "oude woorden zijn weg";
    EXPECT_EQ(nummers(zoek_op(voorzitter(), ander.nummer)), std::vector<std::string>{ander.nummer});
}

TEST_P(Lijst, TeltAlleenWatJeMagZien) {
    nieuw();
    nieuw();
    const auto van = [&](const Kijker& k) { return lees([&](storage::Sessie& s) { return tellingen(s, k, t.nu()); }); };
    EXPECT_EQ(van(procesondersteuner()).open, 2);
    EXPECT_EQ(van(procesondersteuner()).te_tekenen, 2);
    EXPECT_EQ(van(inbrenger()).open, 2);
    EXPECT_EQ(van(kijker({Rol::inbrenger}, 9)).open, 0);
    EXPECT_EQ(van(kijker({Rol::expert}, 9)).open, 0);
}

}  // namespace
}  // namespace casus
