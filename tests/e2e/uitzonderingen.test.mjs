// SPDX-License-Identifier: EUPL-1.2
// What happens beside the road: the family withdraws, a child is registered twice, a child dies, somebody may not know, a casus comes back.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Toneel } from "./hulp.mjs";
import { druk, vul } from "./invullen.mjs";

const toneel = new Toneel({ nu: "2026-11-23T10:00:00+01:00" });
before(() => toneel.op());
after(() => toneel.af());

/** The numbers of the own work list with this status. */
async function nummers(page, status) {
  await page.goto(`/werkvoorraad?status=${status}`);
  const paden = await page.locator('main a[href^="/casussen/"]').evaluateAll((links) => links.map((a) => a.getAttribute("href")));
  assert.notEqual(paden.length, 0, status);
  return paden.map((pad) => pad.split("/").at(-1));
}

async function doe(page, pad, link) {
  await page.goto(pad);
  await page.getByRole("link", { name: link }).first().click();
  await page.getByRole("heading", { level: 1 }).waitFor();
}

test("the family withdraws its consent while an expert reads: the next page is gone, and going on asks new consent", async () => {
  const expert = await toneel.als("expert");
  await expert.goto("/overleggen");
  await expert.getByRole("link", { name: /^3 december, punt/ }).last().click();
  const agendapunt = new URL(expert.url()).pathname;
  const [, overleg, , punt] = /^(\/overleggen\/\w+)(\/agendapunten\/)(\d+)$/.exec(agendapunt);
  const proces = await toneel.als("procesondersteuner");
  await proces.goto(overleg);
  const vanPunt = proces.locator(`a[href="${agendapunt}/plannen"]`).locator("xpath=preceding::a[starts-with(@href,'/casussen/')][1]");
  const casus = await vanPunt.getAttribute("href");
  assert.ok(casus, `punt ${punt} has a casus`);
  await doe(proces, casus, /^Stop het delen/);
  await toneel.bekijk(proces, "deling-stoppen");
  await druk(proces, "Stop het delen nu");
  await toneel.verwachtFouten(proces, ["Kies hoe je dit hoorde", "Vul de dag in"]);
  await toneel.bekijk(proces, "deling-stoppen-fout");
  await vul(proces, { hoe: "telefoon", op: "23-11-2026", reden: "Het gezin wil eerst rust." });
  await druk(proces, "Stop het delen nu");
  await proces.getByText("Het delen is gestopt. Alleen").waitFor();
  await toneel.bekijk(proces, "deling-gestopt");
  assert.equal((await expert.reload()).status(), 404);

  await doe(proces, casus, "Hervat het delen met nieuwe toestemming");
  await vul(proces, { toelichting: "Het gezin wil toch verder." });
  await druk(proces, "Hervat het delen");
  await toneel.verwachtFouten(proces, ["Er is nog geen nieuwe toestemming. Leg die eerst vast."]);
  await toneel.bekijk(proces, "deling-hervatten-fout");
});

test("a child that was registered twice goes on as one casus after both referrers agreed", async () => {
  const proces = await toneel.als("procesondersteuner");
  const [een, twee] = [await toneel.als("inbrenger", 0), await toneel.als("inbrenger", 1)];
  const [leidt] = await nummers(een, "geadviseerd");
  const [stopt] = await nummers(twee, "geadviseerd");
  await doe(proces, `/casussen/${leidt}`, /^Voeg samen/);
  await toneel.bekijk(proces, "samenvoegen");
  await druk(proces, "Vraag de verwijzers");
  await toneel.verwachtFouten(proces, ["Vul het nummer van de andere casus in", "Kies welke casus verdergaat",
    "Kijk eerst na of het om hetzelfde kind gaat", "Kies waarom de verwijzers van elkaar mogen weten"]);
  await toneel.bekijk(proces, "samenvoegen-fout");
  await vul(proces, { nummer: stopt, leidend: "deze", "zelfde-kind": ["ja"], grond: "gezin" });
  await druk(proces, "Vraag de verwijzers");
  await proces.goto(`/casussen/${leidt}/samenvoegen`);
  await toneel.bekijk(proces, "samenvoegen-wacht");
  for (const [k, page] of [een, twee].entries()) {
    await doe(page, "/werkvoorraad", "Een kind is twee keer aangemeld: geef antwoord");
    await toneel.bekijk(page, `samenvoegen-antwoord-${k}`);
    await vul(page, { akkoord: "ja" });
    await druk(page, "Verstuur je antwoord");
    await page.getByText("Je antwoord is verstuurd.").waitFor();
  }
  await twee.goto(`/casussen/${stopt}`);
  await twee.getByText("Samengevoegd").first().waitFor();
  assert.equal((await twee.goto(`/casussen/${leidt}/dossier`)).status(), 200, "the second referrer reads along");
  assert.equal((await een.goto(`/casussen/${stopt}`)).status(), 404);
});

test("a casus comes back with the same number, and a withdrawn one goes open again", async () => {
  const page = await toneel.als("inbrenger");
  const [terug] = await nummers(page, "in_opvolging");
  await doe(page, `/casussen/${terug}`, "Breng de casus opnieuw in");
  await druk(page, "Breng de casus opnieuw in");
  await toneel.verwachtFouten(page, ["Schrijf op waarom"]);
  await toneel.bekijk(page, "opnieuw-fout");
  await vul(page, { waarom: "De rust van het begin is weg." });
  await druk(page, "Breng de casus opnieuw in");
  await page.getByText("Nieuw").first().waitFor();
  await doe(page, `/casussen/${terug}`, "Trek de aanmelding in");
  await vul(page, { reden: "Er is een plek in de buurt." });
  await druk(page, "Trek de aanmelding in");
  await doe(page, `/casussen/${terug}`, "Heropen de casus");
  await toneel.bekijk(page, "heropenen");
  await vul(page, { waarom: "De plek ging niet door." });
  await druk(page, "Heropen de casus");
  await page.getByText("Nieuw").first().waitFor();
});

