# SPDX-License-Identifier: BSL-1.0
"""Reads the calendars that the program writes with another library, python3-icalendar, and compares
every event with the CSV of the same command.

    python3 tests/tool/icalendar_check.py --pds build/release/bin/pds
    python3 tests/tool/icalendar_check.py --self-test

Without the library it is skipped (exit status 77); where CI is set in the environment, it fails.
"""

import argparse
import csv
import datetime
import io
import os
import pathlib
import subprocess
import sys
import tempfile

SKIPPED = 77
DATA = pathlib.Path(__file__).resolve().parents[2] / "examples/data"
SYSTEM = "/usr/bin/python3"  # whose packages are Debian's

try:
    import icalendar
except ModuleNotFoundError:
    again = os.environ.get("PDS_SYSTEM_PYTHON") is None and os.access(SYSTEM, os.X_OK)
    if again:
        os.execve(SYSTEM, [SYSTEM, *sys.argv], {**os.environ, "PDS_SYSTEM_PYTHON": "1"})
    print("python3-icalendar is missing: sh cmake/setup-debian.sh test")
    sys.exit(1 if os.environ.get("CI") else SKIPPED)

# Names that a calendar has to escape, encode or fold. None has a backslash before a comma, a
# semicolon or an n: version 4 of the library reads these as escaped, after the backslash was.
NAMES = [
    "Dr Baud",
    "Dr Écuyer-Lefèvre, remplaçant; le soir",
    'Dr "Guillemets", C:\\Temp',
    "Dr Long " + "é" * 45 + "€" * 45 + "𝄞" * 10,
    "saut\nde ligne",
]


def problems_of(text):
    """What another program might object to, and the events: [(begin, end, summary, location,
    description)]."""
    found = []
    if b"\n" in text.replace(b"\r\n", b""):
        found.append("a line break that is not CRLF")
    for line in text.split(b"\r\n"):
        if len(line) > 75:
            found.append(f"more than 75 octets: {line!r}")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            found.append(f"a character cut in two: {line!r}")
    try:
        calendar = icalendar.Calendar.from_ical(text)
    except ValueError as error:
        return found + [f"cannot be read: {error}"], []
    for name, value in (("VERSION", "2.0"), ("PRODID", "-//pds//permanence des soins//FR")):
        if calendar.get(name) != value:
            found.append(f"{name} is {calendar.get(name)!r}")

    uids, events = set(), []
    for event in calendar.walk("VEVENT"):
        missing = {"UID", "DTSTAMP", "DTSTART", "SUMMARY"} - set(event)
        if missing:
            found.append(f"an event without {missing}")
            continue
        if event.errors:
            found.append(f"{event.get('UID')}: {event.errors}")
        uid = str(event.get("UID"))
        if uid in uids:
            found.append(f"twice: {uid}")
        uids.add(uid)
        if ("DTEND" in event) == ("DURATION" in event):
            found.append(f"{uid}: neither or both of DTEND and DURATION")
            continue
        begin = event.decoded("DTSTART")
        end = event.decoded("DTEND") if "DTEND" in event else begin + event.decoded("DURATION")
        if begin.tzinfo or end.tzinfo:
            found.append(f"{uid}: not floating")
            continue
        if end <= begin:
            found.append(f"{uid}: ends before it begins")
        if event.decoded("DTSTAMP").tzinfo is None:
            found.append(f"{uid}: DTSTAMP is not in UTC")
        words = [str(event.get(name, "")) for name in ("SUMMARY", "LOCATION", "DESCRIPTION")]
        events.append((begin, end, *words))
    return found, events


def run(program, *arguments):
    done = subprocess.run([program, *arguments], capture_output=True, check=False, cwd=DATA)
    if done.returncode != 0:
        sys.exit(f"{arguments}: {done.stderr.decode('utf-8')}")
    return done.stdout


def both(program, *arguments):
    """The events of a command, what is wrong with them, and the rows of its CSV."""
    found, events = problems_of(run(program, *arguments, "--format", "ics"))
    table = run(program, *arguments, "--format", "csv").decode("utf-8")
    return found, events, list(csv.DictReader(io.StringIO(table, newline="")))


def time_of(cell):
    return datetime.datetime.strptime(cell[:16], "%Y-%m-%dT%H:%M")


def compare(what, found, events, rows, expected):
    """`expected(row)` is the begin of an event, its end, and words that it must hold."""
    problems = [f"{what}: {problem}" for problem in found]
    if len(events) != len(rows) or not rows:
        problems.append(f"{what}: {len(events)} events, {len(rows)} rows")
    for event, row in zip(events, rows):
        begin, end, words = expected(row)
        text = "\n".join(event[2:])
        if event[0] != begin or (end and event[1] != end) or not all(w in text for w in words):
            problems.append(f"{what}: {event} is not {row}")
    print(f"{what}: {len(events)} events")
    return problems


def slot(row):
    return time_of(row["begin"]), time_of(row["end"]), [row["code"], row["amount"]]


def shown(name):
    """A line break stays one; other characters stay as they are."""
    return name.replace("\r\n", "\n")


