// SPDX-License-Identifier: EUPL-1.2
#include "verhalen/weg.hpp"

/// What the vooroverleg refuses, over HTTP: the status, what the person reads, and that nothing changed.
namespace {

using testing::HasSubstr;
using toegang::Rol;

class WeigeringVooroverleg : public hulp::Weg {
  protected:
    std::string sluitpad() const { return vooroverleg + "/sluiten"; }
};

TEST_F(WeigeringVooroverleg, ZonderGetekendDossierKanAlleenAanhouden) {
    nummer = dien_in();
    op_de_lijst();
    auto b = h.als(Rol::voorzitter);
    const auto pagina = b.haal(punt);
    EXPECT_THAT(pagina.lichaam, HasSubstr("Het anonieme dossier is nog niet getekend"));
    EXPECT_EQ(pagina.lichaam.find("value=\"agenderen\""), std::string::npos) << "not offered";
    weigert(400, "Kies", [&] { return beslis(b, agenderen()); });
    EXPECT_EQ(status(nummer), "in_vooroverleg");
}

TEST_F(WeigeringVooroverleg, EenUitkomstMoetGekozenZijnEnHeelZijn) {
    getekend();
    op_de_lijst();
    auto b = h.als(Rol::voorzitter);
    const auto leeg = weigert(400, "Kies", [&] { return beslis(b, {{"notities", "Denk aan de school."}}); });
    EXPECT_THAT(leeg.lichaam, HasSubstr("Denk aan de school.")) << "what was typed is still there";
    weigert(400, "Kies minstens één expertise", [&] { return beslis(b, {{"uitkomst", "agenderen"}, {"reactie", "akkoord"}}); });
    weigert(400, "Kies waar de casus heen gaat", [&] {
        return beslis(b, {{"uitkomst", "doorverwijzen"}, {"reactie", "akkoord"}});
    });
    weigert(400, "Schrijf het aandachtspunt op", [&] {
        return beslis(b, {{"uitkomst", "agenderen"}, {"expertises", "2"}, {"reactie", "aandachtspunt"}});
    });
}

TEST_F(WeigeringVooroverleg, WieEenOudeStandZagVerliestNiets) {
    getekend();
    op_de_lijst();
    auto b = h.als(Rol::voorzitter);
    auto velden = agenderen();
    velden.emplace_back("notities", "Denk aan de school.");
    b.haal(punt);
    const auto a = weigert(409, "Iemand anders heeft deze casus net gewijzigd", [&] { return beslis(b, velden, "1"); });
    EXPECT_THAT(a.lichaam, HasSubstr("Denk aan de school."));
}

TEST_F(WeigeringVooroverleg, AlleenDeVoorzitterBeslistEnDatEenKeer) {
    getekend();
    op_de_lijst();
    for (const Rol rol : {Rol::procesondersteuner, Rol::vaste_deelnemer, Rol::inbrenger, Rol::expert}) {
        auto b = h.als(rol);
        b.haal("/start");
        weigert(404, "", [&] { return beslis(b, agenderen(), "3"); });
    }
    op_de_agenda();
    auto v = h.als(Rol::voorzitter);
    v.haal(punt);
    weigert(409, "Dit punt is al afgehandeld", [&] { return beslis(v, agenderen(), "4"); });
}

TEST_F(WeigeringVooroverleg, SluitenKanNietVoorDeDagNietMetEenOudeLijstEnNietTweeKeer) {
    getekend();
    h.klok().zet(base::om(base::datum(2026, 11, 24), 17, 0));
    taken();
    auto b = h.als(Rol::voorzitter);
    vooroverleg = hulp::kop(b.haal("/vooroverleggen/op/2026-11-25"), "Location");
    b.haal(vooroverleg);
    weigert(400, "Dit vooroverleg is nog niet geweest", [&] { return b.post(sluitpad(), {{"versie", "1"}}); });
    op_de_lijst();
    auto v = h.als(Rol::voorzitter);
    const auto versie = hulp::invoer(v.haal(vooroverleg), "versie");
    weigert(409, "Iemand anders heeft deze lijst net gewijzigd", [&] { return v.post(sluitpad(), {{"versie", "99"}}); });
    EXPECT_EQ(v.post(sluitpad(), {{"versie", versie}}).status, 200) << "one point was not discussed: asked first";
    ASSERT_EQ(v.post(sluitpad(), {{"versie", versie}, {"doorzetten", "1"}}).status, 303);
    weigert(409, "", [&] { return v.post(sluitpad(), {{"versie", versie}}); });
    EXPECT_EQ(status(nummer), "in_vooroverleg") << "on the next list by itself";
}

TEST_F(WeigeringVooroverleg, EenVraagIsGeenHamerstuk) {
    getekend();
    op_de_lijst();
    auto b = h.als(Rol::procesondersteuner);
    b.haal(punt);
    weigert(403, "Dit punt kan geen hamerstuk zijn", [&] { return b.post(punt + "/hamerstuk", {{"doe", "voorstellen"}}); });
    auto v = h.als(Rol::voorzitter);
    v.haal(vooroverleg);
    weigert(409, "Bekijk hem opnieuw", [&] {
        return v.post(vooroverleg + "/hamerstukken", {{"stukken-1-nummer", "1"}, {"stukken-1-versie", "3"}});
    });
}

TEST_F(WeigeringVooroverleg, VersneldVraagtEenDagEenRedenEnEenCasusDieNogWacht) {
    nummer = dien_in();
    auto b = h.als(Rol::voorzitter);
    const std::string pad = "/casussen/" + nummer + "/versneld";
    const auto versie = hulp::invoer(b.haal(pad), "versie");
    weigert(400, "Schrijf kort op waarom", [&] { return b.post(pad, {{"versie", versie}}); });
    const hulp::Velden gisteren{
        {"versie", versie}, {"datum-dag", "22"}, {"datum-maand", "11"}, {"datum-jaar", "2026"}, {"reden", "Spoed"}};
    const auto a = weigert(400, "Kies vandaag of een latere dag", [&] { return b.post(pad, gisteren); });
    EXPECT_THAT(a.lichaam, HasSubstr("Spoed"));
    op_de_lijst();
    auto v = h.als(Rol::voorzitter);
    weigert(409, "Dit kan nu niet", [&] { return v.haal(pad); });
}

}  // namespace
