// SPDX-License-Identifier: EUPL-1.2
// Handing in: a vraag through its six steps, each with a mistake first, and a melding on one page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Toneel } from "./hulp.mjs";
import { druk, kKind, kVraag, nogEenToestemming, nummerVan, vul } from "./invullen.mjs";

const toneel = new Toneel({ nu: "2026-11-23T10:00:00+01:00" });
before(() => toneel.op());
after(() => toneel.af());

/** What goes wrong in each step, what the page says of it, and what was typed right and has to stay. */
const kMisser = [
  { velden: { "verwijzer-telefoon": "12" }, fouten: ["Vul een telefoonnummer in van minstens 10 cijfers"], blijft: { "verwijzer-telefoon": "12" } },
  { velden: { bsn: "123456789" }, fouten: ["Het BSN klopt niet. Controleer de 9 cijfers"], blijft: { bsn: "123456789", achternaam: "Zilvervos", "geboren-jaar": "2012" } },
  { velden: { "plaatsing-start": "4-13-2027" }, fouten: ["Vul bij ‘Wanneer begint de plaatsing?’ een maand in van 1 tot en met 12"], blijft: { "plaatsing-start-maand": "13" } },
  { velden: { titel: "" }, fouten: ["Vul een korte titel in"], blijft: { vraag: kVraag[3].vraag } },
  { velden: { "toestemmingen-1-op": "20-11-2027" }, fouten: ["De dag van de toestemming ligt in de toekomst"], blijft: { "toestemmingen-1-op-jaar": "2027" } },
];

/** Mends the telephone number without a mouse: along the link in the summary to the field, and on to the button. */
async function metHetToetsenbord(page) {
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "verwijzer-telefoon");
  await page.keyboard.press("Control+A");
  await page.keyboard.type(kVraag[0]["verwijzer-telefoon"]);
  for (let k = 0; k < 10 && (await page.evaluate(() => document.activeElement.value)) !== "volgende"; ++k) await page.keyboard.press("Tab");
  const volgende = page.waitForNavigation();
  await page.keyboard.press("Enter");
  await volgende;
}

test("a vraag: six steps, a mistake in each, and what was typed stays", async () => {
  const page = await toneel.als("inbrenger");
  await page.goto("/aanmelden");
  await druk(page, "Stel een vraag");
  for (const [k, misser] of kMisser.entries()) {
    const n = k + 1;
    await toneel.bekijk(page, `stap-${n}`);
    await vul(page, { ...kVraag[k], ...misser.velden });
    await druk(page, "Volgende stap");
    await toneel.verwachtFouten(page, misser.fouten);
    for (const [naam, waarde] of Object.entries(misser.blijft)) assert.equal(await page.locator(`[name="${naam}"]`).inputValue(), waarde);
    await toneel.bekijk(page, `stap-${n}-fout`);
    if (n === 1) {
      await metHetToetsenbord(page);
      continue;
    }
    await vul(page, Object.fromEntries(Object.keys(misser.velden).map((naam) => [naam, kVraag[k][naam]])));
    if (n === 5) await nogEenToestemming(page);
    await druk(page, "Volgende stap");
  }
  await toneel.bekijk(page, "stap-6");
  await druk(page, "Verstuur de aanmelding");
  const nummer = await nummerVan(page);
  await toneel.bekijk(page, "bevestiging");
  const feiten = await page.locator("main dl").innerText();
  for (const woorden of ["maandag 23 november 2026", "woensdag 25 november 2026"]) assert.ok(feiten.includes(woorden), `${woorden} in: ${feiten}`);

  await page.getByRole("link", { name: "Informatie voor het gezin" }).click();
  await page.getByText("Kan ik nee zeggen?").waitFor();
  await toneel.bekijk(page, "gezin");
  for (const deel of ["", "/dossier", "/tijdlijn", "/toestemming"]) {
    assert.equal((await page.goto(`/casussen/${nummer}${deel}`)).status(), 200, deel);
    await toneel.bekijk(page, `inbrenger-casus${deel.replace("/", "-")}`);
  }
});

test("sending a vraag that is not complete says in which step something is missing", async () => {
  const page = await toneel.als("inbrenger", 1);
  await page.goto("/aanmelden");
  await druk(page, "Stel een vraag");
  await page.goto(page.url().replace("stap/1", "controleren"));
  await druk(page, "Verstuur de aanmelding");
  assert.match(await page.title(), /^Fout: /);
  assert.equal(await page.locator("#fouten").evaluate((e) => e === document.activeElement), true);
  await toneel.bekijk(page, "stap-6-fout");
  await page.locator("#fouten").getByRole("link", { name: "Vul een korte titel in" }).click();
  assert.match(page.url(), /stap\/4#titel$/);
});

test("a melding: one page, then check and send", async () => {
  const page = await toneel.als("inbrenger");
  await page.goto("/aanmelden");
  await druk(page, "Doe een melding");
  await toneel.bekijk(page, "melding");
  await druk(page, "Volgende stap");
  assert.match(await page.title(), /^Fout: /);
  await toneel.bekijk(page, "melding-fout");
  await vul(page, { "verwijzer-soort": "04", ...kKind, onderwerpen: ["crisisplaatsing"], "plaatsing-soort": "pleegzorg", aanbieder: "anders",
    "crisis-start": "20-11-2026", gedragswetenschapper: "ja", richtlijn: "ja" });
  await toneel.bekijk(page, "melding-ingevuld");
  await druk(page, "Volgende stap");
  await druk(page, "Verstuur de aanmelding");
  assert.match(await nummerVan(page), /\d/);
  await toneel.bekijk(page, "melding-bevestiging");
});
