// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <optional>

#include "backup/backup.hpp"
#include "backup/rijen.hpp"
#include "backup/schema.hpp"
#include "base/json.hpp"
#include "storage/migraties.hpp"

namespace backup {
namespace {

using storage::Sessie;
constexpr std::size_t kRijenPerKeer = 500;
constexpr std::uint64_t kBytesPerKeer = 8ULL * 1024 * 1024;

Backupfout onbekende_vorm() { return Backupfout("Deze backup heeft een vorm die dit programma niet kent."); }

base::Json lees_json(Lezer& in) {
    auto json = base::Json::lees(lees_tekst(in));
    if (!json) throw onbekende_vorm();
    return std::move(json).waarde();
}

std::string zonder_einde(std::string_view bestand) { return std::string(bestand.substr(0, bestand.find('.'))); }

/// The migrations that this backup had, so that its rows find the tables as they were.
std::vector<base::Ingebed> migraties_van(const base::Json& kop) {
    std::vector<base::Ingebed> uit;
    const auto alle = storage::ingebedde_migraties();
    for (const auto& naam : kop["migraties"].lijst()) {
        const auto eerder = uit.size();
        std::ranges::copy_if(alle, std::back_inserter(uit), [&](const auto& m) { return zonder_einde(m.naam) == naam.tekst(); });
        if (uit.size() == eerder)
            throw Backupfout("Deze backup is van een nieuwere versie van het programma. Installeer eerst die versie.");
    }
    return uit;
}

/// One table of the backup on its way into the database.
class Vulling {
  public:
    Vulling(storage::Databank& db, const base::Json& kop, const std::vector<Tabel>& bekend) : db_(db) {
        const auto tabel = std::ranges::find(bekend, kop["tabel"].tekst(), &Tabel::naam);
        std::vector<std::string> kolommen;
        for (const auto& k : kop["kolommen"].lijst()) kolommen.push_back(k.tekst());
        if (tabel == bekend.end()) throw onbekende_vorm();
        for (const auto& k : kolommen)
            if (std::ranges::find(tabel->kolommen, k) == tabel->kolommen.end()) throw onbekende_vorm();
        breedte_ = kolommen.size();
        sql_ = "INSERT INTO \"" + tabel->naam + "\" (" + namenlijst(kolommen) + ") VALUES (";
        for (std::size_t k = 1; k <= breedte_; ++k) sql_ += (k == 1 ? "?" : ",?") + std::to_string(k);
        sql_ += ")";
    }
    std::size_t breedte() const { return breedte_; }
    bool vol(std::uint64_t gelezen) const { return rijen_.size() >= kRijenPerKeer || gelezen - begin_ > kBytesPerKeer; }
    void voeg_toe(std::vector<storage::Waarde> rij) { rijen_.push_back(std::move(rij)); }
    void schrijf(std::uint64_t gelezen) {
        begin_ = gelezen;
        db_.schrijf(storage::Bereik::installatie(), [&](Sessie& s) {
            for (const auto& rij : rijen_) s.voer_uit(sql_, rij);
        });
        rijen_.clear();
    }

  private:
    storage::Databank& db_;
    std::string sql_;
    std::size_t breedte_ = 0;
    std::uint64_t begin_ = 0;
    std::vector<std::vector<storage::Waarde>> rijen_;
};

Overzicht lees_tabellen(storage::Databank& db, Lezer& in, const Voortgang& voortgang) {
    Overzicht uit;
    const auto bekend = db.lees({}, [](Sessie& s) { return tabellen(s); });
    std::optional<Vulling> vulling;
    for (;;) {
        const Soort soort = lees_soort(in);
        if (vulling && (soort != Soort::rij || vulling->vol(in.gelezen()))) {
            vulling->schrijf(in.gelezen());
            voortgang(in.gelezen(), in.grootte());
        }
        if (soort == Soort::tabel) {
            vulling.emplace(db, lees_json(in), bekend);
            ++uit.tabellen;
        } else if (soort == Soort::rij && vulling) {
            vulling->voeg_toe(lees_rij(in, vulling->breedte()));
            ++uit.rijen;
        } else if (soort == Soort::einde) {
            if (lees_getal(in) != uit.rijen || !in.op())
                throw Backupfout("De backup is beschadigd, afgebroken of veranderd. Er is niets hersteld.");
            return uit;
        } else {
            throw onbekende_vorm();
        }
    }
}

}  // namespace

Overzicht zet_terug(storage::Databank& leeg, const Opties& o) {
    Lezer in(o.pad, o.wachtzin);
    if (lees_soort(in) != Soort::kop) throw onbekende_vorm();
    const auto kop = lees_json(in);
    storage::migreer(leeg, migraties_van(kop));
    Overzicht uit = lees_tabellen(leeg, in, o.voortgang);
    storage::migreer(leeg);
    uit.gemaakt_op = base::moment_uit(kop["gemaakt_op"].getal());
    uit.bytes = in.grootte();
    return uit;
}

}  // namespace backup
