// SPDX-License-Identifier: EUPL-1.2
#include "verhalen/weg.hpp"

/// The main road over HTTP, each person in an own browser: from form to advice and back.
namespace {

using namespace std::chrono_literals;
using toegang::Rol;

class Hoofdweg : public hulp::Weg {
  protected:
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
        op_de_lijst();
        EXPECT_EQ(status(nummer), "in_vooroverleg");
        auto deelnemer = h.als(Rol::vaste_deelnemer);
        const auto gezien = deelnemer.haal(punt);
        EXPECT_EQ(gezien.status, 200);
        EXPECT_EQ(gezien.lichaam.find(nummer), std::string::npos) << "S5: geen casusnummer";
        geen_namen(gezien);
        op_de_agenda();
        EXPECT_EQ(status(nummer), "geagendeerd");
    }
    void uitnodigen_en_lezen() {
        auto expert = h.als(Rol::expert);
        EXPECT_EQ(expert.haal(agendapunt).status, 404) << "nog niet uitgenodigd";
        uitgenodigd();
        const auto tafel = expert.haal(agendapunt);
        EXPECT_EQ(tafel.status, 200);
        EXPECT_NE(tafel.lichaam.find("[jeugdige]"), std::string::npos);
        EXPECT_EQ(tafel.lichaam.find(nummer), std::string::npos) << "S5: geen casusnummer";
        geen_namen(tafel);
    }
    void notulen_en_advies() {
        besproken();
        EXPECT_EQ(status(nummer), "geadviseerd");
        definitief();
        auto inbrenger = h.als(Rol::inbrenger);
        const auto advies = inbrenger.haal("/casussen/" + nummer + "/advies");
        EXPECT_NE(advies.lichaam.find("rustige klas"), std::string::npos);
        taken();
        EXPECT_TRUE(audit::controleer(h.huis().db(), h.huis().om().sleutels).empty());
        h.schrijf([&](storage::Sessie& s) {
            EXPECT_GT(s.een("SELECT count(*) FROM audit_gebeurtenis WHERE naam = 'casus.gelezen'")->getal(0), 5);
        });
    }
};

TEST_F(Hoofdweg, S5_VanFormulierTotAdviesEnTerug) {
    indienen_en_tekenen();
    in_het_vooroverleg();
    uitnodigen_en_lezen();
    notulen_en_advies();
}

}  // namespace
