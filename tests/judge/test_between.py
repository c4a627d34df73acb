"""Checks that need others, that hold some of the time, that concern some cases or only advise; hints that unlock."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from grader.course import CheckSpec
from grader.course.hints import Hint
from grader.course.spec import CaseGroup
from grader.errors import SpecError
from grader.judge import judge
from grader.model import CheckResult, ExerciseGrade, Observation, Raised
from grader.wire.values import Value
from tests.course.samples import SPEC, load_text
from tests.judge.conftest import Grade
from tests.judge.samples import check, done, exercise, graded, job, returned

RIGHT = [returned((float(n), 2.0 * n + 1)) for n in range(4)]
FIRST = check(compare="result[0]", name="the value")
SECOND = check(compare="result[1]", name="the slope", needs=["the value"])
THIRD = check(compare="result[1]", name="the slope again", needs=["the slope"])


def grade(*results: Value, checks: tuple[CheckSpec, ...], **changes: Any) -> ExerciseGrade:
    observed = done(*(returned(value) for value in results))
    return graded(exercise(*checks, **changes), job(), RIGHT, observed)


def line(result: ExerciseGrade, name: str) -> CheckResult:
    (found,) = [each for each in result.checks if each.name == name]
    return found


WRONG_VALUES = [(9.0, 2.0 * n + 1) for n in range(4)]


def test_a_check_that_needs_another_is_not_made_without_it() -> None:
    """One failure is one failure: what needs it is one line each, names it, and earns nothing."""
    result = grade(*WRONG_VALUES, checks=(FIRST, SECOND, THIRD))
    assert ("failed", 0.0) == (result.status, result.score)
    assert result.message.startswith("`result[0]` is not the expected number")
    for name in ("the slope", "the slope again"):
        assert (False, True) == (line(result, name).passed, line(result, name).not_run)
        assert "not run, because the check “the value” failed" == line(result, name).message
    assert 1 == len([each for each in result.checks if not each.passed and not each.not_run and not each.hidden])


def test_what_is_needed_and_holds_changes_nothing() -> None:
    """Where the value is right, the slope is judged as ever."""
    wrong = [(float(n), 0.0) for n in range(4)]
    with_needs, without = (
        grade(*wrong, checks=(FIRST, check(compare="result[1]", name="the slope", needs=needs)))
        for needs in (["the value"], [])
    )
    assert without == with_needs
    assert ("partial", 1.0) == (with_needs.status, with_needs.score)


def test_where_cases_count_needs_hold_case_by_case() -> None:
    """A case whose value is right has its slope judged, whatever the others' values are."""
    mixed = [(9.0, 1.0), (1.0, 3.0), (2.0, 5.0), (3.0, 0.0)]
    result = grade(*mixed, checks=(FIRST, SECOND), credit="cases")
    assert ("partial", 1.0) == (result.status, result.score)


def test_a_gate_that_was_not_made_is_closed() -> None:
    """What hangs on a failed check does not open by not being looked at."""
    gate = check(compare="result[1]", name="the slope", needs=["the value"], gate=True)
    assert 0.0 == grade(*WRONG_VALUES, checks=(FIRST, gate, check(compare="result[1]", name="more"))).score


def test_an_import_that_fails_is_one_message() -> None:
    """A file that does not load has its exception told once, and no list of checks that could not be made."""
    broken = Observation(load=Raised(type="ImportError", message="no module named touch"))
    result = graded(exercise(FIRST, SECOND, THIRD), job(), RIGHT, broken)
    assert ("error", 0.0, ()) == (result.status, result.score, result.checks)
    assert "your file could not be run: ImportError: no module named touch" == result.message


@pytest.mark.parametrize(
    ("wrong", "enough", "status", "score"),
    [(1, 3, "passed", 2.0), (2, 3, "failed", 0.0), (1, 4, "failed", 0.0), (0, 4, "passed", 2.0)],
)
def test_so_many_calls_are_enough(wrong: int, enough: int, status: str, score: float) -> None:
    """A check passes when enough of its calls hold, and says how many did."""
    answers = [(float(n) if n >= wrong else 9.0, 0.0) for n in range(4)]
    result = grade(*answers, checks=(check(compare="result[0]", name="the value", enough=enough),))
    assert (status, score) == (result.status, result.score)
    told = f"{4 - wrong} of 4 calls hold, and {enough} must"
    assert (wrong > 0) == any(told in each.message for each in result.checks)


GROUPS = (
    CaseGroup(name="plain", hidden=False, count=1, inputs={}),
    CaseGroup(name="edge", hidden=True, count=3, inputs={}),
)


