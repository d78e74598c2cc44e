#!/bin/bash
# SPDX-License-Identifier: EUPL-1.2
# GET /gezond beside nginx's fixed answer, in turn, on the same machine: what the way through the server costs.
set -euo pipefail
SECONDS_EACH=${SECONDS_EACH:-5}
CONNECTIONS=64
PORT=18080
NGINX_PORT=18081
work=$(mktemp -d)
source "$(dirname "$0")/lib/peer.sh"
trap 'kill $(jobs -p) 2>/dev/null; wait; rm -rf "$work"' EXIT

start_program() {
    "$OVERLEGTAFEL_PROGRAMMA" demo --data "$work/data" --luister "127.0.0.1:$PORT" >"$work/program.log" 2>&1 &
}

# The rate, and on stderr the latency; a run with refused or failed requests is no measurement.
rate() {
    wrk -t1 -c"$CONNECTIONS" -d"$SECONDS_EACH"s --latency "$1" >"$work/wrk"
    if grep -E 'Non-2xx|Socket errors' "$work/wrk" >&2; then exit 1; fi
    awk '/50%|99%/ {printf "    %s %s", $1, $2} END {print ""}' "$work/wrk" >&2
    awk '/Requests\/sec/ {print int($2)}' "$work/wrk"
}

start_nginx
start_program
wait_for "$NGINX_PORT" /
wait_for "$PORT" /gezond
peer=$(rate "http://127.0.0.1:$NGINX_PORT/")
own=$(rate "http://127.0.0.1:$PORT/gezond")
printf 'nginx %d/s, /gezond %d/s, ratio %d %%\n' "$peer" "$own" $((100 * own / peer))
