"""From what a child sent to an :class:`~grader.model.Observation`: shape checked, nothing believed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from grader.model import CaseObservation, Ending, Frame, Graph, Observation, Raised
from grader.telling import tell
from grader.wire.case import MAX_FRAMES, CaseFrame
from grader.wire.decode import WireError, decode
from grader.wire.extras import read_extras
from grader.wire.shape import MAX_OUTPUT_BYTES, Malformed, is_, items, named, row, text, texts
from grader.wire.values import Described, Tensor, Value

_MAX_PASSES: Final = 1e9


def read(ending: Ending, detail: str, frames: Sequence[bytes], case_limit: int) -> Observation:
    """Put a run's frames together.

    Args:
        ending, detail: how the run ended, as the sandbox saw it.
        frames: encoded messages in the order they came.
        case_limit: how many cases were asked for.

    Returns:
        The observation; its ending is ``unreadable`` where the messages cannot be decoded or do not
        make sense, which only a tampering child brings about.
    """
    try:
        # Before any is decoded: many small ones would cost a lot more than their bytes.
        if len(frames) > case_limit + 1:
            raise Malformed(f"{len(frames) - 1} of {case_limit} cases")
        return _read(ending, detail, [decode(frame) for frame in frames], case_limit)
    except WireError as error:
        return Observation(ending="unreadable", detail=tell("its reply cannot be read: %(rest)s", rest=error))
    except Malformed as error:
        return Observation(ending="unreadable", detail=tell("its reply makes no sense: %(rest)s", rest=error))


def _read(ending: Ending, detail: str, frames: Sequence[Value], case_limit: int) -> Observation:
    if not frames:
        if ending == "done":
            raise Malformed("nothing was sent")
        return Observation(ending=ending, detail=detail)
    kind, _, raised, missing, defined, stdout, warned = row(frames[0], 7)
    if kind != "load":
        raise Malformed("the first message is not about loading")
    cases = tuple(_case(frame, number) for number, frame in enumerate(frames[1:]))
    if ending == "done" and raised is None and not missing and len(cases) < case_limit:
        raise Malformed(f"{len(cases)} of {case_limit} cases")
    return Observation(
        ending=ending,
        detail=detail,
        load=_raised(raised),
        missing=texts(missing),
        defined=texts(defined),
        cases=cases,
        load_stdout=text(stdout, MAX_OUTPUT_BYTES),
        load_warnings=texts(warned),
    )


def _case(message: Value, number: int) -> CaseObservation:
    case = CaseFrame.of(items(message))
    if case.number != number:
        raise Malformed("the cases are out of order")
    losses = [] if case.losses is None else items(case.losses)
    return CaseObservation(
        roots=named(case.roots),
        raised=_raised(case.raised),
        engine_runs=is_(int, case.engine_runs),
        forward_ad_uses=is_(int, case.forward_ad_uses),
        gradients={name: _gradient(value) for name, value in named(case.gradients).items() if value is not None},
        graphs={name: _graph(value) for name, value in named(case.graphs).items() if value is not None},
        stdout=text(case.stdout, MAX_OUTPUT_BYTES),
        stdout_truncated=is_(bool, case.stdout_truncated),
        warnings=texts(case.warnings),
        losses=tuple(_loss(each) for each in losses),
        **({} if case.watched is None else read_extras(case.watched)),
    )


def _loss(value: Value) -> tuple[float, ...]:
    """Which backward pass it was, and the numbers seen in it."""
    numbers = tuple(is_(float, number) for number in items(value))
    # Not `<`, which nan would pass.
    if numbers and not 1.0 <= numbers[0] <= _MAX_PASSES:
        raise Malformed("a loss of no pass")
    return numbers


def _raised(value: Value) -> Raised | None:
    if value is None:
        return None
    kind, message, frames = row(value, 3)
    if len(items(frames)) > MAX_FRAMES:
        raise Malformed("a traceback that is too long")
    return Raised(type=text(kind), message=text(message), frames=tuple(_frame(frame) for frame in items(frames)))


def _frame(value: Value) -> Frame:
    file, line, function, source = row(value, 4)
    return Frame(file=text(file), line=is_(int, line), function=text(function), source=text(source))


def _gradient(value: Value) -> Value:
    if not isinstance(value, Tensor | Described):
        raise Malformed("a gradient that is no tensor")
    return value


def _graph(value: Value) -> Graph:
    nodes, edges, leaves, truncated = row(value, 4)
    names = texts(nodes)
    if not names:
        raise Malformed("a graph of nothing")
    pairs = []
    for edge in items(edges):
        start, end = (is_(int, step) for step in row(edge, 2))
        if not (0 <= start < len(names) and 0 <= end < len(names)):
            raise Malformed("an edge to nowhere")
        pairs.append((start, end))
    if not isinstance(leaves, dict):
        raise Malformed("leaves")
    return Graph(
        nodes=names,
        edges=tuple(pairs),
        leaves={is_(int, index): text(name) for index, name in leaves.items()},
        truncated=is_(bool, truncated),
    )
