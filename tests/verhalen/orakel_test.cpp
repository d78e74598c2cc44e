// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "domein/aanmelding/aanmelding.hpp"
#include "hulp/app/muurwereld.hpp"
#include "hulp/app/proefhuis.hpp"
#include "hulp/sql_spoor.hpp"

/// No answer tells whether somebody or something is known: neither by what it says, nor by how long it is, nor by the work it took.
namespace {

using toegang::Rol;
using web::Methode;

/// What of an answer may differ between two people who do the same: number and references, which have a fixed length.
std::string vorm(const web::Antwoord& a) {
    std::string uit = std::to_string(a.status) + "\n";
    for (const auto& [naam, waarde] : a.koppen)
        uit += naam + ": " + (naam == "Set-Cookie" || naam == "Location" ? std::to_string(waarde.size()) : waarde) + "\n";
    return uit + std::to_string(a.lichaam.size());
}

class Orakel : public testing::Test {
  protected:
    static constexpr int kParen = 50;

    struct Kind {
        std::string bsn, voornamen, achternaam, straat;
    };
    static Kind kind(int n) {
        const std::string cijfers = std::to_string(1000 + n);
        return {app::demo::verzonnen_bsn(n), "Quin" + cijfers, "Vos" + cijfers, "Laan" + cijfers};
    }
    web::Antwoord dien_in(const Kind& k) {
        auto lichaam = voorbeeld;
        lichaam.zet("voornamen", k.voornamen).zet("achternaam", k.achternaam).zet("straat", k.straat);
        lichaam.zet("bsnBekend", k.bsn.empty() ? "nee" : "ja");
        std::string tekst = lichaam.schrijf();
        const std::string zonder = "\"geenBsnReden\":\"onbekend\"";
        if (!k.bsn.empty()) tekst.replace(tekst.find(zonder), zonder.size(), "\"bsn\":\"" + k.bsn + "\"");
        spoor.neem();
        const auto a = h.niemand().api(Methode::post, "/api/v1/aanmeldingen", token, tekst);
        EXPECT_EQ(a.status, 201) << a.lichaam;
        return a;
    }
    /// Same answer and same statements.
    void gelijk(const std::string& wat, const std::function<web::Antwoord(bool bekend)>& vraag) {
        spoor.neem();
        const auto onbekend = vraag(false);
        const auto werk_onbekend = spoor.neem();
        const auto bekend = vraag(true);
        const auto werk_bekend = spoor.neem();
        EXPECT_EQ(vorm(bekend), vorm(onbekend)) << wat;
        EXPECT_EQ(werk_bekend, werk_onbekend) << wat;
    }

