// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <gmock/gmock.h>

#include "domein/aanmelding/aanmelding.hpp"
#include "domein/deelnemer/deelnemer.hpp"
#include "hulp/app/proefhuis.hpp"

/// The main road over HTTP in steps, each person in an own browser, for the stories that walk it or are refused on it.
namespace hulp {

using toegang::Rol;

class Weg : public testing::Test {
  protected:
    Weg() {
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
    std::string dien_in() { return dien_in(h.account(Rol::inbrenger)); }
    std::string dien_in(toegang::AccountId inbrenger) { return dien_in(inbrenger, formulier()); }
    std::string dien_in(toegang::AccountId inbrenger, const base::Json& lichaam) {
        const auto token = h.schrijf([&](storage::Sessie& s) {
            return toegang::maak_token(s, h.huis().ids(), h.nijmegen, inbrenger, {"aanmelding.indienen"}, h.nu()).waarde();
        });
        auto b = h.niemand();
        const auto a = b.api(web::Methode::post, "/api/v1/aanmeldingen", token, lichaam.schrijf());
        EXPECT_EQ(a.status, 201) << a.lichaam;
        return base::Json::lees(a.lichaam).waarde()["nummer"].tekst();
    }
    base::Json formulier() {
        auto lichaam = h.schrijf([&](storage::Sessie& s) {
            return aanmelding::voorbeeld_aanmelding(casus::Soort::vraag, aanmelding::keuzes(s, h.nijmegen, h.nu()));
        });
        lichaam.zet("voornamen", "Quintijn").zet("achternaam", "Zilvervos").zet("titel", "Quintijn gaat niet naar school");
        lichaam.zet("situatie", "Quintijn Zilvervos ligt al maanden in bed. Bel moeder op 06 99887766.");
        return lichaam;
    }
    casus::Casus de_casus() {
        const auto k = h.kijker(Rol::procesondersteuner);
        return h.schrijf([&](storage::Sessie& s) { return casus::vind(s, k, nummer, h.nu()).waarde().casus; });
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
    void teken(Browser& b, const std::string& pagina) {
        const auto a = b.volg(b.haal(pagina));
        const std::string actie = adres(a, "action", "/teken");
        ASSERT_FALSE(actie.empty()) << pagina << "\n" << a.lichaam;
        const auto na = b.post(actie, {{"bewerking", invoer(a, "bewerking")}, {"versie", invoer(a, "versie")}});
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

    // ---------------------------------------------------------------- the road; each step begins where the last one ended

    void getekend() {
        nummer = dien_in();
        teken_alles(nummer);
    }
    /// Tuesday 16:00 has passed: the casus is on the list of Wednesday.
    void op_de_lijst() {
        h.klok().zet(base::om(base::datum(2026, 11, 25), 10, 0));
        taken();
        vooroverleg = kop(h.als(Rol::voorzitter).haal("/vooroverleggen/op/2026-11-25"), "Location");
        punt = vooroverleg + "/punten/1";
    }
    web::Antwoord beslis(Browser& b, Velden velden, std::string versie = {}) {
        if (versie.empty()) versie = invoer(b.haal(punt), "versie");
        velden.emplace_back("versie", versie);
        return b.post(punt, velden);
    }
    static Velden agenderen() {
        return {{"uitkomst", "agenderen"}, {"expertises", "2"}, {"reactie", "akkoord"}, {"criteria", "1"}};
    }
    void op_de_agenda() {
        auto b = h.als(Rol::voorzitter);
        ASSERT_EQ(beslis(b, agenderen()).status, 303);
        agendapunt = kop(b.haal("/overleggen/op/2026-12-03"), "Location") + "/agendapunten/1";
    }
    web::Antwoord plan(Browser& b, Velden velden, std::string versie = {}) {
        if (versie.empty()) versie = invoer(b.haal(agendapunt + "/plannen"), "versie");
        velden.insert(velden.end(), {{"versie", versie}, {"begin", "10:00"}, {"minuten", "45"}});
        return b.post(agendapunt + "/plannen", velden);
    }
    Velden twee_experts() const {
        return {{"experts", std::to_string(h.account(Rol::expert).getal)},
                {"experts", std::to_string(h.account(Rol::ervaringsdeskundige).getal)}};
    }
    web::Antwoord nodig_uit(Browser& b) {
        const auto pagina = b.haal(agendapunt + "/uitnodigen");
        return b.post(agendapunt + "/uitnodigen", {{"versie", invoer(pagina, "versie")}});
    }
    void uitgenodigd() {
        auto b = h.als(Rol::procesondersteuner);
        ASSERT_EQ(plan(b, twee_experts()).status, 303);
        ASSERT_EQ(nodig_uit(b).status, 303);
    }
    void aan_tafel() { h.klok().zet(base::om(base::datum(2026, 12, 3), 10, 50)); }
    static Velden notulen() {
        return {{"notulen", "We spraken over Quintijn en zijn school."},
                {"punten-1-soort", "inhoudelijk"},
                {"punten-1-tekst", "Zoek een rustige klas voor Quintijn."},
                {"punten-1-uitvoerbaar", "ja"}};
    }
    web::Antwoord notuleer(Browser& b, Velden velden, std::string versie = {}) {
        if (versie.empty()) versie = invoer(b.haal(agendapunt + "/notulen"), "versie");
        velden.emplace_back("versie", versie);
        return b.post(agendapunt + "/notulen", velden);
    }
    web::Antwoord bespreek(Browser& b) {
        return b.post(agendapunt + "/besproken", {{"versie", invoer(b.haal(agendapunt + "/notulen"), "versie")}});
    }
    void besproken() {
        aan_tafel();
        auto b = h.als(Rol::procesondersteuner);
        ASSERT_EQ(notuleer(b, notulen()).status, 303);
        ASSERT_EQ(bespreek(b).status, 303);
    }
    void definitief() {
        teken_alles(nummer);
        auto b = h.als(Rol::voorzitter);
        b.haal(agendapunt + "/notulen");
        ASSERT_EQ(b.post(agendapunt + "/notulen/definitief", {}).status, 303);
    }

    // ---------------------------------------------------------------- what a refusal may not change

    /// Everything of the casus that an act on the main road changes, as one text.
    std::string stand() {
        return h.schrijf([&](storage::Sessie& s) {
            std::string uit;
            for (const auto& r : s.vraag("SELECT status, versie, getekend FROM casus_casus ORDER BY id"))
                uit += r.tekst(0) + " " + std::to_string(r.getal(1)) + " " + std::to_string(r.getal(2)) + "; ";
            for (const char* tabel :
                 {"casus_tijdlijn", "casus_relatie", "casus_uitgesloten", "vooroverleg_punt", "tafel_agendapunt",
                  "tafel_deelnemer", "advies_advies", "advies_punt", "anonimisering_stuk", "outbox_bericht"})
                uit += std::string(tabel) + " " + std::to_string(s.een(std::string("SELECT count(*) FROM ") + tabel)->getal(0)) +
                       "; ";
            for (const auto& r : s.vraag("SELECT stand, versie FROM tafel_agendapunt ORDER BY id"))
                uit += r.tekst(0) + " " + std::to_string(r.getal(1)) + "; ";
            return uit;
        });
    }
    /// The act is refused with this status and this sentence, and nothing changed; gives the answer for what else it must say.
    template <class Daad>
    web::Antwoord weigert(int status, const std::string& zin, Daad daad) {
        const auto voor = stand();
        const web::Antwoord a = daad();
        EXPECT_EQ(a.status, status) << zin << "\n" << a.lichaam;
        EXPECT_THAT(zonder_entiteiten(a.lichaam), testing::HasSubstr(zin));
        EXPECT_EQ(stand(), voor) << zin;
        return a;
    }

    Proefhuis h;
    std::string nummer, vooroverleg, punt, agendapunt;
};

}  // namespace hulp
