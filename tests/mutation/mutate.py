# SPDX-License-Identifier: BSL-1.0
"""Changes one thing in one header and looks whether a test notices; prints the changes that none does.

    python3 tests/mutation/mutate.py                                        # all rooms
    python3 tests/mutation/mutate.py --only include/pds/law                 # a room, or a header
    python3 tests/mutation/mutate.py --only include/pds/pay --sample 50 --seed 7 --minutes 20
    python3 tests/mutation/mutate.py --list --only include/pds/pay/act.hpp  # only say what it would do
    python3 tests/mutation/mutate.py --self-test

In law/ every amount is one cent more, every date a day later, every other number one more. In the
other rooms comparisons become their neighbours (`<` and `<=`, `>` and `>=`, `==` and `!=`), `&&` and
`||` change places, and numbers are one more.

Many changes are tried in two ways. First all are written into one copy of the headers (schemata.py,
mutant.hpp), the tests of a room are compiled once, and each change is chosen when a test program
starts; only tests that look at a change are run for it, until one fails. What these leave, the
nearest tests of other rooms try. Where the compiler needs a constant nothing changes there. So
whatever survives, what no test looks at and what cannot be written so is tried once more by itself:
in the source, compiled by each test that includes the header, those of its room and its name first;
what does not compile has been noticed.

Results are kept in build/mutation, so that a run goes on where the last one stopped; what survived
is tried again once its header or its tests have changed. Changes that cannot matter are listed in
equivalent.txt with the reason.
"""

import argparse
import collections
import concurrent.futures
import hashlib
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time

from builds import FRAMEWORK, Builds, Sources, run_tests
from changes import ROOMS, ROOT, all_changes, equivalents, line_at, mutations
from schemata import schemata, test_at_run_time

MANY = 40  # changes that are worth compiling all tests once with all of them
LONG = 20  # seconds of a test that is not run for a change


