// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/anonimisering/anonimisering.hpp"
#include "hulp/omgeving.hpp"

namespace anonimisering {

/// A region with one casus, whose original holds names that nobody without INHOUD may ever see, and one account per role.
class EenCasus : public hulp::OpBeide {
  protected:
    static constexpr const char* kNamen[] = {"Zwaluwe", "Tjibbe", "Wilgenkamp"};

    static constexpr const char* kWachtwoord = "paard batterij nietje";

    EenCasus() {
        db().schrijf({}, [&](storage::Sessie& s) {
            nijmegen = regio::maak_nijmegen(s, t.ids, t.nu());
            inbrenger = maak(s, "inbrenger", {toegang::Rol::inbrenger});
            ondersteuner = maak(s, "ondersteuner", {toegang::Rol::procesondersteuner});
            anonimiseerder = maak(s, "anonimiseerder", {toegang::Rol::anonimiseerder});
            voorzitter = maak(s, "voorzitter", {toegang::Rol::voorzitter});
            ondersteuner_die_inbracht = maak(s, "allebei", {toegang::Rol::procesondersteuner, toegang::Rol::inbrenger});
        });
        casus = nieuwe_casus(inbrenger);
    }

    Casus nieuwe_casus(toegang::AccountId wie, const std::string& gemeente = "0268") {
        return schrijf([&](storage::Sessie& s) {
            const auto c = casus::maak(s, t.om, kijker(s, wie),
                                       {.soort = casus::Soort::vraag,
                                        .gemeente = gemeente,
                                        .onderwerpen = {"inhoudelijk_advies"},
                                        .inbrenger = wie,
                                        .ingediend_op = t.nu(),
                                        .vooroverleg_op = base::datum(2026, 11, 25)},
                                       t.nu());
            casus::Identiteit i;
            i.voornamen = "Tjibbe";
            i.achternaam = "Zwaluwe";
            i.geboren = base::datum(2012, 3, 1);
            i.straat = "Wilgenkamp";
            i.huisnummer = "12";
            i.personen = {{.rol = "moeder", .voornamen = "Marijke", .achternaam = "Zwaluwe"}};
            casus::bewaar_identiteit(s, t.om, c, i);
            return c;
        });
    }
    static std::vector<Tekst> teksten() {
        return {
            {"titel", "Titel", "Tjibbe wil naar huis"},
            {"situatie", "Wat is er aan de hand?", "Tjibbe Zwaluwe woont op Wilgenkamp 12.\nHij speelt bij dansclub De Ster."}};
    }
    StukId leg_voor(Stuksoort soort = Stuksoort::dossier, std::int64_t bron = 0, std::vector<Tekst> wat = teksten()) {
        return schrijf([&](storage::Sessie& s) {
            return anonimisering::leg_voor(s, t.om, kijker(s, ondersteuner), casus, soort, bron, wat, t.nu());
        });
    }
    base::Result<> teken(toegang::AccountId wie, StukId stuk, int versie) {
        return schrijf(
            [&](storage::Sessie& s) { return anonimisering::teken(s, t.om, kijker(s, wie), casus.id, stuk, versie, t.nu()); });
    }
    std::optional<Getekend> getekend(Stuksoort soort = Stuksoort::dossier, std::int64_t bron = 0) {
        return lees([&](storage::Sessie& s) { return anonimisering::getekend(s, t.om, nu(s), soort, bron); });
    }
    Casus nu(storage::Sessie& s) { return casus::lees(s, nijmegen, casus.id).value(); }
    Casus nu() {
        return lees([&](storage::Sessie& s) { return nu(s); });
    }

    template <class F>
    std::invoke_result_t<F, storage::Sessie&> schrijf(F f) {
        return db().schrijf({nijmegen.getal}, f);
    }
    template <class F>
    std::invoke_result_t<F, storage::Sessie&> lees(F f) {
        return db().lees({nijmegen.getal}, f);
    }
    Kijker kijker(storage::Sessie& s, toegang::AccountId wie) { return *toegang::kijker_van(s, nijmegen, wie, t.nu(), "pagina"); }

    hulp::Testomgeving t{db()};
    regio::RegioId nijmegen;
    toegang::AccountId inbrenger, ondersteuner, anonimiseerder, voorzitter, ondersteuner_die_inbracht;
    Casus casus;

  private:
    toegang::AccountId maak(storage::Sessie& s, const std::string& naam, std::initializer_list<toegang::Rol> rollen) {
        const auto id =
            toegang::maak_account(s, t.ids, {.email = naam + "@jeugd.example", .naam = naam, .wachtwoord = kWachtwoord}, t.nu());
        for (const auto rol : rollen) EXPECT_TRUE(toegang::geef_rol(s, t.ids, nijmegen, *id, rol, t.nu()));
        return *id;
    }
};

}  // namespace anonimisering
