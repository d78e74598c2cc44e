// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/toegang/toegang.hpp"
#include "hulp/databanken.hpp"

namespace hulp {

/// Everything that a use case needs, with a clock that stands still, for tests of the slices. One per test. Slices that need more
/// (bus, menu) set it on `om` before the first request.
struct Testomgeving {
    explicit Testomgeving(storage::Databank& db, base::Moment nu = base::om(base::datum(2026, 11, 23), 9, 0))
        : klok(nu), om{db, klok, ids, sleutels, sjablonen, bus} {
        base::crypto::begin();
        base::crypto::zet_wachtwoord_kosten(base::crypto::kTestKosten);
        sjablonen.streng(true);
        om.basis_url = "https://overlegtafel.example";
        om.smtp = true;
    }
    base::Moment nu() const { return klok.nu(); }

    base::StilleKlok klok;
    base::Ids ids{klok};
    base::crypto::Sleutelbos sleutels = base::crypto::Sleutelbos::nieuw();
    web::Sjablonen sjablonen;
    base::Bus bus;
    toegang::Omgeving om;
};

}  // namespace hulp