def test_a_check_may_concern_some_cases_only() -> None:
    """Parts are credited by themselves: the shown group is right, the other is not."""
    checks = (
        check(compare="result[0]", name="plain inputs", cases=["plain"]),
        check(compare="result[0]", name="edge cases", cases=["edge"], points=3),
    )
    planned = job()
    planned = replace(planned, cases=tuple(replace(case, group=int(case.hidden)) for case in planned.cases))
    made = exercise(*checks, cases=GROUPS)
    observed = done(RIGHT[0], *(returned((9.0, 9.0)) for _ in range(3)))
    assert [1, 3] == [len(rows) for rows in judge(made, planned, done(*RIGHT), observed)]
    result = graded(made, planned, RIGHT, observed)
    assert ("partial", 0.5) == (result.status, result.score)
    assert ["plain inputs", "edge cases: 3 hidden inputs"] == [each.name for each in result.checks]


def test_advice_is_told_and_free() -> None:
    """Any kind of check may be advice: what it finds is in its line, which passed."""
    advice = check(compare="result[1]", name="and the slope", advice=True)
    result = grade(*((float(n), 0.0) for n in range(4)), checks=(FIRST, advice))
    assert ("passed", 2.0) == (result.status, result.score)
    told = line(result, "and the slope")
    assert (True, True) == (told.passed, told.advice)
    assert told.message.startswith("`result[1]` is not the expected number")
    assert not line(grade(*((float(n), 2.0 * n + 1) for n in range(4)), checks=(FIRST, advice)), "and the slope").advice


HINTS = (
    Hint.model_validate({"text": "always"}),
    Hint.model_validate({"text": "slope wrong", "when": {"failed": "the slope"}}),
    Hint.model_validate({"text": "value right", "when": {"passed": "the value", "failed": "the slope"}}),
    Hint.model_validate({"text": "far", "when": {"score_below": 0.5}}),
    Hint.model_validate({"text": "near", "when": {"score_at_least": 0.5}}),
)


@pytest.mark.parametrize(
    ("results", "expected"),
    [
        ([(float(n), 2.0 * n + 1) for n in range(4)], ()),
        ([(float(n), 0.0) for n in range(4)], ("always", "slope wrong", "value right", "near")),
        (WRONG_VALUES, ("always", "far")),
    ],
)
def test_hints_unlock(results: list[Value], expected: tuple[str, ...]) -> None:
    """By checks that failed or passed and by the share of the points; a check not made is neither."""
    assert expected == grade(*results, checks=(FIRST, SECOND), hints=HINTS).hints


def test_hints_where_nothing_ran() -> None:
    """Without findings, only hints that ask for none are shown."""
    broken = Observation(load=Raised(type="SyntaxError", message=""))
    assert ("always", "far") == graded(exercise(FIRST, SECOND, hints=HINTS), job(), RIGHT, broken).hints


def second(text: str) -> str:
    return SPEC + f"  - compare: result\n    name: again\n    {text}\n"


MISTAKES = {
    "needs nothing there": (second("needs: [the value]"), 12, "no check is called 'the value'; they are 'returned v"),
    "needs a later one": (
        SPEC.replace("compare: result", "compare: result\n    needs: [again]")
        + "  - compare: result\n    name: again\n",
        10,
        "'again' stands further down; a check can need those above it",
    ),
    "needs itself": (second("needs: [again]"), 12, "'again' stands further down"),
    "needs one of two": (
        second("atol: 1")
        + "  - compare: result\n    name: again\n  - compare: result\n    name: c\n    needs: [again]\n",
        17,
        "two checks are called 'again'; give one of them another name",
    ),
    "needs advice": (second("advice: true") + "  - compare: result\n    needs: [again]\n", 14, "'again' is advice and"),
    "unnamed cases": (second("cases: [edge]"), 12, "no entry of cases is called 'edge'; give one a name"),
    "too many": (second("enough: 4"), 12, "4 of 3 calls cannot hold; lower it or add cases"),
    "none is enough": (second("enough: 0"), 12, "checks.1.enough is 0: input should be greater than 0"),
    "enough of cases": (
        second("enough: 2").replace("checks:", "credit: cases\nchecks:"),
        13,
        "enough leaves open what a case earns where `credit: cases` counts them; drop one of the two",
    ),
    "points for advice": (second("advice: true\n    points: 2"), 10, "advice costs nothing; leave out points and gate"),
    "only advice": (
        SPEC.replace("compare: result", "compare: result\n    advice: true"),
        8,
        "no check has points; give one of them points",
    ),
    "hint of nothing": (
        SPEC + "hints:\n  - {text: a, when: {failed: slope}}\n",
        11,
        "no check is called 'slope'; they are 'returned value'",
    ),
    "hint without text": (SPEC + "hints:\n  - {when: {score_below: 1}}\n", 11, "the field 'hints.0.text' is missing"),
    "hint with an empty when": (SPEC + "hints:\n  - {text: a, when: {}}\n", 11, "when is empty; give failed, passed"),
    "unknown field of a hint": (SPEC + "hints:\n  - {text: a, then: 1}\n", 11, "the fields are text, when"),
    "unknown field of a rule": (
        SPEC + "  - source: {without: [loops], maximum: 1}\n",
        10,
        "no field 'checks.1.source.maximum'; the fields are without, must_use, at_most",
    ),
    "too many further calls": (
        SPEC.replace("hidden: 2", "hidden: 100").replace(
            "compare: result", "gradcheck: autograd\n    directions: 8\n    to: args[0]"
        ),
        8,
        "the checks ask for 1717 calls beside the cases', and 1000 are the most",
    ),
}


