# SPDX-License-Identifier: BSL-1.0
"""The cases of the test vectors that take several rows of input: statements of pay, envelopes,
coverage, exemption. Inputs are chosen here, results are the oracle's.

The files of one family hold all of its cases; their first column says of which case a row is. What
stands behind it is what `pds` reads and prints.
"""

import csv
import io
import os
import tempfile

import envelope_oracle
import oracle
import rules_oracle

DUTIES = "doctor,sector,begin,end,planned"
ACTS = "doctor,time,kind,regulated,called_in_replacement"
REGULATION = "doctor,begin,end"
OPENINGS = "sector,kind,posts,from,until,group,open_from,open_to"
HEADERS = {"duties": DUTIES, "acts": ACTS, "regulation": REGULATION, "openings": OPENINGS}


class Case:
    """Input files as texts without header, options of `pds`, and what the case is for."""

    def __init__(self, rules, reason, options=None, **files):
        self.rules, self.reason = rules, reason
        self.options = options or {}
        self.files = {name: [line.strip() for line in text.strip().splitlines()]
                      for name, text in files.items()}

    def write(self, folder, names):
        """Writes input files; returns the arguments that name them."""
        arguments = []
        for name in names:
            if name in self.files:
                path = os.path.join(folder, name + ".csv")
                with open(path, "w", encoding="utf-8", newline="") as file:
                    file.write("\n".join([HEADERS[name]] + self.files[name]) + "\n")
                arguments += ["--" + name, path]
        return arguments

    @staticmethod
    def column_of(option):
        """The column of an option: the reading of Saturday mornings has its name of other files."""
        return option.replace("-", "_") + ("_reading" if option == "saturday-morning" else "")

    def switches(self):
        return [word for option, value in self.options.items() if value != ""
                for word in ("--" + option, str(value))]


def parsed(text):
    return list(csv.reader(io.StringIO(text, newline="")))


# --------------------------------------------------------------------------
# Statements

SAMPLES = os.path.join(rules_oracle.DATA, os.pardir, os.pardir, "examples", "data")


def sample(name):
    """Rows of a file of Haute-Savoie's sample data, its columns in the order of HEADERS."""
    rows = oracle.read_rows(os.path.join(SAMPLES, "haute_savoie_%s.csv" % name))
    columns = HEADERS[name.split("_")[0]].split(",")
    return oracle.csv_text([row.get(column, "") for column in columns] for row in rows)


MAY = {"month": "2008-05"}
OPEN = {"month": "2008-05", "extension-from": "2008-03-15"}

