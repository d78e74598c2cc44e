// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/formulier.hpp"
#include "base/crypto.hpp"
#include "base/tekst.hpp"
#include "domein/casus/gezin.hpp"
#include "domein/invoer/bestand.hpp"
#include "domein/tafel/samen.hpp"
#include "domein/toegang/registratie.hpp"
#include "outbox/outbox.hpp"
#include "wereld/wereld.hpp"

/// People who come in from outside, casussen of before this program, and children of one family at one table.
namespace wereld {
namespace {

const std::vector<std::string> kDomeinen = {"jeugdbescherming.example", "onbekend.example"};

std::string geheim_in(const std::string& mail) {
    const std::string pad = "/registratie/";
    const auto begin = mail.find(pad);
    return begin == std::string::npos ? "" : mail.substr(begin + pad.size(), 43);
}

base::Result<tafel::Gezien> gezien_punt(storage::Sessie& s, const Kijker& k, CasusId id, base::Moment nu) {
    const auto punt = tafel::lopend_punt(s, k.regio, id);
    if (!punt) return casus::niet_gevonden();
    return tafel::vind_punt(s, k, punt->id, nu);
}

}  // namespace

/// Somebody who is not known here yet asks for an account (S7).
void Wereld::registreer_zich() {
    const auto n = std::to_string(accounts_.size());
    toegang::Registratie r{.regio = mensen_.regio,
                           .email = "verwijzer" + n + "@" + toeval_.uit(kDomeinen),
                           .naam = "Verwijzer " + n,
                           .functie = "jeugdbeschermer",
                           .soort_verwijzer = "02",
                           .organisatie_anders = "Nieuwe organisatie"};
    const auto uit =
        schrijf([&](storage::Sessie& s) { return toegang::vraag_registratie(s, huis_->om(), r, "192.0.2.1", nu()); });
    ++(uit ? gelukt_ : geweigerd_)["registreren_als_verwijzer"];
}

/// The procesondersteuner calls who waits; who got a link uses it, and from then on hands in like everybody else.
void Wereld::laat_binnen() {
    schrijf([&](storage::Sessie& s) {
        for (const auto& r : toegang::te_bellen(s, mensen_.regio))
            soms(80) ? (void)toegang::stuur_na_bellen(s, huis_->om(), r, nu()) : toegang::weiger_registratie(s, r);
        for (const auto& bericht :
             s.vraag("SELECT id FROM outbox_bericht WHERE soort = 'toegang.registratie' AND gemaakt_op > ?1",
                     nu() - std::chrono::hours{72})) {
            if (soms(30)) continue;
            const auto mail = outbox::lees_in_demo(s, huis_->om(), mensen_.regio.getal, {bericht.getal(0)});
            const auto r = mail ? toegang::vind_registratie(s, geheim_in(mail->tekst), nu()) : std::nullopt;
            const auto id =
                r ? toegang::open_account(s, huis_->om().ids, *r, base::crypto::wachtwoord_hash("een lang wachtwoord"), nu())
                  : std::nullopt;
            if (!id) continue;
            accounts_.push_back({.naam = r->naam, .email = r->email, .wachtwoord = {}, .rol = Rol::inbrenger, .wat_te_doen = {}});
            mensen_.account[r->email] = *id;
            ++gelukt_["binnengelaten"];
        }
    });
}

/// A casus of before this program, in a state in which it is handed over, with the dates that it had.
void Wereld::voer_achteraf_in() {
    const std::string wie = iemand(Rol::procesondersteuner), van = iemand(Rol::inbrenger);
    const auto& kind = toeval_.uit(app::demo::kinderen());
    const auto dag = [&](int geleden) { return base::iso(base::dag_van(nu()) - std::chrono::days{geleden}); };
    const bool advies = soms(60);
    const std::vector<std::pair<std::string, std::string>> rij{
        {"kenmerk", "oud-" + std::to_string(casussen_.size())},
        {"soort", "vraag"},
        {"verwijzer-email", van},
        {"onderwerpen", "kernbesluit_1"},
        {"bsn", app::demo::verzonnen_bsn(static_cast<int>(casussen_.size()))},
        {"voornamen", kind.voornaam},
        {"achternaam", kind.achternaam},
        {"geboren", base::iso(andere_verjaardag(dag(366 * kind.leeftijd)))},
        {"gemeente", "Nijmegen"},
        {"gezag", "twee"},
        {"kader", "ots"},
        {"status", advies     ? "in_opvolging"
                   : soms(50) ? "in_vooroverleg"
                              : "doorverwezen"},
        {"ingediend", dag(60)},
        {"vooroverleg", dag(50)},
        {"overleg", advies ? dag(40) : ""},
        {"advies", advies ? dag(35) : ""},
        {"sinds", advies ? dag(30) : ""},
        {"uitkomst", ""}};
    std::vector<std::string> kop, cellen;
    for (const auto& [kolom, waarde] : rij) {
        kop.push_back(kolom);
        cellen.push_back(waarde);
    }
    const auto csv = base::tekst::voeg_samen(kop, ";") + "\n" + base::tekst::voeg_samen(cellen, ";");
    const auto uit = schrijf([&](storage::Sessie& s) -> base::Result<CasusId> {
        const auto k = kijker(s, wie);
        if (!k.rollen.heeft(Rol::procesondersteuner)) return casus::niet_gevonden();
        if (auto klaar = invoer::bestand::voer_alles_in(s, huis_->om(), k, csv, nu()); !klaar) return klaar.fouten();
        return s.een("SELECT casus_id FROM invoer_casus ORDER BY casus_id DESC LIMIT 1")->id<CasusId>(0);
    });
    ++(uit ? gelukt_ : geweigerd_)["achteraf_invoeren"];
    if (!uit) return;
    casussen_.push_back(*uit);
    aangeraakt_.insert(*uit);
    constexpr bool plicht = true;  // kernbesluit 1
    gezien_[*uit] = {kijk([&](storage::Sessie& s) { return lees(s, *uit); }).status, plicht, false, {}};
}

/// Two children of one family whose casussen stand on one agenda: right after each other, with the same people.
void Wereld::neem_samen(const Casus& een) {
    const std::string wie = iemand(Rol::procesondersteuner);
    for (const Casus& ander : open_casussen()) {
        if (ander.id == een.id || ander.status != casus::Status::geagendeerd || ander.overleg_op != een.overleg_op) continue;
        probeer("samen_bespreken", een.id, [&](storage::Sessie& s, const Casus& c) -> Uitkomst {
            const auto k = kijker(s, wie);
            (void)casus::verbind_gezin(s, huis_->om(), k, c, ander, "Zelfde moeder", nu());
            const auto gezien = gezien_punt(s, k, c.id, nu()), met = gezien_punt(s, k, ander.id, nu());
            if (!gezien || !met) return casus::niet_gevonden();
            aangeraakt_.insert(ander.id);
            return tafel::samen::neem(s, huis_->om(), k, *gezien, gezien->punt.versie, *met, nu());
        });
        return;
    }
}

}  // namespace wereld
