// SPDX-License-Identifier: EUPL-1.2
// kill -9 at random moments while people work: whatever was acknowledged is there, whole; nothing is half; it goes on by itself.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wacht } from "node:timers/promises";
import { gebreken, rijen } from "./rampen/databank.mjs";
import { controleerHeel, controleerLezen } from "./rampen/heel.mjs";
import { maakDemo, Opstelling } from "./rampen/opstelling.mjs";
import { lukt, opdracht, Programma, ramptest, tijdelijkeMap, vrijePoort } from "./rampen/programma.mjs";
import { werk } from "./rampen/schrijvers.mjs";
import { Toeval } from "./rampen/toeval.mjs";

const kKeren = 20;
const kWachtzin = { omgeving: { OVERLEGTAFEL_WACHTZIN: "vier losse woorden samen hier" } };
const kHoortInDatamap = /^(overlegtafel\.db(-wal|-shm)?|demo-(accounts\.json|sleutel)|post|slot\..*)$/;

/** Everyone works, and in the middle of it the program is gone. Who still waits hears that the connection broke. */
async function werkTotKnal(programma, opstelling, ms, backup) {
  let weg = false;
  const iedereen = opstelling.iedereen.map((s) => werk(s, () => weg));
  await wacht(ms);
  const naast = backup?.();
  if (naast) await wacht(backup.na);
  weg = true;
  await programma.dood();
  await Promise.all([...iedereen, naast]);
}

ramptest("twenty times killed while eight people write and two read", async (t) => {
  const toeval = new Toeval(t);
  const map = tijdelijkeMap(t);
  const [data, tijdelijk, kluis] = ["data", "tijdelijk", "kluis"].map((naam) => path.join(map, naam));
  for (const m of [tijdelijk, kluis]) mkdirSync(m);
  const waar = ["--data", data];
  await maakDemo(waar);
  const programma = new Programma({ argumenten: waar, poort: await vrijePoort(), omgeving: { TMPDIR: tijdelijk } });
  t.after(() => programma.dood());
  const starttijden = [await programma.start()];
  const opstelling = new Opstelling(waar, data, () => programma.url);
  await opstelling.bezet();

  for (let keer = 1; keer <= kKeren; ++keer) {
    // Every fourth time a backup is killed at the same moment; every tenth the sealer of the log (each 5 s) has had its turn.
    const na = toeval.getal(300);
    const maak = () => opdracht(["backup", ...waar, "--naar", path.join(kluis, `${keer}.backup`)], { ...kWachtzin, dood_na: na });
    const backup = keer % 4 === 0 ? Object.assign(maak, { na }) : undefined;
    await werkTotKnal(programma, opstelling, 50 + toeval.getal(keer % 10 === 0 ? 6000 : 500), backup);
    starttijden.push(await programma.start());
    await controleerHeel({ map: data }, waar, opstelling);
    assert.deepEqual(readdirSync(tijdelijk), [], "no upload is left in the temporary folder");
    assert.deepEqual(readdirSync(data).filter((naam) => !kHoortInDatamap.test(naam)), [], "nothing strange in the data folder");
  }

  await Promise.all(opstelling.aanmelders.map((s) => s.haalIn()));
  const aantal = await controleerHeel({ map: data }, waar, opstelling);
  const zonderAntwoord = opstelling.aanmelders.reduce((som, s) => som + (s.zonderAntwoord ?? 0), 0);
  assert.equal(aantal, opstelling.erkend.length + zonderAntwoord + 1, "every story became one casus, and there is the one that they wrote about");
  await controleerLezen({ map: data }, opstelling);
  t.diagnostic(`${aantal} casussen; ready again after ${starttijden.join(", ")} ms; worst ${Math.max(...starttijden)} ms`);
  await programma.stop();
});

/** The shape of a database: every table, index and trigger, and which migrations it had. */
function vorm(map) {
  return rijen({ map }, "SELECT type, name, sql FROM sqlite_master UNION ALL SELECT 'migratie', naam, som FROM migratie ORDER BY 1, 2");
}

ramptest("killed while it makes or migrates its database: the next start finishes it", async (t) => {
  const toeval = new Toeval(t);
  const map = tijdelijkeMap(t);
  const heel = path.join(map, "heel");
  const begin = performance.now();
  await lukt(["migreer", "--data", heel]);
  const duur = Math.ceil(performance.now() - begin);
  const verwacht = await vorm(heel);
  for (let keer = 1; keer <= 6; ++keer) {
    const data = path.join(map, `stuk${keer}`);
    let gedood = 0;
    while ((await opdracht(["migreer", "--data", data], { dood_na: toeval.getal(duur) })).signaal === "SIGKILL" && ++gedood < 3);
    await lukt(["migreer", "--data", data]);
    assert.deepEqual(await vorm(data), verwacht, `after ${gedood} kills the schema is that of a database made at once`);
    assert.deepEqual(await gebreken(data), []);
  }
});

ramptest("killed while it makes a demo: no half demo, and the next one is whole", async (t) => {
  const toeval = new Toeval(t);
  const map = tijdelijkeMap(t);
  for (let keer = 1; keer <= 3; ++keer) {
    const data = path.join(map, `demo${keer}`);
    const vraag = ["demo", "--data", data, "--zonder-casussen", "--alleen-vullen"];
    const { signaal } = await opdracht(vraag, { dood_na: 50 + toeval.getal(900) });
    if (signaal) assert.ok(!existsSync(path.join(data, "overlegtafel.db")) || (await gebreken(data)).length === 0);
    await lukt(vraag);
    const accounts = JSON.parse(readFileSync(path.join(data, "demo-accounts.json"), "utf8"));
    assert.equal((await rijen({ map: data }, "SELECT id FROM toegang_account")).length, accounts.length, "everyone who can log in, once");
    assert.ok(!existsSync(path.join(data, ".in-de-maak")));
  }
});
