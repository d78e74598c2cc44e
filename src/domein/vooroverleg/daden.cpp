// SPDX-License-Identifier: EUPL-1.2
#include "base/tekst.hpp"
#include "domein/vooroverleg/paginas.hpp"
#include "web/formulierpagina.hpp"

namespace vooroverleg {
namespace {

using casus::Stap;

base::Fout veranderd() {
    return {base::Soort::botsing, "vooroverleg.versie", "", "Iemand anders heeft deze lijst net gewijzigd. Bekijk hem opnieuw."};
}

void vermeld(storage::Sessie& s, const toegang::Aanvraag& a, std::string naam, CasusId casus, toegang::Rol als) {
    auto g = toegang::gebeurtenis_van(a.kijker, a.nu(), std::move(naam), audit::Actie::wijzigen, als);
    g.casus = casus.getal;
    audit::leg_vast(s, a.om.ids, g);
}

/// Eigen regel (domain.md section 2, "registreren"): the procesondersteuner proposes, anyone present lifts one out.
base::Result<web::Antwoord> hamerstuk(toegang::Aanvraag& a) {
    const bool voorstellen = a.verzoek.formulier["doe"] == "voorstellen";
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto plek = paginas::vind_punt(s, a);
        if (!plek) return plek.fouten();
        const auto& [v, punt, g] = *plek;
        if (!punt.open() || v.stand != Stand::gepland) return paginas::gesloten();
        const bool mag = voorstellen ? a.kijker.is(toegang::Rol::procesondersteuner) && g.casus.soort == casus::Soort::melding
                                     : punt.is_hamerstuk();
        if (!mag) return base::Fout{base::Soort::geen_recht, "vooroverleg.hamerstuk", "", "Dit punt kan geen hamerstuk zijn."};
        store::zet_hamerstuk(s, punt.id, true, !voorstellen);
        vermeld(s, a, voorstellen ? "vooroverleg.hamerstuk_voorgesteld" : "vooroverleg.hamerstuk_gelicht", punt.casus,
                g.inzage.als);
        return web::Antwoord::verder(paginas::pad(v) + (voorstellen ? "?gelukt=hamerstuk" : "?gelukt=bespreken"));
    });
}

/// The notifications that the chair saw on the list.
std::vector<web::formulier::Veld> hamerstukvelden() {
    const web::formulier::Veld nummer{
        .naam = "nummer", .label = "Het nummer op de lijst", .soort = web::formulier::Veldsoort::getal, .max = 1000};
    return {{.naam = "stukken",
             .label = "De hamerstukken die je zag",
             .soort = web::formulier::Veldsoort::groep,
             .max = 200,
             .velden = {nummer, toegang::versieveld()}}};
}

/// One of them: its number there and the version of the casus.
base::Result<> neem(storage::Sessie& s, const toegang::Aanvraag& a, const Vooroverleg& v,
                    const web::formulier::Antwoorden& stuk) {
    auto punt = store::punt(s, a.kijker.regio, v.id, paginas::getal(stuk.tekst("nummer")));
    const auto g = casus::vind(s, a.kijker, punt ? punt->casus : CasusId{}, a.nu());
    if (!punt || !g || !punt->is_hamerstuk()) return veranderd();
    const casus::Daad daad{
        .stap = Stap::registreren, .versie = paginas::getal(stuk.tekst("versie")), .als = toegang::Rol::voorzitter};
    auto na = casus::gebeur(s, a.om, a.kijker, punt->casus, daad, a.nu());
    if (!na) return na.fouten();
    if (na->plicht) {
        punt = store::punt_met_id(s, a.kijker.regio, punt->id);
        punt->reactie = na->plicht.reactie = "akkoord";
        na->plicht.reactie_op = base::dag_van(a.nu());
        casus::zet_plicht(s, na->id, na->plicht);
        store::bewaar(s, a.om, a.kijker.regio, *punt, {});
    }
    return base::goed();
}

/// All or nothing: when one of them changed since the chair looked, none is taken.
base::Result<web::Antwoord> neem_hamerstukken(toegang::Aanvraag& a) {
    const auto gezien = web::formulier::lees(hamerstukvelden(), a.verzoek.formulier);
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto v = paginas::vind(s, a);
        if (!v) return v.fouten();
        if (v->stand != Stand::gepland) return paginas::gesloten();
        for (const auto& stuk : gezien.rijen("stukken"))
            if (const auto gedaan = neem(s, a, *v, stuk); !gedaan) return gedaan.fouten();
        return web::Antwoord::verder(paginas::pad(*v) + "?gelukt=hamerstukken");
    });
}

