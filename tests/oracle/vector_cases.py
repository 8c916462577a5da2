# SPDX-License-Identifier: BSL-1.0
"""The cases of the test vectors that are one row each: inputs chosen here, results by the oracle.

Every function returns the rows of one file, header first. `rules` are the numbers of
examples/cookbook/rules.md, joined by `+`; an empty amount is one that no text gives.
"""

import envelope_oracle
import oracle
import rules_oracle
from oracle import DAY, KINDS, format_date, format_minute, ordinal, parse_minute

KIND_RULE = {"evening": "D1", "deep_night": "D2", "sunday_or_holiday": "D3",
             "saturday_afternoon": "D4", "pont_day": "D5", "saturday_morning": "D6"}
YES = {True: "yes", False: "no"}


def euros(cents):
    return "" if cents is None else oracle.money(cents)


def numbered(name, rows):
    """A case id before every row but the header."""
    return [("case",) + tuple(rows[0])] + [
        ("%s-%03d" % (name, number),) + tuple(row) for number, row in enumerate(rows[1:], 1)]


# --------------------------------------------------------------------------
# holidays.csv

def holidays():
    cases = [("H1+H7", "metropole", year, "eleven holidays")
             for year in (1982, 1985, 1999, 2000, 2016, 2024, 2038, 2099, 2199)]
    cases += [("H1+H7", "metropole", 2011, "Easter on 24 April, late"),
              ("H1+H7", "metropole", 2035, "Easter on 25 March, early"),
              ("H4+H1", "metropole", 2008, "1 May is Ascension too: ten dates, not eleven"),
              ("H4+H1", "metropole", 1997, "8 May is Ascension too: ten dates"),
              ("H4+H1", "metropole", 2160, "1 May is Ascension too"),
              ("H5", "metropole", 2005, "Whit Monday, 16 May, stayed a holiday"),
              ("H5", "metropole", 2006, "Whit Monday, 5 June, stayed a holiday"),
              ("H5", "metropole", 2007, "Whit Monday, 28 May, stayed a holiday"),
              ("H6", "metropole", 1981, "before 1 January 1982 there is no answer"),
              ("H6", "alsace-moselle", 1981, "before 1 January 1982 there is no answer")]
    for year in (1982, 2008, 2016):
        cases += [("H2", "alsace-moselle", year, "26 December too"),
                  ("H2", "alsace-moselle-good-friday", year, "26 December and Good Friday too")]
    for territory, first in (("mayotte", 1984), ("martinique", 1984), ("guadeloupe", 1984),
                             ("guyane", 1984), ("reunion", 1983), ("saint-barthelemy", 2012),
                             ("saint-martin", 1984)):
        cases += [("H3", territory, first - 1, "the year before the text: no day of its own"),
                  ("H3", territory, first, "the first year of its day"),
                  ("H3", territory, 2008, "a day of its own since %d" % first if first < 2008
                   else "no day of its own before %d" % first)]
    cases += [("H3", "saint-martin", 2017, "the last year of 27 May"),
              ("H3", "saint-martin", 2018, "28 May from now on"),
              ("H3+H4", "martinique", 2031, "22 May is Ascension: a date that counts once"),
              ("H3+H4", "guadeloupe", 1996, "27 May is Whit Monday: a date that counts once"),
              ("H3+H4", "reunion", 2009, "20 December is a Sunday: a holiday all the same")]
    rows = [("rules", "territory", "year", "status", "count", "dates", "reason")]
    for rules, territory, year, reason in cases:
        if year < 1982:
            rows.append((rules, territory, year, "not_covered", "", "", reason))
            continue
        days = sorted(oracle.holidays(year, territory))
        rows.append((rules, territory, year, "covered", len(days),
                     " ".join(format_date(day) for day in days), reason))
    return rows


# --------------------------------------------------------------------------
# slots.csv

BOUNDS = ("00:00", "07:59", "08:00", "11:59", "12:00", "19:59", "20:00", "23:59")
FEW = ("07:59", "08:00", "12:00", "19:59", "20:00")

