#!/bin/bash
# SPDX-License-Identifier: EUPL-1.2
# Lists of 50 and search for a procesondersteuner, 16 at once, over CASUSSEN (a million) beside the same over 10,000: p95 below 20 ms and
# at most 3 times that of the small one, search below 60 ms; and memory with 200 connections open, bound 150 MB.
set -euo pipefail
SECONDS_EACH=${SECONDS_EACH:-5}
CASUSSEN=${CASUSSEN:-1000000}
PORT=18087
export LIB; LIB=$(dirname "$0")/lib
work=$(mktemp -d "${BENCH_FOLDER:-${TMPDIR:-/tmp}}/lijsten.XXXXXX")
source "$LIB/peer.sh"
source "$LIB/load.sh"
trap 'kill $(jobs -p) 2>/dev/null; wait; rm -rf "$work"' EXIT

# measure NAME PATH...: p50 and p95 of pages of this installation
measure() {
    local name=$1
    shift
    load -t1 -c16 -d"$SECONDS_EACH"s -s "$LIB/paginas.lua" "http://127.0.0.1:$PORT" -- "$@"
    printf '%9d casussen  %-34s %6d/s  p50 %7s ms  p95 %7s ms\n' "$size" "$name" "$(requests_per_second)" "$(percentile 50)" "$(percentile 95)"
}

for size in 10000 "$CASUSSEN"; do
    fill "$size" "$work/data"
    echo "vul: $(cat "$work/vul.json")"
    serve "$work/data"
    mapfile -t answer < <(python3 "$LIB/inloggen.py" "http://127.0.0.1:$PORT" "$work/data/demo-accounts.json" procesondersteuner \
        school gezin "school moeder" sch mo)
    export COOKIE=${answer[0]}
    measure "werkvoorraad" /werkvoorraad
    measure "one status" '/werkvoorraad?status=ingediend' '/werkvoorraad?status=in_opvolging'
    measure "all, newest first" '/werkvoorraad?status=alle&volgorde=nieuwste'
    measure "one gemeente, newest first" '/werkvoorraad?status=alle&gemeente=0268&volgorde=nieuwste'
    measure "one status and gemeente" '/werkvoorraad?status=in_opvolging&gemeente=0268'
    measure "my own" '/werkvoorraad?behandelaar=ik'
    measure "search, whole words" "${answer[1]}" "${answer[2]}" "${answer[3]}"
    measure "search, first letters" "${answer[4]}" "${answer[5]}"
    load -t1 -c200 -d"$SECONDS_EACH"s -s "$LIB/paginas.lua" "http://127.0.0.1:$PORT" -- /werkvoorraad
    echo "memory at most $(memory_mb "$served") MB (bound 150)"
    stop_serving
    rm -rf "$work/data"*
done
