"""GitHub Actions: a step summary, and a file of annotations for the workflow to print.

Annotations are commands to the runner. They go to a file, so that the workflow can keep commands
switched off while everything else that is printed, with students' words in it, goes by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import Final

from grader.errors import GraderError
from grader.model import ExerciseGrade
from grader.report.explain import overall
from grader.report.output import Batch, Request, Result
from grader.report.stored import StoredGrade
from grader.report.text import clean
from grader.report.verdicts import VERDICTS, points
from grader.report.words import Words

_SUMMARY: Final = "github-summary.md"
MAX_ANNOTATIONS: Final = 10
MAX_SUMMARY_BYTES: Final = 1 << 20
_MARKDOWN: Final = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~&:@$/=\"'])")


def beside(file: Path) -> Sequence[Path]:
    return [file.with_name(_SUMMARY)]


def write(batch: Batch) -> Sequence[str]:
    place = batch.write("github-annotations.txt", _annotations(batch))
    named = batch.request.environment.get("GITHUB_STEP_SUMMARY")
    if named:
        _append(Path(named), _summary(batch))
        where = "the step summary"
    else:
        summary = place.with_name(_SUMMARY)
        aside = Batch(request=Request(name="github", file=summary), out=batch.out, results=())
        where = str(aside.write(summary.name, _summary(batch)))
    return [f"GitHub: {where}, and annotations in {place}"]


def _append(path: Path, text: str) -> None:
    try:
        with open(path, "ab") as file:
            file.write(text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise GraderError(f"the step summary {str(path)!r} cannot be written ({error.strerror})") from error


def _summary(batch: Batch) -> str:
    """Markdown of at most 1 MiB; a class that does not fit ends in a line that says so."""
    pieces: list[str] = []
    room = MAX_SUMMARY_BYTES - 1000
    for number, result in enumerate(batch.results):
        piece = "".join(f"{line}\n" for line in _submission(result, batch.words))
        room -= len(piece.encode("utf-8", "backslashreplace"))
        if room < 0:
            pieces.append(f"\n… {batch.words('and %(count)s more submissions', count=len(batch.results) - number)}\n")
            break
        pieces.append(piece)
    return "".join(pieces)


def _submission(result: Result, words: Words) -> Iterator[str]:
    grade = result.load()
    score = words("not graded") if grade.ungraded else f"{points(result.score)} / {points(grade.max_score)}"
    if grade.excused:
        score = words("excused")
    yield f"### {_text(grade.submission, 100)}: {score}"
    yield ""
    yield from (f"{_text(line, 600)}  " for line in overall(grade, words=words).splitlines())
    yield ""
    yield f"| | {words('exercise')} | {words('points')} | |"
    yield "|---|---|---:|---|"
    for exercise in grade.exercises:
        verdict = VERDICTS[exercise.status]
        earned = "" if exercise.status == "ungraded" else f"{points(exercise.score)} / {points(exercise.max_score)}"
        yield f"| {verdict.symbol} | {_text(exercise.title, 80)} | {earned} | {_text(_why(exercise, words), 400)} |"
    yield ""


def _why(exercise: ExerciseGrade, words: Words) -> str:
    if exercise.diagnoses:
        return words.said(exercise.diagnoses[0].hint)
    if exercise.status == "passed":
        return ""
    return words.said(exercise.message) or words(VERDICTS[exercise.status].meaning)


def _text(text: str, limit: int) -> str:
    """Text that Markdown and HTML leave as it is, on one line."""
    return _MARKDOWN.sub(r"\\\1", clean(text, limit))


def _annotations(batch: Batch) -> str:
    lines: list[str] = []
    prefix = _prefix(batch)
    for result in batch.results:
        for line in _of_grade(result.load(), prefix, batch.words):
            if len(lines) == MAX_ANNOTATIONS:
                return "".join(lines)
            lines.append(f"{line}\n")
    return "".join(lines)


def _of_grade(grade: StoredGrade, prefix: PurePosixPath, words: Words) -> Iterator[str]:
    for exercise in grade.exercises:
        if exercise.status == "passed":
            continue
        properties = []
        if exercise.file is not None and exercise.status != "ungraded":
            properties.append(f"file={_property(clean(str(prefix / exercise.file), 1000))}")
            frames = exercise.raised.frames if exercise.raised else []
            line = next((frame.line for frame in reversed(frames) if frame.file == exercise.file), None)
            properties += [] if line is None else [f"line={line}"]
        verdict = VERDICTS[exercise.status]
        properties.append(f"title={_property(clean(f'{exercise.title}: {words(verdict.word)}', 150))}")
        message = words.said(exercise.message) or words(verdict.meaning)
        # A hand-in that does not count has nothing to mend.
        yield f"::{'notice' if grade.excused else 'error'} {','.join(properties)}::{_data(clean(message, 500))}"


def _prefix(batch: Batch) -> PurePosixPath:
    """Where the submission lies in the repository, as annotations name files from its root."""
    root = batch.request.environment.get("GITHUB_WORKSPACE")
    if batch.path is None or not root:
        return PurePosixPath()
    place = batch.path if batch.path.is_dir() else batch.path.parent
    try:
        return PurePosixPath(place.resolve().relative_to(Path(root).resolve()))
    except ValueError:
        return PurePosixPath()


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
