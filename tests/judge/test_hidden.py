"""Blunting hidden cases: right answers stay right, and what a submission may choose freely is gone."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from grader.course.job import Job, PlannedCase
from grader.course.spec import LimitsSpec
from grader.judge.compare import difference
from grader.judge.hidden import OTHER_EXCEPTION, without_hidden_details
from grader.judge.tolerance import Tolerance
from grader.model import CaseObservation, Frame, Graph, Observation, Raised
from grader.wire.values import Described, Tensor, Value
from tests.judge.samples import tensor

_TOLERANCE = Tolerance(atol=1e-6, rtol=1e-4)


def blunted(
    expected: Value, *observed: CaseObservation, hidden: bool = True, any_length: bool = False, **ending: Any
) -> Observation:
    """Of one case, or of a shown one and a hidden one, what is told."""
    sent = {"x": tensor([1, 2, 3])}
    last = PlannedCase(name="c", hidden=hidden, seed=1, sent=sent)
    first = dataclasses.replace(last, hidden=hidden and len(observed) == 1)
    job = Job(
        exercise_id="e",
        function="answer",
        script=(),
        limits=LimitsSpec(),
        cases=(first, last),
        gradients=(),
        graphs=(),
        any_length=frozenset({"result"} if any_length else ()),
    )
    wanted = Observation(cases=(CaseObservation(roots={"result": expected}),) * 2)
    return without_hidden_details(job, wanted, Observation(cases=observed, **ending), "a.py")


def result(expected: Value, observed: Value) -> Value:
    return blunted(expected, CaseObservation(roots={"result": observed})).cases[0].roots["result"]


@pytest.mark.parametrize(
    ("expected", "observed"),
    [
        (6.0, 6.0),
        (6.0, tensor([6])),
        (6.0, dataclasses.replace(tensor([6]), shape=(1,) * 6)),
        ([1.0, 2.0, 3.0, 4.0], (1.0, 2.0, 3.0, 4.0)),
        ((1.0, 2.0, 3.0, 4.0), tensor([1, 2, 3, 4])),
        (tensor([[1, 2], [3, 4]]), tensor([[1, 2], [3, 4]])),
        (tensor([0] * 120, shape=(2, 3, 4, 5)), tensor([0] * 120, shape=(2, 3, 4, 5))),
        (tensor([6], shape=(1,) * 6), tensor([6], shape=(1,) * 6)),
        ({"w": tensor([1, 2]), "b": [1.0]}, {"w": tensor([1, 2]), "b": [1.0], "more": 1}),
        ({"w": 1.0}, {"w": 1.0, **{f"more {number}": number for number in range(77)}}),
        ("text", "text"),
        (None, None),
        (True, True),
    ],
)
def test_right_answers_stay_right(expected: Value, observed: Value) -> None:
    """In whatever form a right answer comes, it is still right afterwards."""
    assert None is difference(expected, observed, _TOLERANCE, "result")
    assert None is difference(expected, result(expected, observed), _TOLERANCE, "result")


@pytest.mark.parametrize(
    ("observed", "kept"),
    [
        (tensor([0] * 77), Described(type="tensor of another shape", text="")),
        ([0.0] * 77, Described(type="list of another length", text="")),
        (Described(type="V77", text="V77"), Described(type="object of another type", text="")),
        (Described(type="function", text="V77"), Described(type="function", text="")),
        ({"V77": 1}, {"another key 1": 1}),
        ({f"V{n}": n for n in range(77)}, {f"another key {n + 1}": n for n in range(3)}),
        (tensor([0] * 16, shape=(2, 2, 2, 2)), Described(type="tensor of another shape", text="")),
        (tensor([[1, 2, 3]] * 3), tensor([[1, 2, 3]] * 3)),
        ([0.0, 0.0], [0.0, 0.0]),
    ],
)
def test_what_can_be_chosen_freely_is_gone(observed: Value, kept: Value) -> None:
    """Shapes and lengths beyond those of the case, and names, become one word; others stay."""
    assert kept == result(1.0, observed)


def raising(*lines: int, kind: str = "IndexError", file: str = "a.py") -> CaseObservation:
    frames = tuple(Frame(file=file, line=line, function="helper", source=f"x[{line}]") for line in lines)
    return CaseObservation(roots={}, raised=Raised(type=kind, message="77", frames=frames))


def test_an_exception_keeps_the_type_that_python_knows() -> None:
    """A built-in type stays; a made-up one, a message and a line do not."""
    assert Raised(type="IndexError", message="") == blunted(1.0, raising(77)).cases[0].raised
    assert Raised(type=OTHER_EXCEPTION, message="") == blunted(1.0, raising(77, kind="V77")).cases[0].raised


def test_a_line_is_told_where_a_shown_call_raised_too() -> None:
    """A file can raise in as many lines as an input has values, so no line is new; none is in another file."""
    shown, hidden = raising(3, 5), raising(3, 77)
    assert hidden.raised is not None
    forged = Frame(file="v77.py", line=3, function="77", source="77")
    hidden = dataclasses.replace(
        hidden, raised=dataclasses.replace(hidden.raised, frames=(forged, *hidden.raised.frames))
    )
    seen = blunted(1.0, shown, hidden).cases[1].raised
    wanted = Frame(file="a.py", line=3, function="helper", source="x[3]")
    assert Raised(type="IndexError", message="", frames=(wanted,)) == seen


def test_counts_output_and_graphs_are_cut() -> None:
    """Engine runs are only told apart from none; nothing printed, warned or drawn stays."""
    graph = Graph(nodes=("V77",), edges=(), leaves={0: "args[0]"})
    given = CaseObservation(roots={}, engine_runs=77, stdout="77", warnings=("77",), graphs={"result": graph})
    seen = blunted(1.0, given).cases[0]
    assert (1, "", ()) == (seen.engine_runs, seen.stdout, seen.warnings)
    assert (("args[0]",), ()) == (tuple(seen.graphs["result"].leaves.values()), seen.graphs["result"].nodes)


@pytest.mark.parametrize("hidden", [True, False])
def test_how_a_hidden_call_ended_is_told_in_general(*, hidden: bool) -> None:
    """An exit code is told where the call was a shown one."""
    seen = blunted(1.0, CaseObservation(roots={}), hidden=hidden, ending="exited", detail="exit code 77")
    assert ("77" not in seen.detail) == hidden


def test_shown_cases_stay_as_they_are() -> None:
    """Nothing is taken from what was observed on a shown input."""
    given = CaseObservation(roots={"result": Tensor(dtype="float32", shape=(0,), raw=b"")}, stdout="77", engine_runs=7)
    assert given == blunted(1.0, given, hidden=False).cases[0]


@pytest.mark.parametrize("observed", [[0.0] * 77, [(1.0,) * 77], tensor([0] * 77), {"w": [0.0] * 77}])
def test_where_any_length_will_do_it_stays(observed: Value) -> None:
    """What a check takes of any length is judged as it came."""
    expected: Value = {"w": 1.0} if isinstance(observed, dict) else [1.0] * 5
    (case,) = blunted(expected, CaseObservation(roots={"result": observed}), any_length=True).cases
    assert observed == case.roots["result"]


def test_the_exception_that_is_asked_for_stays() -> None:
    """A class of the student's own is told where the reference raises one of that name, or one derived from it."""
    case = dataclasses.replace(raising(kind="EmptyError"), bases=("EmptyError", "V77", "ValueError"))
    planned = PlannedCase(name="c", hidden=True, seed=1, sent={})
    job = Job(
        exercise_id="e",
        function="answer",
        script=(),
        limits=LimitsSpec(),
        cases=(planned,),
        gradients=(),
        graphs=(),
    )
    wanted = dataclasses.replace(raising(kind="NoRowsError"), bases=("NoRowsError", "EmptyError", "ValueError"))
    (seen,) = without_hidden_details(job, Observation(cases=(wanted,)), Observation(cases=(case,)), "a.py").cases
    assert (Raised(type="EmptyError", message=""), ("EmptyError", "ValueError")) == (seen.raised, seen.bases)
