// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/formulier.hpp"
#include "domein/aanmelding/aanvulling.hpp"
#include "domein/advies/store.hpp"
#include "domein/anonimisering/stuk.hpp"
#include "domein/tafel/store.hpp"
#include "domein/vooroverleg/beslis.hpp"
#include "hulp/browser.hpp"
#include "wereld/wereld.hpp"

/// What the people of the region do. A refusal is an answer; only an exception is a mistake.
namespace wereld {
namespace {

using casus::Stap;
using casus::Status;

const std::vector<std::vector<std::string>> kOnderwerpen = {{"inhoudelijk_advies"},
                                                            {"uithuisplaatsing", "kernbesluit_1"},
                                                            {"plaatsing", "kernbesluit_2"},
                                                            {"maatwerk"},
                                                            {"overbrugging"}};
const std::vector<std::vector<std::string>> kMeldingen = {{"plaatsing"}, {"crisisplaatsing"}};
const std::vector<std::string> kGemeenten = {"0268", "0209", "1945"};

base::Result<> zonder_waarde(const base::Result<Casus>& uit) {
    if (!uit) return uit.fouten();
    return base::goed();
}

}  // namespace

/// As old as this child and born on any day of the year: birthdays come all the time.
base::Datum Wereld::andere_verjaardag(const std::string& geboren) {
    const auto vandaag = base::dag_van(nu());
    const int jaar = base::leeftijd(base::lees_datum(geboren).value(), vandaag);
    const std::chrono::year_month_day jarig{vandaag};
    return base::Datum{(jarig.year() - std::chrono::years{jaar}) / jarig.month() / std::chrono::day{1}} -
           std::chrono::days{static_cast<int>(toeval_.onder(330))};
}

void Wereld::dien_in() {
    const std::string wie = iemand(Rol::inbrenger), typist = iemand(Rol::procesondersteuner);
    const bool melding = soms(15), namens = soms(6);
    const auto& kind = toeval_.uit(app::demo::kinderen());
    const auto n = static_cast<int>(casussen_.size());
    const app::demo::Formulier f{kind,
                                 toeval_.uit(app::demo::verhalen()),
                                 soms(85) ? app::demo::verzonnen_bsn(soms(5) ? 0 : n) : std::string(),
                                 toeval_.uit(melding ? kMeldingen : kOnderwerpen),
                                 toeval_.uit(kGemeenten),
                                 melding ? casus::Soort::melding : casus::Soort::vraag,
                                 {}};
    const auto uit = schrijf([&](storage::Sessie& s) -> base::Result<Casus> {
        const auto k = kijker(s, wie);
        const auto account = toegang::account(s, k.account).value();
        const auto keuzes = aanmelding::keuzes(s, mensen_.regio, nu());
        std::string organisatie = "Zelfstandig";
        for (const auto& o : keuzes.organisaties)
            if (o.id == account.organisatie) organisatie = o.naam;
        auto formulier = formulier_json(f, account, organisatie, base::dag_van(nu()));
        formulier.zet("geboren", base::iso(andere_verjaardag(formulier["geboren"].tekst())));
        auto indiening = aanmelding::uit_json(formulier, keuzes);
        if (!indiening) return indiening.fouten();
        if (!namens) return aanmelding::dien_in(s, huis_->om(), k, *indiening, nu());
        indiening->namens = k.account;
        indiening->ontvangen = nu() - std::chrono::hours{toeval_.onder(100)};
        return aanmelding::dien_in(s, huis_->om(), kijker(s, typist), *indiening, nu());
    });
    ++(uit ? gelukt_ : geweigerd_)[namens ? "namens_indienen" : "indienen"];
    if (!uit) return;
    casussen_.push_back(uit->id);
    aangeraakt_.insert(uit->id);
    gezien_[uit->id] = {uit->status, static_cast<bool>(uit->plicht), false, {}};
}

/// What the state of the casus asks of somebody.
void Wereld::doe_het_werk(const Casus& c) {
    if (c.te_tekenen && soms(80)) return teken(c.id);
    if (soms(3)) return teken(c.id);  // who signs what is not there
    switch (c.status) {
        case Status::ingediend:
            return soms(10) ? vraag_aanvulling(c.id) : void();
        case Status::aanvulling_gevraagd:
            return soms(30) ? beantwoord(c.id) : soms(3) ? stap(c.id, Stap::niet_beantwoord) : void();
        case Status::in_vooroverleg:
            return soms(5) ? vraag_aanvulling(c.id) : void();
        case Status::geagendeerd:
            return soms(3) ? neem_samen(c) : soms(30) ? nodig_uit(c.id) : void();
        case Status::geadviseerd:
            return soms(25) ? stap(c.id, Stap::opvolgen) : soms(20) ? maak_definitief(c.id) : void();
        case Status::in_opvolging:
            return soms(6) ? stap(c.id, Stap::afsluiten) : soms(20) ? maak_definitief(c.id) : void();
        case Status::doorverwezen:
            return soms(20) ? stap(c.id, Stap::overgenomen) : soms(5) ? stap(c.id, Stap::afsluiten) : void();
        default:
            return;
    }
}

/// Any event of the table, by anybody, at any moment.
void Wereld::doe_iets_anders(CasusId id) {
    if (soms(15)) return stop_deling(id);
    if (soms(15)) return hervat_deling(id);
    if (soms(10)) return sluit_uit(id);
    if (soms(20)) return vul_aan(id);
    if (soms(15)) return draag_over(id);
    if (soms(10)) return voeg_samen(id);
    if (soms(5)) return open_in_nood(id);
    if (soms(15)) return verander_gezag(id);
    if (soms(8)) return verbind_gezin(id);
    stap(id, static_cast<Stap>(toeval_.onder(casus::kAantalStappen)));
}

void Wereld::stap(CasusId id, Stap welke) {
    const auto* o = casus::overgang(kijk([&](storage::Sessie& s) { return lees(s, id); }).status, welke);
    Rol rol = Rol::procesondersteuner;
    if (o)
        for (const Rol r : toegang::alle_rollen())
            if (o->wie.heeft(r)) rol = r;
    const std::string wie = iemand(rol == Rol::procesregisseur || rol == Rol::waarnemend_voorzitter ? Rol::voorzitter : rol);
    const bool oud = soms(5);
    probeer(std::string(casus::naam_van(welke)), id, [&](storage::Sessie& s, const Casus& c) -> Uitkomst {
        const auto volgend = vooroverleg::komende(s, mensen_.regio, nu());
        casus::Daad d{.stap = welke, .versie = oud ? c.versie - 1 : c.versie, .als = rol, .feiten = {.opgelost = true}};
        if (!volgend.empty()) d.vooroverleg_op = d.uiterlijk = volgend.front().datum;
        // By its name this outcome needs a place on a table; the chair decides it in the meeting.
        if (welke == Stap::agenderen || welke == Stap::bespreken) return casus::niet_gevonden();
        const auto na = casus::gebeur(s, huis_->om(), kijker(s, wie), id, d, nu());
        if (na && welke == Stap::ongeldig_verklaren) gezien_[id].ongeldig = true;
        if (na && welke == Stap::overlijden) gezien_[id].overleden_op = nu();
        return zonder_waarde(na);
    });
}

void Wereld::stop_deling(CasusId id) {
    const std::string wie = iemand(soms(50) ? Rol::inbrenger : Rol::procesondersteuner);
    probeer("deling_stoppen", id, [&](storage::Sessie& s, const Casus&) {
        return zonder_waarde(casus::stop_deling(s, huis_->om(), kijker(s, wie), id, "De ouder wil het niet meer.", nu()));
    });
}

void Wereld::hervat_deling(CasusId id) {
    const std::string wie = iemand(soms(50) ? Rol::inbrenger : Rol::procesondersteuner);
    probeer("deling_hervatten", id, [&](storage::Sessie& s, const Casus& c) {
        return zonder_waarde(casus::hervat_deling(s, huis_->om(), kijker(s, wie), id, c.versie, "Iedereen wil verder.", nu()));
    });
}

/// An expert who knows the family, whatever he was doing for this casus.
void Wereld::sluit_uit(CasusId id) {
    const std::string wie = iemand(Rol::expert);
    probeer("uitsluiten", id, [&](storage::Sessie& s, const Casus& c) {
        casus::sluit_uit(s, huis_->om(), kijker(s, iemand(Rol::procesondersteuner)), c, kijker(s, wie).account, {}, nu());
        return base::goed();
    });
}

void Wereld::teken(CasusId id) {
    probeer("tekenen", id, [&](storage::Sessie& s, const Casus& c) { return teken_stuk(s, c); });
}
base::Result<> Wereld::teken_stuk(storage::Sessie& s, const Casus& c) {
    const auto wacht = anonimisering::store::wachtend(s, c);
    if (wacht.empty()) return casus::niet_gevonden();
    const auto stuk = anonimisering::store::lees(s, huis_->om(), c, toeval_.uit(wacht)).value();
    return anonimisering::teken(s, huis_->om(), kijker(s, iemand(Rol::anonimiseerder)), c.id, stuk.id, stuk.versie, nu());
}

void Wereld::vraag_aanvulling(CasusId id) {
    const std::string wie = iemand(Rol::procesondersteuner);
    probeer("aanvulling_vragen", id, [&](storage::Sessie& s, const Casus& c) {
        return zonder_waarde(aanmelding::vraag_aanvulling(s, huis_->om(), kijker(s, wie), id, c.versie,
                                                          {{"situatie", "Sinds wanneer gaat het zo?"}}, nu()));
    });
}

void Wereld::beantwoord(CasusId id) {
    const std::string wie = iemand(Rol::inbrenger);
    probeer("aanvullen", id, [&](storage::Sessie& s, const Casus& c) {
        return zonder_waarde(aanmelding::aanvullingen::beantwoord(s, huis_->om(), kijker(s, wie), id, c.versie,
                                                                  {"Sinds de zomer, zegt de moeder."}, nu()));
    });
}

void Wereld::vul_aan(CasusId id) {
    const std::string wie = iemand(Rol::inbrenger);
    probeer("ongevraagd_aanvullen", id, [&](storage::Sessie& s, const Casus& c) {
        return zonder_waarde(
            aanmelding::aanvullingen::vul_aan(s, huis_->om(), kijker(s, wie), c.id, "Oma belde: het gaat beter.", nu()));
    });
}

void Wereld::beslis(CasusId id) {
    probeer("beslissen", id, [&](storage::Sessie& s, const Casus& c) { return beslis_punt(s, c); });
}
base::Result<> Wereld::beslis_punt(storage::Sessie& s, const Casus& c) {
    const auto punt = vooroverleg::store::open_punt(s, mensen_.regio, c.id);
    const auto v = punt ? vooroverleg::store::met_id(s, mensen_.regio, punt->vooroverleg) : std::nullopt;
    if (!v) return casus::niet_gevonden();
    const std::vector<Stap> keuze = {Stap::agenderen,        Stap::agenderen,     Stap::agenderen, Stap::registreren,
                                     Stap::direct_adviseren, Stap::doorverwijzen, Stap::aanhouden};
    vooroverleg::punt_formulier::Besluit b{
        .stap = toeval_.uit(keuze), .punt = *punt, .getypt = {soms(50) ? "Bel oma." : "", "", ""}};
    if (b.stap == Stap::direct_adviseren) b.adviespunten = {{.tekst = "Zoek een rustige klas.", .wie = "de verwijzer"}};
    b.feiten.andere_expertise = b.stap == Stap::doorverwijzen;
    if (b.stap == Stap::doorverwijzen) b.punt.doorverwezen_naar = "jGGZ";
    if (b.stap == Stap::agenderen) b.punt.agendering.expertises = {"J&O", "ervaring"};
    if (c.plicht) b.punt.reactie = "akkoord";
    b.punt.uitkomst = casus::naam_van(b.stap);
    const auto k = kijker(s, iemand(Rol::voorzitter));
    b.punt.getypt_door = k.account;
    b.punt.besproken_op = nu();
    return zonder_waarde(vooroverleg::beslis(s, huis_->om(), k, *v, c, c.versie, b, nu()));
}

void Wereld::nodig_uit(CasusId id) {
    probeer("uitnodigen", id, [&](storage::Sessie& s, const Casus& c) { return plan_en_nodig_uit(s, c); });
}
base::Result<> Wereld::plan_en_nodig_uit(storage::Sessie& s, const Casus& c) {
    const auto punt = tafel::lopend_punt(s, mensen_.regio, c.id);
    if (!punt || punt->stand != tafel::Puntstand::gepland) return casus::niet_gevonden();
    const auto k = kijker(s, iemand(Rol::procesondersteuner));
    tafel::Planning p{.begin = punt->begin, .minuten = punt->minuten, .vraag = soms(50) ? "Wat helpt nu?" : ""};
    for (const auto& a : accounts_)
        if ((a.rol == Rol::expert || a.rol == Rol::ervaringsdeskundige) && soms(70))
            p.experts.push_back(mensen_.account.at(a.email));
    if (auto gepland = tafel::plan_punt(s, huis_->om(), k, punt->id, punt->versie, p, nu()); !gepland) return gepland;
    const auto na = tafel::lopend_punt(s, mensen_.regio, c.id).value();
    return tafel::nodig_uit(s, huis_->om(), k, na.id, na.versie, nu());
}

void Wereld::bespreek(CasusId id) {
    probeer("bespreken", id, [&](storage::Sessie& s, const Casus& c) { return leg_notulen_vast(s, c); });
}
base::Result<> Wereld::leg_notulen_vast(storage::Sessie& s, const Casus& c) {
    const auto punt = tafel::lopend_punt(s, mensen_.regio, c.id);
    if (!punt) return casus::niet_gevonden();
    const auto k = kijker(s, iemand(Rol::procesondersteuner));
    if (auto uit = tafel::bewaar_notulen(s, huis_->om(), k, punt->id, punt->versie, "We spraken over de school.",
                                         {{.tekst = "Vraag de school om uitstel.", .wie = "de verwijzer"}}, nu());
        !uit)
        return uit;
    return zonder_waarde(tafel::markeer_besproken(s, huis_->om(), k, punt->id, lees(s, c.id).versie, nu()));
}

void Wereld::maak_definitief(CasusId id) {
    const std::string wie = iemand(Rol::voorzitter);
    probeer("definitief", id, [&](storage::Sessie& s, const Casus& c) -> Uitkomst {
        for (const auto& p : tafel::store::punten_van(s, mensen_.regio, c.id))
            if (p.stand == tafel::Puntstand::besproken && !p.definitief_op)
                return tafel::maak_definitief(s, huis_->om(), kijker(s, wie), p.id, nu());
        return casus::niet_gevonden();
    });
}

/// Over the page: closing moves what was not reached.
void Wereld::sluit_vooroverleg(base::Datum dag) {
    auto b = voorzitter();
    const auto pad = hulp::kop(b.haal("/vooroverleggen/op/" + base::iso(dag)), "Location");
    const auto pagina = b.haal(pad);
    if (pagina.lichaam.find(pad + "/sluiten") == std::string::npos) return;
    const std::string versie = hulp::invoer(pagina, "versie");
    auto na = b.post(pad + "/sluiten", {{"versie", versie}});
    // Asked whether what was not discussed may go on.
    if (na.status == 200) na = b.post(pad + "/sluiten", {{"versie", versie}, {"doorzetten", hulp::invoer(na, "doorzetten")}});
    ++(na.status == 303 ? gelukt_ : geweigerd_)["vooroverleg_sluiten"];
}

void Wereld::sluit_overleg(base::Datum dag) {
    const auto uit = schrijf([&](storage::Sessie& s) -> Uitkomst {
        const auto o = tafel::store::overleg_op(s, mensen_.regio, dag);
        if (!o) return casus::niet_gevonden();
        return tafel::sluit(s, huis_->om(), kijker(s, iemand(Rol::voorzitter)), o->id, o->versie, nu());
    });
    ++(uit ? gelukt_ : geweigerd_)["overleg_sluiten"];
}

}  // namespace wereld
