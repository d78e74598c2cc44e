// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/tekst.hpp"
#include "web/formulier.hpp"

namespace {

using testing::HasSubstr;
using namespace web::formulier;

std::string postcode(std::string& waarde) {
    const auto vorm = base::tekst::postcode(waarde);
    if (vorm.empty()) return "Deze postcode klopt niet. Vul 4 cijfers en 2 letters in";
    waarde = vorm;
    return "";
}

const std::vector<Optie> kWoont{{"ouders", "Bij de ouders", ""}, {"pleeggezin", "In een pleeggezin", ""}};

Veld veld_van(Veldsoort soort) {
    Veld v{.naam = "vraag", .label = "Vraag", .soort = soort, .max = 10, .opties = kWoont};
    if (soort == Veldsoort::groep)
        v = {.naam = "vraag",
             .label = "Vraag",
             .soort = soort,
             .max = 2,
             .velden = {{.naam = "naam", .label = "Naam"}},
             .enkelvoud = "gezinslid"};
    return v;
}

using Invoer = std::vector<std::pair<std::string, std::string>>;

web::Formulier formulier(const Invoer& invoer) {
    web::Formulier f;
    for (const auto& [naam, waarde] : invoer) f.voeg_toe(naam, waarde);
    return f;
}

struct Geval {
    const char* naam;
    Veldsoort soort;
    Invoer invoer;
    std::string bij;    // name of the input that has to change; empty: all is well
    std::string tekst;  // the words of the error
    std::string goed;   // the normal form when all is well
};

class Veldsoorten : public testing::TestWithParam<Geval> {};

TEST_P(Veldsoorten, says_what_is_wrong_and_how_to_mend_it) {
    const auto& geval = GetParam();
    const std::vector<Veld> velden{veld_van(geval.soort)};
    auto antwoorden = lees(velden, formulier(geval.invoer));
    const auto getypt = antwoorden;
    const auto fouten = controleer(velden, antwoorden);
    if (geval.bij.empty()) {
        EXPECT_THAT(fouten, testing::IsEmpty());
        EXPECT_EQ(leesbaar(velden[0], antwoorden), geval.goed);
        return;
    }
    ASSERT_EQ(fouten.size(), 1u);
    EXPECT_EQ(fouten[0].veld, geval.bij);
    EXPECT_EQ(fouten[0].tekst, geval.tekst);
    EXPECT_EQ(antwoorden, getypt) << "what was typed stays as it was typed";
}

using enum Veldsoort;
// clang-format off
const Geval kGevallen[] = {
    {"text_right", tekst, {{"vraag", "  Ada  "}}, "", "", "Ada"},
    {"text_empty", tekst, {{"vraag", " "}}, "vraag", "Vul ‘Vraag’ in", ""},
    {"text_absent", tekst, {}, "vraag", "Vul ‘Vraag’ in", ""},
    {"text_one_too_long", tekst, {{"vraag", "abcdefghijk"}}, "vraag", "Maak ‘Vraag’ 1 teken korter. Je mag 10 tekens gebruiken", ""},
    {"text_counts_letters_not_bytes", tekst, {{"vraag", "éééééééééé"}}, "", "", "éééééééééé"},
    {"text_control_character", tekst, {{"vraag", "a\x07" "b"}}, "vraag", "In ‘Vraag’ staan onzichtbare tekens die we niet kunnen lezen. Typ de tekst opnieuw", ""},
    {"text_right_to_left_override", tekst, {{"vraag", "a\u202Eb"}}, "vraag", "In ‘Vraag’ staan onzichtbare tekens die we niet kunnen lezen. Typ de tekst opnieuw", ""},
    {"text_no_utf8", tekst, {{"vraag", "a\xFF"}}, "vraag", "In ‘Vraag’ staan onzichtbare tekens die we niet kunnen lezen. Typ de tekst opnieuw", ""},
    {"text_with_line_ends", tekst, {{"vraag", "a\nb"}}, "vraag", "In ‘Vraag’ staan onzichtbare tekens die we niet kunnen lezen. Typ de tekst opnieuw", ""},

    {"long_right", lang, {{"vraag", "een\r\ntwee"}}, "", "", "een\ntwee"},
    {"long_empty", lang, {}, "vraag", "Vul ‘Vraag’ in", ""},
    {"long_too_long", lang, {{"vraag", "een\r\ntwee\r\ndrie"}}, "vraag", "Maak ‘Vraag’ 3 tekens korter. Je mag 10 tekens gebruiken", ""},
    {"long_control_character", lang, {{"vraag", "a\x01"}}, "vraag", "In ‘Vraag’ staan onzichtbare tekens die we niet kunnen lezen. Typ de tekst opnieuw", ""},

    {"number_right", getal, {{"vraag", " 07 "}}, "", "", "7"},
    {"number_empty", getal, {}, "vraag", "Vul ‘Vraag’ in", ""},
    {"number_word", getal, {{"vraag", "zeven"}}, "vraag", "Vul bij ‘Vraag’ een heel getal in, bijvoorbeeld 2", ""},
    {"number_fraction", getal, {{"vraag", "3.5"}}, "vraag", "Vul bij ‘Vraag’ een heel getal in, bijvoorbeeld 2", ""},
    {"number_negative", getal, {{"vraag", "-3"}}, "vraag", "Vul bij ‘Vraag’ een heel getal in, bijvoorbeeld 2", ""},
    {"number_too_high", getal, {{"vraag", "11"}}, "vraag", "Vul bij ‘Vraag’ een getal in van 0 tot en met 10", ""},
    {"number_with_a_dot", getal, {{"vraag", "1.000"}}, "vraag", "Vul bij ‘Vraag’ een getal in van 0 tot en met 10", ""},
    {"number_beyond_all", getal, {{"vraag", "99999999999999999999999"}}, "vraag", "Vul bij ‘Vraag’ een getal in van 0 tot en met 10", ""},
    {"number_control_character", getal, {{"vraag", "1\x01"}}, "vraag", "Vul bij ‘Vraag’ een heel getal in, bijvoorbeeld 2", ""},

    {"date_right", datum, {{"vraag-dag", " 07 "}, {"vraag-maand", "3"}, {"vraag-jaar", "2011"}}, "", "", "7 maart 2011"},
    {"date_month_by_name", datum, {{"vraag-dag", "27"}, {"vraag-maand", "Mrt."}, {"vraag-jaar", "2011"}}, "", "", "27 maart 2011"},
    {"date_leap_day", datum, {{"vraag-dag", "29"}, {"vraag-maand", "februari"}, {"vraag-jaar", "2024"}}, "", "", "29 februari 2024"},
    {"date_empty", datum, {{"vraag-dag", ""}, {"vraag-maand", ""}, {"vraag-jaar", ""}}, "vraag", "Vul een datum in bij ‘Vraag’", ""},
    {"date_year_missing", datum, {{"vraag-dag", "7"}, {"vraag-maand", "3"}}, "vraag-jaar", "Vul het jaar in bij ‘Vraag’", ""},
    {"date_only_year", datum, {{"vraag-jaar", "2011"}}, "vraag-dag", "Vul de dag en de maand in bij ‘Vraag’", ""},
    {"date_day_no_number", datum, {{"vraag-dag", "zeven"}, {"vraag-maand", "3"}, {"vraag-jaar", "2011"}}, "vraag-dag", "Vul bij ‘Vraag’ een dag in van 1 tot en met 31", ""},
    {"date_month_13", datum, {{"vraag-dag", "7"}, {"vraag-maand", "13"}, {"vraag-jaar", "2011"}}, "vraag-maand", "Vul bij ‘Vraag’ een maand in van 1 tot en met 12", ""},
    {"date_short_year", datum, {{"vraag-dag", "14"}, {"vraag-maand", "6"}, {"vraag-jaar", "12"}}, "vraag-jaar", "Vul bij ‘Vraag’ het jaar in met 4 cijfers", ""},
    {"date_year_1800", datum, {{"vraag-dag", "14"}, {"vraag-maand", "6"}, {"vraag-jaar", "1800"}}, "vraag-jaar", "Vul bij ‘Vraag’ een jaar in van 1900 tot en met 2199", ""},
    {"date_no_such_day", datum, {{"vraag-dag", "29"}, {"vraag-maand", "2"}, {"vraag-jaar", "2025"}}, "vraag-dag", "Vul bij ‘Vraag’ een andere dag in: februari 2025 heeft 28 dagen", ""},
    {"date_control_character", datum, {{"vraag-dag", "1\x01"}, {"vraag-maand", "2"}, {"vraag-jaar", "2025"}}, "vraag-dag", "Vul bij ‘Vraag’ een dag in van 1 tot en met 31", ""},

    {"time_right", tijd, {{"vraag", "9:30"}}, "", "", "09:30"},
    {"time_with_dot", tijd, {{"vraag", "09.30 uur"}}, "", "", "09:30"},
    {"time_with_u", tijd, {{"vraag", "9u30"}}, "", "", "09:30"},
    {"time_without_mark", tijd, {{"vraag", "0930"}}, "", "", "09:30"},
    {"time_only_hour", tijd, {{"vraag", "16 uur"}}, "", "", "16:00"},
    {"time_empty", tijd, {}, "vraag", "Vul een tijd in bij ‘Vraag’", ""},
    {"time_hour_24", tijd, {{"vraag", "24:00"}}, "vraag", "Vul bij ‘Vraag’ een tijd in, bijvoorbeeld 9.30", ""},
    {"time_minute_60", tijd, {{"vraag", "9:60"}}, "vraag", "Vul bij ‘Vraag’ een tijd in, bijvoorbeeld 9.30", ""},
    {"time_words", tijd, {{"vraag", "half tien"}}, "vraag", "Vul bij ‘Vraag’ een tijd in, bijvoorbeeld 9.30", ""},
    {"time_one_minute_digit", tijd, {{"vraag", "9:3"}}, "vraag", "Vul bij ‘Vraag’ een tijd in, bijvoorbeeld 9.30", ""},

    {"choice_right", keuze, {{"vraag", "ouders"}}, "", "", "Bij de ouders"},
    {"choice_empty", keuze, {}, "vraag", "Kies een antwoord bij ‘Vraag’", ""},
    {"choice_unknown", keuze, {{"vraag", "maan"}}, "vraag", "Kies bij ‘Vraag’ een antwoord uit de lijst", ""},
    {"choice_control_character", keuze, {{"vraag", "ouders\x01"}}, "vraag", "Kies bij ‘Vraag’ een antwoord uit de lijst", ""},

    {"list_right", keuzelijst, {{"vraag", "pleeggezin"}}, "", "", "In een pleeggezin"},
    {"list_empty", keuzelijst, {{"vraag", ""}}, "vraag", "Kies een antwoord bij ‘Vraag’", ""},
    {"list_unknown", keuzelijst, {{"vraag", "maan"}}, "vraag", "Kies bij ‘Vraag’ een antwoord uit de lijst", ""},

    {"boxes_right", vinkjes, {{"vraag", "ouders"}, {"vraag", "pleeggezin"}, {"vraag", "ouders"}}, "", "", "Bij de ouders en In een pleeggezin"},
    {"boxes_empty", vinkjes, {}, "vraag", "Kies ten minste één antwoord bij ‘Vraag’", ""},
    {"boxes_unknown", vinkjes, {{"vraag", "ouders"}, {"vraag", "maan"}}, "vraag", "Kies bij ‘Vraag’ een antwoord uit de lijst", ""},

    {"box_right", vinkje, {{"vraag", "ja"}}, "", "", "ja"},
    {"box_empty", vinkje, {}, "vraag", "Zet een vinkje bij ‘Vraag’", ""},
    {"box_unknown", vinkje, {{"vraag", "misschien"}}, "vraag", "Kies bij ‘Vraag’ een antwoord uit de lijst", ""},

    {"group_right", groep, {{"vraag-1-naam", "Ada"}, {"vraag-2-naam", "Bo"}}, "", "", "Naam: Ada\nNaam: Bo"},
    {"group_empty", groep, {}, "vraag", "Vul ten minste één gezinslid in bij ‘Vraag’", ""},
    {"group_empty_rows_are_left_out", groep, {{"vraag-1-naam", ""}, {"vraag-2-naam", "Bo"}}, "", "", "Naam: Bo"},
    {"group_too_many", groep, {{"vraag-1-naam", "A"}, {"vraag-2-naam", "B"}, {"vraag-3-naam", "C"}}, "vraag", "Haal bij ‘Vraag’ iets weg. Er kunnen er hoogstens 2 in", ""},
    {"group_wrong_in_a_row", groep, {{"vraag-1-naam", "A"}, {"vraag-2-naam", std::string(201, 'x')}}, "vraag-2-naam", "Gezinslid 2: Maak ‘Naam’ 1 teken korter. Je mag 200 tekens gebruiken", ""},
};
// clang-format on
INSTANTIATE_TEST_SUITE_P(Formulier, Veldsoorten, testing::ValuesIn(kGevallen), [](const auto& i) { return i.param.naam; });

class Vrij : public testing::TestWithParam<Veldsoort> {};

TEST_P(Vrij, a_field_that_is_not_required_may_stay_empty) {
    auto veld = veld_van(GetParam());
    veld.verplicht = false;
    Antwoorden antwoorden;
    EXPECT_THAT(controleer({veld}, antwoorden), testing::IsEmpty());
}
INSTANTIATE_TEST_SUITE_P(Formulier, Vrij,
                         testing::Values(tekst, lang, getal, datum, tijd, keuze, keuzelijst, vinkjes, vinkje, groep));

TEST(Formulier, a_check_of_its_own_gives_the_normal_form_or_its_own_words) {
    const std::vector<Veld> velden{{.naam = "postcode", .label = "Postcode", .controle = postcode}};
    auto goed = lees(velden, formulier({{"postcode", "6511ps"}}));
    EXPECT_THAT(controleer(velden, goed), testing::IsEmpty());
    EXPECT_EQ(goed.tekst("postcode"), "6511 PS");

    auto fout = lees(velden, formulier({{"postcode", "0000aa"}}));
    const auto fouten = controleer(velden, fout);
    ASSERT_EQ(fouten.size(), 1u);
    EXPECT_THAT(fouten[0].tekst, HasSubstr("Deze postcode klopt niet"));
    EXPECT_EQ(fout.tekst("postcode"), "0000aa");
}

TEST(Formulier, the_words_for_empty_follow_the_question_or_are_given) {
    Antwoorden antwoorden;
    const auto fouten = controleer(
        {{.naam = "a", .label = "Wat is er aan de hand?"}, {.naam = "b", .label = "BSN", .leeg_fout = "Vul het BSN in"}},
        antwoorden);
    ASSERT_EQ(fouten.size(), 2u);
    EXPECT_EQ(fouten[0].tekst, "Vul een antwoord in bij ‘Wat is er aan de hand?’");
    EXPECT_EQ(fouten[1].tekst, "Vul het BSN in");
}

const std::vector<Veld> kVoorwaarden{
    {.naam = "huisarts", .label = "Is er een huisarts?", .soort = keuze, .opties = {{"ja", "Ja", ""}, {"nee", "Nee", ""}}},
    {.naam = "naam", .label = "Naam", .toon_als_veld = "huisarts", .toon_als = {"ja"}},
    {.naam = "agb", .label = "AGB", .toon_als_veld = "naam", .toon_als = {"Bos"}}};

TEST(Formulier, what_is_not_asked_is_not_checked_and_not_kept) {
    auto antwoorden = lees(kVoorwaarden, formulier({{"huisarts", "nee"}, {"naam", "Bos"}, {"agb", "1"}}));
    EXPECT_THAT(controleer(kVoorwaarden, antwoorden), testing::IsEmpty());
    EXPECT_EQ(antwoorden.tekst("naam"), "");
    EXPECT_EQ(antwoorden.tekst("agb"), "") << "nor what hangs on a question that is not asked";
}

TEST(Formulier, what_hangs_on_a_question_that_is_still_open_is_not_lost) {
    auto antwoorden = lees(kVoorwaarden, formulier({{"naam", "Bos"}}));
    const auto fouten = controleer(kVoorwaarden, antwoorden);
    ASSERT_EQ(fouten.size(), 1u) << "and what its kept answer would ask is not asked yet";
    EXPECT_EQ(fouten[0].veld, "huisarts");
    EXPECT_EQ(antwoorden.tekst("naam"), "Bos");
}

TEST(Formulier, what_is_asked_by_an_answer_is_required) {
    auto antwoorden = lees(kVoorwaarden, formulier({{"huisarts", "ja"}}));
    const auto fouten = controleer(kVoorwaarden, antwoorden);
    ASSERT_EQ(fouten.size(), 1u);
    EXPECT_EQ(fouten[0].veld, "naam");
}

}  // namespace
