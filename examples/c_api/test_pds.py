# SPDX-License-Identifier: BSL-1.0
"""python3 test_pds.py LIBRARY VERSION"""

import sys
import threading
import unittest

import pds

LIBRARY = pds.Library(sys.argv[1])


class Calendar(unittest.TestCase):
    def setUp(self):
        self.calendar = LIBRARY.calendar("metropole")
        self.addCleanup(self.calendar.close)

    def test_version(self):
        self.assertEqual(LIBRARY.version, sys.argv[2])

    def test_slot(self):
        self.assertEqual(
            self.calendar.slot_at("2008-05-02T10:00"),
            ("pont_day", "2008-05-02T08:00", "2008-05-02T20:00", "PRD", "in_force", 15000))
        self.assertIsNone(self.calendar.slot_at("2008-05-05T10:00"))

    def test_price(self):
        visit = self.calendar.act_price("2008-05-04T09:00", "visit", regulated=True, on_duty=True)
        self.assertEqual(visit, ("V", "VRD", "", "", 2200, 3000, 0, 5200))
        other = self.calendar.act_price("2008-05-04T09:00", "visit", regulated=True, on_duty=False)
        self.assertEqual((other.refusal, other.travel_code, other.total_cents),
                         ("not_on_duty", "MD", 3200))

    def test_errors(self):
        with self.assertRaisesRegex(pds.Error, 'cannot be read: "atlantis"'):
            LIBRARY.calendar("atlantis")
        with self.assertRaisesRegex(pds.Error, 'time: no such date.*"2008-02-30T10:00"'):
            self.calendar.slot_at("2008-02-30T10:00")
        with self.assertRaisesRegex(pds.Error, "year: date outside the calendar"):
            self.calendar.statement(1900, 1)

    def test_statement(self):
        with self.calendar.statement(2008, 5, extension_from="2008-03-15") as month:
            month.add_duty("Dr Zoé", "Annecy", "2008-05-01T08:00", "2008-05-02T08:00")
            month.add_act("Dr Zoé", "2008-05-01T21:00", "visit", regulated=True)
            month.add_duty("Dr Ada", "Annecy", "2008-05-05T20:00", "2008-05-05T21:00")
            lines = list(month.lines())
            self.assertEqual(
                [(l.doctor, l.sector, l.begin, l.code, l.amount_cents, l.reason, l.rule)
                 for l in lines],
                [("Dr Ada", "Annecy", "2008-05-05T20:00", "PRN", 0, "slot_not_fully_served", "P10"),
                 ("Dr Zoé", "Annecy", "2008-05-01T08:00", "PRD", 15000, "", "P3"),
                 ("Dr Zoé", "Annecy", "2008-05-01T20:00", "PRN", 5000, "", "P1"),
                 ("Dr Zoé", "", "2008-05-01T21:00", "V", 2200, "", "A2"),
                 ("Dr Zoé", "", "2008-05-01T21:00", "VRN", 4600, "", "A3+A4"),
                 ("Dr Zoé", "Annecy", "2008-05-02T00:00", "PRM", 10000, "", "P2")])
            # the whole year of one doctor in one sector: 27,600 and 36,600 and 5,750
        total = 0
        for number in range(1, 13):
            with self.calendar.statement(2008, number, extension_from="2008-01-01") as month:
                month.add_duty("a", "s", "2008-01-01T00:00", "2008-12-31T24:00")
                total += sum(l.amount_cents for l in month.lines() if l.status == "payable")
        self.assertEqual(total, 6995000)

    def test_handles_in_threads(self):
        found = {}

        def count(place):
            with LIBRARY.calendar(place) as calendar:
                found[place] = sum(
                    calendar.slot_at(f"2008-{m:02}-{d:02}T10:00") is not None
                    for m in range(1, 13) for d in range(1, 29))

        places = ["metropole", "alsace-moselle-good-friday"]
        threads = [threading.Thread(target=count, args=[p]) for p in places]
        for t in threads:
            t.start()
        for t in threads:
            t.join()
        # Good Friday, 21 March; the mornings of the Saturdays behind it and behind 26 December,
        # which is a holiday there and a pont elsewhere
        self.assertEqual(found["alsace-moselle-good-friday"], found["metropole"] + 3)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
