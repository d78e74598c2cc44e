#!/bin/bash
# SPDX-License-Identifier: EUPL-1.2
# The anonymiser on one core: a batch of the texts of its own corpus, start-up, and a text of 100 MB. Beside it `wc`, which does nothing
# but look at every character and count words. The bounds: 20 MB/s warm (aim 50), 50 ms, 100 MB of memory for a batch, 4 times a single
# text. Warm: what a batch of four times the size takes longer, so without what a program does once.
set -euo pipefail
MEGABYTES=${MEGABYTES:-20}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

MEGABYTES=$MEGABYTES WORK=$work python3 - <<'PYTHON'
import itertools, json, os, sys
sys.path.insert(0, "tools")
import deident_corpus
texts = [t.plain for part in ("leer", "ontwikkel") for _, t in deident_corpus.texts(part)]
def fill(name, size, line):
    with open(f"{os.environ['WORK']}/{name}", "w", encoding="utf-8") as out:
        for n, text in enumerate(itertools.cycle(texts)):
            if size <= 0:
                break
            out.write(line(n, text))
            size -= len(text.encode())
for name, times in (("batch", 1), ("batch4", 4)):
    fill(name, times * int(os.environ["MEGABYTES"]) * 1000000, lambda n, text: json.dumps({"id": n, "text": text}, ensure_ascii=False) + "\n")
fill("one", 100 * 1000000, lambda n, text: text + "\n\n")
PYTHON

# seconds of processor and kilobytes of memory of a command
measure() { taskset -c 0 /usr/bin/time -f '%U %S %M' "$@" 2>&1 >"$work/out" | tail -n 1; }
rate() { awk -v bytes="$1" '{printf "%.1f MB/s, %d MB of memory\n", bytes / 1e6 / ($1 + $2), $3 / 1000}'; }

measure "$OVERLEGTAFEL_PROGRAMMA" anonimiseer --jsonl <"$work/batch" >/dev/null
once=$(measure "$OVERLEGTAFEL_PROGRAMMA" anonimiseer --jsonl <"$work/batch")
four=$(measure "$OVERLEGTAFEL_PROGRAMMA" anonimiseer --jsonl <"$work/batch4")
printf 'batch of %s MB:    ' "$MEGABYTES"
rate "$(stat -c %s "$work/batch")" <<<"$once"
printf 'the next %s MB:    ' $((3 * MEGABYTES))
paste -d ' ' <(echo "$once") <(echo "$four") | awk -v one="$(stat -c %s "$work/batch")" -v all="$(stat -c %s "$work/batch4")" \
  '{printf "%.1f MB/s, %d MB of memory\n", (all - one) / 1e6 / ($4 + $5 - $1 - $2), $6 / 1000}'
printf 'one text of 100 MB: '
measure "$OVERLEGTAFEL_PROGRAMMA" anonimiseer <"$work/one" | rate "$(stat -c %s "$work/one")"
printf 'wc over the batch:  '
LC_ALL=C.UTF-8 measure wc -mw "$work/batch" | rate "$(stat -c %s "$work/batch")"
begin=$(date +%s%N)
for _ in 1 2 3 4 5 6 7 8 9 10; do "$OVERLEGTAFEL_PROGRAMMA" anonimiseer <<<"Daan belt" >/dev/null; done
printf 'start-up and one line: %d ms\n' $((($(date +%s%N) - begin) / 10000000))
