// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/deident.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <iterator>
#include <optional>

#include "base/tekst.hpp"
#include "engines/deident/geheugen.hpp"
#include "engines/deident/modelvlekken.hpp"
#include "engines/deident/namen.hpp"
#include "engines/deident/vrij.hpp"
#include "engines/deident/zoekers.hpp"

namespace deident {
namespace {

/// In the order of Label.
constexpr std::array<std::string_view, 10> kLabels = {"PERSOON", "LOCATIE", "DATUM", "LEEFTIJD", "TELEFOON",
                                                      "EMAIL",   "URL",     "BSN",   "ID",       "INSTELLING"};

bool is_wit(std::string_view t) { return t.find_first_not_of(" \t-") == std::string_view::npos; }

/// Who or what names a span over both: the one that the form knows, else the longer one.
bool noemt_beter(const Vlek& nieuw, const Vlek& oud) {
    if (is_algemeen(nieuw.rol) != is_algemeen(oud.rol)) return is_algemeen(oud.rol);
    return nieuw.eind - nieuw.begin > oud.eind - oud.begin;
}

/// Nearly always they are few, and often in order: sorting asks for memory.
void zet_op_volgorde(std::vector<Vlek>& vlekken) {
    const auto eerder = [](const Vlek& a, const Vlek& b) { return a.begin < b.begin; };
    if (!std::is_sorted(vlekken.begin(), vlekken.end(), eerder)) std::stable_sort(vlekken.begin(), vlekken.end(), eerder);
}

/// Two spans that touch the same text become one over both: leaving out a part would leak it.
std::vector<Vlek> zonder_overlap(std::vector<Vlek> vlekken) {
    zet_op_volgorde(vlekken);
    std::vector<Vlek> uit;
    for (Vlek& v : vlekken) {
        if (uit.empty() || v.begin >= uit.back().eind) {
            uit.push_back(std::move(v));
            continue;
        }
        Vlek& vorige = uit.back();
        const std::size_t begin = vorige.begin, eind = std::max(vorige.eind, v.eind);
        if (noemt_beter(v, vorige)) vorige = std::move(v);
        vorige.begin = begin;
        vorige.eind = eind;
    }
    return uit;
}

/// "Daan" and "de Vries" beside each other are one person: who the first name says, or the surname when that
/// is known.
std::vector<Vlek> met_hele_namen(std::string_view tekst, std::vector<Vlek> vlekken) {
    constexpr std::string_view kOnbepaald = "familienaam";
    std::vector<Vlek> uit;
    for (Vlek& v : vlekken) {
        const bool naast = !uit.empty() && uit.back().label == Label::persoon && v.label == Label::persoon &&
                           v.begin - uit.back().eind <= 2 && is_wit(tekst.substr(uit.back().eind, v.begin - uit.back().eind));
        const bool zelfde =
            naast && (uit.back().rol == v.rol || v.rol == kOnbepaald || uit.back().rol == kOnbepaald || v.rol == kOnbekend);
        if (!zelfde) {
            uit.push_back(std::move(v));
            continue;
        }
        if (uit.back().rol == kOnbepaald) uit.back().rol = v.rol;
        uit.back().eind = v.eind;
        uit.back().twijfel = uit.back().twijfel && v.twijfel;
    }
    return uit;
}
}  // namespace

bool is_algemeen(std::string_view rol) { return rol == kOnbekend || rol == "instelling" || rol == "school" || rol == "plaats"; }

std::string_view naam(Label l) { return kLabels[static_cast<std::size_t>(l)]; }

std::optional<Label> label_uit(std::string_view gezocht) {
    for (std::size_t i = 0; i < kLabels.size(); ++i)
        if (kLabels[i] == gezocht) return static_cast<Label>(i);
    return std::nullopt;
}

namespace {

/// One piece of a text with what was found in it so far.
class Stuk {
  public:
    Stuk(const Tekst& t, const Register& bekenden)
        : t_(t), vrij_(zoek_vrij(t)), vlekken_(zoek_met_regels(t, bekenden, mogelijk_)) {
        wenken_ = zoek_wenken(t);
        Beelden beelden(t, dekking_van(t, vlekken_), wenken_);
        voor_dekking(t, mogelijk_, [&](std::size_t i, Label) { beelden.noem(i); });
        scores_ = Reeksmodel::scores(t, beelden);
        for (const Vrij& v : vrij_)
            for (std::size_t i = v.begin; i < v.eind; ++i) Reeksmodel::zet_gewoon(scores_[i]);
        voor_dekking(t, mogelijk_, [&](std::size_t i, Label) { Reeksmodel::steun_persoon(scores_[i], kSteunBekend); });
        // A word of the list in lower case is nobody, unless the form names somebody so.
        for (std::size_t i = 0; i < t.aantal(); ++i)
            if (t.op(i).in(lexicon::kNooit) && t.op(i).kast == Kast::klein && !beelden.genoemd(i))
                Reeksmodel::zet_gewoon(scores_[i]);
        merken_ = Reeksmodel::beste(scores_);
    }
    void onthoud(Genoemd& genoemd) const { genoemd.onthoud(t_, merken_); }
    std::vector<Vlek> alles(const Genoemd& genoemd) && {
        Reeksmodel::verbeter(scores_, genoemd.verhoog(t_, merken_, scores_), merken_);
        maak_heel(t_, merken_);
        neem_mogelijke();
        // A street by its ending and number is masked whatever the model makes of it.
        std::copy_if(wenken_.begin(), wenken_.end(), std::back_inserter(vlekken_),
                     [](const Vlek& v) { return v.label == Label::locatie; });
        zet_modelvlekken(t_, merken_, scores_, vlekken_);
        return met_hele_namen(t_.ruw(), zonder_overlap(zonder_vrije(std::move(vlekken_))));
    }

