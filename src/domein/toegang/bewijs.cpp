// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/bewijs.hpp"

#include "domein/toegang/account.hpp"
#include "domein/toegang/bewaard.hpp"
#include "domein/toegang/koekje.hpp"
#include "domein/toegang/poging.hpp"
#include "domein/toegang/tweede_factor.hpp"
#include "domein/toegang/wachtwoordvelden.hpp"

namespace toegang {
namespace {

constexpr auto kInstallatie = storage::Bereik{};
constexpr std::chrono::minutes kVers{5};

}  // namespace

Inlog deze_sessie(storage::Sessie& s, const Aanvraag& a) { return vind_sessie(s, sessie_koekje(a.verzoek), a.nu()).value(); }

std::optional<base::Fout> keur_huidig_wachtwoord(const Aanvraag& a, Wachtrij& rij, const std::string& veld) {
    const auto sleutel = poging_sleutel(a.om.sleutels, "wachtwoord", std::to_string(a.kijker.account.getal));
    std::optional<std::string> hash;
    const auto wacht = a.om.db.lees(kInstallatie, [&](storage::Sessie& s) {
        hash = wachtwoord_hash_van(s, a.kijker.account);
        return wachttijd(s, sleutel, a.kijker.afzender, a.nu());
    });
    if (wacht.count() > 0)
        return base::Fout{base::Soort::te_veel, "toegang.wachten", veld, "Dit is te vaak misgegaan. Wacht " + wachttekst(wacht)};
    const auto klopt = rij.klopt(hash, a.verzoek.formulier[veld]);
    if (!klopt)
        return base::Fout{base::Soort::niet_beschikbaar, "toegang.te_druk", veld,
                          "Het is nu erg druk. Probeer het over een minuut opnieuw"};
    if (*klopt) return std::nullopt;
    a.om.db.schrijf(kInstallatie, [&](storage::Sessie& s) { tel_mislukt(s, sleutel, a.kijker.afzender, a.nu()); });
    return base::Fout{base::Soort::ongeldig, "toegang.wachtwoord_nu", veld, "Dit is niet je wachtwoord van nu"};
}

std::optional<base::Fout> keur_huidige_code(const Aanvraag& a) {
    const auto sleutel = poging_sleutel(a.om.sleutels, "code", std::to_string(a.kijker.account.getal));
    return a.om.db.schrijf(kInstallatie, [&](storage::Sessie& s) -> std::optional<base::Fout> {
        const auto wacht = wachttijd(s, sleutel, a.kijker.afzender, a.nu());
        if (wacht.count() > 0)
            return base::Fout{base::Soort::te_veel, "toegang.wachten", "code",
                              "Dit is te vaak misgegaan. Wacht " + wachttekst(wacht)};
        if (gebruik_code(s, a.om, a.kijker.account, a.verzoek.formulier["code"], a.nu())) return std::nullopt;
        tel_mislukt(s, sleutel, a.kijker.afzender, a.nu());
        return base::Fout{base::Soort::ongeldig, "toegang.code", "code", "Deze code klopt niet, of is al gebruikt"};
    });
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

std::optional<base::Fout> keur_bewijs(const Aanvraag& a, Wachtrij& rij, bool heeft_factor) {
    return heeft_factor ? keur_huidige_code(a) : keur_huidig_wachtwoord(a, rij, "wachtwoord-nu");
}

}  // namespace toegang
