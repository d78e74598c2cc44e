// SPDX-License-Identifier: EUPL-1.2
// Every event of the API that asks for the version one saw, by its own description: in each field in turn what does not belong there,
// with a version that is still to come. So a route that is added is tried as well.
import assert from "node:assert/strict";
import { beoordeel } from "./oordeel.mjs";

const kRollen = { inbrenger: "casus.lezen casus.wijzigen", procesondersteuner: "casus.lezen casus.wijzigen overleg.lezen", voorzitter: "casus.lezen casus.wijzigen overleg.lezen" };
const kVreemd = [null, true, 0, -1, 1.5, 2 ** 31, 1e300, "", "\u0000", "\u202ex", "a\nb", "x".repeat(5000), "2026-02-31", "25:61", [], {}, ["\u0000"], [{}]];
/** Are done whatever the version: two always win, and a text is added beside what is there. */
const kZonderVersie = /\/(intrekking|overlijden|aanvulling)$/;

/** One casus of every status that this person sees, and the meetings. */
async function plekken(doel, rol) {
  const haal = async (pad) => (await doel.api(rol, kRollen[rol], { pad: `/api/v1/${pad}` })).json;
  const perStatus = new Map((await haal("casussen?limiet=100")).casussen.map((c) => [c.status, c.nummer]));
  const refs = (lijst) => (lijst ?? []).slice(0, 2).map((v) => v.ref);
  const bij = rol === "inbrenger" ? {} : { vooroverleggen: refs((await haal("vooroverleggen")).vooroverleggen), overleggen: refs((await haal("overleggen")).overleggen) };
  return (pad) => (pad.includes("{nummer}") ? [...perStatus.values()].map((n) => pad.replace("{nummer}", n)) : (bij[pad.split("/")[1]] ?? []).map((r) => pad.replace("{ref}", r))).map((p) => `/api/v1${p.replace(/\{\w+\}/g, "1")}`);
}

/** The first of these places where the form can be handed in now. */
async function openFormulier(doel, rol, paden) {
  for (const pad of paden) {
    const a = await doel.api(rol, kRollen[rol], { pad });
    assert.ok(a.status < 500, `${pad}: ${a.tekst}`);
    if (a.status === 200 && a.json.versie !== undefined) return { pad, ...a.json };
  }
  return undefined;
}

async function probeer(doel, rol, formulier) {
  for (const veld of Object.keys(formulier.schema.properties))
    for (const vreemd of kVreemd) {
      const lichaam = JSON.stringify({ ...formulier.waarden, versie: formulier.versie + 999, [veld]: vreemd });
      const a = await doel.api(rol, kRollen[rol], { methode: "POST", pad: formulier.pad, lichaam });
      beoordeel(a, { status: a.status === 409 ? 409 : 400, soort: "probleem" });
    }
}

export const alle_gebeurtenissen = async (doel) => {
  const beschrijving = (await doel.vraag({ pad: "/api/v1/openapi.json" })).json;
  const paden = Object.entries(beschrijving.paths).filter(([pad, wegen]) => wegen.get && wegen.post && !kZonderVersie.test(pad)).map(([pad]) => pad);
  const geprobeerd = new Set();
  for (const rol of Object.keys(kRollen)) {
    const waar = await plekken(doel, rol);
    for (const pad of paden) {
      const formulier = await openFormulier(doel, rol, waar(pad));
      if (!formulier) continue;
      await probeer(doel, rol, formulier);
      geprobeerd.add(pad);
    }
  }
  // That the walk walks: the demo has a place for most of them.
  assert.ok(geprobeerd.size >= 15, [...geprobeerd].join(" "));
};
