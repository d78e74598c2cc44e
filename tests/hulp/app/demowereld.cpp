// SPDX-License-Identifier: EUPL-1.2
#include "hulp/app/demowereld.hpp"

#include <algorithm>
#include <set>

#include "app/demo/casussen.hpp"
#include "hulp/proefmap.hpp"

namespace hulp {

using toegang::Rol;

Demowereld::Demowereld() : map_(nieuwe_proefmap()) {
    base::crypto::begin();
    base::crypto::zet_wachtwoord_kosten(base::crypto::kTestKosten);
    app::HuisOpties opties{.klok = std::make_unique<base::StilleKlok>(base::om(base::datum(2026, 11, 23), 9, 0)),
                           .maak_demo = true};
    opties.instellingen.data_map = map_.string();
    huis_ = std::make_unique<app::Huis>(std::move(opties));
    const auto mensen = app::demo::maak_mensen(*huis_, accounts_);
    regio_ = mensen.regio;
    account_van_ = mensen.account;
    app::demo::maak_casussen(*huis_, mensen);
    for (const Rol rol : {Rol::waarnemend_voorzitter, Rol::rob, Rol::beleidsadviseur, Rol::boeg, Rol::gemeentecontact})
        maak_ander(rol);
    huis_->db().lees({regio_.getal}, [&](storage::Sessie& s) {
        std::string na;
        do {
            auto bladzij = casus::lijst(s, huis_->om(), toegang::Kijker::systeem(regio_), {.alleen_open = false}, na, 100,
                                        huis_->klok().nu());
            for (auto& r : bladzij.regels) casussen_.push_back(std::move(r.casus));
            na = bladzij.volgende;
        } while (!na.empty());
    });
}

Demowereld::~Demowereld() {
    huis_.reset();
    std::filesystem::remove_all(map_);
}

void Demowereld::maak_ander(Rol rol) {
    const std::string naam(toegang::naam_van(rol)), email = naam + "@regio-nijmegen.example",
                                                    wachtwoord = "paard batterij nietje";
    schrijf([&](storage::Sessie& s) {
        const auto nu = huis_->klok().nu();
        account_van_[email] =
            toegang::maak_account(s, huis_->ids(), {.email = email, .naam = "Mens " + naam, .wachtwoord = wachtwoord}, nu)
                .waarde();
        if (!toegang::geef_rol(s, huis_->ids(), regio_, account_van_[email], rol, nu)) throw std::logic_error(naam);
    });
    accounts_.push_back({"Mens " + naam, email, wachtwoord, rol, ""});
}

std::vector<Casusplek> Demowereld::plekken() {
    return schrijf([&](storage::Sessie& s) {
        std::vector<Casusplek> uit;
        for (const auto& c : casussen_) uit.push_back(plek_van(s, c));
        return uit;
    });
}

std::vector<std::string> Demowereld::zonder_namen() const {
    std::vector<std::string> uit;
    for (const auto& a : accounts_)
        if (!toegang::ziet_identiteit(a.rol)) uit.push_back(a.email);
    return uit;
}

Rol Demowereld::rol(const std::string& email) const {
    return std::find_if(accounts_.begin(), accounts_.end(), [&](const auto& a) { return a.email == email; })->rol;
}

Browser Demowereld::als(const std::string& email) {
    Browser b{huis_->router(), huis_->om()};
    for (const auto& a : accounts_) {
        if (a.email != email) continue;
        b.haal("/inloggen");
        b.post("/inloggen", {{"email", a.email}, {"wachtwoord", a.wachtwoord}, {"naar", ""}});
    }
    if (b.haal("/start").status != 200) throw std::logic_error("inloggen lukt niet: " + email);
    return b;
}

Browser Demowereld::als(Rol rol) {
    for (const auto& a : accounts_)
        if (a.rol == rol) return als(a.email);
    throw std::out_of_range("geen account met deze rol");
}

std::string Demowereld::token(const std::string& email) {
    std::vector<std::string> scopes;
    for (const auto& r : huis_->deur().tafel())
        if (!r.scope.empty()) scopes.push_back(r.scope);
    return schrijf([&](storage::Sessie& s) {
        return toegang::maak_token(s, huis_->ids(), regio_, account_van_.at(email), scopes, huis_->klok().nu()).waarde();
    });
}

std::vector<std::string> Demowereld::uit_de_kluis() {
    return schrijf([&](storage::Sessie& s) {
        std::set<std::string> uit;
        const auto nu = huis_->klok().nu();
        const auto wie = toegang::kijker_van(s, regio_, account_van_.at("procesondersteuner@regio-nijmegen.example"), nu, "cli");
        for (const auto& c : casussen_) {
            // The ordinary read leaves out the contact data of who is marked; what is most dangerous has a door of its own.
            for (const auto& i : {casus::identiteit(s, huis_->om(), c),
                                  casus::toon_afgeschermd(s, huis_->om(), *wie, c, "contact", nu).waarde()}) {
                uit.insert({i.voornamen, i.roepnaam, i.achternaam, i.straat, i.postcode, i.telefoon, i.email, i.school});
                for (const auto& p : i.personen)
                    if (p.rol != "verwijzer")  // an account of its own, not the family
                        uit.insert({p.voornamen, p.roepnaam, p.achternaam, p.telefoon, p.email, p.adres});
            }
            uit.insert(casus::toon_bsn(s, huis_->om(), *wie, c, "dubbel", nu).waarde());
        }
        uit.erase("");
        return std::vector<std::string>(uit.begin(), uit.end());
    });
}

std::vector<std::string> Demowereld::afgeschermd() {
    return schrijf([&](storage::Sessie& s) {
        std::set<std::string> uit;
        const auto nu = huis_->klok().nu();
        const auto wie = toegang::kijker_van(s, regio_, account_van_.at("procesondersteuner@regio-nijmegen.example"), nu, "cli");
        for (const auto& c : casussen_) {
            const auto i = casus::toon_afgeschermd(s, huis_->om(), *wie, c, "contact", nu).waarde();
            if (i.afgeschermd) uit.insert({i.straat, i.telefoon, i.email, i.school});
            for (const auto& p : i.personen)
                if (p.afgeschermd) uit.insert({p.telefoon, p.email, p.adres});
        }
        uit.erase("");
        return std::vector<std::string>(uit.begin(), uit.end());
    });
}

}  // namespace hulp
