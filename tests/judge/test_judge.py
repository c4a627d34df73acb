"""Every check is held against every case, whether the run came that far or not."""

from __future__ import annotations

from grader.judge import judge
from grader.model import Observation, Raised
from tests.judge.samples import check, done, exercise, job, returned

COMPARE = check(compare="result")
MADE = exercise(check(autograd="used"), COMPARE)
EXPECTED = done(*(returned(float(n)) for n in range(4)))


def messages(observed: Observation) -> list[list[str]]:
    return [[finding.message for finding in rows] for rows in judge(MADE, job(), EXPECTED, observed)]


def test_a_right_run_passes_everything() -> None:
    """One finding per check and case, in their order, all passed."""
    findings = judge(MADE, job(), EXPECTED, EXPECTED)
    assert [["uses autograd"] * 4, ["returned value"] * 4] == [[f.check for f in rows] for rows in findings]
    assert ["slope(0)", "hidden case 1", "hidden case 2", "hidden case 3"] == [f.case for f in findings[0]]
    assert all(finding.passed for rows in findings for finding in rows)


def test_cases_after_an_early_ending_are_failures_with_the_reason() -> None:
    """The case that ended the run says why, those after it that they were not reached; gates say nothing of them."""
    observed = done(EXPECTED.cases[0], ending="timeout", detail="it was still running after 10 s")
    expected = ["", "it was still running after 10 s", *["not reached, because the run had ended"] * 2]
    assert [[""], expected] == messages(observed)


def test_nothing_is_said_where_nothing_was_called() -> None:
    """A file that does not load, or lacks the function, has no findings."""
    assert [[], []] == messages(Observation(load=Raised(type="SyntaxError", message="")))
    assert [[], []] == messages(Observation(missing=("slope",)))


def test_an_exception_fails_every_check_of_its_case() -> None:
    """On a shown case the exception is told in full, on a hidden one by its type."""
    raised = returned(None, roots={"args": [3.0]}, raised=Raised(type="ValueError", message="x is 1.5"))
    observed = done(raised, raised, *EXPECTED.cases[2:])
    expected = ["the call raised ValueError: x is 1.5", "the call raised ValueError", "", ""]
    assert [expected, expected] == messages(observed)
