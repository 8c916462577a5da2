# SPDX-License-Identifier: BSL-1.0
"""Compare `pds envelope` and `pds sectors` with the oracle, byte for byte.

    python3 envelope_compare.py --pds PATH [--cases N] [--seed S]

The words of the last column of `sectors`, `steps`, are not fixed by the contract:
its cells are left out, its header is not. A case that differs is made smaller while
it still differs (rows, options, the period), and printed. Exit status: 0 all agree,
1 some differ, 2 pds cannot be run.
"""

import argparse
import os
import re
import sys
import tempfile

import envelope_generate
import envelope_oracle
import oracle
from compare import Pds, print_difference, progress

LAST_CELL = re.compile(r',("(?:[^"]|"")*"|[^",\n]*)\n')
OPTIONAL = ("--territory", "--saturday-morning", "--by", "--extension", "--reading")


def without_steps(printed):
    """Rows without their last cell, which may be quoted; the header stays."""
    header, end, rows = printed.partition("\n")
    return header + end + LAST_CELL.sub("\n", rows)


def differs(pds, case):
    """None, or what the oracle expects and pds prints (None and why, if it failed)."""
    with tempfile.TemporaryDirectory() as folder:
        arguments = case.write(folder)
        expected = envelope_oracle.run(arguments)
        found, failure = pds.run(arguments)
        failure = failure.replace(folder + os.sep, "")
    if failure:
        return None, failure
    if case.command == "sectors":
        expected, found = without_steps(expected), without_steps(found)
    return None if expected == found else (expected.split("\n"), found.split("\n"))


# --------------------------------------------------------------------------
# Smaller cases

def shorter_periods(case):
    """The same case over a part of its period."""
    if "--constant" in case.options or case.command == "sectors":
        return
    if "--year" in case.options:
        year = int(case.options["--year"])
        first, until = (oracle.ordinal("%d-01-01" % each) for each in (year, year + 1))
    else:
        first, until = (oracle.ordinal(case.options[each]) for each in ("--from", "--until"))
    days = until - first
    for part in sorted({days // 2, days // 4, days // 10, 1} - {0}, reverse=True):
        for begin, end in ((first, until - part), (first + part, until)):
            if begin < end:
                smaller = case.copy()
                smaller.options.pop("--year", None)
                smaller.options["--from"] = oracle.format_date(begin)
                smaller.options["--until"] = oracle.format_date(end)
                yield smaller


def without_one_row(case):
    for name, table in case.files.items():
        for index in reversed(range(len(table.rows))):
            rows = table.rows[:index] + table.rows[index + 1:]
            if name == "counts" or envelope_generate.agrees_with_itself(rows):
                yield case.with_rows(name, rows)


def with_one_cell_empty(case):
    for name, table in case.files.items():
        if name == "counts":
            continue
        for index, row in enumerate(table.rows):
            for columns in (("from",), ("until",), ("group",), ("open_from", "open_to")):
                if not any(row[column] for column in columns):
                    continue
                rows = list(table.rows)
                rows[index] = dict(row, **{column: "" for column in columns})
                if envelope_generate.agrees_with_itself(rows):
                    yield case.with_rows(name, rows)


def without_one_option(case):
    for option in OPTIONAL:
        if option in case.options:
            smaller = case.copy()
            del smaller.options[option]
            yield smaller


def smaller_cases(case):
    yield case.plainly()
    yield from shorter_periods(case)
    yield from without_one_row(case)
    yield from without_one_option(case)
    yield from with_one_cell_empty(case)


def reduce_case(pds, case, difference, budget=400):
    """The smallest case found that fails like the larger: an error stays an error."""
    plain = False
    smaller = True
    while smaller and budget > 0:
        smaller = False
        candidates = smaller_cases(case)
        if plain:
            next(candidates)
        for candidate in candidates:
            budget -= 1
            other = differs(pds, candidate)
            if other is not None and (other[0] is None) == (difference[0] is None):
                case, difference, smaller = candidate, other, True
                break
            if budget <= 0:
                break
        plain = True
    return case, difference


def report(title, case, difference):
    expected, found = difference
    print("=== " + title)
    print(case.line())
    for name, table in case.files.items():
        print("--- %s.csv" % name)
        print(table.text().rstrip("\r\n"))
    print_difference(expected, found)


def compare_cases(pds, count, seed, show):
    differing = 0
    for number in range(count):
        own_seed = "%s.%d" % (seed, number)
        case = envelope_generate.make_case(own_seed)
        difference = differs(pds, case)
        if difference is not None:
            differing += 1
            if show > 0:
                show -= 1
                report("case " + own_seed, *reduce_case(pds, case, difference))
        progress("%d of %d cases, %d differ" % (number + 1, count, differing))
    progress("")
    print("%d envelopes and sector files agree, %d differ" % (count - differing, differing))
    return 1 if differing else 0


def main():
    parser = argparse.ArgumentParser(description="Compare envelopes and sectors with the oracle.")
    parser.add_argument("--pds", required=True, help="the program")
    parser.add_argument("--cases", type=int, default=300)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--show", type=int, default=5, help="differences printed in full")
    options = parser.parse_args()
    if not os.path.isfile(options.pds) or not os.access(options.pds, os.X_OK):
        print("envelope_compare.py: cannot run %s" % options.pds, file=sys.stderr)
        return 2
    try:
        return compare_cases(Pds(options.pds), options.cases, options.seed, options.show)
    except OSError as error:
        print("envelope_compare.py: cannot run %s: %s" % (options.pds, error), file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
