"""What a report shows of the shown calls: values side by side, and what its pictures are drawn from.

Hidden calls are left out here, before anything is looked at. The numbers come from a submission, so
they are bounded in number. For the pictures see :mod:`grader.judge.drawn`.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Iterator, Sequence
from typing import Any, Final

import numpy as np

from grader.course.check import CasePair, CheckSpec
from grader.course.inputs import Callable, Supplied
from grader.course.job import Job, PlannedCase
from grader.course.selector import Absent
from grader.course.spec import Exercise
from grader.judge.drawn import curve, descent, reached
from grader.judge.wording import short
from grader.model import (
    CaseObservation,
    Elements,
    Evidence,
    Finding,
    Observation,
    ShownCase,
    ShownValue,
)
from grader.wire.numbers import array
from grader.wire.values import Tensor, Value

MAX_CASES: Final = 5
MAX_ROWS: Final = 16
MAX_COLUMNS: Final = 24
_NOTHING: Final = "–"


def evidence_of(
    exercise: Exercise,
    job: Job,
    expected: Observation,
    observed: Observation,
    findings: Sequence[Sequence[Finding]],
) -> Evidence | None:
    """The evidence on one exercise; None where nothing was called.

    Args:
        findings: as :func:`grader.judge.judge` returns them, in the order of ``exercise.checks``.
    """
    if observed.load is not None or observed.missing:
        return None
    shown = [index for index, case in enumerate(job.cases) if not case.hidden and index < len(observed.cases)]
    pairs = [_pair(job.cases[index], expected.cases[index], observed.cases[index]) for index in shown]
    valued = [
        (check, rows)
        for check, rows in zip(exercise.checks, findings, strict=True)
        if rows
        and not any(finding.not_run for finding in rows)
        and type(check).side_by_side is not CheckSpec.side_by_side
    ]
    first = pairs[0] if pairs else None
    pictures = exercise.pictures
    return Evidence(
        cases=tuple(
            ShownCase(name=pair.name, inputs=_inputs(pair.name, _Same(pair.sent)), values=tuple(_values(valued, pair)))
            for pair in pairs[:MAX_CASES]
        ),
        more_cases=max(0, len(pairs) - MAX_CASES),
        tabled=frozenset(_tabled(valued)),
        elements=next(_elements(valued, pairs), None),
        curve=curve(pictures.loss.history, first) if pictures.loss and first else None,
        descent=descent(pictures.path, first) if pictures.path and first else None,
        reached=reached(pictures.graph, exercise, first) if pictures.graph and first else None,
    )


def _pair(case: PlannedCase, expected: CaseObservation, observed: CaseObservation) -> CasePair:
    return CasePair(name=case.name, hidden=case.hidden, sent=case.sent, expected=expected, observed=observed)


def _tabled(valued: Sequence[tuple[CheckSpec, Sequence[Finding]]]) -> Iterator[str]:
    """The names under which :mod:`grader.judge.score` tells what stands in the table."""
    for check, rows in valued:
        if check.weight and len(rows) > 1:
            yield from (f"{check.label}: {finding.case}" for finding in rows if not finding.hidden)
        elif not next((finding for finding in rows if not finding.passed), rows[0]).hidden:
            yield check.label


def _on(pair: CasePair, rows: Sequence[Finding]) -> Finding | None:
    """What a check found on a shown case; None where the check does not concern it."""
    return next((finding for finding in rows if finding.case == pair.name and not finding.hidden), None)


def _values(valued: Sequence[tuple[CheckSpec, Sequence[Finding]]], pair: CasePair) -> Iterator[ShownValue]:
    for check, rows in valued:
        finding = _on(pair, rows)
        if finding is None:
            continue
        expected, observed = _texts(check, pair)
        yield ShownValue(
            label=check.label, passed=finding.passed, expected=expected, observed=observed, message=_more(finding)
        )


def _more(finding: Finding) -> str:
    """What the two values do not say themselves."""
    return "" if finding.passed or ": it is " in finding.message else finding.message


def _texts(check: CheckSpec, pair: CasePair) -> tuple[str, str]:
    expected = _expected(_Same(check), _Same(pair.expected))
    if pair.observed.raised is not None:
        return expected, _NOTHING
    values = _compared(check, pair)
    if values is None:
        return expected, _NOTHING
    return expected, expected if values[0] == values[1] else short(values[1])


def _compared(check: CheckSpec, pair: CasePair) -> tuple[Value, Value] | None:
    """What a check compares; None where it compares nothing, or a side has nothing there (it may have to raise)."""
    try:
        return check.side_by_side(pair)
    except Absent:
        return None


class _Same:
    """Something told from others by being itself: the course's own objects, which live as long as a run."""

    __slots__ = ("it",)

    def __init__(self, it: Any) -> None:
        self.it = it

    def __hash__(self) -> int:
        return id(self.it)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.it is other.it


@functools.lru_cache(maxsize=2048)
def _expected(check: _Same, expected: _Same) -> str:
    pair = CasePair(name="", hidden=False, sent={}, expected=expected.it, observed=expected.it)
    values = _compared(check.it, pair)
    return short(values[0]) if values else _NOTHING


@functools.lru_cache(maxsize=2048)
def _inputs(name: str, sent: _Same) -> tuple[tuple[str, str], ...]:
    # A call such as slope(3.0) says them itself.
    if name.endswith(")") and all(isinstance(value, bool | int | float | str | None) for value in sent.it.values()):
        return ()
    return tuple((name, _input(value)) for name, value in sent.it.items())


def _input(value: Any) -> str:
    if isinstance(value, Callable):
        return value.function
    return value.name if isinstance(value, Supplied) else short(value)


def _elements(valued: Sequence[tuple[CheckSpec, Sequence[Finding]]], pairs: Sequence[CasePair]) -> Iterator[Elements]:
    """Tensors of the right shape with wrong elements."""
    for check, rows in valued:
        for pair in pairs:
            finding = _on(pair, rows)
            if finding is None or finding.passed or pair.observed.raised is not None:
                continue
            values = _compared(check, pair)
            found = values and _side_by_side(*values)
            if found:
                expected, observed = found
                # As far off as a reader sees in the picture's own numbers; the verdict is the judge's.
                near = np.isclose(observed, expected, rtol=1e-3, atol=1e-5, equal_nan=True)
                if near.all():
                    continue
                yield Elements(
                    label=check.label,
                    case=pair.name,
                    expected=_rows(expected),
                    observed=_rows(observed),
                    wrong=tuple(tuple(not bool(same) for same in row) for row in near),
                )


def _side_by_side(expected: Value, observed: Value) -> tuple[Any, Any] | None:
    if not isinstance(expected, Tensor) or not isinstance(observed, Tensor) or expected.shape != observed.shape:
        return None
    columns = expected.shape[-1] if expected.shape else 1
    rows = math.prod(expected.shape[:-1])
    if rows * columns < 2 or rows > MAX_ROWS or columns > MAX_COLUMNS:
        return None
    if expected.dtype.startswith("complex") or observed.dtype.startswith("complex"):
        return None
    return tuple(array(each).astype(np.float64).reshape(rows, columns) for each in (expected, observed))  # type: ignore[return-value]


def _rows(values: Any) -> tuple[tuple[float, ...], ...]:
    return tuple(tuple(row) for row in values.tolist())
