// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "base/tekst.hpp"
#include "domein/casus/casus.hpp"

/// docs/statustabel.md is drawn from the one table: who changes the table sees it here.
namespace casus {
namespace {

constexpr const char* kBestand = "docs/statustabel.md";
constexpr const char* kNieuw = "build/statustabel.md";

std::string wie_van(const Overgang& o) {
    std::vector<std::string> uit;
    for (const Rol rol : toegang::alle_rollen())
        if (o.wie.heeft(rol)) uit.emplace_back(toegang::label_van(rol));
    if (o.systeem) uit.emplace_back("*the program*");
    return base::tekst::voeg_samen(uit, ", ");
}

std::string bijzonder(const Overgang& o) {
    if (o.wint_altijd) return "needs no version and always wins";
    return o.voorwaarde ? "has a condition" : "";
}

std::string getekend() {
    std::ostringstream uit;
    uit << "# The life of a casus\n\n"
           "Drawn from the table in `src/domein/casus/overgangen.cpp` by `statustabel_test.cpp`, which fails when this page is old.\n"
           "An answer (*aanvullen*) goes back to where the question was asked; *intrekken* and *niet_beantwoord* end in\n"
           "`geregistreerd` when there is a duty to register.\n"
           "A casus begins as `ingediend`: handed in by the referrer, or *namens* by the procesondersteuner for a form that came by mail; "
           "what the referrer did not\nconfirm yet has every event but no invitation of the table. *Invoer achteraf* begins where the casus "
           "stood before this program.\n\n"
           "```mermaid\nstateDiagram-v2\n";
    for (int s = 0; s < kAantalStatussen; ++s)
        uit << "    " << naam_van(static_cast<Status>(s)) << " : " << label_van(static_cast<Status>(s)) << '\n';
    for (const Overgang& o : overgangen())
        uit << "    " << naam_van(o.van) << " --> " << naam_van(o.naar) << " : " << naam_van(o.stap) << '\n';
    uit << "```\n\n| from | event | to | who | |\n|---|---|---|---|---|\n";
    for (const Overgang& o : overgangen())
        uit << "| `" << naam_van(o.van) << "` | " << naam_van(o.stap) << " | `" << naam_van(o.naar) << "` | " << wie_van(o)
            << " | " << bijzonder(o) << " |\n";
    return uit.str();
}

std::string inhoud(const char* pad) {
    std::ifstream in(pad);
    return {std::istreambuf_iterator<char>(in), {}};
}

TEST(StatustabelInDeDocumenten, IsDieVanDeCode) {
    const std::string nu = getekend();
    if (inhoud(kBestand) == nu) return;
    std::ofstream(kNieuw) << nu;
    ADD_FAILURE() << kBestand << " is old: copy " << kNieuw << " over it";
}

}  // namespace
}  // namespace casus
