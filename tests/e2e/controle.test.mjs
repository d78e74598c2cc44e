// SPDX-License-Identifier: EUPL-1.2
// The checks themselves: each kind of mistake is found, and a good page passes.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { nieuweSessie, startBrowser } from "./browser.mjs";
import { Controle } from "./controle.mjs";

const pagina = (inhoud) => `<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>Proef</title><meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><main><h1>Proef</h1>${inhoud}</main></body></html>
`;

let browser;
before(async () => (browser = await startBrowser()));
after(() => browser.close());

/** Everything that the checks say about this page. */
async function oordeel(inhoud) {
  const controle = new Controle();
  const sessie = await nieuweSessie(browser);
  const page = controle.volg(await sessie.newPage());
  await page.route("http://proef.test/**", (route) => route.fulfill({ contentType: "text/html", headers: { "content-security-policy": "default-src 'none'" }, body: pagina(inhoud) }));
  await page.goto("http://proef.test/");
  const fouten = [...(await controle.bekijk(page, "proef")), ...controle.meldingen(), ...(await controle.html())];
  await sessie.close();
  return fouten.join("\n");
}

test("a good page passes", async () => assert.equal(await oordeel("<p>Goed.</p>"), ""));

for (const [wat, inhoud, woorden] of [
  ["what axe finds", '<form method="post" action="/"><input type="text" name="a"></form>', /axe label/],
  ["what is wider than the screen", `<p>${"x".repeat(500)}</p>`, /320: \d+ px too wide/],
  ["what the policies stop", '<p style="color: red">Rood</p>', /console: .*Content Security Policy/s],
  ["what vnu finds", '<p id="een">1</p><p id="een">2</p>', /vnu Duplicate ID/],
  ["what html-validate finds", "<p>1<div>2</div></p>", /html-validate/],
]) test(`it reports ${wat}`, async () => assert.match(await oordeel(inhoud), woorden));
