// SPDX-License-Identifier: EUPL-1.2
// What a browser sends of a form of an aanmelding: [what, fields, what the page says, what stands in it again].
const n = (aantal, maak) => Array.from({ length: aantal }, (_, k) => maak(k));

export const kGetypt = "Quintijn & <b>zoon</b> \"van\" 'Zilvervos'";

/** Of the page about the child; the name is in every request and comes back with every answer. */
export const kind = [
  ["nothing else", {}, /Vul de achternaam in/],
  ["31 February", { "geboren-dag": "31", "geboren-maand": "2", "geboren-jaar": "2012" }, /februari 2012 heeft 29 dagen/, "31"],
  ["a year of two digits", { "geboren-dag": "1", "geboren-maand": "2", "geboren-jaar": "12" }, /‘Geboortedatum’/],
  ["a date with a letter", { "geboren-dag": "één", "geboren-maand": "2", "geboren-jaar": "2012" }, /‘Geboortedatum’/, "één"],
  ["half a date", { "geboren-dag": "1" }, /‘Geboortedatum’/],
  ["a date of 10,000 digits", { "geboren-dag": "1".repeat(10_000), "geboren-maand": "2", "geboren-jaar": "2012" }, /‘Geboortedatum’/],
  ["a BSN that fails the eleven test", { "bsn-bekend": "ja", bsn: "99 99 00 007" }, /Het BSN klopt niet/, "99 99 00 007"],
  ["a choice that is not on the page", { verblijfplaats: "maan" }, /‘Waar woont de jeugdige nu\?’/],
  ["a choice twice", [["verblijfplaats", "thuis"], ["verblijfplaats", "netwerk"]], /Vul de achternaam in/],
  ["a name that turns the text round", { achternaam: "\u202esovrevliz" }, /onzichtbare tekens/],
  ["a name that nobody sees", { achternaam: "\u200b\u200b" }, /Vul de achternaam in/],
  ["a name of 100,000 letters", { achternaam: "a".repeat(100_000) }, /99\.900 tekens korter/],
  ["a name over two lines", { achternaam: "Zilver\r\nvos" }, /onzichtbare tekens/],
  ["a page break that came along with a pasted text", { achternaam: "Zilver\fvos" }, /onzichtbare tekens/],
  ["a mail address with a header behind it", { email: "a@voorbeeld.example\r\nBcc: b@kwaad.example" }, /‘E-mailadres’/],
  ["a field that is not on the page", { isAdmin: "ja", nummer: "NYM-2026-7K3F9" }, /Vul de achternaam in/],
  ["a row that is far away", { "gezinsleden-200-achternaam": "Zilvervos" }, /Kies wie dit is/, "Zilvervos"],
  ["a row that is too far away", { "gezinsleden-201-achternaam": "Zilvervos" }, /Vul de achternaam in/],
  ["a row with a number above 2^64", { "gezinsleden-18446744073709551617-achternaam": "Zilvervos" }, /Vul de achternaam in/],
  ["a row 0", { "gezinsleden-0-achternaam": "Zilvervos" }, /Vul de achternaam in/],
  ["16 rows of a family", Object.fromEntries(n(16, (k) => [`gezinsleden-${k + 1}-achternaam`, "Zilvervos"])), /15/, "Zilvervos"],
  ["a button that is not on the page", { actie: "verwijder-alles" }, /Vul de achternaam in/],
  ["a button that takes away a row that is not there", { actie: "weg:gezinsleden:99999999999999999999" }, null],
];

const kOnleesbaar = { status: 400, soort: "pagina", zegt: /We begrijpen deze vraag niet/ };
/** Bodies that are no form. CSRF becomes the good one. */
export const geen_formulier = [
  ["half an escape", "csrf=CSRF&voornamen=%", kOnleesbaar],
  ["an escape that is none", "csrf=CSRF&voornamen=%zz", kOnleesbaar],
  ["NUL", "csrf=CSRF&voornamen=No%00or", kOnleesbaar],
  ["NUL as a byte", "csrf=CSRF&voornamen=No\u0000or", kOnleesbaar],
  ["an escape character", "csrf=CSRF&voornamen=%1b%5B31mNoor", kOnleesbaar],
  ["no UTF-8", "csrf=CSRF&voornamen=%ff%fe", kOnleesbaar],
  ["an overlong slash", "csrf=CSRF&voornamen=%c0%af", kOnleesbaar],
  ["a surrogate", "csrf=CSRF&voornamen=%ed%a0%80", kOnleesbaar],
  ["a name that is empty", "csrf=CSRF&=x", kOnleesbaar],
  ["a name with a line end", "csrf=CSRF&voor%0anamen=x", kOnleesbaar],
  ["a name of 201 characters", `csrf=CSRF&${"n".repeat(201)}=x`, kOnleesbaar],
  ["1,001 fields", `csrf=CSRF${"&v=1".repeat(1000)}`, kOnleesbaar],
  ["10,000 fields", `csrf=CSRF${"&v=1".repeat(10_000)}`, kOnleesbaar],
  ["a text of 2 MB", `csrf=CSRF&voornamen=${"a".repeat(2 << 20)}`, kOnleesbaar],
  ["a text of 25 MB", `csrf=CSRF&voornamen=${"a".repeat(25 << 20)}`, { status: 413, soort: "pagina", zegt: /Dit is te groot/ }],
  ["nothing but &", "&".repeat(100_000), { status: 403, soort: "pagina", zegt: /niets opgeslagen/ }],
  ["JSON in a form", '{"csrf":"CSRF","voornamen":"Noor"}', kOnleesbaar],
];

/** The version of a draft that a form shows it saw. */
export const versies = ["", "0", "-1", "abc", " 1", "1.0", "01", "+1", "1e0", "2147483648", "9223372036854775808", "1".repeat(1000)];
