// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/namens.hpp"
#include "domein/casus/gezin.hpp"
#include "domein/casus/inbrenger.hpp"
#include "domein/casus/noodtoegang.hpp"
#include "domein/samenvoeging/samenvoeging.hpp"
#include "domein/tafel/store.hpp"
#include "domein/tafel/verzet.hpp"
#include "domein/vooroverleg/store.hpp"
#include "domein/vooroverleg/verzet.hpp"
#include "wereld/wereld.hpp"

/// What people do beside the road: hand a casus over, put two together, open one in an emergency, move or cancel a meeting.
namespace wereld {
namespace {

base::Result<> zonder_waarde(const auto& uit) {
    if (!uit) return uit.fouten();
    return base::goed();
}

}  // namespace

/// To a colleague of the same organisation, who takes it over or reads along; or to somebody of another one, who says yes or no later.
void Wereld::draag_over(CasusId id) {
    const std::string wie = iemand(Rol::inbrenger), ander = iemand(Rol::inbrenger);
    const auto soort = soms(60) ? casus::Inbrengsoort::overdracht : casus::Inbrengsoort::mede;
    probeer("overdragen", id, [&](storage::Sessie& s, const Casus& c) -> Uitkomst {
        const auto k = kijker(s, wie);
        const auto gevonden = casus::vind(s, k, c.nummer, nu());
        if (!gevonden || !casus::mag_overdragen(*gevonden, k)) return casus::niet_gevonden();
        const auto collegas = casus::collegas(s, c, nu());
        if (!collegas.empty() && soms(50))
            return casus::geef_aan_collega(s, huis_->om(), k, c, soort, toeval_.uit(collegas).id, c.versie, "Ik ga weg.", nu());
        casus::vraag_ander(s, huis_->om(), k, c, soort, ander, "Het kind verhuist.", nu());
        return base::goed();
    });
}

/// Everybody answers now and then what others asked of him.
void Wereld::beantwoord_verzoeken() {
    const std::string wie = iemand(Rol::inbrenger);
    const auto verzoeken = kijk([&](storage::Sessie& s) { return casus::verzoeken_aan(s, kijker(s, wie), nu()); });
    for (const auto& v : verzoeken)
        probeer("overdracht_antwoorden", v.casus, [&](storage::Sessie& s, const Casus&) {
            return soms(70) ? zonder_waarde(casus::neem_aan(s, huis_->om(), kijker(s, wie), v.id, nu()))
                            : casus::wijs_af(s, huis_->om(), kijker(s, wie), v.id, nu());
        });
}

/// Two casussen of one child; the question lies with both referrers, who say yes or no at once.
void Wereld::voeg_samen(CasusId id) {
    const std::string wie = iemand(Rol::procesondersteuner);
    probeer("samenvoegen", id, [&](storage::Sessie& s, const Casus& c) -> Uitkomst {
        const auto k = kijker(s, wie);
        const auto ander = samenvoeging::kandidaten(s, huis_->om(), k, c, nu());
        const auto leidend = casus::vind(s, k, c.nummer, nu());
        if (ander.empty() || !leidend) return casus::niet_gevonden();
        const auto tweede = casus::vind(s, k, ander.front().nummer, nu());
        if (!tweede) return casus::niet_gevonden();
        return samenvoeging::vraag(s, huis_->om(), k, *leidend, *tweede, "De ouders vinden het goed.", nu());
    });
    for (const auto& a : accounts_) {
        if (a.rol != Rol::inbrenger) continue;
        probeer("samenvoeging_antwoorden", id, [&](storage::Sessie& s, const Casus& c) -> Uitkomst {
            const auto k = kijker(s, a.email);
            const auto open = samenvoeging::wachtend(s, c);
            const auto gevraagd = open ? samenvoeging::vind(s, k, open->ref, nu()) : casus::niet_gevonden();
            if (!gevraagd) return casus::niet_gevonden();
            aangeraakt_.insert(open->leidend);
            aangeraakt_.insert(open->ander);
            return samenvoeging::antwoord(s, huis_->om(), k, *gevraagd, soms(75), "Het is hetzelfde kind.", nu());
        });
    }
}

/// Who was typed in for says whether the form is his.
void Wereld::beantwoord_namens() {
    const auto open = kijk([&](storage::Sessie& s) { return aanmelding::namens::open(s, mensen_.regio); });
    for (const auto& [bevestiging, van] : open) {
        if (bevestiging.ontkend_op || soms(70)) continue;
        probeer("namens_antwoorden", van.id, [&](storage::Sessie& s, const Casus& c) {
            const auto k = toegang::kijker_van(s, mensen_.regio, c.inbrenger, nu(), "pagina").waarde();
            return aanmelding::namens::antwoord(s, huis_->om(), k, c, soms(90), nu());
        });
    }
}

/// A judge decides who has gezag.
void Wereld::verander_gezag(CasusId id) {
    const std::string wie = iemand(soms(50) ? Rol::inbrenger : Rol::procesondersteuner);
    probeer("gezag", id, [&](storage::Sessie& s, const Casus& c) -> Uitkomst {
        const auto alle = casus::ouders::alle(s, huis_->om(), c);
        if (alle.empty()) return casus::niet_gevonden();
        const casus::ouders::Wijziging w{
            .gezag = soms(50), .gezag_via = "beschikking", .vanaf = base::dag_van(nu()), .reden = "Uitspraak van de rechter"};
        return casus::ouders::wijzig(s, huis_->om(), kijker(s, wie), c, toeval_.uit(alle).id, w, nu());
    });
}

void Wereld::verbind_gezin(CasusId id) {
    const std::string wie = iemand(Rol::procesondersteuner);
    const CasusId ander = toeval_.uit(casussen_);
    probeer("gezin_verbinden", id, [&](storage::Sessie& s, const Casus& c) {
        return casus::verbind_gezin(s, huis_->om(), kijker(s, wie), c, lees(s, ander), "Zelfde moeder", nu());
    });
}

/// The chair opens a casus because a child is in danger tonight.
void Wereld::open_in_nood(CasusId id) {
    const std::string wie = iemand(Rol::voorzitter);
    probeer("noodtoegang", id, [&](storage::Sessie& s, const Casus& c) -> Uitkomst {
        auto k = kijker(s, wie);
        k.totp_op = nu();
        const auto gevonden = casus::vind(s, k, c.nummer, nu());
        if (!gevonden) return casus::niet_gevonden();
        return casus::nood::open(s, huis_->om(), k, *gevonden, "Er is vannacht iets gebeurd en niemand is te bereiken.", nu());
    });
}

/// The next vooroverleg or overleg goes to another day, or is called off.
void Wereld::verzet_vergadering() {
    const std::string wie = iemand(Rol::procesondersteuner);
    const auto dagen = std::chrono::days{1 + static_cast<int>(toeval_.onder(3))};
    const bool afzeggen = soms(30);
    const auto uit = schrijf([&](storage::Sessie& s) -> Uitkomst {
        const auto k = kijker(s, wie);
        if (soms(50)) {
            const auto komend = tafel::komende(s, mensen_.regio, nu());
            if (komend.empty()) return casus::niet_gevonden();
            const auto o = tafel::store::overleg(s, mensen_.regio, komend.front().id);
            if (afzeggen) return zonder_waarde(tafel::verzet::zeg_af(s, huis_->om(), k, *o, o->versie, nu()));
            const tafel::verzet::Naar naar{.begin = o->begin + dagen, .met_links = soms(50)};
            if (auto fouten = tafel::verzet::fouten_in(s, mensen_.regio, &*o, naar.begin, nu()); !fouten.empty()) return fouten;
            return zonder_waarde(tafel::verzet::naar_dag(s, huis_->om(), k, *o, o->versie, naar, nu()));
        }
        const auto komend = vooroverleg::komende(s, mensen_.regio, nu());
        if (komend.empty()) return casus::niet_gevonden();
        const auto& v = komend.front();
        if (afzeggen) return zonder_waarde(vooroverleg::verzet::zeg_af(s, huis_->om(), k, v, nu()));
        if (auto fouten = vooroverleg::verzet::fouten_in(s, huis_->om(), mensen_.regio, v, v.datum + dagen, nu());
            !fouten.empty())
            return fouten;
        return zonder_waarde(vooroverleg::verzet::naar_dag(s, huis_->om(), k, v, v.datum + dagen, nu()));
    });
    ++(uit ? gelukt_ : geweigerd_)[afzeggen ? "afzeggen" : "verzetten"];
    // Who was promised this meeting goes along.
    if (uit)
        for (const Casus& c : open_casussen()) aangeraakt_.insert(c.id);
}

}  // namespace wereld
