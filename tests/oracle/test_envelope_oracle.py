# SPDX-License-Identifier: BSL-1.0
"""The envelope oracle's own checks: reference values, and cases worked by hand.

    python3 -m unittest test_envelope_oracle      (in this folder)
"""

import os
import random
import sys
import tempfile
import unittest
from datetime import date

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import envelope_compare  # noqa: E402
import envelope_generate  # noqa: E402
import envelope_oracle  # noqa: E402
import oracle  # noqa: E402
from oracle import KINDS, ordinal  # noqa: E402

OPENINGS = "sector,kind,posts,from,until,group,open_from,open_to\n"
COUNTS = "department,evening,sunday_or_holiday,saturday_afternoon,arrete_covers_saturday\n"
DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "data")
EXTENSION = "saturday_afternoon,pont_day,saturday_morning"


def run(options, **files):
    """Run on texts without their header; returns rows, or the lines of `sectors`."""
    with tempfile.TemporaryDirectory() as folder:
        arguments = options.split()
        for name, text in files.items():
            path = os.path.join(folder, name + ".csv")
            with open(path, "w", encoding="utf-8", newline="") as file:
                file.write((COUNTS if name == "counts" else OPENINGS)
                           + "".join(line.strip() + "\n" for line in text.strip().splitlines()))
            arguments += ["--" + name, path]
        return envelope_oracle.run(arguments).splitlines()


def envelope(options, **files):
    """The rows without the header."""
    return run("envelope " + options, **files)[1:]


class SheetTest(unittest.TestCase):
    maxDiff = None

    def check(self, lines, *expected):
        self.assertEqual("\n".join(lines), "\n".join(expected))


class ReferenceValues(SheetTest):
    # year: evenings, Sundays and holidays, Saturday afternoons, ponts on Monday and Friday,
    # Saturday mornings strict and wide; euros: evening + Sundays and holidays, deep night,
    # extension strict and wide
    ROWS = {2008: (366, 62, 51, 1, 3, 1, 4, 27600, 36600, 5750, 5900),
            2009: (365, 62, 51, 1, 2, 3, 5, 27550, 36500, 5700, 5800),
            2010: (365, 62, 49, 0, 2, 1, 3, 27550, 36500, 5250, 5350)}

    @staticmethod
    def by_kind(year, reading):
        found = {kind: (0, 0.0) for kind in KINDS}
        for line in envelope("--sectors 1 --year %d --saturday-morning %s" % (year, reading)):
            key, slots, amount = line.split(",")
            found[key] = (int(slots), float(amount))
        return found

    def test_every_cell(self):  # R-E2
        for year, row in self.ROWS.items():
            strict, wide = self.by_kind(year, "strict"), self.by_kind(year, "wide")
            days = [slot.begin // oracle.DAY for slot in envelope_oracle.slots_between(
                        ordinal("%d-01-01" % year), ordinal("%d-01-01" % (year + 1)),
                        "metropole", False) if slot.kind == "pont_day"]

            def extension(found):
                return sum(found[kind][1] for kind in EXTENSION.split(","))
            self.assertEqual(row, (
                strict["evening"][0], strict["sunday_or_holiday"][0],
                strict["saturday_afternoon"][0],
                sum(oracle.weekday(day) == oracle.MONDAY for day in days),
                sum(oracle.weekday(day) == oracle.FRIDAY for day in days),
                strict["saturday_morning"][0], wide["saturday_morning"][0],
                strict["evening"][1] + strict["sunday_or_holiday"][1], strict["deep_night"][1],
                extension(strict), extension(wide)))
            self.assertEqual(strict["total"][1], sum(row[7:10]))

    def test_whole_year_of_one_sector(self):
        # 366 x 50, 366 x 100, 62 x 150, 51 x 100, 4 x 150, 1 x 50
        self.check(envelope("--sectors 1 --year 2008"),
                   "evening,366,18300.00", "deep_night,366,36600.00",
                   "sunday_or_holiday,62,9300.00", "saturday_afternoon,51,5100.00",
                   "pont_day,4,600.00", "saturday_morning,1,50.00", "total,850,69950.00")

    def test_sectors_multiply(self):
        # 2,500 x 27,600 and no extension: 2,500 x (18,300 + 36,600 + 9,300)
        self.check(envelope("--sectors 2500 --year 2008 --extension none"),
                   "evening,915000,45750000.00", "deep_night,915000,91500000.00",
                   "sunday_or_holiday,155000,23250000.00", "total,1985000,160500000.00")

    def constant(self, options):
        return run("envelope --constant --sectors 2500 --year 2008 "
                   "--before evening,sunday_or_holiday "
                   "--after evening,sunday_or_holiday,%s %s" % (EXTENSION, options))

    def test_constant_envelope(self):  # R-E3
        header = ("sectors_before,cost_per_sector_before,sectors_after,cost_per_sector_after,"
                  "envelope,slack")
        # 69,000,000 / 33,350 = 2,068.96...; 2,068 x 33,350 = 68,967,800
        self.check(self.constant(""), header, "2500,27600.00,2068,33350.00,69000000.00,32200.00")
        # 69,000,000 / 33,500 = 2,059.70...; 2,059 x 33,500 = 68,976,500
        self.check(self.constant("--saturday-morning wide"), header,
                   "2500,27600.00,2059,33500.00,69000000.00,23500.00")

    def test_constant_envelope_of_nothing(self):
        # 2006 has no rate for the extension: nothing to spend, no sector.
        self.check(run("envelope --constant --sectors 7 --year 2006 --before pont_day "
                       "--after evening")[1:], "7,0.00,0,18250.00,0.00,0.00")


