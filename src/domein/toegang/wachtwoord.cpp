// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/wachtwoord.hpp"

#include <algorithm>
#include <array>

#include "base/crypto.hpp"
#include "base/tekst.hpp"

namespace toegang {
namespace {

constexpr std::size_t kKortste = 12;
constexpr std::size_t kLangste = 200;  // a hash of megabytes would be a way to keep us busy

base::Fout fout(const char* tekst) { return {base::Soort::ongeldig, "toegang.wachtwoord", "wachtwoord", tekst}; }

bool is_voorspelbaar(const std::string& klein) {
    static constexpr std::array<std::string_view, 10> kVaak{"wachtwoord",   "password", "welkom",    "qwerty",    "123456",
                                                            "overlegtafel", "zomer202", "winter202", "herfst202", "lente202"};
    const auto verschillend = [&] {
        std::string tekens = klein;
        std::sort(tekens.begin(), tekens.end());
        return std::unique(tekens.begin(), tekens.end()) - tekens.begin();
    };
    return std::any_of(kVaak.begin(), kVaak.end(), [&](std::string_view w) { return klein.starts_with(w); }) ||
           verschillend() < 5;
}

/// One place in the queue, given back whatever happens.
class Plaats {
  public:
    explicit Plaats(std::atomic<int>& wachtend) : wachtend_(wachtend), nummer_(wachtend.fetch_add(1)) {}
    ~Plaats() { wachtend_.fetch_sub(1); }
    Plaats(const Plaats&) = delete;
    Plaats& operator=(const Plaats&) = delete;
    int nummer() const { return nummer_; }

  private:
    std::atomic<int>& wachtend_;
    int nummer_;
};

/// Made once: verifying against it takes as long as against a real one.
const std::string& schijnhash() {
    static const std::string kHash = base::crypto::wachtwoord_hash("niemand heeft dit wachtwoord");
    return kHash;
}

}  // namespace

std::optional<base::Fout> keur_wachtwoord(std::string_view wachtwoord, std::string_view email, std::string_view naam) {
    if (base::tekst::lengte(wachtwoord) < kKortste)
        return fout("Kies een wachtwoord van minstens 12 tekens, bijvoorbeeld 4 losse woorden");
    if (wachtwoord.size() > kLangste) return fout("Kies een wachtwoord van hoogstens 200 tekens");
    const std::string klein = base::tekst::vouw(wachtwoord);
    if (is_voorspelbaar(klein))
        return fout("Dit wachtwoord is makkelijk te raden. Kies iets anders, bijvoorbeeld 4 losse woorden");
    const std::string adres = base::tekst::kleine_letters(email.substr(0, email.find('@')));
    for (const std::string& eigen : {adres, base::tekst::vouw(naam)})
        if (eigen.size() >= 4 && klein.find(eigen) != std::string::npos)
            return fout("Gebruik je eigen naam of e-mailadres niet in je wachtwoord");
    return std::nullopt;
}

std::optional<bool> Wachtrij::klopt(const std::optional<std::string>& hash, std::string_view wachtwoord) {
    const Plaats plaats(wachtend_);
    if (plaats.nummer() >= kHoogstens) return std::nullopt;
    return base::crypto::wachtwoord_klopt(hash ? *hash : schijnhash(), wachtwoord.substr(0, kLangste)) && hash.has_value();
}

}  // namespace toegang
