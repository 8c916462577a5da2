# SPDX-License-Identifier: BSL-1.0
"""Follows the cookbook: every block of C++ on its pages is a part of a program that is compiled,
word for word; every such part and every shell command is run in examples/data, and must print what
the page says.

    python3 tests/docs/cookbook.py --pds PROGRAM --programs FOLDER ROOT
    python3 tests/docs/cookbook.py --self-test

A part of a program stands between `// [name]` and `// [/name]`. `setup` and `given` print nothing.
Behind any other block of C++ or of commands (`sh`) the next block is its output (`text`).
"""

import argparse
import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import textwrap

# The pages, in English and in French, and the program whose parts they show.
PAGES = [
    ("first_minutes.md", "premieres_minutes.md", None),
    ("billing.md", "facturation.md", "billing"),
    ("planning.md", "planification.md", "planning"),
    ("linking.md", "integration.md", "linking"),
    ("faq.md", "questions.md", None),
]

SILENT = ["setup", "given"]

PART = re.compile(r"^ *// \[(\w+)\]\n(.*?)^ *// \[/\1\]\n", re.MULTILINE | re.DOTALL)
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def parts_of(source):
    """The marked parts of a program, by name, without their margin."""
    return {name: textwrap.dedent(text) for name, text in PART.findall(source)}


def steps_of(page, parts):
    """What a page asks to be run, [(language, text, name of the part, output)], and what is wrong
    with the page."""
    steps, problems = [], []
    names = {text: name for name, text in parts.items()}
    blocks = BLOCK.findall(page) + [("", "")]
    for (language, text), (following, output) in zip(blocks, blocks[1:]):
        if language == "text":
            continue
        if language not in ("cpp", "sh"):
            problems.append(f"a block of {language}: neither cpp, sh nor text")
            continue
        name = names.get(text) if language == "cpp" else None
        if language == "cpp" and name is None:
            problems.append(f"no part of the program:\n{text}")
        elif following != "text" and name not in SILENT:
            problems.append(f"no output behind:\n{text}")
        else:
            steps.append((language, text, name, output if name not in SILENT else None))
    for name in sorted(parts.keys() - {step[2] for step in steps}):
        problems.append(f"does not show the part {name}")
    return steps, problems


def run(command, **options):
    done = subprocess.run(command, capture_output=True, check=False, **options)
    printed = done.stdout.decode("utf-8").replace("\r\n", "\n")
    if done.returncode != 0:
        printed += f"exit status {done.returncode}\n{done.stderr.decode('utf-8')}"
    return printed


def follow(steps, program, data, environment):
    """What a page's steps print otherwise than the page says."""
    problems = []
    for language, text, name, output in steps:
        if output is None:
            continue
        command = [program, name] if language == "cpp" else ["sh", "-e", "-c", text]
        printed = run(command, cwd=data, env=environment)
        if printed != output:
            lines = difflib.unified_diff(
                output.splitlines(), printed.splitlines(), "page", "program", lineterm="", n=0
            )
            problems.append(f"{name or text}: prints otherwise\n" + "\n".join(lines))
    return problems


def check(root, tool, programs):
    cookbook = root / "examples" / "cookbook"
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "pds").symlink_to(tool.resolve())
        environment = dict(os.environ, PATH=f"{folder}{os.pathsep}{os.environ['PATH']}")
        for english, french, name in PAGES:
            source = (cookbook / f"{name}.cpp").read_text(encoding="utf-8") if name else ""
            program = (programs / f"pds_cookbook_{name}").resolve()
            counts = []
            for page in (english, french):
                text = (cookbook / page).read_text(encoding="utf-8")
                steps, wrong = steps_of(text, parts_of(source))
                wrong += follow(steps, program, root / "examples" / "data", environment)
                counts.append([(step[0], step[2]) for step in steps])
                problems += [f"{page}: {problem}" for problem in wrong]
            if counts[0] != counts[1]:
                problems.append(f"{english} and {french} have not the same steps")
    return problems


def self_test():
    source = "x\n    // [setup]\n    a;\n    // [/setup]\n  // [one]\n  b {\n    c;\n  }\n  // [/one]\n"
    parts = parts_of(source)
    assert parts == {"setup": "a;\n", "one": "b {\n  c;\n}\n"}, parts
    good = "```cpp\na;\n```\nwords\n```cpp\nb {\n  c;\n}\n```\n```text\n1\n```\n"
    steps, problems = steps_of(good, parts)
    assert problems == [] and [step[2:] for step in steps] == [("setup", None), ("one", "1\n")]
    for page in [
        good.replace("c;", "d;"),
        good.replace("text", "sh"),
        good.replace("text", "python"),
        good.replace("```cpp\na;\n```\n", ""),
        good + "```sh\nls\n```\n",
    ]:
        assert steps_of(page, parts)[1], page
    steps, problems = steps_of("```sh\nprintf '1\\n'\n```\n```text\n1\n```\n", {})
    assert problems == [] and follow(steps, None, ".", None) == []
    for page in ["```sh\necho 2\n```\n```text\n1\n```\n", "```sh\necho 1; false\n```\n```text\n1\n```\n"]:
        assert follow(steps_of(page, {})[0], None, ".", None), page


def main():
    if sys.argv[1:] == ["--self-test"]:
        return self_test()
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--pds", type=pathlib.Path, required=True)
    parser.add_argument("--programs", type=pathlib.Path, required=True)
    parser.add_argument("root", type=pathlib.Path)
    arguments = parser.parse_args()
    problems = check(arguments.root, arguments.pds, arguments.programs)
    if problems:
        sys.exit("\n\n".join(problems))


if __name__ == "__main__":
    main()
