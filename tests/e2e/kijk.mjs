// SPDX-License-Identifier: EUPL-1.2
// Takes pictures of pages at three widths and checks them: node kijk.mjs [--beelden MAP] URL|FILE|FOLDER…
// Files are served with the same policies as the program's pages; /statisch/ comes from web/statisch.
import { createServer } from "node:http";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { nieuweSessie, startBrowser } from "./browser.mjs";
import { Controle } from "./controle.mjs";

const kStatisch = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../web/statisch");
const kSoorten = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2" };
const kCsp = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Serves exactly these files, by their name, and the static files. */
async function dien(bestanden) {
  const server = createServer((vraag, antwoord) => {
    const pad = decodeURIComponent(new URL(vraag.url, "http://x").pathname);
    const bestand = pad.startsWith("/statisch/") ? path.join(kStatisch, path.normalize(pad.slice("/statisch".length))) : bestanden.get(pad.slice(1));
    if (!bestand || !existsSync(bestand)) return antwoord.writeHead(404).end();
    antwoord.writeHead(200, { "content-type": kSoorten[path.extname(bestand)] ?? "application/octet-stream", "content-security-policy": kCsp }).end(readFileSync(bestand));
  });
  await new Promise((klaar) => server.listen(0, "127.0.0.1", klaar));
  return server;
}

function htmlBestanden(plek) {
  if (!statSync(plek).isDirectory()) return [plek];
  return readdirSync(plek).filter((n) => n.endsWith(".html")).map((n) => path.join(plek, n));
}

const argumenten = process.argv.slice(2);
let beelden = "beelden";
if (argumenten[0] === "--beelden") [, beelden] = argumenten.splice(0, 2);
if (argumenten.length === 0) {
  console.error("Use: node kijk.mjs [--beelden MAP] URL|FILE|FOLDER…");
  process.exit(2);
}
const urls = argumenten.filter((a) => /^https?:/.test(a));
const bestanden = new Map(argumenten.filter((a) => !/^https?:/.test(a)).flatMap(htmlBestanden).map((f) => [path.basename(f), path.resolve(f)]));
const server = await dien(bestanden);
const paginas = [
  ...urls.map((url) => [new URL(url).pathname.replaceAll("/", "_"), url]),
  ...[...bestanden.keys()].map((naam) => [naam.replace(/\.html$/, ""), `http://127.0.0.1:${server.address().port}/${naam}`]),
];

const browser = await startBrowser();
const controle = new Controle();
const fouten = [];
for (const javaScriptEnabled of [true, false]) {
  const sessie = await nieuweSessie(browser, { javaScriptEnabled });
  for (const [naam, url] of paginas) {
    const page = controle.volg(await sessie.newPage());
    await page.goto(url);
    // axe is a script itself; without JavaScript the pictures and the console tell.
    if (javaScriptEnabled) fouten.push(...(await controle.bekijk(page, naam, { beelden })));
    else await page.screenshot({ path: path.join(beelden, `${naam}-zonder-js.png`), fullPage: true });
    await page.close();
  }
  await sessie.close();
}
fouten.push(...controle.meldingen(), ...(await controle.html()));
await browser.close();
server.close();
for (const fout of fouten) console.log(fout);
console.log(`${paginas.length} pages, ${fouten.length} problems, pictures in ${beelden}`);
process.exit(fouten.length ? 1 : 0);
