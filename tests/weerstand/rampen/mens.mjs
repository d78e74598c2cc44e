// SPDX-License-Identifier: EUPL-1.2
// Somebody behind a browser without a screen, and a program with a token. Both give up on a broken connection by throwing `Weggevallen`.
import assert from "node:assert/strict";

/** The program went away before it answered: what was asked may have happened or not. */
export class Weggevallen extends Error {}

/** The program said that it cannot do this now (503); nothing of it happened. */
export class Nietnu extends Weggevallen {
  constructor(uit) {
    super("503");
    this.uit = uit;
  }
}

/** The answer, which must have this status. */
export function gelukt(uit, status, wat) {
  if (uit.status === 503) throw new Nietnu(uit);
  assert.equal(uit.status, status, `${wat}: ${uit.status} ${uit.tekst.slice(0, 1000)}`);
  return uit;
}

async function vraag(url, opties) {
  try {
    const antwoord = await fetch(url, { redirect: "manual", ...opties });
    const lichaam = Buffer.from(await antwoord.arrayBuffer());
    return { status: antwoord.status, koppen: antwoord.headers, lichaam, tekst: lichaam.toString("utf8") };
  } catch (fout) {
    throw new Weggevallen(`${opties?.method ?? "GET"} ${url}: ${fout.cause?.code ?? fout.message}`);
  }
}

/** The value of a hidden input of a page. */
export function verborgen(tekst, naam) {
  const gevonden = new RegExp(`name="${naam}" value="([^"]*)"`).exec(tekst);
  assert.ok(gevonden, `no hidden input ${naam} in: ${tekst.slice(0, 400)}`);
  return gevonden[1];
}

/** Not every Node.js 18 has getSetCookie(). All cookies in one line: a comma begins the next one only in front of "name=". */
const koekjesVan = (koppen) => (koppen.get("set-cookie") ?? "").split(/,\s*(?=[^;,\s]+=)/).filter(Boolean);

export class Mens {
  #koekjes = new Map();

  /** `url` is asked each time, so that a program may come back elsewhere. */
  constructor(url) {
    this.url = url;
  }

  /** Somebody else with the same cookies, as who stole them. */
  kopie() {
    const uit = new Mens(this.url);
    uit.#koekjes = new Map(this.#koekjes);
    return uit;
  }

  async #doe(pad, opties = {}) {
    const koppen = { ...opties.headers, cookie: [...this.#koekjes].map(([k, v]) => `${k}=${v}`).join("; ") };
    const uit = await vraag(new URL(pad, this.url()), { ...opties, headers: koppen });
    for (const zet of koekjesVan(uit.koppen)) {
      const [, naam, waarde] = /^([^=]+)=([^;]*)/.exec(zet);
      this.#koekjes.set(naam, waarde);
    }
    return uit;
  }

  haal(pad) {
    return this.#doe(pad);
  }

  /** The page at `pad`, which must be there. */
  async pagina(pad) {
    return gelukt(await this.haal(pad), 200, `GET ${pad}`).tekst;
  }

  stuur(pad, velden) {
    return this.#doe(pad, { method: "POST", body: new URLSearchParams(velden) });
  }

  /** A multipart form: pairs of name and value, and one file. */
  stuurBestand(pad, velden, veld, inhoud, naam) {
    const formulier = new FormData();
    for (const [k, v] of velden) formulier.append(k, v);
    formulier.append(veld, new Blob([inhoud]), naam);
    return this.#doe(pad, { method: "POST", body: formulier });
  }

  async logIn({ email, wachtwoord }) {
    const csrf = verborgen(await this.pagina("/inloggen"), "csrf");
    gelukt(await this.stuur("/inloggen", { csrf, naar: "", email, wachtwoord }), 303, `${email} logs in`);
    return this;
  }
}

export class Apiklant {
  #token;

  constructor(url, token) {
    this.url = url;
    this.#token = token;
  }

  #doe(pad, opties) {
    return vraag(new URL(`/api/v1${pad}`, this.url()), { ...opties, headers: { ...opties?.headers, authorization: `Bearer ${this.#token}` } });
  }

  async haal(pad) {
    const uit = await this.#doe(pad);
    return { ...uit, json: uit.tekst ? JSON.parse(uit.tekst) : null };
  }

  async stuur(pad, lichaam, koppen = {}) {
    const uit = await this.#doe(pad, { method: "POST", body: JSON.stringify(lichaam), headers: { "content-type": "application/json", ...koppen } });
    return { ...uit, json: uit.tekst.startsWith("{") ? JSON.parse(uit.tekst) : null };
  }
}