class AllAtOnce:
    """Programs of tests with all changes of some headers in each."""

    ERROR = re.compile(r"^([^\s:]+):(\d+):\d+: (fatal error|error|note): ", re.M)

    def __init__(self, name, sources, builds):
        self.name = name
        self.law = name == "law"
        self.sources = sources
        self.builds = builds
        self.folder = builds.scratch / name
        self.folder.mkdir(parents=True, exist_ok=True)
        # All, also those that are not tried now, so that programs serve until something changes.
        self.changes = [c for c in all_changes() if (c.room == "law") == self.law]
        self.left_out = set()
        self.programs = {}  # test file -> (test, seconds, changes), first what starting looks at
        self.killers = collections.defaultdict(list)

    def build(self, tests, pool):
        remembered = self.folder / "left_out.json"
        known = json.loads(remembered.read_text()) if remembered.exists() else {}
        self.left_out |= {id for id, c in enumerate(self.changes) if c.key in known}
        self.write()
        left = [test for test in tests if not self.is_built(test)]
        while left:
            common = self.common()
            said = dict(zip(left, pool.map(lambda t: self.compile(t, common), left)))
            failed = [test for test, errors in said.items() if errors]
            found = set().union(*(self.blamed(said[test]) for test in failed))
            if not found:
                for test in failed:
                    self.program_of(test).with_suffix(".errors").write_text(said[test])
                    print(f"left out, does not compile with all changes: {self.short(test)}")
                break
            self.left_out |= found
            left = failed
        remembered.write_text(json.dumps({self.changes[id].key: 1 for id in self.left_out}))

    @staticmethod
    def short(test):
        return str(test.relative_to(ROOT))

    def write(self):
        by_header = collections.defaultdict(list)
        for id, c in enumerate(self.changes):
            if id not in self.left_out:
                by_header[c.header].append((c.offset, id, c.old, c.new))
        texts = {c.header: c.text for c in self.changes}
        if self.law:  # what has no change may look at what has
            for header in (ROOT / "include/pds/law").glob("*.hpp"):
                texts[self.short(header)] = header.read_text()
        for header, text in texts.items():
            path = self.folder / header
            path.parent.mkdir(parents=True, exist_ok=True)
            written = schemata(text, by_header[header], self.law)
            if not path.exists() or path.read_text() != written:
                path.write_text(written)

    def digest(self):
        digest = hashlib.sha256(self.builds.made_of.encode())
        for header in sorted(self.folder.glob("include/**/*.hpp")):
            digest.update(header.read_bytes())
        return digest.hexdigest()

    def common(self):
        """All headers, compiled; changes by which they do not compile are left out."""
        name = f"{self.name}-all"
        folders = [self.folder / "include"]
        empty = self.folder / "empty.cpp"
        while True:
            self.write()
            text = f'// {self.digest()}\n#include "mutation/mutant.hpp"\n{FRAMEWORK}'
            everything = f"{text}#include <pds/pds.hpp>\n"
            if not self.law:  # variables of compiled headers are not made in their order
                text = everything
            if self.builds.is_compiled(name, text):
                return self.builds.compiled(name, text)
            empty.write_text(everything)
            errors = self.builds.errors(folders, "-fsyntax-only", empty)
            found = self.blamed(errors or "")
            if not found:
                if errors:
                    raise RuntimeError(errors)
                return self.builds.compiled(name, text, folders)
            self.left_out |= found

    def blamed(self, errors):
        """Changes on the lines that errors are about: the first line in a changed header."""
        found, wanted = set(), False
        for m in self.ERROR.finditer(errors):
            wanted = wanted or m.group(3) != "note"
            path = pathlib.Path(m.group(1))
            if wanted and self.folder in path.parents and path.suffix == ".hpp":
                header, line = str(path.relative_to(self.folder)), int(m.group(2))
                near = collections.defaultdict(set)
                for id, c in enumerate(self.changes):
                    if c.header == header and id not in self.left_out:
                        near[abs(c.line - line)].add(id)
                if near:
                    found |= near[min(near)]
                wanted = False
        return found

    def program_of(self, test):
        return self.folder / f"{test.parent.name}-{test.name.removesuffix('.test.cpp')}"

    def compile(self, test, common):
        source = self.folder / self.short(test)
        source.parent.mkdir(parents=True, exist_ok=True)
        source.write_text(test_at_run_time(test.read_text(), self.law))
        program = self.program_of(test)
        folders = [self.folder / "include"]
        errors = self.builds.program(source, test.parent, folders, common, program)
        if errors:
            return errors
        seen = program.with_suffix(".seen")
        how = run_tests(program, 300, self.folder, PDS_MUTANT_REACHED=str(seen))
        if how:
            print(f"left out, {how} without any change: {self.short(test)}")
        else:
            program.with_suffix(".made_of").write_text(self.made_of(test))
            self.is_built(test)
        return None

    def made_of(self, test):
        return f"{self.digest()} {self.sources.hash_of([test])}"

    def is_built(self, test):
        """Since a run before this one, or just now."""
        program = self.program_of(test)
        made_of = program.with_suffix(".made_of")
        if not made_of.exists() or made_of.read_text() != self.made_of(test):
            return False
        lines = [line.split() for line in program.with_suffix(".seen").read_text().splitlines()]
        self.programs[test] = [
            (name, int(took) / 1000, {int(id) for id in ids}) for name, took, *ids in lines
        ]
        return True

    def runs(self, id, tests):
        """(seconds, test file, filter) that look at a change: quick tests together, others alone;
        those that take very long never."""
        found = []
        for test in (t for t in tests if t in self.programs):
            quick, time_of_quick = [], 0
            (_, _, at_start), *own = self.programs[test]
            for name, seconds, ids in own:
                if id in ids or id in at_start:
                    if seconds < 0.1:
                        quick.append(name)
                        time_of_quick += seconds
                    elif seconds < LONG:
                        found.append((seconds, test, name))
            if quick:
                found.append((time_of_quick, test, ":".join(quick)))
        first = self.killers[self.changes[id].header]
        return sorted(
            found,
            key=lambda run: (run[0] > 0.5, first.index(run[1]) if run[1] in first else 99, run[0]),
        )

    def notices(self, id, tests):
        """How one of the tests notices a change."""
        first = self.killers[self.changes[id].header]
        for seconds, test, names in self.runs(id, tests):
            program = self.program_of(test)
            limit = 3 * seconds + 2
            how = run_tests(program, limit, self.folder, PDS_MUTANT=str(id), GTEST_FILTER=names)
            if how:
                if test not in first:
                    first.append(test)
                return f"{how}: {self.short(test)}"
        return None


