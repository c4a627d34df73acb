"""``grades.csv`` and ``grades.json``: all submissions, for spreadsheets and for programs."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, Protocol

from grader.model import Ruling
from grader.report.json_text import dump
from grader.report.result import FORMAT_VERSION
from grader.report.rows import Row
from grader.report.ruling import FIELDS
from grader.report.text import clean
from grader.report.verdicts import rounded

MAX_CELL: Final = 1000
# The full-width forms are formulas too in some locales' spreadsheets.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


class Described(Protocol):
    """What is told of an exercise here: a :class:`grader.course.Exercise` has it."""

    @property
    def title(self) -> str: ...
    @property
    def points(self) -> float: ...


def grades_csv(rows: Iterable[Row], exercise_ids: Sequence[str]) -> Iterator[str]:
    """The lines of ``grades.csv``, as text to be written in UTF-8.

    No byte order mark: it would become part of the first column's name for every script that reads
    plain UTF-8, while spreadsheets can be told the encoding. What has no verdict is an empty cell
    and says ``ungraded`` in the status column, so that no sum takes it for a zero.
    """
    line = _Line()
    # Every text is quoted: where ";" separates, an unquoted a;=b would open a second cell.
    writer = csv.writer(line, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
    rows = list(rows)
    ruled = any(row.ruling is not None for row in rows)
    added = FIELDS if ruled else ()
    writer.writerow(["submission", "score", "max_score", *map(text_cell, exercise_ids), "status", "notes", *added])
    yield line.text
    for row in rows:
        by_id = {exercise.id: exercise for exercise in row.exercises}
        scores: list[float | str] = []
        for exercise_id in exercise_ids:
            exercise = by_id.get(exercise_id)
            scores.append("" if exercise is None or exercise.status == "ungraded" else exercise.score)
        reasons = [f"{e.id} is ungraded: {e.reason}" for e in row.exercises if e.status == "ungraded"]
        writer.writerow(
            [
                text_cell(row.submission),
                "" if row.ungraded else row.score,
                row.max_score,
                *scores,
                "ungraded" if row.ungraded else "graded",
                text_cell("; ".join([*reasons, *row.notes])),
                *(_ruling(row) if ruled else ()),
            ]
        )
        yield line.text


def grades_json(rows: Iterable[Row], exercises: Mapping[str, Described]) -> Iterator[str]:
    """The text of ``grades.json`` in chunks, a submission a line."""
    described = [
        {"id": name, "title": exercise.title, "max_score": rounded(exercise.points)}
        for name, exercise in exercises.items()
    ]
    yield f'{{\n  "format_version": {FORMAT_VERSION},\n'
    yield f'  "exercises": {dump(described, open_levels=1, indent="  ")},\n'
    yield '  "submissions": ['
    separator = "\n    "
    for row in rows:
        yield separator + dump({**row.to_json(), "ungraded": list(row.ungraded)})
        separator = ",\n    "
    yield "]\n}\n" if separator == "\n    " else "\n  ]\n}\n"


def _ruling(row: Row) -> list[str | float]:
    ruling = row.ruling or Ruling(final_score=None if row.ungraded else row.score)
    final = "" if ruling.final_score is None else ruling.final_score
    return [final, ruling.late, "yes" if ruling.excused else "", text_cell(ruling.rule)]


def text_cell(text: str) -> str:
    """Untrusted text as a cell that no spreadsheet runs as a formula."""
    # Some programs drop white space in front of a formula, so it is judged with and without.
    defuse = text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA)
    return ("'" if defuse else "") + clean(text, MAX_CELL)


class _Line:
    """Holds the last line that the csv writer wrote."""

    text = ""

    def write(self, text: str) -> None:
        self.text = text
