# SPDX-License-Identifier: BSL-1.0
"""Lines and branches of the headers that the tests run, room by room; fails if of a room that holds
rules they run too few lines.

    cmake --workflow --preset coverage      # builds the test programs and runs this

Counted is what runs in the test programs; what only the compiler computes (most of law/, whose tables
are constants) is no line that runs. Each outcome of a condition is a branch.
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
WITH_RULES = {"calendar", "organisation", "roster", "pay", "envelope", "mmg", "law"}
LEAST = 95.0  # percent


def run(program, scratch):
    profile = scratch / f"{pathlib.Path(program).name}.profraw"
    environment = {**os.environ, "LLVM_PROFILE_FILE": str(profile)}
    subprocess.run([program, "--gtest_brief=1"], env=environment, check=True)
    return profile


def measured(programs, scratch, suffix):
    with concurrent.futures.ThreadPoolExecutor() as pool:
        profiles = list(pool.map(lambda p: run(p, scratch), programs))
    merged = scratch / "all.profdata"
    subprocess.run(
        [f"llvm-profdata{suffix}", "merge", "-sparse", "-o", merged, *profiles], check=True
    )
    objects = [x for p in programs[1:] for x in ("-object", p)]
    exported = subprocess.run(
        [f"llvm-cov{suffix}", "export", "-summary-only", f"-instr-profile={merged}", programs[0],
         *objects],
        check=True, capture_output=True,
    )  # fmt: skip
    files = json.loads(exported.stdout)["data"][0]["files"]
    return {f["filename"]: f["summary"] for f in files}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--scratch", type=pathlib.Path, required=True)
    parser.add_argument("--suffix", default="", help="of the LLVM tools, such as -14")
    parser.add_argument("--files", action="store_true", help="the headers below the least, too")
    parser.add_argument("programs", nargs="+")
    options = parser.parse_args()

    options.scratch.mkdir(parents=True, exist_ok=True)
    summaries = measured(options.programs, options.scratch, options.suffix)

    rooms = {}
    include = ROOT / "include/pds"
    for name, summary in sorted(summaries.items()):
        path = pathlib.Path(name)
        if include not in path.parents:
            continue
        header = path.relative_to(include)
        room = rooms.setdefault(header.parts[0], {"lines": [0, 0], "branches": [0, 0]})
        for what, sums in room.items():
            sums[0] += summary[what]["covered"]
            sums[1] += summary[what]["count"]
        lines = summary["lines"]
        if options.files and lines["percent"] < LEAST:
            print(f"    {header}: {lines['covered']} of {lines['count']} lines")
    poor = False
    for room, counts in sorted(rooms.items()):
        percents = {what: 100 * got / max(all, 1) for what, (got, all) in counts.items()}
        too_little = room in WITH_RULES and percents["lines"] < LEAST
        poor = poor or too_little
        print(f"{room:14}"
              + "".join(f"{got:6} of {all:6} {what} {percents[what]:6.1f} %  "
                        for what, (got, all) in counts.items())
              + ("too little" if too_little else ""))  # fmt: skip
    return 1 if poor else 0


if __name__ == "__main__":
    sys.exit(main())
