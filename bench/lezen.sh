#!/bin/bash
# SPDX-License-Identifier: EUPL-1.2
# GET /api/v1/casussen/{nummer}, authorised, decrypted, written in the log before it goes out, by 1,000 referrers of 30 casussen each,
# beside nginx's fixed answer: the bound is 12 %.
set -euo pipefail
SECONDS_EACH=${SECONDS_EACH:-5}
CONNECTIONS=${CONNECTIONS:-256}  # as many as one address may hold
PORT=18084
NGINX_PORT=18085
export LIB; LIB=$(dirname "$0")/lib
work=$(mktemp -d)
source "$LIB/peer.sh"
source "$LIB/load.sh"
trap 'kill $(jobs -p) 2>/dev/null; wait; rm -rf "$work"' EXIT

fill 30000 "$work/data"
export TOKENS=$work/data.tokens
serve "$work/data"
start_nginx
wait_for "$NGINX_PORT" /
load -t1 -c"$CONNECTIONS" -d"$SECONDS_EACH"s "http://127.0.0.1:$NGINX_PORT/"
peer=$(requests_per_second)
load -t1 -c"$CONNECTIONS" -d2s -s "$LIB/lezen.lua" "http://127.0.0.1:$PORT"  # every token once: notes its use
load -t1 -c"$CONNECTIONS" -d"$SECONDS_EACH"s -s "$LIB/lezen.lua" "http://127.0.0.1:$PORT"
own=$(requests_per_second)
printf 'nginx %d/s, one casus %d/s (p50 %s ms, p95 %s ms), ratio %d.%d %% (bound 12)\n' \
    "$peer" "$own" "$(percentile 50)" "$(percentile 95)" $((100 * own / peer)) $((1000 * own / peer % 10))
stop_serving
"$OVERLEGTAFEL_PROGRAMMA" audit controleer --data "$work/data"
