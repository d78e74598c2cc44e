# SPDX-License-Identifier: EUPL-1.2
# ./dev bench: every script in bench/ in turn, never two at once.

verb_bench() {
    ensure_packages bouw test ci
    configure release
    build_preset release
    local script
    for script in bench/*.sh; do
        echo "== ${script##*/}"
        OVERLEGTAFEL_PROGRAMMA=$PWD/build/release/overlegtafel "$script"
    done
}
