// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/inloggen.hpp"

#include "domein/toegang/account.hpp"
#include "domein/toegang/koekje.hpp"
#include "domein/toegang/poging.hpp"
#include "domein/toegang/rollen.hpp"
#include "domein/toegang/tweede_factor.hpp"

namespace toegang {
namespace {

using Soort = Inloguitkomst::Soort;

void vermeld(storage::Sessie& s, const Omgeving& om, const web::Verzoek& v, const char* naam, AccountId account, RegioId regio,
             audit::Uitkomst uitkomst) {
    audit::Gebeurtenis g;
    g.regio = regio.getal;
    g.naam = naam;
    g.uitkomst = uitkomst;
    g.op = v.moment;
    g.account = account.getal;
    g.object = "account";
    g.object_id = account.getal;
    g.afzender = v.afzender;
    g.kanaal = "pagina";
    audit::leg_vast(s, om.ids, g);
}

struct Vervolg {
    Inlogstap stap = Inlogstap::klaar;
    RegioId regio;
};

/// What is left after password (and second factor): the region, when there is more than one.
Vervolg na_factoren(const std::vector<RegioId>& regios) {
    if (regios.size() == 1) return {Inlogstap::klaar, regios.front()};
    return {Inlogstap::regio, {}};
}

Vervolg na_wachtwoord(storage::Sessie& s, const Omgeving& om, const Account& a, base::Moment nu) {
    if (a.totp_aan) return {Inlogstap::code, {}};
    if (!om.demo && vereist_tweede_factor(rollen_overal(s, a.id, nu))) return {Inlogstap::instellen, {}};
    return na_factoren(regios_van(s, a.id, nu));
}

void tel_en_vermeld(const Omgeving& om, const web::Verzoek& v, const base::crypto::Bytes& sleutel, AccountId account) {
    om.db.schrijf(storage::Bereik::installatie(), [&](storage::Sessie& s) {
        tel_mislukt(s, sleutel, v.afzender, v.moment);
        vermeld(s, om, v, "toegang.ingelogd", account, {}, audit::Uitkomst::geweigerd);
    });
}

}  // namespace

Inloguitkomst kom_binnen(storage::Sessie& s, const Omgeving& om, const Account& a, std::string naar, const web::Verzoek& v) {
    if (regios_van(s, a.id, v.moment).empty()) return {.soort = Soort::geen_rol};
    const auto vervolg = na_wachtwoord(s, om, a, v.moment);
    Inloguitkomst uit{.soort = Soort::gelukt, .stap = vervolg.stap};
    uit.geheim = begin_sessie(
        s, om.ids,
        {a.id, vervolg.regio, vervolg.stap, std::move(naar), std::nullopt, v.afzender, std::string(v.kop("user-agent"))},
        v.moment);
    vermeld(s, om, v, "toegang.ingelogd", a.id, vervolg.regio, audit::Uitkomst::gelukt);
    return uit;
}

Inloguitkomst log_in(const Omgeving& om, Wachtrij& rij, std::string_view email, std::string_view wachtwoord, std::string naar,
                     const web::Verzoek& v) {
    const auto sleutel = poging_sleutel(om.sleutels, "inlog", email_sleutel(email));
    std::optional<Account> gevonden;
    std::optional<std::string> hash;
    const auto wacht = om.db.lees(storage::Bereik::installatie(), [&](storage::Sessie& s) {
        gevonden = account_met_email(s, email);
        hash = wachtwoord_hash_van(s, gevonden ? gevonden->id : AccountId{});
        return wachttijd(s, sleutel, v.afzender, v.moment);
    });
    if (wacht.count() > 0) return {.soort = Soort::wachten, .wacht = wacht};
    if (gevonden && gevonden->geblokkeerd) hash.reset();
    const auto klopt = rij.klopt(hash, wachtwoord);
    if (!klopt) return {.soort = Soort::te_druk};
    if (!*klopt) {
        tel_en_vermeld(om, v, sleutel, gevonden ? gevonden->id : AccountId{});
        return {.soort = Soort::onjuist};
    }
    return om.db.schrijf(storage::Bereik::installatie(), [&](storage::Sessie& s) {
        wis_pogingen(s, sleutel, v.afzender);
        return kom_binnen(s, om, *gevonden, naar, v);
    });
}

Inloguitkomst geef_code(const Omgeving& om, const Inlog& inlog, std::string_view code, const web::Verzoek& v) {
    const auto sleutel = poging_sleutel(om.sleutels, "code", std::to_string(inlog.account.getal));
    return om.db.schrijf(storage::Bereik::installatie(), [&](storage::Sessie& s) -> Inloguitkomst {
        const auto wacht = wachttijd(s, sleutel, v.afzender, v.moment);
        if (wacht.count() > 0) return {.soort = Soort::wachten, .wacht = wacht};
        if (!gebruik_code(s, om, inlog.account, code, v.moment)) {
            tel_mislukt(s, sleutel, v.afzender, v.moment);
            vermeld(s, om, v, "toegang.tweede_stap", inlog.account, {}, audit::Uitkomst::geweigerd);
            return {.soort = Soort::onjuist};
        }
        wis_pogingen(s, sleutel, v.afzender);
        const auto vervolg = na_factoren(regios_van(s, inlog.account, v.moment));
        vermeld(s, om, v, "toegang.tweede_stap", inlog.account, vervolg.regio, audit::Uitkomst::gelukt);
        return {.soort = Soort::gelukt,
                .geheim = ga_verder(s, inlog.id, vervolg.stap, vervolg.regio, v.moment),
                .stap = vervolg.stap};
    });
}

std::string na_instellen(storage::Sessie& s, const Inlog& inlog, base::Moment nu) {
    const auto vervolg = na_factoren(regios_van(s, inlog.account, nu));
    return ga_verder(s, inlog.id, vervolg.stap, vervolg.regio, nu);
}

std::optional<std::string> kies_regio(const Omgeving& om, const Inlog& inlog, RegioId regio, const web::Verzoek& v) {
    return om.db.schrijf(storage::Bereik::installatie(), [&](storage::Sessie& s) -> std::optional<std::string> {
        if (rollen(s, regio, inlog.account, v.moment).leeg()) return std::nullopt;
        vermeld(s, om, v, "toegang.regio_gekozen", inlog.account, regio, audit::Uitkomst::gelukt);
        return ga_verder(s, inlog.id, Inlogstap::klaar, regio, inlog.totp_op);
    });
}

std::optional<Inlog> halverwege(const Omgeving& om, const web::Verzoek& v, Inlogstap stap) {
    const auto inlog = om.db.lees(storage::Bereik::installatie(),
                                  [&](storage::Sessie& s) { return vind_sessie(s, sessie_koekje(v), v.moment); });
    return inlog && inlog->stap == stap ? inlog : std::nullopt;
}

}  // namespace toegang
