// SPDX-License-Identifier: EUPL-1.2
// A backup made while people work goes back into an empty folder, into PostgreSQL and from there to SQLite again, each time the same; what is
// damaged is refused before anything is touched.
import assert from "node:assert/strict";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wacht } from "node:timers/promises";
import { gebreken, rijen, telling } from "./rampen/databank.mjs";
import { controleerHeel } from "./rampen/heel.mjs";
import { maakDemo, Opstelling } from "./rampen/opstelling.mjs";
import { Postgres } from "./rampen/postgres.mjs";
import { lukt, opdracht, Programma, ramptest, tijdelijkeMap, vrijePoort } from "./rampen/programma.mjs";
import { werk } from "./rampen/schrijvers.mjs";
import { Toeval } from "./rampen/toeval.mjs";

const kWachtzin = { omgeving: { OVERLEGTAFEL_WACHTZIN: "vier losse woorden samen hier" } };

/** A demo in which people worked, of which a backup was made in the middle. */
async function maak(t) {
  const map = tijdelijkeMap(t);
  const data = path.join(map, "bron"), bestand = path.join(map, "kluis.backup"), sleutel = path.join(map, "sleutel");
  const waar = ["--data", data];
  await maakDemo(waar);
  const programma = new Programma({ argumenten: waar, poort: await vrijePoort() });
  t.after(() => programma.dood());
  await programma.start();
  const opstelling = new Opstelling(waar, data, () => programma.url);
  await opstelling.bezet({ groottes: [[40], [300, 20], [2000]] });
  let stop = false;
  const iedereen = opstelling.iedereen.map((s) => werk(s, () => stop));
  await wacht(1500);
  const ervoor = opstelling.aanmelders.map((s) => [...s.erkend]);
  const gemaakt = JSON.parse(await lukt(["backup", ...waar, "--naar", bestand], kWachtzin));
  stop = true;
  await Promise.all(iedereen);
  copyFileSync(path.join(data, "demo-sleutel"), sleutel);
  return { map, bestand, sleutel, gemaakt, opstelling, ervoor, programma };
}

function herstel(doel, bestand, opties = kWachtzin) {
  return opdracht(["herstel", ...doel, "--uit", bestand, "--zonder-register"], opties);
}

ramptest("a backup under load comes back on both databases, with the same figures", async (t) => {
  const { map, bestand, sleutel, gemaakt, opstelling, ervoor, programma } = await maak(t);
  await programma.stop();
  assert.equal(statSync(bestand).mode & 0o777, 0o600);
  const bytes = readFileSync(bestand);
  for (const tekst of ["Zilvervos", "verwijzer.example", "NYM-20", "%PDF", "casus_casus", "SQLite"]) assert.ok(!bytes.includes(tekst), `${tekst} is not in clear in it`);

  const server = await Postgres.start(t);
  const databank = await server.maak("terug");
  const [vers, weer] = ["vers", "weer"].map((naam) => path.join(map, naam));
  const sleutels = ["--sleutelbestand", sleutel];
  const inPg = ["--data", path.join(map, "pgdata"), "--database", databank.url, ...sleutels];
  const tweede = path.join(map, "tweede.backup");

  const eerste = await herstel(["--data", vers, ...sleutels], bestand);
  assert.equal(eerste.code, 0, eerste.fout);
  assert.equal((await herstel(inPg, bestand)).code, 0, "into PostgreSQL");
  await lukt(["backup", ...inPg, "--naar", tweede], kWachtzin);
  assert.equal((await herstel(["--data", weer, ...sleutels], tweede)).code, 0, "and from there into SQLite");

  const uitkomst = JSON.parse(eerste.uit);
  assert.deepEqual([uitkomst.tabellen, uitkomst.rijen, uitkomst.bytes], [gemaakt.tabellen, gemaakt.rijen, gemaakt.bytes], "the figures of the backup");
  const cijfers = await telling({ map: vers });
  assert.ok(cijfers.casus_casus > 10 && cijfers.documenten_inhoud > 3, `people had worked: ${JSON.stringify(cijfers)}`);
  assert.deepEqual(await telling(databank), cijfers);
  assert.deepEqual(await telling({ map: weer }), cijfers);
  for (const doel of [inPg, ["--data", weer, ...sleutels]]) assert.equal((await opdracht(["audit", "controleer", ...doel])).code, 0, "the log is whole");
  for (const m of [vers, weer]) assert.deepEqual(await gebreken(m), []);

  // What was acknowledged before the backup began is in it, attachments to the byte; everyone logs in anew.
  const weerop = new Programma({ argumenten: ["--data", weer, ...sleutels], poort: await vrijePoort() });
  t.after(() => weerop.dood());
  await weerop.start();
  for (const [k, s] of opstelling.aanmelders.entries()) {
    s.erkend = ervoor[k];
    if (s.mens) s.mens = await opstelling.opnieuw(s, () => weerop.url);
    else s.zie = async () => {};
  }
  await controleerHeel({ map: weer }, ["--data", weer, ...sleutels], opstelling);
});

