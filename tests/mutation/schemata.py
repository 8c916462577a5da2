# SPDX-License-Identifier: BSL-1.0
"""Writes a header in which all its changes are present and one is chosen at run time."""

import re

from changes import SWAPS, masked

OPERATORS = {
    " < ": "less",
    " <= ": "less_equal",
    " > ": "greater",
    " >= ": "greater_equal",
    " == ": "equal",
    " != ": "not_equal",
}
LOGIC = [" && ", " || "]


def extent(code, at):
    """From where to where the operands of && and || beside an offset reach."""
    begin, depth = at, 0
    while begin > 0:
        c = code[begin - 1]
        if c in ")]}":
            depth += 1
        elif c in "([{":
            if depth == 0:
                break
            depth -= 1
        elif depth == 0 and (
            c in ";,?"
            or (c == "=" and code[begin - 2] not in "=!<>" and code[begin] != "=")
            or (c == ":" and code[begin - 2] != ":" and code[begin] != ":")
            or re.search(r"\b(return|requires)$", code[max(0, begin - 9) : begin])
        ):
            break
        begin -= 1
    end, depth = at, 0
    while end < len(code):
        c = code[end]
        if c in "([{":
            depth += 1
        elif c in ")]}":
            if depth == 0:
                break
            depth -= 1
        elif depth == 0 and (c in ";,?" or (c == ":" and ":" not in code[end - 1] + code[end + 1])):
            break
        end += 1
    return begin, end


def parts(code, begin, end, token):
    """The operands of one operator in an extent, with the offset of the operator before each."""
    found, start, depth, at = [], begin, 0, begin
    before = None
    while at < end:
        if code[at] in "([{":
            depth += 1
        elif code[at] in ")]}":
            depth -= 1
        elif depth == 0 and code.startswith(token, at):
            found.append((before, start, at))
            before, start = at, at + len(token)
            at = start - 1
            continue
        at += 1
    found.append((before, start, end))
    trimmed = []
    for before, first, last in found:
        inner = code[first:last]
        trimmed.append(
            (before, first + len(inner) - len(inner.lstrip()), first + len(inner.rstrip()))
        )
    return trimmed


def logic_edits(code, ids):
    """`a && b` asks `bool(a) != on ? bool(b) : on`, `a || b` `bool(a) != on ? !on : bool(b)`."""
    edits = []
    for begin, end in sorted({extent(code, at + 1) for at in ids}):
        ors = parts(code, begin, end, LOGIC[1])
        chains = [parts(code, first, last, LOGIC[0]) for _, first, last in ors]
        offsets = [at for chain in [ors, *chains] for at, _, _ in chain[1:]]
        if any(at not in ids for at in offsets):
            continue  # one of them is left out: then all
        for chain in chains:
            edits.append((chain[0][1], 3, 0, "((bool(" * (len(chain) - 1)))
            for at, _, last in chain[1:]:
                on = f"pds_mutant::on({ids[at]})"
                edits.append((at, 4, 4, f") != {on}) ? bool("))
                edits.append((last, 0, 0, f") : {on})"))
        edits.append((ors[0][1], 2, 0, "((bool(" * (len(ors) - 1)))
        for at, _, last in ors[1:]:
            on = f"pds_mutant::on({ids[at]})"
            edits.append((at, 4, 4, f") != {on}) ? !{on} : bool("))
            edits.append((last, 1, 0, "))"))
    return edits


def without_assertions(text):
    """What the compiler asserts at file scope, left out; lines keep their numbers."""
    return re.sub(
        r"^static_assert\b[^;]*;", lambda m: "\n" * m.group().count("\n"), text, flags=re.M
    )


def at_run_time(text):
    """Tables of law/ are made when the program starts, not when it is compiled: in their order,
    which compilers keep among static variables only."""
    text = re.sub(r"\b(inline|static) constexpr\b", "static const", without_assertions(text))
    text = re.sub(r"^const(expr|eval)\b", "inline", text, flags=re.M)
    return re.sub(r"(?<!if )\bconstexpr\b", "const", text)


def test_at_run_time(text, law):
    """A test that expects what it asserts; of tables of law/ that are no constants any more."""
    text = re.sub(r"^([ ]+)static_assert\(([^;]*)\);", r"\1EXPECT_TRUE((\2));", text, flags=re.M)
    if not law:
        return text
    return re.sub(r"(?<!if )\bconstexpr\b(?=[^;(]*[={;])", "const", without_assertions(text))


def schemata(text, changes, law):
    """The text with all changes, (offset, id, old, new) each."""
    code = masked(text)
    edits = logic_edits(code, {at: id for at, id, old, _ in changes if old in LOGIC})
    choose = "value" if law else "number"
    for at, id, old, new in changes:
        if old in OPERATORS:
            op = old.strip()
            edits.append((at, 4, len(old), f" {op} pds_mutant::{OPERATORS[old]}{{{id}}} {op} "))
        elif old not in SWAPS:
            if text[at - 1] == '"':  # a date, of which the change is what stands between the marks
                at, old, new = at - 1, f'"{old}"_date', f'"{new}"_date'
            edits.append((at, 4, len(old), f"pds_mutant::{choose}({id}, {old}, {new})"))
    written, end = [], 0
    for at, _, size, new in sorted(edits, key=lambda e: e[:2]):
        written += [text[end:at], new]
        end = at + size
    written.append(text[end:])
    result = "".join(written)
    return at_run_time(result) if law else result
