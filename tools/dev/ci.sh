# SPDX-License-Identifier: EUPL-1.2
# What the server runs; every part adds to one tally, and a failed part does not hide the next.

FUZZ_SECONDS=${FUZZ_SECONDS:-10}

# All test programs but those over the whole program, which the sanitizers make too slow for each run.
unit_tests_with() { cpp_tests "$1" -E '^(verhalen|wereld)$'; }

# Starts from the seeds that are kept; what it finds beside them stays in the build folder.
fuzz_one() {
    local name=${1##*/}
    local corpus=build/fuzz-corpus/$name
    mkdir -p "$corpus" && "$1" -max_total_time="$FUZZ_SECONDS" -timeout=5 -rss_limit_mb=2048 "$corpus" "tests/zaden/$name"
}

# The targets stand in the build with the sanitizers, after its tests.
fuzz_all() {
    local name names
    names=$(git ls-files 'src/*_fuzz.cpp' | xargs -n1 basename -s .cpp)
    # shellcheck disable=SC2086
    build_preset asan $names || { tally 0 1; return; }
    for name in $names; do
        counted_step "Fuzz $name for $FUZZ_SECONDS s" fuzz_one "build/asan/$name"
    done
}

verb_ci() {
    ensure_packages bouw test ci
    tally_start
    run_checks --alles
    all_tests
    unit_tests_with asan
    fuzz_all
    if [ "${1:-}" = --lang ]; then
        cpp_tests asan -R '^verhalen$'
        cpp_tests tsan
    fi
    tally_end
}
