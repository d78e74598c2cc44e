// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/anonimisering/casus_test.hpp"
#include "hulp/browser.hpp"

namespace anonimisering {

/// The same with its pages, for who is logged in.
class EenCasusMetPaginas : public EenCasus {
  protected:
    EenCasusMetPaginas() {
        t.om.demo = true;  // no second factor
        toegang::registreer(deur);
        anonimisering::registreer(deur);
    }

    hulp::Browser als(toegang::AccountId wie) {
        const auto account = lees([&](storage::Sessie& s) { return toegang::account(s, wie).value(); });
        hulp::Browser b{router, t};
        const auto pagina = b.volg(b.haal("/inloggen"));
        b.post("/inloggen", {{"email", account.email}, {"wachtwoord", kWachtwoord}, {"naar", hulp::invoer(pagina, "naar")}});
        b.haal("/inloggen/verder");
        return b;
    }
    std::string dossier() const { return casus::pad(casus, "anoniem"); }

    web::Router router;
    toegang::Deur deur{t.om, router};
};

}  // namespace anonimisering
