// SPDX-License-Identifier: EUPL-1.2
// People come, go and change places: somebody registers himself and is checked, a casus gets another inbrenger, the chair reads a
// dossier in need and the fg judges it, an account is blocked with everything that hangs on it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Toneel } from "./hulp.mjs";
import { druk, vul } from "./invullen.mjs";

const toneel = new Toneel({ nu: "2026-11-23T10:00:00+01:00" });
before(() => toneel.op());
after(() => toneel.af());

const kNieuw = { naam: "Bo Verhagen", email: "bo.verhagen@jbwaalland.example", wachtwoord: "vier-rode-fietsen-in-het-bos" };

/** The casussen of the own work list with this status. */
async function casussen(page, status) {
  await page.goto(`/werkvoorraad?status=${status}`);
  return page.locator('main a[href^="/casussen/"]').evaluateAll((links) => links.map((a) => a.getAttribute("href")));
}

/** What is written in the newest message with this subject. A link in it is made when the message leaves. */
async function post(onderwerp) {
  const page = await toneel.als("beheerder");
  await page.goto("/beheer/taken");
  await druk(page, "Draai nu : Post versturen");
  await page.goto("/beheer/post");
  await page.getByRole("link", { name: onderwerp }).first().click();
  return page.locator(".ret-quote").innerText();
}

async function logIn({ email, wachtwoord }) {
  const page = await toneel.bezoeker();
  await page.goto("/inloggen");
  await vul(page, { email, wachtwoord });
  await druk(page, "Inloggen");
  return page;
}

test("a jeugdbeschermer asks for an account, chooses a password, and is checked by telephone", async () => {
  const page = await toneel.bezoeker();
  await page.goto("/inloggen");
  await page.getByRole("link", { name: "Ik ben verwijzer en heb nog geen account" }).click();
  await toneel.bekijk(page, "registreren");
  await druk(page, "Vraag toegang");
  await toneel.verwachtFouten(page, ["Vul je naam in", "Vul je functie in", "Kies wat voor verwijzer je bent", "Kies je organisatie", "Vul je e-mailadres in"]);
  await toneel.bekijk(page, "registreren-fout");
  const organisatie = await page.getByRole("option", { name: "Jeugdbescherming Waalland" }).getAttribute("value");
  await vul(page, { naam: kNieuw.naam, functie: "jeugdbeschermer", soort: "04", skj: "123456789", organisatie, email: kNieuw.email });
  await druk(page, "Vraag toegang");
  await page.getByRole("heading", { name: "Kijk in je mail" }).waitFor();
  await toneel.bekijk(page, "registreren-mail");

  const [link] = /\/registratie\/\S+/.exec(await post("Toegang als verwijzer"));
  await page.goto(link);
  await toneel.bekijk(page, "registreren-wachtwoord");
  await vul(page, { wachtwoord: kNieuw.wachtwoord });
  await druk(page, "Account openen");
  await page.getByRole("button", { name: "Uitloggen" }).waitFor();
  await page.goto("/start");
  await toneel.bekijk(page, "ongecontroleerd-start");

  const proces = await toneel.als("procesondersteuner");
  await proces.goto("/verwijzers");
  await toneel.bekijk(proces, "verwijzers-controleren");
  await druk(proces, "Akkoord");
  await toneel.verwachtFouten(proces, ["Bel eerst, en vink dat dan aan"]);
  await toneel.bekijk(proces, "verwijzers-controleren-fout");
  await vul(proces, { gebeld: ["ja"] });
  await druk(proces, "Akkoord");
  await proces.getByText("Er is niemand te controleren.").waitFor();
});

test("the casus goes to the colleague who has just come, at once", async () => {
  const page = await toneel.als("inbrenger");
  const [casus] = await casussen(page, "ingediend");
  await page.goto(`${casus}/inbrengers/overdragen`);
  await druk(page, "Draag over");
  await toneel.verwachtFouten(page, ["Kies iemand"]);
  await toneel.bekijk(page, "overdragen-fout");
  await page.getByLabel(kNieuw.naam).check();
  await druk(page, "Draag over");
  await page.getByText("De casus is overgedragen.").waitFor();
  assert.equal((await page.goto(casus)).status(), 404, "who gave it away");
  const collega = await logIn(kNieuw);
  assert.equal((await collega.goto(`${casus}/dossier`)).status(), 200);
});

