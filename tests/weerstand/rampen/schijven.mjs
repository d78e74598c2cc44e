// SPDX-License-Identifier: EUPL-1.2
// Ways in which a disk stops taking what is written, each with its way back. `voor` and `omgeving` are how the program must be started.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { kWortel } from "./programma.mjs";

const kLeeg = { voor: [], omgeving: {} };

/** A small disk of its own that is filled to the last byte. Only root may mount one; null for anybody else. */
export function kleineSchijf(t, map) {
  const plek = path.join(map, "schijf");
  mkdirSync(plek);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=96m,mode=700", "overlegtafel-proef", plek], { stdio: "ignore" });
  } catch {
    return null;
  }
  t.after(() => execFileSync("umount", ["-l", plek]));
  const ballast = path.join(plek, "ballast");
  return {
    ...kLeeg,
    plek,
    stuk: () => execFileSync("sh", ["-c", 'dd if=/dev/zero of="$0" bs=4096 2>/dev/null || true', ballast]),
    heel: () => rmSync(ballast),
  };
}

/** No file of the program may grow or change any more: what a quota says. Works for everybody. */
export function quotum(t, map) {
  const plek = path.join(map, "schijf");
  mkdirSync(plek);
  const zet = (programma, grens) => execFileSync("prlimit", ["--pid", String(programma.pid), `--fsize=${grens}:unlimited`]);
  return { ...kLeeg, plek, stuk: (programma) => zet(programma, 1), heel: (programma) => zet(programma, "unlimited") };
}

/** Every write fails with this error from now on (see schijf_stuk.c). A mount cannot be made read-only while a program writes in it; a file
 *  system does it to itself, and this is what the program then gets to hear. */
export function foutcode(t, map, code) {
  const plek = path.join(map, "schijf"), stand = path.join(map, "stand"), bibliotheek = path.join(map, "schijf_stuk.so");
  mkdirSync(plek);
  const bron = path.join(kWortel, "tests/weerstand/rampen/schijf_stuk.c");
  execFileSync(process.env.CC ?? "clang-14", ["-shared", "-fPIC", "-O1", "-o", bibliotheek, bron, "-ldl"]);
  return {
    voor: [],
    plek,
    omgeving: { LD_PRELOAD: bibliotheek, RAMP_MAP: plek, RAMP_STAND: stand },
    stuk: () => writeFileSync(stand, String(code)),
    heel: () => rmSync(stand),
  };
}
