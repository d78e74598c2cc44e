// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/deident.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "base/tekst.hpp"
#include "engines/deident/jsonl.hpp"

/// Our own invented texts with what must come out. Every line of the second table is a hard negative: it
/// stays as it is.
namespace deident {
namespace {
using namespace std::string_literals;

Kennis gezin() {
    Kennis k;
    k.personen = {{"jeugdige", {"Daan", "Willem"}, "D.W.", "de", "Vries", "Daantje"},
                  {"moeder", {"Fatima"}, "", "", "El Amrani", ""},
                  {"broer", {"Sem"}, "", "de", "Vries", ""},
                  {"broer", {"Anne-Marijn"}, "", "de", "Vries", ""},
                  {"vriendin", {"Roos"}, "", "", "Jansen-de Boer", ""},
                  {"verwijzer", {"Petra van Loon"}, "", "", "", ""}};
    k.organisaties = {{"school", "De Wegwijzer"}, {"aanbieder", "Karakter"}, {"", "Huis Zonnehoek"}};
    k.plaatsen = {"Nijmegen", "Wijchen", "Berg en Dal", "Beek", "'s-Hertogenbosch"};
    k.adressen = {"Achter de Linden"};
    return k;
}

// clang-format off
const std::pair<const char*, const char*> kMaskeren[] = {
    // known persons
    {"Daan de Vries woont thuis.", "[jeugdige] woont thuis."},
    {"Daans fiets staat bij Daan's oma.", "[jeugdige] fiets staat bij [jeugdige]'s oma."},
    {"Daan’s oma en Daantjes opa", "[jeugdige]’s oma en [jeugdige] opa"},
    {"D. de Vries en D.W. de Vries", "[jeugdige] en [jeugdige]"},
    {"D.V. en D.W.V. en D.W. en D.d.V. waren er", "[jeugdige] en [jeugdige] en [jeugdige] en [jeugdige] waren er"},
    {"Daan V. en Daan de V. zaten daar", "[jeugdige] en [jeugdige] zaten daar"},
    {"daan zei niets", "[jeugdige] zei niets"},
    {"DAAN DE VRIES ZEI NIETS", "[jeugdige] ZEI NIETS"},
    {"Dáán en Daän", "[jeugdige] en [jeugdige]"},
    {"Da\u00adan en D\u200baan", "[jeugdige] en [jeugdige]"},
    {"BSN 9999\u200b0000\u00ad6 en ９９９９００００６, bel ０６-١٢٣٤٥٦٧٨", "BSN [bsn] en [bsn], bel [telefoonnummer]"},
    {"Dorpsstraat 1\u200b2, 6511\u200bPS en 6511 P\u200bS", "[adres], [postcode] en [postcode]"},
    {"Daan Willem de Vries", "[jeugdige]"},
    {"Daan\nde Vries", "[jeugdige]\n[familienaam]"},
    {"De familie de Vries", "De familie [familienaam]"},
    {"meneer Vries belde", "meneer [familienaam] belde"},
    {"S. de Vries speelt buiten", "[broer 1] speelt buiten"},
    {"Sem en Anne-Marijn, ook Annemarijn", "[broer 1] en [broer 2], ook [broer 2]"},
    {"Fatima El Amrani en mevrouw el amrani", "[moeder] en mevrouw [moeder]"},
    {"F. El Amrani", "[moeder]"},
    {"Roos Jansen, mevrouw De Boer en Jansen-de Boer", "[vriendin], mevrouw [vriendin] en [vriendin]"},
    {"roos huilde", "[vriendin] huilde"},
    {"Van school kwam bericht: Petra van Loon belde.", "Van school kwam bericht: [verwijzer] belde."},
    // unknown persons
    {"Mevrouw Jansma-Bakker belde.", "Mevrouw [persoon] belde."},
    {"dhr. el Idrissi, mw. M. Yılmaz, de heer Van Dijk", "dhr. [persoon], mw. [persoon], de heer [persoon]"},
    {"juf Marieke van den Berg belde. Mariekes klas is druk.", "juf [persoon] belde. [persoon] klas is druk."},
    {"mevrouw D'Angelo en meneer van 't Veld", "mevrouw [persoon] en meneer [persoon]"},
    {"huisarts Smit en dr. P. van der Meer", "huisarts [persoon] en dr. [persoon]"},
    {"MEVROUW JANSMA WAS BOOS", "MEVROUW [persoon] WAS BOOS"},
    {"J. Bakker en A.B. de Groot", "[persoon] en [persoon]"},
    {"Lisa K. en Hidde H. zitten in de klas", "[persoon] en [persoon] zitten in de klas"},
    {"Zijn broer Karim belt. Karim is boos.", "Zijn broer [persoon] belt. [persoon] is boos."},
    {"Met vriendelijke groet,\nSanne de Wit", "Met vriendelijke groet,\n[persoon]"},
    {"Naam: Kees van Vliet", "Naam: [persoon]"},
    {"een jongen die Gerlof heet, genaamd Gerlof", "een jongen die [persoon] heet, genaamd [persoon]"},
    // numbers
    {"BSN 999900006", "BSN [bsn]"},
    {"bsn: 9999.00.018 of 9999 00 018", "bsn: [bsn] of [bsn]"},
    {"nummer 999900006 is van hem", "nummer [bsn] is van hem"},
    {"BSN 999900007", "BSN [bsn]"},
    {"06-12345678, 0612345678, 06 12 34 56 78, 06.12.34.56.78", "[telefoonnummer], [telefoonnummer], [telefoonnummer], [telefoonnummer]"},
    {"+31 6 12345678, +31 (0)24 123 45 67, 0031612345678, (024) 123 45 67", "[telefoonnummer], [telefoonnummer], [telefoonnummer], [telefoonnummer]"},
    {"024-3601234, 088 123 4567, tel0243601234, 0800-1234", "[telefoonnummer], [telefoonnummer], tel[telefoonnummer], 0800-1234"},
    {"bel +49 151 23456789", "bel [telefoonnummer]"},
    {"0800-2000 06 12345678, 0900 8844 of 06-12345678", "0800-2000 [telefoonnummer], 0900 8844 of [telefoonnummer]"},
    {"mevrouw Beck en Jim zitten erbij", "mevrouw [persoon] en [persoon] zitten erbij"},
    {"NL91ABNA0417164300 en NL91 ABNA 0417 1643 00", "[nummer] en [nummer]"},
    {"kenteken AB-12-CD of 12-ABC-3, dossiernummer: 2026/0143", "kenteken [nummer] of [nummer], dossiernummer: [nummer]"},
    {"zie NYM-2026-7K3F9 en @daan_14", "zie [nummer] en [nummer]"},
    {"daan.devries@school.nl, www.karakter.nl/groep, https://x.example/a?b=1.", "[e-mailadres], [website], [website]."},
    {"kijk op basisschool.nl", "kijk op [website]"},
    // dates
    {"op 12-05-2026, 3/6/25, 2026-05-12 en 12.5.2026", "op [datum], [datum], [datum] en [datum]"},
    {"op 3 mei, 3e juni 2025, eerste maart, mei 2024, 1 feb. 2024", "op [datum], [datum], [datum], [datum], [datum]"},
    {"eenentwintig juni, 12 mei '19", "[datum], [datum]"},
    {"op 12-5 belde hij, d.d. 03/05 weer", "op [datum] belde hij, d.d. [datum] weer"},
    {"Geboren 12052010", "Geboren [datum]"},
    // places
    {"Hatertseweg 12-b, 6511ps Nijmegen", "[adres], [postcode] [plaats]"},
    {"Burgemeester van Ooijstraat 3 bis, 6511 PS", "[adres], [postcode]"},
    {"dorpsstraat 12, 6602 ab wijchen", "[adres], [postcode] [plaats]"},
    {"Bankastraat 61-C, 3312 gb", "[adres], [postcode]"},
    {"St. Annastraat 5-2, Oude Weg 3, Parkdreef 7 2 hoog", "[adres], [adres], [adres]"},
    {"bij Achter de Linden in Berg en Dal of 's-Hertogenbosch", "bij [adres] in [plaats] of '[plaats]"},
    {"hij liep door de Heyendaalsesingel naar huis", "hij liep door de [adres] naar huis"},
    // institutions
    {"Karakter en De Wegwijzer, ook huis zonnehoek", "[aanbieder] en [school], ook [instelling]"},
    {"basisschool 't Hoefje en zorgboerderij De Buitenkans", "basisschool [school] en zorgboerderij [instelling]"},
    {"het Kandinsky College en het Montessoricollege", "het [school] en het [school]"},
    // names with prefixes, also where these look like the place of something
    {"Groet, C.M. op de Beek en de heer Jelmer fan der Wal", "Groet, [persoon] en de heer [persoon]"},
    // days in words, and a moment that has ten digits
    {"Op zes januari belde zij, op elf mei niet.", "Op [datum] belde zij, op [datum] niet."},
    {"Verzonden: 03-12-2024 08:15 en 03-12-2024 8.15 uur", "Verzonden: [datum] 08:15 en [datum] 8.15 uur"},
    {"Oma 06-24-1234 56: graag bellen", "Oma [telefoonnummer]: graag bellen"},
    // ages
    {"Moeder heeft een IQ van 65 en zij is 34 jaar oud. Vader (laag IQ, 38 jaar) niet.",
     "Moeder heeft een IQ van 65 en zij is [18+] jaar oud. Vader (laag IQ, [18+] jaar) niet."},
    {"Er is een jongen van 15 jaar onder toezicht gesteld.", "Er is een jongen van [12–15] jaar onder toezicht gesteld."},
    {"Het gaat om A. van 14 jaar.", "Het gaat om [persoon] van [12–15] jaar."},
    {"Daan (14) en Sem is 14. Hij is vijftien jaar oud.", "[jeugdige] ([12–15]) en [broer 1] is [12–15]. Hij is [12–15] jaar oud."},
    {"een 16-jarige en een vijftienjarige, zus van 9", "een [16–17]-jarige en een [12–15]jarige, zus van [8–11]"},
    {"baby van 8 maanden oud, peuter van 2,5 jaar", "baby van [0–3] maanden oud, peuter van [0–3] jaar"},
    {"Hij is 3 jaar en 8 maanden oud.", "Hij is [0–3] jaar en [0–3] maanden oud."},
    {"Jongen, 15 jaar, LVB. Moeder is 38.", "Jongen, [12–15] jaar, LVB. Moeder is [18+]."},
    {"Op zijn vijftiende ging hij weg. Toen hij 8 was ook. Rond haar 7e verjaardag.", "Op zijn [12–15] ging hij weg. Toen hij [8–11] was ook. Rond haar [4–7]e verjaardag."},
};

const char* const kLaten[] = {
    "De OPH bespreekt de Jeugdwet, artikel 7.3.4, en MST na 2 jaar.",
    "Veilig Thuis en de Raad zijn betrokken, FACT is gestopt.",
    "Zijn IQ is 85, de TIQ was 78-85 en het cijfer 5/6.",
    "Geschorst in 2018, 2019 en 2020; van 500, 1000 mg naar 2000 mg.",
    "Een totaal IQ (WISC-V) van 71 past in groep 2/3.",
    "Eind mei, begin juni en in het voorjaar, elke maandag om 16.00 uur.",
    "In 2024 is hij 3x geschorst. Hij kreeg 2500 mg, 1500 is veel.",
    "Code 43A36, week 48, punt 10, kernbesluit 1, groep 8.",
    "Hij haalde een 8-10 en is op 3-5 dagen thuis.",
    "OTS van 1 jaar, al 3 jaar in zorg, 2 jaar geleden, een periode van 4 jaar.",
    "Drie keer per week, 24/7 toezicht, 1.250,00 euro.",
    "Hij heeft karakter en speelt bij de beek.",
    "De moeder heeft dat gezegd en de huisarts ook.",
    "Plan B. Daarna verder. Vitamine D. Meer niet.",
    "Hij fietst op de snelweg 12 keer en is onderweg.",
    "Het gezin heeft vier kinderen. Er zijn 14 kinderen in de klas.",
    "Haar score is 14. Dat is 12 punten meer.",
    "Bel 112. Dat is van iedereen.",
    "Op zijn tweede school ging het mis.",
    "Zij zijn drie jaar samen en krijgen 5 jaar hulp.",
    "Wie 16 jaar of ouder is, tekent zelf. Van de twaalfjarigen sport de helft, van de 14-jarigen een derde.",
    "de bakker wil door de jonge bossen",
    "Moeder wil rust en vader zegt niets.",
    "Hij mailt niet@ en zegt o.a. iets, m.b.t. school.De rest volgt.",
    "Nederland, Marokko en Syrië; Marokkaanse cultuur.",
    "Hij ging naar school. Daarna naar huis.",
    "12345678901234567890 is geen nummer.",
    "[jeugdige] is [12–15] jaar en woont bij [moeder] in [plaats] sinds [datum].",
};
// clang-format on

TEST(Deident, a_known_name_of_accents_alone_marks_nothing) {
    Kennis k;
    k.personen = {{"jeugdige", {"Daan", ")\u05b4"}, "", "", "\u05b4", ""}};
    const auto gevonden = vind(")\u05b4\u0000 \u05b4 Daan"s, k);
    ASSERT_TRUE(gevonden);
    EXPECT_EQ(std::count_if(gevonden->begin(), gevonden->end(), [](const Vlek& v) { return v.rol == "jeugdige"; }), 1);
    EXPECT_EQ(gevonden->back().rol, "jeugdige");
}

TEST(Deident, MaskeertWatHerleidt) {
    for (const auto& [tekst, verwacht] : kMaskeren) EXPECT_EQ(*masker_tekst(tekst, gezin()), verwacht) << tekst;
}

TEST(Deident, LaatGewoneTekstStaan) {
    for (const char* tekst : kLaten) EXPECT_EQ(*masker_tekst(tekst, gezin()), tekst);
}

TEST(Deident, MaskerenVanGemaskeerdeTekstVerandertNiets) {
    for (const auto& [tekst, gemaskeerd] : kMaskeren) EXPECT_EQ(*masker_tekst(gemaskeerd, gezin()), gemaskeerd);
}

TEST(Deident, EenBekendeNaamMetEenTypefoutIsDezelfdeMens) {
    Kennis k;
    k.personen = {{"jeugdige", {"Quintijn"}, "", "", "Zilvervos", ""}};
    for (const char* fout : {"Quintjin", "quinntijn", "Quinttijn", "Qintijn", "Zilvervs", "Zilverrvos", "zilverbos"}) {
        const auto gevonden = *vind(std::string("Daarna ging ") + fout + " weg.", k);
        ASSERT_EQ(gevonden.size(), 1U) << fout;
        EXPECT_EQ(gevonden[0].rol, "jeugdige") << fout;
        EXPECT_TRUE(gevonden[0].twijfel) << fout;
    }
    for (const char* anders : {"Zilvervlies", "Quintyn en", "zilvervissen"}) {
        const auto gevonden = *vind(std::string("Daarna ging ") + anders + " weg.", k);
        for (const Vlek& v : gevonden) EXPECT_NE(v.rol, "jeugdige") << anders;
    }
}

TEST(Deident, EenNaamDieGevondenIsBlijftDatMetEenTypefout) {
    EXPECT_EQ(*masker_tekst("gisteren belde mevrouw Hoekstra. ze was boos. daarna kwam hoekstar langs met de hond", {}),
              "gisteren belde mevrouw [persoon]. ze was boos. daarna kwam [persoon] langs met de hond");
    EXPECT_EQ(*masker_tekst("gisteren belde mevrouw Jansma. daarna kwam hoekstar langs met de hond", {}),
              "gisteren belde mevrouw [persoon]. daarna kwam hoekstar langs met de hond");
}

TEST(Deident, EenBekendeNaamDieEenWoordIsGeldtNietOveral) {
    Kennis k;
    k.personen = {{"vriendin", {"Storm"}, "", "", "", ""}, {"mentor", {"Cynthia"}, "", "de", "Boer", ""}};
    EXPECT_EQ(*masker_tekst("Bij storm gaat alles naar binnen.", k), "Bij storm gaat alles naar binnen.");
    EXPECT_EQ(*masker_tekst("Papa gaat de boer op met zijn kaas.", k), "Papa gaat de boer op met zijn kaas.");
    EXPECT_EQ(*masker_tekst("Storm belde gisteren. Vandaag zag ik Storm met mevrouw De Boer.", k),
              "[vriendin] belde gisteren. Vandaag zag ik [vriendin] met mevrouw [mentor].");
    // Whatever the name means, and wherever it stands: with a capital it is masked.
    for (const char* naam : {"Groot", "Jong", "Klein", "Wit", "Vis", "Koning", "Mei", "Winter", "Storm", "Hoop"}) {
        k.personen = {{"jeugdige", {naam}, "", "", "", ""}, {"vader", {}, "", "de", naam, ""}};
        for (const std::string tekst : {" op school.", " zegt niets.", " huilt.", ": moeder belde."})
            EXPECT_FALSE(masker_tekst(naam + tekst, k)->starts_with(naam)) << naam << tekst;
    }
}

TEST(Deident, EenVlekEindigtNooitMiddenInEenTeken) {
    for (const char* tekst : {"Daan is vijftienjarig en een\u00a0half.", "vijftienjarige en een half", "een vijftienja\u200brige",
                              "een vijftienja\u1e5big\u1eb9 jongen", "een tw\u0133arige jongen"}) {
        const auto uit = masker_tekst(tekst, gezin());
        ASSERT_TRUE(uit);
        EXPECT_TRUE(base::tekst::geldige_utf8(*uit)) << tekst;
    }
}

TEST(Deident, HtmlToontWatGevondenIsEnLaatNietsDoor) {
    std::ostringstream uit;
    ASSERT_FALSE(html_naar(uit, "<b> & Daan belt", gezin()));
    EXPECT_EQ(uit.str(), "&lt;b> &amp; <mark class=\"PERSOON\" title=\"jeugdige\">Daan</mark> belt");
}

TEST(Deident, VlekkenOverlappenNietEnLiggenOpHeleTekens) {
    std::string alles;
    for (const auto& [tekst, _] : kMaskeren) alles += std::string("é👧 ") + tekst + "\n";
    std::size_t vorige = 0;
    const auto vlekken = vind(alles, gezin());
    for (const Vlek& v : *vlekken) {
        ASSERT_GE(v.begin, vorige);
        ASSERT_LT(v.begin, v.eind);
        ASSERT_TRUE(base::tekst::geldige_utf8(alles.substr(v.begin, v.eind - v.begin)));
        vorige = v.eind;
    }
    EXPECT_LE(vorige, alles.size());
    EXPECT_EQ(*vind(alles, gezin()), *vlekken);
}

TEST(Deident, ZegtWaarHijTwijfelt) {
    const auto twijfel = [](const char* tekst) { return vind(tekst, gezin())->at(0).twijfel; };
    EXPECT_FALSE(twijfel("Daan huilde"));
    EXPECT_TRUE(twijfel("roos huilde"));
    EXPECT_FALSE(twijfel("mevrouw Smit"));
    EXPECT_TRUE(twijfel("BSN 999900007"));
    EXPECT_FALSE(twijfel("BSN 999900006"));
}

TEST(Deident, WeigertOngeldigeUtf8) {
    for (const auto& fout : {"\xff"s, "Daan \xc3"s, "\xed\xa0\x80"s}) {
        const auto antwoord = vind(fout, {});
        ASSERT_FALSE(antwoord);
        EXPECT_EQ(antwoord.fout().sleutel, "deident.utf8");
    }
}

TEST(Deident, VerdraagtVreemdeKennisEnTekst) {
    Kennis k;
    k.personen = {{"", {"", "-", "\xff", "A"}, "..", "van", "", ""}, {"jeugdige", {"محمد"}, "", "", "Ω", ""}};
    k.organisaties = {{"", ""}};
    k.plaatsen = {"", "'"};
    EXPECT_EQ(*masker_tekst("", k), "");
    EXPECT_EQ(*masker_tekst("محمد belt. ''", k), "[jeugdige] belt. ''");
    EXPECT_TRUE(vind(std::string(200'000, 'a'), k)->empty());
    EXPECT_TRUE(vind(std::string(200'000, '.'), k)->empty());
    EXPECT_EQ(vind(std::string(100'000, '@') + "x", k)->size(), 0u);
    EXPECT_TRUE(vind(std::string(100'000, '1'), k)->empty());
}

TEST(Deident, EenTekstInStukkenGeeftHetzelfdeAlsElkDeelApart) {
    const std::string deel =
        "Gisteren met Tirza en mevrouw Van den Berg gebeld op 06-12345678. Zij wonen in Wijchen, Dorpsstraat 12.\n\n";
    const auto eens = *vind(deel, {});
    ASSERT_GE(eens.size(), 5U);
    constexpr std::size_t kKeer = 5000;  // more pieces than are kept
    std::string tekst;
    for (std::size_t n = 0; n < kKeer; ++n) tekst += deel;
    const auto alles = *vind(tekst, {});
    ASSERT_EQ(alles.size(), kKeer * eens.size());
    for (std::size_t n = 0; n < alles.size(); ++n) {
        const std::size_t verschoven = n / eens.size() * deel.size();
        ASSERT_EQ(alles[n].begin, eens[n % eens.size()].begin + verschoven) << n;
        ASSERT_EQ(alles[n].eind, eens[n % eens.size()].eind + verschoven) << n;
    }
}

TEST(Deident, WatNooitHerleidtBlijftStaanAlleenEnSamen) {
    std::ifstream lijst("lijsten/nooit.txt");
    std::string samen;
    for (std::string woord; std::getline(lijst, woord);) {
        if (woord.empty() || woord[0] == '#') continue;
        EXPECT_EQ(*masker_tekst(woord, {}), woord);
        samen += woord + "\n";
    }
    ASSERT_GT(samen.size(), 1000U);
    EXPECT_EQ(*masker_tekst(samen, {}), samen);
}

TEST(Deident, TeltInTekens) {
    const std::string tekst = "👧 Zoë en Daan";
    EXPECT_EQ(als_tekens(tekst, *vind(tekst, gezin())), (std::vector<std::pair<std::size_t, std::size_t>>{{2, 5}, {9, 13}}));
}

TEST(Deident, LeeftijdInGroepen) {
    const std::pair<int, const char*> groepen[] = {{0, "0–3"},    {3, "0–3"},    {4, "4–7"},    {7, "4–7"},
                                                   {8, "8–11"},   {11, "8–11"},  {12, "12–15"}, {15, "12–15"},
                                                   {16, "16–17"}, {17, "16–17"}, {18, "18+"},   {90, "18+"}};
    for (const auto& [jaren, groep] : groepen) EXPECT_EQ(leeftijdsgroep(jaren), groep) << jaren;
}

TEST(Deident, LabelsGaanHeenEnTerug) {
    for (const char* label : {"PERSOON", "LOCATIE", "DATUM", "LEEFTIJD", "TELEFOON", "EMAIL", "URL", "BSN", "ID", "INSTELLING"})
        EXPECT_EQ(naam(label_uit(label).value()), label);
    EXPECT_EQ(label_uit("persoon"), std::nullopt);
}

}  // namespace
}  // namespace deident
