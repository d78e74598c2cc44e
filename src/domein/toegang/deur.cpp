// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domein/toegang/bewaard.hpp"
#include "domein/toegang/bewijs.hpp"
#include "domein/toegang/bezoeker.hpp"
#include "domein/toegang/fout.hpp"
#include "domein/toegang/herhaling.hpp"
#include "domein/toegang/koekje.hpp"
#include "domein/toegang/nablad.hpp"
#include "domein/toegang/rem.hpp"
#include "storage/leesbeurt.hpp"

namespace toegang {
namespace {

bool verandert(web::Methode m) { return m != web::Methode::get && m != web::Methode::head && m != web::Methode::options; }

/// S31 and S7: decided from role and route alone, before anything that depends on the object.
bool mag_door(const Recht& recht, const Kijker& k) {
    return recht.rollen.overlapt(k.rollen) && (k.gecontroleerd || recht.ook_ongecontroleerd);
}

std::string codeer(std::string_view tekst) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string uit;
    for (const char c : tekst) {
        const bool gewoon =
            (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == '.';
        if (gewoon) {
            uit += c;
        } else {
            const auto b = static_cast<unsigned char>(c);
            uit += {'%', kHex[b >> 4U], kHex[b & 15U]};
        }
    }
    return uit;
}

std::string pad_met_vraag(const web::Verzoek& v) {
    std::string uit = v.pad;
    char teken = '?';
    for (const auto& [naam, waarde] : v.vraag.velden()) {
        uit += teken + codeer(naam) + "=" + codeer(waarde);
        teken = '&';
    }
    return uit;
}

void bewaar_voor(const Omgeving& om, const Maker& maker, const web::Verzoek& v) {
    om.db.schrijf({maker.regio.getal}, [&](storage::Sessie& s) { bewaar(s, om, maker.regio, maker.account, v); });
}

/// Not logged in: a page comes back after log-in; what was typed is kept for who typed it.
web::Antwoord naar_inloggen(const Omgeving& om, const web::Verzoek& v) {
    if (!verandert(v.methode)) return web::Antwoord::verder("/inloggen?naar=" + verzegel_pad(om.sleutels, pad_met_vraag(v)));
    const auto maker = maker_van(om.sleutels, v.formulier["csrf"]);
    if (!maker) return web::Antwoord::verder("/inloggen");
    bewaar_voor(om, *maker, v);
    return web::Antwoord::verder("/inloggen?bewaard=ja");
}

/// The form came from another session of this browser (log-in in another tab, other region) or from nowhere.
web::Antwoord vreemd_formulier(const Aanvraag& a) {
    const auto maker = maker_van(a.om.sleutels, a.verzoek.formulier["csrf"]);
    if (!maker || maker->account != a.kijker.account)
        return foutpagina_met(a.om, a.kader, 403,
                              "Deze pagina stond te lang open, of het formulier kwam niet van ons. Er is niets opgeslagen.",
                              "Ga terug, laad de pagina opnieuw en probeer het nog een keer.");
    bewaar_voor(a.om, *maker, a.verzoek);
    if (maker->regio == a.kijker.regio) return web::Antwoord::verder("/bewaard");
    return foutpagina_met(a.om, a.kader, 403,
                          "Je werkt nu in een andere regio dan toen je dit formulier opende. Wat je typte is bewaard.",
                          "Log uit, log weer in en kies de regio van het formulier. Dan kun je verder.");
}

/// The form that came back after log-in was handed in: what was kept of it can go.
void ruim_bewaard_op(const Aanvraag& a, const web::Antwoord& antwoord) {
    const auto zegel = a.verzoek.formulier["bewaard"];
    if (zegel.empty() || antwoord.status >= 400) return;
    const auto id = a.om.sleutels.ontzegel("toegang.bewaard", zegel);
    if (!id) return;
    a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) {
        gooi_bewaard_weg(s, a.kijker.regio, a.kijker.account, BewaardId{std::stoll(*id)});
    });
}

