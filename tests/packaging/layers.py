# SPDX-License-Identifier: BSL-1.0
"""Reads the #include lines of include/pds/ and fails, with file, line and rule, on any that its room
may not have.

    python3 tests/packaging/layers.py ROOT
    python3 tests/packaging/layers.py --self-test
"""

import pathlib
import re
import sys
import tempfile

# A room includes itself and the rooms before it.
ROOMS = ["core", "calendar", "organisation", "roster", "pay", "envelope", "mmg", "batch", "law"]
# The edges may include any of those, and are included by nobody but the user.
EDGES = ["interop", "io"]
UMBRELLA = "pds.hpp"

LAW_READERS = ["law", "io", UMBRELLA]
BOOST_READERS = ["core/date.hpp", "interop"]
# What the processor has beside the language; whoever includes it does without it elsewhere.
PROCESSOR = ["emmintrin.h"]
HEAVY = ["chrono", "iomanip", "iostream", "istream", "locale", "ostream", "ranges", "regex", "sstream"]

INCLUDE = re.compile(r"\s*#\s*include\s*(\S+)")


def room_of(name):
    """`pay/act.hpp` is of the room `pay`; `pds.hpp` is a room of its own."""
    return name.split("/")[0]


def broken_rule(name, included):
    """The rule that header `name` breaks by `#include included`, or None."""
    room = room_of(name)
    if not (included.startswith("<") and included.endswith(">")):
        return f"a header includes with angle brackets, by its full name: {included}"
    included = included[1:-1]

    if included in HEAVY:
        return None if room in EDGES else f"<{included}> is for interop/ and io/ only"
    if included in PROCESSOR:
        return None if room == "io" else f"<{included}> is for io/ only"
    if included.startswith("boost/"):
        if name in BOOST_READERS or room in BOOST_READERS:
            return None
        return f"<{included}>: boost/ is for {BOOST_READERS[0]} and interop/ only"
    if not included.startswith("pds/"):
        if re.fullmatch(r"[a-z_0-9]+", included):
            return None  # the standard library
        return f"<{included}> is neither of this library, nor standard, nor Boost"

    target = room_of(included.removeprefix("pds/"))
    if target == UMBRELLA:
        return f"<{included}> is for users"
    if target not in ROOMS + EDGES:
        return f"<{included}>: {target}/ is not a known room"
    if target in EDGES:
        return None if target == room else f"<{included}>: {target}/ is included by no other room"
    if target == "law" and room not in LAW_READERS:
        return f"<{included}>: law/ is for {', '.join(LAW_READERS)} only"
    if room in ROOMS and ROOMS.index(target) > ROOMS.index(room):
        return f"<{included}>: {target}/ comes after {room}/"
    return None


def check(include):
    """Every broken rule below the folder `include`, as `file:line: rule`."""
    problems = []
    includes = {}
    for path in sorted((include / "pds").rglob("*.hpp")):
        name = path.relative_to(include / "pds").as_posix()
        includes[name] = set()
        if room_of(name) not in ROOMS + EDGES + [UMBRELLA]:
            problems.append(f"{path}:1: {room_of(name)} is not a known room")
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if match := INCLUDE.match(line):
                includes[name].add(match[1][1:-1].removeprefix("pds/"))
                if rule := broken_rule(name, match[1]):
                    problems.append(f"{path}:{number}: {rule}")

    if not includes:
        problems.append(f"{include}/pds: no header")
    elif UMBRELLA not in includes:
        problems.append(f"{include}/pds/{UMBRELLA}: missing")
    else:
        reached, ahead = set(), [UMBRELLA]
        while ahead:
            name = ahead.pop()
            if name in includes and name not in reached:
                reached.add(name)
                ahead.extend(includes[name])
        for name in sorted(set(includes) - reached):
            if room_of(name) not in EDGES:
                problems.append(f"{include}/pds/{UMBRELLA}:1: {name} is not included")
    return problems


def self_test():
    """Each rule, broken once."""
    assert broken_rule("core/date.hpp", "<boost/date_time/gregorian/greg_date.hpp>") is None
    assert broken_rule("law/avenant_4.hpp", "<pds/pay/tariff.hpp>") is None
    assert broken_rule("io/csv.hpp", "<ostream>") is None
    assert broken_rule("io/csv.hpp", "<pds/law/sources.hpp>") is None
    assert broken_rule("io/csv_marks.hpp", "<emmintrin.h>") is None
    assert broken_rule("interop/chrono.hpp", "<chrono>") is None
    assert broken_rule("pds.hpp", "<pds/law/sources.hpp>") is None
    for name, included in [
        ("core/date.hpp", '"error.hpp"'),
        ("core/date.hpp", "<ranges>"),
        ("core/money.hpp", "<boost/rational.hpp>"),
        ("core/money.hpp", "<unistd.h>"),
        ("batch/classify.hpp", "<emmintrin.h>"),
        ("core/money.hpp", "<pds/calendar/slot.hpp>"),
        ("core/money.hpp", "<pds/attic/old.hpp>"),
        ("calendar/slot.hpp", "<pds/law/holidays_fr.hpp>"),
        ("batch/price.hpp", "<pds/law/avenant_4.hpp>"),
        ("interop/chrono.hpp", "<pds/law/avenant_4.hpp>"),
        ("interop/chrono.hpp", "<pds/io/csv.hpp>"),
        ("roster/duty.hpp", "<pds/io/csv.hpp>"),
        ("roster/duty.hpp", "<pds/pds.hpp>"),
        ("pds.hpp", "<pds/interop/chrono.hpp>"),
    ]:
        assert broken_rule(name, included), f"{name} may include {included}"

    with tempfile.TemporaryDirectory() as folder:
        core = pathlib.Path(folder, "pds", "core")
        core.mkdir(parents=True)
        (core / "a.hpp").write_text("// first line\n#include <regex>\n", encoding="utf-8")
        (core / "b.hpp").write_text("", encoding="utf-8")
        (core.parent / UMBRELLA).write_text("#include <pds/core/a.hpp>\n", encoding="utf-8")
        found = check(pathlib.Path(folder))
    assert len(found) == 2, found
    assert found[0].endswith("a.hpp:2: <regex> is for interop/ and io/ only"), found
    assert found[1].endswith("pds.hpp:1: core/b.hpp is not included"), found


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    if sys.argv[1] == "--self-test":
        return self_test()
    problems = check(pathlib.Path(sys.argv[1]) / "include")
    if problems:
        sys.exit("\n".join(problems))


if __name__ == "__main__":
    main()
