// SPDX-License-Identifier: EUPL-1.2
// One's own account and the pages by which a beheerder lets people in, with the second person who has to agree.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Toneel } from "./hulp.mjs";

const toneel = new Toneel({ nu: "2026-11-23T10:00:00+01:00" });
before(() => toneel.op());
after(() => toneel.af());

test("own account: details, password, second step, tokens", async () => {
  const page = await toneel.als("procesondersteuner");
  for (const pad of ["/account", "/account/gegevens", "/account/wachtwoord", "/account/tweede-stap", "/account/tokens", "/bevestigen", "/verwijzers"]) {
    const antwoord = await page.goto(pad);
    assert.equal(antwoord.status(), 200, pad);
    await toneel.bekijk(page, `po${pad.replaceAll("/", "-")}`);
  }
  await page.goto("/account/tokens/nieuw");
  await page.getByLabel("Je wachtwoord").fill(toneel.programma.account("procesondersteuner").wachtwoord);
  await page.getByRole("button", { name: "Verder" }).click();
  await toneel.bekijk(page, "po-account-tokens-nieuw");
  assert.doesNotMatch(await page.getByRole("group", { name: "Wat mag het programma?" }).innerText(), /\w\.\w/, "in words, not in codes");

  await page.goto("/account/gegevens");
  await page.getByLabel("Naam").fill("");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await toneel.verwachtFouten(page, ["Vul je naam in"]);

  await page.goto("/account/wachtwoord");
  await page.getByLabel("Nieuw wachtwoord").fill("kort");
  await page.getByRole("button", { name: "Wachtwoord wijzigen" }).click();
  assert.match(await page.title(), /^Fout: /);
  await toneel.bekijk(page, "po-wachtwoord-fout");
});

test("the second step: a QR picture after the password, then recovery codes", async () => {
  const { wachtwoord } = toneel.programma.account("expert", 0);
  const page = await toneel.als("expert");
  await page.goto("/account/tweede-stap");
  await page.getByLabel("Je wachtwoord").fill(wachtwoord);
  await page.getByRole("button", { name: "Verder" }).click();
  await page.getByRole("img", { name: /QR-code/ }).waitFor();
  await toneel.bekijk(page, "tweede-stap-instellen");
});

test("a beheerder invites; what opens children's data waits for the fg", async () => {
  const page = await toneel.als("beheerder");
  for (const pad of ["/beheer/gebruikers", "/beheer/gebruikers/nieuw", "/beheer/wijzigingen"]) {
    assert.equal((await page.goto(pad)).status(), 200, pad);
    await toneel.bekijk(page, `beheerder${pad.replaceAll("/", "-")}`);
  }
  await page.goto("/beheer/gebruikers/nieuw");
  await page.getByLabel("E-mailadres").fill("nieuw@voorbeeld.example");
  await page.getByLabel("Naam", { exact: true }).fill("N. Nieuw");
  await page.getByLabel("anonimiseerder").check();
  await page.getByLabel("Waarom?").fill("Vervanging bij ziekte");
  await page.getByRole("button", { name: "Uitnodigen" }).click();
  await page.getByRole("heading", { name: "Wacht op een tweede persoon" }).waitFor();
  await toneel.bekijk(page, "beheerder-wacht");

  await page.goto("/beheer/gebruikers");
  assert.equal(await page.getByRole("link", { name: "N. Nieuw" }).count(), 0, "nobody yet");

  const fg = await toneel.als("fg");
  await fg.goto("/beheer/wijzigingen");
  await toneel.bekijk(fg, "fg-wijzigingen");
  await fg.getByRole("button", { name: /^Goedkeuren/ }).click();
  await fg.locator("#instelcode").waitFor();
  await toneel.bekijk(fg, "fg-goedgekeurd");

  await page.goto("/beheer/gebruikers");
  await page.getByLabel("Zoek op naam of e-mailadres").fill("n. nieuw");
  await page.getByRole("button", { name: "Zoeken" }).click();
  await page.getByRole("link", { name: "N. Nieuw" }).click();
  await toneel.bekijk(page, "beheerder-gebruiker");
  for (const link of ["Account blokkeren", "Rol geven"]) {
    await page.getByRole("link", { name: link }).click();
    await toneel.bekijk(page, `beheerder-${link.replaceAll(" ", "-")}`);
    await page.goBack();
  }
});

test("a link that does not work and a forgotten password", async () => {
  const page = await toneel.bezoeker();
  assert.equal((await page.goto("/link/bestaatniet")).status(), 404);
  await toneel.bekijk(page, "link-werkt-niet");
  await page.goto("/wachtwoord-vergeten");
  await toneel.bekijk(page, "wachtwoord-vergeten");
  await page.getByLabel("E-mailadres").fill("wie@voorbeeld.example");
  await page.getByRole("button", { name: "Stuur mij een link" }).click();
  await page.getByRole("heading", { name: "Kijk in je mail" }).waitFor();
  await toneel.bekijk(page, "wachtwoord-vergeten-gedaan");
});
