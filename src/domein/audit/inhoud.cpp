// SPDX-License-Identifier: EUPL-1.2
#include "domein/audit/inhoud.hpp"

#include <array>

#include "base/json.hpp"

namespace audit {
namespace {

constexpr std::array<std::string_view, 5> kActies{"maken", "lezen", "wijzigen", "verwijderen", "uitvoeren"};

Actie actie_van(std::string_view naam) {
    for (std::size_t i = 0; i < kActies.size(); ++i)
        if (kActies[i] == naam) return static_cast<Actie>(i);
    return Actie::uitvoeren;
}

}  // namespace

std::string_view naam_van(Actie a) { return kActies.at(static_cast<std::size_t>(a)); }
std::string_view naam_van(Uitkomst u) { return u == Uitkomst::gelukt ? "gelukt" : "geweigerd"; }

Gebeurtenis gebeurtenis_uit(const storage::Rij& r) {
    Gebeurtenis g;
    g.regio = r.getal(1);
    g.naam = r.tekst(2);
    g.actie = actie_van(r.tekst(3));
    g.uitkomst = r.tekst(4) == "gelukt" ? Uitkomst::gelukt : Uitkomst::geweigerd;
    g.op = r.moment(5);
    g.account = r.getal(6);
    g.rol = r.tekst(7);
    g.casus = r.getal(8);
    g.object = r.tekst(9);
    g.object_id = r.getal(10);
    g.groepen = r.tekst(11);
    g.doel = r.tekst(12);
    g.regel = r.tekst(13);
    g.afzender = r.tekst(14);
    g.kanaal = r.tekst(15);
    g.bijzonderheid = r.tekst(16);
    return g;
}

/// A JSON list: unambiguous, so that no two different events have the same text.
std::string som(std::int64_t id, const Gebeurtenis& g) {
    base::Json::Lijst velden;
    velden.reserve(kAuditKolommen);
    const auto voeg_toe = [&](auto... veld) { (velden.emplace_back(std::move(veld)), ...); };
    voeg_toe(id, g.regio, g.naam, naam_van(g.actie), naam_van(g.uitkomst), base::als_getal(g.op), g.account, g.rol, g.casus);
    voeg_toe(g.object, g.object_id, g.groepen, g.doel, g.regel, g.afzender, g.kanaal, g.bijzonderheid);
    return base::crypto::hash(base::Json(std::move(velden)).schrijf());
}

std::string schakel(std::string_view vorige, std::int64_t volgnummer, std::string_view som) {
    return base::crypto::hash(std::string(vorige) + std::to_string(volgnummer) + ":" + std::string(som));
}

std::string begin_van_keten() { return base::crypto::hash("overlegtafel audit 1"); }

std::string zegeltekst(std::int64_t aantal, std::string_view hash, base::Moment op, std::string_view sleutel) {
    return std::to_string(aantal) + " " + base::crypto::hex(hash) + " " + base::iso(op) + " " + std::string(sleutel);
}

}  // namespace audit
