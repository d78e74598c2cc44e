// SPDX-License-Identifier: EUPL-1.2
// Those who work while disasters happen. Each remembers what the program said yes to (`erkend`) and finishes, when the program is back, what
// it was at: as a person does who opens a draft again, and as a program does that sends a call once more under the same Idempotency-Key.
import assert from "node:assert/strict";
import * as aanmelding from "./aanmelding.mjs";
import { gelukt, Weggevallen } from "./mens.mjs";
import { tot } from "./programma.mjs";

/** Works until `stop()` says so, the connection falls away, or the program says that it cannot now (503). */
export async function werk(schrijver, stop) {
  try {
    while (!stop()) await schrijver.stap();
  } catch (fout) {
    if (!(fout instanceof Weggevallen)) throw fout;
  }
}

const kBezig = "nog bezig", kUitgevoerd = "al uitgevoerd";

/** Hands in over the API, each vraag under its own Idempotency-Key. What got no answer waits in `open` for `haalIn`. */
export class Apischrijver {
  erkend = [];
  open = [];
  /** Vragen of which the program said that they were done and that it has no answer any more. */
  zonderAntwoord = 0;
  #volgende = 0;

  constructor(klant, naam) {
    Object.assign(this, { klant, naam });
  }

  #stuur(kenmerk) {
    return this.klant.stuur("/aanmeldingen", aanmelding.vraag(kenmerk), { "idempotency-key": kenmerk });
  }

  #erken(kenmerk, uit) {
    gelukt(uit, 201, kenmerk);
    this.erkend.push({ nummer: uit.json.nummer, kenmerk, bijlagen: [] });
    this.open = this.open.filter((k) => k !== kenmerk);
  }

  async stap() {
    const kenmerk = `${this.naam}-${this.#volgende++}`;
    this.open.push(kenmerk);
    this.#erken(kenmerk, await this.#stuur(kenmerk));
  }

  /** The same call under the same key, until the program says that it is done: once, whatever happened the first time. */
  async haalIn() {
    for (const kenmerk of [...this.open]) {
      let laatste = "nothing";
      const uit = await tot(() => `an answer to ${kenmerk}; the last one was ${laatste}`, async () => {
        const antwoord = await this.#stuur(kenmerk).catch((fout) => {
          if (!(fout instanceof Weggevallen)) throw fout;
        });
        laatste = antwoord ? `${antwoord.status} ${antwoord.json?.detail}` : "a lost connection";
        return !antwoord || antwoord.status === 503 || antwoord.json?.detail?.includes(kBezig) ? null : antwoord;
      });
      if (!uit.json?.detail?.includes(kUitgevoerd)) this.#erken(kenmerk, uit);
      else this.zonderAntwoord += 1;
    }
    this.open = [];
  }

  /** What is there of a casus that was acknowledged is what was sent. */
  async zie({ nummer, kenmerk }) {
    const { json } = gelukt(await this.klant.haal(`/casussen/${nummer}`), 200, nummer);
    assert.equal(json.identiteit.achternaam, `Zilvervos ${kenmerk}`);
  }
}

/** Fills in the pages, with attachments of `groottes` kilobytes. */
export class Paginaschrijver {
  erkend = [];
  #volgende = 0;
  #bezig = null;

  constructor(mens, naam, groottes) {
    Object.assign(this, { mens, naam, groottes });
  }

  async stap() {
    if (!this.#bezig) {
      const kenmerk = `${this.naam}-${this.#volgende++}`;
      const bijlagen = this.groottes.map((kB) => aanmelding.pdf(kenmerk, kB));
      this.#bezig = { concept: await aanmelding.beginConcept(this.mens), kenmerk, bijlagen, erkend: 0 };
    }
    const b = this.#bezig;
    if (!(await aanmelding.isVerstuurd(this.mens, b.concept))) {
      const er_zijn = await aanmelding.aantalBijlagen(this.mens, b.concept);
      assert.ok(er_zijn === b.erkend || er_zijn === b.erkend + 1, `${b.kenmerk}: ${b.erkend} attachments acknowledged, ${er_zijn} there`);
      b.erkend = er_zijn;
      await aanmelding.vulIn(this.mens, b.concept, b.kenmerk, b.bijlagen.slice(er_zijn), () => (b.erkend += 1));
      await aanmelding.verstuur(this.mens, b.concept);
    }
    // The program said yes; that the number was not read yet is no reason to forget it.
    b.nummer = await aanmelding.nummer(this.mens, b.concept);
    this.erkend.push(b);
    this.#bezig = null;
  }

  /** What it was at, to the end. */
  async haalIn() {
    if (this.#bezig) await this.stap();
  }

  async zie({ nummer, kenmerk, bijlagen }) {
    assert.ok((await this.mens.pagina(`/casussen/${nummer}/dossier`)).includes(`dit is haar verhaal ${kenmerk}.`), `the story of ${nummer}`);
    for (const [n, bytes] of bijlagen.entries()) {
      const uit = gelukt(await this.mens.haal(`/casussen/${nummer}/bijlagen/${n + 1}`), 200, `attachment ${n + 1} of ${nummer}`);
      assert.ok(uit.lichaam.equals(bytes), `attachment ${n + 1} of ${nummer} is what was sent`);
    }
  }
}

/** The procesondersteuner asks about one casus, its inbrenger answers, and so on: each event makes the version one higher. */
export class Gesprek {
  erkend = [];
  #versie = 1;

  constructor(vrager, antwoorder, nummer) {
    Object.assign(this, { vrager, antwoorder, nummer });
  }

  async stap() {
    const { json } = gelukt(await this.antwoorder.haal(`/casussen/${this.nummer}`), 200, this.nummer);
    const hier = json.versie - this.#versie;
    assert.ok(hier === 0 || hier === 1, `version ${json.versie} after ${this.#versie} was acknowledged`);
    this.#versie = json.versie;
    const beurt = json.status === "aanvulling_gevraagd"
      ? [this.antwoorder, "aanvulling", { antwoord1: `Het gaat zo, keer ${json.versie}.` }]
      : [this.vrager, "aanvulling/vragen", { vragen: [{ veld: "situatie", vraag: `Hoe gaat het nu, keer ${json.versie}?` }] }];
    const [wie, pad, velden] = beurt;
    gelukt(await wie.stuur(`/casussen/${this.nummer}/${pad}`, { ...velden, versie: json.versie }), 201, pad);
    this.#versie += 1;
  }
}

/** Looks at the same pages again and again. `gelezen` counts the answers that came. */
export class Lezer {
  gelezen = 0;

  constructor(klant, nummer) {
    Object.assign(this, { klant, nummer });
  }

  async stap() {
    gelukt(await this.klant.haal(`/casussen/${this.nummer}`), 200, "reading");
    this.gelezen += 1;
  }
}