STATEMENTS = [
    Case("P14+P7+D8", "a long weekend of one doctor, cut into its slots", OPEN,
         duties="anne,s1,2008-05-24T12:00,2008-05-26T08:00,anne"),
    Case("P14+D1+D2+D3+H4", "1 May 2008 and the pont after it", OPEN,
         duties="anne,s1,2008-05-01T08:00,2008-05-03T08:00,"),
    Case("D6", "Saturday after a pont, strict reading: no morning", OPEN,
         duties="anne,s1,2008-05-03T08:00,2008-05-03T20:00,"),
    Case("D6+P6", "the same in the wide reading", dict(OPEN, **{"saturday-morning": "wide"}),
         duties="anne,s1,2008-05-03T08:00,2008-05-03T20:00,"),
    Case("P8", "who served is paid, not who was planned", MAY,
         duties="""bruno,s1,2008-05-04T08:00,2008-05-04T20:00,anne
                   chloe,s1,2008-05-04T20:00,2008-05-05T00:00,bruno"""),
    Case("P7", "two posts: two flat rates", {"month": "2008-05"},
         duties="""anne,s1,2008-05-04T08:00,2008-05-04T20:00,
                   bruno,s1,2008-05-04T08:00,2008-05-04T20:00,""",
         openings="s1,sunday_or_holiday,2,,,,,"),
    Case("P9", "a Sunday from 08:00 to 24:00, two doctors in turn: 200.00 in all", MAY,
         duties="""anne,s1,2008-05-04T08:00,2008-05-04T16:00,
                   bruno,s1,2008-05-04T16:00,2008-05-05T00:00,"""),
    Case("P9", "thirds of 100.00: the cent left goes to the earliest", MAY,
         duties="""anne,s1,2008-05-06T00:00,2008-05-06T02:40,
                   bruno,s1,2008-05-06T02:40,2008-05-06T05:20,
                   chloe,s1,2008-05-06T05:20,2008-05-06T08:00,"""),
    Case("P9", "sevenths of 50.00, nearly: the larger remainders first", MAY,
         duties="""anne,s1,2008-05-06T20:00,2008-05-06T20:35,
                   bruno,s1,2008-05-06T20:35,2008-05-06T21:10,
                   chloe,s1,2008-05-06T21:10,2008-05-06T21:45,
                   david,s1,2008-05-06T21:45,2008-05-06T22:20,
                   emma,s1,2008-05-06T22:20,2008-05-06T22:55,
                   farid,s1,2008-05-06T22:55,2008-05-06T23:30,
                   gilles,s1,2008-05-06T23:30,2008-05-07T00:00,"""),
    Case("P9", "minutes that do not divide 150.00", MAY,
         duties="""anne,s1,2008-05-04T08:00,2008-05-04T08:01,
                   bruno,s1,2008-05-04T08:01,2008-05-04T12:07,
                   chloe,s1,2008-05-04T12:07,2008-05-04T20:00,"""),
    Case("P9", "two posts, each in turn: who takes over which", {"month": "2008-05"},
         duties="""anne,s1,2008-05-04T08:00,2008-05-04T12:00,
                   bruno,s1,2008-05-04T08:00,2008-05-04T16:00,
                   chloe,s1,2008-05-04T12:00,2008-05-04T20:00,
                   david,s1,2008-05-04T16:00,2008-05-04T20:00,""",
         openings="s1,sunday_or_holiday,2,,,,,"),
    Case("P10", "an hour that nobody served: no row of the post is paid", MAY,
         duties="""anne,s1,2008-05-04T08:00,2008-05-04T12:00,
                   bruno,s1,2008-05-04T13:00,2008-05-04T20:00,"""),
    Case("P10", "a minute missing on one post, the other is paid", {"month": "2008-05"},
         duties="""anne,s1,2008-05-04T08:00,2008-05-04T20:00,
                   bruno,s1,2008-05-04T08:01,2008-05-04T20:00,""",
         openings="s1,*,2,,,,,"),
    Case("P11", "a minute of two doctors on one post: both are held", MAY,
         duties="""anne,s1,2008-05-04T08:00,2008-05-04T14:01,
                   bruno,s1,2008-05-04T14:00,2008-05-04T20:00,"""),
    Case("P11+P7", "the whole Sunday twice: held, 150.00 at stake for each", MAY,
         duties="""anne,s1,2008-05-04T08:00,2008-05-04T20:00,
                   bruno,s1,2008-05-04T08:00,2008-05-04T20:00,"""),
    Case("P12", "one doctor for two sectors at once, another shares one of the slots", MAY,
         duties="""anne,s1,2008-05-04T08:00,2008-05-04T14:00,
                   bruno,s1,2008-05-04T14:00,2008-05-04T20:00,
                   anne,s2,2008-05-04T08:00,2008-05-04T20:00,"""),
    Case("P12+O5", "the same in sectors that are merged: one astreinte", {"month": "2008-05"},
         duties="""anne,s1,2008-05-04T08:00,2008-05-04T20:00,
                   anne,s2,2008-05-04T08:00,2008-05-04T20:00,""",
         openings="""s1,*,1,,,north,,
                     s2,*,1,,,north,,"""),
    Case("O5+P7", "merged in deep night alone: one doctor there, two in the evening",
         {"month": "2008-05"},
         duties="""anne,s1,2008-05-06T20:00,2008-05-07T08:00,
                   bruno,s2,2008-05-06T20:00,2008-05-07T00:00,""",
         openings="""*,evening,1,,,,,
                     s1,deep_night,1,,,north,,
                     s2,deep_night,1,,,north,,"""),
    Case("P13+D9", "Saturday afternoon where no extension is open", MAY,
         duties="anne,s1,2008-05-10T12:00,2008-05-10T20:00,"),
    Case("P13+O1", "the day before the extension is in force, and that day",
         {"month": "2008-03", "extension-from": "2008-03-15"},
         duties="""anne,s1,2008-03-08T12:00,2008-03-08T20:00,
                   anne,s1,2008-03-15T12:00,2008-03-15T20:00,"""),
    Case("P13", "surgery hours: outside any slot", OPEN,
         duties="anne,s1,2008-05-06T07:00,2008-05-06T21:00,"),
    Case("P13+O1", "open before its kind has a rate",
         {"month": "2007-12", "extension-from": "2007-12-01"},
         duties="""anne,s1,2007-12-22T12:00,2007-12-22T20:00,
                   anne,s1,2007-12-29T12:00,2007-12-29T20:00,"""),
    Case("P1+P2+P3", "a duty over the eve of avenant 4: not covered before",
         {"from": "2005-05-29", "until": "2005-06-03"},
         duties="anne,s1,2005-05-31T20:00,2005-06-01T08:00,"),
    Case("P4+P5+P6", "the three kinds of the extension",
         {"from": "2008-08-15", "until": "2008-11-11", "extension-from": "2008-03-15"},
         duties="""anne,s1,2008-08-16T08:00,2008-08-16T20:00,
                   bruno,s1,2008-11-10T08:00,2008-11-10T20:00,"""),
    Case("P15", "rows that touch or overlap are one; the same row twice counts once", MAY,
         duties="""anne,s1,2008-05-04T08:00,2008-05-04T14:00,
                   anne,s1,2008-05-04T14:00,2008-05-04T18:00,
                   anne,s1,2008-05-04T16:00,2008-05-04T20:00,"""),
    Case("O3", "a MMG open from 14:00 on Saturday: the evening alone is paid", {"month": "2008-05"},
         duties="anne,s1,2008-05-10T14:00,2008-05-11T00:00,",
         openings="""s1,evening,1,,,,,
                     s1,saturday_afternoon,1,,,,14:00,20:00"""),
    Case("O3", "an evening organised from 20:00 to 22:00 is not whole", {"month": "2008-05"},
         duties="anne,s1,2008-05-06T20:00,2008-05-06T22:00,",
         openings="s1,evening,1,,,,20:00,22:00"),
    Case("O4", "a MMG holds the evening for two sectors: paid once, there; a hospital holds the "
         "deep night: no astreinte", {"month": "2008-05"},
         duties="anne,s1,2008-05-06T20:00,2008-05-07T08:00,",
         openings="""s1,evening,1,,,mmg,,
                     s2,evening,1,,,mmg,,
                     s1,deep_night,0,,,,,"""),
    Case("O6", "a post more in winter: the last day of it, and the day after",
         {"from": "2008-04-30", "until": "2008-05-03"},
         duties="""anne,s1,2008-04-30T20:00,2008-05-01T00:00,
                   bruno,s1,2008-04-30T20:00,2008-05-01T00:00,
                   anne,s1,2008-05-01T20:00,2008-05-02T00:00,
                   bruno,s1,2008-05-01T20:00,2008-05-02T00:00,""",
         openings="""s1,evening,1,,,,,
                     s1,evening,2,2007-12-15,2008-05-01,,,"""),
    Case("O1", "an opening begins on the date itself and ends before the other",
         {"from": "2008-05-01", "until": "2008-05-10"},
         duties="""anne,s1,2008-05-05T20:00,2008-05-06T00:00,
                   anne,s1,2008-05-06T20:00,2008-05-07T00:00,
                   anne,s1,2008-05-07T20:00,2008-05-08T00:00,""",
         openings="s1,evening,1,2008-05-06,2008-05-07,,,"),
    Case("P14", "a slot belongs to the month in which it begins: April", {"month": "2008-04"},
         duties="anne,s1,2008-04-30T20:00,2008-05-01T20:00,"),
    Case("P14", "the same duty in May", MAY,
         duties="anne,s1,2008-04-30T20:00,2008-05-01T20:00,"),
    Case("D5+P14", "a year end: the pont of 31 December 2007, and New Year",
         {"from": "2007-12-31", "until": "2008-01-02", "extension-from": "2007-12-28"},
         duties="anne,s1,2007-12-31T08:00,2008-01-01T20:00,"),
    Case("D10", "a deep night of seven hours is paid whole, shared by civil minutes",
         {"month": "2008-03"},
         duties="""anne,s1,2008-03-30T00:00,2008-03-30T04:00,
                   bruno,s1,2008-03-30T04:00,2008-03-30T08:00,"""),
    Case("D10", "a deep night of nine hours likewise", {"month": "2008-10"},
         duties="""anne,s1,2008-10-26T00:00,2008-10-26T04:00,
                   bruno,s1,2008-10-26T04:00,2008-10-26T08:00,"""),
    Case("H2+P3", "26 December in Alsace-Moselle: a holiday",
         {"month": "2008-12", "territory": "alsace-moselle"},
         duties="anne,s1,2008-12-26T08:00,2008-12-26T20:00,"),
    Case("H2+P5", "26 December 2008 elsewhere: a pont",
         {"month": "2008-12", "extension-from": "2008-03-15"},
         duties="anne,s1,2008-12-26T08:00,2008-12-26T20:00,"),
    Case("A6+A4+A2", "visits and consultations on duty, and what is refused", OPEN,
         duties="anne,s1,2008-05-04T08:00,2008-05-04T20:00,",
         acts="""anne,2008-05-04T08:00,consultation,yes,no
                 anne,2008-05-04T09:30,visit,yes,no
                 anne,2008-05-04T10:00,visit,no,no
                 anne,2008-05-04T20:00,visit,yes,no
                 bruno,2008-05-04T11:00,consultation,yes,no
                 bruno,2008-05-04T11:30,visit,yes,yes
                 bruno,2008-05-05T11:30,visit,yes,yes"""),
    Case("A6+P10+P11", "on duty counts in held and partly served slots too", MAY,
         duties="""anne,s1,2008-05-04T08:00,2008-05-04T12:00,
                   bruno,s2,2008-05-04T08:00,2008-05-04T20:00,
                   chloe,s2,2008-05-04T08:00,2008-05-04T20:00,""",
         acts="""anne,2008-05-04T09:00,consultation,yes,no
                 bruno,2008-05-04T09:00,consultation,yes,no"""),
    Case("A6+O1", "called in replacement: entitled only where a sector has the slot open",
         {"month": "2008-05"},
         duties="anne,s1,2008-05-10T12:00,2008-05-11T00:00,",
         acts="""bruno,2008-05-10T14:00,consultation,yes,yes
                 bruno,2008-05-10T21:00,consultation,yes,yes""",
         openings="s1,evening,1,,,,,"),
    Case("A8", "an act at the end of a duty is not on duty, one at its begin is", MAY,
         duties="anne,s1,2008-05-04T08:00,2008-05-04T20:00,",
         acts="""anne,2008-05-04T07:59,consultation,yes,no
                 anne,2008-05-04T19:59,consultation,yes,no
                 anne,2008-05-04T20:00,consultation,yes,no"""),
    Case("A6", "two children seen at one minute are two acts", MAY,
         duties="anne,s1,2008-05-04T08:00,2008-05-04T20:00,",
         acts="""anne,2008-05-04T09:00,consultation,yes,no
                 anne,2008-05-04T09:00,consultation,yes,no"""),
    Case("G3+G1+G2", "regulation inside and outside PDS hours", MAY, duties="",
         regulation="""anne,2008-05-06T10:00,2008-05-06T12:00
                       anne,2008-05-06T20:00,2008-05-07T00:00"""),
    Case("G2+D10", "the night of nine hours, and an hour that looks empty", {"month": "2008-10"},
         duties="",
         regulation="""anne,2008-10-26T00:00,2008-10-26T08:00
                       bruno,2008-10-26T02:30+02:00,2008-10-26T02:30+01:00"""),
    Case("G4", "sessions that overlap are held; bounds that touch do not overlap", MAY, duties="",
         regulation="""anne,2008-05-06T10:00,2008-05-06T12:00
                       anne,2008-05-06T11:59,2008-05-06T14:00
                       bruno,2008-05-06T10:00,2008-05-06T12:00
                       bruno,2008-05-06T12:00,2008-05-06T14:00"""),
    Case("G4", "regulation while on duty: the session is held, the astreinte paid", MAY,
         duties="anne,s1,2008-05-04T08:00,2008-05-04T20:00,",
         regulation="anne,2008-05-04T19:00,2008-05-04T22:00"),
    Case("G4+G1", "a session over the change of 1 July 2007, seen from June", {"month": "2007-06"},
         duties="", regulation="anne,2007-06-30T20:00,2007-07-01T02:00"),
    Case("P15+P14+A6+G3", "a month of a small sector: duties, acts and sessions together", OPEN,
         duties="""anne,s1,2008-05-01T08:00,2008-05-02T08:00,
                   bruno,s1,2008-05-02T08:00,2008-05-03T00:00,anne
                   chloe,s1,2008-05-03T12:00,2008-05-04T08:00,
                   anne,s1,2008-05-04T08:00,2008-05-05T08:00,
                   bruno,s1,2008-05-08T08:00,2008-05-08T15:00,
                   chloe,s1,2008-05-08T15:00,2008-05-08T20:00,
                   anne,s1,2008-05-10T12:00,2008-05-10T20:00,
                   chloe,s1,2008-05-10T18:00,2008-05-11T08:00,
                   bruno,s1,2008-05-11T09:00,2008-05-11T20:00,
                   anne,s1,2008-05-12T08:00,2008-05-13T08:00,
                   chloe,s1,2008-05-31T20:00,2008-06-01T20:00,""",
         acts="""anne,2008-05-01T09:10,consultation,yes,no
                 anne,2008-05-01T22:40,visit,yes,no
                 anne,2008-05-02T03:15,visit,yes,no
                 bruno,2008-05-02T11:00,consultation,yes,no
                 bruno,2008-05-02T15:30,visit,no,no
                 chloe,2008-05-03T14:00,consultation,yes,no
                 chloe,2008-05-04T10:00,consultation,yes,no
                 bruno,2008-05-09T10:00,consultation,yes,yes""",
         regulation="""bruno,2008-05-16T20:00,2008-05-17T00:00
                       bruno,2008-05-17T12:00,2008-05-17T18:30
                       anne,2008-05-12T19:00,2008-05-12T21:00"""),
    Case("P14+P15+P7+A6+G3", "the sample month of Haute-Savoie", MAY,
         duties=sample("duties_2008_05"), acts=sample("acts_2008_05"),
         regulation=sample("regulation_2008_05"), openings=sample("openings_2008")),
]


