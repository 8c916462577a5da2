# SPDX-License-Identifier: BSL-1.0
"""Seeded random cases of `pds envelope` and `pds sectors`, for envelope_compare.py.

Every case is good input by the contract: `from` is before `until`, no group bears
a sector's name, and no two winning rows of one group differ on any date, not even
for a sector that only `*` reaches. A group may have other posts or hours in another
kind, or from another date.

    python3 envelope_generate.py --seed 7 FOLDER     writes one case and prints its arguments
"""

import argparse
import os
import random
from datetime import date

import envelope_oracle
import oracle
from generate import ODD_NAMES, WINDOWS, chance, clock
from oracle import BASE_KINDS, DAY, EXTENSION_KINDS, FIRST_DAY, KINDS, format_date, ordinal

OPENING_COLUMNS = ("sector", "kind", "posts", "from", "until", "group", "open_from", "open_to")
COUNT_COLUMNS = ("department", "evening", "sunday_or_holiday", "saturday_afternoon",
                 "arrete_covers_saturday")

LAW_CHANGES = ("2005-06-01", "2007-12-28", "2011-04-29")
YEARS = (2004, 2005, 2005, 2006, 2007, 2007, 2008, 2008, 2008, 2009, 2010, 2011, 2011, 2013)
SECTOR_NAMES = ("1", "2", "10", "24+25", "A", "B", "a", "total", "Évian", "evening", "low",
                "2008-01", "Praz sur Arly") + ODD_NAMES
GROUP_NAMES = ("G", "g", "0", "1+2", "~", "nuit, profonde", "ç;")


class Table:
    """A CSV file: rows are dictionaries of texts."""

    def __init__(self, columns, rows):
        self.order = columns
        self.columns = list(columns)
        self.rows = rows
        self.delimiter = ","
        self.line_end = "\n"
        self.byte_order_mark = False

    def copy_with(self, rows):
        table = Table(self.order, rows)
        table.columns, table.delimiter = self.columns, self.delimiter
        table.line_end, table.byte_order_mark = self.line_end, self.byte_order_mark
        return table

    def dress(self, rng):
        """How the file is written: French spreadsheets, other columns, other order."""
        if chance(rng, 0.3):
            self.delimiter = ";"
        if chance(rng, 0.3):
            self.line_end = "\r\n"
        self.byte_order_mark = chance(rng, 0.2)
        if chance(rng, 0.3):
            rng.shuffle(self.columns)
        if chance(rng, 0.1):
            self.columns.append("remark")

    def text(self):
        def quoted(value):
            if any(mark in value for mark in ',;"'):
                return '"' + value.replace('"', '""') + '"'
            return value
        lines = [self.delimiter.join(self.columns)]
        for cells in self.rows:
            lines.append(self.delimiter.join(quoted(cells.get(column, "x"))
                                             for column in self.columns))
        mark = "\ufeff" if self.byte_order_mark else ""
        return mark + "".join(line + self.line_end for line in lines)


class Case:
    """One run: the command, its files by option name, its other options."""

    def __init__(self, command):
        self.command = command
        self.files = {}    # name of the option, without dashes -> Table
        self.options = {}  # option with its dashes -> value, None if it has none

    def copy(self):
        case = Case(self.command)
        case.files, case.options = dict(self.files), dict(self.options)
        return case

    def with_rows(self, name, rows):
        case = self.copy()
        case.files[name] = self.files[name].copy_with(rows)
        return case

    def plainly(self):
        """The same rows with commas, line feeds and columns in their order."""
        case = self.copy()
        for name, table in self.files.items():
            case.files[name] = Table(table.order, table.rows)
        return case

    def option_list(self):
        return [text for option, value in self.options.items()
                for text in ((option,) if value is None else (option, value))]

    def line(self):
        return " ".join(["pds", self.command]
                        + ["--%s %s.csv" % (name, name) for name in self.files]
                        + self.option_list())

    def write(self, folder):
        """Write the files; returns the arguments of the run."""
        arguments = [self.command]
        for name, table in self.files.items():
            path = os.path.join(folder, name + ".csv")
            with open(path, "w", encoding="utf-8", newline="") as file:
                file.write(table.text())
            arguments += ["--" + name, path]
        return arguments + self.option_list()


# --------------------------------------------------------------------------
# Periods

def season_bounds(year):
    first, last = envelope_oracle.summer_of(year)
    return [ordinal("%d-12-15" % year), ordinal("%d-05-01" % year), first, last + 1]


