// SPDX-License-Identifier: EUPL-1.2
#include "web/net/ontvangst.hpp"

#include "base/log.hpp"
#include "web/ontleed/pad.hpp"

namespace web::net {
namespace {

using ontleed::Leesstand;
constexpr std::size_t kMaxBestanden = 10;
constexpr std::size_t kMaxVelden = 200;
constexpr std::size_t kMaxDelen = kMaxVelden + kMaxBestanden;
constexpr std::size_t kMaxVeldgeheugen = 1 << 20;

int status_van(Leesstand stand) {
    if (stand == Leesstand::goed) return 0;
    return stand == Leesstand::kapot ? 400 : 413;
}

}  // namespace

Ontvangst::Ontvangst(Verzoek& v, const Route& route, const std::string& grens, std::string map)
    : v_(v), over_(route.max_lichaam), map_(std::move(map)) {
    if (!grens.empty()) lezer_.emplace(grens, *this);
}

int Ontvangst::neem(std::string_view brok) {
    if (brok.size() > over_) return 413;
    over_ -= brok.size();
    if (!lezer_) {
        v_.lichaam += brok;
        return 0;
    }
    try {
        return status_van(lezer_->voed(brok));
    } catch (const std::runtime_error&) {
        base::log::fout("web", "tijdelijke map is vol of niet schrijfbaar", {{"referentie", v_.referentie}});
        return 503;
    }
}

int Ontvangst::sluit() { return !lezer_ || lezer_->klaar() ? 0 : 400; }

Leesstand Ontvangst::begin(const std::string& veld, const std::optional<std::string>& bestandsnaam) {
    veld_ = veld;
    waarde_.clear();
    bestand_.reset();
    // File inputs that were left alone count too: each costs a temporary file for a moment.
    if (++delen_ > kMaxDelen) return Leesstand::te_veel;
    if (!bestandsnaam) return v_.formulier.velden().size() < kMaxVelden ? Leesstand::goed : Leesstand::te_veel;
    if (v_.bestanden.size() == kMaxBestanden) return Leesstand::te_veel;
    bestand_.emplace(map_, veld, *bestandsnaam);
    return Leesstand::goed;
}

Leesstand Ontvangst::data(std::string_view brok) {
    if (bestand_) {
        bestand_->schrijf(brok);
        return Leesstand::goed;
    }
    velden_in_geheugen_ += brok.size();
    waarde_ += brok;
    return velden_in_geheugen_ <= kMaxVeldgeheugen ? Leesstand::goed : Leesstand::te_veel;
}

Leesstand Ontvangst::eind() {
    if (!bestand_) {
        waarde_ = ontleed::met_gewone_regeleinden(std::move(waarde_));
        if (!ontleed::nette_tekst(waarde_, true)) return Leesstand::kapot;
        v_.formulier.voeg_toe(std::move(veld_), std::move(waarde_));
        return Leesstand::goed;
    }
    auto bestand = bestand_->sluit();
    bestand_.reset();
    // A file input that was left alone is sent without name and content.
    if (!bestand.naam.empty() || bestand.grootte > 0) v_.bestanden.push_back(std::move(bestand));
    return Leesstand::goed;
}

}  // namespace web::net
