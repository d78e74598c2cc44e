// SPDX-License-Identifier: EUPL-1.2
// The program that all cases share: a demo, the people who are logged in, their tokens, and what stands in it.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { Programma, kProgramma } from "../../e2e/programma.mjs";
import { kGoed } from "./aanmelding.mjs";
import { alsBytes, stuurRuw } from "./draad.mjs";

export const kNu = "2026-11-23T10:00:00+01:00";
const kFormulier = "application/x-www-form-urlencoded";
const draai = promisify(execFile);

const veld = (html, naam) => new RegExp(`name="${naam}" value="([^"]*)"`).exec(html)?.[1];

export class Doelwit {
  #mensen = new Map();
  #tokens = new Map();
  #nieuw;
  #ander;
  #anderConcept;

  static async start() {
    const doel = new Doelwit();
    doel.programma = await Programma.start({ nu: kNu });
    doel.poort = Number(new URL(doel.programma.url).port);
    return doel;
  }

  /** One request; the one answer. */
  async vraag(verzoek) {
    const [antwoord] = await stuurRuw(this.poort, alsBytes(this.poort, verzoek), { zonderLichaam: verzoek.methode === "HEAD" });
    return antwoord;
  }

  /** Logged in once per role (or per "role 2"), with the token that their forms bear. */
  async mens(rol) {
    if (!this.#mensen.has(rol)) this.#mensen.set(rol, await this.#logIn(rol));
    return this.#mensen.get(rol);
  }

  async #logIn(rol) {
    const [naam, n = "1"] = rol.split(" ");
    const { email, wachtwoord } = this.programma.account(naam, Number(n) - 1);
    const pagina = await this.vraag({ pad: "/inloggen" });
    const bezoek = pagina.kop("set-cookie").split(";")[0];
    const binnen = await this.vraag({
      methode: "POST", pad: "/inloggen", koppen: { Cookie: bezoek, "Content-Type": kFormulier },
      lichaam: new URLSearchParams({ csrf: veld(pagina.tekst, "csrf"), email, wachtwoord }).toString(),
    });
    const koekje = /sessie=[^;]+/.exec(binnen.kop("set-cookie") ?? "")?.[0];
    if (!koekje) throw new Error(`${rol} cannot log in: ${binnen.leesbaar}`);
    return { rol, email, wachtwoord, koekje, csrf: await this.#csrf(koekje) };
  }

  async #csrf(koekje) {
    return veld((await this.vraag({ pad: "/account", koppen: { Cookie: koekje } })).tekst, "csrf");
  }

  /** Shows once more who it is, as before a token is made; the session may get another name by it. */
  async bewijs(rol) {
    const mens = await this.mens(rol);
    const antwoord = await this.formulier(rol, "/bevestigen", { naar: "", "wachtwoord-nu": mens.wachtwoord });
    const koekje = /sessie=[^;]+/.exec(antwoord.kop("set-cookie") ?? "")?.[0];
    return koekje ? Object.assign(mens, { koekje, csrf: await this.#csrf(koekje) }) : mens;
  }

  /** Another log-in of somebody who is logged in already. */
  nogEenSessie(rol) {
    return this.#logIn(rol);
  }

  /** The cookie of a session after its log-out. */
  async beeindigdeSessie(rol) {
    const { koekje, csrf } = await this.#logIn(rol);
    await this.vraag({ methode: "POST", pad: "/uitloggen", koppen: { Cookie: koekje, "Content-Type": kFormulier }, lichaam: new URLSearchParams({ csrf }).toString() });
    return koekje;
  }

  async csrfVanVreemde() {
    return veld((await this.vraag({ pad: "/inloggen" })).tekst, "csrf");
  }

  /** A page as this person sees it. */
  async bekijk(rol, pad) {
    return this.vraag({ pad, koppen: { Cookie: (await this.mens(rol)).koekje } });
  }

  /** A form as this person would send it; `extra` may take its place in any part. What stands on /antwoord/ is fetched. */
  async formulier(rol, pad, velden, { koppen = {}, ...extra } = {}) {
    const mens = await this.mens(rol);
    const antwoord = await this.vraag({
      methode: "POST", pad, koppen: { Cookie: mens.koekje, "Content-Type": kFormulier, ...koppen },
      lichaam: typeof velden === "string" ? velden.replace("CSRF", encodeURIComponent(mens.csrf)) : new URLSearchParams({ csrf: mens.csrf, ...velden }).toString(),
      ...extra,
    });
    return this.volg(rol, antwoord);
  }

  async volg(rol, antwoord) {
    const naar = antwoord.kop("location") ?? "";
    return naar.startsWith("/antwoord/") ? this.bekijk(rol, naar) : antwoord;
  }

  /** A token of this person with these scopes, made on the page where people make them. */
  async token(rol, scopes) {
    const sleutel = `${rol}: ${scopes}`;
    if (!this.#tokens.has(sleutel)) this.#tokens.set(sleutel, await this.#maakToken(rol, scopes));
    return this.#tokens.get(sleutel);
  }

  async #maakToken(rol, scopes, naam = "proef") {
    const { csrf } = await this.bewijs(rol);
    const velden = new URLSearchParams({ csrf, naam, dagen: "7" });
    for (const scope of scopes.split(" ")) velden.append("rechten", scope);
    const pagina = await this.formulier(rol, "/account/tokens", velden.toString());
    return /ot_[A-Za-z0-9_-]{40,}/.exec(pagina.tekst)[0];
  }

  async ingetrokkenToken(rol, scopes) {
    const token = await this.#maakToken(rol, scopes, "weg ermee");
    const lijst = (await this.bekijk(rol, "/account/tokens")).tekst;
    const [, pad] = /"(\/account\/tokens\/[^"]+\/intrekken)"/.exec(lijst.slice(lijst.indexOf("weg ermee")));
    await this.formulier(rol, pad, {});
    return token;
  }

