// SPDX-License-Identifier: EUPL-1.2
// An attachment on its way to the table: handed in as a file, made into a text, checked and signed; the file itself never shows.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Toneel } from "./hulp.mjs";
import { druk, kVraag, nogEenToestemming, nummerVan, tekenAlles, vul } from "./invullen.mjs";

const toneel = new Toneel({ nu: "2026-11-23T10:00:00+01:00" });
before(() => toneel.op());
after(() => toneel.af());

let nummer;

/** A letter of one page. */
function pdf(regels) {
  const inhoud = `BT /F1 12 Tf 14 TL 50 800 Td ${regels.map((r) => `(${r}) Tj T*`).join(" ")} ET`;
  const objecten = [
    "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${inhoud.length} >>\nstream\n${inhoud}\nendstream`, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  let uit = "%PDF-1.7\n";
  let tabel = `xref\n0 ${objecten.length + 1}\n0000000000 65535 f \n`;
  for (const [k, object] of objecten.entries()) {
    tabel += `${String(uit.length).padStart(10, "0")} 00000 n \n`;
    uit += `${k + 1} 0 obj\n${object}\nendobj\n`;
  }
  return Buffer.from(`${uit}${tabel}trailer\n<< /Size ${objecten.length + 1} /Root 1 0 R >>\nstartxref\n${uit.length}\n%%EOF\n`, "latin1");
}

test("a jeugdbeschermer hands in a vraag with a letter of the school", async () => {
  const page = await toneel.als("inbrenger");
  await page.goto("/aanmelden");
  await druk(page, "Stel een vraag");
  for (const [k, velden] of kVraag.entries()) {
    await vul(page, velden);
    if (k === 4) {
      await nogEenToestemming(page);
      const buffer = pdf(["Quintijn Zilvervos slaapt in de klas.", "Hij praat het liefst over schapen.", "Adelheid Zilvervos belt niet terug."]);
      await page.locator('input[type="file"]').setInputFiles({ name: "Zilvervos-school.pdf", mimeType: "application/pdf", buffer });
      await druk(page, "Voeg het bestand toe");
    }
    await druk(page, "Volgende stap");
  }
  await druk(page, "Verstuur de aanmelding");
  nummer = await nummerVan(page);
});

test("the procesondersteuner makes a text of it, with the words of the file in it", async () => {
  const page = await toneel.als("procesondersteuner");
  await page.goto(`/casussen/${nummer}/bijlagen`);
  await toneel.bekijk(page, "bijlagen");
  await page.goto(`/casussen/${nummer}/anoniem`);
  await toneel.bekijk(page, "nakijken-met-bijlagen");
  await page.getByRole("link", { name: "Maak een anonieme tekst van bijlage 1" }).click();
  const veld = page.getByLabel("Tekst voor de tafel");
  assert.match(await veld.inputValue(), /^Quintijn Zilvervos slaapt in de klas\.\nHij praat het liefst over schapen\./);
  await toneel.bekijk(page, "bijlage-tekst");
  await veld.fill("");
  await druk(page, "Ga naar het nakijken");
  await toneel.verwachtFouten(page, ["Typ of plak de tekst van de bijlage, of een samenvatting"]);
  await toneel.bekijk(page, "bijlage-tekst-fout");
  await veld.fill("Quintijn Zilvervos slaapt in de klas. Hij praat het liefst over schapen.");
  await druk(page, "Ga naar het nakijken");
  await page.getByRole("heading", { name: "De tekst van een bijlage nakijken" }).waitFor();
  await toneel.bekijk(page, "bijlage-nakijken");
});

test("who signs and who reads never meets the file", async () => {
  const voorzitter = await toneel.als("voorzitter");
  await tekenAlles(await toneel.als("anonimiseerder"), nummer);
  await voorzitter.goto(`/casussen/${nummer}/anoniem`);
  await voorzitter.getByRole("heading", { name: "Bijlage 1 (PDF), anonieme tekst" }).waitFor();
  await toneel.bekijk(voorzitter, "voorzitter-bijlage");
  const html = await voorzitter.content();
  assert.ok(html.includes("[jeugdige] slaapt in de klas."));
  for (const woord of ["Quintijn", "Zilvervos", "school.pdf"]) assert.ok(!html.includes(woord), woord);
  assert.equal((await voorzitter.goto(`/casussen/${nummer}/bijlagen/1`)).status(), 404);

  const proces = await toneel.als("procesondersteuner");
  await proces.goto(`/casussen/${nummer}/anoniem`);
  await toneel.bekijk(proces, "dossier-met-bijlage");
  await proces.getByRole("link", { name: "Maak een nieuwe anonieme tekst van bijlage 1" }).click();
  await toneel.bekijk(proces, "bijlage-nieuwe-tekst");
});
