// SPDX-License-Identifier: EUPL-1.2
#include "documenten/documenten.hpp"

#include <array>

#include "documenten/afgezonderd.hpp"
#include "documenten/clamd.hpp"
#include "documenten/foto.hpp"
#include "documenten/herken.hpp"
#include "documenten/pakket.hpp"
#include "documenten/pdf.hpp"
#include "documenten/reden.hpp"

namespace documenten {
namespace {

struct Kenmerk {
    Type type;
    std::string_view extensie;
    std::string_view mime;
    std::string_view naam;
};

constexpr std::array kKenmerken = {
    Kenmerk{Type::pdf, "pdf", "application/pdf", "PDF"},
    Kenmerk{Type::jpeg, "jpg", "image/jpeg", "JPEG"},
    Kenmerk{Type::png, "png", "image/png", "PNG"},
    Kenmerk{Type::docx, "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word"},
    Kenmerk{Type::odt, "odt", "application/vnd.oasis.opendocument.text", "OpenDocument"},
};
const Kenmerk& kenmerk(Type type) { return kKenmerken[static_cast<std::size_t>(type)]; }

/// What travels from the checking process: the reason or 0, the type, the bytes to keep.
std::string als_bericht(Type type, Uitslag uitslag) {
    const auto reden = uitslag.reden ? static_cast<char>(*uitslag.reden) : '\0';
    return std::string{reden, static_cast<char>(type)} + uitslag.inhoud;
}

std::string bericht_van_pakket(std::string_view inhoud, const Grenzen& grenzen) {
    const auto gevonden = keur_pakket(inhoud, grenzen);
    if (const auto* reden = std::get_if<Reden>(&gevonden)) return als_bericht(Type::docx, geweigerd(*reden));
    return als_bericht(std::get<Type>(gevonden), {});  // kept as it came; the caller has the bytes
}

std::string onderzoek(Vorm vorm, std::string_view inhoud, const Grenzen& grenzen) {
    switch (vorm) {
        case Vorm::pdf:
            return als_bericht(Type::pdf, keur_pdf(inhoud));
        case Vorm::jpeg:
            return als_bericht(Type::jpeg, keur_jpeg(inhoud, grenzen));
        case Vorm::png:
            return als_bericht(Type::png, keur_png(inhoud, grenzen));
        case Vorm::zip:
            break;
    }
    return bericht_van_pakket(inhoud, grenzen);
}

std::optional<Reden> scan_op_virussen(std::string_view inhoud, const std::string& clamd) {
    if (clamd.empty()) return std::nullopt;
    switch (scan(clamd, inhoud)) {
        case Scan::schoon:
            return std::nullopt;
        case Scan::besmet:
            return Reden::virus;
        case Scan::stil:
            break;
    }
    return Reden::niet_beschikbaar;
}

}  // namespace

std::string_view mime(Type type) { return kenmerk(type).mime; }
std::string_view extensie(Type type) { return kenmerk(type).extensie; }
std::string_view naam(Type type) { return kenmerk(type).naam; }

std::optional<Type> type_van_extensie(std::string_view extensie) {
    for (const auto& k : kKenmerken)
        if (k.extensie == extensie) return k.type;
    return std::nullopt;
}

std::optional<Type> type_met_naam(std::string_view naam) {
    for (const auto& k : kKenmerken)
        if (k.naam == naam) return k.type;
    return std::nullopt;
}

base::Result<Document> keur(std::string inhoud, const Grenzen& grenzen, std::string_view veld) {
    if (inhoud.empty()) return als_fout(Reden::leeg, veld);
    if (inhoud.size() > grenzen.bestand) return als_fout(Reden::te_groot, veld);
    const auto vorm = herken(inhoud);
    if (const auto* reden = std::get_if<Reden>(&vorm)) return als_fout(*reden, veld);
    if (auto reden = scan_op_virussen(inhoud, grenzen.clamd)) return als_fout(*reden, veld);
    const auto werk = [&] { return onderzoek(std::get<Vorm>(vorm), inhoud, grenzen); };
    auto bericht = grenzen.uitvoering == Uitvoering::eigen_proces ? in_eigen_proces(werk) : werk();
    if (!bericht || bericht->size() < 2) return als_fout(Reden::te_ingewikkeld, veld);
    if (bericht->front() != '\0') return als_fout(static_cast<Reden>(bericht->front()), veld);
    const auto type = static_cast<Type>((*bericht)[1]);
    bericht->erase(0, 2);
    return Document{type, std::get<Vorm>(vorm) == Vorm::zip ? std::move(inhoud) : std::move(*bericht)};
}

}  // namespace documenten
