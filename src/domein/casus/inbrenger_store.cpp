// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/inbrenger_store.hpp"

namespace casus {
namespace {

constexpr std::chrono::days kGeldig{14};
constexpr const char* kKies = "SELECT id, casus_id, soort, door_id, aan_id, aan_email, gevraagd_op FROM casus_inbrengverzoek "
                              "WHERE stand = 'open' AND gevraagd_op > ?1 ";

std::string_view naam_van(Inbrengsoort s) { return s == Inbrengsoort::mede ? "mede" : "overdracht"; }

Inbrengverzoek uit(const storage::Rij& r) {
    return {r.id<InbrengverzoekId>(0),
            r.id<CasusId>(1),
            r.tekst(2) == "mede" ? Inbrengsoort::mede : Inbrengsoort::overdracht,
            r.id<AccountId>(3),
            r.id<AccountId>(4),
            r.tekst(5),
            r.moment(6)};
}

std::vector<Inbrengverzoek> alle_uit(const storage::Rijen& rijen) {
    std::vector<Inbrengverzoek> lijst;
    for (const auto& r : rijen) lijst.push_back(uit(r));
    return lijst;
}

}  // namespace

std::string inbrenger_store::pad(InbrengverzoekId id) { return "/inbrengverzoeken/" + toegang::ref_van(id.getal); }

bool inbrenger_store::zet_inbrenger(storage::Sessie& s, CasusId casus, AccountId wie, int versie) {
    return s.doe(
               "UPDATE casus_casus SET inbrenger_id = ?1, inbrenger_gecontroleerd = 1, versie = versie + 1 WHERE id = ?2 AND versie = ?3",
               wie, casus, versie) == 1;
}

void inbrenger_store::eindig(storage::Sessie& s, CasusId casus, AccountId wie, Relatie relatie, base::Moment nu) {
    s.doe(
        "UPDATE casus_relatie SET tot = ?1 WHERE casus_id = ?2 AND account_id = ?3 AND relatie = ?4 AND (tot IS NULL OR tot > ?1)",
        nu, casus, wie, casus::naam_van(relatie));
}

InbrengverzoekId inbrenger_store::voeg_verzoek_toe(storage::Sessie& s, base::Ids& ids, const Casus& c, Inbrengsoort soort,
                                                   AccountId door, const std::string& email, AccountId aan, base::Moment nu) {
    const auto id = ids.maak<InbrengverzoekId>();
    s.doe("INSERT INTO casus_inbrengverzoek (id, regio_id, casus_id, soort, door_id, aan_email, aan_id, stand, gevraagd_op)"
          " VALUES (?1,?2,?3,?4,?5,?6,?7,'open',?8)",
          id, c.regio, c.id, naam_van(soort), door, email, aan, nu);
    return id;
}

std::optional<Inbrengverzoek> inbrenger_store::verzoek(storage::Sessie& s, toegang::RegioId regio, InbrengverzoekId id,
                                                       base::Moment nu) {
    static const std::string kSql = std::string(kKies) + "AND regio_id = ?2 AND id = ?3";
    const auto rij = s.een(kSql, nu - kGeldig, regio, id);
    if (!rij) return {};
    return uit(*rij);
}

std::vector<Inbrengverzoek> inbrenger_store::verzoeken_aan(storage::Sessie& s, toegang::RegioId regio, AccountId wie,
                                                           base::Moment nu) {
    static const std::string kSql = std::string(kKies) + "AND aan_id = ?2 AND regio_id = ?3 ORDER BY gevraagd_op, id";
    return alle_uit(s.vraag(kSql, nu - kGeldig, wie, regio));
}

bool inbrenger_store::sluit(storage::Sessie& s, InbrengverzoekId id, std::string_view stand, base::Moment nu) {
    return s.doe("UPDATE casus_inbrengverzoek SET stand = ?2, beslist_op = ?3 WHERE id = ?1 AND stand = 'open'", id, stand, nu) ==
           1;
}

void inbrenger_store::sluit_verzoeken(storage::Sessie& s, CasusId casus, Inbrengsoort soort, base::Moment nu) {
    s.doe(
        "UPDATE casus_inbrengverzoek SET stand = 'vervallen', beslist_op = ?3 WHERE casus_id = ?1 AND soort = ?2 AND stand = 'open'",
        casus, naam_van(soort), nu);
}

std::vector<Inbrengverzoek> open_verzoeken(storage::Sessie& s, const Casus& c, base::Moment nu) {
    static const std::string kSql = std::string(kKies) + "AND casus_id = ?2 ORDER BY gevraagd_op, id";
    return alle_uit(s.vraag(kSql, nu - kGeldig, c.id));
}

base::Result<> trek_verzoek_in(storage::Sessie& s, const Casus& c, InbrengverzoekId id, base::Moment nu) {
    for (const auto& v : open_verzoeken(s, c, nu))
        if (v.id == id && inbrenger_store::sluit(s, id, "ingetrokken", nu)) return base::goed();
    return niet_gevonden();
}

}  // namespace casus
