# SPDX-License-Identifier: EUPL-1.2
# Checks without running the program's tests: format, architecture, greps, words, documents, clang-tidy.

# What changed since main, and what git does not know yet.
changed_files() {
    local base
    base=$(git merge-base HEAD origin/main 2>/dev/null || git merge-base HEAD main 2>/dev/null || echo HEAD)
    { git diff --name-only --diff-filter=d "$base"; git ls-files -o --exclude-standard; } | sort -u
}

existing() { while read -r file; do if [ -f "$file" ]; then echo "$file"; fi; done; }

all_files() { git ls-files -co --exclude-standard | existing; }

# The lines of a list that match; none is not an error.
picked() { grep -E "$2" "$1" || true; }

check_format() { picked "$1" '\.(cpp|hpp)$' | xargs -r -d '\n' clang-format --dry-run --Werror; }

check_greps() { xargs -r -d '\n' python3 tools/check_greps.py <"$1"; }

# Tests are left to the compiler: GoogleTest costs the linter four seconds per file.
# A changed header is checked through the .cpp beside it.
check_tidy() {
    local sources
    sources=$(picked "$1" '^src/.*\.(cpp|hpp)$' | sed 's/\.hpp$/.cpp/' | sed -E '/_(test|fuzz|bench)\.cpp$/d' | sort -u | existing)
    [ -n "$sources" ] || return 0
    xargs -P "$(parallel_jobs)" -n 2 -d '\n' clang-tidy -p build/debug --quiet <<<"$sources" 2>&1 | sed '/^[0-9]* warnings* generated/d'
}

check_css() {
    node web/build-css.mjs && git diff --exit-code --stat -- web/statisch
}

# The document comes from the program itself; the rules say what the NL API Design Rules ask.
check_openapi() {
    build/debug/overlegtafel openapi --data build/log/openapi-data >build/log/openapi.json &&
        tools/openapi/node_modules/.bin/spectral lint --fail-severity=warn --ruleset tools/openapi/ruleset.yaml build/log/openapi.json
}

check_whole() {
    counted_step "Documents: links, decisions, verbs" python3 tools/check_docs.py
    counted_step "The corpus of the anonymiser agrees with itself" python3 tools/deident_corpus.py check
    counted_step "The systemd unit is closed" systemd-analyze security --offline=true --threshold=20 --no-pager \
        pakket/overlegtafel.service
    ensure_npm web
    counted_step "The CSS is what its sources say" check_css
    build_preset debug overlegtafel || { tally 0 1; return; }
    counted_step "The program has its defences" python3 tools/check_program.py build/debug/overlegtafel
    ensure_npm tools/openapi
    counted_step "The description of the API" check_openapi
}

run_checks() {
    local list=build/log/files
    mkdir -p build/log
    if [ "${1:-}" = --alles ]; then all_files >"$list"; else changed_files >"$list"; fi
    counted_step "Format" check_format "$list"
    counted_step "Architecture" python3 tools/check_architecture.py .
    counted_step "Greps" check_greps "$list"
    counted_step "The greps find what they should" python3 tools/check_greps_test.py
    counted_step "Glossary" python3 tools/check_glossary.py .
    # The linter reads the headers that this unit precompiles for all.
    { configure debug && build_preset debug base; } || tally 0 1
    counted_step "clang-tidy" check_tidy "$list"
    if [ "${1:-}" = --alles ]; then check_whole; fi
}

verb_check() {
    ensure_packages bouw test ci
    tally_start
    run_checks "${1:-}"
    tally_end
}
