#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Which tests stood for which requirement: list_requirements.py SECURITY_MD GTEST_JSON_FOLDER TAP_FILE...

A test for S3 is called S3_…, stands in the suite S3, or, in a test of the whole program, has S3 in front of its title. Prints how many of each ran, and
fails when a requirement that docs/security.md calls met, wholly or partly, has none."""
import collections
import json
import pathlib
import re
import sys


def claims(document):
    """Number and state (ja, deels, nog niet) of each row."""
    for row in re.findall(r"^\| (S\d+) \|.*\| *([^|]+?) *\|$", document, re.M):
        yield row[0], re.match(r"ja|deels|nog niet", row[1]).group()


def ran(folder, taps):
    for report in pathlib.Path(folder).glob("*.json"):
        for suite in json.loads(report.read_text()).get("testsuites", []):
            for case in suite["testsuite"]:
                if case.get("result") == "COMPLETED":
                    yield f"{suite['name']}.{case['name']}"
    for tap in map(pathlib.Path, taps):
        if tap.exists():
            yield from re.findall(r"^\s*ok \d+ - (S\d+ .*)$", tap.read_text(), re.M)


def main():
    document, folder, *taps = sys.argv[1:]
    tests = collections.Counter()
    for name in ran(folder, taps):
        found = re.search(r"(?:^|[./])(S\d+)(?=[_. ])", name)
        if found:
            tests[found.group(1)] += 1
    states = dict(claims(pathlib.Path(document).read_text()))
    print("  ".join(f"{number} {tests[number]}" for number in states))
    wrong = [f"{number} is said to be met ({state}), and no test of that name ran" for number, state in states.items()
             if state != "nog niet" and not tests[number]]
    wrong += [f"{number} has tests, and no row in {document}" for number in tests if number not in states]
    print("\n".join(wrong), file=sys.stderr)
    sys.exit(bool(wrong))


main()