test("who knows the family is shut out, and let in again", async () => {
  const page = await toneel.als("procesondersteuner");
  const [nummer] = await nummers(page, "in_vooroverleg");
  await doe(page, `/casussen/${nummer}`, "Leg vast wie deze casus niet mag zien");
  await vul(page, { wie: "persoon" });
  await druk(page, "Sluit uit");
  await toneel.verwachtFouten(page, ["Vul de naam in", "Schrijf kort op waarom"]);
  await toneel.bekijk(page, "uitsluiten-fout");
  await vul(page, { wie: "persoon", naam: "rob vermeer", reden: "Hij is de buurman." });
  await druk(page, "Sluit uit");
  await toneel.bekijk(page, "uitsluiten");
  const voorzitter = await toneel.als("voorzitter");
  assert.equal((await voorzitter.goto(`/casussen/${nummer}`)).status(), 404);
  await page.getByRole("link", { name: "Laat weer toe: Rob Vermeer" }).click();
  await toneel.bekijk(page, "weer-toelaten");
  await vul(page, { reden: "Hij is verhuisd." });
  await druk(page, "Laat weer toe");
  assert.equal((await voorzitter.goto(`/casussen/${nummer}`)).status(), 200);
});

test("a BSN is corrected, and then the child is found by it", async () => {
  const page = await toneel.als("procesondersteuner");
  const [nummer] = await nummers(page, "ingediend");
  await page.goto(`/casussen/${nummer}/bsn/corrigeren`);
  await vul(page, { bekend: "ja", bsn: "123456789" });
  await druk(page, "Bewaar het BSN");
  await toneel.verwachtFouten(page, ["Het BSN klopt niet. Controleer de 9 cijfers"]);
  await toneel.bekijk(page, "bsn-fout");
  await vul(page, { bekend: "ja", bsn: "999990019" });
  await druk(page, "Bewaar het BSN");
  await page.getByText("Het BSN is aangepast.").waitFor();

  await page.getByRole("link", { name: "Kind opzoeken" }).click();
  await druk(page, "Zoek");
  await toneel.verwachtFouten(page, ["Kies waarmee je zoekt", "Kies waarvoor je dit nodig hebt"]);
  await toneel.bekijk(page, "opzoeken-fout");
  await vul(page, { waarmee: "bsn", bsn: "999990019", doel: "dubbel" });
  await druk(page, "Zoek");
  await page.getByRole("link", { name: nummer }).waitFor();
  assert.doesNotMatch(page.url(), /9999/);
  await toneel.bekijk(page, "opgezocht");
});

test("the aanbieder checks the paper without an account", async () => {
  const proces = await toneel.als("procesondersteuner");
  const [nummer] = await nummers(proces, "geregistreerd");
  await doe(proces, `/casussen/${nummer}`, /^Maak de verklaring/);
  await toneel.bekijk(proces, "verklaring-maken");
  await druk(proces, "Maak de verklaring");
  assert.doesNotMatch(proces.url(), /NYM-/);
  await toneel.bekijk(proces, "verklaring");
  const waarde = (label) => proces.locator(`dt:text-is("${label}") + dd`).innerText();
  const [kenmerk, code] = [await waarde("Kenmerk"), await waarde("Controlecode")];
  const aanbieder = await toneel.bezoeker();
  await aanbieder.goto("/verklaring");
  await vul(aanbieder, { kenmerk, code: "22222-22222" });
  await druk(aanbieder, "Controleer");
  assert.match(await aanbieder.title(), /^Fout: /);
  await toneel.bekijk(aanbieder, "verklaring-fout");
  await vul(aanbieder, { kenmerk: kenmerk.toLowerCase(), code });
  await druk(aanbieder, "Controleer");
  await aanbieder.getByText("De code klopt.").waitFor();
  await toneel.bekijk(aanbieder, "verklaring-klopt");
});

test("a wrong registration is void, and a child that died stops everything", async () => {
  const page = await toneel.als("procesondersteuner");
  const [, ongeldig, overleden] = await nummers(page, "ingediend");
  await doe(page, `/casussen/${ongeldig}`, "Verklaar de aanmelding ongeldig");
  await toneel.bekijk(page, "ongeldig");
  await vul(page, { reden: "Dit was een oefening." });
  await druk(page, "Verklaar ongeldig");
  await page.getByText("Ingetrokken").first().waitFor();
  const beheerder = await toneel.als("beheerder");
  await beheerder.goto("/beheer/post");
  await beheerder.getByText("Je casus is ongeldig verklaard").waitFor();
  await doe(page, `/casussen/${overleden}`, "De jeugdige is overleden");
  await toneel.bekijk(page, "overlijden");
  await druk(page, "Leg het overlijden vast");
  await page.getByText("Overleden").first().waitFor();
  assert.equal(await page.getByRole("link", { name: "Naar het overleg" }).count(), 0);
});

test("without another region nothing can be handed over, and the page says so", async () => {
  const page = await toneel.als("procesondersteuner");
  const [nummer] = await nummers(page, "in_vooroverleg");
  await page.goto(`/casussen/${nummer}`);
  assert.equal(await page.getByRole("link", { name: "andere regio" }).count(), 0);
  await page.goto(`/casussen/${nummer}/overdragen`);
  await page.getByText("Er werkt hier nog geen andere regio").waitFor();
  await toneel.bekijk(page, "overdragen-geen-regio");
});
