"""What a report shows of shown calls, and that nothing of a hidden one gets in."""

from __future__ import annotations

from typing import Any

from grader.course.pictures import PicturesSpec
from grader.judge import judge
from grader.judge.evidence import evidence_of
from grader.model import CaseObservation, Evidence, Graph, Observation
from tests.judge.samples import check, exercise, job, returned, tensor

SECRET = 77.125


def seen(expected: list[CaseObservation], observed: list[CaseObservation], **changes: Any) -> Evidence:
    made = exercise(check(compare="result", name="the slope"), **changes)
    jobs = job(shown=1, hidden=len(expected) - 1)
    wanted, given = Observation(cases=tuple(expected)), Observation(cases=tuple(observed))
    found = evidence_of(made, jobs, wanted, given, judge(made, jobs, wanted, given))
    assert found is not None
    return found


def test_shown_values_stand_side_by_side() -> None:
    """A shown call has its expected and its observed value, and whether they agree."""
    (case,) = seen([returned(6.0)], [returned(5.0)]).cases
    (value,) = case.values
    assert ("slope(0)", "the slope", False, "6", "5") == (
        case.name,
        value.label,
        value.passed,
        value.expected,
        value.observed,
    )


def test_nothing_of_a_hidden_call_gets_in() -> None:
    """Neither expected nor observed values, losses nor graphs of hidden calls are shown."""
    secret = returned(
        tensor([SECRET, SECRET]),
        losses=((1.0, SECRET, SECRET, SECRET), (2.0, SECRET, SECRET, SECRET)),
        graphs={"result": Graph(nodes=("Secret77",), edges=(), leaves={0: "77.125"})},
    )
    pictures = PicturesSpec.model_validate(
        {"loss": {}, "graph": "result", "path": {"loss": "a + b", "parameters": {"a": "result[0]", "b": "result[1]"}}}
    )
    wrong = returned(tensor([1.0, 2.0]))
    found = seen([returned(6.0), secret, secret], [returned(6.0), wrong, secret], pictures=pictures)
    assert "77" not in repr(found)
    assert 1 == len(found.cases)


def test_elements_that_are_off_are_told_apart() -> None:
    """Of a tensor of the right shape the wrong elements are marked; of another shape there is no picture."""
    found = seen([returned(tensor([1.0, 2.0, 3.0]))], [returned(tensor([1.0, 9.0, 3.0]))]).elements
    assert found is not None
    assert ((False, True, False),) == found.wrong
    assert seen([returned(tensor([1.0, 2.0]))], [returned(tensor([1.0]))]).elements is None


def test_parameters_are_put_in_the_pictures_order() -> None:
    """The graph's leaves come in any order; the answer tells which is which."""
    pictures = PicturesSpec.model_validate(
        {"path": {"loss": "a + b", "parameters": {"a": "result[0]", "b": "result[1]"}}}
    )
    rows = ((1.0, 9.0, 0.0, 5.0), (2.0, 4.0, 1.0, 6.0))
    wanted = returned((6.5, 1.5), losses=rows)
    found = seen([wanted], [wanted], pictures=pictures).descent
    assert found is not None
    assert ((5.0, 0.0), (6.0, 1.0), (6.5, 1.5)) == found.observed


def test_a_path_ends_where_it_stops_being_finite() -> None:
    """Points after an infinite one are not drawn, and a path of one point is none."""
    pictures = PicturesSpec.model_validate({"path": {"loss": "w", "parameters": {"w": "result"}}})
    wanted = returned([1.0, 2.0, 3.0])
    found = seen([wanted], [returned([1.0, 2.0, float("inf"), 3.0])], pictures=pictures).descent
    assert found is not None
    assert ((1.0,), (2.0,)) == found.observed
    assert seen([wanted], [returned([float("nan")])], pictures=pictures).descent is None


def test_an_exception_leaves_a_dash() -> None:
    """A call that raised has an expected value and no other."""
    from grader.model import Raised

    (case,) = seen([returned(6.0)], [CaseObservation(roots={}, raised=Raised(type="E", message="no"))]).cases
    assert [("6", "–", "the call raised E: no")] == [(v.expected, v.observed, v.message) for v in case.values]
