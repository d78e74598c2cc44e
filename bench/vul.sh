#!/bin/bash
# SPDX-License-Identifier: EUPL-1.2
# `vul` into an empty SQLite database beside SQLite's own copy of the same file: casussen a second, and what of it is the database.
set -euo pipefail
CASUSSEN=${CASUSSEN:-10000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

answer=$("$OVERLEGTAFEL_PROGRAMMA" vul --data "$work/data" --casussen "$CASUSSEN" --seed 1 --nu 2026-11-23 2>"$work/log") || { tail "$work/log" >&2; exit 1; }
python3 - "$work/data/overlegtafel.db" "$work/copy.db" "$answer" <<'PY'
import json, os, sqlite3, sys, time
database, copy, answer = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
begin = time.monotonic()
sqlite3.connect(database).execute("VACUUM INTO ?", (copy,))
peer = time.monotonic() - begin
rate = answer["casussen"] / answer["seconden"]
print(f"vul {rate:.0f} casussen/s ({os.path.getsize(database) >> 20} MB), VACUUM INTO {peer:.1f} s, ratio {answer['seconden'] / peer:.1f}")
PY
