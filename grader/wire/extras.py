"""Reading what a watched case carries beside its values: events, paths, operations, costs. All claims."""

from __future__ import annotations

from typing import Any

from grader.model import Cost, Event
from grader.wire.shape import MAX_SHAPES, Malformed, is_, items, named, row, text, texts
from grader.wire.values import MAX_RANK, Value


def read_extras(value: Value) -> dict[str, Any]:
    """The optional fields of a :class:`~grader.model.CaseObservation`, by name.

    Raises:
        Malformed: where they have another form than the child gives them.
    """
    readers = {
        "events": lambda v: tuple(_event(each) for each in items(v)),
        "path": lambda v: {name: tuple(items(values)) for name, values in named(v).items()},
        "ops": lambda v: {phase: _counts(counts) for phase, counts in named(v).items()},
        "largest": _count,
        "cost": _cost,
        "identity": lambda v: {name: _pair(pair) for name, pair in named(v).items()},
        "bases": texts,
    }
    given = named(value)
    if not given.keys() <= readers.keys():
        raise Malformed("a field that nobody asked for")
    return {name: readers[name](item) for name, item in given.items()}


def _event(value: Value) -> Event:
    kind, name, shapes, depth = row(value, 4)
    return Event(
        kind=text(kind),
        name=text(name),
        shapes=tuple(_shape(shape) for shape in items(shapes)[:MAX_SHAPES]),
        depth=_count(depth),
    )


def _shape(value: Value) -> tuple[int, ...]:
    sizes = items(value)
    if len(sizes) > MAX_RANK:
        raise Malformed("a shape of too many sizes")
    return tuple(_count(size) for size in sizes)


def _counts(value: Value) -> dict[str, int]:
    return {name: _count(count) for name, count in named(value).items()}


def _cost(value: Value) -> Cost:
    seconds, peak_bytes, ops = row(value, 3)
    # Not `< 0`, which nan would pass.
    if not 0.0 <= is_(float, seconds) < float("inf"):
        raise Malformed("a time that is none")
    return Cost(cpu_seconds=seconds, peak_bytes=_count(peak_bytes), ops=_count(ops))


def _pair(value: Value) -> tuple[bool, bool]:
    same, shares = row(value, 2)
    return is_(bool, same), is_(bool, shares)


def _count(value: Any) -> int:
    if not 0 <= is_(int, value) < 2**63:
        raise Malformed("a count that is none")
    return int(value)