def statement_lines(case):
    with tempfile.TemporaryDirectory() as folder:
        names = ("duties", "acts", "regulation", "openings")
        options = ["pay"] + case.write(folder, names) + case.switches()
        return parsed(oracle.run(options)), parsed(oracle.run(options + ["--totals"]))


# --------------------------------------------------------------------------
# Envelopes

YEAR_2008 = {"from": "2008-01-01", "until": "2009-01-01"}

ENVELOPES = [
    Case("E1+E2", "one sector, all kinds, 2008", dict(YEAR_2008, by="kind"),
         openings="s1,*,1,,,,,"),
    Case("E1", "the same by month", dict(YEAR_2008, by="month"), openings="s1,*,1,,,,,"),
    Case("E1+O6", "the same by season", dict(YEAR_2008, by="season"), openings="s1,*,1,,,,,"),
    Case("E1+O1", "three sectors, the extension from 15 March in two of them",
         dict(YEAR_2008, by="sector"),
         openings="""*,evening,1,,,,,
                     *,sunday_or_holiday,1,,,,,
                     s1,saturday_afternoon,1,2008-03-15,,,,
                     s2,saturday_afternoon,1,2008-03-15,,,,
                     s3,evening,2,2008-07-01,2008-09-01,,,"""),
    Case("E1+O5", "deep nights merged: one post for two sectors", dict(YEAR_2008, by="sector"),
         openings="""s1,deep_night,1,,,north,,
                     s2,deep_night,1,,,north,,
                     s1,evening,1,,,,,
                     s2,evening,1,,,,,"""),
    Case("E1+O3", "a slot that is not whole costs nothing", dict(YEAR_2008, by="kind"),
         openings="""s1,evening,1,,,,,
                     s1,saturday_afternoon,1,,,,14:00,20:00"""),
    Case("E1+P1", "2005: no rate before 1 June", {"from": "2005-01-01", "until": "2006-01-01",
                                                  "by": "month"}, openings="s1,evening,1,,,,,"),
    Case("E1+P4", "2007: the extension from 28 December alone",
         {"from": "2007-01-01", "until": "2008-01-01", "by": "kind"}, openings="s1,*,1,,,,,"),
    Case("E1+D6", "the wide reading of Saturday mornings",
         dict(YEAR_2008, by="kind", **{"saturday-morning": "wide"}), openings="s1,*,1,,,,,"),
    Case("E1+H2", "Alsace-Moselle with Good Friday",
         dict(YEAR_2008, by="kind", territory="alsace-moselle-good-friday"),
         openings="s1,*,1,,,,,"),
    Case("E1+O4", "a hospital takes the deep night: no astreinte", dict(YEAR_2008, by="kind"),
         openings="""s1,*,1,,,,,
                     s1,deep_night,0,2008-07-01,,,,"""),
]

