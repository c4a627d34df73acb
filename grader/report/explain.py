"""A verdict as plain text, for systems that show text beside a test.

Expected stands before observed. Of a hidden check only its name and its message are told. The text
has no control characters and no markup; each system's own signs are escaped where it is written.
"""

from __future__ import annotations

from typing import Final

from grader.model import ExerciseGrade
from grader.report.stored import StoredGrade
from grader.report.text import clean, clean_block
from grader.report.verdicts import VERDICTS, points
from grader.report.words import ENGLISH, Words

MAX_EXPLANATION: Final = 8_000
_CHECKS: Final = 20
_LINE: Final = 500


def explain(exercise: ExerciseGrade, limit: int = MAX_EXPLANATION, *, words: Words = ENGLISH) -> str:
    """What happened in one exercise, in a few lines, at most ``limit`` characters."""
    lines = [words(VERDICTS[exercise.status].meaning)]
    if exercise.message:
        lines.append(clean(words.said(exercise.message), _LINE))
    if exercise.raised is not None:
        ours = [frame for frame in exercise.raised.frames if frame.file == exercise.file]
        lines += [
            "  "
            + words("in %(file)s, line %(line)s", file=clean(f.file, 80), line=f.line)
            + f": {clean(f.source.strip(), 200)}"
            for f in ours[-1:]
        ]
    for diagnosis in exercise.diagnoses[:3]:
        lines += [clean(words.said(text), _LINE) for text in (diagnosis.evidence, diagnosis.hint)]
    failed = [check for check in exercise.checks if not check.passed]
    for check in failed[:_CHECKS]:
        message = clean(words.said(check.message), _LINE) or words("not passed")
        lines.append(f"- {clean(words.name(check.name), 200)}: {message}")
        if not check.hidden:
            expected = None if check.expected is None else words.said(check.expected)
            told = ((words("expected"), expected), (words("observed"), check.observed))
            lines += [f"  {word} {clean(value, _LINE)}" for word, value in told if value is not None]
    if len(failed) > _CHECKS:
        lines.append("- " + words("and %(count)s more", count=len(failed) - _CHECKS))
    hidden = [check for check in exercise.checks if check.hidden]
    if hidden and exercise.status != "ungraded":
        right = sum(check.passed for check in hidden)
        lines.append(words("Hidden inputs: %(right)s of %(all)s checks passed.", right=right, all=len(hidden)))
    return clean_block("\n".join(line for line in lines if line), limit)


def overall(grade: StoredGrade, *, words: Words = ENGLISH) -> str:
    """What there is to say of the whole submission, a sentence a line."""
    lines = [clean(words.said(note), _LINE) for note in grade.notes[:20]]
    if grade.rule:
        lines.append(clean(words.said(grade.rule), _LINE))
    if grade.final_score is not None and grade.final_score != grade.score:
        lines.append(
            words(
                "%(score)s of %(most)s points, %(final)s by the course's rules.",
                score=points(grade.score),
                most=points(grade.max_score),
                final=points(grade.final_score),
            )
        )
    if grade.ungraded:
        lines.append(
            words("Not graded: %(names)s.", names=clean(", ".join(grade.ungraded), _LINE))
            + " "
            + words(VERDICTS["ungraded"].meaning)
        )
    return "\n".join(lines)
