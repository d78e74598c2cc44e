// SPDX-License-Identifier: EUPL-1.2
#include "hulp/app/routepad.hpp"
#include "outbox/outbox.hpp"
#include "verhalen/weg.hpp"

/// S7: a referrer registers himself, writes at once, sees nothing but that, and counts after the call.
namespace {

using testing::HasSubstr;
using testing::Not;
using toegang::Rol;

class S7 : public hulp::Weg {
  protected:
    static constexpr const char* kEmail = "noor@wijkteam.example";
    S7() {
        h.schrijf([&](storage::Sessie& s) {
            const auto id = regio::zet_organisatie(s, h.huis().ids(), h.nijmegen,
                                                   {.naam = "Wijkteam Zuid", .maildomeinen = {"wijkteam.example"}});
            organisatie = regio::organisatie(s, h.nijmegen, id)->ref;
        });
    }
    /// The path of the link in the newest mail to Noor, as the demo shows it in Post.
    std::string link() {
        taken();
        const std::string tekst = h.schrijf([&](storage::Sessie& s) {
            for (const auto& r : outbox::zoek(s, h.huis().om().sleutels, {.regio = h.nijmegen.getal}))
                if (r.soort == "toegang.registratie")
                    return outbox::lees_in_demo(s, h.huis().om(), h.nijmegen.getal, r.id)->tekst;
            return std::string{};
        });
        const auto begin = tekst.find("/registratie/");
        return begin == std::string::npos ? "" : tekst.substr(begin, 13 + 43);
    }
    hulp::Browser noor() {
        auto b = h.niemand();
        b.haal("/registreren/NYM");
        b.post("/registreren/NYM", {{"naam", "Noor Bos"},
                                    {"functie", "wijkteammedewerker"},
                                    {"soort", "01"},
                                    {"organisatie", organisatie},
                                    {"email", kEmail}});
        const auto pad = link();
        b.haal(pad);
        EXPECT_EQ(b.post(pad, {{"wachtwoord", "paard batterij nietje"}}).status, 303);
        EXPECT_EQ(b.haal("/start").status, 200);
        return b;
    }
    toegang::AccountId account() {
        return h.schrijf([&](storage::Sessie& s) { return toegang::account_met_email(s, kEmail)->id; });
    }
    std::string dien_in_als_noor() {
        const auto id = account();
        const auto token = h.schrijf([&](storage::Sessie& s) {
            return toegang::maak_token(s, h.huis().ids(), h.nijmegen, id, {"aanmelding.indienen"}, h.nu()).waarde();
        });
        const auto lichaam = h.schrijf([&](storage::Sessie& s) {
            return aanmelding::voorbeeld_aanmelding(casus::Soort::vraag, aanmelding::keuzes(s, h.nijmegen, h.nu()));
        });
        auto b = h.niemand();
        const auto a = b.api(web::Methode::post, "/api/v1/aanmeldingen", token, lichaam.schrijf());
        EXPECT_EQ(a.status, 201) << a.lichaam;
        return base::Json::lees(a.lichaam).waarde()["nummer"].tekst();
    }
    std::string organisatie;
};

TEST_F(S7, WieZichzelfRegistreerdeSchrijftMeteenEnTeltPasMeeNaHetTelefoontje) {
    auto b = noor();
    nummer = dien_in_als_noor();
    EXPECT_EQ(b.haal("/casussen/" + nummer).status, 200) << "het ontvangstbewijs";
    EXPECT_FALSE(de_casus().inbrenger_gecontroleerd);
    auto po = h.als(Rol::procesondersteuner);
    EXPECT_THAT(po.haal("/casussen/" + nummer).lichaam, HasSubstr("Verwijzer nog te controleren"));
    EXPECT_THAT(po.haal("/werkvoorraad").lichaam, HasSubstr("Controleer 1 nieuwe verwijzer"));
    const auto lijst = po.haal("/verwijzers");
    const auto actie = adres(lijst, "action", "/controle");
    EXPECT_EQ(po.post(actie, {{"gebeld", "ja"}}).status, 303);
    EXPECT_TRUE(de_casus().inbrenger_gecontroleerd);
    EXPECT_THAT(po.haal("/casussen/" + nummer).lichaam, Not(HasSubstr("Verwijzer nog te controleren")));
    EXPECT_THAT(po.haal("/casussen/" + nummer + "/tijdlijn").lichaam, HasSubstr("Verwijzer gecontroleerd"));
    EXPECT_THAT(po.haal("/werkvoorraad").lichaam, Not(HasSubstr("nieuwe verwijzer")));
}

/// The route walk: whatever is not said to be open to the unconfirmed is not there for him.
TEST_F(S7, GeenEnkeleRouteDieNietVoorHemIsGaatOpen) {
    auto b = noor();
    nummer = dien_in_als_noor();
    const auto casus = de_casus();
    const auto plek = h.schrijf([&](storage::Sessie& s) { return hulp::plek_van(s, casus); });
    int dicht = 0;
    for (const auto& r : h.huis().deur().tafel()) {
        if (!r.recht || r.recht->ook_ongecontroleerd || r.kanaal != web::Kanaal::pagina) continue;
        for (const auto& pad : hulp::paden_naar(r.patroon, plek)) {
            const auto a = r.methode == web::Methode::get ? b.haal(pad) : b.post(pad, {{"versie", "1"}});
            EXPECT_EQ(a.status, 404) << r.naam;
            ++dicht;
        }
    }
    EXPECT_GT(dicht, 100);
}

}  // namespace
