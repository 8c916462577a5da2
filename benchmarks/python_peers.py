# SPDX-License-Identifier: BSL-1.0
"""The peers in Python: python3-holidays one query after the other, and a careful program that reads the
CSV files of a national year (see national_year.hpp) and adds up what each doctor, and each department
and slot, is owed. Writes JSON of the form of Google Benchmark's, for table.py.

    python3 benchmarks/python_peers.py --out FILE FOLDER [PERCENT...]

FOLDER holds what the program national_year_files wrote. Every answer is compared before it is counted.
"""

import argparse
import csv
import datetime
import json
import pathlib
import random
import sys
import time

REPETITIONS = 3


def easter(year):
    """Meeus, Jones and Butcher."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return datetime.date(year, month, day + 1)


def holidays_of(year):
    fixed = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)]
    sunday = easter(year)
    return {datetime.date(year, month, day) for month, day in fixed} | {
        sunday + datetime.timedelta(days) for days in (1, 39, 50)
    }


def measured(name, rows, work):
    """Times `work` some times; each becomes a row of the output."""
    for _ in range(REPETITIONS):
        begin = time.process_time()
        work()
        seconds = time.process_time() - begin
        yield {"name": name, "run_type": "iteration", "cpu_time": seconds * 1e9, "time_unit": "ns",
               "items_per_second": rows / seconds}


def failed(name, why):
    return {"name": name, "error_occurred": True, "error_message": why}


def holidays_peer():
    try:
        import holidays
    except ImportError:
        print("python3-holidays is not installed: left out", file=sys.stderr)
        return
    years = range(2015, 2035)
    france = holidays.France(years=list(years))
    law = set().union(*(holidays_of(year) for year in years))
    first = datetime.date(2015, 1, 1)
    span = (datetime.date(2035, 1, 1) - first).days
    pick = random.Random(20080208)
    days = [first + datetime.timedelta(pick.randrange(span)) for _ in range(65_536)]
    if any((day in france) != (day in law) for day in days):
        yield failed("python_holidays", "a wrong answer")
        return

    def work():
        for day in days:
            day in france  # noqa: B015

    yield from measured("python_holidays", len(days), work)


DAY = datetime.timedelta(days=1)


def slot_at(when, holidays):
    """The kind of slot, or None (R-D1 to R-D6)."""
    hour = when.hour
    if hour >= 20:
        return "evening"
    if hour < 8:
        return "deep_night"
    day = when.date()
    weekday = day.weekday()
    if weekday == 6 or day in holidays:
        return "sunday_or_holiday"
    if weekday == 5:
        if hour >= 12:
            return "saturday_afternoon"
        return "saturday_morning" if day - DAY in holidays else None
    if weekday == 0 and day + DAY in holidays:
        return "pont_day"
    if weekday == 4 and day - DAY in holidays:
        return "pont_day"
    return None


ASTREINTE = {"evening": 5000, "deep_night": 10000, "sunday_or_holiday": 15000,
             "saturday_afternoon": 10000, "pont_day": 15000, "saturday_morning": 5000}
# consultation and visit, with the base fee; the rates of 2008
DAY_ACT = {"consultation": 2200 + 2650, "visit": 2200 + 3000}
NIGHT_ACT = {"consultation": 2200 + 4250, "visit": 2200 + 4600}
MIDNIGHT_ACT = {"consultation": 2200 + 5150, "visit": 2200 + 5500}
PLAIN_ACT = {"consultation": 2200, "visit": 3200}


def act_cents(when, slot, kind, regulated):
    if slot is None or not regulated:
        return PLAIN_ACT[kind]
    if slot == "evening":
        return NIGHT_ACT[kind]
    if slot == "deep_night":
        return MIDNIGHT_ACT[kind] if when.hour < 6 else NIGHT_ACT[kind]
    return DAY_ACT[kind]


def totals_of(folder, percent, holidays):
    """Cents by doctor, and by department and slot, of the files of that size."""
    sectors = 25 * percent
    from_iso = datetime.datetime.fromisoformat
    by_doctor, by_department, sector_of = {}, {}, {}
    with open(folder / f"duties_{percent}.csv", newline="", encoding="utf-8") as file:
        rows = csv.reader(file)
        next(rows)
        for doctor, sector, begin, _ in rows:
            slot = slot_at(from_iso(begin), holidays)
            cents = ASTREINTE[slot]
            by_doctor[doctor] = by_doctor.get(doctor, 0) + cents
            key = ((int(sector[1:]) - 1) * 95 // sectors, slot)
            by_department[key] = by_department.get(key, 0) + cents
            sector_of[doctor] = sector
    with open(folder / f"acts_{percent}.csv", newline="", encoding="utf-8") as file:
        rows = csv.reader(file)
        next(rows)
        for doctor, at, kind, regulated in rows:
            when = from_iso(at)
            slot = slot_at(when, holidays)
            cents = act_cents(when, slot, kind, regulated == "yes")
            by_doctor[doctor] = by_doctor.get(doctor, 0) + cents
            key = ((int(sector_of[doctor][1:]) - 1) * 95 // sectors, slot)
            by_department[key] = by_department.get(key, 0) + cents
    return by_doctor, by_department


def csv_peer(folder, percent):
    name = f"python_csv/{percent}"
    holidays = set().union(*(holidays_of(year) for year in range(2007, 2010)))
    with open(folder / f"totals_{percent}.csv", newline="", encoding="utf-8") as file:
        expected = {doctor: int(cents) for doctor, cents in list(csv.reader(file))[1:]}
    by_doctor, by_department = totals_of(folder, percent, holidays)
    if by_doctor != expected or sum(by_department.values()) != sum(expected.values()):
        yield failed(name, "a wrong sum")
        return
    rows = sum(
        sum(1 for _ in open(folder / f"{file}_{percent}.csv", "rb")) - 1 for file in ("duties", "acts")
    )
    yield from measured(name, rows, lambda: totals_of(folder, percent, holidays))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("percents", nargs="*", type=int)
    options = parser.parse_args()
    runs = list(holidays_peer())
    for percent in options.percents:
        runs += csv_peer(options.folder, percent)
    options.out.write_text(json.dumps({"benchmarks": runs}, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
