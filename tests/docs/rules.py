# SPDX-License-Identifier: BSL-1.0
"""Compares examples/cookbook/rules.md, the page of every rule, with what cites rules, and fails on
any that has no header or no test, on a header or test of the page that does not cite its rule, on a
rule that a header cites and the page lacks, and on a policy that no header knows.

    python3 tests/docs/rules.py ROOT
    python3 tests/docs/rules.py --self-test

A citation is `R-P4` in a comment, `R-P1 to R-P6`, or in code `"P4"_rule` or `{'P', 4}`.
"""

import pathlib
import re
import sys

PAGE = "examples/cookbook/rules.md"
GROUNDS = ["text", "published", "reading", "ours"]

COMMENT = re.compile(r"R-([A-Z])(\d*)(?:\s+(?://\s+)?to\s+(?://\s+)?R-([A-Z])(\d+))?(?!\w)")
CODE = re.compile(r"\{'([A-Z])', *(\d+)\}|\"([A-Z])(\d+)\"_rule")
NAME = re.compile(r"`([^`]*)`")


def cited(text):
    """The rules that a file cites: {"P4", ...}."""
    rules = set()
    for letter, first, last_letter, last in COMMENT.findall(text):
        if last and letter == last_letter:
            rules.update(f"{letter}{n}" for n in range(int(first), int(last) + 1))
        else:
            rules.add(letter + first)
    for match in CODE.findall(text):
        rules.add("".join(match))
    return rules


def rows(page):
    """The rows of the page, without the heads of its tables."""
    for line in page.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| ") and not line.startswith("| rule |"):
            yield line, cells


def check(page, headers, tests):
    """What is wrong; `headers` and `tests` are texts by their path below include/pds and tests."""
    problems, seen = [], set()
    cites = {path: cited(text) for path, text in headers.items()}
    test_cites = {path: cited(text) for path, text in tests.items()}
    code = "\n".join(headers.values())

    for line, cells in rows(page):
        if len(cells) != 7:
            problems.append(f"{PAGE}: not seven cells: {line}")
            continue
        rule, words, _, ground, policy, header, test = cells
        if rule in seen:
            problems.append(f"{rule}: twice on the page")
        seen.add(rule)
        if not words:
            problems.append(f"{rule}: says nothing")
        if ground not in GROUNDS:
            problems.append(f"{rule}: {ground}: not a ground")
        for name in NAME.findall(policy):
            if not re.search(rf"\b{name}\b", code):
                problems.append(f"{rule}: no header knows the policy {name}")
        for cell, known, what in [(header, cites, "header"), (test, test_cites, "test")]:
            if not any(rule in rules for rules in known.values()):
                problems.append(f"{rule}: no {what} cites it")
            if len(NAME.findall(cell)) != 1:
                problems.append(f"{rule}: not one {what} named")
            for path in NAME.findall(cell):
                if path not in known:
                    problems.append(f"{rule}: there is no {what} {path}")
                elif rule not in known[path]:
                    problems.append(f"{rule}: {path} does not cite it")

    for path, rules in cites.items():
        problems += [f"{path}: cites {rule}, which the page lacks" for rule in sorted(rules - seen)]
    if not seen:
        problems.append(f"{PAGE}: no rule")
    return problems


def texts_below(folder, suffixes):
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.name.endswith(suffixes)
    }


def self_test():
    assert cited("// R-P4, R-O1 (R-X)") == {"P4", "O1", "X"}
    assert cited("// (R-P1 to R-P3)") == {"P1", "P2", "P3"}
    assert cited("// R-P9 to\n    // R-P11") == {"P9", "P10", "P11"}
    assert cited("{'P', 13}, \"A1\"_rule, PR-P4x") == {"P13", "A1"}

    def problems_of(row, header="// R-P4 mode strict", test="// R-P4"):
        return check(f"| rule | h |\n|---|---|\n{row}\n", {"pay/a.hpp": header}, {"a.py": test})

    good = "| P4 | words | a text | reading | `mode`: `strict` | `pay/a.hpp` | `a.py` |"
    assert problems_of(good) == []
    assert problems_of(good.replace("| `mode`: `strict` |", "| |")) == []
    for row, header, test in [
        (good, "// R-P5 mode strict", "// R-P4"),
        (good, "// R-P4 R-P5 mode strict", "// R-P4"),
        (good, "// R-P4 mode", "// R-P4"),
        (good, "// R-P4 mode strict", "// R-P5"),
        (good.replace("words", ""), "// R-P4 mode strict", "// R-P4"),
        (good.replace("reading", "rumour"), "// R-P4 mode strict", "// R-P4"),
        (good.replace("a.hpp", "b.hpp"), "// R-P4 mode strict", "// R-P4"),
        (good.replace("`a.py`", ""), "// R-P4 mode strict", "// R-P4"),
        (f"{good}\n{good}", "// R-P4 mode strict", "// R-P4"),
        ("", "// R-P4 mode strict", "// R-P4"),
    ]:
        assert problems_of(row, header, test), (row, header, test)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    if sys.argv[1] == "--self-test":
        return self_test()
    root = pathlib.Path(sys.argv[1])
    problems = check(
        (root / PAGE).read_text(encoding="utf-8"),
        texts_below(root / "include" / "pds", (".hpp",)),
        texts_below(root / "tests", (".test.cpp", ".py")),
    )
    if problems:
        sys.exit("\n".join(problems))


if __name__ == "__main__":
    main()
