"""Points, statuses and what a student is told; nothing about hidden inputs leaks."""

from __future__ import annotations

import pytest

from grader.course import CheckSpec
from grader.model import CaseObservation, Ending, ExerciseGrade, Frame, Observation, Raised, Status
from grader.wire.values import Value
from tests.judge.samples import check, done, exercise, graded, job, returned, tensor

FIRST = check(compare="result[0]", name="the value")
SECOND = check(compare="result[1]", name="the slope", points=3)
USED = check(autograd="used")
RIGHT = [returned((float(n), 2.0 * n + 1), engine_runs=1) for n in range(4)]


def answers(*values: Value, engine_runs: int = 1) -> Observation:
    return done(*(returned(value, engine_runs=engine_runs) for value in values))


def grade(observed: Observation, *checks: CheckSpec, credit: str = "checks") -> ExerciseGrade:
    return graded(exercise(*(checks or (USED, FIRST, SECOND)), credit=credit), job(), RIGHT, observed)


def test_everything_right_is_everything() -> None:
    """Full points, passed, nothing to say."""
    result = grade(done(*RIGHT))
    assert ("passed", 2.0, 2.0, "", ()) == (
        result.status, result.score, result.max_score, result.message, result.diagnoses,
    )  # fmt: skip
    assert all(line.passed for line in result.checks)


def test_points_follow_the_weights_of_checks() -> None:
    """A value worth one of four parts earns a quarter of the points."""
    result = grade(answers(*((float(n), 0.0) for n in range(4))))
    assert ("partial", 0.5) == (result.status, result.score)
    assert "`result[1]` is not the expected number: it is 0, expected 1, off by 1" == result.message


def test_a_check_is_earned_on_all_cases_or_not() -> None:
    """One wrong hidden case costs the check."""
    result = grade(done(*RIGHT[:3], returned((3.0, 0.0))))
    assert ("partial", 0.5) == (result.status, result.score)
    assert "right on the shown inputs, wrong on others: `result[1]` is not the expected number" == result.message


def test_credit_by_case() -> None:
    """Where cases count, three of four right ones earn three quarters, checks without points left aside."""
    wrong = done(*RIGHT[:3], returned((3.0, 0.0)))
    assert ("partial", 1.5) == (grade(wrong, credit="cases").status, grade(wrong, credit="cases").score)
    assert ("failed", 0.0) == (
        grade(answers(*[(9.0, 9.0)] * 4), credit="cases").status,
        grade(answers(*[(9.0, 9.0)] * 4), credit="cases").score,
    )


@pytest.mark.parametrize("credit", ["checks", "cases"])
def test_a_gate_closes_everything(credit: str) -> None:
    """The right numbers by the wrong method earn nothing, and the method is what the student reads."""
    result = grade(done(*(returned(case.roots["result"], engine_runs=0) for case in RIGHT)), credit=credit)
    assert ("failed", 0.0) == (result.status, result.score)
    assert "the autograd engine never ran, and this exercise asks PyTorch to compute the derivative" == result.message


def test_a_closed_gate_is_told_before_an_earlier_failure() -> None:
    """A gate decides alone, so its message goes first even where another check stands before it."""
    result = grade(answers(*[(9.0, 9.0)] * 4, engine_runs=0), FIRST, USED)
    assert result.message.startswith("the autograd engine never ran")


ENDINGS: list[tuple[Ending, Status]] = [
    ("timeout", "timeout"),
    ("cpu", "timeout"),
    ("memory", "memory"),
    ("output", "error"),
    ("crashed", "error"),
    ("exited", "error"),
    ("unreadable", "error"),
]


@pytest.mark.parametrize(("ending", "status"), ENDINGS)
def test_an_early_ending_is_the_status(ending: Ending, status: Status) -> None:
    """How a run ended is its verdict, with the limit and the call, and earns nothing."""
    before_any, after_one = (grade(Observation(ending=ending, detail="why", cases=tuple(RIGHT[:n]))) for n in (0, 1))
    assert (status, 0.0, "the run was ended: why") == (before_any.status, before_any.score, before_any.message)
    assert (status, 0.0, "the run was ended in call 2: why") == (after_one.status, after_one.score, after_one.message)


def test_an_early_ending_keeps_the_cases_that_count() -> None:
    """Where cases are credited, those before the end are."""
    result = grade(Observation(ending="timeout", detail="why", cases=tuple(RIGHT[:1])), FIRST, credit="cases")
    assert ("timeout", 0.5) == (result.status, result.score)


def test_a_file_that_cannot_be_run() -> None:
    """An exception while importing is an error with its words, frames and no checks."""
    load = Raised(
        type="SyntaxError", message="invalid syntax", frames=(Frame(file="a.py", line=1, function="", source=""),)
    )
    result = grade(Observation(load=load))
    assert ("error", 0.0, "your file could not be run: SyntaxError: invalid syntax", (), load) == (
        result.status, result.score, result.message, result.checks, result.raised,
    )  # fmt: skip


@pytest.mark.parametrize(
    "raised",
    [
        Raised(type="MemoryError", message=""),
        Raised(type="RuntimeError", message="[enforce fail] DefaultCPUAllocator: can't allocate memory: you tried"),
    ],
)
def test_out_of_memory_while_importing(raised: Raised) -> None:
    """Python's and torch's ways of saying that memory is out are both the memory status."""
    assert "memory" == grade(Observation(load=raised)).status


