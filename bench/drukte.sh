#!/bin/bash
# SPDX-License-Identifier: EUPL-1.2
# An ordinary request alone and beside 2,000 idle connections and 500 slow senders: p50 and p95, and their ratio (bound: 2).
set -euo pipefail
PORT=18084
work=$(mktemp -d)
here=$(cd "$(dirname "$0")" && pwd)
source "$here/lib/peer.sh"
trap 'kill $(jobs -p) 2>/dev/null; wait; rm -rf "$work"' EXIT

printf 'vertrouwde_proxies = ["127.0.0.1"]\n' >"$work/settings.toml"  # as behind a proxy, where all come from one address
"$OVERLEGTAFEL_PROGRAMMA" demo --instellingen "$work/settings.toml" --data "$work/data" --luister "127.0.0.1:$PORT" >"$work/program.log" 2>&1 &
program=$!
wait_for "$PORT" /gezond
PYTHONDONTWRITEBYTECODE=1 PYTHONPATH="$here/lib" python3 - "$PORT" "$work/data" "$program" <<'PY'
import itertools, socket, sys, threading
from gewoon import Person, many_files, quantiles

IDLE, SLOW, REQUESTS = 2000, 500, 400
PAGES = ["/gezond", "/werkvoorraad"]
port, data, program = int(sys.argv[1]), sys.argv[2], sys.argv[3]
FORM = f"POST /inloggen HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9000\r\n\r\n"

def connect(first, who):
    """A crowd comes from many addresses, of which this machine has a whole network."""
    link = socket.create_connection(("127.0.0.1", port), source_address=(f"127.9.{who // 50}.1", 0))
    link.sendall(first)
    return link

class Slow(threading.Thread):
    """Half of them never end their head, half never end their form; whoever is sent away comes back."""
    def __init__(self):
        super().__init__(daemon=True)
        self.first = itertools.cycle([b"GET / HTTP/1.1\r\nX: ", FORM.encode()])
        self.links = [connect(next(self.first), k) for k in range(SLOW)]
        self.done = threading.Event()
    def run(self):
        while not self.done.wait(1):
            for k, link in enumerate(self.links):
                try:
                    link.sendall(b"x")
                except OSError:
                    link.close()
                    self.links[k] = connect(next(self.first), k)

def memory():
    with open(f"/proc/{program}/status") as f:
        return int(next(line for line in f if line.startswith("VmRSS")).split()[1]) >> 10

def measure(person):
    uit = {}
    for page in PAGES:
        times, failed = person.times(page, number=REQUESTS)
        if failed:
            sys.exit(f"{page}: {failed} of {REQUESTS} requests failed")
        uit[page] = quantiles(times)
    return uit

many_files()
person = Person(port, data)
measure(person)  # warm
alone, small = measure(person), memory()
idle = [connect(b"", k) for k in range(IDLE)]
slow = Slow()
slow.start()
crowd, large = measure(person), memory()
slow.done.set()
for page in PAGES:
    (a50, a95), (c50, c95) = alone[page], crowd[page]
    print(f"{page}: alone p50 {a50:.1f} ms, p95 {a95:.1f}; in the crowd p50 {c50:.1f} ms, p95 {c95:.1f}; ratio {c50 / a50:.2f} and {c95 / a95:.2f} (bound 2)")
print(f"memory: {small} MB, {large} MB with {IDLE + SLOW} connections")
PY
