"""Which of the author's hints a hand-in has unlocked. Hints are the author's words; nothing observed goes into them."""

from __future__ import annotations

from collections.abc import Sequence

from grader.course.hints import When
from grader.course.spec import Exercise
from grader.model import Finding


def unlocked(exercise: Exercise, findings: Sequence[Sequence[Finding]], share: float) -> tuple[str, ...]:
    """The hints to show, in the author's order; none where nothing is left to earn.

    Args:
        findings: as :func:`grader.judge.judge` returns them; empty rows are neither failed nor passed.
        share: of the points that was earned, 0 to 1.
    """
    if share >= 1 or not exercise.hints:
        return ()
    by_check = [(check.label, rows) for check, rows in zip(exercise.checks, findings, strict=True) if rows]
    failed = {label for label, rows in by_check if any(not f.passed and not f.not_run for f in rows)}
    passed = {label for label, rows in by_check if all(f.passed for f in rows)}
    return tuple(
        hint.text for hint in exercise.hints if hint.when is None or _holds(hint.when, failed, passed - failed, share)
    )


def _holds(when: When, failed: set[str], passed: set[str], share: float) -> bool:
    return (
        (when.failed is None or when.failed in failed)
        and (when.passed is None or when.passed in passed)
        and (when.score_below is None or share < when.score_below)
        and (when.score_at_least is None or share >= when.score_at_least)
    )
