// SPDX-License-Identifier: EUPL-1.2
#include "web/gzip.hpp"

#include <zlib.h>

#include <stdexcept>

#include "web/antwoordkoppen.hpp"
#include "web/ontleed/koppen.hpp"

namespace web {
namespace {

constexpr std::size_t kKlein = 1024;
constexpr int kGzipVenster = 15 + 16;  // zlib: 16 more means a gzip wrapper

bool is_tekst(std::string_view type) {
    return type.starts_with("text/") || type.starts_with("application/json") || type.starts_with("application/problem+json") ||
           type.starts_with("image/svg+xml");
}

}  // namespace

std::string gzip(std::string_view klaar, int niveau) {
    z_stream z{};
    if (deflateInit2(&z, niveau, Z_DEFLATED, kGzipVenster, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("gzip: geen geheugen");
    std::string uit(deflateBound(&z, klaar.size()), '\0');
    z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(klaar.data()));
    z.avail_in = static_cast<uInt>(klaar.size());
    z.next_out = reinterpret_cast<Bytef*>(uit.data());
    z.avail_out = static_cast<uInt>(uit.size());
    const int stand = deflate(&z, Z_FINISH);
    uit.resize(z.total_out);
    deflateEnd(&z);
    if (stand != Z_STREAM_END) throw std::runtime_error("gzip: mislukt");
    return uit;
}

void comprimeer(Antwoord& a, std::string_view accept_encoding) {
    // Who set Vary or an encoding chose the form already: static files were compressed once, better, at
    // start.
    if (a.lichaam.size() < kKlein || kopwaarde(a, "Content-Encoding") || kopwaarde(a, "Vary")) return;
    if (!is_tekst(kopwaarde(a, "Content-Type").value_or(""))) return;
    a.kop("Vary", "Accept-Encoding");
    if (!ontleed::neemt_gzip(accept_encoding)) return;
    a.lichaam = gzip(a.lichaam);
    a.kop("Content-Encoding", "gzip");
}

}  // namespace web
