// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "domein/aanmelding/aanmelding.hpp"
#include "domein/deelnemer/deelnemer.hpp"
#include "hulp/app/proefhuis.hpp"

/// The main road over HTTP, each person in an own browser: from form to advice and back.
namespace {

using namespace std::chrono_literals;
using toegang::Rol;

class Hoofdweg : public testing::Test {
  protected:
    Hoofdweg() {
        h.schrijf([&](storage::Sessie& s) {
            for (const auto& [rol, soort, expertise] :
                 {std::tuple{Rol::expert, deelnemer::Deelnemersoort::expert, "LVB"},
                  std::tuple{Rol::ervaringsdeskundige, deelnemer::Deelnemersoort::ervaringsdeskundige, "ervaring"},
                  std::tuple{Rol::vaste_deelnemer, deelnemer::Deelnemersoort::vaste_deelnemer, "J&O"}}) {
                const auto org = regio::zet_organisatie(s, h.huis().ids(), h.nijmegen,
                                                        {.naam = std::string("Aanbieder ") + expertise,
                                                         .convenant_versie = "2023",
                                                         .convenant_op = base::datum(2023, 1, 1)});
                s.doe("UPDATE toegang_account SET organisatie_id = ?1 WHERE id = ?2", org, h.account(rol));
                deelnemer::zet(s, h.nijmegen, h.account(rol), soort, {expertise}, 4);
            }
        });
        taken();
    }
    void taken() { h.huis().planner().draai_alles(h.nu()); }

