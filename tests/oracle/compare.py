# SPDX-License-Identifier: BSL-1.0
"""Compare pds with the oracle, byte for byte.

    python3 compare.py --pds PATH [--rosters N] [--seed S]   random rosters through `pds pay`
    python3 compare.py --pds PATH --calendar [--seed S]      calendar, holidays and slot

The column `rule` of `pay` and the names of holidays are not fixed by the
contract: they are left out (the shape of `rule` is checked). A roster that
differs is run alone, made smaller row by row while it still differs, and
printed. Exit status: 0 all agree, 1 some differ, 2 pds cannot be run.
"""

import argparse
import difflib
import os
import random
import re
import subprocess
import sys
import tempfile

import generate
import oracle

RULE = re.compile(r"[A-Z]\d+(\+[A-Z]\d+)*\Z")
TIMEOUT = 120


def progress(text):
    if sys.stderr.isatty():
        sys.stderr.write("\r\033[K" + text)
        sys.stderr.flush()


class Pds:
    """The program under comparison."""

    def __init__(self, path):
        self.path = path

    def run(self, arguments):
        """Its output and, if it failed, a text that says how."""
        try:
            result = subprocess.run([self.path] + arguments + ["--format", "csv"],
                                    stdin=subprocess.DEVNULL, capture_output=True,
                                    timeout=TIMEOUT)
        except subprocess.TimeoutExpired:
            return "", "no answer in %d s" % TIMEOUT
        if result.returncode != 0:
            message = result.stderr.decode(errors="replace")
            return "", "exit status %d\n%s" % (result.returncode, message)
        try:
            return result.stdout.decode(), ""
        except UnicodeDecodeError:
            return "", "output is not UTF-8"


# --------------------------------------------------------------------------
# pds pay

def without_rule(printed):
    """Lines without their last cell; a cell of a strange shape stays, to be seen."""
    lines = []
    for line in printed.split("\n"):
        head, comma, rule = line.rpartition(",")
        known = rule == "rule" or RULE.match(rule)
        lines.append(head if comma and known else line)
    return lines


def outputs(pds, pack, totals):
    """What the oracle expects and what pds prints, as lists of lines."""
    with tempfile.TemporaryDirectory() as folder:
        arguments = pack.write(folder) + (["--totals"] if totals else [])
        expected = oracle.run(arguments)
        found, failure = pds.run(arguments)
    if failure:
        return None, failure
    if totals:
        return expected.split("\n"), found.split("\n")
    return without_rule(expected), without_rule(found)


def differs(pds, pack):
    """None, or the way in which a pack differs: (totals or not, expected, found)."""
    for totals in (False, True):
        expected, found = outputs(pds, pack, totals)
        if expected is None or expected != found:
            return totals, expected, found
    return None


def same_way(first, second):
    """A smaller pack must fail like the larger: not become an error instead."""
    return (first[0], first[1] is None) == (second[0], second[1] is None)


def reduce_pack(pds, pack, difference, budget=300):
    """Drop rows while the difference stays; write the files plainly if that keeps it."""
    plain = pack.plainly()
    other = differs(pds, plain)
    if other is not None and same_way(difference, other):
        pack, difference = plain, other
    smaller = True
    while smaller:
        smaller = False
        for name in generate.FILES:
            index = len(pack.rows[name])
            while index > 0 and budget > 0:
                index -= 1
                budget -= 1
                candidate = pack.without(name, index)
                other = differs(pds, candidate)
                if other is not None and same_way(difference, other):
                    pack, difference, smaller = candidate, other, True
    return pack, difference


def print_difference(expected, found):
    """What one side has and the other has not, lines of text."""
    if expected is None:
        print("--- pds failed: " + found.rstrip())
    else:
        if sorted(expected) == sorted(found):
            print("--- the same lines in another order")
        print("--- expected (-), printed by pds (+)")
        for line in difflib.unified_diff(expected, found, lineterm="", n=0):
            if not line.startswith(("---", "+++", "@@")):
                print(line)
    print(flush=True)


def report(title, pack, difference):
    totals, expected, found = difference
    print("=== " + title)
    print("pds pay %s%s" % (" ".join("--%s %s.csv" % (name, name) for name in pack.names()),
                            "".join(" " + option for option in pack.options)
                            + (" --totals" if totals else "")))
    for name in pack.names():
        print("--- %s.csv" % name)
        print(pack.text(name).rstrip("\r\n"))
    print_difference(expected, found)


def prefixes_that_differ(pack, expected, found):
    """Rosters whose lines are not the same; a line begins with the doctor."""
    def lines_of(lines, prefix):
        return [line for line in lines if line.startswith((prefix, '"' + prefix))]
    return [prefix for prefix in pack.prefixes()
            if lines_of(expected, prefix) != lines_of(found, prefix)]


def examine(pds, pack, difference, seed, show):
    """Report a pack that differs; returns how many of its rosters do."""
    _, expected, found = difference
    if expected is not None:
        suspects = prefixes_that_differ(pack, expected, found)
    else:
        suspects = pack.prefixes()
    alone = 0
    for prefix in suspects:
        roster = pack.only(prefix)
        own = differs(pds, roster)
        if own is None:
            continue
        alone += 1
        if show > 0:
            show -= 1
            roster, own = reduce_pack(pds, roster, own)
            report("pack %s, roster %s" % (seed, prefix), roster, own)
    if alone == 0 and show > 0:
        # It takes the whole pack, such as an act of a doctor called in replacement.
        pack, difference = reduce_pack(pds, pack, difference)
        report("pack %s, only as a whole" % seed, pack, difference)
    if expected is None:
        return alone or len(suspects) or 1
    return len(suspects) or 1


