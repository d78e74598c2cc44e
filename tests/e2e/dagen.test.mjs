// SPDX-License-Identifier: EUPL-1.2
// What a day changes: a vooroverleg and an overleg that move or do not go on, with what hangs on them, and a child that turns 12.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Toneel } from "./hulp.mjs";
import { druk, kKind, kVraag, nummerVan, tekenAlles, vul } from "./invullen.mjs";

const toneel = new Toneel({ nu: "2026-11-23T10:00:00+01:00" });
before(() => toneel.op());
after(() => toneel.af());

/** The numbers of the casussen on this page. */
const nummers = (page) => page.locator("main").innerText().then((tekst) => [...new Set(tekst.match(/NYM-\d{4}-\w+/g))].sort());

test("a vooroverleg moves: first what changes and who hears of it, then the casussen are on the new day", async () => {
  const page = await toneel.als("procesondersteuner");
  await page.goto("/vooroverleggen/op/2026-12-09");
  await page.getByRole("link", { name: "Verzet dit vooroverleg" }).click();
  await druk(page, "Bekijk wat er verandert");
  await toneel.verwachtFouten(page, ["Vul de nieuwe dag in"]);
  await toneel.bekijk(page, "verzetten-fout");

  await page.goto("/vooroverleggen/op/2026-11-25");
  const mee = await nummers(page);
  assert.notEqual(mee.length, 0);
  await page.getByRole("link", { name: "Verzet dit vooroverleg" }).click();
  await vul(page, { datum: "27-11-2026" });
  await druk(page, "Bekijk wat er verandert");
  await page.getByText(/Een mail krijgen: .*Rob Vermeer/).waitFor();
  await toneel.bekijk(page, "verzetten-gevolg");
  await druk(page, "Verzet het vooroverleg");
  await page.getByText("Het vooroverleg is verzet.").waitFor();
  await toneel.bekijk(page, "verzet");
  assert.deepEqual(await nummers(page), mee);
});

test("a vooroverleg that does not go on hands its casussen to the next one", async () => {
  const page = await toneel.als("procesondersteuner");
  await page.goto("/vooroverleggen/op/2026-11-27");
  const mee = await nummers(page);
  await page.getByRole("link", { name: "Laat dit vooroverleg vervallen" }).click();
  await page.getByText("De casussen gaan naar het vooroverleg van woensdag 9 december 2026.").waitFor();
  await toneel.bekijk(page, "afzeggen");
  await druk(page, "Laat het vooroverleg vervallen");
  await page.getByText("Het vooroverleg is afgezegd.").waitFor();
  await toneel.bekijk(page, "afgezegd");
  assert.deepEqual(await nummers(page), mee);
});

test("an overleg moves: who was invited reads nothing until a new invitation", async () => {
  const expert = await toneel.als("expert");
  await expert.goto("/overleggen");
  await expert.getByRole("link", { name: /^3 december, punt/ }).first().click();
  const agendapunt = expert.url();
  const page = await toneel.als("procesondersteuner");
  await page.goto("/overleggen/op/2026-12-03");
  const mee = await nummers(page);
  await page.getByRole("link", { name: "Verzet dit overleg" }).click();
  await vul(page, { datum: "4-12-2026", tijd: "9.30" });
  await druk(page, "Bekijk wat er verandert");
  await page.getByText("De uitnodigingen vervallen.").waitFor();
  await toneel.bekijk(page, "overleg-verzetten-gevolg");
  await druk(page, "Verzet het overleg");
  await page.getByText("Het overleg is verzet.").waitFor();
  await toneel.bekijk(page, "overleg-verzet");
  assert.deepEqual(await nummers(page), mee);
  assert.equal((await expert.goto(agendapunt)).status(), 404);
  await expert.goto("/overleggen");
  await toneel.bekijk(expert, "expert-niets-meer");
});

test("an overleg that does not go on hands its agenda to the next one", async () => {
  const page = await toneel.als("procesondersteuner");
  await page.goto("/overleggen/op/2026-12-04");
  const mee = await nummers(page);
  await page.getByRole("link", { name: "Laat dit overleg vervallen" }).click();
  await toneel.bekijk(page, "overleg-afzeggen");
  await druk(page, "Laat het overleg vervallen");
  await page.getByText("Het overleg is afgezegd.").waitFor();
  await toneel.bekijk(page, "overleg-afgezegd");
  assert.deepEqual(await nummers(page), mee);
});

/** A vraag for a child of eleven, with the consent of the parent alone. */
async function meldAan(page, geboren) {
  await page.goto("/aanmelden");
  await druk(page, "Stel een vraag");
  const toestemming = { wilsbekwaam: "ja", "toestemmingen-1-wie": "gezag_1", "toestemmingen-1-tafel": "ja", "toestemmingen-1-op": "20-11-2026",
    "toestemmingen-1-hoe": "mondeling", "gezin-geinformeerd": "ja" };
  for (const velden of [kVraag[0], { ...kVraag[1], ...kKind, geboren }, kVraag[2], kVraag[3], toestemming]) {
    await vul(page, velden);
    await druk(page, "Volgende stap");
    assert.doesNotMatch(await page.title(), /^Fout: /, await page.locator("main").innerText());
  }
  await druk(page, "Verstuur de aanmelding");
  return nummerVan(page);
}

test("a child turns 12: six weeks ahead a task, and on the day the gate is closed", async () => {
  const inbrenger = await toneel.als("inbrenger");
  const nummer = await meldAan(inbrenger, "1-12-2014");
  const beheerder = await toneel.als("beheerder");
  await beheerder.goto("/beheer/taken");
  await druk(beheerder, "Draai nu : Op tijd nieuwe toestemming vragen");
  await inbrenger.goto("/werkvoorraad");
  await inbrenger.getByRole("link", { name: `Vraag nieuwe toestemming bij casus ${nummer}` }).click();
  await inbrenger.getByText("Na de volgende verjaardag is ook nodig: jeugdige. Vraag dat nu al.").waitFor();
  await toneel.bekijk(inbrenger, "verjaardag-toestemming");

  await tekenAlles(await toneel.als("anonimiseerder"), nummer);
  const voorzitter = await toneel.als("voorzitter");
  await voorzitter.goto(`/casussen/${nummer}/versneld`);
  await vul(voorzitter, { datum: "23-11-2026", reden: "Het kan niet wachten." });
  await druk(voorzitter, "Behandel versneld");
  await voorzitter.goto("/vooroverleggen/op/2026-11-23");
  await voorzitter.locator("tr", { hasText: nummer }).getByRole("link").first().click();
  await vul(voorzitter, { uitkomst: "agenderen", expertises: ["2"], reactie: "akkoord" });
  await druk(voorzitter, "Bewaar de uitkomst");

  await toneel.programma.verzet("2026-12-01T10:00:00+01:00");
  const proces = await toneel.als("procesondersteuner");
  await proces.goto(`/casussen/${nummer}`);
  await proces.getByRole("link", { name: "Naar het overleg" }).click();
  await proces.locator("section", { hasText: nummer }).getByText("Toestemming niet compleet").waitFor();
  await proces.locator("section", { hasText: nummer }).getByRole("link", { name: "Nodig uit" }).click();
  await proces.getByText("De toestemming om te delen met de tafel is niet compleet.").waitFor();
  await toneel.bekijk(proces, "verjaardag-dicht");
  await proces.getByRole("link", { name: "Kijk wie nog toestemming moet geven" }).click();
  await proces.getByText("Voor de tafel ontbreekt nog: jeugdige.").waitFor();
});
