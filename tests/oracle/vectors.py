# SPDX-License-Identifier: BSL-1.0
"""Writes and checks the test vectors of examples/data/vectors/: inputs of every rule with the
results of the oracle, for whoever has software of his own to check.

    python3 tests/oracle/vectors.py             are the files what the oracle gives, and does every
                                                rule have a vector or a line in the README?
    python3 tests/oracle/vectors.py --write     writes the files
    python3 tests/oracle/vectors.py --pds P     does the program P give what the files say, for the
                                                cases of several rows? (The others, one row each,
                                                are compared by vectors.test.cpp.)
"""

import argparse
import csv
import pathlib
import re
import subprocess
import sys
import tempfile

import oracle
import vector_cases
import vector_scenarios
from vector_scenarios import Case

ROOT = pathlib.Path(__file__).resolve().parents[2]
VECTORS = ROOT / "examples/data/vectors"
TEST = ROOT / "tests/oracle/vectors.test.cpp"
RULES = ROOT / "examples/cookbook/rules.md"


def generated():
    """File name -> text."""
    tables = {**vector_cases.tables(), **vector_scenarios.tables()}
    return {name: oracle.csv_text(rows) for name, rows in sorted(tables.items())}


def write():
    VECTORS.mkdir(exist_ok=True)
    for name, text in generated().items():
        (VECTORS / name).write_text(text, encoding="utf-8", newline="")


# --------------------------------------------------------------------------
# Are the files what the oracle gives, and is every rule spoken of?

def differences(expected):
    committed = {path.name: path.read_text(encoding="utf-8") for path in VECTORS.glob("*.csv")}
    for name in sorted(expected.keys() | committed.keys()):
        if name not in committed:
            yield "%s is missing" % name
        elif name not in expected:
            yield "%s is no file of the oracle" % name
        elif committed[name] != expected[name]:
            rows = zip(committed[name].splitlines() + [""], expected[name].splitlines() + [""])
            line, (found, wanted) = next((n, pair) for n, pair in enumerate(rows, 1)
                                         if pair[0] != pair[1])
            yield "%s:%d: %s\n    the oracle gives %s" % (name, line, found, wanted)


def rules_without_vector(texts, page, readme):
    """Every rule of the page is in a vector or in the README's list, and not in both."""
    rules = re.findall(r"^\| ([A-Z]\d*) \|", page, re.MULTILINE)
    shown = {rule for text in texts.values() for row in csv.DictReader(text.splitlines())
             for rule in (row.get("rules") or "").split("+") if rule}
    listed = set(re.findall(r"^\| ([A-Z]\d*) \| [^\s|]", readme, re.MULTILINE))
    for rule in rules:
        if rule not in shown | listed:
            yield "rule %s has no vector, and the README does not say why" % rule
        if rule in shown & listed:
            yield "rule %s has a vector: the README says it has none" % rule
    for rule in sorted((shown | listed) - set(rules)):
        yield "rule %s is no rule" % rule


def files_forgotten(texts, readme, test):
    """Every file is described, and compared by one of the two checks."""
    for name in texts:
        if "`%s`" % name not in readme:
            yield "%s is not described in the README" % name
        if name[:-len(".csv")] in vector_cases.TABLES and '"%s"' % name not in test:
            yield "%s is not compared by vectors.test.cpp" % name


def check():
    texts = generated()
    readme = (VECTORS / "README.md").read_text(encoding="utf-8")
    problems = list(differences(texts))
    problems += rules_without_vector(texts, RULES.read_text(encoding="utf-8"), readme)
    problems += files_forgotten(texts, readme, TEST.read_text(encoding="utf-8"))
    return problems


# --------------------------------------------------------------------------
# Does a program give what the committed files say?