def duty(row):
    twice = len(row["begin"] + row["end"]) > 32  # an offset: by the clock it may end before
    end = time_of(row["begin"]) + datetime.timedelta(minutes=int(row["minutes"]))
    return (
        time_of(row["begin"]),
        end if twice else time_of(row["end"]),
        [shown(row["doctor"]), shown(row["sector"]), row["rule"]]
        + ([row["code"] + ", " + row["amount"]] if row["code"] else []),
    )


def duty_rows(rows):
    return [row for row in rows if row["item"] in ("astreinte", "regulation")]


def of_odd_names(program, folder):
    def write(name, rows):
        path = folder / name
        with path.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(rows)
        return path

    duties = [["doctor", "sector", "begin", "end"]]
    sessions = [["doctor", "begin", "end"]]
    for day, name in enumerate(NAMES, start=19):
        duties.append([name, "Secteur " + name, f"2008-10-{day}T00:00", f"2008-10-{day + 1}T08:00"])
    # around the hour that comes twice
    sessions.append([NAMES[0], "2008-10-26T01:30", "2008-10-26T02:15+02:00"])
    sessions.append([NAMES[1], "2008-10-26T02:50+02:00", "2008-10-26T02:10+01:00"])
    sessions.append([NAMES[2], "2008-10-26T02:30+01:00", "2008-10-26T04:00"])
    # the night without 02:00-03:00
    duties.append([NAMES[0], "S", "2008-03-30T00:00", "2008-03-30T08:00"])
    return ["--duties", write("duties.csv", duties), "--regulation", write("regulation.csv", sessions)]


def check(program):
    problems = []
    for year in ("2005", "2008", "2012"):
        problems += compare(f"year {year}", *both(program, "calendar", "--year", year), slot)
    openings = ["--openings", "haute_savoie_openings_2008.csv"]
    for sector in ("Annecy", "Chamonix"):
        found, events, rows = both(
            program, "calendar", "--year", "2008", *openings, "--sector", sector
        )
        # a slot that the organised hours cut has an event of these
        whole = [(e, r) for e, r in zip(events, rows) if r["amount"]]
        problems += compare(
            sector, found, [e for e, _ in whole], [r for _, r in whole], slot
        )
    month = ["pay", "--month", "2008-05", "--duties", "haute_savoie_duties_2008_05.csv", *openings]
    month += ["--regulation", "haute_savoie_regulation_2008_05.csv"]
    month += ["--acts", "haute_savoie_acts_2008_05.csv"]
    for more in ([], ["--doctor", "Dr Baud"]):
        found, events, rows = both(program, *month, *more)
        problems += compare("May 2008", found, events, duty_rows(rows), duty)
    with tempfile.TemporaryDirectory() as folder:
        files = of_odd_names(program, pathlib.Path(folder))
        for lang in ("en", "fr"):
            found, events, rows = both(program, "pay", *files, "--lang", lang)
            problems += compare(f"odd names, {lang}", found, events, duty_rows(rows), duty)
    return problems


def self_test():
    head = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//pds//permanence des soins//FR\r\n"
    event = (
        b"BEGIN:VEVENT\r\nUID:a\r\nDTSTAMP:20260616T000000Z\r\nDTSTART:20080504T080000\r\n"
        b"DTEND:20080504T200000\r\nSUMMARY:a\\, b\r\nEND:VEVENT\r\n"
    )
    tail = b"END:VCALENDAR\r\n"
    found, events = problems_of(head + event + tail)
    assert not found, found
    begin, end = datetime.datetime(2008, 5, 4, 8), datetime.datetime(2008, 5, 4, 20)
    assert events == [(begin, end, "a, b", "", "")], events
    for old, new in (
        (b"20080504T200000", b"20080504T080000"),
        (b"20080504T080000", b"20080504T080000Z"),
        (b"UID:a\r\n", b""),
        (b"DTSTAMP:20260616T000000Z\r\n", b""),
        (b"DTEND:20080504T200000\r\n", b""),
        (b"a\\, b", b"a" * 70),
        (b"a\\, b", b"\xc3\r\n \xa9"),
        (b"\r\nSUMMARY", b"\nSUMMARY"),
        (b"END:VEVENT\r\n", b"END:VEVENT\r\n" + event),
    ):
        assert problems_of(head + event.replace(old, new) + tail)[0], (old, new)
    assert problems_of(event)[0]
    row = {"begin": "2008-05-04T08:00", "end": "2008-05-04T20:00", "code": "a", "amount": "b"}
    assert not compare("self-test", [], events, [row], slot)
    assert compare("self-test", [], events, [dict(row, amount="c")], slot)
    assert compare("self-test", [], events, [], slot)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pds", help="the program")
    parser.add_argument("--self-test", action="store_true")
    options = parser.parse_args()
    if options.self_test:
        return self_test()
    if not options.pds:
        parser.error("give --pds")
    problems = check(str(pathlib.Path(options.pds).resolve()))
    if problems:
        sys.exit("\n".join(problems))


if __name__ == "__main__":
    main()