    /// Hands in the example of openapi.json with the names of this story; the number of the casus.
    std::string dien_in() {
        const auto token = h.schrijf([&](storage::Sessie& s) {
            return toegang::maak_token(s, h.huis().ids(), h.nijmegen, h.account(Rol::inbrenger), {"aanmelding.indienen"}, h.nu())
                .waarde();
        });
        auto lichaam = h.schrijf([&](storage::Sessie& s) {
            return aanmelding::voorbeeld_aanmelding(casus::Soort::vraag, aanmelding::keuzes(s, h.nijmegen, h.nu()));
        });
        lichaam.zet("voornamen", "Quintijn").zet("achternaam", "Zilvervos").zet("titel", "Quintijn gaat niet naar school");
        lichaam.zet("situatie", "Quintijn Zilvervos ligt al maanden in bed. Bel moeder op 06 99887766.");
        auto b = h.niemand();
        const auto a = b.api(web::Methode::post, "/api/v1/aanmeldingen", token, lichaam.schrijf());
        EXPECT_EQ(a.status, 201) << a.lichaam;
        return base::Json::lees(a.lichaam).waarde()["nummer"].tekst();
    }
    /// The first address in the page that ends like this.
    static std::string adres(const web::Antwoord& a, const std::string& kenmerk, const std::string& einde) {
        for (auto plek = a.lichaam.find(kenmerk + "=\""); plek != std::string::npos;
             plek = a.lichaam.find(kenmerk + "=\"", plek + 1)) {
            const auto begin = plek + kenmerk.size() + 2;
            const auto uit = a.lichaam.substr(begin, a.lichaam.find('"', begin) - begin);
            if (uit.size() >= einde.size() && uit.compare(uit.size() - einde.size(), einde.size(), einde) == 0) return uit;
        }
        return {};
    }
    /// Signs what lies before the signer on this page.
    void teken(hulp::Browser& b, const std::string& pagina) {
        const auto a = b.volg(b.haal(pagina));
        const std::string actie = adres(a, "action", "/teken");
        ASSERT_FALSE(actie.empty()) << pagina << "\n" << a.lichaam;
        const auto na = b.post(actie, {{"bewerking", hulp::invoer(a, "bewerking")}, {"versie", hulp::invoer(a, "versie")}});
        ASSERT_EQ(na.status, 303) << na.lichaam;
    }
    /// Signs whatever of this casus waits in the queue.
    void teken_alles(const std::string& nummer) {
        auto b = h.als(Rol::anonimiseerder);
        for (int k = 0; k < 5; ++k) {
            const auto wachtrij = b.haal("/anonimiseren");
            const auto begin = wachtrij.lichaam.find("/casussen/" + nummer + "/anoniem");
            if (begin == std::string::npos) return;
            teken(b, wachtrij.lichaam.substr(begin, wachtrij.lichaam.find('"', begin) - begin));
        }
        FAIL() << "de wachtrij raakt niet leeg";
    }
    std::string status(const std::string& nummer) {
        return h.schrijf(
            [&](storage::Sessie& s) { return s.een("SELECT status FROM casus_casus WHERE nummer = ?1", nummer)->tekst(0); });
    }
    static void geen_namen(const web::Antwoord& a) {
        for (const char* woord : {"Quintijn", "Zilvervos", "99887766"})
            EXPECT_EQ(a.lichaam.find(woord), std::string::npos) << woord;
    }
    void indienen_en_tekenen() {
        nummer = dien_in();
        auto inbrenger = h.als(Rol::inbrenger), anonimiseerder = h.als(Rol::anonimiseerder), voorzitter = h.als(Rol::voorzitter);
        EXPECT_EQ(status(nummer), "ingediend");
        EXPECT_NE(inbrenger.haal("/werkvoorraad").lichaam.find(nummer), std::string::npos);
        EXPECT_NE(inbrenger.haal("/casussen/" + nummer + "/dossier").lichaam.find("Zilvervos"), std::string::npos);

        EXPECT_NE(anonimiseerder.haal("/anonimiseren").lichaam.find(nummer), std::string::npos);
        EXPECT_NE(voorzitter.haal("/casussen/" + nummer).status, 404);
        EXPECT_EQ(voorzitter.haal("/casussen/" + nummer + "/dossier").status, 404);
        teken(anonimiseerder, "/casussen/" + nummer + "/anoniem");
        const auto dossier = voorzitter.haal("/casussen/" + nummer + "/anoniem");
        EXPECT_NE(dossier.lichaam.find("[jeugdige]"), std::string::npos);
        geen_namen(dossier);
    }
    void in_het_vooroverleg() {
        // Tuesday 16:00 has passed: the casus is on the list of Wednesday.
        h.klok().zet(base::om(base::datum(2026, 11, 25), 10, 0));
        taken();
        EXPECT_EQ(status(nummer), "in_vooroverleg");
        auto voorzitter = h.als(Rol::voorzitter);
        auto deelnemer = h.als(Rol::vaste_deelnemer);
        const std::string vooroverleg = hulp::kop(voorzitter.haal("/vooroverleggen/op/2026-11-25"), "Location");
        const auto gezien = deelnemer.haal(vooroverleg + "/punten/1");
        EXPECT_EQ(gezien.status, 200);
        EXPECT_EQ(gezien.lichaam.find(nummer), std::string::npos) << "S5: geen casusnummer";
        geen_namen(gezien);
        const auto punt = voorzitter.haal(vooroverleg + "/punten/1");
        const auto besluit = voorzitter.post(vooroverleg + "/punten/1", {{"versie", hulp::invoer(punt, "versie")},
                                                                         {"uitkomst", "agenderen"},
                                                                         {"expertises", "2"},
                                                                         {"reactie", "akkoord"},
                                                                         {"criteria", "1"}});
        ASSERT_EQ(besluit.status, 303) << besluit.lichaam;
        EXPECT_EQ(status(nummer), "geagendeerd");
    }
    void uitnodigen_en_lezen() {
        auto proces = h.als(Rol::procesondersteuner);
        auto expert = h.als(Rol::expert);
        const std::string overleg = hulp::kop(proces.haal("/overleggen/op/2026-12-03"), "Location");
        agendapunt = overleg + "/agendapunten/1";
        EXPECT_EQ(expert.haal(agendapunt).status, 404) << "nog niet uitgenodigd";
        const auto plannen = proces.haal(agendapunt + "/plannen");
        ASSERT_EQ(proces
                      .post(agendapunt + "/plannen", {{"versie", hulp::invoer(plannen, "versie")},
                                                      {"begin", "10:00"},
                                                      {"minuten", "45"},
                                                      {"experts", std::to_string(h.account(Rol::expert).getal)},
                                                      {"experts", std::to_string(h.account(Rol::ervaringsdeskundige).getal)},
                                                      {"vraag", "Wat helpt dit gezin?"}})
                      .status,
                  303);
        const auto uitnodigen = proces.haal(agendapunt + "/uitnodigen");
        const auto uitgenodigd = proces.post(agendapunt + "/uitnodigen", {{"versie", hulp::invoer(uitnodigen, "versie")}});
        ASSERT_EQ(uitgenodigd.status, 303) << uitgenodigd.lichaam;
        const auto tafel = expert.haal(agendapunt);
        EXPECT_EQ(tafel.status, 200);
        EXPECT_NE(tafel.lichaam.find("[jeugdige]"), std::string::npos);
        EXPECT_EQ(tafel.lichaam.find(nummer), std::string::npos) << "S5: geen casusnummer";
        geen_namen(tafel);
    }
    void notulen_en_advies() {
        h.klok().zet(base::om(base::datum(2026, 12, 3), 10, 50));
        auto proces = h.als(Rol::procesondersteuner);
        const auto blanco = proces.haal(agendapunt + "/notulen");
        const auto getypt = proces.post(agendapunt + "/notulen", {{"versie", hulp::invoer(blanco, "versie")},
                                                                  {"notulen", "We spraken over Quintijn en zijn school."},
                                                                  {"punten-1-soort", "inhoudelijk"},
                                                                  {"punten-1-tekst", "Zoek een rustige klas voor Quintijn."},
                                                                  {"punten-1-uitvoerbaar", "ja"}});
        ASSERT_EQ(getypt.status, 303) << getypt.lichaam;
        const auto notulen = proces.haal(agendapunt + "/notulen");
        ASSERT_EQ(proces.post(agendapunt + "/besproken", {{"versie", hulp::invoer(notulen, "versie")}}).status, 303);
        EXPECT_EQ(status(nummer), "geadviseerd");
        teken_alles(nummer);
        auto voorzitter = h.als(Rol::voorzitter);
        voorzitter.haal(agendapunt + "/notulen");
        const auto definitief = voorzitter.post(agendapunt + "/notulen/definitief", {});
        ASSERT_EQ(definitief.status, 303) << definitief.lichaam;

        auto inbrenger = h.als(Rol::inbrenger);
        const auto advies = inbrenger.haal("/casussen/" + nummer + "/advies");
        EXPECT_NE(advies.lichaam.find("rustige klas"), std::string::npos);
        taken();
        EXPECT_TRUE(audit::controleer(h.huis().db(), h.huis().om().sleutels).empty());
        h.schrijf([&](storage::Sessie& s) {
            EXPECT_GT(s.een("SELECT count(*) FROM audit_gebeurtenis WHERE naam = 'casus.gelezen'")->getal(0), 5);
        });
    }

    hulp::Proefhuis h;
    std::string nummer, agendapunt;
};

TEST_F(Hoofdweg, VanFormulierTotAdviesEnTerug) {
    indienen_en_tekenen();
    in_het_vooroverleg();
    uitnodigen_en_lezen();
    notulen_en_advies();
}

}  // namespace