class OneByOne:
    """Programs of tests with one change in a header."""

    def __init__(self, builds, sources):
        self.builds = builds
        self.sources = sources
        self.sound = {}
        self.lock = threading.Lock()
        self.killers = collections.defaultdict(list)

    def common(self, room):
        beside = [h.relative_to(ROOT / "include") for h in self.sources.headers_beside(room)]
        text = FRAMEWORK + "".join(f"#include <{h}>\n" for h in beside if h.parts[1] != "interop")
        return self.builds.compiled(f"beside-{room}", text)

    def fails(self, test, overlay, room):
        program = overlay / "program"
        try:
            folder = test.parent
            if self.builds.program(test, folder, [overlay], self.common(room), program):
                return "does not compile"
            return run_tests(program, 120, overlay)
        finally:
            program.unlink(missing_ok=True)

    def is_sound(self, test, room):
        """Passes as it is."""
        with self.lock:
            if test not in self.sound:
                empty = self.builds.scratch / "unchanged"
                empty.mkdir(exist_ok=True)
                how = self.fails(test, empty, room)
                self.sound[test] = how is None
                if how is not None:
                    print(f"left out, {how} without any change: {test.relative_to(ROOT)}")
            return self.sound[test]

    def notices(self, change, tests):
        """How one of the tests notices a change, or the compiler."""
        overlay = self.builds.scratch / f"job{threading.get_ident()}"
        changed = overlay / pathlib.Path(change.header).relative_to("include")
        changed.parent.mkdir(parents=True, exist_ok=True)
        changed.write_text(change.changed())
        first = self.killers[change.header]
        try:
            if not self.builds.is_accepted(changed, overlay, self.common(change.room)):
                return f"does not compile: {change.header}"
            for test in sorted(tests, key=lambda t: first.index(t) if t in first else len(first)):
                how = self.fails(test, overlay, change.room)
                if how and self.is_sound(test, change.room):
                    if test not in first:
                        first.append(test)
                    return f"{how}: {test.relative_to(ROOT)}"
            return None
        finally:
            changed.unlink()


class Results:
    """What was noticed so far, in a file of one line each."""

    def __init__(self, path):
        self.path = path
        self.lock = threading.Lock()
        self.done = {}
        for line in path.read_text().splitlines() if path.exists() else []:
            one = json.loads(line)
            self.done[one["key"]] = one

    def add(self, change, noticed, tests):
        one = {"key": change.key, "noticed": noticed, "tests": tests}
        with self.lock, self.path.open("a") as out:
            print(json.dumps(one), file=out)
            self.done[change.key] = one

    def known(self, change, tests):
        one = self.done.get(change.key)
        return one is not None and (one["noticed"] is not None or one["tests"] == tests)


