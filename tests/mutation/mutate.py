# SPDX-License-Identifier: BSL-1.0
"""Changes one thing in one header and looks whether a test notices; prints the changes that none does.

    python3 tests/mutation/mutate.py --only include/pds/law                 # a room, or a header
    python3 tests/mutation/mutate.py --only include/pds/pay --sample 50 --seed 7 --minutes 20
    python3 tests/mutation/mutate.py --list --only include/pds/pay/act.hpp  # only say what it would do
    python3 tests/mutation/mutate.py --self-test

In law/ every amount is one cent more, every date a day later, every other number one more. In the
other rooms comparisons become their neighbours (`<` and `<=`, `>` and `>=`, `==` and `!=`), `&&` and
`||` change places, and numbers are one more.

Only the test files that include the header are compiled, those of its room and of its name first,
until one fails; one that does not compile has noticed. Results are kept in build/mutation, so that a
run goes on where the last one stopped; what survived is tried again once its header or its tests
have changed. Changes that cannot matter are listed in equivalent.txt with the reason.
"""

import argparse
import concurrent.futures
import datetime
import hashlib
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
EQUIVALENT = pathlib.Path(__file__).resolve().with_name("equivalent.txt")
ROOMS = ["law", "calendar", "pay", "organisation", "envelope", "mmg", "roster"]
FLAGS = ["-std=c++20", "-O0", "-w", "-pipe"]
LIBRARIES = ["-lgmock_main", "-lgmock", "-lgtest", "-lpthread"]

DATE = re.compile(r'"(\d{4}-\d{2}-\d{2})"_date')
AMOUNT = re.compile(r"\b(\d[\d']*)\.(\d{2})_eur\b")
NUMBER = re.compile(r"(?<![\w.'])\d[\d']*(?![\w.'])")
SWAPS = {
    " < ": " <= ",
    " <= ": " < ",
    " > ": " >= ",
    " >= ": " > ",
    " == ": " != ",
    " != ": " == ",
    " && ": " || ",
    " || ": " && ",
}


def masked(text):
    """The text with comments, texts, characters, directives and static assertions blanked."""

    def blank(match):
        return re.sub(r"[^\n]", " ", match.group())

    pattern = re.compile(
        r'//[^\n]*|"(?:\\.|[^"\\\n])*"(?:_\w+)?|\'(?:\\.|[^\'\\\n])\'|^[ \t]*#(?:\\\n|[^\n])*'
        r"|\bstatic_assert\b[^;]*;|\boperator\s*\S+",
        re.M,
    )
    return pattern.sub(blank, text)


def without_comments(text):
    return re.sub(r"//[^\n]*", lambda m: " " * len(m.group()), text)


def next_number(digits):
    return str(int(digits.replace("'", "")) + 1)


def mutations(text, law):
    """(offset, old, new) of every change."""
    found = []
    code = masked(text)
    if law:
        readable = without_comments(text)
        for m in DATE.finditer(readable):
            day = datetime.date.fromisoformat(m.group(1)) + datetime.timedelta(days=1)
            found.append((m.start(1), m.group(1), day.isoformat()))
        for m in AMOUNT.finditer(code):
            cents = int(m.group(1).replace("'", "") + m.group(2)) + 1
            found.append((m.start(), m.group(), f"{cents // 100}.{cents % 100:02}_eur"))
    else:
        for old, new in SWAPS.items():
            at = code.find(old)
            while at != -1:
                found.append((at, old, new))
                at = code.find(old, at + 1)
    for m in NUMBER.finditer(code):
        found.append((m.start(), m.group(), next_number(m.group())))
    return sorted(found)


def line_at(text, offset):
    begin = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return text.count("\n", 0, offset) + 1, text[begin : len(text) if end == -1 else end].strip()


