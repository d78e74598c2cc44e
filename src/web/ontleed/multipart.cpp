// SPDX-License-Identifier: EUPL-1.2
#include "web/ontleed/multipart.hpp"

#include <algorithm>

#include "web/ontleed/kop.hpp"
#include "web/ontleed/koppen.hpp"
#include "web/ontleed/pad.hpp"

namespace web::ontleed {
namespace {

constexpr std::size_t kMaxDeelkop = 4096;
constexpr std::size_t kMaxKopregels = 10;
constexpr std::size_t kMaxNaam = 200;
constexpr std::size_t kMaxBestandsnaam = 255;

struct Deelkop {
    std::string veld;
    std::optional<std::string> bestandsnaam;
};

std::optional<Deelkop> lees_deelkop(std::string_view ruw) {
    const auto koppen = lees_kopregels(ruw, kMaxKopregels);
    if (!koppen) return std::nullopt;
    Deelkop uit;
    int plaatsen = 0;
    for (const auto& [naam, waarde] : *koppen) {
        // An encoding that only some programs undo would hide content from the checks on attachments.
        if (naam == "content-transfer-encoding" && waarde != "binary" && waarde != "8bit" && waarde != "7bit")
            return std::nullopt;
        if (naam != "content-disposition") continue;
        const auto veld = parameter(waarde, "name");
        if (++plaatsen > 1 || !kleine(waarde).starts_with("form-data;") || !veld) return std::nullopt;
        uit.veld = *veld;
        uit.bestandsnaam = parameter(waarde, "filename");
    }
    if (plaatsen != 1 || uit.veld.empty() || uit.veld.size() > kMaxNaam || !nette_tekst(uit.veld, false)) return std::nullopt;
    if (uit.bestandsnaam && (uit.bestandsnaam->size() > kMaxBestandsnaam || !nette_tekst(*uit.bestandsnaam, false)))
        return std::nullopt;
    return uit;
}

}  // namespace

MultipartLezer::Stap MultipartLezer::als_stap(Leesstand stand) {
    if (stand == Leesstand::goed) return Stap::verder;
    return stand == Leesstand::kapot ? Stap::kapot : Stap::te_veel;
}

Leesstand MultipartLezer::voed(std::string_view brok) {
    // What follows the closing boundary means nothing.
    if (stand_ == Stand::klaar) return Leesstand::goed;
    buffer_ += brok;
    for (;;) {
        const Stap s = stap();
        if (s == Stap::kapot) return Leesstand::kapot;
        if (s == Stap::te_veel) return Leesstand::te_veel;
        if (s == Stap::meer_nodig || stand_ == Stand::klaar) return Leesstand::goed;
    }
}

MultipartLezer::Stap MultipartLezer::stap() {
    switch (stand_) {
        case Stand::begin:
            return lees_begin();
        case Stand::na_grens:
            return lees_na_grens();
        case Stand::kop:
            return lees_kop();
        case Stand::lichaam:
            return lees_lichaam();
        case Stand::klaar:
            break;
    }
    return Stap::meer_nodig;
}

MultipartLezer::Stap MultipartLezer::lees_begin() {
    const auto eerste = std::string_view(scheiding_).substr(2);
    if (buffer_.size() < eerste.size()) return Stap::meer_nodig;
    if (!buffer_.starts_with(eerste)) return Stap::kapot;
    buffer_.erase(0, eerste.size());
    stand_ = Stand::na_grens;
    return Stap::verder;
}

MultipartLezer::Stap MultipartLezer::lees_na_grens() {
    if (buffer_.size() < 2) return Stap::meer_nodig;
    if (buffer_.starts_with("--")) stand_ = Stand::klaar;
    else if (buffer_.starts_with("\r\n")) stand_ = Stand::kop;
    else return Stap::kapot;
    buffer_.erase(0, 2);
    return Stap::verder;
}

MultipartLezer::Stap MultipartLezer::lees_kop() {
    const auto einde = buffer_.find("\r\n\r\n");
    if (einde == std::string::npos) return buffer_.size() > kMaxDeelkop + 3 ? Stap::kapot : Stap::meer_nodig;
    if (einde > kMaxDeelkop) return Stap::kapot;
    const auto kop = lees_deelkop(std::string_view(buffer_).substr(0, einde + 2));
    if (!kop) return Stap::kapot;
    buffer_.erase(0, einde + 4);
    stand_ = Stand::lichaam;
    return als_stap(ontvanger_.begin(kop->veld, kop->bestandsnaam));
}

MultipartLezer::Stap MultipartLezer::lees_lichaam() {
    const auto einde = buffer_.find(scheiding_);
    const bool gevonden = einde != std::string::npos;
    // The last bytes may be the start of a boundary that is still coming.
    const std::size_t zeker = gevonden ? einde : buffer_.size() - std::min(buffer_.size(), scheiding_.size() - 1);
    if (zeker > 0) {
        if (const Stap s = als_stap(ontvanger_.data(std::string_view(buffer_).substr(0, zeker))); s != Stap::verder) return s;
    }
    buffer_.erase(0, gevonden ? einde + scheiding_.size() : zeker);
    if (!gevonden) return Stap::meer_nodig;
    stand_ = Stand::na_grens;
    return als_stap(ontvanger_.eind());
}

}  // namespace web::ontleed
