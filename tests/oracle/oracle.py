# SPDX-License-Identifier: BSL-1.0
"""A slow and obvious second computation of what `pds` prints.

Nothing here is clever. A duty is walked civil minute by civil minute, a
regulation session elapsed minute by elapsed minute; every minute is classified
on its own, and equal neighbours are gathered into lines. Input is assumed to be
good: the contract's error messages are not this program's business.

    python3 oracle.py holidays --year 2008 [--territory T]
    python3 oracle.py calendar --year 2008 [--extension none|all|KIND,...]
    python3 oracle.py slot 2008-05-01T10:00
    python3 oracle.py pay --duties F [--acts F] [--regulation F] [--totals] ...

Minutes are plain integers: 1440 x (proleptic ordinal of the civil date) plus
the minute of the day. "Local" minutes are civil time, "universal" ones UTC.
Amounts are integer cents.

Where the rules and the contract leave room, this is the reading taken:

 1. `rule` (last column of `pay`): the ids that "decided" are not enumerated by
    the contract. The oracle prints the id of the rate and that of the reason;
    compare.py does not compare the column, only its shape.
 2. Names of holidays are free: only the dates are comparable.
 3. `slot` outside PDS hours prints a word that is not fixed; here "outside".
    `slot` and `calendar` name the codes even where the date has no rate.
 4. Sorting: `item` is in the contract's order, every other text (status and
    reason too) by its bytes. `begin` and `end` sort by civil time, and inside
    one civil minute that a night of October has twice, by elapsed time; a bound
    that has no offset (duties, acts) comes before one that has.
 5. Offsets are printed for regulation alone: a duty's bound in the hour that
    October has twice is civil, and is printed as given.
 6. Regulation while on duty (G4) compares the civil minute of each elapsed
    minute of the session with the duty's civil minutes: in the hour that
    October has twice, both passages meet the duty.
 7. A regulation time with an offset is an instant; it is printed as the civil
    time of that instant, so 02:30+01:00 of the last Sunday of March prints as
    03:30. The same session twice is judged by its instants.
 8. Metropolitan daylight saving begins with 1996; the rules say nothing of the
    years before, here they keep CET all year. (No effect on any amount.)
 9. P12: all rows of the doctor in both slots are held, the stretches that do not
    themselves overlap too.
10. `called_in_replacement` asks for one sector that has the slot open and in
    force: every sector that a duty or an opening names; `*` stands for these,
    or for one sector if nothing names any, as it does for envelopes.
11. "Open and in force" does not ask for a rate: on duty in an open slot that has
    no rate counts for A6, P12 and G4 (the reason is then rate_not_covered, or
    the slot is held at 0.00).
12. An act whose base fee, or a visit whose travel fee, has no rate on its date:
    the line is refused, rate_not_covered, 0.00. The travel line is there
    whenever the majoration is not payable, whatever the reason.
13. Regulation on a date without a rate: one refused line up to the first rate,
    rate_not_covered; held (double_duty) at 0.00 if G4 applies.
14. A group of which only one sector is left on a date still bears its own name.
15. One of open_from, open_to alone: the other is the end of the day.
16. H3's "from 1984" speaks of Mayotte, Martinique, Guadeloupe and Guyane: the law
    that gives all four their day is of 30 June 1983, after each of these days.
17. `--from` or `--until` alone leave the other side unbounded.
18. Lines end with LF; a cell is quoted only if it holds a comma, a quote or a
    line break.
19. A post's "used first" (seats of which the last rows end together): the post
    that was first taken by a row.
"""

import argparse
import csv
import io
import sys
from collections import namedtuple
from datetime import date
from functools import lru_cache

DAY = 1440

KINDS = ("evening", "deep_night", "sunday_or_holiday",
         "saturday_afternoon", "pont_day", "saturday_morning")
BASE_KINDS = KINDS[:3]
EXTENSION_KINDS = KINDS[3:]

TERRITORIES = ("metropole", "alsace-moselle", "alsace-moselle-good-friday",
               "guadeloupe", "martinique", "guyane", "reunion", "mayotte",
               "saint-barthelemy", "saint-martin")

ITEMS = ("astreinte", "base", "majoration", "travel", "regulation")


# --------------------------------------------------------------------------
# Civil dates

def ordinal(text):
    return date.fromisoformat(text).toordinal()


def weekday(day):
    """0 is Monday, 5 Saturday, 6 Sunday."""
    return date.fromordinal(day).weekday()


def format_date(day):
    return date.fromordinal(day).isoformat()


def format_minute(minute):
    day, rest = divmod(minute, DAY)
    return "%sT%02d:%02d" % (format_date(day), rest // 60, rest % 60)


def parse_clock(text):
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)


