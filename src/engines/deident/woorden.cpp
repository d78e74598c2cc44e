// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/woorden.hpp"

#include <array>
#include <string>
#include <vector>

namespace deident::woorden {
namespace {
using Lijst = Woordlijst;

constexpr std::array<std::string_view, 20> kEnkel = {
    "nul",  "een", "twee",   "drie",    "vier",     "vijf",     "zes",     "zeven",     "acht",     "negen",
    "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"};
constexpr std::array<std::string_view, 8> kTientallen = {"twintig", "dertig",   "veertig", "vijftig",
                                                         "zestig",  "zeventig", "tachtig", "negentig"};

using Getallen = std::vector<std::pair<std::string, int>>;

Getallen maak_telwoorden() {
    Getallen woorden;
    for (std::size_t n = 0; n < kEnkel.size(); ++n) woorden.emplace_back(kEnkel[n], static_cast<int>(n));
    for (std::size_t t = 0; t < kTientallen.size(); ++t) {
        const std::string tiental(kTientallen[t]);
        const int waarde = static_cast<int>(t + 2) * 10;
        woorden.emplace_back(tiental, waarde);
        // Folded, so "tweeëntwintig" stands here as "tweeentwintig".
        for (std::size_t n = 1; n < 10; ++n)
            woorden.emplace_back(std::string(kEnkel[n]) + "en" + tiental, waarde + static_cast<int>(n));
    }
    return woorden;
}

Getallen maak_rangtelwoorden() {
    Getallen woorden = {{"eerste", 1}, {"derde", 3}, {"achtste", 8}};
    for (const auto& [woord, n] : maak_telwoorden()) {
        if (n < 2 || n > 31 || n == 3 || n == 8) continue;
        woorden.emplace_back(woord + (n >= 20 ? "ste" : "de"), n);
    }
    return woorden;
}

Woordtabel<int> tabel(const Getallen& getallen) { return Woordtabel<int>({getallen.begin(), getallen.end()}); }

std::optional<int> zoek(const Woordtabel<int>& tabel, Woord w) {
    const int* n = tabel.zoek(w);
    return n == nullptr ? std::nullopt : std::optional(*n);
}
}  // namespace

bool tussenvoegsel(Woord w) {
    static const Lijst lijst = {"van", "de", "der", "den", "het", "ten",   "ter",  "te",   "t",  "in",  "op",  "aan",
                                "bij", "el", "al",  "ben", "bin", "von",   "zu",   "da",   "di", "do",  "dos", "du",
                                "la",  "le", "les", "d",   "uit", "onder", "over", "voor", "af", "ait", "abu"};
    return lijst.heeft(w);
}

bool persoonswoord(Woord w) {
    static const Lijst lijst = {"moeder",
                                "vader",
                                "mama",
                                "papa",
                                "broer",
                                "broertje",
                                "broers",
                                "zus",
                                "zusje",
                                "zussen",
                                "halfbroer",
                                "halfzus",
                                "stiefvader",
                                "stiefmoeder",
                                "pleegmoeder",
                                "pleegvader",
                                "pleegouder",
                                "pleegouders",
                                "ouders",
                                "dochter",
                                "zoon",
                                "zoontje",
                                "dochtertje",
                                "kind",
                                "jongen",
                                "meisje",
                                "baby",
                                "neef",
                                "nicht",
                                "neefje",
                                "nichtje",
                                "vriend",
                                "vriendin",
                                "vriendje",
                                "vriendinnetje",
                                "partner",
                                "man",
                                "vrouw",
                                "ex",
                                "buurman",
                                "buurvrouw",
                                "buurmeisje",
                                "buurjongen",
                                "klasgenoot",
                                "leerkracht",
                                "docent",
                                "docente",
                                "mentor",
                                "mentrix",
                                "ib'er",
                                "begeleider",
                                "begeleidster",
                                "behandelaar",
                                "hulpverlener",
                                "gezinsvoogd",
                                "voogd",
                                "jeugdbeschermer",
                                "jeugdreclasseerder",
                                "huisarts",
                                "jeugdarts",
                                "kinderarts",
                                "psychiater",
                                "psycholoog",
                                "orthopedagoog",
                                "gedragswetenschapper",
                                "therapeut",
                                "coach",
                                "wijkteammedewerker",
                                "casemanager",
                                "rechter",
                                "kinderrechter",
                                "advocaat",
                                "collega",
                                "wijkagent",
                                "agent",
                                "trainer",
                                "imam",
                                "jim",
                                "naam",
                                "contactpersoon",
                                "jongere",
                                "jeugdige",
                                "client",
                                "patient",
                                "leerling",
                                "gezinscoach",
                                "ambulant",
                                "werker",
                                "consulent",
                                "raadsonderzoeker",
                                "gezinshuisouder"};
    return lijst.heeft(w);
}

bool geen_naam(Woord w) {
    static const Lijst lijst = {
        // openers of a sentence
        "de", "het", "een", "hij", "zij", "ze", "ik", "wij", "we", "jij", "je", "jullie", "u", "er", "dit", "dat", "deze", "die",
        "daar", "hier", "toen", "nu", "dan", "daarna", "daarom", "daarbij", "daarnaast", "ook", "maar", "want", "omdat", "als",
        "wanneer", "hoe", "wat", "wie", "waar", "waarom", "in", "op", "bij", "met", "na", "voor", "door", "over", "sinds",
        "tijdens", "vanaf", "tot", "om", "aan", "uit", "per", "volgens", "zonder", "is", "was", "heeft", "had", "wil", "kan",
        "moet", "mag", "gaat", "wordt", "zijn", "haar", "hun", "mijn", "ons", "onze", "alle", "alles", "geen", "niet", "wel",
        "zo", "zoals", "helaas", "graag", "eerst", "later", "morgen", "gisteren", "vandaag", "soms", "vaak", "altijd", "nooit",
        "school", "thuis", "groep", "klas", "bijlage", "vraag", "advies", "moeder", "vader", "ouders", "broer", "zus", "oma",
        "opa", "betrokken", "gezag", "telefoon", "tel", "mail", "adres", "geboren", "geboortedatum", "leeftijd", "functie",
        "organisatie", "naam", "datum", "betreft", "onderwerp", "groet", "groeten", "dank", "beste", "geachte", "hallo", "hoi",
        "tegen", "terwijl", "ondanks", "samen", "nog", "al", "of", "en", "te", "geef",
        // weekdays, months, seasons, holidays
        "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "januari", "februari", "maart", "april",
        "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december", "kerst", "pasen", "pinksteren",
        "ramadan", "suikerfeest",
        // words of youth care and law
        "oph", "ret", "boeg", "rob", "jeugdwet", "jeugdzorg", "jeugdhulp", "jeugdbescherming", "jeugdreclassering", "wmo", "wlz",
        "zvw", "lvb", "mst", "ots", "vots", "vt", "veilig", "raad", "rvdk", "wisc", "fact", "ggz", "jggz", "emdr", "adhd", "add",
        "ass", "ptss", "iq", "tiq", "hics", "iag", "mdft", "skj", "big", "agb", "bsn", "avg", "gi", "poh", "jim", "svb", "duo",
        "uwv", "cjg", "ggd", "mdo", "vo", "po", "vmbo", "mbo", "havo", "vwo", "vso", "sbo", "so", "kdv", "bso", "nederland",
        "nederlands", "nederlandse", "marokkaans", "marokkaanse", "turks", "turkse", "pools", "poolse", "syrisch", "syrische",
        "marokko", "turkije", "polen", "syrie", "belgie", "duitsland", "suriname", "eritrea", "europa", "god", "teams", "word",
        "excel", "whatsapp", "instagram", "snapchat", "tiktok", "youtube", "netflix", "playstation", "minecraft", "fortnite",
        "roblox"};
    return lijst.heeft(w);
}

bool functiewoord(Woord w) {
    static const Lijst lijst = {"wil",   "door",   "an",    "den",   "bij",   "van",   "de",   "het",  "een",  "in",
                                "is",    "niet",   "wel",   "op",    "te",    "ten",   "ter",  "al",   "la",   "man",
                                "kind",  "jong",   "groot", "klein", "lang",  "mei",   "rust", "hoop", "nu",   "dan",
                                "bel",   "wit",    "zwart", "bruin", "groen", "blauw", "goed", "kort", "beer", "vos",
                                "wolf",  "haan",   "bos",   "berg",  "dal",   "beek",  "ham",  "best", "echt", "heel",
                                "prins", "koning", "kok",   "kuil",  "hof",   "post",  "slag", "stam", "mol"};
    return lijst.heeft(w);
}

bool rol(Woord w) {
    static const Lijst lijst = {"persoon",        "familienaam", "jeugdige",    "moeder",      "vader",       "ouder",
                                "broer",          "zus",         "opa",         "oma",         "oom",         "tante",
                                "neef",           "nicht",       "stiefmoeder", "stiefvader",  "pleegmoeder", "pleegvader",
                                "pleegouder",     "voogd",       "gezinsvoogd", "behandelaar", "huisarts",    "leerkracht",
                                "hulpverlener",   "inbrenger",   "verwijzer",   "familielid",  "vriend",      "vriendin",
                                "buurman",        "buurvrouw",   "gezinslid",   "kind",        "partner",     "mentor",
                                "datum",          "plaats",      "adres",       "postcode",    "e",           "mailadres",
                                "telefoonnummer", "website",     "nummer",      "bsn",         "instelling",  "school",
                                "aanbieder",      "organisatie", "gemeente",    "locatie",     "professional"};
    return lijst.heeft(w);
}

std::optional<int> maand(Woord w) {
    static const Woordtabel<int> lijst({{"januari", 1},   {"jan", 1},  {"februari", 2}, {"feb", 2},       {"febr", 2},
                                        {"maart", 3},     {"mrt", 3},  {"april", 4},    {"apr", 4},       {"mei", 5},
                                        {"juni", 6},      {"jun", 6},  {"juli", 7},     {"jul", 7},       {"augustus", 8},
                                        {"aug", 8},       {"sep", 9},  {"sept", 9},     {"okt", 10},      {"oktober", 10},
                                        {"november", 11}, {"nov", 11}, {"dec", 12},     {"december", 12}, {"september", 9}});
    return zoek(lijst, w);
}

bool telt_niet(Woord w) {
    static const Lijst lijst = {"een", "nul"};
    return lijst.heeft(w);
}

std::optional<int> telwoord(Woord w) {
    static const auto lijst = tabel(maak_telwoorden());
    return zoek(lijst, w);
}

std::optional<int> rangtelwoord(Woord w) {
    static const auto lijst = tabel(maak_rangtelwoorden());
    return zoek(lijst, w);
}

}  // namespace deident::woorden