# (rules, number of the case before, of the case after, reason); their `by` agrees
COMPARISONS = [("E4", 1, 11, "the deep night closed at mid-year"),
               ("E4", 1, 6, "all kinds, against a map of evenings alone"),
               ("E4+O5", 4, 5, "another map, by sector"),
               ("E4", 1, 1, "nothing changes")]


def compared(before, after):
    """The options of a comparison are those of the case before."""
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        return parsed(envelope_oracle.run(
            ["envelope"] + before.write(first, ["openings"]) + before.switches()
            + ["--compare", after.write(second, ["openings"])[1]]))


def envelope_rows(case):
    with tempfile.TemporaryDirectory() as folder:
        return parsed(envelope_oracle.run(
            ["envelope"] + case.write(folder, ["openings"]) + case.switches()))


# --------------------------------------------------------------------------
# Coverage

WEEK = {"from": "2008-05-05", "until": "2008-05-06"}

COVERAGE = [
    Case("T2", "nobody at all", WEEK, duties="", openings="s1,evening,1,,,,,"),
    Case("T2", "served: nothing is listed", WEEK,
         duties="anne,s1,2008-05-05T00:00,2008-05-06T00:00,",
         openings="""s1,evening,1,,,,,
                     s1,deep_night,1,,,,,"""),
    Case("T2", "an hour missing", WEEK, duties="anne,s1,2008-05-05T21:00,2008-05-06T00:00,",
         openings="s1,evening,1,,,,,"),
    Case("T2", "a minute missing between two doctors", WEEK,
         duties="""anne,s1,2008-05-05T20:00,2008-05-05T22:00,
                   bruno,s1,2008-05-05T22:01,2008-05-06T00:00,""",
         openings="s1,evening,1,,,,,"),
    Case("T2", "two posts, one of them served", WEEK,
         duties="anne,s1,2008-05-05T20:00,2008-05-06T00:00,", openings="s1,evening,2,,,,,"),
    Case("T2", "more doctors than posts for a minute", WEEK,
         duties="""anne,s1,2008-05-05T20:00,2008-05-05T22:01,
                   bruno,s1,2008-05-05T22:00,2008-05-06T00:00,""",
         openings="s1,evening,1,,,,,"),
    Case("T2", "too many and a gap: too many comes first", WEEK,
         duties="""anne,s1,2008-05-05T20:00,2008-05-05T22:00,
                   bruno,s1,2008-05-05T20:00,2008-05-05T21:00,""",
         openings="s1,evening,1,,,,,"),
    Case("T2+O3", "narrower hours: what is organised is asked for", WEEK,
         duties="anne,s1,2008-05-05T20:00,2008-05-05T22:00,",
         openings="s1,evening,1,,,,20:00,22:00"),
    Case("T2+O5", "merged sectors: one of them serves for both", WEEK,
         duties="anne,s2,2008-05-05T00:00,2008-05-05T08:00,",
         openings="""s1,deep_night,1,,,north,,
                     s2,deep_night,1,,,north,,
                     s1,evening,1,,,,,"""),
    Case("T2+O4", "a slot without posts is not asked for", WEEK, duties="",
         openings="s1,evening,0,,,,,"),
    Case("T2+D5", "a pont and what is around it", {"from": "2008-05-01", "until": "2008-05-05"},
         duties="""anne,s1,2008-05-01T08:00,2008-05-02T08:00,
                   bruno,s1,2008-05-03T12:00,2008-05-04T20:00,""",
         openings="s1,*,1,,,,,"),
    Case("T2+O1", "open from the second day", {"from": "2008-05-05", "until": "2008-05-08"},
         duties="", openings="s1,evening,1,2008-05-06,,,,"),
]


