// SPDX-License-Identifier: EUPL-1.2
#include "web/sjabloon_merken.hpp"

#include <stdexcept>
#include <vector>

namespace web::merken {
namespace {

constexpr std::string_view kEersteRegel = R"({{%AUTOESCAPE context="HTML"}})";
constexpr std::string_view kTussenstuk = "_separator";  // ctemplate shows {{#X_separator}} itself, between two rows of X

using Namen = std::set<std::string, std::less<>>;

[[noreturn]] void weiger(std::string_view bestand, std::string_view waarom, std::string_view naam = {}) {
    throw std::logic_error(std::string(bestand) + ": " + std::string(waarom) + (naam.empty() ? "" : " ") + std::string(naam));
}

/// "NAAM:u" -> "NAAM"; refuses the modifier that switches escaping off.
std::string_view zonder_bewerking(std::string_view bestand, std::string_view merk) {
    const auto dubbelepunt = merk.find(':');
    if (merk.find(":none", dubbelepunt == merk.npos ? merk.size() : dubbelepunt) != merk.npos)
        weiger(bestand, "escaping is switched off for", merk);
    return merk.substr(0, dubbelepunt);
}

/// Walks the marks of one section until its closing mark (or the end, for the view itself).
void lees_sectie(std::string_view bestand, std::string_view inhoud, std::size_t& plek, std::string_view sectie, Merken& hier) {
    for (;;) {
        const auto open = inhoud.find("{{", plek);
        if (open == inhoud.npos) {
            if (!sectie.empty()) weiger(bestand, "section is not closed:", sectie);
            return;
        }
        const auto dicht = inhoud.find("}}", open);
        if (dicht == inhoud.npos) weiger(bestand, "a mark is not closed");
        const auto merk = inhoud.substr(open + 2, dicht - open - 2);
        plek = dicht + 2;
        if (merk.empty()) weiger(bestand, "an empty mark");
        const auto rest = merk.substr(1);
        switch (merk.front()) {
            case '!':
            case '%':
                break;
            case '=':
                weiger(bestand, "other delimiters are not used here");
            case '>':
                hier.delen.emplace(zonder_bewerking(bestand, rest));
                break;
            case '/':
                if (rest != sectie) weiger(bestand, "closes another section than was open:", rest);
                return;
            case '#': {
                const bool tussen = rest == std::string(sectie) + std::string(kTussenstuk);
                lees_sectie(bestand, inhoud, plek, rest, tussen ? hier : hier.secties[std::string(rest)]);
                break;
            }
            default:
                hier.waarden.emplace(zonder_bewerking(bestand, merk));
        }
    }
}

void verzamel(const Merken& m, Namen& namen) {
    namen.insert(m.waarden.begin(), m.waarden.end());
    namen.insert(m.delen.begin(), m.delen.end());
    for (const auto& [naam, binnen] : m.secties) {
        namen.insert(naam);
        verzamel(binnen, namen);
    }
}

void voeg_samen(Merken& doel, const Merken& bron) {
    doel.waarden.insert(bron.waarden.begin(), bron.waarden.end());
    doel.delen.insert(bron.delen.begin(), bron.delen.end());
    for (const auto& [naam, binnen] : bron.secties) voeg_samen(doel.secties[naam], binnen);
}

/// All places below where a section is shown, as one: a row is given once and may be shown at several places.
void zoek_sectie(const Merken& hier, std::string_view sectie, Merken& gevonden) {
    for (const auto& [naam, binnen] : hier.secties) {
        if (naam == sectie) voeg_samen(gevonden, binnen);
        zoek_sectie(binnen, sectie, gevonden);
    }
}

void weiger_ongebruikt(std::string_view bestand, const Merken& hier, const Gegevens& gegevens) {
    const auto namen = alle_namen(hier);
    for (const auto& post : gegevens.posten()) {
        if (post.soort == Gegevens::Post::Soort::overal) continue;
        if (!namen.contains(post.naam)) weiger(bestand, "was given a name that it does not use:", post.naam);
        if (post.soort != Gegevens::Post::Soort::rij || !post.binnen) continue;
        Merken sectie;
        zoek_sectie(hier, post.naam, sectie);
        weiger_ongebruikt(bestand, sectie, *post.binnen);
    }
}

/// One comparison: the view that is walked, and the values that are seen everywhere.
class Vergelijking {
  public:
    Vergelijking(const Views& views, const Gegevens& wortel) : views_(views) {
        for (const auto& post : wortel.posten())
            if (post.soort == Gegevens::Post::Soort::overal) overal_.insert(post.naam);
    }

    void view(std::string_view bestand, const Gegevens& gegevens) const {
        const auto gevonden = views_.find(bestand);
        if (gevonden == views_.end()) weiger(bestand, "no such view");
        weiger_ongebruikt(bestand, gevonden->second, gegevens);
        deel(bestand, gevonden->second, {&gegevens});
    }

  private:
    using Keten = std::vector<const Gegevens*>;  // a section sees its own values and those of its parents

    void deel(std::string_view bestand, const Merken& hier, const Keten& keten) const {
        for (const auto& waarde : hier.waarden)
            if (!gezet(waarde, keten)) weiger(bestand, "uses a name that was not set:", waarde);
        for (const auto& [sectie, binnen] : hier.secties)
            for (const auto* post : posten(sectie, Gegevens::Post::Soort::rij, keten)) {
                static const Gegevens kLeeg;
                auto dieper = keten;
                dieper.push_back(post->binnen ? post->binnen.get() : &kLeeg);
                deel(bestand, binnen, dieper);
            }
        for (const auto& naam : hier.delen)
            for (const auto* post : posten(naam, Gegevens::Post::Soort::deel, keten)) view(post->waarde, *post->binnen);
    }

    bool gezet(std::string_view naam, const Keten& keten) const {
        return overal_.contains(naam) || naam.starts_with("BI_") || !posten(naam, Gegevens::Post::Soort::tekst, keten).empty();
    }

    /// What the innermost Gegevens that knows the name gives, as ctemplate looks it up.
    static std::vector<const Gegevens::Post*> posten(std::string_view naam, Gegevens::Post::Soort soort, const Keten& keten) {
        std::vector<const Gegevens::Post*> gevonden;
        for (auto g = keten.rbegin(); g != keten.rend() && gevonden.empty(); ++g)
            for (const auto& post : (*g)->posten())
                if (post.soort == soort && post.naam == naam) gevonden.push_back(&post);
        return gevonden;
    }

    const Views& views_;
    Namen overal_;
};

}  // namespace

Merken lees(std::string_view bestand, std::string_view inhoud) {
    if (!inhoud.starts_with(kEersteRegel)) weiger(bestand, "line 1 must be", kEersteRegel);
    Merken merken;
    std::size_t plek = kEersteRegel.size();
    lees_sectie(bestand, inhoud, plek, {}, merken);
    return merken;
}

std::set<std::string, std::less<>> alle_namen(const Merken& merken) {
    Namen namen;
    verzamel(merken, namen);
    return namen;
}

void vergelijk(const Views& views, std::string_view bestand, const Gegevens& gegevens) {
    Vergelijking(views, gegevens).view(bestand, gegevens);
}

}  // namespace web::merken
