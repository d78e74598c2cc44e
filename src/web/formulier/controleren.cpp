// SPDX-License-Identifier: EUPL-1.2
#include "web/formulier.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>

#include "base/moment.hpp"
#include "base/tekst.hpp"
#include "web/formulier/datum.hpp"
#include "web/formulier/meldingen.hpp"
#include "web/formulier/namen.hpp"

namespace web::formulier {
namespace {

bool is_cijfer(char c) { return c >= '0' && c <= '9'; }
bool alleen_cijfers(std::string_view t) { return !t.empty() && std::all_of(t.begin(), t.end(), is_cijfer); }

/// "12", "1.250" or "1 250" as digits; nothing when it is no whole number ("3.5" is not thirty-five).
std::optional<std::string> als_cijfers(std::string_view tekst) {
    if (alleen_cijfers(tekst)) return std::string(tekst);
    const char punt = tekst.find('.') != tekst.npos ? '.' : ' ';
    const auto delen = base::tekst::splits(tekst, punt);
    std::string cijfers;
    for (std::size_t i = 0; i < delen.size(); ++i) {
        if (!alleen_cijfers(delen[i]) || (i == 0 ? delen[i].size() > 3 : delen[i].size() != 3)) return std::nullopt;
        cijfers += delen[i];
    }
    return cijfers;
}

/// "9:30", "09.30", "9u30", "0930", "9 uur" or "9" as "09:30"; empty when it is no time of the day.
std::string als_tijd(std::string_view tekst) {
    auto t = base::tekst::kleine_letters(tekst);
    if (t.ends_with("uur")) t = base::tekst::trim(std::string_view(t).substr(0, t.size() - 3));
    const auto scheiding = t.find_first_of(":.u");
    std::string uur = t.substr(0, scheiding);
    std::string minuut = scheiding == t.npos ? "" : t.substr(scheiding + 1);
    if (scheiding == t.npos && (t.size() == 3 || t.size() == 4)) {
        uur = t.substr(0, t.size() - 2);
        minuut = t.substr(t.size() - 2);
    }
    if (minuut.empty()) minuut = "00";
    if (!alleen_cijfers(uur) || !alleen_cijfers(minuut) || uur.size() > 2 || minuut.size() != 2) return {};
    if (uur.size() == 1) uur.insert(0, "0");
    if (uur > "23" || minuut > "59") return {};
    return uur + ":" + minuut;
}

bool kent_optie(const Veld& veld, std::string_view waarde) {
    return std::any_of(veld.opties.begin(), veld.opties.end(), [&](const Optie& o) { return o.waarde == waarde; });
}

/// One round over a list of fields; the rows of a group are rounds of their own.
class Ronde {
  public:
    Ronde(Antwoorden& antwoorden, base::Fouten& fouten, std::string voorvoegsel, std::string rijtitel)
        : antwoorden_(antwoorden), fouten_(fouten), voorvoegsel_(std::move(voorvoegsel)), rijtitel_(std::move(rijtitel)) {}

    void velden(const std::vector<Veld>& velden) {
        std::set<std::string> wacht;  // hangs on a question that still has to be answered: stays as it was typed
        for (const auto& v : velden) {
            if (is_fout(v.toon_als_veld) || wacht.contains(v.toon_als_veld)) wacht.insert(v.naam);
            else if (gevraagd(v, antwoorden_)) veld(v);
            else antwoorden_.wis(v.naam);
        }
    }

  private:
    bool is_fout(const std::string& naam) const {
        if (naam.empty()) return false;
        return std::any_of(fouten_.begin(), fouten_.end(), [&](const auto& f) { return f.veld == voorvoegsel_ + naam; });
    }

    void veld(const Veld& v) {
        if (v.soort == Veldsoort::groep) return groep(v);
        if (v.soort == Veldsoort::wachtwoord) return;
        if (antwoorden_.lijst(v.naam).empty()) {
            if (v.verplicht) meld(v, "leeg", meldingen::leeg(v));
            return;
        }
        switch (v.soort) {
            case Veldsoort::tekst:
            case Veldsoort::lang:
                return tekst(v);
            case Veldsoort::getal:
                return getal(v);
            case Veldsoort::datum:
                return datum(v);
            case Veldsoort::tijd:
                return tijd(v);
            case Veldsoort::keuze:
            case Veldsoort::keuzelijst:
            case Veldsoort::vinkjes:
                return keuze(v);
            case Veldsoort::vinkje:
                if (antwoorden_.tekst(v.naam) != "ja") meld(v, "onbekend", meldingen::onbekend(v));
                return;
            case Veldsoort::groep:
            case Veldsoort::wachtwoord:
                return;
        }
    }

