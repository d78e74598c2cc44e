// SPDX-License-Identifier: EUPL-1.2
#include "domein/anonimisering/datumwoorden.hpp"

#include <gtest/gtest.h>

namespace {

using anonimisering::dag_uit;
using anonimisering::datumrol;

const base::Datum kAanmelding = base::datum(2026, 11, 23);

TEST(Datumwoorden, WatErStaatIsEenDag) {
    const std::pair<const char*, base::Datum> gevallen[] = {{"12-05-2010", base::datum(2010, 5, 12)},
                                                            {"12.5.10", base::datum(2010, 5, 12)},
                                                            {"2010-05-12", base::datum(2010, 5, 12)},
                                                            {"3 mei 2024", base::datum(2024, 5, 3)},
                                                            {"3e mei '24", base::datum(2024, 5, 3)},
                                                            {"3 MEI 98", base::datum(1998, 5, 3)},
                                                            {"drie mei", base::datum(2026, 5, 3)},
                                                            {"3/5", base::datum(2026, 5, 3)},
                                                            {"31 dec.", base::datum(2026, 12, 31)},
                                                            {"1 maart", base::datum(2026, 3, 1)},
                                                            {"10 april", base::datum(2026, 4, 10)},
                                                            {"mei 2024", base::datum(2024, 5, 15)},
                                                            {"30 juni jl", base::datum(2026, 6, 30)},
                                                            {"1 februari", base::datum(2027, 2, 1)},
                                                            {"negenentwintig oktober", base::datum(2026, 10, 29)}};
    for (const auto& [tekst, dag] : gevallen) EXPECT_EQ(dag_uit(tekst, kAanmelding), dag) << tekst;
    for (const char* niets :
         {"", "eergisteren", "31-02-2024", "0 mei", "mei", "12-13-2010", "2024", "3-5-7-9", "99999999999999999999 mei"})
        EXPECT_FALSE(dag_uit(niets, kAanmelding)) << niets;
}

TEST(Datumwoorden, S14_DeTafelLeestHoeVerHetVanDeAanmeldingWas) {
    const anonimisering::Datumkader kader{kAanmelding, {base::datum(2014, 3, 1)}};
    const std::tuple<const char*, const char*, const char*> gevallen[] = {
        {"2 november 2026", "Sinds ", "drie weken voor de aanmelding"},
        {"16-11-2026", "", "een week voor de aanmelding"},
        {"20-11-2026", "", "de week van de aanmelding"},
        {"1 december", "gesprek op ", "een week na de aanmelding"},
        {"3 mei 2026", "", "zeven maanden voor de aanmelding"},
        {"mei 2024", "in ", "meer dan twee jaar voor de aanmelding"},
        {"12-05-2010", "", "meer dan vijf jaar voor de aanmelding"},
        {"1 maart 2014", "op ", "geboortedatum"},
        {"12-05-2010", "Lotte (geb. ", "geboortedatum"},
        {"3 mei", "hij is jarig op ", "geboortedatum"},
        {"eergisteren", "", "datum"}};
    for (const auto& [woorden, ervoor, rol] : gevallen) EXPECT_EQ(datumrol(woorden, ervoor, kader), rol) << woorden;
}

}  // namespace
