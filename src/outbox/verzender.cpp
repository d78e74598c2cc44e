// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <typeinfo>

#include "base/log.hpp"
#include "mail/bericht.hpp"
#include "outbox/cel.hpp"
#include "outbox/vragen.hpp"

namespace outbox {
namespace {

using namespace std::chrono_literals;

/// Longer than one message can take, so that only a dead sender loses its claim.
constexpr auto kPacht = 10min;
/// After it the other jobs have their turn; a slow mail server must not keep the log from being sealed.
constexpr auto kBeurt = 5s;
constexpr std::array<std::chrono::minutes, 5> kWachten{1min, 5min, 30min, 2h, 6h};

}  // namespace

struct Verzender::Opdracht {
    BerichtId id;
    std::int64_t regio = 0;
    int poging = 0;
    std::string aan;
    std::string onderwerp;
    std::string tekst;
};

Verzender::Verzender(storage::Databank& db, const base::crypto::Sleutelbos& sleutels, mail::Adres van, Vervoer& vervoer)
    : db_(db), sleutels_(sleutels), van_(std::move(van)), vervoer_(vervoer) {}

void Verzender::registreer(std::string link_soort, LinkMaker maker) {
    makers_.insert_or_assign(std::move(link_soort), std::move(maker));
}

int Verzender::verstuur(base::Moment nu) {
    int verzonden = 0;
    const auto tot = std::chrono::steady_clock::now() + kBeurt;
    while (std::chrono::steady_clock::now() < tot) {
        const auto opdracht = pak(nu);
        if (!opdracht) break;
        const auto uitkomst = breng(*opdracht, nu);
        noteer(*opdracht, uitkomst, nu);
        verzonden += uitkomst.verzonden ? 1 : 0;
        if (uitkomst.server_onbereikbaar) break;
    }
    return verzonden;
}

std::optional<Verzender::Opdracht> Verzender::pak(base::Moment nu) {
    for (;;) {
        Opdracht gepakt;
        try {
            const bool compleet = db_.schrijf(storage::Bereik::installatie(), [&](storage::Sessie& sessie) {
                gepakt = {};
                const auto rij = sessie.een(kPak, nu, nu + kPacht);
                return rij && vul(sessie, *rij, nu, gepakt);
            });
            if (compleet) return gepakt;
            // Nothing is due, or the link of this one lapsed: then on to the next.
            if (!gepakt.id) return std::nullopt;
        } catch (const std::exception& fout) {
            // One message that cannot be made must not hold up all others; the claim went with the transaction.
            if (!gepakt.id) throw;
            base::log::fout("outbox", "bericht niet te maken", {{"soort", typeid(fout).name()}});
            stel_uit(gepakt, "niet-te-maken", nu);
        }
    }
}

/// False when the link has no sense any more.
bool Verzender::vul(storage::Sessie& sessie, const storage::Rij& rij, base::Moment nu, Opdracht& o) const {
    o.id = rij.id<BerichtId>(0);
    o.regio = rij.getal(1);
    o.poging = rij.klein(2);
    o.aan = open_cel(sleutels_, o.regio, "aan", o.id, rij.bytes(3));
    o.onderwerp = open_cel(sleutels_, o.regio, "onderwerp", o.id, rij.bytes(4));
    o.tekst = open_cel(sleutels_, o.regio, "tekst", o.id, rij.bytes(5));
    if (rij.leeg(6)) return true;
    const auto gegevens = base::Json::lees(open_cel(sleutels_, o.regio, "link_gegevens", o.id, rij.bytes(7)));
    const auto maker = makers_.find(rij.tekst(6));
    if (maker == makers_.end()) throw std::logic_error("a kind of link that nobody makes");
    const auto url = maker->second(sessie, gegevens.waarde(), o.id, nu);
    if (!url) {
        sessie.doe("UPDATE outbox_bericht SET status = 'vervallen', tekst = NULL, link_gegevens = NULL "
                   "WHERE id = ?1",
                   o.id);
        return false;
    }
    o.tekst.replace(o.tekst.find(kLinkPlek), kLinkPlek.size(), *url);
    return true;
}

mail::Verzending Verzender::breng(const Opdracht& o, base::Moment nu) {
    const auto bericht = mail::schrijf_bericht({o.id.getal, van_, {"", o.aan}, o.onderwerp, o.tekst, nu});
    if (!bericht) return {false, 0, "geen-geldige-mail"};
    return vervoer_.breng(van_, o.aan, *bericht, o.id);
}

void Verzender::noteer(const Opdracht& o, const mail::Verzending& uitkomst, base::Moment nu) {
    if (!uitkomst.verzonden) return stel_uit(o, uitkomst.melding, nu);
    std::optional<storage::Bytes> leesbaar;
    if (vervoer_.blijft_leesbaar()) leesbaar = sleutels_.versleutel(o.regio, plek("tekst", o.id), o.tekst);
    db_.schrijf(storage::Bereik::installatie(), [&](storage::Sessie& sessie) {
        sessie.doe("UPDATE outbox_bericht SET status = 'verzonden', verzonden_op = ?2, melding = ?3, "
                   "tekst = COALESCE(?4, tekst) WHERE id = ?1",
                   o.id, nu, uitkomst.melding, leesbaar);
    });
}

void Verzender::stel_uit(const Opdracht& o, std::string_view melding, base::Moment nu) {
    const auto wachttijd = static_cast<std::size_t>(o.poging - 1);
    const bool op = wachttijd >= kWachten.size();
    db_.schrijf(storage::Bereik::installatie(), [&](storage::Sessie& sessie) {
        // Not when it was dropped in the meantime.
        sessie.doe("UPDATE outbox_bericht SET status = ?2, volgende_op = ?3, pogingen = ?4, melding = ?5 "
                   "WHERE id = ?1 AND status IN ('klaar', 'bezig')",
                   o.id, naam_van(op ? Status::mislukt : Status::klaar), op ? nu : nu + kWachten[wachttijd], o.poging, melding);
    });
    base::log::waarschuwing(
        "outbox", "bericht niet verzonden",
        {{"bericht", std::to_string(o.id.getal)}, {"melding", std::string(melding)}, {"poging", std::to_string(o.poging)}});
}

}  // namespace outbox