/// S16: what belongs to an account stays open, or nobody could prove who he is.
bool wacht_op_bewijs(const Recht& recht, const Bezoeker& b) { return b.geremd && !recht.naam.starts_with("toegang."); }

/// What was typed waits on /bewaard.
web::Antwoord naar_bewijs(const Aanvraag& a) {
    if (!verandert(a.verzoek.methode)) return vraag_bevestiging(a);
    return bewaar_en_vraag_bewijs(a);
}

/// S16: whatever was read stands in the log by now, or will before the answer goes out. A POST that shows something (a BSN) logged it itself.
void tel_lezen(const Aanvraag& a, web::Antwoord& antwoord) {
    const auto tel = [&om = a.om, k = a.kijker, nu = a.nu()](storage::Sessie& s) { rem_bij_veel(s, om, k, nu); };
    if (!antwoord.na_vastlegging.empty()) antwoord.na_vastlegging.emplace_back(tel);
    else if (verandert(a.verzoek.methode) && antwoord.status == 200) a.om.db.schrijf(a.bereik(), tel);
}

web::Antwoord bij_pagina(const Omgeving& om, const Recht& recht, const Handler& handler, const web::Verzoek& v) {
    std::optional<storage::Leesbeurt> een_moment;  // who looks, what he may see, and what there is
    if (!verandert(v.methode)) een_moment.emplace();
    const auto b = bezoeker(om, v);
    if (!b) return naar_inloggen(om, v);
    Aanvraag a{v, b->kijker, om, kader_van(om, v, *b)};
    if (!mag_door(recht, b->kijker)) return web::toon(om.sjablonen, a.kader, web::foutpagina(404, v.referentie));
    if (verandert(v.methode) && !csrf_klopt(om.sleutels, sessie_koekje(v), v.formulier["csrf"]))
        return op_nablad(a, recht, vreemd_formulier(a));
    if (wacht_op_bewijs(recht, *b)) return naar_bewijs(a);
    auto uitkomst = handler(a);
    auto antwoord = uitkomst ? std::move(*uitkomst) : antwoord_bij_fout(a, uitkomst.fouten());
    if (!verandert(v.methode)) {
        if (uitkomst) tel_lezen(a, antwoord);
        return antwoord;
    }
    ruim_bewaard_op(a, antwoord);
    if (uitkomst) tel_lezen(a, antwoord);
    return op_nablad(a, recht, std::move(antwoord));
}

web::Antwoord bij_api(const Omgeving& om, const Recht& recht, const std::string& scope, const Handler& handler,
                      const web::Verzoek& v) {
    std::optional<storage::Leesbeurt> een_moment;
    if (!verandert(v.methode)) een_moment.emplace();
    const auto houder = tokenhouder(om, v);
    if (!houder) return probleem(401, "Stuur een geldig token mee in de kop Authorization: Bearer", {});
    const Kijker& kijker = houder->kijker;
    if (std::find(kijker.scopes.begin(), kijker.scopes.end(), scope) == kijker.scopes.end())
        return probleem(403, "Dit token mag dit niet. Nodig: " + scope, {})
            .kop("WWW-Authenticate", "Bearer realm=\"overlegtafel\", error=\"insufficient_scope\", scope=\"" + scope + "\"");
    if (!mag_door(recht, kijker)) return fout_antwoord(om)(v, 404);
    if (houder->geremd)
        return probleem(429, "Met dit account zijn in korte tijd te veel casussen geopend. Probeer het over een uur opnieuw.", {})
            .kop("Retry-After", std::to_string(std::chrono::seconds(kLeesvenster).count()));
    Aanvraag a{v, kijker, om, {}};
    const auto doe = [&] {
        auto uitkomst = handler(a);
        if (!uitkomst) return antwoord_bij_fout(a, uitkomst.fouten());
        tel_lezen(a, *uitkomst);
        return std::move(*uitkomst);
    };
    return verandert(v.methode) ? eenmalig(a, doe) : doe();
}