def self_test_of_schemata(table):
    def written(text, law):
        changes = [(at, id, old, new) for id, (at, old, new) in enumerate(mutations(text, law))]
        return schemata(text, changes, law)

    last = written(table, True).splitlines()[1]
    assert last == (
        'inline auto x = row(pds_mutant::value(0, "2008-02-29"_date, "2008-03-01"_date), '
        "pds_mutant::value(1, 12.99_eur, 13.00_eur), pds_mutant::value(2, 1'000, 1001)); // 3 < 4"
    ), last
    # Each change by itself, in the source and chosen at run time.
    text = (
        "constexpr int f(int a, int b) {\n    bool const x = a < b && b != 3 || a == b;\n"
        "    return x ? 10 : a >= b && (b <= 2 || a > 5) ? b + 1 : 4;\n}\n"
    )
    compiler = shutil.which("c++")
    if compiler is None:
        return
    found = mutations(text, law=False)
    alone = "".join(
        f"namespace n{id} {{ {text[:at]}{new}{text[at + len(old) :]} }}\n"
        for id, (at, old, new) in enumerate(found)
    )
    program = (
        f'#include "mutation/mutant.hpp"\n{written(text, False)}{alone}'
        "static_assert(f(1, 2) == 10 && f(7, 6) == 7);\n"
        "int main() {\n  using function = int (*)(int, int);\n  function const alone[]{"
        + ", ".join(f"n{id}::f" for id in range(len(found)))
        + "};\n  for (int a = 0; a != 8; ++a)\n    for (int b = 0; b != 8; ++b)\n"
        "      if (f(a, b) != alone[pds_mutant::chosen()](a, b)) return 1;\n}\n"
    )
    with tempfile.TemporaryDirectory() as folder:
        output = f"{folder}/program"
        subprocess.run(
            [compiler, "-std=c++20", "-w", f"-I{ROOT}/tests", "-xc++", "-", "-o", output],
            input=program, text=True, check=True,
        )  # fmt: skip
        for id, (_, old, new) in enumerate(found):
            done = subprocess.run([output], env={"PDS_MUTANT": str(id)}, check=False)
            assert done.returncode == 0, (id, old, new)


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
    self_test_of_schemata(text)
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
    parser.add_argument("--most-tests", type=int, default=10, help="test files that try one alone")
    parser.add_argument("--compiler", default="clang++")
    parser.add_argument("--scratch", type=pathlib.Path, default=ROOT / "build/mutation")
    parser.add_argument("--list", action="store_true", help="only say what would be changed")
    parser.add_argument("--at-once-only", action="store_true", help="try none alone")
    parser.add_argument("--self-test", action="store_true")
    options = parser.parse_args()
    if options.self_test:
        return self_test()

    known = equivalents()
    everything = all_changes(options.only)
    changes = [c for c in everything if (c.header, c.before, c.after) not in known]
    equivalent = collections.Counter(c.room for c in everything)
    equivalent.subtract(c.room for c in changes)
    if options.sample is not None and options.sample < len(changes):
        changes = random.Random(options.seed).sample(changes, options.sample)
    if options.list:
        print(*changes, f"{len(changes)} changes", sep="\n")
        return 0

    began = time.monotonic()

    def late():
        return options.minutes is not None and time.monotonic() - began > 60 * options.minutes

    def say(what):
        print(f"{(time.monotonic() - began) / 60:5.1f} min  {what}", flush=True)

    builds = Builds(options.scratch.resolve(), options.compiler)
    sources = Sources(ROOT)
    results = Results(options.scratch / "results.jsonl")
    seeing = {h: sources.tests_of(ROOT / h) for h in {c.header for c in changes}}
    tested = {h: sources.hash_of(tests) for h, tests in seeing.items()}

    def open_changes():
        return [c for c in changes if not results.known(c, tested[c.header])]

    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        at_once = {}
        # First the tests of the room; what they leave, the nearest of other rooms too.
        for room, wider in [(room, wider) for room in ROOMS for wider in (False, True)]:
            left = [c for c in open_changes() if c.room == room]
            if len(left) < MANY:
                continue
            name = "law" if room == "law" else "others"
            if name not in at_once:
                at_once[name] = AllAtOnce(name, sources, builds)
            programs = at_once[name]
            tests = {t for t in sources.tests if t.parent.name == room}
            if wider:
                tests = {t for c in left for t in seeing[c.header][: options.most_tests]} - tests
            say(f"{room}: {len(left)} changes, {len(tests)} test files")
            programs.build(sorted(tests), pool)
            say(f"{room}: compiled")
            number = {c.key: id for id, c in enumerate(programs.changes)}

            def try_at_once(change):
                id = number[change.key]
                if id in programs.left_out or late():
                    return
                noticed = programs.notices(id, [t for t in seeing[change.header] if t in tests])
                if noticed:
                    results.add(change, noticed, tested[change.header])

            list(pool.map(try_at_once, left))
            noticed = len(left) - sum(c.room == room for c in open_changes())
            say(f"{room}: {noticed} noticed")

        left = [] if options.at_once_only else open_changes()
        say(f"{len(left)} changes are tried alone")
        alone = OneByOne(builds, sources)

        def try_alone(change):
            if not late():
                noticed = alone.notices(change, seeing[change.header][: options.most_tests])
                results.add(change, noticed, tested[change.header])

        list(pool.map(try_alone, left))
        say("done")

    survivors = []
    columns = ["changes", "test", "compiler", "equivalent", "survived", "not tried"]
    print(f"{'':14}" + "".join(f"{c:>12}" for c in columns))
    for room in dict.fromkeys(c.room for c in changes):
        count = collections.Counter({"equivalent": equivalent[room]})
        for c in (c for c in changes if c.room == room):
            if not results.known(c, tested[c.header]):
                count["not tried"] += 1
                continue
            noticed = results.done[c.key]["noticed"]
            if noticed is None:
                survivors.append(c)
            by_compiler = noticed and noticed.startswith(("does not compile", "does not start"))
            count["survived" if noticed is None else "compiler" if by_compiler else "test"] += 1
        count["changes"] = count.total()
        print(f"{room:14}" + "".join(f"{count[c]:12}" for c in columns))
    for c in survivors:
        print(f"{c}\n    nothing notices")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main())
