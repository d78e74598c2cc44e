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

# build_preset PRESET [TARGET...]
build_preset() {
    local preset=$1
    shift
    [ -f "build/$preset/build.ninja" ] || step "Configure $preset" cmake --preset "$preset" || return
    step "Build $preset${1:+ ($*)}" cmake --build "build/$preset" -j "$(parallel_jobs)" ${1:+--target "$@"}
}

verb_build() {
    ensure_packages bouw
    build_preset release
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
