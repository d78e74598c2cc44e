// SPDX-License-Identifier: EUPL-1.2
// A disk that is full, read-only or broken while people work: the program says so, does nothing by halves and goes on when it can.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { describe } from "node:test";
import { setTimeout as wacht } from "node:timers/promises";
import * as aanmelding from "./rampen/aanmelding.mjs";
import { controleerHeel, controleerLezen } from "./rampen/heel.mjs";
import { verborgen } from "./rampen/mens.mjs";
import { maakDemo, Opstelling } from "./rampen/opstelling.mjs";
import { opdracht, Programma, ramptest, tijdelijkeMap, tot, vrijePoort } from "./rampen/programma.mjs";
import { foutcode, kleineSchijf, quotum } from "./rampen/schijven.mjs";
import { Apischrijver, werk } from "./rampen/schrijvers.mjs";

const kAlleenLezen = 30, kKapot = 5; // EROFS and EIO
const kRampen = [
  // What is full may still have room for a little, in pages that were there already: then that little is done, and well.
  { naam: "the disk is full", maak: kleineSchijf, log: /databankfout (vol|schijf)/, soms: true },
  { naam: "no file may grow", maak: quotum, log: /databankfout schijf/ },
  { naam: "the file system became read-only", maak: (t, map) => foutcode(t, map, kAlleenLezen), log: /databankfout (schijf|alleen_lezen)/ },
  { naam: "the disk gives errors", maak: (t, map) => foutcode(t, map, kKapot), log: /databankfout schijf/ },
];

function kanNuNiet(uit, wat) {
  assert.equal(uit.status, 503, `${wat}: ${uit.tekst.slice(0, 400)}`);
  assert.match(uit.koppen.get("retry-after"), /^\d+$/, wat);
}

/** What everyone gets to hear as long as nothing can be written. With `soms` an answer may also be what it always is. */
async function zegtDatHetNietKan(programma, opstelling, mens, concept, blad, soms) {
  const klant = opstelling.gesprek.antwoorder;
  const maken = await tot("the API says 503", () => opstelling.aanmelders.at(-1).stap().then(() => null, (fout) => fout.uit));
  kanNuNiet(maken, "handing in over the API");
  assert.equal(maken.koppen.get("content-type"), "application/problem+json");
  const gelezen = opstelling.aanmelders.find((s) => s.mens && s.erkend.length > 0);
  const formulier = { csrf: verborgen(blad, "csrf"), versie: verborgen(blad, "versie"), actie: "volgende", situatie: "Wat ik typte & niet kwijt wil." };
  const antwoorden = [
    ["a read over the API that cannot be logged", await klant.haal(`/casussen/${opstelling.gesprek.nummer}`), /druk/],
    ["a page that cannot be logged", await gelezen.mens.haal(`/casussen/${gelezen.erkend[0].nummer}/dossier`), /Het lukt nu niet om je te helpen/],
    ["a form, with what was typed", await mens.stuur(`${concept}/stap/4`, formulier), /Wat ik typte &amp; niet kwijt wil\./],
    ["an attachment", await mens.stuurBestand(`${concept}/stap/5`, Object.entries(formulier), "bijlage", aanmelding.pdf("vol", 200), "v.pdf"), /Het lukt nu niet/],
  ];
  for (const [wat, uit, zegt] of antwoorden) {
    if (soms && uit.status < 500) continue;
    kanNuNiet(uit, wat);
    assert.match(uit.tekst, zegt, wat);
    assert.doesNotMatch(uit.tekst, /dit is haar verhaal/, wat);
  }
  assert.equal((await fetch(`${programma.url}/gezond`)).status, 200);
}

