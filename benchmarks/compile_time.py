# SPDX-License-Identifier: BSL-1.0
"""What each public header costs the program that includes it and nothing else: the least milliseconds of
`g++ -O2 -c` and of clang++, lines after the preprocessor, beside <chrono> and the headers of
Boost.Date_Time, and what comes along: Boost.Posix_Time, streams, <ranges>, <chrono>.

    python3 benchmarks/compile_time.py [--json FILE] [--repetitions 5] [--few]

Prints a Markdown table; --json also writes the form of Google Benchmark's, for table.py. Compilers and
headers take turns, so that a busy neighbour favours none. The peers, the core headers and a handful are
compiled several times with both compilers, the others once with g++; --few leaves the others out.
"""

import argparse
import json
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "packaging"))
import heavy_includes  # noqa: E402

PEERS = [
    "<chrono>",
    "<boost/date_time/gregorian/gregorian_types.hpp>",
    "<boost/date_time/posix_time/posix_time_types.hpp>",
]
FEW = [
    "<pds/calendar/slot_calendar.hpp>", "<pds/pay/act.hpp>", "<pds/law/national_tariff.hpp>",
    "<pds/pds.hpp>",
]


def public_headers():
    text = (ROOT / "cmake" / "headers.cmake").read_text(encoding="utf-8")
    return [f"<{name}>" for name in re.findall(r"^ *include/(pds/\S+\.hpp)$", text, re.M)]


def seconds_of_children():
    """Of the processor, which a busy neighbour does not lengthen as he does the clock's."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def milliseconds(compiler, header, folder):
    source = folder / "one.cpp"
    source.write_text(f"#include {header}\n", encoding="utf-8")
    begin = seconds_of_children()
    subprocess.run(
        [compiler, "-std=c++20", "-O2", f"-I{ROOT / 'include'}", "-c", source, "-o", folder / "one.o"],
        check=True,
    )
    return (seconds_of_children() - begin) * 1000


def lines_and_heavy(compiler, header):
    text = heavy_includes.preprocess([compiler, f"-I{ROOT / 'include'}"], header)
    lines = sum(1 for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return lines, sorted({name for name, _ in heavy_includes.heavy_chains(text)})


def is_core(header):
    return header.startswith("<pds/core/")


def compiled_often(header):
    return header in PEERS or is_core(header) or header in FEW


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--json", type=pathlib.Path)
    parser.add_argument("--repetitions", type=int, default=5)
    parser.add_argument("--few", action="store_true", help="leave most headers out")
    options = parser.parse_args()

    headers = PEERS + public_headers()
    if options.few:
        headers = [header for header in headers if compiled_often(header)]
    compilers = [name for name in ("g++", "clang++") if shutil.which(name)]
    times = {
        (compiler, header): []
        for compiler in compilers
        for header in headers
        if compiler == compilers[0] or compiled_often(header)
    }
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(options.repetitions):
            for compiler, header in times:
                if turn == 0 or compiled_often(header):
                    times[compiler, header].append(
                        milliseconds(compiler, header, pathlib.Path(folder)))

    runs = []
    print("| header |", "".join(f" {compiler}, ms |" for compiler in compilers), "lines | brings |")
    print("|---|" + "---|" * (len(compilers) + 2))
    for header in headers:
        least = {
            # what is above the least is what the machine did beside
            compiler: min(times[compiler, header])
            for compiler in compilers
            if (compiler, header) in times
        }
        lines, heavy = lines_and_heavy(compilers[0], header)
        print(f"| `{header}` |", "".join(
            f" {least[compiler]:.0f} |" if compiler in least else " |" for compiler in compilers
        ), f"{lines} | {' '.join(heavy)} |")
        for compiler, ms in least.items():
            runs.append({"name": f"compile/{compiler}/{header}", "ms": ms, "lines": lines})
    for compiler in compilers:
        core = [run for run in runs if run["name"].startswith(f"compile/{compiler}/<pds/core/")]
        if core:
            most = max(core, key=lambda run: run["ms"])
            runs.append({**most, "name": f"compile/{compiler}/core_most", "header": most["name"]})
    if options.json:
        options.json.write_text(json.dumps({"benchmarks": runs}, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
