// SPDX-License-Identifier: EUPL-1.2
#include "domein/regio/feestdagen.hpp"

namespace regio {
namespace {
using std::chrono::days;

struct Namen {
    std::string_view sleutel, naam;
};

/// In the order of Feestdag.
constexpr std::array<Namen, kFeestdagen.size()> kNamen = {{{"nieuwjaar", "Nieuwjaarsdag"},
                                                           {"goede_vrijdag", "Goede Vrijdag"},
                                                           {"eerste_paasdag", "Eerste paasdag"},
                                                           {"tweede_paasdag", "Tweede paasdag"},
                                                           {"koningsdag", "Koningsdag"},
                                                           {"bevrijdingsdag", "Bevrijdingsdag (5 mei)"},
                                                           {"hemelvaart", "Hemelvaartsdag"},
                                                           {"eerste_pinksterdag", "Eerste pinksterdag"},
                                                           {"tweede_pinksterdag", "Tweede pinksterdag"},
                                                           {"eerste_kerstdag", "Eerste kerstdag"},
                                                           {"tweede_kerstdag", "Tweede kerstdag"}}};

/// Koningsdag is 27 April, and the Saturday before it when that is a Sunday.
base::Datum koningsdag(int jaar) {
    const base::Datum dag = base::datum(jaar, 4, 27);
    return std::chrono::weekday{dag} == std::chrono::Sunday ? dag - days{1} : dag;
}
}  // namespace

std::string_view naam(Feestdag f) { return kNamen[static_cast<std::size_t>(f)].naam; }

std::string_view sleutel(Feestdag f) { return kNamen[static_cast<std::size_t>(f)].sleutel; }

std::optional<Feestdag> feestdag_uit(std::string_view gezocht) {
    for (const Feestdag f : kFeestdagen)
        if (sleutel(f) == gezocht) return f;
    return std::nullopt;
}

base::Datum pasen(int jaar) {
    // The Gregorian computus in the form of Meeus, "Astronomical Algorithms", chapter 8.
    const int a = jaar % 19, b = jaar / 100, c = jaar % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int som = h + l - 7 * m + 114;
    return base::datum(jaar, static_cast<unsigned>(som / 31), static_cast<unsigned>(som % 31 + 1));
}

base::Datum datum_van(Feestdag f, int jaar) {
    switch (f) {
        case Feestdag::nieuwjaar:
            return base::datum(jaar, 1, 1);
        case Feestdag::goede_vrijdag:
            return pasen(jaar) - days{2};
        case Feestdag::eerste_paasdag:
            return pasen(jaar);
        case Feestdag::tweede_paasdag:
            return pasen(jaar) + days{1};
        case Feestdag::koningsdag:
            return koningsdag(jaar);
        case Feestdag::bevrijdingsdag:
            return base::datum(jaar, 5, 5);
        case Feestdag::hemelvaart:
            return pasen(jaar) + days{39};
        case Feestdag::eerste_pinksterdag:
            return pasen(jaar) + days{49};
        case Feestdag::tweede_pinksterdag:
            return pasen(jaar) + days{50};
        case Feestdag::eerste_kerstdag:
            return base::datum(jaar, 12, 25);
        case Feestdag::tweede_kerstdag:
            return base::datum(jaar, 12, 26);
    }
    __builtin_unreachable();
}

std::vector<Feestdag> feestdagen_op(base::Datum dag, const Feestdagen& geteld) {
    const int jaar{std::chrono::year_month_day{dag}.year()};
    std::vector<Feestdag> gevonden;
    for (const Feestdag f : kFeestdagen)
        if (geteld.telt(f) && datum_van(f, jaar) == dag) gevonden.push_back(f);
    return gevonden;
}

}  // namespace regio
