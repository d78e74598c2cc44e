#!/bin/bash
# SPDX-License-Identifier: EUPL-1.2
# POST /api/v1/aanmeldingen, validated, encrypted, logged and durable, beside bare commits of two inserts with the same durability: the
# bound is 15 %.
set -euo pipefail
SECONDS_EACH=${SECONDS_EACH:-5}
CONNECTIONS=${CONNECTIONS:-64}
PORT=18086
export LIB; LIB=$(dirname "$0")/lib
work=$(mktemp -d)
source "$LIB/peer.sh"
source "$LIB/load.sh"
trap 'kill $(jobs -p) 2>/dev/null; wait; rm -rf "$work"' EXIT

casussen() { python3 -c 'import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute("SELECT count(*) FROM casus_casus").fetchone()[0])' "$work/data/overlegtafel.db"; }

cc -O2 -o "$work/commits" "$LIB/commits.c" -lsqlite3
fill 30000 "$work/data"
export TOKENS=$work/data.tokens BODY=$work/body.json
"$OVERLEGTAFEL_PROGRAMMA" openapi --data "$work/data" | python3 -c '
import json, sys
post = json.load(sys.stdin)["paths"]["/aanmeldingen"]["post"]
print(json.dumps(post["requestBody"]["content"]["application/json"]["examples"]["vraag"]["value"]), end="")' >"$BODY"
serve "$work/data"
before=$(casussen)
load -t1 -c"$CONNECTIONS" -d2s -s "$LIB/aanmelden.lua" "http://127.0.0.1:$PORT"
load -t1 -c"$CONNECTIONS" -d"$SECONDS_EACH"s -s "$LIB/aanmelden.lua" "http://127.0.0.1:$PORT"
own=$(requests_per_second)
stop_serving
peer=$("$work/commits" "$work/commits.db" "$SECONDS_EACH")
printf 'two-insert commits %d/s, aanmeldingen %d/s (p50 %s ms, p95 %s ms), ratio %d.%d %% (bound 15), %d handed in\n' \
    "$peer" "$own" "$(percentile 50)" "$(percentile 95)" $((100 * own / peer)) $((1000 * own / peer % 10)) \
    $(($(casussen) - before))
"$OVERLEGTAFEL_PROGRAMMA" audit controleer --data "$work/data"