def coverage_rows(case):
    with tempfile.TemporaryDirectory() as folder:
        case.write(folder, ("duties", "openings"))
        return parsed(rules_oracle.coverage_csv(
            oracle.read_duties(os.path.join(folder, "duties.csv")),
            oracle.read_openings(os.path.join(folder, "openings.csv")), "metropole", False,
            oracle.ordinal(case.options["from"]), oracle.ordinal(case.options["until"])))


# --------------------------------------------------------------------------
# Exemption

def evenings(doctor, first, count):
    """One evening after another."""
    day = oracle.ordinal(first)
    return "\n".join("%s,s1,%sT20:00,%sT24:00," % (doctor, oracle.format_date(day + i),
                                                   oracle.format_date(day + i))
                     for i in range(count))


EXEMPTIONS = [
    Case("X", "60 days: all is exempt", {"year": 2008}, duties=evenings("anne", "2008-02-01", 60)),
    Case("X", "61 days: one is not", {"year": 2008}, duties=evenings("anne", "2008-02-01", 61)),
    Case("X", "64 days, the last two Sundays: it matters which sixty", {"year": 2008},
         duties=evenings("anne", "2008-02-01", 62) + """
                bruno,s2,2008-06-01T08:00,2008-06-01T20:00,
                anne,s1,2008-11-02T08:00,2008-11-02T20:00,
                anne,s1,2008-11-09T08:00,2008-11-09T20:00,""",
         acts="""anne,2008-11-09T09:00,visit,yes,no
                 anne,2008-11-09T10:00,consultation,no,no
                 bruno,2008-06-01T10:00,consultation,yes,no"""),
    Case("X", "two slots of one date are one day; refused and held lines are none",
         {"year": 2008},
         duties="""anne,s1,2008-05-04T08:00,2008-05-05T00:00,
                   anne,s1,2008-05-06T20:00,2008-05-06T23:00,
                   bruno,s2,2008-05-04T08:00,2008-05-04T20:00,
                   chloe,s2,2008-05-04T08:00,2008-05-04T20:00,"""),
    Case("X+P14", "a year: what begins in it", {"year": 2008},
         duties="""anne,s1,2007-12-31T20:00,2008-01-01T08:00,
                   anne,s1,2008-12-31T20:00,2009-01-01T08:00,"""),
]


