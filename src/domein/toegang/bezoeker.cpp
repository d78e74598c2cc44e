// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/bezoeker.hpp"

#include <chrono>

#include "base/tekst.hpp"
#include "domein/toegang/koekje.hpp"
#include "domein/toegang/rem.hpp"
#include "domein/toegang/rollen.hpp"
#include "domein/toegang/token.hpp"

namespace toegang {
namespace {

// Noting every request would make each page a write; the idle time is kept to the minute.
constexpr std::chrono::minutes kNoteerElke{1};

/// Nobody when the account is blocked or has no role in the region now.
std::optional<Kijker> als_kijker(RegioId regio, const Account& a, Rollen rollen) {
    if (a.geblokkeerd || rollen.leeg()) return std::nullopt;
    Kijker k;
    k.account = a.id;
    k.regio = regio;
    k.rollen = rollen;
    k.naam = a.naam;
    k.email = a.email;
    k.organisatie = a.organisatie;
    k.gecontroleerd = a.gecontroleerd;
    return k;
}

std::optional<Kijker> lees_kijker(storage::Sessie& s, RegioId regio, AccountId id, base::Moment nu) {
    const auto a = account(s, id);
    return a ? als_kijker(regio, *a, rollen(s, regio, id, nu)) : std::nullopt;
}

std::string_view bearer(const web::Verzoek& v) {
    constexpr std::string_view kSoort = "Bearer ";
    const auto kop = v.kop("authorization");
    return kop.starts_with(kSoort) ? kop.substr(kSoort.size()) : std::string_view{};
}

std::string gebruiker_tekst(const Kijker& k) {
    std::vector<std::string> labels;
    for (const Rol r : alle_rollen())
        if (k.is(r)) labels.emplace_back(label_van(r));
    return k.naam + ", " + base::tekst::opsomming(labels);
}

void vul_gewoon(web::Kader& kader, const Omgeving& om, const web::Verzoek& v) {
    kader.statisch = om.statisch;
    kader.demo = om.demo;
    if (om.demo) kader.demo_tekst = "Dit is een demo met verzonnen mensen. Het is hier nu " + base::voluit(v.moment) + ".";
}

}  // namespace

Kijker Kijker::systeem(RegioId regio, std::string kanaal) {
    Kijker k;
    k.regio = regio;
    k.naam = "systeem";
    k.kanaal = std::move(kanaal);
    return k;
}

base::Result<Kijker> kijker_van(storage::Sessie& s, RegioId regio, AccountId id, base::Moment nu, std::string kanaal) {
    auto kijker = lees_kijker(s, regio, id, nu);
    if (!kijker) return base::Fout{base::Soort::niet_gevonden, "toegang.account", "", "Dit account heeft geen rol in deze regio"};
    kijker->kanaal = std::move(kanaal);
    return *kijker;
}

std::optional<Bezoeker> bezoeker(const Omgeving& om, const web::Verzoek& v) {
    const auto geheim = sessie_koekje(v);
    if (geheim.empty()) return std::nullopt;
    auto uit = om.db.lees(storage::Bereik::installatie(), [&](storage::Sessie& s) -> std::optional<Bezoeker> {
        const auto inlog = vind_sessie(s, geheim, v.moment);
        if (!inlog || inlog->stap != Inlogstap::klaar) return std::nullopt;
        auto kijker = lees_kijker(s, inlog->regio, inlog->account, v.moment);
        if (!kijker) return std::nullopt;
        // S25: a role that came during the session asks for the second factor too.
        if (!om.demo && !inlog->totp_op && vereist_tweede_factor(kijker->rollen)) return std::nullopt;
        kijker->afzender = v.afzender;
        kijker->totp_op = inlog->totp_op;
        const auto r = regio::vind(s, inlog->regio);
        const bool geremd = sessie_geremd(s, inlog->account, inlog->totp_op.value_or(inlog->gemaakt));
        return Bezoeker{*inlog, std::move(*kijker), r ? r->naam : std::string{}, geremd};
    });
    if (uit && v.moment - uit->inlog.gezien >= kNoteerElke)
        om.db.schrijf(storage::Bereik::installatie(), [&](storage::Sessie& s) { zet_gezien(s, uit->inlog.id, v.moment); });
    return uit;
}

std::optional<Tokenhouder> tokenhouder(const Omgeving& om, const web::Verzoek& v) {
    const auto tekst = bearer(v);
    if (tekst.empty()) return std::nullopt;
    std::optional<Token> token;
    auto uit = om.db.lees(storage::Bereik::installatie(), [&](storage::Sessie& s) -> std::optional<Tokenhouder> {
        const auto gevonden = vind_token(s, tekst, v.moment);
        if (!gevonden) return std::nullopt;
        token = gevonden->token;
        auto kijker = als_kijker(token->regio, gevonden->houder, gevonden->rollen);
        if (!kijker) return std::nullopt;
        kijker->afzender = v.afzender;
        kijker->kanaal = "api";
        kijker->scopes = token->scopes;
        return Tokenhouder{std::move(*kijker), tokens_geremd(gevonden->geremd_op, v.moment)};
    });
    if (uit && (!token->gebruikt_op || v.moment - *token->gebruikt_op >= kNoteerElke))
        om.db.schrijf(storage::Bereik::installatie(), [&](storage::Sessie& s) { zet_gebruikt(s, token->id, v.moment); });
    return uit;
}

web::Kader kader_van(const Omgeving& om, const web::Verzoek& v, const Bezoeker& b) {
    web::Kader kader;
    vul_gewoon(kader, om, v);
    kader.regio_naam = b.regio_naam;
    kader.gebruiker = gebruiker_tekst(b.kijker);
    if (om.menu) kader.menu = om.menu(b.kijker);
    kader.csrf = csrf_token(om.sleutels, sessie_koekje(v), Maker{b.kijker.account, b.kijker.regio});
    return kader;
}

web::Kader kaal_kader(const Omgeving& om, const web::Verzoek& v) {
    web::Kader kader;
    vul_gewoon(kader, om, v);
    kader.csrf = csrf_token(om.sleutels, voor_koekje(v), std::nullopt);
    return kader;
}

web::Kader open_kader(const Omgeving& om, const web::Verzoek& v) {
    const auto b = bezoeker(om, v);
    return b ? kader_van(om, v, *b) : kaal_kader(om, v);
}

}  // namespace toegang