/** Every name below a folder, with its size and the moment of its last change. */
function inhoud(map) {
  if (!existsSync(map)) return null;
  return readdirSync(map, { recursive: true }).map((naam) => {
    const s = statSync(path.join(map, naam));
    return [naam, s.size, s.mtimeMs, s.mode];
  });
}

ramptest("what is damaged, cut off, locked with other words or no backup at all is refused and touches nothing", async (t) => {
  const toeval = new Toeval(t);
  const { map, bestand, sleutel, programma } = await maak(t);
  await programma.stop();
  const heel = readFileSync(bestand);
  const server = await Postgres.start(t);
  const databank = await server.maak("leeg");
  const gevallen = [];
  for (let k = 0; k < 10; ++k) {
    const plek = k === 0 ? 0 : k === 9 ? heel.length - 1 : toeval.getal(heel.length);
    const stuk = Buffer.from(heel);
    stuk[plek] ^= 1 << toeval.getal(8);
    gevallen.push([`a bit at ${plek} of ${heel.length}`, stuk]);
  }
  gevallen.push(["half", heel.subarray(0, heel.length / 2)], ["one byte less", heel.subarray(0, -1)], ["one byte more", Buffer.concat([heel, Buffer.from("x")])],
    ["empty", Buffer.alloc(0)], ["a database", readFileSync(path.join(map, "bron", "overlegtafel.db"))]);
  const doel = path.join(map, "doel");
  mkdirSync(doel, { mode: 0o700 });
  const stukbestand = path.join(map, "stuk.backup");
  const naarMap = ["--data", doel, "--sleutelbestand", sleutel], naarPg = [...naarMap, "--database", databank.url];
  const niets = async (wat, bron, opties, doelen = [naarMap]) => {
    for (const waar of doelen) {
      const ervoor = inhoud(doel);
      const { code, signaal, fout } = await herstel(waar, bron, opties);
      assert.deepEqual([code, signaal], [1, null], `${wat}: ${fout}`);
      assert.match(fout, /[Bb]ackup|wachtzin/, wat);
      assert.deepEqual(inhoud(doel), ervoor, `${wat}: the folder is as it was`);
    }
  };
  for (const [wat, bytes] of gevallen) {
    writeFileSync(stukbestand, bytes);
    await niets(wat, stukbestand, kWachtzin, wat === "half" || wat === "one byte less" ? [naarMap, naarPg] : [naarMap]);
  }
  await niets("other words", bestand, { omgeving: { OVERLEGTAFEL_WACHTZIN: "vier andere woorden zijn dit" } }, [naarMap, naarPg]);
  await niets("no file", path.join(map, "bestaat-niet"));
  assert.deepEqual(await rijen(databank, "SELECT tablename AS n FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"), []);
  assert.equal((await herstel(naarMap, bestand)).code, 0, "the whole one is good");
});
