// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <gmock/gmock.h>

#include "domein/bewaren/bewaren.hpp"
#include "hulp/omgeving.hpp"

namespace bewaren {

/// A region with casussen that ended at a chosen moment. Today is 23 November 2026.
class Bewaarproef : public hulp::OpBeide {
  protected:
    Bewaarproef() {
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
    casus::Kijker kijker(toegang::Rollen rollen, std::int64_t account) const {
        casus::Kijker k;
        k.account = toegang::AccountId{account};
        k.regio = regio;
        k.rollen = rollen;
        return k;
    }
    casus::Casus nieuw(casus::Soort soort = casus::Soort::vraag) {
        return schrijf([&](storage::Sessie& s) {
            return casus::maak(s, t.om, kijker({toegang::Rol::inbrenger}, 1),
                               {.soort = soort,
                                .gemeente = "0268",
                                .onderwerpen = {"inhoudelijk_advies"},
                                .urgentie = casus::Urgentie::gewoon,
                                .urgentie_redenen = {},
                                .inbrenger = toegang::AccountId{1},
                                .ingediend_op = t.nu(),
                                .vooroverleg_op = base::datum(2026, 11, 25),
                                .plicht = {}},
                               t.nu());
        });
    }
    /// As if it had come in this status then.
    casus::Casus beeindigd(base::Datum op, casus::Status status = casus::Status::afgesloten,
                           casus::Soort soort = casus::Soort::vraag) {
        const auto c = nieuw(soort);
        return schrijf([&](storage::Sessie& s) {
            s.doe("UPDATE casus_casus SET status = ?1, open = ?2, status_sinds = ?3, ingediend_op = ?3 WHERE id = ?4",
                  naam_van(status), is_open(status), base::om(op, 10, 0), c.id);
            return casus::lees(s, regio, c.id).value();
        });
    }
    void beeindigd(int hoeveel, base::Datum op, casus::Soort soort = casus::Soort::vraag) {
        for (int i = 0; i < hoeveel; ++i) beeindigd(op, casus::Status::afgesloten, soort);
    }
    bool is_er_nog(const casus::Casus& c) {
        return lees([&](storage::Sessie& s) { return casus::lees(s, regio, c.id).has_value(); });
    }
    std::int64_t over() {
        return lees(
            [&](storage::Sessie& s) { return s.een("SELECT count(*) FROM casus_casus WHERE regio_id = ?1", regio)->getal(0); });
    }
    Uitkomst draai() { return vernietig_casussen(t.om, regio, t.nu()); }
    std::optional<Rem> rem() {
        return lees([&](storage::Sessie& s) { return open_rem(s, regio); });
    }
    void zet_termijn(int jaren) {
        schrijf([&](storage::Sessie& s) {
            const auto versie = regio::regels_versie(s, regio);
            ASSERT_TRUE(regio::wijzig_regels(
                s, t.ids, regio, versie, [&](regio::Regels& r) { r.bewaar_jaren = jaren; }, t.nu(), t.nu()));
        });
    }

    hulp::Testomgeving t{db()};
    toegang::RegioId regio, elders;
};

}  // namespace bewaren
