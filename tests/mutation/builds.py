# SPDX-License-Identifier: BSL-1.0
"""Which tests see a header, and how they are compiled and run with changed ones."""

import hashlib
import os
import re
import signal
import subprocess
import threading

from changes import ROOT

FLAGS = [
    "-std=c++20",
    "-O0",
    "-w",
    "-pipe",
    "-Wno-narrowing",
    "-D_GLIBCXX_ASSERTIONS",  # a changed index is noticed where it is used
    "-DPDS_FEWER_ROUNDS",
    f'-DPDS_SOURCE_DIR="{ROOT}"',
]
LIBRARIES = ["-lgmock", "-lgtest", "-lpthread"]
FRAMEWORK = "#include <gmock/gmock.h>\n#include <gtest/gtest.h>\n"


class Sources:
    """Which test includes which header."""

    INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)

    def __init__(self, root):
        self.root = root
        self.reached = {}
        self.tests = sorted((root / "tests").glob("*/*.test.cpp"))

    def reach(self, path):
        """All files of the repository that one includes, itself too."""
        path = path.resolve()
        if path not in self.reached:
            self.reached[path] = {path}  # ends a cycle
            found = {path}
            for kind, name in self.INCLUDE.findall(path.read_text()):
                folders = [self.root / "include", self.root / "tests"]
                if kind == '"':
                    folders.insert(0, path.parent)
                for folder in folders:
                    if (folder / name).is_file():
                        found |= self.reach(folder / name)
                        break
            self.reached[path] = found
        return self.reached[path]

    def tests_of(self, header, most=None):
        """Those that include a header, of its room and its name first; none that runs `pds`."""
        room, stem = header.parent.name, header.stem

        def distance(test):
            own = test.name.removesuffix(".test.cpp")
            return (
                test.parent.name != room,
                -len(os.path.commonprefix([own, stem])),
                len(self.reach(test)),
                test.name,
            )

        seeing = [
            t for t in self.tests if header.resolve() in self.reach(t) and t.parent.name != "tool"
        ]
        return sorted(seeing, key=distance)[:most]

    def headers_beside(self, room):
        """All headers that include none of a room."""
        headers = sorted((self.root / "include/pds").glob("*/*.hpp"))
        return [h for h in headers if not any(p.parent.name == room for p in self.reach(h))]

    def hash_of(self, paths):
        digest = hashlib.sha256()
        for path in paths:
            for one in sorted(self.reach(path)):
                if "include" not in one.relative_to(self.root).parts[:1]:
                    digest.update(one.read_bytes())
        return digest.hexdigest()[:16]


class Builds:
    def __init__(self, scratch, compiler):
        self.scratch = scratch
        self.compiler = compiler
        self.main = scratch / "main.o"
        self.lock = threading.Lock()
        self.locks = {}
        scratch.mkdir(parents=True, exist_ok=True)
        digest = hashlib.sha256(" ".join(FLAGS).encode())
        own = [*ROOT.glob("tests/mutation/*.?pp"), ROOT / "tests/mutation/schemata.py"]
        for path in sorted([*ROOT.glob("include/**/*.hpp"), *own]):
            digest.update(path.read_bytes())
        self.made_of = digest.hexdigest()
        main = ROOT / "tests/mutation/mutant_main.cpp"
        subprocess.run(self.command([], main, "-c", "-o", self.main), check=True)

    def command(self, folders, *arguments):
        """Headers of the folders come before those of the repository."""
        folders = [*folders, ROOT / "include", ROOT / "tests"]
        return [self.compiler, *FLAGS, *(f"-I{f}" for f in folders), *arguments]

    def headers_of(self, name, text):
        """A header, what the compiler makes of it, and what it is made of."""
        output = self.scratch / f"{name}.hpp.{'pch' if 'clang' in self.compiler else 'gch'}"
        return self.scratch / f"{name}.hpp", output, f"// {self.made_of}\n{text}"

    def is_compiled(self, name, text):
        header, output, text = self.headers_of(name, text)
        return output.exists() and header.read_text() == text

    def compiled(self, name, text, folders=()):
        """Headers compiled once; what other compilations include."""
        with self.lock:
            lock = self.locks.setdefault(name, threading.Lock())
        with lock:
            header, output, whole = self.headers_of(name, text)
            if not self.is_compiled(name, text):
                output.unlink(missing_ok=True)
                header.write_text(whole)
                command = self.command(folders, "-x", "c++-header", header, "-o", output)
                subprocess.run(command, check=True)
            return header

    def errors(self, folders, *arguments):
        """What the compiler says if it fails."""
        command = self.command(folders, *arguments)
        if "clang" in self.compiler:
            command += ["-fuse-ld=lld", "-ferror-limit=0", "-Wno-invalid-constexpr"]
        done = subprocess.run(
            command, timeout=600, check=False, capture_output=True, text=True, cwd=self.scratch
        )
        return done.stderr if done.returncode != 0 else None

    def program(self, test, beside, folders, common, program):
        """The errors in a test which includes what is beside it in a folder."""
        link = [self.main, "-o", program, *LIBRARIES]
        return self.errors([*folders, beside], "-include", common, test, *link)

    def is_accepted(self, header, overlay, common):
        """A changed header compiles by itself."""
        return not self.errors([overlay], "-include", common, "-fsyntax-only", "-x", "c++", header)


def run_tests(program, seconds, cwd, **environment):
    """How a program of tests fails, or nothing; `seconds` of the processor are too long."""
    most = int(seconds) + 1
    # a changed loop may never end, or gather for ever
    bounded = ["prlimit", f"--cpu={most}:{most + 1}", "--as=2000000000"]
    try:
        done = subprocess.run(
            [*bounded, program, "--gtest_fail_fast", "--gtest_brief=1"], timeout=60 + 20 * seconds,
            check=False, cwd=cwd, env={**os.environ, **environment},
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return "takes too long"
    if done.returncode == 0:
        return None
    if done.returncode == -signal.SIGXCPU:
        return "takes too long"
    # death by another signal is a failure too
    return "fails" if done.stdout.startswith(b"started") else "does not start"
