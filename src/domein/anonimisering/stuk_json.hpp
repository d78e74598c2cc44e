// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/anonimisering/stuk.hpp"

/// How a stuk is written inside its encrypted columns. Private to this slice.
namespace anonimisering {

/// Texts and facts as they were laid before the signers: never changes.
base::Json inhoud_als_json(const Stuk&);
/// The marks per text, in the order of the texts.
base::Json merken_als_json(const Stuk&);
void vul_uit_json(Stuk&, const base::Json& inhoud, const base::Json& merken);

base::Json getekend_als_json(const Getekend&);
Getekend getekend_uit_json(const base::Json&);

}  // namespace anonimisering
