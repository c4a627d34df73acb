"""From findings to the verdict on one exercise: status, points, and what the student is told."""

from __future__ import annotations

import dataclasses
import difflib
from collections.abc import Sequence
from typing import Final

from grader.course.check import CheckSpec
from grader.course.job import Job
from grader.course.spec import Exercise
from grader.judge.hints import unlocked
from grader.model import (
    CheckResult,
    Diagnosis,
    Evidence,
    ExerciseGrade,
    Finding,
    Observation,
    Raised,
    Status,
)
from grader.telling import tell

_STATUS_OF_ENDING: Final[dict[str, Status]] = {"timeout": "timeout", "cpu": "timeout", "memory": "memory"}
_MAX_STDOUT: Final = 16_384


def score(
    exercise: Exercise,
    job: Job,
    findings: Sequence[Sequence[Finding]],
    observed: Observation,
    *,
    file: str,
    diagnoses: Sequence[Diagnosis] = (),
    evidence: Evidence | None = None,
) -> ExerciseGrade:
    """Grade one exercise.

    Args:
        findings: as :func:`grader.judge.judge` returns them, in the order of ``exercise.checks``.
        observed: the submission's observation, for what is told beside the verdict.
        file: the hand-in's file that was run.
        diagnoses: the mistakes that were named.
        evidence: what the report shows of the shown calls.
    """
    nothing_ran = observed.load or observed.missing
    # What a check asks for beside the cases may be what was not reached; the exercise is not done then either.
    cut_short = observed.ending != "done" and exercise.credit == "checks"
    earned = 0.0 if nothing_ran or cut_short else _fraction(exercise, findings)
    status, message = _verdict(exercise, job, findings, observed, earned)
    # What is printed or warned about hidden inputs stays out of the report: it may quote them.
    shown = [seen for case, seen in zip(job.cases, observed.cases, strict=False) if not case.hidden]
    stdout = observed.load_stdout + "".join(case.stdout for case in shown)
    warned = dict.fromkeys((*observed.load_warnings, *(text for case in shown for text in case.warnings)))
    return ExerciseGrade(
        id=exercise.id,
        title=exercise.title,
        status=status,
        score=earned * exercise.points,
        max_score=exercise.points,
        message=message,
        checks=tuple(
            line for check, rows in zip(exercise.checks, findings, strict=True) if rows for line in _told(check, rows)
        ),
        diagnoses=tuple(diagnoses),
        hints=unlocked(exercise, findings, earned),
        file=file,
        raised=observed.load or (None if status == "passed" else _first_raised(job, observed)),
        stdout=stdout[:_MAX_STDOUT],
        stdout_truncated=len(stdout) > _MAX_STDOUT or any(case.stdout_truncated for case in shown),
        warnings=tuple(warned)[:20],
        evidence=evidence,
    )


def _fraction(exercise: Exercise, findings: Sequence[Sequence[Finding]]) -> float:
    """The share of the points that is earned, 0 to 1."""
    by_check = list(zip(exercise.checks, findings, strict=True))
    if any(check.gate and not all(finding.passed for finding in rows) for check, rows in by_check):
        return 0.0
    if exercise.credit == "cases":
        weighted = [rows for check, rows in by_check if check.weight]
        cases = list(zip(*weighted, strict=True))
        return sum(all(finding.passed for finding in case) for case in cases) / len(cases)
    total = sum(check.weight for check in exercise.checks)
    return sum(check.weight for check, rows in by_check if all(finding.passed for finding in rows)) / total