// Each waits more than it works.
describe("a disk that stops while people work", { concurrency: kRampen.length }, () => {
  for (const { naam, maak, log, soms } of kRampen) {
    ramptest(`${naam} while eight people write and two read`, async (t) => {
      const schijf = maak(t, tijdelijkeMap(t));
      if (!schijf) return t.diagnostic("only root can mount a small disk; \"no file may grow\" proves the same for others");
      const [data, tijdelijk] = ["data", "tijdelijk"].map((m) => path.join(schijf.plek, m));
      mkdirSync(tijdelijk);
      const waar = ["--data", data];
      await maakDemo(waar);
      const programma = new Programma({ argumenten: waar, poort: await vrijePoort(), omgeving: { TMPDIR: tijdelijk, ...schijf.omgeving } });
      t.after(() => programma.dood());
      await programma.start();
      const opstelling = new Opstelling(waar, data, () => programma.url);
      await opstelling.bezet({ groottes: [[40], [120], [300]] });
      const iedereenAanHetWerk = opstelling.iedereen;
      opstelling.aanmelders.push(new Apischrijver(opstelling.gesprek.antwoorder, "vol"));
      const mens = await opstelling.mens(opstelling.account("inbrenger"));
      const concept = await aanmelding.beginConcept(mens);
      const blad = await mens.pagina(`${concept}/stap/4`);

      let stop = false;
      const iedereen = iedereenAanHetWerk.map(async (s) => {
        while (!stop) {
          await werk(s, () => stop); // comes back when the program said 503
          await wacht(100);
        }
      });
      await tot("somebody handed in along the pages", () => opstelling.aanmelders.some((s) => s.mens && s.erkend.length > 0));
      for (let keer = 1; keer <= 2; ++keer) {
        await wacht(500);
        schijf.stuk(programma);
        await zegtDatHetNietKan(programma, opstelling, mens, concept, blad, soms);
        await wacht(1500); // the jobs meet it too
        assert.match(programma.log, log, "the log says what is wrong");
        schijf.heel(programma);
        const gebleven = opstelling.erkend.length;
        await tot("everyone goes on by himself", () => opstelling.erkend.length > gebleven + 5);
      }
      stop = true;
      await Promise.all(iedereen);
      await Promise.all(opstelling.aanmelders.map((s) => s.haalIn()));
      const aantal = await controleerHeel({ map: data }, waar, opstelling);
      const zonderAntwoord = opstelling.aanmelders.reduce((som, s) => som + (s.zonderAntwoord ?? 0), 0);
      assert.equal(aantal, opstelling.erkend.length + zonderAntwoord + 1, "each story once");
      await controleerLezen({ map: data }, opstelling);
      await programma.stop();
    });
  }
});

ramptest("on a disk that takes nothing no command starts, and it says in plain Dutch why", async (t) => {
  const map = tijdelijkeMap(t);
  const schijf = foutcode(t, map, kAlleenLezen);
  const data = path.join(schijf.plek, "data");
  await maakDemo(["--data", data]);
  const nieuw = path.join(schijf.plek, "nieuw");
  const vol = { voor: ["prlimit", "--fsize=1:unlimited"] };
  schijf.stuk();
  const gevallen = [
    [["serve", "--data", data], vol, /De schijf van de database (is vol|weigert)/],
    [["migreer", "--data", nieuw], vol, /De schijf van de database (is vol|weigert)/],
    [["serve", "--data", data], schijf, /alleen te lezen/],
    [["migreer", "--data", nieuw], schijf, /alleen te lezen/],
    [["serve", "--data", "/proc/bestaat-niet"], {}, /Dit bestand of deze map is niet te maken of te wijzigen: \/proc\/bestaat-niet/],
  ];
  for (const [wat, hoe, zin] of gevallen) {
    const { code, signaal, fout } = await opdracht(wat, hoe);
    assert.equal(signaal, null, `${wat[0]} does not crash: ${fout}`);
    assert.equal(code, 1, `${wat[0]}: ${fout}`);
    assert.match(fout, zin);
  }
  schijf.heel();
  assert.equal((await opdracht(["audit", "controleer", "--data", data])).code, 0, "and afterwards all is as it was");
});