@pytest.mark.parametrize(
    ("defined", "message"),
    [
        ((), "your file does not define the function `slope`"),
        (("gradient",), "your file does not define the function `slope`"),
        (("Slope", "x"), "your file does not define the function `slope`, but it has `Slope`; is it spelt as the"),
        (("slopes",), "your file does not define the function `slope`, but it has `slopes`; is it spelt as the"),
    ],
)
def test_a_missing_function(defined: tuple[str, ...], message: str) -> None:
    """A function that is not there is missing, and a close name is pointed at."""
    result = grade(Observation(missing=("slope",), defined=defined))
    assert ("missing", 0.0, ()) == (result.status, result.score, result.checks)
    assert result.message.startswith(message)


def test_a_missing_variable_of_a_script() -> None:
    """A script lacks a variable, not a function."""
    made = exercise(FIRST, signature=None, script=("xt",))
    result = graded(made, job(), RIGHT, Observation(missing=("xt",)))
    assert "your file does not define the variable `xt`" == result.message


def raising(message: str = "x is 1.5", kind: str = "ValueError") -> CaseObservation:
    frames = (Frame(file="square_slope.py", line=2, function="slope", source="raise"),)
    return CaseObservation(roots={"args": [3.0]}, raised=Raised(type=kind, message=message, frames=frames))


def test_every_call_raising_is_an_error() -> None:
    """Nothing but exceptions is an error, shown with the first shown one."""
    result = grade(done(*[raising()] * 4))
    assert ("error", 0.0, "every call raised ValueError: x is 1.5") == (result.status, result.score, result.message)
    assert "ValueError: x is 1.5" == str(result.raised)


def test_exceptions_on_hidden_inputs_alone_keep_their_message() -> None:
    """Where no case is shown, every call raising tells the type only."""
    result = graded(exercise(FIRST), job(shown=0, hidden=2), RIGHT[:2], done(raising(), raising()))
    assert ("error", "every call raised ValueError") == (result.status, result.message)
    assert "1.5" not in str(result)


def test_every_call_out_of_memory() -> None:
    """Nothing but failed allocations is the memory status."""
    assert "memory" == grade(done(*[raising("", "MemoryError")] * 4)).status


def test_an_exception_on_a_hidden_input_keeps_its_message() -> None:
    """Its type and lines are shown, its message is not: it may quote the input."""
    result = grade(done(RIGHT[0], *[raising("x is 1.5")] * 3))
    assert ("failed", 0.0) == (result.status, result.score)
    assert result.raised is not None
    assert ("ValueError", "", 1) == (result.raised.type, result.raised.message, len(result.raised.frames))
    assert "1.5" not in str(result)


def test_what_is_printed_or_warned_about_hidden_inputs_stays_out() -> None:
    """Output and warnings of importing and of shown cases are kept, once and in order; hidden ones are not."""
    cases = [returned((9.0, 9.0), stdout=f"out {n}\n", warnings=("old", f"warning {n}")) for n in range(4)]
    result = grade(done(*cases, load_stdout="loading\n", load_warnings=("while loading", "old")))
    assert "loading\nout 0\n" == result.stdout
    assert ("while loading", "old", "warning 0") == result.warnings


def test_nothing_the_reference_computed_on_hidden_inputs_is_told() -> None:
    """A grade of wrong hidden answers holds neither side's numbers of them."""
    expected = [returned((0.0, 1.0)), *[returned((6.125, 7.375))] * 3]
    observed = done(returned((0.0, 1.0)), *[returned((8.625, 9.875))] * 3)
    result = graded(exercise(USED, FIRST, SECOND), job(), expected, observed)
    assert "failed" == result.status
    assert not [number for number in ("6.125", "7.375", "8.625", "9.875") if number in str(result)]


def test_output_is_capped() -> None:
    """A megabyte of prints is cut, and said to be."""
    long = grade(done(returned((0.0, 1.0), stdout="x" * 100_000), *RIGHT[1:]))
    assert (16_384, True) == (len(long.stdout), long.stdout_truncated)
    cut = grade(done(returned((0.0, 1.0), stdout="x", stdout_truncated=True), *RIGHT[1:]))
    assert ("x", True) == (cut.stdout, cut.stdout_truncated)


def test_checks_are_told_by_case_and_hidden_ones_in_a_line() -> None:
    """A method is one line, a value one per shown case, and hidden cases are counted in one line."""
    result = grade(done(*RIGHT[:2], returned((2.0, 0.0)), returned((3.0, 0.0))))
    expected = [
        ("uses autograd", True, False),
        ("the value: slope(0)", True, False),
        ("the value: 3 hidden inputs", True, True),
        ("the slope: slope(0)", True, False),
        ("the slope: 3 hidden inputs", False, True),
    ]
    assert expected == [(line.name, line.passed, line.hidden) for line in result.checks]
    assert "`result[1]` is not the expected number (2 of 3 hidden inputs)" == result.checks[-1].message
    assert (None, None) == (result.checks[-1].expected, result.checks[-1].observed)


def test_a_tracked_number_is_no_number() -> None:
    """A tracked tensor where a number was asked is partly right at most."""
    values: list[Value] = [(float(n), tensor(2.0 * n + 1, requires_grad=True)) for n in range(4)]
    result = grade(answers(*values))
    assert ("partial", 0.5) == (result.status, result.score)


@pytest.mark.parametrize("shown", [0, 1])
def test_nothing_is_right_that_was_not_shown(shown: int) -> None:
    """Where no call is shown, or none that a check concerns, nothing is said of shown inputs."""
    made = exercise(check(compare="result"))
    planned = job(shown=shown, hidden=2)
    expected = [returned(6.0)] * (shown + 2)
    result = graded(made, planned, expected, done(*[returned(6.0)] * shown, *[returned(7.0)] * 2))
    assert bool(shown) == result.message.startswith("right on the shown inputs, wrong on others: ")
    assert result.message.endswith("`result` is not the expected number")
