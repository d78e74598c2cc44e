// SPDX-License-Identifier: EUPL-1.2
#include "base/crypto.hpp"
#include "base/tekst.hpp"
#include "domein/samenvoeging/store.hpp"

namespace samenvoeging {
namespace {

using casus::Relatie;
using casus::Stap;
using toegang::Rol;

constexpr std::size_t kRefTekens = 10;

base::Fout kan_niet(std::string sleutel, std::string tekst) {
    return {base::Soort::ongeldig, "samenvoeging." + std::move(sleutel), "nummer", std::move(tekst)};
}
base::Fout niet_gevonden() {
    return {base::Soort::niet_gevonden, "samenvoeging.niet_gevonden", "", "Deze vraag bestaat niet meer of is niet aan jou."};
}

bool kan_nog(const Casus& c) { return casus::overgang(c.status, Stap::samenvoegen) && !c.deling_gestopt; }

base::Result<> mag(storage::Sessie& s, const Casus& leidend, const Casus& ander) {
    if (leidend.id == ander.id) return kan_niet("zelfde", "Dat is deze casus zelf. Vul het nummer van de andere casus in.");
    for (const Casus* c : {&leidend, &ander}) {
        if (!kan_nog(*c)) return kan_niet("niet_open", "Casus " + c->nummer + " is niet meer open of wordt niet meer gedeeld.");
        if (store::wachtend_van(s, c->id)) return kan_niet("wacht_al", "Over casus " + c->nummer + " wacht al een vraag.");
    }
    return base::goed();
}

toegang::Mail bericht(const Casus& over, std::string onderwerp, std::string zin, std::string pad) {
    return {.soort = "samenvoeging.bericht",
            .onderwerp = std::move(onderwerp),
            .zin = std::move(zin),
            .pad = std::move(pad),
            .sleutel = "casus/" + std::to_string(over.id.getal)};
}

void meld(storage::Sessie& s, const Omgeving& om, toegang::AccountId aan, const Casus& over, const std::string& onderwerp,
          const std::string& zin, const std::string& pad, base::Moment nu) {
    if (const auto wie = toegang::account(s, aan)) toegang::mail(s, om, over.regio, *wie, bericht(over, onderwerp, zin, pad), nu);
}

/// Everybody who brought the other casus in reads the one that goes on.
base::Result<> neem_inbrengers_mee(storage::Sessie& s, const Omgeving& om, const Casus& leidend, const Casus& ander,
                                   base::Moment nu) {
    for (const auto& r : casus::relaties(s, ander.id)) {
        const bool bracht_in = r.relatie == Relatie::inbrenger || r.relatie == Relatie::mede_inbrenger;
        if (!bracht_in || (r.tot && *r.tot <= nu) || r.account == leidend.inbrenger) continue;
        if (auto klaar = casus::geef_relatie(s, om.ids, leidend, {leidend.id, r.account, Relatie::mede_inbrenger, nu, {}, 0});
            !klaar)
            return klaar;
    }
    return base::goed();
}

base::Result<> voer_door(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Samenvoeging& v, const Casus& leidend,
                         const Casus& ander, base::Moment nu) {
    if (!store::sluit(s, v, "samen")) return casus::botsing();
    if (auto klaar = neem_inbrengers_mee(s, om, leidend, ander, nu); !klaar) return klaar;
    const auto na = casus::gebeur(s, om, Kijker::systeem(v.regio), ander.id,
                                  {.stap = Stap::samenvoegen, .toelichting = "Verder met casus " + leidend.nummer + "."}, nu);
    if (!na) return na.fouten();
    for (const CasusId id : {leidend.id, ander.id}) casus::zet_duplicaathint(s, id, false);
    casus::schrijf_tijdlijn(s, om, k, leidend, "samengevoegd_met", "Samengevoegd met casus " + ander.nummer + ".", nu);
    for (const toegang::AccountId wie : {leidend.inbrenger, ander.inbrenger})
        meld(s, om, wie, leidend, "Twee aanmeldingen zijn samengevoegd",
             "Twee aanmeldingen van hetzelfde kind zijn samengevoegd. Casus " + leidend.nummer + " gaat verder.",
             casus::pad(leidend), nu);
    return base::goed();
}

bool is_gevraagd(storage::Sessie& s, toegang::AccountId wie, const Samenvoeging& v) {
    const auto van = [&](CasusId id, bool al) {
        const auto c = casus::lees(s, v.regio, id);
        return !al && c && c->inbrenger == wie && kan_nog(*c);
    };
    return van(v.leidend, v.leidend_akkoord) || van(v.ander, v.ander_akkoord);
}

}  // namespace

std::vector<Casus> kandidaten(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, base::Moment nu) {
    std::vector<Casus> uit;
    for (const CasusId id : casus::zelfde_bsn(s, om, c))
        if (const auto g = casus::vind(s, k, id, nu); g && kan_nog(g->casus)) uit.push_back(g->casus);
    return uit;
}

/// Eigen regel (domain.md section 2, "samenvoegen"; S20): never a physical merge, and not before both referrers agree.
base::Result<> vraag(storage::Sessie& s, const Omgeving& om, const Kijker& k, const casus::Gevonden& leidend,
                     const casus::Gevonden& ander, const std::string& toelichting, base::Moment nu) {
    for (const auto* g : {&leidend, &ander})
        if (!g->inzage.rollen.heeft(Rol::procesondersteuner)) return casus::niet_gevonden();
    if (const auto kan = mag(s, leidend.casus, ander.casus); !kan) return kan;
    const std::string ref = base::tekst::kleine_letters(base::crypto::willekeurige_code(kRefTekens));
    const Samenvoeging v{om.ids.nieuw(), ref, k.regio, leidend.casus.id, ander.casus.id, k.account};
    store::voeg_in(s, v, nu);
    for (const auto* g : {&leidend, &ander}) casus::schrijf_tijdlijn(s, om, k, g->casus, "samenvoegen_gevraagd", toelichting, nu);
    if (leidend.casus.inbrenger == ander.casus.inbrenger) return voer_door(s, om, k, v, leidend.casus, ander.casus, nu);
    for (const auto* g : {&leidend, &ander})
        meld(s, om, g->casus.inbrenger, g->casus, "Vraag over een casus van jou",
             "Een andere verwijzer meldde hetzelfde kind aan als jij in casus " + g->casus.nummer +
                 ". Ga je akkoord dat jullie samen met een casus verdergaan?",
             "/samenvoegingen/" + ref, nu);
    return base::goed();
}

std::optional<Samenvoeging> wachtend(storage::Sessie& s, const Casus& c) { return store::wachtend_van(s, c.id); }

base::Result<> trek_in(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Samenvoeging& v, base::Moment nu) {
    if (!store::sluit(s, v, "ingetrokken")) return casus::botsing();
    for (const CasusId id : {v.leidend, v.ander})
        if (const auto c = casus::lees(s, v.regio, id)) casus::schrijf_tijdlijn(s, om, k, *c, "samenvoegen_ingetrokken", {}, nu);
    return base::goed();
}

base::Result<Gevraagd> vind(storage::Sessie& s, const Kijker& k, std::string_view ref, base::Moment nu) {
    const auto v = store::wachtend_met_ref(s, k.regio, ref);
    if (!v) return niet_gevonden();
    for (const auto& [eigen, andere, al] :
         {std::tuple{v->leidend, v->ander, v->leidend_akkoord}, std::tuple{v->ander, v->leidend, v->ander_akkoord}}) {
        const auto g = casus::vind(s, k, eigen, nu);
        const auto c = casus::lees(s, k.regio, andere);
        if (!g || !c || al || g->casus.inbrenger != k.account || !g->inzage.rollen.heeft(Rol::inbrenger)) continue;
        if (kan_nog(g->casus) && kan_nog(*c)) return Gevraagd{*v, *g, *c};
    }
    return niet_gevonden();
}

base::Result<> antwoord(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Gevraagd& g, bool akkoord,
                        const std::string& reden, base::Moment nu) {
    const Casus &eigen = g.eigen.casus, &leidend = g.gaat_verder() ? eigen : g.andere,
                &ander = g.gaat_verder() ? g.andere : eigen;
    if (!akkoord) {
        if (!store::sluit(s, g.samenvoeging, "geweigerd")) return casus::botsing();
        casus::schrijf_tijdlijn(s, om, k, eigen, "samenvoegen_geweigerd", reden, nu);
        meld(s, om, g.samenvoeging.gevraagd_door, leidend, "Twee aanmeldingen worden niet samengevoegd",
             "De verwijzer van casus " + eigen.nummer + " gaat niet akkoord met samenvoegen.", casus::pad(eigen), nu);
        return base::goed();
    }
    store::zet_akkoord(s, g.samenvoeging, eigen.id, nu);
    casus::schrijf_tijdlijn(s, om, k, eigen, "samenvoegen_akkoord", {}, nu);
    const auto nu_ook = store::wachtend_met_ref(s, k.regio, g.samenvoeging.ref);
    if (!nu_ook) return casus::botsing();
    if (!nu_ook->beiden()) return base::goed();
    return voer_door(s, om, k, *nu_ook, leidend, ander, nu);
}

void luister(base::Bus& bus) {
    bus.luister<casus::Vernietigd>([](const casus::Vernietigd& v) { store::vernietig(v.sessie, v.casus.id); });
    bus.luister<casus::Uitstaand>([](const casus::Uitstaand& u) {
        if (wachtend(u.sessie, u.casus))
            u.vragen.push_back({"Vraag om samen te voegen: wacht op antwoord", casus::pad(u.casus, "samenvoegen")});
    });
    bus.luister<casus::Werkvoorraad>([](const casus::Werkvoorraad& w) {
        if (!w.kijker.is(Rol::inbrenger)) return;
        for (const auto& v : store::wachtend(w.sessie, w.kijker.regio))
            if (is_gevraagd(w.sessie, w.kijker.account, v))
                w.te_doen.push_back({"Een kind is twee keer aangemeld: geef antwoord", "/samenvoegingen/" + v.ref});
    });
}

}  // namespace samenvoeging
