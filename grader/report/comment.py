"""A submission's verdict as a short comment in HTML, for systems that keep one beside a grade.

All text is escaped, and there is no line break in it, so that it stays one line of a table.
"""

from __future__ import annotations

from markupsafe import Markup, escape

from grader.model import ExerciseGrade
from grader.report.explain import overall
from grader.report.stored import StoredGrade
from grader.report.text import clean
from grader.report.verdicts import VERDICTS, points
from grader.report.words import ENGLISH, Words

_TEXT = 200


def comment_html(grade: StoredGrade, words: Words = ENGLISH) -> str:
    """The points, what there is to say of the whole, and a line for each exercise."""
    earned = words("%(score)s of %(most)s points", score=points(grade.score), most=points(grade.max_score))
    told = [f"{earned}.", *overall(grade, words=words).splitlines()]
    lines = Markup("").join(Markup("<p>{}</p>").format(line) for line in told)
    return str(
        lines
        + Markup("<ul>{}</ul>").format(Markup("").join(_exercise(exercise, words) for exercise in grade.exercises))
    )


def _exercise(exercise: ExerciseGrade, words: Words) -> Markup:
    earned = words("%(score)s of %(most)s", score=points(exercise.score), most=points(exercise.max_score))
    line = Markup("{}: {}").format(clean(exercise.title, _TEXT), earned)
    if exercise.status != "passed":
        why = words.said(exercise.diagnoses[0].hint if exercise.diagnoses else exercise.message)
        line += escape(f". {clean(why, _TEXT) or words(VERDICTS[exercise.status].meaning)}")
    return Markup("<li>{}</li>").format(line)
