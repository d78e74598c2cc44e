// SPDX-License-Identifier: EUPL-1.2
// A list of casussen as CSV, to the page "Achteraf invoeren": [what, bytes, what the page says]. Nothing of a bad list is entered.
import assert from "node:assert/strict";
import { pdf } from "./bestanden.mjs";
import { beoordeel } from "./oordeel.mjs";

const kKop = "kenmerk;soort;verwijzer-email;onderwerpen;bsn;voornamen;achternaam;geboren;gemeente;gezag;kader;status;ingediend;vooroverleg";
const kRij = "2025-015;melding;jeugdbeschermer@jbwaalland.example;plaatsing;;Sam;Zilvervos;01-09-2014;Berg en Dal;een;vrijwillig;geregistreerd;10-03-2025;12-03-2025";
const rij = (naam = "Zilvervos") => kRij.replace("Zilvervos", naam);
const veel = (n, maak) => Array.from({ length: n }, (_, k) => maak(k)).join("");

async function neem(doel, inhoud) {
  const { csrf } = await doel.mens("procesondersteuner");
  const deel = (naam, waarde) => Buffer.concat([Buffer.from(`--grens\r\nContent-Disposition: form-data; name=${naam}\r\n\r\n`), Buffer.from(waarde), Buffer.from("\r\n")]);
  const lichaam = Buffer.concat([deel('"csrf"', csrf), deel('"bestand"; filename="lijst.csv"', inhoud), Buffer.from("--grens--\r\n")]);
  return doel.formulier("procesondersteuner", "/invoer/bestanden", "", { lichaam, koppen: { "Content-Type": "multipart/form-data; boundary=grens" } });
}

export const lijsten = [
  ["no file", "", /Kies eerst een bestand/],
  ["only a byte order mark", "\ufeff", /Dit bestand is leeg/],
  ["only line ends", "\r\n\r\n\n", /Dit bestand is leeg/],
  ["only the header", `${kKop}\r\n`, /staat niets/],
  ["UTF-16", Buffer.from(`\ufeff${kKop}\r\n${rij()}\r\n`, "utf16le"), /geen CSV-bestand in UTF-8/],
  ["Windows-1252", Buffer.from(`${kKop}\r\n${rij("Bl\u00f6m")}\r\n`, "latin1"), /geen CSV-bestand in UTF-8/],
  ["a PDF", pdf, /kennen we niet|te veel kolommen|geen CSV/],
  ["a spreadsheet", Buffer.from("504b0304140000000800", "hex"), /kennen we niet|geen CSV/],
  ["NUL in a cell", `${kKop}\r\n${rij("Zilver\u0000vos")}\r\n`, /geen CSV-bestand in UTF-8/],
  ["a quote that is not closed", `${kKop}\r\n"K-1;vraag\r\n`, /wordt niet gesloten/],
  ["a quote in the middle", `${kKop}\r\nK"1";vraag\r\n`, /midden in een cel/],
  ["text behind a quote", `${kKop}\r\n"K"1;vraag\r\n`, /na een sluitend aanhalingsteken/],
  ["a column that nobody knows", `${kKop};wachtwoord\r\n${rij()};x\r\n`, /De kolom ‘wachtwoord’ kennen we niet/],
  ["a column twice", `${kKop};soort\r\n${rij()};vraag\r\n`, /staat er twee keer/],
  ["41 columns", `${veel(41, (k) => `k${k};`)}\r\n`, /te veel kolommen/],
  ["100,000 columns", `${veel(100_000, (k) => `k${k};`)}\r\n`, /te veel kolommen/],
  ["a cell of 4,001 letters", `${kKop}\r\n${rij("a".repeat(4001))}\r\n`, /een cel is te lang/],
  ["502 rows", `${kKop}\r\n${veel(502, () => `${kRij}\r\n`)}`, /Splits het bestand/],
  ["1.5 MB", `${kKop}\r\n${"a".repeat(1_500_000)}`, /te groot\. Het mag 1 MB zijn/],
  ["a million empty cells", `${kKop}\r\n${";".repeat(1_000_000)}`, /te veel kolommen/],
].map(([wat, inhoud, zegt]) => [wat, async (doel) => beoordeel(await neem(doel, inhoud), { status: 400, soort: "pagina", zegt: [/^ ?Fout: /, zegt] })]);

/** What can be read but not entered is shown row by row, without a button; whoever presses it all the same enters nothing. */
export const rijen = [
  ["a row in which nothing is right", "x;y;z;z;123;;;31-02-2025;0363;z;z;z;gisteren;morgen", 1],
  ["a row with formulas", "=1+1;melding;=A1;=cmd|' /C calc'!A0;;@SUM(A1);-2+3;+1;=NOW();een;vrijwillig;geregistreerd;10-03-2025;12-03-2025", 1],
  ["a row that turns the text round", kRij.replace("Zilvervos", "\u202esovrevliz"), 1],
  ["a row with a BSN that fails the eleven test", kRij.replace(";;Sam", ";999900007;Sam"), 1],
  ["a row with a line end in a name", kRij.replace("Zilvervos", '"Zilver\nvos"'), 1],
  ["a row with more cells than columns", `${kRij};meer;en;meer`, 1],
  ["a row of nobody's account", kRij.replace("jeugdbeschermer@", "niemand@"), 1],
  ["the same mark twice", `${kRij}\r\n${kRij}`, 1],
  ["one bad row among good ones", [kRij, kRij.replace("2025-015", "2025-016"), kRij.replace("2025-015", "2025-017").replace("01-09-2014", "30-02-2014")].join("\r\n"), 1],
].map(([wat, tekst, fout]) => [wat, async (doel) => {
  const genomen = await neem(doel, `${kKop}\r\n${tekst}\r\n`);
  beoordeel(genomen, { status: 303, soort: "verder" });
  const pad = genomen.kop("location");
  beoordeel(await doel.bekijk("procesondersteuner", pad), { status: 200, soort: "pagina", zegt: new RegExp(`Met fouten: ${fout}\\. Er wordt nu niets ingevoerd`), zwijgt: /Voer \d+ casus/ });
  const toch = await doel.formulier("procesondersteuner", pad, {});
  beoordeel(toch, { status: 303, soort: "verder" });
  assert.equal(toch.kop("location"), pad, "back to what is wrong");
}]);

export const goed = ["a good row: shown as new; thrown away, nothing is left of it", async (doel) => {
  const pad = (await neem(doel, `${kKop}\r\n${kRij}\r\n`)).kop("location");
  beoordeel(await doel.bekijk("procesondersteuner", pad), { status: 200, soort: "pagina", zegt: /Nieuw: 1\. .*Voer 1 casus in/ });
  beoordeel(await doel.formulier("procesondersteuner", `${pad}/weg`, {}), { status: 303, soort: "verder" });
  beoordeel(await doel.formulier("procesondersteuner", pad, {}), { status: 404, soort: "pagina" });
}];
