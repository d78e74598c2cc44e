// SPDX-License-Identifier: EUPL-1.2
// A vraag about an invented child, over the API and along the pages, each with a text that is in no other.
import assert from "node:assert/strict";
import { gelukt, Nietnu, verborgen } from "./mens.mjs";

const kDag = 24 * 3600_000;
/** Days from now, by the clock that the program goes by. */
const dag = (verschil) => new Date(Date.parse(process.env.OVERLEGTAFEL_NU ?? new Date()) + verschil * kDag).toISOString().slice(0, 10);

/** What POST /aanmeldingen takes; `kenmerk` makes child and text its own. */
export function vraag(kenmerk) {
  const toestemming = (wie) => ({ wie, tafel: "ja", op: dag(-1), hoe: "mondeling" });
  return {
    soort: "vraag", indienen: true, verwijzerSoort: "04", bsnBekend: "nee", geenBsnReden: "onbekend",
    voornamen: `Noor ${kenmerk}`, achternaam: `Zilvervos ${kenmerk}`, geboren: "2012-03-27", gemeente: "0268", verblijfplaats: "thuis", gezag: "een", kader: "ots",
    onderwerpen: ["kernbesluit_1", "plaatsing"], plaatsingSoort: "gezinshuis", aanbieder: "anders", plaatsingStart: dag(42), gedragswetenschapper: "ja",
    richtlijn: "ja", verwijzerNaam: "Marit Jansen", verwijzerFunctie: "Jeugdbeschermer", verwijzerOrganisatie: "Jeugdbescherming Voorbeeld",
    verwijzerEmail: "m.jansen@jeugdbescherming.example", verwijzerTelefoon: "024 123 45 67", titel: "Meisje dat niet naar school gaat",
    situatie: `Noor gaat niet naar school, en dit is haar verhaal ${kenmerk}.`, geprobeerd: "Gezinsbegeleiding.", veiligheid: "Er is een veiligheidsplan.",
    wensJeugdige: "Ik wil rust.", wensOuders: "Moeder wil dat Noor thuis blijft.", vraag: "Welke hulp helpt thuis?",
    gezinsleden: [{ rol: "moeder", voornamen: "Ada", achternaam: "Zilvervos", gezag: true }], wilsbekwaam: "ja", gezinGeinformeerd: "ja",
    toestemmingen: [toestemming("jeugdige"), toestemming("gezag_1")],
  };
}

function datum(naam, iso) {
  const [jaar, maand, d] = iso.split("-");
  return { [`${naam}-dag`]: d, [`${naam}-maand`]: maand, [`${naam}-jaar`]: jaar };
}

/** The same in the inputs of the five steps. */
export function stappen(kenmerk) {
  const v = vraag(kenmerk);
  const toestemming = (n, wie) => ({ [`toestemmingen-${n}-wie`]: wie, [`toestemmingen-${n}-tafel`]: "ja", ...datum(`toestemmingen-${n}-op`, dag(-1)),
    [`toestemmingen-${n}-hoe`]: "mondeling" });
  return [
    { "verwijzer-naam": v.verwijzerNaam, "verwijzer-functie": v.verwijzerFunctie, "verwijzer-organisatie": v.verwijzerOrganisatie, "verwijzer-soort": "04",
      "verwijzer-email": v.verwijzerEmail, "verwijzer-telefoon": v.verwijzerTelefoon },
    { "bsn-bekend": "nee", "geen-bsn-reden": "onbekend", voornamen: v.voornamen, achternaam: v.achternaam, ...datum("geboren", v.geboren), gemeente: v.gemeente,
      verblijfplaats: "thuis", gezag: "een", kader: "ots", "gezinsleden-1-rol": "moeder", "gezinsleden-1-voornamen": "Ada",
      "gezinsleden-1-achternaam": "Zilvervos", "gezinsleden-1-gezag": "ja" },
    { onderwerpen: v.onderwerpen, "plaatsing-soort": v.plaatsingSoort, aanbieder: "anders", ...datum("plaatsing-start", v.plaatsingStart),
      gedragswetenschapper: "ja", richtlijn: "ja" },
    { titel: v.titel, situatie: v.situatie, geprobeerd: v.geprobeerd, veiligheid: v.veiligheid, "wens-jeugdige": v.wensJeugdige, "wens-ouders": v.wensOuders,
      vraag: v.vraag },
    { wilsbekwaam: "ja", ...toestemming(1, "jeugdige"), ...toestemming(2, "gezag_1"), "gezin-geinformeerd": "ja" },
  ];
}

