// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>
#include <string>
#include <string_view>

/// What each person finds of a casus in each state, written by hand from domain.md section 6 ("Rights") and S3, S5, S7, S28 of
/// docs/security.md, without looking at the policy. Letters, after the words that were planted:
///   b last three of the BSN    I IDENTITEIT            T INHOUD (a telephone number in the text, the name of an attachment)
///   t signed title             A signed masked text    P PROCES (the casusnummer)
///   V ADVIES of vooroverleg    N ADVIES of the table   L LOG
/// The whole BSN (B) stands in no row: no page shows it without a purpose. Who was not confirmed (S7) meets the own title, masked. When
/// sharing was stopped, the signed texts are gone for everybody; the procesondersteuner still has them as they were typed.
namespace rechten {

/// A cell per state, in the order of kStanden; "-" is nothing, and that is the same answer as for a casus that does not exist.
inline constexpr const char* kStanden[] = {"ongetekend",    "ingediend",          "aanvulling_gevraagd", "in_vooroverleg",
                                           "gepland",       "uitgenodigd",        "geadviseerd",         "in_opvolging",
                                           "direct_advies", "doorverwezen",       "afgesloten",          "geregistreerd",
                                           "ingetrokken",   "buiten_behandeling", "deling_gestopt"};
inline constexpr int kAantalStanden = 15;

struct Rij {
    const char* wie;
    const char* ziet[kAantalStanden];
};
// clang-format off
inline constexpr Rij kRijen[] = {
//                              ongetek. ingediend  aanvull. voorover.   gepland     uitgenod.   geadviseerd  opvolging    direct       doorverw.   afgesloten   geregi.  ingetrok.  buiten   gestopt
{"fg",                         {"PL",    "PL",      "PL",    "PL",       "PL",       "PL",       "PL",        "PL",        "PL",        "PL",       "PL",        "PL",    "PL",      "PL",    "PL"}},
{"inbrenger",                  {"bITPL", "bITtAPL", "bITPL", "bITtAPVL", "bITtAPVL", "bITtAPVL", "bITtAPVNL", "bITtAPVNL", "bITtAPVNL", "bITtAPVL", "bITtAPVNL", "bITPL", "bITtAPL", "bITPL", "bITPL"}},
{"mede_inbrenger",             {"bITPL", "bITtAPL", "bITPL", "bITtAPVL", "bITtAPVL", "bITtAPVL", "bITtAPVNL", "bITtAPVNL", "bITtAPVNL", "bITtAPVL", "bITtAPVNL", "bITPL", "bITtAPL", "bITPL", "bITPL"}},
{"ongecontroleerd",            {"bITP", "bITtP", "bITP", "bITtP", "bITtP", "bITtP", "bITtP", "bITtP", "bITtP", "bITtP", "bITtP", "bITP", "bITtP", "bITP", "bITP"}},
{"collega",                    {"-",     "-",       "-",     "-",        "-",        "-",        "-",         "-",         "-",         "-",        "-",         "-",     "-",       "-",     "-"}},
{"praktijkondersteuner",       {"-",     "-",       "-",     "-",        "-",        "-",        "-",         "-",         "-",         "-",        "-",         "-",     "-",       "-",     "-"}},
{"procesondersteuner",         {"ITtAPL","ITtAPL",  "ITtAPL","ITtAPVL",  "ITtAPVL",  "ITtAPVL",  "ITtAPVNL",  "ITtAPVNL",  "ITtAPVNL",  "ITtAPVL",  "ITtAPVNL",  "ITPL",  "ITtAPL",  "ITPL",  "ITPVL"}},
{"behandelaar",                {"ITtAPL","ITtAPL",  "ITtAPL","ITtAPVL",  "ITtAPVL",  "ITtAPVL",  "ITtAPVNL",  "ITtAPVNL",  "ITtAPVNL",  "ITtAPVL",  "ITtAPVNL",  "ITPL",  "ITtAPL",  "ITPL",  "ITPVL"}},
{"uitgesloten_ondersteuner",   {"-",     "-",       "-",     "-",        "-",        "-",        "-",         "-",         "-",         "-",        "-",         "-",     "-",       "-",     "-"}},
{"uitgesloten_mede_inbrenger", {"-",     "-",       "-",     "-",        "-",        "-",        "-",         "-",         "-",         "-",        "-",         "-",     "-",       "-",     "-"}},
{"uitgesloten_voorzitter",     {"-",     "-",       "-",     "-",        "-",        "-",        "-",         "-",         "-",         "-",        "-",         "-",     "-",       "-",     "-"}},
{"anonimiseerder",             {"ITtAP", "-",       "ITtAP", "-",        "-",        "-",        "-",         "-",         "-",         "-",        "-",         "-",     "-",       "-",     "-"}},
{"voorzitter",                 {"P",     "tAP",     "P",     "tAPV",     "tAPV",     "tAPV",     "tAPVN",     "tAPVN",     "tAPVN",     "tAPV",     "tAPVN",     "P",     "tAP",     "P",     "-"}},
{"waarnemend_voorzitter",      {"P",     "tAP",     "P",     "tAPV",     "tAPV",     "tAPV",     "tAPVN",     "tAPVN",     "tAPVN",     "tAPV",     "tAPVN",     "P",     "tAP",     "P",     "-"}},
{"vaste_deelnemer",            {"-",     "-",       "-",     "tAV",      "tAV",      "tAV",      "tAV",       "-",         "-",         "tAV",      "-",         "-",     "-",       "-",     "-"}},
{"vaste_deelnemer_afwezig",    {"-",     "-",       "-",     "-",        "-",        "-",        "-",         "-",         "-",         "-",        "-",         "-",     "-",       "-",     "-"}},
{"deelnemer_die_tekent",       {"ITtAP", "-",       "ITtAP", "tAV",      "tAV",      "tAV",      "tAV",       "-",         "-",         "tAV",      "-",         "-",     "-",       "-",     "-"}},
{"expert",                     {"-",     "-",       "-",     "-",        "-",        "tA",       "tAN",       "-",         "-",         "-",        "-",         "-",     "-",       "-",     "-"}},
{"ervaringsdeskundige",        {"-",     "-",       "-",     "-",        "-",        "tA",       "tAN",       "-",         "-",         "-",        "-",         "-",     "-",       "-",     "-"}},
{"expert_teruggetrokken",      {"-",     "-",       "-",     "-",        "-",        "-",        "-",         "-",         "-",         "-",        "-",         "-",     "-",       "-",     "-"}},
{"expert_niet_gevraagd",       {"-",     "-",       "-",     "-",        "-",        "-",        "-",         "-",         "-",         "-",        "-",         "-",     "-",       "-",     "-"}},
{"expert_die_tekent",          {"ITtAP", "-",       "ITtAP", "-",        "-",        "-",        "-",         "-",         "-",         "-",        "-",         "-",     "-",       "-",     "-"}},
{"procesregisseur",            {"ITP",   "ITtAP",   "ITP",   "ITtAPV",   "ITtAPV",   "ITtAPV",   "ITtAPVN",   "ITtAPVN",   "ITtAPVN",   "ITtAPV",   "-",         "-",     "-",       "-",     "-"}},
{"doorbraakcoach",             {"-",     "-",       "-",     "-",        "-",        "-",        "-",         "-",         "-",         "-",        "-",         "-",     "-",       "-",     "-"}},
{"maatje",                     {"-",     "-",       "-",     "-",        "-",        "-",        "-",         "-",         "-",         "-",        "-",         "-",     "-",       "-",     "-"}},
{"beleidsadviseur",            {"-",     "-",       "-",     "-",        "-",        "-",        "-",         "-",         "-",         "-",        "-",         "-",     "-",       "-",     "-"}},
{"rob",                        {"-",     "-",       "-",     "-",        "-",        "-",        "-",         "-",         "-",         "-",        "-",         "-",     "-",       "-",     "-"}},
{"boeg",                       {"-",     "-",       "-",     "-",        "-",        "-",        "-",         "-",         "-",         "-",        "-",         "-",     "-",       "-",     "-"}},
{"jeugdige",                   {"-",     "-",       "-",     "-",        "-",        "-",        "-",         "-",         "-",         "-",        "-",         "-",     "-",       "-",     "-"}},
{"ouder",                      {"-",     "-",       "-",     "-",        "-",        "-",        "-",         "-",         "-",         "-",        "-",         "-",     "-",       "-",     "-"}},
{"gemeentecontact",            {"-",     "-",       "-",     "-",        "-",        "-",        "-",         "-",         "-",         "-",        "-",         "-",     "-",       "-",     "-"}},
{"beheerder",                  {"-",     "-",       "-",     "-",        "-",        "-",        "-",         "-",         "-",         "-",        "-",         "-",     "-",       "-",     "-"}},
{"elders_inbrenger",           {"-",     "-",       "-",     "-",        "-",        "-",        "-",         "-",         "-",         "-",        "-",         "-",     "-",       "-",     "-"}},
{"elders_procesondersteuner",  {"-",     "-",       "-",     "-",        "-",        "-",        "-",         "-",         "-",         "-",        "-",         "-",     "-",       "-",     "-"}},
{"elders_anonimiseerder",      {"-",     "-",       "-",     "-",        "-",        "-",        "-",         "-",         "-",         "-",        "-",         "-",     "-",       "-",     "-"}},
{"elders_voorzitter",          {"-",     "-",       "-",     "-",        "-",        "-",        "-",         "-",         "-",         "-",        "-",         "-",     "-",       "-",     "-"}},
{"elders_fg",                  {"-",     "-",       "-",     "-",        "-",        "-",        "-",         "-",         "-",         "-",        "-",         "-",     "-",       "-",     "-"}},
};
// clang-format on

}  // namespace rechten
