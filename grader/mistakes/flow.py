"""Questions to a student's source about what stands before what: which names a result is made of, and
what happens to them before the next call that goes backward. Text only, in linear time.

Order is that of the text, so a helper that stands below its caller is seen late: what comes out is a
part of the evidence, never all of it.
"""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from grader.mistakes import loops

_Bound: TypeAlias = dict[str, list[int]]

# Each backward pass costs a walk of its own.
_MAX: Final = 40
_PASS: Final = re.compile(
    r"(?<![\w.])(\w+)(?:\.\w+\(\))?\.backward\s*\(|(?:autograd\.|(?<![.\w])(?<!def ))grad\s*\(\s*(\w+)\s*[,)]"
)
_ASSIGNED: Final = re.compile(r"^[ \t]*\(?[ \t]*(\w+)[ \t]*,?[ \t]*\)?[ \t]*(?::[^=\n]{0,80})?([-+*/]?)=(?!=)([^\n]*)")
_DATA_WRITE: Final = re.compile(
    r"(?<![\w.])(\w+)\.data(?:\[[^\]\n]*\])?\s*(?:[-+*/]|\*\*)?=(?!=)|(?<![\w.])(\w+)\.data\.\w+_\("
)
_GRADIENT: Final = re.compile(r"\.grad\b|(?<![.\w])(?<!def )grad\s*\(")
_NUMBER: Final = re.compile(r"\.(?:item|tolist|detach|numpy)\s*\(|\bfloat\s*\(|\.data\b")
_GOES_BACKWARD: Final = re.compile(r"\.backward\b|autograd\.grad\b|(?<![.\w])(?<!def )grad\s*\(")
# Reads of gradients, and what is only noted: neither is a part of what is differentiated.
_GRADIENT_READ: Final = re.compile(
    r"\bfloat\(\s*\w+\.grad\b[^()\n]{0,40}\)|\b\w+\.grad\b(?!\s*\()(?:\[[^\]\n]{0,40}\])?(?:\.data\b|\.\w+\(\))*"
)
_NOTED: Final = re.compile(r"\bprint\s*\(|\.append\s*\(\s*\w+\.item\(\)\s*\)")
_KEPT: Final = re.compile(r"(?:retain|create)_graph\s*=\s*True")
_CREATE: Final = re.compile(r"create_graph\s*=\s*True")


def statements(source: str) -> list[str]:
    """The source's lines; statements that share one are taken apart, the first with its indentation."""
    return [part for line in source.split("\n") for part in line.split(";") if part.strip()]


def writes_data_before_backward(source: str) -> bool:
    """Whether ``.data`` of something that a result was made of is written before that result goes backward.

    A write that uses a gradient is an update in the wrong place, which is another mistake.
    """
    lines = statements(source)
    bound = _bound(lines)
    writes = [
        (at, found[1] or found[2])
        for at, line in enumerate(lines)
        if ".grad" not in line and (found := _DATA_WRITE.search(line))
    ][:_MAX]
    for end, root in _passes(lines) if writes else ():
        made = _last(bound, root, end)
        if made is None:
            continue
        names = _ingredients(lines, root, made)
        for at, written in writes:
            if made < at < end and written in names - {root}:
                return True
            if at < made and any(
                _holds(lines, bound, each, written, at, made) for each in sorted(names - {root})[:_MAX]
            ):
                return True
    return False


def _holds(lines: Sequence[str], bound: _Bound, name: str, written: str, at: int, made: int) -> bool:
    """Whether what a root is made of was itself made of what is written to, above the write, and still is."""
    first = None if name == written else _last(bound, name, at)
    if first is None or first != _last(bound, name, made) or _NUMBER.search(lines[first]):
        return False
    found = _ASSIGNED.match(lines[first])
    return found is not None and written in re.findall(r"[A-Za-z_]\w*", found[3])


def _bound(lines: Sequence[str]) -> _Bound:
    """For each name the lines that give it a value."""
    found: _Bound = {}
    for at, line in enumerate(lines):
        if made := _ASSIGNED.match(line):
            found.setdefault(made[1], []).append(at)
    return found