def exemption_rows(case, method):
    with tempfile.TemporaryDirectory() as folder:
        arguments = ["pay"] + case.write(folder, ("duties", "acts"))
        options = oracle.parse_arguments(arguments)
        year = case.options["year"]
        lines = oracle.Statement(
            oracle.read_duties(options.duties),
            oracle.read_acts(options.acts) if options.acts else [],
            first=oracle.ordinal("%d-01-01" % year),
            until=oracle.ordinal("%d-01-01" % (year + 1))).lines()
        return parsed(rules_oracle.exemption_csv(lines, method == "best_sixty"))


# --------------------------------------------------------------------------
# Files

def inputs(family, cases, option_names, file_names):
    """The index of a family, and its input files."""
    index = [["case", "rules"] + [Case.column_of(name) for name in option_names] + ["reason"]]
    found = {index_name(family): index}
    for name in file_names:
        found["%s_%s.csv" % (family, name)] = [["case"] + HEADERS[name].split(",")]
    for case in named(family, cases):
        index.append([case.name, case.rules] + [case.options.get(option, "")
                                                for option in option_names] + [case.reason])
        for name in file_names:
            rows = found["%s_%s.csv" % (family, name)]
            rows += [[case.name] + row for row in parsed("\n".join(case.files.get(name, [])))
                     if row]
    return found


