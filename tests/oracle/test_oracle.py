# SPDX-License-Identifier: BSL-1.0
"""The oracle's own checks: published values, and sheets worked by hand.

    python3 -m unittest test_oracle      (in this folder)
"""

import csv
import os
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import generate  # noqa: E402
import oracle  # noqa: E402
from oracle import KINDS, ordinal, slots_of_day  # noqa: E402

DUTIES = "doctor,sector,begin,end\n"
ACTS = "doctor,time,kind,regulated,called_in_replacement\n"
REGULATION = "doctor,begin,end\n"
OPENINGS = "sector,kind,posts,from,until,group,open_from,open_to\n"


def pay(duties="", acts=None, regulation=None, openings=None, options=()):
    """Run the command on texts without their header; returns rows without `rule`."""
    with tempfile.TemporaryDirectory() as folder:
        arguments = ["pay"]
        for name, header, text in (("duties", DUTIES, duties), ("acts", ACTS, acts),
                                   ("regulation", REGULATION, regulation),
                                   ("openings", OPENINGS, openings)):
            if text is None:
                continue
            path = os.path.join(folder, name + ".csv")
            with open(path, "w", encoding="utf-8", newline="") as file:
                file.write(header + "".join(line.strip() + "\n"
                                            for line in text.strip().splitlines()))
            arguments += ["--" + name, path]
        printed = oracle.run(arguments + list(options))
    lines = printed.splitlines()
    if "--totals" in options:
        return lines
    assert lines[0] == "doctor,sector,begin,end,item,code,minutes,amount,status,reason,rule"
    return [line.rsplit(",", 1)[0] for line in lines[1:]]


def calendar(year, kind, wide=False, territory="metropole"):
    """Dates of a year on which a slot of a kind begins."""
    days = range(ordinal("%d-01-01" % year), ordinal("%d-01-01" % (year + 1)))
    return [oracle.format_date(day) for day in days
            for slot in slots_of_day(day, territory, wide) if slot.kind == kind]


class SheetTest(unittest.TestCase):
    maxDiff = None

    def check(self, lines, *expected):
        self.assertEqual("\n".join(lines), "\n".join(expected))


class Holidays(unittest.TestCase):
    def dates(self, year, territory):
        return [oracle.format_date(day)[5:] for day in sorted(oracle.holidays(year, territory))]

    def test_easter(self):  # R-H7
        for text in ("1982-04-11", "2000-04-23", "2008-03-23", "2011-04-24", "2038-04-25",
                     "2049-04-18", "2076-04-19", "2100-03-28", "2199-04-14"):
            self.assertEqual(oracle.format_date(oracle.easter(int(text[:4]))), text)

    def test_metropole_2008_counts_the_double_holiday_once(self):  # R-H1, R-H4
        self.assertEqual(self.dates(2008, "metropole"), [
            "01-01", "03-24", "05-01", "05-08", "05-12", "07-14", "08-15", "11-01", "11-11",
            "12-25"])

    def test_own_days_of_territories(self):  # R-H2, R-H3
        own = {("alsace-moselle", 2008): {"12-26"},
               ("alsace-moselle-good-friday", 2008): {"12-26", "03-21"},
               ("guadeloupe", 1983): set(), ("guadeloupe", 1984): {"05-27"},
               ("martinique", 1983): set(), ("martinique", 1984): {"05-22"},
               ("guyane", 1983): set(), ("guyane", 1984): {"06-10"},
               ("reunion", 1982): set(), ("reunion", 1983): {"12-20"},
               ("mayotte", 1983): set(), ("mayotte", 1984): {"04-27"},
               ("saint-barthelemy", 2011): set(), ("saint-barthelemy", 2012): {"10-09"},
               ("saint-martin", 1983): set(), ("saint-martin", 1984): {"05-27"},
               ("saint-martin", 2017): {"05-27"}, ("saint-martin", 2018): {"05-28"}}
        for (territory, year), days in own.items():
            with self.subTest(territory=territory, year=year):
                self.assertEqual(set(self.dates(year, territory))
                                 - set(self.dates(year, "metropole")), days)

    def test_nothing_before_1982(self):  # R-H6
        self.assertFalse(oracle.is_holiday(ordinal("1981-12-25"), "metropole"))


