# SPDX-License-Identifier: BSL-1.0
"""Seeded random rosters, as nasty as the rules allow, for compare.py.

A pack is one set of files and options that holds several small rosters. Each has
a prefix of its own (`r000-`) on its doctors, sectors and groups, so rosters of a
pack cannot meet, but for two things that are the whole pack's: rows of the
openings file for every sector (`*`), and acts of a doctor called in replacement,
which ask whether any sector has the slot open.

Every pack is good input by the contract: an end is after its begin, a group's
rows have the same posts and hours everywhere (each such set has its own group
name), no group bears a sector's name, ambiguous and nonexistent regulation times
carry an offset.

    python3 generate.py --seed 7 FOLDER     writes one pack and prints its arguments
"""

import argparse
import os
import random
from datetime import date

import oracle
from oracle import DAY, EXTENSION_KINDS, KINDS, format_date, format_minute, ordinal

FILES = {"duties": ["doctor", "sector", "begin", "end", "planned"],
         "acts": ["doctor", "time", "kind", "regulated", "called_in_replacement"],
         "regulation": ["doctor", "begin", "end"],
         "openings": ["sector", "kind", "posts", "from", "until", "group", "open_from",
                      "open_to"]}

LAW_CHANGES = ("2002-07-01", "2002-10-01", "2005-06-01", "2006-08-01", "2006-10-15",
               "2007-07-01", "2007-12-28", "2007-12-29", "2007-12-31", "2011-01-01",
               "2011-04-29", "2011-04-30", "2017-05-01", "2023-11-01", "2024-12-22",
               "2026-01-01")
BEFORE_ANY_RATE = ("1982-01-02", "1995-11-11", "2001-05-01", "2002-06-30", "2004-12-25",
                   "2005-05-31")
YEAR_ENDS = ("2002-12-31", "2007-12-31", "2008-12-31", "2010-12-31", "2012-12-31",
             "2014-12-31", "2015-01-01", "2018-12-31", "2023-12-31", "2099-12-31")
SPECIAL = ("2008-05-01", "2008-05-02", "2008-08-15", "2008-03-21", "2008-12-26", "2010-05-13",
           "2014-08-15", "2020-05-01", "2009-07-13", "2008-11-10", "2016-07-14", "2008-02-29")

# Minutes of the day at which something begins or ends.
BOUNDS = (0, 360, 480, 720, 840, 1200, DAY)
WINDOWS = ((720, 1200), (840, 1200), (840, DAY), (480, 720), (480, 1200), (1200, DAY),
           (1200, 1320), (0, 480), (0, DAY), (481, 1200), (0, 479), (600, 720), (1199, DAY),
           (1201, DAY))
ODD_NAMES = ("é", "É", "z", "Z", "a b", "d'A", "Ωμ", "ß", 'x "y"', "p,q", "p;q", "_")


def chance(rng, share):
    return rng.random() < share


