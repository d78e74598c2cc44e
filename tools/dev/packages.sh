# SPDX-License-Identifier: EUPL-1.2
# Debian and npm packages: asked for only when something is missing, so that all works offline afterwards.

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# The packages of tools/pakketten-NAME.txt that are not installed.
missing_packages() {
    local wanted
    wanted=$(for list in "$@"; do sed 's/#.*//' "tools/pakketten-$list.txt"; done)
    # shellcheck disable=SC2086
    comm -13 <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $wanted 2>/dev/null | sed -n 's/^installed //p' | sort -u) \
        <(tr -s ' \n' '\n' <<<"$wanted" | sed '/^$/d' | sort -u)
}

apt_install() {
    as_root apt-get update &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

# ensure_packages LIST...: nothing is done, and nobody asked for a password, when all are there.
ensure_packages() {
    local missing
    missing=$(missing_packages "$@")
    [ -z "$missing" ] && return
    [ "$(id -u)" -eq 0 ] || sudo -v
    # shellcheck disable=SC2086
    step "Install $(wc -w <<<"$missing") Debian packages ($*)" apt_install $missing
}

ensure_node() {
    local major
    major=$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/')
    if [ "${major:-0}" -ge 18 ] && command -v npm >/dev/null; then return; fi
    step "Install Node.js" apt_install nodejs npm
}

npm_install() {
    (cd "$1" && npm ci --ignore-scripts --no-audit --no-fund) &&
        sha256sum <"$1/package-lock.json" >"$1/node_modules/.lock-sum"
}

# ensure_npm FOLDER: skipped while node_modules still is what package-lock.json says.
ensure_npm() {
    [ -f "$1/package-lock.json" ] || return 0
    if [ "$(sha256sum <"$1/package-lock.json")" = "$(cat "$1/node_modules/.lock-sum" 2>/dev/null)" ]; then return; fi
    ensure_node && step "Install the npm packages of $1" npm_install "$1"
}

verb_setup() {
    ensure_packages bouw test ci
    local folder
    for folder in lijsten web tests/e2e tools/openapi; do ensure_npm "$folder"; done
    echo "Everything is installed."
}
