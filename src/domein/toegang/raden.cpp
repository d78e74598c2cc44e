// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/raden.hpp"

#include <array>

#include "domein/toegang/bericht.hpp"
#include "domein/toegang/poging.hpp"
#include "domein/toegang/tweede_factor.hpp"
#include "web/herkomst.hpp"

namespace toegang {
namespace {

constexpr auto kInstallatie = storage::Bereik{};

/// Eigen regel. ASVS 2.2.1 asks for at most 100 failures an hour at one account: strangers get at most twice 40, and a usual network about
/// a dozen. A network is more than one person. Of mails with a link to choose a password hardly anybody needs three.
struct Maat {
    std::string_view naam;
    int per_account, per_netwerk;
};
constexpr std::array<Maat, 6> kMaten{{
    {"inlog", 40, 100},
    {"wachtwoord", 40, 0},
    {"code", 10, 0},
    {"linkcode", 10, 0},
    {"instelcode", 10, 0},
    {"vergeten", 3, 10},
}};

const Maat& maat(Raadsoort soort) { return kMaten.at(static_cast<std::size_t>(soort)); }

base::crypto::Bytes sleutel(const Omgeving& om, Raadsoort soort, std::string_view over, std::string_view wat) {
    return poging_sleutel(om.sleutels, std::string(maat(soort).naam) + std::string(over), wat);
}

/// Who guesses codes knows the password: the holder hears of it, not more than once an hour.
void waarschuw(storage::Sessie& s, const Omgeving& om, AccountId wie, base::Moment nu) {
    const Rantsoen mails{poging_sleutel(om.sleutels, "raden.mail", std::to_string(wie.getal)), 1};
    if (wachttijd(s, mails, nu).count() > 0) return;
    neem(s, mails, nu);
    meld_houder(
        s, om, {}, *account(s, wie), "Iemand probeert op je account in te loggen",
        "Bij de tweede stap van je account bij Overlegtafel zijn heel vaak verkeerde codes ingevuld. Wie dat doet, kent je "
        "wachtwoord. Kies daarom nu een ander wachtwoord: kies bij het inloggen voor Wachtwoord vergeten.",
        nu);
}

}  // namespace

Gok::Gok(const Omgeving& om, Raadsoort soort, std::string_view wat, AccountId account, std::string_view afzender, base::Moment nu)
    : om_(om),
      paar_(sleutel(om, soort, "", wat)),
      per_account_{sleutel(om, soort, ".account", wat), maat(soort).per_account},
      per_netwerk_{sleutel(om, soort, ".netwerk", web::net_van(afzender)), maat(soort).per_netwerk},
      account_(account),
      netwerk_(web::net_van(afzender)),
      nu_(nu) {}

std::chrono::seconds Gok::wacht(storage::Sessie& s) const {
    auto uit = wachttijd(s, paar_, netwerk_, nu_);
    if (is_gewoon_netwerk(s, om_, account_, netwerk_, nu_)) return uit;
    for (const auto& r : {per_account_, per_netwerk_})
        if (r.per_uur > 0) uit = std::max(uit, wachttijd(s, r, nu_));
    return uit;
}

void Gok::tel(storage::Sessie& s) const {
    tel_mislukt(s, paar_, netwerk_, nu_);
    for (const auto& r : {per_account_, per_netwerk_})
        if (r.per_uur > 0) neem(s, r, nu_);
}

std::chrono::seconds Gok::probeer() const {
    const auto eerst = om_.db.lees(kInstallatie, [&](storage::Sessie& s) { return wacht(s); });
    if (eerst.count() > 0) return eerst;
    return om_.db.schrijf(kInstallatie, [&](storage::Sessie& s) {
        const auto nog = wacht(s);
        if (nog.count() == 0) tel(s);
        return nog;
    });
}

void Gok::vergeef(storage::Sessie& s) const {
    wis_pogingen(s, paar_, netwerk_);
    for (const auto& r : {per_account_, per_netwerk_})
        if (r.per_uur > 0) geef_terug(s, r, nu_);
}

bool Gok::account_op(storage::Sessie& s) const { return wachttijd(s, per_account_, nu_).count() > 0; }

Codeuitslag probeer_code(storage::Sessie& s, const Omgeving& om, Raadsoort soort, AccountId wie, std::string_view code,
                         std::string_view afzender, base::Moment nu) {
    const Gok gok(om, soort, wie, afzender, nu);
    if (const auto wacht = gok.wacht(s); wacht.count() > 0) return {.wacht = wacht};
    gok.tel(s);
    if (gebruik_code(s, om, wie, code, nu)) {
        gok.vergeef(s);
        return {.goed = true};
    }
    if (gok.account_op(s)) waarschuw(s, om, wie, nu);
    return {.genoeg = gok.wacht(s).count() > 0};
}

}  // namespace toegang
