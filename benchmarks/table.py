# SPDX-License-Identifier: BSL-1.0
"""Reads what a run of the benchmarks wrote and prints its ratios as Markdown.

    python3 benchmarks/table.py build/release/benchmarks.json [MORE.json...] [--readme README.md --part P]

The first file is Google Benchmark's; the others, of the peers in Python and of the compilers, have the
same form. Of each benchmark the median of its repetitions counts. What was not measured is a row that
says so. With --readme the part of that file between two markers becomes this output, so that it holds no
ratio that was not printed: all of it in the part `idle`, in `busy` the ratios that were measured. Exit status 1: a benchmark reported an error, or nothing was read.
"""

import argparse
import json
import pathlib
import re
import statistics
import sys

# What is compared: (target, label, ours, beside what, the peer, "at least" or "at most", ratio).
# "at least": the peer takes so many times our time. "at most": we take so many times the peer's, "no
# less than": we do so many times as much.
# A name is a benchmark's, for its ns a row; with a #, for one of its counters. A ratio of None is
# shown and has no target.
RATIOS = [
    ("T1", "slot of a `ptime`", "slot_pds_ptime",
     "Boost by hand, set of holidays", "slot_boost_set", "at least", 12),
    ("T1", "slot of a `ptime`", "slot_pds_ptime",
     "Boost by hand, Easter each time", "slot_boost_stateless", "at least", 25),
    ("T2", "slot of `sys_seconds`", "slot_pds_sys_seconds",
     "`std::chrono`, set of holidays", "slot_chrono_set", "at least", 10),
    ("T3", "holiday, `gregorian::date`", "holiday_pds",
     "QuantLib's France calendar", "holiday_quantlib", "at least", 200),
    ("T3", "holiday, `gregorian::date`", "holiday_pds",
     "Boost by hand, set of dates", "holiday_boost_set", "at least", 15),
    ("T3", "holiday, `gregorian::date`", "holiday_pds",
     "python3-holidays", "python_holidays", "at least", None),
    ("T4", "column of three million times", "classify_batch/3000000/1",
     "reading 8 bytes, writing 1", "classify_limit/3000000/1", "at most", 3),
    ("T4", "column of a million times", "classify_batch/1000000/1",
     "Boost by hand, set of holidays", "classify_boost_set/1000000/1", "at least", 35),
    ("T5", "three million with AVX2", "classify_avx2/3000000/1",
     "reading 8 bytes, writing 1", "classify_limit/3000000/1", "at most", 2.5),
    ("T6", "report of a million acts", "report_of_acts/1000000/1",
     "Boost by hand, maps and strings", "report_of_acts_boost/1000000/1", "at least", 40),
    ("T7", "national year in memory", "national_year_in_memory/100",
     "reading the records once", "national_year_limit/100", "at most", 6),
    ("T7", "a tenth of it", "national_year_in_memory/10",
     "Boost by hand, maps and strings", "national_year_boost/10", "at least", None),
    ("T6", "price of an act by table", "price_one_act_by_table/1000000/1",
     "by the rules, with codes and reasons", "price_one_act/1000000/1", "at least", None),
    ("", "statement of the nation, doctor by doctor", "national_doctor_by_doctor/1000",
     "all lines kept", "national_statement/1000", "at least", None),
    ("", "statement with every line explained", "statement<pds::explanations>/16",
     "without", "statement<pds::no_explanations>/16", "at most", None),
    ("", "cost of 2,500 sectors, a sector", "cost_of_a_map/2500",
     "a walk over every slot", "walk_of_a_map/2500", "at least", None),
    ("T8", "coverage, duties in order", "coverage_of_records/2500/0",
     "Boost.ICL, count map", "coverage_icl/2500/0", "at least", 25),
    ("T8", "coverage, duties in any order", "coverage_of_records/2500/1",
     "Boost.ICL, count map", "coverage_icl/2500/1", "at least", 60),
    ("T9", "national year from CSV", "csv_national_year/100",
     "`read()` of the files", "csv_limit/100", "at most", None),
    ("T9", "the same, bytes a second", "csv_national_year/100#bytes_per_second",
     "0.6 GB/s", 600_000_000, "no less than", 1),
    ("T9", "the same, memory it takes", "csv_national_year/100#job_bytes",
     "16 MB", 16 * 1024 * 1024, "at most", 1),
    ("T9", "a tenth of it", "csv_national_year/10",
     "`getline`, Boost, maps", "csv_getline_boost/10", "at least", 12),
    ("T9", "a tenth of it", "csv_national_year/10",
     "Python, csv and datetime", "python_csv/10", "at least", 12),
    ("T10", "bytes a row, national year", "national_year_in_memory/100#bytes_per_row",
     "Boost by hand, strings", "national_year_boost/10#bytes_per_row", "at least", None),
    ("T11", "bytes of a calendar, 218 years", "make_tables#calendar_bytes",
     "8 kB", 8192, "at most", 1),
    ("T12", "costliest core header, ms", "compile/g++/core_most#ms",
     "`<chrono>`", "compile/g++/<chrono>#ms", "at most", 1),
    ("T12", "costliest core header, ms", "compile/g++/core_most#ms",
     "posix_time_types.hpp", "compile/g++/<boost/date_time/posix_time/posix_time_types.hpp>#ms",
     "at least", None),
]

