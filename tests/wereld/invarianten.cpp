// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "app/demo/verhalen.hpp"
#include "domein/aanmelding/aanmelding.hpp"
#include "domein/anonimisering/stuk.hpp"
#include "domein/audit/audit.hpp"
#include "domein/tafel/tafel.hpp"
#include "domein/vooroverleg/store.hpp"
#include "outbox/outbox.hpp"
#include "wereld/wereld.hpp"

/// What holds on every day of every region, looked up beside the program where that can be: in the rows, or in what this world remembers.
namespace wereld {
namespace {

using casus::Groep;
using casus::Status;

bool gemaskeerd(Rol r) {
    return r == Rol::voorzitter || r == Rol::waarnemend_voorzitter || r == Rol::vaste_deelnemer || r == Rol::expert ||
           r == Rol::ervaringsdeskundige;
}
bool aan_tafel(Rol r) { return r == Rol::expert || r == Rol::ervaringsdeskundige; }

bool uitgesloten(storage::Sessie& s, const Casus& c, const Kijker& k) {
    return s
        .een("SELECT 1 FROM casus_uitgesloten WHERE casus_id = ?1 AND (account_id = ?2 OR organisatie_id = ?3) LIMIT 1", c.id,
             k.account, k.organisatie)
        .has_value();
}
bool is_inbrenger(storage::Sessie& s, const Casus& c, const Kijker& k) {
    return s
        .een("SELECT 1 FROM casus_relatie WHERE casus_id = ?1 AND account_id = ?2 AND relatie IN ('inbrenger', 'mede_inbrenger')"
             " AND tot IS NULL LIMIT 1",
             c.id, k.account)
        .has_value();
}
bool in_nood(storage::Sessie& s, const Casus& c, const Kijker& k, base::Moment nu) {
    return s
        .een("SELECT 1 FROM casus_noodtoegang WHERE casus_id = ?1 AND account_id = ?2 AND vanaf <= ?3 AND tot > ?3 LIMIT 1", c.id,
             k.account, nu)
        .has_value();
}
/// Invited to an agendapunt of this casus, and never left.
bool is_genodigd(storage::Sessie& s, const Casus& c, const Kijker& k) {
    return s
        .een("SELECT 1 FROM tafel_deelnemer d JOIN tafel_agendapunt p ON p.id = d.agendapunt_id WHERE p.casus_id = ?1"
             " AND d.account_id = ?2 AND d.uitgenodigd_op IS NOT NULL AND d.weg_op IS NULL LIMIT 1",
             c.id, k.account)
        .has_value();
}

}  // namespace

std::vector<Wereld::Bezoeker> Wereld::bezoekers(storage::Sessie& s) const {
    std::vector<Bezoeker> uit;
    for (const auto& a : accounts_) uit.push_back({a.email, a.rol, kijker(s, a.email)});
    return uit;
}

void Wereld::controleer(storage::Sessie& s, const Casus& c, const std::vector<Bezoeker>& wie) {
    SCOPED_TRACE(c.nummer + " " + std::string(casus::naam_van(c.status)) + " op " + base::iso(base::dag_van(nu())));
    controleer_inzage(s, c, wie);
    controleer_vervolg(s, c);
}

/// S13: whoever must consent today did, or there is a ground without.
bool Wereld::mag_naar_de_tafel(storage::Sessie& s, const Casus& c) const {
    return aanmelding::toestemming(s, huis_->om(), c, aanmelding::Doel::tafel, nu()).mag_delen();
}

/// domain.md section 6, S3, S28, "Deling stoppen": who sees what of this casus.
void Wereld::controleer_inzage(storage::Sessie& s, const Casus& c, const std::vector<Bezoeker>& wie) {
    for (const auto& a : wie) {
        const Kijker& k = a.kijker;
        const auto i = casus::inzage(s, k, c, nu());
        if (!i) continue;
        EXPECT_FALSE(uitgesloten(s, c, k)) << a.email;
        EXPECT_TRUE(c.getekend > 0 || !i->mag(Groep::anoniem)) << a.email;
        const bool ziet_kind = i->mag(Groep::bsn) || i->mag(Groep::identiteit) || i->mag(Groep::inhoud);
        EXPECT_FALSE(gemaskeerd(a.rol) && ziet_kind && !in_nood(s, c, k, nu())) << a.email;
        EXPECT_FALSE(gemaskeerd(a.rol) && i->mag(Groep::bsn)) << a.email;
        EXPECT_TRUE(a.rol != Rol::inbrenger || is_inbrenger(s, c, k)) << a.email;
        EXPECT_TRUE(!aan_tafel(a.rol) || is_genodigd(s, c, k)) << a.email;
        EXPECT_TRUE(!aan_tafel(a.rol) || mag_naar_de_tafel(s, c)) << a.email;
        EXPECT_TRUE(!c.deling_gestopt || a.rol == Rol::inbrenger || a.rol == Rol::procesondersteuner) << a.email;
        EXPECT_FALSE(c.status == Status::overleden && (aan_tafel(a.rol) || a.rol == Rol::vaste_deelnemer)) << a.email;
    }
}

/// Every casus has a next step or an end, an end that is final stays, and a duty to register is never forgotten.
void Wereld::controleer_vervolg(storage::Sessie& s, const Casus& c) {
    auto& eerder = gezien_.at(c.id);
    const bool final =
        eerder.status == Status::overleden || eerder.status == Status::overgedragen || eerder.status == Status::samengevoegd;
    EXPECT_TRUE(!final || c.status == eerder.status) << "was " << casus::naam_van(eerder.status);
    eerder.status = c.status;

    EXPECT_NE(casus::is_open(c.status), casus::volgende_stap(c, Rol::procesondersteuner).empty());
    EXPECT_TRUE(!c.te_tekenen || !anonimisering::store::wachtend(s, c).empty()) << "waits for a signature of nothing";
    const bool wacht_op_vooroverleg = c.status == Status::ingediend || c.status == Status::in_vooroverleg;
    EXPECT_TRUE(!wacht_op_vooroverleg || c.vooroverleg_op);
    const auto staat_op_lijst = [&](Status status) { return c.status == status && !c.deling_gestopt; };
    EXPECT_EQ(vooroverleg::store::open_punt(s, mensen_.regio, c.id).has_value(), staat_op_lijst(Status::in_vooroverleg));
    EXPECT_EQ(tafel::lopend_punt(s, mensen_.regio, c.id).has_value(), staat_op_lijst(Status::geagendeerd));

    EXPECT_EQ(static_cast<bool>(c.plicht), eerder.plicht && !eerder.ongeldig);
    EXPECT_FALSE(c.plicht && (c.status == Status::ingetrokken || c.status == Status::buiten_behandeling));
}

void Wereld::controleer_alles() {
    kijk([&](storage::Sessie& s) {
        const auto wie = bezoekers(s);
        for (const auto id : casussen_) controleer(s, lees(s, id), wie);
        controleer_tellingen(s);
    });
    const auto bevindingen = audit::controleer(huis_->db(), huis_->om().sleutels);
    EXPECT_TRUE(bevindingen.empty()) << bevindingen.front().volgnummer << " " << bevindingen.front().wat;
}

/// Every invented BSN begins with 9999; the number of a casus may end so.
bool noemt_bsn(std::string_view tekst) {
    constexpr std::string_view kBegin = "9999", kCijfers = "0123456789";
    for (auto i = tekst.find(kBegin); i != tekst.npos; i = tekst.find(kBegin, i + 1))
        if (std::min(tekst.find_first_not_of(kCijfers, i), tekst.size()) - i >= 9) return true;
    return false;
}

/// S9: mail goes over lines that we do not own; it names no child and no number of one.
void controleer_zonder_namen(const std::string& tekst) {
    for (const auto& kind : app::demo::kinderen()) EXPECT_EQ(tekst.find(kind.achternaam), std::string::npos) << tekst;
    EXPECT_FALSE(noemt_bsn(tekst)) << tekst;
}

/// No message about a child that died, from that moment on.
void Wereld::controleer_post(storage::Sessie& s) {
    std::map<std::string, base::Moment> overleden;
    for (const auto& [id, g] : gezien_)
        if (g.overleden_op) overleden[lees(s, id).nummer] = *g.overleden_op;
    for (const auto& r : s.vraag("SELECT id, gemaakt_op FROM outbox_bericht WHERE gemaakt_op > ?1", post_tot_)) {
        const auto bericht = outbox::lees_in_demo(s, huis_->om(), mensen_.regio.getal, {r.getal(0)});
        if (!bericht) continue;
        controleer_zonder_namen(bericht->regel.onderwerp + bericht->tekst);
        for (const auto& [nummer, op] : overleden)
            EXPECT_FALSE(r.moment(1) > op && bericht->tekst.find(nummer) != std::string::npos)
                << nummer << ": " << bericht->tekst;
    }
    post_tot_ = nu();
}

void Wereld::controleer_tellingen(storage::Sessie& s) {
    const auto k = kijker(s, "procesondersteuner@regio-nijmegen.example");
    std::map<Status, int> geteld;
    for (const auto id : casussen_) {
        const Casus c = lees(s, id);
        if (casus::is_open(c.status) && casus::inzage(s, k, c, nu())) ++geteld[c.status];
    }
    int open = 0;
    const auto t = casus::tellingen(s, k, nu());
    for (const auto& [status, n] : t.per_status) EXPECT_EQ(n, geteld[status]) << casus::naam_van(status);
    for (const auto& [status, n] : geteld) open += n;
    EXPECT_EQ(t.open, open);
}

}  // namespace wereld
