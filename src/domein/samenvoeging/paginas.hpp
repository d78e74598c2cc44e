// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/samenvoeging/samenvoeging.hpp"

/// The pages of this slice. Private to it.
namespace samenvoeging::paginas {

void registreer_vraag(toegang::Deur&);
void registreer_antwoord(toegang::Deur&);

}  // namespace samenvoeging::paginas
