// SPDX-License-Identifier: EUPL-1.2
// The browser of all tests: Debian's Chromium, in Dutch.
import { chromium } from "playwright-core";

export const kBreedten = [
  ["1280", { width: 1280, height: 900 }],
  ["375", { width: 375, height: 812 }],
  ["320", { width: 320, height: 640 }],
];

const kStart = () => ({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
// Without motion: while a page scrolls smoothly to what was just filled in, a click may begin on one thing and end on another.
const kPlaats = { viewport: kBreedten[0][1], locale: "nl-NL", timezoneId: "Europe/Amsterdam", reducedMotion: "reduce" };

export function startBrowser() {
  return chromium.launch(kStart());
}

export function nieuweSessie(browser, opties = {}) {
  return browser.newContext({ ...kPlaats, ...opties });
}

/** A browser of its own that keeps what it keeps in this folder, as on somebody's desk. */
export function nieuwProfiel(map, opties = {}) {
  return chromium.launchPersistentContext(map, { ...kStart(), ...kPlaats, ...opties });
}
