"""From what a child sent to an :class:`~grader.model.Observation`: shape checked, nothing believed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, TypeVar

from grader.model import CaseObservation, Ending, Frame, Graph, Observation, Raised
from grader.wire.values import Described, Tensor, Value

_T = TypeVar("_T")
_MAX_ITEMS: Final = 1_000


class _Malformed(ValueError):
    pass


def read(ending: Ending, detail: str, frames: Sequence[Value], case_limit: int) -> Observation:
    """Put a run's frames together.

    Args:
        ending, detail: how the run ended, as the sandbox saw it.
        frames: decoded messages in the order they came.
        case_limit: how many cases were asked for.

    Returns:
        The observation; its ending is ``unreadable`` where the messages do not make sense, which
        only a tampering child brings about.
    """
    try:
        return _read(ending, detail, frames, case_limit)
    except _Malformed as error:
        return Observation(ending="unreadable", detail=f"its reply makes no sense: {error}")


def _read(ending: Ending, detail: str, frames: Sequence[Value], case_limit: int) -> Observation:
    if not frames:
        if ending == "done":
            raise _Malformed("nothing was sent")
        return Observation(ending=ending, detail=detail)
    kind, _, raised, missing, defined, stdout, warned = _row(frames[0], 7)
    if kind != "load":
        raise _Malformed("the first message is not about loading")
    cases = tuple(_case(frame, number) for number, frame in enumerate(frames[1:]))
    if len(cases) > case_limit or (ending == "done" and raised is None and not missing and len(cases) < case_limit):
        raise _Malformed(f"{len(cases)} of {case_limit} cases")
    return Observation(
        ending=ending,
        detail=detail,
        load=_raised(raised),
        missing=_texts(missing),
        defined=_texts(defined),
        cases=cases,
        load_stdout=_is(str, stdout),
        load_warnings=_texts(warned),
    )


def _case(message: Value, number: int) -> CaseObservation:
    row = _row(message, 12)
    kind, _, index, roots, raised, engine_runs, forward_ad, gradients, graphs, stdout, truncated, warned = row
    if kind != "case" or index != number:
        raise _Malformed("the cases are out of order")
    return CaseObservation(
        roots=_named(roots),
        raised=_raised(raised),
        engine_runs=_is(int, engine_runs),
        forward_ad_uses=_is(int, forward_ad),
        gradients={name: _gradient(value) for name, value in _named(gradients).items() if value is not None},
        graphs={name: _graph(value) for name, value in _named(graphs).items() if value is not None},
        stdout=_is(str, stdout),
        stdout_truncated=_is(bool, truncated),
        warnings=_texts(warned),
    )


def _raised(value: Value) -> Raised | None:
    if value is None:
        return None
    kind, message, frames = _row(value, 3)
    return Raised(
        type=_is(str, kind), message=_is(str, message), frames=tuple(_frame(frame) for frame in _items(frames))
    )


def _frame(value: Value) -> Frame:
    file, line, function, source = _row(value, 4)
    return Frame(file=_is(str, file), line=_is(int, line), function=_is(str, function), source=_is(str, source))


def _gradient(value: Value) -> Value:
    if not isinstance(value, Tensor | Described):
        raise _Malformed("a gradient that is no tensor")
    return value


def _graph(value: Value) -> Graph:
    nodes, edges, leaves, truncated = _row(value, 4)
    names = _texts(nodes)
    pairs = []
    for edge in _items(edges):
        start, end = (_is(int, step) for step in _row(edge, 2))
        if not (0 <= start < len(names) and 0 <= end < len(names)):
            raise _Malformed("an edge to nowhere")
        pairs.append((start, end))
    if not isinstance(leaves, dict):
        raise _Malformed("leaves")
    return Graph(
        nodes=names,
        edges=tuple(pairs),
        leaves={_is(int, index): _is(str, name) for index, name in leaves.items()},
        truncated=_is(bool, truncated),
    )


def _named(value: Value) -> dict[str, Value]:
    if not isinstance(value, dict) or len(value) > _MAX_ITEMS:
        raise _Malformed("values by name")
    return {_is(str, name): item for name, item in value.items()}


def _items(value: Value) -> list[Any]:
    if not isinstance(value, list) or len(value) > _MAX_ITEMS:
        raise _Malformed("a list")
    return value


def _texts(value: Value) -> tuple[str, ...]:
    return tuple(_is(str, item) for item in _items(value))


def _row(value: Value, length: int) -> list[Any]:
    items = _items(value)
    if len(items) != length:
        raise _Malformed(f"{len(items)} fields instead of {length}")
    return items


def _is(kind: type[_T], value: Any) -> _T:
    # `type`, not isinstance: True is no count.
    if type(value) is not kind:
        raise _Malformed(f"a {type(value).__name__} instead of a {kind.__name__}")
    return value
