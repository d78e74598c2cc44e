// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/inloggen.hpp"

#include "domein/toegang/account.hpp"
#include "domein/toegang/koekje.hpp"
#include "domein/toegang/poging.hpp"
#include "domein/toegang/raden.hpp"
#include "domein/toegang/rollen.hpp"

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

/// S25: counted per half session as well, since one and the same may be tried from many networks.
bool op_na_deze(storage::Sessie& s, const Omgeving& om, const Inlog& inlog, base::Moment nu) {
    const Rantsoen codes{poging_sleutel(om.sleutels, "code.sessie", std::to_string(inlog.id.getal)), 5};
    neem(s, codes, nu);
    return wachttijd(s, codes, nu).count() > 0;
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
    if (vervolg.stap == Inlogstap::klaar || vervolg.stap == Inlogstap::regio) onthoud_netwerk(s, om, a.id, v.afzender, v.moment);
    vermeld(s, om, v, "toegang.ingelogd", a.id, vervolg.regio, audit::Uitkomst::gelukt);
    return uit;
}

Inloguitkomst log_in(const Omgeving& om, std::string_view email, std::string_view wachtwoord, std::string naar,
                     const web::Verzoek& v) {
    std::optional<Account> gevonden;
    std::optional<std::string> hash;
    om.db.lees(storage::Bereik::installatie(), [&](storage::Sessie& s) {
        gevonden = account_met_email(s, email);
        hash = wachtwoord_hash_van(s, gevonden ? gevonden->id : AccountId{});
    });
    const auto wie = gevonden ? gevonden->id : AccountId{};
    const Gok gok(om, Raadsoort::inlog, email_sleutel(email), wie, v.afzender, v.moment);
    if (const auto wacht = gok.probeer(); wacht.count() > 0) return {.soort = Soort::wachten, .wacht = wacht};
    if (gevonden && gevonden->geblokkeerd) hash.reset();
    const bool klopt = wachtwoord_klopt(hash, wachtwoord);
    return om.db.schrijf(storage::Bereik::installatie(), [&](storage::Sessie& s) -> Inloguitkomst {
        if (!klopt) {
            vermeld(s, om, v, "toegang.ingelogd", wie, {}, audit::Uitkomst::geweigerd);
            return {.soort = Soort::onjuist};
        }
        gok.vergeef(s);
        return kom_binnen(s, om, *gevonden, naar, v);
    });
}

Inloguitkomst geef_code(const Omgeving& om, const Inlog& inlog, std::string_view code, const web::Verzoek& v) {
    return om.db.schrijf(storage::Bereik::installatie(), [&](storage::Sessie& s) -> Inloguitkomst {
        if (!wacht_op_code(s, inlog.id)) return {.soort = Soort::voorbij};
        const auto uitslag = probeer_code(s, om, Raadsoort::code, inlog.account, code, v.afzender, v.moment);
        if (uitslag.wacht.count() > 0) return {.soort = Soort::wachten, .wacht = uitslag.wacht};
        if (!uitslag.goed) {
            vermeld(s, om, v, "toegang.tweede_stap", inlog.account, {}, audit::Uitkomst::geweigerd);
            if (!op_na_deze(s, om, inlog, v.moment) && !uitslag.genoeg) return {.soort = Soort::onjuist};
            eindig_sessie(s, inlog.account, inlog.id);
            return {.soort = Soort::voorbij};
        }
        onthoud_netwerk(s, om, inlog.account, v.afzender, v.moment);
        const auto vervolg = na_factoren(regios_van(s, inlog.account, v.moment));
        vermeld(s, om, v, "toegang.tweede_stap", inlog.account, vervolg.regio, audit::Uitkomst::gelukt);
        return {.soort = Soort::gelukt,
                .geheim = ga_verder(s, inlog.id, vervolg.stap, vervolg.regio, v.moment),
                .stap = vervolg.stap};
    });
}

std::string na_instellen(storage::Sessie& s, const Omgeving& om, const Inlog& inlog, base::Moment nu) {
    onthoud_netwerk(s, om, inlog.account, inlog.afzender, nu);
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
