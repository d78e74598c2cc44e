// SPDX-License-Identifier: EUPL-1.2
// Fills forms by the names of their inputs, and the answers of the made-up casus that the browser tests hand in.
import assert from "node:assert/strict";
import { setTimeout as wacht } from "node:timers/promises";

/** A text goes where the input is; "27-3-2012" over the three inputs of a date; a list ticks each of its values. */
export async function vul(page, velden) {
  for (const [naam, waarde] of Object.entries(velden)) {
    const datum = /^(\d+)-(\d+)-(\d{4})$/.exec(waarde);
    if (datum) {
      for (const [k, deel] of ["dag", "maand", "jaar"].entries()) await page.locator(`[name="${naam}-${deel}"]`).fill(datum[k + 1]);
      continue;
    }
    const soort = Array.isArray(waarde) ? "checkbox" : await page.locator(`[name="${naam}"]`).first().evaluate((e) => e.type);
    if (soort === "select-one") await page.locator(`[name="${naam}"]`).selectOption(waarde);
    else if (soort === "radio" || soort === "checkbox") for (const w of [waarde].flat()) await page.locator(`[name="${naam}"][value="${w}"]`).check();
    else await page.locator(`[name="${naam}"]`).fill(waarde);
  }
}

/** Presses the button, and waits for the page that comes after it. */
export async function druk(page, knop) {
  const volgende = page.waitForNavigation();
  await page.getByRole("button", { name: knop }).click();
  await volgende;
}

export const kKind = {
  "bsn-bekend": "ja", bsn: "999900006", voornamen: "Quintijn", achternaam: "Zilvervos", geboren: "27-3-2012",
  gemeente: "0268", verblijfplaats: "thuis", gezag: "een", kader: "ots",
};

/** The first five steps of a vraag; the sixth only sends. */
export const kVraag = [
  { "verwijzer-naam": "Marit Jansen", "verwijzer-functie": "jeugdbeschermer", "verwijzer-organisatie": "Jeugdbescherming Waalland",
    "verwijzer-soort": "04", "verwijzer-email": "jeugdbeschermer@jbwaalland.example", "verwijzer-telefoon": "024 123 45 67" },
  { ...kKind, "gezinsleden-1-rol": "moeder", "gezinsleden-1-voornamen": "Adelheid", "gezinsleden-1-achternaam": "Zilvervos", "gezinsleden-1-gezag": "ja" },
  { onderwerpen: ["kernbesluit_1", "plaatsing"], "plaatsing-soort": "gezinshuis", aanbieder: "anders", "plaatsing-start": "4-1-2027",
    gedragswetenschapper: "ja", richtlijn: "ja" },
  { titel: "Jongen die al maanden niet naar school gaat", situatie: "Quintijn Zilvervos ligt al maanden in bed. Bel moeder op 06 99887766.",
    geprobeerd: "Gezinsbegeleiding. Moeder werd rustiger, Quintijn niet.", veiligheid: "Er is een veiligheidsplan met oma.",
    "wens-jeugdige": "Ik wil met rust gelaten worden.", "wens-ouders": "Adelheid wil dat hij thuis blijft wonen.",
    vraag: "Welke hulp helpt dit gezin nu thuis?" },
  { wilsbekwaam: "ja", "toestemmingen-1-wie": "jeugdige", "toestemmingen-1-tafel": "ja", "toestemmingen-1-op": "20-11-2026",
    "toestemmingen-1-hoe": "mondeling", "gezin-geinformeerd": "ja" },
];

/** Of the second person who has to consent; asked after "Nog een persoon toevoegen". */
export const kTweedeToestemming = { "toestemmingen-2-wie": "gezag_1", "toestemmingen-2-tafel": "ja", "toestemmingen-2-op": "20-11-2026", "toestemmingen-2-hoe": "schriftelijk" };

export async function nogEenToestemming(page) {
  const volgende = page.waitForNavigation();
  await page.locator('button[value="meer:toestemmingen"]').click();
  await volgende;
  await vul(page, kTweedeToestemming);
}

/** An inbrenger hands in kVraag; the number that it gets. */
export async function dienVraagIn(page) {
  await page.goto("/aanmelden");
  await druk(page, "Stel een vraag");
  for (const [k, velden] of kVraag.entries()) {
    await vul(page, velden);
    if (k === 4) await nogEenToestemming(page);
    await druk(page, "Volgende stap");
  }
  await druk(page, "Verstuur de aanmelding");
  return nummerVan(page);
}

/** From the sent form to its number. */
export async function nummerVan(page) {
  return /Het nummer is (\S+)\./.exec(await page.getByRole("status").innerText())[1];
}

/** The anonimiseerder signs everything of this casus that waits. `bekijk` looks at each page: wachtrij, nakijken-1, getekend-1 … */
export async function tekenAlles(page, nummer, bekijk = async () => {}) {
  for (let k = 1; ; ++k) {
    await page.goto("/anonimiseren");
    const links = page.locator("tbody th a", { hasText: nummer });
    if ((await links.count()) === 0) return;
    assert.ok(k < 6, "the queue does not get empty");
    if (k === 1) await bekijk(page, "wachtrij");
    await links.first().click();
    await page.locator('form[action$="/teken"]').waitFor();
    await bekijk(page, `nakijken-${k}`);
    const volgende = page.waitForNavigation();
    await page.locator('form[action$="/teken"] button').click();
    await volgende;
    await bekijk(page, `getekend-${k}`);
  }
}

/** Moves to the day of the vooroverleg; the chair on the list, once the casus stands there. */
export async function opDeLijst(toneel, nummer) {
  await toneel.programma.verzet("2026-11-25T10:00:00+01:00");
  const voorzitter = await toneel.als("voorzitter");
  // The deadline was on Tuesday; the task that puts the casus on the list runs by itself within a minute.
  for (let k = 0; k < 90; ++k, await wacht(1000)) {
    await voorzitter.goto("/vooroverleggen/op/2026-11-25");
    if ((await voorzitter.getByText(nummer).count()) > 0) break;
  }
  return voorzitter;
}
