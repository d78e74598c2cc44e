// SPDX-License-Identifier: EUPL-1.2
// Roads beside the main one: a form that a praktijkondersteuner prepares and a huisarts signs, a casus that is taken before
// its deadline, one that somebody else took over, and who is present at a vooroverleg.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Toneel } from "./hulp.mjs";
import { druk, kKind, nummerVan, vul } from "./invullen.mjs";

const toneel = new Toneel({ nu: "2026-11-23T10:00:00+01:00" });
before(() => toneel.op());
after(() => toneel.af());

const kHuisarts = "Hanna de Boer";
const huisarts = () => toneel.als("inbrenger", toneel.programma.accounts.filter((a) => a.rol === "inbrenger").findIndex((a) => a.naam === kHuisarts));

/** Lays the form before the huisarts, from its last step. */
async function legVoor(poh) {
  await poh.getByRole("link", { name: "Leg de aanmelding voor aan een huisarts" }).click();
  await vul(poh, { ondertekenaar: await poh.getByLabel(kHuisarts).getAttribute("value") });
  await druk(poh, "Leg voor aan de huisarts");
}

test("a praktijkondersteuner prepares, the huisarts returns it once and then signs", async () => {
  const poh = await toneel.als("praktijkondersteuner");
  await poh.goto("/aanmelden");
  await toneel.bekijk(poh, "poh-aanmelden");
  await druk(poh, "Doe een melding");
  await vul(poh, { "verwijzer-soort": "02", ...kKind, onderwerpen: ["crisisplaatsing"], "plaatsing-soort": "pleegzorg", aanbieder: "anders",
    "crisis-start": "20-11-2026", gedragswetenschapper: "ja", richtlijn: "ja" });
  await druk(poh, "Volgende stap");
  assert.equal(await poh.getByRole("button", { name: /verstuur/i }).count(), 0, "only the huisarts sends");
  await toneel.bekijk(poh, "poh-controleren");
  const controleren = poh.url();
  await poh.getByRole("link", { name: "Leg de aanmelding voor aan een huisarts" }).click();
  await druk(poh, "Leg voor aan de huisarts");
  await toneel.verwachtFouten(poh, ["Kies een huisarts uit je eigen praktijk"]);
  await toneel.bekijk(poh, "poh-voorleggen-fout");
  await poh.goto(controleren);
  await legVoor(poh);
  await toneel.bekijk(poh, "poh-voorgelegd");

  await poh.goto(controleren);
  await poh.getByText(`Deze aanmelding ligt bij ${kHuisarts}`).waitFor();
  await toneel.bekijk(poh, "poh-ligt-elders");
  await druk(poh, "Haal de aanmelding terug");
  await poh.goto(controleren);
  await legVoor(poh);

  const arts = await huisarts();
  await arts.goto("/aanmelden");
  await toneel.bekijk(arts, "huisarts-aanmelden");
  await arts.getByRole("link", { name: /^Lees en onderteken/ }).click();
  await arts.getByText("zette deze aanmelding voor je klaar").waitFor();
  await toneel.bekijk(arts, "huisarts-controleren");
  await arts.getByRole("link", { name: /^Geef terug/ }).click();
  await druk(arts, "Geef terug");
  await toneel.verwachtFouten(arts, ["Schrijf op wat er nog moet gebeuren"]);
  await toneel.bekijk(arts, "huisarts-teruggeven-fout");
  await vul(arts, { opmerking: "Vraag de moeder nog naar school." });
  await druk(arts, "Geef terug");

  await poh.goto(controleren);
  await poh.getByText("Vraag de moeder nog naar school.").waitFor();
  await toneel.bekijk(poh, "poh-teruggekregen");
  await legVoor(poh);
  await arts.goto(controleren);
  await druk(arts, "Onderteken en verstuur");
  assert.match(await nummerVan(arts), /^NYM-/);
  assert.equal((await poh.goto(controleren)).status(), 404, "what was sent is the huisarts's");
});

/** The voorzitter opens the first casus with this status from the werkvoorraad. */
async function eersteCasus(page, status) {
  await page.goto(`/werkvoorraad?status=${status}`);
  await page.locator('main a[href^="/casussen/"]').first().click();
  await page.getByRole("heading", { level: 1 }).waitFor();
}

test("the voorzitter takes a casus before its deadline, with the reason", async () => {
  const page = await toneel.als("voorzitter");
  await eersteCasus(page, "ingediend");
  const casus = page.url();
  await page.getByRole("link", { name: "Behandel versneld" }).click();
  await druk(page, "Behandel versneld");
  await toneel.verwachtFouten(page, ["Vul de datum in", "Schrijf kort op waarom"]);
  await toneel.bekijk(page, "versneld-fout");
  await vul(page, { datum: "24-11-2026", reden: "De plek in het gezinshuis vervalt deze week." });
  await druk(page, "Behandel versneld");
  assert.equal(page.url(), `${casus}?gelukt=stap`);
  await page.goto("/vooroverleggen/op/2026-11-24");
  await page.getByText(casus.split("/").at(-1)).waitFor();
  await toneel.bekijk(page, "versneld-vooroverleg");
});

test("the voorzitter writes down that a referred casus was taken over", async () => {
  const page = await toneel.als("voorzitter");
  await eersteCasus(page, "doorverwezen");
  const link = page.getByRole("link", { name: "Leg vast dat de casus is overgenomen" });
  await link.click();
  await toneel.bekijk(page, "overgenomen");
  await druk(page, "Leg vast dat de casus is overgenomen");
  await page.getByText("Overgenomen. De regio blijft de casus volgen").waitFor();
  assert.equal(await link.count(), 0, "once");
  await toneel.bekijk(page, "overgenomen-casus");
});

test("who is present at a vooroverleg: somebody at least", async () => {
  const page = await toneel.als("voorzitter");
  await page.goto("/vooroverleggen/op/2026-11-25");
  await page.getByRole("link", { name: "Wijzig wie erbij zijn" }).click();
  const aanwezigen = page.getByRole("checkbox");
  for (const vinkje of await aanwezigen.all()) await vinkje.uncheck();
  await druk(page, "Bewaar wie erbij zijn");
  await toneel.verwachtFouten(page, ["Kies wie erbij zijn"]);
  await toneel.bekijk(page, "aanwezigen-fout");
  await aanwezigen.first().check();
  await druk(page, "Bewaar wie erbij zijn");
  await toneel.bekijk(page, "aanwezigen-bewaard");
});
