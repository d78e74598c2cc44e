// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/bewijs.hpp"

#include "domein/toegang/account.hpp"
#include "domein/toegang/bewaard.hpp"
#include "domein/toegang/koekje.hpp"
#include "domein/toegang/poging.hpp"
#include "domein/toegang/raden.hpp"
#include "domein/toegang/wachtwoordvelden.hpp"

namespace toegang {
namespace {

constexpr auto kInstallatie = storage::Bereik{};
constexpr std::chrono::minutes kVers{5};

base::Fout te_vaak(const std::string& veld, std::chrono::seconds wacht) {
    return {base::Soort::te_veel, "toegang.wachten", veld, "Dit is te vaak misgegaan. Wacht " + wachttekst(wacht)};
}

}  // namespace

Inlog deze_sessie(storage::Sessie& s, const Aanvraag& a) { return vind_sessie(s, sessie_koekje(a.verzoek), a.nu()).value(); }

std::optional<base::Fout> keur_huidig_wachtwoord(const Aanvraag& a, const std::string& veld) {
    const auto hash = a.om.db.lees(kInstallatie, [&](storage::Sessie& s) { return wachtwoord_hash_van(s, a.kijker.account); });
    const Gok gok(a.om, Raadsoort::wachtwoord, a.kijker.account, a.kijker.afzender, a.nu());
    if (const auto wacht = gok.probeer(); wacht.count() > 0) return te_vaak(veld, wacht);
    if (!wachtwoord_klopt(hash, a.verzoek.formulier[veld]))
        return base::Fout{base::Soort::ongeldig, "toegang.wachtwoord_nu", veld, "Dit is niet je wachtwoord van nu"};
    a.om.db.schrijf(kInstallatie, [&](storage::Sessie& s) { gok.vergeef(s); });
    return std::nullopt;
}

std::optional<base::Fout> keur_huidige_code(const Aanvraag& a) {
    const auto uitslag = a.om.db.schrijf(kInstallatie, [&](storage::Sessie& s) {
        return probeer_code(s, a.om, Raadsoort::code, a.kijker.account, a.verzoek.formulier["code"], a.kijker.afzender, a.nu());
    });
    if (uitslag.wacht.count() > 0) return te_vaak("code", uitslag.wacht);
    if (uitslag.goed) return std::nullopt;
    return base::Fout{base::Soort::ongeldig, "toegang.code", "code", "Deze code klopt niet, of is al gebruikt"};
}

bool heeft_factor(const Aanvraag& a) {
    return a.om.db.lees(kInstallatie, [&](storage::Sessie& s) { return account(s, a.kijker.account)->totp_aan; });
}

void vraag_bewijs(web::Formulierpagina& f, const Aanvraag& a, bool heeft_factor) {
    f.gebruikersnaam = heeft_factor ? "" : a.kijker.email;
    if (heeft_factor)
        f.velden = {{.naam = "code",
                     .label = "Code",
                     .uitleg = "6 cijfers uit je app, of een herstelcode.",
                     .max = 20,
                     .leeg_fout = "Vul de code in",
                     .breedte = "w9",
                     .gevoelig = false,
                     .autocomplete = "one-time-code"}};
    else f.velden = {huidig_wachtwoord_veld("wachtwoord-nu", "Je wachtwoord")};
}

bool is_vers_bewezen(const Aanvraag& a) { return a.kijker.totp_op && a.nu() - *a.kijker.totp_op <= kVers; }

web::Antwoord bewaar_en_vraag_bewijs(const Aanvraag& a) {
    a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) { bewaar(s, a.om, a.kijker.regio, a.kijker.account, a.verzoek); });
    return web::Antwoord::verder("/bevestigen?naar=" + verzegel_pad(a.om.sleutels, "/bewaard"));
}

std::optional<base::Fout> keur_bewijs(const Aanvraag& a, bool heeft_factor) {
    return heeft_factor ? keur_huidige_code(a) : keur_huidig_wachtwoord(a, "wachtwoord-nu");
}

}  // namespace toegang