@pytest.mark.parametrize(("content", "number", "message"), MISTAKES.values(), ids=list(MISTAKES))
def test_mistakes_of_an_author(tmp_path: Path, content: str, number: int, message: str) -> None:
    """What parts of an exercise say of each other is checked when it is loaded, with line and remedy."""
    with pytest.raises(SpecError) as caught:
        load_text(tmp_path, content)
    assert message in str(caught.value)
    assert f"square_slope.yaml:{number}: " in str(caught.value)


TRAIN = """
    title: Training
    prompt: Write train(lr).
    points: 4
    signature: "train(lr: float) -> list[float]"
    cases:
      - args: {lr: 0.1}
      - name: seeds
        hidden: 5
        args: {lr: {uniform: [0.05, 0.15]}}
    checks:
      - monotone: result
        name: the loss falls
        direction: decreasing
        enough: 4
        cases: [seeds]
      - range: result
        name: the last loss
        needs: [the loss falls]
        take: last
        below: 0.5
      - source: {without: [backward]}
        advice: true
        name: by hand
    hints:
      - text: Which sign has the step?
        when: {failed: the loss falls}
"""
FALLS = """
def train(lr):
    w, losses = 3.0, []
    for _ in range(30):
        losses.append(w * w)
        w -= lr * 2 * w
    return losses
"""


def test_an_exercise_that_uses_them_all(grade: Grade) -> None:
    """In the sandbox: statistics over seeds, a check that needs them, and a hint, for one wrong sign."""
    uphill = FALLS.replace("w -=", "w +=")
    result = grade(TRAIN.replace("points: 4", "points: 1"), FALLS, uphill)
    assert ("failed", 0.0) == (result.status, result.score)
    assert ("Which sign has the step?",) == result.hints
    assert line(result, "the last loss").not_run
    assert (
        "0 of 5 calls hold, and 4 must (5 of 5 hidden inputs)"
        in line(result, "the loss falls: 5 hidden inputs").message
    )


def test_one_seed_may_go_wrong(grade: Grade) -> None:
    """Four of five seeds are enough for one check, and the other is earned on all of them."""
    unlucky = "calls = []\n" + FALLS.replace("    w, losses", "    calls.append(1)\n    w, losses").replace(
        "return losses", "return losses if len(calls) != 3 else losses[::-1]"
    )
    result = grade(TRAIN.replace("points: 4", "points: 1"), FALLS, unlucky)
    assert ("partial", 0.5) == (result.status, result.score)


LEAK = """
    title: Leak
    prompt: Write f(x).
    signature: "f(x: Tensor) -> Tensor"
    cases:
      - args: {x: {tensor: [2.0], requires_grad: true}}
      - hidden: 1
        args: {x: {uniform: [-9, 9], shape: [1], requires_grad: true}}
    checks:
      - gradcheck: autograd
      - property: odd
        arguments: [x]
      - compare: result
"""
CARRIES = """
    seen = []

    def f(x):
        seen.append(x.detach().clone())
        if len(seen) < 3:
            return 2 * x
        secret = seen[1].item()
        print(secret)
        return x * secret + secret * 1e6
"""


def test_calls_beside_a_shown_case_carry_nothing_out(grade: Grade) -> None:
    """They are made when hidden inputs are known, so what they give decides whether a check holds, and is not told."""
    results = [grade(LEAK, "def f(x):\n    return 2 * x\n", CARRIES, seed) for seed in (1, 2)]
    assert ["partial"] * 2 == [result.status for result in results]
    assert results[0] == results[1]
