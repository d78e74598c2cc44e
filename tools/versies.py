#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""versies.py ROOT OUT.cpp: the versions of every apt and npm package that the program is built with, as JSON in a .cpp."""
import json, pathlib, subprocess, sys
root, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
wanted = [w for w in (root / "tools/pakketten-bouw.txt").read_text().split() if not w.startswith("#")]
apt = {}
try:
    query = subprocess.run(["dpkg-query", "-W", "-f", "${Package}\t${Version}\n", *wanted], capture_output=True, text=True)
    apt = dict(line.split("\t") for line in query.stdout.splitlines())
except FileNotFoundError:
    pass  # not a Debian system: the list stays empty and says so
lock = json.loads((root / "web/package-lock.json").read_text())
npm = {name.removeprefix("node_modules/"): entry["version"] for name, entry in lock["packages"].items() if name and not entry.get("dev")}
text = json.dumps({"apt": dict(sorted(apt.items())), "npm": dict(sorted(npm.items()))}, indent=1)
code = f'#include <string_view>\nnamespace app {{\nstd::string_view pakketversies();\nstd::string_view pakketversies() {{ return R"json({text})json"; }}\n}}\n'
if not out.exists() or out.read_text() != code:
    out.write_text(code)
