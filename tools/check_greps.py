#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The rules of the house that a pattern can see: check_greps.py [FILE...] (without files: everything in git).

Every rule is a function (path, text) -> (line, message); docs/style.md says why each of them exists."""
import pathlib
import re
import subprocess
import sys

import cpp_source

CODE = {".cpp", ".hpp", ".py", ".sh", ".mjs", ".css", ".sql", ".html"}
CPP = {".cpp", ".hpp"}
SIGNED = {".cpp", ".hpp", ".py", ".sh", ".mjs"}
BUILT = "web/statisch/"  # made by the CSS build, compared with its sources elsewhere
MAX_LINES, MAX_FUNCTION = 400, 60
# Header families that cost seconds per file, and the number of .cpp files that may pay for each, or the one folder.
HEAVY = {"boost/beast": "src/web/net/", "boost/asio": "src/web/net/", "boost/json": 1, "spdlog": 1, "ctemplate": 1, "curl": 1}


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def hits(pattern, text, message, flags=re.M):
    return [(line_of(text, m.start()), message) for m in re.finditer(pattern, text, flags)]


def spdx(path, text):
    if path.suffix in SIGNED and "SPDX-License-Identifier: EUPL-1.2" not in "".join(text.splitlines(True)[:2]):
        yield 1, "the SPDX line is missing"


def views(path, text):
    if path.suffix == ".html" and path.parts[0] in ("src", "web"):
        if not text.startswith('{{%AUTOESCAPE context="HTML"}}'):
            yield 1, "a view without AUTOESCAPE on line 1 is inserted raw"
        yield from hits(r"\{\{[^}]*:none", text, "`:none` switches escaping off")


def coroutines(path, text):
    if path.suffix not in CPP:
        return
    position = 0
    for statement in re.split(r"[;{}]", cpp_source.bare(text)):
        if "co_await" in statement and "?" in statement:
            yield line_of(text, position + statement.index("co_await")), "`co_await` and `?:` in one statement"
        position += len(statement) + 1


def regexes(path, text):
    if path.suffix in CPP:
        yield from hits(r"std::w?regex|#include <regex>", text, "std::regex backtracks; use RE2 or plain code")


def lengths(path, text):
    if path.suffix in CODE and not str(path).startswith(BUILT):
        count = text.count("\n")
        if count > MAX_LINES:
            yield 1, f"{count} lines, more than {MAX_LINES}"
    if path.suffix in CPP:
        for line, size in cpp_source.functions(text):
            if size > MAX_FUNCTION:
                yield line, f"a function of {size} lines, more than {MAX_FUNCTION}"


def comments(path, text):
    if path.suffix not in CODE:
        return
    yield from hits(r"\b(?:TODO|FIXME)\b(?!\(#\d+\))", text, "a task without an issue number")
    if path.suffix in CPP:
        code = r"^[ \t]*//[ \t]*(?:[\w:<>*& \t]+ \w+ = .*;|[^`\" \n]*\(.*\)[ \t]*[;{]|\}|(?:return|if|for|while)\b.*[;{])[ \t]*$"
        yield from hits(code, text, "this looks like code in a comment")


def traces(path, text):
    """Nothing of the place where it was made: paths and package hosts of one machine mean nothing elsewhere."""
    pattern = r"(?<![\w.~-])/(?:work|farm)/|\b(?:deb|registry)\.[\w-]+\.\w|\bshared/(?:bronnen|design)"
    yield from hits(pattern, text, "a path or host of one machine")


def is_bsn(digits):
    return sum(int(d) * w for d, w in zip(digits, (9, 8, 7, 6, 5, 4, 3, 2, -1))) % 11 == 0


def bsns(path, text):
    """Only the fictional range 999900006-999999990 may appear anywhere."""
    if path.suffix == ".json" or path.name == "package-lock.json":
        return
    for match in re.finditer(r"(?<![\w.,+-])\d{9}(?![\w.,-]*\d)", text):
        if is_bsn(match[0]) and not 999900006 <= int(match[0]) <= 999999990 and match[0] != "000000000":
            yield line_of(text, match.start()), "a number that could be somebody's BSN"


RULES = [spdx, views, coroutines, regexes, lengths, comments, traces, bsns]


def heavy_headers(paths):
    """The one rule over all files: heavy headers in no header file and in few .cpp files, or in one private folder."""
    for family, limit in HEAVY.items():
        users = [p for p in paths if p.suffix in CPP and p.parts[0] == "src" and not p.stem.endswith(("_test", "_fuzz"))
                 and re.search(rf"^#include <{family}[/.]", p.read_text(), re.M)]
        if isinstance(limit, str):
            yield from ((p, 1, f"<{family}> belongs in {limit}") for p in users if not str(p).startswith(limit))
            continue
        for path in users:
            if path.suffix == ".hpp" or len(users) > limit:
                yield path, 1, f"<{family}> belongs in {limit} .cpp file(s), and in no header"
    for path in paths:
        if path.suffix in CPP and path.parts[0] == "src" and not path.stem.endswith("_test"):
            for line, message in hits(r"#include <g(?:test|mock)/", path.read_text(), "GoogleTest outside a test"):
                yield path, line, message


def tracked():
    listing = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "-z"], capture_output=True, check=True)
    return [p for name in listing.stdout.decode().split("\0") if name and (p := pathlib.Path(name)).is_file()]


def read(path):
    try:
        return path.read_text()
    except UnicodeDecodeError:
        return ""  # a font or a picture


def main():
    everything = tracked()
    chosen = [pathlib.Path(name) for name in sys.argv[1:]] or everything
    found = list(heavy_headers(everything))
    for path in chosen:
        if path.stem in ("check_greps", "check_greps_test"):
            continue  # they name what they look for
        text = read(path)
        found += [(path, line, message) for rule in RULES for line, message in rule(path, text)]
    for path, line, message in found:
        print(f"{path}:{line}: {message}")
    print(f"greps: {len(found)} found in {len(chosen)} files")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
