# SPDX-License-Identifier: BSL-1.0
"""A slow and obvious second computation of `pds envelope` and `pds sectors`.

Slot by slot, sector by sector: find the row of the openings file that wins, ask
whether it opens the slot whole and whether the slot has a rate on its date, and
add its posts to a key. Nothing is multiplied by a number of days. Input is
assumed to be good; calendar, rates and files come from oracle.py.

    python3 envelope_oracle.py envelope --openings F | --sectors N
        [--year Y | --from D --until D] [--territory T] [--saturday-morning R]
        [--extension none|all|KIND,...] [--by kind|month|sector|season] [--compare F2]
    python3 envelope_oracle.py envelope --constant --sectors N --year Y
        --before KIND,... --after KIND,... [--saturday-morning R]
    python3 envelope_oracle.py sectors --counts F [--reading margin|target]

Where the rules and the contract leave room, this is the reading taken:

 1. `--sectors N`: every sector has one post in every kind that exists (the base
    kinds and those of --extension), so each slot counts N slot-posts.
 2. A merged group counts once per post and slot, whatever the number of its
    members (R-O5); with --by sector its key is the group's name, on the dates and
    in the kinds in which it is merged. The members' own names then have no slot.
 3. What two winning rows of a group must have in common, posts and hours, is asked
    for one kind on one date: a group may have one post at night and two on Sundays,
    or more posts in winter than in summer.
 4. Keys: a month is `YYYY-MM`, a season `low`, `winter` or `summer`, and both go by
    the date on which the slot begins. Keys sort by their bytes (so low, summer,
    winter), kinds in the contract's order. `total` is the last row, even where a
    sector bears that name.
 5. The seasons are those of Haute-Savoie (R-O6) whatever the territory, first and
    last day included.
 6. A key without a slot is left out: closed, never whole, or never with a rate in the
    period. With --compare it is left out if neither file has a slot for it; a side
    without one has 0 and 0.00.
 7. The difference is after less before, with a minus sign if it is negative.
 8. A slot that is not whole (R-O3), or whose kind has no rate on its date, costs
    nothing and is not counted.
 9. `*` stands for the sectors that the other rows of the same file name, rows with
    0 posts too, so with --compare each file has its own; for one sector of the name
    `*` if there are none. A `*` row with a group merges all of them.
10. --saturday-morning counts with --openings as well: an open kind still needs the
    calendar to have the slot.
11. --constant: metropolitan France, one post a sector; sectors after is rounded down.
    A cost of 0 after is not asked for; a cost of 0 before gives 0 sectors after.
12. `sectors`: cells that the copy lost are taken as reconstructed (2A has 4, 94 has
    42), not as the alternative. margin_percent is the printed one (R-S2).
13. The words of `steps` are not fixed: the column is empty here, and
    envelope_compare.py does not compare it.
14. A file with a header alone is good: nothing is open, the only row is `total`.
"""

import argparse
import os
import sys
from datetime import date
from functools import lru_cache

import oracle
from oracle import BASE_KINDS, DAY, EXTENSION_KINDS, KINDS, SUNDAY, Slot

KEYS = ("kind", "month", "sector", "season")
TARGETS = os.path.join(os.path.dirname(os.path.abspath(__file__)),
                       os.pardir, "data", "sector_targets_2008.csv")


class Contradiction(Exception):
    """Two winning rows of one group that differ on a date: an error by the contract."""


# --------------------------------------------------------------------------
# Slots

@lru_cache(maxsize=None)
def slots_of_day(day, territory, wide):
    """As oracle.slots_of_day, an hour at a time: all bounds are whole hours (R-D1 to R-D6)."""
    slots = []
    for hour in range(24):
        begin, end = day * DAY + hour * 60, day * DAY + (hour + 1) * 60
        kind = oracle.classify_minute(day, hour * 60, territory, wide)
        if kind is None:
            continue
        if slots and slots[-1].kind == kind and slots[-1].end == begin:
            slots[-1] = Slot(slots[-1].begin, end, kind)
        else:
            slots.append(Slot(begin, end, kind))
    return slots


def slots_between(first, until, territory, wide):
    """Slots that begin on a date of [first, until)."""
    for day in range(max(first, oracle.FIRST_DAY), until):
        yield from slots_of_day(day, territory, wide)


# --------------------------------------------------------------------------
# R-O6. Seasons

