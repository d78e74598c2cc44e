// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/bericht.hpp"
#include "domein/aanmelding/namens.hpp"
#include "domein/aanmelding/store.hpp"

namespace aanmelding::namens {
namespace {

constexpr const char* kKolommen = "SELECT casus_id, door_id, gevraagd_op, ontkend_op FROM aanmelding_namens ";

Bevestiging uit_rij(const storage::Rij& r) {
    return {r.id<casus::CasusId>(0), r.id<toegang::AccountId>(1), r.moment(2), r.moment_of_leeg(3)};
}

base::Fout te_laat() {
    return {base::Soort::botsing, "aanmelding.namens_beantwoord", "", "De verwijzer heeft hier al op geantwoord."};
}

/// S26: without content, to an address that the procesondersteuner typed over from the form or that belongs to an account.
base::Result<> mail_link(storage::Sessie& s, const Omgeving& om, const Casus& c, base::Moment nu) {
    const auto wie = toegang::account(s, c.inbrenger);
    if (!wie || wie->geblokkeerd) return base::goed();
    return toegang::stuur_link_naar(
        s, om, c.regio, *wie,
        {"aanmelding.namens", "Is deze aanmelding van jou?",
         "We kregen een formulier waarop jij als verwijzer staat. De procesondersteuner typte het over. Wil "
         "je bevestigen dat het van jou is?",
         casus::pad(c, "van-jou"), sleutel_van(c)},
        nu);
}

}  // namespace

base::Result<> vraag(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, base::Moment nu) {
    s.doe("INSERT INTO aanmelding_namens (casus_id, regio_id, door_id, gevraagd_op) VALUES (?1,?2,?3,?4)", c.id, c.regio,
          k.account, nu);
    return mail_link(s, om, c, nu);
}

base::Result<> vraag_opnieuw(storage::Sessie& s, const Omgeving& om, const Casus& c, base::Moment nu) {
    if (s.doe("UPDATE aanmelding_namens SET gevraagd_op = ?1 WHERE casus_id = ?2 AND regio_id = ?3 AND bevestigd_op IS NULL"
              " AND ontkend_op IS NULL",
              nu, c.id, c.regio) != 1)
        return te_laat();
    return mail_link(s, om, c, nu);
}

std::optional<Bevestiging> open(storage::Sessie& s, const Casus& c) {
    const auto r =
        s.een(std::string(kKolommen) + "WHERE casus_id = ?1 AND regio_id = ?2 AND bevestigd_op IS NULL", c.id, c.regio);
    return r ? std::optional(uit_rij(*r)) : std::nullopt;
}

std::vector<std::pair<Bevestiging, Casus>> open(storage::Sessie& s, regio::RegioId regio) {
    std::vector<std::pair<Bevestiging, Casus>> uit;
    for (const auto& r :
         s.vraag(std::string(kKolommen) + "WHERE regio_id = ?1 AND bevestigd_op IS NULL ORDER BY gevraagd_op, casus_id", regio))
        if (const auto c = casus::lees(s, regio, r.id<casus::CasusId>(0)); c && casus::is_open(c->status))
            uit.emplace_back(uit_rij(r), *c);
    return uit;
}

/// Eigen regel (domain.md section 2, "namens indienen"): his word makes it his; a denial voids nothing by itself, and who has nothing to
/// do with the child reads no further.
base::Result<> antwoord(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, bool van_hem, base::Moment nu) {
    if (s.doe(std::string("UPDATE aanmelding_namens SET ") + (van_hem ? "bevestigd_op" : "ontkend_op") +
                  " = ?1 WHERE casus_id = ?2 AND regio_id = ?3 AND bevestigd_op IS NULL AND ontkend_op IS NULL",
              nu, c.id, c.regio) != 1)
        return te_laat();
    casus::schrijf_tijdlijn(s, om, k, c, van_hem ? "namens_bevestigd" : "namens_ontkend", {}, nu);
    if (van_hem) {
        casus::zet_bevestigd(s, c.id);
        volg_zonder_toestemming(s, om, *casus::lees(s, c.regio, c.id), nu);
        return base::goed();
    }
    const auto wie = open(s, c).value().door;
    casus::eindig_relatie(s, c.id, k.account, 0, nu);
    return mail(s, om, c.regio, wie,
                {"aanmelding.namens_ontkend", "Een aanmelding is niet van de verwijzer",
                 "De verwijzer zegt dat een aanmelding die je overtypte niet van hem is. Kijk wat ermee moet gebeuren.",
                 "/namens", sleutel_van(c)},
                nu);
}

}  // namespace aanmelding::namens
