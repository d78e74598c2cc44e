// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <set>

#include "base/tekst.hpp"
#include "domein/anonimisering/paginas.hpp"

/// The left half of the review: the texts as they were typed, marks in colour and in words, and what changed.
namespace anonimisering {
namespace {

using deident::Label;
using deident::Vlek;

std::string plek_naam(const Plek& p) { return std::to_string(p.tekst) + "-" + std::to_string(p.vlek); }

/// One colour for people, one for places, one for the rest: what it is stands beside it in words.
std::string_view kleur_van(const Vlek& v) {
    if (v.twijfel) return "doubt";
    if (v.label == Label::persoon) return "person";
    return v.label == Label::locatie || v.label == Label::instelling ? "place" : "other";
}

const Nakijktekst* zelfde_in(const std::optional<Stuk>& oud, const Nakijktekst& t) {
    if (!oud) return nullptr;
    const auto plek =
        std::find_if(oud->teksten.begin(), oud->teksten.end(), [&](const Nakijktekst& o) { return o.naam == t.naam; });
    return plek == oud->teksten.end() ? nullptr : &*plek;
}

/// [begin, end) of each line; a line break inside a mark divides nothing.
std::vector<std::pair<std::size_t, std::size_t>> regels_van(const Nakijktekst& t) {
    std::vector<std::pair<std::size_t, std::size_t>> uit;
    std::size_t begin = 0;
    for (std::size_t i = t.tekst.find('\n'); i != std::string::npos; i = t.tekst.find('\n', i + 1)) {
        if (std::any_of(t.vlekken.begin(), t.vlekken.end(), [&](const Vlek& v) { return v.begin <= i && i < v.eind; })) continue;
        uit.emplace_back(begin, i + 1);
        begin = i + 1;
    }
    uit.emplace_back(begin, t.tekst.size());
    return uit;
}

struct Schrijver {
    const Nakijktekst& tekst;
    std::size_t nummer;
    const std::map<Plek, std::string>& naar;

    void gewoon(web::Gegevens& g, std::size_t van, std::size_t tot) const {
        if (tot > van) g.rij("DEEL").rij("GEWOON").zet("GEWOON_TEKST", tekst.tekst.substr(van, tot - van));
    }
    /// What stands on [van, tot): plain, or a mark with its word beside it, which leads to the card where it is decided.
    void regel(web::Gegevens& g, std::size_t van, std::size_t tot) const {
        for (std::size_t i = 0; i < tekst.vlekken.size(); ++i) {
            const Vlek& v = tekst.vlekken[i];
            if (v.begin < van || v.begin >= tot) continue;
            gewoon(g, van, v.begin);
            g.rij("DEEL")
                .rij("MERK")
                .zet("MERK_ID", plek_naam({nummer, i}))
                .zet("MERK_NAAR", naar.at({nummer, i}))
                .zet("MERK_KLEUR", kleur_van(v))
                .zet("MERK_TEKST", tekst.tekst.substr(v.begin, v.eind - v.begin))
                .zet("MERK_ROL", v.rol)
                .toon_als(v.twijfel, "TWIJFEL");
            van = v.eind;
        }
        gewoon(g, van, tot);
    }
};

void tekst(web::Gegevens& g, const Schrijver& schrijver, const Nakijktekst* oud) {
    const Nakijktekst& t = schrijver.tekst;
    g.zet("NR", static_cast<std::int64_t>(schrijver.nummer)).zet("LABEL", t.label);
    std::set<std::string> gezien;
    if (oud)
        for (const auto& [van, tot] : regels_van(*oud)) gezien.insert(base::tekst::trim(oud->tekst.substr(van, tot - van)));
    for (const auto& [van, tot] : regels_van(t)) {
        const std::string regel = base::tekst::trim(t.tekst.substr(van, tot - van));
        auto& rij = g.rij("REGEL");
        rij.toon_als(oud != nullptr && !regel.empty() && !gezien.contains(regel), "NIEUW");
        schrijver.regel(rij, van, tot);
    }
}

}  // namespace

bool paginas::is_gelijk(const Nakijktekst& t, const std::optional<Stuk>& te_zien) {
    const Nakijktekst* oud = zelfde_in(te_zien, t);
    return oud && oud->tekst == t.tekst && oud->vlekken == t.vlekken;
}

/// Issue 5, section 3: a later aanvulling asks for a new signature and shows only the difference.
void paginas::toon_originelen(web::Gegevens& ouder, const Stuk& stuk, const std::optional<Stuk>& te_zien,
                              const std::map<Plek, std::string>& naar) {
    std::size_t gelijk = 0;
    web::Gegevens* eerder = nullptr;
    for (std::size_t i = 0; i < stuk.teksten.size(); ++i) {
        const Nakijktekst& t = stuk.teksten[i];
        const bool bleef = is_gelijk(t, te_zien);
        if (bleef && !eerder) eerder = &ouder.rij("GELIJK");
        gelijk += bleef ? 1U : 0U;
        auto& deel = (bleef ? *eerder : ouder)
                         .deel(bleef ? "GELIJKE_TEKST" : "TEKSTEN", "src/domein/anonimisering/views/nakijktekst.html");
        tekst(deel, {t, i, naar}, bleef ? nullptr : zelfde_in(te_zien, t));
        deel.toon_als(te_zien && !zelfde_in(te_zien, t), "HEEL_NIEUW");
    }
    if (eerder)
        eerder->zet("GELIJK_AANTAL", gelijk == 1 ? "1 tekst" : std::to_string(gelijk) + " teksten")
            .zet("GELIJK_VERSIE", te_zien->versie);
}

}  // namespace anonimisering
