"""PrairieLearn: results.json of an external grader; --to prairielearn=/grade/results/results.json."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from grader.report.explain import explain, overall
from grader.report.json_text import dump
from grader.report.output import Batch, Result
from grader.report.stored import StoredGrade
from grader.report.text import clean
from grader.report.verdicts import VERDICTS
from grader.report.words import Words

MAX_BYTES: Final = 1_000_000
_SHRINKING: Final = (8_000, 2_000, 500, 100)
_SYNTAX: Final = frozenset({"SyntaxError", "IndentationError", "TabError"})


def write(batch: Batch) -> Sequence[str]:
    places = [batch.write_one(result, "prairielearn.json", _text(result, batch.words)) for result in batch.results]
    return [f"PrairieLearn: {places[0] if len(places) == 1 else f'{len(places)} files prairielearn.json'}"]


def _text(result: Result, words: Words) -> str:
    """At most 1 MB: what is told of each exercise is shortened until it fits."""
    grade = result.load()
    text = ""
    for limit in _SHRINKING:
        text = dump(_results(grade, result.score, limit, words), open_levels=3) + "\n"
        if len(text.encode("utf-8", "backslashreplace")) <= MAX_BYTES:
            break
    return text


def _results(grade: StoredGrade, score: float, limit: int, words: Words) -> dict[str, Any]:
    if grade.ungraded:
        # Not the student's fault: no score, and no attempt is used up.
        return {"gradable": False, "format_errors": [overall(grade, words=words)]}
    if grade.excused:
        # There a score counts; without one no attempt is used up, and what was found can still be read.
        told = [f"{clean(e.title, 200)}: {explain(e, limit, words=words)}" for e in grade.exercises]
        return {"gradable": False, "format_errors": [overall(grade, words=words), *told]}
    broken = [e for e in grade.exercises if e.status == "error" and e.raised and e.raised.type in _SYNTAX]
    if broken:
        errors = [f"{clean(e.title, 200)}: {explain(e, limit, words=words)}" for e in broken]
        return {"gradable": False, "format_errors": errors}
    return {
        "gradable": True,
        "score": _share(score, grade.max_score),
        "message": overall(grade, words=words),
        "tests": [
            {
                "name": clean(exercise.title, 200),
                "description": words(VERDICTS[exercise.status].word),
                "points": exercise.score,
                "max_points": exercise.max_score,
                "output": explain(exercise, limit, words=words),
            }
            for exercise in grade.exercises
        ],
    }


def _share(score: float, maximum: float) -> float:
    # The system takes 0 to 1 only; a bonus beyond the maximum cannot be told here.
    return round(min(1.0, max(0.0, score / maximum)), 6) if maximum else 0.0