# The same work at several sizes: (label, prefix of the benchmarks, their sizes).
GROWTH = [
    ("column of times, by rows", "classify_batch/", ["10000/1", "1000000/1", "10000000/1", "100000000/1"]),
    ("prices of acts, by rows", "price_batch/", ["10000/1", "1000000/1", "10000000/1"]),
    ("report of acts, by rows", "report_of_acts/", ["10000/1", "1000000/1", "10000000/1"]),
    ("year in memory, by percent", "national_year_in_memory/", ["1", "10", "100", "1000"]),
    ("year from CSV, by percent", "csv_national_year/", ["1", "10", "100", "1000"]),
    ("statement, by months", "statement<pds::no_explanations>/", ["1", "4", "16"]),
    ("statement doctor by doctor, by 1/1000", "national_doctor_by_doctor/", ["10", "100", "1000"]),
    ("coverage, by sectors", "coverage_of_records/", ["25/0", "250/0", "2500/0", "25000/0"]),
    ("cost of a map, by sectors", "cost_of_a_map/", ["25", "250", "2500", "25000"]),
]

# Growth of the memory of the job itself, in bytes above what its input takes.
MEMORY = [
    ("year in memory, by percent", "national_year_in_memory/", ["1", "10", "100", "1000"], "job_bytes"),
    ("year from CSV, by percent", "csv_national_year/", ["1", "10", "100", "1000"], "job_bytes"),
]

BEGIN = "<!-- benchmarks/table.py --part {} writes from here -->"
END = "<!-- to here: {} -->"


class Results:
    """Medians by the name of a benchmark, without what only says how often it was run."""

    def __init__(self, files):
        self.context, self.errors, runs = {}, [], {}
        for file in files:
            content = json.loads(pathlib.Path(file).read_text(encoding="utf-8"))
            self.context = self.context or content.get("context", {})
            for run in content["benchmarks"]:
                name = re.sub(r"/(repeats|iterations|min_time|real_time|process_time)(:[\d.]+)?", "",
                              run.get("run_name", run["name"]))
                if run.get("error_occurred"):
                    self.errors.append(f"{name}: {run.get('error_message', 'an error')}")
                elif run.get("run_type", "iteration") == "iteration":
                    runs.setdefault(name, []).append(run)
        self.runs = runs

    def value(self, name):
        """ns a row, or the counter behind a #; None if it was not measured."""
        if not isinstance(name, str):
            return name
        name, _, counter = name.partition("#")
        values = [
            run[counter] if counter else 1e9 / run["items_per_second"]
            for run in self.runs.get(name, [])
            if (counter or "items_per_second") in run
        ]
        return statistics.median(values) if values else None


def number(value):
    if value is None:
        return "not measured"
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def ratio_row(results, row):
    target, label, ours, peer_label, peer, direction, wanted = row
    a, b = results.value(ours), results.value(peer)
    aim = "" if wanted is None else f"{direction} {wanted}"
    ratio = reached = ""
    if a is not None and b is not None:
        r = b / a if direction == "at least" else a / b
        better = "times less" if "#" in ours else "times as fast"
        ratio = f"{number(r)} {better if direction == 'at least' else 'times that'}"
        if wanted is not None:
            reached = "yes" if (r <= wanted if direction == "at most" else r >= wanted) else "**no**"
    return [target, label, number(a), peer_label, number(b), ratio, aim, reached]


def markdown(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return lines + ["| " + " | ".join(row) + " |" for row in rows]


def growth_rows(results, table):
    for label, prefix, sizes, *counter in table:
        values = [results.value("#".join([prefix + size, *counter])) for size in sizes]
        cells = [f"{size.split('/')[0]}: {number(value)}" for size, value in zip(sizes, values)]
        known = [value for value in values if value]
        spread = number(known[-1] / known[0]) if len(known) > 1 else ""
        yield [label, "; ".join(cells), spread]


def machine(context):
    parts = [context.get("cpu", "unknown processor"), f"{context.get('num_cpus', '?')} cores"]
    for cache in context.get("caches", []):
        size = cache["size"] // 1024
        kind = {"Data": "d", "Instruction": "i"}.get(cache["type"], "")
        parts.append(f"L{cache['level']}{kind} {size} kB")
    load = context.get("load_avg", [])
    parts += [context.get("compiler", "unknown compiler"), context.get("date", "")[:10],
              "load " + " ".join(f"{one:.1f}" for one in load)]
    return ", ".join(part for part in parts if part)


def table(results, part):
    lines = [f"{machine(results.context)}. Medians, in ns a row unless said otherwise.", ""]
    lines += markdown(
        ["", "what", "ours", "beside", "theirs", "ours is", "wanted", "reached"],
        [row for row in map(lambda r: ratio_row(results, r), RATIOS) if part == "idle" or row[5]],
    )
    if part != "idle":
        return "\n".join(lines)
    lines += ["", *markdown(
        ["growth", "size: ns a row", "last / first"], growth_rows(results, GROWTH)
    )]
    lines += ["", *markdown(
        ["memory of the job", "size: bytes", "last / first"], growth_rows(results, MEMORY)
    )]
    return "\n".join(lines)


def rewrite(readme, text, part):
    begin, end = BEGIN.format(part), END.format(part)
    old = readme.read_text(encoding="utf-8")
    if old.count(begin) != 1 or old.count(end) != 1:
        sys.exit(f"{readme}: not exactly one {begin} and one {end}")
    head, rest = old.split(begin)
    readme.write_text(f"{head}{begin}\n\n{text}\n\n{end}{rest.split(end)[1]}", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("files", nargs="+", help="benchmarks.json and others of its form")
    parser.add_argument("--readme", type=pathlib.Path, help="the file whose marked part is replaced")
    parser.add_argument("--part", choices=["idle", "busy"], default="idle", help="which part")
    options = parser.parse_args()

    results = Results(options.files)
    text = table(results, options.part)
    print(text)
    if results.errors or not results.runs:
        sys.exit("\n".join(["", *results.errors] if results.errors else ["nothing was measured"]))
    if options.readme:
        rewrite(options.readme, text, options.part)


if __name__ == "__main__":
    main()