class Sources:
    """Which test includes which header."""

    INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)

    def __init__(self, root):
        self.root = root
        self.reached = {}
        self.tests = sorted((root / "tests").glob("*/*.test.cpp"))

    def reach(self, path):
        """All files of the repository that one includes, itself too."""
        path = path.resolve()
        if path not in self.reached:
            self.reached[path] = {path}  # ends a cycle
            found = {path}
            for kind, name in self.INCLUDE.findall(path.read_text()):
                folders = [self.root / "include", self.root / "tests"]
                if kind == '"':
                    folders.insert(0, path.parent)
                for folder in folders:
                    if (folder / name).is_file():
                        found |= self.reach(folder / name)
                        break
            self.reached[path] = found
        return self.reached[path]

    def tests_of(self, header, most):
        room, stem = header.parent.name, header.stem

        def distance(test):
            own = test.name.removesuffix(".test.cpp")
            return (
                test.parent.name != room,
                -len(os.path.commonprefix([own, stem])),
                len(self.reach(test)),
                test.name,
            )

        seeing = [
            t for t in self.tests if header.resolve() in self.reach(t) and t.parent.name != "tool"
        ]
        return sorted(seeing, key=distance)[:most]

    def hash_of(self, paths):
        digest = hashlib.sha256()
        for path in paths:
            for one in sorted(self.reach(path)):
                if "include" not in one.relative_to(self.root).parts[:1]:
                    digest.update(one.read_bytes())
        return digest.hexdigest()[:16]


class Runner:
    def __init__(self, scratch, compiler):
        self.scratch = scratch
        self.compiler = compiler
        self.sound = {}
        self.lock = threading.Lock()
        scratch.mkdir(parents=True, exist_ok=True)
        # What every test includes and no change touches.
        self.common = scratch / "common.hpp"
        self.common.write_text("#include <gmock/gmock.h>\n#include <gtest/gtest.h>\n")
        subprocess.run(
            [compiler, *FLAGS, "-x", "c++-header", self.common, "-o", f"{self.common}.gch"],
            check=True,
        )

    def notices(self, test, overlay):
        """How a test notices what is in a folder before include/, or nothing."""
        program = overlay / "program"
        command = [
            self.compiler, *FLAGS, "-include", self.common, "-I", overlay, "-I", ROOT / "include",
            "-I", ROOT / "tests", f'-DPDS_SOURCE_DIR="{ROOT}"', test, "-o", program, *LIBRARIES,
        ]  # fmt: skip
        try:
            quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
            if subprocess.run(command, timeout=300, check=False, **quiet).returncode != 0:
                return "does not compile"
            # death by a signal is a failure too
            run = [program, "--gtest_fail_fast", "--gtest_brief=1"]
            done = subprocess.run(run, timeout=120, check=False, cwd=overlay, **quiet)
            return "fails" if done.returncode != 0 else None
        except subprocess.TimeoutExpired:
            return "takes too long"
        finally:
            program.unlink(missing_ok=True)

    def is_sound(self, test):
        """Passes as it is."""
        with self.lock:
            if test not in self.sound:
                empty = self.scratch / "unchanged"
                empty.mkdir(exist_ok=True)
                how = self.notices(test, empty)
                self.sound[test] = how is None
                if how is not None:
                    print(f"left out, {how} without any change: {test.relative_to(ROOT)}")
            return self.sound[test]


def equivalents():
    known = {}
    for line in EQUIVALENT.read_text().splitlines() if EQUIVALENT.exists() else []:
        if line and not line.startswith("#"):
            header, old, new, why = (part.strip() for part in line.split(" ¦ "))
            known[header, old, new] = why
    return known


def all_mutants(only):
    mutants = []
    for room in ROOMS:
        for header in sorted((ROOT / "include/pds" / room).glob("*.hpp")):
            name = str(header.relative_to(ROOT))
            if only and not any(name == o or name.startswith(o.rstrip("/") + "/") for o in only):
                continue
            text = header.read_text()
            own = hashlib.sha256(text.encode()).hexdigest()[:16]
            for offset, old, new in mutations(text, room == "law"):
                line, before = line_at(text, offset)
                after = line_at(text[:offset] + new + text[offset + len(old) :], offset)[1]
                mutants.append(
                    {
                        "key": f"{name}:{own}:{offset}:{new}",
                        "header": name,
                        "line": line,
                        "before": before,
                        "after": after,
                        "change": (offset, old, new),
                    }
                )
    return mutants


def try_one(mutant, tests, runner, killers):
    header = ROOT / mutant["header"]
    offset, old, new = mutant["change"]
    overlay = runner.scratch / f"job{threading.get_ident()}"
    changed = overlay / header.relative_to(ROOT / "include")
    changed.parent.mkdir(parents=True, exist_ok=True)
    text = header.read_text()
    changed.write_text(text[:offset] + new + text[offset + len(old) :])
    try:
        # What noticed the last change of this header is likely to notice the next.
        first = killers.get(mutant["header"], [])
        for test in sorted(tests, key=lambda t: first.index(t) if t in first else len(first)):
            if not runner.is_sound(test):
                continue
            how = runner.notices(test, overlay)
            if how is not None:
                killers.setdefault(mutant["header"], [])
                if test not in killers[mutant["header"]]:
                    killers[mutant["header"]].append(test)
                return f"{how}: {test.relative_to(ROOT)}"
        return None
    finally:
        changed.unlink()


