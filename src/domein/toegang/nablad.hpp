// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/toegang/toegang.hpp"

/// Within the slice: a browser keeps the fields of a form that was answered with a page in the file by which it opens its tabs again (measured in
/// Chromium: BSN and name on the disk of the computer at work, S18). So an answer that is a page moves to an address of its own: what stays
/// in the browser is a GET. The only SQL on toegang_nablad.
namespace toegang {

/// The same answer, on "/antwoord/{ref}". A redirect, a download and the forms of the own account, which show secrets once, stay as they are.
web::Antwoord op_nablad(const Aanvraag&, const Recht&, web::Antwoord);
/// "/antwoord/{ref}": the first time as it is. Again only when it refused something and the form is still there for this person: rights may
/// have ended meanwhile, and a BSN is shown once.
void registreer_nablad(Deur&, const web::Router&);

}  // namespace toegang