def index_name(family):
    """`coverage` has no plural."""
    return family + (".csv" if family == "coverage" else "s.csv")


def named(family, cases):
    for number, case in enumerate(cases, 1):
        case.name = "%s-%03d" % (family, number)
    return cases


def results(cases, column, rows_of):
    """Rows of all cases under one header, the case first."""
    found = []
    for case in cases:
        header, *rows = rows_of(case)
        if not found:
            found.append([column] + header)
        found += [[case.name] + row for row in rows]
    return found


def tables():
    """File name -> its rows."""
    found = inputs("statement", STATEMENTS,
                   ("month", "from", "until", "territory", "saturday-morning", "extension-from"),
                   ("duties", "acts", "regulation", "openings"))
    found["statement_lines.csv"] = results(STATEMENTS, "case", lambda c: statement_lines(c)[0])
    found["statement_totals.csv"] = results(STATEMENTS, "case", lambda c: statement_lines(c)[1])

    found.update(inputs("envelope", ENVELOPES,
                        ("from", "until", "by", "territory", "saturday-morning"), ("openings",)))
    found["envelope_amounts.csv"] = results(ENVELOPES, "case", envelope_rows)
    pairs = [["case", "rules", "before", "after", "reason"]]
    amounts = []
    for number, (rules, before, after, reason) in enumerate(COMPARISONS, 1):
        first, second = ENVELOPES[before - 1], ENVELOPES[after - 1]
        name = "comparison-%03d" % number
        pairs.append([name, rules, first.name, second.name, reason])
        header, *rows = compared(first, second)
        amounts = amounts or [["case"] + header]
        amounts += [[name] + row for row in rows]
    found["comparisons.csv"], found["comparison_amounts.csv"] = pairs, amounts

    found.update(inputs("coverage", COVERAGE, ("from", "until"), ("duties", "openings")))
    found["coverage_slots.csv"] = results(COVERAGE, "case", coverage_rows)

    found.update(inputs("exemption", EXEMPTIONS, ("year",), ("duties", "acts")))
    amounts = []
    for method in ("first_sixty", "best_sixty"):
        part = results(EXEMPTIONS, "case", lambda c, method=method: exemption_rows(c, method))
        amounts += [row[:1] + ["method" if row[0] == "case" else method] + row[1:]
                    for row in (part if not amounts else part[1:])]
    found["exemption_amounts.csv"] = amounts
    return found
