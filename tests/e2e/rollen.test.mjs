// SPDX-License-Identifier: EUPL-1.2
// The pages that everybody meets: logging in with a mistake, the public pages, and for each role its start and its menu.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Toneel } from "./hulp.mjs";

const toneel = new Toneel({ nu: "2026-11-23T10:00:00+01:00" });
before(() => toneel.op());
after(() => toneel.af());

test("logging in says what is missing, and a wrong password keeps the address", async () => {
  const page = await toneel.bezoeker();
  await page.goto("/inloggen");
  await toneel.bekijk(page, "inloggen");
  await page.getByRole("button", { name: "Inloggen" }).click();
  await toneel.verwachtFouten(page, ["Vul je e-mailadres in", "Vul je wachtwoord in"]);
  await toneel.bekijk(page, "inloggen-fouten");

  await page.getByLabel("E-mailadres").fill("niemand@voorbeeld.example");
  await page.getByLabel("Wachtwoord").fill("dit is het niet");
  await page.getByRole("button", { name: "Inloggen" }).click();
  assert.match(await page.title(), /^Fout: /);
  assert.equal(await page.getByLabel("E-mailadres").inputValue(), "niemand@voorbeeld.example");
  assert.equal(await page.getByLabel("Wachtwoord").inputValue(), "");
});

for (const pad of ["/privacy", "/toegankelijkheid", "/hulp", "/bestaat-niet"])
  test(`${pad} is there for who is not logged in`, async () => {
    const page = await toneel.bezoeker();
    await page.goto(pad);
    await toneel.bekijk(page, pad.slice(1));
  });

test("each role finds its way: start page and every page of its menu", async (t) => {
  for (const rol of new Set(toneel.programma.accounts.map((a) => a.rol)))
    await t.test(rol, async () => {
      const page = await toneel.als(rol);
      await toneel.bekijk(page, `start-${rol}`);
      const menu = await page.locator(".ret-nav a").evaluateAll((links) => links.map((a) => a.getAttribute("href")));
      assert.notEqual(menu.length, 0);
      for (const pad of menu) {
        const antwoord = await page.goto(pad);
        assert.equal(antwoord.status(), 200, pad);
        assert.equal(await page.locator(".ret-nav [aria-current=page]").count(), 1, `${pad} is current in the menu`);
        await toneel.bekijk(page, `${rol}${pad.replaceAll("/", "-")}`);
      }
    });
});

test("without JavaScript one logs in and out all the same", async () => {
  const page = await toneel.als("procesondersteuner", 0, { javaScriptEnabled: false });
  await page.getByRole("button", { name: "Uitloggen" }).click();
  assert.equal(await page.getByRole("button", { name: "Uitloggen" }).count(), 0);
});
