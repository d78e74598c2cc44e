// SPDX-License-Identifier: EUPL-1.2
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>

#include "base/crypto.hpp"
#include "base/log.hpp"
#include "web/antwoordkoppen.hpp"
#include "web/net/antwoordtekst.hpp"
#include "web/net/gang.hpp"
#include "web/net/lichaam.hpp"
#include "web/net/verzoekbouw.hpp"
#include "web/ontleed/koppen.hpp"
#include "web/ontleed/pad.hpp"

namespace web::net {
namespace {

using namespace std::chrono_literals;
using Tijdstip = std::chrono::steady_clock::time_point;
namespace http = boost::beast::http;

constexpr std::size_t kLeesblok = 16 * 1024;
constexpr std::size_t kLichaamblok = 64 * 1024;
/// A client must send, or take, at least this much each second on average, after the first `lichaam_tijd` or `schrijf_tijd`.
constexpr std::size_t kTraagste = 16 * 1024;
constexpr std::size_t kMaxNalezen = 64 * 1024 * 1024;
constexpr auto kNaleestijd = 10s;
constexpr auto kKorteNaleestijd = 2s;  // for who was too slow already
constexpr auto kWacht = asio::as_tuple(asio::use_awaitable);

Tijdstip over(Tijdstip::duration d) { return std::chrono::steady_clock::now() + d; }

/// Holds one of a limited number of places.
class Bezet {
  public:
    Bezet(std::size_t& aantal, bool telt) : aantal_(aantal), telt_(telt) { aantal_ += telt_; }
    ~Bezet() { aantal_ -= telt_; }
    Bezet(const Bezet&) = delete;

  private:
    std::size_t& aantal_;
    const bool telt_;
};

class Verbinding {
  public:
    Verbinding(Kern& kern, const Dienst& dienst, Lijn& lijn, std::string adres)
        : kern_(kern), dienst_(dienst), lijn_(lijn), adres_(std::move(adres)) {
        kern_.bezoeken.push_back({.lijn = &lijn_, .net = net_van(adres_)});
        bezoek_ = std::prev(kern_.bezoeken.end());
    }
    ~Verbinding() { kern_.bezoeken.erase(bezoek_); }
    Verbinding(const Verbinding&) = delete;

    asio::awaitable<void> leef() {
        lijn_.tijd_tot(over(kern_.opties.kop_tijd));
        bool verder = co_await lijn_.begin();
        while (verder && !kern_.stopt) verder = co_await een_verzoek();
        co_await neem_afscheid();
    }

  private:
    enum class Kopstand { goed, weg, te_groot, te_traag };

    asio::awaitable<bool> een_verzoek();
    asio::awaitable<Kopstand> wacht_op_kop();
    asio::awaitable<Kopstand> lees_kop();
    asio::awaitable<int> lees_lichaam(Gang& gang, const ontleed::Kop& kop);
    asio::awaitable<bool> stuur(Gang& gang, bool sluit);
    asio::awaitable<void> neem_afscheid();
    asio::awaitable<std::size_t> lees_bij(std::size_t blok);

    int beoordeel_kop(Gang& gang, const std::optional<ontleed::Kop>& kop);
    void meet(const Gang& gang) const;
    std::string_view gelezen() const { return {static_cast<const char*>(buffer_.data().data()), buffer_.size()}; }