def rows_of(name):
    with open(VECTORS / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def grouped(name, keys=("case",)):
    """(header behind the keys, key -> the cells behind it)."""
    groups = {}
    with open(VECTORS / name, encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    for row in rows:
        groups.setdefault(tuple(row[:len(keys)]), []).append(row[len(keys):])
    return header[len(keys):], groups


class Program:
    """Runs `pds` on the cases of a family; keeps what differs."""

    def __init__(self, path):
        self.path = path
        self.problems = []
        self.compared = 0

    def compare(self, case, arguments, header, rows, ignored=()):
        """`ignored`: columns whose content is for people to read."""
        run = subprocess.run([self.path] + arguments, capture_output=True, text=True,
                             encoding="utf-8", check=False)
        if run.returncode != 0:
            self.problems.append("%s: %s" % (case, run.stderr.strip()))
            return

        def plain(row):
            return [cell for cell, column in zip(row, header) if column not in ignored]
        found = vector_scenarios.parsed(run.stdout)
        wanted = [plain(row) for row in [header] + rows]
        given = [plain(row) for row in found]
        self.compared += len(rows)
        if given != wanted:
            self.problems += ["%s: pds %s" % (case, " ".join(arguments))]
            self.problems += ["    only in the vectors: " + ",".join(row) for row in wanted
                              if row not in given] or ["    another order, or a row twice"]
            self.problems += ["    only from pds: " + ",".join(row) for row in given
                              if row not in wanted]


OPTIONS = ("month", "from", "until", "territory", "saturday-morning", "extension-from", "by",
           "year")


def cases_of(family, file_names):
    """The cases of a family as the committed files tell them."""
    groups = {name: grouped("%s_%s.csv" % (family, name))[1] for name in file_names}
    for row in rows_of(vector_scenarios.index_name(family)):
        case = Case(row["rules"], row["reason"],
                    {option: row.get(Case.column_of(option)) or "" for option in OPTIONS})
        case.name = row["case"]
        for name in file_names:
            lines = groups[name].get((case.name,), [])
            if lines or name == "duties":
                case.files[name] = oracle.csv_text(lines).splitlines()
        yield case


def run_family(program, command, family, file_names, results):
    """`results`: file -> (further arguments, columns not compared)."""
    tables = {name: grouped(name) for name in results}
    for case in cases_of(family, file_names):
        with tempfile.TemporaryDirectory() as folder:
            arguments = [command] + case.write(folder, file_names) + case.switches()
            for name, (more, ignored) in results.items():
                header, groups = tables[name]
                program.compare(case.name, arguments + more + ["--format", "csv"], header,
                                groups.get((case.name,), []), ignored)


def run_comparisons(program):
    header, groups = grouped("comparison_amounts.csv")
    cases = {case.name: case for case in cases_of("envelope", ["openings"])}
    for row in rows_of("comparisons.csv"):
        before, after = cases[row["before"]], cases[row["after"]]
        with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
            program.compare(row["case"], ["envelope"] + before.write(first, ["openings"])
                            + before.switches()
                            + ["--compare", after.write(second, ["openings"])[1], "--format",
                               "csv"], header, groups[row["case"],])


def run_exemptions(program):
    header, groups = grouped("exemption_amounts.csv", ("case", "method"))
    for case in cases_of("exemption", ["duties", "acts"]):
        for method in ("first_sixty", "best_sixty"):
            with tempfile.TemporaryDirectory() as folder:
                program.compare(case.name, ["exemption"] + case.write(folder, ["duties", "acts"])
                                + case.switches() + ["--method", method, "--format", "csv"],
                                header, groups[case.name, method])


def run_program(path):
    program = Program(path)
    run_family(program, "pay", "statement", ["duties", "acts", "regulation", "openings"],
               {"statement_lines.csv": ([], ("rule",)), "statement_totals.csv": (["--totals"], ())})
    run_family(program, "envelope", "envelope", ["openings"], {"envelope_amounts.csv": ([], ())})
    run_family(program, "coverage", "coverage", ["duties", "openings"],
               {"coverage_slots.csv": ([], ())})
    run_comparisons(program)
    run_exemptions(program)
    return program


def main():
    parser = argparse.ArgumentParser(description="Test vectors of every rule.")
    parser.add_argument("--write", action="store_true", help="write the files")
    parser.add_argument("--pds", help="a program to compare with the files")
    options = parser.parse_args()
    if options.write:
        write()
        return 0
    if options.pds:
        program = run_program(options.pds)
        problems, done = program.problems, "%d rows agree" % program.compared
    else:
        problems, done = check(), "the vectors are what the oracle gives"
    print("\n".join(problems) or done)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