/// Eigen regel (domain.md section 2, "aanhouden"): what was not reached goes on to the next meeting by itself, and its inbrenger is told.
base::Result<> zet_door(storage::Sessie& s, const toegang::Aanvraag& a, const Vooroverleg& v, const Punt& punt) {
    const auto volgende = volgende_na(s, a.om, a.kijker.regio, v.datum, a.nu());
    if (!volgende)
        return base::Fout{base::Soort::ongeldig, "vooroverleg.geen_volgende", "",
                          "Er is nog geen volgend vooroverleg gepland. Bespreek eerst alle punten."};
    const casus::Daad daad{.stap = Stap::aanhouden, .vooroverleg_op = volgende->datum, .uiterlijk = volgende->datum};
    const auto na = casus::gebeur(s, a.om, Kijker::systeem(a.kijker.regio), punt.casus, daad, a.nu());
    if (!na) return na.fouten();
    return base::goed();
}

/// What is on the list and was not decided.
std::vector<Punt> onbesproken(storage::Sessie& s, const Kijker& k, const Vooroverleg& v) {
    auto uit = store::punten(s, k.regio, v.id);
    std::erase_if(uit, [&](const Punt& p) {
        const auto c = p.open() ? casus::lees(s, k.regio, p.casus) : std::nullopt;
        return !c || c->status != casus::Status::in_vooroverleg;
    });
    return uit;
}

/// Asked before it happens: how many points go on by themselves, and to which day.
web::Pagina vraag_of_het_mag(storage::Sessie& s, const toegang::Aanvraag& a, const Vooroverleg& v,
                             const std::vector<Punt>& punten) {
    std::vector<std::string> nummers;
    for (const Punt& p : punten) nummers.push_back("punt " + std::to_string(p.nummer));
    const auto volgende = volgende_na(s, a.om, a.kijker.regio, v.datum, a.nu());
    const bool een = punten.size() == 1;
    web::Pagina p =
        web::Formulierpagina{
            .titel = "Vooroverleg sluiten",
            .actie = paginas::pad(v, "sluiten"),
            .knop = een ? "Ja, sluit en zet 1 punt door" : "Ja, sluit en zet " + std::to_string(punten.size()) + " punten door",
            .alineas = {std::string(een ? "1 punt is" : std::to_string(punten.size()) + " punten zijn") +
                            " nog niet besproken: " + base::tekst::opsomming(nummers) + ".",
                        "Sluit je nu, dan " + std::string(een ? "gaat dit punt" : "gaan deze punten") + " vanzelf naar het " +
                            (volgende ? "vooroverleg van " + base::voluit(volgende->datum)
                                      : std::string("volgende vooroverleg")) +
                            ". De inbrenger krijgt daar bericht van."},
            .verborgen = {{"versie", std::string(a.verzoek.formulier["versie"])}, {"doorzetten", std::to_string(punten.size())}},
            .links = {{"Nee, terug naar de lijst", paginas::pad(v)}}}
            .pagina();
    return p;
}

base::Result<web::Antwoord> sluit(toegang::Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        auto v = paginas::vind(s, a);
        if (!v) return v.fouten();
        if (v->datum > base::dag_van(a.nu()))
            return base::Fout{base::Soort::ongeldig, "vooroverleg.te_vroeg", "", "Dit vooroverleg is nog niet geweest."};
        const auto punten = onbesproken(s, a.kijker, *v);
        if (v->versie != paginas::getal(a.verzoek.formulier["versie"])) return veranderd();
        const bool gezien = paginas::getal(a.verzoek.formulier["doorzetten"]) == static_cast<int>(punten.size());
        if (v->stand == Stand::gepland && !gezien) return a.pagina(vraag_of_het_mag(s, a, *v, punten));
        if (!store::sluit(s, *v)) return veranderd();
        for (const Punt& punt : punten)
            if (const auto gedaan = zet_door(s, a, *v, punt); !gedaan) return gedaan.fouten();
        vermeld(s, a, "vooroverleg.gesloten", {}, toegang::Rol::voorzitter);
        return web::Antwoord::verder(paginas::pad(*v) + "?gelukt=gesloten");
    });
}

}  // namespace

void paginas::registreer_daden(toegang::Deur& deur) {
    using web::formulier::Veldsoort;
    deur.knop("/vooroverleggen/{ref:ref}/punten/{n:getal}/hamerstuk", "vooroverleg.hamerstuk",
              "Een melding als hamerstuk voorstellen, of toch bespreken", kLezen, hamerstuk,
              {{.naam = "doe",
                .label = "Wat wil je?",
                .soort = Veldsoort::keuze,
                .opties = {{"voorstellen", "Als hamerstuk voorstellen", ""}, {"lichten", "Toch bespreken", ""}}}});
    deur.knop("/vooroverleggen/{ref:ref}/hamerstukken", "vooroverleg.neem_hamerstukken", "De hamerstukken registreren", kLeiden,
              neem_hamerstukken, hamerstukvelden());
    deur.knop("/vooroverleggen/{ref:ref}/sluiten", "vooroverleg.sluiten", "Een vooroverleg sluiten", kLeiden, sluit,
              {toegang::versieveld()});
}

}  // namespace vooroverleg
