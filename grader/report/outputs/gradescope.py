"""Gradescope: results.json, a test for each exercise; --gradebook takes its submission_metadata.json.

No test has a visibility of its own: one hidden test would hide everybody's total. What hidden inputs
said is folded into the exercise's text. Where the grader failed, there is neither a score nor a test,
which Gradescope treats as a failed autograder and not as a zero. It knows nobody who is excused and
takes no tests without a score; so an excused student's result says in its first line that the score does
not count, and ``extra_data`` says it to programs.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from grader.errors import UsageError
from grader.report.explain import explain, overall
from grader.report.json_text import dump
from grader.report.output import Batch, Request, Result
from grader.report.stored import StoredGrade
from grader.report.text import clean
from grader.report.verdicts import points, rounded
from grader.report.words import Words

_MAX_METADATA: Final = 8 << 20


def check(request: Request) -> None:
    if request.gradebook is not None:
        _total(request.gradebook)


def write(batch: Batch) -> Sequence[str]:
    total = _total(batch.request.gradebook) if batch.request.gradebook and batch.request.scaled else None
    places = [batch.write_one(result, "gradescope.json", _text(result, total, batch.words)) for result in batch.results]
    return [f"Gradescope: {places[0] if len(places) == 1 else f'{len(places)} files gradescope.json'}"]


def failure(reason: str) -> str:
    """The ``results.json`` of a run in which the grader failed: a sentence, and no score.

    Args:
        reason: one sentence, ours.
    """
    told = (
        f"The grader failed, not you: {clean(reason, 500)}\nThis is no zero. Your instructor can run it again "
        "(Rerun Autograder); what you handed in is kept."
    )
    return dump(_frame(told), open_levels=1) + "\n"


def _text(result: Result, total: float | None, words: Words) -> str:
    return dump(_results(result.load(), result.score, total, words), open_levels=3) + "\n"


def _results(grade: StoredGrade, score: float, total: float | None, words: Words) -> dict[str, Any]:
    if grade.ungraded:
        told = "\n".join(
            f"{clean(e.title, 80)}: "
            + words("%(score)s of %(most)s", score=points(e.score), most=points(e.max_score))
            + f"\n{explain(e, 2000, words=words)}"
            for e in grade.exercises
            if e.status != "ungraded"
        )
        return _frame(f"{overall(grade, words=words)}\n\n{told}".strip())
    factor = total / grade.max_score if total and grade.max_score else 1.0
    tests = [
        {
            "name": clean(exercise.title, 200),
            "score": rounded(exercise.score * factor),
            "max_score": rounded(exercise.max_score * factor),
            "status": "passed" if exercise.status == "passed" else "failed",
            "output": explain(exercise, words=words),
        }
        for exercise in grade.exercises
    ]
    excused = {"extra_data": {"excused": True}} if grade.excused else {}
    return {"score": rounded(score * factor), **_frame(_told(grade, words)), **excused, "tests": tests}


def _told(grade: StoredGrade, words: Words) -> str:
    told = overall(grade, words=words)
    if not grade.excused:
        return told
    return f"{words('This score does not count: the course excuses you from this assignment.')}\n{told}"


def _frame(told: str) -> dict[str, Any]:
    return {
        "output": told,
        "output_format": "text",
        "test_output_format": "text",
        "test_name_format": "text",
        "visibility": "visible",
        # Gradescope keeps what run_autograder prints; it is for the instructor.
        "stdout_visibility": "hidden",
    }


def _total(path: Path) -> float | None:
    """The points that the assignment has on Gradescope, or None where it has none."""
    try:
        with open(path, "rb") as file:
            metadata = json.loads(file.read(_MAX_METADATA))
        total = float(metadata["assignment"]["total_points"])
    except (KeyError, TypeError):
        return None
    except (OSError, ValueError, RecursionError) as error:
        raise UsageError(f"{str(path)!r} is no submission_metadata.json ({error}); leave --gradebook out") from error
    return total if math.isfinite(total) and total > 0 else None
