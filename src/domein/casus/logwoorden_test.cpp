// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "domein/casus/casus.hpp"

namespace casus {
namespace {

TEST(Logwoorden, ZeggenInGewoneWoordenWatErGebeurde) {
    struct Geval {
        const char *naam, *object, *woorden;
    };
    for (const auto& g :
         {Geval{"casus.gelezen", "dossier", "Dossier bekeken"},
          Geval{"casus.gelezen", "stap", "Bevestiging van een stap bekeken"},
          Geval{"casus.bsn_getoond", "identiteit", "Het hele BSN bekeken"},
          Geval{"casus.agenderen", "casus", "Op de agenda gezet"}, Geval{"casus.deling_gestopt", "casus", "Delen gestopt"},
          Geval{"toegang.ingelogd", "account", "Ingelogd"}, Geval{"nieuw.onbekend", "", "nieuw.onbekend"},
          Geval{"casus.onbekend", "", "casus.onbekend"}}) {
        audit::Gebeurtenis e;
        e.naam = g.naam;
        e.object = g.object;
        EXPECT_EQ(logwoorden(e), g.woorden) << g.naam;
    }
}

TEST(Logwoorden, NoemenDeGegevensEnHetDoel) {
    EXPECT_EQ(groepwoorden("PROCES INHOUD"), "voortgang en dossier");
    EXPECT_EQ(groepwoorden(""), "");
    EXPECT_EQ(doelwoorden("plaatsing"), "Een plaatsing terugvinden");
    EXPECT_EQ(doelwoorden("eigen aanmelding"), "eigen aanmelding");
}

}  // namespace
}  // namespace casus
