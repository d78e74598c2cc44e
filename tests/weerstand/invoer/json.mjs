// SPDX-License-Identifier: EUPL-1.2
// JSON that is no JSON, or not what was asked: [what, body, what the answer must be]. A body that is an object is a change to kGoed.
import { kGoed } from "./aanmelding.mjs";

const kGeenJson = { status: 400, soort: "probleem", zegt: /Dit is geen geldige JSON/ };
const kTeGroot = { status: 413, soort: "probleem", zegt: /Dit is te groot/ };
const bij = (veld, zegt = /./) => ({ status: 400, soort: "probleem", veld, zegt });
const tekst = JSON.stringify(kGoed);
const met = (kale) => tekst.replace('"voornamen":"Noor"', () => `"voornamen":${kale}`);
const bytes = (...delen) => Buffer.concat(delen.map((d) => Buffer.from(d, typeof d === "string" ? "utf8" : undefined)));
const inNaam = (...b) => bytes(met('"@"').split("@")[0], b, met('"@"').split("@")[1]);

export const geen_json = [
  ["nothing", "", kGeenJson],
  ["a space", " ", kGeenJson],
  ["half of it", tekst.slice(0, 200), kGeenJson],
  ["a comma at the end", `${tekst.slice(0, -1)},}`, kGeenJson],
  ["two values", `${tekst}${tekst}`, kGeenJson],
  ["a word behind it", `${tekst} zomaar`, kGeenJson],
  ["a comment", `/* x */${tekst}`, kGeenJson],
  ["single quotes", tekst.replaceAll('"', "'"), kGeenJson],
  ["NaN", met("NaN"), kGeenJson],
  ["Infinity", met("-Infinity"), kGeenJson],
  ["1e400", met("1e400"), kGeenJson],
  ["a number with a zero in front", met("007"), kGeenJson],
  ["a number in hexadecimal", met("0x10"), kGeenJson],
  ["a byte order mark", `\ufeff${tekst}`, kGeenJson],
  ["UTF-16", Buffer.from(`\ufeff${tekst}`, "utf16le"), kGeenJson],
  ["bytes that are no UTF-8", inNaam(0xff, 0xfe), kGeenJson],
  ["an overlong slash", inNaam(0xc0, 0xaf), kGeenJson],
  ["an overlong NUL", inNaam(0xc0, 0x80), kGeenJson],
  ["half a character", inNaam(0xe2, 0x82), kGeenJson],
  ["a surrogate in UTF-8", inNaam(0xed, 0xa0, 0x80), kGeenJson],
  ["above U+10FFFF", inNaam(0xf4, 0x90, 0x80, 0x80), kGeenJson],
  ["NUL as a byte", inNaam(0x00), kGeenJson],
  ["a line end as a byte", inNaam(0x0a), kGeenJson],
  ["the first half of a surrogate pair", met('"\\ud800"'), kGeenJson],
  ["the second half of a surrogate pair", met('"\\udc00x"'), kGeenJson],
  ["a surrogate pair the wrong way round", met('"\\udc00\\ud800"'), kGeenJson],
  ["an escape that does not exist", met('"\\x41"'), kGeenJson],
  ["a field twice", tekst.replace("{", '{"voornamen":"Anna",'), kGeenJson],
  ["a field twice, once as an escape", tekst.replace("{", '{"voornam\\u0065n":"Anna",'), kGeenJson],
  ["lists 10,000 deep", "[".repeat(10_000) + "]".repeat(10_000), kGeenJson],
  ["objects 10,000 deep", '{"a":'.repeat(10_000) + "1" + "}".repeat(10_000), kGeenJson],
  ["10,000 fields", `{${Array.from({ length: 10_000 }, (_, n) => `"v${n}":1`).join()}}`, kGeenJson],
  ["as many fields as fit in 1 MB", `{${Array.from({ length: 95_000 }, (_, n) => `"${n}":1`).join()}}`, kGeenJson],
  ["a text of 2 MB", met(`"${"a".repeat(2 << 20)}"`), kTeGroot],
  ["a body of 21 MB", `{"a":"${"a".repeat(21 << 20)}"}`, kTeGroot],
  ["2 MB of spaces around it", `${" ".repeat(1 << 20)}${tekst}${" ".repeat(1 << 20)}`, kTeGroot],
];

