// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/paginas.hpp"
#include "domein/toegang/sessie.hpp"
#include "domein/toegang/wijziging.hpp"
#include "hulp/huis.hpp"
#include "outbox/outbox.hpp"

namespace toegang {
namespace {

using testing::HasSubstr;
using testing::Not;

class Beheer : public Huis {
  protected:
    Beheer() {
        t.om.demo = true;
        beheerder = maak("beheer@oph.example", "Bea", {Rol::beheerder});
        fg = maak("fg@oph.example", "Fatma", {Rol::fg});
    }
    std::string pad(AccountId id) { return "/beheer/gebruikers/" + ref_van(id.getal); }
    bool heeft(AccountId id, Rol rol) {
        return schrijf([&](storage::Sessie& s) { return rollen(s, nijmegen, id, t.nu()).heeft(rol); });
    }
    std::string verzoek() {
        return schrijf([&](storage::Sessie& s) { return ref_van(open_verzoeken(s, nijmegen, t.nu()).at(0).id.getal); });
    }
    std::int64_t mails_aan(AccountId id) {
        return schrijf([&](storage::Sessie& s) {
            return s.een("SELECT COUNT(*) FROM outbox_bericht WHERE aan_account = ?1", id)->getal(0);
        });
    }
    AccountId beheerder, fg;
};
OP_BEIDE(Beheer);

TEST_P(Beheer, NodigtEenExpertUitEnKrijgtDeInstelcodeEenKeerTeZien) {
    auto b = als("beheer@oph.example");
    b.haal("/beheer/gebruikers/nieuw");
    const auto uit = b.post("/beheer/gebruikers/nieuw", {{"email", "e@oph.example"}, {"naam", "Eef"}, {"rol", "expert"}});
    EXPECT_EQ(uit.status, 200);
    EXPECT_THAT(uit.lichaam, HasSubstr("id=\"instelcode\""));
    const auto id = schrijf([&](storage::Sessie& s) { return account_met_email(s, "e@oph.example")->id; });
    EXPECT_TRUE(heeft(id, Rol::expert));
    EXPECT_GE(mails_aan(id), 1);
    std::vector<std::string> onderwerpen;
    schrijf([&](storage::Sessie& s) {
        for (const auto& post : outbox::zoek(s, t.sleutels, {.regio = nijmegen.getal})) onderwerpen.push_back(post.onderwerp);
    });
    EXPECT_THAT(onderwerpen, testing::Contains("Welkom bij Overlegtafel"));
    EXPECT_THAT(onderwerpen, Not(testing::Contains("Je account is gewijzigd"))) << "wie nieuw is, schrikt niet";
    EXPECT_THAT(b.haal("/beheer/gebruikers").lichaam, HasSubstr("Eef"));
    EXPECT_THAT(b.haal(pad(id)).lichaam, HasSubstr("uitgenodigd, nog niet begonnen"));
}

TEST_P(Beheer, KiestDeOrganisatieMetHaarOpenbareNummer) {
    const auto entrea = schrijf([&](storage::Sessie& s) {
        const auto id = regio::zet_organisatie(s, t.ids, nijmegen, {.naam = "Entrea"});
        return regio::organisatie(s, nijmegen, id).value();
    });
    auto b = als("beheer@oph.example");
    EXPECT_THAT(b.haal("/beheer/gebruikers/nieuw").lichaam,
                AllOf(HasSubstr("<option value=\"" + entrea.ref + "\">Entrea"), Not(HasSubstr(std::to_string(entrea.id.getal)))));
    b.post("/beheer/gebruikers/nieuw",
           {{"email", "o@oph.example"}, {"naam", "Oda"}, {"rol", "expert"}, {"organisatie", entrea.ref}});
    EXPECT_EQ(schrijf([&](storage::Sessie& s) { return account_met_email(s, "o@oph.example")->organisatie; }), entrea.id);
}

TEST(TweedePersoon, S8_GaatOverRollenDieAndermansCasussenZienOfMachtGeven) {
    for (const Rol r : {Rol::procesondersteuner, Rol::anonimiseerder, Rol::maatje, Rol::procesregisseur, Rol::doorbraakcoach,
                        Rol::beheerder, Rol::fg, Rol::voorzitter})
        EXPECT_TRUE(vraagt_tweede_persoon(r)) << naam_van(r);
    for (const Rol r : {Rol::inbrenger, Rol::praktijkondersteuner, Rol::expert, Rol::ervaringsdeskundige, Rol::vaste_deelnemer,
                        Rol::rob, Rol::beleidsadviseur})
        EXPECT_FALSE(vraagt_tweede_persoon(r)) << naam_van(r);
}

TEST_P(Beheer, S8_EenBeheerderAlleenGeeftNiemandZichtOpCasussen) {
    const auto id = maak("a@oph.example", "Anja", {Rol::inbrenger});
    const auto eerder = mails_aan(fg);
    auto b = als("beheer@oph.example");
    b.haal(pad(id) + "/rollen");
    EXPECT_THAT(b.post(pad(id) + "/rollen", {{"rol", "anonimiseerder"}, {"reden", "vervanging"}}).lichaam,
                HasSubstr("Wacht op een tweede persoon"));
    EXPECT_FALSE(heeft(id, Rol::anonimiseerder));
    EXPECT_EQ(mails_aan(fg), eerder + 1) << "de fg hoort het meteen";
    EXPECT_EQ(mails_aan(id), 1) << "en de persoon zelf ook";
    b.haal("/beheer/wijzigingen");
    EXPECT_EQ(b.post("/beheer/wijzigingen/" + verzoek() + "/goedkeuring", {}).status, 403) << "wie het vroeg keurt het niet goed";
    EXPECT_FALSE(heeft(id, Rol::anonimiseerder));
    auto f = als("fg@oph.example");
    EXPECT_THAT(f.haal("/beheer/wijzigingen").lichaam, HasSubstr("de rol anonimiseerder geven"));
    EXPECT_EQ(f.post("/beheer/wijzigingen/" + verzoek() + "/goedkeuring", {}).status, 200);
    EXPECT_TRUE(heeft(id, Rol::anonimiseerder));
}

TEST_P(Beheer, S8_WieErBeterVanWordtKeurtHetNietGoed) {
    auto b = als("beheer@oph.example");
    b.haal(pad(fg) + "/rollen");
    b.post(pad(fg) + "/rollen", {{"rol", "procesondersteuner"}, {"reden", "x"}});
    auto f = als("fg@oph.example");
    EXPECT_THAT(f.haal("/beheer/wijzigingen").lichaam, HasSubstr("over je eigen account"));
    EXPECT_EQ(f.post("/beheer/wijzigingen/" + verzoek() + "/goedkeuring", {}).status, 403);
    EXPECT_EQ(hulp::kop(f.post("/beheer/wijzigingen/" + verzoek() + "/afwijzing", {}), "Location"),
              "/beheer/wijzigingen?gelukt=afgewezen");
    EXPECT_FALSE(heeft(fg, Rol::procesondersteuner));
}

TEST_P(Beheer, S8_HerstellenVanEenAccountDatIdentiteitZietWachtOpEenTweede) {
    const auto id = maak("a@oph.example", "Anja", {Rol::inbrenger});
    met_totp(id);
    auto b = als("beheer@oph.example");
    for (const auto& [stuk, velden] : {std::pair<std::string, hulp::Velden>{"wachtwoord", {{"reden", "vergeten"}}},
                                       {"tweede-stap", {{"reden", "telefoon kwijt"}}},
                                       {"email", {{"reden", "nieuwe baan"}, {"email", "dief@kwaad.example"}}}}) {
        b.haal(pad(id) + "/" + stuk);
        EXPECT_THAT(b.post(pad(id) + "/" + stuk, velden).lichaam, HasSubstr("Wacht op een tweede persoon")) << stuk;
    }
    schrijf([&](storage::Sessie& s) {
        EXPECT_TRUE(account(s, id)->totp_aan);
        EXPECT_TRUE(wachtwoord_hash_van(s, id));
        EXPECT_EQ(account(s, id)->email, "a@oph.example");
        EXPECT_EQ(s.een("SELECT COUNT(*) FROM toegang_link")->getal(0), 0);
    });
}

TEST_P(Beheer, NaGoedkeuringBegintDePersoonOpnieuwMetEenInstelcode) {
    const auto id = maak("a@oph.example", "Anja", {Rol::inbrenger});
    schrijf([&](storage::Sessie& s) { s.doe("UPDATE toegang_account SET telefoon = '06 11111111' WHERE id = ?1", id); });
    met_totp(id);
    auto b = als("beheer@oph.example");
    b.haal(pad(id) + "/tweede-stap");
    b.post(pad(id) + "/tweede-stap", {{"reden", "telefoon kwijt"}});
    auto f = als("fg@oph.example");
    f.haal("/beheer/wijzigingen");
    const auto goed = f.post("/beheer/wijzigingen/" + verzoek() + "/goedkeuring", {}).lichaam;
    EXPECT_THAT(goed, HasSubstr("id=\"instelcode\""));
    EXPECT_THAT(goed, HasSubstr("Bel Anja op 06 11111111, en geef deze instelcode door."))
        << "the fg has no other page with the number";
    schrijf([&](storage::Sessie& s) {
        EXPECT_FALSE(account(s, id)->totp_aan);
        EXPECT_TRUE(heeft_instelcode(s, id));
    });
}

TEST_P(Beheer, NaVeertienDagenIsEenVerzoekVerlopen) {
    const auto id = maak("a@oph.example", "Anja", {Rol::inbrenger});
    auto b = als("beheer@oph.example");
    b.haal(pad(id) + "/rollen");
    b.post(pad(id) + "/rollen", {{"rol", "anonimiseerder"}, {"reden", "x"}});
    const auto nummer = verzoek();
    t.klok.vooruit(std::chrono::days{14});
    auto f = als("fg@oph.example");
    f.haal("/beheer/wijzigingen");
    EXPECT_EQ(f.post("/beheer/wijzigingen/" + nummer + "/goedkeuring", {}).status, 404);
}

TEST_P(Beheer, BlokkerenNoemtEerstWatEraanHangtEnSluitDanAlles) {
    const auto id = maak("a@oph.example", "Anja", {Rol::inbrenger});
    auto anja = als("a@oph.example");
    auto b = als("beheer@oph.example");
    EXPECT_THAT(b.haal(pad(id) + "/blokkeren").lichaam, HasSubstr("is ingelogd: 1. Aantal API-tokens: 0."));
    EXPECT_EQ(anja.haal("/start").status, 200);
    b.post(pad(id) + "/blokkeren", {});
    EXPECT_EQ(anja.haal("/start").status, 303);
    EXPECT_THAT(b.haal(pad(id)).lichaam, HasSubstr("geblokkeerd"));
    EXPECT_EQ(b.post(pad(beheerder) + "/blokkeren", {}).status, 403) << "niet zichzelf";
}

TEST_P(Beheer, BlokkerenNoemtEerstWatErAanHangtEnWieDeEnigeIs) {
    t.bus.luister<HangtAan>([](const HangtAan& h) { h.regels.emplace_back("3 lopende casussen als inbrenger."); });
    const auto id = maak("v@oph.example", "Vera", {Rol::voorzitter});
    auto b = als("beheer@oph.example");
    const auto pagina = b.haal(pad(id) + "/blokkeren");
    EXPECT_THAT(pagina.lichaam, HasSubstr("3 lopende casussen als inbrenger."));
    EXPECT_THAT(pagina.lichaam, HasSubstr("niemand anders in deze regio is voorzitter"));
    EXPECT_EQ(b.post(pad(id) + "/blokkeren", {}).status, 400) << "niet zonder dat te zeggen";
    maak("w@oph.example", "Wim", {Rol::voorzitter});
    EXPECT_THAT(b.haal(pad(id) + "/blokkeren").lichaam, Not(HasSubstr("niemand anders")));
    EXPECT_EQ(b.post(pad(id) + "/blokkeren", {}).status, 303);
}

TEST_P(Beheer, WieDeEnigeIsWordtAlleenGeblokkeerdAlsDatIsAangevinkt) {
    const auto id = maak("v@oph.example", "Vera", {Rol::voorzitter});
    auto b = als("beheer@oph.example");
    b.haal(pad(id) + "/blokkeren");
    EXPECT_EQ(b.post(pad(id) + "/blokkeren", {{"toch", "ja"}}).status, 303);
    auto vera = browser();
    EXPECT_EQ(log_in(vera, "v@oph.example"), "status 400");
}

TEST_P(Beheer, EenWaarnemendVoorzitterKrijgtDeRolVoorEenTijdEnVerliestHaarVanzelf) {
    const auto id = maak("w@oph.example", "Wim", {Rol::vaste_deelnemer});
    auto b = als("beheer@oph.example");
    b.haal(pad(id) + "/rollen");
    hulp::Velden velden{{"rol", "waarnemend_voorzitter"}, {"reden", "vakantie"}};
    EXPECT_THAT(b.post(pad(id) + "/rollen", velden).lichaam, HasSubstr("Vul in vanaf welke dag"));
    for (const auto& [naam, dag] : {std::pair{"vanaf", "24"}, {"tot", "26"}})
        for (const auto& [deel, waarde] : {std::pair{"-dag", dag}, {"-maand", "11"}, {"-jaar", "2026"}})
            velden.emplace_back(std::string(naam) + deel, waarde);
    EXPECT_THAT(b.post(pad(id) + "/rollen", velden).lichaam, HasSubstr("Wacht op een tweede persoon"));
    auto f = als("fg@oph.example");
    EXPECT_THAT(
        f.haal("/beheer/wijzigingen").lichaam,
        HasSubstr("de rol waarnemend voorzitter geven van dinsdag 24 november 2026 tot en met donderdag 26 november 2026"));
    f.post("/beheer/wijzigingen/" + verzoek() + "/goedkeuring", {});
    EXPECT_THAT(b.haal(pad(id)).lichaam, HasSubstr("tot en met donderdag 26 november 2026"));
    const auto om = [&](int dag, int uur) {
        const auto op = base::om(base::datum(2026, 11, 20 + dag), uur, 0);
        return schrijf([&](storage::Sessie& s) { return rollen(s, nijmegen, id, op).heeft(Rol::waarnemend_voorzitter); });
    };
    EXPECT_FALSE(om(3, 23));
    EXPECT_TRUE(om(4, 0));
    EXPECT_TRUE(om(6, 23));
    EXPECT_FALSE(om(7, 0)) << "de dag erna is de rol er vanzelf niet meer";
}

TEST_P(Beheer, EenPeriodeInHetVerledenOfAchterstevorenWordtGeweigerd) {
    const auto id = maak("w@oph.example", "Wim", {Rol::vaste_deelnemer});
    auto b = als("beheer@oph.example");
    b.haal(pad(id) + "/rollen");
    const auto geef = [&](const std::string& vanaf, const std::string& tot) {
        return b
            .post(pad(id) + "/rollen", {{"rol", "waarnemend_voorzitter"},
                                        {"reden", "vakantie"},
                                        {"vanaf-dag", vanaf},
                                        {"vanaf-maand", "11"},
                                        {"vanaf-jaar", "2026"},
                                        {"tot-dag", tot},
                                        {"tot-maand", "11"},
                                        {"tot-jaar", "2026"}})
            .lichaam;
    };
    EXPECT_THAT(geef("22", "26"), HasSubstr("Kies vandaag of een dag die nog komt"));
    EXPECT_THAT(geef("26", "25"), HasSubstr("De laatste dag ligt voor de eerste dag"));
    EXPECT_THAT(geef("23", "23"), HasSubstr("Wacht op een tweede persoon"));
}

TEST_P(Beheer, EenAccountVanEenAndereRegioIsErNiet) {
    const auto id = schrijf([&](storage::Sessie& s) {
        const auto nieuw = *maak_account(s, t.ids, {.email = "x@arn.example", .naam = "Xandra"}, t.nu());
        EXPECT_TRUE(geef_rol(s, t.ids, arnhem, nieuw, Rol::expert, t.nu()));
        return nieuw;
    });
    auto b = als("beheer@oph.example");
    EXPECT_EQ(b.haal(pad(id)).status, 404);
    EXPECT_EQ(b.post(pad(id) + "/blokkeren", {}).status, 404);
    EXPECT_THAT(b.post("/beheer/gebruikers/zoeken", {{"zoek", "xandra"}}).lichaam, HasSubstr("Niemand gevonden"));
    EXPECT_EQ(b.haal("/beheer/gebruikers/zzzzzzzz").status, 404);
}

TEST_P(Beheer, EenVerwijzerDieZichzelfAanmeldteWordtDoorEenProcesondersteunerGecontroleerd) {
    const auto id = maak("n@oph.example", "Noor", {Rol::inbrenger}, false);
    maak("po@oph.example", "Petra", {Rol::procesondersteuner});
    auto po = als("po@oph.example");
    EXPECT_THAT(po.haal("/verwijzers").lichaam, HasSubstr("Noor"));
    const auto doel = "/verwijzers/" + ref_van(id.getal) + "/controle";
    EXPECT_EQ(po.post(doel, {}).status, 400) << "eerst bellen";
    EXPECT_EQ(po.post(doel, {{"gebeld", "ja"}}).status, 303);
    EXPECT_THAT(po.haal("/verwijzers").lichaam, Not(HasSubstr("Noor")));
    auto noor = als("n@oph.example");
    EXPECT_EQ(noor.haal("/werk").status, 200);
    EXPECT_EQ(als("beheer@oph.example").haal("/verwijzers").status, 404);
}

}  // namespace
}  // namespace toegang