    void tekst(const Veld& v) {
        auto waarde = antwoorden_.tekst(v.naam);
        const bool regels = v.soort == Veldsoort::lang || waarde.find('\n') == waarde.npos;
        if (!regels || !base::tekst::geldige_utf8(waarde) || base::tekst::heeft_stuurtekens(waarde))
            return meld(v, "onleesbaar", meldingen::onleesbaar(v));
        if (const auto lengte = base::tekst::lengte(waarde); lengte > v.max)
            return meld(v, "te_lang", meldingen::te_lang(v, lengte));
        if (v.controle == nullptr) return;
        if (auto fout = v.controle(waarde); !fout.empty()) return meld(v, "ongeldig", std::move(fout));
        antwoorden_.zet(v.naam, std::move(waarde));
    }

    void getal(const Veld& v) {
        auto cijfers = als_cijfers(antwoorden_.tekst(v.naam));
        if (!cijfers) return meld(v, "geen_getal", meldingen::geen_getal(v));
        std::size_t n = 0;
        const auto [einde, fout] = std::from_chars(cijfers->data(), cijfers->data() + cijfers->size(), n);
        if (fout != std::errc{} || n < v.min || n > v.max) return meld(v, "buiten_grens", meldingen::buiten_grens(v));
        antwoorden_.zet(v.naam, std::to_string(n));
    }

    void datum(const Veld& v) {
        const auto& waarden = antwoorden_.lijst(v.naam);
        if (waarden.size() != 1 || !base::lees_datum(waarden.front())) {
            auto oordeel = datum::oordeel(waarden, meldingen::genoemd(v));
            return meld(v, "datum", std::move(oordeel.tekst), oordeel.deel);
        }
        if (v.controle == nullptr) return;
        auto waarde = waarden.front();
        if (auto fout = v.controle(waarde); !fout.empty()) return meld(v, "ongeldig", std::move(fout), datum::kDelen[0]);
        antwoorden_.zet(v.naam, std::move(waarde));
    }

    void tijd(const Veld& v) {
        auto waarde = als_tijd(antwoorden_.tekst(v.naam));
        if (waarde.empty()) return meld(v, "tijd", meldingen::geen_tijd(v));
        antwoorden_.zet(v.naam, std::move(waarde));
    }

    void keuze(const Veld& v) {
        const auto& waarden = antwoorden_.lijst(v.naam);
        if (v.soort != Veldsoort::vinkjes && waarden.size() > 1) return meld(v, "onbekend", meldingen::onbekend(v));
        if (!std::all_of(waarden.begin(), waarden.end(), [&](const auto& w) { return kent_optie(v, w); }))
            meld(v, "onbekend", meldingen::onbekend(v));
    }

    void groep(const Veld& v) {
        auto rijen = antwoorden_.rijen(v.naam);
        std::erase_if(rijen, [](const Antwoorden& rij) { return rij.leeg(); });
        if (rijen.empty() && v.verplicht) meld(v, "leeg", meldingen::leeg(v));
        if (rijen.size() > v.max) meld(v, "te_veel", meldingen::te_veel_rijen(v));
        for (std::size_t i = 0; i < rijen.size(); ++i)
            Ronde(rijen[i], fouten_, voorvoegsel_ + rijnaam(v.naam, i + 1) + "-", meldingen::rijtitel(v, i + 1)).velden(v.velden);
        antwoorden_.zet_rijen(v.naam, std::move(rijen));
    }

    void meld(const Veld& v, std::string_view sleutel, std::string tekst, std::string_view deel = {}) {
        if (!rijtitel_.empty()) tekst = rijtitel_ + ": " + tekst;
        fouten_.push_back({base::Soort::ongeldig, "formulier." + std::string(sleutel), voorvoegsel_ + v.naam + std::string(deel),
                           std::move(tekst)});
    }

    Antwoorden& antwoorden_;
    base::Fouten& fouten_;
    std::string voorvoegsel_;
    std::string rijtitel_;
};

}  // namespace

bool gevraagd(const Veld& veld, const Antwoorden& antwoorden) {
    if (veld.toon_als_veld.empty()) return true;
    return std::any_of(veld.toon_als.begin(), veld.toon_als.end(),
                       [&](const auto& waarde) { return antwoorden.gekozen(veld.toon_als_veld, waarde); });
}

base::Fouten controleer(const std::vector<Veld>& velden, Antwoorden& antwoorden) {
    base::Fouten fouten;
    Ronde(antwoorden, fouten, "", "").velden(velden);
    return fouten;
}

}  // namespace web::formulier
