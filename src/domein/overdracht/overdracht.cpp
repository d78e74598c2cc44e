// SPDX-License-Identifier: EUPL-1.2
#include "base/crypto.hpp"
#include "base/tekst.hpp"
#include "domein/overdracht/store.hpp"

namespace overdracht {
namespace {

using toegang::Rol;

constexpr std::size_t kRefTekens = 10;

base::Fout kan_niet(std::string sleutel, std::string tekst) {
    return {base::Soort::ongeldig, "overdracht." + std::move(sleutel), "", std::move(tekst)};
}
base::Fout niet_gevonden() {
    return {base::Soort::niet_gevonden, "overdracht.niet_gevonden", "", "Deze overdracht bestaat niet of je mag hem niet zien."};
}

/// Only what a person signed leaves the region, and nothing that is no longer shared.
base::Result<> mag_weg(const Casus& c) {
    if (!casus::overgang(c.status, casus::Stap::overdragen)) return casus::kan_niet_meer(c);
    if (c.deling_gestopt) return kan_niet("deling_gestopt", "Het delen van deze casus is gestopt.");
    if (c.te_tekenen || (c.soort == casus::Soort::vraag && c.getekend == 0))
        return kan_niet("niet_getekend", "Het anonieme dossier is nog niet getekend. De andere regio krijgt alleen dat te zien.");
    return base::goed();
}

toegang::Mail bericht(CasusId over, std::string onderwerp, std::string zin, std::string pad) {
    return {.soort = "overdracht.bericht",
            .onderwerp = std::move(onderwerp),
            .zin = std::move(zin),
            .pad = std::move(pad),
            .sleutel = "casus/" + std::to_string(over.getal)};  // dropped when it stops, gone when it goes
}

void meld_vrager(storage::Sessie& s, const Omgeving& om, const Aanbod& a, const std::string& hoe, base::Moment nu) {
    if (const auto wie = toegang::account(s, a.overdracht.gevraagd_door))
        toegang::mail(s, om, a.overdracht.van, *wie,
                      bericht(a.casus.id, "Een overdracht is " + hoe,
                              "De overdracht van casus " + a.casus.nummer + " is " + hoe + ".", casus::pad(a.casus)),
                      nu);
}

std::string in_een_stuk(const std::vector<anonimisering::Tekst>& teksten) {
    std::vector<std::string> delen;
    for (const auto& t : teksten) delen.push_back(t.label + "\n" + t.tekst);
    return base::tekst::voeg_samen(delen, "\n\n");
}

aanmelding::Overname overname(const Aanbod& aanbod, const Aanname& aanname) {
    aanmelding::Overname uit{.soort = aanbod.casus.soort,
                             .gemeente = aanname.gemeente,
                             .onderwerpen = aanbod.casus.onderwerpen,
                             .urgentie = aanbod.casus.urgentie,
                             .plicht = aanbod.casus.plicht,
                             .inbrenger = aanname.inbrenger,
                             .titel = {},
                             .tekst = {}};
    uit.plicht.reactie.clear();  // the vooroverleg here gives its own
    uit.plicht.reactie_op.reset();
    if (!aanbod.dossier) return uit;
    uit.soort = casus::Soort::vraag;  // a text must be signed here too
    uit.titel = aanbod.dossier->titel;
    uit.tekst = in_een_stuk(aanbod.dossier->teksten);
    return uit;
}

}  // namespace

base::Result<> kan_vragen(storage::Sessie& s, const Casus& c) {
    if (auto mag = mag_weg(c); !mag) return mag;
    if (wachtend(s, c)) return kan_niet("wacht_al", "Er is al een regio gevraagd. Wacht op het antwoord.");
    return base::goed();
}

std::optional<Overdracht> wachtend(storage::Sessie& s, const Casus& c) { return store::wachtend_van(s, c.id); }

base::Result<> trek_in(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, base::Moment nu) {
    const auto o = wachtend(s, c);
    if (!o || !store::beslis(s, *o, "ingetrokken", k.account, nu))
        return base::Fout{base::Soort::botsing, "overdracht.niets_uit", "", "Er staat geen vraag meer uit."};
    casus::schrijf_tijdlijn(s, om, k, c, "overdracht_ingetrokken", {}, nu);
    return base::goed();
}

/// Eigen regel (domain.md section 2, "overdragen naar regio"): by the procesondersteuner, after consent; nothing changes before the other
/// region accepts.
base::Result<> vraag(storage::Sessie& s, const Omgeving& om, const Kijker& k, CasusId id, regio::RegioId naar,
                     const std::string& toelichting, base::Moment nu) {
    const auto g = casus::vind(s, k, id, nu);
    if (!g) return g.fouten();
    if (!g->inzage.rollen.heeft(Rol::procesondersteuner)) return casus::niet_gevonden();
    if (const auto kan = kan_vragen(s, g->casus); !kan) return kan.fouten();
    if (naar == k.regio || !regio::vind(s, naar)) return kan_niet("regio", "Kies een andere regio.");
    const std::string ref = base::tekst::kleine_letters(base::crypto::willekeurige_code(kRefTekens));
    store::voeg_in(s, {om.ids.nieuw(), ref, k.regio, naar, id, k.account, nu});
    casus::schrijf_tijdlijn(s, om, k, g->casus, "overdracht_gevraagd", toelichting, nu);
    for (const auto& wie : toegang::met_rol(s, naar, Rol::procesondersteuner, nu))
        toegang::mail(s, om, naar, wie,
                      bericht(id, "Een andere regio wil een casus overdragen",
                              "Een andere regio vraagt of jullie een casus overnemen. Bekijk het anonieme dossier en beslis.",
                              "/overdrachten/" + ref),
                      nu);
    return base::goed();
}

base::Result<Aanbod> vind(storage::Sessie& s, const Omgeving& om, const Kijker& k, std::string_view ref) {
    const auto o = store::wachtend_met_ref(s, k.regio, ref);
    if (!o || !k.is(Rol::procesondersteuner)) return niet_gevonden();
    const auto c = casus::lees(s, o->van, o->casus);
    // What changed there since it was asked counts: a consent that was withdrawn, a text that waits for a signature.
    if (!c || !mag_weg(*c) || casus::uitgesloten(s, c->id, k.account, k.organisatie)) return niet_gevonden();
    return Aanbod{*o, *c, regio::vind(s, o->van).value().naam,
                  anonimisering::getekend(s, om, *c, anonimisering::Stuksoort::dossier, 0)};
}

base::Result<Casus> neem_aan(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Aanbod& a, const Aanname& aanname,
                             base::Moment nu) {
    if (!store::beslis(s, a.overdracht, "aangenomen", k.account, nu)) return casus::botsing();
    const auto nieuw = aanmelding::neem_over(s, om, k, overname(a, aanname), nu);
    if (!nieuw) return nieuw;
    const auto oud = casus::gebeur(s, om, Kijker::systeem(a.overdracht.van), a.casus.id, {.stap = casus::Stap::overdragen}, nu);
    if (!oud) return oud;
    meld_vrager(s, om, a, "aangenomen", nu);
    if (const auto wie = toegang::account(s, a.casus.inbrenger))
        toegang::mail(s, om, a.overdracht.van, *wie,
                      bericht(a.casus.id, "Je casus is overgedragen",
                              "Casus " + a.casus.nummer + " gaat verder in een andere regio. Daar is hij nu van iemand anders.",
                              casus::pad(a.casus)),
                      nu);
    return nieuw;
}

base::Result<> weiger(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Aanbod& a, const std::string& reden,
                      base::Moment nu) {
    if (!store::beslis(s, a.overdracht, "geweigerd", k.account, nu)) return casus::botsing();
    casus::schrijf_tijdlijn(s, om, Kijker::systeem(a.overdracht.van), a.casus, "overdracht_geweigerd", reden, nu);
    meld_vrager(s, om, a, "geweigerd", nu);
    return base::goed();
}

void luister(base::Bus& bus) {
    bus.luister<casus::Vernietigd>([](const casus::Vernietigd& v) { store::vernietig(v.sessie, v.casus.id); });
    bus.luister<casus::Uitstaand>([](const casus::Uitstaand& u) {
        const auto o = wachtend(u.sessie, u.casus);
        const auto naar = o ? regio::vind(u.sessie, o->naar) : std::nullopt;
        if (naar) u.vragen.push_back({"Gevraagd aan " + naar->naam + ": wacht op antwoord", casus::pad(u.casus, "overdragen")});
    });
    bus.luister<casus::Werkvoorraad>([](const casus::Werkvoorraad& w) {
        if (!w.kijker.is(Rol::procesondersteuner)) return;
        for (const auto& o : store::wachtend(w.sessie, w.kijker.regio))
            w.te_doen.push_back({"Een andere regio wil een casus overdragen", "/overdrachten/" + o.ref});
    });
}

}  // namespace overdracht
