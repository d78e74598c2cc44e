// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/casus/casus.hpp"
#include "hulp/omgeving.hpp"

namespace casus {

/// Two regions with a person for each role, and a casus of the inbrenger.
class Proefregio : public hulp::OpBeide {
  protected:
    Proefregio() {
        schrijf([&](storage::Sessie& s) {
            regio = regio::maak_nijmegen(s, t.ids, t.nu());
            elders = regio::maak(s, t.ids, "ARN", "Regio Arnhem", regio::Regels::nijmegen(), t.nu());
        });
    }
    template <class F>
    std::invoke_result_t<F, storage::Sessie&> schrijf(F f) {
        return db().schrijf(storage::Bereik::installatie(), f);
    }
    template <class F>
    std::invoke_result_t<F, storage::Sessie&> lees(F f) {
        return db().lees(storage::Bereik{regio.getal}, f);
    }
    Kijker kijker(Rollen rollen, std::int64_t account) const {
        Kijker k;
        k.account = AccountId{account};
        k.regio = regio;
        k.rollen = rollen;
        return k;
    }
    Casus nieuw(Soort soort = Soort::vraag, Plicht plicht = {}) {
        return schrijf([&](storage::Sessie& s) {
            return maak(s, t.om, inbrenger(),
                        {.soort = soort,
                         .gemeente = "0268",
                         .onderwerpen = {"inhoudelijk_advies"},
                         .urgentie = Urgentie::gewoon,
                         .urgentie_redenen = {},
                         .inbrenger = AccountId{1},
                         .ingediend_op = t.nu(),
                         .vooroverleg_op = base::datum(2026, 11, 25),
                         .plicht = plicht},
                        t.nu());
        });
    }
    /// Puts a casus in a status as if it had come there.
    void zet(const Casus& c, Status status) {
        schrijf([&](storage::Sessie& s) {
            s.doe("UPDATE casus_casus SET status = ?1, open = ?2 WHERE id = ?3", naam_van(status), is_open(status), c.id);
        });
    }
    Casus opnieuw(const Casus& c) {
        return lees([&](storage::Sessie& s) { return casus::lees(s, c.regio, c.id).value(); });
    }
    base::Result<Casus> doe(const Kijker& k, const Casus& c, Daad d) {
        return schrijf([&](storage::Sessie& s) { return gebeur(s, t.om, k, c.id, d, t.nu()); });
    }
    Kijker inbrenger() const { return kijker({Rol::inbrenger}, 1); }
    Kijker procesondersteuner() const { return kijker({Rol::procesondersteuner}, 2); }
    Kijker voorzitter() const { return kijker({Rol::voorzitter}, 3); }

    hulp::Testomgeving t{db()};
    toegang::RegioId regio, elders;
};

}  // namespace casus
