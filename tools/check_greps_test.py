#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Each rule of check_greps.py finds its bad example and leaves its good one alone."""
import pathlib
import sys

import check_greps as greps

SPDX = "// SPDX-License-Identifier: EUPL-1.2\n"
LONG_FUNCTION = "int lang(int x) {\n" + "    x += 1;\n" * 61 + "    return x;\n}\n"
LONG_TABLE = "int f() {\n    const int t[] = {\n" + "        1,\n" * 61 + "    };\n    return t[0];\n}\n"
# (rule, file, text, should it be found)
CASES = [
    (greps.spdx, "src/a.cpp", "int x;\n", True),
    (greps.spdx, "src/a.cpp", SPDX, False),
    (greps.spdx, "tools/a.py", "#!/usr/bin/env python3\n# SPDX-License-Identifier: EUPL-1.2\n", False),
    (greps.views, "src/a.html", "<p>{{X}}</p>\n", True),
    (greps.views, "src/a.html", '{{%AUTOESCAPE context="HTML"}}\n<p>{{X}}</p>\n', False),
    (greps.views, "src/a.html", '{{%AUTOESCAPE context="HTML"}}\n<p>{{X:none}}</p>\n', True),
    (greps.coroutines, "src/a.cpp", "co_await f(b ? A(x) :\n A(y));", True),
    (greps.coroutines, "src/a.cpp", "auto a = b ? x : y;\nco_await f(a);  // why?", False),
    (greps.coroutines, "src/a.cpp", 'co_await f("huh?");', False),
    (greps.regexes, "src/a.cpp", "std::regex r;", True),
    (greps.lengths, "src/a.cpp", LONG_FUNCTION, True),
    (greps.lengths, "src/a.cpp", f"namespace n {{\nclass C {{\n{LONG_FUNCTION}}};\n}}\n", True),
    (greps.lengths, "src/a.cpp", LONG_TABLE, False),
    (greps.lengths, "src/a.cpp", "int x;\n" * 401, True),
    (greps.comments, "src/a.cpp", "// TODO later\n", True),
    (greps.comments, "src/a.cpp", "// TODO(#12) later\n", False),
    (greps.comments, "src/a.cpp", "    // doe_iets(x);\n", True),
    (greps.comments, "src/a.cpp", "    // return x;\n", True),
    (greps.comments, "src/a.cpp", "/// The page of this viewer;\n/// `x();` is not code.\n", False),
    (greps.traces, "docs/a.md", "see /wo" "rk/main/x", True),
    (greps.traces, "docs/a.md", "see https://example.org/wo" "rk/x", False),
    (greps.traces, "tools/a.sh", "npm --registry https://regis" "try.example.org", True),
    (greps.bsns, "src/a.cpp", '"111222333"', True),
    (greps.bsns, "src/a.cpp", '"999900006"', False),
]

wrong = 0
for rule, name, text, expected in CASES:
    if bool(list(rule(pathlib.Path(name), text))) != expected:
        wrong += 1
        print(f"{rule.__name__}: should {'' if expected else 'not '}be found: {text[:60]!r}")
print(f"{len(CASES) - wrong} of {len(CASES)} examples right")
sys.exit(bool(wrong))
