// SPDX-License-Identifier: EUPL-1.2
// What a beheerder sets: the cyclus, rules, gemeenten, productcodes and organisaties, each with a mistake first; tasks and mail.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Toneel } from "./hulp.mjs";
import { druk, vul } from "./invullen.mjs";

const toneel = new Toneel({ nu: "2026-11-23T10:00:00+01:00" });
let page;
before(async () => {
  await toneel.op();
  page = await toneel.als("beheerder");
});
after(() => toneel.af());

const naam = (pad) => pad.slice(1).replaceAll("/", "-");

/** Goes there and checks the page. */
async function bezoek(pad) {
  assert.equal((await page.goto(pad)).status(), 200, pad);
  await toneel.bekijk(page, naam(pad));
}

/** The page says that the change was kept. */
const bewaard = () => page.getByRole("status").getByText("De wijziging is bewaard.").waitFor();

test("the pages that show what is set and what happened", async () => {
  for (const pad of ["", "/gemeenten", "/gemeenten/0268", "/bouwstenen", "/organisaties", "/toestemming", "/taken", "/post"])
    await bezoek(`/beheer${pad}`);
});

/** A form as one finds it, what is made wrong in it, and what the page says of that. What was already filled in is not asked again. */
const kFormulieren = [
  { pad: "/cyclus", knop: "Bekijk de nieuwe dagen", velden: { "deadline-tijd": "25:00" },
    fouten: ["Vul bij ‘Hoe laat is de deadline?’ een tijd in, bijvoorbeeld 9.30", "Vul een datum in bij ‘Vanaf welke dag geldt dit?’"] },
  { pad: "/regio", knop: "Bewaar de regels", velden: { "crisis-dagen": "" }, fouten: ["Vul ‘Termijn om een crisisplaatsing te melden, in dagen’ in"] },
  { pad: "/gemeenten/nieuw", knop: "Voeg de gemeente toe",
    fouten: ["Vul ‘CBS-code’ in", "Vul ‘Naam’ in", "Vul ‘Aantal inwoners’ in", "Kies een antwoord bij ‘Heeft deze gemeente een doorbraakaanpak?’"] },
  { pad: "/gemeenten/0268/wijzigen", knop: "Bewaar de gemeente", velden: { naam: "" }, fouten: ["Vul ‘Naam’ in"] },
  { pad: "/gemeenten/0268/deelname", knop: "Leg de deelname vast",
    fouten: ["Vul de dag in", "Kies ten minste één antwoord bij ‘Waarmee doet de gemeente mee?’"] },
  { pad: "/gemeenten/0268/deelname/2020-02-01", knop: "Beëindig de deelname", fouten: ["Vul de dag in"] },
  { pad: "/bouwstenen/nieuw", knop: "Voeg de code toe",
    fouten: ["Vul ‘Productcode’ in", "Vul ‘Naam’ in", "Kies een antwoord bij ‘Wat voor verblijf is het?’", "Vul de dag in"] },
  { pad: "/bouwstenen/43A10/2020-02-01", knop: "Beëindig de code", fouten: ["Vul de dag in"] },
  { pad: "/organisaties/nieuw", knop: "Voeg de organisatie toe", velden: { maildomeinen: "wie@voorbeeld.example" },
    fouten: ["Vul ‘Naam’ in", "Kies een antwoord bij ‘Wat voor organisatie is het?’",
      "Zet op elke regel een domein, zoals voorbeeld.nl. Zonder apenstaartje en zonder https://"] },
];
for (const { pad, knop, velden = {}, fouten } of kFormulieren)
  test(`the form ${pad} says what is wrong`, async () => {
    await page.goto(`/beheer${pad}`);
    await vul(page, velden);
    await druk(page, knop);
    await toneel.verwachtFouten(page, fouten);
    await toneel.bekijk(page, naam(`/beheer${pad}-fout`));
  });

test("a new cyclus shows its days first, and counts after that", async () => {
  await page.goto("/beheer/cyclus");
  await vul(page, { ritme: "oneven-weken", vanaf: "1-2-2027" });
  await druk(page, "Bekijk de nieuwe dagen");
  await page.getByText("Er is nog niets veranderd").waitFor();
  await toneel.bekijk(page, "beheer-cyclus-controle");
  await druk(page, "Bewaar de cyclus");
  await page.getByText("Vanaf maandag 1 februari 2027 geldt een andere cyclus").waitFor();
  await bewaard();
  await toneel.bekijk(page, "beheer-cyclus-gepland");
});

test("a gemeente without doorbraakaanpak joins from a day on", async () => {
  await page.goto("/beheer/gemeenten/nieuw");
  assert.equal(await page.getByLabel("Wat is er dan in plaats van de doorbraakaanpak?").isVisible(), false);
  await vul(page, { code: "0299", naam: "Zevenaar", inwoners: "45000", doorbraak: "nee", "doorbraak-tekst": "Overleg met de burgemeester" });
  await druk(page, "Voeg de gemeente toe");
  await page.getByText("Deze gemeente doet nog niet mee").waitFor();
  await page.getByRole("link", { name: "Nieuwe periode van deelname" }).click();
  await vul(page, { vanaf: "1-1-2027", soorten: ["crisis"] });
  await druk(page, "Leg de deelname vast");
  await page.getByText("vanaf 1 januari 2027", { exact: true }).waitFor();
  await bewaard();
  await toneel.bekijk(page, "beheer-gemeente-doet-mee");
});

test("an organisatie is changed, and leaves on a day", async () => {
  await page.goto("/beheer/organisaties");
  await page.getByRole("link", { name: "Iriszorg" }).click();
  await vul(page, { "convenant-tot": "1-1-2020" });
  await druk(page, "Bewaar de organisatie");
  await toneel.verwachtFouten(page, ["Het einde komt na de dag van tekenen. Kies een latere dag."]);
  await toneel.bekijk(page, "beheer-organisatie-fout");
  await page.getByRole("link", { name: "Deze organisatie hoort niet meer bij de regio" }).click();
  await druk(page, "Leg het einde vast");
  await toneel.verwachtFouten(page, ["Vul de dag in"]);
  await vul(page, { tot: "1-3-2027" });
  await druk(page, "Leg het einde vast");
  await bewaard();
  await page.getByRole("link", { name: "Iriszorg" }).click();
  await page.getByText("hoort bij de regio tot maandag 1 maart 2027").waitFor();
});

test("a task runs on request; the text of a message can be read in the demo", async () => {
  await page.goto("/beheer/taken");
  await druk(page, "Draai nu : Post versturen");
  const rij = page.getByRole("row", { name: "Post versturen" });
  assert.match(await rij.innerText(), /gelukt, \d+ gedaan/);

  await page.goto("/beheer/post");
  await page.locator("tbody th a").first().click();
  await page.getByRole("heading", { name: "Tekst" }).waitFor();
  await toneel.bekijk(page, "beheer-bericht");
});
