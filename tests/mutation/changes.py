# SPDX-License-Identifier: BSL-1.0
"""What mutate.py changes: where in a header, and into what."""

import dataclasses
import datetime
import hashlib
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
EQUIVALENT = pathlib.Path(__file__).resolve().with_name("equivalent.txt")
ROOMS = ["law", "calendar", "pay", "organisation", "envelope", "mmg", "roster"]

DATE = re.compile(r'"(\d{4}-\d{2}-\d{2})"_date')
AMOUNT = re.compile(r"\b(\d[\d']*)\.(\d{2})_eur\b")
NUMBER = re.compile(r"(?<![\w.'])\d[\d']*(?![\w.'])")
SWAPS = {
    " < ": " <= ",
    " <= ": " < ",
    " > ": " >= ",
    " >= ": " > ",
    " == ": " != ",
    " != ": " == ",
    " && ": " || ",
    " || ": " && ",
}


@dataclasses.dataclass
class Change:
    """`offset`, `old` and `new` say what is replaced; `before` and `after` are its line."""

    header: str
    text: str  # of the whole header
    offset: int
    old: str
    new: str

    def __post_init__(self):
        own = hashlib.sha256(self.text.encode()).hexdigest()[:16]
        self.key = f"{self.header}:{own}:{self.offset}:{self.new}"
        self.room = self.header.split("/")[2]
        self.line, self.before = line_at(self.text, self.offset)
        self.after = line_at(self.changed(), self.offset)[1]

    def changed(self):
        return self.text[: self.offset] + self.new + self.text[self.offset + len(self.old) :]

    def __str__(self):
        return f"{self.header}:{self.line}: {self.before}\n    {self.after}"


def masked(text):
    """The text with comments, texts, characters, directives and static assertions blanked."""

    def blank(match):
        return re.sub(r"[^\n]", " ", match.group())

    pattern = re.compile(
        r'//[^\n]*|"(?:\\.|[^"\\\n])*"(?:_\w+)?|\'(?:\\.|[^\'\\\n])\'|^[ \t]*#(?:\\\n|[^\n])*'
        r"|\bstatic_assert\b[^;]*;|\boperator\s*\S+",
        re.M,
    )
    return pattern.sub(blank, text)


def without_comments(text):
    return re.sub(r"//[^\n]*", lambda m: " " * len(m.group()), text)


def next_number(digits):
    return str(int(digits.replace("'", "")) + 1)


def mutations(text, law):
    """(offset, old, new) of every change."""
    found = []
    code = masked(text)
    if law:
        readable = without_comments(text)
        for m in DATE.finditer(readable):
            day = datetime.date.fromisoformat(m.group(1)) + datetime.timedelta(days=1)
            found.append((m.start(1), m.group(1), day.isoformat()))
        for m in AMOUNT.finditer(code):
            cents = int(m.group(1).replace("'", "") + m.group(2)) + 1
            found.append((m.start(), m.group(), f"{cents // 100}.{cents % 100:02}_eur"))
    else:
        for old, new in SWAPS.items():
            at = code.find(old)
            while at != -1:
                found.append((at, old, new))
                at = code.find(old, at + 1)
    for m in NUMBER.finditer(code):
        found.append((m.start(), m.group(), next_number(m.group())))
    return sorted(found)


def line_at(text, offset):
    begin = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return text.count("\n", 0, offset) + 1, text[begin : len(text) if end == -1 else end].strip()


def equivalents():
    known = {}
    for line in EQUIVALENT.read_text().splitlines() if EQUIVALENT.exists() else []:
        if line and not line.startswith("#"):
            header, old, new, why = (part.strip() for part in line.split(" ¦ "))
            known[header, old, new] = why
    return known


def all_changes(only=None):
    found = []
    for room in ROOMS:
        for header in sorted((ROOT / "include/pds" / room).glob("*.hpp")):
            name = str(header.relative_to(ROOT))
            if only and not any(name == o or name.startswith(o.rstrip("/") + "/") for o in only):
                continue
            text = header.read_text()
            found += [Change(name, text, *m) for m in mutations(text, room == "law")]
    return found
