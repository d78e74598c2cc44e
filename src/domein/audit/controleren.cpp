// SPDX-License-Identifier: EUPL-1.2
#include <map>

#include "base/tekst.hpp"
#include "domein/audit/inhoud.hpp"
#include "domein/audit/snoeien.hpp"

namespace audit {
namespace {

constexpr int kPerKeer = 1000;
using Bevindingen = std::vector<Bevinding>;

/// Walks the chain line by line; after a broken line it goes on from what stands there, so that each fault is named once.
class Wandeling {
  public:
    Wandeling(Bevindingen& uit, Gesnoeid gesnoeid) : uit_(uit), gesnoeid_(std::move(gesnoeid)) {}

    void regel(const storage::Rij& r) {
        const std::int64_t volgnummer = r.getal(kAuditKolommen);
        for (; verwacht_ < volgnummer; ++verwacht_) meld(verwacht_, "verwijderd");
        ++verwacht_;
        const std::string& opgeslagen_som = r.bytes(kAuditKolommen + 1).data;
        const std::string& opgeslagen_hash = r.bytes(kAuditKolommen + 2).data;
        const bool weg = r.leeg(0);
        if (weg && !gesnoeid_.heeft(volgnummer)) meld(volgnummer, "verwijderd");
        else if (!weg && som(r.getal(0), gebeurtenis_uit(r)) != opgeslagen_som) meld(volgnummer, "gewijzigd");
        else if (!weg && !vindbaar(r)) meld(volgnummer, "niet meer te vinden");
        else if (schakel(vorige_, volgnummer, opgeslagen_som) != opgeslagen_hash) meld(volgnummer, "verplaatst of ingevoegd");
        vorige_ = opgeslagen_hash;
        hash_[volgnummer] = opgeslagen_hash;
    }
    std::int64_t laatste() const { return verwacht_ - 1; }
    const std::string* hash_bij(std::int64_t volgnummer) const {
        const auto h = hash_.find(volgnummer);
        return h == hash_.end() ? nullptr : &h->second;
    }
    void meld(std::int64_t volgnummer, std::string wat) { uit_.push_back({volgnummer, std::move(wat)}); }

  private:
    /// What finds this line on a page says the same region, casus and account; of the newest it is not there yet.
    static bool vindbaar(const storage::Rij& r) {
        if (r.getal(kAuditKolommen) > r.getal(kAuditKolommen + 6)) return true;
        const Gebeurtenis g = gebeurtenis_uit(r);
        const auto zegt = [&](std::size_t k, std::int64_t wat) { return r.getal_of_leeg(kAuditKolommen + k) == wat; };
        return zegt(3, g.regio) && zegt(4, g.casus) && zegt(5, g.account);
    }

    Bevindingen& uit_;
    Gesnoeid gesnoeid_;
    std::int64_t verwacht_ = 1;
    std::string vorige_ = begin_van_keten();
    std::map<std::int64_t, std::string> hash_;
};

void loop_keten(storage::Sessie& s, Wandeling& w) {
    for (std::int64_t na = 0;;) {
        const auto rijen =
            s.vraag("SELECT " AUDIT_KOLOMMEN ", k.volgnummer, k.som, k.hash, w.regio_id, w.casus_id, w.account_id, " +
                        std::string(kWijzerTot) +
                        " FROM audit_keten k LEFT JOIN audit_gebeurtenis g ON g.id = k.gebeurtenis_id"
                        " LEFT JOIN audit_wijzer w ON w.gebeurtenis_id = k.gebeurtenis_id WHERE k.volgnummer > ?1"
                        " ORDER BY k.volgnummer LIMIT ?2",
                    na, kPerKeer);
        for (const auto& r : rijen) {
            w.regel(r);
            na = r.getal(kAuditKolommen);
        }
        if (rijen.size() < kPerKeer) return;
    }
}

void zoek_losse_regels(storage::Sessie& s, Wandeling& w) {
    for ([[maybe_unused]] const auto& r : s.vraag(
             "SELECT g.id FROM audit_gebeurtenis g WHERE NOT EXISTS (SELECT 1 FROM audit_keten k WHERE k.gebeurtenis_id = g.id)"
             " AND NOT EXISTS (SELECT 1 FROM audit_wacht w WHERE w.gebeurtenis_id = g.id) LIMIT 100"))
        w.meld(0, "ingevoegd");
}

/// One checkpoint or anchor against the chain as it is now.
void vergelijk(Wandeling& w, std::int64_t aantal, const std::string& hash_hex, bool handtekening_goed, std::string_view bron) {
    if (!handtekening_goed) return w.meld(aantal, std::string(bron) + ": handtekening klopt niet");
    if (aantal > w.laatste()) return w.meld(aantal, std::string(bron) + ": einde van het logboek is weg");
    const std::string* hash = w.hash_bij(aantal);
    if (!hash || base::crypto::hex(*hash) != hash_hex) w.meld(aantal, std::string(bron) + ": keten is opnieuw gemaakt");
}

void controleer_zegel(Wandeling& w, std::string_view regel, const std::string& publiek, std::string_view bron) {
    const auto delen = base::tekst::splits(regel, ' ');
    if (delen.size() != 5) return w.meld(0, std::string(bron) + ": onleesbaar");
    const std::string tekst = delen[0] + " " + delen[1] + " " + delen[2] + " " + delen[3];
    const auto handtekening = base::crypto::van_hex(delen[4]);
    const bool goed = handtekening && base::crypto::handtekening_klopt(publiek, tekst, *handtekening);
    vergelijk(w, std::atoll(delen[0].c_str()), delen[1], goed, bron);
}

}  // namespace

Bevindingen controleer(storage::Databank& db, const base::crypto::Sleutelbos& sleutels, const std::vector<std::string>& elders) {
    Bevindingen uit;
    db.lees(storage::Bereik::installatie(), [&](storage::Sessie& s) {
        const std::string publiek = sleutels.publieke_zegelsleutel();
        Wandeling w(uit, gesnoeid(s, publiek, [&](std::string wat) { uit.push_back({0, std::move(wat)}); }));
        loop_keten(s, w);
        zoek_losse_regels(s, w);
        for (const auto& regel : ankers(s)) controleer_zegel(w, regel, publiek, "zegel");
        for (const auto& regel : elders) controleer_zegel(w, regel, publiek, "anker");
    });
    return uit;
}

}  // namespace audit
