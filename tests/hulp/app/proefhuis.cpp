// SPDX-License-Identifier: EUPL-1.2
#include "hulp/app/proefhuis.hpp"

#include "domein/anonimisering/anonimisering.hpp"
#include "hulp/proefmap.hpp"

namespace hulp {
namespace {

constexpr const char* kWachtwoord = "paard batterij nietje";
using toegang::Rol;

}  // namespace

Proefhuis::Proefhuis() : map_(nieuwe_proefmap()) {
    base::crypto::begin();
    base::crypto::zet_wachtwoord_kosten(base::crypto::kTestKosten);
    auto klok = std::make_unique<base::StilleKlok>(base::om(base::datum(2026, 11, 23), 9, 0));
    klok_ = klok.get();
    app::HuisOpties opties;
    opties.instellingen.data_map = map_.string();
    opties.klok = std::move(klok);
    opties.maak_demo = true;
    huis_ = std::make_unique<app::Huis>(std::move(opties));
    schrijf([&](storage::Sessie& s) {
        nijmegen = regio::maak_nijmegen(s, huis_->ids(), nu());
        arnhem = regio::maak(s, huis_->ids(), "ARN", "Regio Arnhem", regio::Regels::nijmegen(), nu());
        for (const Rol rol : toegang::alle_rollen())
            accounts_[rol] = maak_mens(s, nijmegen, rol, std::string(toegang::naam_van(rol)) + "@nijmegen.example");
        for (const Rol rol : {Rol::procesondersteuner, Rol::inbrenger, Rol::voorzitter})
            maak_mens(s, arnhem, rol, std::string(toegang::naam_van(rol)) + "@arnhem.example");
    });
}

Proefhuis::~Proefhuis() {
    huis_.reset();
    std::filesystem::remove_all(map_);
}

toegang::AccountId Proefhuis::maak_mens(storage::Sessie& s, regio::RegioId regio, Rol rol, const std::string& email) {
    const auto id = toegang::maak_account(s, huis_->ids(),
                                          {.email = email,
                                           .naam = "Medewerker " + std::string(toegang::label_van(rol)),
                                           .wachtwoord = kWachtwoord,
                                           .soort_verwijzer = "04"},
                                          nu());
    if (!toegang::geef_rol(s, huis_->ids(), regio, *id, rol, nu())) throw std::logic_error("rol geweigerd");
    return *id;
}

Browser Proefhuis::log_in(const std::string& email) {
    Browser b = niemand();
    b.haal("/inloggen");
    b.post("/inloggen", {{"email", email}, {"wachtwoord", kWachtwoord}, {"naar", ""}});
    if (b.haal("/start").status != 200) throw std::logic_error("inloggen lukt niet");
    return b;
}

Browser Proefhuis::als(Rol rol) { return log_in(std::string(toegang::naam_van(rol)) + "@nijmegen.example"); }
Browser Proefhuis::als_elders(Rol rol) { return log_in(std::string(toegang::naam_van(rol)) + "@arnhem.example"); }

toegang::AccountId Proefhuis::collega(Rol rol) {
    auto& id = collegas_[rol];
    if (!id)
        id = schrijf([&](storage::Sessie& s) {
            return maak_mens(s, nijmegen, rol, std::string(toegang::naam_van(rol)) + "2@nijmegen.example");
        });
    return id;
}

Browser Proefhuis::als_collega(Rol rol) {
    collega(rol);
    return log_in(std::string(toegang::naam_van(rol)) + "2@nijmegen.example");
}

toegang::Kijker Proefhuis::kijker(Rol rol) {
    return schrijf([&](storage::Sessie& s) { return toegang::kijker_van(s, nijmegen, account(rol), nu(), "cli").waarde(); });
}

const std::vector<std::string>& Proefhuis::kanaries() {
    static const std::vector<std::string> woorden{"Zilvervos", "Quintijn",   "Kwispelaar",   "Merelhof",
                                                  "999900006", "0699887766", "Nachtegaalpad"};
    return woorden;
}

casus::Casus Proefhuis::maak_casus() {
    return schrijf([&](storage::Sessie& s) {
        const auto inbrenger = toegang::kijker_van(s, nijmegen, account(Rol::inbrenger), nu(), "cli").waarde();
        const auto c = casus::maak(s, huis_->om(), inbrenger,
                                   {.soort = casus::Soort::vraag,
                                    .gemeente = "0268",
                                    .onderwerpen = {"inhoudelijk_advies"},
                                    .urgentie = casus::Urgentie::gewoon,
                                    .urgentie_redenen = {},
                                    .inbrenger = inbrenger.account,
                                    .ingediend_op = nu(),
                                    .vooroverleg_op = base::datum(2026, 11, 25),
                                    .plicht = {}},
                                   nu());
        casus::Identiteit i;
        i.bsn = "999900006";
        i.voornamen = "Quintijn";
        i.achternaam = "Zilvervos";
        i.geboren = base::datum(2013, 5, 4);
        i.straat = "Nachtegaalpad";
        i.telefoon = "0699887766";
        i.school = "Merelhof";
        i.personen.push_back({.rol = "moeder", .voornamen = "Kwispelaar", .achternaam = "Zilvervos", .gezag = true});
        casus::bewaar_identiteit(s, huis_->om(), c, i);
        anonimisering::leg_voor(
            s, huis_->om(), inbrenger, c, anonimisering::Stuksoort::dossier, 0,
            {{"titel", "Titel", "Quintijn gaat niet naar school"},
             {"situatie", "Wat is er aan de hand?", "Quintijn Zilvervos (BSN 999900006) woont bij zijn moeder Kwispelaar."}},
            nu());
        return c;
    });
}

}  // namespace hulp