def _last(bound: _Bound, name: str, end: int) -> int | None:
    """The last line above one that gives a name its value."""
    places = bound.get(name, [])
    at = bisect.bisect_left(places, end)
    return places[at - 1] if at else None


def goes_backward_from_gradient(source: str) -> bool:
    """Whether a gradient, or what is made of one, is itself gone backward from."""
    lines = statements(source)
    bound = _bound(lines)
    return any(_is_gradient(lines, bound, root, end) for end, root in _passes(lines))


def adds_second_derivative(source: str, clearing: str) -> bool:
    """Whether backward is called on a gradient that backward left in ``.grad``, with nothing cleared in between."""
    lines = statements(source)
    first = next((at for at, line in enumerate(lines) if ".backward" in line and _CREATE.search(line)), None)
    if first is None:
        return False
    bound = _bound(lines)
    for end, root in _passes(lines):
        if end > first and ".backward" in lines[end] and _is_gradient(lines, bound, root, end):
            return not any(re.search(clearing, line) for line in lines[first + 1 : end])
    return False


def goes_through_graph_again(source: str) -> bool:
    """Whether one graph can be gone through twice: it is kept on purpose, or its root is not made anew."""
    if _KEPT.search(source):
        return True
    lines = statements(source)
    bound = _bound(lines)
    last: dict[str, int] = {}
    for at, root in _passes(lines):
        if root in last and (_last(bound, root, at) or 0) <= last[root]:
            return True
        last[root] = at
    for body in loops.bodies(source):
        made = _bound(body)
        if any(root not in made for _, root in _passes(body)):
            return True
    return False


def bound_after_backward(source: str) -> set[str]:
    """The names that get a value below the last call that goes backward."""
    lines = statements(source)
    ends = [at for at, line in enumerate(lines) if _GOES_BACKWARD.search(line)]
    below = lines[ends[-1] + 1 :] if ends else []
    return {found[1] for line in below for found in [_ASSIGNED.match(line)] if found}


def in_forward_pass(source: str, pattern: str) -> bool:
    """Whether ``pattern`` shows where it can touch what is differentiated: not below the last pass of a function.

    In a loop, what stands below is above the next round's pass.
    """
    source = "\n".join(line for line in _GRADIENT_READ.sub("", source).split("\n") if not _NOTED.search(line))
    if loops.in_loop(source, ""):
        return re.search(pattern, source, re.MULTILINE) is not None
    for block in re.split(r"^(?=(?:def|class|@)\b)", source, flags=re.MULTILINE):
        lines = statements(block)
        ends = [at for at, line in enumerate(lines) if _GOES_BACKWARD.search(line)]
        if any(re.search(pattern, line) for line in lines[: ends[-1] + 1 if ends else None]):
            return True
    return False


def _passes(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Where something with a name is gone backward from, and its name."""
    found = ((at, made[1] or made[2]) for at, line in enumerate(lines) for made in [_PASS.search(line)] if made)
    yield from itertools.islice(found, _MAX)


def _ingredients(lines: Sequence[str], root: str, made: int) -> set[str]:
    """The names that a root is made of, down to the first ones."""
    names = {root}
    for line in reversed(lines[: made + 1]):
        found = _ASSIGNED.match(line)
        if found and found[1] in names:
            names |= set(re.findall(r"[A-Za-z_]\w*", found[3]))
    return names


def _is_gradient(lines: Sequence[str], bound: _Bound, name: str, end: int, *, through: bool = True) -> bool:
    """Whether a name holds what was read from ``.grad`` or asked for, or what was made of a name that does."""
    made = _last(bound, name, end)
    found = None if made is None else _ASSIGNED.match(lines[made])
    if made is None or found is None or _NUMBER.search(found[3]):
        return False
    if _GRADIENT.search(found[3]):
        # A step away from a gradient is a new point.
        return through or not re.search(rf"\b{name}\b", found[3])
    others = list(dict.fromkeys(re.findall(r"[A-Za-z_]\w*", found[3])))[:_MAX] if through else []
    return any(_is_gradient(lines, bound, other, made, through=False) for other in others)
