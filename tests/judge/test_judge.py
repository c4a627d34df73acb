"""Every check is held against every case, whether the run came that far or not."""

from __future__ import annotations

from grader.judge import judge
from grader.judge.diagnose import HINTS, diagnose
from grader.model import Finding, Observation, Raised
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
    assert [[""], expected] == messages(observed)


def finding(case: str = "a", *, passed: bool = False, accuses: str | None = None, message: str = "wrong") -> Finding:
    return Finding(
        check="c", case=case, hidden=case.startswith("hidden"), passed=passed, message=message, accuses=accuses
    )


SHOWN_ONLY = [finding(passed=True), *(finding(f"hidden {n}") for n in range(3))]


def ids(*rows: list[Finding], engine_runs: int = 0) -> list[str]:
    return [d.id for d in diagnose(rows, done(returned(1.0, engine_runs=engine_runs)))]


def test_what_a_finding_accuses_is_diagnosed_with_its_evidence() -> None:
    """The diagnosis carries the finding's own words, and a question for a hint."""
    (found,) = diagnose([[finding(accuses="returns-grad-tensor", message="still tracked")]], done())
    assert ("returns-grad-tensor", "still tracked") == (found.id, found.evidence)
    assert found.hint.endswith("?")


def test_a_diagnosis_stands_once_and_the_first_comes_first() -> None:
    """Two findings that accuse the same are one diagnosis, in the order of the checks."""
    rows = [finding(accuses="graph-kept-in-log"), finding(accuses="graph-kept-in-log")]
    assert ["graph-kept-in-log", "returns-grad-tensor"] == ids(rows, [finding(accuses="returns-grad-tensor")])


def test_a_formula_is_diagnosed_where_its_numbers_are_right() -> None:
    """An engine that never ran says little when the numbers are wrong too."""
    formula = [finding(accuses="formula-not-autograd")]
    assert ["formula-not-autograd"] == ids(formula, [finding(passed=True)])
    assert [] == ids(formula, [finding()])


def test_a_passed_finding_accuses_nothing() -> None:
    """Only failures are evidence."""
    assert [] == ids([finding(passed=True, accuses="returns-grad-tensor")])


def test_an_answer_that_knows_the_shown_inputs_only_is_hard_coded() -> None:
    """Right on every shown input, wrong on three hidden ones, and no autograd: the answers were typed in."""
    assert ["hard-coded"] == ids(SHOWN_ONLY)


def test_thin_evidence_of_hard_coding_is_none() -> None:
    """A shown failure, a hidden success, two hidden cases, exceptions, or autograd at work speak against it."""
    assert [] == ids([finding(), *SHOWN_ONLY[1:]])
    assert [] == ids([*SHOWN_ONLY, finding("hidden 4", passed=True)])
    assert [] == ids(SHOWN_ONLY[:3])
    assert [] == ids([SHOWN_ONLY[0], *(finding(f"hidden {n}", message="the call raised E") for n in range(3))])
    assert [] == ids(SHOWN_ONLY, engine_runs=1)


def test_every_hint_asks() -> None:
    """A hint leads on with a question, and is no fix."""
    assert all("?" in hint for hint in HINTS.values())
