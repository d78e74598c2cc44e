# SPDX-License-Identifier: EUPL-1.2
"""Just enough reading of C++ for the checks: blanking comments and strings, and measuring functions."""
import re

# A raw string, a string, a character, a comment of a line or a block; the whole of it becomes spaces.
NOISE = re.compile(r'R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![\w])\'(?:\\.|[^\'\\\n])\'|//[^\n]*|/\*.*?\*/', re.S)


def bare(text):
    """The same text, positions kept, without comments, strings and characters."""
    return NOISE.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), text)


def kind_of(before):
    """What the text between the last `;`, `{` or `}` and an opening brace says about that brace."""
    before = before.strip()
    if re.search(r"\b(?:namespace|extern)\b", before) or re.match(r"(?:template\b.*>\s*)?(?:class|struct|enum|union)\b", before, re.S):
        return "container"
    if re.search(r"\)\s*(?:const|noexcept|override|final|mutable|&&?|->\s*[\w:<>*&,\s]+)*\s*$", before):
        return "body"
    if re.search(r"\b(?:else|do|try)$", before) or re.search(r"\)\s*:\s*\w", before):
        return "body"
    return "data"


def functions(text):
    """(line, number of lines) of each function; the rows of a table of data inside it do not count."""
    text, stack, start = bare(text), [], 0
    for match in re.finditer(r"[{};]", text):
        mark, position = match[0], match.start()
        if mark == "{":
            kind = kind_of(text[start:position])
            outermost = kind == "body" and not any(k in ("body", "data") for k, *_ in stack)
            stack.append([kind, outermost, text.count("\n", 0, position) + 1, 0])
        elif mark == "}" and stack:
            kind, outermost, line, data = stack.pop()
            size = text.count("\n", 0, position) + 1 - line
            if outermost:
                yield line, size + 1 - data
            elif stack:
                stack[-1][3] += size if kind == "data" else data
        start = position + 1