def parse_minute(text):
    """A civil time; 24:00 is the next day's 00:00."""
    return ordinal(text[:10]) * DAY + parse_clock(text[11:16])


# --------------------------------------------------------------------------
# H. Holidays

FIRST_DAY = ordinal("1982-01-01")


def easter(year):
    """Gregorian computus (R-H7), the form of Meeus and Butcher."""
    a = year % 19
    b, c = divmod(year, 100)
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1).toordinal()


@lru_cache(maxsize=None)
def holidays(year, territory):
    """Ordinal of the date -> list of its names (R-H1 to R-H4, R-H6)."""
    found = {}

    def add(day, name):
        found.setdefault(day, []).append(name)

    def fixed(month, day):
        return date(year, month, day).toordinal()

    if year < 1982:
        return found  # a look back before 1982 finds no holiday

    sunday = easter(year)
    add(fixed(1, 1), "Jour de l'An")
    add(sunday + 1, "Lundi de Pâques")
    add(fixed(5, 1), "Fête du Travail")
    add(fixed(5, 8), "Victoire 1945")
    add(sunday + 39, "Ascension")
    add(sunday + 50, "Lundi de Pentecôte")
    add(fixed(7, 14), "Fête nationale")
    add(fixed(8, 15), "Assomption")
    add(fixed(11, 1), "Toussaint")
    add(fixed(11, 11), "Armistice 1918")
    add(fixed(12, 25), "Noël")

    if territory in ("alsace-moselle", "alsace-moselle-good-friday"):  # R-H2
        add(fixed(12, 26), "Saint-Étienne")
    if territory == "alsace-moselle-good-friday":
        add(sunday - 2, "Vendredi saint")

    abolition = "Abolition de l'esclavage"  # R-H3
    if territory == "mayotte" and year >= 1984:
        add(fixed(4, 27), abolition)
    if territory == "martinique" and year >= 1984:
        add(fixed(5, 22), abolition)
    if territory == "guadeloupe" and year >= 1984:
        add(fixed(5, 27), abolition)
    if territory == "guyane" and year >= 1984:
        add(fixed(6, 10), abolition)
    if territory == "reunion" and year >= 1983:
        add(fixed(12, 20), abolition)
    if territory == "saint-barthelemy" and year >= 2012:
        add(fixed(10, 9), abolition)
    if territory == "saint-martin" and year >= 2018:
        add(fixed(5, 28), abolition)
    elif territory == "saint-martin" and year >= 1984:
        add(fixed(5, 27), abolition)
    return found


def is_holiday(day, territory):
    if day < FIRST_DAY:
        return False
    return day in holidays(date.fromordinal(day).year, territory)


# --------------------------------------------------------------------------
# D. The kind of one civil minute

MONDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = 0, 3, 4, 5, 6


def is_pont(day, territory):
    """R-D5: worked Monday before a Tuesday holiday, Friday after a Thursday one."""
    if is_holiday(day, territory):
        return False
    if weekday(day) == MONDAY:
        return is_holiday(day + 1, territory)
    if weekday(day) == FRIDAY:
        return is_holiday(day - 1, territory)
    return False


def has_saturday_morning(day, territory, wide):
    """R-D6."""
    if weekday(day) != SATURDAY or is_holiday(day, territory):
        return False
    if is_holiday(day - 1, territory):
        return True
    return wide and is_pont(day - 1, territory)


def classify_minute(day, minute, territory, wide):
    """The slot kind of a minute of a day, None outside PDS hours."""
    hour = minute // 60
    if hour >= 20:
        return "evening"  # R-D1
    if hour < 8:
        return "deep_night"  # R-D2
    if weekday(day) == SUNDAY or is_holiday(day, territory):
        return "sunday_or_holiday"  # R-D3
    if weekday(day) == SATURDAY and hour >= 12:
        return "saturday_afternoon"  # R-D4
    if is_pont(day, territory):
        return "pont_day"  # R-D5
    if hour < 12 and has_saturday_morning(day, territory, wide):
        return "saturday_morning"  # R-D6
    return None


@lru_cache(maxsize=None)
def kinds_of_day(day, territory, wide):
    """The kind of each of the 1440 minutes."""
    return [classify_minute(day, minute, territory, wide) for minute in range(DAY)]


Slot = namedtuple("Slot", "begin end kind")


@lru_cache(maxsize=None)
def slots_of_day(day, territory, wide):
    """Slots that begin on a date, gathered from its minutes."""
    kinds = kinds_of_day(day, territory, wide)
    slots = []
    for kind in KINDS:
        minutes = {day * DAY + m for m in range(DAY) if kinds[m] == kind}
        slots += [Slot(begin, end, kind) for begin, end in runs(minutes)]
    return sorted(slots)