def self_test():
    text = (
        '#include <a>\nconstexpr auto x = row("2008-02-29"_date, 12.99_eur, 1\'000); // 3 < 4\n'
        "static_assert(x < 2);\nbool f(T&& t) { return a < b && t.size() == 2; }\n"
    )
    changes = [(old, new) for _, old, new in mutations(text, law=True)]
    assert changes == [("2008-02-29", "2008-03-01"), ("12.99_eur", "13.00_eur"),
                       ("1'000", "1001"), ("2", "3")], changes  # fmt: skip
    changes = [(old, new) for _, old, new in mutations(text, law=False)]
    assert changes == [("1'000", "1001"), (" < ", " <= "), (" && ", " || "), (" == ", " != "),
                       ("2", "3")], changes  # fmt: skip
    assert line_at("a\n  b c\n", 4) == (2, "b c")
    sources = Sources(ROOT)
    tests = sources.tests_of(ROOT / "include/pds/pay/act.hpp", 3)
    assert tests[0] == ROOT / "tests/pay/act.test.cpp", tests
    for header, old, new in equivalents():
        lines = [line.strip() for line in (ROOT / header).read_text().splitlines()]
        assert old in lines, f"equivalent.txt: {header} has no such line: {old}"
        assert old != new


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", action="append", help="a header, or a folder of headers")
    parser.add_argument("--sample", type=int, help="so many changes, at random")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--minutes", type=float, help="begin no change after that long")
    parser.add_argument("--most-tests", type=int, default=10, help="test files a change")
    parser.add_argument("--compiler", default="g++")
    parser.add_argument("--scratch", type=pathlib.Path, default=ROOT / "build/mutation")
    parser.add_argument("--list", action="store_true", help="only say what would be changed")
    parser.add_argument("--self-test", action="store_true")
    options = parser.parse_args()
    if options.self_test:
        return self_test()

    known = equivalents()
    mutants = [
        m
        for m in all_mutants(options.only)
        if (m["header"], m["before"], m["after"]) not in known
    ]
    if options.sample is not None and options.sample < len(mutants):
        mutants = random.Random(options.seed).sample(mutants, options.sample)
    if options.list:
        for m in mutants:
            print(f"{m['header']}:{m['line']}: {m['before']}\n    {m['after']}")
        print(f"{len(mutants)} changes")
        return 0

    began = time.monotonic()
    runner = Runner(options.scratch.resolve(), options.compiler)
    sources = Sources(ROOT)
    results = options.scratch / "results.jsonl"
    done = {}
    for line in results.read_text().splitlines() if results.exists() else []:
        one = json.loads(line)
        done[one["key"]] = one

    killers = {}
    lock = threading.Lock()

    def judge(mutant):
        tests = sources.tests_of(ROOT / mutant["header"], options.most_tests)
        tested = sources.hash_of(tests)
        one = done.get(mutant["key"])
        if one and (one["noticed"] or one["tests"] == tested):
            return mutant, one["noticed"]
        if options.minutes and time.monotonic() - began > 60 * options.minutes:
            return mutant, "not tried"
        noticed = try_one(mutant, tests, runner, killers)
        one = {"key": mutant["key"], "noticed": noticed, "tests": tested}
        with lock, results.open("a") as out:
            print(json.dumps(one), file=out)
        return mutant, noticed

    counts = {}
    survivors = []
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for mutant, noticed in pool.map(judge, mutants):
            room = mutant["header"].split("/")[2]
            tried = counts.setdefault(room, {"noticed": 0, "survived": 0, "not tried": 0})
            if noticed == "not tried":
                tried["not tried"] += 1
            elif noticed:
                tried["noticed"] += 1
            else:
                tried["survived"] += 1
                survivors.append(mutant)
                print(f"{mutant['header']}:{mutant['line']}: nothing notices\n"
                      f"    {mutant['before']}\n    {mutant['after']}", flush=True)  # fmt: skip
    for room, tried in counts.items():
        print(f"{room:14}" + "  ".join(f"{n} {what}" for what, n in tried.items()))
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main())