# territory, date, times, rules beside that of the kind, reason
SLOT_DAYS = (
    ("metropole", "2008-05-05", BOUNDS, "D8", "an ordinary Monday"),
    ("metropole", "2008-05-03", BOUNDS, "D7", "a Saturday after a pont: morning in the wide reading"),
    ("metropole", "2008-05-04", BOUNDS, "", "a Sunday"),
    ("metropole", "2008-05-01", BOUNDS, "H4", "1 May 2008, Ascension too: a holiday, once"),
    ("metropole", "2008-05-02", BOUNDS, "H4", "Friday after a Thursday holiday: a pont"),
    ("metropole", "2008-08-16", BOUNDS, "", "Saturday whose eve, 15 August, is a holiday"),
    ("metropole", "2008-11-10", FEW, "", "Monday before Tuesday 11 November: a pont"),
    ("metropole", "2008-11-11", FEW, "", "a holiday on a Tuesday"),
    ("metropole", "2008-11-12", FEW, "D7", "Wednesday after a Tuesday holiday: no pont"),
    ("metropole", "2008-05-09", ("10:00",), "", "Friday after Thursday 8 May: a pont"),
    ("metropole", "2008-05-10", ("10:00", "14:00"), "D7", "Saturday after a pont"),
    ("metropole", "2008-05-12", ("10:00",), "H1", "Whit Monday"),
    ("metropole", "2007-05-28", ("10:00",), "H5", "Whit Monday of 2007, still a holiday"),
    ("metropole", "2007-04-30", ("10:00",), "", "Monday before Tuesday 1 May: a pont, no rate yet"),
    ("metropole", "2007-12-24", ("10:00",), "D7", "Monday before Christmas on a Tuesday: a pont"),
    ("metropole", "2008-12-24", ("10:00",), "D7", "Christmas Eve as such: no pont"),
    ("metropole", "2007-12-31", FEW, "", "Monday before 1 January: a pont across the year end"),
    ("metropole", "2008-01-01", FEW, "", "New Year on a Tuesday"),
    ("metropole", "2009-01-02", FEW, "", "Friday after 1 January: a pont"),
    ("metropole", "2009-01-03", ("10:00", "14:00"), "D7", "Saturday after that pont"),
    ("metropole", "2010-01-02", ("10:00",), "", "Saturday after Friday 1 January"),
    ("metropole", "2011-01-01", ("10:00", "14:00"), "D3", "a holiday on a Saturday: all day"),
    ("metropole", "2010-12-31", ("10:00",), "D7", "Friday before a Saturday holiday: no pont"),
    ("metropole", "2012-12-31", ("10:00",), "", "Monday before Tuesday 1 January 2013: a pont"),
    ("metropole", "2008-12-26", ("10:00",), "", "Friday after Christmas: a pont here"),
    ("metropole", "2008-12-27", ("10:00", "14:00"), "D7", "Saturday after that pont"),
    ("alsace-moselle", "2008-12-26", ("10:00",), "H2", "26 December is a holiday there, no pont"),
    ("alsace-moselle", "2008-12-27", ("10:00", "14:00"), "H2", "so the Saturday has a morning"),
    ("alsace-moselle", "2008-03-21", ("10:00",), "H2", "Good Friday: no holiday everywhere there"),
    ("alsace-moselle-good-friday", "2008-03-21", ("10:00",), "H2", "Good Friday: a holiday"),
    ("alsace-moselle-good-friday", "2008-03-22", ("10:00", "14:00"), "H2",
     "Saturday after Good Friday"),
    ("alsace-moselle-good-friday", "2008-03-20", ("10:00",), "D7",
     "Thursday before Good Friday: no pont"),
    ("alsace-moselle", "2007-12-24", ("10:00",), "", "Monday before Christmas: a pont there too"),
    ("alsace-moselle", "2007-12-26", ("10:00",), "H2", "26 December, a Wednesday"),
    ("alsace-moselle", "2013-12-27", ("10:00",), "H2", "Friday after Thursday 26 December: a pont"),
    ("alsace-moselle", "2013-12-28", ("10:00",), "H2", "Saturday after that pont"),
    ("mayotte", "2010-04-27", ("10:00",), "H3", "27 April, a Tuesday"),
    ("mayotte", "2010-04-26", ("10:00",), "H3", "the Monday before it: a pont"),
    ("martinique", "2008-05-22", ("10:00",), "H3", "22 May, a Thursday"),
    ("martinique", "2008-05-23", ("10:00",), "H3", "the Friday after it: a pont"),
    ("metropole", "2008-05-23", ("10:00",), "H3", "the same Friday in metropolitan France"),
    ("guadeloupe", "2008-05-27", ("10:00",), "H3", "27 May, a Tuesday"),
    ("guadeloupe", "2008-05-26", ("10:00",), "H3", "the Monday before it: a pont"),
    ("guyane", "2010-06-10", ("10:00",), "H3", "10 June, a Thursday"),
    ("guyane", "2010-06-11", ("10:00",), "H3", "the Friday after it: a pont"),
    ("reunion", "2013-12-20", ("10:00",), "H3", "20 December, a Friday"),
    ("reunion", "2013-12-21", ("10:00", "14:00"), "H3", "Saturday after it: a morning"),
    ("saint-barthelemy", "2008-10-09", ("10:00",), "H3", "9 October before 2012: no holiday"),
    ("saint-barthelemy", "2012-10-09", ("10:00",), "H3", "9 October from 2012, a Tuesday"),
    ("saint-barthelemy", "2012-10-08", ("10:00",), "H3", "the Monday before it: a pont"),
    ("saint-martin", "2014-05-27", ("10:00",), "H3", "27 May, a Tuesday"),
    ("saint-martin", "2019-05-27", ("10:00",), "H3", "27 May from 2018: no holiday; a pont"),
    ("saint-martin", "2019-05-28", ("10:00",), "H3", "28 May from 2018"),
    ("metropole", "2008-03-30", ("00:00", "02:30", "07:59", "10:00"), "D10",
     "summer time begins: the deep night lasts seven hours"),
    ("metropole", "2008-10-26", ("00:00", "02:30", "07:59", "10:00"), "D10",
     "summer time ends: the deep night lasts nine hours"),
    ("metropole", "2008-10-25", ("03:00", "14:00"), "D10", "the night before: eight hours"),
    ("reunion", "2008-03-30", ("02:30",), "D10", "no daylight saving overseas"),
    ("guyane", "2008-10-26", ("02:30",), "D10", "no daylight saving overseas"),
    ("metropole", "2024-03-31", ("02:30",), "D10", "Easter Sunday and summer time in one night"),
    ("metropole", "2008-02-29", ("20:00",), "D8", "a leap day"),
    ("metropole", "2005-05-31", ("03:00", "21:00"), "P1+P2", "the day before avenant 4: no rate"),
    ("metropole", "2005-06-01", ("03:00", "21:00"), "P1+P2", "the day of avenant 4"),
    ("metropole", "2005-05-29", ("10:00",), "P3", "the Sunday before avenant 4: no rate"),
    ("metropole", "2005-06-05", ("10:00",), "P3", "the Sunday after it"),
    ("metropole", "2007-12-22", ("14:00",), "P4", "the last Saturday before avenant 27: no rate"),
    ("metropole", "2007-12-29", ("14:00",), "P4", "the first Saturday of avenant 27"),
    ("metropole", "2004-12-26", ("10:00",), "P3", "a Sunday of 2004: no rate"),
    ("metropole", "1982-01-01", ("03:00", "10:00"), "H6", "the first day"),
    ("metropole", "1982-01-02", ("10:00", "14:00"), "H6", "Saturday after Friday 1 January 1982"),
    ("metropole", "2011-04-28", ("21:00",), "P1", "the day before regional rates"),
    ("metropole", "2011-04-29", ("21:00",), "P1", "the first day of regional rates: presumed"),
    ("metropole", "2013-05-10", ("10:00",), "D5", "between 9 May, Ascension, and Saturday: a pont"),
    ("metropole", "2013-05-11", ("10:00",), "D6", "the Saturday after it"),
    ("metropole", "2020-05-02", ("10:00",), "D6", "Saturday after Friday 1 May"),
    ("metropole", "2020-05-09", ("10:00",), "D6", "Saturday after Friday 8 May"),
    ("metropole", "2014-08-16", ("10:00",), "D6", "Saturday after Friday 15 August"),
    ("metropole", "2016-07-15", ("10:00",), "D5", "Friday after Thursday 14 July"),
)


