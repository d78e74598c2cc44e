#!/bin/bash
# SPDX-License-Identifier: EUPL-1.2
# GET /gezond beside nginx's fixed answer, in turn, on the same machine: what the way through the server costs.
set -euo pipefail
SECONDS_EACH=${SECONDS_EACH:-5}
CONNECTIONS=64
PORT=18080
NGINX_PORT=18081
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; wait; rm -rf "$work"' EXIT

start_nginx() {
    cat >"$work/nginx.conf" <<CONF
daemon off;
pid $work/nginx.pid;
worker_processes 1;
error_log $work/error.log;
events { worker_connections 1024; }
http {
    access_log off;
    client_body_temp_path $work/body;
    proxy_temp_path $work/proxy;
    fastcgi_temp_path $work/fastcgi;
    uwsgi_temp_path $work/uwsgi;
    scgi_temp_path $work/scgi;
    server { listen 127.0.0.1:$NGINX_PORT; location / { default_type text/plain; return 200 "goed\n"; } }
}
CONF
    /usr/sbin/nginx -c "$work/nginx.conf" -e "$work/error.log" 2>"$work/nginx.log" &
}

start_program() {
    "$OVERLEGTAFEL_PROGRAMMA" demo --data "$work/data" --luister "127.0.0.1:$PORT" >"$work/program.log" 2>&1 &
}

# Waits for the first good answer on a port; the demo may first have to fill itself.
wait_for() {
    local tries=0
    until wget -q -O /dev/null "http://127.0.0.1:$1$2"; do
        tries=$((tries + 1))
        [ "$tries" -lt 600 ] || { tail "$work"/*.log >&2; exit 1; }
        sleep 0.5
    done
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
