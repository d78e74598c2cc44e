#!/bin/bash
# SPDX-License-Identifier: EUPL-1.2
# slowhttptest: 1,000 connections that send their head, send their form or read their answer slowly, 30 seconds each; whether the service stays
# available, and the p95 of an ordinary page during it beside that without.
set -euo pipefail
ATTACK_SECONDS=${ATTACK_SECONDS:-30}
CONNECTIONS=1000
PORT=18085
work=$(mktemp -d)
here=$(cd "$(dirname "$0")" && pwd)
source "$here/lib/peer.sh"
trap 'kill $(jobs -p) 2>/dev/null; wait; rm -rf "$work"' EXIT

# As behind a proxy, where all come from one address and none is one too many for it.
printf 'vertrouwde_proxies = ["127.0.0.1"]\n' >"$work/settings.toml"
"$OVERLEGTAFEL_PROGRAMMA" demo --instellingen "$work/settings.toml" --data "$work/data" --luister "127.0.0.1:$PORT" >"$work/program.log" 2>&1 &
wait_for "$PORT" /gezond
cd "$work"
PYTHONDONTWRITEBYTECODE=1 PYTHONPATH="$here/lib" python3 - "$PORT" "$work/data" "$ATTACK_SECONDS" "$CONNECTIONS" <<'PY'
import re, subprocess, sys
from gewoon import Person, many_files, quantiles

port, data, seconds, connections = int(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4]
person = Person(port, data)
style = re.search(r'href="(/statisch/[^"]*\.css)"', person.ask("GET", "/inloggen")[2]).group(1)
ATTACKS = {
    "slow head": ["-H", "-i", "5", "-x", "24", "-u", "/inloggen"],
    "slow form": ["-B", "-i", "5", "-s", "8192", "-x", "10", "-u", "/inloggen"],
    "slow read": ["-X", "-w", "512", "-y", "1024", "-n", "5", "-z", "32", "-k", "3", "-u", style],
}
many_files()
person.times("/werkvoorraad", number=50)  # warm
alone = quantiles(person.times("/werkvoorraad", number=400)[0])[1]
for name, how in ATTACKS.items():
    how[-1] = f"http://127.0.0.1:{port}{how[-1]}"
    attack = subprocess.Popen(["slowhttptest", "-c", connections, "-r", "500", "-l", seconds, "-p", "5", *how], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    times, failed = person.times("/werkvoorraad", seconds=float(seconds) - 2)
    said = re.sub(r"\x1b\[[0-9;]*m", "", attack.communicate()[0])
    available = re.findall(r"service available:\s*(\w+)", said)
    if not available:
        sys.exit(f"slowhttptest said: {said[-800:]}")
    during = quantiles(times)[1]
    print(f"{name}: available {100 * available.count('YES') // len(available)} % of the time, {failed} of {len(times) + failed} ordinary requests failed; "
          f"p95 of a page alone {alone:.1f} ms, during {during:.1f} ms, ratio {during / alone:.2f}")
PY