@lru_cache(maxsize=None)
def summer_of(year):
    """First and last day of the summer season."""
    first_sunday = date(year, 7, 13).toordinal()  # the last weekend that ends before 14 July
    while oracle.weekday(first_sunday) != SUNDAY:
        first_sunday -= 1
    last_sunday = date(year, 8, 31).toordinal()  # the last weekend that ends in August
    while oracle.weekday(last_sunday) != SUNDAY:
        last_sunday -= 1
    return first_sunday - 1, last_sunday


def season_of(day):
    calendar_day = date.fromordinal(day)
    month_and_day = (calendar_day.month, calendar_day.day)
    if month_and_day >= (12, 15) or month_and_day <= (4, 30):
        return "winter"
    first, last = summer_of(calendar_day.year)
    return "summer" if first <= day <= last else "low"


# --------------------------------------------------------------------------
# R-E1. What a sector map costs

def uniform_openings(sectors, kinds):
    """So many sectors with one post each, in these kinds; a slot counts them all."""
    return oracle.Openings([oracle.Opening("*", kind, sectors, oracle.NO_DATE_BEFORE,
                                           oracle.NO_DATE_AFTER, "", 0, DAY)
                            for kind in kinds])


def posts_of_slot(openings, sectors, slot):
    """Sector or group -> its posts in a slot that it has open and whole."""
    terms_of, posts_of = {}, {}
    for sector in sectors:
        row = openings.winning_row(sector, slot.kind, slot.begin // DAY)
        if row is None:
            continue
        unit = row.group or sector  # R-O5: members meet in one unit
        terms = (row.posts, row.open_from, row.open_to)
        if terms_of.setdefault(unit, terms) != terms:
            raise Contradiction("%s, %s" % (unit, oracle.format_minute(slot.begin)))
        if row.posts > 0 and oracle.window_contains(row, slot):  # R-O3
            posts_of[unit] = row.posts
    return posts_of


def key_of(by, slot, unit):
    day = slot.begin // DAY
    if by == "kind":
        return slot.kind
    if by == "month":
        return oracle.format_date(day)[:7]
    if by == "season":
        return season_of(day)
    return unit


def envelope(openings, territory, wide, first, until, by):
    """Key -> [slot-posts, cents], for the keys that have a slot (R-E1)."""
    sectors = openings.sectors() or {"*"}
    found = {}
    for slot in slots_between(first, until, territory, wide):
        rate = oracle.slot_rate(slot.kind, slot.begin // DAY)
        if rate is None:
            continue
        for unit, posts in posts_of_slot(openings, sectors, slot).items():
            sums = found.setdefault(key_of(by, slot, unit), [0, 0])
            sums[0] += posts
            sums[1] += posts * rate  # R-P7: one flat rate per slot and post
    return found


def sorted_keys(keys, by):
    return sorted(keys, key=KINDS.index if by == "kind" else str.encode)


def signed_money(cents):
    return "-" + oracle.money(-cents) if cents < 0 else oracle.money(cents)


def total_of(found):
    return [sum(sums[0] for sums in found.values()), sum(sums[1] for sums in found.values())]


def envelope_csv(found, by):
    rows = [("key", "slots", "amount")]
    for key in sorted_keys(found, by):
        rows.append((key, found[key][0], oracle.money(found[key][1])))
    slots, cents = total_of(found)
    rows.append(("total", slots, oracle.money(cents)))
    return oracle.csv_text(rows)


def comparison_csv(before, after, by):
    """R-E4: the differences by key add up to that of the totals."""
    def row(key, old, new):
        return (key, old[0], oracle.money(old[1]), new[0], oracle.money(new[1]),
                signed_money(new[1] - old[1]))
    rows = [("key", "slots_before", "amount_before", "slots_after", "amount_after", "difference")]
    for key in sorted_keys(set(before) | set(after), by):
        rows.append(row(key, before.get(key, [0, 0]), after.get(key, [0, 0])))
    rows.append(row("total", total_of(before), total_of(after)))
    return oracle.csv_text(rows)


# --------------------------------------------------------------------------
# R-E3. The constant envelope

def cost_of_a_sector(kinds, year, wide):
    """A year of one sector with one post in these kinds, in cents."""
    first, until = date(year, 1, 1).toordinal(), date(year + 1, 1, 1).toordinal()
    cost = 0
    for slot in slots_between(first, until, "metropole", wide):
        if slot.kind in kinds:
            cost += oracle.slot_rate(slot.kind, slot.begin // DAY) or 0
    return cost


def constant_csv(sectors, year, before, after, wide):
    cost_before = cost_of_a_sector(before, year, wide)
    cost_after = cost_of_a_sector(after, year, wide)
    whole = sectors * cost_before
    sectors_after = whole // cost_after
    return oracle.csv_text([
        ("sectors_before", "cost_per_sector_before", "sectors_after", "cost_per_sector_after",
         "envelope", "slack"),
        (sectors, oracle.money(cost_before), sectors_after, oracle.money(cost_after),
         oracle.money(whole), oracle.money(whole - sectors_after * cost_after))])


# --------------------------------------------------------------------------
# pds sectors

@lru_cache(maxsize=None)
def targets():
    """Department -> its row of the printed table (R-S1)."""
    return {row["code"]: row for row in oracle.read_rows(TARGETS)}


def sector_row(count, reading):
    printed = targets()[count["department"]]
    evening = int(count["evening"])  # R-S3: the first part of the night decides
    target, adjusted = int(printed["target"]), int(printed["adjusted_target"])
    if evening <= target:
        verdict = "meets_target"
    elif evening <= adjusted:
        verdict = "within_margin"
    else:
        verdict = "above_margin"
    bound = target if reading == "target" else adjusted
    if evening > bound:  # R-S4
        eligible = "no"
    elif count["arrete_covers_saturday"] == "yes":
        eligible = "now"
    else:
        eligible = "after_arretes"
    return (count["department"], printed["name"], printed["margin_percent"], target, adjusted,
            evening, verdict, max(0, evening - bound), eligible, "")


def sectors_csv(counts, reading):
    rows = [("department", "name", "margin_percent", "target", "adjusted_target", "evening",
             "verdict", "excess", "eligible", "steps")]
    rows += sorted((sector_row(count, reading) for count in counts),
                   key=lambda row: row[0].encode())
    return oracle.csv_text(rows)


# --------------------------------------------------------------------------
# Command line

def parse_arguments(arguments):
    parser = argparse.ArgumentParser(description="Slow second computation of what envelopes cost.")
    commands = parser.add_subparsers(dest="command", required=True)
    sub = commands.add_parser("envelope")
    sub.add_argument("--format", choices=("csv",), default="csv")
    what = sub.add_mutually_exclusive_group(required=True)
    what.add_argument("--openings")
    what.add_argument("--sectors", type=int)
    sub.add_argument("--compare")
    sub.add_argument("--year", type=int)
    sub.add_argument("--from", dest="first", type=oracle.ordinal)
    sub.add_argument("--until", type=oracle.ordinal)
    sub.add_argument("--territory", choices=oracle.TERRITORIES, default="metropole")
    sub.add_argument("--saturday-morning", choices=("strict", "wide"), default="strict")
    sub.add_argument("--extension", default="all")
    sub.add_argument("--by", choices=KEYS, default="kind")
    sub.add_argument("--constant", action="store_true")
    sub.add_argument("--before")
    sub.add_argument("--after")
    sub = commands.add_parser("sectors")
    sub.add_argument("--format", choices=("csv",), default="csv")
    sub.add_argument("--counts", required=True)
    sub.add_argument("--reading", choices=("margin", "target"), default="margin")
    return parser.parse_args(arguments)


def run_envelope(options):
    wide = options.saturday_morning == "wide"
    if options.constant:
        return constant_csv(options.sectors, options.year, options.before.split(","),
                            options.after.split(","), wide)
    first, until = oracle.period_of(options)

    def cost(openings):
        return envelope(openings, options.territory, wide, first, until, options.by)

    if options.openings:
        found = cost(oracle.read_openings(options.openings))
    else:
        extension = {"none": (), "all": EXTENSION_KINDS}.get(
            options.extension, tuple(options.extension.split(",")))
        found = cost(uniform_openings(options.sectors, BASE_KINDS + extension))
    if options.compare:
        return comparison_csv(found, cost(oracle.read_openings(options.compare)), options.by)
    return envelope_csv(found, options.by)


def run(arguments):
    """What the command with these arguments prints."""
    options = parse_arguments(arguments)
    if options.command == "sectors":
        return sectors_csv(oracle.read_rows(options.counts), options.reading)
    return run_envelope(options)


if __name__ == "__main__":
    sys.stdout.buffer.write(run(sys.argv[1:]).encode())