def slot_at(minute, territory, wide):
    for slot in slots_of_day(minute // DAY, territory, wide):
        if slot.begin <= minute < slot.end:
            return slot
    return None


def runs(minutes):
    """Maximal runs [begin, end) of a set of minutes."""
    found = []
    for minute in sorted(minutes):
        if found and found[-1][1] == minute:
            found[-1][1] = minute + 1
        else:
            found.append([minute, minute + 1])
    return [(begin, end) for begin, end in found]


# --------------------------------------------------------------------------
# D10. Zones

OVERSEAS_OFFSET = {"guadeloupe": -240, "martinique": -240, "saint-barthelemy": -240,
                   "saint-martin": -240, "guyane": -180, "reunion": 240, "mayotte": 180}


def last_sunday(year, month):
    day = date(year, month, 31).toordinal()  # March and October have 31 days
    while weekday(day) != SUNDAY:
        day -= 1
    return day


@lru_cache(maxsize=None)
def summer_time(year):
    """Universal minutes at which summer time begins and ends."""
    return (last_sunday(year, 3) * DAY + 60, last_sunday(year, 10) * DAY + 60)


def offset_at(universal, territory):
    """Minutes that local time is ahead of universal time at an instant."""
    if territory in OVERSEAS_OFFSET:
        return OVERSEAS_OFFSET[territory]
    year = date.fromordinal(universal // DAY).year
    if year < 1996:
        return 60
    begin, end = summer_time(year)
    return 120 if begin <= universal < end else 60


def possible_offsets(territory):
    if territory in OVERSEAS_OFFSET:
        return (OVERSEAS_OFFSET[territory],)
    return (60, 120)


def offsets_of_local(local, territory):
    """Offsets under which a civil minute exists: none, one or two."""
    return [offset for offset in possible_offsets(territory)
            if offset_at(local - offset, territory) == offset]


def format_offset(offset):
    return "%s%02d:%02d" % ("-" if offset < 0 else "+", abs(offset) // 60, abs(offset) % 60)


def parse_instant(text, territory):
    """A regulation time, with or without offset, as a universal minute."""
    local = parse_minute(text[:16])
    if len(text) > 16:
        sign = -1 if text[16] == "-" else 1
        return local - sign * parse_clock(text[17:])
    (offset,) = offsets_of_local(local, territory)
    return local - offset


def format_instant(universal, territory):
    """Civil time; with its offset in the hour that a night of October has twice."""
    offset = offset_at(universal, territory)
    local = universal + offset
    text = format_minute(local)
    if len(offsets_of_local(local, territory)) == 2:
        text += format_offset(offset)
    return text


def check_zone_against_system(first_year=1996, last_year=2037):
    """Compare every hour around the changes with the system's Europe/Paris."""
    from datetime import datetime, timezone
    from zoneinfo import ZoneInfo
    paris = ZoneInfo("Europe/Paris")
    for year in range(first_year, last_year + 1):
        instants = [ordinal("%d-%02d-15" % (year, month)) * DAY + 720 for month in range(1, 13)]
        for change in summer_time(year):
            instants += range(change - 120, change + 121)
        for universal in instants:
            day, minute = divmod(universal, DAY)
            calendar_day = date.fromordinal(day)
            moment = datetime(calendar_day.year, calendar_day.month, calendar_day.day,
                              minute // 60, minute % 60, tzinfo=timezone.utc)
            ahead = moment.astimezone(paris).utcoffset().total_seconds() // 60
            if ahead != offset_at(universal, "metropole"):
                raise AssertionError("offset of %s UTC: %d" % (format_minute(universal), ahead))


# --------------------------------------------------------------------------
# Rates

SLOT_CODE = {"evening": "PRN", "deep_night": "PRM", "sunday_or_holiday": "PRD",
             "saturday_afternoon": "RSP", "pont_day": "PRD", "saturday_morning": "RSA"}
SLOT_RULE = {"evening": "P1", "deep_night": "P2", "sunday_or_holiday": "P3",
             "saturday_afternoon": "P4", "pont_day": "P5", "saturday_morning": "P6"}
SLOT_AMOUNT = {"evening": 5000, "deep_night": 10000, "sunday_or_holiday": 15000,
               "saturday_afternoon": 10000, "pont_day": 15000, "saturday_morning": 5000}
AVENANT_4 = ordinal("2005-06-01")
AVENANT_27 = ordinal("2007-12-28")


def table(*rows):
    return [(ordinal(first), cents) for first, cents in rows]


CONSULTATION = table(("2002-07-01", 2000), ("2006-08-01", 2100), ("2007-07-01", 2200),  # R-A1
                     ("2011-01-01", 2300), ("2017-05-01", 2500), ("2023-11-01", 2650),
                     ("2024-12-22", 3000))
VISIT = table(("2002-10-01", 2000), ("2006-10-15", 2100), ("2007-07-01", 2200),  # R-A2
              ("2011-01-01", 2300), ("2017-05-01", 2500), ("2023-11-01", 2650),
              ("2024-12-22", 3000))
TRAVEL = table(("2002-10-01", 1000))
REGULATION_HOUR = table(("2002-07-01", 6000), ("2006-08-01", 6300), ("2007-07-01", 6600),  # R-G1
                        ("2011-01-01", 6900), ("2011-04-29", 7000), ("2017-05-01", 7500),
                        ("2023-11-01", 7950), ("2024-12-22", 9000))
NIGHT_VISIT = table(("2005-06-01", 5500), ("2011-01-01", 5950))  # VRM of R-A3


def rate_on(rows, day):
    """The amount of the last row that has begun, None before the first."""
    amount = None
    for first, cents in rows:
        if day >= first:
            amount = cents
    return amount


def slot_rate(kind, day):
    first = AVENANT_27 if kind in EXTENSION_KINDS else AVENANT_4
    return SLOT_AMOUNT[kind] if day >= first else None


def partition(minute, kind):
    """N, M, D or S of an act that starts at a minute of a slot (R-A8)."""
    hour = minute % DAY // 60
    if hour >= 20 or 6 <= hour < 8:
        return "N"
    if hour < 6:
        return "M"
    return "S" if kind == "saturday_afternoon" else "D"


def majoration(minute, kind, act_kind):
    """Code and amount (None without a rate) of R-A3, R-A5."""
    day = minute // DAY
    part = partition(minute, kind)
    if act_kind == "consultation":
        code = "CR" + part
        amount = {"N": 4250, "M": 5150, "D": 2650, "S": 2650}[part]
    else:
        code = "VR" + part
        amount = {"N": 4600, "M": rate_on(NIGHT_VISIT, day), "D": 3000, "S": 3000}[part]
    first = AVENANT_27 if kind in EXTENSION_KINDS else AVENANT_4
    return code, (amount if day >= first else None)


def half_up(amount, numerator, denominator):
    return (2 * amount * numerator + denominator) // (2 * denominator)


# --------------------------------------------------------------------------
# O. Openings

Opening = namedtuple("Opening", "sector kind posts first until group open_from open_to")
NO_DATE_BEFORE = FIRST_DAY
NOBODY = object()  # a sector that no row names
NO_DATE_AFTER = ordinal("9999-12-31")


class Openings:
    """The table of openings; later rows win whole."""

    def __init__(self, rows):
        self.rows = rows
        self.winners = {}

    def winning_row(self, sector, kind, day):
        key = (sector, kind, day)
        if key not in self.winners:
            winner = None
            for row in self.rows:
                if (row.sector in ("*", sector) and row.kind in ("*", kind)
                        and row.first <= day < row.until):
                    winner = row
            self.winners[key] = winner
        return self.winners[key]

    def open_row(self, sector, kind, day):
        """The winning row if it opens the slot, else None."""
        row = self.winning_row(sector, kind, day)
        return row if row is not None and row.posts > 0 else None

    def first_open_date(self, sector, kind):
        """The first date on which the table opens the kind in the sector."""
        days = {NO_DATE_BEFORE}
        for row in self.rows:
            if row.sector in ("*", sector) and row.kind in ("*", kind):
                days |= {row.first, row.until}
        for day in sorted(days):
            if self.open_row(sector, kind, day) is not None:
                return day
        return None

    def sectors(self):
        return {row.sector for row in self.rows if row.sector != "*"}


def default_openings(extension_from=None):
    rows = [Opening("*", kind, 1, NO_DATE_BEFORE, NO_DATE_AFTER, "", 0, DAY)
            for kind in BASE_KINDS]
    if extension_from is not None:
        rows += [Opening("*", kind, 1, extension_from, NO_DATE_AFTER, "", 0, DAY)
                 for kind in EXTENSION_KINDS]
    return Openings(rows)


def window_contains(row, slot):
    """R-O3: organised hours that cover the slot whole."""
    midnight = slot.begin // DAY * DAY
    return row.open_from <= slot.begin - midnight and slot.end - midnight <= row.open_to


# --------------------------------------------------------------------------
# pds pay

Duty = namedtuple("Duty", "doctor sector begin end")
Act = namedtuple("Act", "doctor minute kind regulated called")
Session = namedtuple("Session", "doctor begin end")  # universal minutes
Line = namedtuple("Line", "doctor sector begin end item code minutes amount status reason rule "
                          "sort")


def make_line(doctor, sector, begin, end, item, code, minutes, amount, status, reason, rule,
              begin_text=None, end_text=None, begin_order=0, end_order=0):
    """begin and end are civil minutes; the order is elapsed, for regulation alone."""
    begin_text = begin_text or format_minute(begin)
    end_text = end_text or format_minute(end)
    sort = (doctor.encode(), begin, begin_order, end, end_order, sector.encode(),
            ITEMS.index(item), code, status, reason, amount)
    return Line(doctor, sector, begin_text, end_text, item, code, minutes, amount,
                status, reason, rule, sort)


class Statement:
    """Everything `pds pay` says of one set of files."""

    def __init__(self, duties, acts=(), sessions=(), openings=None, territory="metropole",
                 wide=False, first=NO_DATE_BEFORE, until=NO_DATE_AFTER):
        self.duties = duties
        self.acts = acts
        self.sessions = sessions
        self.openings = openings or default_openings()
        self.territory = territory
        self.wide = wide
        self.first = first
        self.until = until
        # What walking the duties gathers:
        self.outside = {}   # (doctor, sector) -> minutes in no slot
        self.closed = {}    # (doctor, sector, slot) -> minutes
        self.served = {}    # (slot, unit) -> {doctor -> minutes}; unit: sector or group
        self.opening = {}   # (slot, unit) -> winning row
        self.on_duty = {}   # doctor -> {minute -> {unit}}, open slots alone (R-A6)

    def in_period(self, day):
        return self.first <= day < self.until

    def lines(self):
        self.walk_duties()
        found = []
        found += self.outside_lines()
        found += self.closed_lines()
        found += self.slot_lines()
        found += self.act_lines()
        found += self.regulation_lines()
        return sorted(found, key=lambda line: line.sort)

    # -- duties ------------------------------------------------------------

    def walk_duties(self):
        """Put every civil minute of every duty where it belongs (R-P14, R-P15)."""
        for duty in self.duties:
            slot = None
            for minute in range(duty.begin, duty.end):
                if slot is None or not slot.begin <= minute < slot.end:
                    slot = slot_at(minute, self.territory, self.wide)
                self.walk_minute(duty, minute, slot)

    def walk_minute(self, duty, minute, slot):
        if slot is None:
            self.outside.setdefault((duty.doctor, duty.sector), set()).add(minute)
            return
        row = self.openings.open_row(duty.sector, slot.kind, slot.begin // DAY)
        if row is None:
            self.closed.setdefault((duty.doctor, duty.sector, slot), set()).add(minute)
            return
        unit = row.group or duty.sector  # R-O5
        self.opening[slot, unit] = row
        self.served.setdefault((slot, unit), {}).setdefault(duty.doctor, set()).add(minute)
        self.on_duty.setdefault(duty.doctor, {}).setdefault(minute, set()).add(unit)

    def outside_lines(self):
        """R-P13: duty time in no slot, one line a stretch."""
        for (doctor, sector), minutes in self.outside.items():
            for begin, end in runs(minutes):
                if self.in_period(begin // DAY):
                    yield make_line(doctor, sector, begin, end, "astreinte", "", end - begin, 0,
                                    "refused", "outside_pds_hours", "P13")

    def closed_lines(self):
        """R-P13: slots that the sector does not open, under the sector's own name."""
        for (doctor, sector, slot), minutes in self.closed.items():
            day = slot.begin // DAY
            if not self.in_period(day):
                continue
            reason = "slot_not_open"
            if slot.kind in EXTENSION_KINDS:
                opened = self.openings.first_open_date(sector, slot.kind)
                if opened is not None and day < opened:
                    reason = "extension_not_in_force"
            for begin, end in runs(minutes):
                yield make_line(doctor, sector, begin, end, "astreinte", SLOT_CODE[slot.kind],
                                end - begin, 0, "refused", reason, "P13")

    def slot_lines(self):
        for (slot, unit), minutes_of in self.served.items():
            if self.in_period(slot.begin // DAY):
                yield from self.lines_of_slot(slot, unit, minutes_of)

    def lines_of_slot(self, slot, unit, minutes_of):
        """The lines of one open slot of one sector or merged group."""
        opening = self.opening[slot, unit]
        rate = slot_rate(slot.kind, slot.begin // DAY)
        stake = rate or 0
        length = slot.end - slot.begin
        rows = [(begin, end, doctor) for doctor, minutes in minutes_of.items()
                for begin, end in runs(minutes)]

        def line(row, amount, status, reason, rule):
            begin, end, doctor = row
            rules = SLOT_RULE[slot.kind] + ("+" + rule if rule else "")
            return make_line(doctor, unit, begin, end, "astreinte", SLOT_CODE[slot.kind],
                             end - begin, amount, status, reason, rules)

        if not window_contains(opening, slot):  # R-O3
            for row in rows:
                yield line(row, 0, "refused", "slot_not_fully_open", "O3")
            return

        if self.most_doctors_at_once(slot, minutes_of) > opening.posts:  # R-P11
            for row in rows:
                amount = half_up(stake, row[1] - row[0], length)
                yield line(row, amount, "held", "more_doctors_than_posts", "P11")
            return

        for post in seat(rows, opening.posts):
            if sum(end - begin for begin, end, _ in post) < length:  # R-P10
                for row in post:
                    yield line(row, 0, "refused", "slot_not_fully_served", "P10")
                continue
            for row, amount in shares(post, stake):
                if self.is_double_duty(row[2], slot, unit, minutes_of[row[2]]):  # R-P12
                    yield line(row, amount, "held", "double_duty", "P12")
                elif rate is None:
                    yield line(row, 0, "refused", "rate_not_covered", "")
                else:
                    yield line(row, amount, "payable", "", "P9" if len(post) > 1 else "")

    @staticmethod
    def most_doctors_at_once(slot, minutes_of):
        most = 0
        for minute in range(slot.begin, slot.end):
            most = max(most, sum(minute in minutes for minutes in minutes_of.values()))
        return most

    def is_double_duty(self, doctor, slot, unit, minutes):
        """On duty for another sector or group at one of these minutes of the slot."""
        return any(self.on_duty[doctor][minute] - {unit} for minute in minutes)

    # -- acts --------------------------------------------------------------

    def act_lines(self):
        for act in self.acts:
            if self.in_period(act.minute // DAY):
                yield from self.lines_of_act(act)

    def lines_of_act(self, act):
        day = act.minute // DAY

        def line(item, code, amount, reason, rule):
            status = "refused" if reason else "payable"
            return make_line(act.doctor, "", act.minute, act.minute, item, code, "", amount,
                             status, reason, rule)

        def fee(item, code, rows, rule):
            amount = rate_on(rows, day)
            if amount is None:
                return line(item, code, 0, "rate_not_covered", rule)
            return line(item, code, amount, "", rule)

        if act.kind == "consultation":
            yield fee("base", "C", CONSULTATION, "A1")
        else:
            yield fee("base", "V", VISIT, "A2")

        slot = slot_at(act.minute, self.territory, self.wide)
        code, amount = ("", None) if slot is None else majoration(act.minute, slot.kind, act.kind)
        if slot is None:
            reason, rule = "outside_pds_hours", "A6"
        elif not act.regulated:
            reason, rule = "not_regulated", "A6"
        elif not self.is_entitled(act, slot):
            reason, rule = "not_on_duty", "A6"
        elif amount is None:
            reason, rule = "rate_not_covered", "A3"
        else:
            reason, rule = "", "A3" if act.kind == "consultation" else "A3+A4"
        yield line("majoration", code, 0 if reason else amount, reason, rule)

        if act.kind == "visit" and reason:  # R-A4: VRx contains the travel
            yield fee("travel", "MD", TRAVEL, "A2")

    def is_entitled(self, act, slot):
        """R-A6: on duty in an open slot, or called in place of the doctor on duty."""
        if act.minute in self.on_duty.get(act.doctor, {}):
            return True
        if not act.called:
            return False
        sectors = (self.openings.sectors() | {duty.sector for duty in self.duties}) or {NOBODY}
        return any(self.openings.open_row(sector, slot.kind, slot.begin // DAY) is not None
                   for sector in sectors)

    # -- regulation ----------------------------------------------------------

    def regulation_lines(self):
        sessions = sorted(set(self.sessions))  # the same row twice counts once
        for session in sessions:
            overlapping = any(other is not session and other.doctor == session.doctor
                              and other.begin < session.end and session.begin < other.end
                              for other in sessions)
            held = overlapping or self.meets_a_duty(session)  # R-G4
            for begin, end, rate in self.parts_of_session(session):
                yield self.regulation_line(session.doctor, begin, end, rate, held)

    def meets_a_duty(self, session):
        minutes = self.on_duty.get(session.doctor, {})
        return any(universal + offset_at(universal, self.territory) in minutes
                   for universal in range(session.begin, session.end))

    def parts_of_session(self, session):
        """Cut where the rate changes, and to the period."""
        parts = []
        for universal in range(session.begin, session.end):
            day = (universal + offset_at(universal, self.territory)) // DAY
            if not self.in_period(day):
                continue
            rate = rate_on(REGULATION_HOUR, day)
            if parts and parts[-1][1] == universal and parts[-1][2] == rate:
                parts[-1][1] = universal + 1
            else:
                parts.append([universal, universal + 1, rate])
        return parts

    def regulation_line(self, doctor, begin, end, rate, held):
        minutes = end - begin  # elapsed (R-G2)
        amount = half_up(rate or 0, minutes, 60)
        if held:
            status, reason, rule = "held", "double_duty", "G1+G4"
        elif rate is None:
            status, reason, rule = "refused", "rate_not_covered", "G1"
        else:
            status, reason, rule = "payable", "", "G1+G2"
        texts = [format_instant(bound, self.territory) for bound in (begin, end)]
        # A bound without an offset comes before one that has one.
        orders = [bound if len(text) > 16 else 0 for bound, text in zip((begin, end), texts)]
        locals_ = [bound + offset_at(bound, self.territory) for bound in (begin, end)]
        return make_line(doctor, "", locals_[0], locals_[1], "regulation", "REG", minutes,
                         amount, status, reason, rule, texts[0], texts[1], orders[0], orders[1])


def seat(rows, posts):
    """R-P9: put the rows of a slot on its posts; returns the posts that were used."""
    used = []
    for row in sorted(rows, key=lambda row: (row[0], -row[1], row[2].encode())):
        best = None
        for post in used:
            last_end = post[-1][1]
            if last_end <= row[0] and (best is None or last_end > best[-1][1]):
                best = post
        if best is None:
            best = []
            used.append(best)
        best.append(row)
    assert len(used) <= posts
    return used


def shares(post, amount):
    """R-P9: by civil minutes, largest remainder, ties to the earlier start, the smaller id."""
    total = sum(end - begin for begin, end, _ in post)
    cents = [amount * (end - begin) // total for begin, end, _ in post]
    left = amount - sum(cents)
    order = sorted(range(len(post)), key=lambda i: (
        -(amount * (post[i][1] - post[i][0]) % total), post[i][0], post[i][2].encode()))
    for i in order[:left]:
        cents[i] += 1
    return list(zip(post, cents))


# --------------------------------------------------------------------------
# Files in

def read_rows(path):
    """Rows of a CSV file as dictionaries; `,` or `;` from the header line."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        text = file.read()
    header = text.splitlines()[0]
    delimiter = ";" if header.count(";") > header.count(",") else ","
    rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if row]
    return [dict(zip(rows[0], row)) for row in rows[1:]]


def read_duties(path):
    return [Duty(row["doctor"], row["sector"], parse_minute(row["begin"]), parse_minute(row["end"]))
            for row in read_rows(path)]


def read_acts(path):
    return [Act(row["doctor"], parse_minute(row["time"]), row["kind"], row["regulated"] == "yes",
                row.get("called_in_replacement", "no") == "yes")
            for row in read_rows(path)]


def read_sessions(path, territory):
    return [Session(row["doctor"], parse_instant(row["begin"], territory),
                    parse_instant(row["end"], territory))
            for row in read_rows(path)]


def read_openings(path):
    return Openings([Opening(row["sector"], row["kind"], int(row["posts"]),
                             ordinal(row["from"]) if row["from"] else NO_DATE_BEFORE,
                             ordinal(row["until"]) if row["until"] else NO_DATE_AFTER,
                             row["group"],
                             parse_clock(row["open_from"]) if row["open_from"] else 0,
                             parse_clock(row["open_to"]) if row["open_to"] else DAY)
                     for row in read_rows(path)])


# --------------------------------------------------------------------------
# Text out

def money(cents):
    return "%d.%02d" % divmod(cents, 100)


def cell(value):
    text = str(value)
    if any(mark in text for mark in ',"\r\n'):
        return '"' + text.replace('"', '""') + '"'
    return text


def csv_text(rows):
    return "".join(",".join(cell(value) for value in row) + "\n" for row in rows)


LINE_COLUMNS = ("doctor", "sector", "begin", "end", "item", "code", "minutes", "amount",
                "status", "reason", "rule")


def lines_csv(lines):
    rows = [LINE_COLUMNS]
    for line in lines:
        rows.append([money(value) if column == "amount" else value
                     for column, value in zip(LINE_COLUMNS, line)])
    return csv_text(rows)


def totals_csv(lines):
    """Payable amounts a doctor and item; refused and held lines are only counted."""
    rows = [("doctor",) + ITEMS + ("total", "refused_lines", "held_lines")]
    for doctor in sorted({line.doctor for line in lines}, key=str.encode):
        own = [line for line in lines if line.doctor == doctor]
        sums = [sum(line.amount for line in own if line.item == item and line.status == "payable")
                for item in ITEMS]
        counts = [sum(line.status == status for line in own) for status in ("refused", "held")]
        rows.append([doctor] + [money(value) for value in sums + [sum(sums)]] + counts)
    return csv_text(rows)


def slot_cells(slot):
    rate = slot_rate(slot.kind, slot.begin // DAY)
    return [format_minute(slot.begin), format_minute(slot.end), slot.kind, SLOT_CODE[slot.kind],
            "" if rate is None else money(rate)]


def calendar_csv(first, until, territory, kinds, wide):
    rows = [("begin", "end", "kind", "code", "amount")]
    for day in range(first, until):
        rows += [slot_cells(slot) for slot in slots_of_day(day, territory, wide)
                 if slot.kind in kinds]
    return csv_text(rows)


def holidays_csv(year, territory):
    rows = [("date", "name")]
    for day, names in sorted(holidays(year, territory).items()):
        rows.append((format_date(day), " / ".join(names)))
    return csv_text(rows)


def slot_csv(minute, territory, wide):
    slot = slot_at(minute, territory, wide)
    if slot is None:
        return "outside\n"
    cells = slot_cells(slot)
    for act_kind in ("consultation", "visit"):
        code, amount = majoration(minute, slot.kind, act_kind)
        cells += [code, "" if amount is None else money(amount)]
    return csv_text([("begin", "end", "kind", "code", "amount", "consultation_code",
                      "consultation_amount", "visit_code", "visit_amount"), cells])


# --------------------------------------------------------------------------
# Command line

def parse_arguments(arguments):
    parser = argparse.ArgumentParser(description="Slow second computation of what pds prints.")
    commands = parser.add_subparsers(dest="command", required=True)

    def command(name, with_territory=True, with_mornings=True, with_period=False):
        sub = commands.add_parser(name)
        sub.add_argument("--format", choices=("csv",), default="csv")
        if with_territory:
            sub.add_argument("--territory", choices=TERRITORIES, default="metropole")
        if with_mornings:
            sub.add_argument("--saturday-morning", choices=("strict", "wide"), default="strict")
        if with_period:
            sub.add_argument("--from", dest="first", type=ordinal)
            sub.add_argument("--until", type=ordinal)
        return sub

    sub = command("holidays", with_mornings=False)
    sub.add_argument("--year", type=int, required=True)
    sub = command("calendar", with_period=True)
    sub.add_argument("--year", type=int)
    sub.add_argument("--extension", default="all")
    sub = command("slot")
    sub.add_argument("time")
    sub = command("pay", with_period=True)
    sub.add_argument("--duties", required=True)
    sub.add_argument("--acts")
    sub.add_argument("--regulation")
    sub.add_argument("--openings")
    sub.add_argument("--extension-from", type=ordinal)
    sub.add_argument("--month")
    sub.add_argument("--totals", action="store_true")
    return parser.parse_args(arguments)


def period_of(options):
    """[first, until) of --year, --month or --from and --until."""
    if getattr(options, "year", None):
        return date(options.year, 1, 1).toordinal(), date(options.year + 1, 1, 1).toordinal()
    if getattr(options, "month", None):
        year, month = map(int, options.month.split("-"))
        after = (year + 1, 1) if month == 12 else (year, month + 1)
        return date(year, month, 1).toordinal(), date(after[0], after[1], 1).toordinal()
    return (NO_DATE_BEFORE if options.first is None else options.first,
            NO_DATE_AFTER if options.until is None else options.until)


def run_pay(options):
    if options.openings:
        openings = read_openings(options.openings)
    else:
        openings = default_openings(options.extension_from)
    first, until = period_of(options)
    statement = Statement(
        read_duties(options.duties),
        read_acts(options.acts) if options.acts else [],
        read_sessions(options.regulation, options.territory) if options.regulation else [],
        openings, options.territory, options.saturday_morning == "wide", first, until)
    lines = statement.lines()
    return totals_csv(lines) if options.totals else lines_csv(lines)


def run(arguments):
    """What the command with these arguments prints."""
    options = parse_arguments(arguments)
    if options.command == "holidays":
        return holidays_csv(options.year, options.territory)
    if options.command == "pay":
        return run_pay(options)
    wide = options.saturday_morning == "wide"
    if options.command == "slot":
        return slot_csv(parse_minute(options.time), options.territory, wide)
    extension = {"none": (), "all": EXTENSION_KINDS}.get(
        options.extension, tuple(options.extension.split(",")))
    first, until = period_of(options)
    return calendar_csv(first, until, options.territory, BASE_KINDS + extension, wide)


if __name__ == "__main__":
    sys.stdout.buffer.write(run(sys.argv[1:]).encode())
