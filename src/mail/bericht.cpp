// SPDX-License-Identifier: EUPL-1.2
#include "mail/bericht.hpp"

#include "base/tekst.hpp"

namespace mail {
namespace {

constexpr std::size_t kRegel = 76;  // RFC 2045 section 6.7: the longest quoted-printable line, its soft "=" included

std::string gecodeerd(char c) {
    static constexpr std::string_view kHex = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    return {'=', kHex[byte >> 4], kHex[byte & 15]};
}

/// One line. A space at its end would be lost on the way, so that one is encoded.
std::string quoted_printable(std::string_view regel) {
    std::string uit;
    std::size_t kolom = 0;
    for (std::size_t i = 0; i < regel.size(); ++i) {
        const char c = regel[i];
        const bool laatste = i + 1 == regel.size();
        const bool plat = (c > 0x20 && c < 0x7f && c != '=') || (c == ' ' && !laatste);
        const std::string teken = plat ? std::string(1, c) : gecodeerd(c);
        if (kolom + teken.size() > kRegel - (laatste ? 0 : 1)) {
            uit += "=\r\n";
            kolom = 0;
        }
        uit += teken;
        kolom += teken.size();
    }
    return uit + "\r\n";
}

}  // namespace

base::Result<std::string> schrijf_bericht(const Bericht& b) {
    const auto van = adreskop("From", b.van);
    const auto aan = adreskop("To", b.aan);
    const auto onderwerp = tekstkop("Subject", b.onderwerp);
    for (const auto* kop : {&van, &aan, &onderwerp}) {
        if (!*kop) return kop->fouten();
    }
    if (!base::tekst::geldige_utf8(b.tekst) || base::tekst::heeft_stuurtekens(b.tekst)) {
        return base::Fout{base::Soort::ongeldig, "mail.tekst", "", "Deze tekst kan niet in een mail staan."};
    }
    const std::string domein = b.van.adres.substr(b.van.adres.find('@') + 1);
    std::string uit = datumkop(b.op) + *van + *aan + *onderwerp;
    uit += "Message-ID: <" + std::to_string(b.nummer) + "@" + domein + ">\r\n";
    // RFC 3834: an out-of-office reply to a program is of use to nobody.
    uit += "Auto-Submitted: auto-generated\r\n";
    uit += "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
           "Content-Transfer-Encoding: quoted-printable\r\n\r\n";
    for (const std::string& regel : base::tekst::splits(base::tekst::normaliseer(b.tekst), '\n')) {
        uit += quoted_printable(regel);
    }
    return uit;
}

}  // namespace mail
