// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "base/tekst.hpp"
#include "outbox/cel.hpp"
#include "outbox/vragen.hpp"

namespace outbox {
namespace {

struct Woord {
    Status status;
    std::string_view naam;
    std::string_view label;
};
constexpr std::array<Woord, 5> kWoorden{{{Status::klaar, "klaar", "Staat klaar"},
                                         {Status::bezig, "bezig", "Wordt verstuurd"},
                                         {Status::verzonden, "verzonden", "Verstuurd"},
                                         {Status::mislukt, "mislukt", "Niet gelukt"},
                                         {Status::vervallen, "vervallen", "Vervallen"}}};

const Woord& woord(Status status) { return kWoorden[static_cast<std::size_t>(status)]; }

/// A row of kRegels.
Regel lees_regel(const storage::Rij& rij, const base::crypto::Sleutelbos& sleutels) {
    Regel r{.id = rij.id<BerichtId>(0), .regio = rij.getal(1), .soort = rij.tekst(2)};
    r.onderwerp = open_cel(sleutels, r.regio, "onderwerp", r.id, rij.bytes(3));
    r.aan = base::tekst::gemaskeerd_adres(open_cel(sleutels, r.regio, "aan", r.id, rij.bytes(4)));
    r.status = status_van(rij.tekst(5)).value();
    r.gemaakt_op = rij.moment(6);
    r.volgende_op = rij.moment(7);
    r.pogingen = rij.klein(8);
    r.melding = rij.tekst(9);
    r.verzonden_op = rij.moment_of_leeg(10);
    return r;
}

}  // namespace

std::string_view naam_van(Status status) { return woord(status).naam; }
std::string_view label_van(Status status) { return woord(status).label; }
std::optional<Status> status_van(std::string_view naam) {
    for (const Woord& w : kWoorden) {
        if (w.naam == naam) return w.status;
    }
    return std::nullopt;
}

std::vector<Regel> zoek(storage::Sessie& sessie, const base::crypto::Sleutelbos& sleutels, const Zoekvraag& vraag) {
    const std::int64_t voor = vraag.na ? vraag.na.getal : INT64_MAX;
    const auto rijen = vraag.status ? sessie.vraag(kMetStatus, vraag.regio, voor, vraag.hoeveel, naam_van(*vraag.status))
                                    : sessie.vraag(kAlle, vraag.regio, voor, vraag.hoeveel);
    std::vector<Regel> uit;
    for (const storage::Rij& rij : rijen) uit.push_back(lees_regel(rij, sleutels));
    return uit;
}

std::optional<Regel> een(storage::Sessie& sessie, const base::crypto::Sleutelbos& sleutels, std::int64_t regio, BerichtId id) {
    const auto rij = sessie.een(kEen, regio, id);
    if (!rij) return std::nullopt;
    return lees_regel(*rij, sleutels);
}

std::optional<Volledig> lees_in_demo(storage::Sessie& sessie, const Omgeving& om, std::int64_t regio, BerichtId id) {
    if (!om.demo) return std::nullopt;
    const auto rij = sessie.een(kEen, regio, id);
    if (!rij) return std::nullopt;
    Volledig uit{.regel = lees_regel(*rij, om.sleutels)};
    uit.aan = open_cel(om.sleutels, regio, "aan", id, rij->bytes(4));
    if (!rij->leeg(11)) uit.tekst = open_cel(om.sleutels, regio, "tekst", id, rij->bytes(11));
    return uit;
}

}  // namespace outbox