test("to another organisation: first a question, then an answer, and nothing of the child before it", async () => {
  const page = await toneel.als("inbrenger");
  const [casus] = await casussen(page, "geagendeerd");
  const ander = toneel.programma.account("inbrenger", 1);
  await page.goto(`${casus}/inbrengers/overdragen`);
  await vul(page, { wie: "anders", email: ander.email });
  await druk(page, "Draag over");
  await page.getByText("De vraag is verstuurd").waitFor();
  await toneel.bekijk(page, "overdragen-gevraagd");
  const titel = await page.locator("h1 + p, .ret-lead").first().innerText();

  const nieuw = await toneel.als("inbrenger", 1);
  assert.equal((await nieuw.goto(casus)).status(), 404, "before the answer");
  await nieuw.goto("/werkvoorraad");
  await nieuw.getByRole("link", { name: "Antwoord: neem je een casus over?" }).first().click();
  await toneel.bekijk(nieuw, "overnemen");
  assert.ok(!(await nieuw.content()).includes(titel));
  await druk(nieuw, "Ja, ik neem over");
  await toneel.bekijk(nieuw, "overgenomen-inbrenger");
  assert.equal((await page.goto(casus)).status(), 404, "after the answer");
});

test("the chair opens a dossier in need; the fg reads the reason and judges", async () => {
  const page = await toneel.als("voorzitter");
  const [casus] = await casussen(page, "in_vooroverleg");
  assert.equal((await page.goto(`${casus}/dossier`)).status(), 404);
  await page.goto(casus);
  await page.getByRole("link", { name: "Open het hele dossier met noodtoegang" }).click();
  await vul(page, { "wachtwoord-nu": toneel.programma.account("voorzitter").wachtwoord });
  await druk(page, "Verder");
  await toneel.bekijk(page, "noodtoegang");
  await vul(page, { reden: "te kort" });
  await druk(page, "Open het dossier");
  await toneel.verwachtFouten(page, ["Schrijf in minstens 30 tekens waarom dit nodig is"]);
  await toneel.bekijk(page, "noodtoegang-fout");
  await vul(page, { reden: "De politie belt: waar slaapt de jeugdige vannacht?" });
  await druk(page, "Open het dossier");
  await toneel.bekijk(page, "noodtoegang-dossier");

  const fg = await toneel.als("fg");
  await fg.getByRole("link", { name: "Kijk 1 noodtoegang na" }).click();
  await fg.getByText("waar slaapt de jeugdige vannacht?").waitFor();
  await toneel.bekijk(fg, "noodtoegang-nakijken");
  await druk(fg, /^Niet terecht/);
  await fg.getByText("Je oordeel is opgeslagen.").waitFor();
  await toneel.bekijk(fg, "noodtoegang-nagekeken");
});

test("blocking an account names what hangs on it, and hands that on as work", async () => {
  const weg = await toneel.als("inbrenger");
  const page = await toneel.als("beheerder");
  await page.goto("/beheer/gebruikers");
  await page.getByRole("link", { name: "Sanne de Wit" }).click();
  await page.getByRole("link", { name: "Account blokkeren" }).click();
  await druk(page, "Blokkeren");
  await toneel.verwachtFouten(page, ["Geef de rol eerst aan iemand anders, of vink aan dat je toch blokkeert"]);
  await toneel.bekijk(page, "blokkeren-fout");
  await page.goto("/beheer/gebruikers");
  await page.getByRole("link", { name: "Marit Jansen" }).click();
  await page.getByRole("link", { name: "Account blokkeren" }).click();
  await page.getByText(/lopende casussen als inbrenger/).waitFor();
  await toneel.bekijk(page, "blokkeren");
  await druk(page, "Blokkeren");
  await toneel.bekijk(page, "geblokkeerd");

  await weg.goto("/werkvoorraad");
  assert.match(weg.url(), /inloggen/);
  const proces = await toneel.als("procesondersteuner");
  await proces.goto("/werkvoorraad");
  await toneel.bekijk(proces, "geblokkeerd-werkvoorraad");
});
