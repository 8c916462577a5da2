# SPDX-License-Identifier: BSL-1.0
"""What the test vectors rest on: rules_oracle.py against figures worked by hand, and the checks of
vectors.py against files that are wrong.

    python3 -m unittest test_vectors      (in this folder)
"""

import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import oracle  # noqa: E402
import rules_oracle  # noqa: E402
import vector_scenarios  # noqa: E402
import vectors  # noqa: E402
from oracle import ordinal, parse_minute  # noqa: E402
from vector_scenarios import Case  # noqa: E402


def price(time, act, regulated=True, on_duty=True, general=False):
    base, majoration, travel, refusal = rules_oracle.act_price(
        "metropole", parse_minute(time), act, regulated, on_duty, general)
    return base[1] + majoration[1] + travel[1], majoration[0], refusal


class Acts(unittest.TestCase):
    def test_published_totals(self):
        self.assertEqual(price("2008-05-04T10:00", "consultation"), (4850, "CRD", ""))
        self.assertEqual(price("2008-05-04T10:00", "visit"), (5200, "VRD", ""))
        self.assertEqual(price("2017-06-06T21:00", "consultation"), (6750, "CRN", ""))
        self.assertEqual(price("2017-06-07T03:00", "consultation"), (7650, "CRM", ""))
        self.assertEqual(price("2017-06-06T21:00", "visit"), (7100, "VRN", ""))

    def test_without_majoration(self):
        self.assertEqual(price("2008-05-04T10:00", "visit", False), (3200, "VRD", "not_regulated"))
        self.assertEqual(price("2008-05-04T10:00", "visit", True, False)[2], "not_on_duty")
        self.assertEqual(price("2008-05-05T10:00", "visit"), (3200, "", "outside_pds_hours"))

    def test_general_majorations(self):
        self.assertEqual(price("2008-05-04T10:00", "consultation", False, general=True),
                         (4106, "F", "not_regulated"))
        self.assertEqual(price("2008-05-04T10:00", "visit", False, general=True),
                         (4460, "MDD", "not_regulated"))
        self.assertEqual(price("2024-12-22T10:00", "consultation", False, general=True)[0], 3000)
        self.assertEqual(price("2008-05-02T10:00", "consultation", False, general=True)[0], 2200)


class Rates(unittest.TestCase):
    def test_status(self):
        night = parse_minute("2008-05-05T01:00")
        self.assertEqual(rules_oracle.majoration(night, "deep_night", "visit"),
                         ("VRM", 5500, "presumed"))
        self.assertEqual(rules_oracle.astreinte("evening", ordinal("2005-05-31")),
                         ("PRN", None, "not_covered"))
        self.assertEqual(rules_oracle.astreinte("evening", ordinal("2011-04-29"))[2], "presumed")


class Others(unittest.TestCase):
    def test_sharing_keeps_the_cents(self):
        self.assertEqual(rules_oracle.shared(10000, (1, 1, 1)), [3334, 3333, 3333])
        self.assertEqual(rules_oracle.shared(10000, (1, 2)), [3333, 6667])

    def test_haute_savoie_adds_up(self):
        self.assertEqual(rules_oracle.posts_of_haute_savoie("winter"), (32, 38, 14, 6))

    def test_elapsed_time(self):
        def night(day):
            return rules_oracle.elapsed(parse_minute(day + "T00:00"), parse_minute(day + "T08:00"),
                                        "metropole")
        self.assertEqual([night(day) for day in ("2008-03-30", "2008-10-26", "2008-10-25")],
                         [420, 540, 480])

    def test_deadlines(self):
        self.assertEqual([oracle.format_date(day)
                          for day in rules_oracle.deadlines(ordinal("2008-07-01"))],
                         ["2008-05-17", "2008-06-21", "2008-10-01"])

    def test_coverage(self):
        rows = vector_scenarios.coverage_rows(Case(
            "", "", {"from": "2008-05-05", "until": "2008-05-06"},
            duties="anne,s1,2008-05-05T20:00,2008-05-05T22:00,", openings="s1,evening,1,,,,,"))
        self.assertEqual([row[5:] for row in rows[1:]], [["0", "partly"]])

    def test_exemption(self):
        case = Case("", "", {"year": 2008},
                    duties=vector_scenarios.evenings("anne", "2008-02-01", 60)
                    + "\nanne,s1,2008-11-02T08:00,2008-11-02T20:00,")
        self.assertEqual([vector_scenarios.exemption_rows(case, method)[1][1:] for method in
                          ("first_sixty", "best_sixty")],
                         [["61", "60", "3000.00", "150.00"], ["61", "60", "3100.00", "50.00"]])


class Checks(unittest.TestCase):
    PAGE = "| P1 | an evening |\n| T4 | a load |\n"

    def test_every_rule_is_spoken_of(self):
        def problems(rules, readme):
            return list(vectors.rules_without_vector({"a.csv": "case,rules\na-1,%s\n" % rules},
                                                     self.PAGE, readme))
        self.assertEqual(problems("P1+T4", ""), [])
        self.assertEqual(problems("P1", "| T4 | a choice |\n"), [])
        self.assertEqual(len(problems("P1", "")), 1)
        self.assertEqual(len(problems("P1", "| T4 | |\n")), 1)
        self.assertEqual(len(problems("P1+T4", "| T4 | a choice |\n")), 1)
        self.assertEqual(len(problems("P1+T4+Z9", "")), 1)

    def test_a_changed_file_is_found(self):
        texts = vectors.generated()
        self.assertEqual(list(vectors.differences(texts)), [])
        for name, text in texts.items():
            self.assertEqual(len(list(vectors.differences({**texts, name: text + "x\n"}))), 1, name)
        self.assertEqual(len(list(vectors.differences({**texts, "more.csv": ""}))), 1)
        del texts["slots.csv"]
        self.assertEqual(len(list(vectors.differences(texts))), 1)

    def test_a_file_nobody_compares_is_found(self):
        self.assertEqual(list(vectors.files_forgotten({"slots.csv": ""}, "`slots.csv`",
                                                      '"slots.csv"')), [])
        self.assertEqual(len(list(vectors.files_forgotten({"slots.csv": ""}, "", ""))), 2)


if __name__ == "__main__":
    unittest.main()
