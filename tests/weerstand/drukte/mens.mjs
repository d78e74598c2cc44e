// SPDX-License-Identifier: EUPL-1.2
// Somebody with a browser: cookies, forms with their hidden fields, one address.
import assert from "node:assert/strict";
import http from "node:http";
import https from "node:https";

/** One request, on a connection of its own unless an agent keeps them. */
export function vraag(url, { methode = "GET", koppen = {}, lichaam = "", agent } = {}) {
  return new Promise((klaar, mis) => {
    const soort = url.startsWith("https:") ? https : http;
    const opties = { method: methode, headers: { ...koppen, ...(lichaam && { "content-length": Buffer.byteLength(lichaam) }) }, rejectUnauthorized: false, agent: agent ?? false };
    const verzoek = soort.request(url, opties, (antwoord) => {
      const stukken = [];
      antwoord.on("data", (stuk) => stukken.push(stuk));
      antwoord.on("end", () => klaar({ status: antwoord.statusCode, koppen: antwoord.headers, tekst: Buffer.concat(stukken).toString() }));
      antwoord.on("error", mis);
    });
    verzoek.on("error", mis);
    verzoek.end(lichaam);
  });
}

/** The value of a hidden field. */
export function verborgen(tekst, naam) {
  return new RegExp(`name="${naam}" value="([^"]*)"`).exec(tekst)?.[1] ?? "";
}

export class Mens {
  /** `adres`: from where, told by a trusted proxy. */
  constructor(dienst, { adres } = {}) {
    this.dienst = dienst;
    this.koekjes = new Map();
    this.koppen = adres ? { "x-forwarded-for": adres } : {};
  }

  async doe(pad, opties = {}) {
    const cookie = [...this.koekjes].map(([naam, waarde]) => `${naam}=${waarde}`).join("; ");
    const uit = await vraag(this.dienst.url + pad, { ...opties, koppen: { ...this.koppen, ...opties.koppen, ...(cookie && { cookie }) } });
    for (const regel of uit.koppen["set-cookie"] ?? []) {
      const [, naam, waarde] = /^([^=]+)=([^;]*)/.exec(regel);
      if (waarde) this.koekjes.set(naam, waarde);
      else this.koekjes.delete(naam);
    }
    return uit;
  }

  haal(pad, koppen) {
    return this.doe(pad, { koppen });
  }

  post(pad, velden, koppen) {
    const type = { "content-type": "application/x-www-form-urlencoded" };
    return this.doe(pad, { methode: "POST", koppen: { ...type, ...koppen }, lichaam: String(new URLSearchParams(velden)) });
  }

  /** Fills in the form of the page at `pad` and sends it there, or to `naar`. */
  async vulIn(pad, velden, naar = pad) {
    const { tekst } = await this.haal(pad);
    return this.post(naar, { csrf: verborgen(tekst, "csrf"), naar: verborgen(tekst, "naar"), ...velden });
  }

  /** A try to log in, whatever comes of it. */
  probeer({ email, wachtwoord }) {
    return this.vulIn("/inloggen", { email, wachtwoord });
  }

  async logIn(account) {
    const uit = await this.probeer(account);
    assert.equal(uit.status, 303, `${account.email} logs in`);
    return this;
  }

  /** Whether the program still knows who this is. */
  async isBinnen() {
    const uit = await this.haal("/start");
    return uit.status === 200;
  }

  get sessie() {
    return this.koekjes.get("sessie") ?? this.koekjes.get("__Host-sessie");
  }
}
