// SPDX-License-Identifier: EUPL-1.2
#include "web/sjabloon.hpp"

#include <ctemplate/per_expand_data.h>
#include <ctemplate/template_cache.h>
#include <ctemplate/template_dictionary.h>
#include <ctemplate/template_string.h>

#include <stdexcept>
#include <unordered_map>

#include "web/sjabloon_merken.hpp"

namespace web {
namespace {

/// Without the indentation of its lines: ctemplate would repeat that of an include mark before every line of
/// the included view, also inside a textarea.
std::string zonder_inspringing(std::string_view inhoud) {
    std::string uit;
    bool begin = true;
    for (const char c : inhoud) {
        if (begin && (c == ' ' || c == '\t')) continue;
        begin = c == '\n';
        uit += c;
    }
    return uit;
}

ctemplate::TemplateString als_naam(std::string_view t) { return {t.data(), t.size()}; }

}  // namespace

struct Sjablonen::Binnen {
    ctemplate::TemplateCache cache;
    merken::Views views;
    /// Names with their hash made once: a literal name takes a lock in ctemplate at every use, 1.5 to 4 times
    /// as slow on two threads. The keys live as long as the program, because ctemplate keeps pointers to
    /// them.
    std::unordered_map<std::string_view, ctemplate::StaticTemplateString> namen;

    void laad(const base::Ingebed& view) {
        auto gelezen = merken::lees(view.naam, view.inhoud);
        for (const auto& naam : merken::alle_namen(gelezen)) onthoud(view.inhoud.substr(view.inhoud.find(naam), naam.size()));
        const auto inhoud = zonder_inspringing(view.inhoud);
        if (!cache.StringToTemplateCache(als_naam(view.naam), als_naam(inhoud), ctemplate::STRIP_BLANK_LINES))
            throw std::logic_error(std::string(view.naam) + ": ctemplate refuses this view, its reason is above");
        views.emplace(view.naam, std::move(gelezen));
    }

    void onthoud(std::string_view naam) {
        const auto [plek, nieuw] = namen.try_emplace(naam, ctemplate::StaticTemplateString{{naam.data(), naam.size(), 0}});
        if (nieuw) ctemplate::StaticTemplateStringInitializer{&plek->second};
    }

    void vul(ctemplate::TemplateDictionary& woorden, const Gegevens& gegevens) const {
        for (const auto& post : gegevens.posten()) {
            const auto gevonden = namen.find(post.naam);
            if (gevonden == namen.end()) continue;  // no view uses it; strict mode says so
            const auto& naam = gevonden->second;
            switch (post.soort) {
                case Gegevens::Post::Soort::tekst:
                    woorden.SetValueWithoutCopy(naam, als_naam(post.waarde));
                    break;
                case Gegevens::Post::Soort::overal:
                    woorden.SetTemplateGlobalValueWithoutCopy(naam, als_naam(post.waarde));
                    break;
                case Gegevens::Post::Soort::rij:
                    if (post.binnen) vul(*woorden.AddSectionDictionary(naam), *post.binnen);
                    else woorden.ShowSection(naam);
                    break;
                case Gegevens::Post::Soort::deel: {
                    if (!views.contains(post.waarde)) throw std::logic_error("no such view: " + post.waarde);
                    auto* deel = woorden.AddIncludeDictionary(naam);
                    deel->SetFilename(als_naam(post.waarde));
                    vul(*deel, *post.binnen);
                    break;
                }
            }
        }
    }
};

Sjablonen::Sjablonen() : Sjablonen(ingebedde_sjablonen()) {}

Sjablonen::Sjablonen(std::span<const base::Ingebed> views) : binnen_(std::make_unique<Binnen>()) {
    for (const auto& view : views) binnen_->laad(view);
    binnen_->cache.Freeze();
}

Sjablonen::~Sjablonen() = default;

std::string Sjablonen::maak(std::string_view bestand, const Gegevens& gegevens) const {
    if (!binnen_->views.contains(bestand)) throw std::logic_error("no such view: " + std::string(bestand));
    if (streng_) merken::vergelijk(binnen_->views, bestand, gegevens);
    ctemplate::TemplateDictionary woorden("");
    binnen_->vul(woorden, gegevens);
    std::string uit;
    ctemplate::PerExpandData hulp;
    if (!binnen_->cache.ExpandNoLoad(als_naam(bestand), ctemplate::STRIP_BLANK_LINES, &woorden, &hulp, &uit))
        throw std::logic_error("could not fill view " + std::string(bestand));
    return uit;
}

}  // namespace web