web::Antwoord bij_open_pagina(const Omgeving& om, const OpenHandler& handler, web::Verzoek v) {
    const std::string nieuw_koekje = zorg_voor_koekje(v);
    const auto token = v.formulier["csrf"];
    web::Antwoord antwoord;
    if (verandert(v.methode) && !csrf_klopt(om.sleutels, voor_koekje(v), token) &&
        !csrf_klopt(om.sleutels, sessie_koekje(v), token))
        antwoord =
            foutpagina_met(om, kaal_kader(om, v), 403, "Deze pagina stond te lang open, of je browser bewaart geen cookies.",
                           "Ga terug, laad de pagina opnieuw en probeer het nog een keer.");
    else antwoord = handler(v);
    if (!nieuw_koekje.empty()) antwoord.kop("Set-Cookie", nieuw_koekje);
    return antwoord;
}

}  // namespace

web::Antwoord Aanvraag::pagina(web::Pagina p) const {
    if (!vang) return web::toon(om.sjablonen, kader, std::move(p));
    vang->emplace(std::move(p));
    return {};
}

audit::Gebeurtenis gebeurtenis_van(const Kijker& k, base::Moment op, std::string naam, audit::Actie actie, Rol als) {
    audit::Gebeurtenis g;
    g.regio = k.regio.getal;
    g.naam = std::move(naam);
    g.actie = actie;
    g.op = op;
    g.account = k.account.getal;
    if (!k.is_systeem()) g.rol = naam_van(als);
    g.afzender = k.afzender;
    g.kanaal = k.kanaal;
    return g;
}

Deur::Deur(const Omgeving& om, web::Router& router) : om_(om), router_(router) { registreer_nablad(*this, router_); }

void Deur::pagina(web::Methode methode, std::string patroon, std::string naam, Recht recht, Handler handler, bool bestanden,
                  std::size_t max_lichaam) {
    tafel_.push_back({naam, patroon, methode, web::Kanaal::pagina, recht, {}});
    std::string rechtnaam = recht.naam;
    router_.voeg_toe({methode, std::move(patroon), std::move(naam), std::move(rechtnaam), web::Kanaal::pagina, max_lichaam,
                      bestanden, [&om = om_, recht = std::move(recht), handler = std::move(handler)](const web::Verzoek& v) {
                          return bij_pagina(om, recht, handler, v);
                      }});
}

void Deur::api(web::Methode methode, std::string patroon, std::string naam, Recht recht, std::string scope, Handler handler,
               std::size_t max_lichaam) {
    tafel_.push_back({naam, patroon, methode, web::Kanaal::api, recht, scope});
    std::string rechtnaam = recht.naam;
    router_.voeg_toe({methode, std::move(patroon), std::move(naam), std::move(rechtnaam), web::Kanaal::api, max_lichaam, false,
                      [&om = om_, recht = std::move(recht), scope = std::move(scope),
                       handler = std::move(handler)](const web::Verzoek& v) { return bij_api(om, recht, scope, handler, v); }});
}

void Deur::openbaar(web::Methode methode, std::string patroon, std::string naam, web::Kanaal kanaal, OpenHandler handler) {
    tafel_.push_back({naam, patroon, methode, kanaal, std::nullopt, {}});
    web::Handler binnen = handler;
    if (kanaal == web::Kanaal::pagina)
        binnen = [&om = om_, handler = std::move(handler)](const web::Verzoek& v) { return bij_open_pagina(om, handler, v); };
    router_.voeg_toe({methode, std::move(patroon), std::move(naam), "openbaar", kanaal, 64 << 10, false, std::move(binnen)});
}

void Deur::rekent_wachtwoord_na(std::initializer_list<const char*> namen) {
    for (const char* naam : namen) router_.merk_zwaar(naam);
}

}  // namespace toegang
