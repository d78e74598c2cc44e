// SPDX-License-Identifier: EUPL-1.2
// An installation as the first issue left it goes on in this version: on both databases, under its old key, with all that was in it.
import assert from "node:assert/strict";
import path from "node:path";
import { code } from "./drukte/tweede_stap.mjs";
import { inhoud, kNu, kolommen, migraties, zetKlok, zetTerug } from "./opwaardering/installatie.mjs";
import * as aanmelding from "./rampen/aanmelding.mjs";
import { gebreken, rijen, telling } from "./rampen/databank.mjs";
import { Apiklant, gelukt, verborgen } from "./rampen/mens.mjs";
import { Opstelling } from "./rampen/opstelling.mjs";
import { Postgres } from "./rampen/postgres.mjs";
import { lukt, opdracht, Programma, ramptest, tijdelijkeMap, vrijePoort } from "./rampen/programma.mjs";
import { Apischrijver, Gesprek, Paginaschrijver } from "./rampen/schrijvers.mjs";
import { Toeval } from "./rampen/toeval.mjs";

const kWachtzin = { omgeving: { OVERLEGTAFEL_WACHTZIN: "vier losse woorden samen hier" } };
const kSoorten = ["sqlite", "postgres"];
zetKlok(kNu);

/** The old installation in a folder (and a server) of its own. `waar` leads a command to it, `databank` the test. */
async function zetOp(t, soort) {
  const map = tijdelijkeMap(t), data = path.join(map, "data");
  const databank = soort === "sqlite" ? { map: data } : await (await Postgres.start(t)).maak("oud");
  const waar = ["--data", data, ...(databank.url ? ["--database", databank.url] : [])];
  return { map, data, databank, waar, gemaakt: zetTerug(soort, data, databank) };
}

async function start(t, waar) {
  const programma = new Programma({ argumenten: waar, poort: await vrijePoort() });
  t.after(() => programma.dood());
  await programma.start();
  return programma;
}

async function logboekIsHeel(waar) {
  const { code: uitgang, uit, fout } = await opdracht(["audit", "controleer", ...waar]);
  assert.equal(uitgang, 0, `the log is whole: ${uit}${fout.slice(-1000)}`);
}

const uitgevoerd = (databank) => rijen(databank, "SELECT naam, som, gedaan_op FROM migratie ORDER BY naam");

for (const soort of kSoorten)
  ramptest(`${soort}: the schema of the first issue becomes that of now, once, and every value in it stays`, async (t) => {
    const { databank, waar } = await zetOp(t, soort);
    const toen = await kolommen(databank);
    // The index of search may be made anew from what it is over, which stands in casus_zoek_content.
    const gemaakt = /^(migratie|casus_zoek_(data|idx|docsize|config))$/;
    const zonderStand = (alle) => inhoud(databank, Object.fromEntries(Object.entries(alle).filter(([tabel]) => !gemaakt.test(tabel))));
    const ervoor = await zonderStand(toen), oud = await uitgevoerd(databank);
    await lukt(["migreer", ...waar]);
    const nu = await uitgevoerd(databank);
    assert.ok(nu.length > oud.length, "there was something to do");
    assert.deepEqual(nu.map((r) => r.naam).sort(), migraties(soort));
    assert.deepEqual(nu.filter((r) => oud.some((o) => o.naam === r.naam)), oud, "what was done is not done again");
    assert.deepEqual(await zonderStand(toen), ervoor, "no value was lost or changed");
    await lukt(["migreer", ...waar]);
    assert.deepEqual(await uitgevoerd(databank), nu, "a second time does nothing");
    await logboekIsHeel(waar);
    t.diagnostic(`${ervoor.length} rows; ${nu.length - oud.length} migrations`);
  });

/** Everybody of then, with the password of then; who had an app on the telephone also with its code. */
async function iedereenLogtIn(opstelling, { geheim }) {
  const mensen = new Map();
  for (const account of opstelling.accounts) {
    const mens = await opstelling.mens(account);
    if (account.rol === "fg") {
      const csrf = verborgen(await mens.pagina("/inloggen/code"), "csrf");
      gelukt(await mens.stuur("/inloggen/code", { csrf, code: code(geheim, 1, kNu) }), 303, "the code of the app");
    }
    assert.match(await mens.pagina("/start"), /Uitloggen/, account.email);
    if (!mensen.has(account.rol)) mensen.set(account.rol, mens);
  }
  return mensen;
}

/** What was written down then reads as it was written: story, identity, attachment, who looked, and what a search finds. */
async function allesIsErNog(mensen, klant, gemaakt, nummers) {
  const [inbrenger, ondersteuner, fg] = ["inbrenger", "procesondersteuner", "fg"].map((rol) => mensen.get(rol));
  assert.match(await inbrenger.pagina(`/casussen/${gemaakt.bijlage}/toegang`), /Dossier bekeken/, "who looked before the upgrade");
  assert.ok((await fg.pagina("/logboek")).includes(gemaakt.bijlage), "and the fg sees it");
  await new Paginaschrijver(inbrenger).zie({ nummer: gemaakt.bijlage, kenmerk: "met-bijlage", bijlagen: [aanmelding.pdf("met-bijlage", 2)] });
  await new Apischrijver(klant).zie({ nummer: gemaakt.zonder, kenmerk: "zonder-toestemming" });
  for (const nummer of nummers) {
    for (const blad of ["", "/dossier", "/tijdlijn", "/bijlagen", "/toegang", "/ouders"]) await ondersteuner.pagina(`/casussen/${nummer}${blad}`);
    assert.ok((await zoek(ondersteuner, nummer)).includes(nummer), `${nummer} is found`);
  }
  assert.ok((await ondersteuner.pagina("/werkvoorraad")).includes(gemaakt.bijlage), "the work list has it");
  assert.match(await zoek(ondersteuner, "hulphond"), /NYM-2026-/, "a word of a signed text is found");
}

