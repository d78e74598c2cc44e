#!/bin/bash
# SPDX-License-Identifier: EUPL-1.2
# S31: how much longer "not found" takes for a casus of somebody else than for a number that nobody has, on three routes, beside the same
# for two requests that are identical: the first may not stand out from the second.
set -euo pipefail
PORT=18089
work=$(mktemp -d)
here=$(cd "$(dirname "$0")" && pwd)
source "$here/lib/peer.sh"
trap 'kill $(jobs -p) 2>/dev/null; wait; rm -rf "$work"' EXIT

"$OVERLEGTAFEL_PROGRAMMA" demo --data "$work/data" --alleen-vullen >"$work/program.log" 2>&1
who=$(python3 -c 'import json, sys; print(next(a["email"] for a in json.load(open(sys.argv[1])) if a["rol"] == "inbrenger"))' \
    "$work/data/demo-accounts.json")
token=$("$OVERLEGTAFEL_PROGRAMMA" token maak --data "$work/data" --regio NYM --account "$who" \
    --rechten "casus.lezen casus.wijzigen" 2>/dev/null | grep -o 'ot_[A-Za-z0-9_-]*')
"$OVERLEGTAFEL_PROGRAMMA" demo --data "$work/data" --luister "127.0.0.1:$PORT" >>"$work/program.log" 2>&1 &
wait_for "$PORT" /gezond
PYTHONDONTWRITEBYTECODE=1 PYTHONPATH="$here/lib" python3 - "$PORT" "$work/data" "$token" <<'PY'
import http.client, random, sqlite3, statistics, sys, time
from gewoon import Person

ROUNDS = 3000
port, data, token = int(sys.argv[1]), sys.argv[2], sys.argv[3]
person = Person(port, data)
link = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
casussen = sqlite3.connect(f"file:{data}/overlegtafel.db?mode=ro", uri=True).execute("SELECT nummer FROM casus_casus").fetchall()

PAGE, API = {"Cookie": person.cookie}, {"Authorization": f"Bearer {token}"}
ROUTES = [("page of a casus", "GET", "/casussen/{}", PAGE, None),
          ("casus over the API", "GET", "/api/v1/casussen/{}", API, None),
          ("event over the API", "POST", "/api/v1/casussen/{}/intrekken", API | {"Content-Type": "application/json"}, '{"versie": 1}')]

def ask(method, path, headers, body):
    """Microseconds."""
    begin = time.perf_counter_ns()
    link.request(method, path, body, headers)
    answer = link.getresponse()
    answer.read()
    return (time.perf_counter_ns() - begin) / 1000, answer.status

def elsewhere(route):
    """A casus that is there, of which this person hears 404."""
    _, method, path, headers, body = route
    return next(n for (n,) in casussen if ask(method, path.format(n), headers, body)[1] == 404)

for route in ROUTES:
    name, method, path, headers, body = route
    numbers = [elsewhere(route), "NYM-2026-ZZZZ9", "NYM-2026-ZZZZ9"]
    times = [[], [], []]
    for _ in range(ROUNDS):
        for k in random.sample(range(3), 3):  # who comes first finds colder memory
            duration, status = ask(method, path.format(numbers[k]), headers, body)
            assert status == 404, status
            times[k].append(duration)
    other, nobody, again = map(statistics.median, times)
    print(f"{name:20s} 404 in {nobody:6.1f} us; of somebody else {other - nobody:+5.1f} us, two identical requests {again - nobody:+5.1f} us")
PY