    Kern& kern_;
    const Dienst& dienst_;
    Lijn& lijn_;
    const std::string adres_;
    std::list<Kern::Bezoek>::iterator bezoek_;
    boost::beast::flat_buffer buffer_;
    std::size_t kop_lengte_ = 0;
    std::chrono::seconds nalezen_{0};  // how long to read on at the end: the client may still be sending
    Tijdstip begonnen_;
};

asio::awaitable<std::size_t> Verbinding::lees_bij(std::size_t blok) {
    const asio::mutable_buffer ruimte = buffer_.prepare(blok);
    const std::size_t aantal = co_await lijn_.lees(ruimte);
    buffer_.commit(aantal);
    co_return aantal;
}

/// Until there is a whole head nothing is lost when the connection must make room for another.
asio::awaitable<Verbinding::Kopstand> Verbinding::wacht_op_kop() {
    kern_.bezoeken.splice(kern_.bezoeken.end(), kern_.bezoeken, bezoek_);  // begins its rest now
    bezoek_->rust = true;
    const Kopstand stand = co_await lees_kop();
    bezoek_->rust = false;
    co_return stand;
}

/// Reads until the empty line. An idle connection may wait longer than one that started a request.
asio::awaitable<Verbinding::Kopstand> Verbinding::lees_kop() {
    bool stil = buffer_.size() == 0;
    lijn_.tijd_tot(over(stil ? kern_.opties.stil_tijd : kern_.opties.kop_tijd));
    for (std::size_t vanaf = 0;;) {
        // Some clients send an empty line after a body (RFC 9112, 2.2).
        while (gelezen().starts_with("\r\n")) buffer_.consume(2);
        const auto einde = gelezen().find("\r\n\r\n", vanaf);
        kop_lengte_ = einde + 4;
        if (einde != std::string_view::npos) co_return kop_lengte_ > kern_.opties.max_kop ? Kopstand::te_groot : Kopstand::goed;
        if (buffer_.size() >= kern_.opties.max_kop) co_return Kopstand::te_groot;
        vanaf = buffer_.size() - std::min<std::size_t>(3, buffer_.size());
        const std::size_t aantal = co_await lees_bij(kLeesblok);
        if (aantal == 0) co_return !stil && lijn_.tijd_om() ? Kopstand::te_traag : Kopstand::weg;
        if (stil) lijn_.tijd_tot(over(kern_.opties.kop_tijd));
        stil = false;
    }
}

/// 0, or the status to answer with before any body is read.
int Verbinding::beoordeel_kop(Gang& gang, const std::optional<ontleed::Kop>& kop) {
    if (!kop) return ontleed::te_veel_koppen(gelezen().substr(0, kop_lengte_)) ? 431 : 400;
    const int status = bouw(gang.verzoek, *kop, dienst_.herkomst, adres_, lijn_.tls());
    gang.kanaal = kanaal_van(gang.verzoek.pad);
    if (status == 405) {  // a method that nobody knows
        gang.gevonden = dienst_.router.zoek(Methode::options, gang.verzoek.pad);
        return gang.gevonden.toegestaan.empty() ? 404 : 405;
    }
    if (status != 0) return status;
    const pijplijn::Lichaamsvorm vorm{kop->brokken || kop->lengte.value_or(0) > 0, kop->lengte};
    auto oordeel = pijplijn::beoordeel(dienst_.router, gang.verzoek, vorm);
    gang.gevonden = std::move(oordeel.gevonden);
    if (gang.gevonden.route) gang.kanaal = gang.gevonden.route->kanaal;
    if (oordeel.status == 0) pijplijn::bereid_voor(gang.verzoek, gang.gevonden);
    return oordeel.status;
}

/// 0, an error status, or -1 when the client went away.
asio::awaitable<int> Verbinding::lees_lichaam(Gang& gang, const ontleed::Kop& kop) {
    const auto type = ontleed::lees_inhoudstype(kop.waarde("content-type"));
    const bool upload = type && !type->grens.empty();
    if (upload && kern_.uploads >= kern_.opties.max_uploads) co_return 503;
    const Bezet bezet(kern_.uploads, upload);
    Ontvangst ontvangst(gang.verzoek, *gang.gevonden.route, type ? type->grens : "", kern_.opties.tijdelijke_map);
    http::request_parser<Doorgeefbody> parser;
    parser.header_limit(static_cast<std::uint32_t>(kern_.opties.max_kop));
    parser.body_limit(boost::none);  // the route's limit is kept by Ontvangst
    parser.get().body().ontvangst = &ontvangst;
    boost::beast::error_code fout;
    buffer_.consume(parser.put(asio::buffer(gelezen().data(), kop_lengte_), fout));
    if (fout && fout != http::error::need_more) co_return 400;
    if (ontleed::gelijk_zonder_hoofdletters(kop.waarde("expect"), "100-continue") && buffer_.size() == 0) {
        const std::string_view ga_door = "HTTP/1.1 100 Continue\r\n\r\n";
        const asio::const_buffer regel(ga_door.data(), ga_door.size());
        const bool gelukt = co_await lijn_.schrijf(regel, asio::const_buffer());
        if (!gelukt) co_return -1;
    }
    parser.eager(true);
    const Tijdstip uiterste = over(kern_.opties.lichaam_tijd);
    for (std::size_t ontvangen = 0; !parser.is_done();) {
        fout = http::error::need_more;
        if (buffer_.size() > 0) buffer_.consume(parser.put(buffer_.data(), fout));
        if (parser.get().body().status != 0) co_return parser.get().body().status;
        if (fout && fout != http::error::need_more) co_return 400;
        if (parser.is_done() || !fout) continue;
        if (buffer_.size() >= kLeesblok) co_return 400;  // the line before a chunk never ends
        lijn_.tijd_tot(uiterste + std::chrono::seconds(ontvangen / kTraagste));
        const std::size_t aantal = co_await lees_bij(kLichaamblok);
        if (aantal == 0) co_return lijn_.tijd_om() ? 408 : -1;
        ontvangen += aantal;
    }
    co_return 0;
}

asio::awaitable<bool> Verbinding::een_verzoek() {
    const Kopstand stand = co_await wacht_op_kop();
    if (stand == Kopstand::weg) co_return false;
    begonnen_ = std::chrono::steady_clock::now();
    const auto gang = std::make_shared<Gang>(kern_.io);
    gang->verzoek.pad = ontleed::begin_van_pad(gelezen());
    gang->kanaal = kanaal_van(gang->verzoek.pad);
    gang->verzoek.moment = kern_.klok.nu();
    gang->verzoek.referentie = base::crypto::hex(base::crypto::willekeurig(5));
    std::optional<ontleed::Kop> kop;
    int status = stand == Kopstand::te_traag ? 408 : 431;
    if (stand == Kopstand::goed) {
        kop = ontleed::lees_kop(gelezen().substr(0, kop_lengte_));
        status = beoordeel_kop(*gang, kop);
    }
    const bool met_lichaam = kop && (kop->brokken || kop->lengte.value_or(0) > 0);
    if (status == 0 && met_lichaam) status = co_await lees_lichaam(*gang, *kop);
    else if (kop) buffer_.consume(kop_lengte_);
    if (status < 0) co_return false;
    // After an error in the middle of a request nobody knows where the next one starts.
    const bool halverwege = status != 0 && (!kop || met_lichaam);
    if (halverwege) nalezen_ = status == 408 ? kKorteNaleestijd : kNaleestijd;
    bool sluit = halverwege || kop->http_1_0 || ontleed::gelijk_zonder_hoofdletters(kop->waarde("connection"), "close");
    laat_afhandelen(kern_, dienst_, gang, status);
    if (!gang->klaar) co_await gang->sein.async_wait(kWacht);
    sluit = sluit || kern_.stopt;
    const bool gelukt = co_await stuur(*gang, sluit);
    co_return gelukt && !sluit;
}

asio::awaitable<bool> Verbinding::stuur(Gang& gang, bool sluit) {
    const std::string kop = koptekst(gang.antwoord, gang.verzoek.moment, sluit);
    const bool zonder = gang.verzoek.methode == Methode::head || !heeft_lichaam(gang.antwoord.status);
    asio::const_buffer lichaam;
    if (!zonder) lichaam = asio::buffer(gang.antwoord.lichaam);
    const asio::const_buffer begin = asio::buffer(kop);
    lijn_.tijd_tot(over(kern_.opties.schrijf_tijd + std::chrono::seconds(gang.antwoord.lichaam.size() / kTraagste)));
    const bool gelukt = co_await lijn_.schrijf(begin, lichaam);
    meet(gang);
    co_return gelukt;
}

/// The access line and the figures: the route's name and numbers, never path, query, address or user (S18).
void Verbinding::meet(const Gang& gang) const {
    if (dienst_.meting) return;
    const auto duur = std::chrono::steady_clock::now() - begonnen_;
    const std::string route = gang.gevonden.route ? gang.gevonden.route->naam : "geen";
    kern_.metrics.verzoek(route, gang.antwoord.status, duur);
    base::log::info("web", "verzoek",
                    {{"methode", std::string(naam_van(gang.verzoek.methode))},
                     {"route", route},
                     {"status", std::to_string(gang.antwoord.status)},
                     {"ms", std::to_string(std::chrono::round<std::chrono::milliseconds>(duur).count())},
                     {"bytes", std::to_string(gang.antwoord.lichaam.size())},
                     {"referentie", gang.verzoek.referentie}});
}

/// Closing while the client still sends would make its system throw our answer away: read on for a moment
/// first.
asio::awaitable<void> Verbinding::neem_afscheid() {
    const bool leest_na = nalezen_ > 0s;
    lijn_.tijd_tot(over(leest_na ? nalezen_ : kNaleestijd));
    co_await lijn_.eind();
    for (std::size_t n = 0; leest_na && n < kMaxNalezen;) {
        buffer_.clear();
        const std::size_t aantal = co_await lees_bij(kLichaamblok);
        if (aantal == 0) break;
        n += aantal;
    }
    lijn_.breek();
}

}  // namespace

asio::awaitable<void> bedien(Kern& kern, const Dienst& dienst, asio::ip::tcp::socket socket, std::string adres) {
    boost::system::error_code fout;
    socket.set_option(asio::ip::tcp::no_delay(true), fout);
    if (dienst.alleen_proxies && !dienst.herkomst.vertrouwd(adres)) {
        base::log::waarschuwing("web", "verbinding zonder TLS van een adres dat niet bij vertrouwde_proxies staat");
        co_return;
    }
    const auto lijn = dienst.maak_lijn(std::move(socket));
    Verbinding verbinding(kern, dienst, *lijn, std::move(adres));
    co_await verbinding.leef();
}

}  // namespace web::net
