// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/toneel.hpp"

#include <algorithm>

#include "domein/aanmelding/aanvulling.hpp"
#include "domein/advies/store.hpp"
#include "domein/anonimisering/stuk.hpp"
#include "domein/tafel/store.hpp"
#include "domein/vooroverleg/beslis.hpp"

namespace app::demo {
namespace {

using namespace std::chrono_literals;
using casus::CasusId;
using casus::Stap;

constexpr const char* kOndersteuner = "procesondersteuner@regio-nijmegen.example";
constexpr const char* kVoorzitter = "voorzitter@regio-nijmegen.example";
constexpr const char* kTafel[] = {"expert@entrea.example", "expert@karakter.example", "ervaring@ervaringskracht.example"};

/// A play that does not run is a mistake in the demo itself; the key of the rule says where.
template <class T>
T goed(base::Result<T> uit, std::string_view wat) {
    if (!uit) throw std::logic_error("demo: " + std::string(wat) + ": " + uit.fout().sleutel + " " + uit.fout().veld);
    if constexpr (!std::is_void_v<T>) return std::move(uit).waarde();
}

std::vector<advies::Punt> punten(const std::vector<std::string>& teksten) {
    std::vector<advies::Punt> uit;
    for (const auto& t : teksten) uit.push_back({.tekst = t, .wie = "de verwijzer"});
    return uit;
}

}  // namespace

void Toneel::op(base::Moment m, Daad daad) { daden_.emplace(m, std::move(daad)); }

void Toneel::speel() {
    const base::Moment nu = huis_.klok().nu();
    while (!daden_.empty() && daden_.begin()->first <= nu) {
        const auto eerste = daden_.extract(daden_.begin());
        moment_ = eerste.key();
        eerste.mapped()();
    }
    daden_.clear();
}

toegang::Kijker Toneel::kijker(storage::Sessie& s, const std::string& email) const {
    return goed(toegang::kijker_van(s, mensen_.regio, mensen_.account.at(email), moment_, "pagina"), "kijker");
}
casus::Casus Toneel::casus(storage::Sessie& s, CasusId id) const { return casus::lees(s, mensen_.regio, id).value(); }

CasusId Toneel::dien_in(const std::string& wie, const Formulier& f) {
    CasusId uit;
    schrijf([&](storage::Sessie& s) {
        const auto account = toegang::account(s, mensen_.account.at(wie)).value();
        const auto mogelijk = aanmelding::keuzes(s, mensen_.regio, moment_);
        const auto org = std::find_if(mogelijk.organisaties.begin(), mogelijk.organisaties.end(),
                                      [&](const auto& o) { return o.id == account.organisatie; });
        const std::string organisatie = org == mogelijk.organisaties.end() ? "Zelfstandig" : org->naam;
        auto indiening =
            goed(aanmelding::uit_json(formulier_json(f, account, organisatie, base::dag_van(moment_)), mogelijk), "formulier");
        indiening.ontvangen = moment_;
        uit = goed(aanmelding::dien_in(s, huis_.om(), kijker(s, wie), indiening, moment_), "indienen").id;
    });
    return uit;
}

void Toneel::teken(storage::Sessie& s, const casus::Casus& c, anonimisering::Stuksoort soort, std::int64_t bron) {
    const auto stuk = anonimisering::store::nieuwste(s, huis_.om(), c, soort, bron);
    if (!stuk) return;
    goed(anonimisering::teken(s, huis_.om(), kijker(s, kOndersteuner), c.id, stuk->id, stuk->versie, moment_), "tekenen");
}

void Toneel::neem_aan(CasusId id) {
    schrijf([&](storage::Sessie& s) {
        const auto wie = kijker(s, kOndersteuner);
        casus::zet_behandelaar(s, id, wie.account);
        auto g =
            toegang::gebeurtenis_van(wie, moment_, "casus.behandelaar", audit::Actie::wijzigen, toegang::Rol::procesondersteuner);
        g.casus = id.getal;
        audit::leg_vast(s, huis_.ids(), g);
    });
}

void Toneel::teken_dossier(CasusId id) {
    schrijf([&](storage::Sessie& s) { teken(s, casus(s, id), anonimisering::Stuksoort::dossier, 0); });
}

void Toneel::vraag_aanvulling(CasusId id, const std::string& veld, const std::string& vraag) {
    schrijf([&](storage::Sessie& s) {
        goed(aanmelding::vraag_aanvulling(s, huis_.om(), kijker(s, kOndersteuner), id, casus(s, id).versie, {{veld, vraag}},
                                          moment_),
             "aanvulling");
    });
}

void Toneel::beantwoord_aanvulling(const std::string& wie, CasusId id, const std::string& antwoord) {
    schrijf([&](storage::Sessie& s) {
        goed(aanmelding::aanvullingen::beantwoord(s, huis_.om(), kijker(s, wie), id, casus(s, id).versie, {antwoord}, moment_),
             "antwoord");
    });
}

void Toneel::na_deadline() { vooroverleg::behandel_na_deadline(huis_.om(), mensen_.regio, moment_); }

void Toneel::beslis(CasusId id, Stap stap, const std::string& notities, const std::vector<std::string>& adviezen) {
    schrijf([&](storage::Sessie& s) {
        const auto c = casus(s, id);
        const auto voorzitter = kijker(s, kVoorzitter);
        const auto punt = vooroverleg::store::open_punt(s, mensen_.regio, id);
        const auto v = punt ? vooroverleg::store::met_id(s, mensen_.regio, punt->vooroverleg) : std::nullopt;
        if (!v) throw std::logic_error("demo: casus staat niet op het vooroverleg");
        vooroverleg::punt_formulier::Besluit b{
            .stap = stap, .punt = *punt, .getypt = {notities, "", ""}, .adviespunten = {}, .feiten = {}};
        if (stap == Stap::direct_adviseren) b.adviespunten = punten(adviezen);
        b.feiten.andere_expertise = stap == Stap::doorverwijzen;
        if (stap == Stap::doorverwijzen) b.punt.doorverwezen_naar = "jGGZ";
        if (stap == Stap::agenderen) b.punt.agendering.expertises = {"J&O", "jGGZ", "ervaring"};
        if (stap == Stap::registreren && c.plicht) b.punt.reactie = "akkoord";
        b.punt.uitkomst = casus::naam_van(stap);
        b.punt.criteria = {1, 4};
        b.punt.getypt_door = voorzitter.account;
        b.punt.besproken_op = moment_;
        goed(vooroverleg::beslis(s, huis_.om(), voorzitter, *v, c, c.versie, b, moment_), "vooroverleg");
        const auto bron = punt->id.getal;
        op(moment_ + 20h, [this, id, bron] {
            schrijf([&](storage::Sessie& t) { teken(t, casus(t, id), anonimisering::Stuksoort::uitkomst, bron); });
        });
    });
}

void Toneel::sluit_vooroverleg(base::Datum dag) {
    schrijf([&](storage::Sessie& s) {
        if (const auto v = vooroverleg::op_datum(s, mensen_.regio, dag)) vooroverleg::store::sluit(s, *v);
    });
}

void Toneel::nodig_uit(CasusId id, const std::string& vraag) {
    schrijf([&](storage::Sessie& s) {
        const auto wie = kijker(s, kOndersteuner);
        const auto punt = tafel::lopend_punt(s, mensen_.regio, id);
        if (!punt || punt->stand != tafel::Puntstand::gepland || punt->begin <= moment_) return;
        tafel::Planning p{.begin = punt->begin,
                          .minuten = punt->minuten,
                          .vraag = vraag,
                          .lobby = "Meld je bij de balie en vraag naar het expertteam."};
        for (const char* expert : kTafel) p.experts.push_back(mensen_.account.at(expert));
        goed(tafel::plan_punt(s, huis_.om(), wie, punt->id, punt->versie, p, moment_), "plannen");
        teken(s, casus(s, id), anonimisering::Stuksoort::afspraak, punt->id.getal);
        const auto gepland = tafel::lopend_punt(s, mensen_.regio, id).value();
        goed(tafel::nodig_uit(s, huis_.om(), wie, gepland.id, gepland.versie, moment_), "uitnodigen");
    });
}

/// As the page does: back to the next vooroverleg whose deadline is ahead.
void Toneel::haal_van_agenda(CasusId id, const std::string& reden) {
    schrijf([&](storage::Sessie& s) {
        const auto ronde = regio::ronde_voor(regio::rooster(s, mensen_.regio), moment_).value();
        const casus::Daad daad{.stap = Stap::van_agenda_halen,
                               .versie = casus(s, id).versie,
                               .als = toegang::Rol::voorzitter,
                               .toelichting = reden,
                               .vooroverleg_op = ronde.vooroverleg,
                               .uiterlijk = ronde.vooroverleg};
        goed(casus::gebeur(s, huis_.om(), kijker(s, kVoorzitter), id, daad, moment_), "van de agenda");
    });
}

void Toneel::bespreek(CasusId id, const std::string& notulen, const std::vector<std::string>& adviezen, Notulen hoe_ver) {
    schrijf([&](storage::Sessie& s) {
        const auto wie = kijker(s, kOndersteuner);
        const auto punt = tafel::lopend_punt(s, mensen_.regio, id);
        if (!punt) throw std::logic_error("demo: casus staat niet op de tafel");
        const auto bron = punt->id;
        goed(tafel::bewaar_notulen(s, huis_.om(), wie, bron, punt->versie, notulen, punten(adviezen), moment_), "notulen");
        goed(tafel::markeer_besproken(s, huis_.om(), wie, bron, casus(s, id).versie, moment_), "bespreken");
        op(moment_ + 24h, [this, id, bron, hoe_ver] {
            schrijf([&](storage::Sessie& t) {
                teken(t, casus(t, id), anonimisering::Stuksoort::notulen, bron.getal);
                if (hoe_ver == Notulen::getekend) return;
                goed(tafel::maak_definitief(t, huis_.om(), kijker(t, kVoorzitter), bron, moment_), "definitief");
            });
        });
    });
}

void Toneel::sluit_overleg(base::Datum dag) {
    schrijf([&](storage::Sessie& s) {
        const auto o = tafel::store::overleg_op(s, mensen_.regio, dag);
        if (o) goed(tafel::sluit(s, huis_.om(), kijker(s, kVoorzitter), o->id, o->versie, moment_), "overleg sluiten");
    });
}

void Toneel::beantwoord_advies(const std::string& wie, CasusId id, const std::vector<Antwoord>& antwoorden) {
    schrijf([&](storage::Sessie& s) {
        const auto c = casus(s, id);
        const auto adviezen = advies::store::definitieve(s, c);
        if (adviezen.empty()) throw std::logic_error("demo: geen advies om te beantwoorden");
        const auto regels = advies::store::punten(s, huis_.om(), c, adviezen.back().id);
        for (std::size_t i = 0; i < antwoorden.size(); ++i)
            advies::store::beantwoord(s, huis_.om(), c, regels.at(i).id, antwoorden[i].stand, antwoorden[i].tekst, moment_);
        casus::schrijf_tijdlijn(s, huis_.om(), kijker(s, wie), c, "advies_beantwoord", {}, moment_);
    });
}

void Toneel::sluit_af(CasusId id, const Einde& einde) {
    schrijf([&](storage::Sessie& s) {
        const casus::Daad daad{.stap = Stap::afsluiten,
                               .versie = casus(s, id).versie,
                               .als = toegang::Rol::voorzitter,
                               .feiten = {.opgelost = einde.uitkomst == std::string_view("opgelost")}};
        const auto na = goed(casus::gebeur(s, huis_.om(), kijker(s, kVoorzitter), id, daad, moment_), "afsluiten");
        advies::store::sluit_af(s, huis_.om(), na, einde.uitkomst, einde.reden, moment_);
    });
}

void Toneel::stop_deling(const std::string& wie, CasusId id, const std::string& reden) {
    schrijf([&](storage::Sessie& s) { goed(casus::stop_deling(s, huis_.om(), kijker(s, wie), id, reden, moment_), "deling"); });
}

void Toneel::stap(const std::string& wie, CasusId id, Stap stap) {
    schrijf([&](storage::Sessie& s) {
        const auto k = kijker(s, wie);
        const casus::Daad daad{
            .stap = stap, .versie = casus(s, id).versie, .uiterlijk = base::dag_van(moment_) + std::chrono::days{42}};
        goed(casus::gebeur(s, huis_.om(), k, id, daad, moment_), casus::naam_van(stap));
    });
}

}  // namespace app::demo
