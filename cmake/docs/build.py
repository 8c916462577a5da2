# SPDX-License-Identifier: BSL-1.0
"""Runs Doxygen and fails on any warning, but for members of classes without a comment: a field whose
name and type say it all, `size()`, a defaulted comparison. Doxygen cannot tell these from the rest.

    python3 cmake/docs/build.py DOXYGEN DOXYFILE WARNINGS
"""

import pathlib
import re
import subprocess
import sys

LEFT_OUT = re.compile(
    r"Member .* \((variable|function|friend|typedef|enumeration)\) of (class|struct) .*"
    r" is not documented\.$|Member .* \(variable\) of namespace .* is not documented\.$"
)


def main(doxygen, doxyfile, warnings):
    warnings = pathlib.Path(warnings)
    warnings.write_text("")
    run = subprocess.run([doxygen, doxyfile])
    lines = warnings.read_text().splitlines()
    wrong = [line for line in lines if not LEFT_OUT.search(line)]
    for line in wrong:
        print(line, file=sys.stderr)
    print(f"{len(wrong)} warnings; {len(lines) - len(wrong)} members without a comment of their own")
    return 1 if wrong or run.returncode else 0


sys.exit(main(*sys.argv[1:]))
