// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/toegang_cli.hpp"

#include "base/tekst.hpp"
#include "domein/toegang/account.hpp"
#include "domein/toegang/bericht.hpp"
#include "domein/toegang/blokkeren.hpp"
#include "domein/toegang/opnieuw.hpp"
#include "domein/toegang/rollen.hpp"
#include "domein/toegang/token.hpp"
#include "domein/toegang/tweede_factor.hpp"
#include "domein/toegang/wachtwoord.hpp"
#include "domein/toegang/wijziging.hpp"

namespace toegang::cli {
namespace {

constexpr auto kInstallatie = storage::Bereik{};

base::Fout fout(base::Soort soort, const char* sleutel, const char* veld, const char* tekst) {
    return {soort, sleutel, veld, tekst};
}

/// Without a code: the only region of the installation.
base::Result<regio::Regio> zoek_regio(storage::Sessie& s, std::string_view code) {
    if (code.empty()) {
        const auto alle = regio::alle(s);
        if (alle.size() == 1) return alle.front();
        return fout(base::Soort::ongeldig, "toegang.regio", "regio", "Geef de code van de regio op: er is er niet precies één");
    }
    if (auto r = regio::vind_code(s, code)) return *r;
    return fout(base::Soort::niet_gevonden, "toegang.regio", "regio", "Deze regio is er niet");
}

base::Result<Account> zoek_account(storage::Sessie& s, std::string_view email) {
    if (auto a = account_met_email(s, email)) return *a;
    return fout(base::Soort::niet_gevonden, "toegang.account", "account", "Er is geen account met dit e-mailadres");
}

/// S8. The second person shows that it is really them with their own second factor: an operator cannot type that for them.
base::Result<> keur_akkoord(storage::Sessie& s, const Omgeving& om, RegioId regio, AccountId begunstigde, const Akkoord& akkoord,
                            base::Moment nu) {
    if (om.demo || !akkoord.nood.empty()) return base::goed();
    if (akkoord.tweede_persoon.empty())
        return fout(base::Soort::geen_recht, "toegang.tweede_persoon", "tweede-persoon",
                    "Hiervoor is een tweede persoon nodig: geef --tweede-persoon E-MAIL (beheerder of fg), of --nood \"reden\"");
    const auto tweede = account_met_email(s, akkoord.tweede_persoon);
    const bool mag = tweede && !tweede->geblokkeerd && tweede->id != begunstigde &&
                     rollen(s, regio, tweede->id, nu).overlapt({Rol::beheerder, Rol::fg}) &&
                     gebruik_code(s, om, tweede->id, akkoord.code, nu);
    if (mag) return base::goed();
    return fout(
        base::Soort::geen_recht, "toegang.tweede_persoon", "tweede-persoon",
        "Deze tweede persoon kan dit niet goedkeuren: het moet een andere beheerder of fg zijn, met een juiste code van de eigen app");
}

/// One change at the command line: what it is called in the log and in the mails.
struct Handeling {
    const char* naam;
    audit::Actie actie;
    std::string wat;
    std::string bijzonderheid = {};
    bool brengt_binnen = false;  // also for an account that does not work in the region yet
};

void vermeld(storage::Sessie& s, const Omgeving& om, RegioId regio, AccountId wie, const Handeling& h, const Akkoord& akkoord,
             base::Moment nu) {
    auto g = gebeurtenis_van(Kijker::systeem(regio, "cli"), nu, h.naam, h.actie, Rol::beheerder);
    g.object = "account";
    g.object_id = wie.getal;
    g.regel = om.demo                           ? "demo"
              : !akkoord.nood.empty()           ? "nood"
              : !akkoord.tweede_persoon.empty() ? "tweede_persoon"
                                                : "opdrachtregel";
    g.bijzonderheid = h.bijzonderheid;
    audit::leg_vast(s, om.ids, g);
    const auto a = *account(s, wie);
    const std::string wat = "Op de opdrachtregel van de server is iets gewijzigd aan het account van " + a.naam + ": " + h.wat +
                            "." + (akkoord.nood.empty() ? "" : " Als reden is opgegeven: " + akkoord.nood + ".");
    auto regios = andere_regios(s, wie, regio, nu);
    regios.push_back(regio);
    for (const auto& r : regios) meld_fg(s, om, r, "Een account is gewijzigd op de server", wat, nu);
    meld_houder(s, om, regio, a, "Je account is gewijzigd", wat, nu);
}

std::string maak_wachtwoord() {
    return base::crypto::willekeurige_code(5) + "-" + base::crypto::willekeurige_code(5) + "-" +
           base::crypto::willekeurige_code(5);
}

bool vraagt_akkoord(storage::Sessie& s, AccountId id, base::Moment nu) {
    return vraagt_tweede_persoon(s, {Wijzigsoort::wachtwoord, id, "", ""}, nu);
}

/// Looks up region and account, asks for the second person when needed, does it, and tells who must know.
template <class T>
base::Result<T> wijzig(const Omgeving& om, std::string_view regio_code, std::string_view email, const Handeling& h,
                       const Akkoord& akkoord, const std::function<bool(storage::Sessie&, AccountId)>& tweede_nodig,
                       const std::function<base::Result<T>(storage::Sessie&, RegioId, const Account&)>& doe) {
    const auto nu = om.klok.nu();
    return om.db.schrijf(kInstallatie, [&](storage::Sessie& s) -> base::Result<T> {
        const auto r = zoek_regio(s, regio_code);
        if (!r) return r.fouten();
        const auto a = zoek_account(s, email);
        if (!a) return a.fouten();
        // S29: the second person of a region says yes for who works there.
        if (!h.brengt_binnen && !werkt_in(s, r->id, a->id, nu) && !andere_regios(s, a->id, r->id, nu).empty())
            return fout(base::Soort::geen_recht, "toegang.andere_regio", "regio",
                        "Dit account werkt niet in deze regio. Geef met --regio de regio waar het werkt");
        if (tweede_nodig(s, a->id))
            if (const auto goed = keur_akkoord(s, om, r->id, a->id, akkoord, nu); !goed) return goed.fouten();
        // Before it happens: the fg who must hear of it may be whom it is about. A refusal takes the mail back.
        vermeld(s, om, r->id, a->id, h, akkoord, nu);
        return doe(s, r->id, *a);
    });
}

}  // namespace

base::Result<base::Json> gebruiker_maak(const Omgeving& om, std::string_view regio_code, NieuwAccount nieuw,
                                        const std::vector<Rol>& rollen_van, const Akkoord& akkoord) {
    const auto nu = om.klok.nu();
    const bool gemaakt = nieuw.wachtwoord.empty();
    if (gemaakt) nieuw.wachtwoord = maak_wachtwoord();
    if (auto f = keur_wachtwoord(nieuw.wachtwoord, nieuw.email, nieuw.naam)) return *f;
    return om.db.schrijf(kInstallatie, [&](storage::Sessie& s) -> base::Result<base::Json> {
        const auto r = zoek_regio(s, regio_code);
        if (!r) return r.fouten();
        const auto id = maak_account(s, om.ids, nieuw, nu);
        if (!id) return id.fouten();
        for (const Rol rol : rollen_van) {
            if (vraagt_tweede_persoon(rol))
                if (const auto goed = keur_akkoord(s, om, r->id, *id, akkoord, nu); !goed) return goed.fouten();
            if (const auto goed = geef_rol(s, om.ids, r->id, *id, rol, nu); !goed) return goed.fouten();
        }
        vermeld(s, om, r->id, *id, {"toegang.account_gemaakt", audit::Actie::maken, "het account is gemaakt"}, akkoord, nu);
        base::Json uit;
        uit.zet("id", std::to_string(id->getal)).zet("email", nieuw.email);
        if (gemaakt) uit.zet("wachtwoord", nieuw.wachtwoord);
        if (!om.demo) uit.zet("instelcode", maak_instelcode(s, om, *id));
        return uit;
    });
}

base::Result<base::Json> gebruiker_lijst(const Omgeving& om, std::string_view regio_code) {
    const auto nu = om.klok.nu();
    return om.db.lees(kInstallatie, [&](storage::Sessie& s) -> base::Result<base::Json> {
        const auto r = zoek_regio(s, regio_code);
        if (!r) return r.fouten();
        base::Json lijst{base::Json::Lijst{}};
        for (const auto& a : accounts_van_regio(s, r->id, "", "", 100000)) {
            base::Json namen{base::Json::Lijst{}};
            const auto van = rollen(s, r->id, a.id, nu);
            for (const Rol rol : alle_rollen())
                if (van.heeft(rol)) namen.voeg_toe(naam_van(rol));
            lijst.voeg_toe(base::Json::Object{{"email", a.email},
                                              {"naam", a.naam},
                                              {"rollen", std::move(namen)},
                                              {"geblokkeerd", a.geblokkeerd},
                                              {"tweedeStap", a.totp_aan}});
        }
        return lijst;
    });
}

base::Result<base::Json> gebruiker_wachtwoord(const Omgeving& om, std::string_view regio_code, std::string_view email,
                                              std::string wachtwoord, const Akkoord& akkoord) {
    const bool gemaakt = wachtwoord.empty();
    if (gemaakt) wachtwoord = maak_wachtwoord();
    return wijzig<base::Json>(
        om, regio_code, email, {"toegang.wachtwoord_gewijzigd", audit::Actie::wijzigen, "er is een nieuw wachtwoord gezet"},
        akkoord, [&](storage::Sessie& s, AccountId id) { return vraagt_akkoord(s, id, om.klok.nu()); },
        [&](storage::Sessie& s, RegioId, const Account& a) -> base::Result<base::Json> {
            if (auto f = keur_wachtwoord(wachtwoord, a.email, a.naam)) return *f;
            zet_wachtwoord_hash(s, a.id, base::crypto::wachtwoord_hash(wachtwoord));
            begin_opnieuw(s, a.id, om.klok.nu());
            base::Json uit{base::Json::Object{{"email", a.email}}};
            if (gemaakt) uit.zet("wachtwoord", wachtwoord);
            return uit;
        });
}

base::Result<> gebruiker_rol(const Omgeving& om, std::string_view regio_code, std::string_view email, Rol rol, bool geven,
                             const Akkoord& akkoord) {
    const Handeling h{geven ? "toegang.rol_gegeven" : "toegang.rol_beeindigd", audit::Actie::wijzigen,
                      (geven ? "de rol " : "niet meer de rol ") + std::string(label_van(rol)), std::string(naam_van(rol)), geven};
    return wijzig<base::Niets>(
        om, regio_code, email, h, akkoord,
        [&](storage::Sessie& s, AccountId id) {
            const auto soort = geven ? Wijzigsoort::rol : Wijzigsoort::rol_einde;
            return vraagt_tweede_persoon(s, {soort, id, std::string(naam_van(rol)), ""}, om.klok.nu());
        },
        [&](storage::Sessie& s, RegioId regio, const Account& a) -> base::Result<> {
            if (geven) return geef_rol(s, om.ids, regio, a.id, rol, om.klok.nu());
            neem_rol(s, regio, a.id, rol, om.klok.nu());
            return base::goed();
        });
}

base::Result<> gebruiker_blokkeer(const Omgeving& om, std::string_view regio_code, std::string_view email, bool blokkeren,
                                  const Akkoord& akkoord) {
    const Handeling h{blokkeren ? "toegang.geblokkeerd" : "toegang.weer_toegelaten", audit::Actie::wijzigen,
                      blokkeren ? "het account is geblokkeerd" : "het account is weer toegelaten"};
    return wijzig<base::Niets>(
        om, regio_code, email, h, akkoord, [&](storage::Sessie&, AccountId) { return !blokkeren; },
        [&](storage::Sessie& s, RegioId regio, const Account& a) -> base::Result<> {
            if (blokkeren) sluit_account(s, om, Kijker::systeem(regio, "cli"), a.id, om.klok.nu());
            else zet_geblokkeerd(s, a.id, std::nullopt);
            return base::goed();
        });
}

base::Result<base::Json> gebruiker_2fa(const Omgeving& om, std::string_view regio_code, std::string_view email,
                                       const Akkoord& akkoord) {
    return wijzig<base::Json>(
        om, regio_code, email,
        {"toegang.tweede_factor_gewist", audit::Actie::wijzigen, "de tweede stap moet opnieuw worden ingesteld"}, akkoord,
        [&](storage::Sessie& s, AccountId id) { return vraagt_akkoord(s, id, om.klok.nu()); },
        [&](storage::Sessie& s, RegioId, const Account& a) -> base::Result<base::Json> {
            begin_opnieuw(s, a.id, om.klok.nu());
            wis_tweede_factor(s, a.id);
            return base::Json{base::Json::Object{{"email", a.email}, {"instelcode", maak_instelcode(s, om, a.id)}}};
        });
}

base::Result<std::string> token_maak(const Omgeving& om, std::string_view regio_code, std::string_view email,
                                     std::string_view rechten, const Akkoord& akkoord) {
    std::vector<std::string> scopes;
    for (auto& scope : base::tekst::splits(rechten, ' '))
        if (!scope.empty()) scopes.push_back(std::move(scope));
    return wijzig<std::string>(
        om, regio_code, email, {"toegang.token_gemaakt", audit::Actie::maken, "er is een API-token gemaakt"}, akkoord,
        [&](storage::Sessie& s, AccountId id) { return vraagt_akkoord(s, id, om.klok.nu()); },
        [&](storage::Sessie& s, RegioId regio, const Account& a) {
            return maak_token(s, om.ids, {regio, a.id, "opdrachtregel", scopes}, om.klok.nu());
        });
}

}  // namespace toegang::cli
