#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Prints "unit;level;folder" for every unit of architecture.toml, for CMake."""
import pathlib, sys, tomllib
root = pathlib.Path(sys.argv[1])
conf = tomllib.loads((root / "architecture.toml").read_text())
for level, units in sorted(conf["levels"].items(), key=lambda item: int(item[0])):
    for unit in units:
        for folder in (unit, f"domein/{unit}", f"engines/{unit}", f"koppelingen/{unit}"):
            if (root / "src" / folder).is_dir():
                print(f"{unit},{level},{folder}")
