#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Every slice, status and role has its row in docs/glossary.md: the glossary is the only list of domain words."""
import pathlib
import re
import sys

import cpp_source

root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".")
glossary = (root / "docs/glossary.md").read_text()
words = {word for row in re.findall(r"^\|([^|]*)\|", glossary, re.M) for word in re.findall(r"[\w-]+", row)}


def enumerators(name):
    """(file, word) of each enumerator of `enum class NAME` in the domain."""
    for header in sorted((root / "src/domein").rglob("*.hpp")):
        for body in re.findall(rf"enum class {name}\b[^{{;]*\{{([^}}]*)\}}", cpp_source.bare(header.read_text())):
            for word in re.findall(r"(\w+)\s*(?:=[^,]*)?(?:,|$)", body.strip()):
                yield header, word


wanted = [(folder, folder.name) for folder in sorted((root / "src/domein").glob("*")) if folder.is_dir()]
wanted += [*enumerators("Status"), *enumerators("Rol")]
missing = [f"{where}: `{word}` has no row in docs/glossary.md" for where, word in wanted if word not in words]
print("\n".join(missing) or f"glossary: ok ({len(wanted)} words looked up)")
sys.exit(bool(missing))
