# SPDX-License-Identifier: BSL-1.0
"""Compares README.fr.md with README.md: the same blocks of code and the same commands of the
program, in the same order, comments and prose apart; and fails on a link of the pages to a file, or
a test on the page of promises, that is not there.

    python3 tests/docs/readme.py ROOT
    python3 tests/docs/readme.py --self-test
"""

import difflib
import pathlib
import re
import sys

PAGES = ["README.md", "README.fr.md", "SECURITY.md", "CHANGELOG.md", "examples/cookbook/*.md",
         "examples/data/*.md", "examples/data/vectors/*.md"]

FENCED = re.compile(r"^```\w*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
INDENTED = re.compile(r"(?:\n\n)((?:    .*\n|\n(?=    ))+)")
COMMAND = re.compile(r"`((?:\S*/)?pds[ _][^`]*)`")
PROMISES = "examples/cookbook/promises.md"
PROMISE = re.compile(r"^\| .*\| (.*) \|$", re.MULTILINE)
LINK = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")


def commands_of(page):
    """The lines of code of a page, without comments, and the commands within its prose."""
    found = []
    for match in FENCED.finditer(page):
        found.append((match.start(), match[1]))
    prose = FENCED.sub(lambda match: " " * len(match[0]), page)
    for match in INDENTED.finditer(prose):
        found.append((match.start(), match[1]))
    for match in COMMAND.finditer(prose):
        found.append((match.start(), match[1]))
    lines = "\n".join(text for _, text in sorted(found)).splitlines()
    lines = [re.sub(r"\s*//.*", "", line).strip() for line in lines]
    return [line for line in lines if line]


def dead_links(path, text):
    for link in LINK.findall(FENCED.sub("", text)):
        if "://" not in link and not (path.parent / link).exists():
            yield f"{path}: no file {link}"


def promises_without_test(page, tests):
    """The rows of the page that name no test, or one that is not below the folder `tests`."""
    for cell in PROMISE.findall(page)[1:]:
        named = re.findall(r"`([^`]+)`", cell)
        if not named or not all((tests / name).is_file() for name in named):
            yield f"{PROMISES}: no such test: {cell}"


def self_test():
    english = "Words `pds demo`.\n\n    sh a.sh\n\n    sh b.sh\n\n```cpp\nf(); // one\n```\n"
    assert commands_of(english) == ["pds demo", "sh a.sh", "sh b.sh", "f();"], commands_of(english)
    assert commands_of(english) == commands_of(english.replace("one", "un").replace("Words", "Mots"))
    for other in ["pds demo --year", "sh c.sh", "g();"]:
        changed = english.replace({"p": "pds demo", "s": "sh b.sh", "g": "f();"}[other[0]], other)
        assert commands_of(english) != commands_of(changed), other
    assert list(dead_links(pathlib.Path(__file__), "[a](readme.py) [b](https://x.org)")) == []
    assert len(list(dead_links(pathlib.Path(__file__), "[a](no_such_page.md#b)"))) == 1

    here = pathlib.Path(__file__).parent
    page = "| promise | test |\n|---|---|\n| a | `readme.py`, `rules.py` |\n"
    assert list(promises_without_test(page, here)) == []
    assert len(list(promises_without_test(page.replace("rules", "no_such"), here))) == 1
    assert len(list(promises_without_test("| p | t |\n| a | none |\n", here))) == 1


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    if sys.argv[1] == "--self-test":
        return self_test()
    root = pathlib.Path(sys.argv[1])
    problems = []
    for pattern in PAGES:
        for path in sorted(root.glob(pattern)):
            problems += dead_links(path, path.read_text(encoding="utf-8"))
    promises = (root / PROMISES).read_text(encoding="utf-8")
    problems += promises_without_test(promises, root / "tests")
    english, french = (
        commands_of((root / name).read_text(encoding="utf-8")) for name in PAGES[:2]
    )
    if not english:
        problems.append("README.md: no command")
    problems += difflib.unified_diff(english, french, *PAGES[:2], lineterm="", n=0)
    if problems:
        sys.exit("\n".join(problems))


if __name__ == "__main__":
    main()