/** Who was invited before the upgrade reads the masked dossier after it. */
async function expertLeest(expert) {
  const [, punt] = /href="(\/overleggen\/[^"]*)"/.exec(await expert.pagina("/overleggen"));
  assert.match(await expert.pagina(punt), /\[jeugdige\]/);
}

async function zoek(mens, tekst) {
  const csrf = verborgen(await mens.pagina("/werkvoorraad"), "csrf");
  return mens.pagina(gelukt(await mens.stuur("/werkvoorraad/zoeken", { csrf, zoek: tekst }), 303, "a search").koppen.get("location"));
}

/** Parents stand in rows since: to say how the gezag of one was checked asks nobody a yes anew. Who shares without consent is shown since. */
async function oudersZijnBijgewerkt(mensen, klant, { gemaakt }) {
  const [inbrenger, ondersteuner] = ["inbrenger", "procesondersteuner"].map((rol) => mensen.get(rol));
  const casus = `/casussen/${gemaakt.bijlage}`;
  const ouders = await inbrenger.pagina(`${casus}/ouders`);
  assert.match(ouders, /Ada Zilvervos/);
  const moeder = [...ouders.matchAll(/ouders\/([^/"]+)\/wijzigen/g)].at(-1)[1];
  const { json } = gelukt(await klant.haal(`${casus}/ouders/${moeder}/wijzigen`), 200, "the mother");
  gelukt(await klant.stuur(`${casus}/ouders/${moeder}/wijzigen`, { ...json.waarden, gezagVia: "gezagsregister", vanaf: "2026-11-22", reden: "Nagekeken." }), 201, "her gezag was checked");
  assert.match(await inbrenger.pagina(`${casus}/toestemming`), /Iedereen die toestemming moet geven voor de tafel, deed dat/);
  assert.doesNotMatch(await ondersteuner.pagina(casus), /Delen zonder toestemming/);
  assert.match(await ondersteuner.pagina(`/casussen/${gemaakt.zonder}`), /Delen zonder toestemming, met reden/);
}

/** A draft of then is handed in, a new vraag comes, and question and answer follow on a casus of then. */
async function werkGaatVerder(mensen, klant, opstelling, { gemaakt }) {
  await aanmelding.vulIn(mensen.get("inbrenger"), gemaakt.concept, "oud-concept", [aanmelding.pdf("oud-concept", 2)]);
  await aanmelding.verstuur(mensen.get("inbrenger"), gemaakt.concept);
  const nieuw = new Apischrijver(klant, "nieuw");
  await nieuw.stap();
  await nieuw.zie(nieuw.erkend[0]);
  const ondersteuner = await opstelling.token(opstelling.account("procesondersteuner").email, "casus.lezen casus.wijzigen");
  const gesprek = new Gesprek(ondersteuner, klant, gemaakt.bijlage);
  for (let keer = 0; keer < 2; ++keer) await gesprek.stap();
  return aanmelding.nummer(mensen.get("inbrenger"), gemaakt.concept);
}

for (const soort of kSoorten)
  ramptest(`${soort}: people go on in it, and a backup of it comes back`, async (t) => {
    const oud = await zetOp(t, soort);
    const nummers = (await rijen(oud.databank, "SELECT nummer FROM casus_casus")).map((r) => r.nummer);
    const programma = await start(t, oud.waar);
    assert.deepEqual((await uitgevoerd(oud.databank)).map((r) => r.naam).sort(), migraties(soort), "starting is enough");
    const opstelling = new Opstelling(oud.waar, oud.data, () => programma.url);
    const klant = new Apiklant(() => programma.url, oud.gemaakt.token);
    const mensen = await iedereenLogtIn(opstelling, oud.gemaakt);
    await allesIsErNog(mensen, klant, oud.gemaakt, nummers);
    await expertLeest(mensen.get("expert"));
    await oudersZijnBijgewerkt(mensen, klant, oud);
    const nieuw = await werkGaatVerder(mensen, klant, opstelling, oud);
    assert.ok(!nummers.includes(nieuw), "a number of its own");
    await programma.stop();
    await logboekIsHeel(oud.waar);

    const bestand = path.join(oud.map, "kluis.backup"), terug = path.join(oud.map, "terug");
    await lukt(["backup", ...oud.waar, "--naar", bestand], kWachtzin);
    const doel = ["--data", terug, "--sleutelbestand", path.join(oud.data, "demo-sleutel")];
    await lukt(["herstel", ...doel, "--uit", bestand, "--zonder-register"], kWachtzin);
    assert.deepEqual(await telling({ map: terug }), await telling(oud.databank));
    await logboekIsHeel(doel);
  });

ramptest("killed in the middle of the upgrade: starting it again finishes it", async (t) => {
  const toeval = new Toeval(t);
  const heel = await zetOp(t, "sqlite");
  const begin = performance.now();
  await lukt(["migreer", ...heel.waar]);
  const duur = Math.ceil(performance.now() - begin);
  const vorm = (databank) => rijen(databank, "SELECT type, name, sql FROM sqlite_master ORDER BY 1, 2");
  for (let keer = 1; keer <= 4; ++keer) {
    const stuk = await zetOp(t, "sqlite");
    await opdracht(["migreer", ...stuk.waar], { dood_na: toeval.getal(duur) });
    const halverwege = (await uitgevoerd(stuk.databank)).length;
    await (await start(t, stuk.waar)).stop();
    assert.deepEqual(await vorm(stuk.databank), await vorm(heel.databank), `killed with ${halverwege} migrations done`);
    assert.deepEqual(await gebreken(stuk.data), []);
  }
});
