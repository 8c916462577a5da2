# SPDX-License-Identifier: BSL-1.0
"""What each public header costs the program that includes it and nothing else: milliseconds of
`g++ -O2 -c` and of clang++, lines after the preprocessor, beside <chrono> and the headers of
Boost.Date_Time, and what comes along: Boost.Posix_Time, streams, <ranges>, <chrono>.

    python3 benchmarks/compile_time.py [--json FILE] [--repetitions 5] [--few] [HEADER...]

Prints a Markdown table; --json also writes the form of Google Benchmark's, for table.py. Compilers and
headers take turns, so that a busy neighbour favours none. --few: the core headers and a handful.
"""

import argparse
import json
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "packaging"))
import heavy_includes  # noqa: E402

PEERS = [
    "<chrono>",
    "<boost/date_time/gregorian/gregorian_types.hpp>",
    "<boost/date_time/posix_time/posix_time_types.hpp>",
]
FEW = ["calendar/slot_calendar.hpp", "pay/act.hpp", "law/national_tariff.hpp", "pds.hpp"]


def public_headers():
    text = (ROOT / "cmake" / "headers.cmake").read_text(encoding="utf-8")
    return [f"<{name}>" for name in re.findall(r"^ *include/(pds/\S+\.hpp)$", text, re.M)]


def milliseconds(compiler, header, folder):
    source = folder / "one.cpp"
    source.write_text(f"#include {header}\n", encoding="utf-8")
    begin = time.perf_counter()
    subprocess.run(
        [compiler, "-std=c++20", "-O2", f"-I{ROOT / 'include'}", "-c", source, "-o", folder / "one.o"],
        check=True,
    )
    return (time.perf_counter() - begin) * 1000


def lines_and_heavy(compiler, header):
    text = heavy_includes.preprocess([compiler, f"-I{ROOT / 'include'}"], header)
    lines = sum(1 for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return lines, sorted({name for name, _ in heavy_includes.heavy_chains(text)})


def is_core(header):
    return header.startswith("<pds/core/")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("headers", nargs="*", help="as in `pds/core/date.hpp`; without: all")
    parser.add_argument("--json", type=pathlib.Path)
    parser.add_argument("--repetitions", type=int, default=5, help="of the peers and core headers")
    parser.add_argument("--others", type=int, default=1, help="repetitions of the other headers")
    parser.add_argument("--few", action="store_true", help="the core headers and a handful")
    options = parser.parse_args()

    headers = [f"<{name}>" for name in options.headers] or public_headers()
    if options.few:
        headers = [h for h in headers if is_core(h) or h[5:-1] in FEW]
    headers = PEERS + headers
    compilers = [name for name in ("g++", "clang++") if shutil.which(name)]
    times = {(compiler, header): [] for compiler in compilers for header in headers}
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(options.repetitions):
            for compiler, header in times:
                if turn < options.others or is_core(header) or header in PEERS:
                    times[compiler, header].append(
                        milliseconds(compiler, header, pathlib.Path(folder)))

    runs = []
    print("| header |", "".join(f" {compiler}, ms |" for compiler in compilers), "lines | brings |")
    print("|---|" + "---|" * (len(compilers) + 2))
    for header in headers:
        medians = {compiler: statistics.median(times[compiler, header]) for compiler in compilers}
        lines, heavy = lines_and_heavy(compilers[0], header)
        print(f"| `{header}` |", "".join(f" {ms:.0f} |" for ms in medians.values()), f"{lines} |",
              f"{' '.join(heavy)} |")
        for compiler, ms in medians.items():
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
