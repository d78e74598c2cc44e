// SPDX-License-Identifier: EUPL-1.2
// One draft of the first inbrenger, and what is sent to its pages.
import assert from "node:assert/strict";
import { kGoed } from "./aanmelding.mjs";
import { leesbaar } from "./draad.mjs";
import { beoordeel } from "./oordeel.mjs";
import { kGetypt } from "./velden.mjs";

const kWie = "inbrenger";
const inHtml = (tekst) => tekst.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
export const inVeld = (pagina, tekst) => pagina.tekst.includes(`value="${inHtml(tekst)}"`);

export class Concept {
  static async maak(doel) {
    return new Concept(doel, await doel.concept());
  }

  constructor(doel, pad) {
    Object.assign(this, { doel, pad });
  }

  stap(n) {
    return this.doel.bekijk(kWie, `${this.pad}stap/${n}`);
  }

  async versie() {
    return /name="versie" value="(\d+)"/.exec((await this.stap(2)).tekst)[1];
  }

  /** The page about the child, with these fields; the version that is right unless they say otherwise. */
  async kind(velden) {
    const lijst = Array.isArray(velden) ? velden : Object.entries(velden);
    const { csrf } = await this.doel.mens(kWie);
    const alle = [["csrf", csrf], ...(lijst.some(([naam]) => naam === "versie") ? [] : [["versie", await this.versie()]]), ["voornamen", kGetypt], ...lijst];
    return this.doel.formulier(kWie, `${this.pad}stap/2`, new URLSearchParams(alle).toString());
  }

  async bestand(lichaam, type = "multipart/form-data; boundary=grens") {
    const { csrf } = await this.doel.mens(kWie);
    const ingevuld = lichaam.toString("latin1").replace("{csrf}", csrf).replace("{versie}", await this.versie());
    return this.doel.formulier(kWie, `${this.pad}stap/5`, "", { lichaam: Buffer.from(ingevuld, "latin1"), koppen: { "Content-Type": type } });
  }

  /** The files of the draft as the page shows them: [number, name]. */
  async bijlagen() {
    const knoppen = (await this.stap(5)).tekst.matchAll(/value="bijlage-weg:(\d+)">Haal weg<span[^>]*>: (.*?)<\/span>/g);
    return [...knoppen].map(([, nummer, naam]) => [nummer, leesbaar(naam)]);
  }

  async haalWeg(nummer) {
    return this.doel.formulier(kWie, `${this.pad}stap/5`, { versie: await this.versie(), actie: `bijlage-weg:${nummer}` });
  }
}

/** Form fields: the answer says what is wrong; all that was typed stands in it, and still does when the page is opened again. */
export const kindgeval = ([wat, velden, zegt, terug = null]) => [wat, async (concept) => {
  const a = await concept.kind(velden);
  if (zegt) beoordeel(a, { status: 400, soort: "pagina", zegt: [/^ ?Fout: /, zegt] });
  else beoordeel(a, { status: 303, soort: "verder" });
  const nu = await concept.stap(2);
  for (const pagina of zegt ? [a, nu] : [nu])
    for (const tekst of [kGetypt, terug]) if (tekst) assert.ok(inVeld(pagina, tekst), `gives back ${tekst}`);
}];

/** A body that cannot be read changes nothing. */
export const geenFormulier = ([wat, lichaam, verwacht]) => [wat, async (concept) => {
  const voor = await concept.versie();
  beoordeel(await concept.doel.formulier(kWie, `${concept.pad}stap/2`, lichaam), verwacht);
  assert.equal(await concept.versie(), voor);
}];

/** A version that is not the one of now: both texts are shown, nothing is overwritten. */
export const versiegeval = (versie) => [`version ${versie.length > 20 ? `of ${versie.length} digits` : `"${versie}"`}`, async (concept) => {
  const voor = await concept.versie();
  const a = await concept.kind({ versie, achternaam: "Anders getypt" });
  beoordeel(a, { status: 409, soort: "pagina", zegt: /Anders getypt/ });
  assert.ok(inVeld(a, "Anders getypt"), "gives back what was typed");
  const nu = await concept.stap(2);
  assert.deepEqual([await concept.versie(), inVeld(nu, "Anders getypt")], [voor, false]);
}];

/** A file: refused with words and with the rest of the form, or taken under a name that is safe to show. */
export const bestandgeval = ([wat, lichaam, verwacht, type]) => [wat, async (concept) => {
  const a = await concept.bestand(lichaam, type);
  beoordeel(a, verwacht);
  if (verwacht.blijft) assert.match(a.tekst, /name="wilsbekwaam" value="ja" checked/, "gives back what was chosen");
  const bijlagen = await concept.bijlagen();
  assert.deepEqual(bijlagen.map(([, naam]) => naam), verwacht.bijlage ? [verwacht.bijlage] : []);
  for (const [nummer] of bijlagen) beoordeel(await concept.haalWeg(nummer), { status: 303, soort: "verder" });
}];

/** The last button, pressed by two fingers: one casus. */
export const tweeKeerVersturen = ["the last button of an aanmelding, twice at once: one casus", async (doel) => {
  const a = await doel.api(kWie, "aanmelding.indienen", { methode: "POST", pad: "/api/v1/aanmeldingen", lichaam: JSON.stringify({ ...kGoed, indienen: false }) });
  const concept = new Concept(doel, new URL(a.json.concept).pathname.replace(/stap\/1$/, ""));
  const versie = await concept.versie();
  const druk = () => doel.formulier(kWie, `${concept.pad}controleren`, { versie });
  for (const antwoord of [...(await Promise.all([druk(), druk()])), await druk()]) {
    beoordeel(antwoord, { status: 303, soort: "verder" });
    assert.equal(antwoord.kop("location"), `${concept.pad}bevestiging`);
  }
  return { casussen: 1 };
}];
