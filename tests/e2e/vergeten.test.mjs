// SPDX-License-Identifier: EUPL-1.2
// The computer at work forgets: after a day of somebody who reads, writes, searches and logs out, Chromium's own folder holds nothing
// of a child, and neither does what the program itself wrote down.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { nieuwProfiel } from "./browser.mjs";
import { druk, kKind, vul } from "./invullen.mjs";
import { Programma } from "./programma.mjs";

const kGetypt = "Zwartkwikstaart";
const kGezocht = "Grijsfitisje";
let programma;
const profiel = mkdtempSync(path.join(os.tmpdir(), "overlegtafel-profiel-"));
before(async () => (programma = await Programma.start({ nu: "2026-11-23T10:00:00+01:00" })));
after(async () => {
  await programma.stop();
  rmSync(profiel, { recursive: true, force: true });
});

async function logIn(page, rol) {
  const { email, wachtwoord } = programma.account(rol);
  await page.goto("/inloggen");
  await vul(page, { email, wachtwoord });
  await druk(page, "Inloggen");
}

/** What is in a file; nothing when Chromium, on its way out, took it away. */
function inhoud(pad) {
  try {
    return readFileSync(pad);
  } catch (fout) {
    if (fout.code === "ENOENT") return Buffer.alloc(0);
    throw fout;
  }
}

/** Files of the profile in which the word stands, as bytes or as wide characters. */
function bestandenMet(woord) {
  const vormen = [Buffer.from(woord, "utf8"), Buffer.from(woord, "utf16le")];
  const bestanden = readdirSync(profiel, { recursive: true, withFileTypes: true }).filter((b) => b.isFile());
  return bestanden
    .map((b) => path.join(b.parentPath ?? b.path, b.name))
    .filter((pad) => vormen.some((vorm) => inhoud(pad).includes(vorm)));
}

test("S18 after logging out nothing of a child is left in the browser, in its addresses or in the program's own log", async () => {
  // Without compression: what was kept would be found.
  const browser = await nieuwProfiel(profiel, { baseURL: programma.url, extraHTTPHeaders: { "accept-encoding": "identity" } });
  const page = browser.pages()[0];
  const adressen = [];
  page.on("framenavigated", (frame) => adressen.push(decodeURIComponent(frame.url())));

  await logIn(page, "inbrenger");
  await page.goto("/aanmelden");
  await druk(page, "Doe een melding");
  await vul(page, { ...kKind, achternaam: kGetypt });
  await druk(page, "Volgende stap");
  await page.goto("/werkvoorraad");
  await page.locator("main a[href^='/casussen/']").first().click();
  const kind = (await page.getByRole("heading", { level: 1 }).innerText()).trim();
  await page.getByRole("link", { name: "Dossier" }).first().click();
  await druk(page, "Uitloggen");

  await logIn(page, "procesondersteuner");
  await page.goto("/werkvoorraad");
  await page.getByRole("searchbox").or(page.locator("input[name='zoek']")).first().fill(kGezocht);
  await page.keyboard.press("Enter");
  await page.getByText(kGezocht).or(page.locator(`input[value='${kGezocht}']`)).first().waitFor();
  await druk(page, "Uitloggen");
  await browser.close();

  assert.ok(kind.length > 3, "a casus with a title was read");
  assert.notDeepEqual(bestandenMet("/statisch/"), [], "the search finds what a browser does keep");
  for (const woord of [kGetypt, kGezocht, kKind.bsn, kKind.voornamen, kind]) {
    assert.deepEqual(bestandenMet(woord), [], woord);
    assert.deepEqual(adressen.filter((adres) => adres.includes(woord)), [], "addresses");
    assert.equal(programma.uitvoer.includes(woord), false, "the log of the program");
  }
});
