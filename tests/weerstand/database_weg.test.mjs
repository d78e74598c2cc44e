// SPDX-License-Identifier: EUPL-1.2
// PostgreSQL goes away in the middle of writes and comes back: the program says that it cannot now, and goes on by itself.
import assert from "node:assert/strict";
import path from "node:path";
import { setTimeout as wacht } from "node:timers/promises";
import * as aanmelding from "./rampen/aanmelding.mjs";
import { controleerHeel, controleerLezen } from "./rampen/heel.mjs";
import { verborgen } from "./rampen/mens.mjs";
import { maakDemo, Opstelling } from "./rampen/opstelling.mjs";
import { Postgres } from "./rampen/postgres.mjs";
import { Programma, ramptest, tijdelijkeMap, tot, vrijePoort } from "./rampen/programma.mjs";
import { Apischrijver, werk } from "./rampen/schrijvers.mjs";
import { Toeval } from "./rampen/toeval.mjs";

ramptest("PostgreSQL stands still: who looks at the figures does not keep the program from saying that it lives", async (t) => {
  const server = await Postgres.start(t);
  const databank = await server.maak("stil");
  const data = path.join(tijdelijkeMap(t), "data");
  const waar = ["--data", data, "--database", databank.url];
  await maakDemo(waar);
  const metingen = await vrijePoort();
  const programma = new Programma({ argumenten: waar, poort: await vrijePoort(), omgeving: { OVERLEGTAFEL_LUISTER_METRICS: `127.0.0.1:${metingen}` } });
  t.after(() => programma.dood());
  await programma.start();
  await server.bevries();
  const cijfers = fetch(`http://127.0.0.1:${metingen}/metrics`);
  await wacht(300);
  for (let keer = 0; keer < 3; ++keer) assert.equal((await fetch(`${programma.url}/gezond`, { signal: AbortSignal.timeout(20_000) })).status, 200);
  server.ontdooi();
  assert.match(await (await cijfers).text(), /overlegtafel_outbox_berichten/);
  await tot("and then all goes on", () => programma.klaar());
});

ramptest("PostgreSQL restarts without a checkpoint in the middle of writes", async (t) => {
  const toeval = new Toeval(t);
  const server = await Postgres.start(t);
  const databank = await server.maak("weg");
  const data = path.join(tijdelijkeMap(t), "data");
  const waar = ["--data", data, "--database", databank.url];
  await maakDemo(waar);
  const programma = new Programma({ argumenten: waar, poort: await vrijePoort() });
  t.after(() => programma.dood());
  await programma.start();
  const pid = programma.pid;
  const opstelling = new Opstelling(waar, data, () => programma.url);
  await opstelling.bezet();
  const mens = await opstelling.mens(opstelling.account("inbrenger"));
  const concept = await aanmelding.beginConcept(mens);
  const pagina = await mens.pagina(`${concept}/stap/4`);
  const getypt = { csrf: verborgen(pagina, "csrf"), versie: verborgen(pagina, "versie"), actie: "volgende", situatie: "Wat ik typte, op 3 regels & meer." };

  let stop = false;
  const aanHetWerk = opstelling.iedereen;
  const buiten = new Apischrijver(opstelling.gesprek.antwoorder, "buiten");
  opstelling.aanmelders.push(buiten);
  const iedereen = aanHetWerk.map(async (s) => {
    while (!stop) {
      await werk(s, () => stop); // comes back when the program said 503
      await wacht(100);
    }
  });
  for (let keer = 1; keer <= 4; ++keer) {
    await wacht(300 + toeval.getal(700));
    await server.stop("SIGQUIT");
    assert.equal((await fetch(`${programma.url}/klaar`)).status, 503, "not ready");
    assert.equal((await fetch(`${programma.url}/gezond`)).status, 200, "but alive");

    const klant = opstelling.gesprek.antwoorder;
    const weg = [await klant.haal("/casussen"), await buiten.stap().catch((fout) => fout.uit)];
    for (const uit of weg) {
      assert.equal(uit.status, 503, uit.tekst);
      assert.equal(uit.koppen.get("content-type"), "application/problem+json");
    }
    const blad = await mens.stuur(`${concept}/stap/4`, getypt);
    assert.equal(blad.status, 503);
    assert.match(blad.tekst, /Wat ik typte, op 3 regels &amp; meer\./, "what was typed stands on the page");
    for (const uit of [...weg, blad]) assert.match(uit.koppen.get("retry-after"), /^\d+$/);
    await server.op();
    await tot("the program goes on by itself", () => programma.klaar());
  }
  const gebleven = opstelling.erkend.length;
  await tot("everyone goes on", () => opstelling.erkend.length > gebleven + 5);
  stop = true;
  await Promise.all(iedereen);
  assert.ok(programma.leeft && programma.pid === pid, "without a restart of the program");

  await Promise.all(opstelling.aanmelders.map((s) => s.haalIn()));
  const aantal = await controleerHeel(databank, waar, opstelling);
  const zonderAntwoord = opstelling.aanmelders.reduce((som, s) => som + (s.zonderAntwoord ?? 0), 0);
  assert.equal(aantal, opstelling.erkend.length + zonderAntwoord + 1, "each story once, however often it was sent");
  await controleerLezen(databank, opstelling);
  t.diagnostic(`${aantal} casussen, of which ${zonderAntwoord} whose answer was lost`);
});
