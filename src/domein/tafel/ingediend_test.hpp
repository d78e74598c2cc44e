// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/tafel/huis_test.hpp"

namespace tafel {

/// A vraag that came in with the form, with the consent of everyone. The dossier holds a name that only who sees INHOUD may ever read.
class IngediendTest : public TafelTest {
  protected:
    IngediendTest() {
        anonimisering::luister(t.bus);
        schrijf([&](storage::Sessie& s) { id = dien_in(s); });
    }
    CasusId dien_in(storage::Sessie& s) {
        const auto mogelijk = aanmelding::keuzes(s, regio, t.nu());
        auto formulier = *aanmelding::uit_json(aanmelding::voorbeeld_aanmelding(casus::Soort::vraag, mogelijk), mogelijk);
        formulier.antwoorden.zet("situatie", std::string(kKanarie) + " woont bij oma. Er is veel ruzie.");
        const auto nieuw = aanmelding::dien_in(s, t.om, inbrenger, formulier, t.nu()).waarde().id;
        doe(s, Kijker::systeem(regio), nieuw, Stap::behandelen);
        return nieuw;
    }
    Casus nu(storage::Sessie& s) { return casus::lees(s, regio, id).value(); }
    Agendapunt punt(storage::Sessie& s) { return lopend_punt(s, regio, id).value(); }

    /// Signs the newest version with the marks of the machine.
    void teken(anonimisering::Stuksoort soort, std::int64_t bron) {
        schrijf([&](storage::Sessie& s) {
            const auto stuk = anonimisering::nieuwste(s, nu(s), soort, bron);
            ASSERT_TRUE(stuk);
            int versie = 0;
            base::Result<> klaar = base::Fout{};
            while (!klaar && versie < 5) klaar = anonimisering::teken(s, t.om, procesondersteuner, id, *stuk, ++versie, t.nu());
            ASSERT_TRUE(klaar.goed());
        });
    }
    /// Without a signature: as if it was lost after agenderen (S23).
    void zet_op_de_agenda(bool getekend = true) {
        if (getekend) teken(anonimisering::Stuksoort::dossier, 0);
        else schrijf([&](storage::Sessie& s) { casus::zet_getekend(s, id, 1); });
        schrijf([&](storage::Sessie& s) {
            doe(s, voorzitter, id, Stap::agenderen);
            if (!getekend) casus::zet_getekend(s, id, 0);
        });
    }

    static constexpr const char* kKanarie = "Noor";
    CasusId id;
};

}  // namespace tafel
