// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/instel_paginas.hpp"

#include "domein/toegang/bericht.hpp"
#include "domein/toegang/bezoeker.hpp"
#include "domein/toegang/inloggen.hpp"
#include "domein/toegang/koekje.hpp"
#include "domein/toegang/opnieuw.hpp"
#include "domein/toegang/paginas.hpp"
#include "domein/toegang/poging.hpp"
#include "domein/toegang/raden.hpp"
#include "domein/toegang/totp.hpp"
#include "domein/toegang/tweede_factor.hpp"
#include "web/formulierpagina.hpp"

namespace toegang {
namespace {

using web::formulier::Veld;
constexpr std::chrono::minutes kBewijsGeldig{10};

/// Who proved it, where, and for which factor.
std::string bewezen(storage::Sessie& s, const Inlog& inlog) {
    return std::to_string(inlog.account.getal) + " " + std::to_string(inlog.id.getal) + " " +
           kenmerk_van_factor(s, inlog.account);
}

const std::vector<Veld>& velden() {
    static const std::vector<Veld> kVelden{{.naam = "code-instellen",
                                            .label = "Instelcode",
                                            .uitleg = "De code die je van de beheerder kreeg, bijvoorbeeld per telefoon.",
                                            .max = 20,
                                            .leeg_fout = "Vul de instelcode in",
                                            .breedte = "w9"}};
    return kVelden;
}

web::Formulierpagina codevraag() {
    web::Formulierpagina f{.titel = "Stel de tweede stap in", .actie = "/inloggen/instellen", .knop = "Verder"};
    f.alineas = {
        "In jouw rol werk je met gegevens van kinderen. Daarom log je in met je wachtwoord en een code van een app op je telefoon.",
        "Heb je geen instelcode? Vraag de beheerder van je regio om een nieuwe."};
    f.velden = velden();
    return f;
}

web::Antwoord antwoord(const Omgeving& om, const web::Verzoek& v, web::Pagina p) {
    return web::toon(om.sjablonen, kaal_kader(om, v), std::move(p));
}

web::Antwoord toon_instellen(const Omgeving& om, const web::Verzoek& v) {
    const auto inlog = halverwege(om, v, Inlogstap::instellen);
    if (!inlog) return web::Antwoord::verder("/inloggen/verder");
    if (!bewijs_klopt(om, *inlog, v.vraag["bewijs"], v.moment)) return antwoord(om, v, codevraag().pagina());
    return antwoord(om, v, instelpagina(om, *inlog, "/inloggen/instellen/bevestigen", v.vraag["bewijs"], {}));
}

web::Antwoord doe_instelcode(const Omgeving& om, const web::Verzoek& v) {
    const auto inlog = halverwege(om, v, Inlogstap::instellen);
    if (!inlog) return web::Antwoord::verder("/inloggen/verder");
    auto antwoorden = web::formulier::lees(velden(), v.formulier);
    auto fouten = web::formulier::controleer(velden(), antwoorden);
    if (fouten.empty()) {
        const Gok gok(om, Raadsoort::instelcode, inlog->account, v.afzender, v.moment);
        om.db.schrijf(storage::Bereik::installatie(), [&](storage::Sessie& s) {
            fouten.clear();
            const auto wacht = gok.wacht(s);
            if (wacht.count() > 0) {
                fouten.push_back(
                    {base::Soort::te_veel, "toegang.wachten", "", "Dit is te vaak misgegaan. Wacht " + wachttekst(wacht)});
            } else if (!instelcode_klopt(s, om, inlog->account, antwoorden.tekst("code-instellen"))) {
                gok.tel(s);
                fouten.push_back({base::Soort::ongeldig, "toegang.instelcode", "code-instellen",
                                  "Deze instelcode klopt niet. Vraag zo nodig een nieuwe"});
            }
        });
    }
    if (!fouten.empty()) return antwoord(om, v, codevraag().pagina({}, fouten));
    const auto bewijs =
        om.db.lees(storage::Bereik::installatie(), [&](storage::Sessie& s) { return maak_bewijs(s, om, *inlog, v.moment); });
    return web::Antwoord::verder("/inloggen/instellen?bewijs=" + bewijs);
}

web::Antwoord doe_bevestigen(const Omgeving& om, const web::Verzoek& v) {
    const auto inlog = halverwege(om, v, Inlogstap::instellen);
    const auto bewijs = v.formulier["bewijs"];
    if (!inlog || !bewijs_klopt(om, *inlog, bewijs, v.moment)) return web::Antwoord::verder("/inloggen/verder");
    std::string geheim;
    const auto codes = bevestig(om, *inlog, v, [&](storage::Sessie& s) { geheim = na_instellen(s, om, *inlog, v.moment); });
    if (!codes) return antwoord(om, v, instelpagina(om, *inlog, "/inloggen/instellen/bevestigen", bewijs, codes.fouten()));
    auto uit = antwoord(om, v, herstelcodepagina(*codes, "/inloggen/verder"));
    zet_sessie_koekje(uit, v, geheim);
    return uit;
}

}  // namespace

std::string maak_bewijs(storage::Sessie& s, const Omgeving& om, const Inlog& inlog, base::Moment nu) {
    return om.sleutels.verzegel("toegang.instellen", bewezen(s, inlog) + " " + std::to_string(base::als_getal(nu)));
}

bool bewijs_klopt(const Omgeving& om, const Inlog& inlog, std::string_view bewijs, base::Moment nu) {
    const auto tekst = om.sleutels.ontzegel("toegang.instellen", bewijs);
    if (!tekst) return false;
    const auto moment = tekst->rfind(' ');
    if (moment == std::string::npos || nu - base::moment_uit(std::stoll(tekst->substr(moment))) > kBewijsGeldig) return false;
    return om.db.lees(storage::Bereik::installatie(),
                      [&](storage::Sessie& s) { return tekst->substr(0, moment) == bewezen(s, inlog); });
}

web::Pagina instelpagina(const Omgeving& om, const Inlog& inlog, std::string_view actie, std::string_view bewijs,
                         const base::Fouten& fouten) {
    std::string email;
    // A page that is loaded again shows the same secret: the person may have scanned it already.
    const std::string geheim = om.db.schrijf(storage::Bereik::installatie(), [&](storage::Sessie& s) {
        email = account(s, inlog.account)->email;
        const auto proef = lopende_proef(s, om, inlog.account);
        return proef ? *proef : begin_proef(s, om, inlog.account);
    });
    const auto beeld = totp::qr(totp::uri(geheim, email));
    static const std::vector<Veld> kCode{{.naam = "code",
                                          .label = "Code uit de app",
                                          .uitleg = "6 cijfers",
                                          .max = 10,
                                          .leeg_fout = "Vul de code in",
                                          .breedte = "w9",
                                          .invoer = "numeric",
                                          .gevoelig = false,
                                          .autocomplete = "one-time-code"}};
    web::Pagina p{.titel = "Stel de tweede stap in",
                  .bestand = "src/domein/toegang/views/tweede_stap.html",
                  .actief = "/account",
                  .fout = !fouten.empty()};
    if (!fouten.empty()) p.status = 400;
    p.gegevens.zet("ACTIE", actie).zet("BEWIJS", bewijs).zet("GEHEIM", totp::leesbaar(geheim)).zet("QR", beeld.pad);
    p.gegevens.zet("QR_VAK", "0 0 " + std::to_string(beeld.zijde) + " " + std::to_string(beeld.zijde));
    web::formulier::toon(p.gegevens, kCode, {}, fouten);
    return p;
}

base::Result<std::vector<std::string>> bevestig(const Omgeving& om, const Inlog& inlog, const web::Verzoek& v,
                                                const std::function<void(storage::Sessie&)>& daarna) {
    return om.db.schrijf(storage::Bereik::installatie(), [&](storage::Sessie& s) {
        auto codes = bevestig_proef(s, om, inlog.account, v.formulier["code"], v.moment);
        if (!codes) return codes;
        audit::Gebeurtenis g{.regio = inlog.regio.getal,
                             .naam = "toegang.tweede_factor_ingesteld",
                             .actie = audit::Actie::wijzigen,
                             .op = v.moment};
        g.account = g.object_id = inlog.account.getal;
        g.object = "account";
        g.afzender = v.afzender;
        g.kanaal = "pagina";
        audit::leg_vast(s, om.ids, g);
        begin_opnieuw(s, inlog.account, v.moment, inlog.id);
        meld_houder(s, om, inlog.regio, *account(s, inlog.account), "Je tweede stap is ingesteld",
                    "De tweede stap van je account bij Overlegtafel is (opnieuw) ingesteld.", v.moment);
        daarna(s);
        return codes;
    });
}

web::Pagina herstelcodepagina(const std::vector<std::string>& codes, std::string_view verder) {
    web::Pagina p{.titel = "Je herstelcodes", .bestand = "src/domein/toegang/views/herstelcodes.html", .actief = "/account"};
    for (const auto& code : codes) p.gegevens.rij("CODE").zet("CODE_TEKST", code);
    p.gegevens.zet("VERDER", verder);
    p.melding = "De tweede stap staat aan.";
    return p;
}

void registreer_instellen(Deur& deur) {
    using web::Kanaal;
    using web::Methode;
    const auto open = [&](Methode m, const char* pad, const char* naam,
                          web::Antwoord (*doe)(const Omgeving&, const web::Verzoek&)) {
        deur.openbaar(m, pad, naam, Kanaal::pagina, [&om = deur.omgeving(), doe](const web::Verzoek& v) { return doe(om, v); });
    };
    open(Methode::get, "/inloggen/instellen", "toegang.instellen_toon", toon_instellen);
    open(Methode::post, "/inloggen/instellen", "toegang.instelcode", doe_instelcode);
    open(Methode::post, "/inloggen/instellen/bevestigen", "toegang.instellen", doe_bevestigen);
}

}  // namespace toegang
