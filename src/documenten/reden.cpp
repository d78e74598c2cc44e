// SPDX-License-Identifier: EUPL-1.2
#include "documenten/reden.hpp"

namespace documenten {
namespace {

struct Tekst {
    base::Soort soort;
    std::string_view sleutel;
    std::string_view tekst;
};

Tekst tekst_van(Reden reden) {
    using base::Soort;
    switch (reden) {
        case Reden::leeg:
            return {Soort::ongeldig, "leeg", "Dit bestand is leeg. Kies een ander bestand."};
        case Reden::te_groot:
            return {Soort::te_groot, "te_groot", "Dit bestand is te groot. Een bestand mag hoogstens 20 MB zijn."};
        case Reden::onbekend_type:
            return {Soort::ongeldig, "onbekend_type",
                    "Dit soort bestand kan niet. Kies een pdf, een foto (JPEG of PNG) of een document (.docx of .odt)."};
        case Reden::oud_word:
            return {Soort::ongeldig, "oud_word",
                    "Dit is een Word-bestand in een oude vorm. Open het in Word en sla het op als .docx of pdf."};
        case Reden::twee_typen:
            return {Soort::ongeldig, "twee_typen",
                    "In dit bestand zitten twee soorten bestanden door elkaar. Sla het opnieuw op en probeer het nog een keer."};
        case Reden::wachtwoord:
            return {Soort::ongeldig, "wachtwoord",
                    "Dit bestand is beveiligd met een wachtwoord. Haal de beveiliging eraf en probeer het opnieuw."};
        case Reden::macros:
            return {Soort::ongeldig, "macros",
                    "Dit bestand heeft macro's. Sla het op als gewoon document en probeer het opnieuw."};
        case Reden::script:
            return {Soort::ongeldig, "script",
                    "Deze pdf voert zelf opdrachten uit. Druk hem af naar een nieuwe pdf en probeer het opnieuw."};
        case Reden::ingesloten:
            return {Soort::ongeldig, "ingesloten",
                    "In dit bestand zit een ander bestand. Sla het document op als pdf en stuur het andere bestand apart."};
        case Reden::extern_:
            return {Soort::ongeldig, "extern",
                    "Dit document haalt iets op van buiten het document, zoals een sjabloon of plaatje. Sla het op als pdf en "
                    "probeer het opnieuw."};
        case Reden::xml_declaratie:
            return {Soort::ongeldig, "xml_declaratie",
                    "Dit document bevat instructies die we niet vertrouwen. Sla het op als pdf en probeer het opnieuw."};
        case Reden::pad:
            return {Soort::ongeldig, "pad",
                    "Dit document heeft een vreemde indeling. Sla het op als pdf en probeer het opnieuw."};
        case Reden::te_veel_delen:
            return {Soort::ongeldig, "te_veel_delen",
                    "Dit document bestaat uit te veel onderdelen. Sla het op als pdf en probeer het opnieuw."};
        case Reden::uitgepakt_te_groot:
            return {Soort::ongeldig, "uitgepakt_te_groot",
                    "Dit document wordt te groot als we het openen. Sla het op als pdf en probeer het opnieuw."};
        case Reden::te_veel_pixels:
            return {Soort::ongeldig, "te_veel_pixels",
                    "Deze foto is te groot om te openen. Maak de foto kleiner en probeer het opnieuw."};
        case Reden::beschadigd:
            return {Soort::ongeldig, "beschadigd",
                    "We kunnen dit bestand niet lezen. Open het zelf, sla het opnieuw op en probeer het nog een keer."};
        case Reden::te_ingewikkeld:
            return {Soort::ongeldig, "te_ingewikkeld",
                    "Het lukt niet om dit bestand te controleren. Sla het op als nieuwe pdf en probeer het opnieuw."};
        case Reden::virus:
            return {Soort::ongeldig, "virus", "De virusscanner houdt dit bestand tegen. Vraag je ICT-afdeling om hulp."};
        case Reden::niet_beschikbaar:
            return {Soort::niet_beschikbaar, "niet_beschikbaar",
                    "We kunnen bestanden nu niet controleren. Probeer het over een paar minuten opnieuw."};
    }
    return {Soort::ongeldig, "beschadigd", "We kunnen dit bestand niet lezen."};
}

}  // namespace

base::Fout als_fout(Reden reden, std::string_view veld) {
    const auto t = tekst_van(reden);
    return {t.soort, "documenten." + std::string(t.sleutel), std::string(veld), std::string(t.tekst)};
}

}  // namespace documenten
