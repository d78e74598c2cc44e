// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/tafel/verzet.hpp"

/// What a person reads before an overleg is moved or cancelled. Private to this slice.
namespace tafel::verzet {

/// What changes and who gets a mail when it goes to another day or time.
std::vector<std::string> gevolgen(storage::Sessie&, const toegang::Aanvraag&, const Overleg&, const Naar&);
/// The same when it is cancelled and `volgend` takes its agendapunten.
std::vector<std::string> gevolgen(storage::Sessie&, const toegang::Aanvraag&, const Overleg&,
                                  const std::optional<Overleg>& volgend);

}  // namespace tafel::verzet
