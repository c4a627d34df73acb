"""VPL for Moodle: what vpl_execution prints; write it to a file and print that file, nothing else.

VPL reads the grade from what is printed. A student's words stand behind ``>`` on each line, and none
of VPL's own signs survives in them, so that no text of theirs can be a grade or end the comment.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from grader.report.explain import explain, overall
from grader.report.output import Batch, Result
from grader.report.stored import StoredGrade
from grader.report.verdicts import points
from grader.report.words import Words

_SIGNS = re.compile(r":=>>|<\|--|--\|>")


def write(batch: Batch) -> Sequence[str]:
    places = [batch.write_one(result, "vpl.txt", _text(result, batch.words)) for result in batch.results]
    return [f"VPL: {places[0] if len(places) == 1 else f'{len(places)} files vpl.txt'}"]


def _text(result: Result, words: Words) -> str:
    grade = result.load()
    lines = ["<|--", *_comment(grade, words), "--|>"]
    if not grade.ungraded and not grade.excused:
        # Without this line VPL proposes no grade, which is what an excused student has.
        # Out of the course's maximum: the activity's maximum grade in Moodle must be the same.
        lines.append(f"Grade :=>> {result.score:.4f}".rstrip("0").rstrip("."))
    return "\n".join(lines) + "\n"


def _comment(grade: StoredGrade, words: Words) -> list[str]:
    lines = [_quoted(line) for line in overall(grade, words=words).splitlines()]
    for exercise in grade.exercises:
        # A line that begins with a hyphen is a title in VPL.
        earned = f"{points(exercise.score)} / {points(exercise.max_score)}"
        told = words("not graded") if exercise.status == "ungraded" else earned
        lines.append(f"-{_harmless(exercise.id)}: {told}")
        lines += [_quoted(line) for line in explain(exercise, 3000, words=words).splitlines()]
    return lines


def _quoted(line: str) -> str:
    return f">{_harmless(line)}"


def _harmless(line: str) -> str:
    return _SIGNS.sub(lambda match: " ".join(match.group()), line)
