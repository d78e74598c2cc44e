// SPDX-License-Identifier: EUPL-1.2
// The main road of one casus, each person in an own browser: from a handed-in vraag to the answer on the advice.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Toneel } from "./hulp.mjs";
import { dienVraagIn, druk, opDeLijst, tekenAlles, vul } from "./invullen.mjs";

const toneel = new Toneel({ nu: "2026-11-23T10:00:00+01:00" });
before(() => toneel.op());
after(() => toneel.af());

const kNamen = ["Quintijn", "Zilvervos", "Adelheid", "99887766", "999900006"];
let nummer, agendapunt;

/** Goes there, checks the page, and returns it. */
async function bezoek(page, pad, naam) {
  assert.equal((await page.goto(pad)).status(), 200, pad);
  await toneel.bekijk(page, naam);
  return page;
}

/** S5: who reads the masked dossier sees no name and no number of the casus. */
async function zonderNamen(page) {
  const html = await page.content();
  for (const woord of [...kNamen, nummer]) assert.ok(!html.includes(woord), `${woord} on ${page.url()}`);
  assert.ok(html.includes("[jeugdige]"), `the dossier is on ${page.url()}`);
}

/** The anonimiseerder signs everything of this casus that waits, and each page is looked at. */
const teken = async (naam) => tekenAlles(await toneel.als("anonimiseerder"), nummer, (page, wat) => toneel.bekijk(page, `${naam}-${wat}`));

test("a jeugdbeschermer hands in a vraag", async () => {
  nummer = await dienVraagIn(await toneel.als("inbrenger"));
});

test("the procesondersteuner asks for more, the inbrenger answers", async () => {
  const proces = await bezoek(await toneel.als("procesondersteuner"), `/casussen/${nummer}`, "proces-casus");
  await bezoek(proces, `/casussen/${nummer}/aanvulling/vragen`, "aanvulling-vragen");
  await druk(proces, "Stel deze vragen");
  assert.match(await proces.title(), /^Fout: /);
  await toneel.bekijk(proces, "aanvulling-vragen-fout");
  await vul(proces, { "vragen-1-veld": "situatie", "vragen-1-vraag": "Sinds wanneer komt de jeugdige niet buiten?" });
  await druk(proces, "Stel deze vragen");
  await bezoek(proces, "/werkvoorraad", "proces-werkvoorraad");

  const inbrenger = await bezoek(await toneel.als("inbrenger"), "/werkvoorraad", "inbrenger-werkvoorraad-vraag");
  await bezoek(inbrenger, `/casussen/${nummer}/aanvulling`, "aanvulling-antwoord");
  await vul(inbrenger, { "antwoord-1": "Quintijn blijft sinds augustus binnen." });
  await druk(inbrenger, "Verstuur de antwoorden");
  await inbrenger.getByText("sinds augustus binnen").waitFor();
  await toneel.bekijk(inbrenger, "dossier-aangevuld");
});

test("the anonimiseerder signs the dossier", async () => {
  await teken("dossier");
  const page = await bezoek(await toneel.als("voorzitter"), `/casussen/${nummer}/anoniem`, "voorzitter-anoniem");
  const html = await page.content();
  for (const woord of kNamen) assert.ok(!html.includes(woord), woord);
});

