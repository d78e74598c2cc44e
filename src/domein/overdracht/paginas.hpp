// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/overdracht/overdracht.hpp"

/// The pages of this slice. Private to it.
namespace overdracht::paginas {

void registreer_vraag(toegang::Deur&);
void registreer_aanbod(toegang::Deur&);

}  // namespace overdracht::paginas
