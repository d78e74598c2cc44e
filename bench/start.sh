#!/bin/bash
# SPDX-License-Identifier: EUPL-1.2
# From starting the program on a filled demo to its first answer, beside nginx: the median of nine starts of each, in turn.
set -euo pipefail
PORT=18082
NGINX_PORT=18083
work=$(mktemp -d)
source "$(dirname "$0")/lib/peer.sh"
trap 'kill $(jobs -p) 2>/dev/null; wait; rm -rf "$work"' EXIT

"$OVERLEGTAFEL_PROGRAMMA" demo --data "$work/data" --luister "127.0.0.1:$PORT" >"$work/program.log" 2>&1 &
filling=$!
wait_for "$PORT" /gezond
kill "$filling"
wait "$filling" || true
nginx_settings

python3 - <<PY
import http.client, statistics, subprocess, sys, time

PROGRAMS = {
    "nginx": (["/usr/sbin/nginx", "-c", "$work/nginx.conf", "-e", "$work/error.log"], $NGINX_PORT, "/"),
    "overlegtafel": (["$OVERLEGTAFEL_PROGRAMMA", "serve", "--data", "$work/data", "--luister", "127.0.0.1:$PORT"], $PORT, "/inloggen"),
}

def first_answer(command, port, path):
    """Milliseconds until the first good answer."""
    with open("$work/program.log", "a") as log:
        begin = time.monotonic()
        program = subprocess.Popen(command, stdout=log, stderr=log)
        try:
            while time.monotonic() - begin < 30:
                try:
                    link = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
                    link.request("GET", path)
                    if link.getresponse().status == 200:
                        return 1000 * (time.monotonic() - begin)
                except OSError:
                    time.sleep(0.001)
            sys.exit(f"no answer of {command[0]}")
        finally:
            program.terminate()
            program.wait()

times = {name: [] for name in PROGRAMS}
for _ in range(9):
    for name, (command, port, path) in PROGRAMS.items():
        times[name].append(first_answer(command, port, path))
print("first answer: " + ", ".join(f"{n} {statistics.median(t):.0f} ms (slowest {max(t):.0f})" for n, t in times.items()))
PY
