// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/ondertekening.hpp"

#include <algorithm>

#include "domein/aanmelding/bericht.hpp"
#include "domein/aanmelding/velden.hpp"

namespace aanmelding::ondertekening {
namespace {

using toegang::Rol;

constexpr const char* kPad = "/aanmelden";

base::Fout ligt_elders() {
    return {base::Soort::botsing, "aanmelding.ligt_elders", "",
            "Deze aanmelding is intussen gewijzigd. Kijk eerst waar ze nu ligt"};
}

audit::Gebeurtenis gebeurtenis(const Kijker& k, const concepten::Concept& c, const char* naam, audit::Actie actie,
                               base::Moment nu) {
    auto g = toegang::gebeurtenis_van(k, nu, naam, actie, k.is(Rol::inbrenger) ? Rol::inbrenger : Rol::praktijkondersteuner);
    g.object = "concept";
    g.object_id = c.id.getal;
    g.regel = "ondertekening";
    g.groepen = "IDENTITEIT INHOUD";
    return g;
}

/// Moves the draft and tells the log.
base::Result<> verplaats(storage::Sessie& s, const Omgeving& om, const Kijker& k, const concepten::Concept& na, const char* naam,
                         base::Moment nu) {
    if (!concepten::verplaats(s, om, k, na, nu)) return ligt_elders();
    audit::leg_vast(s, om.ids, gebeurtenis(k, na, naam, audit::Actie::wijzigen, nu));
    return base::goed();
}

}  // namespace

std::string naam(storage::Sessie& s, toegang::AccountId id) {
    const auto account = toegang::account(s, id);
    return account ? account->naam : std::string();
}

std::vector<toegang::Account> ondertekenaars(storage::Sessie& s, const Kijker& k, base::Moment nu) {
    if (!k.organisatie) return {};
    auto uit = toegang::met_rol(s, k.regio, Rol::inbrenger, nu);
    std::erase_if(uit, [&](const toegang::Account& a) {
        return a.organisatie != k.organisatie || a.soort_verwijzer != velden::kHuisarts || a.geblokkeerd || !a.gecontroleerd ||
               a.id == k.account;
    });
    return uit;
}

base::Result<> leg_voor(storage::Sessie& s, const Omgeving& om, const Kijker& k, concepten::Concept c, toegang::AccountId wie,
                        base::Moment nu) {
    const auto keuze = ondertekenaars(s, k, nu);
    if (std::none_of(keuze.begin(), keuze.end(), [&](const auto& a) { return a.id == wie; }))
        return base::Fout{base::Soort::ongeldig, "aanmelding.geen_ondertekenaar", "ondertekenaar",
                          "Kies een huisarts uit je eigen praktijk"};
    if (c.maker != k.account || c.voorgelegd_op) return ligt_elders();
    c.ondertekenaar = wie;
    c.voorgelegd_op = nu;
    c.opmerking.clear();
    for (const Veld& v : velden::verwijzer())
        if (!v.naam.starts_with("collega-")) c.antwoorden.wis(v.naam);
    c.antwoorden.neem_over(concepten::verwijzer_uit(s, k.regio, wie));
    if (auto klaar = verplaats(s, om, k, c, "aanmelding.voorgelegd", nu); !klaar) return klaar;
    return mail(
        s, om, k.regio, wie,
        {"aanmelding.voorgelegd", "Er ligt een aanmelding klaar om te ondertekenen",
         "Een collega van je praktijk heeft een aanmelding voor je klaargezet. Lees haar na, pas aan wat nodig is en verstuur "
         "haar, of geef haar terug.",
         kPad},
        nu);
}

base::Result<> geef_terug(storage::Sessie& s, const Omgeving& om, const Kijker& k, concepten::Concept c,
                          const std::string& opmerking, base::Moment nu) {
    if (!c.voorgelegd_op || c.ondertekenaar != k.account) return ligt_elders();
    c.voorgelegd_op.reset();
    c.opmerking = opmerking;
    if (auto klaar = verplaats(s, om, k, c, "aanmelding.teruggegeven", nu); !klaar) return klaar;
    return mail(s, om, k.regio, c.maker,
                {"aanmelding.teruggegeven", "Je kreeg een aanmelding terug",
                 "De huisarts heeft een aanmelding aan je teruggegeven, met een opmerking erbij.", kPad},
                nu);
}

base::Result<> haal_terug(storage::Sessie& s, const Omgeving& om, const Kijker& k, concepten::Concept c, base::Moment nu) {
    if (!c.voorgelegd_op || c.maker != k.account) return ligt_elders();
    c.voorgelegd_op.reset();
    return verplaats(s, om, k, c, "aanmelding.teruggehaald", nu);
}

void luister(base::Bus& bus) {
    bus.luister<casus::Werkvoorraad>([](const casus::Werkvoorraad& w) {
        int n = 0;
        for (const auto& c : concepten::van(w.sessie, w.om, w.kijker))
            if (c.maker != w.kijker.account) ++n;
        if (n == 1) w.te_doen.push_back({"Er ligt 1 aanmelding klaar om te ondertekenen", kPad});
        if (n > 1) w.te_doen.push_back({"Er liggen " + std::to_string(n) + " aanmeldingen klaar om te ondertekenen", kPad});
    });
}

base::Result<> meld_ondertekend(storage::Sessie& s, const Omgeving& om, const Kijker& k, const concepten::Concept& c,
                                base::Moment nu) {
    if (c.maker == k.account) return base::goed();
    audit::leg_vast(s, om.ids, gebeurtenis(k, c, "aanmelding.ondertekend", audit::Actie::wijzigen, nu));
    return mail(s, om, k.regio, c.maker,
                {"aanmelding.ondertekend", "De aanmelding is ondertekend",
                 "De huisarts heeft de aanmelding die je klaarzette ondertekend en verstuurd.", kPad},
                nu);
}

void vermeld_lezen(web::Antwoord& a, const Omgeving& om, const Kijker& k, const concepten::Concept& c, base::Moment nu) {
    if (c.maker == k.account) return;
    a.vastlegging_regio = k.regio.getal;
    a.na_vastlegging.push_back([&om, g = gebeurtenis(k, c, "aanmelding.concept_gelezen", audit::Actie::lezen, nu)](
                                   storage::Sessie& s) { audit::leg_vast(s, om.ids, g); });
}

}  // namespace aanmelding::ondertekening
