# SPDX-License-Identifier: BSL-1.0
"""Writes the library as one header: that of <pds/pds.hpp>, or with --all also interop/ and io/.

    python3 cmake/amalgamate.py > pds.hpp
    python3 cmake/amalgamate.py --all > pds_all.hpp

The licence is on top. Every header of pds stands once, in the order of inclusion, with its comments
and its include guard, so that those of the same version may be included as well. Headers of others
are included once, at the top, but where a condition stands around. Needs Boost.Date_Time like the
headers that it was made from.
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
INCLUDE = re.compile(r"\s*#\s*include\s*<([^>]+)>")
OPENS = re.compile(r"\s*#\s*if")
CLOSES = re.compile(r"\s*#\s*endif")
GUARD = re.compile(r"#ifndef PDS_\w+_HPP$")
SPDX = "// SPDX-License-Identifier: BSL-1.0"


class Amalgam:
    def __init__(self):
        self.done = set()    # headers of pds
        self.others = set()  # what they include unconditionally
        self.lines = []

    def add(self, name):
        """Appends the header `name`, behind all of pds that it includes, unless it is there."""
        if name in self.done:
            return
        self.done.add(name)
        own = []
        depth = 0  # of conditions, the include guard left out
        for line in (ROOT / "include" / name).read_text(encoding="utf-8").splitlines():
            include = INCLUDE.match(line)
            if OPENS.match(line) and not GUARD.match(line):
                depth += 1
            elif CLOSES.match(line):
                depth -= 1
            if include and include[1].startswith("pds/"):
                self.add(include[1])
            elif include and depth == 0:
                self.others.add(include[1])
            else:
                own.append(line)
        if own[:2] != [SPDX, "//"]:
            sys.exit(f"{name}: does not begin with the licence")
        self.lines += ["", f"// ---- {name}", "//", *own[2:]]

    def text(self, what):
        version = re.search(r'version\[\] = "([^"]+)"', "\n".join(self.lines))[1]
        licence = (ROOT / "LICENSE").read_text(encoding="utf-8").splitlines()
        head = [SPDX, "//", f"// pds {version}: {what} in one header, made by cmake/amalgamate.py.", "//"]
        head += [f"// {line}".rstrip() for line in licence]
        # Boost ahead of the standard library, each in order
        others = sorted(self.others, key=lambda name: ("/" not in name, name))
        head += ["", *[f"#include <{name}>" for name in others]]
        return re.sub(r"\n{3,}", "\n\n", "\n".join(head + self.lines)) + "\n"


def main():
    if sys.argv[1:] not in ([], ["--all"]):
        sys.exit(__doc__)
    everything = bool(sys.argv[1:])
    one = Amalgam()
    one.add("pds/pds.hpp")
    if everything:
        for room in ("interop", "io"):
            for path in sorted((ROOT / "include" / "pds" / room).glob("*.hpp")):
                one.add(path.relative_to(ROOT / "include").as_posix())
    sys.stdout.write(one.text("all headers" if everything else "<pds/pds.hpp>"))


if __name__ == "__main__":
    main()
