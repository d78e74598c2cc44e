// SPDX-License-Identifier: EUPL-1.2
#include "storage/postgres_sql.hpp"

#include <algorithm>
#include <charconv>

#include "storage/sql_lezer.hpp"

namespace storage {

namespace {

// Fixed numbers of PostgreSQL's own catalogue (pg_type.dat); libpq has no header for them.
constexpr PgType kBool = 16, kBytea = 17, kName = 19, kInt8 = 20, kInt2 = 21, kInt4 = 23, kText = 25, kFloat4 = 700,
                 kFloat8 = 701, kVarchar = 1043;

template <class T>
T lees_getal(std::string_view tekst) {
    T getal{};
    const auto [eind, fout] = std::from_chars(tekst.data(), tekst.data() + tekst.size(), getal);
    if (fout != std::errc() || eind != tekst.data() + tekst.size())
        throw std::logic_error("een getal van de databank is niet te lezen");
    return getal;
}

int hexcijfer(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

/// bytea_output = hex: "\x" and two digits for each byte.
Bytes lees_bytes(std::string_view tekst) {
    Bytes bytes;
    bytes.data.reserve(tekst.size() / 2);
    for (std::size_t k = 2; k + 1 < tekst.size(); k += 2)
        bytes.data.push_back(static_cast<char>(hexcijfer(tekst[k]) * 16 + hexcijfer(tekst[k + 1])));
    return bytes;
}

template <class T>
std::string schrijf_getal(T getal) {
    char ruimte[32];
    return std::string(ruimte, std::to_chars(ruimte, ruimte + sizeof ruimte, getal).ptr);
}

}  // namespace

PgSql naar_pg(std::string_view sql) {
    PgSql uit;
    SqlLezer lezer(sql);
    while (const auto stuk = lezer.volgende()) {
        if (stuk->soort != SqlStuk::Soort::anders || stuk->tekst != "?") {
            uit.tekst += stuk->tekst;
            continue;
        }
        const auto nummer = lezer.volgende();
        if (!nummer || nummer->soort != SqlStuk::Soort::woord) throw std::logic_error("een ? in SQL heeft een nummer nodig");
        uit.waarden = std::max(uit.waarden, lees_getal<std::size_t>(nummer->tekst));
        uit.tekst += '$';
        uit.tekst += nummer->tekst;
    }
    return uit;
}

PgType pg_type(const Waarde& waarde) {
    if (std::holds_alternative<std::int64_t>(waarde)) return kInt8;
    if (std::holds_alternative<double>(waarde)) return kFloat8;
    if (std::holds_alternative<std::string>(waarde)) return kText;
    if (std::holds_alternative<Bytes>(waarde)) return kBytea;
    return 0;
}

std::string pg_tekst(const Waarde& waarde) {
    if (const auto* g = std::get_if<std::int64_t>(&waarde)) return schrijf_getal(*g);
    if (const auto* d = std::get_if<double>(&waarde)) return schrijf_getal(*d);
    if (const auto* t = std::get_if<std::string>(&waarde)) return *t;
    if (const auto* b = std::get_if<Bytes>(&waarde)) return b->data;
    return {};
}

Waarde van_pg(PgType type, std::string_view tekst) {
    switch (type) {
        case kInt2:
        case kInt4:
        case kInt8:
            return lees_getal<std::int64_t>(tekst);
        case kFloat4:
        case kFloat8:
            return lees_getal<double>(tekst);
        case kText:
        case kVarchar:
        case kName:
            return std::string(tekst);
        case kBytea:
            return lees_bytes(tekst);
        case kBool:
            return std::int64_t{tekst == "t"};
    }
    throw std::logic_error("kolomtype " + std::to_string(type) + " kent alleen PostgreSQL: gebruik CAST");
}

}  // namespace storage
