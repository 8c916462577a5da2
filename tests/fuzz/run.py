# SPDX-License-Identifier: BSL-1.0
"""Runs libFuzzer programs and prints what each executed, covered and found.

    python3 tests/fuzz/run.py --programs build/fuzz/bin --scratch build/fuzz/scratch [TARGET...]

Each runs for PDS_FUZZ_SECONDS (60), two at a time. What it learns stays in SCRATCH/TARGET/corpus,
so that the next run goes on from there; an input that fails is in SCRATCH/TARGET/findings, and
belongs into tests/fuzz/regressions/TARGET once the cause is mended.
"""

import argparse
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def run(name, programs, scratch, seconds):
    corpus = scratch / name / "corpus"
    findings = scratch / name / "findings"
    corpus.mkdir(parents=True, exist_ok=True)
    findings.mkdir(parents=True, exist_ok=True)
    known = set(findings.iterdir())
    seeds = [str(d) for d in (HERE / "corpus" / name, HERE / "regressions" / name) if d.is_dir()]
    command = [
        str(programs / f"pds_fuzz_{name}"),
        f"-max_total_time={seconds}",
        "-timeout=20",
        "-print_final_stats=1",
        "-close_fd_mask=3",  # the program's own messages
        f"-artifact_prefix={findings}/",
        str(corpus),
        *seeds,
    ]
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    log = done.stderr.decode(errors="replace")
    (scratch / name / "log").write_text(log)
    executed = re.findall(r"stat::number_of_executed_units:\s*(\d+)", log)
    covered = re.findall(r"cov: (\d+) ft: (\d+)", log)
    new = sorted(set(findings.iterdir()) - known)
    if done.returncode != 0 and not new:
        new = [scratch / name / "log"]
    return {
        "executions": int(executed[-1]) if executed else 0,
        "edges": int(covered[-1][0]) if covered else 0,
        "features": int(covered[-1][1]) if covered else 0,
        "findings": new,
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--programs", type=pathlib.Path, required=True)
    parser.add_argument("--scratch", type=pathlib.Path, required=True)
    parser.add_argument("targets", nargs="+")
    options = parser.parse_args()
    seconds = int(os.environ.get("PDS_FUZZ_SECONDS", "60"))

    print(f"{'target':10} {'executions':>12} {'edges':>8} {'features':>9} findings", flush=True)
    found = False
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        results = {
            name: pool.submit(run, name, options.programs, options.scratch, seconds)
            for name in options.targets
        }
        for name, result in results.items():
            r = result.result()
            print(
                f"{name:10} {r['executions']:12,} {r['edges']:8,} {r['features']:9,} "
                f"{len(r['findings'])}",
                flush=True,
            )
            for path in r["findings"]:
                print(f"    {path}")
            found = found or bool(r["findings"])
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
