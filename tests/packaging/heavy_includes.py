# SPDX-License-Identifier: BSL-1.0
"""Preprocesses the umbrella header, which includes all but interop/ and io/, and fails, with the chain
of includes, on a header that costs its user much and gives him nothing: Boost.Posix_Time, streams,
<ranges>, <chrono>. What a header includes itself is looked at by layers.py; here, what comes with it.

    python3 tests/packaging/heavy_includes.py CXX [OPTION...] ROOT
    python3 tests/packaging/heavy_includes.py --self-test

One exception: boost/date_time/int_adapter.hpp, a part of `boost::gregorian::date`, includes <ostream>
in every version of Boost. Nothing short of another date type avoids it.
"""

import pathlib
import re
import subprocess
import sys

HEAVY = ["chrono", "fstream", "iostream", "istream", "ostream", "ranges", "sstream"]
EXCEPTION = ("boost/date_time/int_adapter.hpp", "ostream")

MARKER = re.compile(r'# \d+ "([^"]*)"((?: \d)*)$')


def heavy_name(path):
    """`chrono` for .../c++/12/chrono, `posix_time` for a header of that part of Boost, else None."""
    if "boost/date_time/posix_time/" in path:
        return "posix_time"
    name = path.rsplit("/", 1)[-1]
    return name if name in HEAVY else None


def heavy_chains(preprocessed):
    """The chain of files behind each entry into a heavy header: [(name, [file, ...])]."""
    chain, found = [], []
    for line in preprocessed.splitlines():
        match = MARKER.match(line)
        if not match:
            continue
        path, flags = match[1], match[2].split()
        if "1" in flags:
            chain.append(path)
            name = heavy_name(path)
            if name and not any(heavy_name(outer) for outer in chain[:-1]):
                found.append((name, list(chain)))
        elif "2" in flags:
            chain.pop()
    return found


def is_exception(name, chain):
    return len(chain) > 1 and name == EXCEPTION[1] and chain[-2].endswith(EXCEPTION[0])


def preprocess(command, header):
    return subprocess.run(
        [*command, "-std=c++20", "-E", "-x", "c++", "-"],
        input=f"#include {header}\n", capture_output=True, text=True, check=True,
    ).stdout


def self_test():
    text = "\n".join([
        '# 1 "<stdin>"',
        '# 1 "include/pds/pds.hpp" 1',
        '# 1 "/usr/include/boost/date_time/int_adapter.hpp" 1 3 4',
        '# 1 "/usr/include/c++/12/ostream" 1 3',
        '# 1 "/usr/include/c++/12/istream" 1 3',
        '# 40 "/usr/include/c++/12/ostream" 2 3',
        '# 9 "/usr/include/boost/date_time/int_adapter.hpp" 2 3 4',
        '# 2 "include/pds/pds.hpp" 2',
        '# 1 "include/pds/core/a.hpp" 1',
        '# 1 "/usr/include/c++/12/chrono" 1 3',
        "int chrono;",
        '# 2 "include/pds/core/a.hpp" 2',
        '# 1 "/usr/include/boost/date_time/posix_time/ptime.hpp" 1 3 4',
    ])
    found = heavy_chains(text)
    assert [name for name, chain in found] == ["ostream", "chrono", "posix_time"], found
    assert [is_exception(*one) for one in found] == [True, False, False], found
    assert found[1][1][-2:] == ["include/pds/core/a.hpp", "/usr/include/c++/12/chrono"], found


def main():
    if sys.argv[1:] == ["--self-test"]:
        return self_test()
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    command, root = sys.argv[1:-1], pathlib.Path(sys.argv[-1])
    text = preprocess([*command, f"-I{root / 'include'}"], "<pds/pds.hpp>")
    if "pds/core/date.hpp" not in text:
        sys.exit("no line markers: is this the output of a preprocessor?")
    problems = [
        f"{name} comes with pds/pds.hpp:\n    " + "\n    ".join(chain)
        for name, chain in heavy_chains(text)
        if not is_exception(name, chain)
    ]
    if problems:
        sys.exit("\n".join(problems))


if __name__ == "__main__":
    main()
