// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <gmock/gmock.h>

#include "domein/aanmelding/concept.hpp"
#include "domein/aanmelding/proef_test.hpp"
#include "hulp/browser.hpp"

namespace aanmelding {

using hulp::Velden;

/// The fields of a form as a browser sends them, from answers.
inline void als_invoer(const std::vector<Veld>& velden, const Antwoorden& a, const std::string& voor, Velden& uit) {
    using enum web::formulier::Veldsoort;
    for (const Veld& v : velden) {
        if (v.soort == datum) {
            const std::chrono::year_month_day d{base::lees_datum(a.tekst(v.naam)).value_or(base::Datum{})};
            if (a.tekst(v.naam).empty()) continue;
            uit.emplace_back(voor + v.naam + "-dag", std::to_string(static_cast<unsigned>(d.day())));
            uit.emplace_back(voor + v.naam + "-maand", std::to_string(static_cast<unsigned>(d.month())));
            uit.emplace_back(voor + v.naam + "-jaar", std::to_string(static_cast<int>(d.year())));
        } else if (v.soort == groep) {
            for (std::size_t i = 0; i < a.rijen(v.naam).size(); ++i)
                als_invoer(v.velden, a.rijen(v.naam)[i], voor + v.naam + "-" + std::to_string(i + 1) + "-", uit);
        } else {
            for (const auto& w : a.lijst(v.naam)) uit.emplace_back(voor + v.naam, w);
        }
    }
}

/// These fields instead of what the form had under their names.
inline void zet(Velden& velden, const Velden& anders) {
    for (const auto& veld : anders) {
        std::erase_if(velden, [&](const auto& v) { return v.first == veld.first; });
        velden.push_back(veld);
    }
}

/// The pages of this slice and of what it stands on, for people with a browser.
class MetPaginas : public hulp::OpBeide {
  protected:
    MetPaginas() {
        w_.t.om.demo = true;  // the second factor is not what these tests are about
        toegang::registreer(deur_);
        casus::registreer(deur_);
        aanmelding::registreer(deur_);
    }
    static void log_in(hulp::Browser& b, const std::string& email) {
        b.haal("/inloggen");
        b.post("/inloggen", {{"email", email}, {"wachtwoord", proef::kWachtwoord}});
    }

    proef::Wereld w_{db()};
    web::Router router_;
    toegang::Deur deur_{w_.t.om, router_};
};

/// A referrer in the browser, with the steps of a vraag and answers that fit them.
class AanmeldPaginas : public MetPaginas {
  protected:
    AanmeldPaginas() { log_in(b_, "s.dewit@jeugdbescherming.example"); }
    /// A new draft; the path of its first step without the number.
    std::string begin(const std::string& soort) {
        b_.haal("/aanmelden");
        const auto stap = hulp::kop(b_.post("/aanmelden", {{"soort", soort}}), "Location");
        return stap.substr(0, stap.size() - 1);
    }
    /// Posts one step as filled in by the example, with these fields instead.
    web::Antwoord vul(const std::string& pad, const Stap& stap, const std::string& actie, const Velden& anders = {}) {
        const auto pagina = b_.haal(pad + std::to_string(stap.nummer));
        Velden velden{{"versie", hulp::invoer(pagina, "versie")}, {"actie", actie}};
        als_invoer(stap.velden, voorbeeld_, "", velden);
        zet(velden, anders);
        return b_.post(pad + std::to_string(stap.nummer), velden);
    }
    std::string vul_alles(const std::string& pad) {
        for (const Stap& stap : stappen_)
            if (!stap.velden.empty()) {
                EXPECT_EQ(vul(pad, stap, "volgende").status, 303) << stap.naam;
            }
        return pad.substr(0, pad.size() - 5) + "controleren";
    }
    web::Antwoord verstuur(const std::string& controle) {
        const auto pagina = b_.haal(controle);
        return b_.post(controle, {{"versie", hulp::invoer(pagina, "versie")}});
    }
    std::string nummer() {
        return db().lees(w_.bereik(), [](storage::Sessie& s) { return s.een("SELECT max(nummer) FROM casus_casus")->tekst(0); });
    }

    hulp::Browser b_{router_, w_.t};
    Antwoorden voorbeeld_ = w_.formulier().antwoorden;
    std::vector<Stap> stappen_ = stappen(casus::Soort::vraag, w_.mogelijk);
};

}  // namespace aanmelding
