// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/deelnemer/deelnemer.hpp"
#include "domein/tafel/store.hpp"
#include "hulp/omgeving.hpp"
#include "outbox/outbox.hpp"

/// A region with its people and one signed casus on the agenda, for the tests of this slice.
namespace tafel {

using casus::Stap;
using casus::Status;
using toegang::Rol;

class TafelTest : public hulp::OpBeide {
  protected:
    TafelTest() {
        luister(t.bus);
        db().schrijf(storage::Bereik::installatie(), [&](storage::Sessie& s) { regio = regio::maak_nijmegen(s, t.ids, t.nu()); });
        schrijf([&](storage::Sessie& s) {
            const auto o = regio::organisaties(s, regio).front();
            werkgever = o.id;
            inbrenger = persoon(s, "I. Inbrenger", Rol::inbrenger, {});
            procesondersteuner = persoon(s, "P. Proces", Rol::procesondersteuner, {});
            voorzitter = persoon(s, "V. Voorzitter", Rol::voorzitter, {});
            expert = persoon(s, "E. Expert", Rol::expert, werkgever);
            ander = persoon(s, "A. Ander", Rol::expert, werkgever);
            for (const auto& k : {expert, ander})
                deelnemer::zet(s, regio, k.account, deelnemer::Deelnemersoort::expert, {"LVB"}, 2);
        });
    }
    void schrijf(const std::function<void(storage::Sessie&)>& werk) { db().schrijf({regio.getal}, werk); }

    Kijker persoon(storage::Sessie& s, const std::string& naam, Rol rol, toegang::OrganisatieId organisatie) {
        const std::string email = std::string(1, static_cast<char>('a' + ++personen_)) + "@voorbeeld.nl";
        const auto id = toegang::maak_account(s, t.ids,
                                              {.email = email,
                                               .naam = naam,
                                               .functie = "f",
                                               .telefoon = "",
                                               .wachtwoord = kWachtwoord,
                                               .organisatie = organisatie,
                                               .soort_verwijzer = "",
                                               .agb = "",
                                               .skj = "",
                                               .big = ""},
                                              t.nu());
        const auto gegeven = toegang::geef_rol(s, t.ids, regio, id.waarde(), rol, t.nu());
        EXPECT_TRUE(gegeven.goed());
        return toegang::kijker_van(s, regio, id.waarde(), t.nu(), "pagina").waarde();
    }

    /// A signed vraag, put on the agenda by the chair.
    Casus op_agenda(storage::Sessie& s) {
        casus::NieuweCasus n{.soort = casus::Soort::vraag, .gemeente = regio::gemeenten(s, regio).front().code};
        n.inbrenger = inbrenger.account;
        n.ingediend_op = t.nu();
        n.vooroverleg_op = base::datum(2026, 11, 25);
        const auto c = casus::maak(s, t.om, inbrenger, n, t.nu());
        casus::zet_getekend(s, c.id, 1);
        doe(s, Kijker::systeem(regio), c.id, Stap::behandelen);
        doe(s, voorzitter, c.id, Stap::agenderen);
        return *casus::lees(s, regio, c.id);
    }
    void doe(storage::Sessie& s, const Kijker& k, CasusId id, Stap stap) {
        casus::Daad d{.stap = stap, .versie = casus::lees(s, regio, id)->versie, .als = Rol::voorzitter};
        EXPECT_TRUE(casus::gebeur(s, t.om, k, id, d, t.nu()).goed()) << casus::naam_van(stap);
    }
    /// As the invitation leaves it: chosen, invited and with access.
    void is_uitgenodigd(storage::Sessie& s, const Casus& c, const Agendapunt& p, const Kijker& wie) {
        store::kies(s, regio, p.id, wie.account, casus::Relatie::expert);
        store::zet_uitgenodigd(s, p.id, wie.account, t.nu());
        EXPECT_TRUE(casus::geef_relatie(s, t.ids, c, {c.id, wie.account, casus::Relatie::expert, t.nu(), {}, p.id.getal}).goed());
    }
    /// Subjects and texts of what this slice sent.
    std::string eigen_mails(storage::Sessie& s) {
        std::string uit;
        for (const auto& r : outbox::zoek(s, t.sleutels, {.regio = regio.getal, .hoeveel = 200})) {
            const auto heel = outbox::lees_in_demo(s, t.om, regio.getal, r.id);
            if (heel && r.soort.starts_with("tafel.")) uit += r.onderwerp + "\n" + heel->tekst;
        }
        return uit;
    }
    bool ziet(storage::Sessie& s, const Kijker& k, const Casus& c) { return casus::vind(s, k, c.id, t.nu()).goed(); }

    static constexpr const char* kWachtwoord = "een goed lang wachtwoord";
    hulp::Testomgeving t{db()};
    regio::RegioId regio;
    toegang::OrganisatieId werkgever;
    Kijker inbrenger, procesondersteuner, voorzitter, expert, ander;

  private:
    int personen_ = 0;
};

}  // namespace tafel