  /** What a row of a table says: `als` somebody in the browser, with `scopes` over the API, otherwise a stranger. */
  async doe(rij) {
    const { als, scopes, volg, ...verzoek } = typeof rij === "function" ? await rij(this) : rij;
    if (scopes) return this.api(als, scopes, verzoek);
    const koppen = als ? { Cookie: (await this.mens(als)).koekje, ...verzoek.koppen } : verzoek.koppen;
    const antwoord = await this.vraag({ ...verzoek, koppen });
    return volg ? this.volg(volg, antwoord) : antwoord;
  }

  /** A request to the API with a token of this person. */
  async api(rol, scopes, verzoek) {
    const koppen = { Authorization: `Bearer ${await this.token(rol, scopes)}`, ...verzoek.koppen };
    return this.vraag({ ...verzoek, koppen: verzoek.lichaam === undefined ? koppen : { "Content-Type": "application/json", ...koppen } });
  }

  /** A new draft of the first inbrenger, in memory of the test: its path and what it costs to look at its version. */
  async concept(soort = "vraag") {
    const antwoord = await this.formulier("inbrenger", "/aanmelden", { soort });
    return antwoord.kop("location").replace(/stap\/\d+$/, "");
  }

  async versie(pad) {
    return veld((await this.bekijk("inbrenger", pad)).tekst, "versie");
  }

  /** A casus of the first inbrenger, handed in for the tests: its number. */
  nieuweCasus() {
    this.#nieuw ??= this.api("inbrenger", "aanmelding.indienen", { methode: "POST", pad: "/api/v1/aanmeldingen", lichaam: JSON.stringify(kGoed) }).then((a) => a.json.nummer);
    return this.#nieuw;
  }

  async casus(nummer) {
    return (await this.api("inbrenger", "casus.lezen", { pad: `/api/v1/casussen/${nummer}` })).json;
  }

  /** A casus that the first inbrenger does not know. */
  andermansCasus() {
    this.#ander ??= this.#zoekAndermansCasus();
    return this.#ander;
  }

  async #zoekAndermansCasus() {
    const van = async (rol) => (await this.api(rol, "casus.lezen", { pad: "/api/v1/casussen?limiet=100" })).json.casussen.map((c) => c.nummer);
    const eigen = await van("inbrenger");
    return (await van("inbrenger 2")).find((nummer) => !eigen.includes(nummer));
  }

  /** A draft that the first inbrenger does not know. */
  andermansConcept() {
    this.#anderConcept ??= this.formulier("inbrenger 2", "/aanmelden", { soort: "vraag" }).then((a) => /\d{5,}/.exec(a.kop("location"))[0]);
    return this.#anderConcept;
  }

  /** How many casussen the region has and how many drafts this inbrenger: what a refused request may not change. */
  async stand() {
    let casussen = 0;
    for (let na = ""; na !== null; ) {
      const bladzij = (await this.api("procesondersteuner", "casus.lezen", { pad: `/api/v1/casussen?limiet=100&na=${encodeURIComponent(na)}` })).json;
      casussen += bladzij.casussen.length;
      na = bladzij.volgende;
    }
    const lijst = (await this.bekijk("inbrenger", "/aanmelden")).tekst;
    return { casussen, concepten: lijst.match(/\/aanmelden\/\d+\/weg"/g)?.length ?? 0 };
  }

  /** Lines of the program's log, as objects. */
  get log() {
    return this.programma.uitvoer.split("\n").filter((r) => r.startsWith("{")).map((r) => JSON.parse(r));
  }

  /** Ends the program: how it ended, and what the log of looks says of itself. Then all is gone. */
  async sluit() {
    try {
      const uitgang = await this.programma.beeindig();
      const { stdout } = await draai(kProgramma, ["audit", "controleer", "--data", this.programma.map]);
      return { uitgang, ...JSON.parse(stdout) };
    } finally {
      await this.programma.stop();
    }
  }
}
