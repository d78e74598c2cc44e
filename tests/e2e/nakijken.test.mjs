// SPDX-License-Identifier: EUPL-1.2
// The anonymous dossier: reviewed with the keyboard, signed, added to, reviewed again without a script, read by an expert who sees something.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Toneel } from "./hulp.mjs";
import { dienVraagIn, druk, opDeLijst, tekenAlles, vul } from "./invullen.mjs";

const toneel = new Toneel({ nu: "2026-11-23T10:00:00+01:00" });
before(() => toneel.op());
after(() => toneel.af());

const kNamen = ["Quintijn", "Zilvervos", "Adelheid"];
let nummer, agendapunt;

const gekozen = (page) => page.evaluate(() => document.activeElement.textContent.trim());
const waarde = (page, naam) => page.locator(`[name="${naam}"]`).first().inputValue();

/** Tab, as often as it takes. */
async function tabNaar(page, kiezer) {
  for (let k = 0; k < 200; ++k) {
    if (await page.evaluate((s) => document.activeElement.matches(s), kiezer)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab does not come to ${kiezer}`);
}

/** A key that leads to a page. */
async function toets(page, wat) {
  const volgende = page.waitForNavigation();
  await page.keyboard.press(wat);
  await volgende;
}

/** The masked text of the part with this heading, as the table would read it. */
const straks = (page, kop) => page.locator(".ret-answers div", { hasText: kop }).locator("dd").innerText();

test("the keyboard is enough to review and sign", async () => {
  nummer = await dienVraagIn(await toneel.als("inbrenger"));
  const page = await toneel.als("anonimiseerder");
  await page.goto("/anonimiseren");
  await tabNaar(page, `a[href*="${nummer}"]`);
  await toets(page, "Enter");
  await toneel.bekijk(page, "nakijken");

  await tabNaar(page, "a.ret-mark");
  assert.equal(await gekozen(page), "Quintijn Zilvervos [jeugdige]");
  await page.keyboard.press("n");
  assert.equal(await gekozen(page), "06 99887766 [telefoonnummer]");
  await page.keyboard.press("v");
  assert.equal(await gekozen(page), "Quintijn Zilvervos [jeugdige]");

  await page.keyboard.press("r");
  assert.equal(await page.evaluate(() => document.activeElement.name), "rol");
  await page.keyboard.type("broer");
  await page.keyboard.press("Tab");
  await toets(page, "Enter");
  assert.match(await straks(page, "Wat is er aan de hand?"), /^\[broer\] ligt/);
  await tabNaar(page, "a.ret-mark");
  await toets(page, "z");
  assert.match(await straks(page, "Wat is er aan de hand?"), /^\[jeugdige\] ligt/);

  await tabNaar(page, "a.ret-mark");
  await page.keyboard.press("n");
  await toets(page, "l");
  assert.match(await straks(page, "Wat is er aan de hand?"), /op 06 99887766/);
  await tabNaar(page, "a.ret-mark");
  await toets(page, "z");
  assert.match(await straks(page, "Wat is er aan de hand?"), /op \[telefoonnummer\]/);

  // Words that the program did not mark: chosen with the arrows, offered with m.
  await tabNaar(page, "#tekst-3 + [data-tekst]");
  for (let k = 0; k < 3; ++k) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("m");
  assert.equal(await waarde(page, "woorden"), "een veiligheidsplan");
  await page.keyboard.type("bijz");
  await page.keyboard.press("Tab");
  await toets(page, "Enter");
  assert.equal(await straks(page, "Hoe staat het met de veiligheid?"), "Er is [bijzonderheid] met oma.");
  await toneel.bekijk(page, "nakijken-toetsen");

  await tabNaar(page, 'form[action$="/teken"] button');
  await toets(page, "Enter");
  await page.getByText("Getekend. De tafel ziet deze versie nu.").waitFor();
});

/** The procesondersteuner asks, the inbrenger answers: a new version waits. */
async function vulAan(vraag, antwoord) {
  const proces = await toneel.als("procesondersteuner");
  await proces.goto(`/casussen/${nummer}/aanvulling/vragen`);
  await vul(proces, { "vragen-1-veld": "situatie", "vragen-1-vraag": vraag });
  await druk(proces, "Stel deze vragen");
  const inbrenger = await toneel.als("inbrenger");
  await inbrenger.goto(`/casussen/${nummer}/aanvulling`);
  await vul(inbrenger, { "antwoord-1": antwoord });
  await druk(inbrenger, "Verstuur de antwoorden");
}

test("an addition waits; readers keep the signed version", async () => {
  await vulAan("Sinds wanneer komt de jeugdige niet buiten?", "Quintijn blijft binnen sinds 24 augustus. Hij is er een van een drieling.");

  const voorzitter = await toneel.als("voorzitter");
  await voorzitter.goto(`/casussen/${nummer}/anoniem`);
  await voorzitter.getByText("Er is een aanvulling die nog wordt nagekeken").waitFor();
  assert.ok(!(await voorzitter.content()).includes("drieling"));
});

test("without a script: only the difference is shown, and it is signed anew", async () => {
  const page = await toneel.als("anonimiseerder", 0, { javaScriptEnabled: false });
  await page.goto(`/casussen/${nummer}/anoniem`);
  assert.equal(await page.locator("[data-met-script]").isVisible(), false);
  await page.getByText("7 teksten gelijk aan versie 1").waitFor();
  assert.equal(await page.getByText("Ik wil met rust gelaten worden.").first().isVisible(), false);
  assert.equal((await straks(page, "Aanvulling 1")).split("\n")[1], "[jeugdige] blijft binnen sinds [drie maanden voor de aanmelding]. Hij is er een van een drieling.");
  await page.getByText("Kan iemand het gezin hieraan herkennen?").waitFor();

  await page.getByLabel("Deze woorden ook weghalen").fill("een van een drieling");
  await page.getByLabel("Wat komt ervoor in de plaats?").selectOption("bijzonderheid");
  await druk(page, "Haal deze woorden overal weg");
  assert.match(await straks(page, "Aanvulling 1"), /Hij is er \[bijzonderheid\]\.$/);
  assert.equal(await page.getByText("Kan iemand het gezin hieraan herkennen?").count(), 0);
  const datum = page.locator('.ret-markcard:has(summary:has-text("24 augustus"))');
  await datum.locator("summary").click();
  const volgende = page.waitForNavigation();
  await datum.getByRole("button", { name: "Laat staan" }).click();
  await volgende;
  assert.match(await straks(page, "Aanvulling 1"), /sinds 24 augustus/);
  await druk(page, "Maak je laatste keuze ongedaan");
  assert.match(await straks(page, "Aanvulling 1"), /sinds \[drie maanden voor de aanmelding\]/);
  await druk(page, "Teken het anonieme dossier");
  await page.getByText("Getekend. De tafel ziet deze versie nu.").waitFor();
});

test("the difference looks right in a browser with a script too", async () => {
  await vulAan("Hoe gaat het nu met de jeugdige?", "Het gaat iets beter met hem, zegt Adelheid.");
  await tekenAlles(await toneel.als("anonimiseerder"), nummer, (page, wat) => toneel.bekijk(page, `verschil-${wat}`));
});

test("an expert reads it, sees something, and it is gone at once", async () => {
  const voorzitter = await opDeLijst(toneel, nummer);
  const punt = await voorzitter.locator("tr", { hasText: nummer }).getByRole("link").first().getAttribute("href");
  await voorzitter.goto(punt);
  await vul(voorzitter, { uitkomst: "agenderen", expertises: ["2"], reactie: "akkoord" });
  await druk(voorzitter, "Bewaar de uitkomst");
  const proces = await toneel.als("procesondersteuner");
  await proces.goto("/overleggen/op/2026-12-03");
  const plannen = proces.locator("section", { hasText: nummer }).getByRole("link", { name: "Plan tijd en mensen" });
  agendapunt = (await plannen.getAttribute("href")).replace(/\/plannen$/, "");
  await proces.goto(`${agendapunt}/plannen`);
  await vul(proces, { vraag: "Wat helpt dit gezin?" });
  for (const naam of ["Joost Willems", "Kees Smit"]) await proces.getByLabel(naam).check();
  await druk(proces, "Bewaar de planning");
  await tekenAlles(await toneel.als("anonimiseerder"), nummer);
  await proces.goto(`${agendapunt}/uitnodigen`);
  await druk(proces, "Nodig uit");

  const expert = await toneel.als("expert");
  await expert.goto(agendapunt);
  for (const woord of [...kNamen, nummer, "drieling"]) assert.ok(!(await expert.content()).includes(woord), woord);
  await toneel.bekijk(expert, "tafel-met-meldlink");
  await expert.getByRole("link", { name: "Zie je een naam? Meld het in het dossier" }).click();
  await toneel.bekijk(expert, "naam-zichtbaar");
  await vul(expert, { woorden: "Deze woorden zijn er niet" });
  await druk(expert, "Haal weg en meld");
  await toneel.verwachtFouten(expert, ["Deze woorden staan niet in de tekst. Typ ze precies over, of laat dit leeg."]);
  await vul(expert, { woorden: "met rust gelaten" });
  await druk(expert, "Haal weg en meld");
  await toneel.bekijk(expert, "naam-zichtbaar-gemeld");
  await expert.goto(agendapunt);
  await expert.getByText("Ik wil [persoon] worden.").waitFor();

  const fg = await toneel.als("fg");
  await fg.getByRole("link", { name: "In 1 tekst was een naam zichtbaar: kijk dit na" }).click();
  await fg.getByText("Joost Willems, expert").waitFor();
  await toneel.bekijk(fg, "naam-zichtbaar-fg");
  await druk(fg, "Dit is geen datalek");
  await fg.getByText("Er is niets na te kijken.").waitFor();
  await toneel.bekijk(fg, "naam-zichtbaar-fg-klaar");
});