def _verdict(
    exercise: Exercise, job: Job, findings: Sequence[Sequence[Finding]], observed: Observation, earned: float
) -> tuple[Status, str]:
    if observed.load is not None:
        return _raised_status(observed.load), _within(
            exercise, observed.load, tell("your file could not be run: %(rest)s", rest=observed.load)
        )
    if observed.missing:
        return "missing", _missing_message(exercise, observed)
    if observed.ending != "done":
        if observed.cases:
            number = len(observed.cases) + 1
            message = tell("the run was ended in call %(number)d: %(said)s", number=number, said=observed.detail)
        else:
            message = tell("the run was ended: %(said)s", said=observed.detail)
        return _STATUS_OF_ENDING.get(observed.ending, "error"), message
    raised = [case.raised for case in observed.cases]
    if all(raised) and not _is_asked_to_raise(exercise):
        first = _first_raised(job, observed) or Raised(type="Exception", message="")
        return _raised_status(first), _within(exercise, first, tell("every call raised %(rest)s", rest=first))
    failing = [finding for rows in findings for finding in rows if not finding.passed and not finding.not_run]
    if earned == 1.0:
        return "passed", ""
    status: Status = "partial" if earned else "failed"
    # A gate decides alone, so it is what the student should read.
    gates = [rows for check, rows in zip(exercise.checks, findings, strict=True) if check.gate]
    closing = [finding for rows in gates for finding in rows if not finding.passed]
    message = (closing or failing)[0].message
    if all(finding.hidden for finding in failing) and _is_right_where_shown(findings):
        return status, tell("right on the shown inputs, wrong on others: %(said)s", said=message)
    return status, message


def _is_right_where_shown(findings: Sequence[Sequence[Finding]]) -> bool:
    """Whether what fails was held against shown calls, too."""
    wrong = [rows for rows in findings if any(not finding.passed and not finding.not_run for finding in rows)]
    return all(any(not finding.hidden for finding in rows) for rows in wrong)


def _within(exercise: Exercise, raised: Raised, message: str) -> str:
    """The message, with what the exercise allows where that was too little."""
    if not raised.is_memory:
        return message
    return tell("%(said)s (this exercise allows %(mb)d MB of memory)", said=message, mb=exercise.limits.memory_mb)


def _raised_status(raised: Raised) -> Status:
    return "memory" if raised.is_memory else "error"


def _missing_message(exercise: Exercise, observed: Observation) -> str:
    name = observed.missing[0]
    close = difflib.get_close_matches(name, observed.defined, n=1, cutoff=0.7)
    if exercise.defines:
        what = tell("your file does not define `%(name)s`", name=name)
    elif exercise.signature:
        what = tell("your file does not define the function `%(name)s`", name=name)
    else:
        what = tell("your file does not define the variable `%(name)s`", name=name)
    if close:
        return tell("%(said)s, but it has `%(close)s`; is it spelt as the exercise asks?", said=what, close=close[0])
    return what


def _told(check: CheckSpec, rows: Sequence[Finding]) -> list[CheckResult]:
    """A check as the student reads it: each shown case, then the hidden ones in one line.

    A check without points is one statement about the whole exercise, and one line.
    """
    if not check.weight or len(rows) == 1 or check.reads_source or any(finding.not_run for finding in rows):
        worst = min(rows, key=lambda finding: (finding.passed, finding.passed and not finding.message))
        return [_result(check.label, worst)]
    told = [_result(f"{check.label}: {finding.case}", finding) for finding in rows if not finding.hidden]
    hidden = [finding for finding in rows if finding.hidden]
    if hidden:
        wrong = [finding for finding in hidden if not finding.passed]
        if wrong:
            message = tell(
                "%(said)s (%(wrong)d of %(all)d hidden inputs)",
                said=wrong[0].message,
                wrong=len(wrong),
                all=len(hidden),
            )
        else:
            message = next((finding.message for finding in hidden if finding.message), "")
        if len(hidden) == 1:
            name = tell("%(said)s: 1 hidden input", said=check.label)
        else:
            name = tell("%(said)s: %(count)d hidden inputs", said=check.label, count=len(hidden))
        told.append(CheckResult(name=name, passed=not wrong, hidden=True, message=message))
    return told


def _result(name: str, finding: Finding) -> CheckResult:
    return CheckResult(
        name=name,
        passed=finding.passed,
        hidden=finding.hidden,
        message=finding.message,
        expected=finding.expected,
        observed=finding.observed,
        not_run=finding.not_run,
        advice=finding.advice,
    )


def _is_asked_to_raise(exercise: Exercise) -> bool:
    return any(check.judges_exceptions for check in exercise.checks)


def _first_raised(job: Job, observed: Observation) -> Raised | None:
    """The first exception worth showing; on hidden input its message stays out, it may quote the input."""
    raised = [(case, seen.raised) for case, seen in zip(job.cases, observed.cases, strict=False) if seen.raised]
    shown = next((what for case, what in raised if not case.hidden), None)
    if shown is not None or not raised:
        return shown
    return dataclasses.replace(raised[0][1], message="")
