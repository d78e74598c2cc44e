// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/kruiscontrole.hpp"

#include <algorithm>
#include <set>

#include "domein/aanmelding/verjaardag.hpp"

namespace aanmelding {
namespace {

class Kruiscontrole {
  public:
    Kruiscontrole(const Antwoorden& a, const Keuzes& k) : a_(a), k_(k) {}
    base::Fouten doe() {
        geboorte();
        data();
        gemeente();
        toestemmingen();
        return std::move(fouten_);
    }

  private:
    void meld(std::string_view sleutel, std::string veld, std::string tekst) {
        fouten_.push_back({base::Soort::ongeldig, "aanmelding." + std::string(sleutel), std::move(veld), std::move(tekst)});
    }

    /// Domain.md section 2: "Dates" (no birth date in the future, except of a child that is expected) and "Birthdays" (18–22 needs a ground,
    /// 23 and older is refused).
    void geboorte() {
        const auto geboren = base::lees_datum(a_.tekst("geboren"));
        if (!geboren) return;
        const bool ongeboren = a_.tekst("geen-bsn-reden") == "ongeboren";
        if (*geboren > k_.vandaag) {
            if (!ongeboren)
                meld("geboren_toekomst", "geboren",
                     "De geboortedatum ligt in de toekomst. Is het kind nog niet geboren? Kies dat dan bij het BSN");
            else if (*geboren > k_.vandaag + std::chrono::days(300))
                meld("geboren_toekomst", "geboren", "Deze datum ligt meer dan 10 maanden vooruit");
            return;
        }
        const int jaar = base::leeftijd(*geboren, k_.vandaag);
        if (jaar >= verjaardag::kTeOud) meld("te_oud", "geboren", "De jeugdige is 23 jaar of ouder. Aanmelden kan tot 23 jaar");
        else if (jaar >= 18 && a_.tekst("verlenging-grond").empty())
            meld("verlenging", "verlenging-grond", "De jeugdige is 18 jaar of ouder. Kies op welke grond de jeugdhulp doorloopt");
    }

    void data() {
        const auto crisis = base::lees_datum(a_.tekst("crisis-start"));
        if (crisis && *crisis > k_.vandaag)
            meld("crisis_toekomst", "crisis-start",
                 "De crisisplaatsing begon nog niet. Vul de dag in waarop de jeugdige is geplaatst");
        const auto start = base::lees_datum(a_.tekst("plaatsing-start"));
        const std::chrono::year_month_day vandaag{k_.vandaag};
        const auto over_een_jaar =
            base::Datum{(vandaag.year() + std::chrono::years(1)) / vandaag.month() / 1} + (vandaag.day() - std::chrono::day(1));
        if (start && *start > over_een_jaar)
            meld("start_te_ver", "plaatsing-start",
                 "De plaatsing begint over meer dan 12 maanden. Zo ver vooruit kun je niet melden");
    }

    /// 001 "Ik ben verwijzer uit gemeente Wijchen": a gemeente may take part for some kinds only; "Wat is een doorbraakaanpak?": not everywhere.
    void gemeente() {
        const auto g =
            std::find_if(k_.gemeenten.begin(), k_.gemeenten.end(), [&](const auto& x) { return x.code == a_.tekst("gemeente"); });
        if (g == k_.gemeenten.end() || a_.lijst("onderwerpen").empty()) return;
        using regio::Deelnamesoort;
        const auto mag = [&](std::string_view onderwerp, Deelnamesoort soort) {
            return a_.gekozen("onderwerpen", onderwerp) && g->doet_mee(k_.vandaag, soort);
        };
        if (!(g->doet_mee(k_.vandaag, Deelnamesoort::alles) || mag("crisisplaatsing", Deelnamesoort::crisis) ||
              mag("plaatsing", Deelnamesoort::plaatsing) || mag("uithuisplaatsing", Deelnamesoort::uithuisplaatsing) ||
              mag("kernbesluit_1", Deelnamesoort::uithuisplaatsing) || mag("kernbesluit_2", Deelnamesoort::uithuisplaatsing)))
            meld("gemeente_doet_niet_mee", "onderwerpen",
                 "De gemeente " + g->naam + " doet hier niet aan mee. Kies iets anders of bel de procesondersteuner");
        if (a_.gekozen("onderwerpen", "doorbraak") && !g->doorbraak)
            meld("geen_doorbraak", "onderwerpen",
                 "De gemeente " + g->naam + " heeft geen doorbraakaanpak. " + g->doorbraak_tekst);
    }

    void toestemmingen() {
        const auto& rijen = a_.rijen("toestemmingen");
        std::set<std::string> gezien;
        for (std::size_t i = 0; i < rijen.size(); ++i) {
            const std::string veld = "toestemmingen-" + std::to_string(i + 1) + "-";
            const auto op = base::lees_datum(rijen[i].tekst("op"));
            if (op && *op > k_.vandaag)
                meld("toestemming_toekomst", veld + "op", "De dag van de toestemming ligt in de toekomst");
            if (!gezien.insert(rijen[i].tekst("wie")).second)
                meld("toestemming_dubbel", veld + "wie", "Deze persoon staat er twee keer");
        }
    }

    const Antwoorden& a_;
    const Keuzes& k_;
    base::Fouten fouten_;
};

}  // namespace

base::Fouten kruiscontrole(const Antwoorden& a, const Keuzes& k) { return Kruiscontrole(a, k).doe(); }

}  // namespace aanmelding
