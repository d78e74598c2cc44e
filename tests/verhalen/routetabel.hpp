// SPDX-License-Identifier: EUPL-1.2
#pragma once

/// Every route of the program, and which letters of rechten.hpp an answer to it may hold for whoever may hold them most. Written by hand: a
/// new route fails the test until somebody decided here what it shows. An event over the API may show what its page shows.
namespace rechten {

struct Route {
    const char* naam;
    const char* toont;  // "" for a route that shows nothing of a casus
};
// clang-format off
inline constexpr Route kRoutes[] = {
    // What anybody may open.
    {"app.hulp", ""}, {"app.openapi", ""}, {"app.privacy", ""}, {"app.toegankelijkheid", ""},
    {"toegang.begin", ""}, {"toegang.inloggen_toon", ""}, {"toegang.inloggen", ""}, {"toegang.code_toon", ""}, {"toegang.code", ""},
    {"toegang.regio_toon", ""}, {"toegang.regio", ""}, {"toegang.verder", ""}, {"toegang.instellen_toon", ""},
    {"toegang.instelcode", ""}, {"toegang.instellen", ""}, {"toegang.link_toon", ""}, {"toegang.link", ""},
    {"toegang.vergeten_toon", ""}, {"toegang.vergeten", ""}, {"toegang.registreren_regios", ""}, {"toegang.registreren_toon", ""},
    {"toegang.registreren", ""}, {"toegang.registratie_toon", ""}, {"toegang.registratie", ""},
    // The own account, and administration: nothing of a casus.
    {"toegang.uitloggen", ""}, {"toegang.start", "P"}, {"toegang.bewaard_toon", ""}, {"toegang.bewaard_weg", ""}, {"toegang.nablad", ""},
    {"toegang.account", ""}, {"toegang.gegevens_toon", ""}, {"toegang.gegevens", ""}, {"toegang.wachtwoord_toon", ""},
    {"toegang.wachtwoord", ""}, {"toegang.sessie_einde", ""}, {"toegang.sessies_einde", ""}, {"toegang.tweede_stap_toon", ""},
    {"toegang.tweede_stap_bewijs", ""}, {"toegang.tweede_stap_instellen_toon", ""}, {"toegang.tweede_stap_instellen", ""},
    {"toegang.bevestigen_toon", ""}, {"toegang.bevestigen", ""}, {"toegang.tokens", ""}, {"toegang.token_nieuw", ""},
    {"toegang.token_maken", ""}, {"toegang.token_intrekken", ""},
    {"toegang.gebruikers", ""}, {"toegang.gebruikers_zoeken", ""}, {"toegang.gebruiker_nieuw_toon", ""}, {"toegang.gebruiker_nieuw", ""},
    {"toegang.gebruiker", ""}, {"toegang.rol_einde", ""}, {"toegang.blokkeren_toon", ""}, {"toegang.blokkeren", ""},
    {"toegang.toelaten", ""}, {"toegang.wijzig_rollen_toon", ""}, {"toegang.wijzig_rollen", ""}, {"toegang.wijzig_wachtwoord_toon", ""},
    {"toegang.wijzig_wachtwoord", ""}, {"toegang.wijzig_email_toon", ""}, {"toegang.wijzig_email", ""},
    {"toegang.wijzig_tweede-stap_toon", ""}, {"toegang.wijzig_tweede-stap", ""}, {"toegang.wijzigingen", ""},
    {"toegang.wijziging_goed", ""}, {"toegang.wijziging_af", ""}, {"toegang.verwijzers", ""}, {"toegang.verwijzer_controle", ""},
    {"toegang.verwijzer_weigering_toon", ""}, {"toegang.verwijzer_weigering", ""}, {"toegang.aanvraag_controle", ""},
    {"toegang.aanvraag_weigering_toon", ""}, {"toegang.aanvraag_weigering", ""},
    {"beheer.toon", ""}, {"beheer.taken", ""}, {"beheer.taak_nu", ""}, {"beheer.post", ""}, {"beheer.bericht", ""},
    {"beheer.post_opnieuw", ""}, {"beheer.regio", ""}, {"beheer.regio_bewaar", ""},
    {"beheer.cyclus", ""}, {"beheer.cyclus_bewaar", ""}, {"beheer.gemeenten", ""}, {"beheer.gemeente_nieuw.vraag", ""},
    {"beheer.gemeente_nieuw", ""}, {"beheer.gemeente", ""}, {"beheer.gemeente_wijzig.vraag", ""},
    {"beheer.gemeente_wijzig", ""}, {"beheer.deelname.vraag", ""}, {"beheer.deelname", ""}, {"beheer.deelname_einde.vraag", ""},
    {"beheer.deelname_einde", ""}, {"beheer.bouwstenen", ""}, {"beheer.bouwsteen_nieuw.vraag", ""},
    {"beheer.bouwsteen_nieuw", ""}, {"beheer.bouwsteen_einde.vraag", ""}, {"beheer.bouwsteen_einde", ""},
    {"beheer.organisaties", ""}, {"beheer.organisatie_nieuw.vraag", ""}, {"beheer.organisatie_nieuw", ""},
    {"beheer.organisatie.vraag", ""}, {"beheer.organisatie", ""}, {"beheer.organisatie_einde.vraag", ""},
    {"beheer.organisatie_einde", ""}, {"aanmelding.toestemmingsregels", ""},
    {"aanmelding.maatregel_grond.vraag", ""}, {"aanmelding.maatregel_grond", ""}, {"inzage.logboek_zoeken", ""},
    // Lists: PROCES and the signed title, never more (S16).
    {"casus.werkvoorraad", "tP"}, {"casus.zoek", ""}, {"casus.gevonden", "tP"}, {"casus.api_lijst", "tP"},
    {"anonimisering.wachtrij", "tP"}, {"vooroverleg.lijst", ""}, {"vooroverleg.op_datum", ""}, {"vooroverleg.toon", "tP"},
    {"api.vooroverleggen", ""}, {"api.vooroverleg", "tP"}, {"api.overleg", "tP"}, {"tafel.lijst", ""}, {"tafel.op_dag", ""}, {"tafel.overleg", "tP"}, {"tafel.api", ""},
    {"tafel.sluiten.vraag", "tP"}, {"tafel.sluiten", ""},
    {"tafel.nieuw.vraag", ""}, {"tafel.nieuw", ""}, {"tafel.verzetten.vraag", ""}, {"tafel.verzetten", "P"}, {"tafel.afzeggen.vraag", "P"},
    {"tafel.afzeggen", ""}, {"tafel.verbeteren.vraag", ""}, {"tafel.verbeteren", ""},
    {"vooroverleg.verzetten.vraag", ""}, {"vooroverleg.verzetten", "P"}, {"vooroverleg.afzeggen.vraag", "P"}, {"vooroverleg.afzeggen", ""},
    {"vooroverleg.verbeteren.vraag", ""}, {"vooroverleg.verbeteren", ""},
    // One casus.
    {"casus.toon", "tP"}, {"casus.behandelaar", ""}, {"casus.tijdlijn", "tP"}, {"casus.toegang", "tPL"}, {"casus.api", "bItP"},
    {"casus.intrekken.vraag", "P"}, {"casus.intrekken", ""}, {"casus.buiten_behandeling.vraag", "P"}, {"casus.buiten_behandeling", ""},
    {"casus.ongeldig.vraag", "P"}, {"casus.ongeldig", ""}, {"casus.overlijden.vraag", "P"}, {"casus.overlijden", ""},
    {"casus.uitgesloten", "P"}, {"casus.uitsluiten.vraag", "P"}, {"casus.uitsluiten", ""}, {"casus.weer_toelaten.vraag", "P"}, {"casus.weer_toelaten", ""},
    {"casus.kind_opzoeken.vraag", ""}, {"casus.kind_opzoeken", ""},
    {"casus.gezin.vraag", "P"}, {"casus.gezin", ""}, {"casus.gezin_los.vraag", ""}, {"casus.gezin_los", ""},
    {"aanmelding.broer.vraag", "P"}, {"aanmelding.broer", ""},
    {"samenvoeging.vragen.vraag", "P"}, {"samenvoeging.vragen", ""}, {"samenvoeging.intrekken", ""}, {"samenvoeging.antwoord.vraag", "P"},
    {"samenvoeging.antwoord", ""},
    {"verklaring.maken.vraag", "P"}, {"verklaring.maken", ""}, {"verklaring.toon", ""}, {"verklaring.controle", ""}, {"verklaring.controleer", ""},
    {"overdracht.vragen.vraag", "P"}, {"overdracht.vragen", ""}, {"overdracht.intrekken", ""}, {"overdracht.toon", "tA"}, {"overdracht.aannemen.vraag", ""},
    {"overdracht.aannemen", ""}, {"overdracht.weigeren.vraag", ""}, {"overdracht.weigeren", ""},
    {"casus.bsn_corrigeren.vraag", "P"}, {"casus.bsn_corrigeren", ""},
    {"casus.deling_stoppen.vraag", "P"}, {"casus.deling_stoppen", ""}, {"toestemming.hervatten.vraag", "P"}, {"toestemming.hervatten", ""},
    {"aanmelding.opnieuw.vraag", "P"}, {"aanmelding.opnieuw", ""}, {"aanmelding.heropenen.vraag", "P"}, {"aanmelding.heropenen", ""},
    {"casus.bsn.vraag", "P"}, {"casus.bsn", "BP"},
    {"casus.afgeschermd.vraag", "P"}, {"casus.afgeschermd", "IP"},
    {"casus.ouders", "ItP"}, {"casus.ouders_toevoegen.vraag", "P"}, {"casus.ouders_toevoegen", ""}, {"casus.ouders_wijzigen.vraag", "IP"},
    {"casus.ouders_wijzigen", ""}, {"casus.ouders_einde.vraag", "IP"}, {"casus.ouders_einde", ""},
    {"casus.noodtoegang.vraag", ""}, {"casus.noodtoegang", ""}, {"casus.noodtoegangen", ""}, {"casus.noodtoegang_oordeel", ""},
    {"casus.inbrengers", "tP"}, {"casus.inbrengers_overdragen.vraag", "P"}, {"casus.inbrengers_overdragen", ""},
    {"casus.inbrengers_mede.vraag", "P"}, {"casus.inbrengers_mede", ""}, {"casus.inbrengers_einde", ""},
    {"casus.inbrengers_intrekken", ""}, {"casus.inbrengverzoek", ""}, {"casus.inbrengverzoek_aannemen", ""},
    {"casus.inbrengverzoek_weigeren", ""},
    {"aanmelding.dossier", "bITtP"}, {"aanmelding.bijlagen", "TtP"}, {"aanmelding.bijlage", "T"},
    {"toestemming.vastleggen.vraag", "P"}, {"toestemming.vastleggen", ""}, {"aanvulling.vragen.vraag", "P"}, {"aanvulling.vragen", ""},
    {"aanvulling.verstuur.vraag", "P"}, {"aanvulling.verstuur", ""},
    {"anonimisering.dossier", "ITtAP"}, {"anonimisering.stuk", "ITtAPVN"}, {"anonimisering.merk", ""}, {"anonimisering.woord", ""}, {"anonimisering.ongedaan", ""},
    {"anonimisering.teken", ""}, {"anonimisering.api", ""}, {"anonimisering.bijlage.vraag", "TP"}, {"anonimisering.bijlage", ""},
    {"anonimisering.zichtbaar.vraag", ""}, {"anonimisering.zichtbaar", ""}, {"anonimisering.zichtbaar_gemeld", ""},
    {"anonimisering.zichtbaar_lijst", ""}, {"anonimisering.zichtbaar_oordeel", ""},
    {"advies.toon", "tPN"}, {"advies.antwoord.vraag", "PN"}, {"advies.antwoord", ""}, {"advies.opvolgen.vraag", "P"},
    {"advies.opvolgen", ""}, {"advies.afsluiten.vraag", "P"}, {"advies.afsluiten", ""},
    {"vooroverleg.punt", "tAPVN"}, {"vooroverleg.beslis.vraag", "t"}, {"vooroverleg.beslis", ""}, {"vooroverleg.hamerstuk", ""}, {"vooroverleg.neem_hamerstukken", ""},
    {"vooroverleg.sluiten", ""}, {"vooroverleg.uitkomst", "tPVN"}, {"vooroverleg.versneld.vraag", "P"}, {"vooroverleg.versneld", ""},
    {"vooroverleg.aanwezigen.vraag", ""}, {"vooroverleg.aanwezigen", ""}, {"vooroverleg.ken_gezin.vraag", ""}, {"vooroverleg.ken_gezin", ""},
    {"vooroverleg.urgentie.vraag", "P"}, {"vooroverleg.urgentie", ""},
    {"vooroverleg.overgenomen.vraag", "P"}, {"vooroverleg.overgenomen", ""},
    {"tafel.plannen.vraag", "P"}, {"tafel.plannen", ""}, {"tafel.uitnodigen.vraag", "P"}, {"tafel.uitnodigen", ""},
    {"tafel.uitnodigen.inbrenger", ""}, {"tafel.samen.vraag", ""}, {"tafel.samen", ""}, {"tafel.apart.vraag", ""}, {"tafel.apart", ""}, {"tafel.punt", "tAN"}, {"tafel.afmelden", ""}, {"tafel.ken_gezin.vraag", ""}, {"tafel.notulen.vraag", "PN"},
    {"tafel.notulen", ""}, {"tafel.besproken", ""}, {"tafel.definitief", ""}, {"tafel.van_agenda.vraag", "P"}, {"tafel.van_agenda", ""},
    {"tafel.afspraak", "P"},
    {"inzage.logboek", "PL"}, {"bewaren.vernietigingen", ""}, {"bewaren.akkoord", ""},
    // The form: the own drafts of the inbrenger, in tests of that slice.
    {"aanmelding.kies", ""}, {"aanmelding.begin", ""}, {"aanmelding.weggooien.vraag", ""}, {"aanmelding.weggooien", ""},
    {"aanmelding.stap", ""}, {"aanmelding.stap.bewaar", ""}, {"aanmelding.controleren", ""}, {"aanmelding.versturen", ""},
    {"aanmelding.bevestiging", ""}, {"aanmelding.gezin", ""}, {"aanmelding.werk", ""}, {"aanmelding.werk.bewaar", ""},
    {"aanmelding.voorleggen.vraag", ""}, {"aanmelding.voorleggen", ""}, {"aanmelding.terughalen", ""},
    {"aanmelding.teruggeven.vraag", ""}, {"aanmelding.teruggeven", ""},
    {"api.aanmeldingen.maak", ""},
    // Typed in for somebody else, and entered afterwards: lists by number, and what the viewer typed or uploaded himself.
    {"aanmelding.namens", "P"}, {"aanmelding.namens.vraag", ""}, {"aanmelding.namens.begin", ""}, {"aanmelding.namens.opnieuw", "P"},
    {"aanmelding.van_jou.vraag", "P"}, {"aanmelding.van_jou", ""},
    {"invoer.begin", ""}, {"invoer.voorbeeld", ""}, {"invoer.casus.vraag", ""}, {"invoer.casus", ""}, {"invoer.bestand.neem", ""},
    {"invoer.bestand", ""}, {"invoer.bestand.voer_in", ""}, {"invoer.bestand.weg", ""},
};
// clang-format on

}  // namespace rechten
