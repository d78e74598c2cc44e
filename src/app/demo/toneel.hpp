// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <functional>
#include <map>

#include "app/demo/formulier.hpp"
#include "app/demo/mensen.hpp"
#include "domein/anonimisering/anonimisering.hpp"

/// The stage of the demo: what people did in the past year, played in order of time through the same use cases as the pages.
namespace app::demo {

class Toneel {
  public:
    using Daad = std::function<void()>;

    Toneel(Huis& huis, const Mensen& mensen) : huis_(huis), mensen_(mensen) {}

    /// Plans an act; what lies after now never happens.
    void op(base::Moment, Daad);
    /// Plays everything in order; acts may plan more.
    void speel();
    base::Moment moment() const { return moment_; }

    // People and what they do at `moment()`.
    casus::CasusId dien_in(const std::string& wie, const Formulier&);
    void teken_dossier(casus::CasusId);
    void vraag_aanvulling(casus::CasusId, const std::string& veld, const std::string& vraag);
    void na_deadline();
    /// The chair decides in the vooroverleg; `advies` only for a direct advice.
    void beslis(casus::CasusId, casus::Stap, const std::string& notities, const std::string& advies);
    void sluit_vooroverleg(base::Datum);
    void nodig_uit(casus::CasusId, const std::string& vraag);
    void bespreek(casus::CasusId, const std::string& notulen, const std::string& advies);
    void sluit_overleg(base::Datum);
    void stap(const std::string& wie, casus::CasusId, casus::Stap);

  private:
    template <class F>
    void schrijf(F f) {
        huis_.db().schrijf({mensen_.regio.getal}, f);
    }
    toegang::Kijker kijker(storage::Sessie&, const std::string& email) const;
    casus::Casus casus(storage::Sessie&, casus::CasusId) const;
    void teken(storage::Sessie&, const casus::Casus&, anonimisering::Stuksoort, std::int64_t bron);

    Huis& huis_;
    const Mensen& mensen_;
    base::Moment moment_;
    std::multimap<base::Moment, Daad> daden_;
};

}  // namespace app::demo
