// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/paginas.hpp"
#include "domein/toegang/wijziging.hpp"
#include "hulp/huis.hpp"
#include "outbox/outbox.hpp"

/// One beheerder alone does not take the watch away, and nobody is shut out or let in without a word (S8).
namespace toegang {
namespace {

using testing::HasSubstr;

class Toezicht : public Huis {
  protected:
    Toezicht() {
        t.om.demo = true;
        maak("bea@oph.example", "Bea", {Rol::beheerder});
        fg = maak("fatma@oph.example", "Fatma", {Rol::fg});
        anja = maak("anja@oph.example", "Anja", {Rol::expert});
    }
    std::string pad(AccountId id, const std::string& stuk = {}) { return "/beheer/gebruikers/" + ref_van(id.getal) + stuk; }
    std::string goedkeuring() {
        return schrijf([&](storage::Sessie& s) {
            return "/beheer/wijzigingen/" + ref_van(open_verzoeken(s, nijmegen, t.nu()).at(0).id.getal) + "/goedkeuring";
        });
    }
    /// Subjects of what was mailed to this account.
    std::vector<std::string> post_aan(AccountId id) {
        return schrijf([&](storage::Sessie& s) {
            std::vector<std::string> uit;
            for (const auto& regel : outbox::zoek(s, t.sleutels, {.regio = nijmegen.getal}))
                if (s.een("SELECT id FROM outbox_bericht WHERE id = ?1 AND aan_account = ?2", regel.id, id))
                    uit.push_back(regel.onderwerp);
            return uit;
        });
    }
    bool heeft(AccountId id, Rol rol) {
        return schrijf([&](storage::Sessie& s) { return rollen(s, nijmegen, id, t.nu()).heeft(rol); });
    }
    AccountId fg, anja;
};
OP_BEIDE(Toezicht);

TEST_P(Toezicht, S8_DeRolVanFgOfBeheerderEindigtNietDoorEenBeheerderAlleen) {
    auto b = als("bea@oph.example");
    for (const auto& [wie, rol] :
         {std::pair{fg, Rol::fg}, {maak("bert@oph.example", "Bert", {Rol::beheerder}), Rol::beheerder}}) {
        const auto pad_einde = pad(wie, "/rollen/" + std::string(naam_van(rol)) + "/einde");
        EXPECT_THAT(b.post(pad_einde, {}).lichaam, HasSubstr("Wacht op een tweede persoon")) << naam_van(rol);
        EXPECT_TRUE(heeft(wie, rol)) << naam_van(rol);
        EXPECT_THAT(post_aan(wie), testing::Contains("Voor je account is een wijziging gevraagd")) << naam_van(rol);
        EXPECT_EQ(b.post(goedkeuring(), {}).status, 403) << "niet wie het vroeg";
        b.post(goedkeuring().replace(goedkeuring().rfind('/'), std::string::npos, "/afwijzing"), {});
    }
    b.post(pad(fg, "/rollen/fg/einde"), {});
    auto bert = als("bert@oph.example");
    bert.haal("/beheer/wijzigingen");
    EXPECT_EQ(bert.post(goedkeuring(), {}).status, 200);
    EXPECT_FALSE(heeft(fg, Rol::fg));
    EXPECT_THAT(post_aan(fg), testing::Contains("Een wijziging van toegang is goedgekeurd"));
}

TEST_P(Toezicht, S8_EenAndereRolEindigtMeteenEnFgEnPersoonHorenHet) {
    auto b = als("bea@oph.example");
    EXPECT_EQ(b.post(pad(anja, "/rollen/expert/einde"), {}).status, 303);
    EXPECT_FALSE(heeft(anja, Rol::expert));
    EXPECT_THAT(post_aan(fg), testing::ElementsAre("Een rol is beëindigd"));
    EXPECT_THAT(post_aan(anja), testing::ElementsAre("Je account is gewijzigd"));
}

TEST_P(Toezicht, S8_WieDeFgBlokkeertLaatDieDatWeten) {
    auto b = als("bea@oph.example");
    b.haal(pad(fg, "/blokkeren"));
    EXPECT_EQ(b.post(pad(fg, "/blokkeren"), {{"toch", "ja"}}).status, 303);
    EXPECT_THAT(post_aan(fg), testing::UnorderedElementsAre("Een account is geblokkeerd", "Je account is geblokkeerd"));
}

TEST_P(Toezicht, S8_WeerToelatenVraagtEenTweedePersoon) {
    auto b = als("bea@oph.example");
    b.haal(pad(anja, "/blokkeren"));
    b.post(pad(anja, "/blokkeren"), {});
    EXPECT_THAT(b.post(pad(anja, "/toelaten"), {}).lichaam, HasSubstr("Wacht op een tweede persoon"));
    auto a = browser();
    EXPECT_EQ(log_in(a, "anja@oph.example"), "status 400");
    auto f = als("fatma@oph.example");
    EXPECT_THAT(f.haal("/beheer/wijzigingen").lichaam, HasSubstr("weer laten inloggen"));
    EXPECT_EQ(f.post(goedkeuring(), {}).status, 200);
    EXPECT_EQ(log_in(a, "anja@oph.example"), "/start");
}

TEST_P(Toezicht, S8_ZonderFgHorenDeBeheerdersHet) {
    const auto bert = maak("bert@oph.example", "Bert", {Rol::beheerder});
    schrijf([&](storage::Sessie& s) { neem_rol(s, nijmegen, fg, Rol::fg, t.nu()); });
    auto b = als("bea@oph.example");
    b.post(pad(anja, "/rollen/expert/einde"), {});
    EXPECT_THAT(post_aan(bert), testing::ElementsAre("Een rol is beëindigd"));
}

}  // namespace
}  // namespace toegang