def compare_rosters(pds, count, seed, show):
    rng = random.Random(seed)
    done = differing = packs = 0
    while done < count:
        size = min(count - done, rng.choice((1, 1, 5, 20, 20, 50)))
        pack_seed = "%s.%d" % (seed, packs)
        pack = generate.make_pack(pack_seed, size)
        packs += 1
        difference = differs(pds, pack)
        if difference is not None:
            bad = examine(pds, pack, difference, "%s of %d" % (pack_seed, size), show)
            differing += bad
            show = max(0, show - bad)
        done += size
        progress("%d of %d rosters, %d differ" % (done, count, differing))
    progress("")
    print("%d rosters agree, %d differ" % (count - differing, differing))
    return 1 if differing else 0


# --------------------------------------------------------------------------
# pds calendar, pds holidays, pds slot

FIXED_YEARS = (1982, 1983, 1984, 2000, 2005, 2007, 2008, 2011, 2012, 2018, 2199)


def only_dates(printed):
    return [line.partition(",")[0] for line in printed.split("\n")]


def one_word(printed):
    """Outside PDS hours one word is asked for, not which."""
    lines = printed.split("\n")
    if len(lines) == 2 and not lines[1] and lines[0] and not set(lines[0]) & set(" ,;"):
        return ["(a word)"]
    return lines


def calendar_runs(rng, slots):
    """Arguments to compare, and what of the output is comparable."""
    def plain(text):
        return text.split("\n")
    for territory in oracle.TERRITORIES:
        place = ["--territory", territory]
        years = sorted(set(rng.sample(FIXED_YEARS, 3)) | {rng.randint(1982, 2199)})
        for year in years:
            yield ["holidays", "--year", str(year)] + place, only_dates
            morning = ["--saturday-morning", rng.choice(("strict", "wide"))]
            extension = rng.choice(([], ["--extension", "all"], ["--extension", "none"],
                                    ["--extension", ",".join(rng.sample(oracle.EXTENSION_KINDS,
                                                                        rng.randint(1, 3)))]))
            yield ["calendar", "--year", str(year)] + place + morning + extension, plain
        for _ in range(3):
            first = rng.randrange(oracle.FIRST_DAY, oracle.ordinal("2198-11-01"))
            until = first + rng.choice((1, 2, 31, 400))
            yield (["calendar", "--from", oracle.format_date(first),
                    "--until", oracle.format_date(until)] + place, plain)
        for _ in range(slots):
            day = generate.anchor_date(rng, territory) + rng.randint(-2, 2)
            minute = max(day, oracle.FIRST_DAY) * oracle.DAY + rng.choice(
                (0, 359, 360, 479, 480, 719, 720, 1199, 1200, 1439, rng.randrange(oracle.DAY)))
            yield (["slot", oracle.format_minute(minute)] + place
                   + ["--saturday-morning", rng.choice(("strict", "wide"))], one_word)
    # Without --territory, and without --saturday-morning:
    yield ["holidays", "--year", "2008"], only_dates
    yield ["calendar", "--year", "2008"], plain
    yield ["slot", "2008-05-03T10:00"], one_word


def compare_calendars(pds, seed, slots, show):
    runs = list(calendar_runs(random.Random(seed), slots))
    differing = 0
    for number, (arguments, comparable) in enumerate(runs, 1):
        expected = comparable(oracle.run(arguments))
        printed, failure = pds.run(arguments)
        found = comparable(printed)
        if failure or expected != found:
            differing += 1
            if show > 0:
                show -= 1
                print("=== pds " + " ".join(arguments))
                if failure:
                    print("--- pds failed: " + failure.rstrip())
                else:
                    for line in list(difflib.unified_diff(expected, found, "expected", "pds",
                                                          lineterm="", n=0))[:20]:
                        print(line)
                print(flush=True)
        progress("%d of %d runs, %d differ" % (number, len(runs), differing))
    progress("")
    print("%d runs agree, %d differ" % (len(runs) - differing, differing))
    return 1 if differing else 0


def main():
    parser = argparse.ArgumentParser(description="Compare pds with the oracle.")
    parser.add_argument("--pds", required=True, help="the program")
    parser.add_argument("--rosters", type=int, default=200)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--calendar", action="store_true",
                        help="compare calendar, holidays and slot instead of pay")
    parser.add_argument("--slots", type=int, default=25, help="times of `slot` for a territory")
    parser.add_argument("--show", type=int, default=5, help="differences printed in full")
    options = parser.parse_args()
    if not os.access(options.pds, os.X_OK):
        print("compare.py: cannot run %s" % options.pds, file=sys.stderr)
        return 2
    pds = Pds(options.pds)
    if options.calendar:
        return compare_calendars(pds, options.seed, options.slots, options.show)
    return compare_rosters(pds, options.rosters, options.seed, options.show)


if __name__ == "__main__":
    sys.exit(main())
