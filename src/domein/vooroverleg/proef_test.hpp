// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/vooroverleg/store.hpp"
#include "hulp/browser.hpp"

/// For the tests of this slice: Nijmegen with one account per role and casussen made without the form.
namespace vooroverleg {

inline const base::Datum kDag = base::datum(2026, 11, 25);  // the vooroverleg of these tests

class Proef : public hulp::OpBeide {
  protected:
    Proef() {
        regio = db().schrijf({}, [&](storage::Sessie& s) {
            const auto r = regio::maak_nijmegen(s, t.ids, base::om(base::datum(2026, 1, 1), 0, 0));
            for (const auto rol : {toegang::Rol::inbrenger, toegang::Rol::procesondersteuner, toegang::Rol::voorzitter,
                                   toegang::Rol::vaste_deelnemer, toegang::Rol::expert, toegang::Rol::anonimiseerder}) {
                const std::string naam(toegang::naam_van(rol));
                const auto id = toegang::maak_account(
                    s, t.ids, {.email = naam + "@voorbeeld.example", .naam = naam, .wachtwoord = std::string(kWachtwoord)}, nu());
                accounts[rol] = id.waarde();
                EXPECT_TRUE(toegang::geef_rol(s, t.ids, r, id.waarde(), rol, nu()));
            }
            return r;
        });
        luister(t.bus);
        t.om.demo = true;  // no second factor
        toegang::registreer(deur);
        vooroverleg::registreer(deur);
        advies::registreer(deur);
    }
    /// A browser in which somebody with this role logged in.
    hulp::Browser als(toegang::Rol rol) {
        hulp::Browser b{router, t};
        const auto pagina = b.volg(b.haal("/inloggen"));
        b.post("/inloggen", {{"email", std::string(toegang::naam_van(rol)) + "@voorbeeld.example"},
                             {"wachtwoord", std::string(kWachtwoord)},
                             {"naar", hulp::invoer(pagina, "naar")}});
        b.haal("/inloggen/verder");
        return b;
    }
    base::Moment nu() const { return t.nu(); }
    template <class F>
    auto doe(F f) {
        return db().schrijf({regio.getal}, [&](storage::Sessie& s) { return f(s); });
    }
    toegang::Kijker kijker(toegang::Rol rol) {
        return db().lees(
            {}, [&](storage::Sessie& s) { return toegang::kijker_van(s, regio, accounts.at(rol), nu(), "pagina").waarde(); });
    }
    struct Soort {
        casus::Soort soort = casus::Soort::vraag;
        casus::Urgentie urgentie = casus::Urgentie::gewoon;
        casus::Plicht plicht = {};
        bool gecontroleerd = true;
    };
    Casus maak_casus(const Soort& wat) {
        casus::NieuweCasus n{.soort = wat.soort,
                             .gemeente = "0268",
                             .onderwerpen = {"inhoudelijk_advies"},
                             .urgentie = wat.urgentie,
                             .inbrenger = accounts.at(toegang::Rol::inbrenger),
                             .ingediend_op = nu(),
                             .vooroverleg_op = kDag,
                             .plicht = wat.plicht,
                             .inbrenger_gecontroleerd = wat.gecontroleerd};
        return doe([&](storage::Sessie& s) { return casus::maak(s, t.om, kijker_in(s, toegang::Rol::inbrenger), n, nu()); });
    }
    Casus nu_is(const Casus& c) {
        return doe([&](storage::Sessie& s) { return casus::lees(s, regio, c.id).value(); });
    }
    base::Result<Casus> gebeur(const Casus& c, casus::Stap stap, toegang::Rol als,
                               std::optional<base::Datum> vooroverleg_op = {}) {
        const casus::Daad daad{.stap = stap, .versie = nu_is(c).versie, .als = als, .vooroverleg_op = vooroverleg_op};
        const auto k = kijker(als);
        return doe([&](storage::Sessie& s) { return casus::gebeur(s, t.om, k, c.id, daad, nu()); });
    }
    /// The masked dossier of this casus, signed.
    void teken_dossier(const Casus& c) {
        teken(c, anonimisering::Stuksoort::dossier, 0, {{"situatie", "Situatie", "Het kind wil naar huis."}});
    }
    void teken(const Casus& c, anonimisering::Stuksoort soort, std::int64_t bron,
               const std::vector<anonimisering::Tekst>& teksten) {
        const auto k = kijker(toegang::Rol::procesondersteuner);
        doe([&](storage::Sessie& s) {
            return anonimisering::leg_voor(s, t.om, k, casus::lees(s, regio, c.id).value(), soort, bron, teksten, nu());
        });
        teken_wat_wacht(c, soort, bron);
    }
    void teken_wat_wacht(const Casus& c, anonimisering::Stuksoort soort, std::int64_t bron) {
        const auto k = kijker(toegang::Rol::procesondersteuner);
        const auto getekend = doe([&](storage::Sessie& s) {
            const auto stuk = anonimisering::nieuwste(s, c, soort, bron).value();
            return anonimisering::teken(s, t.om, k, c.id, stuk, 1, nu());
        });
        EXPECT_TRUE(getekend);
    }
    std::string ref() {
        return doe([&](storage::Sessie& s) { return op_datum(s, regio, kDag).value().ref; });
    }
    void na_deadline() {
        t.klok.zet(base::om(base::datum(2026, 11, 24), 16, 0));
        behandel_na_deadline(t.om, regio, nu());
    }
    std::vector<Punt> lees_punten() {
        return doe([&](storage::Sessie& s) { return store::punten(s, regio, op_datum(s, regio, kDag).value().id); });
    }
    std::int64_t berichten() {
        return db().lees({}, [](storage::Sessie& s) { return s.een("SELECT count(*) FROM outbox_bericht")->getal(0); });
    }

    static constexpr std::string_view kWachtwoord = "vier losse woorden achter elkaar";
    hulp::Testomgeving t{db()};
    regio::RegioId regio;
    std::map<toegang::Rol, toegang::AccountId> accounts;
    web::Router router;
    toegang::Deur deur{t.om, router};

  private:
    toegang::Kijker kijker_in(storage::Sessie& s, toegang::Rol rol) {
        return toegang::kijker_van(s, regio, accounts.at(rol), nu(), "pagina").waarde();
    }
};

}  // namespace vooroverleg