def civil_end(rng, minute):
    """An end at midnight is written in either way."""
    if minute % DAY == 0 and chance(rng, 0.5):
        return format_date(minute // DAY - 1) + "T24:00"
    return format_minute(minute)


def clock(minute):
    return "%02d:%02d" % divmod(minute, 60)


class Pack:
    """Files and options of one run; rows are (roster prefix, cells)."""

    def __init__(self):
        self.territory = "metropole"
        self.options = []
        self.rows = {name: [] for name in FILES}
        self.with_openings = False
        self.delimiter = ","
        self.line_end = "\n"
        self.byte_order_mark = False
        self.columns = {name: list(columns) for name, columns in FILES.items()}

    def copy_with(self, rows):
        pack = Pack()
        pack.__dict__.update(self.__dict__)
        pack.rows = rows
        return pack

    def only(self, prefix):
        """The same pack with one roster, and the rows that are everyone's."""
        return self.copy_with({name: [row for row in rows if row[0] in (prefix, "*")]
                               for name, rows in self.rows.items()})

    def without(self, name, index):
        rows = dict(self.rows)
        rows[name] = rows[name][:index] + rows[name][index + 1:]
        return self.copy_with(rows)

    def plainly(self):
        """The same rows, written with commas, line feeds and columns in their order."""
        pack = self.copy_with(self.rows)
        pack.delimiter, pack.line_end, pack.byte_order_mark = ",", "\n", False
        pack.columns = {name: [column for column in columns if column in self.columns[name]]
                        for name, columns in FILES.items()}
        return pack

    def prefixes(self):
        return sorted({row[0] for rows in self.rows.values() for row in rows} - {"*"})

    def text(self, name):
        def quoted(value):
            if any(mark in value for mark in ',;"'):
                return '"' + value.replace('"', '""') + '"'
            return value
        columns = self.columns[name]
        lines = [self.delimiter.join(columns)]
        for _, cells in self.rows[name]:
            lines.append(self.delimiter.join(quoted(cells.get(column, "x"))
                                             for column in columns))
        mark = "\ufeff" if self.byte_order_mark else ""
        return mark + "".join(line + self.line_end for line in lines)

    def names(self):
        """The files that the run takes."""
        return ["duties"] + [name for name in ("acts", "regulation") if self.rows[name]] + (
            ["openings"] if self.with_openings else [])

    def write(self, folder):
        """Write the files; returns the arguments of the run."""
        arguments = ["pay"]
        for name in self.names():
            path = os.path.join(folder, name + ".csv")
            with open(path, "w", encoding="utf-8", newline="") as file:
                file.write(self.text(name))
            arguments += ["--" + name, path]
        return arguments + self.options


class RosterMaker:
    """Fills a pack with one roster of a few days around an anchor date."""

    def __init__(self, rng, pack, prefix, anchor, wide, star):
        self.rng = rng
        self.pack = pack
        self.prefix = prefix
        self.wide = wide
        self.first = max(anchor - rng.randint(0, 2), oracle.FIRST_DAY)
        self.days = rng.choice((1, 1, 2, 2, 3, 4))
        self.begin = self.first * DAY
        self.end = (self.first + self.days) * DAY
        self.doctors = [self.name("d%d" % i) for i in range(rng.randint(1, 5))]
        self.sectors = [self.name("s%d" % i) for i in range(rng.choice((1, 1, 2, 2, 3)))]
        self.groups = 0
        self.star = star

    def name(self, stem):
        if chance(self.rng, 0.15):
            stem += self.rng.choice(ODD_NAMES)
        return self.prefix + stem

    def add(self, file, **cells):
        self.pack.rows[file].append((self.prefix, cells))

    # -- times ---------------------------------------------------------------

    def minute(self):
        """A minute of the window, most often on or beside a bound."""
        rng = self.rng
        day = rng.randrange(self.first, self.first + self.days) * DAY
        if chance(rng, 0.25):
            return day + rng.randrange(DAY)
        return max(self.begin, day + rng.choice(BOUNDS) + rng.choice((0, 0, 0, -1, 1)))

    def interval(self):
        while True:
            begin, end = sorted((self.minute(), self.minute()))
            if begin < end:
                return begin, end

    def slot(self):
        """A slot of the window, or the ordinary hours of a day."""
        day = self.rng.randrange(self.first, self.first + self.days)
        slots = oracle.slots_of_day(day, self.pack.territory, self.wide)
        rare = [slot for slot in slots if slot.kind not in ("evening", "deep_night")]
        if rare and chance(self.rng, 0.5):
            slots = rare
        slot = self.rng.choice(slots)
        return slot.begin, slot.end

    # -- duties ----------------------------------------------------------------

    def duty(self, doctor, sector, begin, end):
        begin = max(begin, oracle.FIRST_DAY * DAY)
        if begin < end:
            planned = self.rng.choice(("", "", doctor, self.rng.choice(self.doctors)))
            self.add("duties", doctor=doctor, sector=sector, begin=format_minute(begin),
                     end=civil_end(self.rng, end), planned=planned)

    def team(self, size):
        """Doctors, different ones while there are enough."""
        doctors = list(self.doctors)
        self.rng.shuffle(doctors)
        return [doctors[i % len(doctors)] for i in range(size)]

    def relay(self, sector, begin, end):
        """Doctors in turn, now and then with a minute too few or too many."""
        rng = self.rng
        parts = rng.choice((1, 2, 2, 3, 3, 4))
        if parts > 1 and chance(rng, 0.3):
            length = (end - begin) // parts
            cuts = [begin + i * length for i in range(1, parts)]
        else:
            cuts = sorted(rng.sample(range(begin + 1, end), parts - 1))
        bounds = [begin] + cuts + [end]
        for doctor, part_begin, part_end in zip(self.team(parts), bounds, bounds[1:]):
            part_end += rng.choice((0,) * 10 + (-1, 1, -30, 30))
            part_begin += rng.choice((0,) * 12 + (-1, 1, -240))
            self.duty(doctor, sector, part_begin, part_end)

    def grid(self, sector):
        """Several posts whose doctors change at few common times: seats to choose from."""
        rng = self.rng
        begin, end = self.slot()
        posts = rng.choice((2, 2, 3))
        times = [begin + (end - begin) * i // 6 for i in range(1, 6)]
        team = [self.prefix + "t%d" % i for i in range(12)]
        rng.shuffle(team)
        for _ in range(posts):
            bounds = [begin] + sorted(rng.sample(times, rng.randint(0, 3))) + [end]
            for part_begin, part_end in zip(bounds, bounds[1:]):
                part_begin += rng.choice((0,) * 20 + (1,))
                if not chance(rng, 0.07):  # a hole in one post
                    self.duty(team.pop(), sector, part_begin, part_end)
        if self.pack.with_openings and chance(rng, 0.9):
            kind = oracle.slot_at(begin, self.pack.territory, self.wide).kind
            self.opening(sector, kind, posts, None, None)

    def make_duty(self):
        rng = self.rng
        sector = rng.choice(self.sectors)
        way = rng.choice(("slot", "slot", "relay", "relay", "relay", "posts", "grid", "grid",
                          "long", "random", "random", "double", "touch", "again", "minute",
                          "whole"))
        known = [cells for prefix, cells in self.pack.rows["duties"] if prefix == self.prefix]
        if way == "slot":
            self.duty(rng.choice(self.doctors), sector, *self.slot())
        elif way == "relay":
            self.relay(sector, *self.slot())
        elif way == "posts":  # several relays side by side
            begin, end = self.slot()
            for _ in range(rng.choice((2, 2, 3))):
                self.relay(sector, begin, end)
        elif way == "grid":
            self.grid(sector)
        elif way == "long":
            begin = self.begin + rng.choice((0, 480, 720, 1080, 1200))
            end = begin + rng.choice((720, 1440, 1920, 2640, 3600, rng.randint(300, 4000)))
            self.duty(rng.choice(self.doctors), sector, begin, end)
        elif way == "random":
            self.duty(rng.choice(self.doctors), sector, *self.interval())
        elif way == "minute":
            minute = self.minute()
            self.duty(rng.choice(self.doctors), sector, minute, minute + 1)
        elif way == "whole":  # everything, in every sector, by one doctor each
            for each, doctor in zip(self.sectors, self.team(len(self.sectors))):
                self.duty(doctor, each, self.begin, self.end)
        elif known:
            cells = rng.choice(known)
            begin = oracle.parse_minute(cells["begin"])
            end = oracle.parse_minute(cells["end"])
            if way == "again":
                self.add("duties", **cells)
            elif way == "touch":
                self.duty(cells["doctor"], cells["sector"], end,
                          end + rng.choice((1, 60, 240, 480)))
            else:
                begin += rng.choice((0, 0, 0, 1, -1, -60, 120))
                end += rng.choice((0, 0, 0, 1, -1, 60))
                self.duty(cells["doctor"], sector, begin, end)

    # -- openings ---------------------------------------------------------------

    def opening(self, sector, kind, posts, first, until, group="", window=None):
        self.add("openings", sector=sector, kind=kind, posts=str(posts),
                 **{"from": "" if first is None else format_date(first),
                    "until": "" if until is None else format_date(until)},
                 group=group, open_from="" if window is None else clock(window[0]),
                 open_to="" if window is None else clock(window[1]))

    def dates(self):
        """Bounds that often fall inside the window; half-open, from before until."""
        rng = self.rng
        inside = range(self.first - 1, self.first + self.days + 2)
        first = rng.choice((None, None, rng.choice(inside)))
        until = rng.choice((None, None, rng.choice(inside)))
        if first is not None:
            first = max(first, oracle.FIRST_DAY)
        if until is not None and until <= (first or oracle.FIRST_DAY):
            until = None
        return first, until

    def terms(self):
        """Posts, and hours or none."""
        rng = self.rng
        window = rng.choice(WINDOWS) if chance(rng, 0.25) else None
        return rng.choice((1, 1, 1, 2, 2, 3)), window

    def make_openings(self):
        rng = self.rng
        for sector in self.sectors:
            if chance(rng, 0.1) and not self.star:
                continue  # a sector that nothing opens
            if not self.star or chance(rng, 0.3):
                kind = rng.choice(("*", "*", "*", "base", "base"))
                kinds = oracle.BASE_KINDS if kind == "base" else ("*",)
                first, until = self.dates() if chance(rng, 0.3) else (None, None)
                for each in kinds:
                    self.opening(sector, each, rng.choice((1, 1, 2)), first, until)
            if chance(rng, 0.2):  # closed up to a date: an earlier row comes out again
                until = self.first + rng.randint(1, self.days + 1)
                for kind in EXTENSION_KINDS:
                    self.opening(sector, kind, 0, None, until)
        for _ in range(rng.randint(0, 5)):  # later rows win
            sector = rng.choice(self.sectors)
            kind = rng.choice(KINDS + EXTENSION_KINDS + ("*",))
            first, until = self.dates()
            posts, window = self.terms()
            self.opening(sector, kind, 0 if chance(rng, 0.2) else posts, first, until,
                         window=window)
        for _ in range(rng.choice((0, 0, 1, 1, 2))):
            self.make_group()
        if chance(rng, 0.2):
            first, until = self.dates()
            self.opening(rng.choice(self.sectors), rng.choice(KINDS), rng.choice((0, 1, 2)),
                         first, until)

    def make_group(self):
        """Members join for the same posts and hours, on dates of their own."""
        rng = self.rng
        group = self.name("g%d" % self.groups)
        self.groups += 1
        posts, window = self.terms()
        if chance(rng, 0.6):
            window = None
        kinds = rng.choice((("*",), ("deep_night",), ("deep_night", "evening"),
                            rng.sample(KINDS, 3)))
        members = rng.sample(self.sectors, rng.randint(1, len(self.sectors)))
        if len(self.sectors) > 1 and len(members) == 1 and chance(rng, 0.7):
            members = self.sectors
        same_dates = chance(rng, 0.7)
        first, until = self.dates()
        for member in members:
            if not same_dates:
                first, until = self.dates()
            for kind in kinds:
                self.opening(member, kind, posts, first, until, group, window)

    # -- acts and regulation --------------------------------------------------------

    def make_act(self):
        rng = self.rng
        self.add("acts", doctor=rng.choice(self.doctors), time=format_minute(self.minute()),
                 kind=rng.choice(("consultation", "visit")),
                 regulated=rng.choice(("yes", "yes", "yes", "no")),
                 called_in_replacement=rng.choice(("no", "no", "yes")))

    def instant_text(self, universal, is_end):
        rng = self.rng
        territory = self.pack.territory
        offset = oracle.offset_at(universal, territory)
        local = universal + offset
        if len(oracle.offsets_of_local(local, territory)) == 2:
            return format_minute(local) + oracle.format_offset(offset)
        for other in oracle.possible_offsets(territory):
            if not oracle.offsets_of_local(universal + other, territory) and chance(rng, 0.7):
                # the same instant by the clock that is not in force: a nonexistent time
                return format_minute(universal + other) + oracle.format_offset(other)
        text = civil_end(rng, local) if is_end else format_minute(local)
        if chance(rng, 0.1):
            text += oracle.format_offset(offset)
        return text

    def make_sessions(self):
        """Sessions that overlap, touch, repeat and meet duties."""
        rng = self.rng
        territory = self.pack.territory
        if date.fromordinal(self.first).year < 1996:
            return
        bounds = []
        for change in oracle.summer_time(date.fromordinal(self.first).year):
            if self.begin <= change < self.end:
                bounds += [change + shift for shift in (-90, -60, -30, -1, 0, 1, 30, 59, 60, 90)]
        for _ in range(rng.choice((0, 1, 1, 2, 3, 4))):
            begin, end = self.interval()
            begin -= oracle.offset_at(begin, territory)
            end -= oracle.offset_at(end, territory)
            if bounds and chance(rng, 0.6):
                begin, end = rng.choice(((begin, rng.choice(bounds)),
                                         (rng.choice(bounds), end),
                                         (rng.choice(bounds), rng.choice(bounds))))
            if chance(rng, 0.3):
                end = begin + rng.choice((1, 17, 30, 59, 60, 61, 480))
            if begin >= end:
                continue
            doctor = rng.choice(self.doctors)
            self.session(doctor, begin, end)
            if chance(rng, 0.15):  # once more, perhaps written otherwise
                self.session(doctor, begin, end)
            if chance(rng, 0.2):
                self.session(doctor, end, end + rng.choice((1, 60, 240)))

    def session(self, doctor, begin, end):
        self.add("regulation", doctor=doctor, begin=self.instant_text(begin, False),
                 end=self.instant_text(end, True))

    def make(self):
        rng = self.rng
        if self.pack.with_openings and chance(rng, 0.25):
            for sector in self.sectors:  # nothing but seats
                self.grid(sector)
        else:
            if self.pack.with_openings:
                self.make_openings()
            for _ in range(rng.choice((0, 1, 2, 3, 4, 5, 6, 8))):
                self.make_duty()
        for _ in range(rng.choice((0, 0, 1, 3, 6, 10))):
            self.make_act()
        self.make_sessions()


def anchor_date(rng, territory):
    """A day near which something may go wrong."""
    way = rng.choice(("law", "law", "law", "before", "year", "special", "special", "holiday",
                      "holiday", "holiday", "saving", "saving", "month", "any"))
    year = rng.choice((2005, 2006, 2007, 2008, 2008, 2009, 2010, 2011, 2016, 2017, 2023, 2024,
                       2025, rng.randint(1996, 2198)))
    if way == "saving":
        return oracle.last_sunday(year, rng.choice((3, 10)))
    if way == "month":
        return date(year, rng.randint(2, 12), 1).toordinal()
    if way == "holiday":
        return rng.choice(sorted(oracle.holidays(year, territory)))
    if way == "any":
        return date(year, 1, 1).toordinal() + rng.randrange(365)
    return ordinal(rng.choice({"law": LAW_CHANGES, "before": BEFORE_ANY_RATE,
                               "year": YEAR_ENDS, "special": SPECIAL}[way]))


def month_option(day):
    return ["--month", format_date(day)[:7]]


def star_openings(rng, pack, focus, rosters):
    """Rows for every sector. Merging all sectors is for a pack of one roster."""
    def row(kind, posts, first="", group=""):
        pack.rows["openings"].append(("*", {
            "sector": "*", "kind": kind, "posts": str(posts), "from": first, "until": "",
            "group": group, "open_from": "", "open_to": ""}))
    row("*" if chance(rng, 0.5) else rng.choice(KINDS), 1)
    for kind in rng.sample(KINDS, rng.randint(0, 4)):
        row(kind, rng.choice((0, 1, 1, 2)), format_date(focus) if chance(rng, 0.5) else "")
    if rosters == 1 and chance(rng, 0.4):
        row(rng.choice(KINDS + ("*",)), rng.choice((1, 2)), group="everyone")


def make_pack(seed, rosters):
    """A pack of independent rosters; the same arguments give the same pack."""
    rng = random.Random("%s/%d" % (seed, rosters))
    pack = Pack()
    if chance(rng, 0.4):
        pack.territory = rng.choice(oracle.TERRITORIES)
        pack.options += ["--territory", pack.territory]
    wide = chance(rng, 0.3)
    if wide or chance(rng, 0.1):
        pack.options += ["--saturday-morning", "wide" if wide else "strict"]

    focus = anchor_date(rng, pack.territory)
    period = rng.choice(("all", "all", "month", "dates"))
    if period == "month":
        pack.options += month_option(focus)
    elif period == "dates":
        first = max(focus + rng.randint(-1, 1), oracle.FIRST_DAY)
        pack.options += ["--from", format_date(first),
                         "--until", format_date(first + rng.choice((1, 1, 2, 3, 31)))]

    mode = rng.choice(("none", "extension", "extension", "file", "file", "file", "star"))
    pack.with_openings = mode in ("file", "star")
    if mode == "extension":
        pack.options += ["--extension-from",
                         format_date(max(focus + rng.choice((-400, -1, 0, 1, 2)),
                                         oracle.FIRST_DAY))]
    if mode == "star":
        star_openings(rng, pack, focus, rosters)

    for number in range(rosters):
        near = focus if period != "all" else anchor_date(rng, pack.territory)
        RosterMaker(rng, pack, "r%03d-" % number, near, wide, mode == "star").make()

    # The order of the rows must not matter, but for the openings.
    for name in ("duties", "acts", "regulation"):
        rng.shuffle(pack.rows[name])
    dress(rng, pack)
    return pack


def dress(rng, pack):
    """How the files are written: French spreadsheets, other columns, other order."""
    if chance(rng, 0.3):
        pack.delimiter = ";"
    if chance(rng, 0.2):
        pack.line_end = "\r\n"
    pack.byte_order_mark = chance(rng, 0.2)
    if chance(rng, 0.3):
        for columns in pack.columns.values():
            rng.shuffle(columns)
    if chance(rng, 0.1):
        pack.columns["duties"].append("remark")
    if chance(rng, 0.3):
        pack.columns["duties"].remove("planned")
    if chance(rng, 0.3):
        pack.columns["acts"].remove("called_in_replacement")


def main():
    parser = argparse.ArgumentParser(description="Write one pack of random rosters.")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--rosters", type=int, default=20)
    parser.add_argument("folder")
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    print(" ".join(make_pack(options.seed, options.rosters).write(options.folder)))


if __name__ == "__main__":
    main()
