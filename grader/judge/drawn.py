"""What a report's pictures are drawn from: the loss over the steps, the way of the parameters, the graph.

The numbers come from a submission, so they are bounded in number, and only finite ones become part
of a path.
"""

from __future__ import annotations

import dataclasses
import itertools
import math
from collections.abc import Mapping, Sequence
from typing import Any, Final

from grader.course.check import CasePair
from grader.course.pictures import PathPicture
from grader.course.selector import Absent, Selector
from grader.course.spec import Exercise
from grader.model import CaseObservation, Curve, Descent, Reached
from grader.wire.numbers import array, as_float
from grader.wire.values import Tensor

MAX_STEPS: Final = 200
MAX_ELEMENTS: Final = 500


def curve(history: str | None, pair: CasePair) -> Curve | None:
    """The losses that were kept, or the list at the path ``history``; None where either side has no two points."""

    def taken(case: CaseObservation) -> tuple[tuple[float, float], ...]:
        if history is None:
            return tuple((row[0], row[1]) for row in case.losses if len(row) > 1)
        return tuple((float(step), loss) for step, loss in enumerate(_numbers(history, case), 1))

    expected, observed = _thinned(taken(pair.expected)), _thinned(taken(pair.observed))
    return Curve(expected=expected, observed=observed) if len(expected) > 1 and len(observed) > 1 else None


def _numbers(path: str, case: CaseObservation) -> list[float]:
    """The list of numbers at a path; empty where there is none."""
    try:
        value = Selector.parse(path).resolve(case.roots)
    except Absent:
        return []
    if isinstance(value, Tensor) and len(value.shape) == 1 and not value.dtype.startswith("complex"):
        return [float(number) for number in array(value).tolist()]
    if isinstance(value, list | tuple):
        numbers = [as_float(item) for item in value]
        return [] if None in numbers else [number for number in numbers if number is not None]
    number = as_float(value)
    return [] if number is None else [number]


def _thinned(points: tuple[Any, ...]) -> tuple[Any, ...]:
    stride = -(-len(points) // MAX_STEPS) or 1
    kept = points[::stride]
    return kept if not points or kept[-1] == points[-1] else (*kept, points[-1])


def descent(picture: PathPicture, pair: CasePair) -> Descent | None:
    """The way over the author's loss; None where its arguments are too many, or a side never moved."""
    arguments = {name: _elements_of(pair.sent.get(name)) for name in sorted(picture.names())}
    if not all(arguments.values()):
        return None
    ways = [_way(picture, pair.sent, case) for case in (pair.expected, pair.observed)]
    if min(map(len, ways)) < 2:
        return None
    return Descent(
        names=tuple(picture.parameters),
        loss=picture.loss,
        arguments=tuple((name, values) for name, values in arguments.items()),
        expected=_thinned(ways[0]),
        observed=_thinned(ways[1]),
    )


def _elements_of(value: Any) -> tuple[float, ...]:
    if isinstance(value, Tensor) and 0 < math.prod(value.shape) <= MAX_ELEMENTS and "complex" not in value.dtype:
        return tuple(float(number) for number in array(value).reshape(-1).tolist())
    number = as_float(value) if isinstance(value, int | float) else None
    return () if number is None else (number,)


def _way(picture: PathPicture, sent: Mapping[str, Any], case: CaseObservation) -> tuple[tuple[float, ...], ...]:
    """The parameters from the start to the answer, up to where they stop being finite."""
    if case.raised is not None:
        return ()
    points: list[tuple[float, ...]]
    ends = [_numbers(path, case) for path in picture.parameters.values()]
    if len(ends) == 1:
        start = _elements_of(sent.get(*picture.parameters))
        points = [(number,) for number in (*start, *ends[0])]
    else:
        kept = [row[2:] for row in case.losses if len(row) == 2 + len(ends)]
        last = [end[0] for end in ends if len(end) == 1 and math.isfinite(end[0])]
        points = [*_in_order(kept, last), *([tuple(last)] if len(last) == len(ends) else [])]
    return tuple(itertools.takewhile(lambda point: all(map(math.isfinite, point)), points))


def _in_order(kept: Sequence[tuple[float, ...]], last: Sequence[float]) -> Sequence[tuple[float, ...]]:
    """The points with the parameters in the picture's order: the graph's own order is the student's choice."""
    if not kept or len(last) != len(kept[-1]) or math.dist(kept[-1], last) <= math.dist(kept[-1][::-1], last):
        return kept
    return [point[::-1] for point in kept]


def reached(path: str, exercise: Exercise, pair: CasePair) -> Reached | None:
    """The graph behind the tensor at a path, its leaves by the names of the arguments; None where the call raised."""
    if pair.observed.raised is not None:
        return None
    wanted = pair.expected.graphs.get(path)
    names = _names(exercise)
    graph = pair.observed.graphs.get(path)
    if graph is not None:
        leaves = {index: names.get(name, name) for index, name in graph.leaves.items()}
        graph = dataclasses.replace(graph, leaves=leaves)
    leaves_wanted = tuple(names.get(name, name) for name in wanted.leaves.values()) if wanted else ()
    return Reached(path=path, graph=graph, expected_leaves=leaves_wanted)


def _names(exercise: Exercise) -> Mapping[str, str]:
    """What the student calls the arguments."""
    parameters = exercise.signature.parameters if exercise.signature else ()
    return {f"args[{position}]": parameter.name for position, parameter in enumerate(parameters)}
