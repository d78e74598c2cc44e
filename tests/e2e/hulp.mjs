// SPDX-License-Identifier: EUPL-1.2
// What a browser test needs: the program, a browser, a person who logs in, and checks on every page that is visited.
//
//   const toneel = new Toneel({ nu: "2026-11-23T10:00:00+01:00" });
//   before(() => toneel.op());
//   after(() => toneel.af());
//   test("the work list", async () => {
//     const page = await toneel.als("procesondersteuner");
//     await page.goto("/werkvoorraad");
//     await toneel.bekijk(page, "werkvoorraad");
//   });
import assert from "node:assert/strict";
import { nieuweSessie, startBrowser } from "./browser.mjs";
import { Controle } from "./controle.mjs";
import { Programma } from "./programma.mjs";

export class Toneel {
  #opties;
  #browser;
  #controle = new Controle();

  constructor(opties) {
    this.#opties = opties;
  }

  async op() {
    this.programma = await Programma.start(this.#opties);
    this.#browser = await startBrowser();
  }

  /** Ends all. Fails when a page that was visited has HTML errors or made the browser complain. */
  async af() {
    await this.#browser?.close();
    await this.programma?.stop();
    assert.deepEqual([...this.#controle.meldingen(), ...(await this.#controle.html())], []);
  }

  /** A page in a session of its own; paths are relative to the program. */
  async bezoeker(opties = {}) {
    const sessie = await nieuweSessie(this.#browser, { baseURL: this.programma.url, ...opties });
    return this.#controle.volg(await sessie.newPage());
  }

  /** A page of somebody with this role, logged in. */
  async als(rol, n = 0, opties = {}) {
    const { email, wachtwoord } = this.programma.account(rol, n);
    const page = await this.bezoeker(opties);
    await page.goto("/inloggen");
    await page.getByLabel("E-mailadres").fill(email);
    await page.getByLabel("Wachtwoord").fill(wachtwoord);
    await page.getByRole("button", { name: "Inloggen" }).click();
    await page.getByRole("button", { name: "Uitloggen" }).waitFor();
    return page;
  }

  /** axe and overflow at three widths. With BEELDEN in the environment it also leaves pictures in that folder. */
  async bekijk(page, naam) {
    assert.deepEqual(await this.#controle.bekijk(page, naam, { beelden: process.env.BEELDEN }), []);
  }

  /** The page as it is after mistakes: title, summary with focus, a working link for each of these texts. */
  async verwachtFouten(page, teksten) {
    assert.match(await page.title(), /^Fout: /);
    const kader = page.locator("#fouten");
    assert.equal(await kader.evaluate((e) => e === document.activeElement), true, "the summary has the focus");
    const gevonden = await kader.getByRole("listitem").allInnerTexts();
    assert.deepEqual(gevonden, teksten);
    for (const link of await kader.getByRole("link").all()) {
      const doel = (await link.getAttribute("href")).slice(1);
      assert.equal(await page.locator(`[id="${doel}"]`).count(), 1, `the link to #${doel} works`);
    }
  }
}
