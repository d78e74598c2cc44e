// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "domein/toegang/wachtwoord.hpp"

namespace toegang {
namespace {

/// Eigen regel, after what keeps coming back in lists of leaked passwords of twelve characters and more: Dutch and English words, names,
/// clubs, towns, months and patterns of keys. Such a password is one or a few of these, with a year or an exclamation mark.
constexpr std::string_view kWoorden[] = {
    // clang-format off
    "admin", "administrator", "ajax", "alexander", "almere", "always", "amsterdam", "andrew", "angel", "anne", "apeldoorn",
    "appel", "apple", "april", "arnhem", "arsenal", "august", "augustus", "autumn", "azerty", "baby", "babygirl", "banaan",
    "barcelona", "baseball", "basketball", "batman", "beautiful", "beheer", "beheerder", "black", "blessed", "bloem", "blue",
    "breda", "butterfly", "change", "changeme", "charlie", "cheese", "chelsea", "chocola", "chocolate", "christ", "christopher",
    "coffee", "computer", "cookie", "crystal", "daan", "daniel", "december", "default", "denhaag", "dennis", "diamond", "dinsdag",
    "doei", "dolfijn", "donderdag", "dragon", "eagle", "eindhoven", "elizabeth", "emma", "enschede", "everything", "facebook",
    "family", "fctwente", "februari", "february", "ferrari", "feyenoord", "fiets", "flower", "football", "forever", "freedom",
    "friday", "frikandel", "gebruiker", "geheim", "gelderland", "gemeente", "gezellig", "ginger", "godisgood", "golden", "google",
    "green", "groningen", "guest", "haarlem", "hallo", "hannah", "happy", "harley", "heerenveen", "hello", "herfst", "hockey",
    "hoihoi", "holland", "hond", "hondje", "houvanjou", "hulp", "hunter", "ikbende", "ikhouvanje", "ikhouvanjou", "iloveyou",
    "inloggen", "instagram", "internet", "iphone", "januari", "january", "jennifer", "jeroen", "jessica", "jesus", "jeugdhulp",
    "jeugdzorg", "johan", "jordan", "joshua", "juli", "july", "june", "juni", "juventus", "kaas", "kantoor", "kat", "kerstmis",
    "kevin", "killer", "kim", "kind", "kinderen", "knuffel", "koffie", "konijn", "laptop", "lekker", "lekkerding", "lente",
    "letmein", "liefde", "lieverd", "lisa", "liverpool", "login", "lotte", "love", "lovely", "loveyou", "lucky", "maandag",
    "maart", "maastricht", "mama", "manchester", "march", "marieke", "master", "matrix", "may", "mercedes", "michael", "michelle",
    "microsoft", "mijn", "minecraft", "monday", "money", "monkey", "mustang", "najaar", "nederland", "nieuw", "nieuwe",
    "nijmegen", "ninja", "nothing", "november", "october", "office", "oktober", "oma", "opa", "orange", "oranje", "overleg",
    "overlegtafel", "paard", "paardje", "papa", "passende", "passphrase", "password", "passwort", "patrick", "pepper", "peter",
    "phoenix", "pindakaas", "poes", "poesje", "pokemon", "porsche", "princess", "private", "proef", "psvfan", "purple", "qwerty",
    "qwertz", "ranger", "realmadrid", "robert", "root", "rotterdam", "samantha", "samsung", "sanne", "saturday", "schatje",
    "school", "secret", "secure", "security", "september", "shadow", "silver", "sinterklaas", "soccer", "something", "spiderman",
    "spring", "starwars", "stephanie", "stroopwafel", "summer", "sunday", "sunshine", "superman", "tafel", "test", "thomas",
    "thunder", "thursday", "tiger", "tijdelijk", "tilburg", "tim", "toegang", "trustno", "tuesday", "tulp", "unbelievable",
    "united", "user", "utrecht", "vakantie", "veranderen", "victoria", "vlinder", "voetbal", "voorjaar", "vrijdag", "wachtwoord",
    "wednesday", "welcome", "welkom", "werk", "whatever", "whatsapp", "white", "wijkteam", "wijzig", "windows", "winter",
    "woensdag", "yamaha", "yellow", "youtube", "zaterdag", "zomer", "zondag", "zonnetje",
    // clang-format on
};
/// Up and down, or to and fro, on a keyboard.
constexpr std::string_view kToetsen[] = {
    // clang-format off
    "1a2b", "1q2w", "1qaz", "2wsx", "3c4d", "3e4r", "3edc", "4rfv", "5e6f", "5t6y", "5tgb", "6yhn", "7u8i", "7ujm", "9o0p",
    "a1b2", "asdzxc", "bgt", "c3d4", "cde", "cde3", "e3r4", "e5f6", "edc", "mju", "nhy", "o9p0", "q1w2", "qaz", "qwaszx",
    "qweasd", "rfv", "t5y6", "tgb", "u7i8", "ujm", "vfr", "vfr4", "wsx", "xsw", "xsw2", "yhn", "zaq", "zaq1",
    // clang-format on
};
constexpr std::array<std::string_view, 6> kRijen{
    "abcdefghijklmnopqrstuvwxyz", "01234567890", "98765432109", "qwertyuiop", "asdfghjkl", "zxcvbnm"};
constexpr std::size_t kKortsteRij = 3;
/// Three words of this list and five characters of one's own are still within reach; four words are as good as we advise.
constexpr std::size_t kMeesteWoorden = 3, kMinsteEigen = 6, kMinsteVerschil = 5, kCijfersAanHetEind = 4;

bool cijfer(char c) { return c >= '0' && c <= '9'; }
/// Of words in other scripts, and emoji, each byte counts.
bool eigen(char c) { return cijfer(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

template <std::size_t N>
std::string_view langste(const std::string_view (&lijst)[N], std::string_view t) {
    std::string_view uit;
    for (const auto w : lijst)
        if (w.size() > uit.size() && t.starts_with(w)) uit = w;
    return uit;
}

/// "aaaa", "qwert", "4567" or "1q2w" at the beginning of it; empty when there is none.
std::string_view langste_rij(std::string_view t) {
    std::size_t lang = std::min(t.find_first_not_of(t.front()), t.size());
    for (const auto rij : kRijen) {
        std::size_t n = 0;
        while (n < t.size() && rij.find(t.substr(0, n + 1)) != std::string_view::npos) ++n;
        lang = std::max(lang, n);
    }
    const auto toetsen = langste(kToetsen, t);
    if (toetsen.size() >= lang) return toetsen;
    return lang < kKortsteRij ? std::string_view{} : t.substr(0, lang);
}

/// Without the year and the signs that people put before or behind it.
std::string_view kern(std::string_view t) {
    const auto weg = [&](auto begin, auto einde) {
        std::size_t n = 0, cijfers = 0;
        for (auto c = begin; c != einde && !(eigen(*c) && !(cijfer(*c) && cijfers < kCijfersAanHetEind)); ++c, ++n)
            cijfers += cijfer(*c);
        return n;
    };
    t.remove_prefix(weg(t.begin(), t.end()));
    t.remove_suffix(weg(t.rbegin(), t.rend()));
    return t;
}

bool weinig_eigen(std::string_view t) {
    std::set<std::string_view> woorden;
    std::size_t over = 0;
    while (!t.empty()) {
        const auto woord = langste(kWoorden, t), rij = langste_rij(t);
        if (woord.empty() && rij.empty()) over += eigen(t.front());
        else if (woord.size() >= rij.size()) woorden.insert(woord);
        t.remove_prefix(std::max<std::size_t>({woord.size(), rij.size(), 1}));
    }
    return over < kMinsteEigen && woorden.size() <= kMeesteWoorden;
}

/// "w@chtw00rd" is the word with other signs.
std::string als_letters(std::string_view t) {
    constexpr std::string_view kTekens = "013457@$!", kLetters = "oieastasi";
    std::string uit(t);
    for (char& c : uit)
        if (const auto plek = kTekens.find(c); plek != std::string_view::npos) c = kLetters[plek];
    return uit;
}

}  // namespace

bool is_veelgebruikt(std::string_view klein) {
    const std::set<char> verschillend(klein.begin(), klein.end());
    const std::string letters = als_letters(klein);
    return verschillend.size() < kMinsteVerschil || weinig_eigen(klein) || weinig_eigen(kern(klein)) ||
           weinig_eigen(kern(letters));
}

}  // namespace toegang