class HauteSavoie(SheetTest):
    SEASONS = (("winter", "", "2008-05-01"), ("low", "2008-05-01", "2008-07-12"),
               ("summer", "2008-07-12", "2008-09-01"), ("low", "2008-09-01", "2008-12-15"),
               ("winter", "2008-12-15", ""))

    @staticmethod
    def rows(name):
        return oracle.read_rows(os.path.join(DATA, name + ".csv"))

    def test_posts_add_up(self):  # R-S7
        rows = self.rows("haute_savoie_2006")
        posts = {season: tuple(sum(int(row[column]) for row in rows if row["season"] == season)
                               for column in ("evening_posts", "sunday_posts"))
                 for season in ("low", "winter", "summer")}
        self.assertEqual(posts, {"low": (25, 30), "winter": (32, 38), "summer": (31, 35)})
        nights = {row["season"]: (int(row["doctor_posts"]), int(row["mcs_wished"]),
                                  int(row["posts_printed"]))
                  for row in self.rows("haute_savoie_2006_deep_night")}
        self.assertEqual(nights, {"low": (5, 0, 5), "winter": (3, 11, 14), "summer": (5, 0, 5)})

    def openings(self):
        """Each row of the tables is a sector, from season to season."""
        lines = []
        for season, first, until in self.SEASONS:
            for row in self.rows("haute_savoie_2006"):
                if row["season"] != season:
                    continue
                sector = '"%s / %s"' % (row["sector"], row["sub_sector"])
                for kind, posts in (("evening", row["evening_posts"]),
                                    ("sunday_or_holiday", row["sunday_posts"])):
                    lines.append("%s,%s,%s,%s,%s,,," % (sector, kind, posts, first, until))
            for row in self.rows("haute_savoie_2006_deep_night"):
                if row["season"] == season:
                    lines.append("*,deep_night,%s,%s,%s,nights,," % (row["doctor_posts"], first,
                                                                     until))
        return "\n".join(lines)

    def test_a_year_by_season(self):  # R-O6, R-E1
        # Days of 2008: winter 31 + 29 + 31 + 30 + 17 = 138, summer 20 + 31 = 51, low 177.
        # Sundays and holidays: winter 17 Sundays, 1 January, Easter Monday, 21, 25 and
        # 28 December = 22; summer 8 Sundays, 14 July, 15 August = 10; low 62 - 32 = 30.
        #   low:    177 x 25 x 50 + 177 x 5 x 100 + 30 x 30 x 150 = 221,250 + 88,500 + 135,000
        #   summer:  51 x 31 x 50 +  51 x 5 x 100 + 10 x 35 x 150 =  79,050 + 25,500 +  52,500
        #   winter: 138 x 32 x 50 + 138 x 3 x 100 + 22 x 38 x 150 = 220,800 + 41,400 + 125,400
        # slots: 4425 + 885 + 900, 1581 + 255 + 350, 4416 + 414 + 836
        text = self.openings()
        self.check(envelope("--year 2008 --by season", openings=text),
                   "low,6210,444750.00", "summer,2186,157050.00", "winter,5666,387600.00",
                   "total,14062,989400.00")
        self.check(envelope("--year 2008", openings=text),
                   "evening,10422,521100.00", "deep_night,1554,155400.00",
                   "sunday_or_holiday,2086,312900.00", "total,14062,989400.00")
        nights = [line for line in envelope("--year 2008 --by sector", openings=text)
                  if line.startswith("nights")]
        self.check(nights, "nights,1554,155400.00")

    def test_season_bounds(self):  # R-O6
        def changes(year):
            days = range(ordinal("%d-01-02" % year), ordinal("%d-01-01" % (year + 1)))
            return [oracle.format_date(day)[5:] + " " + envelope_oracle.season_of(day)
                    for day in days
                    if envelope_oracle.season_of(day) != envelope_oracle.season_of(day - 1)]
        # The last Sunday before 14 July, and in August: 9 and 27 in 2006, 8 and 26 in 2007,
        # 13 and 31 in 2008; in 2013, 14 July is itself a Sunday: 7 and 25.
        for year, saturday, monday in ((2006, "07-08", "08-28"), (2007, "07-07", "08-27"),
                                       (2008, "07-12", "09-01"), (2013, "07-06", "08-26")):
            self.assertEqual(changes(year), ["05-01 low", saturday + " summer", monday + " low",
                                             "12-15 winter"])


