// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domein/aanmelding/bericht.hpp"
#include "domein/aanmelding/concept.hpp"

namespace aanmelding {
namespace {

using std::chrono::days;

struct Oud {
    ConceptId id;
    toegang::AccountId maker, ondertekenaar;  // the second when it lies there
    base::Moment gewijzigd_op;
    std::optional<base::Datum> crisis, gewaarschuwd;
    bool ingediend = false, namens = false;
    base::Datum tot;  // last day that it is kept
};

std::vector<Oud> alle(storage::Sessie& s, regio::RegioId regio, const regio::Regels& regels) {
    std::vector<Oud> uit;
    for (
        const auto& r : s.vraag(
            "SELECT id, maker_id, CASE WHEN voorgelegd_op IS NULL THEN NULL ELSE ondertekenaar_id END, gewijzigd_op, crisis_op,"
            " gewaarschuwd_op, casus_id, CASE WHEN namens IS NULL THEN 0 ELSE 1 END FROM aanmelding_concept WHERE regio_id = ?1 ORDER BY gewijzigd_op",
            regio)) {
        Oud o;
        o.id = r.id<ConceptId>(0);
        o.maker = r.id<toegang::AccountId>(1);
        o.ondertekenaar = r.id<toegang::AccountId>(2);
        o.gewijzigd_op = r.moment(3);
        o.crisis = r.datum_of_leeg(4);
        o.gewaarschuwd = r.datum_of_leeg(5);
        o.ingediend = !r.leeg(6);
        o.namens = r.ja(7);
        o.tot = concepten::blijft_tot(o.gewijzigd_op, o.ingediend ? std::nullopt : o.crisis, regels);
        uit.push_back(o);
    }
    return uit;
}

/// Domain.md section 2: a warning 7 days and 1 day before; section 3: of a crisis on day 21 and 26. A day that the job missed is made up for.
bool moet_waarschuwen(const Oud& o, const regio::Crisistermijn& termijn, base::Datum vandaag) {
    std::vector<base::Datum> momenten{o.tot - days(7), o.tot - days(1)};
    if (o.crisis) {
        const auto herinneringen = regio::crisis_herinneringen(*o.crisis, termijn);
        momenten.insert(momenten.end(), herinneringen.begin(), herinneringen.end());
    }
    return std::any_of(momenten.begin(), momenten.end(), [&](base::Datum d) {
        return d <= vandaag && d > base::dag_van(o.gewijzigd_op) && (!o.gewaarschuwd || *o.gewaarschuwd < d);
    });
}

void waarschuw(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, const Oud& o, base::Moment nu) {
    s.doe("UPDATE aanmelding_concept SET gewaarschuwd_op = ?1 WHERE id = ?2", base::dag_van(nu), o.id);
    std::string zin = "Je hebt een aanmelding die nog niet is verstuurd. We bewaren haar tot en met " + base::kort(o.tot) +
                      ". Daarna gooien we haar weg.";
    if (o.crisis) zin += "\nEen crisisplaatsing moet je op tijd melden.";
    const Bericht bericht{"aanmelding.concept", "Je aanmelding is nog niet verstuurd", std::move(zin),
                          o.namens ? "/namens" : "/aanmelden"};
    // An address that no longer works stops nothing: the draft itself is on the page of its maker.
    static_cast<void>(mail(s, om, regio, o.maker, bericht, nu));
    if (o.ondertekenaar) static_cast<void>(mail(s, om, regio, o.ondertekenaar, bericht, nu));
}

/// Domain.md section 8: each destruction is recorded: what and by which rule, no content.
void vermeld(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, ConceptId id, std::string_view regel,
             base::Moment nu) {
    auto g = toegang::gebeurtenis_van(Kijker::systeem(regio), nu, "aanmelding.concept_vernietigd", audit::Actie::verwijderen,
                                      toegang::Rol::inbrenger);
    g.object = "concept";
    g.object_id = id.getal;
    g.regel = regel;
    audit::leg_vast(s, om.ids, g);
}

}  // namespace

int ruim_concepten_op(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, base::Moment nu) {
    int vernietigd = 0;
    const base::Datum vandaag = base::dag_van(nu);
    const auto regels = regio::regels(s, regio, nu);
    for (const Oud& o : alle(s, regio, regels)) {
        if (vandaag > o.tot) {
            concepten::vernietig(s, regio, o.id);
            if (!o.ingediend) {
                vermeld(s, om, regio, o.id, "bewaartermijn concept", nu);
                ++vernietigd;
            }
        } else if (!o.ingediend && moet_waarschuwen(o, regels.crisis, vandaag)) {
            waarschuw(s, om, regio, o, nu);
        }
    }
    return vernietigd;
}

bool vernietig_concept_opnieuw(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, ConceptId id, base::Moment nu) {
    // What was handed in since lives on as a casus, and of its draft only the shell.
    if (!s.een("SELECT 1 FROM aanmelding_concept WHERE id = ?1 AND regio_id = ?2 AND casus_id IS NULL", id, regio)) return false;
    concepten::vernietig(s, regio, id);
    vermeld(s, om, regio, id, "opnieuw na herstel", nu);
    return true;
}

}  // namespace aanmelding
