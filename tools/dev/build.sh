# SPDX-License-Identifier: EUPL-1.2
# Configure, build and run.

export CCACHE_DIR=${CCACHE_DIR:-$PWD/.ccache}
export CCACHE_BASEDIR=$PWD
export CCACHE_NOHASHDIR=1
export CCACHE_SLOPPINESS=pch_defines,time_macros
export CCACHE_MAXSIZE=${CCACHE_MAXSIZE:-4G}

# A compiler takes up to 1.5 GB here: more than four at once only makes a small machine swap.
parallel_jobs() {
    local cores
    cores=$(nproc)
    echo $((cores < 4 ? cores : 4))
}

# Always: a new slice or file must be known before its tests are looked up.
configure() {
    ensure_npm lijsten
    step "Configure $1" cmake --preset "$1"
}

# build_preset PRESET [TARGET...], after configure
build_preset() {
    local preset=$1
    shift
    step "Build $preset${1:+ ($*)}" cmake --build "build/$preset" -j "$(parallel_jobs)" ${1:+--target "$@"}
}

verb_build() {
    ensure_packages bouw
    configure release
    build_preset release
    step "The program has its defences" python3 tools/check_program.py --release build/release/overlegtafel
    echo "build/release/overlegtafel"
}

verb_run() {
    verb_build >&2
    [ $# -gt 0 ] || set -- serve
    exec build/release/overlegtafel "$@"
}

verb_demo() {
    verb_build
    [[ " $* " == *" --luister"* ]] || set -- --luister 127.0.0.1:8080 "$@"
    [[ " $* " == *" --data"* ]] || set -- --data "${XDG_DATA_HOME:-$HOME/.local/share}/overlegtafel-demo" "$@"
    exec build/release/overlegtafel demo "$@"
}

verb_format() {
    ensure_packages ci
    git ls-files -co --exclude-standard '*.cpp' '*.hpp' | xargs -r -d '\n' clang-format -i
}
