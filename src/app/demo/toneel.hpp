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
    void neem_aan(casus::CasusId);  // the procesondersteuner becomes its behandelaar
    void teken_dossier(casus::CasusId);
    void vraag_aanvulling(casus::CasusId, const std::string& veld, const std::string& vraag);
    void beantwoord_aanvulling(const std::string& wie, casus::CasusId, const std::string& antwoord);
    void na_deadline();
    /// The chair decides in the vooroverleg; `adviezen` only for a direct advice.
    void beslis(casus::CasusId, casus::Stap, const std::string& notities, const std::vector<std::string>& adviezen);
    void sluit_vooroverleg(base::Datum);
    void nodig_uit(casus::CasusId, const std::string& vraag);
    void haal_van_agenda(casus::CasusId, const std::string& reden);
    enum class Notulen { getekend, definitief };
    void bespreek(casus::CasusId, const std::string& notulen, const std::vector<std::string>& adviezen,
                  Notulen = Notulen::definitief);
    void sluit_overleg(base::Datum);
    /// What the referrer did with each point of the last advice, in order.
    struct Antwoord {
        std::string stand, tekst;
    };
    void beantwoord_advies(const std::string& wie, casus::CasusId, const std::vector<Antwoord>&);
    struct Einde {
        const char *uitkomst, *reden;
    };
    void sluit_af(casus::CasusId, const Einde&);
    void stop_deling(const std::string& wie, casus::CasusId, const std::string& reden);
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