class Openings(SheetTest):
    THREE = """*,evening,1,,,,,
               A,deep_night,1,,,,,
               B,deep_night,1,,,,,
               C,deep_night,1,,,,,"""
    MERGED = """*,evening,1,,,,,
                A,deep_night,1,,,G,,
                B,deep_night,1,,,G,,
                C,deep_night,1,,,G,,"""
    MAY = "--from 2008-05-01 --until 2008-06-01 "

    def test_three_sectors_merged_for_deep_night(self):  # R-O5, R-P7
        # 31 days: evenings 3 x 31 x 50 = 4,650; one group's nights 31 x 100 = 3,100
        self.check(envelope(self.MAY, openings=self.MERGED),
                   "evening,93,4650.00", "deep_night,31,3100.00", "total,124,7750.00")
        self.check(envelope(self.MAY + "--by sector", openings=self.MERGED),
                   "A,31,1550.00", "B,31,1550.00", "C,31,1550.00", "G,31,3100.00",
                   "total,124,7750.00")

    def test_what_merging_saves(self):  # R-E4
        # two of three nights: 2 x 31 x 100 = 6,200
        self.check(run("envelope " + self.MAY, openings=self.THREE, compare=self.MERGED),
                   "key,slots_before,amount_before,slots_after,amount_after,difference",
                   "evening,93,4650.00,93,4650.00,0.00",
                   "deep_night,93,9300.00,31,3100.00,-6200.00",
                   "total,186,13950.00,124,7750.00,-6200.00")
        # by sector each keeps its 31 evenings and gives 31 nights to the group
        self.check(envelope(self.MAY + "--by sector", openings=self.THREE, compare=self.MERGED),
                   "A,62,4650.00,31,1550.00,-3100.00", "B,62,4650.00,31,1550.00,-3100.00",
                   "C,62,4650.00,31,1550.00,-3100.00", "G,0,0.00,31,3100.00,3100.00",
                   "total,186,13950.00,124,7750.00,-6200.00")

    def test_a_member_leaves_its_group(self):
        # from 16 May A has 16 nights of its own; B and C keep the group's 31, 2 posts each
        self.check(envelope(self.MAY + "--by sector", openings="""A,deep_night,2,,,G,,
                       B,deep_night,2,,,G,,
                       C,deep_night,2,,,G,,
                       A,deep_night,1,2008-05-16,,,,"""),
                   "A,16,1600.00", "G,62,6200.00", "total,78,7800.00")

    def test_a_group_may_differ_by_kind_but_not_within_a_slot(self):
        rows = "A,evening,2,,,G,,\nB,evening,2,,,G,,\nA,deep_night,1,,,G,,\nB,deep_night,1,,,G,,"
        self.check(envelope(self.MAY + "--by sector", openings=rows),
                   "G,93,6200.00", "total,93,6200.00")  # 62 x 50 + 31 x 100
        with self.assertRaises(envelope_oracle.Contradiction):
            envelope(self.MAY, openings="A,evening,2,,,G,,\nB,evening,1,,,G,,")

    def test_narrower_hours(self):  # R-O3
        saturday = "--from 2008-06-07 --until 2008-06-08"
        # from 14:00 the afternoon (12-20) is cut; the evening is whole: 50
        self.check(envelope(saturday, openings="D,*,1,,,,14:00,24:00"),
                   "evening,1,50.00", "total,1,50.00")
        # from 12:00 both are whole: 50 + 100
        self.check(envelope(saturday, openings="D,*,1,,,,12:00,24:00"),
                   "evening,1,50.00", "saturday_afternoon,1,100.00", "total,2,150.00")
        # no slot whole
        self.check(envelope(saturday, openings="D,*,1,,,,12:01,23:59"), "total,0,0.00")

    def test_months_across_the_year_end(self):  # R-P4 to R-P6
        # December: 28 Friday (no pont), 29 Saturday, 30 Sunday, 31 Monday and pont:
        #   4 x 50 + 4 x 100 + 100 + 150 + 150 = 1,000 in 11 slots
        # January: 1 Tuesday, holiday, 2 Wednesday: 2 x 50 + 2 x 100 + 150 = 450 in 5
        period = "--from 2007-12-28 --until 2008-01-03 "
        months = ("2007-12,11,1000.00", "2008-01,5,450.00", "total,16,1450.00")
        self.check(envelope(period + "--by month --sectors 1"), *months)
        self.check(envelope(period + "--by month", openings="*,*,1,,,,,"), *months)
        self.check(envelope(period + "--by season", openings="*,*,1,,,,,"),
                   "winter,16,1450.00", "total,16,1450.00")

    def test_dates_without_a_rate_are_left_out(self):
        # Saturday 22 December 2007 is before avenant 27: only the evening and the night.
        self.check(envelope("--from 2007-12-22 --until 2007-12-23 --sectors 2"),
                   "evening,2,100.00", "deep_night,2,200.00", "total,4,300.00")
        # 31 May and 1 June 2005: only the second has rates.
        self.check(envelope("--from 2005-05-31 --until 2005-06-02 --sectors 1 --by month"),
                   "2005-06,2,150.00", "total,2,150.00")
        self.check(envelope("--year 1999 --sectors 1"), "total,0,0.00")

    def test_what_a_star_stands_for(self):
        day = "--from 2008-06-03 --until 2008-06-04 "
        # nobody else: one sector, `*`
        self.check(envelope(day + "--by sector", openings="*,evening,2,,,,,"),
                   "*,2,100.00", "total,2,100.00")
        # B is named, be it to close it
        self.check(envelope(day + "--by sector",
                            openings="*,evening,1,,,,,\nA,deep_night,1,,,,,\nB,*,0,,,,,"),
                   "A,2,150.00", "total,2,150.00")
        # each file has its own sectors: one evening before, three after
        self.check(envelope(day, openings="*,evening,1,,,,,", compare="""*,evening,1,,,,,
                       A,pont_day,1,,,,,
                       B,pont_day,1,,,,,
                       C,pont_day,1,,,,,"""),
                   "evening,1,50.00,3,150.00,100.00", "total,1,50.00,3,150.00,100.00")
        # a `*` row with a group merges all: 3 evenings become one
        self.check(envelope(day + "--by sector", openings="""A,evening,1,,,,,
                       B,evening,1,,,,,
                       *,evening,1,,,all of us,,"""),
                   "all of us,1,50.00", "total,1,50.00")

    def test_opening_the_extension_on_a_date(self):  # R-O1, R-E4
        # Saturdays of June 2008: 7, 14, 21, 28; open from the 14th: 3 x 100
        june = "--from 2008-06-01 --until 2008-07-01 "
        self.check(envelope(june, openings="S,evening,1,,,,,", compare="""S,evening,1,,,,,
                       S,saturday_afternoon,1,2008-06-14,,,,"""),
                   "evening,30,1500.00,30,1500.00,0.00",
                   "saturday_afternoon,0,0.00,3,300.00,300.00",
                   "total,30,1500.00,33,1800.00,300.00")

    def test_nothing_is_open(self):
        self.check(envelope("--year 2008 --by sector", openings=""), "total,0,0.00")
        self.check(envelope("--year 2008", openings="", compare=""), "total,0,0.00,0,0.00,0.00")

    def test_order_of_keys(self):
        rows = "\n".join('"%s",evening,1,,,,,' % name
                         for name in ("é", "z", "total", "Z", "10", "9", "p,q"))
        self.check(envelope("--from 2008-06-03 --until 2008-06-04 --by sector", openings=rows),
                   "10,1,50.00", "9,1,50.00", "Z,1,50.00", '"p,q",1,50.00', "total,1,50.00",
                   "z,1,50.00", "é,1,50.00", "total,7,350.00")


