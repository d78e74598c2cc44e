// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/aanmelding/aanmelding.hpp"
#include "hulp/omgeving.hpp"

/// For the tests of this slice: Nijmegen with a confirmed referrer, on Monday 23 November 2026, 9:00.
namespace aanmelding::proef {

inline constexpr const char* kWachtwoord = "een lang wachtwoord 12";

struct Wereld {
    explicit Wereld(storage::Databank& db) : t(db) {
        db.schrijf(storage::Bereik::installatie(), [&](storage::Sessie& s) {
            regio = regio::maak_nijmegen(s, t.ids, t.nu() - std::chrono::days(400));
            inbrenger = wie(s, "s.dewit@jeugdbescherming.example", "Sanne de Wit", toegang::Rol::inbrenger);
            ondersteuner = wie(s, "p.bakker@oph.example", "Petra Bakker", toegang::Rol::procesondersteuner);
            voorzitter = wie(s, "v.smit@oph.example", "Vera Smit", toegang::Rol::voorzitter);
            mogelijk = keuzes(s, regio, t.nu());
        });
    }
    Kijker wie(storage::Sessie& s, const std::string& email, const std::string& naam, toegang::Rol rol,
               regio::OrganisatieId organisatie = {}, const std::string& soort_verwijzer = "04") {
        const auto id = toegang::maak_account(s, t.ids,
                                              {.email = email,
                                               .naam = naam,
                                               .functie = "Functie",
                                               .telefoon = "024 123 45 67",
                                               .wachtwoord = kWachtwoord,
                                               .organisatie = organisatie,
                                               .soort_verwijzer = soort_verwijzer},
                                              t.nu() - std::chrono::hours(48));
        EXPECT_TRUE(toegang::geef_rol(s, t.ids, regio, *id, rol, t.nu() - std::chrono::hours(48)));
        return *toegang::kijker_van(s, regio, *id, t.nu(), "pagina");
    }
    storage::Bereik bereik() const { return {regio.getal}; }
    /// A complete form, with other answers where the test says so.
    Indiening formulier(casus::Soort soort = casus::Soort::vraag) const {
        return *uit_json(voorbeeld_aanmelding(soort, mogelijk), mogelijk);
    }
    base::Result<Casus> dien_in(const Indiening& i) {
        return t.om.db.schrijf(bereik(), [&](storage::Sessie& s) { return aanmelding::dien_in(s, t.om, inbrenger, i, t.nu()); });
    }

    hulp::Testomgeving t;
    regio::RegioId regio;
    Kijker inbrenger, ondersteuner, voorzitter;
    Keuzes mogelijk;
};

inline std::vector<std::string> sleutels(const base::Fouten& fouten) {
    std::vector<std::string> uit;
    for (const auto& f : fouten) uit.push_back(f.sleutel + " " + f.veld);
    return uit;
}

}  // namespace aanmelding::proef