export const vorm = [
  ["a list", "[]", bij("soort")],
  ["null", "null", bij("soort")],
  ["a text", '"vraag"', bij("soort")],
  ["a number", "-0", bij("soort")],
  ["soort is a number", { soort: 1 }, bij("soort")],
  ["soort does not exist", { soort: "klacht" }, bij("soort", /Kies vraag of melding/)],
  ["soort is left out", { soort: undefined }, bij("soort")],
  ["indienen is a text", { indienen: "true" }, bij("indienen", /true of false/)],
  ["indienen is null", { indienen: null }, bij("indienen")],
  ["a field that does not exist", { isAdmin: true }, bij("isAdmin", /bestaat niet/)],
  ["a field of a browser's form", { csrf: "x" }, bij("csrf", /bestaat niet/)],
  ["a field with the name of the prototype", `{"__proto__":{"a":1},${tekst.slice(1)}`, bij("__proto__")],
  ["a name with NUL", `{"naam\\u0000":1,${tekst.slice(1)}`, bij("naam\u0000")],
  ["a name that turns the text round", { "\u202enemanroov": "x" }, bij("\u202enemanroov")],
  ["a name of 100,000 letters", { ["x".repeat(100_000)]: 1 }, { status: 400, soort: "probleem", zegt: /bestaat niet/ }],
  ["a text is a number", { voornamen: 12 }, bij("voornamen", /Geef een tekst/)],
  ["a text is null", { voornamen: null }, bij("voornamen")],
  ["a text is a list", { voornamen: ["Noor"] }, bij("voornamen")],
  ["a text is an object", { voornamen: { toString: "Noor" } }, bij("voornamen")],
  ["a list is a text", { onderwerpen: "plaatsing" }, bij("onderwerpen", /Geef een lijst/)],
  ["a list holds numbers", { onderwerpen: [1] }, bij("onderwerpen", /lijst van teksten/)],
  ["a group is an object", { gezinsleden: { rol: "moeder" } }, bij("gezinsleden")],
  ["a group holds a text", { gezinsleden: ["moeder"] }, bij("gezinsleden[0]", /Geef een object/)],
  ["a field in a row that does not exist", { gezinsleden: [{ ...kGoed.gezinsleden[0], bsn: "999900006" }] }, bij("gezinsleden[0].bsn")],
  ["a tick is a text", { gezinsleden: [{ ...kGoed.gezinsleden[0], gezag: "ja" }] }, bij("gezinsleden[0].gezag", /true of false/)],
  ["16 people in a family", { gezinsleden: Array(16).fill(kGoed.gezinsleden[0]) }, bij("gezinsleden")],
  ["10,000 people in a family", { gezinsleden: Array(10_000).fill({ rol: "oom" }) }, { status: 400, soort: "probleem", zegt: /gezinsleden/ }],
  ["a choice that does not exist", { verblijfplaats: "maan" }, bij("verblijfplaats")],
  ["a choice in capitals", { verblijfplaats: "THUIS" }, bij("verblijfplaats")],
  ["a gemeente of another region", { gemeente: "0363" }, bij("gemeente")],
  ["a subject that does not exist", { onderwerpen: ["plaatsing", "zomaar"] }, bij("onderwerpen")],
  ["a choice of 900,000 letters", { verblijfplaats: "x".repeat(900_000) }, bij("verblijfplaats")],
  ["a required field is left out", { titel: undefined }, bij("titel")],
  ["a required field is empty", { titel: "" }, bij("titel")],
  ["everything is left out", '{"soort":"vraag","indienen":true}', { status: 400, soort: "probleem", zegt: ["voornamen", "geboren", "titel", "vraag"].map((v) => new RegExp(`"veld":"${v}"`)) }],
];
