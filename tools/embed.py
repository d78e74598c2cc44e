#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Writes a .cpp that holds files as bytes: embed.py OUT.cpp NAMESPACE::function ROOT FILE…
The function returns a std::span of {name (path below ROOT), content}; content lives as long as the program."""
import pathlib, sys
out, symbol, root, *files = sys.argv[1:]
namespace, function = symbol.rsplit("::", 1)
root = pathlib.Path(root)
lines = ["#include <array>", '#include "base/ingebed.hpp"', f"namespace {namespace} {{", "namespace {"]
entries = []
for i, name in enumerate(sorted(files)):
    data = pathlib.Path(name).read_bytes()
    # Octal escapes keep the compiler fast and are safe before any next character when three digits long.
    parts = ['"' + "".join(chr(b) if 32 <= b < 127 and chr(b) not in '"\\?' else f"\\{b:03o}" for b in data[at:at + 2000]) + '"'
             for at in range(0, len(data), 2000)]
    lines.append(f"constexpr char k{i}[] = " + ("\n".join(parts) or '""') + ";")
    rel = pathlib.Path(name).resolve().relative_to(root.resolve())
    entries.append(f'    {{"{rel}", std::string_view(k{i}, {len(data)})}},')
lines += [f"constexpr std::array<base::Ingebed, {len(files)}> kAlle{{{{", *entries, "}};", "}  // namespace",
          f"std::span<const base::Ingebed> {function}() {{ return kAlle; }}", f"}}  // namespace {namespace}"]
pathlib.Path(out).write_text("\n".join(lines) + "\n")
