// SPDX-License-Identifier: EUPL-1.2
#include "domein/audit/snoeien.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "base/tekst.hpp"

namespace audit {
namespace {

constexpr std::string_view kGesnoeid = "audit.gesnoeid";

/// What a record signs.
std::string snoeitekst(std::int64_t id, base::Moment op, std::int64_t aantal, std::string_view regels, std::string_view sleutel) {
    return "snoei " + std::to_string(id) + " " + base::iso(op) + " " + std::to_string(aantal) + " " + std::string(regels) + " " +
           std::string(sleutel);
}

/// Deletes the lines of one casus that are old enough; adds their places.
void snoei_casus(storage::Sessie& s, std::int64_t casus, base::Moment voor, std::vector<std::int64_t>& plaatsen) {
    const auto over = kSnoeiPerKeer - static_cast<int>(plaatsen.size());
    for (const auto& r :
         s.vraag("SELECT g.id, k.volgnummer FROM audit_wijzer w JOIN audit_gebeurtenis g ON g.id = w.gebeurtenis_id"
                 " JOIN audit_keten k ON k.gebeurtenis_id = g.id WHERE w.casus_id = ?1 AND g.op < ?2 ORDER BY g.id LIMIT ?3",
                 casus, voor, over)) {
        s.doe("INSERT INTO audit_te_snoeien (gebeurtenis_id) VALUES (?1)", r.getal(0));
        s.doe("DELETE FROM audit_gebeurtenis WHERE id = ?1", r.getal(0));
        s.doe("DELETE FROM audit_wijzer WHERE gebeurtenis_id = ?1", r.getal(0));
        plaatsen.push_back(r.getal(1));
    }
    s.doe("DELETE FROM audit_te_snoeien");
}

void schrijf_bewijs(storage::Sessie& s, base::Ids& ids, const base::crypto::Sleutelbos& sleutels,
                    const std::vector<std::int64_t>& plaatsen, base::Moment nu) {
    const std::int64_t id = ids.nieuw();
    const auto aantal = static_cast<std::int64_t>(plaatsen.size());
    const std::string regels = als_reeks(plaatsen);
    const std::string sleutel = base::crypto::hex(sleutels.publieke_zegelsleutel()).substr(0, 16);
    s.doe("INSERT INTO audit_snoei (id, op, aantal, regels, sleutel, handtekening) VALUES (?1,?2,?3,?4,?5,?6)", id, nu, aantal,
          regels, sleutel, storage::Bytes{sleutels.onderteken(snoeitekst(id, nu, aantal, regels, sleutel))});
    leg_vast(s, ids,
             {.naam = std::string(kGesnoeid),
              .actie = Actie::verwijderen,
              .op = nu,
              .object = "snoei",
              .object_id = id,
              .regel = "bewaartermijn logboek",
              .kanaal = "taak",
              .bijzonderheid = "regels " + std::to_string(aantal)});
}

std::optional<std::int64_t> getal_uit(std::string_view tekst) {
    std::int64_t uit = 0;
    const auto [eind, fout] = std::from_chars(tekst.data(), tekst.data() + tekst.size(), uit);
    if (fout != std::errc{} || eind != tekst.data() + tekst.size() || uit < 1) return std::nullopt;
    return uit;
}

}  // namespace

int snoei(storage::Sessie& s, base::Ids& ids, const base::crypto::Sleutelbos& sleutels, base::Moment voor,
          const std::function<bool(std::int64_t casus)>& mag_weg, base::Moment nu) {
    std::vector<std::int64_t> plaatsen;
    // From one casus to the next by the index: the log is much longer than the list of casussen.
    for (std::int64_t casus = 0; plaatsen.size() < kSnoeiPerKeer;) {
        const auto volgende = s.een("SELECT min(casus_id) FROM audit_wijzer WHERE casus_id > ?1", casus);
        if (volgende->leeg(0)) break;
        casus = volgende->getal(0);
        if (mag_weg(casus)) snoei_casus(s, casus, voor, plaatsen);
    }
    if (plaatsen.empty()) return 0;
    std::ranges::sort(plaatsen);
    schrijf_bewijs(s, ids, sleutels, plaatsen, nu);
    return static_cast<int>(plaatsen.size());
}

std::string als_reeks(const std::vector<std::int64_t>& volgnummers) {
    std::string uit;
    for (std::size_t i = 0; i < volgnummers.size();) {
        std::size_t eind = i;
        while (eind + 1 < volgnummers.size() && volgnummers[eind + 1] == volgnummers[eind] + 1) ++eind;
        uit += (uit.empty() ? "" : ",") + std::to_string(volgnummers[i]);
        if (eind > i) uit += "-" + std::to_string(volgnummers[eind]);
        i = eind + 1;
    }
    return uit;
}

bool Gesnoeid::voeg_toe(std::string_view reeks, std::int64_t aantal) {
    std::vector<std::pair<std::int64_t, std::int64_t>> nieuw;
    for (const auto& deel : base::tekst::splits(reeks, ',')) {
        const std::string_view tekst = deel;
        const auto streep = tekst.find('-');
        const auto begin = getal_uit(tekst.substr(0, streep));
        const auto eind = streep == tekst.npos ? begin : getal_uit(tekst.substr(streep + 1));
        if (!begin || !eind || *eind < *begin) return false;
        nieuw.emplace_back(*begin, *eind);
        aantal -= *eind - *begin + 1;
    }
    if (aantal != 0) return false;
    reeksen_.insert(reeksen_.end(), nieuw.begin(), nieuw.end());
    std::ranges::sort(reeksen_);
    return true;
}

bool Gesnoeid::heeft(std::int64_t volgnummer) const {
    const auto na = std::ranges::upper_bound(reeksen_, volgnummer, {}, &std::pair<std::int64_t, std::int64_t>::first);
    return na != reeksen_.begin() && std::prev(na)->second >= volgnummer;
}

Gesnoeid gesnoeid(storage::Sessie& s, const std::string& publieke_sleutel, const std::function<void(std::string)>& meld) {
    std::set<std::int64_t> in_logboek;
    for (const auto& r : s.vraag("SELECT object_id FROM audit_gebeurtenis WHERE naam = ?1", kGesnoeid))
        in_logboek.insert(r.getal(0));
    Gesnoeid uit;
    for (const auto& r : s.vraag("SELECT id, op, aantal, regels, sleutel, handtekening FROM audit_snoei ORDER BY id")) {
        const std::string tekst = snoeitekst(r.getal(0), r.moment(1), r.getal(2), r.tekst(3), r.tekst(4));
        if (!base::crypto::handtekening_klopt(publieke_sleutel, tekst, r.bytes(5).data)) meld("snoei: handtekening klopt niet");
        else if (!in_logboek.contains(r.getal(0))) meld("snoei: staat niet in het logboek");
        else if (!uit.voeg_toe(r.tekst(3), r.getal(2))) meld("snoei: onleesbaar");
    }
    return uit;
}

}  // namespace audit
