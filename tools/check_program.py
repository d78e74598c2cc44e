#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What CMakeLists.txt asks of the compiler against mistakes in memory, read back from the program (ASVS 14.1.2): check_program.py PROGRAM.

What stands in the program counts, not the flags: a linker or a compiler that leaves one out says nothing. `--release` asks as well for
what only optimised code has."""
import subprocess
import sys


def readelf(*options):
    return subprocess.run(["readelf", "--wide", *options, program], check=True, capture_output=True, text=True).stdout


release = "--release" in sys.argv
[program] = [a for a in sys.argv[1:] if not a.startswith("--")]
segments, dynamic, symbols = readelf("--segments"), readelf("--dynamic"), readelf("--dyn-syms")
stack = next((line for line in segments.splitlines() if "GNU_STACK" in line), "")

wanted = {
    "loaded at an address of its own each time (-pie)": "PIE" in dynamic,
    "no function is looked up later (-z now)": "BIND_NOW" in dynamic or " NOW" in dynamic,
    "its tables are closed after the start (-z relro)": "GNU_RELRO" in segments,
    "the stack holds no code": " RW " in stack and "RWE" not in stack,
    "an overwritten stack is seen (-fstack-protector-strong)": "__stack_chk_fail" in symbols,
    "the standard library looks at its limits (_GLIBCXX_ASSERTIONS)": "__glibcxx_assert_fail" in symbols,
}
if release:
    wanted["copies look at their limits (_FORTIFY_SOURCE=2)"] = "_chk@" in symbols.replace("__stack_chk_fail@", "")
missing = [what for what, there in wanted.items() if not there]
print("\n".join(f"{program}: not so: {what}" for what in missing) or f"program: ok ({len(wanted)} defences)")
sys.exit(bool(missing))