def anchor_date(rng, territory):
    """A day near which something may go wrong."""
    way = rng.choice(("law", "law", "year", "season", "season", "holiday", "month", "any"))
    year = rng.choice(YEARS)
    if chance(rng, 0.1):
        year = rng.choice((1982, 1999, 2016, 2018, 2024, 2099, 2190))
    if way == "law":
        return ordinal(rng.choice(LAW_CHANGES))
    if way == "year":
        return ordinal("%d-01-01" % year)
    if way == "season":
        return rng.choice(season_bounds(year))
    if way == "holiday":
        return rng.choice(sorted(oracle.holidays(year, territory)))
    if way == "month":
        return date(year, rng.randint(1, 12), 1).toordinal()
    return date(year, 1, 1).toordinal() + rng.randrange(365)


def set_period(rng, case, territory):
    """A day to three years; returns [first, until)."""
    anchor = anchor_date(rng, territory)
    if chance(rng, 0.3):
        year = date.fromordinal(anchor).year
        case.options["--year"] = str(year)
        return ordinal("%d-01-01" % year), ordinal("%d-01-01" % (year + 1))
    days = rng.choice((1, 1, 2, 3, 7, 10, 31, 31, 45, 90, 200, 365, 400, 1096))
    first = max(FIRST_DAY, anchor - rng.choice((0, 0, 1, days // 2, days - 1, rng.randrange(days))))
    case.options["--from"] = format_date(first)
    case.options["--until"] = format_date(first + days)
    return first, first + days


# --------------------------------------------------------------------------
# Openings

class OpeningsMaker:
    """A nasty table of openings for a period."""

    def __init__(self, rng, first, until):
        self.rng = rng
        self.first = first
        self.until = until
        self.rows = []
        count = rng.choice((0, 1, 1, 2, 3, 3, 4, 6))
        self.sectors = rng.sample(SECTOR_NAMES, count)
        self.groups = rng.sample(GROUP_NAMES, 3)

    def bound(self):
        """A date that often cuts the period at a place that matters."""
        rng = self.rng
        year = date.fromordinal(rng.randrange(self.first, self.until)).year
        way = rng.choice(("law", "year", "season", "season", "inside", "edge", "month"))
        if way == "law":
            day = ordinal(rng.choice(LAW_CHANGES))
        elif way == "year":
            day = ordinal("%d-01-01" % year)
        elif way == "season":
            day = rng.choice(season_bounds(year))
        elif way == "inside":
            day = rng.randrange(self.first, self.until)
        elif way == "edge":
            day = rng.choice((self.first, self.until))
        else:
            day = date(year, rng.randint(1, 12), 1).toordinal()
        return max(FIRST_DAY, day + rng.choice((0, 0, 0, -1, 1)))

    def dates(self):
        rng = self.rng
        first, until = rng.choice((
            (None, None), (self.bound(), None), (None, self.bound()),
            (self.bound(), self.bound())))
        if until is not None and until <= FIRST_DAY:
            until = None
        if first is not None and until is not None:
            if first == until:
                return first, None
            first, until = sorted((first, until))
        return first, until

    def hours(self):
        """Narrower hours that contain slots, cut them, or miss them."""
        rng = self.rng
        if chance(rng, 0.75):
            return None
        return rng.choice(WINDOWS + ((480, DAY), (0, 720), (720, 1200), (719, 1201)))

    def row(self, sector, kind, posts, dates=(None, None), group="", hours=None, at_end=True):
        first, until = dates
        cells = {"sector": sector, "kind": kind, "posts": str(posts),
                 "from": "" if first is None else format_date(first),
                 "until": "" if until is None else format_date(until), "group": group,
                 "open_from": "" if hours is None else clock(hours[0]),
                 "open_to": "" if hours is None else clock(hours[1])}
        if at_end:
            self.rows.append(cells)
        else:
            self.rows.insert(self.rng.randint(0, len(self.rows)), cells)

    def posts(self):
        return self.rng.choice((0, 1, 1, 1, 1, 2, 2, 3, 4))

    def make(self):
        rng = self.rng
        if chance(rng, 0.02):
            return []  # a header without rows
        if not self.sectors or chance(rng, 0.4):  # rows for every sector
            self.row("*", rng.choice(("*", "*", "*") + KINDS), rng.choice((1, 1, 2)))
            for _ in range(rng.randint(0, 3)):
                self.row("*", rng.choice(KINDS + ("*",)), self.posts(), self.dates(),
                         hours=self.hours())
        for sector in self.sectors:
            kinds = rng.choice((("*",), ("*",), BASE_KINDS, KINDS,
                                rng.sample(KINDS, rng.randint(1, 4)), ()))
            posts = rng.choice((1, 1, 1, 2, 3))
            dates = self.dates() if chance(rng, 0.3) else (None, None)
            for kind in kinds:
                self.row(sector, kind, posts, dates)
        for _ in range(rng.choice((0, 1, 2, 3, 4, 6))):  # later rows win
            sector = rng.choice(self.sectors + ["*"])
            kind = rng.choice(KINDS + EXTENSION_KINDS + ("*",))
            self.row(sector, kind, self.posts(), self.dates(), hours=self.hours())
        for group in self.groups[:rng.choice((0, 0, 1, 1, 2, 3))]:
            self.make_group(group)
        for _ in range(rng.choice((0, 0, 1, 2))):  # some leave the group again
            if self.sectors:
                self.row(rng.choice(self.sectors), rng.choice(KINDS), self.posts(), self.dates(),
                         hours=self.hours(), at_end=chance(rng, 0.5))
        return self.rows

    def make_group(self, group):
        """Members with the same posts and hours in a kind on a date."""
        rng = self.rng
        members = ["*"]
        if self.sectors and not chance(rng, 0.2):
            least = min(2, len(self.sectors))
            members = rng.sample(self.sectors, rng.randint(least, len(self.sectors)))
        kinds = rng.choice((("*",), ("deep_night",), ("deep_night", "evening"),
                            rng.sample(KINDS, 3)))
        turns = [(None, None)]
        way = rng.choice(("always", "from", "apart", "turns"))
        if way == "from":
            turns = [self.dates()]
        elif way == "turns":  # other posts or hours from a date
            day = max(FIRST_DAY + 1, self.bound())
            turns = [(None, day), (day, None)]
        one = (rng.choice((1, 1, 1, 2, 3, 0)), self.hours())
        by_kind = {kind: one if chance(rng, 0.6) else (rng.choice((1, 2, 4)), self.hours())
                   for kind in kinds}
        for number, dates in enumerate(turns):
            for kind in kinds:
                posts, hours = by_kind[kind]
                for member in members:
                    own = self.dates() if way == "apart" else dates
                    self.row(member, kind, posts + number, own, group, hours)


def agrees_with_itself(rows):
    """No group bears a sector's name, and none contradicts itself on any date."""
    sectors = {row["sector"] for row in rows}
    if sectors & {row["group"] for row in rows}:
        return False
    days = {FIRST_DAY}
    for row in rows:
        days |= {ordinal(row[bound]) for bound in ("from", "until") if row[bound]}
    grouped = [row for row in rows if row["group"]]
    if not grouped:
        return True
    for day in days:
        for kind in KINDS:
            terms_of = {}
            for sector in sectors | {"*"}:
                winner = None
                for row in rows:
                    if (row["sector"] in ("*", sector) and row["kind"] in ("*", kind)
                            and (not row["from"] or ordinal(row["from"]) <= day)
                            and (not row["until"] or day < ordinal(row["until"]))):
                        winner = row
                if winner is None or not winner["group"]:
                    continue
                terms = (winner["posts"], winner["open_from"], winner["open_to"])
                if terms_of.setdefault(winner["group"], terms) != terms:
                    return False
    return True


def make_openings(rng, first, until):
    while True:
        rows = OpeningsMaker(rng, first, until).make()
        if agrees_with_itself(rows):
            break
    table = Table(OPENING_COLUMNS, rows)
    table.dress(rng)
    return table


def make_second(rng, table, first, until):
    """What a planner would compare with: most often the first file with a few changes."""
    if chance(rng, 0.25):
        return make_openings(rng, first, until)
    while True:
        rows = [dict(row) for row in table.rows]
        maker = OpeningsMaker(rng, first, until)
        maker.rows = rows
        maker.sectors = sorted({row["sector"] for row in rows} - {"*"})
        taken = {row["group"] for row in rows}
        for _ in range(rng.choice((0, 1, 1, 2, 3))):
            way = rng.choice(("drop", "close", "open", "posts", "merge", "sector"))
            if way == "drop" and rows:
                rows.pop(rng.randrange(len(rows)))
            elif way == "close":
                maker.row(rng.choice(maker.sectors + ["*"]), rng.choice(KINDS), 0, maker.dates())
            elif way == "open":
                maker.row(rng.choice(maker.sectors + ["*"]), rng.choice(KINDS), 1, maker.dates())
            elif way == "posts" and rows:
                changed = rng.choice(rows)
                if not changed["group"]:
                    changed["posts"] = str(maker.posts())
            elif way == "merge":
                free = [name for name in GROUP_NAMES if name not in taken]
                if free:
                    maker.make_group(free[0])
            elif way == "sector":
                maker.row(rng.choice(SECTOR_NAMES), "*", 1, maker.dates(), at_end=False)
        if agrees_with_itself(rows):
            break
    second = Table(OPENING_COLUMNS, rows)
    second.dress(rng)
    return second


# --------------------------------------------------------------------------
# Cases

def set_place(rng, case):
    """Territory and reading; returns the territory."""
    territory = "metropole"
    if chance(rng, 0.5):
        territory = rng.choice(oracle.TERRITORIES)
        case.options["--territory"] = territory
    set_reading(rng, case)
    return territory


def set_reading(rng, case):
    if chance(rng, 0.5):
        case.options["--saturday-morning"] = rng.choice(("strict", "wide"))


def openings_case(rng, with_second):
    case = Case("envelope")
    first, until = set_period(rng, case, set_place(rng, case))
    case.files["openings"] = make_openings(rng, first, until)
    if with_second:
        case.files["compare"] = make_second(rng, case.files["openings"], first, until)
    by = rng.choice((None, "season") + envelope_oracle.KEYS)
    if by is not None:
        case.options["--by"] = by
    return case


def uniform_case(rng):
    case = Case("envelope")
    case.options["--sectors"] = rng.choice(("1", "2", "7", "32", "2500", "100000"))
    set_period(rng, case, set_place(rng, case))
    extension = rng.choice((None, "none", "all", "some", "some"))
    if extension == "some":
        extension = ",".join(rng.sample(EXTENSION_KINDS, rng.randint(1, 3)))
    if extension is not None:
        case.options["--extension"] = extension
    by = rng.choice((None, "kind", "month"))
    if by is not None:
        case.options["--by"] = by
    return case


def constant_case(rng):
    """A cost of 0 after the opening is not asked for."""
    while True:
        year = rng.choice(YEARS + (2016, 2024))
        after = rng.sample(KINDS, rng.randint(1, 6))
        wide = rng.choice((None, False, True))
        if envelope_oracle.cost_of_a_sector(after, year, bool(wide)) > 0:
            break
    before = rng.choice((rng.sample(KINDS, rng.randint(1, 6)), list(BASE_KINDS),
                         ["evening", "sunday_or_holiday"]))
    case = Case("envelope")
    case.options.update({"--constant": None, "--year": str(year),
                         "--sectors": str(rng.choice((1, 2, 2500, rng.randint(1, 5000)))),
                         "--before": ",".join(before), "--after": ",".join(after)})
    if wide is not None:
        case.options["--saturday-morning"] = "wide" if wide else "strict"
    return case


def counts_case(rng):
    """Counts on and beside the two bounds of each department."""
    case = Case("sectors")
    table = envelope_oracle.targets()
    rows = []
    for code in rng.sample(sorted(table), rng.choice((0, 1, 3, 10, 40, len(table)))):
        bounds = (int(table[code]["target"]), int(table[code]["adjusted_target"]))
        evening = rng.choice(bounds) + rng.choice((-1, 0, 0, 1))
        if chance(rng, 0.2):
            evening = rng.choice((0, 1, 250, rng.randint(0, 120)))
        rows.append({"department": code, "evening": str(evening),
                     "sunday_or_holiday": str(max(0, evening + rng.randint(-5, 9))),
                     "saturday_afternoon": str(rng.choice((0, evening, rng.randint(0, 99)))),
                     "arrete_covers_saturday": rng.choice(("yes", "no"))})
    case.files["counts"] = Table(COUNT_COLUMNS, rows)
    case.files["counts"].dress(rng)
    reading = rng.choice((None, "margin", "target"))
    if reading is not None:
        case.options["--reading"] = reading
    return case


def make_case(seed):
    """The same seed gives the same case."""
    rng = random.Random(seed)
    way = rng.choices(("openings", "compare", "uniform", "constant", "counts"),
                      (45, 25, 10, 8, 12))[0]
    if way == "uniform":
        return uniform_case(rng)
    if way == "constant":
        return constant_case(rng)
    if way == "counts":
        return counts_case(rng)
    return openings_case(rng, way == "compare")


def main():
    parser = argparse.ArgumentParser(description="Write one random case.")
    parser.add_argument("--seed", default="1")
    parser.add_argument("folder")
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    print(" ".join(make_case(options.seed).write(options.folder)))


if __name__ == "__main__":
    main()
