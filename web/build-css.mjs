// SPDX-License-Identifier: EUPL-1.2
// Builds statisch/ret.css and statisch/fonts from the NL Design System packages and css/*.css.
// Of the theme only the tokens that the components really read are kept.
// Use: npm ci --ignore-scripts && node build-css.mjs [output folder, default statisch]
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.resolve(process.argv[2] ?? path.join(here, "statisch"));
const { transform } = createRequire(import.meta.url)("lightningcss");
const inPackage = (p) => path.join(here, "node_modules", p);
const read = (p) => readFileSync(inPackage(p), "utf8");
const own = (name) => readFileSync(path.join(here, "css", name), "utf8");

const kWeights = [400, 600, 700];
const kSubsets = ["latin-ext", "latin"]; // latin-ext: names with ı, ş, ć, ő …
const kBrowsers = { chrome: 111 << 16, firefox: 113 << 16, safari: (16 << 16) | (4 << 8) };
const kBanner = "/*! Made by web/build-css.mjs. Components: @utrecht/*-css, (c) 2020-2024 Frameless B.V., (c) 2021-2024 Gemeente Utrecht, EUPL-1.2. Tokens: @nl-design-system-unstable/voorbeeld-design-tokens, (c) 2021 NL Design System Community, EUPL-1.2. Font: Source Sans 3, OFL-1.1, see fonts/LICENSE.txt. */\n";

/** Only the theme tokens that `css` reads, directly or through another token. */
function usedTokens(theme, css) {
  const tokens = new Map([...theme.matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm)].map((m) => [m[1], m[2].trim()]));
  const used = new Set();
  const visit = (text) => {
    for (const [, name] of text.matchAll(/var\(\s*(--[\w-]+)/g)) {
      if (used.has(name)) continue;
      used.add(name);
      visit(tokens.get(name) ?? "");
    }
  };
  visit(css);
  const kept = [...tokens].filter(([name]) => used.has(name));
  return `.voorbeeld-theme{\n${kept.map(([name, value]) => `${name}:${value};`).join("\n")}\n}`;
}

/** Copies the fonts and returns their @font-face rules. */
function fonts() {
  const rules = [];
  for (const weight of kWeights) {
    for (const subset of kSubsets) {
      const file = `source-sans-3-${subset}-${weight}-normal.woff2`;
      const face = read(`@fontsource/source-sans-3/${weight}.css`).split("@font-face").find((b) => b.includes(file));
      const range = /unicode-range:\s*([^;]+);/.exec(face)[1];
      copyFileSync(inPackage(`@fontsource/source-sans-3/files/${file}`), path.join(out, "fonts", file));
      rules.push(`@font-face{font-family:"Source Sans 3";font-style:normal;font-weight:${weight};font-display:swap;src:url("fonts/${file}") format("woff2");unicode-range:${range}}`);
    }
  }
  copyFileSync(inPackage("@fontsource/source-sans-3/LICENSE"), path.join(out, "fonts", "LICENSE.txt"));
  return rules.join("\n");
}

mkdirSync(path.join(out, "fonts"), { recursive: true });
const packages = Object.keys(JSON.parse(readFileSync(path.join(here, "package.json"), "utf8")).dependencies);
const components = packages.filter((p) => p.startsWith("@utrecht/")).map((p) => read(`${p}/dist/index.css`)).join("\n");
const brand = own("brand.css");
const layers = ["app.css", "formulier.css", "lijst.css", "casus.css"].map(own).join("\n");
const theme = usedTokens(read("@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css"), components + brand + layers);
const { code } = transform({ filename: "ret.css", code: Buffer.from([fonts(), theme, brand, components, layers].join("\n")), minify: true, targets: kBrowsers });
writeFileSync(path.join(out, "ret.css"), kBanner + code);
console.log(`${path.join(out, "ret.css")}: ${code.length} bytes`);