class Sectors(SheetTest):
    def test_haute_savoie_around_its_bounds(self):  # R-S3, R-S4
        for evening, covers, margin, target in (
                (23, "yes", "meets_target,0,now", "meets_target,0,now"),
                (24, "yes", "within_margin,0,now", "within_margin,1,no"),
                (32, "no", "within_margin,0,after_arretes", "within_margin,9,no"),
                (33, "yes", "above_margin,1,no", "above_margin,10,no")):
            counts = "74,%d,38,0,%s" % (evening, covers)
            for options, expected in (("", margin), (" --reading margin", margin),
                                      (" --reading target", target)):
                self.check(run("sectors" + options, counts=counts)[1:],
                           "74,Haute-Savoie,40,23,32,%d,%s," % (evening, expected))

    def test_counts_known_from_the_press(self):
        # 19 - 7, 46 - 18, 22 - 10, 31 - 8; sorted by department
        self.check(run("sectors", counts="""43,22,22,22,no
                       09,19,19,19,no
                       92,13,13,13,yes
                       32,31,31,31,no
                       24,46,46,46,no"""),
                   "department,name,margin_percent,target,adjusted_target,evening,verdict,excess,"
                   "eligible,steps",
                   "09,Ariège,40,5,7,19,above_margin,12,no,",
                   "24,Dordogne,40,13,18,46,above_margin,28,no,",
                   "32,Gers,40,6,8,31,above_margin,23,no,",
                   "43,Haute-Loire,40,7,10,22,above_margin,12,no,",
                   "92,Hauts-de-Seine,15,50,58,13,meets_target,0,now,")

    def test_national_sums(self):  # R-S6
        rows = envelope_oracle.targets().values()
        self.assertEqual(len(rows), 95)
        self.assertEqual(sum(int(row["target"]) for row in rows), 1932)
        self.assertEqual(sum(int(row["adjusted_target"]) for row in rows), 2512)

    def test_corsica_sorts_between_29_and_30(self):
        lines = run("sectors", counts="30,1,1,1,no\n2B,1,1,1,no\n29,1,1,1,no\n2A,1,1,1,no")
        self.assertEqual([line[:2] for line in lines[1:]], ["29", "2A", "2B", "30"])

    def test_steps_are_not_compared(self):
        printed = 'a,steps\n1,"x, ""y""\nz"\n2,\n3,meet\n'
        self.assertEqual(envelope_compare.without_steps(printed), "a,steps\n1\n2\n3\n")


