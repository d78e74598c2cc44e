#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Counts the tests of a run: count_tests.py ctest JUNIT_XML GTEST_JSON_FOLDER | count_tests.py node TAP_FILE.

Prints "PASSED FAILED" and, on stderr, the name of each test that failed. A program that failed without a failed
test (it crashed, or a sanitizer spoke at its end) counts as one failure: silence is never a pass."""
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as ET


def cases(report):
    """(name, passed) of each test that ran in one GoogleTest report."""
    for suite in json.loads(report.read_text()).get("testsuites", []):
        for case in suite["testsuite"]:
            if case.get("result") == "COMPLETED":
                yield f"{suite['name']}.{case['name']}", not case.get("failures")


def count_ctest(junit, folder):
    passed, failed = 0, []
    for program in ET.parse(junit).getroot().iter("testcase"):
        name = program.get("name")
        report = pathlib.Path(folder) / f"test_{name}.json"
        results = list(cases(report)) if report.exists() else []
        wrong = [case for case, good in results if not good]
        passed += len(results) - len(wrong)
        if program.get("status") != "run" and not wrong:
            wrong = [f"{name} (the program itself)"]
        failed += wrong
    return passed, failed


def count_node(tap):
    text = pathlib.Path(tap).read_text() if pathlib.Path(tap).exists() else ""
    total = {word: int(number) for word, number in re.findall(r"^# (pass|fail|cancelled) (\d+)$", text, re.M)}
    failed = re.findall(r"^\s*not ok \d+ - (.*)$", text, re.M)
    wrong = total.get("fail", 0) + total.get("cancelled", 0)
    if not total:
        return 0, ["the browser tests made no report"]
    return total["pass"], failed[:wrong] + ["?"] * (wrong - len(failed))


def main():
    kind, *files = sys.argv[1:]
    passed, failed = count_ctest(*files) if kind == "ctest" else count_node(*files)
    for name in failed:
        print(name, file=sys.stderr)
    print(passed, len(failed))


main()
