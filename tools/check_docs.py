#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Documents that stay true: links that lead somewhere, decisions numbered on end, verbs that ./dev knows."""
import pathlib
import re
import subprocess
import sys

listing = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "*.md"], capture_output=True, check=True, text=True)
documents = [pathlib.Path(name) for name in listing.stdout.split("\n") if name and pathlib.Path(name).is_file()]
found = []


def anchors(text):
    """The anchors that a forge makes of the headings."""
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in re.findall(r"^#+ (.*)$", text, re.M)}


def check_links(path, text):
    for target in re.findall(r"\]\(([^)\s]+)\)", re.sub(r"```.*?```", "", text, flags=re.S)):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        other = path.parent / name if name else path
        if not other.exists():
            found.append(f"{path}: link to {target} leads nowhere")
        elif anchor and other.suffix == ".md" and anchor not in anchors(other.read_text()):
            found.append(f"{path}: no heading for {target}")


def check_decisions():
    numbers = [int(path.name[:4]) for path in sorted(pathlib.Path("docs/decisions").glob("[0-9]*.md"))]
    if numbers != list(range(1, len(numbers) + 1)):
        found.append(f"docs/decisions: the numbers are not on end: {numbers}")


def check_verbs():
    verbs = set(re.findall(r"^  (\w+)", pathlib.Path("dev").read_text(), re.M))
    for path in documents:
        for verb in re.findall(r"\./dev ([a-z]\w*)", path.read_text()):
            if verb not in verbs:
                found.append(f"{path}: ./dev knows no verb {verb}")


for document in documents:
    check_links(document, document.read_text())
check_decisions()
check_verbs()
print("\n".join(found) or f"docs: ok ({len(documents)} documents)")
sys.exit(bool(found))
