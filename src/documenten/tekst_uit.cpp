// SPDX-License-Identifier: EUPL-1.2
#include "documenten/tekst_uit.hpp"

#include "base/tekst.hpp"
#include "documenten/pakkettekst.hpp"
#include "documenten/programma.hpp"

namespace documenten {
namespace {

base::Fout geen_tekst() {
    return {base::Soort::ongeldig, "documenten.geen_tekst", "", "Uit dit bestand kunnen wij geen tekst halen."};
}
base::Fout geen_lezer() {
    return {base::Soort::niet_beschikbaar, "documenten.geen_lezer", "", "Deze server kan geen tekst uit een pdf halen."};
}

std::size_t lengte_van_teken(unsigned char eerste) {
    if (eerste < 0x80) return 1;
    if (eerste < 0xE0) return 2;
    return eerste < 0xF0 ? 3 : 4;
}

/// A character may be cut in two where a long text was cut off.
void laat_half_teken_weg(std::string& t) {
    constexpr int kLangste = 3;
    for (int i = 0; i < kLangste && !t.empty() && !base::tekst::geldige_utf8(t); ++i) t.pop_back();
}

/// What a form takes (web::formulier refuses control characters): form feeds and marks of direction are no words.
std::string zonder_stuurtekens(std::string_view t) {
    std::string uit;
    uit.reserve(t.size());
    for (std::size_t i = 0; i < t.size();) {
        const auto teken = t.substr(i, lengte_van_teken(static_cast<unsigned char>(t[i])));
        if (!base::tekst::heeft_stuurtekens(teken)) uit += teken;
        else if (teken == "\f") uit += '\n';
        i += teken.size();
    }
    return uit;
}

/// More than one empty line says nothing to who reads.
std::string zonder_gaten(std::string_view t) {
    std::string uit;
    for (const char c : t)
        if (c != '\n' || !uit.ends_with("\n\n")) uit += c;
    return base::tekst::trim(uit);
}

base::Result<Bestandstekst> netjes(Bestandstekst ruw) {
    if (ruw.afgekapt) laat_half_teken_weg(ruw.tekst);
    if (!base::tekst::geldige_utf8(ruw.tekst)) return geen_tekst();
    ruw.tekst = zonder_gaten(base::tekst::normaliseer(zonder_stuurtekens(ruw.tekst)));
    return ruw;
}

/// S19, S22: a large reader of hostile files runs as a program of its own, far from the keys.
base::Result<Bestandstekst> uit_pdf(std::string_view inhoud, const Tekstgrenzen& grenzen) {
    auto uit = draai(grenzen.pdftotext, {"-enc", "UTF-8", "-nopgbrk", "-q", "-", "-"}, inhoud, grenzen.hoogstens);
    switch (uit.afloop) {
        case Afloop::goed:
        case Afloop::te_veel:
            return netjes({std::move(uit.tekst), uit.afloop == Afloop::te_veel});
        case Afloop::mislukt:
            return geen_tekst();
        case Afloop::kan_niet:
            break;
    }
    return geen_lezer();
}

base::Result<Bestandstekst> uit_pakket(Type type, std::string_view inhoud, const Tekstgrenzen& grenzen) {
    const auto antwoord = in_eigen_proces([&]() -> std::string {
        const auto gevonden = tekst_uit_pakket(type, inhoud, grenzen.hoogstens);
        if (!gevonden) return {};
        return (gevonden->afgekapt ? 'k' : 'h') + gevonden->tekst;
    });
    if (!antwoord || antwoord->empty()) return geen_tekst();
    return netjes({antwoord->substr(1), antwoord->front() == 'k'});
}

}  // namespace

base::Result<Bestandstekst> tekst_uit(Type type, std::string_view inhoud, const Tekstgrenzen& grenzen) {
    switch (type) {
        case Type::pdf:
            return uit_pdf(inhoud, grenzen);
        case Type::docx:
        case Type::odt:
            return uit_pakket(type, inhoud, grenzen);
        case Type::jpeg:
        case Type::png:
            break;
    }
    return Bestandstekst{};
}

}  // namespace documenten