test("the vooroverleg puts the casus on the agenda", async () => {
  const voorzitter = await opDeLijst(toneel, nummer);
  await toneel.bekijk(voorzitter, "vooroverleg");
  const punt = await voorzitter.locator("tr", { hasText: nummer }).getByRole("link").first().getAttribute("href");
  await bezoek(voorzitter, `${new URL(voorzitter.url()).pathname}/aanwezigen`, "vooroverleg-aanwezigen");
  const deelnemer = await bezoek(await toneel.als("vaste_deelnemer"), punt, "deelnemer-punt");
  await zonderNamen(deelnemer);

  await bezoek(voorzitter, `${punt}/urgentie`, "voorzitter-urgentie");
  await druk(voorzitter, "Wijzig de urgentie");
  await toneel.verwachtFouten(voorzitter, ["Kies hoe urgent de casus is", "Schrijf kort op waarom"]);
  await bezoek(voorzitter, punt, "voorzitter-punt");
  await druk(voorzitter, "Bewaar de uitkomst");
  assert.match(await voorzitter.title(), /^Fout: /);
  await toneel.bekijk(voorzitter, "voorzitter-punt-fout");
  await vul(voorzitter, { uitkomst: "agenderen", expertises: ["2"], reactie: "akkoord" });
  await druk(voorzitter, "Bewaar de uitkomst");
  await bezoek(voorzitter, punt, "voorzitter-punt-klaar");
});

test("the procesondersteuner plans and invites, two experts read the dossier without names", async () => {
  const proces = await bezoek(await toneel.als("procesondersteuner"), "/overleggen/op/2026-12-03", "overleg");
  const plannen = proces.locator("section", { hasText: nummer }).getByRole("link", { name: "Plan tijd en mensen" });
  agendapunt = (await plannen.getAttribute("href")).replace(/\/plannen$/, "");
  await bezoek(proces, `${agendapunt}/plannen`, "plannen");
  await vul(proces, { vraag: "Wat helpt dit gezin?" });
  for (const naam of ["Joost Willems", "Kees Smit"]) await proces.getByLabel(naam).check();
  await druk(proces, "Bewaar de planning");
  await teken("planning");
  await bezoek(proces, `${agendapunt}/uitnodigen`, "uitnodigen");
  await druk(proces, "Nodig uit");
  await toneel.bekijk(proces, "overleg-uitgenodigd");
  for (const rol of ["expert", "ervaringsdeskundige"]) await zonderNamen(await bezoek(await toneel.als(rol), agendapunt, `tafel-${rol}`));
  const niemand = await toneel.als("expert", 1);
  assert.equal((await niemand.goto(agendapunt)).status(), 404, "an expert who was not invited");
});

test("notulen: typed, signed, definitive", async () => {
  await toneel.programma.verzet("2026-12-03T16:50:00+01:00");
  const proces = await bezoek(await toneel.als("procesondersteuner"), `${agendapunt}/notulen`, "notulen-formulier");
  await vul(proces, { notulen: "We spraken over Quintijn en zijn school.", "punten-1-soort": "inhoudelijk",
    "punten-1-tekst": "Zoek een rustige klas voor Quintijn.", "punten-1-uitvoerbaar": "ja", "punten-1-wie": "jeugdbeschermer" });
  await druk(proces, "Bewaar en laat nakijken");
  await bezoek(proces, `${agendapunt}/notulen`, "notulen-concept");
  await druk(proces, "Dit agendapunt is besproken");
  await teken("notulen");
  const voorzitter = await bezoek(await toneel.als("voorzitter"), `${agendapunt}/notulen`, "notulen-getekend");
  await druk(voorzitter, "Maak de getekende notulen definitief");
  await toneel.bekijk(voorzitter, "notulen-definitief");
});

test("the inbrenger reads the advice and answers a point", async () => {
  const page = await bezoek(await toneel.als("inbrenger"), `/casussen/${nummer}/advies`, "advies");
  await page.getByText("rustige klas").waitFor();
  await bezoek(page, `/casussen/${nummer}/advies/1/1`, "advies-antwoord");
  await druk(page, "Bewaar je antwoord");
  await toneel.verwachtFouten(page, ["Kies wat je met dit advies doet"]);
  await vul(page, { stand: "opgevolgd", toelichting: "De school heeft een plek gevonden." });
  await druk(page, "Bewaar je antwoord");
  await page.getByText("Opgevolgd", { exact: true }).waitFor();
  await toneel.bekijk(page, "advies-beantwoord");
});
