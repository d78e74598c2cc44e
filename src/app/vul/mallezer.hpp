// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>
#include <span>

#include "app/vul/mal.hpp"

namespace app::vul {

/// A table of which a casus has rows, and how they are found.
struct Tabel {
    std::string_view naam;
    std::string_view ouderkolom = "casus_id";     // points at…
    std::string_view oudertabel = "casus_casus";  // …this table's id
};
/// In the order in which rows may be added.
std::span<const Tabel> tabellen();

/// Takes a played casus apart. Only on SQLite: it asks the schema which columns there are.
class Mallezer {
  public:
    Mallezer(storage::Sessie&, const toegang::Omgeving&, const demo::Mensen&);
    Mal lees(casus::CasusId);

  private:
    struct Gelezen {
        const Tabel* tabel;
        std::vector<std::string> kolommen;
        std::size_t sleutel;
        storage::Rij rij;
    };
    std::string bsn_van(const casus::Casus&) const;
    std::vector<Gelezen> rijen_van(casus::CasusId);
    void verzamel_ids(const std::vector<Gelezen>&);
    Malrij maak_rij(Mal&, const Gelezen&) const;
    Cel maak_cel(Mal&, const Gelezen&, std::size_t kolom) const;
    Cel maak_getal(Mal&, std::int64_t) const;
    Cel maak_tekst(std::string_view) const;
    void lees_log(Mal&, const casus::Casus&);
    void lees_zoektekst(Mal&, const casus::Casus&);

    storage::Sessie& s_;
    const toegang::Omgeving& om_;
    const demo::Mensen& mensen_;
    std::map<std::int64_t, std::size_t> account_;  // of the people, by id
    std::map<std::int64_t, base::Datum> vooroverleg_, overleg_;
    std::map<std::int64_t, std::size_t> eigen_;  // ids of this casus, in order
    Woorden woorden_;                            // of this casus
    toegang::AccountId inbrenger_;
};

}  // namespace app::vul
