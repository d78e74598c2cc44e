# SPDX-License-Identifier: EUPL-1.2
# What the measurements over a filled database share. Wants: work (a folder of its own), PORT, OVERLEGTAFEL_PROGRAMMA.

# fill CASUSSEN FOLDER: an installation with so many casussen, and tokens.jsonl beside it.
fill() {
    "$OVERLEGTAFEL_PROGRAMMA" vul --data "$2" --casussen "$1" --tokens "$2.tokens" >"$work/vul.json" 2>"$work/vul.log" || { tail "$work/vul.log" >&2; exit 1; }
}

# serve FOLDER: sets `served` to the process.
serve() {
    "$OVERLEGTAFEL_PROGRAMMA" serve --data "$1" --luister "127.0.0.1:$PORT" >"$work/program.log" 2>&1 &
    served=$!
    wait_for "$PORT" /gezond
}

stop_serving() {
    kill "$served"
    wait "$served" || true
}

memory_mb() { awk '/^VmHWM/ {print int($2 / 1024)}' "/proc/$1/status"; }

# A wrk that fails when a request was refused or lost, and keeps its report in $work/wrk. The scripts print p50 and p95 themselves.
load() {
    wrk "$@" >"$work/wrk"
    if grep -E 'Non-2xx|Socket errors' "$work/wrk" >&2; then exit 1; fi
}

requests_per_second() { awk '/Requests\/sec/ {print int($2)}' "$work/wrk"; }
# percentile 50|95 of the last run, in ms
percentile() { awk -v p="p$1" '$1 == p {print $2}' "$work/wrk"; }
