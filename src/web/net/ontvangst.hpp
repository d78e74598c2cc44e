// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "web/bestand.hpp"
#include "web/ontleed/multipart.hpp"
#include "web/router.hpp"

namespace web::net {

/// Puts a body in its request while it arrives: multipart in fields and encrypted files, everything else in
/// `lichaam`. Writing to the temporary file happens on the I/O thread: a block of 64 kB goes to the page
/// cache in some 50 µs.
class Ontvangst final : public ontleed::Deelontvanger {
  public:
    /// `grens`: the boundary of a multipart body, empty for another body.
    Ontvangst(Verzoek&, const Route&, const std::string& grens, std::string map);
    /// 0, or the status of the error: 400, 413 or 503.
    int neem(std::string_view brok);
    int sluit();

  private:
    ontleed::Leesstand begin(const std::string& veld, const std::optional<std::string>& bestandsnaam) override;
    ontleed::Leesstand data(std::string_view brok) override;
    ontleed::Leesstand eind() override;

    Verzoek& v_;
    std::size_t over_;
    std::string map_;
    std::optional<ontleed::MultipartLezer> lezer_;
    std::string veld_, waarde_;
    std::size_t delen_ = 0, velden_in_geheugen_ = 0;
    std::optional<Bestandschrijver> bestand_;
};

}  // namespace web::net
