// SPDX-License-Identifier: EUPL-1.2
// What every page must hold: no axe violations at three widths, nothing wider than the screen, no message in the
// console, HTML without errors. The HTML checkers run once at the end, over everything that the server sent.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { AxeBuilder } from "@axe-core/playwright";
import { HtmlValidate } from "html-validate";
import { kBreedten } from "./browser.mjs";

const kVnu = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
const kAxeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const kHtmlRegels = {
  extends: ["html-validate:recommended"],
  rules: {
    // Prettiness of the source, not what a browser or a screen reader sees.
    "no-trailing-whitespace": "off",
    "attribute-boolean-style": "off",
    "void-style": "off",
    "long-title": "off",
    // A form may hold a button of each kind of action, all called "actie".
    "form-dup-name": "off",
    // A region that has a name of its own is no redundant landmark.
    "prefer-native-element": "off",
  },
};

const isDocument = (response) => response.request().resourceType() === "document" && (response.headers()["content-type"] ?? "").startsWith("text/html");

export class Controle {
  #html = new Map(); // hash of the HTML -> where it came from
  #meldingen = [];
  #onderweg = [];

  /** Keeps what the server sends to this page and what the browser says about it. */
  volg(page) {
    page.on("response", (response) => {
      if (isDocument(response)) this.#onderweg.push(this.#bewaar(response));
    });
    page.on("console", (m) => {
      // A page with status 404 is a page: that Chromium mentions the status is no fault of it.
      // Nor is it that the browser tells what logging out took along.
      if (!/^Failed to load resource: the server responded with a status of 4|^Clear-Site-Data header/.test(m.text())) this.#meldingen.push(`${page.url()}: console: ${m.text()}`);
    });
    page.on("pageerror", (e) => this.#meldingen.push(`${page.url()}: ${e}`));
    return page;
  }

  async #bewaar(response) {
    const html = await response.text().catch(() => ""); // a redirect, or the page went on before it was whole
    if (html) this.#html.set(createHash("sha256").update(html).digest("hex"), { html, waar: `${response.status()} ${new URL(response.url()).pathname}` });
  }

  /** axe and overflow at three widths; with a folder also a picture of each. Returns the problems as texts. */
  async bekijk(page, naam, { beelden } = {}) {
    const fouten = [];
    const eerst = page.viewportSize();
    for (const [breedte, viewport] of kBreedten) {
      await page.setViewportSize(viewport);
      await page.evaluate(() => document.fonts.ready.then(() => true));
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) fouten.push(`${naam} ${breedte}: ${over} px too wide`);
      if (beelden) {
        mkdirSync(beelden, { recursive: true });
        await page.screenshot({ path: path.join(beelden, `${naam}-${breedte}.png`), fullPage: true });
      }
      const { violations } = await new AxeBuilder({ page }).withTags(kAxeTags).analyze();
      for (const v of violations) fouten.push(`${naam} ${breedte}: axe ${v.id}: ${v.nodes.slice(0, 3).map((n) => `${n.target.join(" ")} (${n.any[0]?.message ?? n.failureSummary})`).join("; ")}`);
    }
    await page.setViewportSize(eerst);
    // After a resize Chromium has yet to move a scrolled page back to what was in view (scroll anchoring). It does so when
    // the next press moves the focus: the page slides away under the mouse, and the button is not pressed. From the top
    // nothing is left to move. People do not meet this: their mouse moves to the button first.
    await page.evaluate(() => scrollTo(0, 0));
    return fouten;
  }

  /** What the browser said since the last time. */
  meldingen() {
    return this.#meldingen.splice(0);
  }

  /** html-validate and vnu on every different document that the followed pages got. */
  async html() {
    await Promise.all(this.#onderweg);
    const fouten = [];
    const lint = new HtmlValidate(kHtmlRegels);
    for (const { html, waar } of this.#html.values()) {
      const rapport = await lint.validateString(html, waar);
      for (const m of rapport.results.flatMap((r) => r.messages)) fouten.push(`${waar}:${m.line}: html-validate ${m.ruleId}: ${m.message}`);
    }
    return fouten.concat(await this.#vnu());
  }

  async #vnu() {
    if (this.#html.size === 0) return [];
    const map = mkdtempSync(path.join(os.tmpdir(), "overlegtafel-vnu-"));
    const waar = new Map();
    for (const [hash, document] of this.#html) {
      const bestand = path.join(map, `${hash.slice(0, 16)}.html`);
      writeFileSync(bestand, document.html);
      waar.set(path.basename(bestand), document.waar);
    }
    try {
      const uit = await promisify(execFile)("java", ["-jar", kVnu, "--exit-zero-always", "--format", "json", "--stdout", ...[...waar.keys()].map((f) => path.join(map, f))], { maxBuffer: 64 << 20 });
      return JSON.parse(uit.stdout).messages
        .filter((m) => m.type !== "info" || m.subType === "warning")
        .map((m) => `${waar.get(path.basename(m.url))}:${m.lastLine}: vnu ${m.message}`);
    } finally {
      rmSync(map, { recursive: true });
    }
  }
}