  private:
    /// In nats: the form names somebody with this word.
    static constexpr int kSteunBekend = 4;

    void neem_mogelijke() {
        std::size_t i = 0;
        for (Vlek& v : mogelijk_) {
            while (t_.op(i).eind <= v.begin) ++i;
            bool gemerkt = false;
            for (std::size_t j = i; j < t_.aantal() && t_.op(j).begin < v.eind; ++j)
                gemerkt = gemerkt || merken_[j] != Merk::buiten;
            if (gemerkt) vlekken_.push_back(std::move(v));
        }
    }

    std::vector<Vlek> zonder_vrije(std::vector<Vlek> vlekken) const {
        std::erase_if(vlekken, [&](const Vlek& w) {
            const auto eerste = std::partition_point(vrij_.begin(), vrij_.end(),
                                                     [&](const Vrij& v) { return t_.op(v.eind - 1).eind <= w.begin; });
            return eerste != vrij_.end() && t_.op(eerste->begin).begin < w.eind;
        });
        return vlekken;
    }

    const Tekst& t_;
    std::vector<Vrij> vrij_;
    Vlekken mogelijk_, vlekken_, wenken_;
    std::vector<Scores> scores_;
    std::vector<Merk> merken_;
};
}  // namespace

std::vector<std::optional<Label>> dekking_van(const Tekst& t, const Vlekken& vlekken) {
    std::vector<std::optional<Label>> uit(t.aantal());
    voor_dekking(t, vlekken, [&](std::size_t i, Label label) { uit[i] = label; });
    return uit;
}

Vlekken zoek_wenken(const Tekst& t) {
    Vlekken wenken;
    zoek_leeftijden(t, wenken);
    zoek_straten(t, wenken);
    zet_op_volgorde(wenken);
    return wenken;
}

Vlekken zoek_met_regels(const Tekst& t, const Register& bekenden, Vlekken& mogelijk) {
    Vlekken vlekken;
    zoek_bekenden(t, bekenden, vlekken, mogelijk);
    zoek_webadressen(t, vlekken);
    zoek_nummers(t, vlekken);
    zoek_kenmerken(t, vlekken);
    zoek_datums(t, vlekken);
    zoek_postcodes(t, vlekken);
    return zonder_overlap(std::move(vlekken));
}

namespace {
/// Where the core of this piece ends in the text.
std::size_t eind_van_kern(const Tekst& t) { return t.kern_eind() < t.aantal() ? t.op(t.kern_eind()).begin : t.ruw().size(); }

/// A piece with what was found in it: a whole of some megabyte.
struct Gelezen {
    Gelezen(Tekst t, const Register& bekenden) : tekst(std::move(t)), stuk(tekst, bekenden) {}
    Tekst tekst;
    Stuk stuk;
};
/// How many of these are kept.
constexpr std::size_t kBewaard = 12;

/// Who is named somewhere is known before anything is given. The rest of a very long text is read twice, for memory has an end.
void vind_in_stukken(std::string_view tekst, const Register& bekenden, const std::function<void(const Vlek&)>& neem) {
    Genoemd genoemd;
    std::deque<Gelezen> bewaard;
    std::optional<Tekst> t(tekst);
    while (t && bewaard.size() < kBewaard) {
        auto erna = t->vervolg();
        bewaard.emplace_back(std::move(*t), bekenden).stuk.onthoud(genoemd);
        t = std::move(erna);
    }
    for (; t; t = t->vervolg()) Stuk(*t, bekenden).onthoud(genoemd);
    std::size_t tot = 0;
    const auto geef = [&](const Tekst& t, Stuk stuk) {
        for (const Vlek& v : std::move(stuk).alles(genoemd)) {
            // What begins in the core of another piece is given there, with all that stands around it.
            if (v.begin < t.op(t.kern_begin()).begin || v.begin >= eind_van_kern(t) || v.begin < tot) continue;
            neem(v);
            tot = v.eind;
        }
    };
    t = bewaard.back().tekst.vervolg();
    for (; !bewaard.empty(); bewaard.pop_front()) geef(bewaard.front().tekst, std::move(bewaard.front().stuk));
    for (; t; t = t->vervolg()) geef(*t, Stuk(*t, bekenden));
}
}  // namespace

std::optional<base::Fout> vind_elk(std::string_view tekst, const Bekenden& bekenden,
                                   const std::function<void(const Vlek&)>& neem) {
    if (!base::tekst::geldige_utf8(tekst))
        return base::Fout{base::Soort::ongeldig, "deident.utf8", "tekst",
                          "Deze tekst is niet leesbaar: het is geen geldige UTF-8."};
    const Geleend geheugen;
    vind_in_stukken(tekst, bekenden.zoekregister(), neem);
    return std::nullopt;
}

base::Result<std::vector<Vlek>> vind(std::string_view tekst, const Bekenden& bekenden) {
    std::vector<Vlek> uit;
    if (auto fout = vind_elk(tekst, bekenden, [&](const Vlek& v) { uit.push_back(v); })) return std::move(*fout);
    return uit;
}

std::string masker(std::string_view tekst, const std::vector<Vlek>& vlekken) {
    std::string uit;
    std::size_t tot = 0;
    for (const Vlek& v : vlekken) {
        uit += tekst.substr(tot, v.begin - tot);
        uit += '[';
        uit += v.rol;
        uit += ']';
        tot = v.eind;
    }
    uit += tekst.substr(tot);
    return uit;
}

std::size_t Tekenteller::op(std::size_t byte) {
    tekens_ += base::tekst::lengte(tekst_.substr(byte_, byte - byte_));
    byte_ = byte;
    return tekens_;
}

std::vector<std::pair<std::size_t, std::size_t>> als_tekens(std::string_view tekst, const std::vector<Vlek>& vlekken) {
    std::vector<std::pair<std::size_t, std::size_t>> uit;
    Tekenteller teller(tekst);
    for (const Vlek& v : vlekken) {
        const std::size_t begin = teller.op(v.begin);
        uit.emplace_back(begin, teller.op(v.eind));
    }
    return uit;
}

/// Eigen regel (domain.md section 6): an age is shown to the table as a band only.
std::string_view leeftijdsgroep(int jaren) {
    if (jaren < 4) return "0–3";
    if (jaren < 8) return "4–7";
    if (jaren < 12) return "8–11";
    if (jaren < 16) return "12–15";
    return jaren < 18 ? "16–17" : "18+";
}

}  // namespace deident