class Slots(unittest.TestCase):
    def test_hours_and_minutes_agree(self):
        rng = random.Random(1)
        days = [ordinal("2008-05-02"), ordinal("2008-05-03"), ordinal("2008-08-16")]
        days += [rng.randrange(ordinal("1982-01-01"), ordinal("2199-12-31")) for _ in range(7)]
        for day in days:
            for territory in oracle.TERRITORIES:
                for wide in (False, True):
                    self.assertEqual(envelope_oracle.slots_of_day(day, territory, wide),
                                     oracle.slots_of_day(day, territory, wide))


class GeneratedCases(unittest.TestCase):
    CASES = 40

    def runs(self):
        """Cases with openings, and a way to run them with other options."""
        for number in range(self.CASES):
            case = envelope_generate.make_case("self.%d" % number)
            if "openings" not in case.files:
                continue
            with tempfile.TemporaryDirectory() as folder:
                def rows(**options):
                    other = case.copy()
                    other.options.update({"--" + name: value for name, value in options.items()})
                    printed = envelope_oracle.run(other.write(folder)).splitlines()
                    return [line.rsplit(",", printed[0].count(",")) for line in printed[1:]]
                yield case, rows

    def test_keys_add_up_to_the_total_whatever_they_are(self):
        for case, rows in self.runs():
            totals = set()
            for by in envelope_oracle.KEYS:
                *keys, total = rows(by=by)
                totals.add(tuple(total))
                for column in range(1, len(total)):
                    self.assertEqual(sum(round(float(row[column]) * 100) for row in keys),
                                     round(float(total[column]) * 100), case.line())
            self.assertEqual(len(totals), 1, case.line())

    def test_periods_add_up(self):
        for case, rows in self.runs():
            if "--from" not in case.options:
                continue
            first, until = (ordinal(case.options[each]) for each in ("--from", "--until"))
            if until - first < 2:
                continue
            cut = oracle.format_date(first + (until - first) // 3 + 1)
            whole, left, right = (part[-1][1:] for part in (rows(), rows(until=cut),
                                                            rows(**{"from": cut})))
            for each in range(len(whole)):
                self.assertEqual(round(100 * float(whole[each])), round(
                    100 * (float(left[each]) + float(right[each]))), case.line())

    def test_cases_are_good_input(self):
        for number in range(self.CASES):
            case = envelope_generate.make_case("good.%d" % number)
            for name in set(case.files) - {"counts"}:
                rows = case.files[name].rows
                self.assertTrue(envelope_generate.agrees_with_itself(rows))
                for row in rows:
                    self.assertLess(row["from"] or "0", row["until"] or "9")
            if "--from" in case.options:
                self.assertLess(date.fromisoformat(case.options["--from"]),
                                date.fromisoformat(case.options["--until"]))

    def test_the_same_seed_gives_the_same_case(self):
        first, second = (envelope_generate.make_case("seed") for _ in range(2))
        self.assertEqual(first.line(), second.line())
        self.assertEqual({name: table.text() for name, table in first.files.items()},
                         {name: table.text() for name, table in second.files.items()})


if __name__ == "__main__":
    unittest.main()
