// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "domein/aanmelding/waarschuwing.hpp"

namespace aanmelding {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const base::Datum kVandaag = base::datum(2026, 11, 23);

Antwoorden kind_van_tien() {
    Antwoorden a;
    a.zet("voornamen", "Noor Anna");
    a.zet("achternaam", "Yılmaz");
    a.zet("geboren", "2016-05-01");
    a.zet("gezag", "een");
    a.zet("titel", "Meisje dat niet meer naar school gaat");
    Antwoorden moeder;
    moeder.zet("wie", "gezag_1");
    moeder.zet("tafel", "ja");
    a.zet_rijen("toestemmingen", {moeder});
    return a;
}
std::vector<std::string> teksten_van(const Antwoorden& a, casus::Soort soort = casus::Soort::vraag) {
    std::vector<std::string> uit;
    for (const auto& w : waarschuwingen(soort, a, kVandaag)) uit.push_back(w.tekst);
    return uit;
}

TEST(Waarschuwing, EenFormulierWaarAllesKlaarIsKrijgtErGeen) { EXPECT_THAT(teksten_van(kind_van_tien()), IsEmpty()); }

TEST(Waarschuwing, EenNaamInDeTitelWordtGenoemdHoeHijOokIsGeschreven) {
    struct Geval {
        const char *titel, *noemt;
    };
    for (const auto& g :
         {Geval{"Noor gaat niet naar school", "De titel noemt Noor."}, Geval{"School van noor", "De titel noemt Noor."},
          Geval{"Gezin Yilmaz-Bakker", "De titel noemt Yılmaz."}, Geval{"Anna (Noor) thuis", "De titel noemt Noor en Anna."}}) {
        auto a = kind_van_tien();
        a.zet("titel", g.titel);
        EXPECT_THAT(teksten_van(a), ElementsAre(HasSubstr(g.noemt))) << g.titel;
    }
    auto a = kind_van_tien();
    a.zet("titel", "Noortje van de overkant");
    EXPECT_THAT(teksten_van(a), IsEmpty());
}

TEST(Waarschuwing, ToestemmingDieErNietIsHoudtNietsTegenMaarStaatEr) {
    auto a = kind_van_tien();
    a.zet("gezag", "twee");
    EXPECT_THAT(teksten_van(a),
                ElementsAre("Er is nog geen toestemming van: ouder met gezag 2. De tafel bespreekt de casus pas als die er is."));
    a.zet("zonder-toestemming-reden", "Vader is onvindbaar");
    EXPECT_THAT(teksten_van(a), ElementsAre(HasSubstr("De functionaris gegevensbescherming krijgt een bericht")));
    EXPECT_THAT(teksten_van(a, casus::Soort::melding), IsEmpty());
}

}  // namespace
}  // namespace aanmelding