function velden(stap) {
  return Object.entries(stap).flatMap(([naam, waarde]) => [waarde].flat().map((w) => [naam, w]));
}

/** A whole PDF of about `kB` kilobytes that is like no other. */
export function pdf(kenmerk, kB) {
  const vulling = `% ${kenmerk} `.repeat(Math.ceil((kB * 1024) / (kenmerk.length + 3)));
  const stukken = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>", `<< /Length ${vulling.length} >>\nstream\n${vulling}\nendstream`];
  let uit = "%PDF-1.4\n";
  const plekken = stukken.map((stuk, k) => {
    const plek = uit.length;
    uit += `${k + 1} 0 obj\n${stuk}\nendobj\n`;
    return plek;
  });
  const tabel = uit.length;
  uit += `xref\n0 5\n0000000000 65535 f \n${plekken.map((p) => `${String(p).padStart(10, "0")} 00000 n \n`).join("")}`;
  return Buffer.from(`${uit}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${tabel}\n%%EOF\n`);
}

/** POST of a form; its answer must be the next page. Gives where it sent the browser. */
function volgende(mens, pad, antwoord) {
  return new URL(gelukt(antwoord, 303, `POST ${pad}`).koppen.get("location"), mens.url()).pathname;
}

/** A draft at its first step; its path without "/stap/1". */
export async function beginConcept(mens) {
  const csrf = verborgen(await mens.pagina("/aanmelden"), "csrf");
  const eerste = await volgende(mens, "/aanmelden", await mens.stuur("/aanmelden", { csrf, soort: "vraag" }));
  return eerste.replace("/stap/1", "");
}

/** The five steps, the last one with the attachments. `opgeslagen` hears of each step that was acknowledged. */
export async function vulIn(mens, concept, kenmerk, bijlagen, opgeslagen = () => {}) {
  for (const [k, stap] of stappen(kenmerk).entries()) {
    const pad = `${concept}/stap/${k + 1}`;
    const verder = async (actie, bijlage) => {
      const pagina = await mens.pagina(pad);
      const alles = [...velden(stap), ["csrf", verborgen(pagina, "csrf")], ["versie", verborgen(pagina, "versie")], ["actie", actie]];
      return volgende(mens, pad, await (bijlage ? mens.stuurBestand(pad, alles, "bijlage", bijlage, "verslag.pdf") : mens.stuur(pad, alles)));
    };
    if (k === 4) for (const [n, bijlage] of bijlagen.entries()) {
      await verder("bijlage", bijlage);
      opgeslagen({ concept, bijlagen: n + 1 });
    }
    assert.equal(await verder("volgende"), `${concept}/stap/${k + 2}`);
  }
}

/** Sends the draft; resolves once the program said yes. */
export async function verstuur(mens, concept) {
  const pagina = await mens.pagina(`${concept}/controleren`);
  const uit = await mens.stuur(`${concept}/controleren`, { csrf: verborgen(pagina, "csrf"), versie: verborgen(pagina, "versie") });
  assert.equal(await volgende(mens, concept, uit), `${concept}/bevestiging`);
}

/** Whether the draft became a casus: then its first step leads to the confirmation. */
export async function isVerstuurd(mens, concept) {
  const uit = await mens.haal(`${concept}/stap/1`);
  if (uit.status === 503) throw new Nietnu(uit);
  return uit.status === 303 && uit.koppen.get("location").endsWith("/bevestiging");
}

export async function aantalBijlagen(mens, concept) {
  return (await mens.pagina(`${concept}/stap/5`)).split('value="bijlage-weg:').length - 1;
}

/** The number on the page of confirmation. */
export async function nummer(mens, concept) {
  const pagina = await mens.pagina(`${concept}/bevestiging`);
  return /Het nummer is <strong>([A-Z0-9-]+)</.exec(pagina)[1];
}