class ReferenceValues(unittest.TestCase):
    def test_counts_and_costs(self):  # R-E2
        rows = {2008: (366, 62, 51, 4, 1, 4, 27600, 36600, 5750, 5900),
                2009: (365, 62, 51, 3, 3, 5, 27550, 36500, 5700, 5800),
                2010: (365, 62, 49, 2, 1, 3, 27550, 36500, 5250, 5350)}
        for year, row in rows.items():
            count = {kind: len(calendar(year, kind)) for kind in KINDS}
            wide = len(calendar(year, "saturday_morning", wide=True))
            extension = (count["saturday_afternoon"] * 100 + count["pont_day"] * 150
                         + count["saturday_morning"] * 50)
            more = (wide - count["saturday_morning"]) * 50
            self.assertEqual(row, (
                count["evening"], count["sunday_or_holiday"], count["saturday_afternoon"],
                count["pont_day"], count["saturday_morning"], wide,
                count["evening"] * 50 + count["sunday_or_holiday"] * 150,
                count["deep_night"] * 100, extension, extension + more))

    def test_calendar_amounts_add_up(self):
        printed = oracle.run(["calendar", "--year", "2008", "--extension", "none"]).splitlines()
        self.assertEqual(sum(float(line.rsplit(",", 1)[1]) for line in printed[1:]),
                         27600 + 36600)

    def test_pont_calendar(self):  # R-D5, R-D6
        ponts = {2007: "04-30 05-07 05-18 11-02 12-24 12-31",
                 2008: "05-02 05-09 11-10 12-26", 2009: "01-02 05-22 07-13"}
        strict = {2007: "", 2008: "08-16", 2009: "05-02 05-09 12-26"}
        only_wide = {2007: "05-19 11-03", 2008: "05-03 05-10 12-27", 2009: "01-03 05-23"}
        for year in ponts:
            def cut(days):
                return " ".join(day[5:] for day in days)
            mornings = calendar(year, "saturday_morning")
            wide = calendar(year, "saturday_morning", wide=True)
            self.assertEqual(cut(calendar(year, "pont_day")), ponts[year])
            self.assertEqual(cut(mornings), strict[year])
            self.assertEqual(cut(day for day in wide if day not in mornings), only_wide[year])

    def test_alsace_moselle(self):
        place = "alsace-moselle-good-friday"
        self.assertIn("2008-03-22", calendar(2008, "saturday_morning", territory=place))
        self.assertNotIn("2008-03-22", calendar(2008, "saturday_morning"))
        self.assertIn("2008-12-26", calendar(2008, "sunday_or_holiday", territory="alsace-moselle"))
        self.assertIn("2008-12-26", calendar(2008, "pont_day"))

    def test_constant_envelope(self):  # R-E3, by whole sectors
        self.assertEqual(2500 * 27600 // (27600 + 5750), 2068)
        self.assertEqual(2500 * 27600 // (27600 + 5900), 2059)

    def test_hours_of_a_plain_week(self):  # R-M8: 5 x 4 + 12 + 16, deep nights left out
        days = range(ordinal("2008-06-02"), ordinal("2008-06-09"))
        hours = sum((slot.end - slot.begin) // 60 for day in days
                    for slot in slots_of_day(day, "metropole", False)
                    if slot.kind != "deep_night")
        self.assertEqual(hours, 48)

    def act_total(self, time, kind):
        """Base, majoration and travel of a regulated act of a doctor on duty."""
        day = oracle.format_date(ordinal(time[:10]) + 1)
        lines = pay("D,S,%sT00:00,%sT00:00" % (time[:10], day), "D,%s,%s,yes,no" % (time, kind),
                    options=["--extension-from", "2007-12-28"])
        cells = [line.split(",") for line in lines]
        return sum(float(row[7]) for row in cells if row[4] != "astreinte")

    def test_published_acts(self):  # R-A4
        for time, kind, total in (("2008-06-01T10:00", "consultation", 48.50),
                                  ("2008-06-01T10:00", "visit", 52.00),
                                  ("2017-06-07T21:00", "consultation", 67.50),
                                  ("2017-06-07T03:00", "consultation", 76.50),
                                  ("2017-06-07T21:00", "visit", 71.00),
                                  ("2017-06-04T10:00", "visit", 55.00),
                                  ("2017-05-26T10:00", "consultation", 51.50)):
            with self.subTest(time=time, kind=kind):
                self.assertEqual(self.act_total(time, kind), total)

    def test_an_hour_of_regulation(self):  # R-G1
        for day, amount in (("2005-03-01", "60.00"), ("2006-08-01", "63.00"),
                            ("2008-03-01", "66.00"), ("2011-04-28", "69.00"),
                            ("2011-04-29", "70.00"), ("2017-05-01", "75.00"),
                            ("2023-11-01", "79.50"), ("2024-12-22", "90.00")):
            (line,) = pay(regulation="D,%sT10:00,%sT11:00" % (day, day))
            self.assertEqual(line.split(",")[7], amount)


class Astreintes(SheetTest):
    def test_sunday_shared_by_two_doctors(self):
        # Dinan, Sunday 1 March 2009, 08:00-24:00, A until 16:00, B from there.
        # A 8 h of 12: 150 x 480 / 720 = 100. B 4 h of 12: 50, then the evening, 50.
        lines = pay("""A,Dinan,2009-03-01T08:00,2009-03-01T16:00
                       B,Dinan,2009-03-01T16:00,2009-03-01T24:00""")
        self.check(
            lines,
            "A,Dinan,2009-03-01T08:00,2009-03-01T16:00,astreinte,PRD,480,100.00,payable,",
            "B,Dinan,2009-03-01T16:00,2009-03-01T20:00,astreinte,PRD,240,50.00,payable,",
            "B,Dinan,2009-03-01T20:00,2009-03-02T00:00,astreinte,PRN,240,50.00,payable,")

    def test_saturday_from_14_hours(self):
        # Saturday 7 March 2009 14:00-24:00, afternoon organised from 14:00 only: the slot
        # 12:00-20:00 is not covered whole (R-O3), the evening alone is paid, 50.
        lines = pay("A,Dinan,2009-03-07T14:00,2009-03-07T24:00",
                    openings="""*,*,1,,,,,
                                Dinan,saturday_afternoon,1,,,,14:00,20:00""")
        self.check(
            lines,
            "A,Dinan,2009-03-07T14:00,2009-03-07T20:00,astreinte,RSP,360,0.00,refused,"
            "slot_not_fully_open",
            "A,Dinan,2009-03-07T20:00,2009-03-08T00:00,astreinte,PRN,240,50.00,payable,")

    def test_friday_holiday_and_its_saturday(self):
        # 15 August 2008 is a Friday: 150; its Saturday morning 50, afternoon 100,
        # two evenings 50, the deep night between 100. From 08:00 to 24:00: 400 in all.
        lines = pay("A,S,2008-08-15T08:00,2008-08-17T00:00",
                    options=["--extension-from", "2008-01-01"])
        self.check(
            lines,
            "A,S,2008-08-15T08:00,2008-08-15T20:00,astreinte,PRD,720,150.00,payable,",
            "A,S,2008-08-15T20:00,2008-08-16T00:00,astreinte,PRN,240,50.00,payable,",
            "A,S,2008-08-16T00:00,2008-08-16T08:00,astreinte,PRM,480,100.00,payable,",
            "A,S,2008-08-16T08:00,2008-08-16T12:00,astreinte,RSA,240,50.00,payable,",
            "A,S,2008-08-16T12:00,2008-08-16T20:00,astreinte,RSP,480,100.00,payable,",
            "A,S,2008-08-16T20:00,2008-08-17T00:00,astreinte,PRN,240,50.00,payable,")

    def test_first_of_may_2008(self):
        # Labour day and Ascension on one Thursday: one slot of 150; the Friday is a pont
        # (150); the Saturday morning is outside the slots when strict, a slot when wide.
        duty = "A,S,2008-05-01T08:00,2008-05-03T12:00"
        options = ["--extension-from", "2008-01-01"]
        common = [
            "A,S,2008-05-01T08:00,2008-05-01T20:00,astreinte,PRD,720,150.00,payable,",
            "A,S,2008-05-01T20:00,2008-05-02T00:00,astreinte,PRN,240,50.00,payable,",
            "A,S,2008-05-02T00:00,2008-05-02T08:00,astreinte,PRM,480,100.00,payable,",
            "A,S,2008-05-02T08:00,2008-05-02T20:00,astreinte,PRD,720,150.00,payable,",
            "A,S,2008-05-02T20:00,2008-05-03T00:00,astreinte,PRN,240,50.00,payable,",
            "A,S,2008-05-03T00:00,2008-05-03T08:00,astreinte,PRM,480,100.00,payable,"]
        self.check(pay(duty, options=options), *common,
                   "A,S,2008-05-03T08:00,2008-05-03T12:00,astreinte,,240,0.00,refused,"
                   "outside_pds_hours")
        self.check(pay(duty, options=options + ["--saturday-morning", "wide"]), *common,
                   "A,S,2008-05-03T08:00,2008-05-03T12:00,astreinte,RSA,240,50.00,payable,")

    def test_month_end(self):
        # R-P14: the night of 30 to 31 May is May's; that of 31 May to 1 June gives its
        # evening to May and its deep night to June; May + June = both months.
        duty = """A,S,2008-05-30T20:00,2008-05-31T08:00
                  A,S,2008-05-31T20:00,2008-06-01T08:00"""
        may = ["A,S,2008-05-30T20:00,2008-05-31T00:00,astreinte,PRN,240,50.00,payable,",
               "A,S,2008-05-31T00:00,2008-05-31T08:00,astreinte,PRM,480,100.00,payable,",
               "A,S,2008-05-31T20:00,2008-06-01T00:00,astreinte,PRN,240,50.00,payable,"]
        june = ["A,S,2008-06-01T00:00,2008-06-01T08:00,astreinte,PRM,480,100.00,payable,"]
        self.check(pay(duty, options=["--month", "2008-05"]), *may)
        self.check(pay(duty, options=["--month", "2008-06"]), *june)
        self.check(pay(duty, options=["--from", "2008-05-01", "--until", "2008-07-01"]),
                   *may, *june)

    def test_month_end_of_december(self):
        duty = "A,S,2008-12-31T20:00,2009-01-01T08:00"
        self.check(pay(duty, options=["--month", "2008-12"]),
                   "A,S,2008-12-31T20:00,2009-01-01T00:00,astreinte,PRN,240,50.00,payable,")

    def test_extension_in_force_mid_month(self):
        # R-P13, R-O1: payable from Saturday 15 March 2008, not on Saturday 8.
        duty = """A,S,2008-03-08T12:00,2008-03-08T20:00
                  A,S,2008-03-15T12:00,2008-03-15T20:00"""
        self.check(
            pay(duty, options=["--extension-from", "2008-03-15"]),
            "A,S,2008-03-08T12:00,2008-03-08T20:00,astreinte,RSP,480,0.00,refused,"
            "extension_not_in_force",
            "A,S,2008-03-15T12:00,2008-03-15T20:00,astreinte,RSP,480,100.00,payable,")
        self.check(
            pay(duty),  # without the option nothing opens the extension at any date
            "A,S,2008-03-08T12:00,2008-03-08T20:00,astreinte,RSP,480,0.00,refused,slot_not_open",
            "A,S,2008-03-15T12:00,2008-03-15T20:00,astreinte,RSP,480,0.00,refused,slot_not_open")

    def test_extension_closed_again(self):
        # Opened from 1 March, the afternoon closed again from 10 March (the last row wins):
        # 23 February comes before the opening, 15 March does not.
        duty = """A,S,2008-02-23T12:00,2008-02-23T20:00
                  A,S,2008-03-08T12:00,2008-03-08T20:00
                  A,S,2008-03-15T12:00,2008-03-15T20:00"""
        self.check(
            pay(duty, openings="""S,saturday_afternoon,1,2008-03-01,,,,
                                  S,*,0,2008-03-10,,,,"""),
            "A,S,2008-02-23T12:00,2008-02-23T20:00,astreinte,RSP,480,0.00,refused,"
            "extension_not_in_force",
            "A,S,2008-03-08T12:00,2008-03-08T20:00,astreinte,RSP,480,100.00,payable,",
            "A,S,2008-03-15T12:00,2008-03-15T20:00,astreinte,RSP,480,0.00,refused,slot_not_open")

    def test_rates_begin(self):
        # R-P1: nothing before 1 June 2005. R-P4: the afternoon of 29 December 2007 is the
        # first; 22 December is open by the table but has no rate.
        self.check(
            pay("""A,S,2005-05-31T20:00,2005-06-01T08:00
                   A,S,2007-12-22T12:00,2007-12-22T20:00
                   A,S,2007-12-29T12:00,2007-12-29T20:00""",
                options=["--extension-from", "2007-01-01"]),
            "A,S,2005-05-31T20:00,2005-06-01T00:00,astreinte,PRN,240,0.00,refused,"
            "rate_not_covered",
            "A,S,2005-06-01T00:00,2005-06-01T08:00,astreinte,PRM,480,100.00,payable,",
            "A,S,2007-12-22T12:00,2007-12-22T20:00,astreinte,RSP,480,0.00,refused,"
            "rate_not_covered",
            "A,S,2007-12-29T12:00,2007-12-29T20:00,astreinte,RSP,480,100.00,payable,")

    def test_three_equal_thirds(self):
        # R-P9: 100 for 480 minutes, 160 each: 33.33 three times, the last cent to the
        # earliest start.
        lines = pay("""C,S,2008-06-03T00:00,2008-06-03T02:40
                       A,S,2008-06-03T02:40,2008-06-03T05:20
                       B,S,2008-06-03T05:20,2008-06-03T08:00""")
        self.assertEqual([line.split(",")[7] for line in lines], ["33.33", "33.33", "33.34"])
        self.assertTrue(lines[2].startswith("C,"))

    def test_gap_and_other_post(self):
        # R-P10: two posts. A and B leave one minute empty on one, C serves the other whole.
        # Order of begin, then later end: C takes the first post, A the second, B follows A.
        self.check(
            pay("""A,S,2008-06-03T20:00,2008-06-03T21:59
                   B,S,2008-06-03T22:00,2008-06-03T24:00
                   C,S,2008-06-03T20:00,2008-06-03T24:00""",
                openings="S,evening,2,,,,,"),
            "A,S,2008-06-03T20:00,2008-06-03T21:59,astreinte,PRN,119,0.00,refused,"
            "slot_not_fully_served",
            "B,S,2008-06-03T22:00,2008-06-04T00:00,astreinte,PRN,120,0.00,refused,"
            "slot_not_fully_served",
            "C,S,2008-06-03T20:00,2008-06-04T00:00,astreinte,PRN,240,50.00,payable,")

    def test_more_doctors_than_posts(self):
        # R-P11: one minute of overlap holds both rows: 50 x 121 / 240 = 25.208, 25.21;
        # 50 x 120 / 240 = 25.00. The totals leave them out.
        duty = """A,S,2008-06-03T20:00,2008-06-03T22:01
                  B,S,2008-06-03T22:00,2008-06-03T24:00"""
        self.check(
            pay(duty),
            "A,S,2008-06-03T20:00,2008-06-03T22:01,astreinte,PRN,121,25.21,held,"
            "more_doctors_than_posts",
            "B,S,2008-06-03T22:00,2008-06-04T00:00,astreinte,PRN,120,25.00,held,"
            "more_doctors_than_posts")
        self.check(
            pay(duty, options=["--totals"]),
            "doctor,astreinte,base,majoration,travel,regulation,total,refused_lines,held_lines",
            "A,0.00,0.00,0.00,0.00,0.00,0.00,0,1", "B,0.00,0.00,0.00,0.00,0.00,0.00,0,1")

    def test_double_duty_spares_the_other_doctor(self):
        # R-P12: A serves S1 whole and the first half of S2; B the second half of S2.
        duty = """A,S1,2008-06-03T20:00,2008-06-03T24:00
                  A,S2,2008-06-03T20:00,2008-06-03T22:00
                  B,S2,2008-06-03T22:00,2008-06-03T24:00"""
        self.check(
            pay(duty),
            "A,S2,2008-06-03T20:00,2008-06-03T22:00,astreinte,PRN,120,25.00,held,double_duty",
            "A,S1,2008-06-03T20:00,2008-06-04T00:00,astreinte,PRN,240,50.00,held,double_duty",
            "B,S2,2008-06-03T22:00,2008-06-04T00:00,astreinte,PRN,120,25.00,payable,")
        # Merged for the evening, S1 and S2 are one: A 20-24 and B 22-24 on one post.
        self.check(
            pay(duty, openings="""S1,evening,1,,,G,,
                                  S2,evening,1,,,G,,"""),
            "A,G,2008-06-03T20:00,2008-06-04T00:00,astreinte,PRN,240,50.00,held,"
            "more_doctors_than_posts",
            "B,G,2008-06-03T22:00,2008-06-04T00:00,astreinte,PRN,120,25.00,held,"
            "more_doctors_than_posts")

    def test_double_duty_counts_refused_rows(self):
        # The gap in S2 refuses A's row there, and still holds that of S1.
        self.check(
            pay("""A,S1,2008-06-03T20:00,2008-06-03T24:00
                   A,S2,2008-06-03T20:00,2008-06-03T21:00"""),
            "A,S2,2008-06-03T20:00,2008-06-03T21:00,astreinte,PRN,60,0.00,refused,"
            "slot_not_fully_served",
            "A,S1,2008-06-03T20:00,2008-06-04T00:00,astreinte,PRN,240,50.00,held,double_duty")

    def test_touching_rows_and_duplicates_are_one(self):  # R-P15
        self.check(
            pay("""A,S,2008-06-03T20:00,2008-06-03T22:00
                   A,S,2008-06-03T22:00,2008-06-03T24:00
                   A,S,2008-06-03T22:00,2008-06-03T24:00"""),
            "A,S,2008-06-03T20:00,2008-06-04T00:00,astreinte,PRN,240,50.00,payable,")

    def test_duty_in_the_night_of_october(self):
        # R-D10: civil bounds, 480 civil minutes; 02:30 is printed as it was given.
        self.check(
            pay("""A,S,2008-10-26T00:00,2008-10-26T02:30
                   B,S,2008-10-26T02:30,2008-10-26T08:00"""),
            # 100 x 150 / 480 = 31.25; 100 x 330 / 480 = 68.75
            "A,S,2008-10-26T00:00,2008-10-26T02:30,astreinte,PRM,150,31.25,payable,",
            "B,S,2008-10-26T02:30,2008-10-26T08:00,astreinte,PRM,330,68.75,payable,")


class Acts(SheetTest):
    # On duty from Friday 2 May 2008 (a pont) to Sunday 4 May 08:00, strict mornings:
    # (time, base lines aside) code and amount of the majoration.
    BOUNDARIES = (
        ("2008-05-03T00:00", "M"), ("2008-05-03T05:59", "M"), ("2008-05-03T06:00", "N"),
        ("2008-05-03T07:59", "N"), ("2008-05-03T08:00", ""), ("2008-05-03T11:59", ""),
        ("2008-05-03T12:00", "S"), ("2008-05-03T19:59", "S"), ("2008-05-03T20:00", "N"),
        ("2008-05-03T23:59", "N"), ("2008-05-04T00:00", "M"), ("2008-05-02T08:00", "D"),
        ("2008-05-02T19:59", "D"), ("2008-05-02T20:00", "N"), ("2008-05-02T07:59", "N"))
    CONSULTATION = {"N": "42.50", "M": "51.50", "D": "26.50", "S": "26.50"}
    VISIT = {"N": "46.00", "M": "55.00", "D": "30.00", "S": "30.00"}

    def test_every_boundary_minute(self):  # R-A3, R-A8
        for time, part in self.BOUNDARIES:
            for kind, base, code, amounts in (("consultation", "C", "CR", self.CONSULTATION),
                                              ("visit", "V", "VR", self.VISIT)):
                with self.subTest(time=time, kind=kind):
                    lines = pay("A,S,2008-05-02T00:00,2008-05-04T08:00",
                                "A,%s,%s,yes,no" % (time, kind),
                                options=["--extension-from", "2008-01-01"])
                    lines = [line for line in lines if ",astreinte," not in line]
                    head = "A,,%s,%s," % (time, time)
                    expected = [head + "base,%s,,22.00,payable," % base]
                    if part:
                        expected.append(head + "majoration,%s,,%s,payable,"
                                        % (code + part, amounts[part]))
                    else:
                        expected.append(head + "majoration,,,0.00,refused,outside_pds_hours")
                        if kind == "visit":
                            expected.append(head + "travel,MD,,10.00,payable,")
                    self.check(lines, *expected)

    def test_reasons(self):  # R-A6, in order
        # A is on duty at 21:00; B is not, but B's second visit is a replacement.
        lines = pay("A,S,2008-06-03T20:00,2008-06-03T24:00",
                    """A,2008-06-03T21:00,visit,no,no
                       B,2008-06-03T21:00,visit,yes,no
                       B,2008-06-03T22:00,visit,yes,yes
                       B,2008-06-03T23:00,visit,no,yes""")
        at = "B,,2008-06-03T%s:00,2008-06-03T%s:00,"
        self.check(
            lines,
            "A,S,2008-06-03T20:00,2008-06-04T00:00,astreinte,PRN,240,50.00,payable,",
            "A,,2008-06-03T21:00,2008-06-03T21:00,base,V,,22.00,payable,",
            "A,,2008-06-03T21:00,2008-06-03T21:00,majoration,VRN,,0.00,refused,not_regulated",
            "A,,2008-06-03T21:00,2008-06-03T21:00,travel,MD,,10.00,payable,",
            at % (21, 21) + "base,V,,22.00,payable,",
            at % (21, 21) + "majoration,VRN,,0.00,refused,not_on_duty",
            at % (21, 21) + "travel,MD,,10.00,payable,",
            at % (22, 22) + "base,V,,22.00,payable,",
            at % (22, 22) + "majoration,VRN,,46.00,payable,",
            at % (23, 23) + "base,V,,22.00,payable,",
            at % (23, 23) + "majoration,VRN,,0.00,refused,not_regulated",
            at % (23, 23) + "travel,MD,,10.00,payable,")

    def test_replacement_in_a_closed_slot(self):
        # Saturday afternoon, open nowhere: nobody to replace.
        lines = pay("", "B,2008-06-07T15:00,consultation,yes,yes")
        self.check(lines,
                   "B,,2008-06-07T15:00,2008-06-07T15:00,base,C,,22.00,payable,",
                   "B,,2008-06-07T15:00,2008-06-07T15:00,majoration,CRS,,0.00,refused,not_on_duty")

    def test_duty_covers_its_begin_not_its_end(self):
        lines = pay("A,S,2008-06-03T20:00,2008-06-03T24:00",
                    """A,2008-06-03T20:00,consultation,yes,no
                       A,2008-06-04T00:00,consultation,yes,no""")
        self.check([line for line in lines if ",majoration," in line],
                   "A,,2008-06-03T20:00,2008-06-03T20:00,majoration,CRN,,42.50,payable,",
                   "A,,2008-06-04T00:00,2008-06-04T00:00,majoration,CRM,,0.00,refused,not_on_duty")

    def test_acts_are_never_merged(self):
        lines = pay("", "A,2008-06-03T10:00,consultation,yes,no\n" * 2)
        self.assertEqual(len(lines), 4)

    def test_fees_by_date(self):  # R-A1, R-A2
        def base(day, kind):
            return pay("", "A,%sT10:00,%s,no,no" % (day, kind))[0].split(",", 6)[6]
        self.assertEqual(base("2002-06-30", "consultation"), ",0.00,refused,rate_not_covered")
        self.assertEqual(base("2002-07-01", "consultation"), ",20.00,payable,")
        self.assertEqual(base("2002-07-01", "visit"), ",0.00,refused,rate_not_covered")
        self.assertEqual(base("2002-10-01", "visit"), ",20.00,payable,")
        self.assertEqual(base("2006-08-01", "consultation"), ",21.00,payable,")
        self.assertEqual(base("2006-10-14", "visit"), ",20.00,payable,")
        self.assertEqual(base("2006-10-15", "visit"), ",21.00,payable,")
        for day, fee in (("2007-07-01", "22.00"), ("2011-01-01", "23.00"),
                         ("2017-05-01", "25.00"), ("2023-11-01", "26.50"),
                         ("2024-12-22", "30.00")):
            for kind in ("consultation", "visit"):
                self.assertEqual(base(day, kind), ",%s,payable," % fee)

    def test_night_visit_by_date(self):  # R-A3, VRM
        for day, amount in (("2005-06-01", "55.00"), ("2010-12-31", "55.00"),
                            ("2011-01-01", "59.50"), ("2026-01-01", "59.50")):
            lines = pay("A,S,%sT00:00,%sT08:00" % (day, day), "A,%sT05:59,visit,yes,no" % day)
            self.check([line for line in lines if ",majoration," in line],
                       "A,,%sT05:59,%sT05:59,majoration,VRM,,%s,payable," % (day, day, amount))


class GoodFriday(SheetTest):
    def test_easter_weekend_2008(self):
        # 21 March 2008: 12 h of holiday, 150, and Saturday 22 has a morning, 50. Elsewhere
        # in Alsace-Moselle the Friday is a plain working day.
        duty = """A,S,2008-03-21T08:00,2008-03-21T20:00
                  A,S,2008-03-22T08:00,2008-03-22T12:00"""
        options = ["--extension-from", "2008-01-01", "--territory"]
        self.check(
            pay(duty, options=options + ["alsace-moselle-good-friday"]),
            "A,S,2008-03-21T08:00,2008-03-21T20:00,astreinte,PRD,720,150.00,payable,",
            "A,S,2008-03-22T08:00,2008-03-22T12:00,astreinte,RSA,240,50.00,payable,")
        self.check(
            pay(duty, options=options + ["alsace-moselle"]),
            "A,S,2008-03-21T08:00,2008-03-21T20:00,astreinte,,720,0.00,refused,outside_pds_hours",
            "A,S,2008-03-22T08:00,2008-03-22T12:00,astreinte,,240,0.00,refused,outside_pds_hours")


class Regulation(SheetTest):
    def test_october_2008(self):
        # R-G2: 00:00-08:00 lasts 9 hours: 9 x 66 = 594.
        self.check(pay(regulation="A,2008-10-26T00:00,2008-10-26T08:00"),
                   "A,,2008-10-26T00:00,2008-10-26T08:00,regulation,REG,540,594.00,payable,")

    def test_march_2008(self):
        # 7 x 66 = 462.
        self.check(pay(regulation="A,2008-03-30T00:00,2008-03-30T08:00"),
                   "A,,2008-03-30T00:00,2008-03-30T08:00,regulation,REG,420,462.00,payable,")

    def test_no_change_overseas(self):
        self.check(pay(regulation="A,2008-10-26T02:30,2008-10-26T08:00",
                       options=["--territory", "reunion"]),
                   "A,,2008-10-26T02:30,2008-10-26T08:00,regulation,REG,330,363.00,payable,")

    def test_offsets_in_the_double_hour(self):
        # From the first 02:30 to the second: 60 minutes, 66.00; 03:00 is not ambiguous.
        self.check(
            pay(regulation="""A,2008-10-26T02:30+02:00,2008-10-26T02:30+01:00
                              B,2008-10-26T02:59+01:00,2008-10-26T03:00"""),
            "A,,2008-10-26T02:30+02:00,2008-10-26T02:30+01:00,regulation,REG,60,66.00,payable,",
            "B,,2008-10-26T02:59+01:00,2008-10-26T03:00,regulation,REG,1,1.10,payable,")

    def test_change_of_rate_at_midnight(self):
        # R-G4: 31 December 2010 22:00-24:00 at 66, 1 January 00:00-01:00 at 69.
        self.check(
            pay(regulation="A,2010-12-31T22:00,2011-01-01T01:00"),
            "A,,2010-12-31T22:00,2011-01-01T00:00,regulation,REG,120,132.00,payable,",
            "A,,2011-01-01T00:00,2011-01-01T01:00,regulation,REG,60,69.00,payable,")

    def test_no_cut_at_a_plain_midnight_but_at_the_period(self):
        session = "A,2008-05-31T22:00,2008-06-01T01:00"
        self.check(pay(regulation=session),
                   "A,,2008-05-31T22:00,2008-06-01T01:00,regulation,REG,180,198.00,payable,")
        self.check(pay(regulation=session, options=["--month", "2008-06"]),
                   "A,,2008-06-01T00:00,2008-06-01T01:00,regulation,REG,60,66.00,payable,")

    def test_before_the_first_rate(self):
        self.check(
            pay(regulation="A,2002-06-30T23:00,2002-07-01T01:00"),
            "A,,2002-06-30T23:00,2002-07-01T00:00,regulation,REG,60,0.00,refused,rate_not_covered",
            "A,,2002-07-01T00:00,2002-07-01T01:00,regulation,REG,60,60.00,payable,")

    def test_overlaps_are_held_and_touching_bounds_are_not(self):
        # Half up: 69 x 17 / 60 = 19.55.
        self.check(
            pay(regulation="""A,2011-02-01T10:00,2011-02-01T11:00
                              A,2011-02-01T10:43,2011-02-01T11:00
                              A,2011-02-01T11:00,2011-02-01T12:00
                              A,2011-02-01T11:00,2011-02-01T12:00"""),
            "A,,2011-02-01T10:00,2011-02-01T11:00,regulation,REG,60,69.00,held,double_duty",
            "A,,2011-02-01T10:43,2011-02-01T11:00,regulation,REG,17,19.55,held,double_duty",
            "A,,2011-02-01T11:00,2011-02-01T12:00,regulation,REG,60,69.00,payable,")

    def test_while_on_effector_duty(self):
        # The session is held, the astreinte is not; before 20:00 the duty is in no slot.
        duty = "A,S,2008-06-03T18:00,2008-06-03T24:00"
        refused = ("A,S,2008-06-03T18:00,2008-06-03T20:00,astreinte,,120,0.00,refused,"
                   "outside_pds_hours")
        paid = "A,S,2008-06-03T20:00,2008-06-04T00:00,astreinte,PRN,240,50.00,payable,"
        self.check(pay(duty, regulation="A,2008-06-03T19:00,2008-06-03T20:01"), refused,
                   "A,,2008-06-03T19:00,2008-06-03T20:01,regulation,REG,61,67.10,held,double_duty",
                   paid)
        self.check(pay(duty, regulation="A,2008-06-03T19:00,2008-06-03T20:00"), refused,
                   "A,,2008-06-03T19:00,2008-06-03T20:00,regulation,REG,60,66.00,payable,", paid)


class Zone(unittest.TestCase):
    def test_against_the_system(self):
        try:
            oracle.check_zone_against_system()
        except ModuleNotFoundError as error:  # no time zone data here
            self.skipTest(str(error))

    def test_parts_of_a_night(self):
        place = "metropole"
        day = ordinal("2008-03-30") * oracle.DAY
        self.assertEqual(oracle.offsets_of_local(day + 119, place), [60])
        self.assertEqual(oracle.offsets_of_local(day + 120, place), [])
        self.assertEqual(oracle.offsets_of_local(day + 179, place), [])
        self.assertEqual(oracle.offsets_of_local(day + 180, place), [120])
        self.assertEqual(oracle.format_instant(
            oracle.parse_instant("2008-03-30T02:30+01:00", place), place), "2008-03-30T03:30")


class SlotCommand(unittest.TestCase):
    def test_slot(self):
        header = ("begin,end,kind,code,amount,consultation_code,consultation_amount,"
                  "visit_code,visit_amount\n")
        for time, expected in (
                ("2008-05-01T20:00", "2008-05-01T20:00,2008-05-02T00:00,evening,PRN,50.00,"
                                     "CRN,42.50,VRN,46.00"),
                ("2008-05-01T05:59", "2008-05-01T00:00,2008-05-01T08:00,deep_night,PRM,100.00,"
                                     "CRM,51.50,VRM,55.00"),
                ("2007-12-24T08:00", "2007-12-24T08:00,2007-12-24T20:00,pont_day,PRD,,"
                                     "CRD,,VRD,")):
            self.assertEqual(oracle.run(["slot", time]), header + expected + "\n")
        self.assertEqual(len(oracle.run(["slot", "2008-05-05T10:00"]).split()), 1)


class Files(SheetTest):
    def test_french_spreadsheet(self):
        # Semicolons, a byte-order mark, CRLF, other column order, an unknown column, quotes.
        text = ("\ufeffend;note;begin;sector;doctor\r\n\r\n"
                '2008-06-03T24:00;x;2008-06-03T20:00;"S;1";"D ""X"", Y"\r\n')
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "duties.csv")
            with open(path, "w", encoding="utf-8", newline="") as file:
                file.write(text)
            printed = oracle.run(["pay", "--duties", path]).splitlines()
        self.check([printed[1].rsplit(",", 1)[0]],
                   '"D ""X"", Y",S;1,2008-06-03T20:00,2008-06-04T00:00,astreinte,PRN,240,50.00,'
                   'payable,')

    def test_no_rows(self):
        self.assertEqual(pay(), [])
        self.assertEqual(len(pay(options=["--totals"])), 1)


class Properties(unittest.TestCase):
    """Of random rosters, whatever the amounts."""

    def packs(self):
        for seed in range(6):
            pack = generate.make_pack("properties %d" % seed, 5)
            pack.options = [option for index, option in enumerate(pack.options)
                            if not {"--month", "--from", "--until"}
                            & set(pack.options[max(0, index - 1):index + 1])]
            yield pack

    def lines(self, pack, options=()):
        with tempfile.TemporaryDirectory() as folder:
            return list(csv.reader(oracle.run(pack.write(folder) + list(options)).splitlines()))[1:]

    def test_two_periods_add_up(self):  # R-P14; the regulation may be cut by the period
        for pack in self.packs():
            lines = [row for row in self.lines(pack) if row[4] != "regulation"]
            dates = sorted(row[2][:10] for row in lines)
            middle = dates[len(dates) // 2]
            parts = [row for options in (["--from", "1982-01-01", "--until", middle],
                                         ["--from", middle, "--until", "2300-01-01"])
                     for row in self.lines(pack, options) if row[4] != "regulation"]
            self.assertEqual(sorted(lines), sorted(parts))

    def test_order_of_rows_does_not_matter(self):
        for pack in self.packs():
            lines = self.lines(pack)
            for name in ("duties", "acts", "regulation"):
                pack.rows[name].reverse()
            self.assertEqual(self.lines(pack), lines)

    def test_every_minute_of_a_doctor_has_its_line(self):  # R-P15
        for pack in self.packs():
            walked, printed = {}, {}
            for _, cells in pack.rows["duties"]:
                walked.setdefault(cells["doctor"], set()).update(range(
                    oracle.parse_minute(cells["begin"]), oracle.parse_minute(cells["end"])))
            for row in self.lines(pack):
                if row[4] == "astreinte":
                    minutes = range(oracle.parse_minute(row[2]), oracle.parse_minute(row[3]))
                    self.assertEqual(len(minutes), int(row[6]))
                    printed.setdefault(row[0], set()).update(minutes)
            self.assertEqual(walked, printed)

    def test_the_same_seed_gives_the_same_pack(self):
        first, second = (generate.make_pack("seed", 10) for _ in range(2))
        self.assertEqual((first.options, first.rows), (second.options, second.rows))


if __name__ == "__main__":
    unittest.main()
