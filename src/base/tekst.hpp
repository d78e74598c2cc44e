// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <vector>

/// Small text rules that several units share. Everything UTF-8.
namespace base::tekst {

std::string trim(std::string_view);
std::vector<std::string> splits(std::string_view, char op);
std::string voeg_samen(const std::vector<std::string>&, std::string_view tussen);
/// "a, b en c"
std::string opsomming(const std::vector<std::string>&);
bool geldige_utf8(std::string_view);
/// Control characters other than LF, CR and TAB, NUL, or right-to-left overrides.
bool heeft_stuurtekens(std::string_view);
/// Number of code points.
std::size_t lengte(std::string_view);
/// CRLF and CR to LF, NFC, trimmed at the end of lines.
std::string normaliseer(std::string_view);
/// Lower case without accents, for comparing names ("Yılmaz" -> "yilmaz").
std::string vouw(std::string_view);
std::string kleine_letters(std::string_view);

/// Nine digits (spaces and dots allowed) that pass the elfproef, returned as nine digits; empty when not.
std::string bsn(std::string_view);
/// "6511ps" -> "6511 PS"; empty when not a Dutch postcode (1000–9999, not SA, SD, SS).
std::string postcode(std::string_view);
/// One plain ASCII address without control characters or spaces, at most 254 long; lower case domain. Empty when not.
std::string email(std::string_view);
/// "m***@wijkteam.example": enough to recognise, too little to use.
std::string gemaskeerd_adres(std::string_view email);

}  // namespace base::tekst
