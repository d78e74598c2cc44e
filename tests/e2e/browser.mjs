// SPDX-License-Identifier: EUPL-1.2
// The browser of all tests: Debian's Chromium, in Dutch.
import { chromium } from "playwright-core";

export const kBreedten = [
  ["1280", { width: 1280, height: 900 }],
  ["375", { width: 375, height: 812 }],
  ["320", { width: 320, height: 640 }],
];

export function startBrowser() {
  const root = process.getuid?.() === 0;
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: root ? ["--no-sandbox"] : [] });
}

export function nieuweSessie(browser, opties = {}) {
  return browser.newContext({ viewport: kBreedten[0][1], locale: "nl-NL", timezoneId: "Europe/Amsterdam", ...opties });
}
