"""One submission's grade in a terminal: what its author would read in the report, in short.

Each exercise that earned less than it could: the verdict, the exception with the line it came from,
the mistake with its evidence and its question, and where none is named the checks that failed. All
text is cleaned of control characters and put in as plain text, never as markup.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rich.console import Console
from rich.text import Text

from grader.model import CheckResult, ExerciseGrade, Grade
from grader.report.mistake_names import name_of
from grader.report.terminal import STYLES
from grader.report.text import clean
from grader.report.verdicts import VERDICTS, points
from grader.report.words import ENGLISH, Words

MAX_TEXT: Final = 600
MAX_CHECKS: Final = 3
MAX_DIAGNOSES: Final = 2
MAX_FRAMES: Final = 3
FEW_MISSING: Final = 3
_INDENT: Final = "  "


def show_student(console: Console, grade: Grade, words: Words = ENGLISH) -> None:
    """Print the grade; without a terminal the same words, plain.

    A question that fits several exercises is asked once.
    """
    for note in grade.notes:
        _print(console, Text(clean(words.said(note), MAX_TEXT), style="yellow"))
    passed = [exercise for exercise in grade.exercises if exercise.status == "passed"]
    missing = [exercise for exercise in grade.exercises if exercise.status == "missing"]
    # A file that answers one exercise of sixteen is about that one; the others are named in a line.
    folded = missing if len(missing) > FEW_MISSING else []
    asked: set[str] = set()
    for exercise in grade.exercises:
        if exercise.status != "passed" and exercise not in folded:
            console.print()
            _show_exercise(console, exercise, asked, words)
    for listed in (folded, passed):
        if listed:
            console.print()
            verdict = VERDICTS[listed[0].status]
            names = ", ".join(exercise.id for exercise in listed)
            counted = f"{len(listed)} {words(verdict.word.lower())}: {names}"
            _print(console, Text.assemble((f"{verdict.symbol} ", STYLES[listed[0].status]), counted))
    console.print()
    total = words("%(score)s / %(most)s points", score=points(grade.score), most=points(grade.max_score))
    style = "bold green" if len(passed) == len(grade.exercises) else "bold"
    _print(console, Text.assemble((f"{clean(grade.submission, 60)}: {total}", style)))
    if grade.ungraded:
        _print(
            console, Text(words("Not final: a part could not be graded; run the same command again."), style="bold red")
        )


def _show_exercise(console: Console, exercise: ExerciseGrade, asked: set[str], words: Words) -> None:
    verdict = VERDICTS[exercise.status]
    # A failure of ours is no zero.
    score = "–" if exercise.status == "ungraded" else points(exercise.score)
    _print(
        console,
        Text.assemble(
            (f"{verdict.symbol} {exercise.id}", f"bold {STYLES[exercise.status]}"),
            (f"  {clean(exercise.title, 80)}", "dim"),
            f"  {score} / {points(exercise.max_score)}",
        ),
    )
    for text in _lines(exercise, asked, words):
        _print(console, text, _INDENT)


def _lines(exercise: ExerciseGrade, asked: set[str], words: Words) -> Iterator[Text]:
    raised = exercise.raised
    told = words.said(exercise.message) if exercise.message else words(VERDICTS[exercise.status].meaning)
    said = clean(told, MAX_TEXT)
    yield Text(said)
    if raised is not None:
        what = clean(str(raised), MAX_TEXT)
        if what not in said:
            yield Text(what, style="red")
        for frame in raised.frames[-MAX_FRAMES:]:
            where = words("line %(line)s of %(file)s", line=frame.line, file=clean(frame.file, 80))
            yield Text.assemble((f"→ {where}: ", "dim"), (clean(frame.source.strip(), 160), "bold"))
    for diagnosis in exercise.diagnoses[:MAX_DIAGNOSES]:
        name = clean(words(name_of(diagnosis.id)), 80)
        yield Text.assemble((f"{name}: ", "bold yellow"), clean(words.said(diagnosis.evidence), MAX_TEXT))
        # Where an exception has led to a line, that one was named above.
        if diagnosis.lines and raised is None:
            lines = ", ".join(map(str, diagnosis.lines[:MAX_FRAMES]))
            where = words.count(
                "line %(lines)s of %(file)s",
                "lines %(lines)s of %(file)s",
                len(diagnosis.lines),
                lines=lines,
                file=clean(exercise.file or "", 80),
            )
            yield Text(f"→ {where}", style="dim")
        if diagnosis.hint not in asked:
            asked.add(diagnosis.hint)
            yield Text.assemble(("? ", "bold cyan"), (clean(words.said(diagnosis.hint), MAX_TEXT), "cyan"))
    for hint in exercise.hints:
        yield Text.assemble((f"{words.count('Hint', 'Hints', 1)}: ", "bold cyan"), clean(words.said(hint), MAX_TEXT))
    if not exercise.diagnoses and raised is None:
        failed = [check for check in exercise.checks if not check.passed and not check.not_run]
        for check in failed[:MAX_CHECKS]:
            yield from _check(check, said, words)
        if len(failed) > MAX_CHECKS:
            yield Text(words("and %(count)s more", count=len(failed) - MAX_CHECKS), style="dim")


def _check(check: CheckResult, said: str, words: Words) -> Iterator[Text]:
    message = clean(words.said(check.message), MAX_TEXT)
    name = clean(words.name(check.name), 120) + (f" ({words('hidden')})" if check.hidden else "")
    mark = (f"{words('advice')}: ", "cyan") if check.advice else ("✗ ", STYLES["failed"])
    yield Text.assemble(mark, name if not message or message in said else f"{name}: {message}")
    # What hidden inputs should give is never told.
    if not check.hidden:
        for word, verb, value in (("expected", "expected", check.expected), ("observed", "it is", check.observed)):
            # Most messages have said both.
            if value is not None and f"{verb} {clean(value, MAX_TEXT)}" not in check.message:
                shown = words.said(value) if word == "expected" else value
                yield Text.assemble((f"  {words(word)} ", "dim"), clean(shown, MAX_TEXT))


def _print(console: Console, text: Text, indent: str = "") -> None:
    # rich pads and leaves the space at which it broke a line; a log or a diff has no use for either.
    for line in text.wrap(console, max(20, console.width - len(indent))):
        line.rstrip()
        console.print(Text.assemble(indent, line))
