# SPDX-License-Identifier: EUPL-1.2
# Unit, store and journey tests by ctest; browser tests by node.

# The names that ctest knows and the arguments pick: test_names PRESET [ctest options].
test_names() {
    local preset=$1
    shift
    ctest --test-dir "build/$preset" -N "$@" | sed -n 's/^ *Test *#[0-9]*: //p'
}

# run_ctest PRESET FOLDER [ctest options]: beside one PostgreSQL for the store tests; reports per test in FOLDER.
run_ctest() {
    local preset=$1 folder=$2
    shift 2
    rm -rf "$folder" && mkdir -p "$folder" &&
        GTEST_OUTPUT="json:$PWD/$folder/" tests/hulp/pg_start ctest --test-dir "build/$preset" -j "$(parallel_jobs)" \
            --output-on-failure --output-junit "$PWD/$folder/ctest.xml" "$@"
}

count_and_tally() {
    local counts
    counts=$(python3 tools/count_tests.py "$@" 2>>"$FAILURES") || counts="0 1"
    # shellcheck disable=SC2086
    tally $counts
}

# cpp_tests PRESET [ctest options that pick tests]: builds only what it runs, and tallies every single test.
cpp_tests() {
    local preset=$1 folder=build/$1/report names
    shift
    configure "$preset" || { tally 0 1; return; }
    names=$(test_names "$preset" "$@")
    [ -n "$names" ] || { echo "    No tests with that name."; tally 0 1; return; }
    # shellcheck disable=SC2086,SC2046
    build_preset "$preset" $(printf 'test_%s ' $names) || { tally 0 1; return; }
    step "Run the tests of $preset" run_ctest "$preset" "$folder" "$@" || true
    count_and_tally ctest "$folder/ctest.xml" "$folder"
}

# node_tests NAME FILE...: reports in build/log/NAME.tap.
run_node_tests() {
    local name=$1
    shift
    OVERLEGTAFEL_PROGRAMMA=$PWD/build/debug/overlegtafel node --test --test-concurrency="$(parallel_jobs)" --test-reporter=spec --test-reporter-destination=stdout \
        --test-reporter=tap --test-reporter-destination="build/log/$name.tap" "$@"
}

# tests_with_program TITLE NAME FOLDER: the tests in a folder that run the program itself.
tests_with_program() {
    { configure debug && build_preset debug overlegtafel; } || { tally 0 1; return; }
    rm -f "build/log/$2.tap"
    step "$1" run_node_tests "$2" "$3"/*.test.mjs || true
    count_and_tally node "build/log/$2.tap"
}

browser_tests() {
    ensure_npm tests/e2e
    tests_with_program "Run the browser tests" e2e tests/e2e
}

# Crashes, full disks, crowds and bad input, from outside.
endurance_tests() { tests_with_program "Run the tests of what it withstands" weerstand tests/weerstand; }


# The tests of each requirement of docs/security.md (S1, S2 …), listed with how many there were.
list_requirements() {
    counted_step "Every requirement of docs/security.md has its tests" \
        python3 tools/list_requirements.py docs/security.md build/debug/report build/log/e2e.tap build/log/weerstand.tap
    head -n 1 "$STEP_LOG" | fold -s -w 100 | sed 's/^/    /'
}

all_tests() {
    cpp_tests debug
    counted_step "Check the architecture" python3 tools/check_architecture.py .
    browser_tests
    endurance_tests
    list_requirements
}

verb_test() {
    ensure_packages bouw test
    tally_start
    if [ "${1:-}" = --lang ]; then
        export SIMULATIE_ZADEN=500
        shift
    fi
    if [ $# -gt 0 ]; then cpp_tests debug -R "^$1\$"; else all_tests; fi
    tally_end
}

verb_e2e() {
    ensure_packages bouw test
    tally_start
    browser_tests
    tally_end
}
