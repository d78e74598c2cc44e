# SPDX-License-Identifier: EUPL-1.2
# Steps with a number, a log and a sign of life; and the tally of passed and failed.

STEP=0
STEP_LOG=
LOG_DIR=build/log
TALLY=$LOG_DIR/tally
FAILURES=$LOG_DIR/failures
HEARTBEAT=

elapsed() { printf '%d:%02d' $(($1 / 60)) $(($1 % 60)); }

# The last line that says something; installers redraw one with carriage returns and leave blank ones behind.
last_line() { tail -c 4000 "$1" | tr '\r' '\n' | grep -a '[[:alnum:]]' | tail -n 1 | cut -c1-100; }

# Says how long a step runs and what it does now: every ten seconds to a person, every minute to a file.
heartbeat() {
    local log=$1 start=$SECONDS pause=60
    if [ -t 1 ]; then pause=10; fi
    while sleep "$pause" >/dev/null 2>&1; do
        printf '    %s  %s\n' "$(elapsed $((SECONDS - start)))" "$(last_line "$log")"
    done
}

stop_heartbeat() {
    [ -z "$HEARTBEAT" ] && return
    kill "$HEARTBEAT" 2>/dev/null || true
    wait "$HEARTBEAT" 2>/dev/null || true
    HEARTBEAT=
}
trap stop_heartbeat EXIT

# The lines of a log that name what failed, in the words of our tools; the end of a log is often what came after it.
what_failed() { grep -aE '✖|not ok |\[  FAILED  \]|(error|FAILED|Error): ' "$1" | awk '!seen[$0]++' | head -n 20 | cut -c1-200 || true; }

# step TITLE COMMAND...: runs it with its output in a log; the end of the log is shown when it fails.
# The command stands left of ||, where set -e does not count: a function used here chains its lines with &&.
step() {
    local title=$1 log start=$SECONDS status=0
    shift
    STEP=$((STEP + 1))
    mkdir -p "$LOG_DIR"
    log=$LOG_DIR/$(printf '%02d' "$STEP")-$(tr -cs 'a-zA-Z0-9' '-' <<<"$title" | tr 'A-Z' 'a-z' | cut -c1-60 | sed 's/-*$//').log
    STEP_LOG=$log
    printf '[%d] %s\n' "$STEP" "$title"
    : >"$log"
    heartbeat "$log" &
    HEARTBEAT=$!
    "$@" >"$log" 2>&1 || status=$?
    stop_heartbeat
    if [ "$status" -ne 0 ]; then
        printf '    FAILED after %s; the end of %s:\n' "$(elapsed $((SECONDS - start)))" "$log"
        echo "[$STEP] $title: $log" >>"$FAILURES"
        what_failed "$log" | sed 's/^/    ! /'
        tail -n "${TAIL_LINES:-60}" "$log" | sed 's/^/    | /'
        return "$status"
    fi
    printf '    done in %s\n' "$(elapsed $((SECONDS - start)))"
}

tally_start() {
    mkdir -p "$LOG_DIR"
    : >"$TALLY"
    : >"$FAILURES"
}

# tally PASSED FAILED
tally() { echo "$1 $2" >>"$TALLY"; }

# A step that counts as one test.
counted_step() {
    if step "$@"; then tally 1 0; else tally 0 1; fi
}

# The one line that other programs read, and the exit code that belongs to it.
tally_end() {
    local passed failed
    read -r passed failed < <(awk '{p += $1; f += $2} END {print p + 0, f + 0}' "$TALLY")
    sed 's/^/Failed: /' "$FAILURES"
    printf '%d passed, %d failed\n' "$passed" "$failed"
    [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}
