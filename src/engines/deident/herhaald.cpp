// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <iterator>

#include "engines/deident/deident.hpp"

namespace deident {
namespace {

/// In every round something more is masked, so that it ends; nobody writes a text that needs this many.
constexpr int kMeesteRonden = 12;

/// From the masked text back to the text that it came from.
class Terugweg {
  public:
    explicit Terugweg(const std::vector<Vlek>& vlekken) {
        std::size_t verschil = 0;
        for (const Vlek& v : vlekken) {
            const std::size_t begin = v.begin + verschil, eind = begin + v.rol.size() + 2;
            plekken_.push_back({begin, eind, v.begin, v.eind});
            verschil += eind - begin - (v.eind - v.begin);
        }
    }
    /// A place inside what stands for a span is the begin of that span, or its end.
    std::size_t begin(std::size_t i) const { return van(i, false); }
    std::size_t eind(std::size_t i) const { return van(i, true); }

  private:
    struct Plek {
        std::size_t begin, eind, toen_begin, toen_eind;
    };
    std::size_t van(std::size_t i, bool als_eind) const {
        const auto na = std::partition_point(plekken_.begin(), plekken_.end(), [&](const Plek& p) { return p.eind <= i; });
        if (na != plekken_.end() && na->begin < i) return als_eind ? na->toen_eind : na->toen_begin;
        if (na == plekken_.begin()) return i;
        const Plek& vorige = *(na - 1);
        return vorige.toen_eind + (i - vorige.eind);
    }
    std::vector<Plek> plekken_;
};

/// The spans of both; where they touch the same text, one over both, named by the first.
std::vector<Vlek> samen(std::vector<Vlek> vlekken, std::vector<Vlek> nieuw) {
    std::vector<Vlek> uit;
    std::move(nieuw.begin(), nieuw.end(), std::back_inserter(vlekken));
    std::stable_sort(vlekken.begin(), vlekken.end(), [](const Vlek& a, const Vlek& b) { return a.begin < b.begin; });
    for (Vlek& v : vlekken) {
        if (uit.empty() || v.begin >= uit.back().eind) uit.push_back(std::move(v));
        else uit.back().eind = std::max(uit.back().eind, v.eind);
    }
    return uit;
}

}  // namespace

base::Result<std::vector<Vlek>> vind_herhaald(std::string_view tekst, const Bekenden& bekenden) {
    auto eerste = vind(tekst, bekenden);
    if (!eerste) return eerste;
    std::vector<Vlek> vlekken = std::move(*eerste);
    for (int ronde = 0; ronde < kMeesteRonden; ++ronde) {
        const std::string gemaskeerd = masker(tekst, vlekken);
        auto nieuw = vind(gemaskeerd, bekenden);
        if (!nieuw || nieuw->empty()) break;
        const Terugweg terug(vlekken);
        for (Vlek& v : *nieuw) {
            const std::size_t begin = terug.begin(v.begin);
            v.eind = terug.eind(v.eind);
            v.begin = begin;
            v.twijfel = true;  // seen only beside what was masked
        }
        vlekken = samen(std::move(vlekken), std::move(*nieuw));
    }
    return vlekken;
}

}  // namespace deident
