// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace base {

/// Kinds of refusal. `web` turns a kind into an HTTP status in one place.
enum class Soort {
    ongeldig,         // input that a person can mend: 400 (page: same form with errors)
    niet_ingelogd,    // 401 (page: to the log-in)
    geen_recht,       // 403: known to the viewer, but not his to do
    niet_gevonden,    // 404: also for everything one may not know
    botsing,          // 409: somebody else changed it first
    te_groot,         // 413
    te_veel,          // 429
    niet_beschikbaar  // 503: try again in a moment
};

/// One refusal. `sleutel` is the error key with the slice as prefix ("casus.versie"), `veld` the name of the
/// input or empty, `tekst` plain Dutch for the person who typed it.
struct Fout {
    Soort soort = Soort::ongeldig;
    std::string sleutel;
    std::string veld;
    std::string tekst;
    bool operator==(const Fout&) const = default;
};
using Fouten = std::vector<Fout>;

struct Niets {
    bool operator==(const Niets&) const = default;
};

/// A value or at least one Fout. Rules return this; exceptions are for broken infrastructure only.
template <class T = Niets>
class [[nodiscard]] Result {
  public:
    using Inhoud = T;
    Result(T waarde) : inhoud_(std::in_place_index<0>, std::move(waarde)) {}
    Result(Fout fout) : inhoud_(std::in_place_index<1>, Fouten{std::move(fout)}) {}
    Result(Fouten fouten) : inhoud_(std::in_place_index<1>, std::move(fouten)) { assert(!std::get<1>(inhoud_).empty()); }

    bool goed() const { return inhoud_.index() == 0; }
    explicit operator bool() const { return goed(); }
    const T& waarde() const& { return std::get<0>(inhoud_); }
    T& waarde() & { return std::get<0>(inhoud_); }
    T&& waarde() && { return std::get<0>(std::move(inhoud_)); }
    const T& operator*() const& { return waarde(); }
    T& operator*() & { return waarde(); }
    const T* operator->() const { return &waarde(); }
    T* operator->() { return &waarde(); }
    const Fouten& fouten() const { return std::get<1>(inhoud_); }
    const Fout& fout() const { return fouten().front(); }

  private:
    std::variant<T, Fouten> inhoud_;
};

inline Result<> goed() { return Niets{}; }

}  // namespace base
