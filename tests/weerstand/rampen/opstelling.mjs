// SPDX-License-Identifier: EUPL-1.2
// A demo without casussen, with eight people at work in it: four programs with a token, three at the pages with attachments, and one casus
// about which the procesondersteuner and the inbrenger write each other. Two more read.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import * as aanmelding from "./aanmelding.mjs";
import { Apiklant, Mens } from "./mens.mjs";
import { lukt } from "./programma.mjs";
import { Apischrijver, Gesprek, Lezer, Paginaschrijver } from "./schrijvers.mjs";

/** `waar` are the arguments that lead every command to this installation. */
export async function maakDemo(waar) {
  await lukt(["demo", ...waar, "--zonder-casussen", "--alleen-vullen"]);
}

export class Opstelling {
  #waar;
  #url;

  constructor(waar, data, url) {
    this.#waar = waar;
    this.#url = url;
    this.accounts = JSON.parse(readFileSync(path.join(data, "demo-accounts.json"), "utf8"));
  }

  account(rol) {
    return this.accounts.find((a) => a.rol === rol);
  }

  async token(email, rechten) {
    return new Apiklant(this.#url, await lukt(["token", "maak", ...this.#waar, "--account", email, "--rechten", rechten]));
  }

  /** An account of its own for everyone: who opens more than 30 casussen in an hour is stopped (S16). */
  async inbrenger(naam) {
    const email = `${naam}@verwijzer.example`;
    const uit = await lukt(["gebruiker", "maak", ...this.#waar, "--regio", "NYM", "--email", email, "--naam", `Inbrenger ${naam}`, "--rol", "inbrenger",
      "--nood", "proef van een ramp"]);
    return { email, wachtwoord: JSON.parse(uit).wachtwoord };
  }

  /** Who worked at the pages logs in elsewhere. */
  opnieuw({ account }, url) {
    return new Mens(url).logIn(account);
  }

  mens(account) {
    return new Mens(this.#url).logIn(account);
  }

  /** While the program runs: makes everyone and logs them in. */
  async bezet({ groottes = [[40], [150, 30], [700]] } = {}) {
    const rechten = "aanmelding.indienen casus.lezen casus.wijzigen";
    const api = async (naam) => this.token((await this.inbrenger(naam)).email, rechten);
    this.aanmelders = [];
    for (let k = 1; k <= 4; ++k) this.aanmelders.push(new Apischrijver(await api(`api${k}`), `api${k}`));
    for (const [k, g] of groottes.entries()) {
      const account = await this.inbrenger(`blad${k}`);
      this.aanmelders.push(Object.assign(new Paginaschrijver(await this.mens(account), `blad${k}`, g), { account }));
    }
    const inbrenger = await api("gesprek");
    const { status, json } = await inbrenger.stuur("/aanmeldingen", aanmelding.vraag("gesprek"));
    assert.equal(status, 201);
    const ondersteuner = await this.token(this.account("procesondersteuner").email, "casus.lezen casus.wijzigen");
    this.gesprek = new Gesprek(ondersteuner, inbrenger, json.nummer);
    this.lezers = [new Lezer(inbrenger, json.nummer), new Lezer(ondersteuner, json.nummer)];
  }

  get iedereen() {
    return [...this.aanmelders, this.gesprek, ...this.lezers];
  }

  get erkend() {
    return this.aanmelders.flatMap((s) => s.erkend);
  }
}
