"""Which lines of a hand-in a report shows beside a verdict, and which of them it marks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from markupsafe import Markup, escape

from grader.course.block import block_of
from grader.course.spec import Exercise
from grader.model import ExerciseGrade, Frame
from grader.report.text import clean_block

MAX_LINES: Final = 28
MAX_WIDTH: Final = 160
LINES_AROUND: Final = 8


class SourceLine(NamedTuple):
    """One line; its text is cleaned and escaped."""

    number: int
    text: Markup
    marked: bool


class Excerpt(NamedTuple):
    """Some lines of the student's file; ``failed`` where the marked one raised."""

    file: str
    lines: list[SourceLine]
    marked: list[int]
    failed: bool


def excerpt_of(grade: ExerciseGrade, exercise: Exercise | None, sources: Mapping[str, str]) -> Excerpt | None:
    """The lines to look at: around the one that raised, else those of the function, with the mistake's marked.

    Args:
        sources: the student's files by the name that frames use; a file may be absent.
    """
    if grade.status in {"passed", "ungraded", "missing"}:
        return None
    function = exercise.signature.function if exercise and exercise.signature else None
    frame = _innermost(grade, sources)
    if frame is not None:
        return _excerpt(frame.file, sources[frame.file], [frame.line], function, failed=True)
    if grade.file is None or grade.file not in sources or grade.raised is not None:
        return None
    marked = [number for diagnosis in grade.diagnoses[:1] for number in diagnosis.lines]
    return _excerpt(grade.file, sources[grade.file], marked, function, failed=False)


def _innermost(grade: ExerciseGrade, sources: Mapping[str, str]) -> Frame | None:
    """The innermost frame that points into a file we have; a frame is only a claim."""
    for frame in reversed(grade.raised.frames if grade.raised else ()):
        if frame.file in sources and 1 <= frame.line <= len(_split(sources[frame.file])):
            return frame
    return None


def _split(source: str) -> list[str]:
    # As Python counts lines: str.splitlines would also break at form feeds and the like.
    return source.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n")


def _excerpt(file: str, source: str, marked: list[int], function: str | None, *, failed: bool) -> Excerpt:
    lines = _split(source)
    marked = [number for number in marked if 1 <= number <= len(lines)]
    block = block_of(lines, function)
    start, stop = block.start, block.stop
    if marked and not block.start <= marked[0] - 1 < block.stop:
        start, stop = 0, len(lines)
    if stop - start > MAX_LINES or (marked and (start, stop) != (block.start, block.stop)):
        around = marked[0] - 1 if marked else start
        first = max(start, around - LINES_AROUND)
        stop = min(stop, first + MAX_LINES if marked else start + MAX_LINES)
        start = first
    while start < stop - 1 and not lines[start].strip():
        start += 1
    numbers = [number for number in marked if start < number <= stop]
    # Cleaned and escaped in one go: line by line it takes as long as the rest of the page. No line may be lost
    # by it, and a sign can become ten.
    short = "\n".join(each if len(each) <= MAX_WIDTH else each[: MAX_WIDTH - 1] + "…" for each in lines[start:stop])
    texts = str(escape(clean_block(short, 10 * MAX_LINES * (MAX_WIDTH + 1)))).split("\n")
    return Excerpt(
        file=file,
        lines=[
            SourceLine(start + 1 + n, Markup(text), start + 1 + n in numbers)  # noqa: S704  # escaped above
            for n, text in enumerate(texts)
        ],
        marked=numbers,
        failed=failed,
    )
