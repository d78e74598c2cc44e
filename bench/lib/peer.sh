# SPDX-License-Identifier: EUPL-1.2
# What the measurements share. Wants: work (a folder of its own), NGINX_PORT.

nginx_settings() {
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
}

start_nginx() {
    nginx_settings
    /usr/sbin/nginx -c "$work/nginx.conf" -e "$work/error.log" 2>"$work/nginx.log" &
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
