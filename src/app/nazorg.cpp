// SPDX-License-Identifier: EUPL-1.2
#include "app/nazorg.hpp"

#include "app/kenmerk.hpp"
#include "domein/aanmelding/aanmelding.hpp"
#include "domein/anonimisering/anonimisering.hpp"
#include "domein/bewaren/bewaren.hpp"

namespace app {
namespace {

constexpr const char* kWachtend = "SELECT count(*) FROM outbox_bericht WHERE status IN ('klaar', 'bezig')";

void leg_vast(Huis& h, storage::Sessie& s, std::string naam, std::string bijzonderheid) {
    audit::leg_vast(s, h.ids(),
                    {.naam = std::move(naam), .op = h.klok().nu(), .kanaal = "cli", .bijzonderheid = std::move(bijzonderheid)});
}

/// The seal hangs on the oldest key, as blind indexes do: another one would open nothing.
void eis_sleutel(Huis& h) {
    const auto zegel =
        h.db().lees({}, [](storage::Sessie& s) { return s.een("SELECT sleutel FROM audit_zegel ORDER BY aantal DESC LIMIT 1"); });
    if (zegel && !base::crypto::hex(h.om().sleutels.publieke_zegelsleutel()).starts_with(zegel->tekst(0)))
        throw std::runtime_error("Dit sleutelbestand hoort niet bij deze backup. Geef het goede met --sleutelbestand.");
}

bool vernietig_opnieuw(Huis& h, storage::Sessie& s, const audit::Vernietiging& een) {
    const regio::RegioId regio{een.regio};
    if (een.object == "concept") return aanmelding::vernietig_concept_opnieuw(s, h.om(), regio, {een.object_id}, h.klok().nu());
    if (een.object == "casus") return bewaren::vernietig_opnieuw(s, h.om(), regio, {een.object_id}, h.klok().nu());
    throw std::runtime_error("Het vernietigregister noemt iets dat dit programma niet opnieuw kan vernietigen: " + een.object +
                             ".");
}

/// Domain.md section 8: what the register names and what the terms ask by now.
std::int64_t vernietig_opnieuw(Huis& h, const Herstelvraag& v) {
    const auto nu = h.klok().nu();
    return h.db().schrijf({}, [&](storage::Sessie& s) {
        std::int64_t aantal = 0;
        for (const auto& een : v.vernietigd) aantal += vernietig_opnieuw(h, s, een) ? 1 : 0;
        for (const auto& r : regio::alle(s)) aantal += bewaren::ruim_concepten_op(s, h.om(), r.id, nu);
        bewaren::wis_oude_post(s, nu);
        bewaren::ruim_toegang_op(s, nu);
        return aantal;
    });
}

}  // namespace

Nazorg nazorg(Huis& h, const Herstelvraag& v) {
    eis_sleutel(h);
    Nazorg uit;
    uit.logboek = audit::controleer(h.db(), h.om().sleutels);
    if (!uit.logboek.empty() && !v.ook_met_kapot_logboek)
        throw std::runtime_error(
            "Het logboek in deze backup is niet heel. Overleg met de fg; met --ook-met-kapot-logboek gaat het "
            "herstel toch door.");
    uit.opnieuw_vernietigd = vernietig_opnieuw(h, v);
    h.db().schrijf({}, [&](storage::Sessie& s) {
        uit.beeindigd = toegang::beeindig_alle_toegang(s);
        outbox::laat_links_vallen(s);
        for (const auto& r : regio::alle(s)) anonimisering::herbouw_zoektekst(s, h.om(), r.id);
        zet_stand(s, kPostBevroren, "herstel");
        uit.post_wacht = s.een(kWachtend)->getal(0);
        leg_vast(h, s, "installatie.hersteld",
                 "backup van " + base::iso(v.gemaakt_op) + ", vernietigd " + std::to_string(uit.opnieuw_vernietigd) +
                     (v.zonder_register ? ", zonder register" : "") + (uit.logboek.empty() ? "" : ", logboek niet heel"));
    });
    bewaren::wis_sporen(h.om());
    audit::verzegel(h.db(), h.klok().nu());
    audit::maak_zegel(h.db(), h.om().sleutels, h.klok().nu());
    return uit;
}

std::pair<bool, std::int64_t> geef_post_vrij(Huis& h) {
    return h.db().schrijf({}, [&](storage::Sessie& s) {
        const bool bevroren = stand(s, kPostBevroren).has_value();
        if (bevroren) {
            wis_stand(s, kPostBevroren);
            leg_vast(h, s, "installatie.post_vrijgegeven", {});
        }
        return std::pair{bevroren, s.een(kWachtend)->getal(0)};
    });
}

}  // namespace app
