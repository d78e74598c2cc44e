// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/wachtwoord.hpp"

#include <algorithm>

#include "base/crypto.hpp"
#include "base/tekst.hpp"

namespace toegang {
namespace {

// ASVS 2.1.1 and 2.1.2, in characters as a person counts them. A hash of megabytes would be a way to keep us busy.
constexpr std::size_t kKortste = 12, kLangste = 128;

base::Fout fout(const char* tekst) { return {base::Soort::ongeldig, "toegang.wachtwoord", "wachtwoord", tekst}; }

/// Five letters and seven spaces are not twelve characters.
std::string zonder_rijen_spaties(std::string_view t) {
    std::string uit(t);
    uit.erase(std::unique(uit.begin(), uit.end(), [](char a, char b) { return a == ' ' && b == ' '; }), uit.end());
    return uit;
}

bool te_lang(std::string_view wachtwoord) { return base::tekst::lengte(wachtwoord) > kLangste; }

/// Made once: verifying against it takes as long as against a real one.
const std::string& schijnhash() {
    static const std::string kHash = base::crypto::wachtwoord_hash("niemand heeft dit wachtwoord");
    return kHash;
}

}  // namespace

std::optional<base::Fout> keur_wachtwoord(std::string_view wachtwoord, std::string_view email, std::string_view naam) {
    if (base::tekst::lengte(zonder_rijen_spaties(wachtwoord)) < kKortste)
        return fout(
            "Kies een wachtwoord van minstens 12 tekens, bijvoorbeeld 4 losse woorden. Spaties achter elkaar tellen als 1");
    if (te_lang(wachtwoord)) return fout("Kies een wachtwoord van hoogstens 128 tekens");
    const std::string klein = base::tekst::vouw(wachtwoord);
    if (is_veelgebruikt(klein))
        return fout("Dit wachtwoord lijkt op wachtwoorden die veel mensen kiezen. Die proberen anderen het eerst. "
                    "Kies iets anders, bijvoorbeeld 4 losse woorden");
    const std::string adres = base::tekst::kleine_letters(email.substr(0, email.find('@')));
    for (const std::string& eigen : {adres, base::tekst::vouw(naam)})
        if (eigen.size() >= 4 && klein.find(eigen) != std::string::npos)
            return fout("Gebruik je eigen naam of e-mailadres niet in je wachtwoord");
    return std::nullopt;
}

bool wachtwoord_klopt(const std::optional<std::string>& hash, std::string_view wachtwoord) {
    const bool kan = hash && !te_lang(wachtwoord);  // nobody has a longer one; no part of it is compared
    return base::crypto::wachtwoord_klopt(kan ? *hash : schijnhash(), kan ? wachtwoord : "") && kan;
}

}  // namespace toegang