def joined(*rules):
    """Rules without a repetition, in their order."""
    return "+".join(dict.fromkeys("+".join(rule for rule in rules if rule).split("+")))


def slot_row(territory, minute, reading, rules, reason):
    slot = oracle.slot_at(minute, territory, reading == "wide")
    asked = (territory, format_minute(minute), reading)
    if slot is None:
        return (joined("D8", rules),) + asked + ("none", "", "", "", "", "", "", reason)
    code, cents, status = rules_oracle.astreinte(slot.kind, slot.begin // DAY)
    return (joined(KIND_RULE[slot.kind], rules),) + asked + (
        slot.kind, format_minute(slot.begin), format_minute(slot.end),
        rules_oracle.elapsed(slot.begin, slot.end, territory), code, euros(cents), status, reason)


def slots():
    rows = [("rules", "territory", "time", "saturday_morning_reading", "kind", "begin", "end",
             "elapsed_minutes", "code", "amount", "status", "reason")]
    for territory, day, times, rules, reason in SLOT_DAYS:
        for time in times:
            minute = parse_minute(day + "T" + time)
            morning = oracle.weekday(minute // DAY) == oracle.SATURDAY and "08" <= time < "12"
            for reading in ("strict", "wide") if morning else ("strict",):
                rows.append(slot_row(territory, minute, reading,
                                     joined(rules, "D6" if morning else ""), reason))
    return rows


def years():
    """years.csv: slots of a year and what one sector with one post costs."""
    rows = [("rules", "territory", "year", "saturday_morning_reading")
            + tuple(KINDS) + tuple(kind + "_amount" for kind in KINDS) + ("total", "reason")]
    for territory, year, reason in (
            ("metropole", 2004, "before avenant 4: slots, and no rate"),
            ("metropole", 2005, "rates from 1 June"),
            ("metropole", 2007, "the extension has a rate from 28 December"),
            ("metropole", 2008, "62 Sundays and holidays, not 63: 1 May is Ascension"),
            ("metropole", 2009, "the reference of 2009"),
            ("metropole", 2010, "the reference of 2010"),
            ("metropole", 2012, "a leap year"), ("metropole", 2015, "an ordinary year"),
            ("alsace-moselle", 2008, "26 December is a holiday"),
            ("alsace-moselle-good-friday", 2008, "Good Friday and 26 December"),
            ("reunion", 2008, "20 December 2008 is a Saturday"),
            ("saint-barthelemy", 2012, "9 October, from 2012")):
        for reading in ("strict", "wide"):
            slots_of = rules_oracle.year_of_a_sector(year, territory, reading == "wide")
            rows.append(("E2+H4+D9", territory, year, reading)
                        + tuple(slots_of[kind][0] for kind in KINDS)
                        + tuple(euros(slots_of[kind][1]) for kind in KINDS)
                        + (euros(sum(cents for _, cents in slots_of.values())), reason))
    return rows


# --------------------------------------------------------------------------
# rates.csv

def day_and_eve(*days):
    for day in days:
        first = ordinal(day)
        yield first - 1, "the day before"
        yield first, "the first day of"


# A minute of each band, on a day of that kind: the date decides the amount alone.
BANDS = (("N", "evening", 20 * 60), ("M", "deep_night", 60), ("D", "sunday_or_holiday", 600),
         ("S", "saturday_afternoon", 14 * 60))


def rates():
    rows = [("rules", "item", "date", "code", "amount", "status", "reason")]

    def add(rules, item, day, rate, reason):
        code, cents, status = rate
        rows.append((rules, item, format_date(day), code, euros(cents), status, reason))

    for kind in KINDS:
        rule = oracle.SLOT_RULE[kind]
        extension = kind in oracle.EXTENSION_KINDS
        for first, what in (("2007-12-28", "avenant 27") if extension
                            else ("2005-06-01", "avenant 4"), ("2011-04-29", "regional rates")):
            for day, reason in day_and_eve(first):
                add(rule, kind, day, rules_oracle.astreinte(kind, day), reason + " " + what)
        for day, reason in (("2004-01-01", "before any text"), ("2008-05-01", "in force"),
                            ("2015-06-15", "regions may have set another")):
            add(rule, kind, ordinal(day), rules_oracle.astreinte(kind, ordinal(day)), reason)
    for item, rule, table, rate in (
            ("consultation", "A1", oracle.CONSULTATION,
             lambda day: rules_oracle.base_fee("consultation", day)),
            ("visit", "A2", oracle.VISIT, lambda day: rules_oracle.base_fee("visit", day)),
            ("travel", "A2", oracle.TRAVEL, rules_oracle.travel_fee)):
        for first, cents in table:
            add(rule, item, first - 1, rate(first - 1), "the day before " + euros(cents))
            add(rule, item, first, rate(first), "the first day of " + euros(cents))
    for first, cents in oracle.REGULATION_HOUR:
        for day, reason in ((first - 1, "the day before "), (first, "the first day of ")):
            add("G1", "regulation_hour", day, rules_oracle.regulation_hour(day),
                reason + euros(cents))
    for act_kind in ("consultation", "visit"):
        for band, kind, minute in BANDS:
            first = "2007-12-28" if band == "S" else "2005-06-01"
            days = [first, "2011-01-01"] + (["2006-01-01"] if band == "M" else [])
            if act_kind == "visit":
                days.append("2026-01-01")
            for day, reason in day_and_eve(*days):
                add("A3", act_kind + "_" + band, day,
                    rules_oracle.majoration(day * DAY + minute, kind, act_kind),
                    reason + " a change, here or in another column of that table")
    return rows


# --------------------------------------------------------------------------
# acts.csv

# territory, time, rules, reason: each as consultation and visit, regulated and on duty
PLACED_ACTS = (
    ("metropole", "2008-05-04T10:00", "A3+A4", "a Sunday: 48.50 and 52.00"),
    ("metropole", "2017-06-04T10:00", "A3+A4", "a Sunday with C = 25: 51.50 and 55.00"),
    ("metropole", "2017-06-06T21:00", "A3+A4", "an evening with C = 25: 67.50 and 71.00"),
    ("metropole", "2017-06-07T03:00", "A3+A4", "a deep night with C = 25: 76.50"),
    ("metropole", "2017-06-05T10:00", "A3+H1", "Whit Monday"),
    ("metropole", "2008-05-02T10:00", "A5+A3", "a pont: the code of Sundays"),
    ("metropole", "2008-08-16T10:00", "A5+A3", "a Saturday morning: the code of Sundays"),
    ("metropole", "2008-08-16T12:00", "A5+A8", "noon: Saturday afternoon"),
    ("metropole", "2008-08-16T11:59", "A5+A8", "the minute before noon"),
    ("metropole", "2008-05-10T14:00", "A3", "a Saturday afternoon"),
    ("metropole", "2008-05-01T10:00", "A3+H4", "1 May 2008"),
    ("metropole", "2008-05-04T19:59", "A8", "the last minute of the Sunday"),
    ("metropole", "2008-05-04T20:00", "A8", "20:00 is N"),
    ("metropole", "2008-05-04T23:59", "A8", "the last minute of N"),
    ("metropole", "2008-05-05T00:00", "A8", "00:00 is M"),
    ("metropole", "2008-05-05T05:59", "A8", "the last minute of M"),
    ("metropole", "2008-05-05T06:00", "A8", "06:00 is N again"),
    ("metropole", "2008-05-05T07:59", "A8", "the last minute of the deep night"),
    ("metropole", "2008-05-05T08:00", "A8+A6", "08:00 of a Monday: outside PDS hours"),
    ("metropole", "2008-05-04T08:00", "A8", "08:00 of a Sunday is D"),
    ("metropole", "2008-05-05T12:00", "A6", "surgery hours: base fee alone, and travel"),
    ("metropole", "2008-03-30T02:30", "A8+D10", "a minute that summer time leaves out: civil"),
    ("metropole", "2008-10-26T02:30", "A8+D10", "a minute that comes twice: civil"),
    ("metropole", "2005-05-31T21:00", "A3", "the day before avenant 4: no majoration yet"),
    ("metropole", "2005-06-01T21:00", "A3", "the day of avenant 4"),
    ("metropole", "2005-12-31T03:00", "A3", "the last night of 2005"),
    ("metropole", "2006-07-31T21:00", "A1+A2", "the day before C = 21"),
    ("metropole", "2006-08-01T21:00", "A1+A2", "C is 21.00, V still 20.00"),
    ("metropole", "2006-10-15T21:00", "A1+A2", "V is 21.00 too"),
    ("metropole", "2007-06-30T21:00", "A1+A2", "the day before C = 22"),
    ("metropole", "2007-07-01T21:00", "A1+A2", "C = 22; a Sunday night"),
    ("metropole", "2007-12-22T14:00", "A3", "a Saturday afternoon before avenant 27: no rate"),
    ("metropole", "2007-12-29T14:00", "A3", "the first Saturday of avenant 27"),
    ("metropole", "2007-12-24T10:00", "A3+A5", "a pont before avenant 27: no rate"),
    ("metropole", "2007-12-31T10:00", "A3+A5", "a pont of avenant 27"),
    ("metropole", "2007-12-31T23:59", "A8", "the last minute of the year"),
    ("metropole", "2008-01-01T00:00", "A8", "the first minute of the year is M, no D"),
    ("metropole", "2010-12-31T03:00", "A3", "VRM 55.00 for the last time"),
    ("metropole", "2011-01-01T03:00", "A3+A1", "VRM 59.50, C = 23"),
    ("metropole", "2023-10-31T21:00", "A1", "the day before C = 26.50"),
    ("metropole", "2023-11-01T10:00", "A1", "C = 26.50, a holiday"),
    ("metropole", "2024-12-21T14:00", "A1", "the day before C = 30"),
    ("metropole", "2024-12-22T10:00", "A1", "C = 30, a Sunday"),
    ("metropole", "2002-06-30T10:00", "A1+A2", "before any base fee"),
    ("metropole", "2002-07-01T10:00", "A1+A2", "a consultation has a fee, a visit none yet"),
    ("metropole", "2002-10-01T10:00", "A2", "the first day of V and MD"),
    ("alsace-moselle", "2008-12-26T10:00", "A3+H2", "26 December there: a holiday"),
    ("metropole", "2008-12-26T10:00", "A3+A5", "and a pont here"),
    ("martinique", "2008-05-22T10:00", "A3+H3", "its own day"),
)
UNREGULATED = (
    ("2008-05-04T10:00", "a Sunday: F, or MDD in place of MD"),
    ("2008-05-01T10:00", "a holiday: F, or MDD"),
    ("2008-05-05T21:00", "N: MN, or MDN"),
    ("2008-05-06T06:30", "06:30 is N: MN, or MDN"),
    ("2008-05-06T03:00", "M: MM, or MDI"),
    ("2008-05-10T14:00", "a Saturday afternoon: not covered"),
    ("2008-05-02T10:00", "a pont: not covered"),
    ("2024-12-21T21:00", "the last day of the general majorations"),
    ("2024-12-22T10:00", "no more: the day after"),
    ("2008-05-05T12:00", "surgery hours"),
)


def acts():
    rows = [("rules", "territory", "time", "act", "regulated", "on_duty", "general_majorations",
             "base_code", "base", "majoration_code", "majoration", "travel_code", "travel",
             "refusal", "reason")]

    def add(rules, territory, time, act_kind, regulated, on_duty, general, reason):
        base, majoration, travel, refusal = rules_oracle.act_price(
            territory, parse_minute(time), act_kind, regulated, on_duty, general)
        rows.append((rules, territory, time, act_kind, YES[regulated], YES[on_duty], YES[general],
                     base[0], euros(base[1]), majoration[0], euros(majoration[1]),
                     travel[0], euros(travel[1]), refusal, reason))

    for territory, time, rules, reason in PLACED_ACTS:
        for act_kind in ("consultation", "visit"):
            add(rules, territory, time, act_kind, True, True, False, reason)
    for act_kind in ("consultation", "visit"):
        for time, reason in UNREGULATED:
            add("A7+A6", "metropole", time, act_kind, False, True, True, reason)
        for time in ("2008-05-04T10:00", "2008-05-10T14:00", "2008-05-06T03:00"):
            add("A6", "metropole", time, act_kind, False, True, False,
                "not regulated: base fee, and travel of a visit")
            add("A6", "metropole", time, act_kind, True, False, False,
                "not on duty: base fee, and travel of a visit")
            add("A6", "metropole", time, act_kind, False, False, False,
                "neither: the first reason that applies")
        add("A7+A6", "metropole", "2008-05-04T10:00", act_kind, True, True, True,
            "a PDS majoration: the general one never adds to it")
        add("A7+A6", "metropole", "2008-05-04T10:00", act_kind, True, False, True,
            "regulated, not on duty: the general one is for acts that are not regulated")
    return rows


# --------------------------------------------------------------------------
# regulation.csv

SESSIONS = (
    ("metropole", "2008-05-06T08:00", "2008-05-06T12:00", "G1+G3", "outside PDS hours: paid"),
    ("metropole", "2008-05-06T20:00", "2008-05-07T00:00", "G1+G3", "an evening"),
    ("metropole", "2005-06-15T20:00", "2005-06-15T21:00", "G1", "an hour of 2005: 60.00"),
    ("metropole", "2008-06-15T20:00", "2008-06-15T21:00", "G1", "an hour of 2008: 66.00"),
    ("metropole", "2011-02-15T20:00", "2011-02-15T21:00", "G1", "an hour of February 2011: 69.00"),
    ("metropole", "2008-03-30T00:00", "2008-03-30T08:00", "G2+D10", "seven hours pass"),
    ("metropole", "2008-10-26T00:00", "2008-10-26T08:00", "G2+D10", "nine hours pass"),
    ("metropole", "2008-10-25T00:00", "2008-10-25T08:00", "G2", "eight hours pass"),
    ("metropole", "2008-10-26T02:30+02:00", "2008-10-26T02:30+01:00", "G2+D10",
     "one hour between two times that look alike"),
    ("metropole", "2008-10-26T02:00+02:00", "2008-10-26T03:00", "G2+D10", "two hours"),
    ("metropole", "2008-10-26T02:15+01:00", "2008-10-26T03:00", "G2+D10", "the second passage"),
    ("metropole", "2008-03-30T01:30", "2008-03-30T03:30", "G2+D10", "one hour passes"),
    ("reunion", "2008-03-30T00:00", "2008-03-30T08:00", "G2+D10", "no daylight saving overseas"),
    ("martinique", "2008-10-26T00:00", "2008-10-26T08:00", "G2+D10", "no daylight saving overseas"),
    ("metropole", "2007-06-30T20:00", "2007-07-01T02:00", "G4+G1", "cut where 63 becomes 66"),
    ("metropole", "2010-12-31T20:00", "2011-01-01T08:00", "G4+G1", "a year end: 66 becomes 69"),
    ("metropole", "2011-04-28T22:00", "2011-04-29T01:00", "G4+G1", "69 becomes 70"),
    ("metropole", "2017-04-30T23:00", "2017-05-01T01:00", "G4+G1", "70 becomes 75"),
    ("metropole", "2023-10-31T23:30", "2023-11-01T00:30", "G4+G1", "75 becomes 79.50"),
    ("metropole", "2024-12-21T20:00", "2024-12-22T08:00", "G4+G1", "79.50 becomes 90"),
    ("metropole", "2002-06-30T22:00", "2002-07-01T02:00", "G4+G1", "no rate before 1 July 2002"),
    ("metropole", "2008-12-31T20:00", "2009-01-01T08:00", "G4", "a year end without a change"),
    ("metropole", "2008-05-06T20:00", "2008-05-06T20:01", "G2", "a minute: 1.10"),
    ("metropole", "2011-02-01T20:00", "2011-02-01T20:07", "G2", "seven minutes of 69.00: 8.05"),
    ("metropole", "2011-06-01T20:00", "2011-06-01T20:01", "G2", "a minute of 70.00: 1.17, half up"),
    ("metropole", "2011-06-01T20:00", "2011-06-01T20:02", "G2", "two minutes of 70.00: 2.33"),
    ("metropole", "2024-02-01T20:00", "2024-02-01T20:01", "G2", "a minute of 79.50: 1.325, 1.33"),
    ("metropole", "2024-02-01T20:00", "2024-02-01T20:03", "G2", "three minutes: 3.975, 3.98"),
    ("metropole", "2024-02-01T20:00", "2024-02-01T20:05", "G2", "five minutes: 6.625, 6.63"),
    ("metropole", "2024-02-01T20:00", "2024-02-01T20:59", "G2", "59 minutes: 78.175, 78.18"),
    ("metropole", "2008-05-09T12:00", "2008-05-12T08:00", "G1+G3", "three nights at once"),
)


def regulation():
    """One row a session; `parts` are `minutes:amount`, cut where the rate changes."""
    rows = [("rules", "territory", "begin", "end", "minutes", "amount", "parts", "reason")]
    for territory, begin, end, rules, reason in SESSIONS:
        session = oracle.Session("", oracle.parse_instant(begin, territory),
                                 oracle.parse_instant(end, territory))
        parts = [(until - first, rate and oracle.half_up(rate, until - first, 60))
                 for first, until, rate in oracle.Statement(
                     [], territory=territory).parts_of_session(session)]
        rows.append((rules, territory, begin, end, session.end - session.begin,
                     euros(sum(cents or 0 for _, cents in parts)),
                     " ".join("%d:%s" % (minutes, "not_covered" if cents is None
                                         else euros(cents)) for minutes, cents in parts), reason))
    return rows


# --------------------------------------------------------------------------
# openings by date: decisions.csv and seasons.csv

def decisions():
    rows = [("rules", "sector_map_published", "specifications_published", "tables_at_insurer",
             "payable_from", "reason")]
    for first, second, reason in (("2008-03-10", "2008-03-20", "the later is the second"),
                                  ("2008-04-02", "2008-03-20", "the later is the first"),
                                  ("2008-03-14", "2008-03-14", "both on one day"),
                                  ("2008-12-30", "2008-12-31", "the day after is next year"),
                                  ("2008-02-15", "2008-02-28", "a leap year"),
                                  ("2008-02-15", "2008-02-29", "the day after a leap day")):
        rows.append(("O1", first, second, "", format_date(rules_oracle.extension_from(
            ordinal(first), ordinal(second))), reason))
    for tables in ("2008-02-20", "2008-03-01", "2008-12-31"):
        rows.append(("O2", "", "", tables, tables,
                     "within its target, Saturday afternoons covered: the day itself"))
    return rows


def seasons():
    rows = [("rules", "date", "season", "reason")]
    for year in (2006, 2007, 2008, 2013, 2024):
        first, last = envelope_oracle.summer_of(year)
        for day, reason in ((ordinal("%d-04-30" % year), "the last day of winter"),
                            (ordinal("%d-05-01" % year), "the day after"),
                            (first - 1, "the day before summer"),
                            (first, "the Saturday of the last weekend that ends before 14 July"),
                            (last, "the Sunday of the last weekend that ends in August"),
                            (last + 1, "the day after summer"),
                            (ordinal("%d-12-14" % year), "the day before winter"),
                            (ordinal("%d-12-15" % year), "the first day of winter"),
                            (ordinal("%d-12-31" % year), "winter crosses the year end"),
                            (ordinal("%d-01-01" % (year + 1)), "winter still")):
            rows.append(("O6", format_date(day), envelope_oracle.season_of(day), reason))
    return rows


# --------------------------------------------------------------------------
# sectors.csv, targets.csv, national.csv, haute_savoie.csv

def sectors():
    """Every department once above its adjusted target, a few at every bound."""
    targets = envelope_oracle.targets()
    rows = [("rules", "department", "evening", "arrete_covers_saturday", "reading",
             "margin_percent", "target", "adjusted_target", "verdict", "excess", "eligible",
             "reason")]

    def add(rules, department, evening, covers, reading, reason):
        count = {"department": department, "evening": str(evening),
                 "arrete_covers_saturday": covers}
        _, _, margin, target, adjusted, _, verdict, excess, eligible, _ = (
            envelope_oracle.sector_row(count, reading))
        rows.append((rules, department, evening, covers, reading, margin, target, adjusted,
                     verdict, excess, eligible, reason))

    for department, evening, reason in (("09", 19, "Ariège"), ("24", 46, "Dordogne"),
                                        ("43", 22, "Haute-Loire"), ("32", 31, "Gers"),
                                        ("92", 13, "Hauts-de-Seine")):
        for reading in ("margin", "target"):
            add("S3+S4", department, evening, "no", reading, reason + ", as the press counted")
    for evening, season in ((25, "low season"), (32, "winter"), (31, "summer")):
        add("S3+S5", "74", evening, "no", "margin", "Haute-Savoie, " + season)
    for department in ("01", "13", "59", "2A", "94", "75"):
        row = targets.get(department)
        if row is None:
            continue
        target, adjusted = int(row["target"]), int(row["adjusted_target"])
        for covers in ("yes", "no"):
            for reading in ("margin", "target"):
                for evening, reason in ((target - 1, "below the target"), (target, "at the target"),
                                        (target + 1, "one above the target"),
                                        (adjusted, "at the adjusted target"),
                                        (adjusted + 1, "one above the adjusted target")):
                    add("S3+S4", department, evening, covers, reading, reason)
    for department in sorted(targets):
        add("S1+S2", department, int(targets[department]["adjusted_target"]) + 1, "no", "margin",
            "one sector too many")
    return rows


def margins():
    rows = [("rules", "inhabitants", "square_kilometres", "mountain", "margin_percent", "reason")]
    for inhabitants, area, mountain, reason in (
            (99999, 1000, False, "just below 100 a square kilometre"),
            (100000, 1000, False, "100 exactly is not below"),
            (100001, 1000, False, "just above"),
            (500000, 1000, True, "classed mountain, whatever the density"),
            (50000, 1000, True, "both"), (50000, 1000, False, "thinly populated")):
        rows.append(("S2", inhabitants, area, YES[mountain],
                     rules_oracle.margin(inhabitants, area, mountain), reason))
    return rows


def national():
    targets = envelope_oracle.targets().values()
    value = {"departments": len(targets), "targets": sum(int(row["target"]) for row in targets),
             "targets_with_alternative": sum(int(row["alternative_target"] or row["target"])
                                             if row["code"] == "94" else int(row["target"])
                                             for row in targets),
             "adjusted_targets": sum(int(row["adjusted_target"]) for row in targets)}
    reason = {"departments": "no Paris, no overseas", "targets": "sum of the printed targets",
              "targets_with_alternative": "with 43 for Val-de-Marne",
              "adjusted_targets": "sum of the printed adjusted targets, not 2,000"}
    return [("rules", "item", "value", "reason")] + [
        ("S6", item, value[item], reason[item]) for item in value]


def haute_savoie():
    rows = [("rules", "season", "evening_posts", "sunday_posts", "deep_night_posts",
             "emergency_departments", "evening_verdict", "sunday_above_adjusted_target", "reason")]
    adjusted = int(envelope_oracle.targets()["74"]["adjusted_target"])
    for season in ("low", "winter", "summer"):
        evening, sunday, night, emergency = rules_oracle.posts_of_haute_savoie(season)
        verdict = envelope_oracle.sector_row(
            {"department": "74", "evening": str(evening), "arrete_covers_saturday": "no"},
            "margin")[6]
        rows.append(("S7+S5", season, evening, sunday, night, emergency, verdict,
                     YES[sunday > adjusted], "posts, not areas; Sundays change no verdict"))
    return rows


# --------------------------------------------------------------------------
# constant.csv, allotments.csv

BEFORE = "evening sunday_or_holiday"
AFTER = BEFORE + " saturday_afternoon pont_day saturday_morning"


def constant():
    rows = [("rules", "year", "saturday_morning_reading", "sectors_before", "kinds_before", "kinds_after",
             "cost_per_sector_before", "sectors_after", "cost_per_sector_after", "envelope",
             "slack", "reason")]
    cases = [("E3", year, reading, 2500, BEFORE, AFTER, "the national number")
             for year in (2007, 2008, 2009, 2010, 2013) for reading in ("strict", "wide")]
    cases += [("E3", 2008, "strict", 1, BEFORE, AFTER, "one sector cannot pay for the extension"),
              ("E3", 2008, "strict", 0, BEFORE, AFTER, "no sector, no money"),
              ("E3", 2008, "strict", 2500, BEFORE, BEFORE, "nothing changes"),
              ("E3", 2008, "strict", 100, BEFORE + " deep_night", BEFORE,
               "deep nights closed: more sectors"),
              ("E3", 2008, "strict", 32, BEFORE, BEFORE + " saturday_afternoon",
               "Saturday afternoons alone")]
    for rules, year, reading, sectors_before, before, after, reason in cases:
        text = envelope_oracle.constant_csv(sectors_before, year, before.split(), after.split(),
                                            reading == "wide")
        cells = text.splitlines()[1].split(",")
        rows.append((rules, year, reading, cells[0], before, after) + tuple(cells[1:]) + (reason,))
    return rows


def allotments():
    rows = [("rules", "amount", "weights", "shares", "reason")]
    for cents, weights, reason in (
            (10000, (1, 1, 1), "a third of a hundred: the cent goes to the first"),
            (10000, (1, 2), "33.33 and 66.67: the larger remainder"),
            (100, (1, 1, 1, 1, 1, 1, 1), "two cents left of seven shares"),
            (1, (1, 1), "one cent, two halves: the first"),
            (1, (1, 2), "one cent: the larger remainder"),
            (0, (3, 4), "nothing to share"),
            (100000000, (515270, 535489, 344721), "by population"),
            (100000001, (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31),
             "a leap year by its months"),
            (15000, (100, 200, 300), "whole cents"),
            (10000, (0, 1, 2), "a weight of nothing gets nothing"),
            (12345, (7,), "one share is all of it")):
        rows.append(("E5", euros(cents), " ".join(map(str, weights)),
                     " ".join(euros(part) for part in rules_oracle.shared(cents, weights)), reason))
    return rows


# --------------------------------------------------------------------------
# deadlines.csv, replacements.csv

def deadlines():
    rows = [("rules", "table_start", "to_the_order", "onwards", "at_least_until", "reason")]
    for start, reason in (("2008-07-01", "an ordinary date"), ("2009-01-01", "across a year end"),
                          ("2008-04-01", "back across a leap day"),
                          ("2009-04-01", "back across a February of 28 days"),
                          ("2008-11-01", "three months are 92 days")):
        rows.append(("T1", start) + tuple(format_date(day) for day in
                                          rules_oracle.deadlines(ordinal(start))) + (reason,))
    return rows


def replacements():
    rows = [("rules", "planned", "replaced_by", "paid", "reason")]
    for planned, by, reason in (("anne", "", "nobody replaced her"),
                                ("anne", "bruno", "who served is paid"),
                                ("anne", "bruno chloe", "the last of a chain"),
                                ("anne", "bruno anne", "back to the first"),
                                ("anne", "bruno chloe bruno", "twice the same")):
        rows.append(("P8+T3", planned, by, ([planned] + by.split())[-1], reason))
    return rows


# --------------------------------------------------------------------------
# mmg_limits.csv, mmg_hours.csv

def mmg_limits():
    rows = [("rules", "item", "value", "verdict", "reason")]
    for item, (rule, verdict_of, low, high) in rules_oracle.LIMITS.items():
        values = {low - 1: "below", low: "at the low end of", high: "at the high end of",
                  high + 1: "above"}
        if low == high:
            values[low] = "exactly"
        else:
            values[low + 1] = values[high - 1] = "between the ends of"
        for value in sorted(values):
            rows.append((rule, item, value, verdict_of(value, low, high),
                         "%s %s" % (values[value], "%d to %d" % (low, high) if low != high
                                    else low)))
    return rows


REASON_OF_VERDICT = {"conforms": "as the text asks", "to_justify": "preferred otherwise: say why",
                     "does_not_conform": "against a demand of the text",
                     "missing": "a mandatory mention that is not there"}


def mmg_answers():
    return [("rules", "item", "value", "verdict", "reason")] + [
        answer + (REASON_OF_VERDICT[answer[-1]],) for answer in rules_oracle.ANSWERS]


def mmg_hours():
    kinds = ("evening", "sunday_or_holiday", "saturday_afternoon", "pont_day")
    rows = [("rules", "year") + kinds + ("minutes_of_a_week", "minutes_of_the_year",
                                         "days_of_the_year", "reason")]
    for year, hours, reason in (
            (2009, ("20:00-24:00", "08:00-20:00", "12:00-20:00", ""), "the text's example: 48 h"),
            (2008, ("20:00-24:00", "08:00-20:00", "12:00-20:00", ""), "the same, another year"),
            (2009, ("20:00-24:00", "08:00-20:00", "12:00-20:00", "08:00-20:00"), "ponts too"),
            (2009, ("", "08:00-20:00", "12:00-20:00", ""), "no evenings"),
            (2009, ("", "09:00-12:30", "", ""), "Sunday and holiday mornings alone"),
            (2009, ("20:00-23:30", "", "", ""), "evenings alone")):
        week, minutes, days = rules_oracle.opening_of_a_mmg(year, dict(zip(kinds, hours)))
        rows.append(("M8", year) + hours + (week, minutes, days, reason))
    return rows


TABLES = {"holidays": holidays, "slots": slots, "years": years, "rates": rates, "acts": acts,
          "regulation": regulation, "decisions": decisions, "seasons": seasons,
          "sectors": sectors, "margins": margins, "national": national,
          "haute_savoie": haute_savoie, "constant": constant, "allotments": allotments,
          "deadlines": deadlines, "replacements": replacements, "mmg_limits": mmg_limits,
          "mmg_answers": mmg_answers, "mmg_hours": mmg_hours}


def tables():
    """File name -> its rows."""
    return {name + ".csv": numbered(name, make()) for name, make in TABLES.items()}
