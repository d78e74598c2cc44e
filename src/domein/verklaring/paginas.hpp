// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/verklaring/verklaring.hpp"

/// The pages of this slice. Private to it.
namespace verklaring::paginas {

void registreer_maken(toegang::Deur&);
void registreer_tonen(toegang::Deur&);
void registreer_controle(toegang::Deur&);

inline constexpr const char* kControle = "/verklaring";
std::string pad(const Verklaring&);

}  // namespace verklaring::paginas