    hulp::SqlSpoor spoor;
    hulp::Proefhuis h;
    std::string token = h.schrijf([&](storage::Sessie& s) {
        return toegang::maak_token(s, h.huis().ids(), h.nijmegen, h.account(Rol::inbrenger), {"aanmelding.indienen"}, h.nu())
            .waarde();
    });
    base::Json voorbeeld = h.schrijf([&](storage::Sessie& s) {
        return aanmelding::voorbeeld_aanmelding(casus::Soort::vraag, aanmelding::keuzes(s, h.nijmegen, h.nu()));
    });
};

/// S20, pairs 1 to 100: who hands in a child hears nothing of an earlier form about the same child.
TEST_F(Orakel, S20_IndienenVanEenBekendKindIsHetzelfdeAlsVanEenOnbekendKind) {
    for (int n = 0; n < kParen; ++n) {
        const Kind er_al = kind(n), nieuw = kind(500 + n);
        dien_in(er_al);
        gelijk("BSN", [&](bool bekend) { return dien_in(bekend ? er_al : nieuw); });
        Kind zelfde_naam = er_al, andere_naam = kind(200 + n);
        zelfde_naam.bsn = andere_naam.bsn = "";
        gelijk("naam", [&](bool bekend) { return dien_in(bekend ? zelfde_naam : andere_naam); });
    }
}

/// S20, pairs 101 to 200: the door does not say who has an account.
TEST_F(Orakel, S20_WachtwoordVergetenEnInloggenZeggenNietWieEenAccountHeeft) {
    for (int n = 0; n < kParen; ++n) {
        const std::string rol(toegang::naam_van(toegang::alle_rollen()[static_cast<std::size_t>(n) % toegang::kAantalRollen]));
        const std::string bekend_adres = rol + "@nijmegen.example";
        std::string onbekend_adres = bekend_adres;
        onbekend_adres.replace(0, 1, "#");
        onbekend_adres.replace(0, 1, "q");
        const auto vul_in = [&](const std::string& pad, bool bekend, hulp::Velden velden) {
            auto b = h.niemand();
            b.afzender = "198.51.100." + std::to_string(n + (bekend ? 0 : 100));
            b.haal(pad);
            velden.emplace_back("email", bekend ? bekend_adres : onbekend_adres);
            return b.post(pad, velden);
        };
        const auto vergeten = vul_in("/wachtwoord-vergeten", true, {}),
                   vergeten_onbekend = vul_in("/wachtwoord-vergeten", false, {});
        EXPECT_EQ(vorm(vergeten), vorm(vergeten_onbekend)) << rol;
        const hulp::Velden fout = {{"wachtwoord", "dit is het niet zeker"}, {"naar", ""}};
        EXPECT_EQ(vorm(vul_in("/inloggen", true, fout)), vorm(vul_in("/inloggen", false, fout))) << rol;
    }
}

/// S20: asking for access as a referrer does and says the same for an address with an account and for one without.
TEST_F(Orakel, S20_ZichzelfRegistrerenZegtNietWieEenAccountHeeft) {
    for (const char* rol : {"inbrenger", "expert", "procesondersteuner", "fg"}) {
        const std::string bekend = std::string(rol) + "@nijmegen.example", onbekend = "q" + bekend.substr(1);
        auto b = h.niemand();
        b.afzender = std::string("198.51.100.") + std::to_string(100 + std::string(rol).size());
        b.haal("/registreren/NYM");
        gelijk(rol, [&](bool ken) {
            return b.post("/registreren/NYM", {{"naam", "Noor Bos"},
                                               {"functie", "arts"},
                                               {"soort", "03"},
                                               {"big", "12345678901"},
                                               {"organisatie", "anders"},
                                               {"organisatie-anders", "Praktijk"},
                                               {"email", ken ? bekend : onbekend}});
        });
    }
}

/// The same path to something that is not there: another number, or another place on the same list.
std::string naar_niets(const std::string& patroon, std::string pad) {
    const auto plek = pad.find("punten/");
    if (plek == std::string::npos) return hulp::pad_naar_niets(patroon);
    const auto begin = plek + 7;
    return pad.replace(begin, std::min(pad.find('/', begin), pad.size()) - begin, "999");
}

/// S31: the three ways in which a casus is not there (no right, another region, no such number) take the same statements in the same
/// order, whatever is asked.
TEST(Zijkanaal, S31_WatErNietIsKostHetzelfdeWerkAlsWatJeNietMagZien) {
    hulp::SqlSpoor spoor;
    hulp::Muurwereld w;
    int vergeleken = 0;
    for (const char* wie : {"collega", "uitgesloten_ondersteuner", "uitgesloten_voorzitter", "elders_procesondersteuner",
                            "expert_niet_gevraagd", "vaste_deelnemer_afwezig", "beheerder"}) {
        auto browser = w.als(wie);
        const auto token = w.token(wie);
        for (const auto& r : w.huis().deur().tafel()) {
            if (!r.recht || !hulp::gaat_over_casus(r.patroon)) continue;
            const auto werk = [&](const std::string& pad) {
                spoor.neem();
                const auto a = r.kanaal == web::Kanaal::api
                                   ? browser.api(r.methode, pad, token, r.methode == Methode::get ? "" : hulp::lichaam_voor(r))
                               : r.methode == Methode::get ? browser.haal(pad)
                                                           : browser.post(pad, {{"versie", "1"}});
                EXPECT_EQ(a.status, 404) << wie << " " << r.naam;
                return spoor.neem();
            };
            werk(hulp::pad_naar_niets(r.patroon));  // the first call of a token notes that it was used
            for (const char* stand : {"ingediend", "uitgenodigd"})
                for (const auto& pad : hulp::paden_naar(r.patroon, w.casus(stand))) {
                    EXPECT_EQ(werk(pad), werk(naar_niets(r.patroon, pad))) << wie << " " << r.naam;
                    ++vergeleken;
                }
        }
    }
    EXPECT_GE(vergeleken, 500);
}

}  // namespace
