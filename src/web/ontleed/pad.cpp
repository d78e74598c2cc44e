// SPDX-License-Identifier: EUPL-1.2
#include "web/ontleed/pad.hpp"

#include "base/tekst.hpp"

namespace web::ontleed {
namespace {

constexpr std::size_t kMaxPad = 2000;

int hexwaarde(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool goed_deel(std::string_view gecodeerd, std::string& pad) {
    const auto deel = ontcijfer(gecodeerd, false);
    if (!deel || deel->empty() || *deel == "." || *deel == "..") return false;
    if (deel->find_first_of("/\\") != std::string::npos || !nette_tekst(*deel, false)) return false;
    pad += '/';
    pad += *deel;
    return true;
}

}  // namespace

bool nette_tekst(std::string_view tekst, bool regels_mogen) {
    for (const unsigned char c : tekst) {
        const bool regel = c == '\n' || c == '\r' || c == '\t';
        if ((c < 0x20 && !(regels_mogen && regel)) || c == 0x7f) return false;
    }
    return base::tekst::geldige_utf8(tekst);
}

std::string met_gewone_regeleinden(std::string getypt) {
    for (char& c : getypt)
        if (c == '\v' || c == '\f') c = '\n';
    return getypt;
}

std::optional<std::string> ontcijfer(std::string_view tekst, bool plus_is_spatie) {
    std::string uit;
    uit.reserve(tekst.size());
    for (std::size_t i = 0; i < tekst.size(); ++i) {
        if (tekst[i] == '+' && plus_is_spatie) {
            uit += ' ';
        } else if (tekst[i] != '%') {
            uit += tekst[i];
        } else {
            if (i + 2 >= tekst.size()) return std::nullopt;
            const int hoog = hexwaarde(tekst[i + 1]);
            const int laag = hexwaarde(tekst[i + 2]);
            if (hoog < 0 || laag < 0) return std::nullopt;
            uit += static_cast<char>(hoog * 16 + laag);
            i += 2;
        }
    }
    return uit;
}

std::optional<Doel> lees_doel(std::string_view doel) {
    if (doel.empty() || doel.front() != '/' || doel.find('#') != std::string_view::npos) return std::nullopt;
    Doel uit;
    const auto vraagteken = doel.find('?');
    if (vraagteken != std::string_view::npos) uit.vraag = doel.substr(vraagteken + 1);
    std::string_view pad = doel.substr(0, vraagteken);
    if (pad.size() > kMaxPad) return std::nullopt;
    if (pad == "/") {
        uit.pad = "/";
        return uit;
    }
    // A slash at the end is kept: no route has one, so it becomes a plain 404.
    const bool slot = pad.back() == '/';
    if (slot) pad.remove_suffix(1);
    while (!pad.empty()) {
        pad.remove_prefix(1);
        const auto einde = pad.find('/');
        if (!goed_deel(pad.substr(0, einde), uit.pad)) return std::nullopt;
        pad = einde == std::string_view::npos ? std::string_view{} : pad.substr(einde);
    }
    if (slot) uit.pad += '/';
    return uit;
}

std::string_view begin_van_pad(std::string_view ruwe_kop) {
    constexpr std::string_view kApi = "/api/";
    return ruwe_kop.substr(ruwe_kop.find(' ') + 1).starts_with(kApi) ? kApi : "/";
}

}  // namespace web::ontleed
