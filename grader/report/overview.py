"""``index.html``: all submissions of a run on one page, for the person who grades.

Names and reasons come from submissions, so they are cleaned and escaped like everything else. The
one script is ours, and the page's policy allows it by its hash alone.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import statistics
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import quote

from markupsafe import Markup

from grader.report.pages import line, page_environment
from grader.report.rows import Row, RowExercise
from grader.report.tables import Described
from grader.report.verdicts import VERDICTS, points
from grader.resources import templates_folder

MAX_UNGRADED: Final = 200
MAX_DIAGNOSES: Final = 15
CHUNK: Final = 256
"""Pieces of a page that are joined before they are handed on."""


class Column(NamedTuple):
    """One exercise over all submissions that have a verdict on it."""

    id: str
    title: str
    max_score: float
    graded: int
    passed: int
    mean: float | None

    @property
    def percent(self) -> int:
        return round(100 * self.passed / self.graded) if self.graded else 0


class Ungraded(NamedTuple):
    """A submission that is not fully graded, and why."""

    name: str
    link: str
    reasons: list[str]


def render_index(
    rows: Sequence[Row], exercises: Mapping[str, Described], *, templates: Path | None = None
) -> Iterator[str]:
    """The page's text in chunks.

    Args:
        rows: in the order in which they are listed; those not fully graded are listed first.
        exercises: the columns, by id.
        templates: the folder of templates, by default those that ship with the package.
    """
    folder = templates or templates_folder()
    script = (folder / "index.js").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    graded = [row.score for row in rows if not row.ungraded]
    ungraded = [row for row in rows if row.ungraded]
    counts = Counter(diagnosis for row in rows for diagnosis in _diagnoses(row))
    stream = (
        page_environment(folder)
        .get_template("index.html")
        .stream(
            script=Markup(script),  # noqa: S704  # our own file
            script_hash=Markup(f"'sha256-{digest}'"),  # noqa: S704  # base64 of a digest
            count=len(rows),
            graded_count=len(graded),
            mean=statistics.fmean(graded) if graded else None,
            median=statistics.median(graded) if graded else None,
            max_score=max((row.max_score for row in rows), default=0.0),
            ungraded_count=len(ungraded),
            ungraded=[_ungraded(row) for row in ungraded[:MAX_UNGRADED]],
            columns=_columns(rows, exercises),
            diagnoses=sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:MAX_DIAGNOSES],
            verdicts=[VERDICTS[status] for status in VERDICTS],
            lines=_lines([*ungraded, *(row for row in rows if not row.ungraded)], list(exercises)),
        )
    )
    stream.enable_buffering(CHUNK)
    return iter(stream)


def link(folder: str) -> str:
    """A relative address of a submission's report that can lead nowhere else."""
    return f"./{quote(folder, safe='', errors='surrogateescape')}/report.html"


def _diagnoses(row: Row) -> set[str]:
    return {diagnosis for exercise in row.exercises for diagnosis in exercise.diagnoses}


def _ungraded(row: Row) -> Ungraded:
    reasons = [f"{e.id}: {e.reason}" if e.reason else e.id for e in row.exercises if e.status == "ungraded"]
    # A failure of ours mostly hits all exercises alike: then it is said once.
    same = {e.reason for e in row.exercises if e.status == "ungraded"}
    if len(reasons) > 1 and len(same) == 1 and (reason := next(iter(same))):
        reasons = [f"{len(reasons)} exercises: {reason}"]
    return Ungraded(name=row.submission, link=link(row.folder), reasons=reasons)


def _columns(rows: Sequence[Row], exercises: Mapping[str, Described]) -> list[Column]:
    scores: dict[str, list[float]] = {name: [] for name in exercises}
    passed: Counter[str] = Counter()
    for row in rows:
        for exercise in row.exercises:
            if exercise.status != "ungraded" and exercise.id in scores:
                scores[exercise.id].append(exercise.score)
                passed[exercise.id] += exercise.status == "passed"
    return [
        Column(
            id=name,
            title=exercise.title,
            max_score=exercise.points,
            graded=len(scores[name]),
            passed=passed[name],
            mean=statistics.fmean(scores[name]) if scores[name] else None,
        )
        for name, exercise in exercises.items()
    ]


def _lines(rows: Sequence[Row], exercise_ids: Sequence[str]) -> Iterator[Markup]:
    """The table's lines, made here and not in the template: there can be 80,000 cells."""
    absent = Markup('<td title="not part of this submission\'s grading">&ndash;</td>')
    start = Markup('<tr><th scope="row"><a href="{}">{}</a></th><td>{}</td>')
    for row in rows:
        cells = {exercise.id: _cell(exercise) for exercise in row.exercises}
        total = f"? {points(row.score)}" if row.ungraded else points(row.score)
        yield (
            start.format(link(row.folder), line(row.submission), total)
            + Markup("").join(cells.get(name, absent) for name in exercise_ids)
            + Markup("</tr>\n")
        )


@functools.lru_cache(maxsize=4096)
def _cell(exercise: RowExercise) -> Markup:
    verdict = VERDICTS[exercise.status]
    title = f"{exercise.id}: {verdict.word.lower()}, {points(exercise.score)} of {points(exercise.max_score)}"
    if exercise.status == "ungraded":
        return Markup('<td class="ungraded" title="{}">?</td>').format(f"{exercise.id}: not graded")
    if exercise.diagnoses:
        title += f" ({', '.join(exercise.diagnoses[:3])})"
    return Markup('<td class="{}" title="{}">{} {}</td>').format(
        exercise.status, line(title), verdict.symbol, points(exercise.score)
    )
