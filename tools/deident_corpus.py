#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The corpus of the anonymiser (src/engines/deident/corpus/README.md).

  deident_corpus.py check                              each text is well-formed and its mark-up agrees with itself
  deident_corpus.py score PROGRAM [--toets] [--fouten]  what the program finds and misses: the development half, or the test half

--fouten prints what is wrong per text; only for the development half, so that nobody tunes on the other one."""
import collections
import json
import pathlib
import random
import re
import subprocess
import sys

CORPUS = pathlib.Path("src/engines/deident/corpus")
PARTS = ("leer", "ontwikkel", "toets")
LABELS = "PERSOON LOCATIE DATUM LEEFTIJD TELEFOON EMAIL URL BSN ID INSTELLING".split()
KINDS = "formulier mail notulen telefoonnotitie verslag app brief tabel slordig kapitalen klein handtekening negatief".split()
META = {"voornamen", "voorletters", "achternaam", "personen"}
PERSON = {"rol", "voornamen", "voorvoegsel", "achternaam", "roepnaam"}
SPAN = re.compile(r"\{\{(\w+)\|([^{}]*)\}\}")
BOOTSTRAP = 2000


class Text:
    def __init__(self, path):
        raw = path.read_text("utf-8")
        head = re.match(r"soort: (\w+)\nmeta: (\{.*\})\n---\n(.*)\Z", raw, re.S)
        if not head:
            raise ValueError("no soort, meta and --- at the start")
        self.name = f"{path.parent.name}/{path.stem}"
        self.kind, meta, self.marked = head.groups()
        self.meta = json.loads(meta)
        self.plain, self.gold, last = "", [], 0
        for m in SPAN.finditer(self.marked):
            self.plain += self.marked[last:m.start()]
            self.gold.append((len(self.plain), len(self.plain) + len(m[2]), m[1]))
            self.plain += m[2]
            last = m.end()
        self.plain += self.marked[last:]


def texts(half):
    for path in sorted((CORPUS / half).glob("*.txt")):
        yield path, Text(path)


def is_invented_bsn(digits):
    """Nine digits from the range that nobody has, which pass the elfproef."""
    return re.fullmatch(r"9999\d{5}", digits) and (sum((9 - i) * int(c) for i, c in enumerate(digits[:8])) - int(digits[8])) % 11 == 0


def faults(t):
    if t.kind not in KINDS:
        yield f"kind {t.kind}"
    if not set(t.meta) <= META or any(not set(p) <= PERSON for p in t.meta.get("personen", [])):
        yield "unknown keys in meta"
    if "{{" in t.plain or "}}" in t.plain:
        yield "broken mark-up"
    if t.kind == "negatief" and len(t.gold) > 1:
        yield f"a hard negative with {len(t.gold)} spans"
    rest = SPAN.sub(" § ", t.marked)
    for begin, end, label in t.gold:
        words = t.plain[begin:end]
        if label not in LABELS:
            yield f"label {label}"
        if not words or words != words.strip():
            yield f"white space at the edge of '{words}'"
        if label == "PERSOON" and re.search(r"['’]s$|^(mevrouw|meneer|dhr|mw|mevr|de heer)\b", words, re.I):
            yield f"title or genitive in '{words}'"
        if label == "BSN" and not is_invented_bsn(re.sub(r"\D", "", words)):
            yield f"not an invented BSN: {words}"
        if label in ("PERSOON", "INSTELLING", "LOCATIE") and len(words) > 3 and words[0].isupper():
            if re.search(r"(?<!\w)" + re.escape(words) + r"(?!\w)", rest):
                yield f"'{words}' also stands there unmarked"
    for digits in filter(is_invented_bsn, re.findall(r"(?<!\d)\d{9}(?!\d)", rest)):
        yield f"a BSN unmarked: {digits}"


def check():
    wrong, count = [], collections.Counter()
    for part in PARTS:
        for path, t in texts(part):
            count[part] += 1
            count["negatief"] += t.kind == "negatief"
            wrong += [f"{t.name}: {fault}" for fault in faults(t)]
    total = sum(count[part] for part in PARTS)
    if count["negatief"] * 4 < total:
        wrong.append("less than a quarter are hard negatives")
    print("\n".join(wrong), file=sys.stderr)
    print(f"corpus: {' + '.join(str(count[part]) for part in PARTS)} texts, {count['negatief']} hard negatives, {len(wrong)} faults")
    return not wrong


def found_by(program, corpus, with_meta):
    lines = [{"id": t.name, "text": t.plain, **({"meta": t.meta} if with_meta and t.meta else {})} for t in corpus]
    run = subprocess.run([program, "anonimiseer", "--jsonl"], input="\n".join(map(json.dumps, lines)) + "\n", text=True, capture_output=True, check=True)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    assert [a["id"] for a in answers] == [t.name for t in corpus], "in the order of the input"
    return [[(s["start"], s["end"], s["label"]) for s in a["spans"]] for a in answers]


def positions(plain, spans):
    """The letters and digits in these spans: white space and signs tell nobody anything."""
    return {i for begin, end, _ in spans for i in range(begin, end) if plain[i].isalnum()}


def identifies(label, words):
    """Whose leak harms most: a person, a number, or an address (a place alone is in thousands of texts)."""
    return label in ("PERSOON", "BSN", "TELEFOON", "EMAIL") or (label == "LOCATIE" and any(c.isdigit() for c in words))


class Tally:
    """Of one text: sums that can be added over any choice of texts."""

    def __init__(self, t, found):
        gold, hit = positions(t.plain, t.gold), positions(t.plain, found)
        self.gold, self.hit, self.both = len(gold), len(hit), len(gold & hit)
        self.per_label = collections.Counter()
        self.identifying = self.leaked = 0
        for span in t.gold:
            own = positions(t.plain, [span])
            self.per_label[span[2], "gold"] += len(own)
            self.per_label[span[2], "both"] += len(own & hit)
            if identifies(span[2], t.plain[span[0]:span[1]]):
                self.identifying += 1
                self.leaked += bool(own - hit)
        for span in found:
            own = positions(t.plain, [span])
            self.per_label[span[2], "hit"] += len(own)
            self.per_label[span[2], "right"] += len(own & gold)
        self.negative = t.kind == "negatief"
        self.masked_wrongly = self.negative and bool(hit - gold)
        traps = [m.span() for m in TRAP.finditer(t.plain)] if self.negative else []
        self.traps = sum(not gold & set(range(*trap)) for trap in traps)
        self.trapped = sum(not gold & set(range(*trap)) and bool(hit & set(range(*trap))) for trap in traps)


# What looks like a span in a hard negative: a word with a capital, or a number.
TRAP = re.compile(r"\b[A-ZÀ-Þ\d]\w*")


def share(part, whole):
    return 100 * part / whole if whole else 0.0


MEASURES = {
    "recall": lambda ts: share(sum(t.both for t in ts), sum(t.gold for t in ts)),
    "precision": lambda ts: share(sum(t.both for t in ts), sum(t.hit for t in ts)),
    "leak": lambda ts: share(sum(t.leaked for t in ts), sum(t.identifying for t in ts)),
    "traps in negatives masked": lambda ts: share(sum(t.trapped for t in ts), sum(t.traps for t in ts)),
    "negatives with a wrong mask": lambda ts: share(sum(t.masked_wrongly for t in ts), sum(t.negative for t in ts)),
}


def interval(tallies, measure):
    """95 %: what the measure is over random choices, with putting back, of as many texts."""
    chance = random.Random(1)
    values = sorted(measure(chance.choices(tallies, k=len(tallies))) for _ in range(BOOTSTRAP))
    return values[BOOTSTRAP // 40], values[-BOOTSTRAP // 40]


def print_faults(t, found):
    hit, gold = positions(t.plain, found), positions(t.plain, t.gold)
    missed = [f"{label} {t.plain[b:e]!r}" for b, e, label in t.gold if positions(t.plain, [(b, e, label)]) - hit]
    wrong = [f"{label} {t.plain[b:e]!r}" for b, e, label in found if positions(t.plain, [(b, e, label)]) - gold]
    if missed or wrong:
        print(f"{t.name} ({t.kind})\n   missed: {', '.join(missed) or '-'}\n   wrongly: {', '.join(wrong) or '-'}")


def score(program, half, with_faults):
    corpus = [t for _, t in texts(half)]
    for with_meta in (False, True):
        answers = found_by(program, corpus, with_meta)
        tallies = [Tally(t, found) for t, found in zip(corpus, answers)]
        print(f"{half}, {len(corpus)} texts, {'with what the form knows' if with_meta else 'without the form'}")
        for name, measure in MEASURES.items():
            low, high = interval(tallies, measure)
            print(f"  {name:28} {measure(tallies):5.1f} %   ({low:.1f} to {high:.1f})")
        total = sum((t.per_label for t in tallies), collections.Counter())
        for label in LABELS:
            print(f"    {label:11} recall {share(total[label, 'both'], total[label, 'gold']):5.1f} %   precision {share(total[label, 'right'], total[label, 'hit']):5.1f} %")
        if with_faults and with_meta:
            for t, found in zip(corpus, answers):
                print_faults(t, found)


def main(arguments):
    if arguments[:1] == ["check"]:
        return check()
    if len(arguments) < 2 or arguments[0] != "score" or ("--toets" in arguments and "--fouten" in arguments):
        print(__doc__, file=sys.stderr)
        return False
    score(arguments[1], "toets" if "--toets" in arguments else "ontwikkel", "--fouten" in arguments)
    return True


if __name__ == "__main__":
    sys.exit(0 if main(sys.argv[1:]) else 1)
