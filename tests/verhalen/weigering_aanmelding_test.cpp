// SPDX-License-Identifier: EUPL-1.2
#include "verhalen/weg.hpp"

/// What is refused before the vooroverleg, over HTTP: the status, what the person reads, and that nothing changed.
namespace {

using testing::HasSubstr;
using toegang::Rol;

class WeigeringAanmelding : public hulp::Weg {
  protected:
    std::string token(Rol rol, const std::string& scope) {
        return h.schrijf([&](storage::Sessie& s) {
            return toegang::maak_token(s, h.huis().ids(), h.nijmegen, h.account(rol), {scope}, h.nu()).waarde();
        });
    }
    base::Json vraag() {
        return h.schrijf([&](storage::Sessie& s) {
            return aanmelding::voorbeeld_aanmelding(casus::Soort::vraag, aanmelding::keuzes(s, h.nijmegen, h.nu()));
        });
    }
    web::Antwoord meld_aan(const std::string& wie, const std::string& lichaam) {
        auto b = h.niemand();
        return b.api(web::Methode::post, "/api/v1/aanmeldingen", wie, lichaam);
    }
    std::string pad(const std::string& achter) const { return "/casussen/" + nummer + "/" + achter; }
};

TEST_F(WeigeringAanmelding, EenHalveAanmeldingWordtGeenCasus) {
    const auto wie = token(Rol::inbrenger, "aanmelding.indienen");
    auto half = vraag();
    half.zet("situatie", "");
    weigert(400, "situatie", [&] { return meld_aan(wie, half.schrijf()); });
    auto fout = vraag();
    fout.zet("bsnBekend", "ja").zet("bsn", "999900007");
    weigert(400, "bsn", [&] { return meld_aan(wie, fout.schrijf()); });
    weigert(400, "", [&] { return meld_aan(wie, "{"); });
}

TEST_F(WeigeringAanmelding, WieGeenVerwijzerIsOfGeenTokenHeeftKanNietIndienen) {
    weigert(401, "", [&] { return meld_aan("", vraag().schrijf()); });
    weigert(403, "", [&] { return meld_aan(token(Rol::inbrenger, "casus.lezen"), vraag().schrijf()); });
    for (const Rol rol : {Rol::procesondersteuner, Rol::voorzitter, Rol::expert}) {
        auto b = h.als(rol);
        b.haal("/start");
        weigert(404, "", [&] { return b.post("/aanmelden", {{"soort", "vraag"}}); });
    }
}

TEST_F(WeigeringAanmelding, WieEenCasusInbrachtTekentNietZelf) {
    nummer = dien_in();
    h.schrijf([&](storage::Sessie& s) {
        EXPECT_TRUE(toegang::geef_rol(s, h.huis().ids(), h.nijmegen, h.account(Rol::inbrenger), Rol::anonimiseerder, h.nu()));
    });
    auto ander = h.als(Rol::anonimiseerder);
    const auto nakijken = ander.volg(ander.haal(pad("anoniem")));
    const auto actie = adres(nakijken, "action", "/teken");
    ASSERT_FALSE(actie.empty());
    auto zelf = h.als(Rol::inbrenger);
    zelf.haal("/start");
    weigert(403, "Een collega doet dat", [&] {
        return zelf.post(actie,
                         {{"bewerking", hulp::invoer(nakijken, "bewerking")}, {"versie", hulp::invoer(nakijken, "versie")}});
    });
}

TEST_F(WeigeringAanmelding, TekenenVraagtDeVersieDieErNuStaatEnKanEenKeer) {
    nummer = dien_in();
    auto b = h.als(Rol::anonimiseerder);
    const auto nakijken = b.volg(b.haal(pad("anoniem")));
    const auto actie = adres(nakijken, "action", "/teken");
    const hulp::Velden nu{{"bewerking", hulp::invoer(nakijken, "bewerking")}, {"versie", hulp::invoer(nakijken, "versie")}};
    weigert(409, "iets veranderd in deze tekst", [&] { return b.post(actie, {nu[0], {"versie", "99"}}); });
    ASSERT_EQ(b.post(actie, nu).status, 303);
    weigert(409, "", [&] {
        auto p = h.als(Rol::procesondersteuner);
        p.haal("/start");
        return p.post(actie, nu);
    });
}

TEST_F(WeigeringAanmelding, EenAanvullingVraagtEenVraagEnEenAntwoord) {
    nummer = dien_in();
    auto p = h.als(Rol::procesondersteuner);
    const auto versie = hulp::invoer(p.haal(pad("aanvulling/vragen")), "versie");
    const hulp::Velden goed{{"versie", versie}, {"vragen-1-veld", "situatie"}, {"vragen-1-vraag", "Sinds wanneer?"}};
    weigert(400, "", [&] { return p.post(pad("aanvulling/vragen"), {{"versie", versie}}); });
    weigert(409, "Iemand anders heeft deze casus net gewijzigd", [&] {
        return p.post(pad("aanvulling/vragen"), {{"versie", "99"}, goed[1], goed[2]});
    });
    ASSERT_EQ(p.post(pad("aanvulling/vragen"), goed).status, 303);
    EXPECT_EQ(status(nummer), "aanvulling_gevraagd");
    auto i = h.als(Rol::inbrenger);
    const auto antwoord = i.haal(pad("aanvulling"));
    weigert(400, "Geef antwoord op deze vraag", [&] {
        return i.post(pad("aanvulling"), {{"versie", hulp::invoer(antwoord, "versie")}});
    });
    weigert(404, "", [&] { return p.post(pad("aanvulling"), {{"antwoord-1", "Sinds mei."}}); });
    EXPECT_EQ(status(nummer), "aanvulling_gevraagd");
}

TEST_F(WeigeringAanmelding, IntrekkenVraagtEenRedenIsVanDeInbrengerEnKanEenKeer) {
    nummer = dien_in();
    auto i = h.als(Rol::inbrenger);
    const auto versie = hulp::invoer(i.haal(pad("intrekking")), "versie");
    weigert(400, "Schrijf kort op waarom", [&] { return i.post(pad("intrekking"), {{"versie", versie}}); });
    for (const Rol rol : {Rol::procesondersteuner, Rol::voorzitter}) {
        auto b = h.als(rol);
        b.haal("/start");
        weigert(404, "", [&] { return b.post(pad("intrekking"), {{"versie", versie}, {"reden", "Klaar"}}); });
    }
    auto elders = h.als_elders(Rol::inbrenger);
    elders.haal("/start");
    weigert(404, "", [&] { return elders.post(pad("intrekking"), {{"versie", versie}, {"reden", "Klaar"}}); });
    ASSERT_EQ(i.post(pad("intrekking"), {{"versie", versie}, {"reden", "Klaar"}}).status, 303);
    weigert(409, "Dit kan nu niet", [&] { return i.post(pad("intrekking"), {{"versie", versie}, {"reden", "Klaar"}}); });
}

}  // namespace
