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

MAX_EXPLANATION: Final = 8_000
_CHECKS: Final = 20
_LINE: Final = 500


def explain(exercise: ExerciseGrade, limit: int = MAX_EXPLANATION) -> str:
    """What happened in one exercise, in a few lines, at most ``limit`` characters."""
    lines = [VERDICTS[exercise.status].meaning]
    if exercise.message:
        lines.append(clean(exercise.message, _LINE))
    if exercise.raised is not None:
        ours = [frame for frame in exercise.raised.frames if frame.file == exercise.file]
        lines += [f"  in {clean(f.file, 80)}, line {f.line}: {clean(f.source.strip(), 200)}" for f in ours[-1:]]
    for diagnosis in exercise.diagnoses[:3]:
        lines += [clean(diagnosis.evidence, _LINE), clean(diagnosis.hint, _LINE)]
    failed = [check for check in exercise.checks if not check.passed]
    for check in failed[:_CHECKS]:
        lines.append(f"- {clean(check.name, 200)}: {clean(check.message, _LINE) or 'not passed'}")
        if not check.hidden:
            told = (("expected", check.expected), ("observed", check.observed))
            lines += [f"  {word} {clean(value, _LINE)}" for word, value in told if value is not None]
    if len(failed) > _CHECKS:
        lines.append(f"- and {len(failed) - _CHECKS} more")
    hidden = [check for check in exercise.checks if check.hidden]
    if hidden and exercise.status != "ungraded":
        lines.append(f"Hidden inputs: {sum(check.passed for check in hidden)} of {len(hidden)} checks passed.")
    return clean_block("\n".join(line for line in lines if line), limit)


def overall(grade: StoredGrade) -> str:
    """What there is to say of the whole submission, a sentence a line."""
    lines = [clean(note, _LINE) for note in grade.notes[:20]]
    if grade.rule:
        lines.append(clean(grade.rule, _LINE))
    if grade.final_score is not None and grade.final_score != grade.score:
        lines.append(
            f"{points(grade.score)} of {points(grade.max_score)} points, "
            f"{points(grade.final_score)} by the course's rules."
        )
    if grade.ungraded:
        lines.append(
            f"Not graded: {clean(', '.join(grade.ungraded), _LINE)}. The grader failed here, not you: "
            "this is no zero, and it has to be graded again."
        )
    return "\n".join(lines)
