// SPDX-License-Identifier: EUPL-1.2
#include "base/tekst.hpp"
#include "outbox/cel.hpp"
#include "outbox/vernietigen.hpp"

namespace outbox {
namespace {

base::Fout weiger(std::string_view sleutel, std::string_view tekst) {
    return {base::Soort::ongeldig, "outbox." + std::string(sleutel), "", std::string(tekst)};
}

/// S26: what cannot go in a mail is refused here, while the person who typed it is still there.
base::Result<> kan_als_mail(const Bericht& b) {
    if (auto kop = mail::adreskop("To", {"", b.aan}); !kop) return kop.fouten();
    if (auto kop = mail::tekstkop("Subject", b.onderwerp); !kop) return kop.fouten();
    if (!base::tekst::geldige_utf8(b.tekst) || base::tekst::heeft_stuurtekens(b.tekst)) {
        return weiger("tekst", "Deze tekst kan niet in een mail staan.");
    }
    return base::goed();
}

/// S12: the secret of a link exists only in the message on its way, so without a way there is no message.
base::Result<> kan_met_link(const Omgeving& om, const Bericht& b) {
    const auto eerste = b.tekst.find(kLinkPlek);
    if (b.link && eerste == std::string::npos) throw std::logic_error("a link without its place in the text");
    if (!b.link && eerste != std::string::npos) throw std::logic_error("a place for a link without a link");
    if (!b.link || om.smtp || om.demo) return base::goed();
    return base::Fout{base::Soort::niet_beschikbaar, "outbox.geen_mailserver", "",
                      "Er is nog geen mailserver ingesteld. Daarom kan er geen mail met een link worden verstuurd. "
                      "Vraag de beheerder om de mailserver in te stellen."};
}

}  // namespace

base::Result<BerichtId> leg_klaar(storage::Sessie& sessie, const Omgeving& om, const Bericht& b, base::Moment nu) {
    if (auto goed = kan_als_mail(b); !goed) return goed.fouten();
    if (auto goed = kan_met_link(om, b); !goed) return goed.fouten();
    const auto id = om.ids.maak<BerichtId>();
    const auto dicht = [&](std::string_view kolom, std::string_view klaar) {
        return om.sleutels.versleutel(b.regio, plek(kolom, id), klaar);
    };
    std::optional<std::int64_t> account;
    std::optional<std::string> sleutel, link_soort;
    std::optional<storage::Bytes> link_gegevens;
    if (b.aan_account != 0) account = b.aan_account;
    if (!b.sleutel.empty()) sleutel = b.sleutel;
    if (b.link) {
        link_soort = b.link->soort;
        link_gegevens = dicht("link_gegevens", b.link->gegevens.schrijf());
    }
    sessie.doe("INSERT INTO outbox_bericht (id, regio_id, soort, sleutel, aan_account, aan, onderwerp, tekst, "
               "link_soort, "
               "link_gegevens, status, gemaakt_op, volgende_op, pogingen, melding) "
               "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 'klaar', ?11, ?12, 0, '')",
               id, b.regio, b.soort, sleutel, account, dicht("aan", base::tekst::email(b.aan)), dicht("onderwerp", b.onderwerp),
               dicht("tekst", b.tekst), link_soort, link_gegevens, nu, b.niet_voor.value_or(nu));
    return id;
}

int laat_vallen(storage::Sessie& sessie, std::string_view sleutel) {
    // 'bezig' too: the mail that is on its way cannot be called back, but when it fails it must not be tried
    // again.
    return static_cast<int>(sessie.doe("UPDATE outbox_bericht SET status = 'vervallen', tekst = NULL, link_gegevens = NULL "
                                       "WHERE sleutel = ?1 AND status IN ('klaar', 'bezig', 'mislukt')",
                                       sleutel));
}

int vernietig(storage::Sessie& sessie, std::string_view sleutel) {
    return static_cast<int>(
        sessie.doe("DELETE FROM outbox_bericht WHERE sleutel = ?1 OR sleutel LIKE ?2", sleutel, std::string(sleutel) + "/%"));
}

int laat_links_vallen(storage::Sessie& sessie) {
    return static_cast<int>(sessie.doe("UPDATE outbox_bericht SET status = 'vervallen', tekst = NULL, link_gegevens = NULL "
                                       "WHERE link_soort IS NOT NULL AND status IN ('klaar', 'bezig', 'mislukt')"));
}

base::Result<> probeer_opnieuw(storage::Sessie& sessie, std::int64_t regio, BerichtId id, base::Moment nu) {
    const auto geraakt = sessie.doe("UPDATE outbox_bericht SET status = 'klaar', pogingen = 0, volgende_op = ?3 "
                                    "WHERE id = ?1 AND regio_id = ?2 AND status = 'mislukt'",
                                    id, regio, nu);
    if (geraakt == 1) return base::goed();
    return base::Fout{base::Soort::botsing, "outbox.niet_mislukt", "",
                      "Dit bericht is niet mislukt. Het hoeft niet opnieuw verstuurd te worden."};
}

/// What failed for good and was not sent again within a month is not sent any more: its text need not stay either.
int wis_oude_teksten(storage::Sessie& sessie, base::Moment nu) {
    const auto mislukt = sessie.doe("UPDATE outbox_bericht SET status = 'vervallen', tekst = NULL, link_gegevens = NULL "
                                    "WHERE status = 'mislukt' AND gemaakt_op <= ?1",
                                    nu - std::chrono::days(30));
    const auto verzonden = sessie.doe("UPDATE outbox_bericht SET tekst = NULL, link_gegevens = NULL WHERE verzonden_op <= ?1 "
                                      "AND tekst IS NOT NULL",
                                      nu - std::chrono::days(7));
    return static_cast<int>(mislukt + verzonden);
}

}  // namespace outbox
